// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PROFIT_UNLOCK_PERIOD} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title ProfitLock
/// @notice Profit that counts little by little, so that nobody earns it by passing through.
abstract contract ProfitLock {
    using SafeCastLib for uint256;

    /// @dev What was locked when that last changed [raw units], when that was, and when all of it will be released [seconds].
    uint128 internal _lockedAmount;
    uint40 internal _lockedAt;
    uint40 internal _unlockedAt;

    /// @dev Profit that does not count for the share price yet [raw units], rounded up.
    function _lockedProfit() internal view returns (uint256) {
        if (block.timestamp >= _unlockedAt) return 0;
        return MathLib.mulDivUp(_lockedAmount, _unlockedAt - block.timestamp, _unlockedAt - _lockedAt);
    }

    /// @dev What was locked keeps its time, so that many small profits cannot hold it back.
    function _lockProfit(uint256 amount) internal {
        if (amount == 0) return;
        uint256 locked = _lockedProfit();
        uint256 timeLeft = MathLib.zeroFloorSub(_unlockedAt, block.timestamp);
        uint256 duration = MathLib.mulDivUp(locked * timeLeft + amount * PROFIT_UNLOCK_PERIOD, 1, locked + amount);
        _lockedAmount = (locked + amount).toUint128();
        _lockedAt = uint40(block.timestamp);
        _unlockedAt = uint40(block.timestamp + duration);
    }

    /// @dev Takes up to `amount` of what is locked. Returns how much that was.
    function _takeLocked(uint256 amount) internal returns (uint256 taken) {
        uint256 locked = _lockedProfit();
        taken = MathLib.min(locked, amount);
        if (taken == 0) return 0;
        _lockedAmount = uint128(locked - taken);
        _lockedAt = uint40(block.timestamp);
    }
}
