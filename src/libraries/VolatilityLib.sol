// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MAX_VOLATILITY_BPS, VARIANCE_SCALE, WAD, WAD_PER_BPS, WINSOR_DEVIATIONS, YEAR} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {PriceDecayLib} from "./PriceDecayLib.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {wadExp} from "solmate/utils/SignedWadMath.sol";

/// @title VolatilityLib
/// @notice Realised volatility as an exponentially weighted mean of squared log returns, and what follows from it.
///
/// v ← v·2^(−Δt/h) + (1 − 2^(−Δt/h)) · min(r²/Δt, (8σ)²)
///
/// The weight of a sample grows with the time it covers, so for Δt well below h each return adds about r²·ln 2/h whenever
/// it is looked at: who samples, and how often, moves the estimate by chance alone, never to one side.
///
/// Volatility is the standard deviation of log returns in a year, in basis points: 10,000 is 100 %.
///
/// Arithmetic is unchecked where arguments come from packed words, which leaves more than a hundred bits of room.
library VolatilityLib {
    /// @dev A squared basis point [1e-24].
    uint256 private constant SQUARED_BPS = VARIANCE_SCALE / 1e8;
    uint256 private constant MAX_VARIANCE = MAX_VOLATILITY_BPS * MAX_VOLATILITY_BPS * SQUARED_BPS / YEAR;
    /// @dev The square of how many standard deviations a return may count for.
    uint256 private constant WINSOR_FACTOR = WINSOR_DEVIATIONS * WINSOR_DEVIATIONS;

    /// @notice The estimate after one more sample.
    /// @param variance The estimate before [per second, 1e-24], at most 2^64.
    /// @param calmVolatilityBps What the return is measured by when the estimate is lower [bp a year], at most 2^16: after a
    /// quiet time the first large returns of an unquiet one must not be cut to nothing.
    /// @param logReturn Since the last sample [1e-12], at most 2^48 either way.
    /// @param elapsed Since the last sample [seconds], not zero.
    /// @param halfLife Time in which a sample loses half its weight [seconds], not zero.
    /// @return [per second, 1e-24], rounded down, at most that of MAX_VOLATILITY_BPS.
    function update(uint256 variance, uint256 calmVolatilityBps, int256 logReturn, uint256 elapsed, uint256 halfLife)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            uint256 kept = uint256(wadExp(-int256(uint256(PriceDecayLib.LN2_WAD) * elapsed / halfLife)));
            uint256 sample = uint256(logReturn * logReturn) / elapsed;
            uint256 most = toVariance(calmVolatilityBps);
            if (most < variance) most = variance;
            most *= WINSOR_FACTOR;
            if (sample > most) sample = most;
            return MathLib.min((variance * kept + sample * (WAD - kept)) / WAD, MAX_VARIANCE);
        }
    }

    /// @notice The variance per second of a volatility.
    /// @param volatilityBps [bp a year], at most 2^64.
    /// @return [per second, 1e-24], rounded down.
    function toVariance(uint256 volatilityBps) internal pure returns (uint256) {
        unchecked {
            return volatilityBps * volatilityBps * SQUARED_BPS / YEAR;
        }
    }

    /// @notice The volatility of a variance.
    /// @param variance [per second, 1e-24], at most 2^128.
    /// @return [bp a year], rounded down.
    function toVolatilityBps(uint256 variance) internal pure returns (uint256) {
        unchecked {
            return FixedPointMathLib.sqrt(variance * YEAR / SQUARED_BPS);
        }
    }

    /// @notice Volatility relative to the calm one, between 1 and what stress volatility is: by it the distance from the
    /// start of an auction to the fair price, and the step of its price per block, are scaled.
    /// @param calmBps Not zero.
    /// @param stressBps Above `calmBps`.
    /// @return [WAD], rounded up.
    function ratio(uint256 volatilityBps, uint256 calmBps, uint256 stressBps) internal pure returns (uint256) {
        return FixedPointMathLib.divUp(FixedPointMathLib.clamp(volatilityBps, calmBps, stressBps) * WAD, calmBps);
    }

    /// @notice A start multiplier whose distance from 1 is scaled by the volatility ratio.
    /// @param calmMultiplierBps At least 10,000.
    /// @param volatilityRatio [WAD], at least 1e18.
    /// @return [WAD], rounded up to a basis point.
    function startMultiplierAt(uint256 calmMultiplierBps, uint256 volatilityRatio) internal pure returns (uint256) {
        uint256 premium = calmMultiplierBps * WAD_PER_BPS - WAD;
        return WAD + MathLib.mulDivUp(premium / WAD_PER_BPS, volatilityRatio, WAD) * WAD_PER_BPS;
    }

    /// @notice A half-life divided by the volatility ratio.
    /// @param calmHalfLife [seconds]
    /// @param volatilityRatio [WAD], at least 1e18.
    /// @return [seconds], rounded up.
    function halfLifeAt(uint256 calmHalfLife, uint256 volatilityRatio) internal pure returns (uint256) {
        return MathLib.mulDivUp(calmHalfLife, WAD, volatilityRatio);
    }

    /// @notice How far volatility is on its way from calm to stress.
    /// @param stressBps Above `calmBps`.
    /// @return From 0 to 1e18 [WAD], rounded up.
    function stress(uint256 volatilityBps, uint256 calmBps, uint256 stressBps) internal pure returns (uint256) {
        if (volatilityBps <= calmBps) return 0;
        if (volatilityBps >= stressBps) return WAD;
        unchecked {
            uint256 range = stressBps - calmBps;
            return ((volatilityBps - calmBps) * WAD + range - 1) / range;
        }
    }
}
