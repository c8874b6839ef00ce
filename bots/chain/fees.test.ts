import { afterAll, beforeAll, expect, test } from 'vitest';
import { ETHEREUM_BASE_FEE, nextBaseFee } from '../core/fees.ts';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import { readHead } from './snapshot.ts';

let anvil: Anvil;
let chain: WorldClient;
let reader: ChainClient;

beforeAll(async () => {
  anvil = await startAnvil({ mining: 'manual' });
  chain = createWorldClient(anvil.url);
  reader = createChainClient(anvil.url);
});
afterAll(() => anvil.stop());

/** A block in which so much gas is burnt: by code that is invalid, which takes all that it is given. */
async function mine(gas: bigint, gasLimit: bigint): Promise<void> {
  await chain.setBlockGasLimit({ gasLimit });
  const [account] = await chain.getAddresses();
  if (account === undefined) throw new Error('anvil has no account');
  if (gas > 0n) await chain.sendTransaction({ account, data: '0xfe', gas, gasPrice: 10n ** 13n, chain: null });
  await chain.mine({ blocks: 1 });
}

test('the base fee of a real chain’s next block follows to the wei from its last', async () => {
  const odd = 3_000_001n;
  const burnt = [0n, 3_000_000n, odd, 1_500_000n, 1_500_001n, 100_000n, 0n, 2_999_999n, 1_499_999n, 0n, 0n, 60_000n];
  const seen = new Set<bigint>();
  let expected: bigint | undefined;
  for (const gas of burnt) {
    await mine(gas, gas === odd ? odd : 3_000_000n);
    const head = await readHead(reader);
    expect(head.gasUsed).toBe(gas);
    if (expected !== undefined) expect(head.baseFeeWei, `before ${gas}`).toBe(expected);
    expected = nextBaseFee(head, ETHEREUM_BASE_FEE);
    seen.add(head.baseFeeWei);
  }
  expect(seen.size).toBeGreaterThan(8);
});
