// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {SequencerUptime} from "ebb/oracles/SequencerUptime.sol";
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
