// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ReplicaAggregator} from "./ReplicaAggregator.sol";

/// @title ReplicaFeed
/// @notice Stands in for Chainlink's EACAggregatorProxy: the owner puts an aggregator behind it, each with the next phase, whose
/// number is in the upper bits of round ids. Its variables stand in the real one's slots.
/// @dev Left out: proposed aggregators' own getters, access controllers.
contract ReplicaFeed {
    struct Phase {
        uint16 id;
        ReplicaAggregator aggregator;
    }

    uint256 internal constant PHASE_OFFSET = 64;

    address public owner; // slot 0
    address internal _pendingOwner; // slot 1
    Phase internal _current; // slot 2
    address public proposedAggregator; // slot 3
    mapping(uint16 phaseId => address) public phaseAggregators; // slot 4
    address public accessController; // slot 5

    modifier onlyOwner() {
        require(msg.sender == owner, "Only callable by owner");
        _;
    }

    constructor(address owner_, uint16 phase, address aggregator_) {
        owner = owner_;
        _set(phase, aggregator_);
    }

    function proposeAggregator(address aggregator_) external onlyOwner {
        proposedAggregator = aggregator_;
    }

    function confirmAggregator(address aggregator_) external onlyOwner {
        require(aggregator_ == proposedAggregator, "Invalid proposed aggregator");
        delete proposedAggregator;
        _set(_current.id + 1, aggregator_);
    }

    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        (roundId, answer, startedAt, updatedAt, answeredInRound) = _current.aggregator.latestRoundData();
        return (_inPhase(_current.id, roundId), answer, startedAt, updatedAt, _inPhase(_current.id, answeredInRound));
    }

    function getRoundData(uint80 id)
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        uint16 phase = uint16(id >> PHASE_OFFSET);
        ReplicaAggregator aggregator_ = ReplicaAggregator(phaseAggregators[phase]);
        (roundId, answer, startedAt, updatedAt, answeredInRound) = aggregator_.getRoundData(uint64(id));
        return (_inPhase(phase, roundId), answer, startedAt, updatedAt, _inPhase(phase, answeredInRound));
    }

    function aggregator() external view returns (address) {
        return address(_current.aggregator);
    }

    function phaseId() external view returns (uint16) {
        return _current.id;
    }

    function decimals() external view returns (uint8) {
        return _current.aggregator.decimals();
    }

    function description() external view returns (string memory) {
        return _current.aggregator.description();
    }

    function version() external view returns (uint256) {
        return _current.aggregator.version();
    }

    function latestAnswer() external view returns (int256) {
        return _current.aggregator.latestAnswer();
    }

    function latestTimestamp() external view returns (uint256) {
        return _current.aggregator.latestTimestamp();
    }

    function latestRound() external view returns (uint256) {
        return _inPhase(_current.id, uint80(_current.aggregator.latestRound()));
    }

    function _set(uint16 phase, address aggregator_) internal {
        _current = Phase(phase, ReplicaAggregator(aggregator_));
        phaseAggregators[phase] = aggregator_;
    }

    function _inPhase(uint16 phase, uint80 roundId) internal pure returns (uint80) {
        return uint80(phase) << uint80(PHASE_OFFSET) | uint64(roundId);
    }
}
