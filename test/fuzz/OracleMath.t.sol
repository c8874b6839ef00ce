// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Ticks} from "../helpers/Ticks.sol";
import {
    CONFIRMATION_DELAY,
    CONFIRMATION_WINDOW,
    DEAD_FEED_AGE,
    DEAD_WITNESS_GAP,
    WITNESS_AGE
} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceBandLib} from "ebb/libraries/PriceBandLib.sol";
import {PriceFloatLib} from "ebb/libraries/PriceFloatLib.sol";
import {TickLib} from "ebb/libraries/TickLib.sol";
import {Price, PriceStatus, Witness} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

/// @notice The pure parts of the price: packing, ticks, and what two sources and a memory say together.
contract OracleMathTest is Test {
    uint256 internal constant NOW = 1_750_000_000;

    /* PACKED PRICES */

    function testFuzz_PackingRoundsUpByAlmostNothing(uint256 price) public pure {
        price = bound(price, 0, type(uint256).max >> 1);
        uint256 unpacked = PriceFloatLib.unpack(PriceFloatLib.pack(price));
        assertGe(unpacked, price);
        assertLe(unpacked - price, price >> 55);
    }

    function testFuzz_PackedPricesCompareAsPricesDo(uint256 a, uint256 b) public pure {
        (a, b) = (bound(a, 0, type(uint256).max >> 1), bound(b, 0, type(uint256).max >> 1));
        if (a > b) (a, b) = (b, a);
        assertLe(PriceFloatLib.pack(a), PriceFloatLib.pack(b));
    }

    function test_PackingAtTheEdges() public pure {
        uint256[6] memory prices = [uint256(0), 1, (1 << 56) - 1, 1 << 56, (1 << 224) - 1, type(uint256).max >> 1];
        for (uint256 i; i < prices.length; ++i) {
            uint256 unpacked = PriceFloatLib.unpack(PriceFloatLib.pack(prices[i]));
            assertGe(unpacked, prices[i]);
            assertLe(unpacked - prices[i], prices[i] >> 55);
        }
    }

    /* TICKS */

    /// @dev 1.0001^tick, computed to 60 digits elsewhere.
    function test_PowersOfATick() public pure {
        assertEq(Ticks.mulDown(1e18, 0), 1e18 - TickLib.MANTISSA_ERROR);
        assertEq(Ticks.mulUp(1e18, 0), 1e18 + TickLib.MANTISSA_ERROR);
        _checkPower(1, 1_000_100_000_000_000_000_000_000_000_000_000_000);
        _checkPower(-1, 999_900_009_999_000_099_990_000_999_900_009_999);
        _checkPower(6931, 1_999_836_340_196_927_629_320_581_181_746_782_801);
        _checkPower(-200_312, 1_999_840_305_617_526_508_812_373_626);
        _checkPower(276_324, 999_997_356_176_039_153_113_976_863_680_897_623_857_875_068_493);
    }

    function _checkPower(int256 tick, uint256 expected) internal pure {
        assertApproxEqRel(Ticks.mulDown(1e36, tick), expected, 10);
        assertLe(Ticks.mulDown(1e36, tick), expected);
        assertGe(Ticks.mulUp(1e36, tick), expected);
    }

    function testFuzz_TicksRise(int256 tick, uint128 x) public pure {
        tick = bound(tick, -887_272, 887_271);
        uint256 value = uint256(x) + 1;
        assertLe(Ticks.mulDown(value, tick), Ticks.mulUp(value, tick));
        assertLe(Ticks.mulDown(value, tick), Ticks.mulDown(value, tick + 1) | _saturated(value, tick + 1));
        assertLe(Ticks.mulUp(value, tick), Ticks.mulUp(value, tick + 1));
    }

    /// @dev `mulDown` says zero where the result does not fit; all ones here, so that the order holds.
    function _saturated(uint256 value, int256 tick) internal pure returns (uint256) {
        return Ticks.mulUp(value, tick) == type(uint256).max ? type(uint256).max : 0;
    }

    /// @dev One end at a tick, the other some ticks above, and each within the last digits of what it should be.
    function testFuzz_BandsOfTicks(int256 tick, uint128 lower, uint128 width, uint256 span) public pure {
        tick = bound(tick, -300_000, 300_000);
        span = bound(span, 0, 2);
        (uint256 low, uint256 high) = (uint256(lower) + 1e40, uint256(lower) + width + 1e40);
        (uint256 down, uint256 up) = TickLib.mulBand(low, high, tick, span);
        assertEq(down, Ticks.mulDown(low, tick));
        assertApproxEqRel(up, Ticks.mulUp(high, tick + int256(span)), 100);
        assertGe(up, Ticks.mulDown(high, tick + int256(span)), "covers");
    }

    function testFuzz_TicksAddUp(int256 a, int256 b) public pure {
        (a, b) = (bound(a, -200_000, 200_000), bound(b, -200_000, 200_000));
        uint256 twice = Ticks.mulUp(Ticks.mulUp(1 << 160, a), b);
        assertApproxEqRel(twice, Ticks.mulUp(1 << 160, a + b), 100);
    }

    /* BANDS */

    struct Case {
        Price primary;
        Price anchor;
        Witness witness;
        uint256 maxGapBps;
        uint256 bandCapBps;
    }

    struct Seeds {
        uint256 level;
        uint256 anchor;
        uint256 trusted;
        uint256 pending;
        uint256 pendingAge;
        uint256 roundAge;
        uint16 width;
        uint16 anchorWidth;
        bool isAnchored;
        bool isDead;
        uint256 deadAge;
        uint256 maxGap;
        uint256 bandCap;
    }

    /// @dev Any state that the router may be in.
    function _case(Seeds memory seeds) internal pure returns (Case memory c) {
        uint256 level = bound(seeds.level, 1e20, 1e60);
        c.primary =
            Price(level, level + level * seeds.width / 1e6, NOW - bound(seeds.roundAge, 0, 3 days), PriceStatus.Ok);
        if (seeds.isDead) c.primary = Price(0, 0, c.primary.updatedAt, PriceStatus.Stale);
        uint256 anchor = bound(seeds.anchor, level / 4, level * 4);
        c.anchor = Price(anchor, anchor + anchor * seeds.anchorWidth / 1e6, NOW, PriceStatus.Ok);
        if (!seeds.isAnchored) c.anchor = Price(0, 0, 0, PriceStatus.TooThin);
        c.witness.trusted = PriceFloatLib.pack(bound(seeds.trusted, level / 4, level * 4));
        c.witness.pending = PriceFloatLib.pack(bound(seeds.pending, level / 4, level * 4));
        if (seeds.pending % 2 == 0) c.witness.pending = c.witness.trusted;
        c.witness.pendingAt = uint40(NOW - bound(seeds.pendingAge, 0, 2 * CONFIRMATION_WINDOW));
        if (seeds.deadAge % 2 == 1) {
            c.witness.deadSince = uint40(NOW - bound(seeds.deadAge, 0, 10 days));
            c.witness.deadSeenAt = uint40(bound(seeds.deadAge >> 8, c.witness.deadSince, NOW));
        }
        c.maxGapBps = bound(seeds.maxGap, 100, 2000);
        c.bandCapBps = bound(seeds.bandCap, 50, MathLib.min(c.maxGapBps, 1000));
    }

    function _combine(Case memory c) internal pure returns (Price memory) {
        if (_isAgreed(c)) return PriceBandLib.agreed(c.primary, c.anchor, c.bandCapBps);
        return PriceBandLib.contested(c.primary, c.anchor, c.witness, c.maxGapBps, c.bandCapBps, NOW);
    }

    function _isAgreed(Case memory c) internal pure returns (bool) {
        return PriceBandLib.isAgreed(c.primary, c.anchor, c.maxGapBps);
    }

    /// @dev What holds of every price that the router gives for an asset with an anchor.
    function testFuzz_EveryBand(Seeds memory seeds) public pure {
        Case memory c = _case(seeds);
        Price memory price = _combine(c);
        assertLe(price.lower, price.upper, "ordered");
        if (seeds.isDead) {
            PriceStatus reason = _isWitnessed(c) ? PriceStatus.Stale : PriceStatus.Unwitnessed;
            assertEq(uint8(price.status), uint8(seeds.isAnchored ? PriceStatus.AnchorOnly : reason));
            assertEq(price.lower, 0, "nothing to count on");
            assertEq(price.upper, _bound(c), "what it may still be worth");
            return;
        }
        assertEq(price.updatedAt, c.primary.updatedAt);
        // Never better for whoever wants to liquidate than the primary alone.
        assertLe(price.lower, c.primary.lower, "covers the primary below");
        assertGe(price.upper, c.primary.upper, "covers the primary above");
        assertEq(price.status == PriceStatus.Ok, _isAgreed(c), "agreement alone is ok");
        bool isBacked = seeds.isAnchored && c.anchor.upper >= c.primary.lower;
        if (price.status == PriceStatus.Unbacked) assertFalse(isBacked, "only where the anchor says less, or nothing");
        if (price.status == PriceStatus.PrimaryOnly) assertTrue(isBacked, "the anchor says as much");
        if (price.status != PriceStatus.Disagreeing) {
            uint256 highest = _raised(c.primary.upper, c.bandCapBps);
            uint256 lowest = MathLib.mulDivDown(c.primary.lower, 1e4 - c.bandCapBps, 1e4);
            assertLe(price.upper, highest, "capped above");
            assertGe(price.lower, lowest, "capped below");
            // Up to the cap it covers the anchor; one that does not answer may stand anywhere.
            assertGe(price.upper, seeds.isAnchored ? MathLib.min(c.anchor.upper, highest) : highest, "anchor above");
            assertLe(price.lower, seeds.isAnchored ? MathLib.max(c.anchor.lower, lowest) : lowest, "anchor below");
        } else {
            assertEq(uint8(price.status), uint8(PriceStatus.Disagreeing));
            if (seeds.isAnchored) {
                assertLe(price.lower, c.anchor.lower, "covers the anchor below");
                assertGe(price.upper, c.anchor.upper, "covers the anchor above");
            }
        }
    }

    /// @dev For how long somebody has seen it dead without looking away.
    function _deathSeenFor(Witness memory witness) internal pure returns (uint256) {
        if (witness.deadSince == 0 || NOW - witness.deadSeenAt > DEAD_WITNESS_GAP) return 0;
        return witness.deadSeenAt - witness.deadSince;
    }

    /// @dev Looked at lately, at its latest answer, and not in doubt; or seen dead for as long.
    function _isWitnessed(Case memory c) internal pure returns (bool) {
        Witness memory witness = c.witness;
        if (_deathSeenFor(witness) >= WITNESS_AGE) return true;
        if (NOW - witness.pendingAt > WITNESS_AGE || c.primary.updatedAt > witness.pendingAt) return false;
        return witness.pending == witness.trusted;
    }

    /// @dev The higher of the two before three days of seen death, the lower after; what was last where a set anchor is silent.
    function _bound(Case memory c) internal pure returns (uint256) {
        uint256 last = PriceFloatLib.unpack(c.witness.trusted);
        if (c.anchor.status != PriceStatus.Ok) return last;
        if (_deathSeenFor(c.witness) >= DEAD_FEED_AGE) return MathLib.min(last, c.anchor.upper);
        return MathLib.max(last, c.anchor.upper);
    }

    function _raised(uint256 price, uint256 bps) internal pure returns (uint256) {
        return MathLib.mulDivUp(price, 1e4 + bps, 1e4);
    }

    /// @dev Looking confirms nothing: while the primary answers, the price is the same before and after, whoever looks.
    function testFuzz_LookingChangesNoPrice(Seeds memory seeds) public pure {
        seeds.isDead = false;
        Case memory c = _case(seeds);
        bytes32 before = keccak256(abi.encode(_combine(c)));
        bool isAgreed = _isAgreed(c);
        for (uint256 i; i < 3; ++i) {
            c.witness = PriceBandLib.witnessed(c.witness, c.primary, isAgreed, NOW);
            assertEq(keccak256(abi.encode(_combine(c))), before);
        }
        assertEq(c.witness.deadSince | c.witness.deadSeenAt, 0, "alive");
    }

    /// @dev A price that only one round of the primary has shown is not believed, whatever was seen before it, as long as that
    /// was not as far off on the same side.
    function testFuzz_OnePrintIsNotBelieved(Seeds memory seeds, uint256 print) public pure {
        seeds.isDead = false;
        seeds.trusted = seeds.pending = seeds.level;
        Case memory c = _case(seeds);
        uint256 trusted = PriceFloatLib.unpack(c.witness.trusted);
        print = bound(print, 1, trusted / 2);
        (c.primary.lower, c.primary.upper) = (print, print);
        c.witness.pending = c.witness.trusted;
        if (_isAgreed(c)) return; // the anchor says so too
        Price memory price = _combine(c);
        assertEq(uint8(price.status), uint8(PriceStatus.Disagreeing));
        assertGe(price.upper, trusted);
    }

    /* DEATH */

    /// @dev Counts as it did at last, or as the anchor says if that is more, until it has been seen dead for long enough, with nobody
    /// having looked away; then at the lower of the two. Only where there is no anchor by design does it count for nothing: one
    /// that does not answer takes nothing away.
    function testFuzz_TheDeadCountUntilTheyHaveBeenSeenDead(uint256 age, uint256 lastLook, uint256 anchor) public pure {
        age = bound(age, 0, 10 days);
        lastLook = bound(lastLook, 0, age);
        Witness memory witness;
        witness.trusted = PriceFloatLib.pack(1e40);
        uint256 last = PriceFloatLib.unpack(witness.trusted);
        (witness.deadSince, witness.deadSeenAt) = (uint40(NOW - age), uint40(NOW - lastLook));
        bool isDead = age - lastLook >= DEAD_FEED_AGE && lastLook <= DEAD_WITNESS_GAP;
        Price memory none = Price(0, 0, 0, PriceStatus.Unset);
        assertEq(PriceBandLib.boundOf(none, witness, NOW), isDead ? 0 : last, "no anchor");
        Price memory silent = Price(0, 0, 0, PriceStatus.TooThin);
        assertEq(PriceBandLib.boundOf(silent, witness, NOW), last, "an anchor that does not answer");
        Price memory other = Price(anchor, anchor, NOW, PriceStatus.Ok);
        uint256 expected = isDead ? MathLib.min(anchor, last) : MathLib.max(anchor, last);
        assertEq(PriceBandLib.boundOf(other, witness, NOW), expected, "an anchor");
    }

    function testFuzz_LookingAwayStartsTheDeathAgain(uint256 gap) public pure {
        gap = bound(gap, 0, 10 days);
        Witness memory witness;
        Price memory none = Price(0, 0, 0, PriceStatus.Stale);
        witness = PriceBandLib.witnessed(witness, none, false, NOW);
        assertEq(witness.deadSince, NOW);
        witness = PriceBandLib.witnessed(witness, none, false, NOW + gap);
        assertEq(witness.deadSince, gap > DEAD_WITNESS_GAP ? NOW + gap : NOW);
        assertEq(witness.deadSeenAt, NOW + gap);
    }

    /// @dev A death is one of which no newer answer is known: one of after it, stale as it may be by now, starts it again.
    function testFuzz_AnAnswerInBetweenStartsTheDeathAgain(uint256 gap, uint256 answeredAt) public pure {
        gap = bound(gap, 0, DEAD_WITNESS_GAP);
        answeredAt = bound(answeredAt, NOW - 1 days, NOW + gap);
        Witness memory witness;
        witness = PriceBandLib.witnessed(witness, Price(0, 0, NOW - 1 days, PriceStatus.Stale), false, NOW);
        witness = PriceBandLib.witnessed(witness, Price(0, 0, answeredAt, PriceStatus.Stale), false, NOW + gap);
        assertEq(witness.deadSince, answeredAt > NOW ? NOW + gap : NOW);
        assertEq(witness.deadSeenAt, NOW + gap);
    }

    /// @dev To the second: what nobody has looked at for an hour before it died, has answered since, or waits for confirmation
    /// counts only when it has been seen dead for an hour.
    function testFuzz_AMemoryCountsIfItIsFreshOrTheDeathIsOld(
        uint256 seenAgo,
        uint256 answeredAgo,
        uint256 deadFor,
        uint256 lookedAgo,
        bool isVouchedFor
    ) public pure {
        seenAgo = bound(seenAgo, 0, 2 * WITNESS_AGE);
        answeredAgo = bound(answeredAgo, 0, 2 * WITNESS_AGE);
        deadFor = bound(deadFor, 0, 2 * WITNESS_AGE);
        lookedAgo = bound(lookedAgo, 0, 2 * DEAD_WITNESS_GAP);
        Witness memory witness;
        witness.trusted = PriceFloatLib.pack(1e40);
        witness.pending = isVouchedFor ? witness.trusted : PriceFloatLib.pack(0.5e40);
        witness.pendingAt = uint40(NOW - seenAgo);
        (witness.deadSince, witness.deadSeenAt) = (uint40(NOW - lookedAgo - deadFor), uint40(NOW - lookedAgo));
        Price memory dead = Price(0, 0, NOW - answeredAgo, PriceStatus.Stale);
        Price memory none = Price(0, 0, 0, PriceStatus.Unset);
        bool isFresh = seenAgo <= WITNESS_AGE && answeredAgo >= seenAgo && isVouchedFor;
        bool isKnown = isFresh || deadFor >= WITNESS_AGE && lookedAgo <= DEAD_WITNESS_GAP;
        Price memory price = PriceBandLib.contested(dead, none, witness, 0, 0, NOW);
        assertEq(uint8(price.status), uint8(isKnown ? PriceStatus.Stale : PriceStatus.Unwitnessed));
        // Where an anchor answers it is not the memory alone that counts.
        Price memory anchor = Price(2e40, 2e40, NOW, PriceStatus.Ok);
        price = PriceBandLib.contested(dead, anchor, witness, 0, 0, NOW);
        assertEq(uint8(price.status), uint8(PriceStatus.AnchorOnly));
    }

    /* CONFIRMATION */

    /// @dev A primary with a band of its own is confirmed by what is within the gap of either end, however wide it is.
    function testFuzz_AConfirmationLooksAtBothEnds(uint256 width, uint256 trusted) public pure {
        Price memory primary = Price(1e40, 1e40 + bound(width, 0, 1e40), NOW, PriceStatus.Ok);
        Witness memory witness;
        witness.trusted = PriceFloatLib.pack(bound(trusted, 0.5e40, 3e40));
        witness.pending = witness.trusted;
        witness.pendingAt = uint40(NOW); // no later round: what was trusted is all there is
        trusted = PriceFloatLib.unpack(witness.trusted);
        Price memory none = Price(0, 0, 0, PriceStatus.TooThin);
        Price memory price = PriceBandLib.contested(primary, none, witness, 500, 300, NOW);
        bool isNear = trusted <= _raised(primary.upper, 500) && primary.lower <= _raised(trusted, 500);
        assertEq(uint8(price.status), uint8(isNear ? PriceStatus.Unbacked : PriceStatus.Disagreeing));
        // What it says itself is within, so it vouches for itself.
        if (trusted >= primary.lower && trusted <= primary.upper) assertTrue(isNear);
    }

    /// @dev An anchor that is below all of the primary says that the primary may be frozen, one that reaches into it does not.
    function testFuzz_AnAnchorBelowBacksNothing(uint256 width, uint256 anchorAt) public pure {
        Price memory primary = Price(1e40, 1.2e40, NOW, PriceStatus.Ok);
        anchorAt = bound(anchorAt, 0.1e40, 0.999e40);
        Price memory anchor = Price(anchorAt, anchorAt + bound(width, 0, 0.5e40), NOW, PriceStatus.Ok);
        Witness memory witness;
        witness.trusted = witness.pending = PriceFloatLib.pack(1.2e40);
        witness.pendingAt = uint40(NOW);
        Price memory price = PriceBandLib.contested(primary, anchor, witness, 500, 300, NOW);
        bool isBelow = anchor.upper < primary.lower;
        assertEq(uint8(price.status), uint8(isBelow ? PriceStatus.Unbacked : PriceStatus.PrimaryOnly));
    }

    /// @dev To the second: the round must be as much later than the look, and the look no older than the window.
    function testFuzz_ARoundConfirmsFromFiveMinutesToADay(uint256 seenAgo, uint256 roundAgo) public pure {
        seenAgo = bound(seenAgo, 0, 2 * CONFIRMATION_WINDOW);
        roundAgo = bound(roundAgo, 0, seenAgo);
        Witness memory witness;
        witness.trusted = PriceFloatLib.pack(1e40);
        witness.pending = PriceFloatLib.pack(0.5e40);
        witness.pendingAt = uint40(NOW - seenAgo);
        Price memory primary = Price(0.5e40, 0.5e40, NOW - roundAgo, PriceStatus.Ok);
        Price memory anchor = Price(1e40, 1e40, NOW, PriceStatus.Ok);
        Price memory price = PriceBandLib.contested(primary, anchor, witness, 500, 300, NOW);
        bool isConfirmed = seenAgo - roundAgo >= CONFIRMATION_DELAY && seenAgo <= CONFIRMATION_WINDOW;
        assertEq(uint8(price.status), uint8(isConfirmed ? PriceStatus.PrimaryOnly : PriceStatus.Disagreeing));
        assertApproxEqRel(price.upper, isConfirmed ? 0.515e40 : 1e40, 10);
        assertApproxEqRel(price.lower, 0.5e40, 10);
    }
}
