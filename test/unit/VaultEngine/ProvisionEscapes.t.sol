// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {SequencerUptime} from "ebb/oracles/SequencerUptime.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice A lender who wants to leave before a loss can make a lock end while the vault is still under water. What was set
/// aside stays so: whoever leaves pays its share, whatever ended the lock.
abstract contract ProvisionEscapes is BaseTest {
    address internal immutable ESCAPER = makeAddr("escaper");
    uint256 internal constant STAKE = 2_000_000e6;

    function setUp() public virtual override {
        super.setUp();
        _lend(usdcPool, ESCAPER, STAKE);
    }

    function _exitWorth() internal view returns (uint256) {
        return usdcPool.previewRedeem(usdcPool.balanceOf(ESCAPER));
    }

    /// @dev Leaves now, for no more than `most`.
    function _leavesFor(uint256 most) internal {
        uint256 shares = usdcPool.balanceOf(ESCAPER);
        vm.prank(ESCAPER);
        assertLe(usdcPool.redeem(shares, ESCAPER, ESCAPER), most, "pays its share");
    }

    function _assertUnderWater(uint256 vaultId) internal view {
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        assertLt(health.firmHealthFactor, 1e18, "still under water");
    }

    function _assertUnlocked(uint256 vaultId) internal view {
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "unlocked");
    }

    /// @dev What a vault owes in dollars beyond what its collateral is worth, at the least or at a bound, rounded up.
    function _expectedLoss(uint256 vaultId) internal view returns (uint256) {
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        return MathLib.mulDivUp(health.debtValue - health.collateralValueLower, 1, 1e12);
    }

    /// @dev Tops up what a vault holds a wei of, as anybody may.
    function _give(uint256 vaultId, uint256 amount) internal {
        link.mint(ESCAPER, amount);
        vm.startPrank(ESCAPER);
        link.approve(address(engine), amount);
        engine.deposit(vaultId, address(link), amount);
        vm.stopPrank();
    }
}

