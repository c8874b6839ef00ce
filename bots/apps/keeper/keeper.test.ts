import { expect, test, vi } from 'vitest';
import type { ChainClient } from '../../chain/client.ts';
import { readProvisionChanges, readSnapshot, type Snapshot } from '../../chain/snapshot.ts';
import type { CallRequest, Submitter } from '../../chain/submit.ts';
import type { Deployment } from '../../config/deployment.ts';
import { HOUSE, NOBODY, START, WETH } from '../../core/fixtures.ts';
import { DEFAULT_KEEPER_POLICY } from '../../core/keeping.ts';
import { silentLogger } from '../../ops/log.ts';
import { Keeper, type KeeperView } from './keeper.ts';

vi.mock(import('../../chain/snapshot.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  readSnapshot: vi.fn(),
  readProvisionChanges: vi.fn(),
}));

const head = { number: 7n, timestamp: BigInt(START), baseFeeWei: 1n, gasUsed: 1n, gasLimit: 2n };
/** Expected to use 70,000 gas until one has been seen, and given 1,500,000 at most. */
const POKE = { type: 'poke', reason: 'alive', asset: WETH } as const;

/** A keeper that wants to poke, before a node. @param gas what the simulation needs, if more than it is given at first */
function keeperWith(fees: { maxFeeWei: bigint; expectedWei: bigint }, gas?: bigint) {
  const [simulated, sent]: [CallRequest[], CallRequest[]] = [[], []];
  const submitter = {
    address: NOBODY,
    feesAt: () => fees,
    isPending: () => false,
    settle: () => Promise.resolve([]),
    tend: () => Promise.resolve([]),
    simulate: (request: CallRequest) => {
      simulated.push(request);
      return Promise.resolve({ ok: true, data: '0x', gas: gas ?? request.gas });
    },
    send: (request: CallRequest) => {
      sent.push(request);
      return Promise.resolve('0x1');
    },
  } as unknown as Submitter;
  const client = { getBlock: () => Promise.resolve({ ...head, baseFeePerGas: 1n }) } as unknown as ChainClient;
  const deployment = { chainId: 1, wrappedNative: WETH, oracle: HOUSE } as unknown as Deployment;
  const common = { client, deployment, submitter, policy: DEFAULT_KEEPER_POLICY, log: silentLogger() };
  const keeper = new Keeper({ ...common, blockSeconds: 12n, isLive: true });
  const look = (): Promise<KeeperView> => Keeper.prototype.look.call(keeper, head);
  keeper.look = () => Promise.resolve({ head, dataFeeWei: 0n } as unknown as KeeperView);
  keeper.decide = () => [POKE];
  return { keeper, simulated, sent, look };
}

test('default: a call is given twice the gas that it is expected to use, and more where the simulation needs it', async () => {
  const usual = keeperWith({ maxFeeWei: 2n, expectedWei: 1n });
  await usual.keeper.tick();
  expect(usual.simulated).toMatchObject([{ to: HOUSE, gas: 140_000n, maxGas: 1_500_000n }]);
  expect(usual.sent).toMatchObject([{ gas: 140_000n }]);
  const hungry = keeperWith({ maxFeeWei: 2n, expectedWei: 1n }, 1_500_000n);
  await hungry.keeper.tick();
  expect(hungry.sent).toMatchObject([{ gas: 1_500_000n }]);
});

test('behavior: what could not be included under the cap is not sent', async () => {
  const dear = keeperWith({ maxFeeWei: 9n, expectedWei: 10n });
  expect(await dear.keeper.tick()).toEqual([]);
  expect(dear.sent).toEqual([]);
  const just = keeperWith({ maxFeeWei: 10n, expectedWei: 10n });
  expect(await just.keeper.tick()).toEqual(['0x1']);
});

test('behavior: a look at provisions that fails is no reason to see nothing else', async () => {
  vi.mocked(readSnapshot).mockResolvedValue({ head, vaults: [], vaultCount: 9n } as unknown as Snapshot);
  vi.mocked(readProvisionChanges).mockRejectedValue(new Error('too little gas to look at a single vault'));
  const { look } = keeperWith({ maxFeeWei: 2n, expectedWei: 1n });
  expect(await look()).toMatchObject({ vaultCount: 9n, provisionChanges: [] });
});
