import {
  type Address,
  createClient,
  encodeFunctionData,
  type Hash,
  type Hex,
  http,
  maxUint256,
  numberToHex,
  parseAbi,
  publicActions,
  type RpcTransactionReceipt,
  testActions,
  walletActions,
} from 'viem';

/** A client of a local anvil chain whose accounts are unlocked; requests of one moment share one HTTP request. */
export type WorldClient = ReturnType<typeof createWorldClient>;

/** One transaction: calldata for a contract, or creation code without `to`. Gas is explicit, to save its estimate. */
export interface WorldCall {
  /** What errors call it. */
  readonly label: string;
  readonly to?: Address;
  readonly data: Hex;
  /** In wei. */
  readonly value?: bigint;
  readonly gas: bigint;
}

/** Enough for any call of a world's actors. */
export const TX_GAS = 1_500_000n;
/** More than any base fee a world is run at, so that its actors are never priced out: 100,000 gwei. */
const MAX_FEE_PER_GAS = numberToHex(10n ** 14n);

/**
 * A client for world building. It never retries: a transaction sent twice would be two transactions.
 * @param url of an anvil
 */
export function createWorldClient(url: string) {
  // The chain is our own: what it dumps may be large.
  const limits = { timeout: 120_000, maxResponseBodySize: false } as const;
  const transport = http(url, { batch: { batchSize: 500 }, retryCount: 0, ...limits });
  return createClient({ transport })
    .extend(publicActions)
    .extend(walletActions)
    .extend(testActions({ mode: 'anvil' }));
}

const TOKEN = parseAbi(['function approve(address spender, uint256 amount) returns (bool)']);

/** Lets a spender have all of the sender's tokens. */
export function approval(token: Address, spender: Address): WorldCall {
  const data = encodeFunctionData({ abi: TOKEN, functionName: 'approve', args: [spender, maxUint256] });
  return { label: `approval of ${token}`, to: token, data, gas: 100_000n };
}

/** The nonce of the sender's next transaction, counting those that wait to be mined. */
export function nextNonce(client: WorldClient, from: Address): Promise<number> {
  return client.getTransactionCount({ address: from, blockTag: 'pending' });
}

/**
 * Hands transactions of one unlocked account to the chain in one HTTP request, without waiting for a block. They run
 * in the order given, because their nonces say so.
 *
 * @param nonce of the first one; omitted, it is asked for
 */
export async function submit(
  client: WorldClient,
  from: Address,
  calls: readonly WorldCall[],
  nonce?: number,
): Promise<Hash[]> {
  if (calls.length === 0) return [];
  const first = nonce ?? (await nextNonce(client, from));
  return Promise.all(
    calls.map(({ to, data, value, gas }, i) =>
      client.request({
        method: 'eth_sendTransaction',
        params: [
          {
            from,
            data,
            gas: numberToHex(gas),
            maxFeePerGas: MAX_FEE_PER_GAS,
            nonce: numberToHex(first + i),
            ...(to === undefined ? {} : { to }),
            ...(value === undefined ? {} : { value: numberToHex(value) }),
          },
        ],
      }),
    ),
  );
}

/**
 * Waits for receipts by asking for all of them at once, again and again: viem's own waiting can stall when hundreds of
 * transactions are mined in quick succession.
 *
 * @throws {Error} when one is still missing after `timeoutMs`
 */
export async function receiptsOf(
  client: WorldClient,
  hashes: readonly Hash[],
  timeoutMs = 60_000,
): Promise<RpcTransactionReceipt[]> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const receipts = await Promise.all(
      hashes.map((hash) => client.request({ method: 'eth_getTransactionReceipt', params: [hash] })),
    );
    const found = receipts.filter((receipt) => receipt !== null);
    if (found.length === hashes.length) return found;
    if (Date.now() > deadline) {
      throw new Error(`${hashes.length - found.length} of ${hashes.length} transactions were not mined in time`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Sends transactions, has them mined whether or not the chain mines by itself, and returns their receipts in order.
 *
 * On a chain that mines each transaction as it comes, the next is sent when the one before it has its receipt: anvil
 * 1.7 can leave one that arrives while its predecessor is being mined waiting for it for ever.
 * @throws {Error} naming the first transaction that reverted
 */
export async function execute(
  client: WorldClient,
  from: Address,
  calls: readonly WorldCall[],
): Promise<RpcTransactionReceipt[]> {
  if (calls.length === 0) return [];
  const [nonce, automine] = await Promise.all([nextNonce(client, from), client.getAutomine()]);
  const receipts: RpcTransactionReceipt[] = [];
  for (const group of automine ? calls.map((call) => [call]) : [calls]) {
    const hashes = await submit(client, from, group, nonce + receipts.length);
    if (!automine) await client.mine({ blocks: 1 });
    for (const [i, receipt] of (await receiptsOf(client, hashes)).entries()) {
      if (receipt.status !== '0x1') throw new Error(`${group[i]?.label} reverted (${receipt.transactionHash})`);
      receipts.push(receipt);
    }
  }
  return receipts;
}
