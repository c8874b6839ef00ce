// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";

contract VaultEngineRepayTest is BaseTest {
    uint256 internal vaultId;
    uint256 internal constant DEBT = 100_000e6;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, DEBT);
    }

    /* REFUSALS */

    function test_RevertWhen_AmountIsZero() public {
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.repay(vaultId, address(usdc), 0);
    }

    function test_RevertWhen_AssetIsNotLent() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        engine.repay(vaultId, address(link), 1);
    }

    function test_RevertWhen_NothingIsOwed() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 0, 5));
        engine.repay(vaultId, address(weth), 5);
    }

    function testFuzz_RevertWhen_TooSmallADebtWouldBeLeft(uint256 left) public {
        left = bound(left, 1, USDC_MIN_DEBT - 1);
        usdc.mint(OWNER, DEBT);
        vm.startPrank(OWNER);
        usdc.approve(address(engine), DEBT);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, left, USDC_MIN_DEBT));
        engine.repay(vaultId, address(usdc), DEBT - left);
        vm.stopPrank();
    }

    /* REPAYMENTS */

    function testFuzz_AnyoneMayRepayAPart(uint256 amount) public {
        amount = bound(amount, 1, DEBT - USDC_MIN_DEBT);
        usdc.mint(STRANGER, amount);
        vm.startPrank(STRANGER);
        usdc.approve(address(engine), amount);
        vm.expectEmit(address(engine));
        emit IVaultEngine.Repaid(vaultId, address(usdc), STRANGER, amount, DEBT - amount);
        assertEq(engine.repay(vaultId, address(usdc), amount), amount);
        vm.stopPrank();
        assertEq(engine.debtOf(vaultId, address(usdc)), DEBT - amount);
        assertEq(engine.totalDebt(address(usdc)), DEBT - amount);
        assertEq(usdcPool.cash(), USDC_LENT - DEBT + amount);
        assertEq(usdc.balanceOf(address(usdcPool)), USDC_LENT - DEBT + amount);
        assertEq(usdc.balanceOf(address(engine)), 0);
        assertEq(usdc.balanceOf(STRANGER), 0);
        assertEq(engine.indebtedVaultCount(), 1);
    }

    /// @dev After any time: all is repaid with what is owed, nothing stays, and lenders have not lost.
    function testFuzz_RepaysAll(uint256 amount, uint256 elapsed) public {
        _skip(bound(elapsed, 0, 3 * 365 days));
        uint256 owed = engine.debtOf(vaultId, address(usdc));
        amount = bound(amount, owed, type(uint256).max);
        uint256 assetsBefore = usdcPool.totalAssets();
        assertEq(_repayAs(OWNER, vaultId, usdc, amount), owed);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(engine.totalDebt(address(usdc)), 0);
        assertEq(engine.indebtedVaultCount(), 0);
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertGe(usdcPool.totalAssets(), assetsBefore, "lenders");
        assertLe(usdcPool.totalAssets(), assetsBefore + 1, "to the unit");
    }

    function testFuzz_PartsNeverCostLessThanTheWhole(uint256[4] memory parts, uint256 elapsed) public {
        _skip(bound(elapsed, 1, 365 days));
        uint256 owed = engine.debtOf(vaultId, address(usdc));
        uint256 paid;
        for (uint256 i; i < parts.length; ++i) {
            paid += _repayAs(STRANGER, vaultId, usdc, bound(parts[i], 1, 20_000e6));
        }
        paid += _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        assertGe(paid, owed);
        assertLe(paid, owed + parts.length + 1);
        assertEq(engine.totalDebt(address(usdc)), 0);
    }

    /// @dev Always: with every price dead, everything paused, and the vault locked.
    function testFuzz_NothingStandsInTheWay(uint256 amount) public {
        _setHealth(vaultId, weth, 0.95e18);
        _start(vaultId);
        _killPrice(weth);
        _killPrice(usdc);
        vm.startPrank(ADMIN);
        engine.setPauseLevel(3);
        house.setPauseLevel(3);
        engine.setLiquidator(address(house), false);
        vm.stopPrank();
        _repayAs(STRANGER, vaultId, usdc, bound(amount, 1, DEBT - USDC_MIN_DEBT));
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER);
        assertEq(weth.balanceOf(OWNER), 100e18);
    }

    /// @dev The last in the list takes the place of who leaves it.
    function testFuzz_ListOfIndebtedVaultsStaysWhole(uint256 leaver) public {
        uint256[4] memory ids;
        ids[0] = vaultId;
        for (uint64 i = 1; i < 4; ++i) {
            ids[i] = _openVault(OWNER, i, weth, 10e18, usdc, 2000e6);
        }
        leaver = bound(leaver, 0, 3);
        _repayAs(OWNER, ids[leaver], usdc, type(uint256).max);
        uint256[] memory listed = engine.indebtedVaults(0, 100);
        assertEq(listed.length, 3);
        for (uint256 i; i < 4; ++i) {
            uint256 found;
            for (uint256 j; j < 3; ++j) {
                if (listed[j] == ids[i]) ++found;
            }
            assertEq(found, i == leaver ? 0 : 1);
        }
        assertEq(engine.indebtedVaults(2, 100).length, 1);
        assertEq(engine.indebtedVaults(3, 100).length, 0);
        assertEq(engine.indebtedVaults(type(uint256).max, type(uint256).max).length, 0);
    }
}
