// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {InventoryBuyerMock} from "../../mocks/InventoryBuyerMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {PRICE_SCALE, WAD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceDecayLib} from "ebb/libraries/PriceDecayLib.sol";
import {Offer, Stock} from "ebb/types/Inventory.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @notice What the buffer holds, sells, and owes the pool out of it.
contract LiquidityBufferInventoryTest is BaseTest {
    uint256 internal constant CAP = 300_000e6;
    bytes4 internal constant REENTRANCY = bytes4(keccak256("Reentrancy()"));
    uint256 internal held;
    uint256 internal cost;

    /// @dev The buffer has bought WETH at 5 % below the oracle price.
    function setUp() public override {
        super.setUp();
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), CAP);
        uint256 vaultId = _openVault(OWNER, 0, weth, 500e18, usdc, 800_000e6);
        _setHealth(vaultId, weth, 0.95e18);
        uint256 auctionId = _start(vaultId);
        _skip(185);
        vm.prank(KEEPER);
        (held,,) = usdcBuffer.backstop(auctionId, address(weth), 100e18, KEEPER);
        cost = usdcBuffer.stockOf(address(weth)).cost;
        usdc.mint(TAKER, 100_000_000e6);
        vm.prank(TAKER);
        usdc.approve(address(usdcBuffer), type(uint256).max);
    }

    function _fair(uint256 amount) internal view returns (uint256) {
        return MathLib.mulDivDown(amount, _priceOf(address(weth)) * PRICE_SCALE / 1e20, PRICE_SCALE);
    }

    function _offer() internal {
        usdcBuffer.offer(address(weth));
    }

    function _buy(uint256 amount) internal returns (uint256, uint256) {
        vm.prank(TAKER);
        return usdcBuffer.buy(address(weth), amount, type(uint256).max, TAKER, "");
    }

    function _cover(uint256 amount) internal returns (uint256 covered, uint256 deferred) {
        vm.prank(address(engine));
        return usdcBuffer.cover(address(usdcPool), amount);
    }

    /* OFFER */

    function test_RevertWhen_NothingIsHeld() public {
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.NothingHeld.selector, address(link)));
        usdcBuffer.offer(address(link));
    }

    function test_RevertWhen_SellingIsStopped() public {
        _offer();
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 2, 2));
        _offer();
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.Paused.selector, 2, 2));
        _buy(1);
    }

    function test_RevertWhen_OfferedWithoutAPrice() public {
        _killPrice(weth);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Incomplete)
        );
        _offer();
    }

    /// @dev A sale needs two sources that agree, of the collateral and of the money: by one alone nobody knows what is sold too
    /// cheaply. What is refused names the asset and its state.
    function testFuzz_RevertWhen_OfferedByOneSourceAlone(uint256 seed, bool isDebt) public {
        PriceStatus status = PriceStatus(bound(seed, 0, uint256(type(PriceStatus).max)));
        TestToken token = isDebt ? usdc : weth;
        Price memory price = router.getPrice(address(token));
        price.status = status;
        vm.mockCall(address(router), abi.encodeCall(router.getPrice, (address(token))), abi.encode(price));
        bool isAllowed = status == PriceStatus.Ok || (isDebt && status == PriceStatus.Disagreeing);
        if (!isAllowed) {
            vm.expectRevert(abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(token), status));
        }
        _offer();
    }

    /* AFTER AN INTERRUPTION */

    /// @dev Sales are stopped, the market doubles, and sales are open again: the offer of before is over, at its floor or not.
    function testFuzz_AnOfferDoesNotSurviveAPause(uint256 before, uint256 pause) public {
        _offer();
        vm.warp(vm.getBlockTimestamp() + bound(before, 0, SALE_DURATION - 2));
        uint256 expiresAt = usdcBuffer.offerOf(address(weth)).expiresAt;
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(2);
        _skip(bound(pause, 1, 2 days));
        _setPrice(weth, _priceOf(address(weth)) * 2);
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        assertEq(usdcBuffer.resumedAt(), vm.getBlockTimestamp());
        assertEq(usdcBuffer.priceOf(address(weth)), 0);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.OfferExpired.selector, address(weth), expiresAt));
        _buy(1000e18);
        // Offered anew it starts from the price of the day, and what is offered in that second already is not over.
        _offer();
        uint256 worth = _fair(1e18);
        (, uint256 payment) = _buy(1e18);
        assertGe(payment, worth);
    }

    /// @dev A stop of purchases alone does not interrupt sales.
    function test_AnOfferSurvivesAStopOfPurchases() public {
        _offer();
        vm.prank(GUARDIAN);
        usdcBuffer.setPauseLevel(1);
        _skip(60);
        vm.prank(ADMIN);
        usdcBuffer.setPauseLevel(0);
        assertEq(usdcBuffer.resumedAt(), 0);
        (uint256 amount,) = _buy(1e18);
        assertEq(amount, 1e18);
    }

    function testFuzz_PriceFallsToItsFloorAndStaysThere(uint256 elapsed) public {
        uint256 oracle = _priceOf(address(weth)) * PRICE_SCALE / 1e20;
        _offer();
        uint256 startedAt = vm.getBlockTimestamp();
        Offer memory offer = usdcBuffer.offerOf(address(weth));
        assertEq(offer.startPrice, MathLib.mulDivUp(oracle, SALE_START_MULTIPLIER, WAD));
        assertEq(offer.floor, MathLib.mulDivUp(oracle, WAD - SALE_MAX_DISCOUNT, WAD));
        assertEq(offer.expiresAt, startedAt + SALE_DURATION);
        elapsed = bound(elapsed, 0, SALE_DURATION - 1);
        vm.warp(startedAt + elapsed);
        assertEq(
            usdcBuffer.priceOf(address(weth)),
            MathLib.max(PriceDecayLib.priceAt(offer.startPrice, WAD, elapsed, SALE_HALF_LIFE), offer.floor)
        );
        // The oracle may fall silent, or jump: a running offer does not look.
        uint256 price = usdcBuffer.priceOf(address(weth));
        _killPrice(weth);
        (uint256 amount, uint256 payment) = _buy(1e18);
        assertEq(amount, 1e18);
        assertEq(payment, MathLib.mulDivUp(1e18, price, PRICE_SCALE));
    }

    function testFuzz_OfferedAnewOnlyWhenDue(uint256 elapsed, uint256 priceSeed) public {
        _offer();
        _skip(bound(elapsed, 0, SALE_DURATION + 1 hours));
        _setPrice(weth, bound(priceSeed, _priceOf(address(weth)) / 2, _priceOf(address(weth)) * 2));
        Offer memory offer = usdcBuffer.offerOf(address(weth));
        uint256 price = usdcBuffer.priceOf(address(weth));
        uint256 fresh = MathLib.mulDivUp(_priceOf(address(weth)) * PRICE_SCALE / 1e20, SALE_START_MULTIPLIER, WAD);
        bool isDue = vm.getBlockTimestamp() >= offer.expiresAt || price == offer.floor || fresh < price;
        if (!isDue) {
            vm.expectRevert(
                abi.encodeWithSelector(IInventoryShop.OfferRunning.selector, address(weth), price, offer.floor, fresh)
            );
        }
        _offer();
        if (isDue) assertEq(usdcBuffer.priceOf(address(weth)), fresh);
    }

    /* BUY */

    function test_RevertWhen_NotOfferedOrExpired() public {
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.NotOffered.selector, address(weth)));
        _buy(1);
        _offer();
        uint256 expiresAt = vm.getBlockTimestamp() + SALE_DURATION;
        _skip(SALE_DURATION);
        assertEq(usdcBuffer.priceOf(address(weth)), 0);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.OfferExpired.selector, address(weth), expiresAt));
        _buy(1);
    }

    function test_RevertWhen_ThePurchaseMakesNoSense() public {
        _offer();
        uint256 price = usdcBuffer.priceOf(address(weth));
        vm.startPrank(TAKER);
        vm.expectRevert(IInventoryShop.ZeroAmount.selector);
        usdcBuffer.buy(address(weth), 0, price, TAKER, "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(0)));
        usdcBuffer.buy(address(weth), 1, price, address(0), "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.InvalidReceiver.selector, address(usdcBuffer)));
        usdcBuffer.buy(address(weth), 1, price, address(usdcBuffer), "");
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.PriceAboveLimit.selector, price, price - 1));
        usdcBuffer.buy(address(weth), 1, price - 1, TAKER, "");
        vm.stopPrank();
    }

    function test_AnEmptyShelfSellsNothing() public {
        _offer();
        _buy(type(uint256).max);
        assertEq(usdcBuffer.heldCollaterals().length, 0);
        assertEq(usdcBuffer.offerOf(address(weth)).startedAt, 0);
        (uint256 amount, uint256 payment) = _buy(1);
        assertEq(amount + payment, 0);
    }

    /// @dev A gain is locked, a loss is borne at once, and to the unit.
    function testFuzz_Sells(uint256 amountSeed, uint256 priceSeed, uint256 elapsed) public {
        _setPrice(weth, bound(priceSeed, _priceOf(address(weth)) / 2, _priceOf(address(weth)) * 2));
        _offer();
        _skip(bound(elapsed, 0, SALE_DURATION - 1));
        uint256 amount = bound(amountSeed, 1, held * 2);
        uint256 book = usdcBuffer.bookAssets();
        uint256 cashBefore = usdcBuffer.cash();
        (uint256 out, uint256 payment) = _buy(amount);
        assertEq(out, MathLib.min(amount, held));
        uint256 costOfSold = MathLib.mulDivDown(cost, out, held);
        assertEq(weth.balanceOf(TAKER), out);
        assertEq(weth.balanceOf(address(usdcBuffer)), held - out);
        assertEq(usdcBuffer.cash(), cashBefore + payment);
        assertEq(usdc.balanceOf(address(usdcBuffer)), usdcBuffer.cash());
        Stock memory stock = usdcBuffer.stockOf(address(weth));
        assertEq(stock.amount, held - out);
        assertEq(stock.cost, cost - costOfSold);
        if (payment >= costOfSold) {
            assertEq(usdcBuffer.bookAssets(), book, "a gain counts later");
            assertEq(usdcBuffer.lockedProfit(), payment - costOfSold);
        } else {
            assertEq(usdcBuffer.bookAssets(), book - (costOfSold - payment), "a loss counts now");
        }
    }

    function test_FlashBuyersHaveTheCollateralFirst() public {
        _offer();
        InventoryBuyerMock buyer = new InventoryBuyerMock(address(usdcBuffer));
        usdc.mint(address(buyer), 1_000_000e6);
        uint256 gross = usdcBuffer.totalAssets();
        buyer.setCall(address(usdcBuffer), abi.encodeCall(usdcBuffer.totalAssets, ()));
        (uint256 amount,) = buyer.buy(address(weth), 1e18);
        assertEq(amount, 1e18);
        assertEq(buyer.heldInCallback(), 1e18);
        assertEq(abi.decode(buyer.callResult(), (uint256)), gross, "priced as before until the payment is here");
        buyer.setShortBy(1);
        vm.expectRevert();
        buyer.buy(address(weth), 1e18);
    }

    function test_NothingIsReenteredFromABuyer() public {
        _offer();
        InventoryBuyerMock buyer = new InventoryBuyerMock(address(usdcBuffer));
        usdc.mint(address(buyer), 1_000_000e6);
        bytes[8] memory calls = [
            abi.encodeCall(usdcBuffer.deposit, (1e6, address(buyer))),
            abi.encodeCall(usdcBuffer.mint, (1e12, address(buyer))),
            abi.encodeCall(usdcBuffer.requestRedeem, (1, address(buyer), address(buyer))),
            abi.encodeCall(usdcBuffer.redeem, (1, address(buyer), address(buyer))),
            abi.encodeCall(usdcBuffer.harvest, ()),
            abi.encodeCall(usdcBuffer.offer, (address(weth))),
            abi.encodeCall(usdcBuffer.collect, (address(weth))),
            abi.encodeCall(usdcBuffer.backstop, (1, address(weth), 1, KEEPER))
        ];
        for (uint256 i; i < calls.length; ++i) {
            buyer.setCall(address(usdcBuffer), calls[i]);
            buyer.buy(address(weth), 1e15);
            assertFalse(buyer.isCallOk());
            assertEq(bytes4(buyer.callResult()), REENTRANCY);
        }
    }

    /* WHAT IT IS WORTH */

    /// @dev Entries pay the higher of cost and upper price; requests are booked at cost; claims leave the rest behind.
    function testFuzz_InventoryHasTwoSides(uint256 priceSeed) public {
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR) / 2);
        (, uint256 exit,) = usdcBuffer.exitOf(DEPOSITOR);
        _skip(COOLDOWN);
        _setPrice(weth, bound(priceSeed, 100e8, 4000e8));
        uint256 equity = usdcBuffer.cash() + cost;
        assertEq(usdcBuffer.bookAssets(), equity - usdcBuffer.exitingAssets());
        uint256 upper = MathLib.mulDivUp(held, _priceOf(address(weth)) * PRICE_SCALE / 1e20, PRICE_SCALE);
        assertEq(usdcBuffer.totalAssets(), usdcBuffer.cash() + MathLib.max(cost, upper) - usdcBuffer.exitingAssets());
        uint256 unrealised = cost - MathLib.min(cost, _fair(held));
        uint256 provision = engine.provisionOf(address(usdc));
        assertEq(provision, 0);
        assertEq(
            usdcBuffer.maxWithdraw(DEPOSITOR),
            exit - MathLib.mulDivUp(exit, unrealised, equity),
            "less its part of the loss"
        );
    }

    /// @dev Without a price of what is held nobody enters, and who leaves leaves its whole cost behind.
    function test_WithoutAPriceNobodyEnters() public {
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR));
        (, uint256 exit,) = usdcBuffer.exitOf(DEPOSITOR);
        _skip(COOLDOWN);
        _killPrice(weth);
        assertEq(usdcBuffer.maxDeposit(STRANGER), 0);
        assertEq(usdcBuffer.maxMint(STRANGER), 0);
        usdc.mint(STRANGER, 1e6);
        vm.startPrank(STRANGER);
        usdc.approve(address(usdcBuffer), 1e6);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        usdcBuffer.deposit(1e6, STRANGER);
        vm.stopPrank();
        assertApproxEqAbs(usdcBuffer.maxWithdraw(DEPOSITOR), exit - cost, 2);
        _setPrice(weth, WETH_PRICE);
        assertGt(usdcBuffer.maxDeposit(STRANGER), 0);
    }

    /// @dev In before a sale at a gain, out after it: nothing is won, whatever the price does to the entry.
    function testFuzz_PassingThroughASaleEarnsNothing(uint256 amount, uint256 priceSeed, bool isBeforeOffer) public {
        amount = bound(amount, 1000e6, 100_000_000e6);
        _setPrice(weth, bound(priceSeed, _priceOf(address(weth)), 4000e8));
        uint256 stayers = usdcBuffer.bookAssets();
        if (isBeforeOffer) _fillBuffer(usdcBuffer, STRANGER, amount);
        _offer();
        if (!isBeforeOffer) _fillBuffer(usdcBuffer, STRANGER, amount);
        _buy(type(uint256).max);
        _requestRedeem(usdcBuffer, STRANGER, usdcBuffer.balanceOf(STRANGER));
        (, uint256 exit,) = usdcBuffer.exitOf(STRANGER);
        assertLe(exit, amount, "earned by passing through");
        assertGe(usdcBuffer.bookAssets(), stayers, "at the cost of others");
        _skip(COOLDOWN);
        assertLe(_claim(usdcBuffer, STRANGER), amount);
    }

    /// @dev The same around the purchase.
    function testFuzz_PassingThroughAPurchaseEarnsNothing(uint256 amount) public {
        amount = bound(amount, 1000e6, 100_000_000e6);
        uint256 stayers = usdcBuffer.bookAssets();
        _fillBuffer(usdcBuffer, STRANGER, amount);
        uint256 auctionId = _latestAuctionId(_vault(OWNER, 0));
        vm.prank(KEEPER);
        usdcBuffer.backstop(auctionId, address(weth), 10e18, KEEPER);
        _requestRedeem(usdcBuffer, STRANGER, usdcBuffer.balanceOf(STRANGER));
        (, uint256 exit,) = usdcBuffer.exitOf(STRANGER);
        assertLe(exit, amount, "earned by passing through");
        assertGe(usdcBuffer.bookAssets(), stayers);
    }

    /// @dev What comes in while a sale runs is not sold at the price of before.
    function test_APurchaseEndsTheOffer() public {
        _offer();
        uint256 auctionId = _latestAuctionId(_vault(OWNER, 0));
        vm.prank(KEEPER);
        usdcBuffer.backstop(auctionId, address(weth), 10e18, KEEPER);
        vm.expectRevert(abi.encodeWithSelector(IInventoryShop.NotOffered.selector, address(weth)));
        _buy(1);
    }

    /* DUST */

    function test_CollectsDust() public {
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotBought.selector, address(link)));
        usdcBuffer.collect(address(link));
        assertEq(usdcBuffer.collect(address(weth)), 0);
        uint256 vaultId = _openVault(STRANGER, 0, wbtc, 1e8, usdc, 20_000e6);
        _setPrice(wbtc, 0.0001e8);
        _start(vaultId);
        assertEq(engine.claimable(address(usdcBuffer), address(wbtc)), 1e8);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(wbtc), CAP);
        uint256 book = usdcBuffer.bookAssets();
        assertEq(usdcBuffer.collect(address(wbtc)), 1e8);
        assertEq(usdcBuffer.bookAssets(), book, "it cost nothing");
        assertEq(usdcBuffer.stockOf(address(wbtc)).amount, 1e8);
        assertEq(usdcBuffer.heldCollaterals().length, 2);
        // Gone without a trace, whatever the order.
        _offer();
        _buy(type(uint256).max);
        assertEq(usdcBuffer.heldCollaterals()[0], address(wbtc));
        usdcBuffer.offer(address(wbtc));
        vm.prank(TAKER);
        (uint256 amount, uint256 payment) = usdcBuffer.buy(address(wbtc), 1e8, type(uint256).max, TAKER, "");
        assertEq(amount, 1e8);
        assertGt(payment, 0);
        assertEq(usdcBuffer.heldCollaterals().length, 0);
    }

    /// @dev Dust without a price could not be sold, and what the pool claims would not end: it stays a claim until it has one.
    function test_DustWithoutAPriceProlongsNoClaimOfThePool() public {
        uint256 dusty = _openVault(STRANGER, 0, weth, 3e18, usdc, 4300e6);
        _deposit(dusty, link, 1);
        _setPrice(weth, 1300e8);
        _take(_start(dusty), weth, type(uint256).max);
        assertEq(engine.claimable(address(usdcBuffer), address(link)), 1);
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(link), CAP);
        _cover(usdcBuffer.cash() + 2 * cost);
        assertGt(usdcBuffer.seniorClaim(), 0);
        _setPrice(weth, 1200e8); // the inventory brings less than the claim
        _killPrice(link);
        vm.prank(STRANGER);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(link), PriceStatus.Incomplete)
        );
        usdcBuffer.collect(address(link));
        _offer();
        _buy(type(uint256).max);
        assertEq(usdcBuffer.seniorClaim(), 0, "ends with the last of the inventory");
        assertGt(usdcBuffer.maxDeposit(STRANGER), 0, "open again");
        _setPrice(link, LINK_PRICE);
        assertEq(usdcBuffer.collect(address(link)), 1);
    }

    /* THE POOL'S CLAIM */

    /// @dev Cash first, then a claim of the pool on what the inventory is worth at most, then lenders. In that order money comes
    /// back, and what the inventory does not bring is lenders' after all.
    function testFuzz_ThePoolIsPaidOutOfTheInventory(uint256 lossSeed, uint256 priceSeed, uint256 parts) public {
        uint256 upper = MathLib.mulDivUp(held, _priceOf(address(weth)) * PRICE_SCALE / 1e20, PRICE_SCALE);
        uint256 cashBefore = usdcBuffer.cash();
        uint256 amount = bound(lossSeed, cashBefore + 1, cashBefore + 2 * upper);
        (uint256 covered, uint256 deferred) = _cover(amount);
        assertEq(covered, cashBefore);
        assertEq(deferred, MathLib.min(amount - covered, upper));
        assertEq(usdcBuffer.seniorClaim(), deferred);
        assertEq(usdcPool.totalAssets() - usdcPool.exitAssets(), deferred, "entries count it, exits do not");
        assertEq(usdcBuffer.bookAssets(), MathLib.zeroFloorSub(cost, deferred));
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.SeniorClaimOutstanding.selector, deferred));
        usdcBuffer.backstop(1, address(weth), 1, KEEPER);

        _setPrice(weth, bound(priceSeed, 100e8, 4000e8));
        _offer();
        uint256 poolCash = usdcPool.cash();
        (, uint256 first) = _buy(bound(parts, 1, held - 1));
        uint256 paid = MathLib.min(first, deferred);
        assertEq(usdcPool.cash(), poolCash + paid, "the pool first");
        assertEq(usdcBuffer.cash(), first - paid, "then the buffer");
        (, uint256 rest) = _buy(type(uint256).max);
        paid = MathLib.min(first + rest, deferred);
        assertEq(usdcPool.cash(), poolCash + paid);
        assertEq(usdcBuffer.cash(), first + rest - paid);
        assertEq(usdcBuffer.seniorClaim(), 0, "nothing is left to claim");
        assertEq(usdcPool.totalAssets(), usdcPool.exitAssets());
        assertEq(usdc.balanceOf(address(usdcBuffer)), usdcBuffer.cash());
    }

    function test_WhatTheInventoryDoesNotBringIsExtinguished() public {
        uint256 upper = MathLib.mulDivUp(held, _priceOf(address(weth)) * PRICE_SCALE / 1e20, PRICE_SCALE);
        _cover(usdcBuffer.cash() + upper);
        _setPrice(weth, 100e8);
        uint256 worth = MathLib.mulDivUp(held, 100e8 * PRICE_SCALE / 1e20, PRICE_SCALE);
        assertEq(usdcBuffer.seniorClaim(), worth, "no more than it is worth");
        _offer();
        uint256 payment = MathLib.mulDivUp(held, usdcBuffer.priceOf(address(weth)), PRICE_SCALE);
        vm.expectEmit(address(engine));
        emit IVaultEngine.LossRecovered(address(usdc), payment);
        vm.expectEmit(address(usdcBuffer));
        emit ILiquidityBuffer.SeniorClaimPaid(payment);
        vm.expectEmit(address(usdcBuffer));
        emit ILiquidityBuffer.SeniorClaimExtinguished(upper - payment);
        _buy(type(uint256).max);
        assertEq(usdcBuffer.seniorClaim(), 0);
    }

    /// @dev While the engine is busy a sale goes on; the pool's money waits, and counts for nobody else.
    function test_AFailingRecoveryDoesNotStopASale() public {
        _cover(usdcBuffer.cash() + 50_000e6);
        _offer();
        vm.mockCallRevert(address(engine), abi.encodeWithSelector(IVaultEngine.recover.selector), "busy");
        (, uint256 payment) = _buy(1e18);
        assertEq(usdcBuffer.cash(), 0);
        assertEq(usdc.balanceOf(address(usdcBuffer)), payment);
        assertEq(usdcBuffer.seniorClaim(), 50_000e6, "still owed");
        vm.clearMockedCalls();
        uint256 poolCash = usdcPool.cash();
        usdcBuffer.paySeniorClaim();
        assertEq(usdcPool.cash(), poolCash + payment);
        assertEq(usdcBuffer.seniorClaim(), 50_000e6 - payment);
        usdcBuffer.paySeniorClaim();
        assertEq(usdcPool.cash(), poolCash + payment, "once");
    }

    /// @dev A buffer that has lost its cash and owes its inventory to the pool takes no money until that is sold. What comes
    /// then is not the pool's.
    function test_NewMoneyIsNotThePools() public {
        _cover(usdcBuffer.cash() + 1_000_000e6);
        assertGt(usdcBuffer.seniorClaim(), 0);
        assertEq(usdcBuffer.maxDeposit(STRANGER), 0);
        assertEq(usdcBuffer.maxMint(STRANGER), 0);
        usdc.mint(STRANGER, 1000);
        vm.startPrank(STRANGER);
        usdc.approve(address(usdcBuffer), 1000);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        usdcBuffer.deposit(1000, STRANGER);
        vm.stopPrank();
        _offer();
        _buy(type(uint256).max);
        assertEq(usdcBuffer.seniorClaim(), 0);
        _fillBuffer(usdcBuffer, STRANGER, 10_000e6);
        _requestRedeem(usdcBuffer, STRANGER, usdcBuffer.balanceOf(STRANGER));
        _skip(COOLDOWN);
        assertApproxEqAbs(_claim(usdcBuffer, STRANGER), 10_000e6, 2);
    }

    /// @dev The claim is more than the inventory is worth, so shares are worth nothing to who enters. Then the market comes
    /// back: what the inventory brings beyond the claim belongs to who was there before, whom nobody could dilute.
    function test_NobodyBuysTheRecovery() public {
        _cover(usdcBuffer.cash() + 1_000_000e6);
        uint256 claim = usdcBuffer.seniorClaim();
        assertEq(usdcBuffer.totalAssets(), 0);
        uint256 supply = usdcBuffer.totalSupply();
        assertEq(usdcBuffer.maxDeposit(STRANGER), 0);
        _setPrice(weth, _priceOf(address(weth)) * 12 / 10);
        assertEq(usdcBuffer.maxDeposit(STRANGER), 0, "still owed");
        _offer();
        (, uint256 payment) = _buy(type(uint256).max);
        assertEq(usdcBuffer.cash(), payment - claim);
        assertEq(usdcBuffer.totalSupply(), supply);
        assertGt(usdcBuffer.maxDeposit(STRANGER), 0);
    }

    /// @dev A shareholder grinds: dust leaves, and purchases below cost lose a unit or two each. Were a loss of a unit half of
    /// two that leave, what others leave with later would be worth nothing. It is lost by the ratio, and so are they.
    function testFuzz_DustCannotGrindExitsDown(uint256 seed) public {
        _fillBuffer(usdcBuffer, STRANGER, 250_000e6);
        _setPrice(weth, _priceOf(address(weth)) * 88 / 100);
        _offer();
        uint256 least = MathLib.mulDivUp(2, usdcBuffer.totalSupply() + 1e6, usdcBuffer.bookAssets() + 1);
        _requestRedeem(usdcBuffer, STRANGER, least);
        assertLe(usdcBuffer.exitingAssets(), 3);
        uint256 equity = usdcBuffer.cash() + usdcBuffer.stockOf(address(weth)).cost;
        for (uint256 i; i < 60; ++i) {
            _buy(bound(uint256(keccak256(abi.encode(seed, i))), 1e10, 2e12));
        }
        // All that was lost is less than a dollar; what leaves now is whole but for its part of that.
        uint256 lost = equity - usdcBuffer.cash() - usdcBuffer.stockOf(address(weth)).cost;
        assertGt(lost, 0);
        assertLt(lost, 1e6);
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR));
        uint256 exit = usdcBuffer.exitingAssets();
        assertGt(exit, 490_000e6);
        uint256 book = usdcBuffer.convertToAssets(usdcBuffer.balanceOf(STRANGER));
        _buy(0.01e18);
        (uint256 shares,,) = usdcBuffer.exitOf(DEPOSITOR);
        assertGt(shares, 0, "not wiped out");
        // A hundredth of an ether below cost costs a dollar or two, and exits no more than that.
        assertLt(exit - usdcBuffer.exitingAssets(), 2e6);
        assertLe(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(STRANGER)), book, "who grinds gains nothing");
    }

    /// @dev Exits bear what sales lose as shares do, and gain nothing of what they earn.
    function testFuzz_ExitsBearSalesLosses(uint256 priceSeed) public {
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR) / 2);
        (, uint256 exit,) = usdcBuffer.exitOf(DEPOSITOR);
        uint256 book = usdcBuffer.bookAssets();
        _setPrice(weth, bound(priceSeed, 100e8, 4000e8));
        _offer();
        (, uint256 payment) = _buy(type(uint256).max);
        (, uint256 exitAfter,) = usdcBuffer.exitOf(DEPOSITOR);
        uint256 loss = MathLib.zeroFloorSub(cost, payment);
        assertApproxEqAbs(exitAfter, exit - MathLib.mulDivUp(loss, exit, exit + book), 1);
        assertApproxEqAbs(usdcBuffer.bookAssets(), book - loss * book / (exit + book), 2);
        assertEq(usdcBuffer.lockedProfit(), MathLib.zeroFloorSub(payment, cost));
    }
}
