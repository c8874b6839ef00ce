// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_VAULT_ASSETS} from "ebb/libraries/ConstantsLib.sol";
import {TokenLib} from "ebb/libraries/TokenLib.sol";
import {ERC20} from "solady/tokens/ERC20.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice Every refusal of the pool in the order of its checks, each call put right one way after the other.
contract LendingPoolRefusalOrderTest is BaseTest {
    function test_Constructor() public {
        vm.expectRevert(abi.encodeWithSelector(TokenLib.DecimalsUnknown.selector, STRANGER));
        new LendingPool(STRANGER, address(engine), address(usdcBuffer), "", "");
    }

    function test_DebtSource() public {
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, address(this)));
        usdcPool.lend(RECEIVER, USDC_LENT + 1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, address(this)));
        usdcPool.collect(1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, address(this)));
        usdcPool.writeOff(1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.InsufficientCash.selector, USDC_LENT, USDC_LENT + 1));
        vm.prank(address(engine));
        usdcPool.lend(RECEIVER, USDC_LENT + 1);
    }

    /// @dev A pool that the engine does not list takes no money at all.
    function test_EntryWhereNothingIsListed() public {
        LendingPool pool = new LendingPool(address(link), address(engine), address(usdcBuffer), "", "");
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        pool.deposit(type(uint256).max, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        pool.mint(type(uint256).max, STRANGER);
    }

    function test_Entry() public {
        uint256 room = MAX_VAULT_ASSETS - USDC_LENT;
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        usdcPool.deposit(room + 1, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcPool.deposit(0, STRANGER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        usdcPool.deposit(room, STRANGER);
        uint256 most = usdcPool.maxMint(STRANGER);
        vm.expectRevert(ERC4626.MintMoreThanMax.selector);
        usdcPool.mint(most + 1, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcPool.mint(0, STRANGER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        usdcPool.mint(most, STRANGER);
        vm.stopPrank();
    }

    function test_Exit() public {
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC4626.WithdrawMoreThanMax.selector);
        usdcPool.withdraw(USDC_LENT + 1, RECEIVER, LENDER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcPool.withdraw(0, RECEIVER, LENDER);
        vm.expectRevert(ERC20.InsufficientAllowance.selector);
        usdcPool.withdraw(1, RECEIVER, LENDER);
        uint256 shares = usdcPool.balanceOf(LENDER);
        vm.expectRevert(ERC4626.RedeemMoreThanMax.selector);
        usdcPool.redeem(shares + 1, RECEIVER, LENDER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 1));
        usdcPool.redeem(1, RECEIVER, LENDER);
        vm.expectRevert(ERC20.InsufficientAllowance.selector);
        usdcPool.redeem(shares, RECEIVER, LENDER);
        vm.stopPrank();
    }

    function test_Shares() public {
        uint256 shares = usdcPool.balanceOf(LENDER);
        vm.expectRevert(ERC20.InsufficientBalance.selector);
        vm.prank(LENDER);
        usdcPool.transfer(STRANGER, shares + 1);
        vm.startPrank(STRANGER);
        vm.expectRevert(ERC20.InsufficientAllowance.selector);
        usdcPool.transferFrom(LENDER, STRANGER, shares + 1);
        vm.stopPrank();
        vm.prank(LENDER);
        usdcPool.approve(STRANGER, shares + 1);
        vm.expectRevert(ERC20.InsufficientBalance.selector);
        vm.prank(STRANGER);
        usdcPool.transferFrom(LENDER, STRANGER, shares + 1);
        vm.expectRevert(ERC20.PermitExpired.selector);
        usdcPool.permit(LENDER, STRANGER, 1, vm.getBlockTimestamp() - 1, 0, 0, 0);
        vm.expectRevert(ERC20.InvalidPermit.selector);
        usdcPool.permit(LENDER, STRANGER, 1, vm.getBlockTimestamp(), 0, 0, 0);
    }
}
