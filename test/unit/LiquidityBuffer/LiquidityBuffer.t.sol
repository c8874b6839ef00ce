// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestToken} from "../../mocks/TestToken.sol";
import {CashVaultLaws} from "../CashVault.t.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IAsyncRedemption} from "ebb/interfaces/IAsyncRedemption.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {PROFIT_UNLOCK_PERIOD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

/// @notice The buffer as a share token, and its cash: profits and losses without any inventory.
contract LiquidityBufferTest is CashVaultLaws {
    function _subject() internal view override returns (CashVault) {
        return usdcBuffer;
    }

    function _empty() internal override returns (CashVault) {
        TestToken token = _listAsset("T", "T", 6, 1e8, 0.5e18, 0.6e18);
        (, LiquidityBuffer buffer) = _listDebt(token, 1e30, 1);
        return buffer;
    }

    function _leave(CashVault vault, address account, uint256 shares) internal override returns (uint256 assets) {
        LiquidityBuffer buffer = LiquidityBuffer(address(vault));
        if (_bookValueOf(buffer, shares) == 0) return 0;
        _requestRedeem(buffer, account, shares);
        _skip(COOLDOWN);
        return _claim(buffer, account);
    }

    function _lose(CashVault vault, uint256 left) internal override {
        LiquidityBuffer buffer = LiquidityBuffer(address(vault));
        _cover(buffer, MathLib.zeroFloorSub(buffer.cash(), left));
    }

    function _bookValueOf(LiquidityBuffer buffer, uint256 shares) internal view returns (uint256) {
        return MathLib.mulDivDown(shares, buffer.bookAssets() + 1, buffer.totalSupply() + 1e6);
    }

    function _cover(LiquidityBuffer buffer, uint256 amount) internal returns (uint256 covered, uint256 deferred) {
        vm.prank(address(engine));
        return buffer.cover(RECEIVER, amount);
    }

    /* COVER */

    function testFuzz_RevertWhen_NotTheEngine(address caller) public {
        vm.assume(caller != address(engine));
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        vm.prank(caller);
        usdcBuffer.cover(caller, 1);
    }

    function testFuzz_CoversUpToItsCash(uint256 amount) public {
        amount = bound(amount, 1, type(uint128).max);
        uint256 borne = MathLib.min(amount, USDC_BUFFERED);
        vm.expectEmit(address(usdcBuffer));
        emit ILiquidityBuffer.ShortfallCovered(RECEIVER, borne, 0, amount);
        vm.expectEmit(address(usdcBuffer));
        emit IAsyncRedemption.LossBorne(borne, 0, 0, borne);
        (uint256 covered, uint256 deferred) = _cover(usdcBuffer, amount);
        assertEq(covered, borne);
        assertEq(deferred, 0);
        assertEq(usdc.balanceOf(RECEIVER), covered);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - covered);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED - covered);
        assertEq(usdcBuffer.bookAssets(), USDC_BUFFERED - covered);
    }

    /* PROFIT */

    function test_HarvestOfNothingIsNothing() public {
        assertEq(usdcBuffer.harvest(), 0);
    }

    /// @dev Gives the buffer a claim, as a liquidation would.
    function _earn() internal returns (uint256 amount) {
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        _take(_start(vaultId), weth, 100e18);
        amount = engine.claimable(address(usdcBuffer), address(usdc));
        assertEq(usdcBuffer.harvest(), amount);
        assertGt(amount, 0);
    }

    /// @dev Profit counts second by second, and all of it when its time is over.
    function testFuzz_ProfitIsReleasedLittleByLittle(uint256 elapsed, uint256 more) public {
        uint256 profit = _earn();
        assertEq(usdcBuffer.lockedProfit(), profit);
        elapsed = bound(elapsed, 0, PROFIT_UNLOCK_PERIOD);
        more = bound(more, elapsed, PROFIT_UNLOCK_PERIOD * 2);
        uint256 startedAt = vm.getBlockTimestamp();
        vm.warp(startedAt + elapsed);
        assertEq(
            usdcBuffer.lockedProfit(), MathLib.mulDivUp(profit, PROFIT_UNLOCK_PERIOD - elapsed, PROFIT_UNLOCK_PERIOD)
        );
        uint256 assets = usdcBuffer.totalAssets();
        assertEq(assets + usdcBuffer.lockedProfit(), usdcBuffer.cash());
        assertEq(usdcBuffer.bookAssets(), assets);
        vm.warp(startedAt + more);
        assertGe(usdcBuffer.totalAssets(), assets, "never falls");
        if (more >= PROFIT_UNLOCK_PERIOD) assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED + profit);
    }

    /// @dev Many small harvests cannot hold back what was earned before.
    function test_HarvestingOftenHoldsNothingBack() public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        uint256 auctionId = _start(vaultId);
        _take(auctionId, weth, 100e18);
        usdcBuffer.harvest();
        uint256 startedAt = vm.getBlockTimestamp();
        for (uint256 i = 1; i <= 24; ++i) {
            vm.warp(startedAt + i * PROFIT_UNLOCK_PERIOD / 24);
            _refreshPrices();
            if (house.auctionOf(vaultId).nonce == 0) _start(vaultId);
            else if (i % 4 == 0) house.restart(_latestAuctionId(vaultId));
            if (i % 4 == 0) _take(_latestAuctionId(vaultId), weth, 1e15);
            usdcBuffer.harvest();
        }
        assertLt(usdcBuffer.lockedProfit(), (usdcBuffer.cash() - USDC_BUFFERED) / 20, "held back");
    }

    /// @dev What was earned and not released bears the loss too: a newcomer gets none of it.
    function test_ANewcomerDoesNotGetWhatThoseWhoBoreALossHadEarned() public {
        _earn();
        _cover(usdcBuffer, USDC_BUFFERED);
        uint256 shares = _enter(usdcBuffer, STRANGER, 1e6);
        _skip(PROFIT_UNLOCK_PERIOD);
        assertLe(usdcBuffer.convertToAssets(shares), 1.01e6, "got what others had earned");
    }

    /// @dev What a buffer that has lost everything earns before anybody comes is for those who lost.
    function test_RevivesWithItsProfits() public {
        _cover(usdcBuffer, USDC_BUFFERED);
        uint256 profit = _earn();
        _skip(PROFIT_UNLOCK_PERIOD);
        assertEq(usdcBuffer.totalAssets(), profit);
        uint256 shares = _enter(usdcBuffer, STRANGER, 1000e6);
        assertApproxEqAbs(usdcBuffer.convertToAssets(shares), 1000e6, 1);
        assertApproxEqAbs(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), profit, 2);
        assertEq(usdcBuffer.series(), 0);
    }

    /// @dev A loss never leaves the buffer without the means to pay what its shares are worth.
    function testFuzz_SharesAreBackedAfterALoss(uint256 loss, uint256 elapsed) public {
        _earn();
        vm.warp(vm.getBlockTimestamp() + bound(elapsed, 0, PROFIT_UNLOCK_PERIOD));
        loss = bound(loss, 1, usdcBuffer.cash());
        uint256 cashBefore = usdcBuffer.cash();
        (uint256 covered,) = _cover(usdcBuffer, loss);
        assertEq(covered, loss);
        assertEq(usdcBuffer.cash(), cashBefore - loss);
        assertLe(usdcBuffer.totalAssets(), usdcBuffer.cash());
        assertLe(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), usdcBuffer.cash());
    }

    /// @dev All have left, a penalty arrives, and the next to come gets no more than was brought.
    function test_AnEmptyBuffersProfitIsNobodys() public {
        _leave(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR));
        _earn();
        _skip(PROFIT_UNLOCK_PERIOD);
        assertGt(usdcBuffer.totalAssets(), 0);
        uint256 shares = _enter(usdcBuffer, STRANGER, 10_000e6);
        assertLe(usdcBuffer.convertToAssets(shares), 10_000e6);
        assertGe(usdcBuffer.convertToAssets(shares) + 100e6, 10_000e6, "but for a rounding");
    }
}
