// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {GasScenarios} from "./GasScenarios.sol";

/// @notice Every price comes from one contract that stores its rounds: two storage slots and one call.
contract PlainGasTest is GasScenarios {
    function setUp() public override {
        group = "plain";
        super.setUp();
    }
}
