// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {ALL_COLLATERALS, LIQUIDATION_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Anchor, Auction} from "ebb/types/Auctions.sol";

contract AuctionHouseStartTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
    }

    /* REFUSALS */

    function testFuzz_RevertWhen_StartsAreStopped(uint256 level) public {
        _setPrice(weth, 900e8);
        level = bound(level, 1, 3);
        vm.prank(GUARDIAN);
        house.setPauseLevel(level);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.Paused.selector, level, 1));
        house.start(vaultId, KEEPER);
    }

    function test_RevertWhen_AnAuctionIsOpen() public {
        _setPrice(weth, 900e8);
        uint256 auctionId = _start(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionOpen.selector, auctionId));
        house.start(vaultId, STRANGER);
    }

    function testFuzz_RevertWhen_Healthy(uint256 price) public {
        price = bound(price, 1000e8, 1010e8);
        _setPrice(weth, price);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, price * 1e7, LIQUIDATION_HEALTH));
        house.start(vaultId, KEEPER);
    }

    function testFuzz_RevertWhen_NoSuchVault(uint256 id) public {
        vm.assume(id != vaultId);
        vm.expectRevert();
        house.start(id, KEEPER);
    }

    function test_RevertWhen_APriceIsUnavailable() public {
        _setPrice(weth, 900e8);
        router.poke(address(weth));
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, vaultId));
        house.start(vaultId, KEEPER);
    }

    function test_RevertWhen_TheQueueIsFull() public {
        uint256 other = _openVault(OWNER, 1, weth, 100e18, usdc, 83_000e6);
        _setPrice(weth, 990e8); // coverage about 1.19: a fifth of every limit is for others
        _start(other);
        _setStockLimit(ALL_COLLATERALS, 103_750e18);
        _expectFull(ALL_COLLATERALS);
        house.start(vaultId, KEEPER);
        _setStockLimit(ALL_COLLATERALS, 103_750.02e18);
        _setStockLimit(0, 103_750e18);
        _expectFull(0);
        house.start(vaultId, KEEPER);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "nothing stays behind");
        assertEq(house.openAuctionCount(), 1);
        _setStockLimit(0, 103_750.02e18);
        assertTrue(_start(vaultId) != 0, "the last one admitted may exceed the limits");
    }

    function _expectFull(uint256 index) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, index, 83_000e18, 83_000e18));
    }

    /// @dev What was put on sale counts for an hour, even when it has been sold since; unsold it does not.
    function test_RevertWhen_TheFlowIsExhausted() public {
        uint256 other = _openVault(OWNER, 1, weth, 100e18, usdc, 83_000e6);
        vm.prank(ADMIN);
        queue.setLimits(0, QUEUE_LIMIT, 83_000e18);
        _setPrice(weth, 990e8);
        _take(_start(other), weth, type(uint256).max);
        assertEq(house.openAuctionCount(), 0);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, 0, 83_000e18, 66_400e18));
        house.start(vaultId, KEEPER);
        _skip(12 minutes);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, 0, 66_400e18, 66_400e18));
        house.start(vaultId, KEEPER);
        _skip(1);
        uint256 auctionId = _start(vaultId);
        _repayAs(OWNER, vaultId, usdc, 20_000e6);
        assertEq(queue.bucketOf(0).spent, 83_000e2 + 66_400e2 - 2305, "charged");
        house.end(auctionId);
        assertEq(queue.bucketOf(0).spent, 66_400e2 - 2305, "and given back, because nothing was sold");
    }

    /// @dev Near to a loss no limit holds.
    function test_CriticalCoveragePassesTheQueue() public {
        _setPrice(weth, 840e8); // coverage 1.012
        vm.prank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        assertTrue(_start(vaultId) != 0);
    }

    /* STARTS */

    function testFuzz_CopiesWhatThePriceNeeds(uint256 price) public {
        price = bound(price, 500e8, 1000e8 - 1);
        _setPrice(weth, price);
        uint256 health = price * 1e7;
        uint256 penalty = _expectedPenalty(health, price);
        vm.expectEmit(true, true, true, false, address(house));
        emit IAuctionHouse.AuctionStarted(
            IdLib.toAuctionId(vaultId, 1),
            vaultId,
            address(usdc),
            KEEPER,
            83_000e6,
            penalty,
            0,
            health,
            0,
            83_000e18,
            false
        );
        uint256 auctionId = _start(vaultId);
        assertEq(auctionId, IdLib.toAuctionId(vaultId, 1));
        Auction memory auction = house.auctionOf(vaultId);
        assertEq(auction.keeper, KEEPER);
        assertEq(auction.startedAt, block.timestamp);
        assertEq(auction.penaltyBps, penalty / 1e14, "penalty");
        assertEq(auction.nonce, 1);
        assertEq(auction.debtIndex, 0);
        assertEq(auction.reservedValue, 83_000e18);
        assertEq(auction.collateralBitmap, 1);
        assertFalse(auction.isTaken);
        _assertFloor(auction, price, penalty);
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        // A WETH wei in USDC units: price / 1e20, scaled by 1e36.
        assertEq(anchor.price, price * 1e16, "anchor");
        assertEq(anchor.liquidationLtvBps, 8300);
        assertEq(anchor.startMultiplierBps, 10_100);
        assertEq(anchor.queueShareBps, 10_000);
        // 1800 · 0.25 / (1.05 − 0.83), rounded up.
        assertEq(anchor.halfLife, 2046, "half-life");
        assertEq(house.openAuctionCount(), 1);
        assertEq(house.openAuctions(0, 5)[0], auctionId);
        assertEq(_onAuction(ALL_COLLATERALS), 83_000e18);
        assertEq(engine.collateralOf(vaultId, address(weth)), 100e18, "nothing moves");
        assertEq(engine.debtOf(vaultId, address(usdc)), 83_000e6, "nothing moves");
    }

    /// @dev From 1 % at health 1 to 4 % at 0.9, and at most half of what covers more than the debt.
    function _expectedPenalty(uint256 health, uint256 price) internal pure returns (uint256) {
        uint256 depth = MathLib.min(1e18 - health, 0.1e18);
        uint256 scheduled = 0.01e18 + 0.03e18 * depth / 0.1e18;
        scheduled -= scheduled % 1e14;
        uint256 coverage = price * 1e12 * 1e18 / 83_000e18;
        uint256 room = coverage > 1e18 ? (coverage - 1e18) / 2 : 0;
        uint256 penalty = MathLib.max(0.01e18, MathLib.min(scheduled, room));
        return penalty - penalty % 1e14;
    }

    function _assertFloor(Auction memory auction, uint256 price, uint256 penalty) internal pure {
        uint256 coverage = price * 1e12 * 1e18 / 83_000e18;
        uint256 solvencyFloor = MathLib.mulDivUp(1e18 + penalty, 1e18, coverage);
        uint256 expected = solvencyFloor <= 0.95e18 ? MathLib.mulDivUp(solvencyFloor, 1, 1e9) : 0.4e9;
        assertEq(auction.floorPpb, expected, "floor");
    }

    /// @dev Whatever is dust is not for sale, but counts.
    function test_DustIsNotForSale() public {
        _deposit(vaultId, link, 0.24e18); // 4.80 dollars
        _deposit(vaultId, wbtc, 100); // 0.04 dollars
        _setPrice(weth, 900e8);
        uint256 auctionId = _start(vaultId);
        assertEq(house.auctionOf(vaultId).collateralBitmap, 1);
        assertEq(house.anchorOf(vaultId, 2).price, 0);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, address(link)));
        house.take(auctionId, address(link), 1, type(uint256).max, TAKER, "");
    }

    /// @dev The house picks the debt: the largest by value. The others count at their prices of the start.
    function test_PicksTheLargestDebt() public {
        uint256 id = _openVault(OWNER, 1, wbtc, 1e8, usdc, 14_000e6);
        _borrow(id, weth, 8e18);
        _setPrice(wbtc, 30_000e8);
        _start(id);
        assertEq(address(_debtAssetOf(id)), address(weth));
        // A USDC unit in wei of WETH: 1e12 / 2000, scaled by 1e36.
        assertEq(house.debtAnchorOf(id, 0), 1e12 * 1e36 / 2000);
        assertEq(house.auctionOf(id).reservedValue, 30_000e18);
    }

    /// @dev A vault with nothing to sell is a loss: starting says so instead.
    function test_WritesOffWhereNothingCanBeSold() public {
        _setPrice(weth, 0.04e8); // 100 WETH are 4 dollars
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(IdLib.toAuctionId(vaultId, 1), vaultId, IAuctionHouse.EndReason.WrittenOff);
        assertEq(_start(vaultId), 0);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(house.openAuctionCount(), 0);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - 83_000e6);
    }

    /// @dev The next auction of a vault starts from the top, whatever became of the last.
    function test_OldStartTimesAreForgotten() public {
        _setPrice(weth, 950e8);
        _start(vaultId);
        _skip(1 hours);
        _repayAs(OWNER, vaultId, usdc, 60_000e6);
        house.end(_latestAuctionId(vaultId));
        vm.startPrank(OWNER);
        engine.borrow(vaultId, address(usdc), 50_000e6, OWNER);
        vm.stopPrank();
        _setPrice(weth, 700e8);
        _start(vaultId);
        assertEq(_auctionPrice(vaultId, weth), 700e8 * 1e16 * 101 / 100);
    }

    function test_TidiesUpAVoidedAuction() public {
        _setPrice(weth, 950e8);
        uint256 first = _start(vaultId);
        _deposit(vaultId, weth, 100e18);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _setPrice(weth, 450e8);
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(first, vaultId, IAuctionHouse.EndReason.LockVoided);
        assertEq(_start(vaultId), IdLib.toAuctionId(vaultId, 2));
        assertEq(house.openAuctionCount(), 1);
        assertEq(_onAuction(ALL_COLLATERALS), _inCents(house.auctionOf(vaultId).reservedValue));
    }

    function test_ZeroKeeperIsNobody() public {
        _setPrice(weth, 950e8);
        uint256 auctionId = house.start(vaultId, address(0));
        _take(auctionId, weth, 1e18);
        assertEq(engine.claimable(address(0), address(usdc)), 0);
        assertGt(engine.claimable(address(usdcBuffer), address(usdc)), 0);
    }

    /// @dev The most that one vault may hold and owe still fits into a block many times over.
    function test_GasOfTheLargestVault() public {
        uint256 id = _vault(OWNER, 5);
        for (uint256 i; i < 8; ++i) {
            _deposit(id, _listAsset("Token", "TKN", 18, 100e8, 0.7e18, 0.75e18), 100e18);
        }
        _borrow(id, usdc, 40_000e6);
        _borrow(id, weth, 7e18);
        address[] memory assets = engine.collateralAssets();
        for (uint256 i = 4; i < assets.length; ++i) {
            feedOf[assets[i]].transmit(85e8);
        }
        uint256 gasBefore = gasleft();
        _start(id);
        assertLt(gasBefore - gasleft(), 3_000_000, "start");
    }
}
