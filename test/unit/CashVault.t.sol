// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {PROFIT_UNLOCK_PERIOD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

/// @notice What an ERC-4626 vault promises, stated once; the pool and the buffer inherit it.
abstract contract CashVaultLaws is BaseTest {
    function _subject() internal view virtual returns (CashVault);

    /// @dev An empty vault of the same kind.
    function _empty() internal virtual returns (CashVault);

    function _enter(CashVault vault, address account, uint256 amount) internal returns (uint256 shares) {
        TestToken token = TestToken(vault.asset());
        token.mint(account, amount);
        vm.startPrank(account);
        token.approve(address(vault), amount);
        shares = vault.deposit(amount, account);
        vm.stopPrank();
    }

    function testFuzz_DepositAndRedeemNeverGain(uint256 amount) public {
        CashVault vault = _subject();
        amount = bound(amount, 1, 1e12 * 1e6);
        uint256 preview = vault.previewDeposit(amount);
        uint256 shares = _enter(vault, STRANGER, amount);
        assertEq(shares, preview);
        assertEq(vault.balanceOf(STRANGER), shares);
        if (vault.previewRedeem(shares) == 0) return;
        vm.prank(STRANGER);
        uint256 back = vault.redeem(shares, STRANGER, STRANGER);
        assertLe(back, amount);
        assertGe(back + 2, amount);
    }

    function testFuzz_MintAndWithdrawNeverGain(uint256 shares) public {
        CashVault vault = _subject();
        shares = bound(shares, 1e6, 1e24);
        uint256 cost = vault.previewMint(shares);
        TestToken token = TestToken(vault.asset());
        token.mint(STRANGER, cost);
        vm.startPrank(STRANGER);
        token.approve(address(vault), cost);
        assertEq(vault.mint(shares, STRANGER), cost);
        uint256 most = vault.maxWithdraw(STRANGER);
        if (most != 0) assertLe(vault.withdraw(most, STRANGER, STRANGER), shares);
        vm.stopPrank();
        assertLe(token.balanceOf(STRANGER), cost);
    }

    function testFuzz_MaxWithdrawIsTrue(uint256 amount) public {
        CashVault vault = _subject();
        amount = bound(amount, 1e3, 1e18);
        _enter(vault, STRANGER, amount);
        uint256 most = vault.maxWithdraw(STRANGER);
        vm.startPrank(STRANGER);
        vm.expectRevert();
        vault.withdraw(most + 1, STRANGER, STRANGER);
        vault.withdraw(most, STRANGER, STRANGER);
        vm.stopPrank();
    }

    function testFuzz_DonationsMoveNoPrice(uint256 amount) public {
        CashVault vault = _subject();
        uint256 price = vault.convertToAssets(1e30);
        uint256 assets = vault.totalAssets();
        TestToken(vault.asset()).mint(address(vault), bound(amount, 1, 1e30));
        assertEq(vault.convertToAssets(1e30), price);
        assertEq(vault.totalAssets(), assets);
    }

    /// @dev The first depositor who inflates the price loses, and the second is not robbed.
    function testFuzz_InflationDoesNotPay(uint256 first, uint256 donation, uint256 second) public {
        CashVault vault = _empty();
        TestToken token = TestToken(vault.asset());
        first = bound(first, 1, 1e12);
        donation = bound(donation, 1, 1e24);
        second = bound(second, 1e6, 1e24);
        uint256 attacker = _enter(vault, STRANGER, first);
        token.mint(address(vault), donation);
        uint256 victim = _enter(vault, LENDER, second);
        assertGe(vault.convertToAssets(victim) + 1, second, "robbed");
        assertLe(vault.convertToAssets(attacker), first, "paid");
    }

    function test_RevertWhen_NothingForSomething() public {
        CashVault vault = _subject();
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        vault.deposit(0, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        vault.redeem(0, STRANGER, STRANGER);
        _enter(vault, STRANGER, 1e6);
        // Less than a unit's worth of shares.
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 1000));
        vm.prank(STRANGER);
        vault.redeem(1000, STRANGER, STRANGER);
    }

    function testFuzz_RevertWhen_SpendingSharesOfAnother(address caller) public {
        CashVault vault = _subject();
        vm.assume(caller != STRANGER && caller != address(0));
        uint256 shares = _enter(vault, STRANGER, 1e6);
        vm.assume(vault.allowance(STRANGER, caller) == 0);
        vm.startPrank(caller);
        vm.expectRevert();
        vault.redeem(shares, caller, STRANGER);
        vm.expectRevert();
        vault.withdraw(1e5, caller, STRANGER);
        vm.stopPrank();
        vm.prank(STRANGER);
        vault.approve(caller, shares);
        vm.prank(caller);
        vault.redeem(shares, caller, STRANGER);
        assertEq(vault.balanceOf(STRANGER), 0);
    }

    function test_SharesCarrySixMoreDecimals() public view {
        CashVault vault = _subject();
        assertEq(vault.decimals(), TestToken(vault.asset()).decimals() + 6);
    }
}

