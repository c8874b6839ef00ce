// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {VolatilitySystemTest} from "../helpers/VolatilitySystem.sol";
import {RiskLaws} from "./Risk.t.sol";
import {SystemInvariantTest} from "./System.t.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";

/// @notice The protocol's campaign around risk parameters that follow the market, with everybody who can move them: vaults
/// are opened, sold and closed while their ratios are on the way.
contract VolatilitySystemInvariantTest is SystemInvariantTest, RiskLaws {
    function setUp() public override(BaseTest, SystemInvariantTest) {
        super.setUp();
        _watchRisk(weth, IdLib.toVaultId(OWNER, 0));
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

    function invariant_EverythingHolds() public view override {
        super.invariant_EverythingHolds();
        _checkRisk();
    }

    /// @dev Every fourth action is one of the risk model's.
    function _act(uint256 seed) internal override {
        uint256 kind = seed % 20;
        if (kind == 0) risks.print(seed >> 8);
        else if (kind == 1) risks.govern(seed >> 8);
        else if (kind == 2) risks.forecast(seed >> 8, seed >> 128);
        else if (kind == 3) risks.die(seed >> 8);
        else if (kind == 4) risks.endForecast();
        else super._act(seed);
    }
}
