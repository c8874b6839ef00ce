import { type Address, maxUint256 } from 'viem';
import { liquidityBufferAbi } from '../../abi/generated.ts';
import { DAY, type Stage, units } from './stage.ts';

/** Shares of pools and buffers move in every way that there is. */
export async function sharesChangeHands(stage: Stage): Promise<void> {
  const { lender, depositor } = stage.world.accounts;
  const [a, b] = [stage.owner(0), stage.owner(1)];
  const { pool, buffer } = stage.debt('USDC');
  for (const [vault, holder] of [
    [pool, lender],
    [buffer, depositor],
  ] as const) {
    const call = (from: Address, name: string, args: readonly unknown[]): Promise<void> =>
      stage.send(from, vault, liquidityBufferAbi, name, args);
    const leave = (owner: Address, shares: bigint): Promise<void> =>
      vault === pool ? call(b, 'redeem', [shares, b, owner]) : call(b, 'requestRedeem', [shares, owner, owner]);
    const part = (await stage.read<bigint>(vault, liquidityBufferAbi, 'balanceOf', [holder])) / 8n;
    await call(holder, 'transfer', [a, part]);
    await call(holder, 'approve', [b, part]);
    await call(b, 'transferFrom', [holder, b, part / 2n]);
    await leave(holder, part / 4n);
    await call(a, 'approve', [b, maxUint256]);
    await call(b, 'transferFrom', [a, b, part / 5n]);
    await leave(b, part / 7n);
    await stage.permit(vault, 7, b, part / 3n); // the first of the owners
  }
  // Who acts for a controller; and requests of others, of which one is added to.
  const call = (from: Address, name: string, args: readonly unknown[]): Promise<void> =>
    stage.send(from, buffer, liquidityBufferAbi, name, args);
  await call(depositor, 'setOperator', [a, true]);
  await call(depositor, 'setOperator', [b, true]);
  await call(depositor, 'setOperator', [b, false]);
  await call(a, 'requestRedeem', [units(1000, 'USDC') * 1_000_000n, depositor, depositor]);
}

/** After the cool-down some of it is claimed, and the rest waits. */
export async function exitsAreClaimed(stage: Stage): Promise<void> {
  const { depositor } = stage.world.accounts;
  const [a, b] = [stage.owner(0), stage.owner(1)];
  const { buffer } = stage.debt('USDC');
  await stage.wait(3 * DAY);
  await stage.setPrices({});
  await stage.send(a, buffer, liquidityBufferAbi, 'withdraw', [units(500, 'USDC'), a, depositor]);
  const shares = await stage.read<bigint>(buffer, liquidityBufferAbi, 'maxRedeem', [b]);
  await stage.send(b, buffer, liquidityBufferAbi, 'redeem', [shares, b, b]);
}
