// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

/// @notice What a locked vault is expected to lose stands in the engine's books from the lock to its end, and no longer.
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
        assertEq(engine.provisionOf(address(usdc)), 20_000e6);
        liquidator.unlock(other, 1);
        _assertProvisions(0, 0);
    }

    /* RELEASES */

    function test_UnlockReleasesIt() public {
        _lockAt(500e8);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), 0);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(weth), 0);
        liquidator.unlock(vaultId, 1);
        _assertProvisions(0, 0);
    }

    function test_AnOwnerWhoVoidsTheLockReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _assertProvisions(0, 0);
    }

    /// @dev Even when the debt it was made for is repaid meanwhile.
    function test_ItIsReleasedForDebtsThatAreGone() public {
        _lockAt(500e8);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        liquidator.unlock(vaultId, 1);
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
