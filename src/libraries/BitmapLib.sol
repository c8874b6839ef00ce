// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {LibBit} from "solady/utils/LibBit.sol";

/// @title BitmapLib
/// @notice Sets of small numbers in one word; `next` walks one from its lowest member.
library BitmapLib {
    function contains(uint256 bitmap, uint256 index) internal pure returns (bool) {
        return bitmap & (1 << index) != 0;
    }

    function add(uint256 bitmap, uint256 index) internal pure returns (uint256) {
        return bitmap | (1 << index);
    }

    function remove(uint256 bitmap, uint256 index) internal pure returns (uint256) {
        return bitmap & ~(1 << index);
    }

    function count(uint256 bitmap) internal pure returns (uint256) {
        return LibBit.popCount(bitmap);
    }

    /// @notice The lowest member and the set without it; call it only on a set that is not empty.
    function next(uint256 bitmap) internal pure returns (uint256 index, uint256 rest) {
        index = LibBit.ffs(bitmap);
        rest = bitmap & (bitmap - 1);
    }
}
