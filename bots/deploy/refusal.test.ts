import { encodeErrorResult, parseAbi } from 'viem';
import { expect, test } from 'vitest';
import { chainlinkOracleAbi } from '../abi/generated.ts';
import { errorText, refusalOf } from './refusal.ts';
import { TIMELOCK_ROLES } from './timelock.ts';

const steps = [{ label: 'create A' }, { label: 'announce B' }];
const outOfBounds = encodeErrorResult({ abi: chainlinkOracleAbi, errorName: 'OutOfBounds', args: [5n, 0n, 3n] });

test('a step that is refused is named with the error of the contract and its arguments', () => {
  const output = `trace\nError: script failed: CallFailed(0, "create A", ${outOfBounds})\n`;
  expect(refusalOf(output, steps)).toBe('step "create A": OutOfBounds(value 5, min 0, max 3)');
  expect(refusalOf('Error: script failed: NothingCreated(1, "announce B", 0x00)', steps)).toBe(
    'step "announce B": nothing was created',
  );
  const announcing = [{ label: `announce 0x${'12'.repeat(32)}` }];
  expect(refusalOf('NothingCreated(0, "announce", 0x00)', announcing)).toBe(
    'step "announce 0x1212…1212": nothing was created',
  );
  expect(refusalOf('noise\nError: insufficient funds at https://node.example/v3/secret', steps)).toBe(
    'Error: insufficient funds at https://node.example/…',
  );
});

test('reasons of the timelock, of Solidity, of nobody and of strangers', () => {
  const timelock = parseAbi(['error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)']);
  const args = [`0x${'1'.repeat(64)}`, `0x${'2'.repeat(64)}`] as const;
  const unexpected = encodeErrorResult({ abi: timelock, errorName: 'TimelockUnexpectedOperationState', args });
  expect(errorText(unexpected)).toMatch(
    /^TimelockUnexpectedOperationState\(operationId 0x1111…1111, expectedStates 0x2222…2222\)$/,
  );
  const access = parseAbi(['error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)']);
  const denied = ['0x00000000000000000000000000000000000000AA', TIMELOCK_ROLES.proposer] as const;
  const unauthorized = { abi: access, errorName: 'AccessControlUnauthorizedAccount', args: denied } as const;
  expect(errorText(encodeErrorResult(unauthorized))).toMatch(/\(account 0x0{38}AA, neededRole proposer\)$/);
  const solidity = parseAbi(['error Error(string message)']);
  expect(errorText(encodeErrorResult({ abi: solidity, errorName: 'Error', args: ['STF'] }))).toBe('STF');
  expect(errorText('0x')).toMatch(/^it gives no reason/);
  expect(errorText('0x12345678')).toBe('it reverted with 0x12345678');
});
