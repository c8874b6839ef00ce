// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Ticks} from "../helpers/Ticks.sol";
import {CONFIRMATION_DELAY, CONFIRMATION_WINDOW, DEAD_FEED_AGE, DEAD_WITNESS_GAP} from "ebb/libraries/ConstantsLib.sol";
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
        if (seeds.isDead) c.primary = Price(0, 0, 0, PriceStatus.Stale);
        uint256 anchor = bound(seeds.anchor, level / 4, level * 4);
        c.anchor = Price(anchor, anchor + anchor * seeds.anchorWidth / 1e6, NOW, PriceStatus.Ok);
        if (!seeds.isAnchored) c.anchor = Price(0, 0, 0, PriceStatus.TooThin);
        c.witness.trusted = PriceFloatLib.pack(bound(seeds.trusted, level / 4, level * 4));
        c.witness.pending = PriceFloatLib.pack(bound(seeds.pending, level / 4, level * 4));
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
            assertEq(uint8(price.status), uint8(seeds.isAnchored ? PriceStatus.AnchorOnly : PriceStatus.Stale));
            assertEq(price.lower, 0, "nothing to count on");
            assertLe(price.upper, PriceFloatLib.unpack(c.witness.trusted), "no more than it was worth");
            return;
        }
        assertEq(price.updatedAt, c.primary.updatedAt);
        // Never better for whoever wants to liquidate than the primary alone.
        assertLe(price.lower, c.primary.lower, "covers the primary below");
        assertGe(price.upper, c.primary.upper, "covers the primary above");
        assertEq(price.status == PriceStatus.Ok, _isAgreed(c), "agreement alone is ok");
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

    /// @dev Counts as it did at last, until it has been seen dead for long enough, with nobody having looked away.
    function testFuzz_TheDeadCountUntilTheyHaveBeenSeenDead(uint256 age, uint256 lastLook, uint256 anchor) public pure {
        age = bound(age, 0, 10 days);
        lastLook = bound(lastLook, 0, age);
        Witness memory witness;
        witness.trusted = PriceFloatLib.pack(1e40);
        uint256 last = PriceFloatLib.unpack(witness.trusted);
        (witness.deadSince, witness.deadSeenAt) = (uint40(NOW - age), uint40(NOW - lastLook));
        Price memory none = Price(0, 0, 0, PriceStatus.Stale);
        bool isDead = age - lastLook >= DEAD_FEED_AGE && lastLook <= DEAD_WITNESS_GAP;
        assertEq(PriceBandLib.boundOf(none, witness, NOW), isDead ? 0 : last);
        Price memory other = Price(anchor, anchor, NOW, PriceStatus.Ok);
        assertEq(PriceBandLib.boundOf(other, witness, NOW), isDead ? MathLib.min(anchor, last) : last);
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

    /* CONFIRMATION */

    /// @dev To the second: the round must be as much later than the look, and the look no older than the window.
    function testFuzz_ARoundConfirmsFromFiveMinutesToAnHour(uint256 seenAgo, uint256 roundAgo) public pure {
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
