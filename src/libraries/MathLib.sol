// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @title MathLib
/// @notice Multiplication before division in 512 bits, the rounding said in the name.
library MathLib {
    /// @notice `x * y / denominator`, rounded down; reverts when the result exceeds 256 bits or the denominator is zero.
    function mulDivDown(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return FixedPointMathLib.fullMulDiv(x, y, denominator);
    }

    /// @notice `x * y / denominator`, rounded up; reverts when the result exceeds 256 bits or the denominator is zero.
    function mulDivUp(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return FixedPointMathLib.fullMulDivUp(x, y, denominator);
    }

    /// @notice `x - y`, or zero when `y` is larger.
    function zeroFloorSub(uint256 x, uint256 y) internal pure returns (uint256) {
        return x > y ? x - y : 0;
    }

    function min(uint256 x, uint256 y) internal pure returns (uint256) {
        return x < y ? x : y;
    }

    function max(uint256 x, uint256 y) internal pure returns (uint256) {
        return x > y ? x : y;
    }
}
