// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {VolatilitySystemTest} from "../../helpers/VolatilitySystem.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {VaultEngine} from "ebb/VaultEngine.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {GovernanceLens} from "ebb/periphery/lens/GovernanceLens.sol";
import {PenaltyModel} from "ebb/risk/PenaltyModel.sol";

contract GovernanceLensTest is BaseTest {
    GovernanceLens internal lens;

    function setUp() public override {
        super.setUp();
        lens = new GovernanceLens();
    }

    /* BOUNDS */

    /// @dev A bound that is added to the constants must be added to the lens.
    function test_EveryNamedBoundIsListed() public {
        string memory lensSource = vm.split(vm.readFile("src/periphery/lens/GovernanceLens.sol"), "bounds()")[1];
        string[] memory parts = vm.split(vm.readFile("src/libraries/ConstantsLib.sol"), "uint256 constant ");
        uint256 count;
        for (uint256 i = 1; i < parts.length; ++i) {
            string memory name = vm.split(parts[i], " ")[0];
            bool isBound = vm.indexOf(name, "MIN_") == 0 || vm.indexOf(name, "MAX_") == 0;
            if (!isBound) continue;
            assertTrue(vm.contains(lensSource, name), name);
            ++count;
        }
        assertGt(count, 20);
    }

    function test_BoundsHaveNamesAndHold() public view {
        GovernanceLens.Bound[] memory bounds = lens.bounds();
        for (uint256 i; i < bounds.length; ++i) {
            assertGt(bytes(bounds[i].name).length, 0);
            assertLe(bounds[i].min, bounds[i].max, bounds[i].name);
            for (uint256 j; j < i; ++j) {
                assertNotEq(bounds[i].name, bounds[j].name);
            }
        }
    }

    /// @dev What the lens says is where the contracts draw the line.
    function test_BoundsAreWhatTheContractsEnforce() public {
        GovernanceLens.Bound memory ltv = _bound("liquidationLtv");
        GovernanceLens.Bound memory gap = _bound("ltvGap");
        GovernanceLens.Bound memory start = _bound("startMultiplier");
        GovernanceLens.Bound memory halfLife = _bound("halfLife");
        vm.startPrank(ADMIN);
        riskModel.setAssetRisk(address(weth), ltv.max - gap.min, ltv.max, start.max, halfLife.max);
        riskModel.setAssetRisk(address(weth), ltv.min - gap.min, ltv.min, start.min, halfLife.min);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.OutOfBounds.selector, ltv.max + 1, ltv.min, ltv.max));
        riskModel.setAssetRisk(address(weth), 0, ltv.max + 1, start.max, halfLife.max);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.OutOfBounds.selector, start.max + 1, start.min, start.max));
        riskModel.setAssetRisk(address(weth), 0, ltv.max, start.max + 1, halfLife.max);
        vm.expectRevert(
            abi.encodeWithSelector(PenaltyModel.OutOfBounds.selector, halfLife.min - 1, halfLife.min, halfLife.max)
        );
        riskModel.setAssetRisk(address(weth), 0, ltv.max, start.max, halfLife.min - 1);
        vm.stopPrank();
        assertEq(_bound("endHealth").min, 1.01e18);
        assertEq(_bound("endHealth").max, 1.01e18);
        assertEq(_bound("tokenDecimals").min, 6);
        assertEq(_bound("tokenDecimals").max, 18);
        assertEq(uint256(_bound("maxAge").unit), uint256(GovernanceLens.Unit.Seconds));
    }

    function _bound(string memory name) internal view returns (GovernanceLens.Bound memory) {
        GovernanceLens.Bound[] memory bounds = lens.bounds();
        for (uint256 i; i < bounds.length; ++i) {
            if (keccak256(bytes(bounds[i].name)) == keccak256(bytes(name))) return bounds[i];
        }
        revert(name);
    }

    /* ROLES */

    function test_Roles() public {
        vm.startPrank(ADMIN);
        house.setPauseLevel(2);
        engine.setPauseLevel(1);
        engine.setLiquidator(STRANGER, true);
        engine.setLiquidator(STRANGER, false);
        vm.stopPrank();
        address[] memory others = new address[](5);
        (others[0], others[1], others[2]) = (address(house), address(queue), address(usdcPool));
        (others[3], others[4]) = (address(usdcBuffer), address(usdc));
        (GovernanceLens.ContractRoles[] memory contracts, address[] memory liquidators, address[] memory stewards) =
            lens.roles(engine, others);
        assertEq(stewards.length, 0);
        assertEq(contracts.length, 8);
        _assertRoles(contracts[0], address(engine), address(0), ADMIN, GUARDIAN, 1);
        _assertRoles(contracts[1], address(router), address(0), ADMIN, address(0), 0);
        _assertRoles(contracts[2], address(riskModel), address(0), ADMIN, address(0), 0);
        _assertRoles(contracts[3], address(house), address(engine), ADMIN, GUARDIAN, 2);
        _assertRoles(contracts[4], address(queue), address(0), ADMIN, address(0), 0);
        _assertRoles(contracts[5], address(usdcPool), address(engine), address(0), address(0), 0);
        _assertRoles(contracts[6], address(usdcBuffer), address(engine), ADMIN, address(0), 0);
        _assertRoles(contracts[7], address(usdc), address(0), address(0), address(0), 0);
        // Who was named and lost the role again is not listed.
        assertEq(liquidators.length, 2);
        assertEq(liquidators[0], address(house));
        assertEq(liquidators[1], address(direct));
    }

    function _assertRoles(
        GovernanceLens.ContractRoles memory roles,
        address target,
        address engine_,
        address admin,
        address guardian,
        uint256 level
    ) internal pure {
        assertEq(roles.target, target, "target");
        assertEq(roles.engine, engine_, "engine");
        assertEq(roles.admin, admin, "admin");
        assertEq(roles.guardian, guardian, "guardian");
        assertEq(roles.pauseLevel, level, "level");
        assertFalse(roles.isTimelock);
        assertEq(roles.adminDelay, 0);
    }

    function test_SaysHowLongTheAdminMustWait() public {
        TimelockController timelock = new TimelockController(2 days, new address[](0), new address[](0), address(0));
        VaultEngine other = new VaultEngine(address(timelock), address(router), address(riskModel));
        GovernanceLens.ContractRoles memory roles = lens.rolesOf(address(other));
        assertTrue(roles.isTimelock);
        assertEq(roles.adminDelay, 2 days);
    }

    /// @dev An account without code, and one that burns all it gets, have no roles.
    function test_ToleratesAnything() public {
        assertEq(lens.rolesOf(STRANGER).admin, address(0));
        address burner = makeAddr("burner");
        vm.etch(burner, hex"5b600056"); // JUMPDEST PUSH1 0 JUMP
        assertEq(lens.rolesOf(burner).admin, address(0));
    }

    function test_RevertWhen_TooLittleGasTellsNothing() public {
        vm.expectPartialRevert(StaticCallLib.InsufficientGas.selector);
        lens.rolesOf{gas: 50_000}(STRANGER);
    }
}

/// @notice Around a risk model that follows volatility.
contract GovernanceLensVolatilityTest is VolatilitySystemTest {
    function test_RolesOfTheRiskModel() public {
        (GovernanceLens.ContractRoles[] memory contracts,, address[] memory stewards) =
            new GovernanceLens().roles(engine, new address[](0));
        assertEq(contracts[2].target, address(model));
        assertEq(contracts[2].admin, ADMIN);
        assertEq(contracts[2].guardian, GUARDIAN);
        assertEq(stewards.length, 1);
        assertEq(stewards[0], STEWARD);
    }
}
