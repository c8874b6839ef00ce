// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {RogueContract} from "../../mocks/RogueContract.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IOracleRouter} from "ebb/interfaces/IOracleRouter.sol";
import {CONFIRMATION_DELAY, DEAD_FEED_AGE, DEAD_WITNESS_GAP, WITNESS_AGE} from "ebb/libraries/ConstantsLib.sol";
import {PriceFloatLib} from "ebb/libraries/PriceFloatLib.sol";
import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {SequencerUptime} from "ebb/oracles/SequencerUptime.sol";
import {Price, PriceAction, PriceStatus, Witness} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

contract OracleRouterTest is Test {
    uint256 internal constant MAX_GAP = 0.05e18;
    uint256 internal constant BAND_CAP = 0.03e18;
    uint256 internal constant GRACE = 1 hours;

    OracleRouter internal router;
    OracleRouter internal rollupRouter;
    RogueContract internal sequencerFeed;
    FixedOracle internal primary;
    FixedOracle internal anchor;
    TestToken internal token;
    address internal asset;

    function setUp() public {
        vm.warp(1_750_000_000);
        router = new OracleRouter(address(this), address(0));
        token = new TestToken("Token", "T", 18);
        asset = address(token);
        primary = new FixedOracle(18, 2000e36);
        anchor = new FixedOracle(18, 2000e36);
        router.setSource(asset, address(primary));
        router.setAnchor(asset, address(anchor), MAX_GAP, BAND_CAP);
        sequencerFeed = new RogueContract();
        _setSequencer(0, block.timestamp - GRACE - 1);
        rollupRouter = new OracleRouter(address(this), address(new SequencerUptime(address(sequencerFeed), GRACE)));
        rollupRouter.setSource(asset, address(primary));
        rollupRouter.setAnchor(asset, address(anchor), MAX_GAP, BAND_CAP);
    }

    function _setSequencer(uint256 answer, uint256 startedAt) internal {
        sequencerFeed.set(RogueContract.Mode.Answers, abi.encode(1, answer, startedAt, block.timestamp, 1));
    }

    /// @dev Lets time pass; both sources say again what they are told.
    function _after(uint256 duration, uint256 primaryPrice, uint256 anchorPrice) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        primary.set(primaryPrice);
        anchor.set(anchorPrice);
    }

    function _assertPrice(PriceStatus status, uint256 lower, uint256 upper) internal view {
        Price memory price = router.getPrice(asset);
        assertEq(uint8(price.status), uint8(status), "status");
        assertApproxEqRel(price.lower, lower, 100, "lower");
        assertApproxEqRel(price.upper, upper, 100, "upper");
    }

    /* ONE SOURCE */

    function testFuzz_WithoutASourceThereIsNoPrice(address stranger) public {
        vm.assume(stranger != asset);
        Price memory price = router.getPrice(stranger);
        assertEq(uint8(price.status), uint8(PriceStatus.Unset));
        assertEq(price.lower | price.upper | price.updatedAt, 0);
        assertEq(keccak256(abi.encode(router.poke(stranger))), keccak256(abi.encode(price)));
        assertEq(router.sourcesOf(stranger).witness.pendingAt, 0, "nothing to remember");
    }

    /// @dev An asset with one source by design: what it says is the price.
    function testFuzz_AnswersWithTheSource(uint64 answer) public {
        answer = uint64(bound(answer, 1000, type(uint64).max - 1));
        TestAggregator feed = new TestAggregator("X", 8, int256(uint256(answer)));
        ChainlinkOracle source = new ChainlinkOracle(address(feed), 18, 1 hours, 0, int256(uint256(type(uint64).max)));
        TestToken other = new TestToken("Other", "O", 18);
        vm.expectEmit(address(router));
        emit IOracleRouter.SourceSet(address(other), address(source));
        router.setSource(address(other), address(source));
        assertEq(router.sourceOf(address(other)), address(source));
        bytes32 expected = keccak256(abi.encode(source.getPrice()));
        assertEq(keccak256(abi.encode(router.getPrice(address(other)))), expected);
        assertEq(keccak256(abi.encode(router.poke(address(other)))), expected);
    }

    function test_ASingleSourceThatDiesLeavesItsLastPrice() public {
        router.setAnchor(asset, address(0), 0, 0);
        _after(10, 1900e36, 0);
        _assertPrice(PriceStatus.Ok, 1900e36, 1900e36);
        router.poke(asset);
        primary.fail(PriceStatus.Unreachable);
        _assertPrice(PriceStatus.Unreachable, 0, 1900e36);
    }

    /* TWO SOURCES THAT AGREE */

    function test_TheBandCoversBothUpToTheCap() public {
        _after(10, 2000e36, 2050e36);
        _assertPrice(PriceStatus.Ok, 2000e36, 2050e36);
        _after(10, 2000e36, 2090e36);
        _assertPrice(PriceStatus.Ok, 2000e36, 2060e36);
        _after(10, 2000e36, 1950e36);
        _assertPrice(PriceStatus.Ok, 1950e36, 2000e36);
        _after(10, 2000e36, 1910e36);
        _assertPrice(PriceStatus.Ok, 1940e36, 2000e36);
    }

    /// @dev The gap is relative to the smaller, and exact.
    function test_TheGapIsExact() public {
        _after(10, 2000e36, 2100e36);
        assertEq(uint8(router.getPrice(asset).status), uint8(PriceStatus.Ok));
        _after(10, 2000e36, 2100e36 + 1);
        assertTrue(router.getPrice(asset).status != PriceStatus.Ok);
        _after(10, 2100e36, 2000e36);
        assertEq(uint8(router.getPrice(asset).status), uint8(PriceStatus.Ok));
        _after(10, 2100e36 + 1, 2000e36);
        assertTrue(router.getPrice(asset).status != PriceStatus.Ok);
    }

    /* DISAGREEMENT */

    /// @dev One print: nobody is sold, and who borrows is counted at the worst of all that was said.
    function test_OnePrintIsNotBelieved() public {
        router.poke(asset);
        _after(10 minutes, 1000e36, 1990e36);
        _assertPrice(PriceStatus.Disagreeing, 1000e36, 2000e36);
        router.poke(asset);
        _assertPrice(PriceStatus.Disagreeing, 1000e36, 2000e36);
        // The feed corrects itself.
        _after(2 minutes, 1995e36, 1990e36);
        _assertPrice(PriceStatus.Ok, 1990e36, 1995e36);
        router.poke(asset);
        // And the next print, within the hour, is as little believed as the first.
        _after(10 minutes, 1000e36, 1990e36);
        _assertPrice(PriceStatus.Disagreeing, 1000e36, 1995e36);
    }

    /// @dev A print upwards: whoever borrows against it is counted at what the others say.
    function test_APrintUpwardsLendsNothing() public {
        _after(10 minutes, 2_000_000e36, 2010e36);
        _assertPrice(PriceStatus.Disagreeing, 2000e36, 2_000_000e36);
    }

    /// @dev A crash: the second round, five minutes after somebody saw the first, is believed, within the cap.
    function test_ASecondRoundIsBelieved() public {
        _after(10 minutes, 1700e36, 1990e36);
        _assertPrice(PriceStatus.Disagreeing, 1700e36, 2000e36);
        router.poke(asset);
        _after(CONFIRMATION_DELAY - 1, 1690e36, 1950e36);
        _assertPrice(PriceStatus.Disagreeing, 1690e36, 2000e36);
        _after(1, 1690e36, 1950e36);
        // From the latest round towards the earlier one and the anchor, no further than the cap.
        _assertPrice(PriceStatus.PrimaryOnly, 1690e36, 1690e36 * 103 / 100);
    }

    /// @dev Time alone confirms nothing: it takes a round of the feed.
    function test_AStandingRoundDoesNotConfirmItself() public {
        _after(10 minutes, 1700e36, 1990e36);
        router.poke(asset);
        vm.warp(block.timestamp + 30 minutes);
        anchor.set(1900e36);
        assertEq(uint8(router.getPrice(asset).status), uint8(PriceStatus.Disagreeing));
    }

    /// @dev Whoever looks, however often, neither hastens nor holds up a confirmation.
    function testFuzz_NobodyBendsTheConfirmation(uint8[8] calldata looks) public {
        _after(10 minutes, 1700e36, 1990e36);
        router.poke(asset);
        uint256 start = block.timestamp;
        for (uint256 i; i < looks.length; ++i) {
            _after(uint256(looks[i]) / 2, 1700e36 - i, 1990e36);
            bool isLater = block.timestamp >= start + CONFIRMATION_DELAY;
            PriceStatus expected = isLater ? PriceStatus.PrimaryOnly : PriceStatus.Disagreeing;
            assertEq(uint8(router.getPrice(asset).status), uint8(expected), "before the look");
            assertEq(uint8(router.poke(asset).status), uint8(expected), "with the look");
            assertEq(uint8(router.getPrice(asset).status), uint8(expected), "after the look");
        }
    }

    /// @dev An anchor that somebody holds, while the primary stands where it agreed last, stops no liquidation and lifts
    /// nobody by more than the cap. One that is below has a state of its own, in which the buffer does not buy.
    function test_AHeldAnchorStopsNothing() public {
        _after(10 minutes, 2000e36, 3000e36);
        _assertPrice(PriceStatus.PrimaryOnly, 2000e36, 2060e36);
        _after(10 minutes, 2000e36, 1000e36);
        _assertPrice(PriceStatus.Unbacked, 1940e36, 2000e36);
    }

    /// @dev While an anchor is held for hours the primary's own rounds follow the market.
    function test_TheMemoryFollowsTheMarket() public {
        uint256 price = 2000e36;
        for (uint256 i; i < 20; ++i) {
            price = price * 98 / 100;
            _after(6 minutes, price, 3000e36);
            assertEq(uint8(router.poke(asset).status), uint8(PriceStatus.PrimaryOnly));
        }
        assertLt(router.getPrice(asset).upper, 1500e36);
    }

    /* ONE OF TWO */

    function test_WithoutTheAnchorThePrimaryAlone() public {
        anchor.fail(PriceStatus.TooThin);
        _assertPrice(PriceStatus.Unbacked, 1940e36, 2060e36);
        primary.set(1990e36);
        _assertPrice(PriceStatus.Unbacked, 1990e36 * 97 / 100, 1990e36 * 103 / 100);
        // A jump without anybody to vouch for it.
        primary.set(1000e36);
        _assertPrice(PriceStatus.Disagreeing, 1000e36, 2000e36);
    }

    /// @dev Or what the anchor says, the higher: it has died, and may have been on its way.
    function test_WithoutThePrimaryTheLastGoodPrice() public {
        primary.fail(PriceStatus.Stale);
        anchor.set(1000e36);
        _assertPrice(PriceStatus.AnchorOnly, 0, 2000e36);
        anchor.set(2500e36);
        _assertPrice(PriceStatus.AnchorOnly, 0, 2500e36);
        anchor.fail(PriceStatus.TooThin);
        _assertPrice(PriceStatus.Stale, 0, 2000e36);
    }

    /// @dev Whoever looks every six hours, for three days. Until the death has been seen for an hour nothing is known.
    function _seeItDead(PriceStatus reason) internal {
        for (uint256 elapsed; elapsed < DEAD_FEED_AGE; elapsed += DEAD_WITNESS_GAP) {
            router.poke(asset);
            _assertPrice(elapsed == 0 ? PriceStatus.Unwitnessed : reason, 0, 2000e36);
            vm.warp(vm.getBlockTimestamp() + DEAD_WITNESS_GAP);
        }
        router.poke(asset);
    }

    function test_TheDeadCountForTheLowerAfterThreeDays() public {
        primary.fail(PriceStatus.Unreachable);
        anchor.fail(PriceStatus.TooThin);
        vm.warp(block.timestamp + 30 days);
        _assertPrice(PriceStatus.Unwitnessed, 0, 2000e36); // nobody has looked: it may have been alive, at another price
        _seeItDead(PriceStatus.Unreachable);
        // An anchor that does not answer for a moment, whoever saw to that, makes nothing worthless.
        _assertPrice(PriceStatus.Unreachable, 0, 2000e36);
        // What a pool still pays for is not worth nothing, and not more than it was.
        anchor.set(1500e36);
        _assertPrice(PriceStatus.AnchorOnly, 0, 1500e36);
        anchor.set(2500e36);
        _assertPrice(PriceStatus.AnchorOnly, 0, 2000e36);
        // And one answer brings it back.
        primary.set(2000e36);
        router.poke(asset);
        assertEq(router.sourcesOf(asset).witness.deadSince, 0);
        primary.fail(PriceStatus.Unreachable);
        _assertPrice(PriceStatus.AnchorOnly, 0, 2500e36);
    }

    /// @dev Where there never was a second opinion nothing says that it is worth anything.
    function test_WithoutAnAnchorTheDeadCountForNothing() public {
        router.setAnchor(asset, address(0), 0, 0);
        primary.fail(PriceStatus.Unreachable);
        vm.warp(block.timestamp + 30 days);
        _seeItDead(PriceStatus.Unreachable);
        _assertPrice(PriceStatus.Unreachable, 0, 0);
    }

    /// @dev To the second: a look within the hour before lets the last price count at once.
    function test_AMemoryIsFreshForAnHour() public {
        router.poke(asset);
        primary.fail(PriceStatus.Stale);
        anchor.fail(PriceStatus.TooThin);
        vm.warp(block.timestamp + WITNESS_AGE);
        _assertPrice(PriceStatus.Stale, 0, 2000e36);
        vm.warp(block.timestamp + 1);
        _assertPrice(PriceStatus.Unwitnessed, 0, 2000e36);
        // Looking at the dead refreshes nothing; having watched it dead for as long does.
        router.poke(asset);
        vm.warp(block.timestamp + WITNESS_AGE - 1);
        router.poke(asset);
        _assertPrice(PriceStatus.Unwitnessed, 0, 2000e36);
        vm.warp(block.timestamp + 1);
        _assertPrice(PriceStatus.Unwitnessed, 0, 2000e36);
        router.poke(asset);
        _assertPrice(PriceStatus.Stale, 0, 2000e36);
    }

    function test_LookingRemembers() public {
        _after(10, 2010e36, 2000e36);
        Witness memory expected;
        expected.trusted = expected.pending = PriceFloatLib.pack(2010e36);
        expected.pendingAt = uint40(block.timestamp);
        vm.expectEmit(address(router));
        emit IOracleRouter.PriceWitnessed(asset, expected);
        router.poke(asset);
        assertEq(keccak256(abi.encode(router.sourcesOf(asset).witness)), keccak256(abi.encode(expected)));
    }

    /* EVERY STATE, EVERY ACTION */

    enum State {
        Ok,
        Disagreeing,
        PrimaryOnlyFar, // the anchor contradicts from above, two rounds vouch
        UnbackedAlone, // the anchor does not answer
        Unbacked, // the anchor contradicts from below, two rounds vouch
        AnchorOnly,
        None,
        Unwitnessed, // neither answers, and nobody has looked for more than an hour
        SequencerDown,
        SequencerGrace
    }

    function _enter(State state) internal {
        _after(1 hours, 2000e36, 2000e36);
        _setSequencer(0, block.timestamp - GRACE - 1);
        rollupRouter.poke(asset);
        if (state == State.Disagreeing) primary.set(1000e36);
        if (state == State.PrimaryOnlyFar) anchor.set(3000e36);
        if (state == State.Unbacked) anchor.set(1000e36);
        bool isNone = state == State.None || state == State.Unwitnessed;
        if (state == State.UnbackedAlone || isNone) anchor.fail(PriceStatus.TooThin);
        if (state == State.AnchorOnly || isNone) primary.fail(PriceStatus.Stale);
        if (state == State.Unwitnessed) vm.warp(vm.getBlockTimestamp() + WITNESS_AGE + 1);
        if (state == State.SequencerDown) _setSequencer(1, block.timestamp);
        if (state == State.SequencerGrace) _setSequencer(0, block.timestamp - GRACE);
    }

    function test_EveryStateAndAction() public {
        // OpenRisk, Deposit, Count, Sell, Owe, EndAuction, Backstop, WriteOff.
        string[10] memory rows = [
            "xxxxxxxx",
            "xxx----x",
            "-xxxxxxx",
            "-xxxxx-x",
            "-xxxxx-x",
            "--x-----",
            "--x-----",
            "--x-----",
            "-x------",
            "-x------"
        ];
        for (uint256 i; i < rows.length; ++i) {
            _enter(State(i));
            Price memory price = rollupRouter.getPrice(asset);
            assertEq(keccak256(abi.encode(rollupRouter.poke(asset))), keccak256(abi.encode(price)), "one answer");
            for (uint256 action; action <= uint256(type(PriceAction).max); ++action) {
                bool isAllowed = PriceRulesLib.allows(price.status, PriceAction(action));
                assertEq(isAllowed, bytes(rows[i])[action] == "x", vm.toString(i));
                // What is allowed has the number that it needs.
                if (!isAllowed) continue;
                if (action == uint256(PriceAction.Count) || action == uint256(PriceAction.Sell)) {
                    assertGe(price.upper, 2000e36);
                }
                if (action == uint256(PriceAction.OpenRisk) || action == uint256(PriceAction.Owe)) {
                    assertGe(price.lower, 1000e36);
                }
                if (action == uint256(PriceAction.Backstop)) assertGe(price.lower, 1940e36);
            }
        }
    }

    /* SEQUENCER */

    function test_NothingIsRememberedWhileTheSequencerIsDown() public {
        bytes32 before = keccak256(abi.encode(rollupRouter.sourcesOf(asset)));
        _after(1 days, 1e36, 1e36);
        _setSequencer(1, block.timestamp);
        rollupRouter.poke(asset);
        assertEq(keccak256(abi.encode(rollupRouter.sourcesOf(asset))), before);
    }

    function test_UpSince() public {
        assertEq(router.sequencerUpSince(), 0);
        assertEq(rollupRouter.sequencerUpSince(), block.timestamp - GRACE - 1);
        _setSequencer(1, block.timestamp - 100);
        assertEq(rollupRouter.sequencerUpSince(), block.timestamp);
    }

    function test_AnotherSequencerAdapter() public {
        SequencerUptime other = new SequencerUptime(address(sequencerFeed), GRACE);
        vm.expectEmit(address(rollupRouter));
        emit IOracleRouter.SequencerSet(address(other));
        rollupRouter.setSequencer(address(other));
        assertEq(rollupRouter.sequencer(), address(other));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0)));
        rollupRouter.setSequencer(address(0));
        vm.expectRevert(IOracleRouter.NoSequencer.selector);
        router.setSequencer(address(other));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0xdead)));
        new OracleRouter(address(this), address(0xdead));
    }

    /* GOVERNANCE */

    function testFuzz_RevertWhen_AStrangerNamesASource(address caller) public {
        vm.assume(caller != address(this));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, caller));
        router.setSource(asset, address(primary));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, caller));
        router.setAnchor(asset, address(anchor), MAX_GAP, BAND_CAP);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, caller));
        router.setSequencer(address(primary));
    }

    function test_RevertWhen_ASourceHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0xdead)));
        router.setSource(asset, address(0xdead));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0xdead)));
        router.setAnchor(asset, address(0xdead), MAX_GAP, BAND_CAP);
    }

    function test_RevertWhen_ASourceIsForOtherDecimals() public {
        FixedOracle other = new FixedOracle(6, 2000e48);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.DecimalsMismatch.selector, 6, 18));
        router.setSource(asset, address(other));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.DecimalsMismatch.selector, 6, 18));
        router.setAnchor(asset, address(other), MAX_GAP, BAND_CAP);
    }

    function test_RevertWhen_ASourceHasNoPrice() public {
        FixedOracle other = new FixedOracle(18, 2000e36);
        other.fail(PriceStatus.TooThin);
        bytes memory reason =
            abi.encodeWithSelector(IOracleRouter.SourceUnavailable.selector, address(other), PriceStatus.TooThin);
        vm.expectRevert(reason);
        router.setSource(asset, address(other));
        vm.expectRevert(reason);
        router.setAnchor(asset, address(other), MAX_GAP, BAND_CAP);
        // Nor is an anchor set beside a primary that has none, or is none.
        primary.fail(PriceStatus.Stale);
        vm.expectRevert(
            abi.encodeWithSelector(IOracleRouter.SourceUnavailable.selector, address(primary), PriceStatus.Stale)
        );
        router.setAnchor(asset, address(anchor), MAX_GAP, BAND_CAP);
        address unlisted = address(new TestToken("N", "N", 18));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0)));
        router.setAnchor(unlisted, address(anchor), MAX_GAP, BAND_CAP);
    }

    /// @dev A ratio that was named without its other leg, a feed of another asset: seen by whoever stands beside it.
    function test_RevertWhen_TheSourcesDisagree() public {
        FixedOracle other = new FixedOracle(18, 2101e36);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.SourcesDisagree.selector, 2101e36, 2000e36));
        router.setSource(asset, address(other));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.SourcesDisagree.selector, 2000e36, 2101e36));
        router.setAnchor(asset, address(other), MAX_GAP, BAND_CAP);
        // A dead anchor does not keep a dead primary from being replaced.
        anchor.fail(PriceStatus.TooThin);
        router.setSource(asset, address(other));
        _assertPrice(PriceStatus.Unbacked, 2101e36 * 97 / 100, 2101e36 * 103 / 100);
    }

    function test_RevertWhen_TheBandIsOutOfBounds() public {
        _refuses(0.0099e18, 0.005e18, 0.0099e18, 0.01e18, 0.2e18);
        _refuses(0.2001e18, 0.03e18, 0.2001e18, 0.01e18, 0.2e18);
        _refuses(0.05e18, 0.0049e18, 0.0049e18, 0.005e18, 0.05e18);
        _refuses(0.05e18, 0.0501e18, 0.0501e18, 0.005e18, 0.05e18);
        _refuses(0.2e18, 0.1001e18, 0.1001e18, 0.005e18, 0.1e18);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotWholeBps.selector, MAX_GAP + 1));
        router.setAnchor(asset, address(anchor), MAX_GAP + 1, BAND_CAP);
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotWholeBps.selector, BAND_CAP + 1));
        router.setAnchor(asset, address(anchor), MAX_GAP, BAND_CAP + 1);
    }

    function _refuses(uint256 maxGap, uint256 bandCap, uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.OutOfBounds.selector, value, min, max));
        router.setAnchor(asset, address(anchor), maxGap, bandCap);
    }

    function testFuzz_AnAnchorIsSetAndTaken(uint256 maxGap, uint256 bandCap) public {
        maxGap = bound(maxGap, 100, 2000) * 1e14;
        bandCap = bound(bandCap, 50, maxGap > 0.1e18 ? 1000 : maxGap / 1e14) * 1e14;
        vm.expectEmit(address(router));
        emit IOracleRouter.AnchorSet(asset, address(anchor), maxGap, bandCap);
        router.setAnchor(asset, address(anchor), maxGap, bandCap);
        IOracleRouter.AssetSources memory sources = router.sourcesOf(asset);
        assertEq(sources.anchor, address(anchor));
        assertTrue(sources.isAnchored);
        assertEq(sources.maxGapBps, maxGap / 1e14);
        assertEq(sources.bandCapBps, bandCap / 1e14);
        router.setAnchor(asset, address(0), maxGap, bandCap);
        sources = router.sourcesOf(asset);
        assertFalse(sources.isAnchored);
        assertEq(sources.anchor, address(0));
        assertEq(sources.maxGapBps | sources.bandCapBps, 0);
        anchor.fail(PriceStatus.TooThin);
        assertEq(uint8(router.getPrice(asset).status), uint8(PriceStatus.Ok), "one source by design");
    }

    /// @dev A new primary is trusted as it is, and the memory of the old one is gone.
    function test_AnotherPrimaryIsRemembered() public {
        primary.fail(PriceStatus.Stale);
        router.poke(asset);
        assertGt(router.sourcesOf(asset).witness.deadSince, 0);
        FixedOracle other = new FixedOracle(18, 2020e36);
        router.setSource(asset, address(other));
        Witness memory witness = router.sourcesOf(asset).witness;
        assertEq(witness.trusted, PriceFloatLib.pack(2020e36));
        assertEq(witness.pending, witness.trusted);
        assertEq(witness.deadSince | witness.deadSeenAt, 0);
        _assertPrice(PriceStatus.Ok, 2000e36, 2020e36);
    }

    /* GAS */

    /// @dev A primary whose feed is starved takes the caller with it: the anchor never steps in.
    function testFuzz_NobodyForcesTheOtherSource(uint256 gas_) public {
        RogueContract feed = new RogueContract();
        feed.set(RogueContract.Mode.Answers, abi.encode(8, 0, 0, 0, 0));
        ChainlinkOracle source = new ChainlinkOracle(address(feed), 18, 1 hours, 0, 1e14);
        feed.set(RogueContract.Mode.BurnsSome, abi.encode(1, 2000e8, block.timestamp, block.timestamp, 1));
        feed.setGasToBurn(150_000);
        router.setSource(asset, address(source));
        gas_ = bound(gas_, 20_000, 1_000_000);
        try router.getPrice{gas: gas_}(asset) returns (Price memory price) {
            assertEq(uint8(price.status), uint8(PriceStatus.Ok));
        } catch {}
        try router.poke{gas: gas_}(asset) returns (Price memory price) {
            assertEq(uint8(price.status), uint8(PriceStatus.Ok));
        } catch {}
        assertEq(router.sourcesOf(asset).witness.deadSince, 0, "nor is it called dead");
    }

    /// @dev Who asks comes before what is asked for.
    function test_RefusalsInOrder() public {
        vm.prank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, address(0xbad)));
        router.setSource(address(1), address(0xdead));
    }
}
