/**
 * The constants of `ConstantsLib.sol` that decisions need, under the same names and in the same units.
 */

/** Fractions, factors and health. */
export const WAD = 10n ** 18n;
/** Interest indices. */
export const RAY = 10n ** 27n;
/** Prices: raw units of the one per raw unit of the other, times this. */
export const PRICE_SCALE = 10n ** 36n;
/** Packed storage keeps fractions in basis points: 1 bp = 1e14 WAD. */
export const WAD_PER_BPS = 10n ** 14n;
/** Packed storage keeps the floor of an auction in parts per billion: 1e-9 = 1e9 WAD. */
export const WAD_PER_PPB = 10n ** 9n;
/** Basis points in one. */
export const BPS = 10_000n;
/** 365 days [seconds]. */
export const YEAR = 31_536_000n;

/** A vault is liquidatable below this health [WAD]. */
export const LIQUIDATION_HEALTH = WAD;
/** At or above this firm health nothing more is sold [WAD]. */
export const END_HEALTH = 1_010_000_000_000_000_000n;
/** Collateral worth less than this is not for sale [quote WAD]. */
export const DUST_VALUE = 5n * WAD;
/** Collateral worth less than this does not keep a debt from being written off [quote WAD]. */
export const WRITE_OFF_DUST_VALUE = 20n * WAD;
/** What is left of a collateral counts as sold out below the least debt divided by this. */
export const DUST_DEBT_DIVISOR = 400n;
/** A collateral with this gap between target health and liquidation LTV decays at the half-life set for it [WAD]. */
export const HALF_LIFE_REFERENCE_GAP = 250_000_000_000_000_000n;

/** Packed storage keeps volatility as the variance of log returns per second: 1e-24. */
export const VARIANCE_SCALE = 10n ** 24n;
/** Packed storage keeps logarithms of prices in units of 1e-12 = 1e6 WAD. */
export const WAD_PER_LOG_UNIT = 10n ** 6n;
/** Packed storage keeps moving loan-to-value ratios in units of which a basis point has 1,440. */
export const LTV_UNITS_PER_BPS = 1440n;
/** An estimate of volatility goes no higher than this [bp a year]. */
export const MAX_VOLATILITY_BPS = 200_000n;
/** A return counts for no more than this many standard deviations. */
export const WINSOR_DEVIATIONS = 8n;
/** Whoever changes whatever, liquidationLtv falls no faster [WAD an hour]. */
export const LTV_TIGHTENING_PER_HOUR = 5_000_000_000_000_000n;
/** Both loan-to-value ratios rise no faster [WAD an hour]. */
export const LTV_LOOSENING_PER_HOUR = 1_000_000_000_000_000n;
/** Time after its expiry in which an auction can only be restarted, not ended [seconds]. */
export const END_GRACE = 3600n;
/** A round this much later than a price that stands alone confirms it [seconds]. */
export const CONFIRMATION_DELAY = 300n;

/** The queue counts in whole cents of the quote currency [quote WAD]. */
export const QUOTE_CENT = 10n ** 16n;
/** The time in which an empty bucket of tokens is full again [seconds]. */
export const FLOW_PERIOD = 3600n;
/** Stands for all collaterals together where the queue asks for a collateral's index. */
export const ALL_COLLATERALS = 2n ** 256n - 1n;

export const MAX_UINT256 = 2n ** 256n - 1n;
export const MAX_UINT184 = 2n ** 184n - 1n;
export const MAX_UINT160 = 2n ** 160n - 1n;
export const MAX_UINT96 = 2n ** 96n - 1n;
/** How many times what is remembered a collateral counts in health while that memory is too old to bound it. */
export const UNWITNESSED_MULTIPLE = 10n;
