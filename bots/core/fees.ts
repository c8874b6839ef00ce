/** What the next block will ask for gas, by EIP-1559: it follows from the last one, to the wei. */

/** How a chain's base fee moves. */
export interface Eip1559Rule {
  /** How many times the gas that leaves the fee as it is a block may hold, at least 1. */
  readonly elasticity: bigint;
  /** A block that is empty lowers the fee by one part in so many; above zero. */
  readonly denominator: bigint;
}

/**
 * A chain's rule; `constant` where every block asks the same; `unknown` where it cannot be told from the last block, as on
 * rollups that reckon otherwise.
 */
export type BaseFeeRule = Eip1559Rule | 'constant' | 'unknown';

/** What of a block the next one's base fee follows from. */
export interface BlockFees {
  readonly baseFeeWei: bigint;
  readonly gasUsed: bigint;
  readonly gasLimit: bigint;
}

/** That of Ethereum, of its test networks, and of chains that have taken it over as it is. */
export const ETHEREUM_BASE_FEE: Eip1559Rule = { elasticity: 2n, denominator: 8n };

/** Ethereum, Sepolia, Holesky and Hoodi; Gnosis; and the local chains of anvil, Hardhat and geth. */
const ETHEREUM_RULED: ReadonlySet<number> = new Set([1, 11_155_111, 17_000, 560_048, 100, 31_337, 1337]);

/** The margin where the rule is not known: what Ethereum's fee rises by at most, one part in so many. */
const UNKNOWN_MARGIN = 8n;

/** The rule of a chain, as far as it is certain. */
export function baseFeeRuleOf(chainId: number): BaseFeeRule {
  return ETHEREUM_RULED.has(chainId) ? ETHEREUM_BASE_FEE : 'unknown';
}

/**
 * The base fee of the block after one.
 * @returns [wei per gas], exact by EIP-1559; where the rule is not known, that of the block and an eighth
 * @throws {RangeError} for a rule without numbers that could be one
 */
export function nextBaseFee({ baseFeeWei, gasUsed, gasLimit }: BlockFees, rule: BaseFeeRule): bigint {
  if (rule === 'constant') return baseFeeWei;
  if (rule === 'unknown') return baseFeeWei + baseFeeWei / UNKNOWN_MARGIN;
  const { elasticity, denominator } = rule;
  if (elasticity < 1n || denominator < 1n) throw new RangeError('a base fee moves by numbers above zero');
  const target = gasLimit / elasticity;
  if (target === 0n || gasUsed === target) return baseFeeWei;
  if (gasUsed < target) return baseFeeWei - (baseFeeWei * (target - gasUsed)) / target / denominator;
  const rise = (baseFeeWei * (gasUsed - target)) / target / denominator;
  return baseFeeWei + (rise > 1n ? rise : 1n);
}
