// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAggregatorV3} from "ebb/interfaces/IAggregatorV3.sol";

/// @title TestAggregator
/// @notice A feed of Chainlink's shape, for tests and local chains: rounds that a transmitter writes and that stay. When
/// to transmit (deviation or heartbeat) is the transmitter's rule, as it is Chainlink's.
contract TestAggregator is IAggregatorV3 {
    /// @notice `caller` did not deploy the feed.
    error NotTransmitter(address caller);
    /// @notice The round does not exist.
    error NoRound(uint80 roundId);

    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    /// @notice An answer and when it was given.
    struct Round {
        int192 answer;
        uint64 updatedAt;
    }

    address public immutable TRANSMITTER;
    uint8 public immutable decimals;
    string public description;
    uint80 public latestRound;
    mapping(uint80 roundId => Round) internal _rounds;

    constructor(string memory description_, uint8 decimals_, int256 answer) {
        TRANSMITTER = msg.sender;
        description = description_;
        decimals = decimals_;
        _write(answer, block.timestamp);
    }

    /// @notice Writes a new round. Only the deployer.
    function transmit(int256 answer) external {
        transmitAt(answer, block.timestamp);
    }

    /// @notice Writes a new round with any date, to test what reads it. Only the deployer.
    function transmitAt(int256 answer, uint256 updatedAt) public {
        require(msg.sender == TRANSMITTER, NotTransmitter(msg.sender));
        _write(answer, updatedAt);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return getRoundData(latestRound);
    }

    function getRoundData(uint80 roundId) public view returns (uint80, int256, uint256, uint256, uint80) {
        require(roundId != 0 && roundId <= latestRound, NoRound(roundId));
        Round memory round = _rounds[roundId];
        return (roundId, round.answer, round.updatedAt, round.updatedAt, roundId);
    }

    function _write(int256 answer, uint256 updatedAt) internal {
        _rounds[++latestRound] = Round(int192(answer), uint64(updatedAt));
        emit AnswerUpdated(answer, latestRound, updatedAt);
    }
}
