// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ILiquidationQueue} from "./interfaces/ILiquidationQueue.sol";
import {
    ALL_COLLATERALS,
    MAX_LISTED_COLLATERALS,
    MAX_QUEUE_LIMIT,
    MAX_RESERVED_SHARE,
    MAX_URGENT_COVERAGE,
    QUOTE_CENT,
    WAD
} from "./libraries/ConstantsLib.sol";
import {QueueLib} from "./libraries/QueueLib.sol";
import {Bucket, Charge, Limit, ReserverStatus, Tiers} from "./types/Queue.sol";

/// @title LiquidationQueue
/// @notice See ILiquidationQueue.
contract LiquidationQueue is ILiquidationQueue {
    /// @dev Collaterals below this share of a vault are counted, but their limits do not hold it back: 5 %. So a slice of
    /// a thin collateral does not keep the rest of a vault from being sold.
    uint256 internal constant MIN_LIMITED_SHARE_BPS = 500;

    /* IMMUTABLES AND STORAGE */

    /// @inheritdoc ILiquidationQueue
    address public immutable ADMIN;
    /// @inheritdoc ILiquidationQueue
    mapping(address account => ReserverStatus) public reserverStatus;
    Tiers internal _tiers;
    mapping(uint256 index => Bucket) internal _buckets;

    /// @param admin May set limits and tiers, and name reservers.
    constructor(address admin) {
        ADMIN = admin;
        _tiers = Tiers({criticalCoverage: uint64(WAD), urgentCoverage: uint64(WAD), reservedShare: 0});
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    /* RESERVATIONS */

    /// @inheritdoc ILiquidationQueue
    function reserve(Reservation calldata reservation, uint256 coverage, bool isForced)
        external
        returns (bool isCharged)
    {
        require(isReserver(msg.sender), NotReserver(msg.sender));
        Tiers memory tiers_ = _tiers;
        if (!isForced) {
            (Limit limit, uint256 index, uint256 level, uint256 room) = _obstacle(reservation, tiers_, coverage);
            require(limit != Limit.Stock, QueueFull(index, level, room));
            require(limit != Limit.Flow, FlowExhausted(index, level, room));
        }
        isCharged = !isForced && coverage >= tiers_.criticalCoverage;
        Charge unlimited = isForced ? Charge.Nothing : Charge.Available;
        uint256 cents = QueueLib.toCents(reservation.value);
        _reserve(ALL_COLLATERALS, cents, isCharged ? Charge.Full : unlimited);
        for (uint256 i; i < reservation.indices.length; ++i) {
            uint256 shareBps = reservation.sharesBps[i];
            Charge charge = isCharged && shareBps >= MIN_LIMITED_SHARE_BPS ? Charge.Full : unlimited;
            _reserve(reservation.indices[i], QueueLib.shareOf(cents, shareBps), charge);
        }
    }

    /// @inheritdoc ILiquidationQueue
    function release(Reservation calldata reservation, bool isUnspent) external {
        require(reserverStatus[msg.sender] != ReserverStatus.None, NotReserver(msg.sender));
        uint256 cents = QueueLib.toCents(reservation.value);
        _release(ALL_COLLATERALS, cents, isUnspent);
        for (uint256 i; i < reservation.indices.length; ++i) {
            uint256 shareBps = reservation.sharesBps[i];
            // The same rounding as when it was reserved: what was added is taken away to the unit. A share that no limit held
            // for was not charged in full.
            bool isReturned = isUnspent && shareBps >= MIN_LIMITED_SHARE_BPS;
            _release(reservation.indices[i], QueueLib.shareOf(cents, shareBps), isReturned);
        }
    }

    /* GOVERNANCE */

    /// @inheritdoc ILiquidationQueue
    function setLimits(uint256 index, uint256 stockLimit, uint256 flowLimit) external onlyAdmin {
        if (index != ALL_COLLATERALS) _requireWithin(index, 0, MAX_LISTED_COLLATERALS - 1);
        _requireWithin(stockLimit, 0, MAX_QUEUE_LIMIT);
        _requireWithin(flowLimit, 0, MAX_QUEUE_LIMIT);
        Bucket memory bucket = _buckets[index];
        // What has refilled until now did so at the old rate.
        bucket.spent = uint48(QueueLib.spentAt(bucket, block.timestamp));
        bucket.refilledAt = uint40(block.timestamp);
        bucket.stockLimit = uint48(stockLimit / QUOTE_CENT);
        bucket.flowLimit = uint48(flowLimit / QUOTE_CENT);
        _buckets[index] = bucket;
        emit LimitsSet(index, stockLimit, flowLimit);
    }

    /// @inheritdoc ILiquidationQueue
    function setTiers(uint256 criticalCoverage, uint256 urgentCoverage, uint256 reservedShare) external onlyAdmin {
        _requireWithin(urgentCoverage, WAD, MAX_URGENT_COVERAGE);
        _requireWithin(criticalCoverage, WAD, urgentCoverage);
        _requireWithin(reservedShare, 0, MAX_RESERVED_SHARE);
        _tiers = Tiers(uint64(criticalCoverage), uint64(urgentCoverage), uint64(reservedShare));
        emit TiersSet(criticalCoverage, urgentCoverage, reservedShare);
    }

    /// @inheritdoc ILiquidationQueue
    function setReserver(address reserver, bool isReserver_) external onlyAdmin {
        ReserverStatus status = ReserverStatus.Active;
        // Who never reserved has nothing to release.
        if (!isReserver_) {
            status = reserverStatus[reserver] == ReserverStatus.None ? ReserverStatus.None : ReserverStatus.Retired;
        }
        reserverStatus[reserver] = status;
        emit ReserverSet(reserver, status);
    }

    /* VIEWS */

    /// @inheritdoc ILiquidationQueue
    function isReserver(address account) public view returns (bool) {
        return reserverStatus[account] == ReserverStatus.Active;
    }

    /// @inheritdoc ILiquidationQueue
    function canReserve(Reservation calldata reservation, uint256 coverage) external view returns (bool) {
        (Limit limit,,,) = _obstacle(reservation, _tiers, coverage);
        return limit == Limit.None;
    }

    /// @inheritdoc ILiquidationQueue
    function obstacleOf(Reservation calldata reservation, uint256 coverage)
        external
        view
        returns (Limit limit, uint256 index, uint256 level, uint256 room)
    {
        return _obstacle(reservation, _tiers, coverage);
    }

    /// @inheritdoc ILiquidationQueue
    function bucketOf(uint256 index) external view returns (Bucket memory) {
        return _buckets[index];
    }

    /// @inheritdoc ILiquidationQueue
    function tiers() external view returns (Tiers memory) {
        return _tiers;
    }

    /* INTERNAL */

    /// @dev Looks at all buckets before any of them is counted in. Amounts in [quote WAD].
    function _obstacle(Reservation calldata reservation, Tiers memory tiers_, uint256 coverage)
        internal
        view
        returns (Limit limit, uint256 index, uint256 level, uint256 room)
    {
        if (coverage < tiers_.criticalCoverage) return (Limit.None, 0, 0, 0);
        index = ALL_COLLATERALS;
        (limit, level, room) = QueueLib.obstacle(_buckets[index], tiers_, coverage, block.timestamp);
        for (uint256 i; limit == Limit.None && i < reservation.indices.length; ++i) {
            if (reservation.sharesBps[i] < MIN_LIMITED_SHARE_BPS) continue;
            index = reservation.indices[i];
            (limit, level, room) = QueueLib.obstacle(_buckets[index], tiers_, coverage, block.timestamp);
        }
        if (limit == Limit.None) return (Limit.None, 0, 0, 0);
        return (limit, index, level * QUOTE_CENT, room * QUOTE_CENT);
    }

    function _reserve(uint256 index, uint256 cents, Charge charge) internal {
        Bucket memory bucket = _buckets[index];
        QueueLib.reserve(bucket, cents, charge, block.timestamp);
        _buckets[index] = bucket;
    }

    function _release(uint256 index, uint256 cents, bool isUnspent) internal {
        Bucket memory bucket = _buckets[index];
        QueueLib.release(bucket, cents, isUnspent, block.timestamp);
        _buckets[index] = bucket;
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
