import { type Address, maxUint256 } from 'viem';
import { lendingPoolAbi, liquidityBufferAbi } from '../../abi/generated.ts';
import { DAY, type Stage, type Symbol, units } from './stage.ts';

/** A buffer bids in auctions and sells what it bought; its last purchase is of a vault that it makes good itself. */
export async function bufferBuysAndSells(stage: Stage): Promise<void> {
  const { keeper, depositor } = stage.world.accounts;
  const [a, b, owner] = [stage.owner(0), stage.owner(1), stage.owner(3)];
  await shop(stage, depositor, 'deposit', [units(300_000, 'USDC'), depositor]);
  await shop(stage, depositor, 'deposit', [units(1000, 'USDC'), b]);
  // Some of them are on their way out; of the buffer before, which had lost everything, nobody is.
  await exit(stage, a, depositor, 5n);
  await exit(stage, b, b, 2n);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const inWeth = await stage.openVault(owner, 3000n, 'WETH', 40, 43_000);
  const inWbtc = await stage.openVault(owner, 3001n, 'WBTC', 1, 22_000);
  const small = await stage.openVault(owner, 3002n, 'WETH', 3, 3300);
  await stage.setPrices({ WETH: 1290, WBTC: 26_000 });
  await stage.start(inWeth);
  await backstop(stage, inWeth, 'WETH');
  await stage.start(inWbtc);
  await backstop(stage, inWbtc, 'WBTC');

  for (const symbol of ['WETH', 'WBTC'] as const) await shop(stage, keeper, 'offer', [stage.token(symbol)]);
  await stage.wait(3600);
  await buy(stage, 'WBTC', 10_000n);
  await buy(stage, 'WETH', maxUint256);

  // Nothing else of the buffer bears the loss that it makes by buying: its cash does.
  await stage.harvest();
  await stage.engine(keeper, 'collectReserves', [stage.token('USDC')]);
  await stage.harvest();
  await stage.setPrices({ WETH: 900, WBTC: 26_000 });
  await stage.start(small);
  await backstop(stage, small, 'WETH');
}

/** A loss takes all cash, and more than that is owed to the pool out of the inventory, which does not bring it all. */
export async function bufferOwesThePool(stage: Stage): Promise<void> {
  const { bidder, keeper, lender } = stage.world.accounts;
  const owner = stage.owner(3);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  await stage.send(lender, stage.debt('USDC').pool, lendingPoolAbi, 'deposit', [units(20_000_000, 'USDC'), lender]);
  const vaultId = await stage.openVault(owner, 3003n, 'WBTC', 500, 11_000_000);
  await stage.setPrices({ WBTC: 12_000 });
  await stage.start(vaultId);
  await stage.wait(600);
  await stage.take(await stage.auctionId(vaultId), 1n);
  for (const symbol of ['WETH', 'WBTC'] as const) await shop(stage, keeper, 'offer', [stage.token(symbol)]);
  await buy(stage, 'WBTC', 1_000_000n);
  await stage.wait(2 * DAY);
  for (const symbol of ['WETH', 'WBTC'] as const) await buy(stage, symbol, maxUint256);
  await shop(stage, bidder, 'paySeniorClaim', []);
  await stage.setPrices({});
}

/** In the end a buffer holds something, offers it, and owes to who is leaving; a loss that locked profit did not cover has just been borne. */
export async function bufferStaysBusy(stage: Stage): Promise<void> {
  const { keeper, depositor } = stage.world.accounts;
  const owner = stage.owner(3);
  await shop(stage, depositor, 'deposit', [units(100_000, 'USDC'), depositor]);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const [bought, lost] = [
    await stage.openVault(owner, 3005n, 'WBTC', 1, 22_000),
    await stage.openVault(owner, 3006n, 'WETH', 48, 49_500),
  ];
  // What was left of the pool's claim ends with the last of the inventory.
  await shop(stage, keeper, 'offer', [stage.token('WETH')]);
  await buy(stage, 'WETH', maxUint256);
  await stage.setPrices({ WETH: 700, WBTC: 26_000 });
  for (const vaultId of [bought, lost]) await stage.start(vaultId);
  await backstop(stage, bought, 'WBTC');
  await shop(stage, keeper, 'offer', [stage.token('WBTC')]);
  await exit(stage, depositor, depositor, 3n);
  await stage.take(await stage.auctionId(lost), 1n);
  await buy(stage, 'WBTC', 10_000n);
}

function buy(stage: Stage, symbol: Symbol, amount: bigint): Promise<void> {
  const { bidder } = stage.world.accounts;
  return shop(stage, bidder, 'buy', [stage.token(symbol), amount, maxUint256, bidder, '0x']);
}

/** Asks to leave with a part of an owner's shares. */
async function exit(stage: Stage, from: Address, owner: Address, divisor: bigint): Promise<void> {
  const { buffer } = stage.debt('USDC');
  const shares = await stage.read<bigint>(buffer, liquidityBufferAbi, 'balanceOf', [owner]);
  await shop(stage, from, 'requestRedeem', [shares / divisor, owner, owner]);
}

/** The price falls, as fast as volatility has it, until the buffer may buy. */
async function backstop(stage: Stage, vaultId: bigint, symbol: Symbol): Promise<void> {
  const { keeper } = stage.world.accounts;
  const { buffer } = stage.debt('USDC');
  const args = [await stage.auctionId(vaultId), stage.token(symbol), maxUint256, keeper];
  for (let waited = 0; waited < 1200; waited += 12) {
    if (await stage.attemptAt(keeper, buffer, liquidityBufferAbi, 'backstop', args)) return;
    await stage.wait(12);
  }
  await shop(stage, keeper, 'backstop', args); // says why not
}

/** Calls the buffer of dollars. */
function shop(stage: Stage, from: Address, name: string, args: readonly unknown[]): Promise<void> {
  return stage.send(from, stage.debt('USDC').buffer, liquidityBufferAbi, name, args);
}
