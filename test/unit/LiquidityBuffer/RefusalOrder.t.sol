// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IAsyncRedemption} from "ebb/interfaces/IAsyncRedemption.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {MAX_VAULT_ASSETS, PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {TokenLib} from "ebb/libraries/TokenLib.sol";
import {AuctionTerms} from "ebb/types/Auctions.sol";
import {InventoryTerms} from "ebb/types/Inventory.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {ERC20} from "solady/tokens/ERC20.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice Every refusal of the buffer in the order of its checks, each call put right one way after the other.
contract LiquidityBufferRefusalOrderTest is BaseTest {
    uint256 internal constant CAP = 300_000e6;

    /* TERMS AND GOVERNANCE */

    function _wrongTerms() internal pure returns (InventoryTerms memory) {
        return InventoryTerms(0.2e18 + 1, 0.99e18, 0.2e18 + 1, 1, 1);
    }

    function test_Constructor() public {
        InventoryTerms memory terms = _wrongTerms();
        vm.expectRevert(abi.encodeWithSelector(TokenLib.DecimalsUnknown.selector, STRANGER));
        new LiquidityBuffer(STRANGER, address(engine), 1, terms, "", "");
        vm.expectRevert(abi.encodeWithSelector(CashVault.NameTooLong.selector, 0, 0));
        new LiquidityBuffer(address(usdc), address(engine), 1, terms, "", "");
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.CooldownOutOfBounds.selector, 1, 1 days, 14 days));
        new LiquidityBuffer(address(usdc), address(engine), 1, terms, "B", "B");
        _expectBounds(0.2e18 + 1, 0, 0.2e18);
        new LiquidityBuffer(address(usdc), address(engine), COOLDOWN, terms, "B", "B");
    }

    function test_SetInventoryTerms() public {
        InventoryTerms memory terms = _wrongTerms();
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, address(this)));
        usdcBuffer.setInventoryTerms(terms);
        vm.startPrank(ADMIN);
        _expectBounds(0.2e18 + 1, 0, 0.2e18);
        usdcBuffer.setInventoryTerms(terms);
        terms.callerShare = 0.2e18;
        _expectBounds(0.99e18, 1e18, 1.5e18);
        usdcBuffer.setInventoryTerms(terms);
        terms.startMultiplier = 1.5e18 + 1;
        _expectBounds(1.5e18 + 1, 1e18, 1.5e18);
        usdcBuffer.setInventoryTerms(terms);
        terms.startMultiplier = 1.5e18;
        _expectBounds(0.2e18 + 1, 0, 0.2e18);
        usdcBuffer.setInventoryTerms(terms);
        terms.maxDiscount = 0.2e18;
        _expectBounds(1, 30 minutes, 7 days);
        usdcBuffer.setInventoryTerms(terms);
        terms.halfLife = 7 days + 1;
        _expectBounds(7 days + 1, 30 minutes, 7 days);
        usdcBuffer.setInventoryTerms(terms);
        terms.halfLife = 7 days;
        _expectBounds(1, 1 hours, 30 days);
        usdcBuffer.setInventoryTerms(terms);
        terms.maxDuration = 30 days + 1;
        _expectBounds(30 days + 1, 1 hours, 30 days);
        usdcBuffer.setInventoryTerms(terms);
        terms.maxDuration = 30 days;
        // Of the backstop's five per cent a fifth is the caller's: four are left.
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.SaleBelowPurchase.selector, 0.2e18, 0.04e18));
        usdcBuffer.setInventoryTerms(terms);
        terms.maxDiscount = 0.04e18;
        usdcBuffer.setInventoryTerms(terms);
        vm.stopPrank();
    }

    function test_SetAuctionHouse() public {
        LiquidityBuffer other =
            new LiquidityBuffer(address(usdc), address(engine), COOLDOWN, _dearTerms(), "Ebb buffer", "eB");
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, address(this)));
        other.setAuctionHouse(address(house));
        // Of the backstop's five per cent a tenth is the caller's.
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.SaleBelowPurchase.selector, 0.046e18, 0.045e18));
        vm.prank(ADMIN);
        other.setAuctionHouse(address(house));
    }

    function _dearTerms() internal pure returns (InventoryTerms memory terms) {
        terms = _inventoryTerms();
        terms.maxDiscount = 0.046e18;
    }

    function test_SetInventoryCap() public {
        uint256 cap = uint256(type(uint112).max) + 1;
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotAdmin.selector, address(this)));
        usdcBuffer.setInventoryCap(address(usdc), cap);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidInventory.selector, address(usdc)));
        usdcBuffer.setInventoryCap(address(usdc), cap);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidInventory.selector, STRANGER));
        usdcBuffer.setInventoryCap(STRANGER, cap);
        _expectBounds(cap, 0, cap - 1);
        usdcBuffer.setInventoryCap(address(weth), cap);
        usdcBuffer.setInventoryCap(address(weth), cap - 1);
        vm.stopPrank();
    }

    function test_SetPauseLevel() public {
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotGuardian.selector, address(this)));
        usdcBuffer.setPauseLevel(3);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidPauseLevel.selector, 3, 0));
        usdcBuffer.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidPauseLevel.selector, 0, 0));
        usdcBuffer.setPauseLevel(0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.InvalidPauseLevel.selector, 3, 0));
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(3);
    }

    function test_CoverAndCollect() public {
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, address(this)));
        usdcBuffer.cover(address(usdcPool), 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotBought.selector, address(weth)));
        usdcBuffer.collect(address(weth));
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 1);
        _killPrice(weth);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Incomplete)
        );
        usdcBuffer.collect(address(weth));
    }

    /* ENTRY AND EXIT */

    function test_Entry() public {
        uint256 room = MAX_VAULT_ASSETS - USDC_BUFFERED;
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        usdcBuffer.deposit(room + 1, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.deposit(0, STRANGER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        usdcBuffer.deposit(room, STRANGER);
        uint256 most = usdcBuffer.maxMint(STRANGER);
        vm.expectRevert(ERC4626.MintMoreThanMax.selector);
        usdcBuffer.mint(most + 1, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.mint(0, STRANGER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        usdcBuffer.mint(most, STRANGER);
        vm.stopPrank();
    }

    /// @dev While the buffer owes the pool out of its inventory, there is room for nobody, whatever it is that enters.
    function test_EntryWithASeniorClaim() public {
        _stock(500e18);
        uint256 cash = usdcBuffer.cash();
        vm.prank(address(engine));
        usdcBuffer.cover(address(usdcPool), cash + 1000e6);
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        usdcBuffer.deposit(1, STRANGER);
        vm.expectRevert(ERC4626.MintMoreThanMax.selector);
        usdcBuffer.mint(1, STRANGER);
        vm.stopPrank();
    }

    function test_RequestRedeem() public {
        uint256 shares = usdcBuffer.balanceOf(DEPOSITOR);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, STRANGER, RECEIVER));
        usdcBuffer.requestRedeem(1, RECEIVER, DEPOSITOR);
        vm.expectRevert(ERC20.InsufficientAllowance.selector);
        usdcBuffer.requestRedeem(1, STRANGER, DEPOSITOR);
        vm.stopPrank();
        vm.prank(DEPOSITOR);
        usdcBuffer.approve(STRANGER, type(uint256).max);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 1));
        usdcBuffer.requestRedeem(1, STRANGER, DEPOSITOR);
        vm.expectRevert(ERC20.InsufficientBalance.selector);
        usdcBuffer.requestRedeem(shares + 1, STRANGER, DEPOSITOR);
        vm.stopPrank();
    }

    function test_Claim() public {
        uint256 shares = usdcBuffer.balanceOf(DEPOSITOR);
        _requestRedeem(usdcBuffer, DEPOSITOR, shares);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, STRANGER, DEPOSITOR));
        usdcBuffer.redeem(shares + 1, STRANGER, DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, STRANGER, DEPOSITOR));
        usdcBuffer.withdraw(USDC_BUFFERED + 1, STRANGER, DEPOSITOR);
        vm.stopPrank();
        vm.startPrank(DEPOSITOR);
        // Before its time there is nothing to claim.
        vm.expectRevert(ERC4626.RedeemMoreThanMax.selector);
        usdcBuffer.redeem(1, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        usdcBuffer.withdraw(1, DEPOSITOR, DEPOSITOR);
        vm.warp(vm.getBlockTimestamp() + COOLDOWN);
        vm.expectRevert(ERC4626.RedeemMoreThanMax.selector);
        usdcBuffer.redeem(shares + 1, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.redeem(0, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 1));
        usdcBuffer.redeem(1, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        usdcBuffer.withdraw(USDC_BUFFERED + 1, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.withdraw(0, DEPOSITOR, DEPOSITOR);
        vm.stopPrank();
    }

    /// @dev What was bought with the money of those who leave since must be sold first.
    function test_ClaimOfMoreThanThereIs() public {
        _stock(500e18);
        uint256 cash = usdcBuffer.cash();
        uint256 shares = usdcBuffer.balanceOf(DEPOSITOR);
        _requestRedeem(usdcBuffer, DEPOSITOR, shares);
        _skip(COOLDOWN);
        (, uint256 exit,) = usdcBuffer.exitOf(DEPOSITOR);
        assertGt(exit, cash);
        vm.startPrank(DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(CashVault.InsufficientCash.selector, cash, exit));
        usdcBuffer.redeem(shares, DEPOSITOR, DEPOSITOR);
        vm.expectRevert(abi.encodeWithSelector(CashVault.InsufficientCash.selector, cash, exit));
        usdcBuffer.withdraw(exit, DEPOSITOR, DEPOSITOR);
        vm.stopPrank();
    }

    /* BACKSTOP */

    function _auction(uint256 collateral, uint256 elapsed) internal returns (uint256 auctionId) {
        uint256 vaultId = _openVault(OWNER, 0, weth, collateral, usdc, MathLib.mulDivDown(collateral, 1600e6, 1e18));
        _setHealth(vaultId, weth, 0.95e18);
        auctionId = _start(vaultId);
        _skip(elapsed);
    }

    /// @dev Buys some WETH.
    function _stock(uint256 collateral) internal {
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), CAP);
        usdcBuffer.backstop(_auction(collateral, 300), address(weth), type(uint256).max, KEEPER);
    }

    function test_Backstop() public {
        uint256 auctionId = _auction(500e18, 0);
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(1);
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 1, 1));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(0)));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, address(0));
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(usdcBuffer)));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, address(usdcBuffer));
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotBought.selector, address(weth)));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), CAP);
        _expectUnpriced(address(weth));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
        _setPrice(weth, _priceOf(address(weth)));
        _killPrice(usdc);
        _expectUnpriced(address(usdc));
        usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
        _setPrice(usdc, USDC_PRICE);
        uint256 fair = _priceOf(address(weth)) * PRICE_SCALE / 1e20;
        bytes memory reason = abi.encodeWithSelector(
            IAuctionHouse.PriceAboveLimit.selector,
            _auctionPrice(_vault(OWNER, 0), weth),
            MathLib.mulDivDown(fair, 0.95e18, 1e18)
        );
        vm.expectRevert(reason);
        usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
    }

    /// @dev Before it looks for a cap, the buffer asks whether it owes the pool.
    function test_BackstopWithASeniorClaim() public {
        _stock(500e18);
        uint256 cash = usdcBuffer.cash();
        vm.prank(address(engine));
        usdcBuffer.cover(address(usdcPool), cash + 1000e6);
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 1, 1));
        usdcBuffer.backstop(1, address(wbtc), 1, KEEPER);
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.SeniorClaimOutstanding.selector, 1000e6));
        usdcBuffer.backstop(1, address(wbtc), 1, address(0));
    }

    /// @dev A house that takes a unit more than what the buffer would pay is refused by what is missing in the end.
    function test_BackstopOfAHouseThatOvercharges() public {
        _stock(500e18);
        DearHouse dear = new DearHouse(usdc, house);
        vm.prank(ADMIN);
        usdcBuffer.setAuctionHouse(address(dear));
        uint256 fair = _priceOf(address(weth)) * PRICE_SCALE / 1e20;
        uint256 most = MathLib.mulDivUp(1e18, MathLib.mulDivDown(fair, 0.95e18, 1e18), PRICE_SCALE);
        weth.mint(address(dear), 1e18);
        dear.setPayment(most + 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.PurchaseTooDear.selector, most + 1, most));
        usdcBuffer.backstop(1, address(weth), 1e18, KEEPER);
        dear.setPayment(most);
        (uint256 amount, uint256 payment,) = usdcBuffer.backstop(1, address(weth), 1e18, KEEPER);
        assertEq(amount, 1e18);
        assertEq(payment, most);
    }

    function test_TooManyCollaterals() public {
        DearHouse cheap = new DearHouse(usdc, house);
        vm.prank(ADMIN);
        usdcBuffer.setAuctionHouse(address(cheap));
        for (uint256 i; i < 9; ++i) {
            TestToken token = _listAsset("C", "C", 18, 2000e8, 0.5e18, 0.6e18);
            vm.prank(ADMIN);
            usdcBuffer.setInventoryCap(address(token), CAP);
            token.mint(address(cheap), 1e18);
            if (i == 8) vm.expectRevert(abi.encodeWithSelector(IInventoryShop.TooManyHeld.selector, 9, 8));
            usdcBuffer.backstop(1, address(token), 1e18, KEEPER);
        }
    }

    /* SALES */

    function test_Offer() public {
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 2, 2));
        usdcBuffer.offer(address(weth));
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.NothingHeld.selector, address(weth)));
        usdcBuffer.offer(address(weth));
        _setPrice(weth, WETH_PRICE);
        _stock(500e18);
        usdcBuffer.offer(address(weth));
        uint256 price = usdcBuffer.priceOf(address(weth));
        uint256 floor = usdcBuffer.offerOf(address(weth)).floor;
        uint256 fair = _priceOf(address(weth));
        _killPrice(weth);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Incomplete)
        );
        usdcBuffer.offer(address(weth));
        _setPrice(weth, fair);
        _mockStatus(weth, PriceStatus.PrimaryOnly);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.PrimaryOnly)
        );
        usdcBuffer.offer(address(weth));
        vm.clearMockedCalls();
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.OfferRunning.selector, address(weth), price, floor, price)
        );
        usdcBuffer.offer(address(weth));
    }

    function test_Buy() public {
        _stock(500e18);
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 2, 2));
        usdcBuffer.buy(address(weth), 0, 0, address(0), "");
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        vm.expectRevert(IInventoryShop.ZeroAmount.selector);
        usdcBuffer.buy(address(weth), 0, 0, address(0), "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(0)));
        usdcBuffer.buy(address(weth), 1, 0, address(0), "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(usdcBuffer)));
        usdcBuffer.buy(address(weth), 1, 0, address(usdcBuffer), "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.NotOffered.selector, address(weth)));
        usdcBuffer.buy(address(weth), 1, 0, STRANGER, "");
        usdcBuffer.offer(address(weth));
        uint256 expiresAt = vm.getBlockTimestamp() + SALE_DURATION;
        _skip(SALE_DURATION);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.OfferExpired.selector, address(weth), expiresAt));
        usdcBuffer.buy(address(weth), 1, 0, STRANGER, "");
        usdcBuffer.offer(address(weth));
        expiresAt = vm.getBlockTimestamp() + SALE_DURATION;
        _interrupt();
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.OfferExpired.selector, address(weth), expiresAt));
        usdcBuffer.buy(address(weth), 1, 0, STRANGER, "");
        usdcBuffer.offer(address(weth));
        uint256 price = usdcBuffer.priceOf(address(weth));
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.PriceAboveLimit.selector, price, price - 1));
        usdcBuffer.buy(address(weth), 1, price - 1, STRANGER, "");
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        usdcBuffer.buy(address(weth), 1, price, STRANGER, "");
    }

    /* HELPERS */

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.OutOfBounds.selector, value, min, max));
    }

    /// @dev Sales are stopped, and a second later open again.
    function _interrupt() internal {
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        _skip(1);
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
    }

    function _mockStatus(TestToken token, PriceStatus status) internal {
        Price memory price = router.getPrice(address(token));
        price.status = status;
        vm.mockCall(address(router), abi.encodeCall(router.getPrice, (address(token))), abi.encode(price));
    }

    function _expectUnpriced(address asset) internal {
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, asset, PriceStatus.Incomplete));
    }
}

/// @notice A house that hands out what it has and takes what it likes of what it is allowed.
contract DearHouse {
    TestToken internal immutable DEBT;
    IAuctionHouse internal immutable HOUSE;
    uint256 internal _payment;

    constructor(TestToken debt, IAuctionHouse house) {
        (DEBT, HOUSE) = (debt, house);
    }

    function setPayment(uint256 payment) external {
        _payment = payment;
    }

    function terms() external view returns (AuctionTerms memory) {
        return HOUSE.terms();
    }

    function take(uint256, address collateral, uint256 most, uint256, address receiver, bytes calldata)
        external
        returns (uint256, uint256)
    {
        TestToken(collateral).transfer(receiver, most);
        DEBT.transferFrom(msg.sender, address(this), _payment);
        return (most, _payment);
    }
}
