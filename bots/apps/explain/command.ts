import { Command } from 'commander';
import { Submitter } from '../../chain/submit.ts';
import { silentLogger } from '../../ops/log.ts';
import { Bidder } from '../bidder/bidder.ts';
import { loadPolicy } from '../bidder/policies.ts';
import { biddingOf, connect, dataFeeOf, feePolicyOf, keeperPolicyOf, ONLOOKER } from '../bots.ts';
import { Keeper } from '../keeper/keeper.ts';
import { configOf, type Flags, withConfigOptions } from '../options.ts';
import { explanationJson, explanationText } from './display.ts';
import { explain } from './explain.ts';

/** `ebb explain`: why bots do what they do, or do not, in the current block. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .description('why bots do what they do, or do not, about a vault or an auction, in the current block')
    .argument(
      '[id]',
      'a vault or an auction by its id, or a vault as OWNER/INDEX; without one, all that a keeper decides',
    )
    .option('--json', 'as one JSON object')
    .addHelpText(
      'after',
      `
It needs no key and sends nothing. Of a vault it shows health, coverage, positions and prices; of an auction its curve, what a take
would get now, and the first block in which one pays; of both, what keeper and bidder decide, with the reason in a sentence.
Give it the --min-reward and --min-profit of the bot that is to be understood.

Examples:
  ebb explain --config ebb.json
  ebb explain 0x70997970C51812dc3A010C7d01b50e0d17dc79C8/0 --config ebb.json
  ebb explain 1234…5678 --config ebb.json --json`,
    )
    .action(async (id: string | undefined, { json, ...flags }: Flags) => {
      const { values } = configOf('explain', flags);
      const policy = await loadPolicy(values.policy, values.policyOptions);
      const chain = await connect(values);
      const { chainId } = chain.deployment;
      const submitter = new Submitter(chain.client, ONLOOKER, chainId, feePolicyOf(values, chainId));
      const { blockSeconds, minReward } = values;
      const dataFee = await dataFeeOf(chain.client, values);
      const bot = { ...chain, submitter, signer: ONLOOKER, dataFee, blockSeconds, isLive: false, log: silentLogger() };
      const keeper = new Keeper({ ...bot, policy: keeperPolicyOf(values) });
      const receiver = values.receiver ?? submitter.address;
      const bidder = new Bidder({ ...bot, ...(await biddingOf(bot, values)), policy, receiver });
      const explanation = await explain({ ...chain, keeper, bidder, blockSeconds, minReward }, id);
      process.stdout.write(`${json === true ? explanationJson(explanation) : explanationText(explanation)}\n`);
    });
  return withConfigOptions(command, 'explain');
}
