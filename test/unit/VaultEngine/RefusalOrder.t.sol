// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_LISTED_COLLATERALS, MAX_LISTED_DEBTS, MAX_RESERVE_FACTOR} from "ebb/libraries/ConstantsLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice Every refusal of the engine in the order of its checks: a call that is wrong in every way is put right one way
/// after the other, and is each time refused for the first that is left.
contract VaultEngineRefusalOrderTest is BaseTest {
    uint256 internal constant NOBODYS = 7; // no vault id: its owner would be zero

    uint256 internal vaultId;
    LiquidatorMock internal liquidator;
    TestToken internal unlisted;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 100_000e6);
        liquidator = new LiquidatorMock(address(engine));
        unlisted = new TestToken("X", "X", 18);
    }

    /* OWNERS */

    function test_Deposit() public {
        // A vault full of other collaterals, and a collateral whose cap is nothing.
        for (uint256 i; i < 7; ++i) {
            _deposit(vaultId, _listAsset("C", "C", 18, 1e8, 0.5e18, 0.6e18), 1e18);
        }
        vm.prank(ADMIN);
        engine.setSupplyCap(address(link), 0);
        uint256 free = _vault(OWNER, 1);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidVaultId.selector, NOBODYS));
        engine.deposit(NOBODYS, address(unlisted), 0);
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.deposit(vaultId, address(unlisted), 0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, address(unlisted)));
        engine.deposit(vaultId, address(unlisted), 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotHeld.selector, vaultId, address(link)));
        engine.deposit(vaultId, address(link), 1);
        vm.stopPrank();
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.TooManyPositions.selector, 9, 8));
        engine.deposit(vaultId, address(link), 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.SupplyCapExceeded.selector, 1, 0));
        engine.deposit(free, address(link), 1);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        engine.deposit(free, address(wbtc), 1);
        vm.stopPrank();
    }

    function test_Withdraw() public {
        vm.prank(GUARDIAN);
        engine.setPauseLevel(1);
        _killPrice(weth);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidVaultId.selector, NOBODYS));
        engine.withdraw(NOBODYS, address(weth), 0, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, STRANGER, OWNER));
        engine.withdraw(vaultId, address(weth), 0, address(0));
        vm.stopPrank();
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.withdraw(vaultId, address(weth), 0, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        engine.withdraw(vaultId, address(weth), 0, address(engine));
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.withdraw(vaultId, address(weth), 0, OWNER);
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.withdraw(vaultId, address(link), type(uint256).max, OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 100e18, 100e18 + 1));
        engine.withdraw(vaultId, address(weth), 100e18 + 1, OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 1, 1));
        engine.withdraw(vaultId, address(weth), 99e18, OWNER);
        vm.stopPrank();
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        // A collateral without a price carries nothing; a debt without one is asked for first.
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, 0, 100_000e18));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 99e18, OWNER);
        _killPrice(usdc);
        _expectUnpriced(address(usdc));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 99e18, OWNER);
        _setPrice(weth, WETH_PRICE);
        _setPrice(usdc, USDC_PRICE);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, 1600e18, 100_000e18));
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 99e18, OWNER);
    }

    function test_Borrow() public {
        // The vault owes four assets already, and the fifth is over its cap and under its least debt at once.
        uint256 full = _openVault(OWNER, 1, weth, 1000e18, usdc, 0);
        for (uint256 i; i < 4; ++i) {
            TestToken token = _listAsset("D", "D", 18, 1e8, 0.5e18, 0.6e18);
            (LendingPool pool,) = _listDebt(token, 1e30, 1);
            _lend(pool, LENDER, 1e18);
            _borrow(full, token, 1e18);
        }
        vm.startPrank(ADMIN);
        engine.setDebtLimits(address(usdc), 50_000e6, 50_000e6);
        engine.setPauseLevel(1);
        vm.stopPrank();
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidVaultId.selector, NOBODYS));
        engine.borrow(NOBODYS, address(unlisted), 0, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, STRANGER, OWNER));
        engine.borrow(full, address(unlisted), 0, address(0));
        vm.stopPrank();
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.borrow(full, address(unlisted), 0, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 1, 1));
        engine.borrow(full, address(unlisted), 0, OWNER);
        vm.stopPrank();
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        vm.startPrank(OWNER);
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.borrow(full, address(unlisted), 0, OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(unlisted)));
        engine.borrow(full, address(unlisted), 1, OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.TooManyPositions.selector, 5, 4));
        engine.borrow(full, address(usdc), 1, OWNER);
        vm.stopPrank();
        _expectLoanRefusals();
    }

    /// @dev From the cap on: an empty vault without any price.
    function _expectLoanRefusals() internal {
        uint256 empty = _vault(OWNER, 2);
        _killPrice(usdc);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.BorrowCapExceeded.selector, 100_000e6 + 1, 50_000e6));
        engine.borrow(empty, address(usdc), 1, OWNER);
        vm.stopPrank();
        vm.prank(ADMIN);
        engine.setDebtLimits(address(usdc), 100_000_000e6, 50_000e6);
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, 1, 50_000e6));
        engine.borrow(empty, address(usdc), 1, OWNER);
        _expectUnpriced(address(usdc));
        vm.prank(OWNER);
        engine.borrow(empty, address(usdc), 20_000_000e6, OWNER);
        _setPrice(usdc, USDC_PRICE);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, 0, 20_000_000e18));
        vm.prank(OWNER);
        engine.borrow(empty, address(usdc), 20_000_000e6, OWNER);
        _deposit(empty, weth, 20_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(CashVault.InsufficientCash.selector, USDC_LENT - 100_000e6, 20_000_000e6)
        );
        vm.prank(OWNER);
        engine.borrow(empty, address(usdc), 20_000_000e6, OWNER);
    }

    function test_Repay() public {
        vm.startPrank(STRANGER);
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        engine.repay(vaultId, address(unlisted), 0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(unlisted)));
        engine.repay(vaultId, address(unlisted), 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 0, 5));
        engine.repay(vaultId, address(weth), 5);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, USDC_MIN_DEBT - 1, USDC_MIN_DEBT)
        );
        engine.repay(vaultId, address(usdc), 98_000e6 + 1);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        engine.repay(vaultId, address(usdc), 98_000e6);
        vm.stopPrank();
    }

    function test_PermitClaimAndCollect() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, address(unlisted)));
        engine.permit(address(unlisted), 0, 0, 0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.claim(address(unlisted), address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        engine.claim(address(unlisted), address(engine));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(wbtc)));
        engine.collectReserves(address(wbtc));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(wbtc)));
        engine.accrue(address(wbtc));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotBuffer.selector, address(this), address(usdcBuffer)));
        engine.recover(address(usdc), type(uint256).max);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        vm.prank(address(usdcBuffer));
        engine.recover(address(usdc), type(uint256).max);
    }

    /* LIQUIDATORS */

    function test_Lock() public {
        _start(_unhealthyVault());
        _killPrice(weth);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(2);
        uint256 locked = _vault(OWNER, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, address(liquidator)));
        liquidator.lock(locked);
        _enlist();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 2, 2));
        liquidator.lock(locked);
        vm.prank(ADMIN);
        engine.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultLocked.selector, address(house)));
        liquidator.lock(locked);
        vm.prank(ADMIN);
        engine.setLiquidator(address(house), false);
        _setPrice(weth, WETH_PRICE);
        _killPrice(usdc);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, locked));
        liquidator.lock(locked);
        _setPrice(usdc, USDC_PRICE);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, 1.0375e18, 1e18));
        liquidator.lock(locked);
    }

    /// @dev A vault of 100 WETH that owes 160,000 dollars, at 1,900 dollars.
    function _unhealthyVault() internal returns (uint256 id) {
        id = _openVault(OWNER, 1, weth, 100e18, usdc, 160_000e6);
        _setPrice(weth, 1900e8);
    }

    function _enlist() internal {
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
    }

    function test_Unlock() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(0)));
        liquidator.unlock(vaultId, 0);
        uint256 id = _unhealthyVault();
        _start(id);
        _enlist();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(house), uint32(1)));
        liquidator.unlock(id, 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(house), uint32(1)));
        vm.prank(address(house));
        engine.unlock(id, 2);
    }

    function test_Liquidate() public {
        uint256 id = _unhealthyVault();
        IVaultEngine.Liquidation memory sale = IVaultEngine.Liquidation({
            vaultId: id,
            lockNonce: 9,
            collateral: address(weth),
            collateralOut: 0,
            debtAsset: address(usdc),
            debtRepaid: 0,
            penalty: 0,
            reward: 1,
            keeper: KEEPER,
            receiver: address(0)
        });
        vm.prank(GUARDIAN);
        engine.setPauseLevel(3);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, address(liquidator)));
        _enlist();
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3));
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(0)));
        liquidator.lock(id);
        _expectSaleRefusal(
            sale, abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(liquidator), uint32(1))
        );
        sale.lockNonce = 1;
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        sale.receiver = address(engine);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        sale.receiver = RECEIVER;
        _setPrice(weth, WETH_PRICE);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.LiquidationNotBegun.selector, id));
        _setPrice(weth, 1900e8);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.ZeroAmount.selector));
        sale.collateralOut = 100e18 + 1;
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 100e18, 100e18 + 1));
        sale.collateralOut = 1e18;
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.ZeroAmount.selector));
        sale.debtRepaid = 160_000e6 + 1;
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.RewardAbovePenalty.selector, 1, 0));
        sale.penalty = 1;
        _expectSaleRefusal(
            sale, abi.encodeWithSelector(IVaultEngine.InsufficientBalance.selector, 160_000e6, 160_000e6 + 1)
        );
        sale.debtRepaid = 1900e6;
        usdc.mint(address(liquidator), 1900e6 + 1);
        liquidator.setShortBy(1);
        _expectSaleRefusal(sale, abi.encodeWithSelector(IVaultEngine.PaymentShort.selector, 1900e6, 1900e6 + 1));
        liquidator.setShortBy(0);
        assertEq(liquidator.liquidate(sale, ""), 160_000e6 - 1900e6);
    }

    function _expectSaleRefusal(IVaultEngine.Liquidation memory sale, bytes memory reason) internal {
        vm.expectRevert(reason);
        liquidator.liquidate(sale, "");
    }

    function test_WriteOff() public {
        uint256 id = _unhealthyVault();
        vm.prank(GUARDIAN);
        engine.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, address(liquidator)));
        liquidator.writeOff(id, 1);
        _enlist();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3));
        liquidator.writeOff(id, 1);
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(0), uint32(0)));
        liquidator.writeOff(id, 1);
    }

    /* GOVERNANCE */

    function test_ListCollateral() public {
        OddToken odd = new OddToken(19);
        _expectNotAdmin();
        engine.listCollateral(address(weth), type(uint256).max);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.AlreadyListed.selector, address(weth)));
        engine.listCollateral(address(weth), type(uint256).max);
        _expectBounds(19, 6, 18);
        engine.listCollateral(address(odd), type(uint256).max);
        vm.expectRevert(SafeCastLib.Overflow.selector);
        engine.listCollateral(address(unlisted), uint256(type(uint120).max) + 1);
        for (uint256 i = 4; i < MAX_LISTED_COLLATERALS; ++i) {
            engine.listCollateral(address(new OddToken(18)), 1);
        }
        _expectBounds(19, 6, 18);
        engine.listCollateral(address(odd), type(uint256).max);
        _expectBounds(MAX_LISTED_COLLATERALS, 0, MAX_LISTED_COLLATERALS - 1);
        engine.listCollateral(address(unlisted), type(uint256).max);
        vm.stopPrank();
    }

    /// @dev All numbers of a listing are wrong from the start.
    function test_ListDebt() public {
        InterestRateLib.Curve memory curve = InterestRateLib.Curve(5e18, 5e18, 5e18, 0);
        OddToken odd = new OddToken(19);
        LendingPool oddPool = new LendingPool(address(odd), address(engine), address(usdcBuffer), "", "");
        LendingPool pool = new LendingPool(address(link), address(engine), address(usdcBuffer), "", "");
        address buffer = address(usdcBuffer);
        _expectNotAdmin();
        engine.listDebt(address(usdc), address(pool), buffer, 0, 0, curve, WAD_AND_MORE);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.AlreadyListed.selector, address(usdc)));
        engine.listDebt(address(usdc), address(pool), buffer, 0, 0, curve, WAD_AND_MORE);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(odd)));
        engine.listDebt(address(odd), address(pool), buffer, 0, 0, curve, WAD_AND_MORE);
        _expectBounds(19, 6, 18);
        engine.listDebt(address(odd), address(oddPool), buffer, 0, 0, curve, WAD_AND_MORE);
        _expectBounds(0, 1, 0);
        engine.listDebt(address(link), address(pool), buffer, 0, 0, curve, WAD_AND_MORE);
        _expectBounds(2, 1, 1);
        engine.listDebt(address(link), address(pool), buffer, 1, 2, curve, WAD_AND_MORE);
        vm.expectRevert(SafeCastLib.Overflow.selector);
        engine.listDebt(address(link), address(pool), buffer, type(uint256).max, 1, curve, WAD_AND_MORE);
        _expectBounds(5e18, 0, 4e18);
        engine.listDebt(address(link), address(pool), buffer, 1, 1, curve, WAD_AND_MORE);
        _fillDebtList();
        _expectBounds(MAX_LISTED_DEBTS, 0, MAX_LISTED_DEBTS - 1);
        engine.listDebt(address(link), address(pool), buffer, 0, 0, curve, WAD_AND_MORE);
        vm.stopPrank();
    }

    uint256 internal constant WAD_AND_MORE = 2e18;

    function _fillDebtList() internal {
        for (uint256 i = 2; i < MAX_LISTED_DEBTS; ++i) {
            OddToken token = new OddToken(18);
            LendingPool pool = new LendingPool(address(token), address(engine), address(usdcBuffer), "", "");
            engine.listDebt(address(token), address(pool), address(usdcBuffer), 1, 1, _curve(), 0);
        }
    }

    function test_SetRateCurve() public {
        InterestRateLib.Curve memory curve = InterestRateLib.Curve(5e18, 6e18, 7e18, 0);
        _expectNotAdmin();
        engine.setRateCurve(address(link), curve, WAD_AND_MORE);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        engine.setRateCurve(address(link), curve, WAD_AND_MORE);
        _expectBounds(5e18, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        curve.baseRate = 4e18;
        _expectBounds(6e18, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        curve.slopeBelowKink = 4e18;
        _expectBounds(7e18, 0, 4e18);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        curve.slopeAboveKink = 4e18;
        _expectBounds(0, 1, 1e18 - 1);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        curve.kink = 1e18;
        _expectBounds(1e18, 1, 1e18 - 1);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        curve.kink = 1e18 - 1;
        _expectBounds(WAD_AND_MORE, 0, MAX_RESERVE_FACTOR);
        engine.setRateCurve(address(usdc), curve, WAD_AND_MORE);
        engine.setRateCurve(address(usdc), curve, MAX_RESERVE_FACTOR);
        vm.stopPrank();
    }

    function test_CapsAndLimits() public {
        _expectNotAdmin();
        engine.setSupplyCap(address(unlisted), type(uint256).max);
        _expectNotAdmin();
        engine.setDebtLimits(address(link), 0, 0);
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, address(unlisted)));
        engine.setSupplyCap(address(unlisted), type(uint256).max);
        vm.expectRevert(SafeCastLib.Overflow.selector);
        engine.setSupplyCap(address(weth), uint256(type(uint120).max) + 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        engine.setDebtLimits(address(link), 0, 0);
        _expectBounds(0, 1, type(uint256).max);
        engine.setDebtLimits(address(usdc), type(uint256).max, 0);
        _expectBounds(11, 1, 10);
        engine.setDebtLimits(address(usdc), 10, 11);
        vm.expectRevert(SafeCastLib.Overflow.selector);
        engine.setDebtLimits(address(usdc), uint256(type(uint128).max) + 1, 1);
        vm.stopPrank();
    }

    function test_RolesAndPause() public {
        _expectNotAdmin();
        engine.setLiquidator(STRANGER, true);
        _expectNotAdmin();
        engine.setGuardian(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotGuardian.selector, STRANGER));
        vm.prank(STRANGER);
        engine.setPauseLevel(4);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidPauseLevel.selector, 4, 0));
        engine.setPauseLevel(4);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidPauseLevel.selector, 0, 0));
        engine.setPauseLevel(0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidPauseLevel.selector, 4, 0));
        vm.prank(ADMIN);
        engine.setPauseLevel(4);
    }

    /* HELPERS */

    function _expectNotAdmin() internal {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAdmin.selector, address(this)));
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.OutOfBounds.selector, value, min, max));
    }

    function _expectUnpriced(address asset) internal {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, asset, PriceStatus.Incomplete));
    }
}
