// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IAsyncRedemption} from "ebb/interfaces/IAsyncRedemption.sol";
import {IERC165, IERC7540Operator, IERC7540Redeem} from "ebb/interfaces/IERC7540.sol";
import {MAX_COOLDOWN, MIN_COOLDOWN, PROFIT_UNLOCK_PERIOD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @notice Leaving the buffer: requests, cool-down, losses meanwhile, claims.
contract LiquidityBufferRedemptionTest is BaseTest {
    /// @dev The stranger is in with as much as the depositor.
    function setUp() public override {
        super.setUp();
        _fillBuffer(usdcBuffer, STRANGER, USDC_BUFFERED);
    }

    function _shares() internal view returns (uint256) {
        return usdcBuffer.balanceOf(STRANGER);
    }

    function _cover(uint256 amount) internal {
        vm.prank(address(engine));
        usdcBuffer.cover(RECEIVER, amount);
    }

    function _exitValue(address controller) internal view returns (uint256 assets) {
        (, assets,) = usdcBuffer.exitOf(controller);
    }

    /* STANDARD */

    function test_SupportsItsInterfaces() public view {
        assertTrue(usdcBuffer.supportsInterface(0x01ffc9a7), "ERC-165");
        assertTrue(usdcBuffer.supportsInterface(0xe3bc4e65), "ERC-7540 operators");
        assertTrue(usdcBuffer.supportsInterface(0x620ee8e4), "ERC-7540 redemption");
        assertTrue(usdcBuffer.supportsInterface(0x2f0a18c5), "ERC-7575");
        assertFalse(usdcBuffer.supportsInterface(0xce3bbe50), "deposits are synchronous");
        assertFalse(usdcBuffer.supportsInterface(0xffffffff));
        assertEq(type(IERC165).interfaceId, bytes4(0x01ffc9a7));
        assertEq(type(IERC7540Operator).interfaceId, bytes4(0xe3bc4e65));
        assertEq(type(IERC7540Redeem).interfaceId, bytes4(0x620ee8e4));
        assertEq(usdcBuffer.share(), address(usdcBuffer));
    }

    function testFuzz_PreviewsOfRedemptionRevert(uint256 amount, address caller) public {
        vm.startPrank(caller);
        vm.expectRevert(IAsyncRedemption.RedemptionIsAsynchronous.selector);
        usdcBuffer.previewRedeem(amount);
        vm.expectRevert(IAsyncRedemption.RedemptionIsAsynchronous.selector);
        usdcBuffer.previewWithdraw(amount);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_TheCooldownIsOutOfBounds(uint256 cooldown) public {
        vm.assume(cooldown < MIN_COOLDOWN || cooldown > MAX_COOLDOWN);
        vm.expectRevert(
            abi.encodeWithSelector(IAsyncRedemption.CooldownOutOfBounds.selector, cooldown, MIN_COOLDOWN, MAX_COOLDOWN)
        );
        new LiquidityBuffer(address(usdc), address(engine), cooldown, _inventoryTerms(), "Ebb buffer", "eB");
    }

    function test_SetsOperators() public {
        vm.expectEmit(address(usdcBuffer));
        emit IERC7540Operator.OperatorSet(STRANGER, OPERATOR, true);
        vm.prank(STRANGER);
        assertTrue(usdcBuffer.setOperator(OPERATOR, true));
        assertTrue(usdcBuffer.isOperator(STRANGER, OPERATOR));
        assertFalse(usdcBuffer.isOperator(OPERATOR, STRANGER));
        vm.prank(STRANGER);
        usdcBuffer.setOperator(OPERATOR, false);
        assertFalse(usdcBuffer.isOperator(STRANGER, OPERATOR));
    }

    /* REQUEST */

    /// @dev Nobody may put off somebody else's claim by adding a crumb to the request.
    function test_RevertWhen_TheControllerDoesNotAgree() public {
        _fillBuffer(usdcBuffer, OWNER, 1e6);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, OWNER, STRANGER));
        vm.prank(OWNER);
        usdcBuffer.requestRedeem(1e6, STRANGER, OWNER);
        vm.prank(STRANGER);
        usdcBuffer.setOperator(OWNER, true);
        vm.prank(OWNER);
        usdcBuffer.requestRedeem(1e6, STRANGER, OWNER);
        assertEq(usdcBuffer.pendingRedeemRequest(0, STRANGER), 1e6);
    }

    function testFuzz_RevertWhen_TheSharesAreAnothers(address caller) public {
        vm.assume(caller != STRANGER && caller != address(0));
        uint256 shares = _shares();
        vm.expectRevert(bytes4(keccak256("InsufficientAllowance()")));
        vm.prank(caller);
        usdcBuffer.requestRedeem(shares, caller, STRANGER);
        vm.expectRevert(bytes4(keccak256("InsufficientAllowance()")));
        vm.prank(caller);
        usdcBuffer.requestRedeem(shares, STRANGER, STRANGER);
    }

    function test_RevertWhen_TheSharesAreWorthNothing() public {
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 999));
        vm.prank(STRANGER);
        usdcBuffer.requestRedeem(999, STRANGER, STRANGER);
    }

    function test_RevertWhen_ThereAreNotEnoughShares() public {
        uint256 shares = _shares();
        vm.expectRevert(bytes4(keccak256("InsufficientBalance()")));
        vm.prank(STRANGER);
        usdcBuffer.requestRedeem(shares + 1, STRANGER, STRANGER);
    }

    function test_AnAllowanceIsSpent() public {
        uint256 shares = _shares();
        vm.prank(STRANGER);
        usdcBuffer.approve(OPERATOR, shares);
        vm.prank(OPERATOR);
        usdcBuffer.requestRedeem(shares, OPERATOR, STRANGER);
        assertEq(usdcBuffer.allowance(STRANGER, OPERATOR), 0);
        assertEq(usdcBuffer.pendingRedeemRequest(0, OPERATOR), shares);
    }

    function testFuzz_ARequestBurnsShares(uint256 part) public {
        uint256 shares = bound(part, 1e6, _shares());
        uint256 supply = usdcBuffer.totalSupply();
        uint256 assets = usdcBuffer.convertToAssets(shares);
        uint256 price = usdcBuffer.convertToAssets(1e24);
        vm.expectEmit(address(usdcBuffer));
        emit IERC7540Redeem.RedeemRequest(STRANGER, STRANGER, 0, STRANGER, shares);
        vm.expectEmit(address(usdcBuffer));
        emit IAsyncRedemption.ExitQueued(STRANGER, shares, assets, assets, vm.getBlockTimestamp() + COOLDOWN);
        vm.prank(STRANGER);
        assertEq(usdcBuffer.requestRedeem(shares, STRANGER, STRANGER), 0, "one request per controller");
        assertEq(usdcBuffer.totalSupply(), supply - shares);
        assertEq(usdcBuffer.exitingAssets(), assets);
        assertEq(usdcBuffer.totalAssets(), 2 * USDC_BUFFERED - assets);
        assertGe(usdcBuffer.convertToAssets(1e24), price, "those who stay lose nothing");
        assertEq(usdcBuffer.pendingRedeemRequest(0, STRANGER), shares);
        assertEq(usdcBuffer.pendingRedeemRequest(1, STRANGER), 0);
        assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), 0);
        assertEq(usdcBuffer.maxRedeem(STRANGER), 0);
        assertEq(usdcBuffer.maxWithdraw(STRANGER), 0);
        vm.warp(vm.getBlockTimestamp() + COOLDOWN);
        assertEq(usdcBuffer.pendingRedeemRequest(0, STRANGER), 0);
        assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), shares);
        assertEq(usdcBuffer.claimableRedeemRequest(1, STRANGER), 0);
        assertEq(usdcBuffer.maxRedeem(STRANGER), shares);
        assertEq(usdcBuffer.maxWithdraw(STRANGER), assets);
    }

    function test_AddingStartsTheCooldownAgain() public {
        uint256 shares = _shares() / 2;
        _requestRedeem(usdcBuffer, STRANGER, shares);
        _skip(COOLDOWN);
        _requestRedeem(usdcBuffer, STRANGER, shares);
        assertEq(usdcBuffer.pendingRedeemRequest(0, STRANGER), 2 * shares);
        assertEq(usdcBuffer.maxRedeem(STRANGER), 0);
        _skip(COOLDOWN);
        assertEq(usdcBuffer.maxRedeem(STRANGER), 2 * shares);
    }

    /* CLAIM */

    function test_RevertWhen_TheCooldownIsNotOver() public {
        uint256 shares = _shares();
        _requestRedeem(usdcBuffer, STRANGER, shares);
        _skip(COOLDOWN - 1);
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC4626.RedeemMoreThanMax.selector);
        usdcBuffer.redeem(1, STRANGER, STRANGER);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        usdcBuffer.withdraw(1, STRANGER, STRANGER);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_TheClaimIsAnothers(address caller) public {
        vm.assume(caller != STRANGER);
        uint256 shares = _shares();
        _requestRedeem(usdcBuffer, STRANGER, shares);
        _skip(COOLDOWN);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, caller, STRANGER));
        usdcBuffer.redeem(shares, caller, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAsyncRedemption.NotController.selector, caller, STRANGER));
        usdcBuffer.withdraw(1, caller, STRANGER);
        vm.stopPrank();
    }

    function test_RevertWhen_NothingOrTooMuchIsClaimed() public {
        uint256 shares = _shares();
        _requestRedeem(usdcBuffer, STRANGER, shares);
        _skip(COOLDOWN);
        uint256 most = usdcBuffer.maxWithdraw(STRANGER);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.redeem(0, STRANGER, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcBuffer.withdraw(0, STRANGER, STRANGER);
        vm.expectRevert(ERC4626.RedeemMoreThanMax.selector);
        usdcBuffer.redeem(shares + 1, STRANGER, STRANGER);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        usdcBuffer.withdraw(most + 1, STRANGER, STRANGER);
        // Less than a unit's worth.
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 999));
        usdcBuffer.redeem(999, STRANGER, STRANGER);
        vm.stopPrank();
    }

    /// @dev In two pieces, by either function, before and after a loss: together never more than all at once, and all is gone.
    function testFuzz_ClaimsInPieces(uint256 loss, uint256 part, bool isWithdraw) public {
        uint256 requested = _shares();
        _requestRedeem(usdcBuffer, STRANGER, requested);
        _cover(bound(loss, 1, 2 * USDC_BUFFERED - 100e6));
        _skip(COOLDOWN);
        uint256 whole = usdcBuffer.maxWithdraw(STRANGER);
        uint256 cashBefore = usdcBuffer.cash();
        vm.startPrank(STRANGER);
        if (isWithdraw) {
            uint256 assets = bound(part, 1, whole);
            uint256 shares = usdcBuffer.withdraw(assets, RECEIVER, STRANGER);
            assertEq(usdc.balanceOf(RECEIVER) - (2 * USDC_BUFFERED - cashBefore), assets, "exactly");
            assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), requested - shares);
        } else {
            uint256 shares = bound(part, requested / 1e6, requested);
            usdcBuffer.redeem(shares, RECEIVER, STRANGER);
            assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), requested - shares);
        }
        uint256 left = usdcBuffer.maxRedeem(STRANGER);
        if (left != 0 && usdcBuffer.maxWithdraw(STRANGER) != 0) usdcBuffer.redeem(left, RECEIVER, STRANGER);
        vm.stopPrank();
        uint256 paid = cashBefore - usdcBuffer.cash();
        assertLe(paid, whole);
        assertGe(paid + 3, whole);
        assertLe(usdcBuffer.exitingAssets(), 3);
        assertEq(usdc.balanceOf(address(usdcBuffer)), usdcBuffer.cash());
    }

    function test_AnOperatorClaims() public {
        uint256 shares = _shares();
        _requestRedeem(usdcBuffer, STRANGER, shares);
        vm.prank(STRANGER);
        usdcBuffer.setOperator(OPERATOR, true);
        _skip(COOLDOWN);
        vm.expectEmit(address(usdcBuffer));
        emit ERC4626.Withdraw(OPERATOR, RECEIVER, STRANGER, USDC_BUFFERED, shares);
        vm.expectEmit(address(usdcBuffer));
        emit IAsyncRedemption.ExitClaimed(STRANGER, shares, USDC_BUFFERED, USDC_BUFFERED, 0);
        vm.prank(OPERATOR);
        assertEq(usdcBuffer.redeem(shares, RECEIVER, STRANGER), USDC_BUFFERED);
        assertEq(usdc.balanceOf(RECEIVER), USDC_BUFFERED);
        assertEq(usdcBuffer.exitingAssets(), 0);
    }

    /* NOTHING IS EARNED, EVERYTHING IS BORNE */

    function test_ExitsEarnNothing() public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        _take(_start(vaultId), weth, 100e18);
        assertGt(usdcBuffer.harvest(), 0);
        _skip(COOLDOWN);
        assertEq(usdcBuffer.maxWithdraw(STRANGER), USDC_BUFFERED);
        assertGt(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), USDC_BUFFERED);
    }

    /// @dev Who asked to leave and who stays bear a loss alike, whoever asked when.
    function testFuzz_ExitsBearLossesAlike(uint256 partSeed, uint256 lossSeed, uint256 secondLoss) public {
        uint256 part = bound(partSeed, 1e6, _shares());
        _requestRedeem(usdcBuffer, STRANGER, part);
        uint256 loss = bound(lossSeed, 1, 2 * USDC_BUFFERED - 1e6);
        _cover(loss);
        _assertAlike();
        _cover(bound(secondLoss, 0, usdcBuffer.cash() / 2));
        _assertAlike();
        uint256 left = usdcBuffer.cash();
        assertEq(usdcBuffer.exitingAssets() + usdcBuffer.bookAssets(), left, "all is somebody's");
        _skip(COOLDOWN);
        if (usdcBuffer.maxWithdraw(STRANGER) != 0) _claim(usdcBuffer, STRANGER);
        _assertAlike();
    }

    /// @dev Of billions of eighteen decimals the least step of the index is worth more than a unit: exits lose that much more to
    /// those who stay, but no loss, be it a unit, is ever refused.
    function testFuzz_LossesOfEighteenDecimals(uint256 lossSeed, uint256 secondLoss, bool allLeave) public {
        _fillBuffer(wethBuffer, DEPOSITOR, 100e27);
        uint256 shares = wethBuffer.balanceOf(DEPOSITOR);
        _requestRedeem(wethBuffer, DEPOSITOR, allLeave ? shares : shares / 3);
        uint256[2] memory losses = [bound(lossSeed, 1, 1e6), bound(secondLoss, 1, 50e27)];
        for (uint256 i; i < losses.length; ++i) {
            uint256 exiting = wethBuffer.exitingAssets();
            vm.prank(address(engine));
            wethBuffer.cover(RECEIVER, losses[i]);
            uint256 byExits = exiting - wethBuffer.exitingAssets();
            assertApproxEqAbs(byExits, allLeave ? losses[i] : losses[i] / 3, 100, "their part");
            assertLe(wethBuffer.exitingAssets() + wethBuffer.bookAssets(), wethBuffer.cash(), "all there is");
        }
    }

    /// @dev What the stranger has, in both forms, is what the depositor has: they came with the same.
    function _assertAlike() internal view {
        uint256 exit = _exitValue(STRANGER) + usdc.balanceOf(STRANGER);
        uint256 stranger = exit + usdcBuffer.convertToAssets(usdcBuffer.balanceOf(STRANGER));
        uint256 depositor = usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR));
        assertApproxEqAbs(stranger, depositor, 8);
        assertLe(exit, USDC_BUFFERED);
    }

    /// @dev Profit that is not released yet bears the loss first, and only then exits and shares.
    function test_LockedProfitBearsFirst() public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        _take(_start(vaultId), weth, 100e18);
        uint256 profit = usdcBuffer.harvest();
        _cover(profit);
        assertEq(_exitValue(STRANGER), USDC_BUFFERED);
        assertEq(usdcBuffer.bookAssets(), USDC_BUFFERED);
        _cover(1000e6);
        assertEq(_exitValue(STRANGER), USDC_BUFFERED - 500e6);
        assertEq(usdcBuffer.bookAssets(), USDC_BUFFERED - 500e6);
    }

    /// @dev A total loss leaves the request worth nothing for ever, and the next request works as the first did.
    function testFuzz_ATotalLossWipesExitsOut(uint256 amountSeed) public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        vm.expectEmit(address(usdcBuffer));
        emit IAsyncRedemption.ExitsWipedOut(USDC_BUFFERED, 1);
        _cover(2 * USDC_BUFFERED);
        _skip(COOLDOWN);
        assertEq(usdcBuffer.exitingAssets(), 0);
        assertEq(usdcBuffer.maxRedeem(STRANGER), 0);
        assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), 0);

        uint256 amount = bound(amountSeed, 1e6, 1e18);
        _fillBuffer(usdcBuffer, OWNER, amount);
        _fillBuffer(usdcBuffer, STRANGER, amount);
        assertEq(usdcBuffer.claimableRedeemRequest(0, STRANGER), 0, "not resurrected");
        _requestRedeem(usdcBuffer, OWNER, usdcBuffer.balanceOf(OWNER));
        _requestRedeem(usdcBuffer, STRANGER, usdcBuffer.balanceOf(STRANGER));
        _skip(COOLDOWN);
        assertApproxEqAbs(_claim(usdcBuffer, OWNER), amount, 2);
        assertApproxEqAbs(_claim(usdcBuffer, STRANGER), amount, 2);
        assertLe(usdcBuffer.cash(), 4);
    }

    /// @dev Losses of nearly everything, again and again: exits are never owed more than there is.
    function testFuzz_RepeatedLosses(uint256[8] memory losses) public {
        for (uint256 i; i < losses.length; ++i) {
            _fillBuffer(usdcBuffer, STRANGER, 1000e6);
            _fillBuffer(usdcBuffer, OWNER, 1000e6);
            _requestRedeem(usdcBuffer, STRANGER, _shares());
            uint256 index = usdcBuffer.exitingAssets();
            _cover(bound(losses[i], 0, usdcBuffer.cash()));
            assertLe(usdcBuffer.exitingAssets(), index);
            assertLe(usdcBuffer.exitingAssets(), usdcBuffer.cash());
            assertLe(_exitValue(STRANGER), usdcBuffer.exitingAssets());
        }
    }

    /// @dev Everybody leaves, after the index has shrunk: a loss is never more to exits than it is, whatever rounds.
    function testFuzz_WhenAllLeaveTheyBearAllOfIt(uint256 firstLoss, uint256 refill, uint256[4] memory losses) public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR) / 2);
        _cover(bound(firstLoss, 1, 2 * USDC_BUFFERED - 1e3));
        _fillBuffer(usdcBuffer, OWNER, bound(refill, 1e6, 1e15));
        _requestRedeem(usdcBuffer, OWNER, usdcBuffer.balanceOf(OWNER));
        if (usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)) != 0) {
            _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR));
        }
        for (uint256 i; i < losses.length; ++i) {
            uint256 exiting = usdcBuffer.exitingAssets();
            uint256 loss = bound(losses[i], 1, i % 2 == 0 ? 3 : MathLib.max(1, usdcBuffer.cash() / 2));
            if (loss > usdcBuffer.cash()) return;
            _cover(loss);
            assertLe(usdcBuffer.exitingAssets(), usdcBuffer.cash(), "backed");
            assertLe(exiting - usdcBuffer.exitingAssets(), loss, "no more than the loss");
        }
    }

    /* EXPECTED LOSSES */

    function _provide(uint256 priceE8) internal returns (uint256 vaultId, uint256 provision) {
        vaultId = _openVault(OWNER, 0, weth, 500e18, usdc, 800_000e6);
        _setPrice(weth, priceE8);
        _start(vaultId);
        provision = engine.provisionOf(address(usdc));
    }

    /// @dev A claim leaves its part of the expected loss behind. When the loss comes, nobody is better off for having left.
    function testFuzz_AClaimLeavesItsPartOfExpectedLossesBehind(uint256 priceSeed) public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        _skip(COOLDOWN);
        (, uint256 provision) = _provide(bound(priceSeed, 10e8, 1590e8));
        uint256 expected = USDC_BUFFERED - MathLib.min(USDC_BUFFERED, MathLib.mulDivUp(provision, 1, 2));
        assertApproxEqAbs(usdcBuffer.maxWithdraw(STRANGER), expected, 1);
        uint256 paid;
        if (expected > 1) {
            paid = _claim(usdcBuffer, STRANGER);
            assertApproxEqAbs(paid, expected, 1);
            assertEq(usdcBuffer.lockedProfit(), USDC_BUFFERED - paid, "for those who stay, but not at once");
            assertEq(usdcBuffer.bookAssets(), USDC_BUFFERED);
        }
        uint256 loss = MathLib.min(provision, usdcBuffer.cash());
        _cover(loss);
        uint256 stayed = usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR));
        assertApproxEqAbs(stayed, expected, 2, "who stayed has as much as who left");
    }

    /// @dev The loss does not come: what was left behind is released to those who stayed, little by little.
    function test_WhatWasLeftBehindIsReleasedSlowly() public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        _skip(COOLDOWN);
        (uint256 vaultId,) = _provide(1500e8);
        uint256 paid = _claim(usdcBuffer, STRANGER);
        assertLt(paid, USDC_BUFFERED);
        _setPrice(weth, 2000e8);
        house.end(_latestAuctionId(vaultId));
        assertEq(usdcBuffer.bookAssets(), USDC_BUFFERED);
        _skip(PROFIT_UNLOCK_PERIOD / 2);
        assertApproxEqAbs(usdcBuffer.bookAssets(), USDC_BUFFERED + (USDC_BUFFERED - paid) / 2, 1);
        _skip(PROFIT_UNLOCK_PERIOD / 2);
        assertEq(usdcBuffer.bookAssets(), 2 * USDC_BUFFERED - paid);
    }

    /// @dev `withdraw` is the claim with a limit: it pays exactly, or not at all.
    function test_RevertWhen_AnExpectedLossComesInBetween() public {
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        _skip(COOLDOWN);
        uint256 most = usdcBuffer.maxWithdraw(STRANGER);
        _provide(1500e8);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        vm.prank(STRANGER);
        usdcBuffer.withdraw(most, STRANGER, STRANGER);
    }

    /// @dev Claims and interest of the buffer bear the loss before its cash does.
    function test_ExpectedLossesAreNetOfClaims() public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        _take(_start(vaultId), weth, 400e18);
        uint256 claims = engine.claimable(address(usdcBuffer), address(usdc));
        _requestRedeem(usdcBuffer, STRANGER, _shares());
        _skip(COOLDOWN);
        engine.accrue(address(usdc));
        uint256 reserves = engine.reservesOf(address(usdc));
        vm.mockCall(address(engine), abi.encodeCall(engine.provisionOf, (address(usdc))), abi.encode(claims + reserves));
        assertEq(usdcBuffer.maxWithdraw(STRANGER), USDC_BUFFERED);
        vm.mockCall(
            address(engine), abi.encodeCall(engine.provisionOf, (address(usdc))), abi.encode(claims + reserves + 100e6)
        );
        assertEq(usdcBuffer.maxWithdraw(STRANGER), USDC_BUFFERED - 50e6);
    }
}
