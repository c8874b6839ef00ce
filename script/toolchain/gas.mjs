// Measures what each transaction costs and keeps the figures in snapshots/, which nothing else writes.
//
//   npm run gas              measures, writes the snapshots, prints them beside the targets and what others need
//   npm run gas -- --json    the same, but prints one line, {"plain": {"start": …}, "realistic": {…}}; `npm run --silent`
//                            keeps npm from printing its own two before it
//   npm run gas -- --check   writes nothing and fails when the snapshots are not what is measured
//
// The contracts are compiled as they are deployed. With `--isolate` forge runs every call as a transaction of its own, so
// a figure is what its sender pays: 21,000, calldata and execution with everything cold, less refunds. Checked once with
// forge 1.7.1: eight scenarios, dumped just before their call (`vm.dumpState`) and sent as transactions to anvil in that
// state, had receipts that say the same gas to the unit, before and after the Prague fork.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './foundry.mjs';

// Figures of others were measured with plain feeds, in gas: the least and the most where contracts differ.
const SCENARIOS = {
  start: { target: 190_000, stretch: 150_000, field: 'Maker 365k, Arcadia 428–510k, Derive 241–757k, Ajna 862k' },
  partialTake: { target: 165_000, stretch: 130_000, field: 'Maker 132k (moves no tokens), Arcadia 209k, Ajna 454k' },
  closingTake: { target: 150_000, stretch: 115_000, field: 'Maker 123k, Arcadia 275–290k' },
  restart: { target: 90_000, stretch: 60_000, field: 'Maker 81–112k' },
  direct: { target: 150_000, field: 'Morpho 107k, Aave 340k' },
  deposit: { target: 75_000 },
  borrow: { target: 140_000 },
  backstop: { target: 180_000 },
};
// 'volatility' is plain feeds and a risk model that looks at them.
const FEEDS = ['plain', 'realistic', 'volatility'];
const COMMITTED = join(PROJECT_ROOT, 'snapshots');
const MEASURED = join(PROJECT_ROOT, 'cache', 'gas', 'snapshots');

const { json, check } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } }).values;
const figures = measure();
if (check) requireCommitted();
else commit();
console.log(json ? JSON.stringify(figures) : table());

/** Runs the scenarios. */
function measure() {
  rmSync(MEASURED, { recursive: true, force: true });
  const runner = join(PROJECT_ROOT, 'script', 'toolchain', 'foundry.mjs');
  const result = spawnSync(process.execPath, [runner, 'forge', 'test', '--isolate', '--no-match-path', 'none'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      FOUNDRY_PROFILE: 'deploy',
      FOUNDRY_TEST: 'test/gas',
      FOUNDRY_OUT: 'out/gas',
      FOUNDRY_CACHE_PATH: 'cache/gas',
      FOUNDRY_SNAPSHOTS: MEASURED,
    },
  });
  if (result.status !== 0) {
    console.error(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  return read(MEASURED);
}

/** Gas by the kind of feeds, which names the file, and by scenario. */
function read(folder) {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(
    files.map((file) => {
      const snapshot = Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return [file.replace('.json', ''), Object.fromEntries(snapshot.map(([name, gas]) => [name, Number(gas)]))];
    }),
  );
}

/** Replaces the snapshots, so that a scenario that is gone leaves nothing behind. */
function commit() {
  rmSync(COMMITTED, { recursive: true, force: true });
  mkdirSync(COMMITTED);
  for (const [feeds, gas] of Object.entries(figures)) {
    writeFileSync(join(COMMITTED, `${feeds}.json`), `${JSON.stringify(gas, null, 2)}\n`);
  }
}

function requireCommitted() {
  const committed = read(COMMITTED);
  const differences = [...new Set([...Object.keys(committed), ...Object.keys(figures)])].flatMap((feeds) => {
    const [before, now] = [committed[feeds] ?? {}, figures[feeds] ?? {}];
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
      (name) => before[name] !== now[name],
    );
    return names.map(
      (name) => `${feeds}.${name}: ${before[name] ?? 'nothing'} committed, ${now[name] ?? 'nothing'} measured`,
    );
  });
  if (differences.length === 0) return;
  console.error(`${differences.join('\n')}\nrun "npm run gas" and commit the snapshots`);
  process.exit(1);
}

function table() {
  const scenarios = [...new Set([...Object.keys(SCENARIOS), ...Object.values(figures).flatMap(Object.keys)])];
  const rows = scenarios.map((scenario) => {
    const { target, stretch, field = '' } = SCENARIOS[scenario] ?? {};
    return [scenario, ...FEEDS.map((feeds) => figures[feeds]?.[scenario]), target, stretch, field];
  });
  const cells = [['scenario', ...FEEDS, 'target', 'stretch', 'the field'], ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : (cell ?? ''))),
  );
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const pad = (cell, column) => (/^[\d,]*$/.test(cell) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
