// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {END_HEALTH, LIQUIDATION_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth, VaultView} from "ebb/types/Vaults.sol";

contract VaultEngineLockTest is BaseTest {
    uint256 internal vaultId;
    LiquidatorMock internal liquidator;

    /// @dev 100 WETH against 83,000 dollars: health is the price over 1,000.
    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        liquidator = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
    }

    /* REFUSALS */

    function testFuzz_RevertWhen_NotALiquidator(address caller) public {
        vm.assume(!engine.isLiquidator(caller));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, caller));
        engine.lock(vaultId);
        IVaultEngine.Liquidation memory liquidation;
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, caller));
        engine.liquidate(liquidation, "");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, caller));
        engine.writeOff(vaultId, 0);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_LocksAreStopped(uint256 level) public {
        level = bound(level, 2, 3);
        _setPrice(weth, 900e8);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(level);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, level, 2));
        liquidator.lock(vaultId);
    }

    function test_RevertWhen_AnotherHoldsTheLock() public {
        _setPrice(weth, 900e8);
        _start(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultLocked.selector, address(house)));
        liquidator.lock(vaultId);
    }

    function test_RevertWhen_APriceIsUnavailable() public {
        _setPrice(weth, 900e8);
        _killPrice(usdc);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        liquidator.lock(vaultId);
        // A collateral without one counts at what it was worth when somebody looked last.
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 1000e8);
        router.poke(address(weth));
        _killPrice(weth);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        liquidator.lock(vaultId);
    }

    function testFuzz_RevertWhen_Healthy(uint256 price) public {
        price = bound(price, 1000e8, 100_000e8);
        _setPrice(weth, price);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, price * 1e7, LIQUIDATION_HEALTH));
        liquidator.lock(vaultId);
    }

    function testFuzz_RevertWhen_NothingIsOwed(uint256 id) public {
        vm.assume(id != vaultId);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, type(uint256).max, LIQUIDATION_HEALTH)
        );
        liquidator.lock(id);
    }

    /* LOCKS */

    /// @dev Health of exactly 1 is healthy; a hundred-millionth of a dollar below is not.
    function test_BoundaryIsExact() public {
        _setPrice(weth, 1000e8);
        assertEq(_healthOf(vaultId), 1e18);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, 1e18, LIQUIDATION_HEALTH));
        liquidator.lock(vaultId);
        _setPrice(weth, 1000e8 - 1);
        assertLt(_healthOf(vaultId), 1e18);
        liquidator.lock(vaultId);
    }

    function testFuzz_LocksAnUnhealthyVault(uint256 price) public {
        price = bound(price, 1e8, 1000e8 - 1);
        _setPrice(weth, price);
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultLockedBy(vaultId, address(liquidator), 1, price * 1e7, 0);
        (VaultView memory view_, VaultHealth memory health) = liquidator.lock(vaultId);
        assertEq(view_.locker, address(liquidator));
        assertEq(view_.lockNonce, 1);
        assertEq(view_.collaterals.length, 1);
        assertEq(view_.collaterals[0].amount, 100e18);
        assertEq(view_.collaterals[0].liquidationLtv, 0.83e18);
        assertEq(view_.debts[0].amount, 83_000e6);
        assertTrue(health.isPriced);
        assertEq(health.healthFactor, price * 1e7);
        assertEq(health.collateralValue, price * 1e12);
        assertEq(health.debtValue, 83_000e18);
        (address locker, uint32 nonce) = engine.lockOf(vaultId);
        assertEq(locker, address(liquidator));
        assertEq(nonce, 1);
    }

    /// @dev Interest counts at once: a vault on the line is unhealthy a moment later.
    function test_CountsInterestToThisMoment() public {
        _setPrice(weth, 1000e8);
        _skip(1 hours);
        (, VaultHealth memory health) = liquidator.lock(vaultId);
        assertLt(health.healthFactor, 1e18);
    }

    function testFuzz_HolderMayRenewBelowTheEndHealth(uint256 price) public {
        price = bound(price, 500e8, 1010e8 - 1);
        _setPrice(weth, 900e8);
        liquidator.lock(vaultId);
        _setPrice(weth, price);
        (VaultView memory view_,) = liquidator.lock(vaultId);
        assertEq(view_.lockNonce, 2);
    }

    function test_RenewingAtTheEndHealthEndsTheLock() public {
        _setPrice(weth, 900e8);
        liquidator.lock(vaultId);
        _setPrice(weth, 1010e8);
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultUnlocked(vaultId, address(liquidator), 1);
        (VaultView memory view_, VaultHealth memory health) = liquidator.lock(vaultId);
        assertEq(view_.locker, address(0));
        assertEq(view_.lockNonce, 1);
        assertEq(health.healthFactor, END_HEALTH);
        (address locker, uint32 lockNonce) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        assertEq(lockNonce, 1, "no lock was made");
    }

    /* UNLOCKS */

    function test_RevertWhen_UnlockingWithoutTheLock() public {
        _setPrice(weth, 900e8);
        liquidator.lock(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(liquidator), uint32(1)));
        engine.unlock(vaultId, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(liquidator), uint32(1)));
        liquidator.unlock(vaultId, 2);
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultUnlocked(vaultId, address(liquidator), 1);
        liquidator.unlock(vaultId, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(1)));
        liquidator.unlock(vaultId, 1);
    }

    /// @dev A revoked liquidator's locks die with the role: another may lock at once.
    function test_LocksDieWithTheRole() public {
        _setPrice(weth, 900e8);
        _start(vaultId);
        vm.prank(ADMIN);
        engine.setLiquidator(address(house), false);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        (VaultView memory view_,) = liquidator.lock(vaultId);
        assertEq(view_.lockNonce, 2);
    }

    /// @dev A role that returns is another role: nothing of before comes back to life.
    function test_LocksEndWithTheRole() public {
        _setPrice(weth, 900e8);
        liquidator.lock(vaultId);
        vm.startPrank(ADMIN);
        engine.setLiquidator(address(liquidator), false);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "counts without the role");
        engine.setLiquidator(address(liquidator), true);
        vm.stopPrank();
        (locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "counts with another role");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(1)));
        liquidator.unlock(vaultId, 1);
        liquidator.lock(vaultId);
        (locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(liquidator));
    }
}
