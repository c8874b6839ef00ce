// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {ISequencerUptime} from "../interfaces/ISequencerUptime.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {PriceStatus} from "../types/Prices.sol";

/// @title SequencerUptime
/// @notice Reads Chainlink's feed of a rollup's sequencer. What cannot be read, or was never written, counts as down.
/// Immutable.
contract SequencerUptime is ISequencerUptime {
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    uint256 internal constant MIN_GRACE_PERIOD = 10 minutes;
    uint256 internal constant MAX_GRACE_PERIOD = 4 hours;
    uint256 internal constant FEED_GAS = 200_000;

    /// @notice The feed.
    address public immutable FEED;
    /// @notice How long the sequencer must have been up before prices count again [seconds].
    uint256 public immutable GRACE_PERIOD;

    /// @param feed IAggregatorV3.
    /// @param gracePeriod [seconds], 10 minutes to 4 hours.
    constructor(address feed, uint256 gracePeriod) {
        require(
            gracePeriod >= MIN_GRACE_PERIOD && gracePeriod <= MAX_GRACE_PERIOD,
            OutOfBounds(gracePeriod, MIN_GRACE_PERIOD, MAX_GRACE_PERIOD)
        );
        FEED = feed;
        GRACE_PERIOD = gracePeriod;
    }

    /// @inheritdoc ISequencerUptime
    function state() external view returns (PriceStatus status, uint256 upSince) {
        (bool isOk, uint256[8] memory words) =
            StaticCallLib.tryRead(FEED, abi.encodeCall(IAggregatorV3.latestRoundData, ()), FEED_GAS, 5);
        (uint256 answer, uint256 startedAt) = (words[1], words[2]);
        if (!isOk || answer != 0 || startedAt == 0 || startedAt > block.timestamp) {
            return (PriceStatus.SequencerDown, block.timestamp);
        }
        bool isGrace = block.timestamp - startedAt <= GRACE_PERIOD;
        return (isGrace ? PriceStatus.SequencerGrace : PriceStatus.Ok, startedAt);
    }
}
