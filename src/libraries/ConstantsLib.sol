// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/* SCALES */

/// @dev Fractions, factors and health.
uint256 constant WAD = 1e18;
/// @dev Interest indices.
uint256 constant RAY = 1e27;
/// @dev Prices: raw units of the one per raw unit of the other, times this. Precise for any pair of decimals listed.
uint256 constant PRICE_SCALE = 1e36;
/// @dev Packed storage keeps fractions in basis points: 1 bp = 1e14 WAD.
uint256 constant WAD_PER_BPS = 1e14;
/// @dev Packed storage keeps the floor of an auction in parts per billion: 1e-9 = 1e9 WAD.
uint256 constant WAD_PER_PPB = 1e9;
uint256 constant YEAR = 365 days;

/* LIQUIDATION */

/// @dev A vault is liquidatable below this health [WAD].
uint256 constant LIQUIDATION_HEALTH = 1e18;
/// @dev At or above this firm health nothing more is sold [WAD]: 101 %, so that a vault on the line does not flicker.
uint256 constant END_HEALTH = 1.01e18;
/// @dev Collateral worth less than this is not for sale when an auction starts [quote WAD].
uint256 constant DUST_VALUE = 5e18;
/// @dev Collateral worth less than this does not keep a debt from being written off [quote WAD]. Above DUST_VALUE and above
/// what DUST_DEBT_DIVISOR leaves of any sensible least debt (up to 8,000 dollars), so that no remainder is too small to be
/// sold and too large to be written off.
uint256 constant WRITE_OFF_DUST_VALUE = 20e18;

/// @dev What is left of a collateral counts as sold out below the least debt divided by this: 5 dollars of 2,000.
uint256 constant DUST_DEBT_DIVISOR = 400;

/* BOUNDS OF WHAT GOVERNANCE MAY SET */

uint256 constant MAX_LIQUIDATION_LTV = 0.96e18; // 96 %
/// @dev A vault opened at its limit must not be liquidatable by the next tick of the price.
uint256 constant MIN_LTV_GAP = 0.01e18; // 1 percentage point between borrowLtv and liquidationLtv
uint256 constant MAX_START_MULTIPLIER = 1.5e18; // 150 % of the oracle price
uint256 constant MIN_HALF_LIFE = 1 minutes;
uint256 constant MAX_HALF_LIFE = 1 days;
uint256 constant MAX_PENALTY = 0.15e18; // 15 %
uint256 constant MIN_TARGET_HEALTH = 1.02e18; // above END_HEALTH, or no take could reach the target
uint256 constant MAX_TARGET_HEALTH = 1.5e18;
uint256 constant MIN_AUCTION_DURATION = 5 minutes;
uint256 constant MAX_AUCTION_DURATION = 1 days;
uint256 constant MAX_KEEPER_SHARE = 0.5e18; // half of the penalty
uint256 constant MAX_BACKSTOP_DISCOUNT = 0.2e18; // 20 % below the oracle price
uint256 constant MIN_STALENESS = 1 minutes;
uint256 constant MAX_STALENESS = 3 days;
/// @dev Between these every pair of a collateral and a debt has an anchor that fits its slot, and a raw unit is worth no
/// more than a rounding error may be.
uint256 constant MIN_TOKEN_DECIMALS = 6;
uint256 constant MAX_TOKEN_DECIMALS = 18;
uint256 constant MAX_FEED_DECIMALS = 27;
uint256 constant MAX_ANNUAL_RATE = 4e18; // 400 % a year, each segment of the rate curve
uint256 constant MAX_RESERVE_FACTOR = 0.5e18; // half of the interest

/* ORACLES */

