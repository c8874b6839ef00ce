// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {PRICE_SCALE, WAD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {InventoryTerms, Stock} from "ebb/types/Inventory.sol";
import {PriceStatus} from "ebb/types/Prices.sol";

/// @notice The buffer as the bidder of last resort.
contract LiquidityBufferBackstopTest is BaseTest {
    uint256 internal constant CAP = 300_000e6;

    function setUp() public override {
        super.setUp();
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), CAP);
    }

    /// @dev A vault of WETH under auction whose price has fallen for `elapsed` seconds. At 181 it is at the backstop's.
    function _auction(uint256 collateral, uint256 health, uint256 elapsed) internal returns (uint256 auctionId) {
        uint256 vaultId = _openVault(OWNER, 0, weth, collateral, usdc, MathLib.mulDivDown(collateral, 1600e6, 1e18));
        _setHealth(vaultId, weth, health);
        auctionId = _start(vaultId);
        _skip(elapsed);
    }

    function _fairPrice() internal view returns (uint256) {
        return _priceOf(address(weth)) * PRICE_SCALE / 1e20;
    }

    function _backstop(uint256 auctionId, uint256 most) internal returns (uint256, uint256, uint256) {
        vm.prank(KEEPER);
        return usdcBuffer.backstop(auctionId, address(weth), most, KEEPER);
    }

    /* REFUSALS */

    function test_RevertWhen_BuyingIsStopped() public {
        uint256 auctionId = _auction(500e18, 0.95e18, 300);
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 1, 1));
        _backstop(auctionId, 1e18);
    }

    function test_RevertWhen_TheCollateralHasNoCap() public {
        uint256 auctionId = _auction(500e18, 0.95e18, 300);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotBought.selector, address(wbtc)));
        usdcBuffer.backstop(auctionId, address(wbtc), 1e8, KEEPER);
    }

    function test_RevertWhen_APriceIsUnavailable() public {
        uint256 auctionId = _auction(500e18, 0.95e18, 300);
        _killPrice(usdc);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(usdc), PriceStatus.Incomplete)
        );
        _backstop(auctionId, 1e18);
        _killPrice(weth);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Incomplete)
        );
        _backstop(auctionId, 1e18);
    }

    /// @dev Never above lower price · (1 − backstopDiscount), whatever the hour.
    function testFuzz_RevertWhen_ThePriceIsNotLowEnough(uint256 elapsed) public {
        uint256 auctionId = _auction(500e18, 0.95e18, bound(elapsed, 0, 180));
        vm.expectPartialRevert(IAuctionHouse.PriceAboveLimit.selector);
        _backstop(auctionId, 1e18);
    }

    /// @dev An auction for another debt asset takes nothing of this buffer's.
    function test_RevertWhen_TheDebtIsAnother() public {
        _fillBuffer(usdcBuffer, STRANGER, 1e6);
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 1e8, weth, 15e18);
        _setPrice(wbtc, 35_000e8);
        uint256 auctionId = _start(vaultId);
        _skip(400);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(wbtc), CAP);
        vm.expectRevert();
        usdcBuffer.backstop(auctionId, address(wbtc), 0.1e8, KEEPER);
    }

    /* PURCHASE */

    struct Books {
        uint256 cash;
        uint256 book;
        uint256 keeper;
        uint256 vaultDebt;
    }

    /// @dev What comes and goes: payment and reward are the cost, the book value stands still, entries pay the upper price.
    function testFuzz_Buys(uint256 collateralSeed, uint256 healthSeed, uint256 elapsed, uint256 mostSeed) public {
        uint256 auctionId = _auction(
            bound(collateralSeed, 10e18, 1000e18), bound(healthSeed, 0.93e18, 0.98e18), bound(elapsed, 185, 400)
        );
        uint256 most = bound(mostSeed, 1e16, 1000e18);
        Books memory before =
            Books(usdcBuffer.cash(), usdcBuffer.bookAssets(), usdc.balanceOf(KEEPER), engine.totalDebt(address(usdc)));
        (bool isOk, bytes memory result) = _tryBackstop(auctionId, most);
        if (!isOk) return; // too little to be left, or sold away from the target: as any taker is told
        (uint256 amount, uint256 payment, uint256 reward) = abi.decode(result, (uint256, uint256, uint256));
        assertGt(amount, 0);
        assertLe(amount, most);
        uint256 fair = MathLib.mulDivDown(amount, _fairPrice(), PRICE_SCALE);
        assertLe(payment, MathLib.mulDivUp(fair + 1, WAD - BACKSTOP_DISCOUNT, WAD) + 1, "solvency-guarding");
        assertEq(
            reward,
            MathLib.min(fair - payment, MathLib.mulDivDown(fair, BACKSTOP_DISCOUNT, WAD)) * CALLER_SHARE / WAD,
            "a tenth of the discount"
        );
        assertEq(usdc.balanceOf(KEEPER), before.keeper + reward);
        assertEq(usdcBuffer.cash(), before.cash - payment - reward);
        assertEq(usdc.balanceOf(address(usdcBuffer)), usdcBuffer.cash());
        Stock memory stock = usdcBuffer.stockOf(address(weth));
        assertEq(stock.amount, amount);
        assertEq(stock.cost, payment + reward);
        assertLe(stock.cost, CAP);
        assertEq(weth.balanceOf(address(usdcBuffer)), amount);
        assertEq(usdcBuffer.bookAssets(), before.book, "book value");
        assertGe(usdcBuffer.totalAssets(), before.book + fair - payment - reward, "entries pay the upper price");
        assertEq(usdc.allowance(address(usdcBuffer), address(house)), 0, "no approval is left");
        assertLt(engine.totalDebt(address(usdc)), before.vaultDebt);
    }

    function _tryBackstop(uint256 auctionId, uint256 most) internal returns (bool isOk, bytes memory result) {
        vm.prank(KEEPER);
        return address(usdcBuffer).call(abi.encodeCall(usdcBuffer.backstop, (auctionId, address(weth), most, KEEPER)));
    }

    function test_BuysUpToItsCap() public {
        uint256 auctionId = _auction(1000e18, 0.95e18, 185);
        (uint256 first,,) = _backstop(auctionId, 1000e18);
        assertGt(first, 0);
        Stock memory stock = usdcBuffer.stockOf(address(weth));
        assertLe(stock.cost, CAP);
        assertGt(stock.cost, CAP * 94 / 100);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), stock.cost);
        (uint256 second,,) = _backstop(auctionId, 1000e18);
        assertEq(second, 0, "full");
    }

    /// @dev Who is leaving finances nothing: what they are owed stays in cash.
    function test_WhatIsLeavingBuysNothing() public {
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR) * 9 / 10);
        uint256 auctionId = _auction(1000e18, 0.95e18, 185);
        _backstop(auctionId, 1000e18);
        assertGt(usdcBuffer.stockOf(address(weth)).amount, 0);
        assertGe(usdcBuffer.cash(), usdcBuffer.exitingAssets());
        _skip(COOLDOWN);
        assertEq(_claim(usdcBuffer, DEPOSITOR), USDC_BUFFERED * 9 / 10);
    }

    function test_AnEndedAuctionSellsNothing() public {
        uint256 auctionId = _auction(100e18, 0.95e18, 185);
        _repayAs(STRANGER, _vault(OWNER, 0), usdc, type(uint256).max);
        (uint256 amount, uint256 payment, uint256 reward) = _backstop(auctionId, 1e18);
        assertEq(amount + payment + reward, 0);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED);
    }

    /// @dev Waiting for a lower price raises the caller's reward no further.
    function test_TheRewardIsOfTheBackstopsDiscountAtMost() public {
        uint256 auctionId = _auction(300e18, 0.85e18, 500);
        (uint256 amount, uint256 payment, uint256 reward) = _backstop(auctionId, 10e18);
        uint256 fair = MathLib.mulDivDown(amount, _fairPrice(), PRICE_SCALE);
        assertGt(fair - payment, fair * 6 / 100);
        assertEq(reward, fair * BACKSTOP_DISCOUNT / WAD * CALLER_SHARE / WAD);
    }

    /* A LOSS THAT THE PURCHASE ITSELF CAUSES */

    /// @dev The take that empties a vault under water writes it off, while the buffer is still buying.
    function testFuzz_BuysTheLastOfAVaultUnderWater(uint256 collateralSeed, uint256 priceSeed) public {
        uint256 collateral = bound(collateralSeed, 5e18, 150e18);
        uint256 vaultId = _openVault(OWNER, 0, weth, collateral, usdc, collateral * 1600e6 / 1e18);
        _setPrice(weth, bound(priceSeed, 1000e8, 1500e8));
        uint256 auctionId = _start(vaultId);
        _skip(190);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 lent = usdcPool.totalAssets();
        uint256 reserves = engine.reservesOf(address(usdc));
        (uint256 amount, uint256 payment, uint256 reward) = _backstop(auctionId, collateral);
        assertEq(amount, collateral);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "written off");
        assertEq(usdcBuffer.seniorClaim(), 0, "paid at once");
        uint256 penalty = payment - _repaid(payment);
        uint256 loss = debt - reserves - _repaid(payment) - penalty * 3 / 4;
        assertApproxEqAbs(usdcBuffer.cash(), USDC_BUFFERED - payment - reward - loss, 3);
        assertApproxEqAbs(usdcBuffer.bookAssets(), USDC_BUFFERED - loss, 3, "the loss, and nothing but the loss");
        assertApproxEqAbs(usdcPool.totalAssets(), lent, 2, "lenders lost nothing");
        assertEq(usdc.balanceOf(address(usdcBuffer)), usdcBuffer.cash());
    }

    /// @dev Of a payment with the least penalty, one percent.
    function _repaid(uint256 payment) internal pure returns (uint256) {
        return payment * 100 / 101;
    }

    /// @dev When the loss exceeds the cash, the pool is owed what the inventory is worth at most, and the rest is lenders'.
    function test_ALossBeyondTheCashIsSecuredByWhatWasBought() public {
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 10_000_000e6);
        // Nearly all cash goes into the purchase; the loss is far larger than the rest.
        uint256 collateral = 400e18;
        uint256 vaultId = _openVault(OWNER, 0, weth, collateral, usdc, 640_000e6);
        _setPrice(weth, 1100e8);
        uint256 auctionId = _start(vaultId);
        _skip(190);
        _backstop(auctionId, collateral);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "written off");
        assertEq(usdcBuffer.cash(), 0);
        uint256 claim = usdcBuffer.seniorClaim();
        assertGt(claim, 0);
        assertLe(claim, 440_000e6);
        assertEq(usdcPool.totalAssets() - usdcPool.exitAssets(), claim, "entries count it, exits do not");
    }

    /* GOVERNANCE */

    function test_OnlyTheAdminSets() public {
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, STRANGER));
        usdcBuffer.setAuctionHouse(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, STRANGER));
        usdcBuffer.setInventoryCap(address(weth), 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, STRANGER));
        usdcBuffer.setInventoryTerms(_inventoryTerms());
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotGuardian.selector, STRANGER));
        usdcBuffer.setPauseLevel(1);
        vm.stopPrank();
        assertEq(usdcBuffer.ADMIN(), ADMIN);
    }

    function test_TheGuardianOnlyRaises() public {
        vm.startPrank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidPauseLevel.selector, 1, 2));
        usdcBuffer.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidPauseLevel.selector, 3, 2));
        usdcBuffer.setPauseLevel(3);
        vm.stopPrank();
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        assertEq(usdcBuffer.pauseLevel(), 0);
    }

    function test_RevertWhen_TheInventoryIsNone() public {
        TestToken other = new TestToken("O", "O", 18);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidInventory.selector, address(usdc)));
        usdcBuffer.setInventoryCap(address(usdc), 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidInventory.selector, address(other)));
        usdcBuffer.setInventoryCap(address(other), 1);
        vm.expectPartialRevert(ILiquidityBuffer.OutOfBounds.selector);
        usdcBuffer.setInventoryCap(address(weth), 1 << 112);
        vm.stopPrank();
    }

    /// @dev Selling at 4.6 % below what was bought at 5 % below less a tenth of that would be a round trip with a gain.
    function test_RevertWhen_SellingBelowBuying() public {
        InventoryTerms memory terms = _inventoryTerms();
        vm.startPrank(ADMIN);
        terms.maxDiscount = 0.046e18;
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.SaleBelowPurchase.selector, 0.046e18, 0.045e18));
        usdcBuffer.setInventoryTerms(terms);
        terms.maxDiscount = 0.045e18;
        usdcBuffer.setInventoryTerms(terms);
        vm.stopPrank();
        assertEq(usdcBuffer.inventoryTerms().maxDiscount, 0.045e18);
    }

    function testFuzz_RevertWhen_TermsAreOutOfBounds(uint64 a, uint64 b, uint64 c, uint24 d, uint32 e) public {
        vm.assume(
            a > 0.2e18 || b < 1e18 || b > 1.5e18 || c > 0.2e18 || d < 30 minutes || d > 7 days || e < 1 hours
                || e > 30 days
        );
        vm.expectPartialRevert(ILiquidityBuffer.OutOfBounds.selector);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryTerms(InventoryTerms(a, b, c, d, e));
    }
}
