import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeTake, PriceBelowWaterLineError, type TakeResult, TakeTooSmallError } from './auction.ts';
import { collateralsForSale, quoteTake, takeInput } from './auctionState.ts';
import { debtAt } from './positions.ts';
import { type BidContext, decideTake } from './bidding.ts';
import { END_HEALTH, PRICE_SCALE, WAD } from './constants.ts';
import { anchor, auctionReport, collateral, debt, ETHER, type ReportOverrides, START, USD } from './fixtures.ts';
import { UNHEALTHY, usdcPrice, WBTC, WETH } from './fixtures.ts';
import { fixedPriceRoute, gasCostOf, type Route } from './routes.ts';

const now = BigInt(START);
const FREE_GAS = { gasPriceWei: 0n, weiPriceE36: 0n, takeGasUnits: 0n };

function context(
  route: Route | undefined,
  overrides: ReportOverrides = {},
  more: Partial<BidContext> = {},
): BidContext {
  const routesOf = (): Route[] => (route === undefined ? [] : [route]);
  return { report: auctionReport(overrides), routesOf, gas: FREE_GAS, minProfit: 1n, ...more };
}

/** A constant-product market with `reserve` of either side's worth at `priceE36`. */
function curveRoute(priceE36: bigint, reserve: bigint): Route {
  const other = (reserve * priceE36) / PRICE_SCALE;
  const quote = (amountIn: bigint): bigint => (other * amountIn) / (reserve + amountIn);
  const amountToMarginalPrice = (limitE36: bigint, maxAmount: bigint): bigint => {
    let [low, high] = [0n, maxAmount];
    while (low < high) {
      const middle = (low + high + 1n) / 2n;
      // The marginal price after a sale of x is p · (r / (r + x))².
      if (priceE36 * reserve * reserve >= limitE36 * (reserve + middle) ** 2n) low = middle;
      else high = middle - 1n;
    }
    return low;
  };
  return { gasUnits: 0n, quote, amountToMarginalPrice };
}

