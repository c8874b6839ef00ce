// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IRiskModel} from "../interfaces/IRiskModel.sol";
import {MAX_PENALTY, WAD, WAD_PER_BPS} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PenaltySchedule} from "../types/Risk.sol";

/// @title PenaltyModel
/// @notice What risk models have in common: an admin who sets numbers inside bounds, and the penalty.
abstract contract PenaltyModel is IRiskModel {
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice Fractions are kept in basis points; the number has a finer remainder [WAD].
    error NotWholeBps(uint256 value);

    event PenaltyScheduleSet(PenaltySchedule schedule);

    address public immutable ADMIN;
    /// @inheritdoc IRiskModel
    PenaltySchedule public penaltySchedule;

    /// @param admin May set the numbers.
    constructor(address admin) {
        ADMIN = admin;
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
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
    function penalty(uint256 healthFactor, uint256 volatilityRatio_) external view returns (uint256, uint256) {
        PenaltySchedule memory schedule = penaltySchedule;
        uint256 minPenalty = schedule.minPenaltyBps * WAD_PER_BPS;
        uint256 rise = (schedule.maxPenaltyBps - schedule.minPenaltyBps) * WAD_PER_BPS;
        uint256 span = WAD - schedule.healthForMaxBps * WAD_PER_BPS;
        uint256 depth = MathLib.mulDivDown(MathLib.zeroFloorSub(WAD, healthFactor), volatilityRatio_, WAD);
        uint256 scheduled = minPenalty + rise * MathLib.min(depth, span) / span;
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
