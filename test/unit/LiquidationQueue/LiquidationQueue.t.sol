// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {LiquidationQueue} from "ebb/LiquidationQueue.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {
    ALL_COLLATERALS,
    FLOW_PERIOD,
    MAX_LISTED_COLLATERALS,
    MAX_QUEUE_LIMIT,
    MAX_RESERVED_SHARE,
    MAX_URGENT_COVERAGE,
    QUOTE_CENT,
    WAD
} from "ebb/libraries/ConstantsLib.sol";
import {QueueLib} from "ebb/libraries/QueueLib.sol";
import {Bucket, Limit, ReserverStatus, Tiers} from "ebb/types/Queue.sol";
import {Test} from "forge-std/Test.sol";

contract LiquidationQueueTest is Test {
    LiquidationQueue internal queue = new LiquidationQueue(address(this));

    uint256 internal constant CALM = 1.2e18; // a coverage that is not urgent
    uint256 internal constant URGENT = 1.1e18; // one that is urgent and not critical
    uint256 internal constant CRITICAL = 1.0499e18;

    function setUp() public {
        vm.warp(1_750_000_000);
        queue.setReserver(address(this), true);
        queue.setTiers(1.05e18, 1.15e18, 0.25e18);
        queue.setLimits(ALL_COLLATERALS, 1000e18, 10_000e18);
        queue.setLimits(0, 600e18, 6000e18);
        queue.setLimits(1, 600e18, 6000e18);
    }

    function _reservation(uint256 value, uint16 first, uint16 second)
        internal
        pure
        returns (ILiquidationQueue.Reservation memory reservation)
    {
        reservation.value = value;
        reservation.indices = new uint8[](2);
        reservation.sharesBps = new uint16[](2);
        reservation.indices[1] = 1;
        (reservation.sharesBps[0], reservation.sharesBps[1]) = (first, second);
    }

    function _reserve(uint256 value, uint16 first, uint16 second, uint256 coverage) internal {
        queue.reserve(_reservation(value, first, second), coverage, false);
    }

    function _onAuction(uint256 index) internal view returns (uint256) {
        return queue.bucketOf(index).onAuction * QUOTE_CENT;
    }

    /// @dev Tokens missing from a bucket now [quote WAD].
    function _spent(uint256 index) internal view returns (uint256) {
        return QueueLib.spentAt(queue.bucketOf(index), block.timestamp) * QUOTE_CENT;
    }

    function _expectFull(uint256 index, uint256 onAuction, uint256 room) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, index, onAuction, room));
    }

    function _expectExhausted(uint256 index, uint256 spent, uint256 room) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, index, spent, room));
    }

    /* ROLES */

    function testFuzz_RevertWhen_NotAReserver(address caller) public {
        vm.assume(caller != address(this));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, caller));
        queue.reserve(_reservation(1, 1, 1), 2e18, false);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, caller));
        queue.release(_reservation(1, 1, 1), true);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setLimits(0, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setTiers(1e18, 1e18, 0);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, caller));
        queue.setReserver(caller, true);
        vm.stopPrank();
    }

    /// @dev A house that loses the role still ends what it has started.
    function test_ARetiredReserverReleasesOnly() public {
        _reserve(100e18, 10_000, 0, CALM);
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.ReserverSet(address(this), ReserverStatus.Retired);
        queue.setReserver(address(this), false);
        assertFalse(queue.isReserver(address(this)));
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, address(this)));
        queue.reserve(_reservation(1, 1, 1), 0, true);
        queue.release(_reservation(100e18, 10_000, 0), false);
        assertEq(_onAuction(ALL_COLLATERALS), 0);
        queue.setReserver(address(this), true);
        _reserve(100e18, 10_000, 0, CALM);
    }

    /// @dev Who never was a reserver does not become one who may release.
    function test_RetiringNobody() public {
        address stranger = makeAddr("stranger");
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.ReserverSet(stranger, ReserverStatus.None);
        queue.setReserver(stranger, false);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, stranger));
        vm.prank(stranger);
        queue.release(_reservation(1, 1, 1), true);
        queue.setReserver(stranger, true);
        assertEq(uint256(queue.reserverStatus(stranger)), uint256(ReserverStatus.Active));
        assertTrue(queue.isReserver(stranger));
    }

    /* STOCK */

    /// @dev A limit holds once it has been reached: the last one admitted may exceed it, so that none is too large.
    function test_StockHoldsOnceReached() public {
        _reserve(999e18, 5000, 5000, URGENT);
        _reserve(5000e18, 10_000, 0, URGENT);
        _expectFull(ALL_COLLATERALS, 5999e18, 1000e18);
        _reserve(1, 0, 0, URGENT);
        queue.setLimits(ALL_COLLATERALS, 1_000_000e18, 1_000_000e18);
        _expectFull(0, 5499.5e18, 600e18);
        _reserve(1, 10_000, 0, URGENT);
        _reserve(101e18, 0, 10_000, URGENT);
        _expectFull(1, 600.5e18, 600e18);
        _reserve(1, 0, 10_000, URGENT);
    }

    function test_AtTheLimitItHolds() public {
        _reserve(1000e18, 0, 0, URGENT);
        _expectFull(ALL_COLLATERALS, 1000e18, 1000e18);
        _reserve(1, 0, 0, URGENT);
        queue.release(_reservation(0.01e18, 0, 0), false);
        _reserve(1, 0, 0, URGENT);
        assertEq(_onAuction(ALL_COLLATERALS), 1000e18, "a wei counts as a cent");
    }

    /// @dev What was never limited has no room, but for those whom nothing holds back.
    function test_NoLimitIsNoRoom() public {
        ILiquidationQueue.Reservation memory reservation = _reservation(1e18, 10_000, 0);
        reservation.indices[0] = 63;
        _expectFull(63, 0, 0);
        queue.reserve(reservation, URGENT, false);
        queue.setLimits(63, 1e18, 0);
        _expectExhausted(63, 0, 0);
        queue.reserve(reservation, URGENT, false);
        queue.reserve(reservation, CRITICAL, false);
        assertEq(_onAuction(63), 1e18);
    }

    /* TIERS */

    /// @dev The last quarter of the stock is for the urgent, and what is beyond for the critical.
    function test_TheLastShareOfTheStockIsForTheUrgent() public {
        _reserve(750e18, 0, 0, 1.15e18);
        _expectFull(ALL_COLLATERALS, 750e18, 750e18);
        _reserve(1e18, 0, 0, 1.15e18);
        _reserve(250e18, 0, 0, 1.15e18 - 1);
        _expectFull(ALL_COLLATERALS, 1000e18, 1000e18);
        _reserve(1e18, 0, 0, 1.05e18);
        _reserve(1e18, 0, 0, 1.05e18 - 1);
        assertEq(_onAuction(ALL_COLLATERALS), 1001e18);
    }

    /// @dev The same of the flow, and of the limits of a collateral.
    function test_TheLastShareOfTheFlowIsForTheUrgent() public {
        queue.setLimits(0, 600_000e18, 400e18);
        _reserve(300e18, 10_000, 0, CALM);
        _expectExhausted(0, 300e18, 300e18);
        _reserve(1e18, 10_000, 0, CALM);
        _reserve(100e18, 10_000, 0, URGENT);
        _expectExhausted(0, 400e18, 400e18);
        _reserve(1e18, 10_000, 0, URGENT);
        _reserve(1e18, 10_000, 0, CRITICAL);
        assertEq(_spent(0), 400e18, "nothing was left to charge");
    }

    /// @dev Whatever is on sale and spent: who is nearer to a loss is admitted whenever the other one is.
    function testFuzz_MonotoneInCoverage(
        uint256 onAuction,
        uint256 waited,
        uint256 tiersSeed,
        uint256 value,
        uint16 share,
        uint256 higher,
        uint256 lower
    ) public {
        _randomTiers(tiersSeed);
        queue.reserve(_reservation(bound(onAuction, 0, 1100e18), 5000, 5000), 0, false);
        skip(bound(waited, 0, 20 minutes));
        higher = bound(higher, 0.9e18, 2.5e18);
        lower = bound(lower, 0.9e18, higher);
        ILiquidationQueue.Reservation memory reservation = _reservation(
            bound(value, 0, 1e30), uint16(bound(share, 0, 10_000)), 10_000 - uint16(bound(share, 0, 10_000))
        );
        if (queue.canReserve(reservation, higher)) assertTrue(queue.canReserve(reservation, lower));
        if (!queue.canReserve(reservation, lower)) assertFalse(queue.canReserve(reservation, higher));
    }

    function _randomTiers(uint256 seed) internal {
        uint256 urgent = bound(seed, WAD, MAX_URGENT_COVERAGE);
        uint256 critical = bound(seed >> 64, WAD, urgent);
        queue.setTiers(critical, urgent, bound(seed >> 128, 0, MAX_RESERVED_SHARE));
    }

    /// @dev Below the critical coverage, or forced, no limit holds; it is counted all the same.
    function testFuzz_CriticalAndForcedPass(uint256 coverage, bool isForced) public {
        coverage = bound(coverage, 0, 3e18);
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        if (!isForced && coverage >= 1.05e18) {
            _expectFull(ALL_COLLATERALS, 0, 0);
            queue.reserve(_reservation(5000e18, 10_000, 0), coverage, isForced);
            return;
        }
        queue.reserve(_reservation(5000e18, 10_000, 0), coverage, isForced);
        assertEq(_onAuction(ALL_COLLATERALS), 5000e18);
        assertEq(_onAuction(0), 5000e18);
    }

    /// @dev Before governance has said anything, vaults under water are admitted and no others.
    function test_TiersOfANewQueue() public {
        LiquidationQueue fresh = new LiquidationQueue(address(this));
        fresh.setReserver(address(this), true);
        assertTrue(fresh.canReserve(_reservation(1e18, 10_000, 0), WAD - 1));
        assertFalse(fresh.canReserve(_reservation(1e18, 10_000, 0), WAD));
    }

    /* SLIVERS */

    /// @dev A sliver of a collateral that is full does not hold back the rest of a vault, but it is counted.
    function testFuzz_SliversAreCountedButNotLimited(uint16 share) public {
        share = uint16(bound(share, 0, 10_000));
        queue.setLimits(ALL_COLLATERALS, MAX_QUEUE_LIMIT, MAX_QUEUE_LIMIT);
        _reserve(700e18, 10_000, 0, CALM);
        if (share >= 500) _expectFull(0, 700e18, 450e18);
        _reserve(100e18, share, 0, CALM);
        assertEq(_onAuction(0), share >= 500 ? 700e18 : 700e18 + uint256(share) * 0.01e18);
    }

    /// @dev A sliver never overdraws the tokens of its collateral: no crowd of slivers shuts it for long.
    function testFuzz_SliversDoNotOverdraw(uint256 count) public {
        queue.setLimits(ALL_COLLATERALS, MAX_QUEUE_LIMIT, MAX_QUEUE_LIMIT);
        queue.setLimits(0, MAX_QUEUE_LIMIT, 100e18);
        for (uint256 i; i < bound(count, 1, 20); ++i) {
            _reserve(1000e18, 499, 0, CALM);
        }
        assertLe(_spent(0), 100e18);
        skip(1);
        assertLt(_spent(0), 100e18);
    }

    /* FLOW */

    /// @dev What was started counts although it has ended, and less with every second.
    function test_TokensRefillOverTime() public {
        _reserve(6000e18, 10_000, 0, URGENT);
        queue.release(_reservation(6000e18, 10_000, 0), false);
        _expectExhausted(0, 6000e18, 6000e18);
        _reserve(1e18, 10_000, 0, URGENT);
        skip(15 minutes);
        assertEq(_spent(0), 4500e18);
        assertEq(_spent(ALL_COLLATERALS), 3500e18);
        _expectExhausted(0, 4500e18, 4500e18);
        _reserve(1e18, 10_000, 0, CALM);
        skip(1);
        _reserve(1e18, 10_000, 0, CALM);
        skip(45 minutes);
        assertEq(_spent(0), 0);
        skip(1 days);
        assertEq(_spent(0), 0, "never more than full");
        _reserve(100e18, 10_000, 0, CALM);
        assertEq(_spent(0), 100e18);
    }

    /// @dev A rate, not a rhythm: a bucket that refills a little does not admit a whale every time it does.
    function test_ALargeVaultIsPaidForBeforeTheNext() public {
        _reserve(5999e18, 10_000, 0, URGENT);
        queue.release(_reservation(5999e18, 10_000, 0), false);
        _reserve(5000e18, 10_000, 0, URGENT);
        queue.release(_reservation(5000e18, 10_000, 0), false);
        assertEq(_spent(0), 10_999e18, "into debt");
        _expectExhausted(ALL_COLLATERALS, 10_999e18, 10_000e18);
        _reserve(1e18, 10_000, 0, URGENT);
        skip(45 minutes); // the collateral has refilled 4,500
        _expectExhausted(0, 6499e18, 6000e18);
        _reserve(1e18, 10_000, 0, URGENT);
        skip(5 minutes);
        _reserve(1e18, 10_000, 0, URGENT);
    }

    /// @dev However large the vaults, and whatever else is counted: all buckets have tokens again within the period.
    function testFuzz_TokensAreBackWithinThePeriod(uint256[6] memory values, uint256[6] memory coverages) public {
        queue.setLimits(ALL_COLLATERALS, MAX_QUEUE_LIMIT, 10_000e18);
        queue.setLimits(0, MAX_QUEUE_LIMIT, 6000e18);
        for (uint256 i; i < 6; ++i) {
            ILiquidationQueue.Reservation memory reservation = _reservation(bound(values[i], 0, 1e29), 10_000, 0);
            uint256 coverage = bound(coverages[i], 0.9e18, 1.3e18);
            bool isForced = coverages[i] % 7 == 0;
            if (isForced || queue.canReserve(reservation, coverage)) queue.reserve(reservation, coverage, isForced);
        }
        skip(FLOW_PERIOD);
        assertTrue(queue.canReserve(_reservation(1e18, 10_000, 0), 1.15e18 - 1));
    }

    /// @dev A restart was charged when it was started.
    function test_ForcedChargesNothing() public {
        _reserve(100e18, 10_000, 0, CALM);
        queue.release(_reservation(100e18, 10_000, 0), false);
        queue.reserve(_reservation(90e18, 10_000, 0), CALM, true);
        assertEq(_spent(0), 100e18);
        assertEq(_spent(ALL_COLLATERALS), 100e18);
        queue.release(_reservation(90e18, 10_000, 0), true);
        assertEq(_spent(0), 10e18, "what is sold stays spent");
    }

    /// @dev Critical vaults take what tokens there are, and leave the bucket empty, not in debt.
    function testFuzz_CriticalChargesWhatThereIs(uint256 before, uint256 value) public {
        before = bound(before, 0, 9000e18) / 1e18 * 1e18;
        value = bound(value, 0, 50_000e18) / 1e18 * 1e18;
        _reserve(before, 10_000, 0, CALM);
        _reserve(value, 10_000, 0, CRITICAL);
        uint256 first = before > 6000e18 ? 6000e18 : before;
        uint256 room = 6000e18 - first;
        assertEq(_spent(0), first + (value < room ? value : room));
    }

    /// @dev Tokens of what was not sold come back, and never more than are missing.
    function testFuzz_UnspentTokensComeBack(uint256 first, uint256 second, uint256 waited, bool isUnspent) public {
        first = bound(first, 1, 400e18);
        second = bound(second, 1, 400e18);
        _reserve(first, 10_000, 0, URGENT);
        _reserve(second, 10_000, 0, URGENT);
        uint256 charged = QueueLib.toCents(first) + QueueLib.toCents(second);
        waited = bound(waited, 0, 2 * FLOW_PERIOD);
        skip(waited);
        queue.release(_reservation(first, 10_000, 0), isUnspent);
        uint256 refilled = 600_000 * waited / FLOW_PERIOD;
        uint256 gone = refilled + (isUnspent ? QueueLib.toCents(first) : 0);
        assertEq(_spent(0), (charged > gone ? charged - gone : 0) * QUOTE_CENT);
    }

    /// @dev A vault larger than the bucket gives back what it was charged, not its size.
    function test_AWhaleGivesBackWhatItWasCharged() public {
        _reserve(100e18, 10_000, 0, URGENT);
        _reserve(50_000e18, 10_000, 0, URGENT);
        assertEq(_spent(0), 6100e18);
        queue.release(_reservation(50_000e18, 10_000, 0), true);
        assertEq(_spent(0), 100e18);
    }

    /* ACCOUNTING */

    struct Model {
        uint256[8] values;
        uint16[8] shares;
        bool[8] isOpen;
    }

    /// @dev However odd the numbers, and whatever limits are set in between: what is on sale is what is reserved, to the
    /// cent, and in the end nothing.
    function testFuzz_AccountingIsExact(uint256[24] memory seeds) public {
        Model memory model;
        for (uint256 i; i < seeds.length; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(seeds[i], i)));
            uint256 j = seed % 8;
            skip(seed >> 240);
            if (seed >> 8 & 7 == 0) {
                uint256 index = seed >> 16 & 1 == 0 ? ALL_COLLATERALS : seed >> 17 & 1;
                queue.setLimits(index, (seed >> 32) % (MAX_QUEUE_LIMIT + 1), (seed >> 100) % (MAX_QUEUE_LIMIT + 1));
            } else if (model.isOpen[j]) {
                model.isOpen[j] = false;
                queue.release(_modelled(model, j), seed & 256 == 0);
            } else {
                model.values[j] = uint96(seed >> (seed >> 64) % 96);
                model.shares[j] = uint16(seed % 10_001);
                _tryReserve(model, j, 0.95e18 + (seed >> 128) % 0.3e18, seed & 1024 == 0);
            }
            _assertCounts(model);
        }
        for (uint256 j; j < 8; ++j) {
            if (model.isOpen[j]) queue.release(_modelled(model, j), false);
            model.isOpen[j] = false;
        }
        _assertCounts(model);
        assertEq(_onAuction(ALL_COLLATERALS) + _onAuction(0) + _onAuction(1), 0);
    }

    /// @dev Asks first: it reverts exactly when the view says no, with what the view says.
    function _tryReserve(Model memory model, uint256 j, uint256 coverage, bool isForced) internal {
        ILiquidationQueue.Reservation memory reservation = _modelled(model, j);
        bool canReserve = queue.canReserve(reservation, coverage);
        (Limit limit, uint256 index, uint256 level, uint256 room) = queue.obstacleOf(reservation, coverage);
        assertEq(canReserve, limit == Limit.None, "the two views agree");
        try queue.reserve(reservation, coverage, isForced) {
            assertTrue(canReserve || isForced, "admitted what the view refuses");
            model.isOpen[j] = true;
        } catch (bytes memory reason) {
            assertFalse(canReserve || isForced, "refused what the view admits");
            bytes4 error_ =
                limit == Limit.Stock ? ILiquidationQueue.QueueFull.selector : ILiquidationQueue.FlowExhausted.selector;
            assertEq(reason, abi.encodeWithSelector(error_, index, level, room), "reason");
            assertGe(level, room);
        }
    }

    function _modelled(Model memory model, uint256 j) internal pure returns (ILiquidationQueue.Reservation memory) {
        return _reservation(model.values[j], model.shares[j], 10_000 - model.shares[j]);
    }

    function _assertCounts(Model memory model) internal view {
        uint256[3] memory sums;
        for (uint256 j; j < 8; ++j) {
            if (!model.isOpen[j]) continue;
            uint256 cents = (model.values[j] + 1e16 - 1) / 1e16;
            sums[0] += cents;
            sums[1] += (cents * model.shares[j] + 9999) / 10_000;
            sums[2] += (cents * (10_000 - model.shares[j]) + 9999) / 10_000;
        }
        assertEq(queue.bucketOf(ALL_COLLATERALS).onAuction, sums[0], "all");
        assertEq(queue.bucketOf(0).onAuction, sums[1], "first");
        assertEq(queue.bucketOf(1).onAuction, sums[2], "second");
    }

    /// @dev A mistake in counting keeps no auction open.
    function test_ReleasingMoreThanWasReservedStopsAtZero() public {
        queue.reserve(_reservation(10e18, 0, 0), 0, true);
        queue.release(_reservation(11e18, 10_000, 0), true);
        assertEq(_onAuction(ALL_COLLATERALS) + _onAuction(0), 0);
    }

    /// @dev Values beyond what a level can hold are counted as the most it can, and are taken away the same.
    function test_NoValueIsTooLarge() public {
        queue.reserve(_reservation(type(uint256).max, 10_000, 0), 0, false);
        queue.reserve(_reservation(type(uint256).max, 10_000, 0), 0, true);
        assertEq(queue.bucketOf(0).onAuction, 2 * uint256(type(uint48).max));
        queue.release(_reservation(type(uint256).max, 10_000, 0), false);
        queue.release(_reservation(type(uint256).max, 10_000, 0), true);
        assertEq(queue.bucketOf(0).onAuction, 0);
    }

    /* GOVERNANCE */

    function testFuzz_RevertWhen_LimitsAreOutOfBounds(uint256 index, uint256 limit) public {
        index = bound(index, MAX_LISTED_COLLATERALS, ALL_COLLATERALS - 1);
        limit = bound(limit, MAX_QUEUE_LIMIT + 1, type(uint256).max);
        _expectOutOfBounds(index, 0, MAX_LISTED_COLLATERALS - 1);
        queue.setLimits(index, limit, limit);
        _expectOutOfBounds(limit, 0, MAX_QUEUE_LIMIT);
        queue.setLimits(0, limit, limit);
        _expectOutOfBounds(limit, 0, MAX_QUEUE_LIMIT);
        queue.setLimits(0, 0, limit);
    }

    function testFuzz_RevertWhen_TiersAreOutOfBounds(uint256 critical, uint256 urgent, uint256 share) public {
        uint256 outside = urgent % 2 == 0 ? bound(urgent, 0, WAD - 1) : bound(urgent, MAX_URGENT_COVERAGE + 1, 1e30);
        _expectOutOfBounds(outside, WAD, MAX_URGENT_COVERAGE);
        queue.setTiers(critical, outside, share);
        urgent = bound(urgent, WAD, MAX_URGENT_COVERAGE);
        outside = critical % 2 == 0 ? bound(critical, 0, WAD - 1) : bound(critical, urgent + 1, 1e30);
        _expectOutOfBounds(outside, WAD, urgent);
        queue.setTiers(outside, urgent, share);
        share = bound(share, MAX_RESERVED_SHARE + 1, type(uint256).max);
        _expectOutOfBounds(share, 0, MAX_RESERVED_SHARE);
        queue.setTiers(urgent, urgent, share);
    }

    function _expectOutOfBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.OutOfBounds.selector, value, min, max));
    }

    /// @dev New limits move neither what is on sale nor what is spent; what has refilled did so at the old rate.
    function testFuzz_LimitsChangeNothingElse(uint256 value, uint256 waited, uint256 stockLimit, uint256 flowLimit)
        public
    {
        value = bound(value, 0, 1e30);
        waited = bound(waited, 0, 2 hours);
        stockLimit = bound(stockLimit, 0, MAX_QUEUE_LIMIT);
        flowLimit = bound(flowLimit, 0, MAX_QUEUE_LIMIT);
        _reserve(value, 10_000, 0, CALM);
        skip(waited);
        (uint256 onAuction, uint256 spent) = (_onAuction(0), _spent(0));
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.LimitsSet(0, stockLimit, flowLimit);
        queue.setLimits(0, stockLimit, flowLimit);
        assertEq(_onAuction(0), onAuction);
        assertEq(_spent(0), spent);
        Bucket memory bucket = queue.bucketOf(0);
        assertEq(bucket.stockLimit, stockLimit / 1e16);
        assertEq(bucket.flowLimit, flowLimit / 1e16);
        skip(FLOW_PERIOD / 2);
        uint256 refilled = flowLimit / 1e16 / 2 * 1e16;
        assertEq(_spent(0), spent > refilled ? spent - refilled : 0, "from now on at the new one");
        queue.release(_reservation(value, 10_000, 0), true);
        assertEq(_onAuction(0), 0);
    }

    function test_TiersAndViews() public {
        vm.expectEmit(address(queue));
        emit ILiquidationQueue.TiersSet(1.1e18, 1.3e18, 0.1e18);
        queue.setTiers(1.1e18, 1.3e18, 0.1e18);
        Tiers memory tiers = queue.tiers();
        assertEq(tiers.criticalCoverage, 1.1e18);
        assertEq(tiers.urgentCoverage, 1.3e18);
        assertEq(tiers.reservedShare, 0.1e18);
        assertEq(queue.ADMIN(), address(this));
        (Limit limit, uint256 index, uint256 level, uint256 room) =
            queue.obstacleOf(_reservation(1e18, 5000, 5000), CALM);
        assertEq(uint256(limit) + index + level + room, 0);
    }

    /* REFUSALS, IN ORDER */

    /// @dev Who asks comes first, then stock before flow, and all collaterals together before each of them.
    function test_RefusalsOfReservations() public {
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        queue.setLimits(0, 0, 0);
        ILiquidationQueue.Reservation memory reservation = _reservation(1e18, 5000, 5000);
        vm.startPrank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, address(0xbad)));
        queue.reserve(reservation, CALM, false);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotReserver.selector, address(0xbad)));
        queue.release(reservation, true);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, ALL_COLLATERALS, 0, 0));
        queue.reserve(reservation, CALM, false);
        queue.setLimits(ALL_COLLATERALS, 1e18, 0);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, ALL_COLLATERALS, 0, 0));
        queue.reserve(reservation, CALM, false);
        queue.setLimits(ALL_COLLATERALS, 1e18, 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, 0, 0, 0));
        queue.reserve(reservation, CALM, false);
        queue.setLimits(0, 1e18, 0);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, 0, 0, 0));
        queue.reserve(reservation, CALM, false);
        queue.setLimits(0, 1e18, 1e18);
        queue.reserve(reservation, CALM, false);
    }

    function test_RefusalsOfGovernance() public {
        uint256 index = MAX_LISTED_COLLATERALS;
        uint256 limit = MAX_QUEUE_LIMIT + 1;
        vm.startPrank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, address(0xbad)));
        queue.setLimits(index, limit, limit + 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, address(0xbad)));
        queue.setTiers(0, 0, MAX_RESERVED_SHARE + 1);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.NotAdmin.selector, address(0xbad)));
        queue.setReserver(address(0xbad), true);
        vm.stopPrank();
        _expectBounds(index, 0, index - 1);
        queue.setLimits(index, limit, limit + 1);
        _expectBounds(limit, 0, MAX_QUEUE_LIMIT);
        queue.setLimits(index - 1, limit, limit + 1);
        _expectBounds(limit + 1, 0, MAX_QUEUE_LIMIT);
        queue.setLimits(index - 1, MAX_QUEUE_LIMIT, limit + 1);
        _expectBounds(0, WAD, MAX_URGENT_COVERAGE);
        queue.setTiers(0, 0, MAX_RESERVED_SHARE + 1);
        _expectBounds(0, WAD, WAD);
        queue.setTiers(0, WAD, MAX_RESERVED_SHARE + 1);
        _expectBounds(WAD + 1, WAD, WAD);
        queue.setTiers(WAD + 1, WAD, MAX_RESERVED_SHARE + 1);
        _expectBounds(MAX_RESERVED_SHARE + 1, 0, MAX_RESERVED_SHARE);
        queue.setTiers(WAD, WAD, MAX_RESERVED_SHARE + 1);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.OutOfBounds.selector, value, min, max));
    }
}
