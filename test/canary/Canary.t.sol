// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Test} from "forge-std/Test.sol";

/// @notice Fails on purpose: `npm test` runs it and demands that forge says so.
contract CanaryTest is Test {
    function test_FailsOnPurpose() public pure {
        assertEq(uint256(1), uint256(2), "this failure must be seen");
    }
}
