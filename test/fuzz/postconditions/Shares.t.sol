// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PostConditions} from "./PostConditions.sol";
import {IAsyncRedemption} from "ebb/interfaces/IAsyncRedemption.sol";
import {IERC7540Operator, IERC7540Redeem} from "ebb/interfaces/IERC7540.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILendingPool} from "ebb/interfaces/ILendingPool.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {PRICE_SCALE, RAY, WAD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {InventoryTerms, Offer, Stock} from "ebb/types/Inventory.sol";
import {ERC20} from "solady/tokens/ERC20.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @notice What each function of the pool and the buffer does, in full.
/// forge-config: default.fuzz.runs = 64
contract SharePostConditionsTest is PostConditions {
    uint256 internal constant VIRTUAL_SHARES = 1e6;

    /* THE POOL */

    function testFuzz_PoolEntry(uint256 amount, bool isMint) public {
        uint256 total = usdcPool.totalAssets() + 1;
        uint256 supply = usdcPool.totalSupply() + VIRTUAL_SHARES;
        uint256 assets = bound(amount, 1e6, 10_000_000e6);
        uint256 shares = MathLib.mulDivDown(assets, supply, total);
        if (isMint) assets = MathLib.mulDivUp(shares, total, supply);
        _begin();
        _moves(Field.UsdcTaker, Field.UsdcPool, assets);
        _gains(Field.PoolCash, assets);
        _gains(Field.PoolSupply, shares);
        _gains(Field.PoolSharesReceiver, shares);
        vm.expectEmit();
        emit ERC20.Transfer(address(0), RECEIVER, shares);
        vm.expectEmit();
        emit ERC4626.Deposit(TAKER, RECEIVER, assets, shares);
        vm.prank(TAKER);
        uint256 returned = isMint ? usdcPool.mint(shares, RECEIVER) : usdcPool.deposit(assets, RECEIVER);
        assertEq(returned, isMint ? assets : shares);
        _end();
    }

    /// @dev By somebody whom the owner allowed just that much.
    function testFuzz_PoolExit(uint256 amount, bool isRedeem) public {
        uint256 total = usdcPool.exitAssets() + 1;
        uint256 supply = usdcPool.totalSupply() + VIRTUAL_SHARES;
        uint256 assets = bound(amount, 1e6, 400_000e6);
        uint256 shares = MathLib.mulDivUp(assets, supply, total);
        if (isRedeem) assets = MathLib.mulDivDown(shares, total, supply);
        vm.prank(TAKER);
        usdcPool.approve(KEEPER, shares + 7);
        _begin();
        _loses(Field.PoolAllowance, shares);
        _loses(Field.PoolSharesTaker, shares);
        _loses(Field.PoolSupply, shares);
        _loses(Field.PoolCash, assets);
        _moves(Field.UsdcPool, Field.UsdcReceiver, assets);
        vm.expectEmit();
        emit ERC20.Approval(TAKER, KEEPER, 7);
        vm.expectEmit();
        emit ERC20.Transfer(TAKER, address(0), shares);
        vm.expectEmit();
        emit ERC4626.Withdraw(KEEPER, RECEIVER, TAKER, assets, shares);
        vm.prank(KEEPER);
        uint256 returned =
            isRedeem ? usdcPool.redeem(shares, RECEIVER, TAKER) : usdcPool.withdraw(assets, RECEIVER, TAKER);
        assertEq(returned, isRedeem ? assets : shares);
        _end();
    }

    /// @dev What only the engine calls: money out, money booked that has come, and a loss that is told.
    function testFuzz_PoolDebtSource(uint256 lent, uint256 collected, uint256 loss) public {
        lent = bound(lent, 0, usdcPool.cash());
        collected = bound(collected, 0, 10_000_000e6);
        uint256 cash = usdcPool.cash() - lent;
        _begin();
        _loses(Field.PoolCash, lent);
        _moves(Field.UsdcPool, Field.UsdcReceiver, lent);
        vm.startPrank(address(engine));
        vm.expectEmit();
        emit ILendingPool.Lent(RECEIVER, lent, cash);
        usdcPool.lend(RECEIVER, lent);
        _end();
        _gains(Field.PoolCash, collected);
        vm.expectEmit();
        emit ILendingPool.Collected(collected, cash + collected);
        usdcPool.collect(collected);
        _end();
        vm.expectEmit();
        emit ILendingPool.LossWrittenOff(loss, usdcPool.totalAssets());
        usdcPool.writeOff(loss);
        _end();
        vm.stopPrank();
    }

    /* SHARES OF BOTH */

    function testFuzz_MovesShares(uint256 amount, uint256 allowance, bool isPool) public {
        ERC20 token = isPool ? ERC20(usdcPool) : ERC20(usdcBuffer);
        Field from = isPool ? Field.PoolSharesTaker : Field.BufferSharesTaker;
        Field to = isPool ? Field.PoolSharesReceiver : Field.BufferSharesReceiver;
        amount = bound(amount, 0, token.balanceOf(TAKER) / 2);
        allowance = bound(allowance, amount, type(uint256).max - 1);
        _begin();
        _becomes(isPool ? Field.PoolAllowance : Field.BufferAllowance, allowance - amount);
        _moves(from, to, 2 * amount);
        vm.startPrank(TAKER);
        vm.expectEmit();
        emit ERC20.Approval(TAKER, KEEPER, allowance);
        assertTrue(token.approve(KEEPER, allowance));
        vm.expectEmit();
        emit ERC20.Transfer(TAKER, RECEIVER, amount);
        assertTrue(token.transfer(RECEIVER, amount));
        vm.stopPrank();
        vm.expectEmit();
        emit ERC20.Approval(TAKER, KEEPER, allowance - amount);
        vm.expectEmit();
        emit ERC20.Transfer(TAKER, RECEIVER, amount);
        vm.prank(KEEPER);
        assertTrue(token.transferFrom(TAKER, RECEIVER, amount));
        _end();
    }

    function testFuzz_PermitsShares(uint256 seed, uint256 amount, bool isPool) public {
        (address signer, uint256 key) = makeAddrAndKey(vm.toString(seed));
        ERC20 token = isPool ? ERC20(usdcPool) : ERC20(usdcBuffer);
        uint256 deadline = vm.getBlockTimestamp();
        bytes32 typehash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 structHash = keccak256(abi.encode(typehash, signer, KEEPER, amount, 0, deadline));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), structHash)));
        _begin();
        vm.expectEmit();
        emit ERC20.Approval(signer, KEEPER, amount);
        token.permit(signer, KEEPER, amount, deadline, v, r, s);
        assertEq(token.allowance(signer, KEEPER), amount);
        assertEq(token.nonces(signer), 1);
        _end();
    }

    /* DEPOSITORS */

    function testFuzz_BufferEntry(uint256 amount, bool isMint) public {
        uint256 total = usdcBuffer.totalAssets() + 1;
        uint256 supply = usdcBuffer.totalSupply() + VIRTUAL_SHARES;
        uint256 assets = bound(amount, 1e6, 10_000_000e6);
        uint256 shares = MathLib.mulDivDown(assets, supply, total);
        if (isMint) assets = MathLib.mulDivUp(shares, total, supply);
        _begin();
        _moves(Field.UsdcTaker, Field.UsdcBuffer, assets);
        _gains(Field.BufferCash, assets);
        _gains(Field.BookAssets, assets);
        _gains(Field.BufferSupply, shares);
        _gains(Field.BufferSharesReceiver, shares);
        vm.expectEmit();
        emit ERC20.Transfer(address(0), RECEIVER, shares);
        vm.expectEmit();
        emit ERC4626.Deposit(TAKER, RECEIVER, assets, shares);
        vm.prank(TAKER);
        uint256 returned = isMint ? usdcBuffer.mint(shares, RECEIVER) : usdcBuffer.deposit(assets, RECEIVER);
        assertEq(returned, isMint ? assets : shares);
        _end();
    }

    function testFuzz_BufferOperator(address operator, bool isApproved) public {
        _begin();
        vm.expectEmit();
        emit IERC7540Operator.OperatorSet(TAKER, operator, isApproved);
        vm.prank(TAKER);
        assertTrue(usdcBuffer.setOperator(operator, isApproved));
        assertEq(usdcBuffer.isOperator(TAKER, operator), isApproved);
        _end();
    }

    /// @dev Of shares at a price that a profit has made uneven, by somebody who was allowed them.
    function testFuzz_RequestRedeem(uint256 part, uint256 profit, uint256 elapsed) public {
        _earn(bound(profit, 1, 10_000e6));
        _settle(bound(elapsed, 0, 2 days));
        uint256 shares = bound(part, 1e12, usdcBuffer.balanceOf(TAKER));
        uint256 assets =
            MathLib.mulDivDown(shares, usdcBuffer.bookAssets() + 1, usdcBuffer.totalSupply() + VIRTUAL_SHARES);
        uint256 claimableAt = vm.getBlockTimestamp() + COOLDOWN;
        vm.prank(TAKER);
        usdcBuffer.approve(KEEPER, shares + 7);
        vm.prank(TAKER);
        usdcBuffer.setOperator(KEEPER, false);
        _begin();
        _loses(Field.BufferSharesTaker, shares);
        _loses(Field.BufferSupply, shares);
        _loses(Field.BookAssets, assets);
        _gains(Field.Exiting, assets);
        _gains(Field.ExitShares, shares);
        _gains(Field.ExitAssets, assets);
        _becomes(Field.ExitTime, claimableAt);
        vm.expectEmit();
        emit IERC7540Redeem.RedeemRequest(TAKER, TAKER, 0, TAKER, shares);
        vm.expectEmit();
        emit IAsyncRedemption.ExitQueued(TAKER, shares, assets, assets, claimableAt);
        vm.prank(TAKER);
        assertEq(usdcBuffer.requestRedeem(shares, TAKER, TAKER), 0);
        assertEq(usdcBuffer.pendingRedeemRequest(0, TAKER), shares);
        assertEq(usdcBuffer.claimableRedeemRequest(0, TAKER), 0);
        _end();
        _skip(COOLDOWN);
        assertEq(usdcBuffer.pendingRedeemRequest(0, TAKER), 0);
        assertEq(usdcBuffer.claimableRedeemRequest(0, TAKER), shares);
    }

    /// @dev The buffer gets a claim of `amount` and takes it: a profit that is released within a day.
    function _earn(uint256 amount) internal {
        _credit(amount);
        usdcBuffer.harvest();
    }

    function _credit(uint256 amount) internal {
        uint256 price = _priceOf(address(weth));
        _setPrice(weth, 1000e8);
        liquidator.lock(vaultId);
        (, uint32 nonce) = engine.lockOf(vaultId);
        liquidator.liquidate(
            IVaultEngine.Liquidation(
                vaultId, nonce, address(weth), 1, address(usdc), 1, amount, 0, address(0), address(liquidator)
            ),
            ""
        );
        liquidator.unlock(vaultId, nonce);
        _setPrice(weth, price);
    }

    function testFuzz_Redeem(uint256 requested, uint256 part) public {
        (uint256 all, uint256 exit) = _request(requested);
        uint256 shares = bound(part, MathLib.min(all, 2e6), all);
        uint256 assets = MathLib.mulDivDown(exit, shares, all);
        uint256 units = MathLib.mulDivUp(exit, shares, all);
        _begin();
        _expectClaim(all, shares, assets, units);
        vm.prank(KEEPER);
        assertEq(usdcBuffer.redeem(shares, RECEIVER, TAKER), assets);
        _end();
    }

    function testFuzz_Withdraw(uint256 requested, uint256 part) public {
        (uint256 all, uint256 exit) = _request(requested);
        uint256 assets = bound(part, 1, exit);
        uint256 shares = MathLib.mulDivUp(all, assets, exit);
        _begin();
        _expectClaim(all, shares, assets, assets);
        vm.prank(KEEPER);
        assertEq(usdcBuffer.withdraw(assets, RECEIVER, TAKER), shares);
        _end();
    }

    /// @dev A claim that is due, with KEEPER as the operator.
    function _request(uint256 requested) internal returns (uint256 shares, uint256 exit) {
        shares = bound(requested, 1e12, usdcBuffer.balanceOf(TAKER));
        _requestRedeem(usdcBuffer, TAKER, shares);
        vm.prank(TAKER);
        usdcBuffer.setOperator(KEEPER, true);
        _settle(COOLDOWN);
        (, exit,) = usdcBuffer.exitOf(TAKER);
    }

    /// @dev The fraction of a unit that a claim leaves behind is locked profit.
    function _expectClaim(uint256 all, uint256 shares, uint256 assets, uint256 units) internal {
        _loses(Field.ExitShares, shares);
        _loses(Field.ExitAssets, units);
        _loses(Field.Exiting, units);
        _gains(Field.LockedProfit, units - assets);
        _loses(Field.BufferCash, assets);
        _moves(Field.UsdcBuffer, Field.UsdcReceiver, assets);
        if (shares == all) _becomes(Field.ExitAssets, 0);
        vm.expectEmit();
        emit ERC4626.Withdraw(KEEPER, RECEIVER, TAKER, assets, shares);
        vm.expectEmit();
        emit IAsyncRedemption.ExitClaimed(TAKER, shares, assets, units, units - assets);
    }

    /* LOSSES AND PROFITS */

    /// @dev Exits and shares bear a loss alike, at one ratio.
    function testFuzz_Cover(uint256 requested, uint256 loss) public {
        uint256 shares = bound(requested, 1e12, usdcBuffer.balanceOf(TAKER));
        _requestRedeem(usdcBuffer, TAKER, shares);
        uint256 cash = usdcBuffer.cash();
        uint256 exiting = usdcBuffer.exitingAssets();
        loss = bound(loss, 1, cash * 9 / 10);
        // By the ratio of the loss, whatever it is in units.
        uint256 index = MathLib.mulDivDown(RAY, cash - loss, cash);
        uint256 byExits = exiting - MathLib.mulDivUp(exiting, index, RAY);
        _begin();
        _loses(Field.BufferCash, loss);
        _moves(Field.UsdcBuffer, Field.UsdcPool, loss);
        _becomes(Field.Exiting, MathLib.mulDivUp(exiting, index, RAY));
        _becomes(Field.ExitAssets, MathLib.mulDivDown(exiting, index, RAY));
        _becomes(Field.BookAssets, cash - loss - MathLib.mulDivUp(exiting, index, RAY));
        vm.expectEmit();
        emit ILiquidityBuffer.ShortfallCovered(address(usdcPool), loss, 0, loss);
        vm.expectEmit();
        emit IAsyncRedemption.ExitsSlashed(byExits, index);
        vm.expectEmit();
        emit IAsyncRedemption.LossBorne(loss, 0, byExits, loss - byExits);
        vm.prank(address(engine));
        (uint256 covered, uint256 deferred) = usdcBuffer.cover(address(usdcPool), loss);
        assertEq(covered, loss);
        assertEq(deferred, 0);
        _end();
    }

    function testFuzz_Harvest(uint256 amount) public {
        amount = bound(amount, 1, 1_000_000e6);
        _credit(amount);
        uint256 cash = usdcBuffer.cash() + amount;
        _begin();
        _becomes(Field.ClaimBuffer, 0);
        _moves(Field.UsdcEngine, Field.UsdcBuffer, amount);
        _gains(Field.BufferCash, amount);
        _gains(Field.LockedProfit, amount);
        vm.expectEmit();
        emit IVaultEngine.Claimed(address(usdcBuffer), address(usdc), address(usdcBuffer), amount);
        vm.expectEmit();
        emit ILiquidityBuffer.Harvested(amount, cash);
        vm.expectEmit();
        emit IAsyncRedemption.ProfitLocked(amount, amount);
        assertEq(usdcBuffer.harvest(), amount);
        _end();
        assertEq(usdcBuffer.harvest(), 0);
        _end();
    }

    /// @dev The dust of a vault that was written off has cost nothing.
    function testFuzz_Collect(uint256 dust) public {
        dust = bound(dust, 1, 0.019e18); // less than twenty dollars
        _setPrice(weth, 1000e8);
        liquidator.lock(vaultId);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        liquidator.liquidate(
            IVaultEngine.Liquidation(
                vaultId, 1, address(weth), COLLATERAL - dust, address(usdc), debt - 1, 0, 0, address(0), RECEIVER
            ),
            ""
        );
        assertTrue(liquidator.writeOff(vaultId, 1));
        _begin();
        _becomes(Field.ClaimBufferDust, 0);
        _moves(Field.WethEngine, Field.WethBuffer, dust);
        _becomes(Field.Stock, dust);
        _becomes(Field.Held, 1);
        vm.expectEmit();
        emit IInventoryShop.InventoryAdded(address(weth), dust, 0, dust, 0);
        assertEq(usdcBuffer.collect(address(weth)), dust);
        _end();
        assertEq(usdcBuffer.collect(address(weth)), 0);
        _end();
    }

    /* INVENTORY */

    /// @dev An auction at a price between the backstop's and the floor, and what the buffer buys there.
    function testFuzz_Backstop(uint256 health, uint256 elapsed, uint256 most) public {
        _setHealth(vaultId, weth, bound(health, 0.95e18, 0.97e18));
        uint256 auctionId = _start(vaultId);
        _settle(bound(elapsed, 182, 240));
        most = bound(most, 1e13, 4e18);
        uint256 price = _auctionPrice(vaultId, weth);
        uint256 payment = MathLib.mulDivUp(most, price, PRICE_SCALE);
        uint256 fair = MathLib.mulDivDown(most, _fairPrice(), PRICE_SCALE);
        uint256 discount = MathLib.min(MathLib.zeroFloorSub(fair, payment), MathLib.mulDivDown(fair, 0.05e18, WAD));
        uint256 reward = MathLib.mulDivDown(discount, CALLER_SHARE, WAD);
        uint256 repaid = MathLib.mulDivDown(payment, WAD, WAD + uint256(house.auctionOf(vaultId).penaltyBps) * 1e14);
        _begin();
        _becomes(Field.AuctionTaken, 1);
        _loses(Field.VaultCollateral, most);
        _loses(Field.Deposited, most);
        _moves(Field.WethEngine, Field.WethBuffer, most);
        _debtFalls(repaid);
        _gains(Field.PoolCash, repaid);
        _moves(Field.UsdcBuffer, Field.UsdcPool, repaid);
        _moves(Field.UsdcBuffer, Field.UsdcEngine, payment - repaid);
        _gains(Field.ClaimKeeper, (payment - repaid) / 4);
        _gains(Field.ClaimBuffer, payment - repaid - (payment - repaid) / 4);
        _moves(Field.UsdcBuffer, Field.UsdcReceiver, reward);
        _loses(Field.BufferCash, payment + reward);
        _becomes(Field.Stock, most);
        _becomes(Field.StockCost, payment + reward);
        _becomes(Field.Held, 1);
        vm.expectEmit();
        emit IInventoryShop.InventoryAdded(address(weth), most, payment + reward, most, payment + reward);
        vm.expectEmit();
        emit ILiquidityBuffer.BackstopTaken(auctionId, address(weth), RECEIVER, most, payment, reward);
        vm.prank(RECEIVER);
        (uint256 bought, uint256 paid, uint256 earned) = usdcBuffer.backstop(auctionId, address(weth), most, RECEIVER);
        assertEq(bought, most);
        assertEq(paid, payment);
        assertEq(earned, reward);
        assertEq(usdc.allowance(address(usdcBuffer), address(house)), 0);
        _end();
    }

    /// @dev Raw units of USDC for one of WETH [1e36]: both feeds have eight decimals.
    function _fairPrice() internal view returns (uint256) {
        return MathLib.mulDivDown(router.getPrice(address(weth)).lower, PRICE_SCALE, 1e48);
    }

    /// @dev Puts some WETH on the shelf.
    function _stock() internal returns (Stock memory) {
        _setHealth(vaultId, weth, 0.96e18);
        uint256 auctionId = _start(vaultId);
        _skip(200);
        usdcBuffer.backstop(auctionId, address(weth), 4e18, RECEIVER);
        _settle(1);
        return usdcBuffer.stockOf(address(weth));
    }

    function testFuzz_Offer(uint256 price) public {
        Stock memory stock = _stock();
        _setPrice(weth, bound(price, 500e8, 5000e8));
        uint256 fair = _fairPrice();
        Offer memory expected = Offer(
            uint216(MathLib.mulDivUp(fair, SALE_START_MULTIPLIER, WAD)),
            uint40(vm.getBlockTimestamp()),
            uint192(MathLib.mulDivUp(fair, WAD - SALE_MAX_DISCOUNT, WAD)),
            uint40(vm.getBlockTimestamp() + SALE_DURATION),
            SALE_HALF_LIFE
        );
        _begin();
        _becomes(Field.Offer, vm.getBlockTimestamp());
        vm.expectEmit();
        emit IInventoryShop.InventoryOffered(
            address(weth), stock.amount, expected.startPrice, expected.floor, SALE_HALF_LIFE, expected.expiresAt
        );
        usdcBuffer.offer(address(weth));
        assertEq(abi.encode(usdcBuffer.offerOf(address(weth))), abi.encode(expected));
        assertEq(usdcBuffer.priceOf(address(weth)), expected.startPrice);
        _end();
    }

    /// @dev At a gain, which is locked, or at a loss, which the shares bear.
    function testFuzz_Buy(uint256 price, uint256 elapsed, uint256 most) public {
        Stock memory stock = _stock();
        _setPrice(weth, bound(price, 500e8, 5000e8));
        usdcBuffer.offer(address(weth));
        _settle(bound(elapsed, 0, SALE_DURATION - 1));
        most = bound(most, 1, 2 * uint256(stock.amount));
        uint256 amount = MathLib.min(most, stock.amount);
        uint256 asked = usdcBuffer.priceOf(address(weth));
        uint256 payment = MathLib.mulDivUp(amount, asked, PRICE_SCALE);
        uint256 cost = MathLib.mulDivDown(stock.cost, amount, stock.amount);
        _begin();
        _moves(Field.WethBuffer, Field.WethReceiver, amount);
        _moves(Field.UsdcTaker, Field.UsdcBuffer, payment);
        _gains(Field.BufferCash, payment);
        _loses(Field.Stock, amount);
        _loses(Field.StockCost, cost);
        if (amount == stock.amount) _becomes(Field.Held, 0);
        if (amount == stock.amount) _becomes(Field.Offer, 0);
        if (payment > cost) _gains(Field.LockedProfit, payment - cost);
        else _loses(Field.BookAssets, cost - payment);
        vm.expectEmit();
        emit IInventoryShop.InventorySold(
            address(weth), TAKER, RECEIVER, amount, payment, asked, stock.amount - amount, stock.cost - cost
        );
        vm.prank(TAKER);
        (uint256 bought, uint256 paid) = usdcBuffer.buy(address(weth), most, asked, RECEIVER, "");
        assertEq(bought, amount);
        assertEq(paid, payment);
        _end();
    }

    /// @dev What a sale brought while the engine could not take it.
    function testFuzz_PaySeniorClaim(uint256 loss) public {
        _stock();
        uint256 cash = usdcBuffer.cash();
        loss = bound(loss, 1, 4500e6);
        vm.prank(address(engine));
        (, uint256 deferred) = usdcBuffer.cover(address(usdcPool), cash + loss);
        assertEq(deferred, loss);
        usdcBuffer.offer(address(weth));
        vm.mockCallRevert(address(engine), abi.encodeWithSelector(engine.recover.selector), "");
        vm.prank(TAKER);
        usdcBuffer.buy(address(weth), type(uint256).max, type(uint256).max, TAKER, "");
        vm.clearMockedCalls();
        _begin();
        _loses(Field.SeniorClaim, loss);
        _moves(Field.UsdcBuffer, Field.UsdcPool, loss);
        _gains(Field.PoolCash, loss);
        vm.expectEmit();
        emit IVaultEngine.LossRecovered(address(usdc), loss);
        vm.expectEmit();
        emit ILiquidityBuffer.SeniorClaimPaid(loss);
        usdcBuffer.paySeniorClaim();
        _end();
        usdcBuffer.paySeniorClaim();
        _end();
    }

    /* GOVERNANCE */

    function testFuzz_BufferGovernance(uint256 cap, uint256 level, uint256 discount, uint256 duration) public {
        cap = bound(cap, 0, type(uint112).max);
        level = bound(level, 0, 2);
        InventoryTerms memory terms = _inventoryTerms();
        terms.maxDiscount = uint64(bound(discount, 0, 0.045e18));
        terms.maxDuration = uint32(bound(duration, 1 hours, 30 days));
        _begin();
        vm.startPrank(ADMIN);
        vm.expectEmit();
        emit ILiquidityBuffer.InventoryCapSet(address(wbtc), cap);
        usdcBuffer.setInventoryCap(address(wbtc), cap);
        vm.expectEmit();
        emit ILiquidityBuffer.InventoryTermsSet(terms);
        usdcBuffer.setInventoryTerms(terms);
        vm.expectEmit();
        emit ILiquidityBuffer.AuctionHouseSet(address(0));
        usdcBuffer.setAuctionHouse(address(0));
        vm.expectEmit();
        emit ILiquidityBuffer.PauseLevelSet(ADMIN, level);
        usdcBuffer.setPauseLevel(level);
        vm.stopPrank();
        _end();
        assertEq(usdcBuffer.inventoryCap(address(wbtc)), cap);
        assertEq(abi.encode(usdcBuffer.inventoryTerms()), abi.encode(terms));
        assertEq(usdcBuffer.auctionHouse(), address(0));
        assertEq(usdcBuffer.pauseLevel(), level);
    }
}
