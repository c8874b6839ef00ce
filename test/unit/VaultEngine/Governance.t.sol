// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_LIQUIDATORS} from "ebb/libraries/ConstantsLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {DebtState} from "ebb/types/Vaults.sol";

contract VaultEngineGovernanceTest is BaseTest {
    /* WHO */

    function testFuzz_RevertWhen_NotTheAdmin(address caller) public {
        vm.assume(caller != ADMIN);
        bytes[7] memory calls = [
            abi.encodeCall(engine.listCollateral, (address(usdc), 1)),
            abi.encodeCall(engine.listDebt, (address(link), address(usdcPool), address(usdcBuffer), 1, 1, _curve(), 0)),
            abi.encodeCall(engine.setSupplyCap, (address(weth), 1)),
            abi.encodeCall(engine.setDebtLimits, (address(usdc), 1, 1)),
            abi.encodeCall(engine.setRateCurve, (address(usdc), _curve(), 0)),
            abi.encodeCall(engine.setLiquidator, (caller, true)),
            abi.encodeCall(engine.setGuardian, (caller))
        ];
        for (uint256 i; i < calls.length; ++i) {
            vm.prank(caller);
            (bool isOk, bytes memory reason) = address(engine).call(calls[i]);
            assertFalse(isOk);
            assertEq(reason, abi.encodeWithSelector(IVaultEngine.NotAdmin.selector, caller));
        }
    }

    function testFuzz_GuardianOnlyRaisesThePause(uint256 from, uint256 to) public {
        from = bound(from, 0, 3);
        to = bound(to, 0, 10);
        vm.prank(ADMIN);
        engine.setPauseLevel(from);
        bool isAllowed = to > from && to <= 3;
        vm.startPrank(GUARDIAN);
        if (!isAllowed) {
            vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidPauseLevel.selector, to, from));
        }
        engine.setPauseLevel(to);
        vm.stopPrank();
        assertEq(engine.pauseLevel(), isAllowed ? to : from);
    }

    function testFuzz_RevertWhen_AStrangerPauses(address caller) public {
        vm.assume(caller != ADMIN && caller != GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotGuardian.selector, caller));
        vm.prank(caller);
        engine.setPauseLevel(1);
    }

    function testFuzz_AdminMaySetAnyPauseLevel(uint256 from, uint256 to) public {
        from = bound(from, 0, 3);
        to = bound(to, 0, 3);
        vm.startPrank(ADMIN);
        engine.setPauseLevel(from);
        vm.expectEmit(address(engine));
        emit IVaultEngine.PauseLevelSet(ADMIN, to);
        engine.setPauseLevel(to);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidPauseLevel.selector, 4, to));
        engine.setPauseLevel(4);
        vm.stopPrank();
        if (from == 3 && to < 3) assertEq(engine.resumedAt(), block.timestamp);
        if (from != 3) assertEq(engine.resumedAt(), 0);
    }

    /* LISTING */

    function test_RevertWhen_ListedTwice() public {
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.AlreadyListed.selector, address(weth)));
        engine.listCollateral(address(weth), 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.AlreadyListed.selector, address(usdc)));
        engine.listDebt(address(usdc), address(usdcPool), address(usdcBuffer), 1, 1, _curve(), 0);
        vm.stopPrank();
    }

    function test_RevertWhen_TheSourceLendsAnotherAsset() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        vm.prank(ADMIN);
        engine.listDebt(address(link), address(usdcPool), address(usdcBuffer), 1, 1, _curve(), 0);
    }

    /// @dev Sixty-four collaterals and not one more; the last works as the first.
    function test_ListsAreFull() public {
        TestToken last;
        for (uint256 i = engine.collateralAssets().length; i < 64; ++i) {
            last = _listAsset("T", "T", 18, 1e8, 0.5e18, 0.6e18);
        }
        assertEq(engine.collateralConfig(address(last)).index, 63);
        uint256 vaultId = _openVault(OWNER, 0, last, 100_000e18, usdc, 40_000e6);
        _setPrice(last, 0.6e8);
        uint256 auctionId = _start(vaultId);
        (uint256 out,) = _take(auctionId, last, 1000e18);
        assertEq(out, 1000e18);
        TestToken more = new TestToken("T", "T", 18);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.OutOfBounds.selector, 64, 0, 63));
        vm.prank(ADMIN);
        engine.listCollateral(address(more), 1);
    }

    /* NUMBERS */

    function test_RevertWhen_NotListed() public {
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, STRANGER));
        engine.setSupplyCap(STRANGER, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, STRANGER));
        engine.setDebtLimits(STRANGER, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, STRANGER));
        engine.setRateCurve(STRANGER, _curve(), 0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, STRANGER));
        engine.accrue(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, STRANGER));
        engine.collectReserves(STRANGER);
    }

    function test_RevertWhen_NumbersAreOutOfBounds() public {
        vm.startPrank(ADMIN);
        _expectBounds(0, 1, 10);
        engine.setDebtLimits(address(usdc), 10, 0);
        _expectBounds(11, 1, 10);
        engine.setDebtLimits(address(usdc), 10, 11);
        InterestRateLib.Curve memory curve = _curve();
        curve.baseRate = 4e18 + 1;
        _expectBounds(4e18 + 1, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, 0);
        curve = _curve();
        curve.slopeBelowKink = 4e18 + 1;
        _expectBounds(4e18 + 1, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, 0);
        curve = _curve();
        curve.slopeAboveKink = 4e18 + 1;
        _expectBounds(4e18 + 1, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, 0);
        curve = _curve();
        curve.kink = 1e18;
        _expectBounds(1e18, 1, 1e18 - 1);
        engine.setRateCurve(address(usdc), curve, 0);
        curve.kink = 0;
        _expectBounds(0, 1, 1e18 - 1);
        engine.setRateCurve(address(usdc), curve, 0);
        _expectBounds(0.51e18, 0, 0.5e18);
        engine.setRateCurve(address(usdc), _curve(), 0.51e18);
        vm.stopPrank();
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.OutOfBounds.selector, value, min, max));
    }

    /// @dev A new rate is charged from now on, not for the time before.
    function test_RatesChangeFromNowOn() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        _skip(30 days);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        InterestRateLib.Curve memory curve = _curve();
        curve.baseRate = 4e18;
        vm.prank(ADMIN);
        engine.setRateCurve(address(usdc), curve, 0.2e18);
        assertEq(engine.debtOf(vaultId, address(usdc)), debt);
        assertEq(engine.debtState(address(usdc)).reserveFactorBps, 2000);
    }

    /// @dev Lower caps leave what is there, and stop what would be added.
    function test_LowerCapsLeaveWhatIsThere() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 100_000e6);
        vm.startPrank(ADMIN);
        engine.setSupplyCap(address(weth), 0);
        engine.setDebtLimits(address(usdc), 5000e6, 5000e6);
        vm.stopPrank();
        assertEq(engine.debtOf(vaultId, address(usdc)), 100_000e6);
        vm.expectPartialRevert(IVaultEngine.BorrowCapExceeded.selector);
        _borrow(vaultId, usdc, 1);
        _repayAs(OWNER, vaultId, usdc, 50_000e6);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1e18, OWNER);
    }

    /// @dev A debt that a higher minimum has overtaken can still be repaid, in full, and sold for.
    function test_AHigherMinimumLocksNobodyIn() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 2e18, usdc, 3000e6);
        vm.prank(ADMIN);
        engine.setDebtLimits(address(usdc), 1e15, 10_000e6);
        uint256 snapshot = vm.snapshotState();
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        vm.revertToState(snapshot);
        _setHealth(vaultId, weth, 0.95e18);
        uint256 auctionId = _start(vaultId);
        _take(auctionId, weth, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
    }

    /* CLAIMS */

    function test_ClaimsAreThePersonsOwn() public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(100e18, 0.95e18, 0.95e18);
        _take(_start(vaultId), weth, 10e18);
        uint256 due = engine.claimable(KEEPER, address(usdc));
        assertGt(due, 0);
        vm.prank(STRANGER);
        assertEq(engine.claim(address(usdc), STRANGER), 0);
        vm.startPrank(KEEPER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.claim(address(usdc), address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        engine.claim(address(usdc), address(engine));
        vm.expectEmit(address(engine));
        emit IVaultEngine.Claimed(KEEPER, address(usdc), RECEIVER, due);
        assertEq(engine.claim(address(usdc), RECEIVER), due);
        assertEq(engine.claim(address(usdc), RECEIVER), 0, "once");
        vm.stopPrank();
        assertEq(usdc.balanceOf(RECEIVER), due);
        assertEq(engine.claimable(KEEPER, address(usdc)), 0);
    }

    /// @dev Reserves are collected as far as the pool has cash; the rest waits.
    function test_ReservesAreCollectedAsFarAsThereIsCash() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 10_000e18, usdc, 9_900_000e6);
        _skip(365 days);
        uint256 reserves = engine.reservesOf(address(usdc));
        vm.startPrank(LENDER);
        usdcPool.withdraw(99_999e6, LENDER, LENDER);
        vm.stopPrank();
        uint256 price = usdcPool.convertToAssets(1e24);
        assertEq(engine.collectReserves(address(usdc)), 1e6);
        assertEq(engine.reservesOf(address(usdc)), reserves - 1e6);
        assertEq(usdcPool.convertToAssets(1e24), price, "no price moves");
        assertEq(engine.collectReserves(address(usdc)), 0);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        assertEq(engine.collectReserves(address(usdc)), reserves - 1e6);
    }

    /* LIQUIDATORS */

    /// @dev Every grant gives a new number, so that no lock of before comes back to life.
    function test_LiquidatorsAreListed() public {
        uint256 before = engine.liquidatorCount();
        vm.startPrank(ADMIN);
        engine.setLiquidator(STRANGER, false);
        assertEq(engine.liquidatorCount(), before, "revoking a stranger names nobody");
        engine.setLiquidator(STRANGER, true);
        engine.setLiquidator(STRANGER, true);
        assertEq(engine.liquidatorCount(), before + 1, "granting again changes nothing");
        assertEq(engine.liquidatorById(before + 1), STRANGER);
        engine.setLiquidator(STRANGER, false);
        assertEq(engine.liquidatorById(before + 1), address(0));
        assertFalse(engine.isLiquidator(STRANGER));
        engine.setLiquidator(STRANGER, true);
        vm.stopPrank();
        assertEq(engine.liquidatorById(before + 1), address(0));
        assertEq(engine.liquidatorById(before + 2), STRANGER);
        assertTrue(engine.isLiquidator(STRANGER));
    }

    function test_RevertWhen_TooManyLiquidators() public {
        uint256 left = MAX_LIQUIDATORS - engine.liquidatorCount();
        vm.startPrank(ADMIN);
        for (uint256 i; i < left; ++i) {
            engine.setLiquidator(address(uint160(0xabc000 + i)), true);
        }
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.OutOfBounds.selector, MAX_LIQUIDATORS + 1, 1, MAX_LIQUIDATORS)
        );
        engine.setLiquidator(STRANGER, true);
        engine.setLiquidator(address(house), false);
        vm.stopPrank();
        assertFalse(engine.isLiquidator(STRANGER));
    }

    function testFuzz_RevertWhen_RecoveringAsSomebodyElse(address caller) public {
        vm.assume(caller != address(usdcBuffer));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotBuffer.selector, caller, address(usdcBuffer)));
        engine.recover(address(usdc), 1);
    }

    function testFuzz_RecoveredMoneyIsThePools(uint256 amount) public {
        amount = bound(amount, 1, USDC_BUFFERED);
        uint256 cash = usdcPool.cash();
        uint256 assets = usdcPool.totalAssets();
        vm.startPrank(address(usdcBuffer));
        usdc.approve(address(engine), amount);
        vm.expectEmit(address(engine));
        emit IVaultEngine.LossRecovered(address(usdc), amount);
        engine.recover(address(usdc), amount);
        vm.stopPrank();
        assertEq(usdcPool.cash(), cash + amount);
        assertEq(usdcPool.totalAssets(), assets + amount);
        assertEq(usdc.balanceOf(address(engine)), 0);
    }
}
