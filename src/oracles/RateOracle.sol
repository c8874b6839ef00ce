// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IERC20Decimals} from "../interfaces/IERC20Decimals.sol";
import {IPriceSource} from "../interfaces/IPriceOracle.sol";
import {MAX_TOKEN_DECIMALS, MIN_TOKEN_DECIMALS, WAD} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PriceMathLib} from "../libraries/PriceMathLib.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title RateOracle
/// @notice Prices a share by what it redeems for: wstETH in stETH, an ERC-4626 share in its asset. Immutable.
///
/// price = rate · underlying,   expected rate(t) = rate at deployment · (1 + growth per day · days)
///
/// @dev A rate above what is expected is either a donation or a bound that was set too tight, and nobody can tell which: so
/// `lower` counts the expected rate and `upper` the rate itself, up to a tenth more. Neither pumps a loan, neither liquidates
/// a holder, and no donation makes the price unavailable. A rate that falls is a loss and is followed at once.
///
/// The rate may move within a transaction, where the share's contract lets it. It must not be one that can be read in the
/// middle of a change of its parts.
contract RateOracle is IPriceSource {
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /// @dev A share of more of its underlying, or of less, is a mistake in decimals [WAD].
    uint256 internal constant MAX_INITIAL_RATE = 10_000e18;
    uint256 internal constant MIN_INITIAL_RATE = 0.01e18;
    /// @dev How fast a rate may be expected to grow at most [WAD]: 36 % a year.
    uint256 internal constant MAX_GROWTH_PER_DAY = 0.001e18;
    /// @dev Ample for a share's arithmetic behind a proxy.
    uint256 internal constant RATE_GAS = 300_000;
    /// @dev How far `upper` follows a rate beyond the expected one [WAD].
    uint256 internal constant MAX_EXCESS = 0.1e18;

    /// @notice Knows the rate; usually the token itself.
    address public immutable RATE_PROVIDER;
    /// @notice Of a function that takes an amount of shares and returns what they redeem for.
    bytes4 public immutable SELECTOR;
    /// @notice Prices the underlying, IPriceSource.
    address public immutable UNDERLYING_SOURCE;
    /// @inheritdoc IPriceSource
    uint8 public immutable TOKEN_DECIMALS;
    /// @notice When the rate was first read [seconds].
    uint256 public immutable INITIAL_TIME;
    /// @notice What a whole share redeemed for then [raw underlying units].
    uint256 public immutable INITIAL_RATE;
    /// @notice How fast the rate is expected to grow at most, of the initial rate [WAD].
    uint256 public immutable GROWTH_PER_DAY;
    /// @dev A whole share [raw units].
    uint256 internal immutable SHARE;

    /// @param token The share.
    /// @param rateProvider Must answer now.
    /// @param selector For example `convertToAssets(uint256)`, `getStETHByWstETH(uint256)`.
    /// @param underlyingSource IPriceSource.
    /// @param growthPerDay [WAD], above any real yield; at most 0.1 %.
    constructor(address token, address rateProvider, bytes4 selector, address underlyingSource, uint256 growthPerDay) {
        uint8 tokenDecimals = IERC20Decimals(token).decimals();
        _requireWithin(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        _requireWithin(growthPerDay, 0, MAX_GROWTH_PER_DAY);
        RATE_PROVIDER = rateProvider;
        SELECTOR = selector;
        UNDERLYING_SOURCE = underlyingSource;
        TOKEN_DECIMALS = tokenDecimals;
        GROWTH_PER_DAY = growthPerDay;
        SHARE = 10 ** uint256(tokenDecimals);
        (, uint256 rate) = _readRate(rateProvider, selector, SHARE);
        uint256 unit = 10 ** uint256(IPriceSource(underlyingSource).TOKEN_DECIMALS());
        _requireWithin(
            rate, MathLib.mulDivDown(unit, MIN_INITIAL_RATE, WAD), MathLib.mulDivDown(unit, MAX_INITIAL_RATE, WAD)
        );
        INITIAL_RATE = rate;
        INITIAL_TIME = block.timestamp;
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory price) {
        price = IPriceSource(UNDERLYING_SOURCE).getPrice();
        if (price.status != PriceStatus.Ok) return price;
        (bool isOk, uint256 rate) = _readRate(RATE_PROVIDER, SELECTOR, SHARE);
        // Dated like its underlying: a share that refuses to be read in the middle of something is not dead.
        if (!isOk) return Price(0, 0, price.updatedAt, PriceStatus.Unreachable);
        if (rate == 0) return Price(0, 0, 0, PriceStatus.NotPositive);
        uint256 expected = expectedRate();
        uint256 highest = MathLib.mulDivUp(expected, WAD + MAX_EXCESS, WAD);
        return PriceMathLib.scaled(price, MathLib.min(rate, expected), MathLib.min(rate, highest), SHARE);
    }

    /// @notice The rate up to which `lower` follows [raw underlying units per whole share].
    function expectedRate() public view returns (uint256) {
        uint256 growth = MathLib.mulDivDown(GROWTH_PER_DAY, block.timestamp - INITIAL_TIME, 1 days);
        return MathLib.mulDivDown(INITIAL_RATE, WAD + growth, WAD);
    }

    function _readRate(address provider, bytes4 selector, uint256 share)
        internal
        view
        returns (bool isOk, uint256 rate)
    {
        uint256[8] memory words;
        (isOk, words) = StaticCallLib.tryRead(provider, abi.encodeWithSelector(selector, share), RATE_GAS, 1);
        rate = words[0];
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
