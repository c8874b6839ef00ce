/** Commands of governance: each compares what is wanted with the chain, and goes through the timelock. */
import { join } from 'node:path';
import { Command } from 'commander';
import type { Address } from 'viem';
import { PROJECT_ROOT } from '../../../script/toolchain/foundry.mjs';
import { type ChainClient, createChainClient, requireChain, requireCode } from '../../chain/client.ts';
import { firstBlock } from '../../chain/past.ts';
import { type ChainConfig, readChainConfig, specOf } from '../../config/chain.ts';
import { type Deployment, readDeployment, writeDeployment } from '../../config/deployment.ts';
import { alignedTable } from '../../config/reference.ts';
import type { Config } from '../../config/schema.ts';
import {
  type Change,
  differing,
  pauseChange,
  pausesOf,
  standingOf,
  stoppables,
  windDown,
} from '../../deploy/changes.ts';
import { send, simulate } from '../../deploy/forge.ts';
import { roleChange, type Senders, senders } from '../../deploy/roles.ts';
import { settingsOf } from '../../deploy/settings.ts';
import { creations, pendingIds, remainingSteps, type Step } from '../../deploy/steps.ts';
import { planAssets, type SystemSpec } from '../../deploy/system.ts';
import { requireClone } from '../../ops/clone.ts';
import { UserError } from '../../ops/errors.ts';
import { formatUtc } from '../../world/prices/path.ts';
import { parseNumber } from '../crash/options.ts';
import { configOf, type Flags, withConfigOptions } from '../options.ts';

/** What every command of governance works on. */
interface Context {
  readonly client: ChainClient;
  readonly config: ChainConfig;
  readonly deployment: Deployment;
  readonly file: string;
  readonly values: Config<'operate'>;
}

/** What a command wants, with contracts that must exist before, and the deployment as it is afterwards. */
interface Wanted extends Change {
  /** What the change cannot do, for who makes it. */
  readonly note?: string;
  /** Who may announce and who may carry out, where that is not yet who the configuration says. */
  readonly senders?: Senders;
  readonly creations?: readonly Step[];
  readonly deployment?: Deployment;
}

const PHASES = {
  diff: 'show what would change, and where the change stands in the timelock',
  propose: 'announce the change to the timelock',
  execute: 'carry the change out, after it has waited',
} as const;
type Phase = keyof typeof PHASES;

/** Subcommands `diff`, `propose` and `execute` for a change. */
function phases(
  parent: Command,
  withOptions: (command: Command) => Command,
  wantedOf: (context: Context, flags: Flags) => Promise<Wanted>,
): Command {
  for (const [phase, description] of Object.entries(PHASES) as [Phase, string][]) {
    const command = withOptions(operating(new Command(phase).description(description)));
    command.action(async (chain: string, flags: Flags) => {
      const context = await open(chain, flags);
      await govern(context, phase, await wantedOf(context, flags));
    });
    parent.addCommand(withConfigOptions(command, 'operate'));
  }
  return parent;
}

/** Adds `diff`, `propose` and `execute` of the risk parameters and limits to `ebb risk`. */
export function addRiskChanges(risk: Command): Command {
  return phases(
    risk,
    (command) => command,
    async ({ client, config, deployment }) => {
      const settings = settingsOf(knownSpec(config, deployment), deployment);
      const listed = settings.filter(({ group }) => group === 'risk' || group === 'limits');
      return differing(client, listed);
    },
  );
}

/** `ebb list`: a collateral that the configuration has and the chain has not. */
export function listCommand(): Command {
  const list = new Command('list').description('list a collateral of the configuration through the timelock');
  return phases(
    list,
    (command) => command.requiredOption('--token <symbol>', 'the collateral'),
    async ({ client, config, deployment }, flags) => {
      const symbol = String(flags['token']);
      const spec = specOf(config);
      if (!(symbol in config.parameters.collaterals)) {
        throw new UserError(`${symbol} is no collateral of the configuration; add its token and parameters first.`);
      }
      requireClone('ebb list');
      const { steps, create } = creations(config.salt);
      const planned = planAssets(spec, deployment.engine, create);
      const token = planned.tokens.find((candidate) => candidate.symbol === symbol);
      if (token === undefined) throw new UserError(`tokens has no ${symbol}; add it to the configuration.`);
      const has = (names: readonly string[]): boolean => names.includes(symbol);
      const isKnown = has(deployment.tokens.map((known) => known.symbol));
      const after: Deployment = {
        ...deployment,
        tokens: isKnown ? deployment.tokens : [...deployment.tokens, token],
        collaterals: has(deployment.collaterals) ? deployment.collaterals : [...deployment.collaterals, symbol],
      };
      const anchors = spec.anchors.filter((anchor) => anchor.token === symbol);
      const only = { ...spec, anchors, tokens: spec.tokens.filter((candidate) => candidate.symbol === symbol) };
      const settings = settingsOf(only, after).filter((setting) => setting.token === symbol);
      const sources = steps.filter(({ label }) => label.endsWith(`Oracle of ${symbol}`));
      return { ...(await differing(client, settings)), creations: isKnown ? [] : sources, deployment: after };
    },
  );
}

