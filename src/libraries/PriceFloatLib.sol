// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @title PriceFloatLib
/// @notice Prices in 64 bits: eight of exponent above 56 of mantissa. Packed prices compare as the prices do.
library PriceFloatLib {
    uint256 internal constant MANTISSA_BITS = 56;
    uint256 internal constant MANTISSA_MASK = (1 << MANTISSA_BITS) - 1;

    /// @notice Packs a price, rounded up by less than 2^-55 of it.
    /// @param price Below 2^255.
    function pack(uint256 price) internal pure returns (uint64) {
        if (price <= MANTISSA_MASK) return uint64(price);
        uint256 exponent = FixedPointMathLib.log2(price) + 1 - MANTISSA_BITS;
        uint256 mantissa = ((price - 1) >> exponent) + 1;
        if (mantissa > MANTISSA_MASK) (mantissa, exponent) = (mantissa >> 1, exponent + 1);
        return uint64(exponent << MANTISSA_BITS | mantissa);
    }

    /// @notice The price that was packed.
    function unpack(uint64 packed) internal pure returns (uint256) {
        return (packed & MANTISSA_MASK) << (packed >> MANTISSA_BITS);
    }
}
