// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title ReplicaAggregator
/// @notice Stands in for the aggregator behind a Chainlink feed: rounds that stay, limits that clamp, and readers on a list.
/// Anyone may transmit: it replaces an aggregator on a local chain or a local fork, never on a live one.
/// @dev Its variables stand where no other contract's do, because on a fork it moves in where another one has lived.
contract ReplicaAggregator {
    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    struct Transmission {
        int192 answer;
        uint64 timestamp;
    }

    struct Rounds {
        uint256 latest;
        mapping(uint256 roundId => Transmission) transmissions;
    }

    bytes32 internal constant ROUNDS_SLOT = keccak256("ebb.replica.aggregator.rounds");

    string public constant typeAndVersion = "ReplicaAggregator 1.0.0";
    uint256 public constant version = 4;
    uint8 public immutable decimals;
    int192 public immutable minAnswer;
    int192 public immutable maxAnswer;
    /// @dev The contract that may read, beside whoever only asks from outside.
    address internal immutable READER;
    bytes32 internal immutable DESCRIPTION;

    modifier checkAccess() {
        require(msg.sender == READER || msg.sender == tx.origin, "No access");
        _;
    }

    /// @param reader The feed's proxy.
    /// @param description_ At most 32 characters, without zeros between them.
    /// @param round What the first round comes after.
    constructor(
        address reader,
        uint8 decimals_,
        bytes32 description_,
        int192 minAnswer_,
        int192 maxAnswer_,
        uint256 round,
        int192 answer,
        uint64 timestamp
    ) {
        (READER, decimals, DESCRIPTION) = (reader, decimals_, description_);
        (minAnswer, maxAnswer) = (minAnswer_, maxAnswer_);
        Rounds storage rounds = _rounds();
        rounds.latest = round;
        rounds.transmissions[round] = Transmission(answer, timestamp);
    }

    /// @notice Writes a round dated now, inside the limits as a feed does: an answer beyond one is the limit.
    function transmit(int192 answer) external {
        transmitAt(answer, uint64(block.timestamp));
    }

    /// @notice Writes a round of any date [UTC seconds].
    function transmitAt(int192 answer, uint64 timestamp) public {
        if (answer < minAnswer) answer = minAnswer;
        if (answer > maxAnswer) answer = maxAnswer;
        Rounds storage rounds = _rounds();
        rounds.transmissions[++rounds.latest] = Transmission(answer, timestamp);
        emit AnswerUpdated(answer, rounds.latest, timestamp);
    }

    function latestRoundData() external view checkAccess returns (uint80, int256, uint256, uint256, uint80) {
        return _round(_rounds().latest);
    }

    function getRoundData(uint80 roundId) external view checkAccess returns (uint80, int256, uint256, uint256, uint80) {
        return _round(roundId);
    }

    function latestAnswer() external view checkAccess returns (int256) {
        return _rounds().transmissions[_rounds().latest].answer;
    }

    function latestTimestamp() external view checkAccess returns (uint256) {
        return _rounds().transmissions[_rounds().latest].timestamp;
    }

    function latestRound() external view checkAccess returns (uint256) {
        return _rounds().latest;
    }

    function description() external view returns (string memory) {
        uint256 length;
        while (length < 32 && DESCRIPTION[length] != 0) ++length;
        bytes memory text = new bytes(length);
        for (uint256 i; i < length; ++i) {
            text[i] = DESCRIPTION[i];
        }
        return string(text);
    }

    function _round(uint256 roundId) internal view returns (uint80, int256, uint256, uint256, uint80) {
        Transmission memory round = _rounds().transmissions[roundId];
        require(round.timestamp != 0, "No data present");
        return (uint80(roundId), round.answer, round.timestamp, round.timestamp, uint80(roundId));
    }

    function _rounds() internal pure returns (Rounds storage rounds) {
        bytes32 slot = ROUNDS_SLOT;
        assembly {
            rounds.slot := slot
        }
    }
}
