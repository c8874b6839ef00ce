// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {ALL_COLLATERALS, RAY} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {QueueLib} from "ebb/libraries/QueueLib.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice All numbers that any contract keeps about one vault of WETH that owes USDC, and about those who deal with it. A test
/// says which of them a call changes, and by how much; that nothing else changes is checked with it.
abstract contract PostConditions is BaseTest {
    enum Field {
        VaultCollateral,
        VaultScaledDebt,
        VaultCollaterals,
        VaultDebts,
        Locker,
        LockNonce,
        Deposited,
        ScaledDebt,
        DebtIndex,
        Reserves,
        AccruedAt,
        IndebtedVaults,
        Provision,
        ClaimKeeper,
        ClaimBuffer,
        ClaimBufferDust,
        WethEngine,
        WethBuffer,
        WethOwner,
        WethTaker,
        WethReceiver,
        UsdcEngine,
        UsdcPool,
        UsdcBuffer,
        UsdcOwner,
        UsdcTaker,
        UsdcReceiver,
        PoolCash,
        PoolSupply,
        PoolSharesTaker,
        PoolSharesReceiver,
        PoolAllowance,
        BufferCash,
        BufferSupply,
        BufferSharesTaker,
        BufferSharesReceiver,
        BufferAllowance,
        BookAssets,
        Exiting,
        ExitShares,
        ExitAssets,
        ExitTime,
        LockedProfit,
        SeniorClaim,
        Stock,
        StockCost,
        Held,
        Offer,
        OpenAuctions,
        AuctionNonce,
        AuctionStart,
        AuctionTaken,
        QueueStock,
        QueueFlow,
        QueueStockWeth,
        QueueFlowWeth
    }

    uint256 internal constant COLLATERAL = 100e18;
    uint256 internal constant LOAN = 100_000e6;

    uint256 internal vaultId;
    LiquidatorMock internal liquidator;
    uint256[] private _expected;

    /// @dev A month after the loan, interest settled: from here on an index is no round number any more.
    function setUp() public virtual override {
        super.setUp();
        liquidator = new LiquidatorMock(address(engine));
        vaultId = _openVault(OWNER, 0, weth, COLLATERAL, usdc, LOAN);
        _openVault(STRANGER, 0, wbtc, 50e8, usdc, 1_000_000e6);
        _lend(usdcPool, TAKER, 500_000e6);
        _fillBuffer(usdcBuffer, TAKER, 50_000e6);
        usdc.mint(TAKER, 100_000_000e6);
        usdc.mint(address(liquidator), 100_000_000e6);
        weth.mint(OWNER, 1_000_000e18);
        vm.startPrank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
        usdcBuffer.setInventoryCap(address(weth), 300_000e6);
        vm.stopPrank();
        address[6] memory spenders = [
            address(engine), address(house), address(direct), address(repayer), address(usdcPool), address(usdcBuffer)
        ];
        for (uint256 i; i < spenders.length; ++i) {
            vm.prank(TAKER);
            usdc.approve(spenders[i], type(uint256).max);
        }
        vm.prank(OWNER);
        weth.approve(address(engine), type(uint256).max);
        _settle(30 days);
    }

    /// @dev Lets time pass, and interest be written down.
    function _settle(uint256 elapsed) internal {
        _skip(elapsed);
        engine.accrue(address(usdc));
    }

    /* WHAT A CALL CHANGES */

    /// @dev From here on changes are counted.
    function _begin() internal {
        _expected = _world();
    }

    function _gains(Field field, uint256 amount) internal {
        _expected[uint256(field)] += amount;
    }

    function _loses(Field field, uint256 amount) internal {
        _expected[uint256(field)] -= amount;
    }

    function _becomes(Field field, uint256 value) internal {
        _expected[uint256(field)] = value;
    }

    /// @dev A number that is asserted elsewhere.
    function _isWhatever(Field field) internal {
        _expected[uint256(field)] = _world()[uint256(field)];
    }

    function _moves(Field from, Field to, uint256 amount) internal {
        _loses(from, amount);
        _gains(to, amount);
    }

    /// @dev What was said has happened, and nothing else.
    function _end() internal view {
        uint256[] memory world = _world();
        for (uint256 i; i < world.length; ++i) {
            assertEq(world[i], _expected[i], string.concat("field ", vm.toString(i)));
        }
    }

    /// @dev The vault's debt falls by `amount`, at most all of it, as the engine rounds; no provision stays above it.
    function _debtFalls(uint256 amount) internal {
        uint256 scaled = engine.scaledDebtOf(vaultId, address(usdc));
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 reduction = amount == debt ? scaled : MathLib.mulDivDown(amount, RAY, _debtIndex());
        _loses(Field.VaultScaledDebt, reduction);
        _loses(Field.ScaledDebt, reduction);
        uint256 left = MathLib.mulDivUp(scaled - reduction, _debtIndex(), RAY);
        if (_expected[uint256(Field.Provision)] > left) _becomes(Field.Provision, left);
        if (reduction != scaled) return;
        _becomes(Field.VaultDebts, 0);
        _loses(Field.IndebtedVaults, 1);
    }

    /// @dev What the vault, whose health is below the end health, is expected to lose of its only debt.
    function _expectedProvision() internal view returns (uint256) {
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        uint256 shortfall = MathLib.zeroFloorSub(health.debtValue, health.collateralValueLower);
        return MathLib.mulDivUp(engine.debtOf(vaultId, address(usdc)), shortfall, health.debtValue);
    }

    function _debtIndex() internal view returns (uint256) {
        return engine.debtState(address(usdc)).debtIndex;
    }

    /* WHAT THERE IS */

    function _world() private view returns (uint256[] memory world) {
        world = new uint256[](uint256(type(Field).max) + 1);
        _readEngine(world);
        _readBalances(world);
        _readShares(world);
        _readBuffer(world);
        _readAuctions(world);
    }

    function _readEngine(uint256[] memory world) private view {
        world[uint256(Field.VaultCollateral)] = engine.collateralOf(vaultId, address(weth));
        world[uint256(Field.VaultScaledDebt)] = engine.scaledDebtOf(vaultId, address(usdc));
        world[uint256(Field.VaultCollaterals)] = engine.positionsOf(vaultId).collaterals.length;
        world[uint256(Field.VaultDebts)] = engine.positionsOf(vaultId).debts.length;
        world[uint256(Field.Locker)] = _lockerOf(vaultId);
        world[uint256(Field.LockNonce)] = _lockNonceOf(vaultId);
        world[uint256(Field.Deposited)] = engine.collateralConfig(address(weth)).totalDeposited;
        world[uint256(Field.ScaledDebt)] = engine.debtState(address(usdc)).totalScaledDebt;
        world[uint256(Field.DebtIndex)] = engine.debtState(address(usdc)).debtIndex;
        world[uint256(Field.Reserves)] = engine.debtState(address(usdc)).reserves;
        world[uint256(Field.AccruedAt)] = engine.debtState(address(usdc)).accruedAt;
        world[uint256(Field.IndebtedVaults)] = engine.indebtedVaultCount();
        world[uint256(Field.Provision)] = engine.provisionOf(address(usdc));
        world[uint256(Field.ClaimKeeper)] = engine.claimable(KEEPER, address(usdc));
        world[uint256(Field.ClaimBuffer)] = engine.claimable(address(usdcBuffer), address(usdc));
        world[uint256(Field.ClaimBufferDust)] = engine.claimable(address(usdcBuffer), address(weth));
    }

    function _readBalances(uint256[] memory world) private view {
        world[uint256(Field.WethEngine)] = weth.balanceOf(address(engine));
        world[uint256(Field.WethBuffer)] = weth.balanceOf(address(usdcBuffer));
        world[uint256(Field.WethOwner)] = weth.balanceOf(OWNER);
        world[uint256(Field.WethTaker)] = weth.balanceOf(TAKER);
        world[uint256(Field.WethReceiver)] = weth.balanceOf(RECEIVER);
        world[uint256(Field.UsdcEngine)] = usdc.balanceOf(address(engine));
        world[uint256(Field.UsdcPool)] = usdc.balanceOf(address(usdcPool));
        world[uint256(Field.UsdcBuffer)] = usdc.balanceOf(address(usdcBuffer));
        world[uint256(Field.UsdcOwner)] = usdc.balanceOf(OWNER);
        world[uint256(Field.UsdcTaker)] = usdc.balanceOf(TAKER);
        world[uint256(Field.UsdcReceiver)] = usdc.balanceOf(RECEIVER);
    }

    function _readShares(uint256[] memory world) private view {
        world[uint256(Field.PoolCash)] = usdcPool.cash();
        world[uint256(Field.PoolSupply)] = usdcPool.totalSupply();
        world[uint256(Field.PoolSharesTaker)] = usdcPool.balanceOf(TAKER);
        world[uint256(Field.PoolSharesReceiver)] = usdcPool.balanceOf(RECEIVER);
        world[uint256(Field.PoolAllowance)] = usdcPool.allowance(TAKER, KEEPER);
        world[uint256(Field.BufferCash)] = usdcBuffer.cash();
        world[uint256(Field.BufferSupply)] = usdcBuffer.totalSupply();
        world[uint256(Field.BufferSharesTaker)] = usdcBuffer.balanceOf(TAKER);
        world[uint256(Field.BufferSharesReceiver)] = usdcBuffer.balanceOf(RECEIVER);
        world[uint256(Field.BufferAllowance)] = usdcBuffer.allowance(TAKER, KEEPER);
    }

    function _readBuffer(uint256[] memory world) private view {
        world[uint256(Field.BookAssets)] = usdcBuffer.bookAssets();
        world[uint256(Field.Exiting)] = usdcBuffer.exitingAssets();
        world[uint256(Field.ExitShares)] = _exitSharesOf(TAKER);
        world[uint256(Field.ExitAssets)] = _exitAssetsOf(TAKER);
        world[uint256(Field.ExitTime)] = _exitTimeOf(TAKER);
        world[uint256(Field.LockedProfit)] = usdcBuffer.lockedProfit();
        world[uint256(Field.SeniorClaim)] = usdcBuffer.seniorClaim();
        world[uint256(Field.Stock)] = usdcBuffer.stockOf(address(weth)).amount;
        world[uint256(Field.StockCost)] = usdcBuffer.stockOf(address(weth)).cost;
        world[uint256(Field.Held)] = usdcBuffer.heldCollaterals().length;
        world[uint256(Field.Offer)] = usdcBuffer.offerOf(address(weth)).startedAt;
    }

    function _readAuctions(uint256[] memory world) private view {
        world[uint256(Field.OpenAuctions)] = house.openAuctionCount();
        world[uint256(Field.AuctionNonce)] = house.auctionOf(vaultId).nonce;
        world[uint256(Field.AuctionStart)] = house.auctionOf(vaultId).startedAt;
        world[uint256(Field.AuctionTaken)] = house.auctionOf(vaultId).isTaken ? 1 : 0;
        world[uint256(Field.QueueStock)] = queue.bucketOf(ALL_COLLATERALS).onAuction;
        world[uint256(Field.QueueFlow)] = QueueLib.spentAt(queue.bucketOf(ALL_COLLATERALS), block.timestamp);
        world[uint256(Field.QueueStockWeth)] = queue.bucketOf(0).onAuction;
        world[uint256(Field.QueueFlowWeth)] = QueueLib.spentAt(queue.bucketOf(0), block.timestamp);
    }

    function _lockerOf(uint256 id) private view returns (uint256) {
        (address locker,) = engine.lockOf(id);
        return uint160(locker);
    }

    function _lockNonceOf(uint256 id) private view returns (uint256 nonce) {
        (, nonce) = engine.lockOf(id);
    }

    function _exitSharesOf(address account) private view returns (uint256 shares) {
        (shares,,) = usdcBuffer.exitOf(account);
    }

    function _exitAssetsOf(address account) private view returns (uint256 assets) {
        (, assets,) = usdcBuffer.exitOf(account);
    }

    function _exitTimeOf(address account) private view returns (uint256 claimableAt) {
        (,, claimableAt) = usdcBuffer.exitOf(account);
    }
}
