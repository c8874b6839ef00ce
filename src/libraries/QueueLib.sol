// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bucket, Charge, Limit, Tiers} from "../types/Queue.sol";
import {FLOW_PERIOD, QUOTE_CENT, WAD} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title QueueLib
/// @notice What a bucket of the liquidation queue admits, and how it counts.
///
/// A bucket has two levels, each with a limit: debt on sale (stock), and tokens spent (flow). The tokens are those of a
/// token bucket that holds `flowLimit` and refills as many in `FLOW_PERIOD`, kept as what is missing from a full one: so
/// both levels are admitted by the same rule, and neither is ever negative.
///
/// level < limit · (1 − reservedShare), or level < limit below `urgentCoverage`; no limit below `criticalCoverage`
library QueueLib {
    using SafeCastLib for uint256;

    uint256 private constant BPS = 10_000;

    /* AMOUNTS */

    /// @notice A value in whole cents.
    /// @param value [quote WAD]
    /// @return [cents], rounded up; at most the largest uint48, so that no value is too large to be counted.
    function toCents(uint256 value) internal pure returns (uint256) {
        return MathLib.min(value / QUOTE_CENT + (value % QUOTE_CENT == 0 ? 0 : 1), type(uint48).max);
    }

    /// @notice The part of a reservation that counts for a collateral.
    /// @return [cents], rounded up.
    function shareOf(uint256 cents, uint256 shareBps) internal pure returns (uint256) {
        return (cents * shareBps + BPS - 1) / BPS;
    }

    /* LEVELS */

    /// @notice Tokens that are missing from a full bucket at a moment.
    /// @param timestamp Not before `refilledAt` [seconds].
    /// @return [cents]; what has refilled since is rounded down.
    function spentAt(Bucket memory bucket, uint256 timestamp) internal pure returns (uint256) {
        uint256 refilled = bucket.flowLimit * (timestamp - bucket.refilledAt) / FLOW_PERIOD;
        return MathLib.zeroFloorSub(bucket.spent, refilled);
    }

    /// @notice The level of a limit below which a vault of this coverage is admitted.
    /// @param limit [cents]
    /// @param coverage [WAD]
    /// @return [cents], rounded down; it never falls as coverage falls.
    function roomFor(uint256 limit, Tiers memory tiers, uint256 coverage) internal pure returns (uint256) {
        if (coverage < tiers.urgentCoverage) return limit;
        return limit * (WAD - tiers.reservedShare) / WAD;
    }

    /// @notice What keeps a vault of this coverage out of a bucket, above critical coverage.
    /// @return limit `None` when the bucket has room.
    /// @return level What has reached it [cents].
    /// @return room The level that had to be below [cents].
    function obstacle(Bucket memory bucket, Tiers memory tiers, uint256 coverage, uint256 timestamp)
        internal
        pure
        returns (Limit limit, uint256 level, uint256 room)
    {
        (level, room) = (bucket.onAuction, roomFor(bucket.stockLimit, tiers, coverage));
        if (level >= room) return (Limit.Stock, level, room);
        (level, room) = (spentAt(bucket, timestamp), roomFor(bucket.flowLimit, tiers, coverage));
        if (level >= room) return (Limit.Flow, level, room);
        return (Limit.None, 0, 0);
    }

    /* COUNTING */

    /// @notice Counts a reservation in a bucket.
    /// @dev One vault is charged at most what a full bucket holds, so after any start the bucket has tokens again within
    /// `FLOW_PERIOD`, however large the vault was.
    function reserve(Bucket memory bucket, uint256 cents, Charge charge, uint256 timestamp) internal pure {
        bucket.onAuction = (bucket.onAuction + cents).toUint64();
        if (charge == Charge.Nothing) return;
        uint256 spent = spentAt(bucket, timestamp);
        uint256 most = charge == Charge.Full ? bucket.flowLimit : MathLib.zeroFloorSub(bucket.flowLimit, spent);
        bucket.spent = (spent + MathLib.min(cents, most)).toUint48();
        bucket.refilledAt = timestamp.toUint40();
    }

    /// @notice Takes a reservation out of a bucket.
    /// @param isUnspent Whether nothing was sold: then its tokens come back, as far as they are missing.
    /// @dev Stops at zero instead of reverting: no mistake in counting may keep an auction from ending.
    function release(Bucket memory bucket, uint256 cents, bool isUnspent, uint256 timestamp) internal pure {
        bucket.onAuction = uint64(MathLib.zeroFloorSub(bucket.onAuction, cents));
        if (!isUnspent) return;
        uint256 returned = MathLib.min(cents, bucket.flowLimit);
        bucket.spent = uint48(MathLib.zeroFloorSub(spentAt(bucket, timestamp), returned));
        bucket.refilledAt = timestamp.toUint40();
    }
}
