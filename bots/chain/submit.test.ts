import { type Address, type Hash, type Hex, TimeoutError, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorldClient, type WorldClient } from '../local/transactions.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { type ChainClient, createChainClient } from './client.ts';
import { type Head, readHead } from './snapshot.ts';
import { withGas } from './calls.ts';
import { type CallRequest, type FeePolicy, type Settled, Submitter } from './submit.ts';

const GWEI = 10n ** 9n;
/** Reverts while it holds any ether. */
const TARGET: Address = `0x${'7a'.repeat(20)}`;
const TARGET_CODE: Hex = '0x47600557005b5f5ffd';
const ACCOUNT = privateKeyToAccount(`0x${'5e'.repeat(32)}`);
/** Every block asks what the tests say. */
const FEES: FeePolicy = { tipWei: GWEI, maxFeeWei: 1000n * GWEI, baseFeeRule: 'constant' };
/** Reverts without a word where less than 500,000 gas is left, as contracts do that have run out of it further down. */
const HUNGRY: Address = `0x${'7b'.repeat(20)}`;
const HUNGRY_CODE: Hex = '0x6207a1205a11600c575f5ffd5b00';

let anvil: Anvil;
let chain: WorldClient;
let reader: ChainClient;

beforeAll(async () => {
  anvil = await startAnvil({ mining: 'manual' });
  chain = createWorldClient(anvil.url);
  reader = createChainClient(anvil.url);
  await chain.setCode({ address: TARGET, bytecode: TARGET_CODE });
  await chain.setCode({ address: HUNGRY, bytecode: HUNGRY_CODE });
});
afterAll(() => anvil.stop());

beforeEach(async () => {
  await chain.setBalance({ address: ACCOUNT.address, value: 10n ** 20n });
  await chain.setBalance({ address: TARGET, value: 0n });
  await mine(10n * GWEI);
});

/** A block with all that fits into its gas limit. @returns the head that bots then look at */
async function mine(baseFeeWei = 10n * GWEI, gasLimit = 30_000_000n): Promise<Head> {
  await chain.setBlockGasLimit({ gasLimit });
  await chain.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFeeWei });
  await chain.mine({ blocks: 1 });
  await chain.setBlockGasLimit({ gasLimit: 30_000_000n }); // it limits also what the pool accepts
  return readHead(reader);
}

/** A block without room for anything. Its base fee is that of calm times unless it says otherwise. */
const mineFull = (baseFeeWei?: bigint): Promise<Head> => mine(baseFeeWei, 20_000n);

function createSubmitter(fees: FeePolicy = FEES, ...broadcast: [((raw: Hex) => Promise<unknown>)?]): Submitter {
  return new Submitter(reader, ACCOUNT, 31_337, fees, ...broadcast);
}

function request(key: string, overrides: Partial<CallRequest> = {}): CallRequest {
  return { key, to: TARGET, data: toHex(key), gas: 100_000n, ...overrides };
}

const always = (): boolean => true;
const never = (): boolean => false;
const tendAt = (submitter: Submitter, head: Head, isWanted = always) =>
  submitter.tend(head, head.timestamp + 12n, isWanted);

function outcomes(settled: readonly Settled[]): string[] {
  return settled.map(({ request: { key }, outcome }) => `${key} ${outcome}`);
}

/** The account's transactions in the pool. */
async function pool(): Promise<{ nonce: number; to: string; maxFeePerGas: bigint }[]> {
  const { pending, queued } = await chain.getTxpoolContent();
  return [pending, queued].flatMap((part) =>
    Object.entries(part)
      .filter(([from]) => from.toLowerCase() === ACCOUNT.address.toLowerCase())
      .flatMap(([, byNonce]) => Object.values(byNonce))
      .map(({ nonce, to, maxFeePerGas }) => ({
        nonce: Number(nonce),
        to: String(to).toLowerCase(),
        maxFeePerGas: BigInt(maxFeePerGas ?? 0),
      })),
  );
}

function minedNonces(): Promise<number> {
  return reader.getTransactionCount({ address: ACCOUNT.address });
}

