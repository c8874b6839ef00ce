import { gunzipSync } from 'node:zlib';
import { type Address, type Hex, hexToBytes } from 'viem';
import type { Deployment } from '../config/deployment.ts';
import { toAuctionId } from '../core/ids.ts';
import type { WorldClient } from '../local/transactions.ts';
import type { BufferState } from './buffer.ts';
import type { CashState } from './cash.ts';
import type { DebtAssetState, EngineState, VaultState } from './engine.ts';
import type { DirectState, RiskState, TimelockState } from './governance.ts';
import type { HouseState } from './house.ts';
import { encodeStorage, layoutOf, type StorageLayout, slotOfBytes, toSlot, type Value, type Words } from './layout.ts';
import type { QueueState } from './queue.ts';
import type { SystemState } from './replay.ts';
import type { VolatilityState } from './volatility.ts';

/** What a contract must hold for a state to be right. */
export interface ContractWords {
  readonly name: string;
  readonly address: Address;
  readonly words: Words;
}

/** All storage of a chain: by address in lower case, then by slot. */
export type ChainStorage = ReadonlyMap<string, ReadonlyMap<Hex, bigint>>;

/** The storage of all contracts of a deployment, to the last word, as a state has it. */
export function wordsOf(state: SystemState, deployment: Deployment): ContractWords[] {
  const { engine, house, queue, router, risk, volatility, direct, timelock, pools, buffers } = state;
  const nothing = (name: string, address: Address): ContractWords => ({ name, address, words: new Map() });
  const encode = (name: string, address: Address, values: Record<string, Value>): ContractWords => ({
    name,
    address,
    words: encodeStorage(layoutOf(name), values),
  });
  return [
    encode('VaultEngine', deployment.engine, engineValues(engine)),
    encode('AuctionHouse', deployment.auctionHouse, houseValues(house)),
    encode('LiquidationQueue', deployment.queue, queueValues(queue)),
    encode('OracleRouter', deployment.oracle, {
      _sources: new Map(
        [...router.sources].map(([asset, sources]) => [asset, { ...sources, witness: { ...sources.witness } }]),
      ),
      sequencer: router.sequencer,
    }),
    ...(deployment.riskLens === undefined
      ? [encode('StaticRiskModel', deployment.riskModel, riskValues(risk))]
      : [
          encode('VolatilityRiskModel', deployment.riskModel, volatilityValues(volatility)),
          nothing('RiskLens', deployment.riskLens),
        ]),
    encode('DirectLiquidator', deployment.directLiquidator, directValues(direct)),
    {
      name: 'TimelockController',
      address: deployment.timelock,
      words: encodeStorage(TIMELOCK_LAYOUT, timelockValues(timelock)),
    },
    nothing('SnapshotLens', deployment.snapshotLens),
    nothing('AuctionLens', deployment.auctionLens),
    nothing('GovernanceLens', deployment.governanceLens),
    nothing('AuctionRepayer', deployment.auctionRepayer),
    nothing('InventoryTaker', deployment.inventoryTaker),
    nothing('UniswapTaker', deployment.uniswap.taker),
    ...deployment.tokens.map(({ source }) => nothing('ChainlinkOracle', source)),
    ...deployment.debts.flatMap(({ pool, buffer }) => {
      const [lent, backed] = [pools.get(pool.toLowerCase()), buffers.get(buffer.toLowerCase())];
      if (lent === undefined || backed === undefined) throw new RangeError('the state is of another deployment');
      const contracts = [
        encode('LendingPool', pool, cashValues(lent)),
        encode('LiquidityBuffer', buffer, { ...cashValues(backed), ...bufferValues(backed) }),
      ];
      addShares(contracts[0]?.words as Words, lent);
      addShares(contracts[1]?.words as Words, backed);
      return contracts;
    }),
  ];
}

/** Where a state and a chain differ, word for word; nothing where they are the same. */
export function differences(expected: readonly ContractWords[], actual: ChainStorage): string[] {
  return expected.flatMap(({ name, address, words }) => {
    const stored = actual.get(address.toLowerCase()) ?? new Map<Hex, bigint>();
    const slots = new Set([...words.keys(), ...stored.keys()]);
    return [...slots].flatMap((slot) => {
      const [replayed, held] = [words.get(slot)?.value ?? 0n, stored.get(slot) ?? 0n];
      if (replayed === held) return [];
      const what = words.get(slot)?.label ?? `a word that no event explains (${slot})`;
      return [`${name}: ${what}: replayed 0x${replayed.toString(16)}, stored 0x${held.toString(16)}`];
    });
  });
}

/** All storage of a local chain but words of zero. */
export async function readStorage(client: WorldClient): Promise<ChainStorage> {
  const dump = gunzipSync(hexToBytes(await client.dumpState())).toString('utf8');
  const { accounts } = JSON.parse(dump) as { accounts: Record<string, { storage: Record<Hex, Hex> }> };
  return new Map(
    Object.entries(accounts).map(([address, { storage }]) => [
      address.toLowerCase(),
      new Map(
        Object.entries(storage)
          .map(([slot, value]) => [toSlot(BigInt(slot)), BigInt(value)] as const)
          .filter(([, value]) => value !== 0n),
      ),
    ]),
  );
}

