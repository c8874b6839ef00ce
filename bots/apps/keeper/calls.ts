/** What a keeper's decisions look like as transactions, and what their gas is reckoned at. */
import { encodeFunctionData, type Hex } from 'viem';
import {
  auctionHouseAbi,
  iRiskModelAbi,
  liquidityBufferAbi,
  oracleRouterAbi,
  vaultEngineAbi,
} from '../../abi/generated.ts';
import type { CallRequest } from '../../chain/submit.ts';
import type { Deployment } from '../../config/deployment.ts';
import type { LookAfterDecision } from '../../core/buffering.ts';
import type { KeeperDecision } from '../../core/keeping.ts';
import type { ProvisionDecision } from '../../core/provisions.ts';
import type { Address } from '../../core/types.ts';

/** A decision to do something. */
export type KeeperAction = Exclude<KeeperDecision | LookAfterDecision | ProvisionDecision, { type: 'skip' }>;
type ActionType = KeeperAction['type'];

/**
 * The most gas that calls are given, and what they are expected to use until one has been seen. A start of a vault with all
 * collaterals it may hold stays below the most.
 */
const GAS: Readonly<Record<ActionType, { readonly limit: bigint; readonly expected: bigint }>> = {
  start: { limit: 2_500_000n, expected: 450_000n },
  restart: { limit: 2_500_000n, expected: 450_000n },
  end: { limit: 1_500_000n, expected: 200_000n },
  backstop: { limit: 3_500_000n, expected: 600_000n },
  harvest: { limit: 1_000_000n, expected: 110_000n },
  collectReserves: { limit: 1_000_000n, expected: 130_000n },
  collect: { limit: 1_000_000n, expected: 180_000n },
  offer: { limit: 1_500_000n, expected: 150_000n },
  paySeniorClaim: { limit: 1_500_000n, expected: 150_000n },
  poke: { limit: 1_500_000n, expected: 70_000n },
  sample: { limit: 1_500_000n, expected: 60_000n },
  provide: { limit: 1_500_000n, expected: 150_000n },
};

/** Learns what calls cost from those that were mined. */
export class GasBook {
  readonly #units = new Map<string, bigint>();

  /** What a call is expected to use. */
  unitsOf(type: ActionType): bigint {
    return this.#units.get(type) ?? GAS[type].expected;
  }

  /** @param key of a request that {@link requestFor} made */
  learn(key: string, gasUsed: bigint): void {
    const [type] = key.split('/');
    if (type === undefined || !(type in GAS)) return;
    this.#units.set(type, (this.unitsOf(type as ActionType) + gasUsed) / 2n);
  }
}

/**
 * The call that a decision stands for.
 * @param keeper receives the rewards of what it starts
 */
export function requestFor(decision: KeeperAction, deployment: Deployment, keeper: Address): CallRequest {
  const { what, to, data } = callFor(decision, deployment, keeper);
  return { key: `${decision.type}/${what}`, to, data, gas: GAS[decision.type].limit };
}

function callFor(
  decision: KeeperAction,
  { auctionHouse, engine, oracle, riskModel }: Deployment,
  keeper: Address,
): { what: bigint | string; to: Address; data: Hex } {
  const house = { abi: auctionHouseAbi } as const;
  const shop = { abi: liquidityBufferAbi } as const;
  switch (decision.type) {
    case 'start': {
      const data = encodeFunctionData({ ...house, functionName: 'start', args: [decision.vaultId, keeper] });
      return { what: decision.vaultId, to: auctionHouse, data };
    }
    case 'restart':
    case 'end': {
      const data = encodeFunctionData({ ...house, functionName: decision.type, args: [decision.auctionId] });
      return { what: decision.vaultId, to: auctionHouse, data };
    }
    case 'backstop': {
      const { auctionId, collateral, maxCollateral, buffer } = decision;
      const args = [auctionId, collateral, maxCollateral, keeper] as const;
      return { what: auctionId, to: buffer, data: encodeFunctionData({ ...shop, functionName: 'backstop', args }) };
    }
    case 'harvest':
    case 'paySeniorClaim': {
      const data = encodeFunctionData({ ...shop, functionName: decision.type });
      return { what: decision.buffer, to: decision.buffer, data };
    }
    case 'offer':
    case 'collect': {
      const { collateral, buffer } = decision;
      const data = encodeFunctionData({ ...shop, functionName: decision.type, args: [collateral] });
      return { what: `${buffer}/${collateral}`, to: buffer, data };
    }
    case 'collectReserves': {
      const call = { abi: vaultEngineAbi, functionName: 'collectReserves', args: [decision.asset] } as const;
      return { what: decision.asset, to: engine, data: encodeFunctionData(call) };
    }
    case 'provide': {
      const { vaultId } = decision;
      const call = { abi: vaultEngineAbi, functionName: 'updateProvisions', args: [vaultId] } as const;
      return { what: vaultId, to: engine, data: encodeFunctionData(call) };
    }
    case 'poke': {
      const call = { abi: oracleRouterAbi, functionName: 'poke', args: [decision.asset] } as const;
      return { what: decision.asset, to: oracle, data: encodeFunctionData(call) };
    }
    case 'sample': {
      const call = { abi: iRiskModelAbi, functionName: 'poke', args: [decision.asset] } as const;
      return { what: decision.asset, to: riskModel, data: encodeFunctionData(call) };
    }
  }
}