describe('send', () => {
  test('default: consecutive nonces, also of sends at once', async () => {
    const submitter = createSubmitter();
    const head = await readHead(reader);
    const first = await minedNonces();
    await Promise.all(['a', 'b', 'c'].map((key) => submitter.send(request(key), head)));
    expect((await pool()).map(({ nonce }) => nonce).sort((a, b) => a - b)).toEqual([first, first + 1, first + 2]);
    expect(submitter.isPending('b')).toBe(true);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined', 'b mined', 'c mined']);
    expect(submitter.isPending('b')).toBe(false);
    expect(await submitter.settle()).toEqual([]);
  });

  test('behavior: a refused send leaves no gap', async () => {
    const submitter = createSubmitter();
    const head = await readHead(reader);
    const first = await minedNonces();
    await submitter.send(request('a'), head);
    await chain.setBalance({ address: ACCOUNT.address, value: 10n });
    await expect(submitter.send(request('b'), head)).rejects.toThrow();
    expect(submitter.isPending('b')).toBe(false);
    await chain.setBalance({ address: ACCOUNT.address, value: 10n ** 20n });
    await submitter.send(request('c'), head);
    expect((await pool()).map(({ nonce }) => nonce).sort((a, b) => a - b)).toEqual([first, first + 1]);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined', 'c mined']);
  });

  test('behavior: an unanswered send counts as sent, and is not sent twice', async () => {
    const first = await minedNonces();
    const lost = new TimeoutError({ body: {}, url: 'http://node' });
    const submitter = createSubmitter(FEES, async (serializedTransaction) => {
      await reader.sendRawTransaction({ serializedTransaction });
      throw lost;
    });
    await submitter.send(request('a'), await readHead(reader));
    expect(submitter.isPending('a')).toBe(true);
    const head = await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
    expect(await tendAt(submitter, head)).toEqual([]);
    expect(await minedNonces()).toBe(first + 1);
  });

  test('behavior: one that got lost is repeated at the next look', async () => {
    let isDown = true;
    const submitter = createSubmitter(FEES, (serializedTransaction) =>
      isDown
        ? Promise.reject(new TimeoutError({ body: {}, url: 'http://node' }))
        : reader.sendRawTransaction({ serializedTransaction }),
    );
    await submitter.send(request('a'), await readHead(reader));
    isDown = false;
    const head = await mine();
    expect(await submitter.settle()).toEqual([]);
    expect(await tendAt(submitter, head)).toMatchObject([{ action: 'replaced' }]);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: a nonce that somebody else has used, in the pool or in a block, is passed over', async () => {
    const head = await readHead(reader);
    const [one, other] = [createSubmitter(), createSubmitter()];
    const first = await minedNonces();
    await one.send(request('a'), head);
    await other.send(request('b'), head);
    // The next of both would be the third.
    await one.send(request('c'), head);
    await other.send(request('d'), head);
    expect((await pool()).map(({ nonce }) => nonce).sort((a, b) => a - b)).toEqual([
      first,
      first + 1,
      first + 2,
      first + 3,
    ]);
    await mine();
    expect(outcomes(await one.settle())).toEqual(['a mined', 'c mined']);
    expect(outcomes(await other.settle())).toEqual(['b mined', 'd mined']);
  });

  test('behavior: the caps; a first fee leaves room for one replacement below that of all', async () => {
    const maxFeeWei = 20n * GWEI;
    const submitter = createSubmitter({ ...FEES, maxFeeWei });
    const head = await readHead(reader);
    await submitter.send(request('a'), head); // 2 · 10 + 1 gwei, were it not for the cap
    await submitter.send(request('b', { budget: { costWei: 15n * GWEI * 50_000n, gasUnits: 50_000n } }), head);
    const [first = 0n, second] = (await pool()).map(({ maxFeePerGas }) => maxFeePerGas);
    expect(second).toBe(15n * GWEI);
    const bumped = (wei: bigint): bigint => wei + wei / 8n + 1n;
    expect(bumped(first)).toBeLessThanOrEqual(maxFeeWei);
    expect(bumped(first + 1n)).toBeGreaterThan(maxFeeWei - 2n);
    await mine();
    await submitter.settle();
  });

  test('behavior: the fees ahead follow the base fee of the next block, and say what the cap does not allow', async () => {
    const head = await mine(10n * GWEI);
    const empty = { ...head, gasUsed: 0n };
    const at = (fees: Partial<FeePolicy>) => createSubmitter({ ...FEES, ...fees }).feesAt(empty);
    expect(at({})).toEqual({ expectedWei: 11n * GWEI, maxFeeWei: 21n * GWEI });
    const next = (10n * GWEI * 7n) / 8n;
    expect(at({ baseFeeRule: { elasticity: 2n, denominator: 8n } })).toEqual({
      expectedWei: next + GWEI,
      maxFeeWei: 2n * next + GWEI,
    });
    expect(at({ baseFeeRule: 'unknown' }).expectedWei).toBe((10n * GWEI * 9n) / 8n + GWEI);
    const low = at({ maxFeeWei: 12n * GWEI });
    expect(low.maxFeeWei).toBeLessThan(low.expectedWei);
    const high = at({ maxFeeWei: 13n * GWEI });
    expect(high.maxFeeWei).toBeGreaterThan(high.expectedWei);
  });
});

