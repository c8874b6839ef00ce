// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {ALL_COLLATERALS, END_GRACE} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";

contract AuctionHouseRestartEndCancelTest is BaseTest {
    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        _setPrice(weth, 950e8);
        auctionId = _start(vaultId);
    }

    /* RESTART: REFUSALS */

    function testFuzz_RevertWhen_RestartsAreStopped(uint256 level) public {
        level = bound(level, 2, 3);
        vm.prank(GUARDIAN);
        house.setPauseLevel(level);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.Paused.selector, level, 2));
        house.restart(auctionId);
    }

    function test_RevertWhen_UnknownAuction() public {
        uint256 unknown = auctionId + 1;
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.restart(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.end(unknown);
    }

    function test_RevertWhen_APriceIsUnavailable() public {
        router.poke(address(weth));
        _killPrice(weth);
        // While it runs, what cannot be sold now is no reason to restart.
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.restart(auctionId);
        _skip(MAX_DURATION);
        router.poke(address(weth));
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, vaultId));
        house.restart(auctionId);
    }

    /// @dev Neither expired, nor at the floor, nor would fresh prices be lower.
    function testFuzz_RevertWhen_Running(uint256 elapsed, uint256 price) public {
        _skip(bound(elapsed, 0, 150)); // the floor, 0.9 of the anchor, is six minutes away
        uint256 running = _auctionPrice(vaultId, weth);
        // A fresh auction would start at 1.01 times the price.
        uint256 lowest = running * 100 / 101 / 1e16 + 1;
        _setPrice(weth, bound(price, lowest, 1008e8));
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.restart(auctionId);
    }

    /* RESTART */

    function testFuzz_RestartsWhenFreshPricesAreLower(uint256 elapsed, uint256 price) public {
        _skip(bound(elapsed, 0, 150));
        uint256 running = _auctionPrice(vaultId, weth);
        _setPrice(weth, bound(price, 600e8, running * 100 / 101 / 1e16 - 100));
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Restarted);
        uint256 newId = house.restart(auctionId);
        assertEq(newId, IdLib.toAuctionId(vaultId, 2));
        assertLt(_auctionPrice(vaultId, weth), running, "a restart at will lowers the price");
        assertEq(house.auctionOf(vaultId).keeper, KEEPER, "the first keeper keeps its share");
        assertEq(house.openAuctionCount(), 1);
        assertEq(_onAuction(ALL_COLLATERALS), _inCents(house.auctionOf(vaultId).reservedValue));
        // Nobody buys on terms that were not seen.
        (uint256 out, uint256 paid) = _take(auctionId, weth, 1e18);
        assertEq(out + paid, 0);
    }

    /// @dev Before it has expired or come to the floor, a restart never asks more for the whole of a portfolio.
    function testFuzz_ARestartAtWillLowersTheWhole(uint256 elapsed, uint256 wethPrice, uint256 wbtcPrice) public {
        uint256 id = _openVault(OWNER, 1, weth, 20e18, usdc, 8000e6);
        _deposit(id, wbtc, 1e8);
        _borrow(id, usdc, 36_000e6);
        _setPrice(wbtc, 27_000e8);
        uint256 first = _start(id);
        _skip(bound(elapsed, 0, 60));
        uint256 before = _proceeds(id);
        _setPrice(weth, bound(wethPrice, 500e8, 1500e8));
        _setPrice(wbtc, bound(wbtcPrice, 10_000e8, 40_000e8));
        try house.restart(first) returns (uint256 newId) {
            if (newId != 0) assertLt(_proceeds(id), before, "asks more");
        } catch (bytes memory reason) {
            assertEq(reason, abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, first));
        }
    }

    function _proceeds(uint256 id) internal view returns (uint256) {
        return engine.collateralOf(id, address(weth)) * _auctionPrice(id, weth) / 1e36
            + engine.collateralOf(id, address(wbtc)) * _auctionPrice(id, wbtc) / 1e36;
    }

    /// @dev A sliver that falls slowly, or whose price stands, does not hold back the rest.
    function test_ASliverDoesNotHoldARestartBack() public {
        uint256 id = _openVault(OWNER, 1, weth, 100e18, usdc, 74_000e6);
        _deposit(id, usdc, 100e6);
        _setPrice(weth, 890e8);
        uint256 first = _start(id);
        assertTrue(house.anchorOf(id, 3).price != 0, "for sale");
        _setPrice(weth, 800e8);
        assertTrue(house.restart(first) != 0);
    }

    function test_RestartsAtTheFloor() public {
        _skip(400);
        assertLe(_auctionPrice(vaultId, weth), _floorOf(vaultId, weth));
        house.restart(auctionId);
        assertEq(_auctionPrice(vaultId, weth), 950e8 * 1e16 * 101 / 100);
    }

    /// @dev Between takes and restarts there is no gap: at every moment one of them is possible.
    function testFuzz_TakeOrRestartAtEveryMoment(uint256 elapsed) public {
        _skip(bound(elapsed, 0, 2 days));
        _fund(TAKER, auctionId);
        vm.prank(TAKER);
        try house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "") {
            return;
        } catch {}
        assertTrue(house.restart(auctionId) != 0);
        (uint256 out,) = _take(_latestAuctionId(vaultId), weth, 1e18);
        assertEq(out, 1e18);
    }

    /// @dev A restart is neither charged again nor paid back; what is unsold in the end is.
    function test_ARestartChargesTheQueueOnce() public {
        assertEq(queue.bucketOf(0).spent, 83_000e2);
        _setPrice(weth, 930e8);
        uint256 newId = house.restart(auctionId);
        assertTrue(newId != 0);
        assertEq(queue.bucketOf(0).spent, 83_000e2, "charged once");
        _setPrice(weth, 1020e8);
        house.end(newId);
        assertEq(queue.bucketOf(0).spent, 0, "given back");
    }

    /// @dev Where anything was sold the tokens stay spent, in the take that ends an auction and after it.
    function testFuzz_ASaleIsCharged(bool isEndedByTheTake) public {
        uint256 maxCollateral = isEndedByTheTake ? type(uint256).max : 1e18;
        _take(auctionId, weth, maxCollateral);
        assertEq(house.openAuctionCount(), isEndedByTheTake ? 0 : 1);
        if (!isEndedByTheTake) {
            _setPrice(weth, 1020e8);
            house.end(auctionId);
        }
        _assertClosed();
        assertEq(queue.bucketOf(0).spent, 83_000e2);
    }

    /// @dev A house that the queue no longer trusts starts nothing, and finishes what it has started.
    function test_AHouseRetiredByTheQueueEndsItsAuctions() public {
        uint256 other = _openVault(OWNER, 1, weth, 100e18, usdc, 74_000e6);
        _setPrice(weth, 880e8);
        vm.prank(ADMIN);
        queue.setReserver(address(house), false);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, address(house)));
        house.start(other, KEEPER);
        _take(auctionId, weth, type(uint256).max);
        _assertClosed();
    }

    function test_RestartsOnceExpired() public {
        _setPrice(weth, 700e8); // insolvent by now; the auction of before runs to its end
        vm.warp(block.timestamp + MAX_DURATION - 1);
        _refreshPrices();
        vm.prank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        vm.warp(block.timestamp + 1);
        uint256 newId = house.restart(auctionId);
        assertTrue(newId != 0, "whatever the queue says");
    }

    /// @dev A debt that nobody wanted to pay for yields to the next.
    function test_NextDebtAfterAnExpiryWithoutATake() public {
        uint256 id = _openVault(OWNER, 1, wbtc, 1e8, usdc, 20_000e6);
        _borrow(id, weth, 5e18);
        _setPrice(wbtc, 30_000e8);
        uint256 first = _start(id);
        assertEq(address(_debtAssetOf(id)), address(usdc));
        _skip(MAX_DURATION);
        uint256 second = house.restart(first);
        assertEq(address(_debtAssetOf(id)), address(weth));
        _skip(MAX_DURATION);
        house.restart(second);
        assertEq(address(_debtAssetOf(id)), address(usdc));
    }

    /// @dev The debt that was skipped is better than one that has no price to be made good at.
    function test_SameDebtAfterAnExpiryWhileTheOtherHasNoPrice() public {
        uint256 id = _openVault(OWNER, 1, wbtc, 1e8, usdc, 20_000e6);
        _borrow(id, weth, 5e18);
        _setPrice(wbtc, 20_000e8);
        uint256 first = _start(id);
        _skip(MAX_DURATION);
        router.poke(address(weth));
        _killPrice(weth);
        assertTrue(house.restart(first) != 0);
        assertEq(address(_debtAssetOf(id)), address(usdc));
    }

    function test_SameDebtAfterAnExpiryWithATake() public {
        uint256 id = _openVault(OWNER, 1, wbtc, 1e8, usdc, 20_000e6);
        _borrow(id, weth, 5e18);
        _setPrice(wbtc, 30_000e8);
        uint256 first = _start(id);
        _take(first, wbtc, 0.01e8);
        _skip(MAX_DURATION);
        house.restart(first);
        assertEq(address(_debtAssetOf(id)), address(usdc));
    }

    function test_RestartOfAHealthyVaultEndsIt() public {
        _setPrice(weth, 1010e8);
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Healthy);
        assertEq(house.restart(auctionId), 0);
        assertEq(house.openAuctionCount(), 0);
        assertEq(house.restart(auctionId), 0, "and once more does nothing");
    }

    function test_RestartOfAVoidedAuctionEndsIt() public {
        _voidLock();
        assertEq(house.restart(auctionId), 0);
        assertEq(house.openAuctionCount(), 0);
    }

    function _voidLock() internal {
        _deposit(vaultId, weth, 100e18);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
    }

    function test_RestartWritesOffWhereNothingCanBeSold() public {
        _setPrice(weth, 0.04e8);
        assertEq(house.restart(auctionId), 0);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(house.openAuctionCount(), 0);
    }

    /* INTERRUPTIONS */

    /// @dev A price that fell while nobody could take it is over, be the stop in the house or in the engine.
    function testFuzz_AStopExpiresRunningAuctions(bool inEngine, uint256 duration) public {
        _skip(10);
        if (inEngine) {
            vm.prank(GUARDIAN);
            engine.setPauseLevel(3);
        } else {
            vm.prank(GUARDIAN);
            house.setPauseLevel(3);
        }
        _skip(bound(duration, 0, 1 days));
        vm.startPrank(ADMIN);
        if (inEngine) engine.setPauseLevel(0);
        else house.setPauseLevel(0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionExpired.selector, auctionId, block.timestamp));
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
        uint256 newId = house.restart(auctionId);
        (uint256 out,) = _take(newId, weth, 1e18);
        assertEq(out, 1e18);
    }

    /// @dev Levels that leave takes alone leave auctions alone.
    function testFuzz_LesserStopsDoNotExpire(uint256 level) public {
        level = bound(level, 1, 2);
        vm.startPrank(ADMIN);
        house.setPauseLevel(level);
        engine.setPauseLevel(level);
        vm.stopPrank();
        _take(auctionId, weth, 1e18);
        vm.startPrank(ADMIN);
        house.setPauseLevel(0);
        engine.setPauseLevel(0);
        vm.stopPrank();
        _take(auctionId, weth, 1e18);
    }

    /* END */

    function test_RevertWhen_EndingARunningAuction() public {
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.end(auctionId);
    }

    function test_EndsAHealthyVault() public {
        _setPrice(weth, 1010e8);
        _expectEnd(IAuctionHouse.EndReason.Healthy);
        house.end(auctionId);
        _assertClosed();
        house.end(auctionId); // does nothing
    }

    function test_EndsARepaidDebt() public {
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        house.end(auctionId);
        _assertClosed();
    }

    function test_EndsAVoidedLock() public {
        _voidLock();
        _expectEnd(IAuctionHouse.EndReason.LockVoided);
        house.end(auctionId);
        _assertClosed();
    }

    function test_EndsARevokedHouse() public {
        vm.prank(ADMIN);
        engine.setLiquidator(address(house), false);
        _expectEnd(IAuctionHouse.EndReason.LockVoided);
        house.end(auctionId);
        _assertClosed();
    }

    /// @dev For a while after its expiry an auction can be restarted and not ended: who ended it could start it anew and take
    /// over the first keeper's share.
    function testFuzz_RevertWhen_ExpiredAMomentAgo(uint256 elapsed) public {
        _skip(bound(elapsed, MAX_DURATION, MAX_DURATION + END_GRACE - 1));
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.end(auctionId);
        vm.prank(STRANGER);
        house.restart(auctionId);
        assertEq(house.auctionOf(vaultId).keeper, KEEPER);
    }

    function test_EndsOnceExpiredForAWhile() public {
        _skip(MAX_DURATION + END_GRACE);
        _expectEnd(IAuctionHouse.EndReason.Expired);
        house.end(auctionId);
        _assertClosed();
        // Still unhealthy: it may start again.
        _start(vaultId);
    }

    function test_EndsOnceExpiredWithoutPrices() public {
        _skip(MAX_DURATION + END_GRACE);
        _killPrice(weth);
        house.end(auctionId);
        _assertClosed();
    }

    function _expectEnd(IAuctionHouse.EndReason reason) internal {
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, reason);
    }

    function _assertClosed() internal view {
        assertEq(house.openAuctionCount(), 0);
        assertEq(house.auctionOf(vaultId).nonce, 0);
        assertEq(house.anchorOf(vaultId, 0).price, 0);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        assertEq(_onAuction(ALL_COLLATERALS), 0);
        assertEq(_onAuction(0), 0);
    }

    /// @dev An auction is closed once: every second end of any kind moves nothing.
    function testFuzz_EndsOnlyOnce(uint8 first, uint8 second) public {
        _setPrice(weth, 1010e8);
        _endSomehow(first % 3);
        _assertClosed();
        _endSomehow(second % 3);
        _assertClosed();
    }

    function _endSomehow(uint8 kind) internal {
        if (kind == 0) house.end(auctionId);
        else if (kind == 1) house.restart(auctionId);
        else house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    /* CANCEL */

    function testFuzz_RevertWhen_AStrangerCancels(address caller) public {
        vm.assume(caller != ADMIN && caller != GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotGuardian.selector, caller));
        vm.prank(caller);
        house.cancel(auctionId);
    }

    function test_RevertWhen_CancellingWhileTakesGoOn() public {
        vm.startPrank(GUARDIAN);
        house.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotStopped.selector, 2, 3));
        house.cancel(auctionId);
        house.setPauseLevel(3);
        _expectEnd(IAuctionHouse.EndReason.Cancelled);
        house.cancel(auctionId);
        house.cancel(auctionId); // does nothing
        vm.stopPrank();
        _assertClosed();
    }

    /* PAUSE */

    function test_GuardianOnlyRaises() public {
        vm.startPrank(GUARDIAN);
        house.setPauseLevel(1);
        house.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 2, 3));
        house.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 3, 3));
        house.setPauseLevel(3);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotGuardian.selector, STRANGER));
        vm.prank(STRANGER);
        house.setPauseLevel(0);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 4, 3));
        house.setPauseLevel(4);
        vm.expectEmit(address(house));
        emit IAuctionHouse.PauseLevelSet(ADMIN, 0);
        house.setPauseLevel(0);
        vm.stopPrank();
        assertEq(house.resumedAt(), block.timestamp);
    }
}
