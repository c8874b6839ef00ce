// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IERC20Decimals} from "../interfaces/IERC20Decimals.sol";
import {IPriceSource} from "../interfaces/IPriceOracle.sol";
import {IUniswapV3Factory, IUniswapV3Pool} from "../interfaces/IUniswapV3.sol";
import {MAX_TOKEN_DECIMALS, MIN_TOKEN_DECIMALS, PRICE_LIMIT} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {TickLib} from "../libraries/TickLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title UniswapV3Oracle
/// @notice Prices a token by the mean of a Uniswap v3 pool over a window, times the price of the pool's other token.
/// Immutable.
///
/// mean tick = Δ tickCumulative / window,   mean liquidity = window / Δ (seconds / liquidity)
///
/// @dev The band is two ticks at most, 2 bp, and the pool's geometric mean price is inside: a tick stands for all prices up to
/// the next. What is traded in this very second does not count yet, so one transaction sees one answer.
///
/// The pool keeps one observation per block, so it must keep enough of them: else whoever trades in every block makes it
/// forget the window.
contract UniswapV3Oracle is IPriceSource {
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice The factory knows no such pool.
    error PoolNotFound(address token, address quoteToken, uint24 fee);
    /// @notice The quote token's source prices a token of other decimals.
    error DecimalsMismatch(uint8 sourceDecimals, uint8 tokenDecimals);
    /// @notice The pool keeps too few observations for the window; `increaseObservationCardinalityNext` and some trades help.
    error CardinalityTooLow(uint256 cardinality, uint256 required);
    /// @notice The pool does not remember the window yet, or has too little liquidity.
    error PoolUnavailable(PriceStatus status);

    /// @dev A shorter mean is moved by whoever makes a few blocks in a row; a longer one lags behind every crash.
    uint256 internal constant MIN_WINDOW = 5 minutes;
    uint256 internal constant MAX_WINDOW = 4 hours;
    uint256 internal constant MAX_BLOCK_TIME = 15;
    /// @dev A pool searches its 65,535 observations in 16 steps of some 3,000 gas, twice.
    uint256 internal constant POOL_GAS = 200_000;

    /// @notice The pool.
    address public immutable POOL;
    /// @notice Prices the pool's other token, IPriceSource.
    address public immutable QUOTE_SOURCE;
    /// @inheritdoc IPriceSource
    uint8 public immutable TOKEN_DECIMALS;
    /// @notice What the mean is over [seconds].
    uint256 public immutable WINDOW;
    /// @notice Pools whose mean liquidity over the window is less have no price [Uniswap's liquidity].
    uint256 public immutable MIN_LIQUIDITY;
    /// @dev Whether the token is the pool's first, whose price ticks are of.
    bool internal immutable IS_TOKEN0;

    /// @param window [seconds], 5 minutes to 4 hours.
    /// @param minLiquidity Harmonic mean over the window, not zero.
    /// @param blockTime Of the chain, rounded down [seconds], 1 to 15.
    struct Config {
        address factory;
        address token;
        address quoteToken;
        uint24 fee;
        address quoteSource;
        uint256 window;
        uint256 minLiquidity;
        uint256 blockTime;
    }

    constructor(Config memory config) {
        _requireWithin(config.window, MIN_WINDOW, MAX_WINDOW);
        _requireWithin(config.minLiquidity, 1, type(uint128).max);
        _requireWithin(config.blockTime, 1, MAX_BLOCK_TIME);
        uint8 tokenDecimals = IERC20Decimals(config.token).decimals();
        _requireWithin(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        uint8 quoteDecimals = IERC20Decimals(config.quoteToken).decimals();
        uint8 sourceDecimals = IPriceSource(config.quoteSource).TOKEN_DECIMALS();
        require(sourceDecimals == quoteDecimals, DecimalsMismatch(sourceDecimals, quoteDecimals));
        address pool = IUniswapV3Factory(config.factory).getPool(config.token, config.quoteToken, config.fee);
        require(pool != address(0), PoolNotFound(config.token, config.quoteToken, config.fee));
        (,,, uint16 cardinality,,,) = IUniswapV3Pool(pool).slot0();
        uint256 required = (config.window + config.blockTime - 1) / config.blockTime + 1;
        require(cardinality >= required, CardinalityTooLow(cardinality, required));
        POOL = pool;
        QUOTE_SOURCE = config.quoteSource;
        TOKEN_DECIMALS = tokenDecimals;
        WINDOW = config.window;
        MIN_LIQUIDITY = config.minLiquidity;
        IS_TOKEN0 = IUniswapV3Pool(pool).token0() == config.token;
        (PriceStatus status,,) = _meanTick(pool, config.window, config.minLiquidity);
        require(status == PriceStatus.Ok, PoolUnavailable(status));
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory price) {
        (PriceStatus status, int256 tick, uint256 span) = _meanTick(POOL, WINDOW, MIN_LIQUIDITY);
        if (status != PriceStatus.Ok) return Price(0, 0, 0, status);
        if (!IS_TOKEN0) tick = -tick - int256(span);
        price = IPriceSource(QUOTE_SOURCE).getPrice();
        if (price.status != PriceStatus.Ok) return price;
        (price.lower, price.upper) = TickLib.mulBand(price.lower, price.upper, tick, span);
        if (price.lower == 0 || price.upper > PRICE_LIMIT) return Price(0, 0, 0, PriceStatus.OutOfBounds);
    }

    /// @dev The tick of token0 above whose price the mean lies, and by how many ticks at most.
    function _meanTick(address pool, uint256 window, uint256 minLiquidity)
        internal
        view
        returns (PriceStatus status, int256 tick, uint256 span)
    {
        uint32[] memory secondsAgos = new uint32[](2);
        secondsAgos[0] = uint32(window);
        // Two arrays of two: their places, then each one's length and elements.
        (bool isOk, uint256[8] memory words) =
            StaticCallLib.tryRead(pool, abi.encodeCall(IUniswapV3Pool.observe, (secondsAgos)), POOL_GAS, 8);
        if (!isOk) return (PriceStatus.Unreachable, 0, 0);
        unchecked {
            // The pool's sums wrap, and so do their differences.
            int256 tickSeconds = int56(int256(words[4])) - int56(int256(words[3]));
            uint256 secondsPerLiquidity = uint160(words[7] - words[6]);
            if ((window << 128) / secondsPerLiquidity < minLiquidity) return (PriceStatus.TooThin, 0, 0);
            tick = tickSeconds / int256(window);
            int256 remainder = tickSeconds % int256(window);
            if (remainder < 0) tick -= 1;
            span = remainder == 0 ? 1 : 2;
        }
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