contract ProvisionEscapesTest is ProvisionEscapes {
    /// @dev Dollars of another asset, given before the last take, keep the loss from being recorded and end the lock.
    function test_AGiftThatKeepsTheLossUnrecorded() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _deposit(vaultId, link, 1);
        _setPrice(weth, 900e8);
        uint256 auctionId = _start(vaultId);
        _skip(400);
        _take(auctionId, weth, 2499e18);
        uint256 provision = engine.provisionOf(address(usdc));
        uint256 worth = _exitWorth();
        assertLt(worth, STAKE * 92 / 100);
        _give(vaultId, 1.1e18);
        _takeAs(ESCAPER, auctionId, weth, type(uint256).max);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
        assertGt(engine.debtOf(vaultId, address(usdc)), 1_500_000e6, "not recorded");
        _assertLeavesNothingBehind(vaultId, auctionId);
        assertGt(engine.provisionOf(address(usdc)), provision, "but set aside, with what the takes did not bring");
    }

    /// @dev The take that makes the first of two debts good ends the lock: its provision goes, the other's stays.
    function test_TheFirstOfTwoDebts() public {
        _lend(wethPool, ESCAPER, 2000e18);
        uint256 vaultId = _vault(OWNER, 0);
        _deposit(vaultId, wbtc, 100e8); // 4,000,000
        _borrow(vaultId, usdc, 1_600_000e6);
        _borrow(vaultId, weth, 750e18); // 1,500,000
        _setPrice(wbtc, 18_000e8);
        uint256 auctionId = _start(vaultId);
        uint256 provision = engine.provisionOf(address(weth));
        uint256 shares = wethPool.balanceOf(ESCAPER);
        uint256 worth = wethPool.previewRedeem(shares);
        assertLt(worth, 1998e18);
        _takeAs(ESCAPER, auctionId, wbtc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        _assertUnderWater(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 0, "of the debt that is gone");
        assertEq(engine.provisionOf(address(weth)), provision, "of the other");
        vm.prank(ESCAPER);
        assertLe(wethPool.redeem(shares, ESCAPER, ESCAPER), worth, "pays its share");
    }

    /// @dev Nobody can take, restart or start while the debt has no price, but anyone ends what has expired.
    function test_AnEndWithoutAPrice() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _setPrice(weth, 1000e8);
        uint256 auctionId = _start(vaultId);
        _skip(MAX_DURATION);
        _killPrice(usdc);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        uint256 worth = _exitWorth();
        assertLt(worth, STAKE * 92 / 100);
        vm.prank(ESCAPER);
        house.end(auctionId);
        _assertUnlocked(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.start(vaultId, KEEPER);
        engine.updateProvisions(vaultId);
        _leavesFor(worth);
    }

    /// @dev A small second collateral whose feed has died. The last take of what has a price ends the lock, and no start is
    /// possible any more.
    function test_ASmallDeadCollateral() public {
        router.poke(address(link));
        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _deposit(vaultId, link, 1500e18); // 30,000 dollars
        _setPrice(weth, 900e8);
        _killPrice(link);
        uint256 auctionId = _start(vaultId);
        _skip(400);
        _killPrice(link);
        uint256 worth = _exitWorth();
        assertLt(worth, STAKE * 92 / 100);
        _takeAs(ESCAPER, auctionId, weth, type(uint256).max);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
        _assertLeavesNothingBehind(vaultId, auctionId);
    }

    /// @dev The take leaves the auction open. Half of the stake leaves at once, the rest when the auction has expired and is
    /// ended: either bears its part of what is set aside.
    function _assertLeavesNothingBehind(uint256 vaultId, uint256 auctionId) internal {
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(house), "the take ends no lock");
        _assertUnderWater(vaultId);
        uint256 shares = usdcPool.balanceOf(ESCAPER);
        vm.startPrank(ESCAPER);
        assertLe(usdcPool.redeem(shares / 2, ESCAPER, ESCAPER), STAKE / 2 * 92 / 100, "pays its share");
        vm.warp(vm.getBlockTimestamp() + MAX_DURATION + 1 hours);
        house.end(auctionId);
        vm.stopPrank();
        _assertUnlocked(vaultId);
        assertEq(engine.provisionOf(address(usdc)), _expectedLoss(vaultId), "outlives the lock");
        _leavesFor(STAKE / 2 * 92 / 100);
    }

    /// @dev What is leaving the buffer pays as lenders do, once its cool-down is over.
    function test_ExitsOfTheBuffer() public {
        _fillBuffer(usdcBuffer, ESCAPER, 500_000e6);
        _requestRedeem(usdcBuffer, ESCAPER, usdcBuffer.balanceOf(ESCAPER));
        _skip(COOLDOWN);
        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _deposit(vaultId, link, 1);
        _setPrice(weth, 1400e8);
        uint256 auctionId = _start(vaultId);
        _skip(200);
        // Penalties that the take brings bear a part of the loss first.
        uint256 provision = engine.provisionOf(address(usdc));
        assertLt(usdcBuffer.maxWithdraw(ESCAPER), 300_000e6);
        _give(vaultId, 1.1e18);
        _takeAs(ESCAPER, auctionId, weth, type(uint256).max);
        assertGt(engine.debtOf(vaultId, address(usdc)), 500_000e6);
        assertGt(engine.provisionOf(address(usdc)), provision - 22e6, "set aside, but for the gift");
        assertLt(usdcBuffer.maxWithdraw(ESCAPER), 300_000e6);
        if (usdcBuffer.maxWithdraw(ESCAPER) != 0) assertLt(_claim(usdcBuffer, ESCAPER), 300_000e6, "pays its share");
    }

    /// @dev A wei of what has no price keeps a loss from being recorded: whoever leaves meanwhile pays for all of it, as anybody
    /// sees to, and a month later for the interest as well.
    function test_AWeiWithoutAPrice() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 7_900_000e6);
        _deposit(vaultId, link, 1);
        router.poke(address(link));
        _setPrice(weth, 1000e8);
        uint256 auctionId = _start(vaultId);
        _skip(150);
        _killPrice(link);
        _take(auctionId, weth, type(uint256).max);
        _wait(MAX_DURATION + 2 hours);
        house.end(auctionId);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
        assertEq(engine.provisionOf(address(usdc)), engine.debtOf(vaultId, address(usdc)), "all that is owed");
        _wait(30 days);
        vm.prank(STRANGER);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), engine.debtOf(vaultId, address(usdc)), "and its interest");
        // What leaving brings is what staying does, once the wei has a price and the loss is recorded.
        uint256 worth = _exitWorth();
        _setPrice(link, LINK_PRICE);
        house.start(vaultId, KEEPER);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertApproxEqAbs(_exitWorth(), worth, 2);
    }

    /// @dev Takes bring less than was reckoned with. Anybody says so before the last sliver is sold, and who leaves pays for it.
    function test_TakesBelowTheEstimate() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 7_900_000e6);
        _setPrice(weth, 1000e8);
        uint256 auctionId = _start(vaultId);
        _skip(150);
        _take(auctionId, weth, 4999e18);
        vm.prank(STRANGER);
        engine.updateProvisions(vaultId);
        uint256 worth = _exitWorth();
        _take(auctionId, weth, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "recorded");
        assertApproxEqRel(_exitWorth(), worth, 0.0001e18, "staying is leaving");
    }

    /// @dev Between 1 and the end health nobody sells the vault, and what is set aside for it follows it all the same: no exit
    /// pays for a loss that is not there.
    function test_APhantomLoss() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _setPrice(weth, 1000e8);
        uint256 auctionId = _start(vaultId);
        _skip(MAX_DURATION + 1 hours);
        house.end(auctionId);
        _setHealth(vaultId, weth, 1.005e18);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        house.start(vaultId, KEEPER);
        assertLt(_exitWorth(), STAKE * 93 / 100);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 0);
        assertGe(_exitWorth(), STAKE);
    }

    /* A COLLATERAL OR A DEBT THAT NOBODY HAS LOOKED AT */

    /// @dev WETH and a little LINK that nobody looks at, 4,100,000 dollars owed and not covered by far. Returns the auction.
    function _unwatched() internal returns (uint256 vaultId, uint256 auctionId) {
        vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 3_900_000e6);
        _deposit(vaultId, link, 9000e18); // 180,000
        _borrow(vaultId, usdc, 200_000e6);
        _skip(2 hours);
        _setPrice(weth, 1000e8);
        auctionId = _start(vaultId);
        assertLt(_exitWorth(), STAKE * 93 / 100);
    }

    /// @dev In health such a collateral counts ten times; in what is set aside once.
    function test_ARestartWhileACollateralIsUnwatched() public {
        (uint256 vaultId, uint256 auctionId) = _unwatched();
        uint256 provision = engine.provisionOf(address(usdc));
        uint256 worth = _exitWorth();
        _killPrice(link);
        _setPrice(weth, 975e8);
        assertEq(uint8(router.getPrice(address(link)).status), uint8(PriceStatus.Unwitnessed));
        vm.prank(ESCAPER);
        assertTrue(house.restart(auctionId) != 0);
        assertGt(engine.provisionOf(address(usdc)), provision, "the fall goes on");
        assertEq(engine.provisionOf(address(usdc)), _expectedLoss(vaultId));
        _leavesFor(worth);
    }

    /// @dev What outlives the lock does not go with the next one.
    function test_AStartWhileACollateralIsUnwatched() public {
        (uint256 vaultId, uint256 auctionId) = _unwatched();
        _wait(MAX_DURATION + 1 hours);
        house.end(auctionId);
        uint256 provision = engine.provisionOf(address(usdc));
        uint256 worth = _exitWorth();
        _killPrice(link);
        vm.prank(ESCAPER);
        house.start(vaultId, ESCAPER);
        assertGe(engine.provisionOf(address(usdc)), provision);
        _leavesFor(worth);
    }

    /// @dev A debt without a price is worth nothing in the sum: what was set aside for it stays.
    function test_ARestartWhileADebtIsUnwatched() public {
        (LendingPool pool,) = _listDebt(link, 1_000_000e18, 1e18);
        _lend(pool, LENDER, 200_000e18);
        _lend(pool, ESCAPER, 50_000e18);
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 130e8, usdc, 2_010_000e6);
        _borrow(vaultId, link, 100_000e18); // 2,000,000
        _skip(2 hours);
        _setPrice(wbtc, 18_000e8);
        uint256 auctionId = _start(vaultId);
        uint256 provision = engine.provisionOf(address(link));
        uint256 shares = pool.balanceOf(ESCAPER);
        uint256 worth = pool.previewRedeem(shares);
        assertLt(worth, 40_000e18);
        _killPrice(link);
        _setPrice(wbtc, 17_550e8);
        vm.startPrank(ESCAPER);
        assertTrue(house.restart(auctionId) != 0);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(link)), provision);
        assertLe(pool.redeem(shares, ESCAPER, ESCAPER), worth, "pays its share");
        vm.stopPrank();
    }

    /* TWO DEBTS */

    /// @dev The auction makes the larger debt good first, so the whole loss is the other's, and known at the start: who leaves its
    /// pool then does no better than who stays.
    function test_ThePoolOfTheSecondDebt() public {
        (uint256 vaultId, uint256 shares) = _twoPools();
        uint256 auctionId = _start(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 0);
        assertEq(engine.provisionOf(address(weth)), 750e18, "all that is short, 1,500,000");
        uint256 worth = wethPool.previewRedeem(shares);
        assertLe(worth, _worthOfStaying(vaultId, auctionId, shares) * 1015 / 1000, "but for penalty and discount");
    }

    /// @dev A take that makes the larger debt the smaller one does not move the loss: the auction goes on making that one good.
    function test_ATakeThatTurnsTheOrderRound() public {
        (uint256 vaultId, uint256 shares) = _twoPools();
        uint256 auctionId = _start(vaultId);
        uint256 worth = wethPool.previewRedeem(shares);
        _takeAs(ESCAPER, auctionId, wbtc, 30e8);
        assertLt(engine.debtOf(vaultId, address(usdc)), 2_900_000e6, "the smaller one now");
        vm.prank(ESCAPER);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 0);
        assertApproxEqRel(engine.provisionOf(address(weth)), 750e18, 0.02e18);
        assertApproxEqRel(wethPool.previewRedeem(shares), worth, 0.002e18);
    }

    /// @dev 2,000 of 12,000 WETH lent are the escaper's; a vault owes 3,100,000 dollars and 1,500 WETH against 4,600,000.
    function _twoPools() internal returns (uint256 vaultId, uint256 shares) {
        _lend(wethPool, ESCAPER, 2000e18);
        shares = wethPool.balanceOf(ESCAPER);
        vaultId = _openVault(OWNER, 0, wbtc, 200e8, usdc, 3_100_000e6);
        _borrow(vaultId, weth, 1500e18);
        _setPrice(wbtc, 23_000e8);
    }

    /// @dev What shares are worth when everything has been sold and the loss is recorded; then all is as before.
    function _worthOfStaying(uint256 vaultId, uint256 auctionId, uint256 shares) internal returns (uint256 worth) {
        uint256 snapshot = vm.snapshotState();
        _skip(60);
        _take(auctionId, wbtc, type(uint256).max);
        uint256 next = house.restart(auctionId);
        _skip(60);
        _take(next, wbtc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(weth)), 0);
        worth = wethPool.previewRedeem(shares);
        vm.revertToState(snapshot);
    }

    /// @dev Time passes, and the feeds report but for LINK's.
    function _wait(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        _setPrice(weth, _priceOf(address(weth)));
        _setPrice(usdc, USDC_PRICE);
    }
}

