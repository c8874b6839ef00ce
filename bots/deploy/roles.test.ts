import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Address, type Hex, zeroAddress } from 'viem';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Anvil, startAnvil } from '../chain/anvil.ts';
import { type ChainClient, createChainClient } from '../chain/client.ts';
import { type ChainConfig, parseChainConfig, readChainConfig, specOf } from '../config/chain.ts';
import { type Deployment, writeDeployment } from '../config/deployment.ts';
import { runEbb } from '../e2e/cli.ts';
import { verify } from '../verify/verify.ts';
import { createWorldClient, execute, type WorldClient } from '../local/transactions.ts';
import { pausesOf, type Standing, standingOf, stoppables } from './changes.ts';
import { deployOnGround, GROUND_REFERENCE, layGround } from './ground.ts';
import { roleChange, type RoleChange, senders } from './roles.ts';
import { deploymentSteps, type Step } from './steps.ts';
import { updatedDeployment } from './update.ts';

const [NEW, OTHER] = [
  '0x00000000000000000000000000000000000000AA',
  '0x00000000000000000000000000000000000000bb',
] as const;

let anvil: Anvil;
let client: ChainClient;
let world: WorldClient;
let config: ChainConfig;
let deployment: Deployment;
let snapshot: Hex;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ebb-roles-'));
  anvil = await startAnvil({});
  client = createChainClient(anvil.url);
  world = createWorldClient(anvil.url);
  await layGround(world);
  config = readChainConfig('anvil');
  deployment = await deployOnGround(client, world, config);
});
afterAll(async () => {
  await anvil.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  snapshot = await world.snapshot();
});
afterEach(() => world.revert({ id: snapshot }));

const withRoles = (roles: Partial<ChainConfig['roles']>): ChainConfig =>
  parseChainConfig({ ...config, roles: { ...config.roles, ...roles } }, 'roles');
const changeTo = (of: ChainConfig): Promise<RoleChange> => roleChange(client, specOf(of), deployment, 0n);

/** Sends as an account whose key nobody has. */
async function sendAs(account: Address | undefined, { label, to, data }: Step): Promise<void> {
  if (account === undefined) throw new Error('nobody may send');
  await world.impersonateAccount({ address: account });
  await world.setBalance({ address: account, value: 10n ** 21n });
  await execute(world, account, [{ label, to, data, gas: 5_000_000n }]);
}

/** Announces by who may now, waits, and has it carried out by who may now. */
async function make(of: ChainConfig): Promise<void> {
  const change = await changeTo(of);
  const { announce, carryOut } = await standingOf(client, deployment.timelock, change, of.salt);
  const [announcer, executor] = senders(change.holders, specOf(of));
  await sendAs(announcer, announce);
  await world.increaseTime({ seconds: 86_400 });
  await sendAs(executor, carryOut);
}

/** What verification says of roles. */
async function wrongOf(of: ChainConfig): Promise<string[]> {
  const checks = await verify(client, of, deployment, GROUND_REFERENCE);
  return checks.filter(({ isOk, group }) => !isOk && group !== 'prices').map(({ name }) => name);
}

test('everybody else gets every role, those who had them lose them, and verification agrees', async () => {
  expect(await changeTo(config)).toMatchObject({ differences: [], calls: [], keptGuardian: undefined });
  const [governor, steward, liquidator] = [
    config.roles.proposers[0],
    config.roles.stewards[0],
    config.roles.liquidators[0],
  ] as [Address, Address, Address];
  const of = withRoles({ proposers: [NEW], executors: [zeroAddress], stewards: [OTHER], liquidators: [NEW, OTHER] });
  const { differences } = await changeTo(of);
  expect(differences.map(({ what, from, to }) => `${what}: ${from} → ${to}`)).toEqual([
    `${steward} is a steward: granted: yes → no`,
    `${liquidator} may liquidate large vaults directly: granted: yes → no`,
    `${OTHER} is a steward: granted: no → yes`,
    `${NEW} may liquidate large vaults directly: granted: no → yes`,
    `${OTHER} may liquidate large vaults directly: granted: no → yes`,
    `${NEW} is proposer: no → yes`,
    `${governor} is proposer: yes → no`,
    'everybody is executor: no → yes',
    `${governor} is executor: yes → no`,
    `${NEW} is canceller: no → yes`,
    `${governor} is canceller: yes → no`,
  ]);
  await make(of);
  expect(await changeTo(of)).toMatchObject({ differences: [], calls: [] });
  expect(await wrongOf(of)).toEqual([]);
  // Back again, by who governs now: nobody that the first configuration knows.
  await make(config);
  expect(await wrongOf(config)).toEqual([]);
});

test('error: roles are not read from a block that is too late, behind which somebody could have got one', async () => {
  const head = await client.getBlockNumber({ cacheTime: 0 });
  await expect(roleChange(client, specOf(config), deployment, head)).rejects.toThrow(
    `The first events of the timelock at ${deployment.timelock} are missing from block ${head} on`,
  );
});

