// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AssetRisk, AssetState} from "../types/Risk.sol";
import {LTV_LOOSENING_PER_HOUR, LTV_TIGHTENING_PER_HOUR, LTV_UNITS_PER_BPS, WAD, WAD_PER_BPS} from "./ConstantsLib.sol";
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
/// Ratios are in units of 1/1440 bp, in which both speeds are whole numbers: how often a ratio is moved makes no difference.
/// Arithmetic is unchecked where all numbers come from the two packed words: they leave more than a hundred bits of room.
library LtvRampLib {
    uint256 private constant TIGHTENING_PER_SECOND =
        LTV_TIGHTENING_PER_HOUR * LTV_UNITS_PER_BPS / (WAD_PER_BPS * 1 hours);
    uint256 private constant LOOSENING_PER_SECOND = LTV_LOOSENING_PER_HOUR * LTV_UNITS_PER_BPS
        / (WAD_PER_BPS * 1 hours);

    /// @notice Brings both ratios to a moment.
    /// @param timestamp Not before `movedAt` [seconds].
    function move(AssetRisk memory risk, AssetState memory state, uint256 timestamp) internal pure {
        unchecked {
            uint256 from = state.movedAt;
            uint256 turn = risk.forecastUntil;
            if (from < turn) {
                if (turn > timestamp) turn = timestamp;
                _move(risk, state, _higherVolatility(risk, state), turn - from);
                from = turn;
            }
            if (from < timestamp) _move(risk, state, state.volatilityBps, timestamp - from);
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
    /// @return borrowLtv [1/1440 bp]
    /// @return liquidationLtv [1/1440 bp]
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
        return timestamp < risk.forecastUntil ? _higherVolatility(risk, state) : state.volatilityBps;
    }

    function _move(AssetRisk memory risk, AssetState memory state, uint256 volatilityBps, uint256 elapsed)
        private
        pure
    {
        (uint256 borrowLtv, uint256 liquidationLtv) = _targets(risk, volatilityBps);
        state.borrowLtv = _toward(state.borrowLtv, borrowLtv, elapsed);
        state.liquidationLtv = _toward(state.liquidationLtv, liquidationLtv, elapsed);
    }

    function _higherVolatility(AssetRisk memory risk, AssetState memory state) private pure returns (uint256) {
        (uint256 measured, uint256 forecast) = (state.volatilityBps, risk.forecastVolatilityBps);
        return forecast > measured ? forecast : measured;
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
            uint256 tightening = (tighteningBps * LTV_UNITS_PER_BPS * stress + WAD - 1) / WAD;
            return ltv > tightening ? ltv - tightening : 0;
        }
    }

    function _toward(uint256 ltv, uint256 target, uint256 elapsed) private pure returns (uint24) {
        unchecked {
            if (target == ltv) return uint24(ltv);
            if (target > ltv) {
                uint256 risen = ltv + elapsed * LOOSENING_PER_SECOND;
                return uint24(risen < target ? risen : target);
            }
            uint256 way = elapsed * TIGHTENING_PER_SECOND;
            return uint24(way < ltv - target ? ltv - way : target);
        }
    }
}
