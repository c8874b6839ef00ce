// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AssetRisk, AssetState} from "../types/Risk.sol";
import {LTV_LOOSENING_PER_HOUR, LTV_TIGHTENING_PER_HOUR, LTV_UNITS_PER_BPS, WAD, WAD_PER_BPS} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {VolatilityLib} from "./VolatilityLib.sol";

/// @title LtvRampLib
/// @notice How loan-to-value ratios move in time, without anybody's help: towards what measured volatility asks for, or,
/// while a forecast runs, towards what that asks for if it is higher.
///
/// Both move at bounded speed. What is stored is where they stood at `movedAt`; whoever changes a volatility, a forecast or a
/// parameter first calls `move`, so the new way begins where the old one ended: at that moment liquidationLtv does not
/// change, and between any two moments t₀ < t₁ it falls by at most LTV_TIGHTENING_PER_HOUR · (t₁ − t₀), whatever happens
/// between them. borrowLtv alone is cut at once where it stands above its new target.
///
/// Ratios are in units of 1e-7, a thousandth of a basis point. Arithmetic is unchecked where all numbers come from the two
/// packed words: they leave more than a hundred bits of room.
library LtvRampLib {
    uint256 private constant TIGHTENING_PER_HOUR = LTV_TIGHTENING_PER_HOUR * LTV_UNITS_PER_BPS / WAD_PER_BPS;
    uint256 private constant LOOSENING_PER_HOUR = LTV_LOOSENING_PER_HOUR * LTV_UNITS_PER_BPS / WAD_PER_BPS;

    /// @notice Brings both ratios to a moment.
    /// @param timestamp Not before `movedAt` [seconds].
    function move(AssetRisk memory risk, AssetState memory state, uint256 timestamp) internal pure {
        unchecked {
            uint256 elapsed = timestamp - state.movedAt;
            if (elapsed == 0) return;
            if (state.movedAt < risk.forecastUntil) {
                uint256 forecastTime = MathLib.min(elapsed, risk.forecastUntil - state.movedAt);
                _move(risk, state, MathLib.max(state.volatilityBps, risk.forecastVolatilityBps), forecastTime);
                elapsed -= forecastTime;
            }
            if (elapsed != 0) _move(risk, state, state.volatilityBps, elapsed);
            state.movedAt = uint40(timestamp);
        }
    }

    /// @notice Cuts borrowLtv to its target of the moment, after something has changed.
    function cut(AssetRisk memory risk, AssetState memory state, uint256 timestamp) internal pure {
        uint256 target = _target(
            risk.borrowLtvBps, risk.borrowTighteningBps, _stress(risk, volatilityBpsAt(risk, state, timestamp))
        );
        if (state.borrowLtv > target) state.borrowLtv = uint24(target);
    }

    /// @notice Where the ratios go at this moment.
    /// @return borrowLtv [1e-7]
    /// @return liquidationLtv [1e-7]
    function targetsAt(AssetRisk memory risk, AssetState memory state, uint256 timestamp)
        internal
        pure
        returns (uint256 borrowLtv, uint256 liquidationLtv)
    {
        return _targets(risk, volatilityBpsAt(risk, state, timestamp));
    }

    /// @notice The volatility in force: measured, or what a running forecast says if that is higher.
    /// @return [bp a year]
    function volatilityBpsAt(AssetRisk memory risk, AssetState memory state, uint256 timestamp)
        internal
        pure
        returns (uint256)
    {
        if (timestamp >= risk.forecastUntil) return state.volatilityBps;
        return MathLib.max(state.volatilityBps, risk.forecastVolatilityBps);
    }

    function _move(AssetRisk memory risk, AssetState memory state, uint256 volatilityBps, uint256 elapsed)
        private
        pure
    {
        (uint256 borrowLtv, uint256 liquidationLtv) = _targets(risk, volatilityBps);
        state.borrowLtv = _toward(state.borrowLtv, borrowLtv, elapsed);
        state.liquidationLtv = _toward(state.liquidationLtv, liquidationLtv, elapsed);
    }

    function _targets(AssetRisk memory risk, uint256 volatilityBps) private pure returns (uint256, uint256) {
        uint256 stress = _stress(risk, volatilityBps);
        return (
            _target(risk.borrowLtvBps, risk.borrowTighteningBps, stress),
            _target(risk.liquidationLtvBps, risk.liquidationTighteningBps, stress)
        );
    }

    function _stress(AssetRisk memory risk, uint256 volatilityBps) private pure returns (uint256) {
        return VolatilityLib.stress(volatilityBps, risk.calmVolatilityBps, risk.stressVolatilityBps);
    }

    /// @dev All of it at no stress, less on a straight line to `tighteningBps` less at full stress, rounded down; at least zero.
    function _target(uint256 ltvBps, uint256 tighteningBps, uint256 stress) private pure returns (uint256) {
        unchecked {
            uint256 ltv = ltvBps * LTV_UNITS_PER_BPS;
            if (stress == 0) return ltv;
            return MathLib.zeroFloorSub(ltv, (tighteningBps * LTV_UNITS_PER_BPS * stress + WAD - 1) / WAD);
        }
    }

    /// @dev Rounds the way made down: to be moved often slows a ratio, by 1e-7 each time, and never speeds it up.
    function _toward(uint256 ltv, uint256 target, uint256 elapsed) private pure returns (uint24) {
        unchecked {
            if (target > ltv) return uint24(MathLib.min(target, ltv + elapsed * LOOSENING_PER_HOUR / 1 hours));
            if (target == ltv) return uint24(ltv);
            return uint24(MathLib.max(target, MathLib.zeroFloorSub(ltv, elapsed * TIGHTENING_PER_HOUR / 1 hours)));
        }
    }
}
