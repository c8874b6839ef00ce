/**
 * Bad input from a person: an option, a file or an environment variable that cannot be used as it is.
 *
 * The message is one clear sentence that says what is wrong and what to do about it. Commands print the message alone,
 * without a stack trace, and exit with code 2; every other error is a defect of the program and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What an error says, in a line: viem's long messages repeat the RPC URL, which may hold a token. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const short = 'shortMessage' in error ? String(error.shortMessage) : (error.message.split('\n')[0] ?? error.name);
  const details = 'details' in error && typeof error.details === 'string' ? ` ${error.details}` : '';
  return `${short}${details}`.replace(/https?:\/\/\S+/g, '[url]');
}