describe('simulate', () => {
  const simulated = async (gas: bigint, maxGas?: bigint) => {
    const head = await readHead(reader);
    const call = request('a', { to: HUNGRY, gas, ...(maxGas === undefined ? {} : { maxGas }) });
    return createSubmitter().simulate(call, head, head.timestamp + 12n);
  };

  test('default: with the gas limit of the call, and with the most it may have where that is too little', async () => {
    expect(await simulated(600_000n, 2_500_000n)).toMatchObject({ ok: true, gas: 600_000n });
    expect(await simulated(300_000n, 2_500_000n)).toMatchObject({ ok: true, gas: 2_500_000n });
  });

  test('behavior: what needs more than expected spreads its budget over it, and is refused where that does not pay', async () => {
    const head = await readHead(reader);
    const fee = createSubmitter().feesAt(head).expectedWei;
    const hungry = (costWei: bigint): CallRequest =>
      request('a', { to: HUNGRY, gas: 300_000n, maxGas: 2_500_000n, budget: { costWei, gasUnits: 150_000n } });
    const simulate = (call: CallRequest) => createSubmitter().simulate(call, head, head.timestamp + 12n);
    const enough = hungry(fee * 600_000n);
    expect(await simulate(enough)).toMatchObject({ ok: true, gas: 600_000n });
    expect(withGas(enough, 600_000n)).toMatchObject({ gas: 600_000n, budget: { gasUnits: 600_000n } });
    expect(withGas(enough, 300_000n)).toEqual(enough);
    expect(await simulate(hungry(fee * 599_999n))).toMatchObject({ ok: false, reason: /600000 gas/ });
  });

  test('error: what fails with all of it', async () => {
    expect(await simulated(300_000n)).toMatchObject({ ok: false });
    expect(await simulated(300_000n, 400_000n)).toMatchObject({ ok: false });
  });
});