test('a guardian changes where that can be, and where it cannot is told', async () => {
  const of = withRoles({ guardian: NEW });
  const change = await changeTo(of);
  expect(change).toMatchObject({
    differences: [{ what: 'guardian of the engine: guardian', from: config.roles.guardian, to: NEW }],
    keptGuardian: config.roles.guardian,
  });
  await make(of);
  // Addresses that follow from the first guardian are what they were, so what else is wrong is still seen.
  expect(await wrongOf(of)).toEqual(['riskModel.GUARDIAN', 'auctionHouse.GUARDIAN', 'directLiquidator.GUARDIAN']);
  const swapped = { ...deployment, auctionRepayer: deployment.inventoryTaker };
  const wrong = (await verify(client, of, swapped, GROUND_REFERENCE)).filter(({ isOk }) => !isOk);
  expect(wrong.filter(({ group }) => group === 'addresses').map(({ name }) => name)).toEqual([
    'auctionRepayer is the one that this configuration deploys',
  ]);
  expect(await updatedDeployment(client, of, deploymentSteps(of).deployment, deployment)).toEqual(deployment);
});

test('what cannot have another guardian is stopped by the one it was made with, and the rest by the new one', async () => {
  const old = config.roles.guardian;
  const of = withRoles({ guardian: NEW });
  const pauses = async (level: number): Promise<[Address, readonly string[]][]> =>
    (await pausesOf(client, stoppables(deployment), level, of.roles.guardian)).map(({ guardian, names }) => [
      guardian,
      names,
    ]);
  const buffers = deployment.debts.map(({ symbol }) => `buffer-${symbol}`);
  expect(await pauses(3), 'before the change').toEqual([[old, ['engine', 'house', 'direct', ...buffers]]]);
  await make(of);
  expect(await pauses(3)).toEqual([
    [NEW, ['engine', ...buffers]],
    [old, ['house', 'direct']],
  ]);
  for (const { guardian, calls } of await pausesOf(client, stoppables(deployment), 3, NEW)) {
    for (const call of calls) await sendAs(guardian, { ...call, isDone: () => Promise.resolve(false) });
  }
  expect(await pauses(3)).toEqual([]);
});

test('pause sends what the file’s guardian may, and names who can stop the rest', { timeout: 180_000 }, async () => {
  const of = withRoles({ guardian: NEW });
  await make(of);
  const [chain, at] = [join(folder, 'guarded.json'), join(folder, 'guarded-at.json')];
  writeFileSync(chain, JSON.stringify(of));
  writeDeployment(at, deployment);
  const args = ['pause', chain, '--level', '3', '--rpc-url', anvil.url, '--deployment', at];
  const all = await runEbb(args);
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toContain(`Simulated as ${NEW}.`);
  const old = config.roles.guardian;
  expect(all.stdout).toContain(`Not stopped by this: house, direct. ${old} can: run it with --only house,direct, and`);
  const rest = await runEbb([...args, '--only', 'house,direct']);
  expect(rest).toMatchObject({ code: 0, stderr: '' });
  expect(rest.stdout).toContain(`Simulated as ${old}.`);
});

test('the command shows the difference, and simulates as who may announce it now', { timeout: 180_000 }, async () => {
  const of = withRoles({ proposers: [NEW], guardian: OTHER });
  const [chain, at] = [join(folder, 'chain.json'), join(folder, 'at.json')];
  writeFileSync(chain, JSON.stringify(of));
  writeDeployment(at, deployment);
  const args = [chain, '--rpc-url', anvil.url, '--deployment', at];
  const diff = await runEbb(['roles', 'diff', ...args]);
  expect(diff).toMatchObject({ code: 0, stderr: '' });
  expect(diff.stdout).toMatch(new RegExp(`${NEW} is proposer +no +yes`));
  expect(diff.stdout).toContain(`keep the guardian that they were made with, ${config.roles.guardian}`);
  expect(diff.stdout).toContain('not announced');
  expect(diff.stdout).not.toContain('Announced besides');
  // What somebody else announced would outlive their role, so it is told; what this change announced is not another's.
  const [foreign, own] = await Promise.all(
    [withRoles({ proposers: [OTHER] }), of].map(async (wanted) =>
      standingOf(client, deployment.timelock, await changeTo(wanted), config.salt),
    ),
  );
  for (const standing of [foreign, own]) await sendAs(config.roles.proposers[0], (standing as Standing).announce);
  const pending = await runEbb(['roles', 'diff', ...args]);
  expect(pending.stdout).toContain(`whoever loses a role: ${foreign?.id}. Have`);
  expect(pending.stdout).toContain(`Operation ${own?.id}: waiting`);
  await world.revert({ id: snapshot });
  snapshot = await world.snapshot();
  const dry = await runEbb(['roles', 'propose', ...args]);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain(`Simulated as ${config.roles.proposers[0]}. Nothing was sent`);
});
