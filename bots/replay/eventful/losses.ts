import { lendingPoolAbi, liquidityBufferAbi, vaultEngineAbi } from '../../abi/generated.ts';
import { maxUint256 } from 'viem';
import { toVaultId } from '../../core/ids.ts';
import { type Stage, units } from './stage.ts';

/** Prices fall so far that vaults, then buffers, then lenders lose. */
export async function lossesOfAll(stage: Stage): Promise<void> {
  const { engine } = stage.world.deployment;
  const { keeper, lender } = stage.world.accounts;
  const { pool, buffer } = stage.debt('USDC');
  const usdc = stage.token('USDC');
  await stage.engine(keeper, 'claim', [usdc, keeper]);
  await stage.harvest();
  await stage.engine(keeper, 'collectReserves', [usdc]);
  await stage.wait(1800);
  await stage.harvest();
  // Who comes to the buffers now is on the way out with a third of it.
  for (const [symbol, amount] of [
    ['USDC', units(50_000, 'USDC')],
    ['WETH', units(20, 'WETH')],
  ] as const) {
    const { buffer: entered } = stage.debt(symbol);
    await stage.send(lender, entered, liquidityBufferAbi, 'deposit', [amount, lender]);
    const shares = await stage.read<bigint>(entered, liquidityBufferAbi, 'balanceOf', [lender]);
    await stage.send(lender, entered, liquidityBufferAbi, 'requestRedeem', [shares / 3n, lender, lender]);
  }
  await stage.setPrices({ WETH: 700, WBTC: 12_000 });
  await stage.restartAll(100);
  await stage.startAll();
  await stage.takeAll(3n);
  await stage.wait(600);
  await stage.takeAll(1n);
  // What a pool's cash pays out while vaults are under water; and locks of who lost its role, which do not come back with it.
  await stage.send(lender, pool, lendingPoolAbi, 'withdraw', [units(1000, 'USDC'), lender, lender]);
  await stage.govern(
    [engine, vaultEngineAbi, 'setLiquidator', [stage.owner(0), false]],
    [engine, vaultEngineAbi, 'setLiquidator', [stage.owner(0), true]],
  );
  await stage.setPrices({ WETH: 300, WBTC: 5000 });
  await stage.restartAll(100);
  await stage.startAll();
  await stage.takeAll(1n);
  await stage.harvest();
  await somethingComesLate(stage);
  await lessIsOwedThanWasSetAside(stage);
  // What is left is dust: nothing is sold, and the buffer collects it.
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const owner = stage.owner(0);
  const dust = await stage.openVault(owner, 1002n, 'WETH', 10, 5000);
  await stage.setPrices({ WETH: 0.004, WBTC: 0.05 });
  await stage.attempt(keeper, 'start', [dust, keeper]);
  await stage.send(keeper, buffer, liquidityBufferAbi, 'collect', [stage.token('WETH')]);
}

/** All that was for sale is sold, but the owner has put something else into the vault since. */
async function somethingComesLate(stage: Stage): Promise<void> {
  const owner = stage.owner(0);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const vaultId = await stage.openVault(owner, 1005n, 'WETH', 10, 10_000);
  await stage.setPrices({ WETH: 600 });
  await stage.start(vaultId);
  await stage.engine(owner, 'deposit', [vaultId, stage.token('WBTC'), units(0.01, 'WBTC')]);
  await stage.wait(600);
  await stage.take(await stage.auctionId(vaultId), 1n);
}

/** A repayment in part: the provision falls to what is left, without a look at prices. */
async function lessIsOwedThanWasSetAside(stage: Stage): Promise<void> {
  const owner = stage.owner(0);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const vaultId = await stage.openVault(owner, 1006n, 'WETH', 10, 10_000);
  await stage.setPrices({ WETH: 600 });
  await stage.engine(owner, 'updateProvisions', [vaultId]);
  await stage.engine(stage.world.accounts.lender, 'repay', [vaultId, stage.token('USDC'), units(7000, 'USDC')]);
}

/**
 * Buffer and pool of WETH lose all that they have. Who comes then begins anew; what is left of the shares of before goes
 * when it is touched.
 */
export async function newSeries(stage: Stage): Promise<void> {
  const { lender, depositor } = stage.world.accounts;
  const owner = stage.owner(0);
  const weth = stage.token('WETH');
  const { pool, buffer } = stage.debt('WETH');
  const lenderLeaves = async (): Promise<void> => {
    const cash = await stage.read<bigint>(pool, lendingPoolAbi, 'maxWithdraw', [lender]);
    await stage.send(lender, pool, lendingPoolAbi, 'withdraw', [cash, lender, lender]);
  };
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const vaults = [1003n, 1004n].map((index) => toVaultId(owner, index));
  for (const vaultId of vaults) {
    await stage.engine(owner, 'deposit', [vaultId, stage.token('WBTC'), units(10, 'WBTC')]);
    await stage.engine(owner, 'borrow', [vaultId, weth, units(90, 'WETH'), owner]);
  }
  for (const vaultId of await stage.indebted()) {
    if (!vaults.includes(vaultId)) await stage.attemptEngine(lender, 'repay', [vaultId, weth, maxUint256]);
  }
  await lenderLeaves();
  await stage.setPrices({ WBTC: 0.01 });
  await stage.start(vaults[0] as bigint); // the buffer's
  await lenderLeaves();
  await stage.start(vaults[1] as bigint); // the lender's
  await stage.startAll();

  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  await stage.send(lender, pool, lendingPoolAbi, 'deposit', [units(1000, 'WETH'), lender]);
  await stage.send(depositor, buffer, liquidityBufferAbi, 'deposit', [units(5, 'WETH'), depositor]);
  await stage.send(depositor, buffer, liquidityBufferAbi, 'transfer', [lender, 0n]);
}