describe('tend', () => {
  test('behavior: what waits too long is replaced by one that pays more, up to its budget and no further', async () => {
    const submitter = createSubmitter();
    const cap = 40n * GWEI;
    const budget = { costWei: cap * 50_000n, gasUnits: 50_000n };
    await submitter.send(request('a', { budget }), await readHead(reader)); // 21 gwei
    const seen: bigint[] = [];
    const actions: string[] = [];
    for (let i = 0; i < 12; i++) {
      const head = await mineFull(15n * GWEI);
      expect(await submitter.settle()).toEqual([]);
      actions.push(...(await tendAt(submitter, head)).map(({ action }) => action));
      const [waiting, ...others] = await pool();
      expect(others).toEqual([]);
      seen.push(waiting?.maxFeePerGas ?? 0n);
    }
    expect(actions).toContain('replaced');
    expect(actions).toContain('resent');
    expect(seen.every((fee, i) => fee <= cap && fee >= (seen[i - 1] ?? 0n))).toBe(true);
    // Another eighth would be too much.
    expect((seen.at(-1) ?? 0n) * 9n).toBeGreaterThan(cap * 8n);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: what its budget keeps out of the blocks to come is cancelled, and what comes behind is mined', async () => {
    const submitter = createSubmitter();
    const budget = { costWei: 30n * GWEI * 50_000n, gasUnits: 50_000n };
    await submitter.send(request('a', { budget }), await readHead(reader));
    const actions: string[] = [];
    for (let i = 0; i < 6; i++) {
      const head = await mine(40n * GWEI);
      if (i === 0) await submitter.send(request('b'), head);
      await submitter.settle();
      actions.push(...(await tendAt(submitter, head)).map(({ action, reason }) => `${action} ${reason ?? ''}`));
      if (!submitter.isBusy) break;
    }
    expect(actions).toEqual(['cancelled fee-above-budget']);
    expect(submitter.isBusy).toBe(false);
  });

  test('behavior: where no fee below the cap of all would do, a cancellation would not either: the call stays', async () => {
    const submitter = createSubmitter({ ...FEES, maxFeeWei: 30n * GWEI });
    const budget = { costWei: 25n * GWEI * 50_000n, gasUnits: 50_000n };
    await submitter.send(request('a', { budget }), await readHead(reader));
    for (let i = 0; i < 4; i++) {
      const head = await mineFull(40n * GWEI);
      await submitter.settle();
      expect((await tendAt(submitter, head)).filter(({ action }) => action === 'cancelled')).toEqual([]);
    }
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: the fee keeps up with the base fee', async () => {
    const submitter = createSubmitter();
    await submitter.send(request('a'), await readHead(reader));
    await mineFull(100n * GWEI);
    const head = await mineFull(100n * GWEI);
    expect(await tendAt(submitter, head)).toMatchObject([{ action: 'replaced' }]);
    await mine(150n * GWEI);
    const [settled] = await submitter.settle();
    expect(settled?.outcome).toBe('mined');
    expect(submitter.isPending('a')).toBe(false);
  });

  test.each(['unwanted', 'reverting'])('behavior: what has become %s is cancelled at its own nonce', async (why) => {
    const submitter = createSubmitter();
    const nonce = await minedNonces();
    await submitter.send(request('a'), await readHead(reader));
    if (why === 'reverting') await chain.setBalance({ address: TARGET, value: 1n });
    const head = await mineFull();
    await submitter.settle();
    const [tended, ...others] = await tendAt(submitter, head, why === 'unwanted' ? never : always);
    expect(others).toEqual([]);
    expect(tended).toMatchObject({ action: 'cancelled' });
    expect(tended?.reason).toMatch(why === 'unwanted' ? /^unwanted$/ : /revert/);
    expect(submitter.isPending('a')).toBe(true); // until the chain has said which of the two it was
    expect(await pool()).toMatchObject([{ nonce, to: ACCOUNT.address.toLowerCase() }]);
    await mine();
    const [settled] = await submitter.settle();
    expect(settled).toMatchObject({
      outcome: 'cancelled',
      receipt: { transactionHash: tended?.hash, gasUsed: 21_000n },
    });
    expect(await minedNonces()).toBe(nonce + 1);
  });

  test('behavior: a call that is mined before its cancellation is a call', async () => {
    let isOpen = true;
    const submitter = createSubmitter(FEES, (serializedTransaction) =>
      isOpen ? reader.sendRawTransaction({ serializedTransaction }) : Promise.reject(new Error('nonce too low')),
    );
    await submitter.send(request('a'), await readHead(reader));
    await mine();
    isOpen = false;
    expect(await tendAt(submitter, await readHead(reader), never)).toEqual([]);
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: a first cancellation fits below the cap of all fees', async () => {
    const submitter = createSubmitter({ ...FEES, maxFeeWei: 20n * GWEI });
    await submitter.send(request('a'), await readHead(reader));
    const head = await mineFull();
    expect(await tendAt(submitter, head, never)).toMatchObject([{ action: 'cancelled', reason: 'unwanted' }]);
    const [cancellation] = await pool();
    expect(cancellation?.to).toBe(ACCOUNT.address.toLowerCase());
    expect(cancellation?.maxFeePerGas).toBeLessThanOrEqual(20n * GWEI);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a cancelled']);
  });

  /** Has a call waiting that has been replaced up to the cap. */
  async function atTheCap(submitter: Submitter): Promise<Hash> {
    let hash = await submitter.send(request('a'), await readHead(reader));
    for (let head = await mineFull(); ; head = await mineFull()) {
      const [tended] = await tendAt(submitter, head);
      if (tended?.action === 'resent') return hash;
      hash = tended?.hash ?? hash;
    }
  }

  test('behavior: no cancellation above the cap of all fees', async () => {
    const submitter = createSubmitter({ ...FEES, maxFeeWei: 20n * GWEI });
    await atTheCap(submitter);
    const head = await mineFull();
    expect(await tendAt(submitter, head, never)).toMatchObject([{ action: 'resent', reason: 'unwanted' }]);
    expect(await pool()).toMatchObject([{ to: TARGET }]);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: a call at the cap that is not wanted any more keeps no nonce empty when the node loses it', async () => {
    const submitter = createSubmitter({ ...FEES, maxFeeWei: 20n * GWEI });
    const hash = await atTheCap(submitter);
    await chain.dropTransaction({ hash });
    await mine();
    const head = await mine();
    expect(await tendAt(submitter, head, never)).toMatchObject([{ action: 'resent' }]);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: what the node has lost is handed over again', async () => {
    const submitter = createSubmitter();
    const hash = await submitter.send(request('a'), await readHead(reader));
    await chain.dropTransaction({ hash });
    expect(await pool()).toEqual([]);
    await mine();
    const head = await mine();
    expect(await submitter.settle()).toEqual([]);
    expect(await tendAt(submitter, head)).toMatchObject([{ action: 'replaced' }]);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: a replacement that is refused as underpriced is tried again at once, and pays more', async () => {
    let refusals = 0;
    const submitter = createSubmitter(FEES, (serializedTransaction) =>
      refusals-- > 0
        ? Promise.reject(new Error('replacement transaction underpriced'))
        : reader.sendRawTransaction({ serializedTransaction }),
    );
    await submitter.send(request('a'), await readHead(reader)); // 21 gwei
    refusals = 2;
    await mineFull(50n * GWEI);
    expect(await tendAt(submitter, await mineFull(50n * GWEI))).toEqual([]);
    expect(await tendAt(submitter, await mineFull(50n * GWEI))).toEqual([]);
    expect(await tendAt(submitter, await mineFull(50n * GWEI))).toMatchObject([{ action: 'replaced' }]);
    const [waiting] = await pool();
    expect(waiting?.maxFeePerGas).toBeGreaterThan((101n * GWEI * 81n) / 64n);
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
  });

  test('behavior: a gap that a reorganisation leaves is filled', async () => {
    const submitter = createSubmitter();
    await submitter.send(request('a'), await readHead(reader));
    const nonce = await minedNonces();
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a mined']);
    const hash = await submitter.send(request('b'), await readHead(reader));
    await chain.request({ method: 'anvil_reorg', params: [1, []] } as never);
    await chain.dropTransaction({ hash }); // anvil lost the first one, and counts the other as if it had not
    expect(await submitter.settle()).toEqual([]);
    expect(await minedNonces()).toBe(nonce);
    await tendAt(submitter, await readHead(reader));
    await mine();
    expect(outcomes(await submitter.settle())).toEqual([`gap/${nonce} cancelled`]);
    await tendAt(submitter, await mine());
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['b mined']);
  });
});

describe('settle', () => {
  test('behavior: another transaction of the account has used the nonce', async () => {
    const submitter = createSubmitter();
    const hash = await submitter.send(request('a'), await readHead(reader));
    await chain.dropTransaction({ hash });
    await createSubmitter().send(request('other'), await readHead(reader));
    await mine();
    expect(outcomes(await submitter.settle())).toEqual(['a superseded']);
    expect(submitter.isPending('a')).toBe(false);
  });

  test('error: a node that does not answer says nothing about a call', async () => {
    const deaf = createChainClient('http://127.0.0.1:1');
    const submitter = new Submitter(deaf, ACCOUNT, 31_337, FEES);
    const head = await readHead(reader);
    await expect(submitter.simulate(request('a'), head, head.timestamp)).rejects.toThrow();
    const hashes: Hash[] = [];
    await expect(submitter.send(request('a'), head).then((hash) => hashes.push(hash))).rejects.toThrow();
    expect(hashes).toEqual([]);
  });
});
