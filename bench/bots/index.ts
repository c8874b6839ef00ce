/**
 * `npm run bench:bots`: what the bots are worth, in figures, beside the field's policies. Everything runs on local chains.
 *
 *   --json           exactly one JSON object on standard output
 *   --quick          a few auctions, to see that everything works
 *   --only <part>    regret, race, scan, latency or footprint; repeat for several
 */
import { parseArgs } from 'node:util';
import { footprintTable, measureFootprint } from './footprint.ts';
import { latencyTables, measureLatency } from './latency.ts';
import { measureRace, raceTable } from './race.ts';
import { record, recordingOf } from './record.ts';
import { Regret, type RegretReport } from './regret.ts';
import { regretTables } from './regretTables.ts';
import { describeScan, measureScan, type ScanResult } from './scan.ts';
import { QUICK_SCENARIOS, SCENARIOS } from './scenarios.ts';

/** How a part is run. */
interface PartOptions {
  readonly isQuick: boolean;
  readonly onStep: (step: string) => void;
}

/** A part of the benchmark: what it found, and how that is shown. */
interface Part {
  run(options: PartOptions): Promise<{ readonly report: unknown; readonly text: string }>;
}

/** So little that only whether it works can be seen. */
const QUICK_SCAN = { sizes: [100], gasCaps: [10_000_000n], sampleLimit: 50, rounds: 2 };

const PARTS: Readonly<Record<string, Part>> = {
  regret: {
    async run({ isQuick, onStep }) {
      const report = await measureRegret(isQuick, onStep);
      return { report, text: regretTables(report) };
    },
  },
  race: {
    async run({ isQuick, onStep }) {
      const report = await measureRace(isQuick, onStep);
      return { report, text: raceTable(report) };
    },
  },
  latency: {
    async run({ isQuick, onStep }) {
      const report = await measureLatency(isQuick, onStep);
      return { report, text: latencyTables(report) };
    },
  },
  footprint: {
    async run({ isQuick, onStep }) {
      const report = await measureFootprint(isQuick, onStep);
      return { report, text: footprintTable(report) };
    },
  },
  scan: {
    async run({ isQuick, onStep }) {
      const report = await measureScan({ ...(isQuick ? QUICK_SCAN : {}), onProgress: onStep });
      return { report: forJson(report), text: describeScan(report) };
    },
  },
};

/** JSON knows no bigints: gas is a number. */
function forJson({ rows, caps }: ScanResult): unknown {
  return { rows, caps: caps.map(({ gasCap, ...cap }) => ({ ...cap, gasCap: Number(gasCap) })) };
}

async function measureRegret(isQuick: boolean, onStep: (step: string) => void): Promise<RegretReport> {
  const regret = new Regret();
  for (const scenario of isQuick ? QUICK_SCENARIOS : SCENARIOS) {
    // A quick run is a test: it believes no recording that was made before.
    const recording = await (isQuick ? record : recordingOf)(scenario, onStep);
    onStep(`${scenario.name}: scoring`);
    regret.add(recording);
  }
  return regret.report();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
    },
  });
  const unknown = values.only.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    process.stderr.write(`There is no part "${unknown}"; use one of ${Object.keys(PARTS).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  const reports: Record<string, unknown> = {};
  const texts: string[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (!values.only.includes(name)) continue;
    const onStep = (step: string): void => void process.stderr.write(`${name}: ${step}\n`);
    const { report, text } = await part.run({ isQuick: values.quick, onStep });
    reports[name] = report;
    texts.push(`## ${name}\n\n${text}`);
  }
  process.stdout.write(values.json ? `${JSON.stringify(reports, null, 2)}\n` : `${texts.join('\n\n')}\n`);
}

await main();