describe('decideTake', () => {
  test('default', () => {
    // At 2,100 the market's 2,200 earns 100 on each of the 4.25 WETH that bring the vault to its target.
    const decision = decideTake(context(fixedPriceRoute(usdcPrice(2200, 18))), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    expect(decision).toMatchObject({ reason: 'profitable', collateral: WETH, priceE36: usdcPrice(2100, 18) });
    expect(Number(decision.collateralOut) / 1e18).toBeCloseTo(4.25, 9);
    expect(Number(decision.expectedProfit) / 1e6).toBeCloseTo(425, 4);
    expect(decision.maxCollateral).toBeGreaterThan(decision.collateralOut); // so that the target is met, interest and all
    expect(Number(decision.maxPriceE36) / Number(usdcPrice(2200, 18))).toBeCloseTo(1, 9);
  });

  test('behavior: the slice ends where the market meets the auction', () => {
    const route = curveRoute(usdcPrice(2200, 18), 50n * ETHER);
    const decision = decideTake(context(route), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    // 50 · (√(2200 / 2100) − 1)
    expect(Number(decision.collateralOut) / 1e18).toBeCloseTo(50 * (Math.sqrt(2200 / 2100) - 1), 6);
    expect(decision.maxCollateral).toBe(decision.collateralOut);
  });

  test('behavior: where gas rises by a step, the slice ends before it if what lies beyond earns less', () => {
    const route: Route = {
      ...curveRoute(usdcPrice(2200, 18), 50n * ETHER), // the market meets the auction at 1.176 WETH
      gasFor: (amountIn) => (amountIn > ETHER ? 100_000n : 0n),
      stopsBelow: (amountIn) => (amountIn > ETHER ? [ETHER] : []),
    };
    const at = (gasPriceWei: bigint) => {
      const gas = { gasPriceWei, weiPriceE36: usdcPrice(2200, 18), takeGasUnits: 0n };
      const decision = decideTake(context(route, {}, { gas }), now);
      if (decision.type !== 'take') throw new Error(decision.reason);
      return decision;
    };
    const [cheap, dear] = [at(10n ** 9n), at(40n * 10n ** 9n)];
    expect(Number(cheap.collateralOut) / 1e18).toBeCloseTo(1.1767, 3);
    expect(cheap.gasCost).toBe(220_000n);
    expect(dear).toMatchObject({ collateralOut: ETHER, maxCollateral: ETHER, gasCost: 0n });
  });

  test('behavior: nothing is taken where gas costs more than may be paid', () => {
    const route = fixedPriceRoute(usdcPrice(2200, 18));
    const at = (maxGasPriceWei: bigint) =>
      decideTake(context(route, {}, { gas: { ...FREE_GAS, gasPriceWei: 7n, maxGasPriceWei } }), now);
    expect(at(7n).type).toBe('take');
    expect(at(6n)).toEqual({ type: 'wait', reason: 'fee-above-cap', gasPriceWei: 7n, maxGasPriceWei: 6n });
  });

  test('behavior: gas counts', () => {
    // 350,000 gas at 40 gwei is 0.014 ETH, 30.8 USDC at 2,200.
    const gas = { gasPriceWei: 40n * 10n ** 9n, weiPriceE36: usdcPrice(2200, 18), takeGasUnits: 200_000n };
    const route = fixedPriceRoute(usdcPrice(2101, 18), 150_000n);
    expect(gasCostOf(gas, route, 1n)).toBe(30_800_000n);
    const decision = decideTake(context(route, {}, { gas }), now);
    expect(decision).toMatchObject({ type: 'wait', reason: 'unprofitable' });
    const taken = decideTake(context(fixedPriceRoute(usdcPrice(2110, 18), 150_000n), {}, { gas }), now);
    expect(taken).toMatchObject({ type: 'take', gasCost: 30_800_000n });
  });

  test('behavior: an unprofitable auction says what is missing', () => {
    const decision = decideTake(context(fixedPriceRoute(usdcPrice(2000, 18)), {}, { minProfit: 5n * USD }), now);
    if (decision.type !== 'wait' || decision.reason !== 'unprofitable') throw new Error(decision.reason);
    expect(decision.missingProfit).toBeGreaterThan(5n * USD);
    expect(decision.considered).toMatchObject([{ collateral: WETH, outcome: 'planned' }]);
  });

  test('behavior: picks the collateral and the route that earn most', () => {
    const wbtc = collateral({ asset: WBTC, index: 1, amount: ETHER });
    const overrides = { vault: { collaterals: [collateral(), wbtc] }, report: { health: UNHEALTHY } };
    const routesOf = (asset: string): Route[] =>
      asset === WBTC
        ? [2150, 2300].map((usd) => fixedPriceRoute(usdcPrice(usd, 18)))
        : [fixedPriceRoute(usdcPrice(2101, 18))];
    expect(decideTake(context(undefined, overrides, { routesOf }), now)).toMatchObject({
      type: 'take',
      collateral: WBTC,
      route: { gasUnits: 0n },
      maxPriceE36: expect.toSatisfy((price: bigint) => price > usdcPrice(2290, 18)) as bigint,
    });
  });

  test('behavior: leaves the least debt when the market is too thin to close it', () => {
    const overrides = { vault: { debts: [debt({ minDebt: 12_000n * USD })] } };
    const decision = decideTake(context(curveRoute(usdcPrice(2200, 18), 200n * ETHER), overrides), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    const quote = quoteTake(auctionReport(overrides), WETH, decision.maxCollateral, now);
    expect(quote.repaid).toBe(4500n * USD);
  });

  test('behavior: waits where a take would be refused or sell nothing', () => {
    const route = fixedPriceRoute(usdcPrice(5000, 18));
    const reasonFor = (overrides: ReportOverrides, at = now, more: Partial<BidContext> = {}): string =>
      decideTake(context(route, overrides, more), at).reason;
    expect(reasonFor({ report: { isLocked: false } })).toBe('lock-voided');
    expect(reasonFor({}, now - 1n)).toBe('not-started');
    expect(reasonFor({}, now + 3600n)).toBe('expired');
    expect(reasonFor({ vault: { debts: [] }, report: { health: UNHEALTHY } })).toBe('debt-repaid');
    expect(reasonFor({ vault: { collaterals: [] } })).toBe('sold-out');
    expect(reasonFor({ anchors: [anchor({ price: 0n })] })).toBe('sold-out');
    const withHealth = (healthFactor: bigint, firmHealthFactor: bigint) =>
      reasonFor({ report: { health: { ...UNHEALTHY, healthFactor, firmHealthFactor } } });
    expect(withHealth(END_HEALTH, END_HEALTH)).toBe('healthy');
    expect(withHealth(0n, END_HEALTH)).toBe('healthy');
    // By bounds alone it may be healthy: the sale goes on.
    expect(withHealth(END_HEALTH, END_HEALTH - 1n)).toBe('profitable');
  });

  test('behavior: says which limit refuses', () => {
    const outcomeAt = (elapsed: bigint, overrides: ReportOverrides = {}, route?: Route): string | undefined => {
      const decision = decideTake(context(route, overrides), now + elapsed);
      return 'considered' in decision ? decision.considered[0]?.outcome : undefined;
    };
    const route = fixedPriceRoute(usdcPrice(5000, 18));
    expect(outcomeAt(0n)).toBe('no-route');
    expect(outcomeAt(2000n, {}, route)).toBe('below-floor');
    // Solvent at these prices only while it owes little; the water line stands at 0.73 of the anchor.
    const owesLittle = {
      vault: { debts: [debt({ amount: 13_000n * USD })] },
      anchors: [anchor({ halfLife: 60 })],
      report: { health: UNHEALTHY },
    };
    expect(outcomeAt(32n, owesLittle, route)).toBe('below-water-line');
    // The whole vault is worth too little to close its debt, but all of it may be taken.
    const tiny = {
      vault: { debts: [debt({ amount: 500n * USD })], collaterals: [collateral({ amount: ETHER / 10n })] },
    };
    expect(decideTake(context(route, tiny), now)).toMatchObject({ type: 'take', maxCollateral: ETHER / 10n });
  });

  test('behavior: no slice earns more than the planned one, and asking for it buys it', () => {
    const worlds = fc.record({
      usd: fc.integer({ min: 1500, max: 3000 }),
      reserve: fc.bigInt(1n, 100n),
      debtAmount: fc.bigInt(500n, 18_000n),
      minDebt: fc.bigInt(1n, 9000n),
      elapsed: fc.bigInt(0n, 1400n),
      isFullClose: fc.boolean(),
      slices: fc.array(fc.bigInt(1n, 10n * ETHER), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(worlds, ({ usd, reserve, debtAmount, minDebt, elapsed, isFullClose, slices }) => {
        const debts = [debt({ amount: debtAmount * USD, minDebt: minDebt * USD })];
        const route = curveRoute(usdcPrice(usd, 18), reserve * ETHER);
        const overrides = { vault: { debts }, auction: { isFullClose }, report: { health: UNHEALTHY } };
        const bid = context(route, overrides, { minProfit: -(10n ** 30n) });
        const decision = decideTake(bid, now + elapsed);
        const { portfolio } = bid.report;
        const [forSale] = collateralsForSale(portfolio);
        const owed = debtAt(portfolio.vault.debts, 0);
        if (forSale === undefined || owed === undefined) throw new Error('a bad fixture');
        const take = (max: bigint): TakeResult =>
          computeTake(takeInput(portfolio, forSale.position, owed, max, elapsed).input);
        for (const slice of slices) {
          try {
            const { collateralOut, payment } = take(slice);
            const profit = route.quote(collateralOut) - payment;
            if (profit > 2n)
              expect(decision).toMatchObject({
                type: 'take',
                expectedProfit: expect.toSatisfy((best) => best >= profit - 2n) as bigint,
              });
          } catch (error) {
            if (!(error instanceof TakeTooSmallError) && !(error instanceof PriceBelowWaterLineError)) throw error;
          }
        }
        if (decision.type !== 'take') return;
        expect(take(decision.maxCollateral)).toMatchObject({
          collateralOut: decision.collateralOut,
          payment: decision.payment,
        });
      }),
      {
        numRuns: 500,
        // The best slice leaves the least debt allowed, 2 of 13,702: a thousandth more would close it.
        examples: [
          [
            {
              usd: 2788,
              reserve: 45n,
              debtAmount: 13_702n,
              minDebt: 2n,
              elapsed: 0n,
              isFullClose: true,
              slices: [],
            },
          ],
        ],
      },
    );
  });

  test('behavior: at the price limit the same slice still earns the least profit, one unit above it does not', () => {
    const minProfit = 20n * USD;
    const decision = decideTake(context(fixedPriceRoute(usdcPrice(2200, 18)), {}, { minProfit }), now);
    if (decision.type !== 'take') throw new Error(decision.reason);
    const { collateralOut, proceeds, maxPriceE36 } = decision;
    const costAt = (priceE36: bigint): bigint => (collateralOut * priceE36 + PRICE_SCALE - 1n) / PRICE_SCALE;
    expect(proceeds - costAt(maxPriceE36)).toBe(minProfit);
    expect(proceeds - costAt(maxPriceE36 + PRICE_SCALE / collateralOut + 1n)).toBeLessThan(minProfit);
    expect(maxPriceE36 * WAD).toBeGreaterThan(decision.priceE36 * WAD);
  });
});
