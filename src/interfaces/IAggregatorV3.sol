// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IAggregatorV3
/// @notice What Ebb reads of a Chainlink feed, be it a price or a sequencer's uptime.
interface IAggregatorV3 {
    function decimals() external view returns (uint8);

    /// @return roundId Names the aggregator behind the proxy in its upper bits.
    /// @return answer A price in the feed's decimals; of an uptime feed 0 for up and 1 for down.
    /// @return startedAt Of an uptime feed the time of the latest change, zero before the first [seconds].
    /// @return updatedAt [seconds]
    /// @return answeredInRound The round that computed the answer.
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
