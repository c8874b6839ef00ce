// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ILiquidationQueue} from "./interfaces/ILiquidationQueue.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title LiquidationQueue
/// @notice See ILiquidationQueue.
contract LiquidationQueue is ILiquidationQueue {
    using SafeCastLib for uint256;

    uint256 internal constant BPS = 10_000;
    /// @dev Collaterals below this share of a vault are counted, but their limits do not hold it back: 5 %.
    uint256 internal constant MIN_LIMITED_SHARE_BPS = 500;
    uint256 internal constant GLOBAL = type(uint256).max;

    /// @notice What is on sale and how much may be: one slot, so that counting costs one write.
    struct Stock {
        uint128 onAuction; // [quote WAD]
        uint128 limit; // [quote WAD]
    }

    /* IMMUTABLES AND STORAGE */

    /// @inheritdoc ILiquidationQueue
    address public immutable ADMIN;
    /// @inheritdoc ILiquidationQueue
    uint256 public criticalCoverage;
    /// @inheritdoc ILiquidationQueue
    mapping(address account => bool) public isReserver;
    Stock internal _global;
    mapping(uint256 collateralIndex => Stock) internal _stocks;

    /// @param admin May set limits and name reservers.
    constructor(address admin) {
        ADMIN = admin;
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    modifier onlyReserver() {
        require(isReserver[msg.sender], NotReserver(msg.sender));
        _;
    }

    /* RESERVATIONS */

    /// @inheritdoc ILiquidationQueue
    function reserve(Reservation calldata reservation, uint256 coverage, bool isForced) external onlyReserver {
        bool isLimited = !isForced && coverage >= criticalCoverage;
        _add(_global, GLOBAL, reservation.value, isLimited);
        for (uint256 i; i < reservation.indices.length; ++i) {
            uint256 index = reservation.indices[i];
            // A sliver of a collateral is not what its limit is about, and must not keep the rest of a vault from being sold.
            bool isCounted = isLimited && reservation.sharesBps[i] >= MIN_LIMITED_SHARE_BPS;
            _add(_stocks[index], index, reservation.value * reservation.sharesBps[i] / BPS, isCounted);
        }
    }

    /// @inheritdoc ILiquidationQueue
    function release(Reservation calldata reservation) external onlyReserver {
        _global.onAuction -= reservation.value.toUint128();
        for (uint256 i; i < reservation.indices.length; ++i) {
            // The same division as when it was reserved: what was added is taken away to the unit.
            uint256 value = reservation.value * reservation.sharesBps[i] / BPS;
            _stocks[reservation.indices[i]].onAuction -= value.toUint128();
        }
    }

    /* GOVERNANCE */

    /// @inheritdoc ILiquidationQueue
    function setLimit(uint256 collateralIndex, uint256 limit) external onlyAdmin {
        _stocks[collateralIndex].limit = limit.toUint128();
        emit LimitSet(collateralIndex, limit);
    }

    /// @inheritdoc ILiquidationQueue
    function setGlobalLimit(uint256 limit) external onlyAdmin {
        _global.limit = limit.toUint128();
        emit GlobalLimitSet(limit);
    }

    /// @inheritdoc ILiquidationQueue
    function setCriticalCoverage(uint256 criticalCoverage_) external onlyAdmin {
        criticalCoverage = criticalCoverage_;
        emit CriticalCoverageSet(criticalCoverage_);
    }

    /// @inheritdoc ILiquidationQueue
    function setReserver(address reserver, bool isReserver_) external onlyAdmin {
        isReserver[reserver] = isReserver_;
        emit ReserverSet(reserver, isReserver_);
    }

    /* VIEWS */

    /// @inheritdoc ILiquidationQueue
    function globalStock() external view returns (uint128 onAuction, uint128 limit) {
        return (_global.onAuction, _global.limit);
    }

    /// @inheritdoc ILiquidationQueue
    function collateralStock(uint256 collateralIndex) external view returns (uint128 onAuction, uint128 limit) {
        return (_stocks[collateralIndex].onAuction, _stocks[collateralIndex].limit);
    }

    /* INTERNAL */

    function _add(Stock storage stock, uint256 index, uint256 value, bool isLimited) internal {
        // Soft: the last one admitted may exceed the limit, or a vault larger than the limit could never be sold.
        require(!isLimited || stock.onAuction < stock.limit, QueueFull(index, stock.onAuction, stock.limit));
        stock.onAuction = (stock.onAuction + value).toUint128();
    }
}
