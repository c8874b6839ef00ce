// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {FixedOracle} from "../mocks/FixedOracle.sol";
import {PythMock} from "../mocks/PythMock.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IPyth} from "ebb/interfaces/IPyth.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {ALL_COLLATERALS, END_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {PythOracle} from "ebb/oracles/PythOracle.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice What missing and contested prices, locks and the queue let nobody do.
contract AdversariesTest is BaseTest {
    bytes32 internal constant ID = keccak256("PULL / USD");

    PythMock internal pyth;
    TestToken internal pull;
    FixedOracle internal mean;
    address internal attacker = makeAddr("attacker");

    /* A PRICE THAT IS MISSING */

    /// @dev A pull oracle is stale a minute after each push. Looking only then makes no death of a price that is in use, and a
    /// healthy vault is not called dust.
    function test_ChosenLooksMakeNoDeath() public {
        _listPull();
        uint256 vaultId = _openVault(OWNER, 0, pull, 1000e18, usdc, 1_500_000e6);
        for (uint256 i; i < 16; ++i) {
            vm.warp(vm.getBlockTimestamp() + 5 hours);
            _push(2000e8);
            _setPrice(usdc, USDC_PRICE);
            _openVault(STRANGER, uint64(i), pull, 2e18, usdc, USDC_MIN_DEBT);
            vm.warp(vm.getBlockTimestamp() + 61);
            vm.prank(attacker);
            router.poke(address(pull));
        }
        _setPrice(usdc, USDC_PRICE);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        vm.prank(attacker);
        house.start(vaultId, attacker);
        _push(2000e8);
        assertGt(_healthOf(vaultId), 1.1e18);
    }

    /// @dev The memory of a pull oracle is as old as the latest look: it liquidates nobody. Bringing the price decides.
    function test_AnOldMemoryLiquidatesNobody() public {
        _listPull();
        router.poke(address(pull));
        vm.warp(vm.getBlockTimestamp() + 2 hours);
        _push(4000e8); // the market has doubled since somebody looked
        _setPrice(usdc, USDC_PRICE);
        _setPrice(link, LINK_PRICE);
        uint256 vaultId = _openVault(OWNER, 0, pull, 100e18, usdc, 250_000e6);
        _deposit(vaultId, link, 5000e18);
        _borrow(vaultId, usdc, 50_000e6);
        vm.warp(vm.getBlockTimestamp() + 61);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        house.start(vaultId, KEEPER);
        _push(4000e8);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        house.start(vaultId, KEEPER);
    }

    /// @dev A feed that is silent for days: its collateral counts for nothing then, but it is not forfeited.
    function test_ADeadCollateralIsNoDust() public {
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 50e8, usdc, 400_000e6);
        router.poke(address(wbtc));
        _killPrice(wbtc);
        for (uint256 i; i < 13; ++i) {
            router.poke(address(wbtc));
            vm.warp(vm.getBlockTimestamp() + 6 hours);
        }
        _setPrice(usdc, USDC_PRICE);
        router.poke(address(wbtc));
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, vaultId));
        house.start(vaultId, attacker);
        assertEq(engine.collateralOf(vaultId, address(wbtc)), 50e8);
    }

    /// @dev A token that has collapsed, its feed at its own limit: nobody brings it to a vault that owes.
    function test_RevertWhen_AShieldOfDeadTokensIsBroughtIn() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 1000e18, usdc, 1_600_000e6);
        router.poke(address(link));
        _killPrice(link);
        link.mint(OWNER, 50_000e18);
        vm.startPrank(OWNER);
        link.approve(address(engine), type(uint256).max);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(link), PriceStatus.Incomplete)
        );
        engine.deposit(vaultId, address(link), 50_000e18);
        // Where nothing is owed it shields nothing.
        engine.deposit(_vault(OWNER, 7), address(link), 1e18);
        vm.stopPrank();
    }

    /// @dev A small debt whose feed is dead shields nothing: it counts for what is known of it, and another is made good.
    function test_ASmallDebtOfADeadFeedShieldsNoVault() public {
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 100e8, usdc, 3_100_000e6);
        _borrow(vaultId, weth, 1e18);
        _killPrice(weth);
        _setPrice(wbtc, 20_000e8);
        uint256 auctionId = _start(vaultId);
        assertEq(house.auctionOf(vaultId).debtIndex, engine.debtState(address(usdc)).index);
        (uint256 out,) = _take(auctionId, wbtc, 1e8);
        assertEq(out, 1e8);
    }

    /// @dev Where all of it is dead, nothing can be made good.
    function test_RevertWhen_NoDebtHasAPrice() public {
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 100e8, weth, 1500e18);
        _killPrice(weth);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.start(vaultId, KEEPER);
    }

    /// @dev A sliver without a price does not keep what has one from ending the auction.
    function test_ASliverWithoutAPriceDoesNotKeepAnAuctionOpen() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 150_000e6);
        _deposit(vaultId, link, 1e18);
        _setPrice(weth, 1750e8);
        uint256 auctionId = _start(vaultId);
        _killPrice(link);
        _setPrice(weth, 3000e8);
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        assertGe(health.firmHealthFactor, END_HEALTH, "by firm prices alone");
        (uint256 out, uint256 payment) = _take(auctionId, weth, 30e18);
        assertEq(out + payment, 0);
        assertEq(house.openAuctionCount(), 0);
    }

    /// @dev While one feed is late the other collateral is sold to the target and no further, and not below the floor of a
    /// solvent vault.
    function test_OneFeedThatIsLateOversellsNothing() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 30e18, usdc, 40_000e6);
        _deposit(vaultId, link, 3000e18);
        _borrow(vaultId, usdc, 46_000e6);
        router.poke(address(link));
        _killPrice(link);
        _setPrice(weth, 1715e8);
        uint256 snapshot = vm.snapshotState();
        uint256 auctionId = _start(vaultId);
        assertGt(house.auctionOf(vaultId).floorPpb, 0.75e9, "collateral is worth 1.3 times the debt");
        (uint256 out,) = _take(auctionId, weth, type(uint256).max);
        _setPrice(link, LINK_PRICE);
        assertApproxEqAbs(_healthOf(vaultId), TARGET_HEALTH, 0.001e18, "to the target");

        // As much as an auction of the whole vault sells, but for the side of the price.
        vm.revertToState(snapshot);
        _setPrice(link, LINK_PRICE);
        auctionId = _start(vaultId);
        (uint256 needed,) = _take(auctionId, weth, type(uint256).max);
        assertApproxEqRel(out, needed, 0.01e18);
    }

    /// @dev What is left has no price: the lock stays, and with it what is set aside.
    function test_ARemainderWithoutAPriceKeepsTheProvision() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 1000e18, usdc, 1_600_000e6);
        _deposit(vaultId, link, 60_000e18);
        _borrow(vaultId, usdc, 700_000e6);
        router.poke(address(link));
        _killPrice(link);
        _setPrice(weth, 800e8);
        uint256 auctionId = _start(vaultId);
        uint256 provided = engine.provisionOf(address(usdc));
        assertEq(provided, 300_000e6, "what even the last good price of the rest does not cover");
        _take(auctionId, weth, type(uint256).max);
        assertEq(engine.provisionOf(address(usdc)), provided);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(house));
        vm.expectPartialRevert(IAuctionHouse.NothingForSale.selector);
        house.restart(auctionId);
        // The price is back: the rest is sold.
        _setPrice(link, LINK_PRICE);
        uint256 next = house.restart(auctionId);
        (uint256 out,) = _take(next, link, type(uint256).max);
        assertEq(out, 60_000e18);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "and the loss is recorded");
        assertEq(engine.provisionOf(address(usdc)), 0);
    }

    /* PRICES THAT DISAGREE */

    /// @dev Twenty dollars beside two million: while WETH has no firm price nobody restarts into an auction of the rest.
    function test_ASliverReplacesNoAuction() public {
        uint256 vaultId = _twoMillionAndASliver();
        uint256 auctionId = _start(vaultId);
        vm.warp(vm.getBlockTimestamp() + 1 minutes);
        _setPrice(weth, 1790e8);
        _setPrice(wbtc, 38_000e8);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, vaultId));
        vm.prank(OWNER);
        house.restart(auctionId);
    }

    /// @dev And whoever starts one of the sliver alone holds nothing up: with the price comes a restart.
    function test_AnAuctionOfASliverIsRestarted() public {
        uint256 vaultId = _twoMillionAndASliver();
        vm.warp(vm.getBlockTimestamp() + 1 minutes);
        _setPrice(weth, 1790e8);
        vm.prank(OWNER);
        uint256 auctionId = house.start(vaultId, OWNER);
        mean.set(1790e36);
        uint256 next = house.restart(auctionId);
        (uint256 out,) = _take(next, weth, 1e18);
        assertEq(out, 1e18);
    }

    /* LOCKS, PROVISIONS, THE QUEUE */

    /// @dev Repaying the rest of one debt frees no provision of another: the auction goes on with that.
    function test_ALenderUnlocksNoVault() public {
        uint256 vaultId = _openVault(OWNER, 0, wbtc, 100e8, usdc, 1_600_000e6);
        _borrow(vaultId, weth, 750e18);
        _setPrice(wbtc, 16_000e8);
        uint256 auctionId = _start(vaultId);
        assertEq(engine.provisionOf(address(weth)), 750e18);
        _take(auctionId, wbtc, 99.8e8);
        _repayAs(attacker, vaultId, usdc, type(uint256).max);
        assertEq(engine.provisionOf(address(usdc)), 0, "that debt is gone");
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.end(auctionId);
        (uint256 out,) = _take(auctionId, wbtc, 1);
        assertEq(out, 0, "nothing is sold for a debt that is repaid");
        assertEq(engine.provisionOf(address(weth)), 748.4e18, "less what 3,200 dollars of bitcoin cover");
        uint256 next = house.restart(auctionId);
        assertEq(engine.provisionOf(address(weth)), 748.4e18);
        _take(next, wbtc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(weth)), 0, "the loss is recorded");
        assertEq(engine.provisionOf(address(weth)), 0);
    }

    /// @dev Nor does time: what was set aside stays so after the lock, until somebody looks again.
    function test_AnExpiredAuctionKeepsItsProvision() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 160_000e6);
        _setPrice(weth, 1500e8);
        uint256 auctionId = _start(vaultId);
        uint256 provided = engine.provisionOf(address(usdc));
        assertEq(provided, 10_000e6);
        _skip(MAX_DURATION + 1 hours);
        house.end(auctionId);
        assertApproxEqAbs(engine.provisionOf(address(usdc)), provided, 10e6);
        _setPrice(weth, 3000e8);
        engine.beginLiquidation(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 0, "healthy again");
    }

    /// @dev A house that lost its role and got it back holds nothing of before.
    function test_ARoleThatReturnsRevivesNoAuction() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 160_000e6);
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        vm.startPrank(ADMIN);
        engine.setLiquidator(address(house), false);
        engine.setLiquidator(address(house), true);
        vm.stopPrank();
        house.end(auctionId);
        assertEq(house.openAuctionCount(), 0);
        _setPrice(weth, 4000e8);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        house.start(vaultId, KEEPER);
    }

    /// @dev A start that was not charged, because it was critical, brings nothing back when it ends.
    function test_AnUnchargedStartDoesNotRefillTheQueue() public {
        vm.prank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, QUEUE_LIMIT, 1_000_000e18);
        uint256 big = _openVault(STRANGER, 0, weth, 700e18, usdc, 1_100_000e6);
        uint256 next = _openVault(STRANGER, 1, weth, 100e18, usdc, 157_000e6);
        uint256 decoy = _openVault(OWNER, 0, wbtc, 34e8, usdc, 1_050_000e6);
        _setPrice(weth, 1880e8);
        _setPrice(wbtc, 31_000e8);
        _start(big);
        uint256 decoyId = _start(decoy);
        assertFalse(house.auctionOf(decoy).isCharged);
        _deposit(decoy, wbtc, 20e8);
        vm.prank(OWNER);
        engine.withdraw(decoy, address(wbtc), 1, OWNER);
        house.end(decoyId);
        vm.expectPartialRevert(ILiquidationQueue.FlowExhausted.selector);
        house.start(next, KEEPER);
    }

    /* WORLDS */

    function _listPull() internal {
        pyth = new PythMock();
        pull = new TestToken("Pull", "PULL", 18);
        _push(2000e8);
        PythOracle source = new PythOracle(address(pyth), ID, 18, 60, 0.01e18);
        vm.startPrank(ADMIN);
        router.setSource(address(pull), address(source));
        riskModel.setAssetRisk(address(pull), 0.8e18, 0.83e18, START_MULTIPLIER, HALF_LIFE);
        queue.setLimits(engine.collateralAssets().length, QUEUE_LIMIT, QUEUE_LIMIT);
        engine.listCollateral(address(pull), type(uint120).max);
        vm.stopPrank();
    }

    function _push(int64 price) internal {
        pyth.force(ID, IPyth.PythPrice(price, 0, -8, vm.getBlockTimestamp()));
    }

    /// @dev WETH is anchored to a mean that a test sets, and has fallen to where the vault is unhealthy.
    function _twoMillionAndASliver() internal returns (uint256 vaultId) {
        mean = new FixedOracle(18, 2000e36);
        vm.prank(ADMIN);
        router.setAnchor(address(weth), address(mean), 0.05e18, 0.03e18);
        vaultId = _openVault(OWNER, 0, weth, 1000e18, usdc, 1_600_000e6);
        _deposit(vaultId, wbtc, 0.0005e8);
        mean.set(1915e36);
        _setPrice(weth, 1915e8);
        router.poke(address(weth));
    }
}
