// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {AuctionLens} from "ebb/periphery/lens/AuctionLens.sol";
import {AuctionReports} from "ebb/periphery/lens/AuctionReports.sol";
import {AuctionReport} from "ebb/types/Snapshots.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

contract AuctionLensTest is BaseTest {
    uint256 internal vaultId;
    uint256 internal auctionId;

    /// @dev Several collaterals and two debts, both dear because nearly all that lenders have is lent.
    function setUp() public override {
        super.setUp();
        uint256 other = _openVault(STRANGER, 0, wbtc, 2000e8, usdc, 9_800_000e6);
        _borrow(other, weth, 9800e18);
        vaultId = _openVault(OWNER, 0, weth, 50e18, usdc, 60_000e6);
        _deposit(vaultId, wbtc, 1e8);
        _deposit(vaultId, link, 2000e18);
        _borrow(vaultId, weth, 30e18);
        _skip(1 days);
        _setPrice(wbtc, 25_000e8);
        _setPrice(link, 11e8);
        auctionId = _start(vaultId);
    }

    /// @dev A quote for later is what a take then does, to the unit: at any moment, for any collateral and amount.
    function testFuzz_QuotesWhatATakeWillDo(uint256 which, uint256 amount, uint256 elapsed, uint256 early) public {
        elapsed = bound(elapsed, 0, 15 minutes);
        early = bound(early, 0, elapsed);
        _skip(elapsed - early);
        address[3] memory assets = [address(weth), address(wbtc), address(link)];
        address collateral = assets[which % 3];
        amount = bound(amount, 1, 2 * engine.collateralOf(vaultId, collateral));
        uint256 timestamp = vm.getBlockTimestamp() + early;
        AuctionLens.Quote memory quote;
        bytes memory refusal;
        try auctionLens.quoteTake(house, auctionId, collateral, amount, timestamp) returns (
            AuctionLens.Quote memory quote_
        ) {
            quote = quote_;
        } catch (bytes memory reason) {
            refusal = reason;
        }
        _skip(early);
        assertEq(vm.getBlockTimestamp(), timestamp);
        _fund(TAKER, auctionId);
        vm.prank(TAKER);
        try house.take(auctionId, collateral, amount, type(uint256).max, TAKER, "") returns (
            uint256 out, uint256 paid
        ) {
            assertEq(refusal.length, 0, "quoted a refusal");
            assertFalse(quote.isExpired || quote.isPaused || quote.isHealthy, "flags");
            assertTrue(quote.isLocked, "lock");
            assertEq(quote.collateralOut, out, "out");
            assertEq(quote.payment, paid, "payment");
            assertEq(quote.collateralLeft, engine.collateralOf(vaultId, collateral), "collateral left");
            assertEq(quote.debtLeft, engine.debtOf(vaultId, address(usdc)), "debt left");
            assertEq(quote.repaid + quote.penalty, quote.payment);
            if (quote.isTargetMet) assertEq(house.auctionOf(vaultId).nonce, 0, "target");
        } catch (bytes memory reason) {
            // Too small for a unit of debt: the quote says so by a repayment of nothing.
            if (refusal.length == 0) assertEq(quote.repaid, 0, "refused what was quoted");
            else assertEq(refusal, reason, "another refusal");
        }
    }

    function test_QuotesTheInterestUntilThen() public view {
        AuctionLens.Quote memory soon = auctionLens.quoteTake(house, auctionId, address(link), 1, block.timestamp);
        AuctionLens.Quote memory later =
            auctionLens.quoteTake(house, auctionId, address(link), 1, block.timestamp + 5 minutes);
        assertEq(soon.debtLeft, engine.debtOf(vaultId, address(usdc)));
        // Above the kink: 4 % and up to 75 % more a year, of 60,000.
        assertGt(later.debtLeft - soon.debtLeft, 60_000e6 * 50 / 100 / uint256(12 * 8760));
        assertLt(later.debtLeft - soon.debtLeft, 60_200e6 * 80 / 100 / uint256(12 * 8760));
    }

    /// @dev By a stop, long before the price falls through the floor.
    function test_QuotesWhetherItIsExpired() public {
        assertFalse(_quote().isExpired);
        _skip(10);
        vm.startPrank(ADMIN);
        house.setPauseLevel(3);
        house.setPauseLevel(0);
        vm.stopPrank();
        assertTrue(_quote().isExpired);
    }

    function test_QuotesWhetherTakesAreStopped() public {
        for (uint256 level; level <= 3; ++level) {
            vm.prank(ADMIN);
            house.setPauseLevel(level);
            assertEq(_quote().isPaused, level == 3);
        }
        vm.startPrank(ADMIN);
        house.setPauseLevel(0);
        engine.setPauseLevel(3);
        vm.stopPrank();
        assertTrue(_quote().isPaused);
    }

    function test_QuotesWhetherTheVaultIsHealthy() public {
        assertFalse(_quote().isHealthy);
        _setPrice(wbtc, 40_000e8);
        assertTrue(_quote().isHealthy);
        (uint256 out,) = _take(auctionId, link, 1e18);
        assertEq(out, 0);
    }

    /// @dev On the line now, interest carries it below: the take sells again.
    function test_QuotesWhetherTheVaultIsHealthyThen() public {
        _repayAs(OWNER, vaultId, usdc, _repaymentForHealth(1.010002e18));
        assertGe(_healthOf(vaultId), 1.01e18);
        assertTrue(auctionLens.quoteTake(house, auctionId, address(link), 1e18, block.timestamp).isHealthy);
        assertFalse(auctionLens.quoteTake(house, auctionId, address(link), 1e18, block.timestamp + 5 minutes).isHealthy);
        _skip(5 minutes);
        assertLt(_healthOf(vaultId), 1.01e18);
    }

    /// @dev What the vault's USDC debt must lose for a health; a dollar is a dollar.
    function _repaymentForHealth(uint256 health) internal view returns (uint256) {
        (, VaultHealth memory now_) = engine.healthOf(vaultId);
        uint256 debtValue = MathLib.mulDivDown(now_.debtValue, now_.healthFactor, health);
        return (now_.debtValue - debtValue) / 1e12;
    }

    /// @dev A later moment is quoted at today's price of what is not for sale; that of what is for sale does not matter.
    function test_QuotesWhatIsNotForSaleAtWhatItIsWorthNow() public {
        vaultId = _openVault(STRANGER, 1, weth, 10e18, usdc, 14_000e6);
        _setPrice(weth, 1600e8);
        auctionId = _start(vaultId);
        _deposit(vaultId, wbtc, 0.05e8); // which came later
        uint256 then = block.timestamp + 5 minutes;
        AuctionLens.Quote memory quote = auctionLens.quoteTake(house, auctionId, address(weth), 10e18, then);
        assertLt(quote.collateralOut, 10e18, "sized by health");
        _setPrice(weth, 1500e8);
        AuctionLens.Quote memory same = auctionLens.quoteTake(house, auctionId, address(weth), 10e18, then);
        assertEq(same.collateralOut, quote.collateralOut);
        _setPrice(wbtc, 20_000e8);
        AuctionLens.Quote memory more = auctionLens.quoteTake(house, auctionId, address(weth), 10e18, then);
        assertGt(more.collateralOut, quote.collateralOut, "what is not for sale carries less");
    }

    function test_QuotesNothingWithoutTheLock() public {
        vm.prank(ADMIN);
        engine.setLiquidator(address(house), false);
        assertFalse(_quote().isLocked);
    }

    function test_QuotesNothingWithoutTheDebt() public {
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        AuctionLens.Quote memory quote = _quote();
        assertEq(quote.collateralOut + quote.payment + quote.debtLeft, 0);
        assertEq(quote.collateralLeft, 2000e18);
    }

    function _quote() internal view returns (AuctionLens.Quote memory) {
        return auctionLens.quoteTake(house, auctionId, address(link), 1e18, block.timestamp);
    }

    function test_Report() public view {
        AuctionReport memory report = auctionLens.report(house, auctionId);
        assertEq(report.auctionId, auctionId);
        assertTrue(report.isLocked);
        assertEq(report.expiresAt, block.timestamp + MAX_DURATION);
        assertEq(report.debtAsset, address(usdc));
        assertEq(report.portfolio.anchors.length, 3);
        assertEq(report.portfolio.debtAnchors.length, 2);
        assertEq(report.portfolio.targetHealth, TARGET_HEALTH);
        assertEq(report.growths.length, 2);
        assertEq(report.growths[0].scaledDebt, engine.scaledDebtOf(vaultId, address(usdc)));
        assertEq(report.growths[0].cash, usdcPool.cash());
        assertEq(report.growths[0].state.debtIndex, engine.debtState(address(usdc)).debtIndex);
        assertEq(report.growths[1].cash, wethPool.cash());
        assertEq(auctionLens.openAuctions(house, 0, 10).length, 1);
        assertEq(auctionLens.openAuctions(house, 1, 10).length, 0);
    }

    function test_ReportSaysWhenTheLockIsGone() public {
        vm.prank(ADMIN);
        engine.setLiquidator(address(house), false);
        assertFalse(auctionLens.report(house, auctionId).isLocked);
    }

    function test_ReportSaysWhenAStopHasEndedIt() public {
        _skip(10);
        vm.startPrank(ADMIN);
        house.setPauseLevel(3);
        house.setPauseLevel(0);
        vm.stopPrank();
        assertEq(auctionLens.report(house, auctionId).expiresAt, block.timestamp);
    }

    function testFuzz_RevertWhen_NotOpen(uint256 other) public {
        vm.assume(other != auctionId);
        vm.expectRevert(abi.encodeWithSelector(AuctionReports.NotOpen.selector, other));
        auctionLens.report(house, other);
    }

    function test_RevertWhen_BeforeTheStart() public {
        vm.expectRevert(abi.encodeWithSelector(AuctionLens.BeforeStart.selector, block.timestamp - 1, block.timestamp));
        auctionLens.quoteTake(house, auctionId, address(weth), 1e18, block.timestamp - 1);
    }

    function test_RevertWhen_NotForSale() public {
        vm.expectRevert(abi.encodeWithSelector(AuctionLens.NotForSale.selector, address(usdc)));
        auctionLens.quoteTake(house, auctionId, address(usdc), 1e6, block.timestamp);
        // Held, but it came after the start.
        _deposit(vaultId, usdc, 100e6);
        vm.expectRevert(abi.encodeWithSelector(AuctionLens.NotForSale.selector, address(usdc)));
        auctionLens.quoteTake(house, auctionId, address(usdc), 1e6, block.timestamp);
    }
}
