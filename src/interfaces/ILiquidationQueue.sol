// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Bucket, Limit, ReserverStatus, Tiers} from "../types/Queue.sol";

/// @title ILiquidationQueue
/// @notice Answers one question: may this vault's debt go on sale now?
///
/// There is a bucket for all collaterals together and one for each collateral. A bucket limits how much debt is on sale
/// (stock) and how much is put on sale over time (flow, a token bucket). All limits are soft: the last one admitted may
/// exceed them, or a vault larger than a limit could never be sold. Who is nearer to a loss comes further:
///
/// | coverage                                 | is admitted while a bucket's stock and spent tokens are below |
/// | ---------------------------------------- | ------------------------------------------------------------- |
/// | from `urgentCoverage`                    | `limit · (1 − reservedShare)`                                 |
/// | from `criticalCoverage`, below `urgent…` | `limit`                                                       |
/// | below `criticalCoverage`                 | anything                                                      |
///
/// So of two vaults in the same collaterals the one of lower coverage is admitted whenever the other one is. There is no
/// list: nobody waits behind anybody, and a vault that is refused is admitted when there is room.
///
/// Amounts are [quote WAD] but for `Bucket`, which is shown as it is stored, in whole cents. What is reserved counts in
/// cents, rounded up per bucket; the same numbers released take the same cents away, so nothing is left when no auction
/// is open.
interface ILiquidationQueue {
    /* ERRORS */

    /// @notice `caller` may not reserve, or not release.
    error NotReserver(address caller);
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice Too much is on sale: `onAuction` has reached `room`, what of the limit is open to the vault [quote WAD].
    /// @param index The collateral, or `ALL_COLLATERALS`.
    error QueueFull(uint256 index, uint256 onAuction, uint256 room);
    /// @notice Too much was put on sale lately: the tokens `spent` have reached `room`, what of the limit is open to the
    /// vault [quote WAD].
    /// @param index The collateral, or `ALL_COLLATERALS`.
    error FlowExhausted(uint256 index, uint256 spent, uint256 room);
    /// @notice A number is outside its named bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /* EVENTS */

    /// @notice The limits of a bucket changed [quote WAD].
    event LimitsSet(uint256 indexed index, uint256 stockLimit, uint256 flowLimit);
    /// @notice The tiers changed [WAD].
    event TiersSet(uint256 criticalCoverage, uint256 urgentCoverage, uint256 reservedShare);
    /// @notice An auction house was granted, or lost, the right to reserve.
    event ReserverSet(address indexed reserver, ReserverStatus status);

    /* RESERVATIONS */

    /// @notice A reservation: `value` [quote WAD] in all, of which `sharesBps[i]` [bp] counts for collateral `indices[i]`.
    struct Reservation {
        uint256 value;
        uint8[] indices;
        uint16[] sharesBps;
    }

    /// @notice Counts a vault's debt as being on sale, and charges tokens for it. Only an active reserver.
    /// @param coverage The vault's collateral value over its debt value [WAD].
    /// @param isForced Whether to count it whatever the limits say, and without tokens: an auction that is restarted was
    /// charged when it was started.
    /// @dev Unless forced, reverts with `QueueFull` or `FlowExhausted` exactly when `canReserve` says no. Every bucket a
    /// limit holds for is charged in full, into debt if need be: were it to stop at empty, a bucket that refills a cent a
    /// second would admit a vault of any size every second. A vault is charged at most what the bucket holds, so whatever
    /// was started, there are tokens again within `FLOW_PERIOD`. Where no limit holds (below critical coverage; a
    /// collateral that is less than 5 % of the vault, which is counted but cannot hold it back) only what is there is charged.
    /// @return isCharged Whether tokens were charged in full: only then may `release` be told that nothing was spent.
    function reserve(Reservation calldata reservation, uint256 coverage, bool isForced)
        external
        returns (bool isCharged);

    /// @notice Takes a reservation back. Only a reserver, active or retired.
    /// @param reservation The very numbers that were reserved.
    /// @param isUnspent Whether it was charged and nothing of it was sold: then its tokens come back, as far as the bucket is
    /// not full.
    /// @dev Does not revert for a reserver, whatever the numbers: the books of the queue keep no auction open.
    function release(Reservation calldata reservation, bool isUnspent) external;

    /* GOVERNANCE */

    /// @notice Limits a bucket. Only the admin. What is on sale stays counted, tokens that are spent stay spent.
    /// @param index A collateral's index in the engine, or `ALL_COLLATERALS`. A collateral that was never limited has no room.
    /// @param stockLimit Debt on sale at which no more is admitted [quote WAD], rounded down to a cent, at most `MAX_QUEUE_LIMIT`.
    /// @param flowLimit Tokens the bucket holds, and that refill in `FLOW_PERIOD` [quote WAD], rounded and bounded likewise.
    function setLimits(uint256 index, uint256 stockLimit, uint256 flowLimit) external;

    /// @notice Sets who is admitted to what [WAD]. Only the admin.
    /// @param criticalCoverage At least 1e18: a vault that is already a loss is always admitted.
    /// @param urgentCoverage At least `criticalCoverage`, at most `MAX_URGENT_COVERAGE`.
    /// @param reservedShare At most `MAX_RESERVED_SHARE`.
    function setTiers(uint256 criticalCoverage, uint256 urgentCoverage, uint256 reservedShare) external;

    /// @notice Lets an auction house reserve, or retires one that could. Only the admin.
    function setReserver(address reserver, bool isReserver_) external;

    /* VIEWS */

    function ADMIN() external view returns (address);

    /// @notice Who may reserve.
    function isReserver(address account) external view returns (bool);

    /// @notice What an account may do.
    function reserverStatus(address account) external view returns (ReserverStatus);

    /// @notice Whether `reserve` would admit a reservation now, were it not forced.
    /// @param coverage [WAD]
    function canReserve(Reservation calldata reservation, uint256 coverage) external view returns (bool);

    /// @notice The first limit that stands in the way of a reservation now: of all collaterals together first, then of
    /// the reservation's in their order, stock before flow.
    /// @param coverage [WAD]
    /// @return limit `None` when it would be admitted; then the rest is zero.
    /// @return index The collateral, or `ALL_COLLATERALS`.
    /// @return level What has reached `room`: debt on sale, or tokens spent [quote WAD].
    /// @return room What of the limit is open to a vault of this coverage [quote WAD].
    function obstacleOf(Reservation calldata reservation, uint256 coverage)
        external
        view
        returns (Limit limit, uint256 index, uint256 level, uint256 room);

    /// @notice A bucket as it is stored [cents].
    /// @param index A collateral's index in the engine, or `ALL_COLLATERALS`.
    function bucketOf(uint256 index) external view returns (Bucket memory);

    /// @notice Who is admitted to what.
    function tiers() external view returns (Tiers memory);
}