/// @notice The same on a rollup: an outage ends all auctions at once, and in the grace period they can be ended but not
/// started, while lenders may leave.
contract ProvisionAfterAnOutageTest is ProvisionEscapes {
    uint256 internal constant GRACE = 4 hours;

    function test_AnOutageFreesNothing() public {
        // The engine's router is given a sequencer by writing a new router's code over the old one's.
        TestAggregator sequencerFeed = new TestAggregator("sequencer", 0, 0);
        vm.warp(vm.getBlockTimestamp() + 1 days);
        _refreshPrices();
        SequencerUptime uptime = new SequencerUptime(address(sequencerFeed), GRACE);
        vm.etch(address(router), address(new OracleRouter(ADMIN, address(uptime))).code);
        vm.prank(ADMIN);
        router.setSequencer(address(uptime));
        house = _deployHouse(_terms());
        vm.startPrank(ADMIN);
        engine.setLiquidator(address(house), true);
        queue.setReserver(address(house), true);
        vm.stopPrank();

        uint256 vaultId = _openVault(OWNER, 0, weth, 2500e18, usdc, 4_000_000e6);
        _setPrice(weth, 1000e8);
        uint256 auctionId = _start(vaultId);
        uint256 worth = _exitWorth();
        assertLt(worth, STAKE * 92 / 100);
        vm.warp(vm.getBlockTimestamp() + 10 minutes);
        sequencerFeed.transmit(1);
        vm.warp(vm.getBlockTimestamp() + 20 minutes);
        sequencerFeed.transmit(0);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        // Three more hours of grace: nobody can restart or start. Ending is open to all.
        _refreshPrices();
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.restart(auctionId);
        uint256 provision = engine.provisionOf(address(usdc));
        vm.prank(ESCAPER);
        house.end(auctionId);
        _assertUnlocked(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.start(vaultId, KEEPER);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), provision);
        // An hour's interest apart.
        _leavesFor(worth + STAKE / 10_000);
    }
}
