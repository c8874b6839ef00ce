import pc from 'picocolors';
import type { BufferValue, CrashReport } from '../../world/report.ts';
import type { Progress } from '../../world/run.ts';

/** Writes what goes on to standard error: one line that changes on a terminal, now and then a line elsewhere. */
export class ProgressDisplay {
  readonly #stream: NodeJS.WriteStream;
  #lastLineAt = 0;
  #isLineOpen = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** A step of the run, on a line of its own. */
  step(text: string): void {
    this.#close();
    this.#stream.write(`${pc.dim('·')} ${text}\n`);
  }

  /** Where the run is. */
  progress(progress: Progress): void {
    const now = Date.now();
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\u001b[K${progressLine(progress).slice(0, this.#stream.columns - 1)}`);
      this.#isLineOpen = true;
    } else if (now - this.#lastLineAt >= 5000) {
      this.#stream.write(`${progressLine(progress)}\n`);
      this.#lastLineAt = now;
    }
  }

  /** Leaves the terminal in order. */
  done(): void {
    this.#close();
  }

  #close(): void {
    if (this.#isLineOpen) this.#stream.write('\n');
    this.#isLineOpen = false;
  }
}

function progressLine(progress: Progress): string {
  const percent = ((progress.block / progress.blockCount) * 100).toFixed(0).padStart(3);
  const time = new Date(progress.time * 1000).toISOString().slice(5, 16).replace('T', ' ');
  const prices = Object.entries(progress.prices)
    .map(([symbol, price]) => `${symbol} ${price >= 1000 ? price.toFixed(0) : price.toFixed(2)}`)
    .join('  ');
  const { vaultsAtRisk, openAuctions, started, takes, bufferUsd } = progress;
  return (
    `${percent}%  block ${progress.block}/${progress.blockCount}  ${time}  ${prices}  at risk ${vaultsAtRisk}  ` +
    `auctions ${openAuctions} open, ${started} started  takes ${takes}  buffer ${dollars(bufferUsd)}`
  );
}

/** A report as a table for people. */
export function reportTable(report: CrashReport): string {
  const { borrowerCostBps, priceOverMarket, secondsToClear, keeper, bidder } = report;
  const rows: [string, string][] = [
    ['window', `${report.from} to ${report.to}, ${report.blocks} blocks, ${report.blocksSimulated} simulated`],
    ...Object.entries(report.prices).map(([symbol, { first, low, last }]): [string, string] => [
      symbol,
      `${number(first)} → low ${number(low)} (${percent(low / first - 1)}) → ${number(last)} (${percent(last / first - 1)})`,
    ]),
    ['gaps in the data', gapText(report.gaps)],
    ['vaults', `${report.vaultsLiquidated} of ${report.vaults} liquidated`],
    [
      'auctions',
      `${report.auctionsStarted} started, ${report.auctionsEnded} ended, ${report.auctionsOpen} open, ` +
        `${report.takes} takes, ${report.restarts} restarts`,
    ],
    ['time to clear', `median ${secondsToClear.median} s, worst ${secondsToClear.max} s`],
    [
      'price over market',
      `mean ${percent(priceOverMarket.mean)}, median ${percent(priceOverMarket.median)}, lowest ${percent(priceOverMarket.min)}`,
    ],
    ['debt liquidated', `${dollars(report.debtLiquidated)}, for collateral worth ${dollars(report.collateralSold)}`],
    [
      'cost to borrowers',
      `${borrowerCostBps.total} bp of the debt: ${borrowerCostBps.penalty} penalty, ${borrowerCostBps.discount} discount`,
    ],
    ['keeper', `${dollars(keeper.profit)} after ${dollars(keeper.gas)} of gas, ${keeper.reverted} reverted`],
    ['bidder', `${dollars(bidder.profit)} after ${dollars(bidder.gas)} of gas, ${bidder.reverted} reverted`],
    [
      'bad debt',
      `${dollars(report.badDebt)}: ${dollars(report.badDebtCoveredByBuffer)} borne by the buffer, ` +
        `${dollars(report.badDebtDeferred)} owed out of its inventory, ` +
        `${dollars(report.badDebtOfLenders)} by lenders`,
    ],
    ['backstop', backstopText(report.backstop)],
    ...report.buffer.before.map((before, i): [string, string] => [
      `${before.symbol} buffer`,
      bufferText(before, report.buffer.after[i] ?? before),
    ]),
    ...report.lenders.before.map(({ symbol, sharePrice }, i): [string, string] => [
      `${symbol} lenders' share`,
      `${sharePrice.toFixed(8)} → ${(report.lenders.after[i]?.sharePrice ?? 0).toFixed(8)}`,
    ]),
    ['books', report.reconciled ? pc.green('balance to the last unit') : pc.red('do not balance')],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${pc.bold(name.padEnd(width))}  ${value}`).join('\n');
}

function gapText({ count, totalSeconds, longest }: CrashReport['gaps']): string {
  if (longest === undefined) return 'none';
  return `${count}, ${totalSeconds} s held flat, longest ${longest.seconds} s from ${longest.from} (${longest.symbol})`;
}

function backstopText({ purchases, bought, paid, rewards, sales, received }: CrashReport['backstop']): string {
  if (purchases === 0) return 'nothing bought: bidders were first';
  return (
    `${purchases} purchases of collateral worth ${dollars(bought)} for ${dollars(paid)} and ${dollars(rewards)} to the ` +
    `keeper; ${sales} sales for ${dollars(received)}`
  );
}

function bufferText({ symbol, assets: before }: BufferValue, { assets: after, inventory }: BufferValue): string {
  const held = inventory === 0 ? '' : `, of which ${number(inventory)} in inventory`;
  const sign = after < before ? '' : '+';
  return `${number(before)} → ${number(after)} ${symbol} (${sign}${number(after - before)})${held}`;
}

function dollars(value: number): string {
  return `${value < 0 ? '-' : ''}$${Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 0 })}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 1000 ? 4 : 0 });
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)} %`;
}
