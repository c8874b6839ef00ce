// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MAX_DEBTS_PER_VAULT} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";

contract VaultEngineBorrowTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 0);
    }

    /* REFUSALS */

    function testFuzz_RevertWhen_NeitherOwnerNorOperator(address caller) public {
        vm.assume(caller != OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, caller, OWNER));
        vm.prank(caller);
        engine.borrow(vaultId, address(usdc), 2000e6, caller);
    }

    function test_RevertWhen_ReceiverIsZeroOrTheEngine() public {
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(0)));
        engine.borrow(vaultId, address(usdc), 2000e6, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InvalidReceiver.selector, address(engine)));
        engine.borrow(vaultId, address(usdc), 2000e6, address(engine));
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_NewRiskIsStopped(uint256 level) public {
        level = bound(level, 1, 3);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(level);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, level, 1));
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 2000e6, OWNER);
    }

    function test_RevertWhen_AmountIsZero() public {
        vm.expectRevert(IVaultEngine.ZeroAmount.selector);
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 0, OWNER);
    }

    function test_RevertWhen_AssetIsNotLent() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtNotListed.selector, address(link)));
        vm.prank(OWNER);
        engine.borrow(vaultId, address(link), 1e18, OWNER);
    }

    function test_RevertWhen_TooManyDebts() public {
        for (uint256 i; i <= MAX_DEBTS_PER_VAULT; ++i) {
            TestToken token = _listAsset("Token", "TKN", 18, 1e8, 0.5e18, 0.6e18);
            (LendingPool pool,) = _listDebt(token, 1e24, 1e18);
            _lend(pool, LENDER, 1e24);
            if (i == MAX_DEBTS_PER_VAULT) {
                vm.expectRevert(
                    abi.encodeWithSelector(
                        IVaultEngine.TooManyPositions.selector, MAX_DEBTS_PER_VAULT + 1, MAX_DEBTS_PER_VAULT
                    )
                );
            }
            _borrow(vaultId, token, 1e18);
        }
    }

    function test_RevertWhen_TheCapIsExceeded() public {
        vm.prank(ADMIN);
        engine.setDebtLimits(address(usdc), 50_000e6, 2000e6);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.BorrowCapExceeded.selector, uint256(50_000e6) + 1, uint256(50_000e6))
        );
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 50_000e6 + 1, OWNER);
        _borrow(vaultId, usdc, 50_000e6);
    }

    function testFuzz_RevertWhen_TheDebtWouldBeTooSmall(uint256 amount) public {
        amount = bound(amount, 1, USDC_MIN_DEBT - 1);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, amount, USDC_MIN_DEBT));
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), amount, OWNER);
    }

    /// @dev A collateral without a price is lent nothing against; a debt without one stops it.
    function test_RevertWhen_APriceIsUnavailable() public {
        uint256 snapshot = vm.snapshotState();
        _killPrice(usdc);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(usdc), PriceStatus.Incomplete)
        );
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 2000e6, OWNER);
        vm.revertToState(snapshot);
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, 0, 2000e18));
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 2000e6, OWNER);
    }

    /// @dev 100 WETH at 2,000 and 80 % carry 160,000.
    function testFuzz_RevertWhen_InitialMarginFails(uint256 amount) public {
        amount = bound(amount, 160_000e6 + 1, USDC_LENT);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.InsufficientMargin.selector, uint256(160_000e18), amount * 1e12)
        );
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), amount, OWNER);
    }

    function test_RevertWhen_ThePoolHasTooLittleCash() public {
        _deposit(vaultId, weth, 1_000_000e18);
        vm.expectRevert(abi.encodeWithSelector(CashVault.InsufficientCash.selector, USDC_LENT, USDC_LENT + 1));
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), USDC_LENT + 1, OWNER);
    }

    /* LOANS */

    function testFuzz_LendsWhatInitialMarginAllows(uint256 amount) public {
        amount = bound(amount, USDC_MIN_DEBT, 160_000e6);
        vm.expectEmit(address(engine));
        emit IVaultEngine.Borrowed(vaultId, address(usdc), RECEIVER, amount, amount);
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), amount, RECEIVER);
        assertEq(usdc.balanceOf(RECEIVER), amount);
        assertEq(engine.debtOf(vaultId, address(usdc)), amount);
        assertEq(engine.totalDebt(address(usdc)), amount);
        assertEq(usdcPool.cash(), USDC_LENT - amount);
        assertEq(usdc.balanceOf(address(usdcPool)), USDC_LENT - amount);
        assertEq(usdcPool.totalAssets(), USDC_LENT, "lent is not lost");
        assertEq(engine.indebtedVaultCount(), 1);
        assertEq(engine.indebtedVaults(0, 10)[0], vaultId);
        assertGe(_healthOf(vaultId), 1e18, "never opened under water");
    }

    /// @dev Debts round up: nobody borrows a unit for nothing, however often.
    function testFuzz_DebtIsNeverLessThanWhatWasLent(uint256[4] memory amounts, uint256[4] memory pauses) public {
        uint256 lent;
        for (uint256 i; i < amounts.length; ++i) {
            uint256 amount = bound(amounts[i], i == 0 ? USDC_MIN_DEBT : 1, 30_000e6);
            uint256 before = engine.debtOf(vaultId, address(usdc));
            uint256 priceBefore = usdcPool.convertToAssets(1e24);
            _borrow(vaultId, usdc, amount);
            assertGe(engine.debtOf(vaultId, address(usdc)), before + amount, "debt");
            assertGe(usdcPool.convertToAssets(1e24), priceBefore, "share price");
            lent += amount;
            _skip(bound(pauses[i], 0, 30 days));
        }
        assertGe(engine.debtOf(vaultId, address(usdc)), lent);
    }

    /// @dev At the limit of initial margin the smallest fall of the price leaves the vault healthy.
    function testFuzz_AVaultAtItsLimitIsNotLiquidatableAtOnce(uint256 fall) public {
        _borrow(vaultId, usdc, 160_000e6);
        _setPrice(weth, WETH_PRICE - MathLib.mulDivDown(WETH_PRICE, bound(fall, 0, 0.036e18), 1e18));
        vm.expectRevert();
        house.start(vaultId, KEEPER);
    }

    function test_VoidsTheLock() public {
        _borrow(vaultId, usdc, 100_000e6);
        _setHealth(vaultId, weth, 0.95e18);
        _start(vaultId);
        _deposit(vaultId, weth, 100e18);
        vm.expectEmit(address(engine));
        emit IVaultEngine.LockVoided(vaultId, address(house), 1);
        _borrow(vaultId, usdc, 1);
    }

    function test_SameTokenMayBeCollateralAndDebt() public {
        uint256 id = _openVault(OWNER, 1, usdc, 100_000e6, usdc, 90_000e6);
        assertEq(engine.debtOf(id, address(usdc)), 90_000e6);
        assertEq(usdc.balanceOf(address(engine)), 100_000e6);
        vm.expectRevert();
        _borrow(id, usdc, 1);
    }
}
