/** Holds the bench's arithmetic to the chain: takes that are really made, compared to the unit, and undone. */
import { isDeepStrictEqual } from 'node:util';
import { encodeFunctionData, type Hex, parseEventLogs, type RpcTransactionReceipt } from 'viem';
import { uniswapTakerAbi } from '../../bots/abi/generated.ts';
import type { ChainClient } from '../../bots/chain/client.ts';
import { readHead, readSnapshot } from '../../bots/chain/snapshot.ts';
import { bestPlan, considerAll, obstacleTo, type PlannedTake } from '../../bots/core/bidding.ts';
import { MAX_UINT256 } from '../../bots/core/constants.ts';
import { gasUnitsOf } from '../../bots/core/routes.ts';
import type { AuctionReport } from '../../bots/core/types.ts';
import { receiptsOf, submit, type WorldClient } from '../../bots/local/transactions.ts';
import type { World } from '../../bots/world/world.ts';
import { takeFrom, withChanges } from './house.ts';
import { afterSale, encodeRoute, type MarketReader, type MarketRoute, routesOver, standingOf } from './market.ts';
import type { BlockRecord } from './recording.ts';
import { BLOCK_SECONDS } from './scenarios.ts';

/** How many takes are compared in a block, every how many blocks. */
const PER_BLOCK = 2;
const EVERY = 6;

/** Makes some of the takes that the recorded blocks allow, compares what they did, and puts the chain back. */
export class ParityCheck {
  compared = 0;
  different = 0;
  divided = 0;
  readonly #client: WorldClient;
  readonly #reader: ChainClient;
  readonly #world: World;
  readonly #market: MarketReader;
  readonly #gas: bigint[] = [];
  #blocks = 0;

  constructor(client: WorldClient, reader: ChainClient, world: World, market: MarketReader) {
    this.#client = client;
    this.#reader = reader;
    this.#world = world;
    this.#market = market;
  }

  /** What takes used besides their swaps, on average; undefined before the first. */
  get takeGasUnits(): bigint | undefined {
    const count = BigInt(this.#gas.length);
    return count === 0n ? undefined : this.#gas.reduce((sum, units) => sum + units, 0n) / count;
  }

  /** Compares takes in the block after the given one, which is the chain's latest. */
  async at(block: BlockRecord): Promise<void> {
    this.#blocks += 1;
    if (this.#blocks % EVERY !== 0) return;
    const now = block.timestamp + BigInt(BLOCK_SECONDS);
    const plans = block.reports.flatMap((report) => {
      const plan = this.#planFor(report, block, now);
      return plan === undefined ? [] : [{ report, plan }];
    });
    // Different ones each time: of those that pay, every nth.
    const step = Math.max(1, Math.floor(plans.length / PER_BLOCK));
    for (const { report, plan } of plans.filter((_, i) => i % step === 0).slice(0, PER_BLOCK)) {
      const id = await this.#client.snapshot();
      try {
        const isSame = await this.#isSame(report, plan, block, now);
        this.compared += 1;
        if (!isSame) this.different += 1;
        if ((plan.route.split(plan.collateralOut)?.legs.length ?? 0) > 1) this.divided += 1;
      } finally {
        await this.#client.revert({ id });
      }
    }
  }

  /** The best take whose proceeds cover its payment, whatever gas costs. */
  #planFor(report: AuctionReport, block: BlockRecord, now: bigint): PlannedTake<MarketRoute> | undefined {
    const gas = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };
    const routesOf = (collateral: Hex): MarketRoute[] =>
      routesOver(this.#market.facts, block.market, collateral, report.debtAsset);
    const context = { report, routesOf, gas, minProfit: 1n };
    if (obstacleTo(context, now) !== undefined) return undefined;
    const plan = bestPlan(considerAll(context, now));
    return plan !== undefined && plan.expectedProfit > 0n ? plan : undefined;
  }

  async #isSame(
    report: AuctionReport,
    plan: PlannedTake<MarketRoute>,
    block: BlockRecord,
    now: bigint,
  ): Promise<boolean> {
    const { quote, changes } = takeFrom(report, plan.collateral, plan.maxCollateral, now);
    const expectedMarket = afterSale(block.market, plan.route, quote.collateralOut);
    const receipt = await this.#take(report, plan, now);
    if (receipt.status !== '0x1') return false;
    const [event] = parseEventLogs({ abi: uniswapTakerAbi, eventName: 'TakenWithFlash', logs: receipt.logs });
    if (event === undefined) return false;
    this.#gas.push(BigInt(receipt.gasUsed) - gasUnitsOf(plan.route, plan.collateralOut));
    const { collateralOut, payment, profit } = event.args;
    const proceeds = plan.route.quote(quote.collateralOut);
    const isTakeSame =
      collateralOut === quote.collateralOut && payment === quote.payment && profit === proceeds - quote.payment;

    const head = await readHead(this.#reader);
    const [{ auctions }, market] = await Promise.all([
      readSnapshot(this.#reader, this.#world.deployment, head),
      this.#market.read(head.number, () => 0n),
    ]);
    const after = auctions.find(({ auctionId }) => auctionId === report.auctionId);
    const isMarketSame = market.every((moment, i) => {
      const expected = expectedMarket[i];
      return expected !== undefined && isDeepStrictEqual(standingOf(moment), standingOf(expected));
    });
    return isTakeSame && isMarketSame && isReportSame(after, withChanges(report, changes, now), changes.isOver);
  }

  async #take(
    { auctionId, debtAsset }: AuctionReport,
    { collateral, maxCollateral, collateralOut, route }: PlannedTake<MarketRoute>,
    now: bigint,
  ): Promise<RpcTransactionReceipt> {
    const { accounts, deployment } = this.#world;
    const params = {
      ...{ auctionId, collateral, maxCollateral, debtAsset, minProfit: 0n },
      ...{ maxPrice: MAX_UINT256, route: encodeRoute(route, collateralOut), deadline: now, receiver: accounts.bidder },
    };
    const data = encodeFunctionData({ abi: uniswapTakerAbi, functionName: 'take', args: [params] });
    const call = { label: 'taking', to: deployment.uniswap.taker, data, gas: 3_000_000n };
    const hashes = await submit(this.#client, accounts.bidder, [call]);
    await this.#client.setNextBlockTimestamp({ timestamp: now });
    await this.#client.mine({ blocks: 1 });
    const [receipt] = await receiptsOf(this.#client, hashes);
    return receipt as RpcTransactionReceipt;
  }
}

/**
 * Whether what a take changes is the same: what the vault holds and owes, and how that grows. Prices and LTVs are those of their
 * block, and health follows from all of it.
 */
function isReportSame(actual: AuctionReport | undefined, expected: AuctionReport, isOver: boolean): boolean {
  if (actual === undefined || isOver) return actual === undefined && isOver;
  const facts = ({ portfolio, growths, isLocked }: AuctionReport): string => {
    const collaterals = portfolio.vault.collaterals.flatMap(({ asset, amount }) =>
      amount === 0n ? [] : [asset, amount],
    );
    const debts = portfolio.vault.debts.map(({ asset, amount }) => [asset, amount]);
    const growing = growths.map(({ scaledDebt, cash, state }) => [scaledDebt, cash, state.debtIndex, state.accruedAt]);
    return JSON.stringify({ collaterals, debts, growing, isLocked }, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  };
  return facts(actual) === facts(expected);
}
