// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {VolatilitySystemTest} from "../helpers/VolatilitySystem.sol";
import {GasScenarios} from "./GasScenarios.sol";

/// @notice Plain feeds, and a risk model that follows them: nobody has looked at a price for longer than its interval, so
/// that every start and restart does.
contract VolatilityGasTest is GasScenarios, VolatilitySystemTest {
    function setUp() public override(BaseTest, GasScenarios) {
        group = "volatility";
        super.setUp();
    }

    /// @dev After a fall prices fall faster.
    function _untilBackstop() internal pure override returns (uint256) {
        return 1 minutes;
    }

    function _deployRiskModel() internal override(BaseTest, VolatilitySystemTest) returns (address) {
        return super._deployRiskModel();
    }

    function _setRisk(address token, uint256 borrowLtv, uint256 liquidationLtv)
        internal
        override(BaseTest, VolatilitySystemTest)
    {
        super._setRisk(token, borrowLtv, liquidationLtv);
    }
}
