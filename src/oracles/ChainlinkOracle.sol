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
    PRICE_LIMIT,
    PRICE_SCALE,
    WAD
} from "../libraries/ConstantsLib.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title ChainlinkOracle
/// @notice Prices a token by a Chainlink feed that answers in US dollars per whole token; or, as the base of a CrossOracle, in
/// another asset. Immutable.
/// @dev `lower` and `upper` are the same: one feed knows no band, and no division rounds. The feed is a proxy: its owner may put
/// another aggregator behind it, which must keep the decimals, or there is no price until this adapter is replaced.
contract ChainlinkOracle is IPriceSource {
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /// @dev Answers below have steps of more than 0.1 %: too coarse to be a price [feed units].
    int256 internal constant MIN_FEED_ANSWER = 1000;
    /// @dev Ten times what a Chainlink proxy and its aggregator use.
    uint256 internal constant FEED_GAS = 200_000;
    uint256 internal constant PHASE_OFFSET = 64;

    /// @notice The feed.
    address public immutable FEED;
    /// @inheritdoc IPriceSource
    uint8 public immutable TOKEN_DECIMALS;
    /// @notice Decimals of the feed's answers, when this was made.
    uint8 public immutable FEED_DECIMALS;
    /// @notice Answers older than this are stale [seconds]; the feed's heartbeat and a margin.
    uint256 public immutable MAX_AGE;
    /// @notice Answers at or below are the feed's own limit, not a price [feed units].
    int256 public immutable MIN_ANSWER;
    /// @notice Answers at or above are the feed's own limit, not a price [feed units].
    int256 public immutable MAX_ANSWER;
    /// @dev Which aggregator stood behind the feed then: the upper bits of its round ids.
    uint256 internal immutable PHASE;
    /// @dev price = answer · SCALE: quote WAD per raw unit, 1e36. No bound on decimals leaves a remainder.
    uint256 internal immutable SCALE;

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
        uint256 scale = WAD * PRICE_SCALE / 10 ** (uint256(feedDecimals) + tokenDecimals);
        _requireWithin(uint256(maxAnswer), 0, PRICE_LIMIT / scale);
        (, uint256[8] memory words) = _readRound(feed);
        FEED = feed;
        PHASE = words[0] >> PHASE_OFFSET;
        TOKEN_DECIMALS = tokenDecimals;
        FEED_DECIMALS = feedDecimals;
        MAX_AGE = maxAge;
        MIN_ANSWER = minAnswer;
        MAX_ANSWER = maxAnswer;
        SCALE = scale;
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory) {
        (bool isOk, uint256[8] memory words) = _readRound(FEED);
        if (!isOk) return _unavailable(PriceStatus.Unreachable);
        (uint256 roundId, int256 answer, uint256 updatedAt, uint256 answeredInRound) =
            (words[0], int256(words[1]), words[3], words[4]);
        if (updatedAt == 0 || answeredInRound < roundId) return _unavailable(PriceStatus.Incomplete);
        if (updatedAt > block.timestamp) return _unavailable(PriceStatus.FromFuture);
        if (block.timestamp - updatedAt > MAX_AGE) return Price(0, 0, updatedAt, PriceStatus.Stale);
        if (answer <= 0) return _unavailable(PriceStatus.NotPositive);
        if (answer < MIN_FEED_ANSWER || answer <= MIN_ANSWER || answer >= MAX_ANSWER) {
            return _unavailable(PriceStatus.OutOfBounds);
        }
        if (roundId >> PHASE_OFFSET != PHASE && !_keepsDecimals()) return _unavailable(PriceStatus.OutOfBounds);
        // Cannot overflow: below MAX_ANSWER the price is below PRICE_LIMIT.
        uint256 price = uint256(answer) * SCALE;
        return Price(price, price, updatedAt, PriceStatus.Ok);
    }

    /// @dev Whether another aggregator behind the feed answers in the same decimals.
    function _keepsDecimals() internal view returns (bool) {
        (bool isOk, uint256[8] memory words) =
            StaticCallLib.tryRead(FEED, abi.encodeCall(IAggregatorV3.decimals, ()), FEED_GAS, 1);
        return isOk && words[0] == FEED_DECIMALS;
    }

    function _readRound(address feed) internal view returns (bool isOk, uint256[8] memory words) {
        return StaticCallLib.tryRead(feed, abi.encodeCall(IAggregatorV3.latestRoundData, ()), FEED_GAS, 5);
    }

    function _unavailable(PriceStatus status) internal pure returns (Price memory) {
        return Price(0, 0, 0, status);
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
