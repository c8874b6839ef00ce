// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {OddToken} from "../mocks/OddToken.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_TOKEN_DECIMALS, MIN_TOKEN_DECIMALS} from "ebb/libraries/ConstantsLib.sol";
import {TokenLib} from "ebb/libraries/TokenLib.sol";

/// @notice Tokens that return nothing are served; those that take a fee or lie are refused by what arrives.
contract OddTokensTest is BaseTest {
    OddToken internal odd;
    TestToken internal token; // the same
    LendingPool internal pool;
    LiquidityBuffer internal buffer;

    function setUp() public override {
        super.setUp();
        odd = new OddToken(18);
        token = TestToken(address(odd));
        _listToken(address(odd), 18, 2000e8, 0.8e18, 0.83e18);
        (pool, buffer) = _listDebt(token, 1e30, 1e18);
        _lend(pool, LENDER, 10_000e18);
    }

    /// @dev The whole way: deposit, borrow, repay, auction, withdraw.
    function test_TokensThatReturnNothingAreServed() public {
        odd.setMode(OddToken.Mode.ReturnsNothing);
        uint256 asCollateral = _openVault(OWNER, 0, token, 100e18, usdc, 150_000e6);
        uint256 asDebt = _openVault(OWNER, 1, wbtc, 10e8, token, 100e18);
        _repayAs(OWNER, asDebt, token, 10e18);
        feedOf[address(odd)].transmit(1750e8);
        uint256 auctionId = _start(asCollateral);
        (uint256 out,) = _take(auctionId, token, 5e18);
        assertEq(out, 5e18);
        _setPrice(wbtc, 15_000e8);
        auctionId = _start(asDebt);
        (, uint256 paid) = _take(auctionId, wbtc, 1e8);
        assertGt(paid, 0);
        vm.prank(KEEPER);
        assertGt(engine.claim(address(odd), KEEPER), 0);
        vm.prank(LENDER);
        pool.withdraw(100e18, LENDER, LENDER);
    }

    function test_RevertWhen_ADepositPaysAFee() public {
        odd.mint(OWNER, 100e18);
        odd.setMode(OddToken.Mode.TakesFee);
        vm.startPrank(OWNER);
        odd.approve(address(engine), 100e18);
        odd.approve(address(pool), 100e18);
        vm.expectRevert(abi.encodeWithSelector(TokenLib.TransferAmountMismatch.selector, 99e18, 100e18));
        engine.deposit(_vault(OWNER, 0), address(odd), 100e18);
        vm.expectRevert(abi.encodeWithSelector(TokenLib.TransferAmountMismatch.selector, 99e18, 100e18));
        pool.deposit(100e18, OWNER);
        vm.stopPrank();
    }

    function test_RevertWhen_APaymentPaysAFee() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, token, 70e18);
        _setPrice(weth, 1600e8);
        uint256 auctionId = _start(vaultId);
        _fund(TAKER, auctionId);
        odd.setMode(OddToken.Mode.TakesFee);
        vm.expectPartialRevert(IVaultEngine.PaymentShort.selector);
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_ATransferReturnsFalse() public {
        odd.mint(OWNER, 100e18);
        odd.setMode(OddToken.Mode.ReturnsFalse);
        vm.startPrank(OWNER);
        odd.approve(address(engine), 100e18);
        vm.expectRevert();
        engine.deposit(_vault(OWNER, 0), address(odd), 100e18);
        vm.stopPrank();
    }

    /// @dev A blocked owner, keeper or buffer stops no sale: what they are due waits for them.
    function test_ABlockedKeeperDoesNotStopATake() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, token, 70e18);
        _setPrice(weth, 1600e8);
        odd.setBlocked(KEEPER);
        uint256 auctionId = _start(vaultId);
        (uint256 out,) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
        vm.startPrank(KEEPER);
        vm.expectRevert();
        engine.claim(address(odd), KEEPER);
        assertGt(engine.claim(address(odd), RECEIVER), 0, "to somebody else");
        vm.stopPrank();
    }

    /// @dev All decimals that may be listed, as collateral and as debt: a sale to the target, and what it leaves.
    function testFuzz_AnyDecimals(uint8 collateralDecimals, uint8 debtDecimals, uint256 amount) public {
        collateralDecimals = uint8(bound(collateralDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        debtDecimals = uint8(bound(debtDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        uint256 debtUnit = 10 ** debtDecimals;
        uint256 unit = 10 ** collateralDecimals;
        TestToken collateral = _listAsset("C", "C", collateralDecimals, 10e8, 0.8e18, 0.83e18);
        TestToken debt = _listAsset("D", "D", debtDecimals, 1e8, 0.8e18, 0.83e18);
        (LendingPool lent,) = _listDebt(debt, 1e12 * debtUnit, 2000 * debtUnit);
        _lend(lent, LENDER, 1e9 * debtUnit);
        uint256 vaultId = _openVault(OWNER, 0, collateral, 10_000 * unit, debt, 80_000 * debtUnit);
        _setPrice(collateral, 9.5e8);
        uint256 auctionId = _start(vaultId);
        (uint256 out, uint256 paid) = _take(auctionId, collateral, bound(amount, unit, 10_000 * unit));
        assertGt(out, 0);
        // Paid at 1.01 times 9.50 dollars, to a unit of either token.
        uint256 exact = out * debtUnit * 9595 / 1000 / unit;
        assertGe(paid, exact);
        assertLe(paid, exact + 2 + (debtUnit * 10) / unit);
        uint256 health = _healthOf(vaultId);
        assertGt(health, 0.98e18);
        assertLe(health, 1.06e18);
    }

    function test_RevertWhen_DecimalsAreOutOfBounds() public {
        uint256[2] memory decimals = [MIN_TOKEN_DECIMALS - 1, MAX_TOKEN_DECIMALS + 1];
        for (uint256 i; i < decimals.length; ++i) {
            OddToken other = new OddToken(uint8(decimals[i]));
            vm.expectRevert(
                abi.encodeWithSelector(
                    IVaultEngine.OutOfBounds.selector, decimals[i], MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS
                )
            );
            vm.prank(ADMIN);
            engine.listCollateral(address(other), 1);
        }
    }
}
