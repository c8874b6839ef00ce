// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus, Witness} from "../types/Prices.sol";
import {CONFIRMATION_DELAY, CONFIRMATION_WINDOW, DEAD_FEED_AGE, DEAD_WITNESS_GAP, WAD} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {PriceFloatLib} from "./PriceFloatLib.sol";

/// @title PriceBandLib
/// @notice What two sources and a memory of the primary say together.
///
/// - Sources that agree, within `maxGap`: the band covers both, but reaches no further than `bandCap` beyond the primary. A
///   slow mean, or one that somebody holds, then moves nobody's liquidation by more than that.
/// - Sources that do not, or no anchor: the primary is believed when two of its rounds, some minutes apart, agree within
///   `maxGap`. One print is never enough. The band covers them and the anchor, all of the cap where that does not answer.
/// - Nothing vouches for the primary: the band covers all that anybody has said.
/// - No primary: zero at least, what it was worth at last at most; after `DEAD_FEED_AGE` what the anchor says, or nothing.
library PriceBandLib {
    /// @notice Whether two prices are no further apart than `maxGap`.
    /// @param maxGap Relative to the smaller [WAD].
    function isNear(Price memory a, Price memory b, uint256 maxGap) internal pure returns (bool) {
        return a.lower <= _raise(b.upper, maxGap) && b.lower <= _raise(a.upper, maxGap);
    }

    /// @notice The price of an asset with an anchor, or of one whose primary is unavailable.
    /// @param anchor With a status other than `Ok` when there is none.
    /// @param maxGap How far the two may be apart and agree [WAD].
    /// @param bandCap How far beyond the primary the band may reach [WAD].
    /// @param time The block's [seconds].
    function combine(
        Price memory primary,
        Price memory anchor,
        Witness memory witness,
        uint256 maxGap,
        uint256 bandCap,
        uint256 time
    ) internal pure returns (Price memory price) {
        bool isAnchored = anchor.status == PriceStatus.Ok;
        if (primary.status != PriceStatus.Ok) {
            price.status = isAnchored ? PriceStatus.AnchorOnly : primary.status;
            price.upper = boundOf(anchor, witness, time);
            return price;
        }
        if (isAnchored && isNear(primary, anchor, maxGap)) return _band(primary, anchor, bandCap, PriceStatus.Ok);
        uint256 confirmed = PriceFloatLib.unpack(_confirmed(primary, witness, time));
        Price memory own = _hull(primary, Price(confirmed, confirmed, 0, PriceStatus.Ok));
        bool isConfirmed = own.upper <= _raise(own.lower, maxGap);
        if (isAnchored) own = _hull(own, anchor);
        if (!isConfirmed) {
            own.status = PriceStatus.Disagreeing;
            return own;
        }
        // An anchor that does not answer may stand anywhere.
        if (!isAnchored) (own.lower, own.upper) = (0, type(uint256).max);
        return _band(primary, own, bandCap, PriceStatus.PrimaryOnly);
    }

    /// @notice The most a raw unit may be worth while its primary is unavailable [1e36].
    function boundOf(Price memory anchor, Witness memory witness, uint256 time) internal pure returns (uint256) {
        uint256 last = PriceFloatLib.unpack(witness.trusted);
        if (witness.deadSince == 0 || time - witness.deadSeenAt > DEAD_WITNESS_GAP) return last;
        if (witness.deadSeenAt - witness.deadSince < DEAD_FEED_AGE) return last;
        return MathLib.min(last, anchor.upper);
    }

    /// @notice The memory after somebody has looked. What the two sources say now is the same before and after: looking
    /// confirms nothing, only a later round does.
    /// @param isAgreed Whether the primary is vouched for: by its anchor, or by being the only source that is set.
    function witnessed(Witness memory witness, Price memory primary, bool isAgreed, uint256 time)
        internal
        pure
        returns (Witness memory next)
    {
        next = Witness(witness.trusted, witness.pending, witness.pendingAt, witness.deadSince, witness.deadSeenAt);
        if (primary.status != PriceStatus.Ok) {
            if (witness.deadSince == 0 || time - witness.deadSeenAt > DEAD_WITNESS_GAP) next.deadSince = uint40(time);
            next.deadSeenAt = uint40(time);
            return next;
        }
        (next.deadSince, next.deadSeenAt) = (0, 0);
        uint64 packed = PriceFloatLib.pack(primary.upper);
        if (isAgreed) {
            (next.trusted, next.pending, next.pendingAt) = (packed, packed, uint40(time));
        } else if (primary.updatedAt >= uint256(witness.pendingAt) + CONFIRMATION_DELAY) {
            next.trusted = _confirmed(primary, witness, time);
            (next.pending, next.pendingAt) = (packed, uint40(time));
        }
    }

    /// @dev The price that two rounds of the primary confirm: of what was trusted, what was seen some minutes before its
    /// latest round, and that round, the middle one.
    function _confirmed(Price memory primary, Witness memory witness, uint256 time) private pure returns (uint64) {
        bool isLater = primary.updatedAt >= uint256(witness.pendingAt) + CONFIRMATION_DELAY;
        if (!isLater || time > uint256(witness.pendingAt) + CONFIRMATION_WINDOW) return witness.trusted;
        return _median(witness.trusted, witness.pending, PriceFloatLib.pack(primary.upper));
    }

    /// @dev `inner` widened to cover `outer`, by no more than `bandCap`.
    function _band(Price memory inner, Price memory outer, uint256 bandCap, PriceStatus status)
        private
        pure
        returns (Price memory band)
    {
        band = _hull(inner, outer);
        band.lower = MathLib.max(band.lower, MathLib.mulDivDown(inner.lower, WAD - bandCap, WAD));
        band.upper = MathLib.min(band.upper, _raise(inner.upper, bandCap));
        band.status = status;
    }

    /// @dev Both, dated as the first.
    function _hull(Price memory a, Price memory b) private pure returns (Price memory) {
        return Price(MathLib.min(a.lower, b.lower), MathLib.max(a.upper, b.upper), a.updatedAt, a.status);
    }

    function _raise(uint256 price, uint256 fraction) private pure returns (uint256) {
        return MathLib.mulDivUp(price, WAD + fraction, WAD);
    }

    function _median(uint64 a, uint64 b, uint64 c) private pure returns (uint64) {
        if (a > b) (a, b) = (b, a);
        return c < a ? a : c > b ? b : c;
    }
}
