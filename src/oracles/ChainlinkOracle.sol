// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {IPriceSource} from "../interfaces/IPriceOracle.sol";
import {
    MAX_FEED_DECIMALS,
    MAX_STALENESS,
    MAX_TOKEN_DECIMALS,
    MIN_STALENESS,
    MIN_TOKEN_DECIMALS,
    PRICE_SCALE,
    WAD
} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title ChainlinkOracle
/// @notice Prices a token by a Chainlink feed that answers in US dollars per whole token. Immutable.
/// @dev `lower` and `upper` differ by rounding alone: one feed knows no band.
contract ChainlinkOracle is IPriceSource {
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /// @dev Ten times what a Chainlink proxy and its aggregator use.
    uint256 internal constant FEED_GAS = 200_000;
    /// @dev Prices beyond would not fit what is computed with them [1e36].
    uint256 internal constant MAX_PRICE = type(uint224).max;

    /// @notice The feed.
    address public immutable FEED;
    /// @notice Answers older than this are stale [seconds]; the feed's heartbeat and a margin.
    uint256 public immutable MAX_AGE;
    /// @notice Answers at or below are the feed's own limit, not a price [feed units].
    int256 public immutable MIN_ANSWER;
    /// @notice Answers at or above are the feed's own limit, not a price [feed units].
    int256 public immutable MAX_ANSWER;
    /// @dev price = answer · NUMERATOR / DENOMINATOR: quote WAD per raw unit, 1e36.
    uint256 internal immutable NUMERATOR;
    uint256 internal immutable DENOMINATOR;

    /// @param feed IAggregatorV3.
    /// @param tokenDecimals Of the token that is priced.
    /// @param maxAge [seconds]
    /// @param minAnswer At least zero [feed units].
    /// @param maxAnswer Above `minAnswer`, and a price that can be computed with [feed units].
    constructor(address feed, uint8 tokenDecimals, uint256 maxAge, int256 minAnswer, int256 maxAnswer) {
        uint8 feedDecimals = IAggregatorV3(feed).decimals();
        _requireWithin(feedDecimals, 0, MAX_FEED_DECIMALS);
        _requireWithin(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        _requireWithin(maxAge, MIN_STALENESS, MAX_STALENESS);
        require(minAnswer >= 0 && minAnswer < maxAnswer, OutOfBounds(uint256(minAnswer), 0, uint256(maxAnswer)));
        uint256 denominator = 10 ** (uint256(feedDecimals) + tokenDecimals);
        _requireWithin(uint256(maxAnswer), 0, MathLib.mulDivDown(MAX_PRICE, denominator, WAD * PRICE_SCALE));
        FEED = feed;
        MAX_AGE = maxAge;
        MIN_ANSWER = minAnswer;
        MAX_ANSWER = maxAnswer;
        NUMERATOR = WAD * PRICE_SCALE;
        DENOMINATOR = denominator;
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory price) {
        (bool isOk, uint256[5] memory words) =
            StaticCallLib.tryRead(FEED, abi.encodeCall(IAggregatorV3.latestRoundData, ()), FEED_GAS, 5);
        if (!isOk) return Price(0, 0, PriceStatus.Unreachable);
        int256 answer = int256(words[1]);
        uint256 updatedAt = words[3];
        if (updatedAt == 0) return Price(0, 0, PriceStatus.Incomplete);
        if (updatedAt > block.timestamp) return Price(0, 0, PriceStatus.FromFuture);
        if (block.timestamp - updatedAt > MAX_AGE) return Price(0, 0, PriceStatus.Stale);
        if (answer <= 0) return Price(0, 0, PriceStatus.NotPositive);
        if (answer <= MIN_ANSWER || answer >= MAX_ANSWER) return Price(0, 0, PriceStatus.OutOfBounds);
        return Price(
            MathLib.mulDivDown(uint256(answer), NUMERATOR, DENOMINATOR),
            MathLib.mulDivUp(uint256(answer), NUMERATOR, DENOMINATOR),
            PriceStatus.Ok
        );
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
