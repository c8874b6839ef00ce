// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {WRITE_OFF_DUST_VALUE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

contract VaultEngineWriteOffTest is BaseTest {
    LiquidatorMock internal liquidator;

    function setUp() public override {
        super.setUp();
        liquidator = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
        usdc.mint(address(liquidator), 100_000_000e6);
    }

    /// @dev A vault that owes `debt`, whose collateral is all gone, and whose lock (number 1) the liquidator holds.
    function _soldOutVault(uint256 debt) internal returns (uint256 vaultId) {
        uint256 collateral = MathLib.mulDivUp(debt, 1e18, 1600e6);
        vaultId = _openVault(OWNER, 0, weth, collateral, usdc, debt);
        _setPrice(weth, 500e8);
        liquidator.lock(vaultId);
        liquidator.liquidate(
            IVaultEngine.Liquidation({
                vaultId: vaultId,
                lockNonce: 1,
                collateral: address(weth),
                collateralOut: collateral,
                debtAsset: address(usdc),
                debtRepaid: 1,
                penalty: 0,
                reward: 0,
                keeper: address(0),
                receiver: RECEIVER
            }),
            ""
        );
    }

    /* REFUSALS */

    function test_RevertWhen_LiquidationsAreStopped() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3));
        liquidator.writeOff(vaultId, 1);
    }

    function test_RevertWhen_TheLockIsNotTheCallers() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.LockMismatch.selector, address(liquidator), uint32(1)));
        liquidator.writeOff(vaultId, 0);
    }

    function test_DoesNothingWhileThereIsSomethingToSell() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6);
        _setPrice(weth, 500e8);
        liquidator.lock(vaultId);
        assertFalse(liquidator.writeOff(vaultId, 1));
        assertEq(engine.debtOf(vaultId, address(usdc)), 16_000e6);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(liquidator));
    }

    function test_DoesNothingWithoutADebt() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        assertFalse(liquidator.writeOff(vaultId, 1));
    }

    /* LOSSES */

    /// @dev The order: what the buffer is owed, its uncollected interest, its cash, then lenders.
    function testFuzz_BearsLossesInTheirOrder(uint256 debtSeed, uint256 claimSeed, uint256 elapsed) public {
        uint256 claims = bound(claimSeed, 0, 100_000e6);
        uint256 vaultId = _soldOutVault(bound(debtSeed, 2000e6, 4_000_000e6));
        if (claims != 0) _creditBuffer(claims);
        _skip(bound(elapsed, 0, 100 days));
        engine.accrue(address(usdc));
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 reserves = engine.reservesOf(address(usdc));
        Parts memory parts;
        parts.fromClaims = MathLib.min(debt, claims);
        parts.fromReserves = MathLib.min(debt - parts.fromClaims, reserves);
        parts.fromCash = MathLib.min(debt - parts.fromClaims - parts.fromReserves, USDC_BUFFERED);
        parts.cover = parts.fromClaims + parts.fromCash;
        parts.loss = debt - parts.cover - parts.fromReserves;
        uint256 assetsBefore = usdcPool.totalAssets();
        uint256 bufferBefore = usdcBuffer.totalAssets();
        uint256 cashBefore = usdcPool.cash();

        vm.expectEmit(address(engine));
        emit IVaultEngine.DebtWrittenOff(vaultId, address(usdc), debt, parts.cover, parts.fromReserves, 0, parts.loss);
        assertTrue(liquidator.writeOff(vaultId, 1));

        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(engine.totalDebt(address(usdc)), 0);
        assertEq(usdcBuffer.totalAssets(), bufferBefore - parts.fromCash, "buffer");
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), claims - parts.fromClaims, "claims");
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - parts.fromCash, "cash");
        assertEq(engine.reservesOf(address(usdc)), reserves - parts.fromReserves, "reserves");
        assertEq(usdcPool.cash(), cashBefore + parts.cover, "pool");
        assertEq(usdc.balanceOf(address(usdcPool)), cashBefore + parts.cover, "tokens of the pool");
        assertApproxEqAbs(usdcPool.totalAssets(), assetsBefore - parts.loss, 1, "lenders");
        assertGe(usdcPool.totalAssets(), assetsBefore - parts.loss, "no more than the loss");
        assertEq(engine.indebtedVaultCount(), 0);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "unlocked");
    }

    struct Parts {
        uint256 fromClaims;
        uint256 fromReserves;
        uint256 fromCash;
        uint256 cover;
        uint256 loss;
    }

    /// @dev Gives the buffer a claim, by a liquidation of another vault that pays a penalty.
    function _creditBuffer(uint256 amount) internal {
        _setPrice(weth, WETH_PRICE);
        uint256 id = _openVault(OWNER, 9, weth, 2e18, usdc, 2000e6);
        _setPrice(weth, 500e8);
        liquidator.lock(id);
        liquidator.liquidate(
            IVaultEngine.Liquidation(
                id, 1, address(weth), 2e18, address(usdc), 2000e6, amount, 0, address(0), RECEIVER
            ),
            ""
        );
        liquidator.unlock(id, 1);
    }

    /// @dev Everyone's loss is in proportion, and later lenders do not bear it.
    function testFuzz_LendersLoseAlike(uint256 otherSeed) public {
        uint256 other = bound(otherSeed, 1e6, 10_000_000e6);
        _lend(usdcPool, STRANGER, other);
        uint256 vaultId = _soldOutVault(4_000_000e6);
        liquidator.writeOff(vaultId, 1);
        uint256 left = usdcPool.totalAssets();
        uint256 mine = usdcPool.convertToAssets(usdcPool.balanceOf(STRANGER));
        assertApproxEqAbs(mine, MathLib.mulDivDown(left, other, USDC_LENT + other), 2);
        _lend(usdcPool, TAKER, 1_000_000e6);
        assertApproxEqAbs(usdcPool.convertToAssets(usdcPool.balanceOf(TAKER)), 1_000_000e6, 1);
    }

    /// @dev After a loss of nearly everything, or of everything, a newcomer does not pay for it, and the survivors keep what
    /// they have.
    function testFuzz_GreatLossesDoNotDiluteNewcomers(uint256 leftSeed) public {
        uint256 left = bound(leftSeed, 0, 100_000e6);
        vm.prank(LENDER);
        usdcPool.withdraw(6_000_000e6 - left, LENDER, LENDER);
        uint256 vaultId = _soldOutVault(4_000_000e6);
        vm.prank(address(engine));
        usdcBuffer.cover(RECEIVER, USDC_BUFFERED);
        liquidator.writeOff(vaultId, 1);
        assertApproxEqAbs(usdcPool.totalAssets(), left, 1);
        uint256 survivors = usdcPool.convertToAssets(usdcPool.balanceOf(LENDER));
        _lend(usdcPool, STRANGER, 1000e6);
        assertApproxEqAbs(usdcPool.convertToAssets(usdcPool.balanceOf(STRANGER)), 1000e6, 2);
        // Less than a unit in 1e12 of what there was is nobody's any more.
        assertApproxEqAbs(usdcPool.convertToAssets(usdcPool.balanceOf(LENDER)), survivors, 10);
    }

    function testFuzz_DustGoesToTheBuffer(uint256 dustSeed) public {
        uint256 vaultId = _soldOutVault(10_000e6);
        uint256 dust = bound(dustSeed, 1, WRITE_OFF_DUST_VALUE / 500 - 1); // at 500 dollars apiece
        _deposit(vaultId, weth, dust);
        assertTrue(liquidator.writeOff(vaultId, 1));
        assertEq(engine.claimable(address(usdcBuffer), address(weth)), dust);
        assertEq(weth.balanceOf(address(engine)), dust);
        assertEq(engine.positionsOf(vaultId).collaterals.length, 0);
        assertEq(engine.collateralConfig(address(weth)).totalDeposited, 0);
    }

    /// @dev Dust of the collateral is the buffer's; it waits in the engine.
    function test_DustIsTheBuffersClaim() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        _deposit(vaultId, weth, 0.001e18);
        liquidator.writeOff(vaultId, 1);
        assertEq(engine.claimable(address(usdcBuffer), address(weth)), 0.001e18);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
    }

    function test_NoDustAtTheThreshold() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        _deposit(vaultId, weth, WRITE_OFF_DUST_VALUE / 500);
        assertFalse(liquidator.writeOff(vaultId, 1));
    }

    function test_WithoutCollateralNoPriceIsNeeded() public {
        uint256 vaultId = _soldOutVault(10_000e6);
        _killPrice(weth);
        _killPrice(usdc);
        assertTrue(liquidator.writeOff(vaultId, 1));
    }

    /// @dev All debts of the vault, each with its own buffer and pool.
    function test_WritesOffEveryDebt() public {
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, 15_000e6);
        _borrow(vaultId, weth, 5e18);
        _setPrice(wbtc, 5000e8);
        liquidator.lock(vaultId);
        liquidator.liquidate(
            IVaultEngine.Liquidation(vaultId, 1, address(wbtc), 1e8, address(usdc), 5000e6, 0, 0, address(0), RECEIVER),
            ""
        );
        assertTrue(liquidator.writeOff(vaultId, 1));
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertEq(engine.totalDebt(address(weth)) + engine.totalDebt(address(usdc)), 0);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - 10_000e6);
        assertEq(wethBuffer.cash(), WETH_BUFFERED - 5e18);
        assertEq(usdcPool.totalAssets(), USDC_LENT);
        assertEq(wethPool.totalAssets(), WETH_LENT);
    }
}
