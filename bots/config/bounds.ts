import { parseEther } from 'viem';

const wad = parseEther;

/**
 * What contracts hold governance and deployment to, least and most: the names, scales and values of `GovernanceLens.bounds`, as far as
 * a configuration has numbers for them.
 */
export const BOUNDS = {
  liquidationLtv: [wad('0.01'), wad('0.96')],
  /** At least this much below `liquidationLtv`. */
  ltvGap: [wad('0.01'), wad('0.96')],
  startMultiplier: [wad('1'), wad('1.5')],
  halfLife: [60n, 86_400n],
  penalty: [0n, wad('0.15')],
  volatilityHalfLife: [3600n, 2_592_000n],
  sampleInterval: [60n, 3600n],
  calmVolatility: [wad('0.01'), wad('6')],
  stressVolatility: [wad('0.01'), wad('6')],
  borrowTightening: [0n, wad('0.2')],
  liquidationTightening: [0n, wad('0.05')],
  stewards: [0n, 16n],
  targetHealth: [wad('1.02'), wad('1.5')],
  backstopDiscount: [0n, wad('0.2')],
  minPriceRatio: [wad('0.0001'), wad('0.8')],
  maxDuration: [300n, 86_400n],
  keeperShare: [0n, wad('0.5')],
  fullCloseMultiple: [1n, 10n],
  maxAge: [60n, 259_200n],
  tokenDecimals: [6n, 18n],
  feedDecimals: [0n, 27n],
  priceGap: [wad('0.01'), wad('0.2')],
  bandCap: [wad('0.005'), wad('0.1')],
  baseRate: [0n, wad('4')],
  slopeBelowKink: [0n, wad('4')],
  slopeAboveKink: [0n, wad('4')],
  kink: [1n, wad('1') - 1n],
  reserveFactor: [0n, wad('0.5')],
  listedCollaterals: [0n, 64n],
  listedDebts: [0n, 32n],
  queueLimit: [0n, wad('1000000000000')],
  urgentCoverage: [wad('1'), wad('2')],
  reservedShare: [0n, wad('0.5')],
  directBonus: [0n, wad('0.1')],
  smallDebtValue: [0n, wad('100000')],
  coolDown: [86_400n, 1_209_600n],
  callerShare: [0n, wad('0.2')],
  saleHalfLife: [1800n, 604_800n],
  saleDuration: [3600n, 2_592_000n],
  inventoryAssets: [0n, 8n],
} as const satisfies Record<string, readonly [bigint, bigint]>;

export type BoundName = keyof typeof BOUNDS;
