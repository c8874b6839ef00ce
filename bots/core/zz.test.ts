import { test } from 'vitest';
import { decideTake } from './bidding.ts';
import { anchor, auctionReport, collateral, debt, ETHER, START, USD, UNHEALTHY, WBTC } from './fixtures.ts';
import { uniswapV3Route } from './uniswapV3Route.ts';
import { earliestProfitableTime, reschedule } from './scheduling.ts';
test('measure', () => {
  const sqrt = BigInt(Math.floor(Math.sqrt(2000e6 / 1e18) * 2 ** 64)) << 32n;
  const tick = Math.floor(Math.log(2000e6 / 1e18) / Math.log(1.0001));
  const ticks = Array.from({ length: 200 }, (_, i) => ({ tick: Math.floor(tick / 10) * 10 + (i - 100) * 10, liquidityNet: i < 100 ? 10n ** 16n : -(10n ** 16n) }));
  const pool = { sqrtPriceX96: sqrt, tick, liquidity: 100n * 10n ** 16n, fee: 500, tickSpacing: 10, ticks };
  const routes = [1, 2, 3].map(() => uniswapV3Route([{ pool, zeroForOne: true }]));
  const bid = {
    report: auctionReport({
      vault: { collaterals: [collateral({ amount: 6n * ETHER }), collateral({ asset: WBTC, index: 1, amount: 4n * ETHER })], debts: [debt({ amount: 16_500n * USD })] },
      auction: { collateralBitmap: 3n }, anchors: [anchor(), anchor()], report: { health: UNHEALTHY },
    }),
    routesOf: () => routes, gas: { gasPriceWei: 10n ** 10n, weiPriceE36: 2n * 10n ** 27n, takeGasUnits: 300000n }, minProfit: 5n * USD,
  };
  const grid = { next: BigInt(START) + 12n, interval: 12n };
  const time = (name: string, f: () => unknown) => { f(); const t = performance.now(); for (let i = 0; i < 50; i++) f(); console.log(name, ((performance.now() - t) / 50).toFixed(2), 'ms'); };
  const first = earliestProfitableTime(bid, grid);
  console.log(first?.timestamp, first?.plan.collateralOut);
  time('decide', () => decideTake(bid, grid.next));
  time('search', () => earliestProfitableTime(bid, grid));
  time('reschedule', () => reschedule(bid, grid, first?.timestamp));
});
