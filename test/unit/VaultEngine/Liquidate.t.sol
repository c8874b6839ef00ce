// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {END_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {VaultHealth, VaultView} from "ebb/types/Vaults.sol";

contract VaultEngineLiquidateTest is BaseTest {
    uint256 internal constant DEBT = 83_000e6;
    uint256 internal vaultId;
    LiquidatorMock internal liquidator;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, DEBT);
        liquidator = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
        _setPrice(weth, 950e8);
        usdc.mint(address(liquidator), 1_000_000e6);
        liquidator.lock(vaultId);
    }

    function _liquidation(uint256 out, uint256 repaid, uint256 penalty, uint256 reward)
        internal
        view
        returns (IVaultEngine.Liquidation memory)
    {
        return IVaultEngine.Liquidation({
            vaultId: vaultId,
            lockNonce: 1,
            collateral: address(weth),
            collateralOut: out,
            debtAsset: address(usdc),
            debtRepaid: repaid,
            penalty: penalty,
            reward: reward,
            keeper: KEEPER,
            receiver: RECEIVER
        });
    }

    /* REFUSALS */

    function test_RevertWhen_LiquidationsAreStopped() public {
        vm.prank(GUARDIAN);
        engine.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3));
        liquidator.liquidate(_liquidation(1e18, 900e6, 0, 0), "");
    }

    function test_RevertWhen_TheLockIsNotTheCallers() public {
        IVaultEngine.Liquidation memory liquidation = _liquidation(1e18, 900e6, 0, 0);
        liquidation.lockNonce = 2;
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(liquidator), uint32(1)));
        liquidator.liquidate(liquidation, "");
    }

    function test_RevertWhen_TheOwnerHasVoidedTheLock() public {
        _deposit(vaultId, weth, 100e18);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(1)));
        liquidator.liquidate(_liquidation(1e18, 900e6, 0, 0), "");
    }

    function test_RevertWhen_ReceiverIsZeroOrTheEngine() public {
        IVaultEngine.Liquidation memory liquidation = _liquidation(1e18, 900e6, 0, 0);
        liquidation.receiver = address(engine);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        liquidator.liquidate(liquidation, "");
        liquidation.receiver = address(0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        liquidator.liquidate(liquidation, "");
    }

    function test_RevertWhen_AmountsAreZeroOrTooLarge() public {
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        liquidator.liquidate(_liquidation(0, 900e6, 0, 0), "");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 100e18, 100e18 + 1));
        liquidator.liquidate(_liquidation(100e18 + 1, 900e6, 0, 0), "");
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        liquidator.liquidate(_liquidation(1e18, 0, 10e6, 0), "");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.RewardAbovePenalty.selector, 11e6, 10e6));
        liquidator.liquidate(_liquidation(1e18, 900e6, 10e6, 11e6), "");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, DEBT, DEBT + 1));
        liquidator.liquidate(_liquidation(1e18, DEBT + 1, 0, 0), "");
        IVaultEngine.Liquidation memory liquidation = _liquidation(1e18, 900e6, 0, 0);
        liquidation.collateral = address(link);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 0, 1e18));
        liquidator.liquidate(liquidation, "");
        liquidation = _liquidation(1e18, 900e6, 0, 0);
        liquidation.debtAsset = address(weth);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 0, 900e6));
        liquidator.liquidate(liquidation, "");
    }

    function test_RevertWhen_ThePaymentIsAUnitShort() public {
        liquidator.setShortBy(1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.PaymentShort.selector, 910e6 - 1, 910e6));
        liquidator.liquidate(_liquidation(1e18, 900e6, 10e6, 5e6), "");
    }

    /* SALES */

    function testFuzz_MovesCollateralOutAndDebtDown(uint256 out, uint256 repaid, uint256 penalty, uint256 reward)
        public
    {
        out = bound(out, 1, 100e18);
        repaid = bound(repaid, 1, DEBT);
        penalty = bound(penalty, 0, 10_000e6);
        reward = bound(reward, 0, penalty);
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultLiquidated(
            vaultId, address(weth), address(usdc), RECEIVER, out, repaid, penalty, reward, 100e18 - out, DEBT - repaid
        );
        assertEq(liquidator.liquidate(_liquidation(out, repaid, penalty, reward), "data"), DEBT - repaid);
        assertEq(liquidator.asked(), repaid + penalty);
        assertEq(liquidator.askedWith(), "data");
        assertEq(weth.balanceOf(RECEIVER), out);
        assertEq(engine.collateralOf(vaultId, address(weth)), 100e18 - out);
        assertEq(engine.debtOf(vaultId, address(usdc)), DEBT - repaid);
        assertEq(usdcPool.cash(), USDC_LENT - DEBT + repaid);
        assertEq(engine.claimable(KEEPER, address(usdc)), reward);
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), penalty - reward);
        assertEq(usdc.balanceOf(address(engine)), penalty);
        assertEq(engine.indebtedVaultCount(), repaid == DEBT ? 0 : 1);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(liquidator), "the lock is the liquidator's to give back");
    }

    function test_WithoutAKeeperTheBufferGetsAll() public {
        IVaultEngine.Liquidation memory liquidation = _liquidation(1e18, 900e6, 10e6, 5e6);
        liquidation.keeper = address(0);
        liquidator.liquidate(liquidation, "");
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), 10e6);
        assertEq(engine.claimable(address(0), address(usdc)), 0);
    }

    /* FIT FOR SALE */

    /// @dev Whatever a faulty liquidator wants, a healthy vault is not sold.
    function testFuzz_SellsNothingAtOrAboveTheEndHealth(uint256 price) public {
        price = bound(price, 1010e8, 100_000e8);
        _setPrice(weth, price);
        (, VaultHealth memory health) = liquidator.beginLiquidation(vaultId);
        assertGe(health.firmHealthFactor, END_HEALTH);
        _assertNotBegun();
        _setPrice(weth, 1010e8 - 1);
        liquidator.beginLiquidation(vaultId);
        liquidator.liquidateBlindly(_liquidation(1e18, 900e6, 0, 0), "");
    }

    function test_SellsWhilePricesAreUnavailable() public {
        _killPrice(weth);
        liquidator.beginLiquidation(vaultId);
        liquidator.liquidateBlindly(_liquidation(1e18, 900e6, 0, 0), "");
        assertEq(weth.balanceOf(RECEIVER), 1e18);
    }

    /// @dev What makes a vault healthier between the look and the sale.
    function test_ADepositARepaymentOrASaleAsksForAnotherLook() public {
        liquidator.beginLiquidation(vaultId);
        _deposit(vaultId, weth, 1);
        _assertNotBegun();
        liquidator.beginLiquidation(vaultId);
        _repayAs(STRANGER, vaultId, usdc, 1);
        _assertNotBegun();
        liquidator.beginLiquidation(vaultId);
        liquidator.liquidateBlindly(_liquidation(1e18, 900e6, 0, 0), "");
        _assertNotBegun();
        liquidator.beginLiquidation(vaultId);
        liquidator.liquidateBlindly(_liquidation(1e18, 900e6, 0, 0), "");
    }

    /// @dev A look is at one vault, and its liquidator's own.
    function test_AStrangersLookOrOneAtAnotherVaultDoesNotCount() public {
        engine.beginLiquidation(vaultId);
        _assertNotBegun();
        uint256 other = _openVault(OWNER, 1, weth, 100e18, usdc, 70_000e6);
        liquidator.beginLiquidation(vaultId);
        liquidator.beginLiquidation(other);
        _assertNotBegun();
    }

    /// @dev Interest to now, as if it had been accrued before.
    function testFuzz_LooksAtTheVaultAsItIsNow(uint256 elapsed) public {
        _skip(bound(elapsed, 0, 365 days));
        (VaultView memory expected, VaultHealth memory expectedHealth) = engine.healthOf(vaultId);
        (VaultView memory view_, VaultHealth memory health) = liquidator.beginLiquidation(vaultId);
        assertEq(abi.encode(view_, health), abi.encode(expected, expectedHealth));
    }

    function _assertNotBegun() internal {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LiquidationNotBegun.selector, vaultId));
        liquidator.liquidateBlindly(_liquidation(1e18, 900e6, 0, 0), "");
    }

    /// @dev The same token may be what goes out and what comes in.
    function testFuzz_CollateralMayBeTheDebtAsset(uint256 out, uint256 repaid) public {
        uint256 id = _openVault(OWNER, 1, usdc, 100_000e6, usdc, 90_000e6);
        _deposit(id, weth, 1);
        vm.prank(ADMIN);
        riskModel.setAssetRisk(address(usdc), 0.5e18, 0.6e18, 1e18, 1800);
        liquidator.lock(id);
        out = bound(out, 1, 100_000e6);
        repaid = bound(repaid, 1, 90_000e6);
        IVaultEngine.Liquidation memory liquidation = _liquidation(out, repaid, 7, 0);
        (liquidation.vaultId, liquidation.collateral) = (id, address(usdc));
        liquidator.liquidate(liquidation, "");
        assertEq(usdc.balanceOf(RECEIVER), out);
        assertEq(usdc.balanceOf(address(engine)), 100_000e6 - out + 7);
        assertEq(engine.debtOf(id, address(usdc)), 90_000e6 - repaid);
    }
}