contract LendingPoolTest is CashVaultLaws {
    function _subject() internal view override returns (CashVault) {
        return usdcPool;
    }

    function _empty() internal override returns (CashVault) {
        TestToken token = _listAsset("T", "T", 6, 1e8, 0.5e18, 0.6e18);
        (LendingPool pool,) = _listDebt(token, 1e30, 1);
        return pool;
    }

    function testFuzz_RevertWhen_NotTheEngine(address caller) public {
        vm.assume(caller != address(engine));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.lend(caller, 1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.collect(1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.writeOff(1);
        vm.stopPrank();
    }

    /// @dev What is lent cannot be withdrawn, and is not lost.
    function testFuzz_WithdrawalsEndAtTheCash(uint256 lent) public {
        lent = bound(lent, 2000e6, USDC_LENT);
        _openVault(OWNER, 0, weth, 10_000e18, usdc, lent);
        assertEq(usdcPool.cash(), USDC_LENT - lent);
        assertEq(usdcPool.maxWithdraw(LENDER), USDC_LENT - lent);
        assertLe(usdcPool.previewRedeem(usdcPool.maxRedeem(LENDER)), USDC_LENT - lent);
        assertApproxEqAbs(usdcPool.totalAssets(), USDC_LENT, 1);
        if (lent == USDC_LENT) return;
        vm.startPrank(LENDER);
        usdcPool.redeem(usdcPool.maxRedeem(LENDER), LENDER, LENDER);
        vm.stopPrank();
    }

    /// @dev Interest goes to lenders, less a tenth for the buffer, second by second.
    function testFuzz_LendersEarnInterest(uint256 elapsed) public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        _skip(bound(elapsed, 1 days, 365 days));
        uint256 interest = engine.totalDebt(address(usdc)) - 5_000_000e6;
        assertGt(interest, 0);
        assertApproxEqAbs(engine.reservesOf(address(usdc)), interest / 10, 1);
        assertApproxEqAbs(usdcPool.totalAssets(), USDC_LENT + interest - interest / 10, 2);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        uint256 collected = engine.collectReserves(address(usdc));
        assertApproxEqAbs(collected, interest / 10, 1);
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), collected);
        assertEq(usdcBuffer.harvest(), collected);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED + collected);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED, "no share price jumps");
        _skip(PROFIT_UNLOCK_PERIOD);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED + collected);
    }

    /// @dev Half a year at once, or accrued day by day: the same to a hundredth of a percent.
    function test_AccruingOftenChangesLittle() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        uint256 snapshot = vm.snapshotState();
        _skip(180 days);
        uint256 atOnce = engine.debtOf(vaultId, address(usdc));
        vm.revertToState(snapshot);
        for (uint256 i; i < 180; ++i) {
            _skip(1 days);
            engine.accrue(address(usdc));
        }
        assertApproxEqRel(engine.debtOf(vaultId, address(usdc)), atOnce, 0.0001e18);
    }

    /// @dev Views tell what accruing would write.
    function testFuzz_ViewsAreAccrued(uint256 elapsed) public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        _skip(bound(elapsed, 0, 365 days));
        bytes32 before = _views(vaultId);
        engine.accrue(address(usdc));
        assertEq(_views(vaultId), before);
        engine.accrue(address(usdc));
        assertEq(_views(vaultId), before);
    }

    function _views(uint256 vaultId) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                engine.debtOf(vaultId, address(usdc)),
                engine.totalDebt(address(usdc)),
                engine.reservesOf(address(usdc)),
                usdcPool.totalAssets(),
                _healthOf(vaultId)
            )
        );
    }
}