/** `ebb wind-down`: no new deposits of a collateral, and no new debt against it. */
export function windDownCommand(): Command {
  const command = new Command('wind-down').description(
    'let a collateral run out: no new deposits, no new debt against it',
  );
  return phases(
    command,
    (phase) =>
      phase
        .requiredOption('--token <symbol>', 'the collateral')
        .option(
          '--liquidation-ltv <bp>',
          'also lower its threshold to this, by half a point an hour: who stays is sold',
        ),
    async ({ client, config, deployment }, flags) => {
      const symbol = String(flags['token']);
      const text = flags['liquidationLtv'];
      const ltv =
        typeof text === 'string'
          ? parseNumber('--liquidation-ltv', text, { min: 0, max: 10_000, isInteger: true })
          : undefined;
      const settings = settingsOf(knownSpec(windDown(config, symbol, ltv), deployment), deployment);
      const isIts = (label: string): boolean =>
        [`${symbol} as collateral`, `risk parameters of ${symbol}`].includes(label);
      return differing(
        client,
        settings.filter(({ label }) => isIts(label)),
      );
    },
  );
}

/** `ebb roles`: who may govern, stop, forecast and liquidate, as the configuration says. */
export function rolesCommand(): Command {
  const roles = new Command('roles').description(
    'give roles to who has them in the configuration, and take them from everybody else, through the timelock',
  );
  return phases(
    roles,
    (command) => command,
    async ({ client, config, deployment }) => {
      const spec = knownSpec(config, deployment);
      const since = await firstBlock(client, deployment.timelock, deployment.block);
      const change = await roleChange(client, spec, deployment, since);
      const { keptGuardian } = change;
      const guarded =
        `The auction house, the direct liquidator and the risk model keep the guardian that they were made with, ${keptGuardian}: ` +
        'only the engine and the buffers can have another.';
      const { timelock } = deployment;
      const own = change.calls.length === 0 ? undefined : (await standingOf(client, timelock, change, config.salt)).id;
      const others = (await pendingIds(client, timelock, since)).filter((id) => id !== own);
      const announced =
        `Announced besides, and to be carried out whoever loses a role: ${others.join(', ')}. ` +
        'Have a proposer cancel what is not yours.';
      const notes = [...(keptGuardian === undefined ? [] : [guarded]), ...(others.length === 0 ? [] : [announced])];
      return {
        ...change,
        senders: senders(change.holders, spec),
        ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
      };
    },
  );
}

/** `ebb resume`: governance lowers what was stopped. */
export function resumeCommand(): Command {
  const resume = new Command('resume').description('lower pause levels through the timelock');
  return phases(
    resume,
    (command) => command.option('--level <level>', 'to which level', '0'),
    ({ client, deployment }, flags) => pauseChange(client, stoppables(deployment), levelOf(flags), 'lower'),
  );
}

/** `ebb pause`: the guardian stops things at once. */
export function pauseCommand(): Command {
  const command = operating(new Command('pause').description('raise pause levels at once, as the guardian'))
    .requiredOption(
      '--level <level>',
      '1 new risk, starts and buying; 2 also locks, restarts and selling; 3 everything',
    )
    .option('--only <names>', 'engine, house, direct, buffer-<symbol>, with commas between; by default all')
    .addHelpText(
      'after',
      `
Without --live nothing is sent. Only the timelock lowers: ebb resume. docs/operating.md says what each level stops.

Examples:
  ebb pause mainnet --level 1
  ebb pause mainnet --level 3 --only house,engine --account guardian --live`,
    )
    .action(async (chain: string, flags: Flags) => {
      const context = await open(chain, flags);
      const { client, deployment, config, values } = context;
      const names = typeof flags['only'] === 'string' ? flags['only'].split(',') : undefined;
      const all = stoppables(deployment);
      const stranger = names?.find((name) => !all.some((contract) => contract.name === name));
      if (stranger !== undefined) {
        throw new UserError(`Nothing is called ${stranger}; use ${all.map(({ name }) => name).join(', ')}.`);
      }
      const chosen = all.filter(({ name }) => names?.includes(name) ?? true);
      const [pause, ...others] = await pausesOf(client, chosen, levelOf(flags), config.roles.guardian);
      if (pause === undefined) return say('Everything stands at this level, or above.');
      say(tableOf(pause));
      const steps = pause.calls.map((call): Step => ({ ...call, isDone: () => Promise.resolve(false) }));
      for (const { names: theirs, guardian } of others) {
        say(
          `Not stopped by this: ${theirs.join(', ')}. ${guardian} can: run it with --only ${theirs.join(',')}, and its key.`,
        );
      }
      await act(client, pause.guardian, steps, values);
    });
  return withConfigOptions(command, 'operate');
}

