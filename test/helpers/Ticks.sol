// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {TickLib} from "ebb/libraries/TickLib.sol";

/// @notice One number at a tick.
library Ticks {
    function mulDown(uint256 x, int256 tick) internal pure returns (uint256 result) {
        (result,) = TickLib.mulBand(x, x, tick, 0);
    }

    function mulUp(uint256 x, int256 tick) internal pure returns (uint256 result) {
        (, result) = TickLib.mulBand(x, x, tick, 0);
    }
}
