// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {MAX_SHARES_PER_ASSET, MAX_VAULT_ASSETS} from "ebb/libraries/ConstantsLib.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @notice What both share tokens promise about entering, and about entering and leaving again, stated once; the pool and the
/// buffer inherit it and say how one leaves.
abstract contract CashVaultLaws is BaseTest {
    function _subject() internal view virtual returns (CashVault);

    /// @dev An empty vault of the same kind.
    function _empty() internal virtual returns (CashVault);

    /// @dev Turns shares into money, as fast as the vault allows. Zero where they are not worth a unit.
    function _leave(CashVault vault, address account, uint256 shares) internal virtual returns (uint256 assets);

    /// @dev Takes everything out of a vault as a loss, down to `left`.
    function _lose(CashVault vault, uint256 left) internal virtual;

    function _enter(CashVault vault, address account, uint256 amount) internal returns (uint256 shares) {
        TestToken token = TestToken(vault.asset());
        token.mint(account, amount);
        vm.startPrank(account);
        token.approve(address(vault), amount);
        shares = vault.deposit(amount, account);
        vm.stopPrank();
    }

    /* PREVIEWS AND LIMITS */

    function testFuzz_PreviewDepositIsTrue(uint256 amount) public {
        CashVault vault = _subject();
        amount = bound(amount, 1, 1e30);
        uint256 preview = vault.previewDeposit(amount);
        uint256 total = vault.totalAssets();
        uint256 supply = vault.totalSupply();
        assertEq(_enter(vault, STRANGER, amount), preview);
        assertEq(vault.balanceOf(STRANGER), preview);
        assertEq(vault.totalSupply(), supply + preview);
        assertEq(vault.totalAssets(), total + amount);
        assertLe(vault.convertToAssets(preview), amount, "no more than was brought");
    }

    function testFuzz_PreviewMintIsTrue(uint256 shares) public {
        CashVault vault = _subject();
        shares = bound(shares, 1, 1e36);
        uint256 preview = vault.previewMint(shares);
        TestToken token = TestToken(vault.asset());
        token.mint(STRANGER, preview);
        vm.startPrank(STRANGER);
        token.approve(address(vault), preview);
        assertEq(vault.mint(shares, STRANGER), preview);
        vm.stopPrank();
        assertEq(vault.balanceOf(STRANGER), shares);
        assertEq(token.balanceOf(STRANGER), 0);
        assertGe(preview, vault.convertToAssets(shares), "no less than they are worth");
    }

    /// @dev Both directions round against the caller.
    function testFuzz_RoundTripsOfPreviewsDoNotGain(uint256 amount) public view {
        CashVault vault = _subject();
        amount = bound(amount, 1, 1e30);
        assertGe(vault.previewMint(vault.previewDeposit(amount)) + 1, 1);
        assertLe(vault.previewMint(vault.previewDeposit(amount)), amount, "the same shares cost no more");
        assertLe(vault.convertToAssets(vault.convertToShares(amount)), amount);
        assertGe(vault.previewDeposit(vault.previewMint(amount)), amount, "the cost buys at least the shares");
    }

    function test_MaxDepositIsTrue() public {
        CashVault vault = _subject();
        uint256 most = vault.maxDeposit(STRANGER);
        assertEq(most, MAX_VAULT_ASSETS - vault.totalAssets());
        TestToken token = TestToken(vault.asset());
        token.mint(STRANGER, most + 1);
        vm.startPrank(STRANGER);
        token.approve(address(vault), most + 1);
        vm.expectRevert(ERC4626.DepositMoreThanMax.selector);
        vault.deposit(most + 1, STRANGER);
        vault.deposit(most, STRANGER);
        vm.stopPrank();
        assertEq(vault.maxDeposit(STRANGER), 0);
        assertEq(vault.maxMint(STRANGER), 0);
    }

    function test_MaxMintIsTrue() public {
        CashVault vault = _subject();
        uint256 most = vault.maxMint(STRANGER);
        TestToken token = TestToken(vault.asset());
        token.mint(STRANGER, MAX_VAULT_ASSETS);
        vm.startPrank(STRANGER);
        token.approve(address(vault), MAX_VAULT_ASSETS);
        vm.expectRevert(ERC4626.MintMoreThanMax.selector);
        vault.mint(most + 1, STRANGER);
        vault.mint(most, STRANGER);
        vm.stopPrank();
        assertLe(vault.totalAssets(), MAX_VAULT_ASSETS);
    }

    /* ROUND TRIPS */

    function testFuzz_DepositAndLeaveNeverGain(uint256 amount) public {
        CashVault vault = _subject();
        amount = bound(amount, 1, 1e12 * 1e6);
        uint256 back = _leave(vault, STRANGER, _enter(vault, STRANGER, amount));
        assertLe(back, amount);
        assertGe(back + 2, amount);
        assertEq(TestToken(vault.asset()).balanceOf(STRANGER), back);
        assertEq(vault.balanceOf(STRANGER), 0);
    }

    /// @dev However it is cut into pieces.
    function testFuzz_ManySmallRoundTripsNeverGain(uint256[4] memory amounts, uint256[4] memory parts) public {
        CashVault vault = _subject();
        uint256 others = vault.convertToAssets(1e30);
        uint256 paid;
        uint256 back;
        for (uint256 i; i < 4; ++i) {
            uint256 amount = bound(amounts[i], 1, 1e12);
            paid += amount;
            uint256 shares = _enter(vault, STRANGER, amount);
            back += _leave(vault, STRANGER, shares * bound(parts[i], 0, 100) / 100);
        }
        back += _leave(vault, STRANGER, vault.balanceOf(STRANGER));
        assertLe(back, paid);
        assertGe(vault.convertToAssets(1e30), others, "others lost");
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
        assertGe(_leave(vault, LENDER, victim) + 2, second, "robbed");
        assertLe(_leave(vault, STRANGER, attacker), first, "paid");
    }

    /* REBIRTH */

    /// @dev After any number of total losses whoever comes gets back what was brought, and the old shares nothing.
    function testFuzz_IsRebornAfterTotalLosses(uint256[6] memory amounts, uint256 residue) public {
        CashVault vault = _empty();
        address[6] memory generations = [OWNER, OPERATOR, KEEPER, TAKER, LENDER, RECEIVER];
        for (uint256 i; i < 6; ++i) {
            uint256 amount = bound(amounts[i], 1e6, 1e30);
            uint256 shares = _enter(vault, generations[i], amount);
            assertApproxEqAbs(vault.convertToAssets(shares), amount, 2, "robbed by those of before");
            for (uint256 j; j < i; ++j) {
                assertLe(vault.convertToAssets(vault.balanceOf(generations[j])), 2, "came back");
            }
            assertLe(vault.totalSupply(), (vault.totalAssets() + 2) * (MAX_SHARES_PER_ASSET + 1e6), "bounded");
            uint256 snapshot = vm.snapshotState();
            assertApproxEqAbs(_leave(vault, generations[i], shares), amount, 2, "cannot be had");
            vm.revertToState(snapshot);
            _lose(vault, bound(residue, 0, 1));
        }
        assertGt(vault.series(), 0, "shares were voided");
    }

    /// @dev Shares that were voided are nobody's: not in the supply, not to be moved, and the owner may hold new ones.
    function test_VoidedSharesAreGone() public {
        CashVault vault = _empty();
        uint256 old = _enter(vault, OWNER, 1e30);
        uint256 others = _enter(vault, OPERATOR, 1e28);
        _lose(vault, 0);
        assertEq(vault.balanceOf(OWNER), old, "as long as nobody comes");
        TestToken(vault.asset()).mint(STRANGER, 1e9);
        vm.startPrank(STRANGER);
        TestToken(vault.asset()).approve(address(vault), 1e9);
        vm.expectEmit(address(vault));
        emit CashVault.SharesVoided(1, old + others);
        uint256 shares = vault.deposit(1e9, STRANGER);
        vm.stopPrank();
        assertEq(vault.series(), 1);
        assertEq(vault.totalSupply(), shares);
        assertEq(vault.balanceOf(OWNER), 0);
        assertEq(vault.balanceOf(OPERATOR), 0);
        vm.prank(OWNER);
        vm.expectRevert(bytes4(keccak256("InsufficientBalance()")));
        vault.transfer(STRANGER, 1);

        uint256 fresh = _enter(vault, OWNER, 1e9);
        assertEq(vault.balanceOf(OWNER), fresh);
        vm.prank(STRANGER);
        vault.transfer(OPERATOR, shares);
        assertEq(vault.balanceOf(OPERATOR), shares);
        assertEq(vault.balanceOf(STRANGER), 0);
        assertEq(vault.totalSupply(), shares + fresh);
        assertApproxEqAbs(vault.convertToAssets(fresh), 1e9, 2);
    }

    /* REFUSALS */

    function test_RevertWhen_NothingForSomething() public {
        CashVault vault = _subject();
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        vault.deposit(0, STRANGER);
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        vault.mint(0, STRANGER);
    }

    function test_SharesCarrySixMoreDecimals() public view {
        CashVault vault = _subject();
        assertEq(vault.decimals(), TestToken(vault.asset()).decimals() + 6);
    }

    /// @dev Nobody has an allowance that was not given.
    function test_NoAllowanceFromTheStart() public view {
        assertEq(_subject().allowance(LENDER, 0x000000000022D473030F116dDEE9F6B43aC78BA3), 0);
    }
}
