import { type Abi, type Address, encodeFunctionData, type Hex, maxUint256, parseAbi } from 'viem';
import {
  auctionHouseAbi,
  directLiquidatorAbi,
  lendingPoolAbi,
  liquidityBufferAbi,
  vaultEngineAbi,
} from '../../abi/generated.ts';
import { fromAuctionId, toVaultId } from '../../core/ids.ts';
import { type Stage, type Symbol, units } from './stage.ts';

const MULTICALL = parseAbi(['function multicall(bytes[] data) payable returns (bytes[])']);

/** Those who trade get money and vaults, one of which owes two assets. */
export async function prepareVaults(stage: Stage): Promise<void> {
  const { bidder, lender, depositor, owners } = stage.world.accounts;
  const [owner, operator, stranger] = owners as [Address, Address, Address];
  for (const account of [bidder, lender, depositor, owner, stage.owner(3)]) await stage.equip(account);
  const [usdc, wbtc, weth] = [stage.token('USDC'), stage.token('WBTC'), stage.token('WETH')];
  const { pool, buffer } = stage.debt('WETH');
  await stage.send(lender, pool, lendingPoolAbi, 'deposit', [units(1000, 'WETH'), lender]);
  await stage.send(depositor, buffer, liquidityBufferAbi, 'deposit', [units(20, 'WETH'), depositor]);
  const usdcBuffer = stage.debt('USDC').buffer;
  await stage.send(depositor, usdcBuffer, liquidityBufferAbi, 'deposit', [units(100_000, 'USDC'), depositor]);

  const [both, small] = [toVaultId(owner, 1000n), toVaultId(owner, 1001n)];
  await stage.engine(owner, 'setOperator', [operator, true]);
  await stage.engine(owner, 'setOperator', [stranger, true]);
  await stage.engine(owner, 'setOperator', [stranger, false]);
  await stage.engine(owner, 'deposit', [both, wbtc, units(10, 'WBTC')]);
  await stage.engine(operator, 'borrow', [both, usdc, units(120_000, 'USDC'), operator]);
  await stage.engine(operator, 'borrow', [both, weth, units(80, 'WETH'), operator]);
  const abi: Abi = vaultEngineAbi;
  const call = (functionName: string, args: readonly unknown[]): Hex => encodeFunctionData({ abi, functionName, args });
  const calls = [
    call('deposit', [small, weth, units(5, 'WETH')]),
    call('deposit', [small, wbtc, 100_000n]),
    call('borrow', [small, usdc, units(6000, 'USDC'), owner]),
  ];
  await stage.send(owner, stage.world.deployment.engine, MULTICALL, 'multicall', [calls]);
  await stage.engine(owner, 'withdraw', [small, wbtc, 50_000n, owner]);
  // Nobody owes it yet, or the time is short: interest of nothing.
  for (const asset of [usdc, weth]) await stage.engine(operator, 'accrue', [asset]);
}

export async function auctionsOfAllKinds(stage: Stage): Promise<void> {
  const { bidder } = stage.world.accounts;
  const both = toVaultId(stage.owner(0), 1000n);
  await stage.setPrices({ WETH: 1350, WBTC: 21_000 });
  await stage.startAll();
  await stage.takeAll(10n); // some of each
  await stage.cure(bidder, await stage.auctionId(both), 'WETH', units(1, 'WETH'));
  await stage.wait(300);
  await stage.takeAll(1n); // what their targets need
  await ownersAreSafeAgain(stage);
  await nobodyTakes(stage);
}

/** Some void their locks, others are only healthy. */
async function ownersAreSafeAgain(stage: Stage): Promise<void> {
  const { engine } = stage.world.deployment;
  await stage.setPrices({ WETH: 1330, WBTC: 20_500 });
  await stage.startAll();
  await stage.setPrices({ WETH: 2400, WBTC: 45_000 });
  for (const auctionId of await stage.open()) {
    const { vaultId } = fromAuctionId(auctionId);
    const owner = stage.ownerOf(vaultId);
    type Vault = { collaterals: { asset: Address }[] };
    const [{ collaterals }] = await stage.read<[Vault]>(engine, vaultEngineAbi, 'healthOf', [vaultId]);
    if (vaultId % 2n === 0n) {
      await stage.attemptEngine(owner, 'withdraw', [vaultId, collaterals[0]?.asset, 1n, owner]);
    }
    await stage.attempt(stage.world.accounts.bidder, 'end', [auctionId]);
    // What was expected to be lost is not, once it is healthy; ended for another reason it stays so until somebody says it.
    await stage.attemptEngine(owner, 'updateProvisions', [vaultId]);
  }
}