/// @dev Prices beyond would not fit what is computed with them [1e36].
uint256 constant PRICE_LIMIT = type(uint224).max;
/// @dev How far the primary and the anchor may be apart before they disagree: 1 % to 20 %.
uint256 constant MIN_PRICE_GAP = 0.01e18;
uint256 constant MAX_PRICE_GAP = 0.2e18;
/// @dev How far the band of a price may reach beyond the primary: 0.5 % to 10 %, and never beyond the gap.
uint256 constant MIN_BAND_CAP = 0.005e18;
uint256 constant MAX_BAND_CAP = 0.1e18;
/// @dev A round this much later than a price that stands alone confirms it: longer than any single print has stood.
uint256 constant CONFIRMATION_DELAY = 5 minutes;
/// @dev After this a price that was seen once and not confirmed is forgotten, so that two bad prints weeks apart do not
/// confirm each other. Longer than any feed's heartbeat: else who looks promptly at every round would confirm none.
uint256 constant CONFIRMATION_WINDOW = 25 hours;
/// @dev A collateral whose primary has been seen dead for this long counts for nothing. Longer than governance needs to
/// replace the adapter.
uint256 constant DEAD_FEED_AGE = 3 days;
/// @dev A death that nobody has looked at for this long may have been over in between: its age starts again.
uint256 constant DEAD_WITNESS_GAP = 6 hours;
/// @dev How recent the last look at a live primary must be for its memory to count at once; else its death must have been seen
/// for as long. A pull oracle that nobody has fed is not dead, and what it said days ago is no price.
uint256 constant WITNESS_AGE = 1 hours;
/// @dev How many times what is remembered a collateral counts in health while that memory is older: it may have risen since, but
/// a sliver of it shields no vault.
uint256 constant UNWITNESSED_MULTIPLE = 10;

/* BUFFER */

/// @dev Penalties raise the buffer's share price over this time after they arrive, so that nobody earns them by passing
/// through.
uint256 constant PROFIT_UNLOCK_PERIOD = 1 days;
/// @dev How long who leaves the buffer waits, and bears losses meanwhile. Longer than an auction may run, so that what is for
/// sale when somebody asks to leave is sold, or written off, before the claim.
uint256 constant MIN_COOLDOWN = 1 days;
uint256 constant MAX_COOLDOWN = 14 days;
/// @dev Half-life of what the buffer sells: never faster than an auction's reference, it is in no hurry.
uint256 constant MIN_SALE_HALF_LIFE = 30 minutes;
uint256 constant MAX_SALE_HALF_LIFE = 7 days;
uint256 constant MIN_SALE_DURATION = 1 hours;
uint256 constant MAX_SALE_DURATION = 30 days;
/// @dev The caller's share of the discount at which the buffer bought.
uint256 constant MAX_CALLER_SHARE = 0.2e18; // a fifth

/* VAULTS OF LENDERS AND DEPOSITORS */

/// @dev The most a pool or a buffer takes deposits up to [raw units].
uint256 constant MAX_VAULT_ASSETS = type(uint128).max;
/// @dev Shares are worthless when there are more of them per raw unit than this: a million at first, times 1e12.
uint256 constant MAX_SHARES_PER_ASSET = 1e18;
/// @dev What is leaving the buffer is lost when less than this is left of it: a part in 1e12, of RAY.
uint256 constant MIN_EXIT_INDEX = 1e15;

/* QUEUE */

/// @dev The queue counts in whole cents of the quote currency [quote WAD].
uint256 constant QUOTE_CENT = 1e16;
/// @dev The time in which an empty bucket of tokens is full again.
uint256 constant FLOW_PERIOD = 1 hours;
/// @dev Stands for all collaterals together where the queue asks for a collateral's index.
uint256 constant ALL_COLLATERALS = type(uint256).max;
/// @dev A trillion dollars: twice this in cents fits the 48 bits that a level has [quote WAD].
uint256 constant MAX_QUEUE_LIMIT = 1e12 * 1e18;
uint256 constant MAX_URGENT_COVERAGE = 2e18; // collateral worth twice the debt
/// @dev Half: a share of everything would close the queue to all but urgent vaults.
uint256 constant MAX_RESERVED_SHARE = 0.5e18;

/* DIRECT LIQUIDATION */