function engineValues(engine: EngineState): Record<string, Value> {
  const { vaults, collaterals, debts, liquidatorIds, operators, indebtedVaults } = engine;
  const each = (read: (vault: VaultState) => ReadonlyMap<Address, bigint>): Value =>
    new Map([...vaults].map(([id, vault]) => [id, read(vault)]));
  return {
    _vaults: new Map([...vaults].map(([id, vault]) => [id, vaultValue(engine, id, vault)])),
    collateralOf: each((vault) => vault.collaterals),
    scaledDebtOf: each((vault) => vault.scaledDebts),
    _indebtedVaults: indebtedVaults,
    isOperator: new Map([...operators].map(([owner, set]) => [owner, isTrue(set)])),
    _collaterals: new Map([...collaterals].map(([asset, state]) => [asset, { ...state, isListed: true }])),
    _debts: new Map([...debts].map(([asset, state]) => [asset, debtValue(state)])),
    _collateralAssets: [...collaterals.keys()],
    _debtAssets: [...debts.keys()],
    _collateralCount: collaterals.size,
    _debtCount: debts.size,
    claimable: engine.claims,
    provisionOf: new Map([...debts].map(([asset, { provision }]) => [asset, provision])),
    _provisions: each((vault) => vault.provisions),
    guardian: engine.guardian,
    pauseLevel: engine.pauseLevel,
    resumedAt: engine.resumedAt,
    _liquidatorIds: liquidatorIds,
    liquidatorCount: engine.liquidatorCount,
    liquidatorById: new Map([...liquidatorIds].map(([account, id]) => [BigInt(id), account])),
  };
}

function vaultValue(engine: EngineState, id: bigint, vault: VaultState): Value {
  const bitmap = (held: ReadonlyMap<Address, bigint>, listed: ReadonlyMap<Address, { index: number }>): bigint =>
    [...held.keys()].reduce((bits, asset) => bits | (1n << BigInt(listed.get(asset)?.index ?? 0)), 0n);
  return {
    collateralBitmap: bitmap(vault.collaterals, engine.collaterals),
    debtBitmap: bitmap(vault.scaledDebts, engine.debts),
    indebtedPosition: engine.indebtedVaults.indexOf(id) + 1,
    lockNonce: vault.lockNonce,
    provisionBitmap: bitmap(vault.provisions, engine.debts),
    lockerId: vault.lockerId,
    firstDebt: vault.firstDebt,
  };
}

function debtValue(state: DebtAssetState): Value {
  const { index, source, buffer, debtIndex, totalScaledDebt, reserves, accruedAt, borrowCap, minDebt } = state;
  const { curve, reserveFactorBps } = state;
  const amounts = { debtIndex, totalScaledDebt, reserves, borrowCap, minDebt };
  return { index, source, buffer, accruedAt, reserveFactorBps, ...amounts, ...curve, isListed: true };
}

function houseValues({
  places,
  entries,
  openCount,
  placeOf,
  pauseLevel,
  resumedAt,
}: HouseState): Record<string, Value> {
  const byPlace = (values: readonly Value[]): Value => new Map(values.map((value, place) => [BigInt(place), value]));
  const numbered = <V extends Value>(map: ReadonlyMap<number, V>): Value =>
    new Map([...map].map(([index, value]) => [BigInt(index), value]));
  return {
    _placeOf: new Map([...placeOf].map(([vaultId, place]) => [vaultId, place + 1])),
    _auctions: byPlace(places.map(({ auction }) => ({ ...auction }))),
    _anchors: byPlace(places.map(({ anchors }) => byPlace(anchors.map((anchor) => ({ ...anchor }))))),
    _debtAnchors: byPlace(places.map(({ debtAnchors }) => numbered(debtAnchors))),
    _entries: byPlace(entries.map(({ vaultId, place }) => toAuctionId(vaultId, place))),
    _openCount: openCount,
    _placeCount: places.length,
    pauseLevel,
    resumedAt,
  };
}

function queueValues({ tiers, buckets, reservers }: QueueState): Record<string, Value> {
  return {
    reserverStatus: reservers,
    _tiers: { ...tiers },
    _buckets: new Map([...buckets].map(([index, bucket]) => [index, { ...bucket }])),
  };
}

function riskValues({ assets, penalty }: RiskState): Record<string, Value> {
  return { riskOf: new Map([...assets].map(([asset, risk]) => [asset, { ...risk }])), penaltySchedule: { ...penalty } };
}

