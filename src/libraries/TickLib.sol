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

    /// @dev 1.0001 [1e8].
    uint256 internal constant BASE = 1.0001e8;
    uint256 internal constant BASE_SCALE = 1e8;

    /// @notice `1.0001^tick`.
    /// @param tick Between -887,272 and 887,272.
    /// @return mantissa [WAD], from 1e18 to 2e18, wrong by less than `MANTISSA_ERROR`.
    /// @return exponent Of two.
    function power(int256 tick) internal pure returns (uint256 mantissa, int256 exponent) {
        unchecked {
            int256 logarithm = tick * LOG2_BASE;
            exponent = logarithm / SCALE;
            if (logarithm % SCALE < 0) exponent -= 1;
            mantissa = uint256(wadExp((logarithm - exponent * SCALE) * LN2 / (SCALE * 1e18)));
        }
    }

    /// @notice `(lower * 1.0001^tick, upper * 1.0001^(tick + span))`, rounded outwards.
    /// @param lower Below 2^224.
    /// @param upper Below 2^224.
    /// @param tick Between -887,272 and 887,272.
    /// @param span Zero to two.
    /// @return Zero for a lower, the largest number for an upper end that would exceed 254 bits.
    function mulBand(uint256 lower, uint256 upper, int256 tick, uint256 span) internal pure returns (uint256, uint256) {
        (uint256 mantissa, int256 exponent) = power(tick);
        uint256 upperMantissa = mantissa + MANTISSA_ERROR;
        for (uint256 i; i < span; ++i) {
            upperMantissa = upperMantissa * BASE / BASE_SCALE + 1;
        }
        return (_scaleDown(lower, mantissa - MANTISSA_ERROR, exponent), _scaleUp(upper, upperMantissa, exponent));
    }

    function _scaleDown(uint256 x, uint256 mantissa, int256 exponent) private pure returns (uint256) {
        if (exponent < 0) return MathLib.mulDivDown(x, mantissa, 1e18 << uint256(-exponent));
        if (x >> (253 - uint256(exponent)) != 0) return 0;
        return MathLib.mulDivDown(x << uint256(exponent), mantissa, 1e18);
    }

    function _scaleUp(uint256 x, uint256 mantissa, int256 exponent) private pure returns (uint256) {
        if (exponent < 0) return MathLib.mulDivUp(x, mantissa, 1e18 << uint256(-exponent));
        if (x >> (253 - uint256(exponent)) != 0) return type(uint256).max;
        return MathLib.mulDivUp(x << uint256(exponent), mantissa, 1e18);
    }
}