uint256 constant MAX_DIRECT_BONUS = 0.1e18; // 10 %
/// @dev Above this a vault is worth an auction, wherever one can be held [quote WAD].
uint256 constant MAX_SMALL_DEBT_VALUE = 100_000e18;

/* LOOPS */

/// @dev The most collaterals, and the most debts, one vault may hold: bounds the gas of a liquidation.
uint256 constant MAX_COLLATERALS_PER_VAULT = 8;
uint256 constant MAX_DEBTS_PER_VAULT = 4;
/// @dev The most assets that may be listed: their indices live in bitmaps of these widths.
uint256 constant MAX_LISTED_COLLATERALS = 64;
uint256 constant MAX_LISTED_DEBTS = 32;
/// @dev The most collaterals a buffer may hold: each is priced whenever its shares are.
uint256 constant MAX_INVENTORY_ASSETS = 8;
/// @dev The most accounts that may ever be named liquidator: a lock holds the number of one in a byte.
uint256 constant MAX_LIQUIDATORS = 255;

/* AUCTIONS */

/// @dev Time after its expiry in which an auction can only be restarted, not ended: so nobody ends one to start it anew and
/// take over the share of its keeper.
uint256 constant END_GRACE = 1 hours;
/// @dev A collateral with this gap between target health and liquidation LTV decays at the half-life that is set for it.
uint256 constant HALF_LIFE_REFERENCE_GAP = 0.25e18;
/// @dev Vaults that owe less than this many times the minimum debt may be sold whole, at most.
uint256 constant MAX_FULL_CLOSE_MULTIPLE = 10;

/* VOLATILITY */

/// @dev Packed storage keeps volatility as the variance of log returns per second: 1e-24.
uint256 constant VARIANCE_SCALE = 1e24;
/// @dev Packed storage keeps logarithms of prices in units of 1e-12 = 1e6 WAD.
int256 constant WAD_PER_LOG_UNIT = 1e6;
/// @dev Packed storage keeps moving loan-to-value ratios in units of which a basis point has 1,440, so that both speeds
/// below are whole units a second: nothing is lost in rounding, however often a ratio is moved.
uint256 constant LTV_UNITS_PER_BPS = 1440;
/// @dev An estimate of volatility goes no higher than this [bp a year]: 2,000 %.
uint256 constant MAX_VOLATILITY_BPS = 200_000;
uint256 constant MIN_VOLATILITY_HALF_LIFE = 1 hours; // of what a sample counts for
uint256 constant MAX_VOLATILITY_HALF_LIFE = 30 days;
uint256 constant MIN_SAMPLE_INTERVAL = 1 minutes; // between two samples of a price
uint256 constant MAX_SAMPLE_INTERVAL = 1 hours;
/// @dev A return counts for no more than this many standard deviations.
uint256 constant WINSOR_DEVIATIONS = 8;
uint256 constant MIN_CALM_VOLATILITY = 0.01e18; // 1 % a year
uint256 constant MAX_STRESS_VOLATILITY = 6e18; // 600 % a year
uint256 constant MAX_BORROW_TIGHTENING = 0.2e18; // 20 percentage points off borrowLtv
uint256 constant MAX_LIQUIDATION_TIGHTENING = 0.05e18; // 5 percentage points off liquidationLtv
/// @dev The promise to existing vaults: whoever changes whatever, liquidationLtv falls no faster [WAD an hour].
uint256 constant LTV_TIGHTENING_PER_HOUR = 0.005e18; // half a percentage point: 20 units a second
/// @dev Both loan-to-value ratios rise no faster [WAD an hour].
uint256 constant LTV_LOOSENING_PER_HOUR = 0.001e18; // a tenth of a percentage point: 4 units a second
uint256 constant MAX_STEWARDS = 16; // at a time
uint256 constant FORECAST_INTERVAL = 1 hours; // between two forecasts for one asset
uint256 constant MAX_FORECAST_DURATION = 1 days;
/// @dev A forecast exceeds the volatility in force by no more than this factor [WAD].
uint256 constant MAX_FORECAST_STEP = 1.5e18;