/** The configuration's system without tokens that are still to be listed. */
function knownSpec(config: ChainConfig, { tokens }: Deployment): SystemSpec {
  const spec = specOf(config);
  const isKnown = (name: string): boolean => tokens.some(({ symbol }) => symbol === name);
  return {
    ...spec,
    tokens: spec.tokens.filter(({ symbol }) => isKnown(symbol)),
    anchors: spec.anchors.filter(({ token }) => isKnown(token)),
  };
}

function operating(command: Command): Command {
  return command
    .argument('<chain>', 'a configuration in script/config by its name, or the path of a JSON file')
    .option('--deployment <file>', 'addresses; by default deployments/<chain id>.json');
}

function levelOf(flags: Flags): number {
  return parseNumber('--level', String(flags['level']), { min: 0, max: 3, isInteger: true });
}

async function open(chain: string, flags: Flags): Promise<Context> {
  const config = readChainConfig(chain);
  const given = flags['deployment'];
  const file = typeof given === 'string' ? given : join(PROJECT_ROOT, 'deployments', `${config.chainId}.json`);
  const deployment = readDeployment(file);
  if (deployment.chainId !== config.chainId) {
    throw new UserError(
      `The configuration is for chain ${config.chainId}, but the deployment file ${file} is for chain ${deployment.chainId}; ` +
        `name the one of chain ${config.chainId} with --deployment.`,
    );
  }
  const { collaterals, debts } = config.parameters;
  const missing = [
    ...deployment.collaterals.filter((symbol) => !(symbol in collaterals)),
    ...deployment.debts.flatMap(({ symbol }) => (symbol in debts ? [] : [symbol])),
  ];
  if (missing.length > 0) {
    throw new UserError(
      `The configuration has no parameters of ${missing.join(', ')}, which the deployment has; add them.`,
    );
  }
  const { values } = configOf('operate', flags);
  const client = createChainClient(values.rpcUrl);
  await requireChain(client, config.chainId, 'configuration');
  await requireCode(client, deployment.timelock);
  return { client, config, deployment, file, values };
}

async function govern(
  { client, config, deployment, file, values }: Context,
  phase: Phase,
  wanted: Wanted,
): Promise<void> {
  const record = (): void => {
    if (phase === 'execute' && values.live && wanted.deployment !== undefined) writeDeployment(file, wanted.deployment);
  };
  if (wanted.note !== undefined) say(wanted.note);
  if (wanted.calls.length === 0) {
    record();
    return say('The chain is as it should be: nothing changes.');
  }
  say(tableOf(wanted));
  const standing = await standingOf(client, deployment.timelock, wanted, config.salt);
  const when = formatUtc(Number(standing.readyAt));
  const { executors } = config.roles;
  const [proposer] = config.roles.proposers as [Address]; // a configuration has at least one
  const announcer = wanted.senders?.[0] ?? proposer;
  switch (phase) {
    case 'diff':
      return say(
        `Operation ${standing.id}: ${standing.state === 'unset' ? 'not announced' : `${standing.state}, from ${when}`}.`,
      );
    case 'propose': {
      if (standing.state !== 'unset')
        return say(`It is announced already, as ${standing.id}; it may be carried out from ${when}.`);
      const missing = await remainingSteps(client, wanted.creations ?? []);
      return act(client, announcer, [...missing, standing.announce], values);
    }
    case 'execute': {
      if (standing.state === 'unset') throw new UserError('This change is not announced; run propose first.');
      if (standing.state === 'waiting') throw new UserError(`This change must wait until ${when}; run execute then.`);
      const named = executors.find((account) => BigInt(account) !== 0n);
      const executor = wanted.senders?.[1] ?? named ?? announcer;
      await act(client, executor, [standing.carryOut], values);
      return record();
    }
  }
}

/** Simulates, and sends where that is wanted. */
async function act(
  client: ChainClient,
  sender: Address,
  steps: readonly Step[],
  values: Config<'operate'>,
): Promise<void> {
  const chainId = await client.getChainId();
  for (const { label } of steps) say(`  ${label}`);
  await simulate(chainId, sender, steps, values);
  if (!values.live) return say(`Simulated as ${sender}. Nothing was sent; with --live it is.`);
  await send(client, chainId, sender, steps, values);
  say(`Sent as ${sender}.`);
}

function tableOf({ differences }: Change): string {
  return alignedTable([['what', 'is', 'becomes'], ...differences.map(({ what, from, to }) => [what, from, to])]);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
