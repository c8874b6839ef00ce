// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {CashVaultLaws} from "../CashVault.t.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {PROFIT_UNLOCK_PERIOD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

contract LendingPoolTest is CashVaultLaws {
    function _subject() internal view override returns (CashVault) {
        return usdcPool;
    }

    function _empty() internal override returns (CashVault) {
        TestToken token = _listAsset("T", "T", 6, 1e8, 0.5e18, 0.6e18);
        (LendingPool pool,) = _listDebt(token, 1e30, 1);
        return pool;
    }

    function _leave(CashVault vault, address account, uint256 shares) internal override returns (uint256 assets) {
        if (vault.previewRedeem(shares) == 0) return 0;
        vm.prank(account);
        return vault.redeem(shares, account, account);
    }

    /// @dev As if all had been lent and never came back.
    function _lose(CashVault vault, uint256 left) internal override {
        LendingPool pool = LendingPool(address(vault));
        uint256 amount = MathLib.zeroFloorSub(pool.cash(), left);
        vm.startPrank(address(engine));
        if (amount != 0) pool.lend(address(1), amount);
        pool.writeOff(amount);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_NotTheEngine(address caller) public {
        vm.assume(caller != address(engine));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.lend(caller, 1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.collect(1);
        vm.expectRevert(abi.encodeWithSelector(CashVault.NotEngine.selector, caller));
        usdcPool.writeOff(1);
        vm.stopPrank();
    }

    /// @dev What is lent cannot be withdrawn, and is not lost.
    function testFuzz_WithdrawalsEndAtTheCash(uint256 lent) public {
        lent = bound(lent, 2000e6, USDC_LENT);
        _openVault(OWNER, 0, weth, 10_000e18, usdc, lent);
        assertEq(usdcPool.cash(), USDC_LENT - lent);
        assertEq(usdcPool.maxWithdraw(LENDER), USDC_LENT - lent);
        assertLe(usdcPool.previewRedeem(usdcPool.maxRedeem(LENDER)), USDC_LENT - lent);
        assertApproxEqAbs(usdcPool.totalAssets(), USDC_LENT, 1);
        if (lent == USDC_LENT) return;
        vm.startPrank(LENDER);
        usdcPool.redeem(usdcPool.maxRedeem(LENDER), LENDER, LENDER);
        vm.stopPrank();
    }

    /// @dev Interest goes to lenders, less a tenth for the buffer, second by second.
    function testFuzz_LendersEarnInterest(uint256 elapsed) public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        _skip(bound(elapsed, 1 days, 365 days));
        uint256 interest = engine.totalDebt(address(usdc)) - 5_000_000e6;
        assertGt(interest, 0);
        assertApproxEqAbs(engine.reservesOf(address(usdc)), interest / 10, 1);
        assertApproxEqAbs(usdcPool.totalAssets(), USDC_LENT + interest - interest / 10, 2);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        uint256 collected = engine.collectReserves(address(usdc));
        assertApproxEqAbs(collected, interest / 10, 1);
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), collected);
        assertEq(usdcBuffer.harvest(), collected);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED + collected);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED, "no share price jumps");
        _skip(PROFIT_UNLOCK_PERIOD);
        assertEq(usdcBuffer.totalAssets(), USDC_BUFFERED + collected);
    }

    /// @dev Half a year at once, or accrued day by day: the same to a hundredth of a percent.
    function test_AccruingOftenChangesLittle() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        uint256 snapshot = vm.snapshotState();
        _skip(180 days);
        uint256 atOnce = engine.debtOf(vaultId, address(usdc));
        vm.revertToState(snapshot);
        for (uint256 i; i < 180; ++i) {
            _skip(1 days);
            engine.accrue(address(usdc));
        }
        assertApproxEqRel(engine.debtOf(vaultId, address(usdc)), atOnce, 0.0001e18);
    }

    /// @dev Views tell what accruing would write.
    function testFuzz_ViewsAreAccrued(uint256 elapsed) public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 5_000_000e6);
        _skip(bound(elapsed, 0, 365 days));
        bytes32 before = _views(vaultId);
        engine.accrue(address(usdc));
        assertEq(_views(vaultId), before);
        engine.accrue(address(usdc));
        assertEq(_views(vaultId), before);
    }

    function _views(uint256 vaultId) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                engine.debtOf(vaultId, address(usdc)),
                engine.totalDebt(address(usdc)),
                engine.reservesOf(address(usdc)),
                usdcPool.totalAssets(),
                _healthOf(vaultId)
            )
        );
    }

    /* LEAVING */

    function testFuzz_MaxWithdrawIsTrue(uint256 amount) public {
        amount = bound(amount, 1e3, 1e18);
        _enter(usdcPool, STRANGER, amount);
        uint256 most = usdcPool.maxWithdraw(STRANGER);
        uint256 preview = usdcPool.previewWithdraw(most);
        vm.startPrank(STRANGER);
        vm.expectRevert();
        usdcPool.withdraw(most + 1, STRANGER, STRANGER);
        assertEq(usdcPool.withdraw(most, STRANGER, STRANGER), preview);
        vm.stopPrank();
    }

    /// @dev Redeeming all that the limit names is possible whatever is lent, and one share more is not.
    function testFuzz_MaxRedeemIsTrue(uint256 lent, uint256 amount, uint256 elapsed) public {
        _openVault(OWNER, 0, weth, 10_000e18, usdc, bound(lent, 2000e6, USDC_LENT));
        _enter(usdcPool, STRANGER, bound(amount, 1e6, 100_000_000e6));
        _skip(bound(elapsed, 0, 100 days));
        engine.accrue(address(usdc));
        uint256 most = usdcPool.maxRedeem(STRANGER);
        uint256 preview = usdcPool.previewRedeem(most);
        vm.startPrank(STRANGER);
        vm.expectRevert();
        usdcPool.redeem(most + 1, STRANGER, STRANGER);
        assertEq(most == 0, preview == 0);
        if (most != 0) assertEq(usdcPool.redeem(most, STRANGER, STRANGER), preview);
        vm.stopPrank();
        assertLe(preview, usdc.balanceOf(STRANGER));
    }

    /// @dev Shares that redeem for nothing are refused, and so the limit does not name them.
    function test_MaxRedeemOfLessThanAUnit() public {
        uint256 unit = usdcPool.convertToShares(1);
        vm.prank(LENDER);
        usdcPool.transfer(STRANGER, unit / 2);
        assertGt(usdcPool.balanceOf(STRANGER), 0);
        assertEq(usdcPool.maxRedeem(STRANGER), 0);
        vm.prank(LENDER);
        usdcPool.transfer(STRANGER, unit);
        uint256 most = usdcPool.maxRedeem(STRANGER);
        assertEq(most, usdcPool.balanceOf(STRANGER));
        vm.prank(STRANGER);
        assertEq(usdcPool.redeem(most, STRANGER, STRANGER), 1);
    }

    function testFuzz_MintAndWithdrawNeverGain(uint256 shares) public {
        shares = bound(shares, 1e6, 1e24);
        uint256 cost = usdcPool.previewMint(shares);
        usdc.mint(STRANGER, cost);
        vm.startPrank(STRANGER);
        usdc.approve(address(usdcPool), cost);
        usdcPool.mint(shares, STRANGER);
        uint256 most = usdcPool.maxWithdraw(STRANGER);
        if (most != 0) assertLe(usdcPool.withdraw(most, STRANGER, STRANGER), shares);
        vm.stopPrank();
        assertLe(usdc.balanceOf(STRANGER), cost);
    }

    function test_RevertWhen_NothingIsRedeemed() public {
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 0));
        usdcPool.redeem(0, STRANGER, STRANGER);
        _enter(usdcPool, STRANGER, 1e6);
        // Less than a unit's worth of shares.
        vm.expectRevert(abi.encodeWithSelector(CashVault.ZeroShares.selector, 0, 1000));
        vm.prank(STRANGER);
        usdcPool.redeem(1000, STRANGER, STRANGER);
    }

    function testFuzz_RevertWhen_SpendingSharesOfAnother(address caller) public {
        vm.assume(caller != STRANGER && caller != address(0));
        uint256 shares = _enter(usdcPool, STRANGER, 1e6);
        vm.startPrank(caller);
        vm.expectRevert();
        usdcPool.redeem(shares, caller, STRANGER);
        vm.expectRevert();
        usdcPool.withdraw(1e5, caller, STRANGER);
        vm.stopPrank();
        vm.prank(STRANGER);
        usdcPool.approve(caller, shares);
        vm.prank(caller);
        usdcPool.redeem(shares, caller, STRANGER);
        assertEq(usdcPool.balanceOf(STRANGER), 0);
    }

    /* EXPECTED LOSSES */

    /// @dev A vault whose collateral is worth less than its debt, under auction. Returns what is set aside for it.
    function _provide(uint256 debt, uint256 priceE8) internal returns (uint256 vaultId, uint256 provision) {
        vaultId = _openVault(OWNER, 0, weth, MathLib.mulDivUp(debt, 1e18, 1600e6), usdc, debt);
        _setPrice(weth, priceE8);
        _start(vaultId);
        provision = engine.provisionOf(address(usdc));
    }

    /// @dev Entries are gross, exits net of what neither the buffer nor its interest can bear, and nobody who leaves is better
    /// off than who stays to see the loss.
    function testFuzz_NobodyLeavesALossBehind(uint256 debtSeed, uint256 priceSeed, uint256 partSeed) public {
        uint256 debt = bound(debtSeed, 100_000e6, 8_000_000e6);
        _lend(usdcPool, STRANGER, bound(partSeed, 1e6, 20_000_000e6));
        uint256 shares = usdcPool.balanceOf(STRANGER);
        uint256 gross = usdcPool.totalAssets();
        (uint256 vaultId, uint256 provision) = _provide(debt, bound(priceSeed, 50e8, 1590e8));
        assertApproxEqAbs(usdcPool.totalAssets(), gross, 1, "entries are gross");
        assertEq(
            usdcPool.exitAssets(),
            usdcPool.totalAssets() - MathLib.zeroFloorSub(provision, USDC_BUFFERED),
            "exits are net"
        );
        uint256 leaving = usdcPool.previewRedeem(shares);
        // The loss comes as it was expected: everything is sold at the oracle's price.
        LiquidatorMock liquidator = _handOver(vaultId);
        (, uint32 nonce) = engine.lockOf(vaultId);
        IVaultEngine.Liquidation memory liquidation = IVaultEngine.Liquidation({
            vaultId: vaultId,
            lockNonce: nonce,
            collateral: address(weth),
            collateralOut: engine.collateralOf(vaultId, address(weth)),
            debtAsset: address(usdc),
            debtRepaid: debt - provision,
            penalty: 0,
            reward: 0,
            keeper: address(0),
            receiver: RECEIVER
        });
        liquidator.liquidate(liquidation, "");
        liquidator.writeOff(vaultId, nonce);
        assertEq(engine.provisionOf(address(usdc)), 0);
        assertApproxEqAbs(usdcPool.previewRedeem(shares), leaving, 2, "staying is leaving");
        assertEq(usdcPool.exitAssets(), usdcPool.totalAssets());
    }

    /// @dev Ends the auction and locks the vault for a liquidator that the test commands.
    function _handOver(uint256 vaultId) internal returns (LiquidatorMock liquidator) {
        uint256 provision = engine.provisionOf(address(usdc));
        liquidator = new LiquidatorMock(address(engine));
        usdc.mint(address(liquidator), 100_000_000e6);
        vm.startPrank(ADMIN);
        house.setPauseLevel(3);
        house.cancel(_latestAuctionId(vaultId));
        house.setPauseLevel(0);
        engine.setLiquidator(address(liquidator), true);
        vm.stopPrank();
        assertEq(engine.provisionOf(address(usdc)), provision, "outlives the lock");
        liquidator.lock(vaultId);
        assertEq(engine.provisionOf(address(usdc)), provision, "estimated anew, counted once");
    }

    /// @dev Who enters while a loss is expected and leaves when it is not pays for nothing and gains nothing.
    function testFuzz_PassingThroughGainsNothing(uint256 amount, bool isAfter) public {
        amount = bound(amount, 1e6, 100_000_000e6);
        if (!isAfter) _enter(usdcPool, STRANGER, amount);
        (uint256 vaultId,) = _provide(4_000_000e6, 1000e8);
        if (isAfter) _enter(usdcPool, STRANGER, amount);
        assertLe(usdcPool.maxWithdraw(STRANGER), amount);
        _setPrice(weth, 2000e8);
        house.end(_latestAuctionId(vaultId));
        assertEq(engine.provisionOf(address(usdc)), 0);
        assertLe(usdcPool.previewRedeem(usdcPool.balanceOf(STRANGER)), amount, "gained");
    }

    function test_NamesItsBuffer() public view {
        assertEq(usdcPool.BUFFER(), address(usdcBuffer));
    }
}
