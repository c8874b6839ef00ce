// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus, Witness} from "../types/Prices.sol";
import {
    CONFIRMATION_DELAY,
    CONFIRMATION_WINDOW,
    DEAD_FEED_AGE,
    DEAD_WITNESS_GAP,
    WITNESS_AGE
} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {PriceFloatLib} from "./PriceFloatLib.sol";

/// @title PriceBandLib
/// @notice What two sources and a memory of the primary say together.
///
/// - Sources that agree, within the gap: the band covers both, but reaches no further than the cap beyond the primary. A
///   slow mean, or one that somebody holds, then moves nobody's liquidation by more than that.
/// - Sources that do not, or no anchor: the primary is believed when two of its rounds, some minutes apart, agree within
///   the gap. One print is never enough. The band covers them and the anchor, all of the cap where that does not answer.
/// - Nothing vouches for the primary: the band covers all that anybody has said.
/// - No primary: zero at least; at most what it was worth at last or what the anchor says, the higher. After `DEAD_FEED_AGE` the
///   lower of the two, or nothing without an anchor. What it was worth at last bounds it if that was its latest answer, vouched
///   for, and somebody has looked at it within `WITNESS_AGE` before; or if it has been seen dead for as long since.
///
/// No price exceeds PRICE_LIMIT, so basis points of it fit into a word.
library PriceBandLib {
    uint256 internal constant BPS = 10_000;

    /// @notice Whether both have a price, no further apart than `maxGapBps`.
    /// @param maxGapBps Relative to the smaller [bp].
    function isAgreed(Price memory a, Price memory b, uint256 maxGapBps) internal pure returns (bool) {
        return a.status == PriceStatus.Ok && b.status == PriceStatus.Ok && a.lower <= _raise(b.upper, maxGapBps)
            && b.lower <= _raise(a.upper, maxGapBps);
    }

    /// @notice The price of an asset whose sources agree.
    /// @param bandCapBps How far beyond the primary the band may reach [bp].
    function agreed(Price memory primary, Price memory anchor, uint256 bandCapBps)
        internal
        pure
        returns (Price memory)
    {
        return _band(primary, anchor, bandCapBps, PriceStatus.Ok);
    }

    /// @notice The price of an asset whose sources do not agree, for whatever reason.
    /// @param anchor With a status other than `Ok` when there is none.
    /// @param maxGapBps How far two rounds of the primary may be apart and vouch for each other [bp].
    /// @param bandCapBps How far beyond the primary the band may reach [bp].
    /// @param time The block's [seconds].
    function contested(
        Price memory primary,
        Price memory anchor,
        Witness memory witness,
        uint256 maxGapBps,
        uint256 bandCapBps,
        uint256 time
    ) internal pure returns (Price memory price) {
        bool isAnchored = anchor.status == PriceStatus.Ok;
        if (primary.status != PriceStatus.Ok) {
            price.status = primary.status;
            if (isAnchored) price.status = PriceStatus.AnchorOnly;
            else if (!_isWitnessed(witness, primary.updatedAt, time)) price.status = PriceStatus.Unwitnessed;
            price.upper = boundOf(anchor, witness, time);
            return price;
        }
        uint256 confirmed = PriceFloatLib.unpack(_confirmed(primary, witness, time));
        price = _hull(primary, Price(confirmed, confirmed, 0, PriceStatus.Ok));
        bool isConfirmed =
            confirmed <= _raise(primary.upper, maxGapBps) && primary.lower <= _raise(confirmed, maxGapBps);
        if (isAnchored) price = _hull(price, anchor);
        price.status = PriceStatus.Disagreeing;
        if (!isConfirmed) return price;
        if (isAnchored && anchor.upper >= primary.lower) {
            return _band(primary, price, bandCapBps, PriceStatus.PrimaryOnly);
        }
        // An anchor that does not answer may stand anywhere: whoever silences it gains nothing by that.
        if (!isAnchored) (price.lower, price.upper) = (0, type(uint256).max);
        return _band(primary, price, bandCapBps, PriceStatus.Unbacked);
    }

    /// @notice The most a raw unit may be worth while its primary is unavailable [1e36].
    function boundOf(Price memory anchor, Witness memory witness, uint256 time) internal pure returns (uint256) {
        uint256 last = PriceFloatLib.unpack(witness.trusted);
        bool isDead = _deathSeenFor(witness, time) >= DEAD_FEED_AGE;
        if (anchor.status == PriceStatus.Ok) {
            return isDead ? MathLib.min(last, anchor.upper) : MathLib.max(last, anchor.upper);
        }
        // An anchor that does not answer for a moment is no reason to call a collateral worthless.
        return isDead && anchor.status == PriceStatus.Unset ? 0 : last;
    }

    /// @dev For how long the primary has been seen unavailable without a gap; zero while nobody has looked lately.
    function _deathSeenFor(Witness memory witness, uint256 time) private pure returns (uint256) {
        if (witness.deadSince == 0 || time - witness.deadSeenAt > DEAD_WITNESS_GAP) return 0;
        return witness.deadSeenAt - witness.deadSince;
    }

    /// @dev Whether the memory of the primary is recent enough to go by, of its latest answer and vouched for, or its death old
    /// enough.
    function _isWitnessed(Witness memory witness, uint256 answeredAt, uint256 time) private pure returns (bool) {
        bool isRecent = time <= uint256(witness.pendingAt) + WITNESS_AGE && answeredAt <= witness.pendingAt;
        return isRecent && witness.pending == witness.trusted || _deathSeenFor(witness, time) >= WITNESS_AGE;
    }

    /// @notice The memory after somebody has looked. What the two sources say now is the same before and after: looking
    /// confirms nothing, only a later round does.
    /// @param isVouchedFor Whether the primary is: by its anchor, or by being the only source that is set.
    function witnessed(Witness memory witness, Price memory primary, bool isVouchedFor, uint256 time)
        internal
        pure
        returns (Witness memory next)
    {
        next = Witness(witness.trusted, witness.pending, witness.pendingAt, witness.deadSince, witness.deadSeenAt);
        if (primary.status != PriceStatus.Ok) {
            // An answer of after the death, stale as it may be by now, ends it: who looks only between two answers sees none.
            bool isNew = witness.deadSince == 0 || time - witness.deadSeenAt > DEAD_WITNESS_GAP
                || primary.updatedAt > witness.deadSince;
            if (isNew) next.deadSince = uint40(time);
            next.deadSeenAt = uint40(time);
            return next;
        }
        (next.deadSince, next.deadSeenAt) = (0, 0);
        uint64 packed = PriceFloatLib.pack(primary.upper);
        if (isVouchedFor) {
            (next.trusted, next.pending, next.pendingAt) = (packed, packed, uint40(time));
        } else if (_mayReplacePending(witness, primary.updatedAt)) {
            next.trusted = _confirmed(primary, witness, time);
            (next.pending, next.pendingAt) = (packed, uint40(time));
        }
    }

    /// @dev A print that waits for confirmation stays until a later round may confirm it. Where none waits, a new round does from
    /// its first look on: a look just before it must not make it wait for the round after the next.
    function _mayReplacePending(Witness memory witness, uint256 answeredAt) private pure returns (bool) {
        uint256 delay = witness.pending == witness.trusted ? 0 : CONFIRMATION_DELAY;
        return answeredAt >= uint256(witness.pendingAt) + delay;
    }

    /// @dev The price that two rounds of the primary confirm: of what was trusted, what was seen some minutes before its
    /// latest round, and that round, the middle one.
    function _confirmed(Price memory primary, Witness memory witness, uint256 time) private pure returns (uint64) {
        bool isLater = primary.updatedAt >= uint256(witness.pendingAt) + CONFIRMATION_DELAY;
        if (!isLater || time > uint256(witness.pendingAt) + CONFIRMATION_WINDOW) return witness.trusted;
        return _median(witness.trusted, witness.pending, PriceFloatLib.pack(primary.upper));
    }

    /// @dev `inner` widened to cover `outer`, by no more than `bandCapBps`.
    function _band(Price memory inner, Price memory outer, uint256 bandCapBps, PriceStatus status)
        private
        pure
        returns (Price memory band)
    {
        band = _hull(inner, outer);
        band.lower = MathLib.max(band.lower, inner.lower * (BPS - bandCapBps) / BPS);
        band.upper = MathLib.min(band.upper, _raise(inner.upper, bandCapBps));
        band.status = status;
    }

    /// @dev Both, dated as the first.
    function _hull(Price memory a, Price memory b) private pure returns (Price memory) {
        return Price(MathLib.min(a.lower, b.lower), MathLib.max(a.upper, b.upper), a.updatedAt, a.status);
    }

    /// @dev Rounded up.
    function _raise(uint256 price, uint256 bps) private pure returns (uint256) {
        return (price * (BPS + bps) + BPS - 1) / BPS;
    }

    function _median(uint64 a, uint64 b, uint64 c) private pure returns (uint64) {
        if (a > b) (a, b) = (b, a);
        return c < a ? a : c > b ? b : c;
    }
}
