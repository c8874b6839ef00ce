// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {MathLib} from "./MathLib.sol";
import {wadExp} from "solmate/utils/SignedWadMath.sol";

/// @title TickLib
/// @notice Prices at Uniswap ticks.
///
/// 1.0001^tick = 2^exponent · mantissa,   exponent = floor(tick · log2 1.0001),   mantissa = exp(ln 2 · remainder) in [1, 2)
///
/// Unlike a square root in 96 binary digits, this is as precise at the ends of the range as in its middle: 18 digits.
library TickLib {
    int256 internal constant SCALE = 1e36;
    /// @dev log2 1.0001 [1e36].
    int256 internal constant LOG2_BASE = 144_262_291_094_554_178_391_070_900_057_479;
    /// @dev ln 2 [1e36].
    int256 internal constant LN2 = 693_147_180_559_945_309_417_232_121_458_176_568;
    /// @dev More than the last digits that the exponential may be wrong by.
    uint256 internal constant MANTISSA_ERROR = 4;

    /// @notice `1.0001^tick`.
    /// @return mantissa [WAD], from 1e18 to 2e18, wrong by less than `MANTISSA_ERROR`.
    /// @return exponent Of two.
    function power(int256 tick) internal pure returns (uint256 mantissa, int256 exponent) {
        int256 logarithm = tick * LOG2_BASE;
        exponent = logarithm / SCALE;
        if (logarithm % SCALE < 0) exponent -= 1;
        int256 remainder = logarithm - exponent * SCALE;
        mantissa = uint256(wadExp(remainder * LN2 / (SCALE * 1e18)));
    }

    /// @notice `x * 1.0001^tick`, rounded down.
    /// @param x Below 2^224.
    /// @param tick Between -887,272 and 887,272.
    /// @return Zero instead of a result that exceeds 254 bits.
    function mulDown(uint256 x, int256 tick) internal pure returns (uint256) {
        (uint256 mantissa, int256 exponent) = power(tick);
        if (exponent < 0) return MathLib.mulDivDown(x, mantissa - MANTISSA_ERROR, 1e18 << uint256(-exponent));
        if (x >> (253 - uint256(exponent)) != 0) return 0;
        return MathLib.mulDivDown(x << uint256(exponent), mantissa - MANTISSA_ERROR, 1e18);
    }

    /// @notice `x * 1.0001^tick`, rounded up.
    /// @param x Below 2^224.
    /// @param tick Between -887,272 and 887,272.
    /// @return The largest number instead of a result that exceeds 254 bits.
    function mulUp(uint256 x, int256 tick) internal pure returns (uint256) {
        (uint256 mantissa, int256 exponent) = power(tick);
        if (exponent < 0) return MathLib.mulDivUp(x, mantissa + MANTISSA_ERROR, 1e18 << uint256(-exponent));
        if (x >> (253 - uint256(exponent)) != 0) return type(uint256).max;
        return MathLib.mulDivUp(x << uint256(exponent), mantissa + MANTISSA_ERROR, 1e18);
    }
}
