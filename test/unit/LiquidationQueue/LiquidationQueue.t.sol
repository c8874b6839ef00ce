// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {LiquidationQueue} from "ebb/LiquidationQueue.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {Test} from "forge-std/Test.sol";

contract LiquidationQueueTest is Test {
    LiquidationQueue internal queue = new LiquidationQueue(address(this));

    function setUp() public {
        queue.setReserver(address(this), true);
        queue.setCriticalCoverage(1.05e18);
        queue.setGlobalLimit(1000e18);
        queue.setLimit(0, 600e18);
        queue.setLimit(1, 600e18);
    }

    function _reservation(uint256 value, uint16 first, uint16 second)
        internal
        pure
        returns (ILiquidationQueue.Reservation memory reservation)
    {
        reservation.value = value;
        reservation.indices = new uint8[](2);
        reservation.sharesBps = new uint16[](2);
        reservation.indices[1] = 1;
        (reservation.sharesBps[0], reservation.sharesBps[1]) = (first, second);
    }

    function testFuzz_RevertWhen_NotAReserver(address caller) public {
        vm.assume(caller != address(this));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, caller));
        queue.reserve(_reservation(1, 1, 1), 2e18, false);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, caller));
        queue.release(_reservation(1, 1, 1));
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setLimit(0, 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setGlobalLimit(1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setCriticalCoverage(1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setReserver(caller, true);
        vm.stopPrank();
    }

    /// @dev A limit holds once it has been reached: the last one admitted may exceed it, so that none is too large.
    function test_LimitsHoldOnceReached() public {
        queue.reserve(_reservation(999e18, 5000, 5000), 1.05e18, false);
        queue.reserve(_reservation(5000e18, 10_000, 0), 1.05e18, false);
        _expectFull(type(uint256).max, 5999e18, 1000e18);
        queue.reserve(_reservation(1, 0, 0), 1.05e18, false);
        queue.setGlobalLimit(1_000_000e18);
        _expectFull(0, 5499.5e18, 600e18);
        queue.reserve(_reservation(1, 10_000, 0), 1.05e18, false);
        queue.reserve(_reservation(101e18, 0, 10_000), 1.05e18, false);
        _expectFull(1, 600.5e18, 600e18);
        queue.reserve(_reservation(1, 0, 10_000), 1.05e18, false);
    }

    function test_AtTheLimitItHolds() public {
        queue.reserve(_reservation(1000e18, 0, 0), 1.05e18, false);
        _expectFull(type(uint256).max, 1000e18, 1000e18);
        queue.reserve(_reservation(1, 0, 0), 1.05e18, false);
        queue.release(_reservation(1, 0, 0));
        queue.reserve(_reservation(1, 0, 0), 1.05e18, false);
    }

    function _expectFull(uint256 index, uint256 onAuction, uint256 limit) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, index, onAuction, limit));
    }

    /// @dev A sliver of a collateral that is full does not hold back the rest of a vault, but it is counted.
    function testFuzz_SliversAreCountedButNotLimited(uint16 share) public {
        share = uint16(bound(share, 0, 10_000));
        queue.setGlobalLimit(type(uint128).max);
        queue.reserve(_reservation(700e18, 10_000, 0), 1.05e18, false);
        if (share >= 500) _expectFull(0, 700e18, 600e18);
        queue.reserve(_reservation(100e18, share, 0), 1.05e18, false);
        (uint128 onAuction,) = queue.collateralStock(0);
        assertEq(onAuction, share >= 500 ? 700e18 : 700e18 + uint256(share) * 0.01e18);
    }

    /// @dev Below the critical coverage, or forced, no limit holds; it is counted all the same.
    function testFuzz_CriticalAndForcedPass(uint256 coverage, bool isForced) public {
        coverage = bound(coverage, 0, 3e18);
        queue.setGlobalLimit(0);
        if (!isForced && coverage >= 1.05e18) {
            vm.expectRevert();
            queue.reserve(_reservation(5000e18, 10_000, 0), coverage, isForced);
            return;
        }
        queue.reserve(_reservation(5000e18, 10_000, 0), coverage, isForced);
        (uint128 onAuction,) = queue.globalStock();
        assertEq(onAuction, 5000e18);
        (onAuction,) = queue.collateralStock(0);
        assertEq(onAuction, 5000e18);
    }

    /// @dev However odd the shares: what was reserved and released leaves nothing.
    function testFuzz_LeavesNothing(uint96[5] memory values, uint16[5] memory shares, uint256 order) public {
        for (uint256 i; i < 5; ++i) {
            shares[i] = uint16(bound(shares[i], 0, 10_000));
            queue.reserve(_reservation(values[i], shares[i], 10_000 - shares[i]), 0, true);
        }
        for (uint256 i; i < 5; ++i) {
            uint256 j = (i + order % 5) % 5;
            queue.release(_reservation(values[j], shares[j], 10_000 - shares[j]));
        }
        (uint128 onAuction,) = queue.globalStock();
        assertEq(onAuction, 0);
        (onAuction,) = queue.collateralStock(0);
        assertEq(onAuction, 0);
        (onAuction,) = queue.collateralStock(1);
        assertEq(onAuction, 0);
    }

    function test_RevertWhen_ReleasingMoreThanWasReserved() public {
        queue.reserve(_reservation(10e18, 0, 0), 0, true);
        vm.expectRevert();
        queue.release(_reservation(10e18 + 1, 0, 0));
    }

    function test_EventsAndViews() public {
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.LimitSet(3, 5e18);
        queue.setLimit(3, 5e18);
        (, uint128 limit) = queue.collateralStock(3);
        assertEq(limit, 5e18);
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.GlobalLimitSet(7e18);
        queue.setGlobalLimit(7e18);
        (, limit) = queue.globalStock();
        assertEq(limit, 7e18);
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.CriticalCoverageSet(1.1e18);
        queue.setCriticalCoverage(1.1e18);
        assertEq(queue.criticalCoverage(), 1.1e18);
    }
}
