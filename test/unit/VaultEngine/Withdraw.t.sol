// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {PriceStatus} from "ebb/types/Prices.sol";

contract VaultEngineWithdrawTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 10_000e6);
    }

    /* REFUSALS */

    function testFuzz_RevertWhen_VaultIdNamesNobody(uint256 id) public {
        id = id | (1 << 224);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidVaultId.selector, id));
        engine.withdraw(id, address(weth), 1, OWNER);
    }

    function testFuzz_RevertWhen_NeitherOwnerNorOperator(address caller) public {
        vm.assume(caller != OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, caller, OWNER));
        vm.prank(caller);
        engine.withdraw(vaultId, address(weth), 1, caller);
    }

    function test_RevertWhen_OperatorIsDismissed() public {
        vm.startPrank(OWNER);
        engine.setOperator(OPERATOR, true);
        engine.setOperator(OPERATOR, false);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, OPERATOR, OWNER));
        vm.prank(OPERATOR);
        engine.withdraw(vaultId, address(weth), 1, OPERATOR);
    }

    function test_RevertWhen_ReceiverIsZeroOrTheEngine() public {
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.withdraw(vaultId, address(weth), 1, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        engine.withdraw(vaultId, address(weth), 1, address(engine));
        vm.stopPrank();
    }

    function test_RevertWhen_AmountIsZero() public {
        vm.startPrank(OWNER);
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.withdraw(vaultId, address(weth), 0, OWNER);
        // All of nothing is nothing.
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.withdraw(vaultId, address(link), type(uint256).max, OWNER);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_MoreThanIsHeld(uint256 amount) public {
        amount = bound(amount, 10e18 + 1, type(uint256).max - 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 10e18, amount));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), amount, OWNER);
    }

    function test_RevertWhen_NewRiskIsStopped() public {
        vm.prank(GUARDIAN);
        engine.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 1, 1));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
    }

    /// @dev 10,000 dollars of debt need 6.25 WETH at 80 % of 2,000.
    function testFuzz_RevertWhen_InitialMarginFails(uint256 amount) public {
        amount = bound(amount, 3.75e18 + 1e9, 10e18);
        uint256 weighted = (10e18 - amount) * 2000 * 0.8e18 / 1e18;
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, weighted, uint256(10_000e18)));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), amount, OWNER);
    }

    function test_RevertWhen_APriceIsUnavailable() public {
        _killPrice(usdc);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(usdc), PriceStatus.Incomplete)
        );
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
    }

    /* WITHDRAWALS */

    function testFuzz_TakesWhatInitialMarginAllows(uint256 amount) public {
        amount = bound(amount, 1, 3.75e18);
        vm.expectEmit(address(engine));
        emit IVaultEngine.Withdrawn(vaultId, address(weth), RECEIVER, amount, 10e18 - amount);
        vm.prank(OWNER);
        assertEq(engine.withdraw(vaultId, address(weth), amount, RECEIVER), amount);
        assertEq(weth.balanceOf(RECEIVER), amount);
        assertEq(engine.collateralOf(vaultId, address(weth)), 10e18 - amount);
        assertEq(engine.collateralConfig(address(weth)).totalDeposited, 10e18 - amount);
        assertGe(_healthOf(vaultId), 1e18);
    }

    function test_OperatorsMayWithdraw() public {
        vm.prank(OWNER);
        engine.setOperator(OPERATOR, true);
        vm.prank(OPERATOR);
        engine.withdraw(vaultId, address(weth), 1e18, OPERATOR);
        assertEq(weth.balanceOf(OPERATOR), 1e18);
    }

    /// @dev Who owes nothing leaves, whatever is dead or paused.
    function testFuzz_WithoutDebtNothingStandsInTheWay(uint256 amount) public {
        amount = bound(amount, 1, 10e18);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        _killPrice(weth);
        vm.prank(ADMIN);
        engine.setPauseLevel(3);
        vm.startPrank(OWNER);
        engine.withdraw(vaultId, address(weth), amount, OWNER);
        if (amount != 10e18) engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER);
        vm.stopPrank();
        assertEq(weth.balanceOf(OWNER), 10e18);
        assertEq(engine.positionsOf(vaultId).collaterals.length, 0, "out of the bitmap");
    }

    /// @dev An owner with initial margin is never locked in.
    function test_VoidsTheLock() public {
        _setHealth(vaultId, weth, 0.95e18);
        uint256 auctionId = _start(vaultId);
        _deposit(vaultId, weth, 10e18);
        vm.expectEmit(address(engine));
        emit IVaultEngine.LockVoided(vaultId, address(house), 1);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        (address locker, uint32 nonce) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        assertEq(nonce, 1);
        house.end(auctionId);
        assertEq(house.openAuctionCount(), 0);
    }

    function test_AFailedWithdrawalKeepsTheLock() public {
        _setHealth(vaultId, weth, 0.95e18);
        _start(vaultId);
        vm.expectRevert();
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(house));
    }
}
