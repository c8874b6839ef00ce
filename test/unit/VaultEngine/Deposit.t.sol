// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_COLLATERALS_PER_VAULT} from "ebb/libraries/ConstantsLib.sol";

contract VaultEngineDepositTest is BaseTest {
    function _fundAs(address account, uint256 amount) internal {
        weth.mint(account, amount);
        vm.prank(account);
        weth.approve(address(engine), amount);
    }

    /* REFUSALS */

    function testFuzz_RevertWhen_VaultIdNamesNobody(uint256 vaultId) public {
        if (vaultId >> 224 == 0) vaultId = vaultId & type(uint64).max;
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidVaultId.selector, vaultId));
        engine.deposit(vaultId, address(weth), 1);
    }

    function test_RevertWhen_AmountIsZero() public {
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.deposit(_vault(OWNER, 0), address(weth), 0);
    }

    function test_RevertWhen_AssetIsNotListed() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, STRANGER));
        engine.deposit(_vault(OWNER, 0), STRANGER, 1);
    }

    function testFuzz_RevertWhen_AStrangerBringsANewCollateral(address stranger) public {
        vm.assume(stranger != OWNER);
        uint256 vaultId = _vault(OWNER, 0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotHeld.selector, vaultId, address(weth)));
        vm.prank(stranger);
        engine.deposit(vaultId, address(weth), 1);
    }

    function test_RevertWhen_TooManyCollaterals() public {
        uint256 vaultId = _vault(OWNER, 0);
        for (uint256 i; i <= MAX_COLLATERALS_PER_VAULT; ++i) {
            TestToken token = _listAsset("Token", "TKN", 18, 1e8, 0.5e18, 0.6e18);
            token.mint(OWNER, 1);
            vm.startPrank(OWNER);
            token.approve(address(engine), 1);
            if (i == MAX_COLLATERALS_PER_VAULT) {
                vm.expectRevert(
                    abi.encodeWithSelector(
                        IVaultEngine.TooManyPositions.selector, MAX_COLLATERALS_PER_VAULT + 1, MAX_COLLATERALS_PER_VAULT
                    )
                );
            }
            engine.deposit(vaultId, address(token), 1);
            vm.stopPrank();
        }
    }

    function testFuzz_RevertWhen_TheCapIsExceeded(uint256 cap) public {
        cap = bound(cap, 1e18, 1e30);
        vm.prank(ADMIN);
        engine.setSupplyCap(address(weth), cap);
        _fundAs(OWNER, cap + 1);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.SupplyCapExceeded.selector, cap + 1, cap));
        engine.deposit(_vault(OWNER, 0), address(weth), cap + 1);
        engine.deposit(_vault(OWNER, 0), address(weth), cap);
        vm.stopPrank();
    }

    /* DEPOSITS */

    function testFuzz_BringsCollateral(uint256 amount, uint64 index) public {
        amount = bound(amount, 1, type(uint120).max);
        uint256 vaultId = _vault(OWNER, index);
        _fundAs(OWNER, amount);
        uint256 held = weth.balanceOf(address(engine));
        vm.expectEmit(address(engine));
        emit IVaultEngine.Deposited(vaultId, address(weth), OWNER, amount, amount);
        vm.prank(OWNER);
        engine.deposit(vaultId, address(weth), amount);
        assertEq(engine.collateralOf(vaultId, address(weth)), amount);
        assertEq(engine.collateralConfig(address(weth)).totalDeposited, amount);
        assertEq(weth.balanceOf(address(engine)), held + amount);
        assertEq(weth.balanceOf(OWNER), 0);
        assertEq(engine.positionsOf(vaultId).collaterals.length, 1);
        assertEq(engine.indebtedVaultCount(), 0, "no debt, not in the list");
    }

    function test_OperatorsMayBringCollateral() public {
        vm.prank(OWNER);
        engine.setOperator(OPERATOR, true);
        _fundAs(OPERATOR, 1e18);
        vm.prank(OPERATOR);
        engine.deposit(_vault(OWNER, 0), address(weth), 1e18);
        assertEq(engine.collateralOf(_vault(OWNER, 0), address(weth)), 1e18);
    }

    function testFuzz_AnyoneMayTopUpWhatIsHeld(uint256 amount) public {
        amount = bound(amount, 1, 1e30);
        uint256 vaultId = _openVault(OWNER, 0, weth, 1e18, usdc, 0);
        _fundAs(STRANGER, amount);
        vm.prank(STRANGER);
        engine.deposit(vaultId, address(weth), amount);
        assertEq(engine.collateralOf(vaultId, address(weth)), 1e18 + amount);
    }

    /// @dev Tokens that somebody sends uninvited count for nobody.
    function test_DonationsCountForNobody() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 10_000e6);
        uint256 health = _healthOf(vaultId);
        weth.mint(address(engine), 1000e18);
        usdc.mint(address(engine), 1000e6);
        assertEq(_healthOf(vaultId), health);
        assertEq(engine.collateralConfig(address(weth)).totalDeposited, 10e18);
    }

    function test_IsOpenUnderAnyPause() public {
        vm.prank(ADMIN);
        engine.setPauseLevel(3);
        _killPrice(weth);
        _openVault(OWNER, 0, weth, 1e18, usdc, 0);
    }
}