/** Auctions are restarted at once by who may, later by anyone, ended after the grace period, or cured. */
async function nobodyTakes(stage: Stage): Promise<void> {
  const { bidder } = stage.world.accounts;
  await stage.setPrices({ WETH: 1250, WBTC: 19_500 });
  await stage.startAll();
  await stage.setPrices({ WETH: 1200, WBTC: 19_000 });
  await stage.restartAll(2);
  await stage.wait(15_000);
  await stage.setPrices({});
  await stage.restartAll(3);
  await stage.wait(3600);
  await stage.setPrices({});
  for (const auctionId of (await stage.open()).slice(0, 4)) await stage.attempt(bidder, 'end', [auctionId]);
  const [cured] = await stage.open();
  if (cured === undefined) throw new RangeError('no auction is left to be cured');
  await stage.cure(bidder, cured, 'USDC', maxUint256);
}

/** Small vaults by anyone, one of them to its loss; large ones by the listed, where the auction cannot serve. */
export async function directLiquidations(stage: Stage): Promise<void> {
  const { bidder, operator } = stage.world.accounts;
  const { directLiquidator } = stage.world.deployment;
  const owner = stage.owner(3);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const small = await stage.openVault(owner, 4000n, 'WETH', 2.8, 2900);
  const lost = await stage.openVault(owner, 4001n, 'WBTC', 0.12, 2500);
  const large = await stage.openVault(owner, 4002n, 'WETH', 40, 40_000);
  // So little that no limit of it holds: nothing is charged for it in full, nor given back.
  await stage.engine(owner, 'deposit', [large, stage.token('WBTC'), units(0.02, 'WBTC')]);
  const liquidate = (vaultId: bigint, symbol: Symbol): Promise<void> => {
    const args = [vaultId, stage.token(symbol), maxUint256, maxUint256, bidder, '0x'];
    return stage.send(bidder, directLiquidator, directLiquidatorAbi, 'liquidate', args);
  };
  await stage.setPrices({ WETH: 1225, WBTC: 15_000 });
  await stage.send(operator, directLiquidator, directLiquidatorAbi, 'setPauseLevel', [1n]);
  await stage.govern(
    [directLiquidator, directLiquidatorAbi, 'setPauseLevel', [0n]],
    [directLiquidator, directLiquidatorAbi, 'setAllowed', [bidder, true]],
    [directLiquidator, directLiquidatorAbi, 'setAllowed', [owner, true]],
    [directLiquidator, directLiquidatorAbi, 'setAllowed', [owner, false]],
  );
  await liquidate(small, 'WETH');
  await liquidate(lost, 'WBTC');
  // An auction that nobody took: its end is part of the direct liquidation.
  await stage.start(large);
  await stage.wait(5 * 3600);
  await stage.setPrices({});
  await liquidate(large, 'WETH');
}

/** A debt is repaid while another remains: its auction is started again for that one, and is not over. */
export async function oneOfTwoDebtsIsRepaid(stage: Stage): Promise<void> {
  const { bidder, keeper } = stage.world.accounts;
  const owner = stage.owner(3);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  const vaultId = await stage.openVault(owner, 4003n, 'WBTC', 1, 10_000);
  await stage.engine(owner, 'borrow', [vaultId, stage.token('WETH'), units(5, 'WETH'), owner]);
  await stage.setPrices({ WBTC: 8000 });
  await stage.start(vaultId);
  const auctionId = await stage.auctionId(vaultId);
  await stage.cure(bidder, auctionId, 'USDC', maxUint256);
  await stage.send(keeper, stage.world.deployment.auctionHouse, auctionHouseAbi, 'restart', [auctionId]);
}

/** New vaults, new auctions, some left open. */
export async function newAuctions(stage: Stage): Promise<void> {
  const { owners, operator, bidder } = stage.world.accounts;
  for (const owner of owners) await stage.equip(owner);
  await stage.setPrices({ WETH: 1500, WBTC: 30_000 });
  for (const [i, owner] of owners.entries()) {
    const vaultId = await stage.openVault(owner, 2000n + BigInt(i), 'WBTC', 2, 40_000);
    const args = [vaultId, stage.token('WETH'), units(2, 'WETH'), owner];
    if (i % 2 === 0) await stage.attemptEngine(owner, 'borrow', args);
  }
  await stage.setPrices({ WETH: 1450, WBTC: 23_000 });
  await stage.startAll();
  // One of them is safe again, and its auction still on the list.
  const owner = stage.owner(0);
  const safe = toVaultId(owner, 2000n);
  await stage.setPrices({ WBTC: 40_000 });
  await stage.engine(owner, 'withdraw', [safe, stage.token('WBTC'), 1n, owner]);
  await stage.engine(owner, 'repay', [safe, stage.token('USDC'), maxUint256]);
  await stage.setPrices({ WBTC: 23_000 });
  // Of the latest: in this market the prices of the first have fallen to their floors.
  for (const auctionId of (await stage.open()).slice(-6, -3)) await stage.take(auctionId, 20n);
  const [ended] = (await stage.open()).slice(-3);
  if (ended === undefined) throw new RangeError('no auction is open');
  await stage.cure(bidder, ended, 'USDC', maxUint256);
  await stage.harvest();
  await stage.engine(operator, 'accrue', [stage.token('WETH')]);
}