function volatilityValues({ assets, stewards, penalty }: VolatilityState): Record<string, Value> {
  return {
    _risks: new Map([...assets].map(([asset, { risk }]) => [asset, { ...risk }])),
    _states: new Map([...assets].map(([asset, { state }]) => [asset, { ...state }])),
    isSteward: isTrue(new Set(stewards)),
    _stewards: stewards,
    penaltySchedule: { ...penalty },
  };
}

function directValues({ allowed, pauseLevel }: DirectState): Record<string, Value> {
  return { isAllowed: isTrue(allowed), pauseLevel };
}

function timelockValues({ operations, roles, minDelay }: TimelockState): Record<string, Value> {
  return {
    _roles: new Map(
      [...roles].map(([role, { members, admin }]) => [role, { hasRole: isTrue(members), adminRole: admin }]),
    ),
    _timestamps: operations,
    _minDelay: minDelay,
  };
}

/** OpenZeppelin publishes no layout: AccessControl's roles, then TimelockController's own. */
const TIMELOCK_LAYOUT: StorageLayout = {
  storage: [
    { label: '_roles', slot: '0', offset: 0, type: 'roles' },
    { label: '_timestamps', slot: '1', offset: 0, type: 'timestamps' },
    { label: '_minDelay', slot: '2', offset: 0, type: 'word' },
  ],
  types: {
    word: { encoding: 'inplace', label: 'uint256', numberOfBytes: '32' },
    timestamps: { encoding: 'mapping', label: '', numberOfBytes: '32', key: 'word', value: 'word' },
    members: { encoding: 'mapping', label: '', numberOfBytes: '32', key: 'word', value: 'word' },
    roles: { encoding: 'mapping', label: '', numberOfBytes: '32', key: 'word', value: 'role' },
    role: {
      encoding: 'inplace',
      label: 'RoleData',
      numberOfBytes: '64',
      members: [
        { label: 'hasRole', slot: '0', offset: 0, type: 'members' },
        { label: 'adminRole', slot: '1', offset: 0, type: 'word' },
      ],
    },
  },
};

function cashValues({ cash, series, voidedShares, seriesOf }: CashState): Record<string, Value> {
  return { _cash: cash, series, _voidedShares: voidedShares, _seriesOf: seriesOf };
}

function bufferValues(buffer: BufferState): Record<string, Value> {
  const { requests, operators, inventory } = buffer;
  return {
    _lockedAmount: buffer.lockedAmount,
    _lockedAt: buffer.lockedAt,
    _unlockedAt: buffer.unlockedAt,
    _requests: new Map([...requests].map(([controller, request]) => [controller, { ...request }])),
    isOperator: new Map([...operators].map(([controller, set]) => [controller, isTrue(set)])),
    _exitUnits: buffer.exitUnits,
    _exitIndex: buffer.exitIndex,
    _exitGeneration: buffer.exitGeneration,
    resumedAt: buffer.resumedAt,
    _terms: { ...inventory.terms },
    _stocks: new Map([...inventory.stocks].map(([collateral, stock]) => [collateral, { ...stock }])),
    _offers: new Map([...inventory.offers].map(([collateral, offer]) => [collateral, { ...offer }])),
    _held: inventory.held,
    _inventoryCost: inventory.cost,
    auctionHouse: buffer.auctionHouse,
    pauseLevel: buffer.pauseLevel,
    inventoryCap: buffer.inventoryCaps,
    _seniorClaim: buffer.seniorClaim,
    _setAside: buffer.setAside,
  };
}

const isTrue = (accounts: ReadonlySet<Address>): Value => new Map([...accounts].map((account) => [account, true]));

/** Slots and seeds of solady's ERC20. */
const TOTAL_SUPPLY_SLOT = 0x05345cdf77eb68f44cn;
const BALANCE_SEED = 0x87a211a2n;
const ALLOWANCE_SEED = 0x7f5e9f20n;
const NONCES_SEED = 0x38377508n;

/** Shares stand where solady puts them, which no layout says. */
function addShares(words: Words, { balances, allowances, nonces, totalSupply }: CashState): void {
  const of = (owner: Address, seed: bigint) => [
    { value: BigInt(owner), bytes: 20 },
    { value: seed, bytes: 12 },
  ];
  const write = (slot: Hex, value: bigint, label: string): void => {
    if (value !== 0n) words.set(slot, { value, label });
  };
  write(toSlot(TOTAL_SUPPLY_SLOT), totalSupply, 'totalSupply');
  for (const [owner, amount] of balances) {
    write(slotOfBytes(...of(owner, BALANCE_SEED)), amount, `balanceOf[${owner}]`);
  }
  for (const [owner, nonce] of nonces) write(slotOfBytes(...of(owner, NONCES_SEED)), nonce, `nonces[${owner}]`);
  for (const [owner, spenders] of allowances) {
    for (const [spender, amount] of spenders) {
      const slot = slotOfBytes(...of(owner, ALLOWANCE_SEED), { value: BigInt(spender), bytes: 20 });
      write(slot, amount, `allowance[${owner}][${spender}]`);
    }
  }
}