contract LiquidityBufferTest is CashVaultLaws {
    function _subject() internal view override returns (CashVault) {
        return usdcBuffer;
    }

    function _empty() internal override returns (CashVault) {
        TestToken token = _listAsset("T", "T", 6, 1e8, 0.5e18, 0.6e18);
        (, LiquidityBuffer buffer) = _listDebt(token, 1e30, 1);
        return buffer;
    }

    function testFuzz_RevertWhen_NotTheEngine(address caller) public {
        vm.assume(caller != address(engine));
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        vm.prank(caller);
        usdcBuffer.cover(caller, 1);
    }

    function testFuzz_CoversUpToItsCash(uint256 amount) public {
        amount = bound(amount, 0, type(uint128).max);
        vm.prank(address(engine));
        (uint256 covered,) = usdcBuffer.cover(RECEIVER, amount);
        assertEq(covered, MathLib.min(amount, USDC_BUFFERED));
        assertEq(usdc.balanceOf(RECEIVER), covered);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - covered);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED - covered);
    }

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
        vm.prank(address(engine));
        usdcBuffer.cover(RECEIVER, USDC_BUFFERED);
        uint256 shares = _enter(usdcBuffer, STRANGER, 1e6);
        _skip(PROFIT_UNLOCK_PERIOD);
        assertLe(usdcBuffer.convertToAssets(shares), 1.01e6, "got what others had earned");
    }

    /// @dev A buffer that has lost everything takes deposits again as soon as it has earned something.
    function test_RevivesWithItsProfits() public {
        vm.prank(address(engine));
        usdcBuffer.cover(RECEIVER, USDC_BUFFERED);
        assertEq(usdcBuffer.maxDeposit(STRANGER), 0);
        uint256 profit = _earn();
        _skip(PROFIT_UNLOCK_PERIOD);
        assertEq(usdcBuffer.totalAssets(), profit);
        uint256 shares = _enter(usdcBuffer, STRANGER, 1000e6);
        assertApproxEqAbs(usdcBuffer.convertToAssets(shares), 1000e6, 1);
        assertApproxEqAbs(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), profit, 2);
    }

    /// @dev A loss never leaves the buffer without the means to pay what its shares are worth.
    function testFuzz_SharesAreBackedAfterALoss(uint256 loss, uint256 elapsed) public {
        _earn();
        vm.warp(vm.getBlockTimestamp() + bound(elapsed, 0, PROFIT_UNLOCK_PERIOD));
        loss = bound(loss, 1, usdcBuffer.cash());
        uint256 cashBefore = usdcBuffer.cash();
        vm.prank(address(engine));
        (uint256 covered,) = usdcBuffer.cover(RECEIVER, loss);
        assertEq(covered, loss);
        assertEq(usdcBuffer.cash(), cashBefore - loss);
        assertLe(usdcBuffer.totalAssets(), usdcBuffer.cash());
        assertLe(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), usdcBuffer.cash());
    }

    /// @dev All have left, a penalty arrives, and the next to come gets no more than was brought.
    function test_AnEmptyBuffersProfitIsNobodys() public {
        vm.startPrank(DEPOSITOR);
        usdcBuffer.redeem(usdcBuffer.balanceOf(DEPOSITOR), DEPOSITOR, DEPOSITOR);
        vm.stopPrank();
        _earn();
        _skip(PROFIT_UNLOCK_PERIOD);
        assertGt(usdcBuffer.totalAssets(), 0);
        uint256 shares = _enter(usdcBuffer, STRANGER, 10_000e6);
        assertLe(usdcBuffer.convertToAssets(shares), 10_000e6);
        assertGe(usdcBuffer.convertToAssets(shares) + 100e6, 10_000e6, "but for a rounding");
    }
}
