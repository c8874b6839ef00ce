// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {GuardedShare} from "../../mocks/GuardedShare.sol";
import {PythMock} from "../../mocks/PythMock.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {IPyth} from "ebb/interfaces/IPyth.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {DEAD_FEED_AGE, DEAD_WITNESS_GAP, WITNESS_AGE} from "ebb/libraries/ConstantsLib.sol";
import {HealthLib} from "ebb/libraries/HealthLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {PythOracle} from "ebb/oracles/PythOracle.sol";
import {RateOracle} from "ebb/oracles/RateOracle.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice What somebody might do with a price that is missing, contested or frozen, and does not get.
contract AttacksTest is BaseTest {
    bytes32 internal constant ID = keccak256("PULL / USD");
    uint256 internal constant PULL_MAX_AGE = 1 minutes;
    /// @dev How far ahead of a block a pull oracle's answers count as of now.
    uint256 internal constant CLOCK_SKEW = 15 seconds;

    address internal immutable ATTACKER = makeAddr("attacker");
    PythMock internal pyth;
    TestToken internal pull;

    /// @dev Beside the others a collateral whose price is there when somebody brings it, and stale a minute later.
    function setUp() public override {
        super.setUp();
        pyth = new PythMock();
        pull = new TestToken("Pull", "PULL", 18);
        _push(2000e8);
        address source = address(new PythOracle(address(pyth), ID, 18, PULL_MAX_AGE, 0.01e18));
        vm.startPrank(ADMIN);
        router.setSource(address(pull), source);
        riskModel.setAssetRisk(address(pull), 0.8e18, 0.83e18, START_MULTIPLIER, HALF_LIFE);
        queue.setLimits(engine.collateralAssets().length, QUEUE_LIMIT, QUEUE_LIMIT);
        engine.listCollateral(address(pull), type(uint120).max);
        usdcBuffer.setInventoryCap(address(weth), 300_000e6);
        vm.stopPrank();
    }

    function _push(int64 price) internal {
        pyth.force(ID, IPyth.PythPrice(price, 0, -8, vm.getBlockTimestamp()));
    }

    /// @dev As Pyth's contract does: whoever brings it, only a newer one counts.
    function _bring(int64 price, uint256 publishTime) internal {
        bytes[] memory updates = new bytes[](1);
        updates[0] = abi.encode(ID, IPyth.PythPrice(price, 0, -8, publishTime));
        vm.deal(address(this), pyth.FEE());
        pyth.updatePriceFeeds{value: pyth.FEE()}(updates);
    }

    /// @dev Time passes for the feeds that report by themselves.
    function _pass(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        _setPrice(weth, _priceOf(address(weth)));
        _setPrice(usdc, USDC_PRICE);
    }

    function _look(TestToken token) internal returns (PriceStatus) {
        vm.prank(ATTACKER);
        return router.poke(address(token)).status;
    }

    function _refusesToStart(uint256 vaultId, bytes4 reason) internal {
        vm.prank(ATTACKER);
        vm.expectPartialRevert(reason);
        house.start(vaultId, ATTACKER);
    }

    function _statusOf(address asset) internal view returns (PriceStatus) {
        return router.getPrice(asset).status;
    }

    function _assertStatus(address asset, PriceStatus expected) internal view {
        assertEq(uint8(_statusOf(asset)), uint8(expected), "status");
    }

    /* A PULL ORACLE THAT NOBODY HAS JUST FED */

    /// @dev Looks at chosen moments, each a minute after a price was brought and used, do not make a death: every look finds an
    /// answer of after the last one.
    function test_ALivelyPullOracleIsNotPokedToDeath() public {
        uint256 vaultId = _openVault(OWNER, 0, pull, 1000e18, usdc, 1_500_000e6);
        for (uint256 i; i < 17; ++i) {
            _pass(5 hours);
            _push(2000e8);
            _openVault(STRANGER, uint64(i), pull, 2e18, usdc, USDC_MIN_DEBT);
            _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
            _pass(PULL_MAX_AGE + 1);
            _look(pull);
            assertEq(
                router.sourcesOf(address(pull)).witness.deadSince, vm.getBlockTimestamp(), "a death of this moment"
            );
            assertApproxEqRel(router.getPrice(address(pull)).upper, 2000e36, 100, "and no reason to count it at less");
            _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        }
        assertEq(engine.collateralOf(vaultId, address(pull)), 1000e18);
    }

    /// @dev The low of the month, remembered because nobody has looked since, sells nobody a minute after a price was brought.
    function test_AnUnwatchedMemoryLiquidatesNobody() public {
        _push(1000e8);
        _look(pull);
        _pass(7 days);
        _push(2000e8);
        uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 2000e6);
        _deposit(vaultId, pull, 100e18);
        _borrow(vaultId, usdc, 140_000e6);
        _pass(PULL_MAX_AGE + 1);
        _assertStatus(address(pull), PriceStatus.Unwitnessed);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        assertEq(uint8(_look(pull)), uint8(PriceStatus.Unwitnessed));
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        _pass(WITNESS_AGE - 1);
        _look(pull);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        // Whoever brings a price and looks ends it, and is believed for an hour.
        _push(2000e8);
        router.poke(address(pull));
        _pass(WITNESS_AGE);
        _assertStatus(address(pull), PriceStatus.Stale);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
    }

    /// @dev An oracle that is too unsure whenever somebody looks is not dead: each answer is one of after the last look.
    function test_DoubtAtChosenMomentsIsNoDeath() public {
        uint256 vaultId = _openVault(OWNER, 0, pull, 1000e18, usdc, 500_000e6);
        _deposit(vaultId, weth, 10e18);
        for (uint256 i; i < 17; ++i) {
            _pass(5 hours);
            _push(2000e8);
            _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
            _pass(10);
            pyth.force(ID, IPyth.PythPrice(2000e8, 21e8, -8, vm.getBlockTimestamp()));
            _look(pull);
            assertEq(router.sourcesOf(address(pull)).witness.deadSince, vm.getBlockTimestamp());
            assertApproxEqRel(router.getPrice(address(pull)).upper, 2000e36, 100);
        }
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
    }

    /// @dev An answer of some seconds ahead of the block is one of now; one from further ahead is none, but shows that the oracle
    /// lives. Whoever looks at such moments for three days makes no death of it.
    function testFuzz_AnswersAheadOfTheirBlockAreNoDeath(uint256 ahead) public {
        ahead = bound(ahead, 1, 1 hours);
        uint256 vaultId = _openVault(OWNER, 0, pull, 1000e18, usdc, 1_500_000e6);
        _deposit(vaultId, weth, 100e18);
        for (uint256 i; i < 16; ++i) {
            _pass(5 hours);
            _bring(2000e8, vm.getBlockTimestamp());
            _openVault(STRANGER, uint64(i), pull, 2e18, usdc, USDC_MIN_DEBT);
            _bring(2000e8, vm.getBlockTimestamp() + ahead);
            PriceStatus status = _look(pull);
            uint256 deadSince = router.sourcesOf(address(pull)).witness.deadSince;
            assertEq(status == PriceStatus.Ok, ahead <= CLOCK_SKEW, "as of now");
            assertEq(deadSince, ahead <= CLOCK_SKEW ? 0 : vm.getBlockTimestamp(), "no death, or one of this moment");
            assertApproxEqRel(router.getPrice(address(pull)).upper, 2000e36, 100);
            _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        }
    }

    /// @dev Two such looks an hour apart do not make the low of the month count; the oracle was fed in between.
    function test_TwoLooksAheadMakeNoMemoryCount() public {
        uint256[2] memory ahead = [uint256(1), CLOCK_SKEW + 5];
        for (uint256 i; i < 2; ++i) {
            uint256 snapshot = vm.snapshotState();
            _push(1000e8);
            _look(pull);
            _pass(7 days);
            _push(2000e8);
            uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 2000e6);
            _deposit(vaultId, pull, 100e18);
            _borrow(vaultId, usdc, 140_000e6);
            _bring(2000e8, vm.getBlockTimestamp() + ahead[i]);
            _look(pull);
            for (uint256 j; j < 6; ++j) {
                _pass(10 minutes);
                _bring(2000e8, vm.getBlockTimestamp());
            }
            _bring(2000e8, vm.getBlockTimestamp() + ahead[i]);
            assertEq(uint8(_look(pull)), uint8(i == 0 ? PriceStatus.Ok : PriceStatus.Unwitnessed));
            _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
            vm.revertToState(snapshot);
        }
    }

    /// @dev Whoever may be liquidated brings an answer of the next second at the top of each block: it is started all the same.
    function test_AnAnswerAheadOfItsBlockStopsNoStart() public {
        uint256 vaultId = _openVault(OWNER, 0, pull, 100e18, usdc, 159_000e6);
        _pass(12);
        _bring(1000e8, vm.getBlockTimestamp() + 1);
        assertTrue(_start(vaultId) != 0);
    }

    /// @dev A dip within the hour, then a rise that somebody borrows against, then a minute of silence: the oracle has answered
    /// since the look, so the dip is no memory to go by.
    function test_ALookAtALowDoesNotOutliveANewerAnswer() public {
        _pass(1);
        _push(1920e8);
        _look(pull);
        _pass(50 minutes);
        _push(2000e8);
        uint256 vaultId = _openVault(OWNER, 0, pull, 100e18, usdc, 159_900e6);
        _deposit(vaultId, weth, 1e18);
        _borrow(vaultId, usdc, 1600e6);
        _pass(PULL_MAX_AGE + 1);
        _assertStatus(address(pull), PriceStatus.Unwitnessed);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
    }

    /// @dev Nor does a look that nothing vouches for, while the anchor is silent for a moment, lend its date to the price of a
    /// month ago.
    function test_AFreshLookLendsNoDateToAnOldPrice() public {
        FixedOracle anchor = new FixedOracle(18, 1000e36);
        _push(1000e8);
        vm.prank(ADMIN);
        router.setAnchor(address(pull), address(anchor), 0.05e18, 0.03e18);
        _look(pull);
        _pass(30 days);
        anchor.set(2000e36);
        _push(2000e8);
        uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 2000e6);
        _deposit(vaultId, pull, 100e18);
        _borrow(vaultId, usdc, 140_000e6);
        anchor.fail(PriceStatus.TooThin);
        _look(pull);
        _pass(PULL_MAX_AGE + 1);
        _assertStatus(address(pull), PriceStatus.Unwitnessed);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
    }

    /// @dev A sliver of what nobody feeds shields no vault, however often its owner brings a price between two looks: it counts
    /// ten times what it was, no more.
    function test_ASliverOfAnUnfedOracleShieldsNoVault() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 150_000e6);
        _deposit(vaultId, pull, 1e18);
        _look(pull);
        _pass(2 hours);
        _push(2000e8);
        _pass(61);
        _look(pull);
        _assertStatus(address(pull), PriceStatus.Unwitnessed);
        _setPrice(weth, 1000e8);
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        assertTrue(health.isPriced);
        uint256 counted = HealthLib.collateralValue(10e18, router.getPrice(address(pull)).upper);
        assertApproxEqRel(health.collateralValue, 100_000e18 + counted, 1e9);
        uint256 auctionId = _start(vaultId);
        (uint256 out,) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
    }

    /* A SHARE THAT REFUSES */

    /// @dev A share that guards its rate does not answer whoever is in the middle of it, and its underlying has reported since: not
    /// even looks of three days at such moments make a death.
    function test_ARateKeptFromAnsweringIsNotDead() public {
        GuardedShare share = _guardedShare();
        uint256 vaultId = _openVault(OWNER, 0, share, 1000e18, usdc, 1_500_000e6);
        _deposit(vaultId, weth, 100e18);
        for (uint256 i; i < 13; ++i) {
            share.flash(address(router), abi.encodeCall(router.poke, (address(share))));
            assertEq(router.sourcesOf(address(share)).witness.deadSince, vm.getBlockTimestamp(), "of this moment");
            _skip(DEAD_WITNESS_GAP);
            _openVault(STRANGER, uint64(i), share, 2e18, usdc, USDC_MIN_DEBT);
        }
        share.flash(address(router), abi.encodeCall(router.poke, (address(share))));
        (bool isStarted, bytes memory reason) =
            share.flash(address(house), abi.encodeCall(house.start, (vaultId, ATTACKER)));
        assertFalse(isStarted);
        assertEq(bytes4(reason), IVaultEngine.VaultHealthy.selector);
        share.flash(address(engine), abi.encodeCall(engine.updateProvisions, (vaultId)));
        assertEq(engine.provisionOf(address(usdc)), 0, "nor does its lenders' exit pay for it");
    }

    /// @dev Listed, priced like an ether by a feed of its own.
    function _guardedShare() internal returns (GuardedShare share) {
        share = new GuardedShare();
        TestAggregator feed = new TestAggregator("underlying", 8, int256(WETH_PRICE));
        feedOf[address(share)] = feed;
        feedOf[address(pull)] = feed; // so that `_skip` finds one for each collateral
        address underlying = address(new ChainlinkOracle(address(feed), 18, MAX_AGE, 0, MAX_ANSWER));
        address source = address(
            new RateOracle(address(share), address(share), share.convertToAssets.selector, underlying, 0.001e18)
        );
        vm.startPrank(ADMIN);
        router.setSource(address(share), source);
        riskModel.setAssetRisk(address(share), 0.8e18, 0.83e18, START_MULTIPLIER, HALF_LIFE);
        queue.setLimits(engine.collateralAssets().length, QUEUE_LIMIT, QUEUE_LIMIT);
        engine.listCollateral(address(share), type(uint120).max);
        vm.stopPrank();
    }

    /* A DEAD PRIMARY */

    /// @dev Whoever takes a pool's liquidity away for a block, three days into a death, zeroes nothing and forfeits nobody.
    function test_ASilentAnchorZeroesNothing() public {
        FixedOracle anchor = new FixedOracle(18, 20e36);
        vm.prank(ADMIN);
        router.setAnchor(address(link), address(anchor), 0.05e18, 0.03e18);
        router.poke(address(link));
        uint256 vaultId = _openVault(OWNER, 0, link, 100_000e18, usdc, 500_000e6);
        _killPrice(link);
        for (uint256 elapsed; elapsed < DEAD_FEED_AGE; elapsed += DEAD_WITNESS_GAP) {
            _look(link);
            _pass(DEAD_WITNESS_GAP);
        }
        _look(link);
        uint256 health = _healthOf(vaultId);
        assertGt(health, 2.8e18);
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        anchor.fail(PriceStatus.TooThin);
        assertApproxEqRel(_healthOf(vaultId), health, 100, "what it was worth at last");
        _refusesToStart(vaultId, IVaultEngine.VaultHealthy.selector);
        assertEq(engine.collateralOf(vaultId, address(link)), 100_000e18);
    }

    /// @dev A token that has collapsed is bought for pennies: it shields no vault that is already under water.
    function test_WorthlessTokensShieldNoVault() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 1000e18, usdc, 1_600_000e6);
        router.poke(address(link));
        _killPrice(link);
        _setPrice(weth, 1500e8);
        uint256 auctionId = _start(vaultId);
        link.mint(OWNER, 60_000e18);
        vm.startPrank(OWNER);
        link.approve(address(engine), 60_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(link), PriceStatus.Incomplete)
        );
        engine.deposit(vaultId, address(link), 60_000e18);
        vm.stopPrank();
        _pass(MAX_DURATION);
        assertTrue(house.restart(auctionId) != 0);
    }

    /* ROUNDS AND THEIR WITNESSES */

    /// @dev An asset with both sources in a test's hand; the anchor has just gone silent. Somebody has looked so long before.
    function _loneliness(uint256 lookedBefore) internal returns (address asset, FixedOracle primary) {
        asset = address(new TestToken("Token", "T", 18));
        primary = new FixedOracle(18, 2000e36);
        FixedOracle anchor = new FixedOracle(18, 2000e36);
        vm.startPrank(ADMIN);
        router.setSource(asset, address(primary));
        router.setAnchor(asset, address(anchor), 0.05e18, 0.03e18);
        vm.stopPrank();
        router.poke(asset);
        vm.warp(vm.getBlockTimestamp() + lookedBefore);
        anchor.fail(PriceStatus.TooThin);
    }

    /// @dev The market falls by 15 % and stays there. Feeds write once an hour, or once a day, and some seconds; whoever looks in
    /// the very second of each round, and all the time between, keeps the second one from nothing.
    function test_PromptLooksAtARareHeartbeatConfirm() public {
        uint256[2] memory heartbeats = [uint256(1 hours), 1 days];
        for (uint256 i; i < heartbeats.length; ++i) {
            (address asset, FixedOracle primary) = _loneliness(400);
            for (uint256 round; round < 4; ++round) {
                primary.set(1700e36);
                PriceStatus expected = round == 0 ? PriceStatus.Disagreeing : PriceStatus.Unbacked;
                for (uint256 looks; looks < 60; ++looks) {
                    assertEq(uint8(router.poke(asset).status), uint8(expected));
                    vm.warp(vm.getBlockTimestamp() + heartbeats[i] / 60);
                }
                vm.warp(vm.getBlockTimestamp() + 15);
                _assertStatus(asset, expected);
            }
        }
    }

    /// @dev A look right before the round of a crash does not make its confirmation wait for the round after the next.
    function test_ALookRightBeforeARoundDelaysNothing() public {
        uint256[2] memory heartbeats = [uint256(1 hours), 23 hours];
        for (uint256 i; i < heartbeats.length; ++i) {
            assertEq(_untilSellable(1 hours, heartbeats[i]), heartbeats[i], "nobody looked");
            assertEq(_untilSellable(12, heartbeats[i]), heartbeats[i], "somebody looked");
        }
    }

    /// @dev How long after a crash its price is believed, with looks every minute from then on.
    function _untilSellable(uint256 lookedBefore, uint256 heartbeat) internal returns (uint256) {
        (address asset, FixedOracle primary) = _loneliness(lookedBefore);
        uint256 crash = vm.getBlockTimestamp();
        primary.set(1700e36);
        for (uint256 i = 1; i < 3 * heartbeat / 1 minutes; ++i) {
            if (router.poke(asset).status == PriceStatus.Unbacked) break;
            vm.warp(vm.getBlockTimestamp() + 1 minutes);
            if (i * 1 minutes % heartbeat == 0) primary.set(1700e36);
        }
        return vm.getBlockTimestamp() - crash;
    }

    /// @dev Nor does anybody who waits for more than a day between two prints confirm one by the other.
    function test_TwoPrintsWeeksApartConfirmNothing() public {
        (address asset, FixedOracle primary) = _loneliness(400);
        primary.set(1000e36);
        router.poke(asset);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        primary.set(1000e36);
        _assertStatus(asset, PriceStatus.Disagreeing);
        router.poke(asset);
        _assertStatus(asset, PriceStatus.Disagreeing);
    }

    /// @dev A primary whose own band is wider than the gap, a rate that somebody donated to: it vouches for itself all the same.
    function test_AWidePrimaryConfirmsItself() public {
        (address asset, FixedOracle primary) = _loneliness(400);
        for (uint256 round; round < 4; ++round) {
            primary.setBand(2000e36, 2110e36, vm.getBlockTimestamp());
            _assertStatus(asset, PriceStatus.Unbacked);
            router.poke(asset);
            vm.warp(vm.getBlockTimestamp() + 10 minutes);
        }
        // And follows the market as a narrow one does.
        primary.setBand(1600e36, 1700e36, vm.getBlockTimestamp());
        _assertStatus(asset, PriceStatus.Disagreeing);
        router.poke(asset);
        vm.warp(vm.getBlockTimestamp() + 10 minutes);
        primary.setBand(1600e36, 1700e36, vm.getBlockTimestamp());
        _assertStatus(asset, PriceStatus.Unbacked);
    }

    /* A FROZEN PRIMARY */

    function _anchorWeth() internal returns (FixedOracle mean) {
        mean = new FixedOracle(18, 2000e36);
        vm.prank(ADMIN);
        router.setAnchor(address(weth), address(mean), 0.05e18, 0.03e18);
        router.poke(address(weth));
    }

    /// @dev The feed stands still, the market has fallen by 30 %: others may buy at the dead number, the buffer does not.
    function test_TheBufferDoesNotBuyAtAFrozenPrice() public {
        FixedOracle mean = _anchorWeth();
        uint256 vaultId = _openVault(ATTACKER, 0, weth, 150e18, usdc, 200_000e6);
        _deposit(vaultId, link, 5000e18);
        _borrow(vaultId, usdc, 104_000e6);
        mean.set(1400e36);
        vm.warp(vm.getBlockTimestamp() + 31 minutes);
        _setPrice(link, 13.9e8);
        router.poke(address(weth));
        _assertStatus(address(weth), PriceStatus.Unbacked);
        assertEq(router.getPrice(address(weth)).lower, 1940e36, "3 % below the dead number");
        uint256 auctionId = _start(vaultId);
        vm.warp(vm.getBlockTimestamp() + 290);
        vm.prank(ATTACKER);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Unbacked)
        );
        usdcBuffer.backstop(auctionId, address(weth), 150e18, ATTACKER);
        // What others pay is theirs to judge.
        (uint256 out,) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
    }

    /// @dev The other way round: the market has risen by 30 %, and the buffer does not offer what it holds at the dead number.
    function test_TheBufferDoesNotSellAtAFrozenPrice() public {
        FixedOracle mean = _anchorWeth();
        uint256 vaultId = _openVault(OWNER, 0, weth, 500e18, usdc, 800_000e6);
        _setPrice(weth, 1900e8);
        mean.set(1900e36);
        uint256 auctionId = _start(vaultId);
        _pass(300);
        usdcBuffer.backstop(auctionId, address(weth), 100e18, ATTACKER);
        router.poke(address(weth));
        mean.set(2470e36);
        vm.warp(vm.getBlockTimestamp() + 31 minutes);
        _assertStatus(address(weth), PriceStatus.PrimaryOnly);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.PrimaryOnly)
        );
        usdcBuffer.offer(address(weth));
    }
}
