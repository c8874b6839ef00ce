// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IRiskModel} from "../interfaces/IRiskModel.sol";
import {
    MAX_HALF_LIFE,
    MAX_LIQUIDATION_LTV,
    MAX_PENALTY,
    MAX_START_MULTIPLIER,
    MIN_HALF_LIFE,
    MIN_LTV_GAP,
    WAD,
    WAD_PER_BPS
} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";

/// @title StaticRiskModel
/// @notice Risk parameters that governance sets, inside bounds. They do not follow the market.
contract StaticRiskModel is IRiskModel {
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice Fractions are kept in basis points; the number has a finer remainder [WAD].
    error NotWholeBps(uint256 value);

    event AssetRiskSet(address indexed asset, AssetRisk risk);
    event PenaltyScheduleSet(PenaltySchedule schedule);

    /// @notice Parameters of a collateral, as they are stored.
    struct AssetRisk {
        uint16 borrowLtvBps; // initial margin [bp]
        uint16 liquidationLtvBps; // maintenance margin [bp]
        uint16 startMultiplierBps; // start price relative to the oracle price [bp]
        uint24 halfLife; // of an auction's price [seconds]
    }

    /// @notice The penalty as a function of health: least at health 1, rising on a straight line to the most at
    /// `healthForMax` and below.
    struct PenaltySchedule {
        uint16 minPenaltyBps; // [bp]
        uint16 maxPenaltyBps; // [bp]
        uint16 healthForMaxBps; // [bp], below 10,000
    }

    address public immutable ADMIN;
    mapping(address asset => AssetRisk) public riskOf;
    PenaltySchedule public penaltySchedule;

    /// @param admin May set the numbers.
    constructor(address admin) {
        ADMIN = admin;
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    /// @notice Sets a collateral's parameters. Only the admin.
    /// @param borrowLtv_ [WAD], at least `MIN_LTV_GAP` below `liquidationLtv_`.
    /// @param liquidationLtv_ [WAD]
    /// @param startMultiplier [WAD]
    /// @param halfLife [seconds]
    function setAssetRisk(
        address asset,
        uint256 borrowLtv_,
        uint256 liquidationLtv_,
        uint256 startMultiplier,
        uint256 halfLife
    ) external onlyAdmin {
        _requireWithin(liquidationLtv_, MIN_LTV_GAP, MAX_LIQUIDATION_LTV);
        _requireWithin(borrowLtv_, 0, liquidationLtv_ - MIN_LTV_GAP);
        _requireWithin(startMultiplier, WAD, MAX_START_MULTIPLIER);
        _requireWithin(halfLife, MIN_HALF_LIFE, MAX_HALF_LIFE);
        AssetRisk memory risk =
            AssetRisk(_toBps(borrowLtv_), _toBps(liquidationLtv_), _toBps(startMultiplier), uint24(halfLife));
        riskOf[asset] = risk;
        emit AssetRiskSet(asset, risk);
    }

    /// @notice Sets the penalty. Only the admin.
    /// @param minPenalty At health 1 [WAD].
    /// @param maxPenalty At `healthForMax` and below [WAD].
    /// @param healthForMax [WAD], below 1e18.
    function setPenaltySchedule(uint256 minPenalty, uint256 maxPenalty, uint256 healthForMax) external onlyAdmin {
        _requireWithin(maxPenalty, 0, MAX_PENALTY);
        _requireWithin(minPenalty, 0, maxPenalty);
        _requireWithin(healthForMax, 0, WAD - WAD_PER_BPS);
        PenaltySchedule memory schedule = PenaltySchedule(_toBps(minPenalty), _toBps(maxPenalty), _toBps(healthForMax));
        penaltySchedule = schedule;
        emit PenaltyScheduleSet(schedule);
    }

    /// @inheritdoc IRiskModel
    function borrowLtv(address asset) external view returns (uint256) {
        return riskOf[asset].borrowLtvBps * WAD_PER_BPS;
    }

    /// @inheritdoc IRiskModel
    function liquidationLtv(address asset) external view returns (uint256) {
        return riskOf[asset].liquidationLtvBps * WAD_PER_BPS;
    }

    /// @inheritdoc IRiskModel
    function auctionCurve(address asset) external view returns (uint256 startMultiplier, uint256 halfLife) {
        AssetRisk memory risk = riskOf[asset];
        // An asset that was listed without parameters must not stop its vaults from being sold.
        if (risk.startMultiplierBps == 0) return (WAD, MAX_HALF_LIFE);
        return (risk.startMultiplierBps * WAD_PER_BPS, risk.halfLife);
    }

    /// @inheritdoc IRiskModel
    function penalty(uint256 healthFactor) external view returns (uint256, uint256) {
        PenaltySchedule memory schedule = penaltySchedule;
        uint256 minPenalty = schedule.minPenaltyBps * WAD_PER_BPS;
        uint256 rise = (schedule.maxPenaltyBps - schedule.minPenaltyBps) * WAD_PER_BPS;
        uint256 span = WAD - schedule.healthForMaxBps * WAD_PER_BPS;
        uint256 depth = MathLib.min(MathLib.zeroFloorSub(WAD, healthFactor), span);
        uint256 scheduled = minPenalty + rise * depth / span;
        return (scheduled - scheduled % WAD_PER_BPS, minPenalty);
    }

    function _toBps(uint256 value) internal pure returns (uint16) {
        require(value % WAD_PER_BPS == 0, NotWholeBps(value));
        return uint16(value / WAD_PER_BPS); // bounded far below by the callers
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
