/**
 * Bad input from a person: an option, a file or an environment variable that cannot be used as it is.
 *
 * The message is one clear sentence that says what is wrong and what to do about it. Commands print the message alone,
 * without a stack trace, and exit with code 2; every other error is a defect of the program and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
