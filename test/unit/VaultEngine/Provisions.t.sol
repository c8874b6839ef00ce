// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {END_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice What a vault is expected to lose stands in the engine's books from its lock until it is known better: the lock's own
/// end finds nothing out.
contract VaultEngineProvisionsTest is BaseTest {
    uint256 internal vaultId;
    LiquidatorMock internal liquidator;

    /// @dev 100 WETH against 80,000 dollars and 10 WETH.
    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 80_000e6);
        _borrow(vaultId, weth, 10e18);
        liquidator = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
    }

    /// @dev A vault that its collateral still covers is expected to lose nothing.
    function testFuzz_NoneWhileCovered(uint256 price) public {
        _setPrice(weth, bound(price, 900e8, 1000e8));
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev Below, each debt bears the same part: the shortfall over all debts, rounded up.
    function testFuzz_SharesTheShortfallAmongDebts(uint256 price) public {
        price = bound(price, 1e8, 880e8);
        _setPrice(weth, price);
        uint256 debtValue = 80_000e18 + price * 10 * 1e10;
        uint256 shortfall = debtValue - price * 100 * 1e10;
        uint256 usdcPart = MathLib.mulDivUp(80_000e6, shortfall, debtValue);
        uint256 wethPart = MathLib.mulDivUp(10e18, shortfall, debtValue);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), usdcPart);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(weth), wethPart);
        liquidator.lock(vaultId);
        _assertProvisions(usdcPart, wethPart);
    }

    /// @dev A renewed lock estimates anew: nothing is counted twice.
    function testFuzz_ARenewalReplacesIt(uint256 before, uint256 afterwards) public {
        _setPrice(weth, bound(before, 1e8, 880e8));
        liquidator.lock(vaultId);
        afterwards = bound(afterwards, 1e8, 880e8);
        _setPrice(weth, afterwards);
        liquidator.lock(vaultId);
        uint256 debtValue = 80_000e18 + afterwards * 10 * 1e10;
        uint256 shortfall = debtValue - afterwards * 100 * 1e10;
        _assertProvisions(
            MathLib.mulDivUp(80_000e6, shortfall, debtValue), MathLib.mulDivUp(10e18, shortfall, debtValue)
        );
    }

    function test_ARenewalAtAHigherPriceReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 990e8);
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    function test_ItAddsUpOverVaults() public {
        uint256 other = _openVault(STRANGER, 0, weth, 50e18, usdc, 40_000e6);
        _setPrice(weth, 400e8);
        liquidator.lock(other);
        assertEq(engine.provisionOf(address(usdc)), 20_000e6);
        liquidator.lock(vaultId);
        uint256 both = engine.provisionOf(address(usdc));
        assertGt(both, 20_000e6);
        liquidator.unlock(vaultId, 1);
        liquidator.unlock(other, 1);
        assertEq(engine.provisionOf(address(usdc)), both, "of both, locked or not");
        _setPrice(weth, 2000e8);
        engine.releaseProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 20_000e6, "of the other alone");
        engine.releaseProvisions(other);
        _assertProvisions(0, 0);
    }

    /* RELEASES */

    /// @dev An end without a price, or for want of time, has found nothing out.
    function test_UnlockReleasesNothing() public {
        _lockAt(500e8);
        uint256 ofUsdc = engine.provisionOf(address(usdc));
        uint256 ofWeth = engine.provisionOf(address(weth));
        liquidator.unlock(vaultId, 1);
        _assertProvisions(ofUsdc, ofWeth);
    }

    /// @dev An auction that nobody took, ended for its time: the lock is gone, what was set aside is not.
    function test_ItOutlivesAnAuctionThatExpired() public {
        _setPrice(weth, 500e8);
        uint256 auctionId = _start(vaultId);
        uint256 ofUsdc = engine.provisionOf(address(usdc));
        uint256 ofWeth = engine.provisionOf(address(weth));
        assertGt(ofUsdc, 0);
        _skip(MAX_DURATION);
        _killPrice(usdc);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        house.end(auctionId);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        _assertProvisions(ofUsdc, ofWeth);
    }

    /// @dev By anybody, as soon as the vault is healthy without any bound, and not a moment before.
    function testFuzz_IsReleasedOfAHealthyVaultOnly(address caller, uint256 price) public {
        _lockAt(500e8);
        liquidator.unlock(vaultId, 1);
        uint256 ofUsdc = engine.provisionOf(address(usdc));
        uint256 ofWeth = engine.provisionOf(address(weth));
        _setPrice(weth, bound(price, 500e8, 2000e8));
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        vm.prank(caller);
        if (health.firmHealthFactor < END_HEALTH) {
            vm.expectRevert(
                abi.encodeWithSelector(IVaultEngine.VaultUnhealthy.selector, health.firmHealthFactor, END_HEALTH)
            );
            engine.releaseProvisions(vaultId);
            _assertProvisions(ofUsdc, ofWeth);
            return;
        }
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), 0);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(weth), 0);
        engine.releaseProvisions(vaultId);
        _assertProvisions(0, 0);
        engine.releaseProvisions(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev What is healthy by a bound alone is not known to be.
    function test_RevertWhen_ReleasedByABound() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        _killPrice(usdc);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnhealthy.selector, 0, END_HEALTH));
        engine.releaseProvisions(vaultId);
        _setPrice(usdc, USDC_PRICE);
        engine.releaseProvisions(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev Initial margin releases it of a vault that is not locked any more as well.
    function test_InitialMarginReleasesItWithoutALock() public {
        _lockAt(500e8);
        liquidator.unlock(vaultId, 1);
        _setPrice(weth, 2000e8);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _assertProvisions(0, 0);
    }

    function test_AnOwnerWhoVoidsTheLockReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _assertProvisions(0, 0);
    }

    /// @dev Each asset's with its debt, and the other's not.
    function test_ItIsReleasedForDebtsThatAreGone() public {
        _lockAt(500e8);
        uint256 ofUsdc = engine.provisionOf(address(usdc));
        uint256 ofWeth = engine.provisionOf(address(weth));
        _repayAs(STRANGER, vaultId, usdc, engine.debtOf(vaultId, address(usdc)) - 2000e6);
        _assertProvisions(ofUsdc, ofWeth);
        usdc.mint(OWNER, 1e6); // what rounding adds
        vm.startPrank(OWNER);
        usdc.approve(address(engine), type(uint256).max);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), 0);
        engine.repay(vaultId, address(usdc), type(uint256).max);
        vm.stopPrank();
        _assertProvisions(0, ofWeth);
        liquidator.unlock(vaultId, 1);
        _assertProvisions(0, ofWeth);
        _repayAs(STRANGER, vaultId, weth, type(uint256).max);
        _assertProvisions(0, 0);
    }

    function test_RenewingAfterARecoveryReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    function test_AnotherLockerReplacesTheProvisionOfOneThatWasRevoked() public {
        _lockAt(500e8);
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), false);
        _setPrice(weth, 400e8);
        _start(vaultId);
        uint256 debtValue = 84_000e18;
        _assertProvisions(
            MathLib.mulDivUp(80_000e6, 44_000e18, debtValue), MathLib.mulDivUp(10e18, 44_000e18, debtValue)
        );
    }

    function test_AWriteOffReleasesIt() public {
        uint256 id = _openVault(STRANGER, 0, weth, 2e18, usdc, 2500e6);
        _setPrice(weth, 5e8);
        liquidator.lock(id);
        assertEq(engine.provisionOf(address(usdc)), 2490e6);
        assertTrue(liquidator.writeOff(id, 1));
        _assertProvisions(0, 0);
    }

    function _lockAt(uint256 price) internal {
        _setPrice(weth, price);
        liquidator.lock(vaultId);
        assertGt(engine.provisionOf(address(usdc)), 0);
        assertGt(engine.provisionOf(address(weth)), 0);
    }

    function _assertProvisions(uint256 ofUsdc, uint256 ofWeth) internal view {
        assertEq(engine.provisionOf(address(usdc)), ofUsdc, "usdc");
        assertEq(engine.provisionOf(address(weth)), ofWeth, "weth");
    }
}
