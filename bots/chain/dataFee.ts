/** What rollups charge for publishing a transaction's data on their parent chain, as their own contracts say. */
import {
  type Address,
  concatHex,
  type Hex,
  keccak256,
  parseAbi,
  serializeTransaction,
  toHex,
  type TransactionReceipt,
} from 'viem';
import type { ChainClient } from './client.ts';

/** How a chain charges for data: not at all, as chains of the OP stack do, or as Arbitrum's do. */
export const DATA_FEES = ['none', 'op-stack', 'arbitrum'] as const;
export type DataFee = (typeof DATA_FEES)[number];

/** GasPriceOracle, a predeploy of the OP stack. */
export const OP_GAS_PRICE_ORACLE: Address = '0x420000000000000000000000000000000000000F';
/** NodeInterface of Arbitrum: answers calls, but has no code. */
export const ARBITRUM_NODE_INTERFACE: Address = '0x00000000000000000000000000000000000000C8';
/** ArbSys of Arbitrum, which has. */
export const ARBITRUM_SYS: Address = '0x0000000000000000000000000000000000000064';

const OP_ABI = parseAbi(['function getL1Fee(bytes data) view returns (uint256)']);
const ARBITRUM_ABI = parseAbi([
  'function gasEstimateL1Component(address to, bool contractCreation, bytes data) payable returns (uint64 gasEstimateForL1, uint256 baseFee, uint256 l1BaseFeeEstimate)',
]);

/** A call, as far as its data are concerned. */
export interface DataCall {
  readonly to: Address;
  readonly data: Hex;
}

/** Stands for a call that has not been seen yet: 768 bytes that no compression makes shorter, more than a take has. */
export const UNSEEN_CALL: DataCall = {
  to: OP_GAS_PRICE_ORACLE,
  data: concatHex(Array.from({ length: 24 }, (_, i) => keccak256(toHex(i)))),
};

/** How the chain charges for data, by the contracts it has. */
export async function detectDataFee(client: ChainClient): Promise<DataFee> {
  const [op, arbitrum] = await Promise.all(
    [OP_GAS_PRICE_ORACLE, ARBITRUM_SYS].map((address) => client.getCode({ address })),
  );
  if (op !== undefined) return 'op-stack';
  return arbitrum !== undefined ? 'arbitrum' : 'none';
}

/**
 * What a transaction with this call would be charged for its data, at one block.
 * @param gasPriceWei what its gas costs: Arbitrum charges data in gas [wei per gas]
 * @returns [wei]; on the OP stack for the whole transaction, serialised
 * @throws {Error} where the chain does not charge in the way that `kind` says
 */
export async function readDataFee(
  client: ChainClient,
  kind: DataFee,
  { to, data }: DataCall,
  at: { readonly chainId: number; readonly blockNumber: bigint; readonly gasPriceWei: bigint },
): Promise<bigint> {
  const { chainId, blockNumber, gasPriceWei } = at;
  switch (kind) {
    case 'none':
      return 0n;
    case 'op-stack': {
      // Numbers of usual length; the contract adds the signature's bytes itself.
      const fees = { maxFeePerGas: gasPriceWei, maxPriorityFeePerGas: gasPriceWei, gas: 1_000_000n, nonce: 65_536 };
      const args = [serializeTransaction({ type: 'eip1559', chainId, to, data, ...fees })] as const;
      const call = { address: OP_GAS_PRICE_ORACLE, abi: OP_ABI, functionName: 'getL1Fee', args, blockNumber } as const;
      return client.readContract(call);
    }
    case 'arbitrum': {
      const { result } = await client.simulateContract({
        address: ARBITRUM_NODE_INTERFACE,
        abi: ARBITRUM_ABI,
        functionName: 'gasEstimateL1Component',
        args: [to, false, data],
        blockNumber,
      });
      return result[0] * gasPriceWei;
    }
  }
}

/** All that a mined transaction has cost its sender, what the OP stack charged for its data included [wei]. */
export function costOf(receipt: TransactionReceipt): bigint {
  const forData: unknown = 'l1Fee' in receipt ? receipt.l1Fee : undefined;
  const dataWei = typeof forData === 'string' || typeof forData === 'bigint' ? BigInt(forData) : 0n;
  return receipt.gasUsed * receipt.effectiveGasPrice + dataWei;
}

/** The gas of a mined transaction without what Arbitrum charged in gas for its data. */
export function executionGasOf(receipt: TransactionReceipt): bigint {
  const forData: unknown = 'gasUsedForL1' in receipt ? receipt.gasUsedForL1 : undefined;
  return receipt.gasUsed - (typeof forData === 'string' || typeof forData === 'bigint' ? BigInt(forData) : 0n);
}
