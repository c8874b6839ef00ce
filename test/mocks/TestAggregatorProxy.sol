// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAggregatorV3} from "ebb/interfaces/IAggregatorV3.sol";

/// @title TestAggregatorProxy
/// @notice Chainlink's proxy in shape and cost: it asks who may read, finds its aggregator in a packed slot and puts the
/// phase into the round ids.
contract TestAggregatorProxy is IAggregatorV3 {
    address public accessController;
    uint16 public phaseId;
    address public aggregator;

    constructor(address aggregator_) {
        upgradeTo(aggregator_);
    }

    function upgradeTo(address aggregator_) public {
        (phaseId, aggregator) = (phaseId + 1, aggregator_);
    }

    function decimals() external view returns (uint8) {
        return IAggregatorV3(aggregator).decimals();
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        require(accessController == address(0), "No access");
        (uint16 phase, address aggregator_) = (phaseId, aggregator);
        (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound) =
            IAggregatorV3(aggregator_).latestRoundData();
        return (_inPhase(phase, roundId), answer, startedAt, updatedAt, _inPhase(phase, answeredInRound));
    }

    function _inPhase(uint16 phase, uint80 roundId) internal pure returns (uint80) {
        return uint80(phase) << 64 | uint64(roundId);
    }
}

/// @title TestOffchainAggregator
/// @notice Chainlink's off-chain reporting aggregator in shape and cost: an access list, a slot of hot variables, a slot per
/// round.
contract TestOffchainAggregator is IAggregatorV3 {
    struct HotVars {
        uint128 configDigest;
        uint40 epochAndRound;
        uint8 threshold;
        uint32 latestRoundId;
    }

    struct Transmission {
        int192 answer;
        uint64 timestamp;
    }

    uint8 public immutable decimals;
    HotVars internal _hotVars;
    mapping(uint32 roundId => Transmission) internal _transmissions;
    mapping(address account => bool) public accessList;

    constructor(uint8 decimals_) {
        decimals = decimals_;
        _hotVars.configDigest = 1;
    }

    function addAccess(address account) external {
        accessList[account] = true;
    }

    function transmit(int192 answer) external {
        transmitAt(answer, uint64(block.timestamp));
    }

    function transmitAt(int192 answer, uint64 timestamp) public {
        _transmissions[++_hotVars.latestRoundId] = Transmission(answer, timestamp);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        require(accessList[msg.sender], "No access");
        uint32 roundId = _hotVars.latestRoundId;
        require(roundId != 0, "No data present");
        Transmission memory transmission = _transmissions[roundId];
        return (roundId, transmission.answer, transmission.timestamp, transmission.timestamp, roundId);
    }
}
