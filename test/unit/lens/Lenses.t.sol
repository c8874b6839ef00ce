// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {AuctionLens} from "ebb/periphery/lens/AuctionLens.sol";
import {VaultLens} from "ebb/periphery/lens/VaultLens.sol";

contract AuctionLensTest is BaseTest {
    uint256 internal vaultId;
    uint256 internal auctionId;

    /// @dev Several collaterals and two debts.
    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 50e18, usdc, 60_000e6);
        _deposit(vaultId, wbtc, 1e8);
        _deposit(vaultId, link, 2000e18);
        _borrow(vaultId, weth, 30e18);
        _setPrice(wbtc, 25_000e8);
        _setPrice(link, 11e8);
        auctionId = _start(vaultId);
    }

    /// @dev A quote is what a take does, to the unit, at any moment, for any collateral and amount.
    function testFuzz_QuotesWhatATakeDoes(uint256 which, uint256 amount, uint256 elapsed) public {
        _skip(bound(elapsed, 0, 1 hours));
        address[3] memory assets = [address(weth), address(wbtc), address(link)];
        address collateral = assets[which % 3];
        amount = bound(amount, 1, 2 * engine.collateralOf(vaultId, collateral));
        _fund(TAKER, auctionId);
        AuctionLens.Quote memory quote;
        bytes memory refusal;
        try auctionLens.quoteTake(house, auctionId, collateral, amount, block.timestamp) returns (
            AuctionLens.Quote memory quote_
        ) {
            quote = quote_;
        } catch (bytes memory reason) {
            refusal = reason;
        }
        vm.prank(TAKER);
        try house.take(auctionId, collateral, amount, type(uint256).max, TAKER, "") returns (
            uint256 out, uint256 paid
        ) {
            assertEq(refusal.length, 0, "quoted a refusal");
            assertEq(quote.collateralOut, out, "out");
            assertEq(quote.payment, paid, "payment");
            assertEq(quote.collateralLeft, engine.collateralOf(vaultId, collateral), "collateral left");
            assertApproxEqAbs(quote.debtLeft, engine.debtOf(vaultId, address(usdc)), 1, "debt left");
            assertEq(quote.repaid + quote.penalty, quote.payment);
            if (quote.isTargetMet) assertEq(house.auctionOf(vaultId).nonce, 0, "target");
        } catch (bytes memory reason) {
            // Too small for a unit of debt: the quote says so by a repayment of nothing.
            if (refusal.length == 0) assertEq(quote.repaid, 0, "refused what was quoted");
            else assertEq(refusal, reason, "another refusal");
        }
    }

    function test_Report() public view {
        AuctionLens.AuctionReport memory report = auctionLens.report(house, auctionId);
        assertEq(report.auctionId, auctionId);
        assertTrue(report.isLocked);
        assertEq(report.expiresAt, block.timestamp + MAX_DURATION);
        assertEq(report.debtAsset, address(usdc));
        assertEq(report.portfolio.anchors.length, 3);
        assertEq(report.portfolio.debtAnchors.length, 2);
        assertEq(report.portfolio.targetHealth, TARGET_HEALTH);
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
        vm.expectRevert(abi.encodeWithSelector(AuctionLens.NotOpen.selector, other));
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

contract VaultLensTest is BaseTest {
    function test_FindsVaultsBelowAHealth() public {
        uint256 low = _openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6);
        _openVault(OWNER, 1, weth, 10e18, usdc, 8000e6);
        uint256 other = _openVault(OWNER, 2, weth, 10e18, usdc, 15_500e6);
        (VaultLens.VaultReport[] memory reports, uint256 scanned) = vaultLens.vaultsBelow(engine, 0, 100, 1.2e18);
        assertEq(scanned, 3);
        assertEq(reports.length, 2);
        assertEq(reports[0].vault.vaultId, low);
        assertEq(reports[1].vault.vaultId, other);
        assertEq(reports[0].health.healthFactor, _healthOf(low));
        (reports, scanned) = vaultLens.vaultsBelow(engine, 2, 1, 1.2e18);
        assertEq(scanned, 1);
        assertEq(reports[0].vault.vaultId, other);
        (reports, scanned) = vaultLens.vaultsBelow(engine, 3, 10, 1.2e18);
        assertEq(scanned + reports.length, 0);
        // Without a price there is no health: they are all reported.
        _killPrice(weth);
        (reports,) = vaultLens.vaultsBelow(engine, 0, 100, 0);
        assertEq(reports.length, 3);
    }
}
