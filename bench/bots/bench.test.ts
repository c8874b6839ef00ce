import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CommandResult, runScript } from '../../bots/e2e/cli.ts';
import type { FootprintReport } from './footprint.ts';
import type { LatencyReport } from './latency.ts';
import type { RaceReport } from './race.ts';
import type { RegretReport } from './regret.ts';

interface Reports {
  readonly regret: RegretReport;
  readonly race: RaceReport;
  readonly scan: unknown;
  readonly latency: LatencyReport;
  readonly footprint: FootprintReport;
}

test.runIf(process.env['EBB_DEEP'] === '1')(
  'a quick run gives every figure, and none that is no number',
  { timeout: 300_000 },
  async () => {
    const { code, stdout, stderr } = await run(['--quick', '--json']);
    expect(code, stderr).toBe(0);
    const reports = JSON.parse(stdout) as Reports;
    expect(Object.keys(reports).sort()).toEqual(['footprint', 'latency', 'race', 'regret', 'scan']);
    expect(numbersOf(reports).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(numbersOf(reports.regret).length).toBeGreaterThan(50);

    const { regret, race, latency, footprint } = reports;
    expect(regret.chances).toBeGreaterThan(2);
    expect(regret.captured).toBeGreaterThan(0);
    expect(regret.captured).toBeLessThanOrEqual(1.000001); // trying is that fine
    expect(regret.parity).toMatchObject({ different: 0 });
    expect(regret.policies.map(({ captured }) => captured)[0]).toBe(regret.captured);
    const [first] = race.races;
    expect((first?.ours.auctionsStarted ?? 0) + (first?.rival.auctionsStarted ?? 0)).toBeGreaterThan(3);
    expect(first?.ours.takes).toBeGreaterThan(0);
    expect(latency.everySignedMs.keeper.count).toBeGreaterThan(3);
    expect(latency.takes.cases).toBeGreaterThan(0);
    expect(footprint.dependencies.direct).toBeGreaterThan(0);
  },
);

test('error: a part that does not exist', async () => {
  const { code, stdout, stderr } = await run(['--only', 'nothing']);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe('There is no part "nothing"; use one of regret, race, latency, footprint, scan.\n');
});

/** All numbers in a report, wherever they stand; what JSON cannot say of a number is null, and none is expected. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null) return [Number.NaN];
  return typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
}

function run(args: readonly string[]): Promise<CommandResult> {
  return runScript(join('bench', 'bots', 'index.ts'), args);
}
