// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PenaltyModel} from "ebb/risk/PenaltyModel.sol";
import {StaticRiskModel} from "ebb/risk/StaticRiskModel.sol";
import {Test} from "forge-std/Test.sol";

contract StaticRiskModelTest is Test {
    StaticRiskModel internal model = new StaticRiskModel(address(this));
    address internal constant ASSET = address(0xa55e7);

    function testFuzz_RevertWhen_AStrangerSets(address caller) public {
        vm.assume(caller != address(this));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, caller));
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1.01e18, 1800);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, caller));
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18);
        vm.stopPrank();
    }

    function test_RevertWhen_RiskIsOutOfBounds() public {
        _expectBounds(0.97e18, 0.01e18, 0.96e18);
        model.setAssetRisk(ASSET, 0.8e18, 0.97e18, 1.01e18, 1800);
        _expectBounds(0.821e18, 0, 0.82e18);
        model.setAssetRisk(ASSET, 0.821e18, 0.83e18, 1.01e18, 1800);
        _expectBounds(0.99e18, 1e18, 1.5e18);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 0.99e18, 1800);
        _expectBounds(1.51e18, 1e18, 1.5e18);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1.51e18, 1800);
        _expectBounds(59, 60, 1 days);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1.01e18, 59);
        _expectBounds(1 days + 1, 60, 1 days);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1.01e18, 1 days + 1);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotWholeBps.selector, 0.80001e18));
        model.setAssetRisk(ASSET, 0.80001e18, 0.83e18, 1.01e18, 1800);
    }

    function test_RevertWhen_PenaltyIsOutOfBounds() public {
        _expectBounds(0.16e18, 0, 0.15e18);
        model.setPenaltySchedule(0.01e18, 0.16e18, 0.9e18);
        _expectBounds(0.05e18, 0, 0.04e18);
        model.setPenaltySchedule(0.05e18, 0.04e18, 0.9e18);
        _expectBounds(1e18, 0, 0.9999e18);
        model.setPenaltySchedule(0.01e18, 0.04e18, 1e18);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.OutOfBounds.selector, value, min, max));
    }

    function testFuzz_SaysWhatWasSet(uint256 ltv, uint256 gap, uint256 multiplier, uint256 halfLife) public {
        ltv = bound(ltv, 0.02e18, 0.96e18) / 1e14 * 1e14;
        uint256 borrowLtv = ltv - bound(gap, 0.01e18, ltv) / 1e14 * 1e14;
        multiplier = bound(multiplier, 1e18, 1.5e18) / 1e14 * 1e14;
        halfLife = bound(halfLife, 60, 1 days);
        model.setAssetRisk(ASSET, borrowLtv, ltv, multiplier, halfLife);
        assertEq(model.borrowLtv(ASSET), borrowLtv);
        assertEq(model.liquidationLtv(ASSET), ltv);
        assertGt(model.liquidationLtv(ASSET), model.borrowLtv(ASSET));
        (uint256 setMultiplier, uint256 setHalfLife) = model.auctionCurve(ASSET);
        assertEq(setMultiplier, multiplier);
        assertEq(setHalfLife, halfLife);
    }

    /// @dev An asset without parameters carries no debt, and is sold slowly rather than not at all.
    function testFuzz_UnknownAssets(address asset) public view {
        assertEq(model.borrowLtv(asset), 0);
        assertEq(model.liquidationLtv(asset), 0);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(asset);
        assertEq(multiplier, 1e18);
        assertEq(halfLife, 1 days);
    }

    function testFuzz_PenaltyRisesAsHealthFalls(uint256 low, uint256 high) public {
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18);
        high = bound(high, 0, 1e18);
        low = bound(low, 0, high);
        (uint256 atLow, uint256 least) = model.penalty(low, 1e18);
        (uint256 atHigh,) = model.penalty(high, 1e18);
        assertGe(atLow, atHigh);
        assertEq(least, 0.01e18);
        assertGe(atHigh, least);
        assertLe(atLow, 0.04e18);
        assertEq(atLow % 1e14, 0);
    }

    function test_PenaltySchedule() public {
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18);
        uint256[5] memory healths = [uint256(1.5e18), 1e18, 0.95e18, 0.9e18, 0];
        uint256[5] memory penalties = [uint256(0.01e18), 0.01e18, 0.025e18, 0.04e18, 0.04e18];
        for (uint256 i; i < healths.length; ++i) {
            (uint256 penalty,) = model.penalty(healths[i], 1e18);
            assertEq(penalty, penalties[i]);
        }
    }

    /// @dev Everything is wrong at first; each step puts one thing right and meets the next refusal.
    function test_RefusalsInOrder() public {
        vm.prank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, address(0xbad)));
        model.setAssetRisk(ASSET, 0.96e18, 0.97e18, 0, 0);
        _expectBounds(0.97e18, 0.01e18, 0.96e18);
        model.setAssetRisk(ASSET, 0.96e18, 0.97e18, 0, 0);
        _expectBounds(0.009e18, 0.01e18, 0.96e18);
        model.setAssetRisk(ASSET, 0.96e18, 0.009e18, 0, 0);
        _expectBounds(0.82e18 + 1, 0, 0.82e18 - 1);
        model.setAssetRisk(ASSET, 0.82e18 + 1, 0.83e18 - 1, 0, 0);
        _expectBounds(0, 1e18, 1.5e18);
        model.setAssetRisk(ASSET, 0.8e18 + 1, 0.83e18 - 1, 0, 0);
        _expectBounds(0, 60, 1 days);
        model.setAssetRisk(ASSET, 0.8e18 + 1, 0.83e18 - 1, 1e18 + 1, 0);
        _expectNotWhole(0.8e18 + 1);
        model.setAssetRisk(ASSET, 0.8e18 + 1, 0.83e18 - 1, 1e18 + 1, 60);
        _expectNotWhole(0.83e18 - 1);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18 - 1, 1e18 + 1, 60);
        _expectNotWhole(1e18 + 1);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1e18 + 1, 60);
        model.setAssetRisk(ASSET, 0.8e18, 0.83e18, 1e18, 60);
    }

    function test_RefusalsOfPenaltiesInOrder() public {
        vm.prank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, address(0xbad)));
        model.setPenaltySchedule(0.17e18, 0.16e18, 1e18);
        _expectBounds(0.16e18, 0, 0.15e18);
        model.setPenaltySchedule(0.17e18, 0.16e18, 1e18);
        _expectBounds(0.17e18, 0, 0.04e18 + 1);
        model.setPenaltySchedule(0.17e18, 0.04e18 + 1, 1e18);
        _expectBounds(1e18, 0, 0.9999e18);
        model.setPenaltySchedule(0.01e18 + 1, 0.04e18 + 1, 1e18);
        _expectNotWhole(0.01e18 + 1);
        model.setPenaltySchedule(0.01e18 + 1, 0.04e18 + 1, 0.9e18 + 1);
        _expectNotWhole(0.04e18 + 1);
        model.setPenaltySchedule(0.01e18, 0.04e18 + 1, 0.9e18 + 1);
        _expectNotWhole(0.9e18 + 1);
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18 + 1);
    }

    function _expectNotWhole(uint256 value) internal {
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotWholeBps.selector, value));
    }
}
