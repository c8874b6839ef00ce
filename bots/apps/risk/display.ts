import pc from 'picocolors';
import { formatUtc } from '../../world/prices/path.ts';
import type { HistoryPoint, RiskHistory } from './history.ts';

/** One of the numbers of a history: what it is called, and how it is written. */
interface Series {
  readonly label: string;
  readonly valueOf: (point: HistoryPoint) => number;
  readonly format: (value: number) => string;
}

const percent = (bps: number): string => `${(bps / 100).toFixed(2)} %`;
const PRICE: Series = { label: 'price', valueOf: (p) => p.priceUsd, format: (v) => v.toFixed(2) };
const VOLATILITY: Series = {
  label: 'volatility',
  valueOf: (p) => p.volatilityBps,
  format: (v) => `${(v / 100).toFixed(0)} %`,
};
const START: Series = { label: 'start multiplier', valueOf: (p) => p.startMultiplierBps, format: percent };
const HALF_LIFE: Series = { label: 'half-life', valueOf: (p) => p.halfLife, format: (v) => `${v.toFixed(0)} s` };
const BORROW: Series = { label: 'borrowLtv', valueOf: (p) => p.borrowLtvBps, format: percent };
const LIQUIDATION: Series = { label: 'liquidationLtv', valueOf: (p) => p.liquidationLtvBps, format: percent };
const ALL = [PRICE, VOLATILITY, START, HALF_LIFE, BORROW, LIQUIDATION];

const BARS = '▁▂▃▄▅▆▇█';
const COLUMNS = 72;

/**
 * Some of a history's points, evenly: the first, the last, and `count` in all.
 * @param count two or more
 */
export function pick(points: readonly HistoryPoint[], count: number): HistoryPoint[] {
  const last = points.length - 1;
  const indices = Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
  return [...new Set(indices)].map((index) => points[index] as HistoryPoint);
}

/** A history for people: a line of bars for each number, then `rows` rows of all of them. */
export function historyText({ name, symbol, points }: RiskHistory, rows: number): string {
  const columns = pick(points, COLUMNS);
  const bars = ALL.map((series) => {
    const values = points.map(series.valueOf);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const line = columns.map((point) => barOf(series.valueOf(point), low, high)).join('');
    return `${series.label.padEnd(18)}${line}  ${series.format(low)} … ${series.format(high)}`;
  });
  const cells = pick(points, rows).map((point) => [
    formatUtc(point.time).slice(0, 16).replace('T', ' '),
    ...ALL.map((series) => series.format(series.valueOf(point))),
  ]);
  const table = [['UTC', ...ALL.map(({ label }) => label)], ...cells];
  return [pc.bold(`${name}, ${symbol}`), ...bars, '', ...aligned(table)].join('\n');
}

/** The extremes of several histories, one row each. */
export function summaryText(histories: readonly RiskHistory[]): string {
  const head = ['', 'fall', 'volatility', 'start multiplier', 'half-life', 'borrowLtv', 'liquidationLtv', 'lowest at'];
  const rows = histories.map(({ name, symbol, points }) => {
    const least = (series: Series): number => Math.min(...points.map(series.valueOf));
    const most = (series: Series): number => Math.max(...points.map(series.valueOf));
    const first = points[0] as HistoryPoint;
    const lowest = points.find((point) => point.liquidationLtvBps === least(LIQUIDATION)) as HistoryPoint;
    return [
      `${name}, ${symbol}`,
      `${((least(PRICE) / first.priceUsd - 1) * 100).toFixed(0)} %`,
      VOLATILITY.format(most(VOLATILITY)),
      START.format(most(START)),
      HALF_LIFE.format(least(HALF_LIFE)),
      BORROW.format(least(BORROW)),
      LIQUIDATION.format(least(LIQUIDATION)),
      formatUtc(lowest.time).slice(0, 16).replace('T', ' '),
    ];
  });
  return aligned([head, ...rows]).join('\n');
}

function barOf(value: number, low: number, high: number): string {
  const level = high === low ? 0 : Math.round(((value - low) / (high - low)) * (BARS.length - 1));
  return BARS[level] as string;
}

/** Columns as wide as their widest cell; all but the first to the right. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] as string).length)));
  return table.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join('  '),
  );
}

const WIDTH = 900;
const PANEL = 90;
const MARGIN = { left: 110, right: 20, top: 40, gap: 18 };
/** Points of a line: more are not seen. */
const DETAIL = 240;

/** Histories as one picture: a block for each, a panel for each of its numbers; ratios share one. */
export function historySvg(histories: readonly RiskHistory[]): string {
  const panels: readonly (readonly Series[])[] = [[PRICE], [VOLATILITY], [START], [HALF_LIFE], [LIQUIDATION, BORROW]];
  const blockHeight = MARGIN.top + panels.length * (PANEL + MARGIN.gap);
  const blocks = histories.map((history, i) => block(history, panels, i * blockHeight));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${histories.length * blockHeight + 10}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...blocks,
    '</svg>',
    '',
  ].join('\n');
}

function block({ name, symbol, points }: RiskHistory, panels: readonly (readonly Series[])[], top: number): string {
  const shown = pick(points, DETAIL);
  const [start, end] = [points[0], points.at(-1)].map((point) => (point as HistoryPoint).time) as [number, number];
  const x = (time: number): number =>
    MARGIN.left + ((time - start) / Math.max(1, end - start)) * (WIDTH - MARGIN.left - MARGIN.right);
  const title = escapeXml(`${name}, ${symbol}: ${formatUtc(start)} to ${formatUtc(end)}`);
  const parts = [`<text x="${MARGIN.left}" y="${top + 24}" font-size="14" font-weight="bold">${title}</text>`];
  panels.forEach((panel, i) => {
    const y0 = top + MARGIN.top + i * (PANEL + MARGIN.gap);
    const values = panel.flatMap((series) => points.map(series.valueOf));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const y = (value: number): number => y0 + PANEL - ((value - low) / (high === low ? 1 : high - low)) * PANEL;
    const format = (panel[0] as Series).format;
    parts.push(
      `<rect x="${MARGIN.left}" y="${y0}" width="${WIDTH - MARGIN.left - MARGIN.right}" height="${PANEL}" fill="#f6f6f6"/>`,
      `<text x="${MARGIN.left - 8}" y="${y0 + 10}" text-anchor="end">${format(high)}</text>`,
      `<text x="${MARGIN.left - 8}" y="${y0 + PANEL}" text-anchor="end">${format(low)}</text>`,
    );
    panel.forEach((series, j) => {
      const color = j === 0 ? '#1f4e79' : '#c05a00';
      const line = shown.map((point) => `${x(point.time).toFixed(1)},${y(series.valueOf(point)).toFixed(1)}`).join(' ');
      parts.push(
        `<text x="${MARGIN.left - 8}" y="${y0 + PANEL / 2 + 12 * j}" text-anchor="end" fill="${color}">${series.label}</text>`,
        `<polyline points="${line}" fill="none" stroke="${color}" stroke-width="1.5"/>`,
      );
    });
  });
  return parts.join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
