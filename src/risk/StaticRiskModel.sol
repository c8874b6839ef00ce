// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IRiskModel} from "../interfaces/IRiskModel.sol";
import {
    MAX_HALF_LIFE,
    MAX_LIQUIDATION_LTV,
    MAX_START_MULTIPLIER,
    MIN_HALF_LIFE,
    MIN_LTV_GAP,
    WAD,
    WAD_PER_BPS
} from "../libraries/ConstantsLib.sol";
import {PenaltyModel} from "./PenaltyModel.sol";

/// @title StaticRiskModel
/// @notice Risk parameters that governance sets, inside bounds. They do not follow the market.
contract StaticRiskModel is PenaltyModel {
    event AssetRiskSet(address indexed asset, AssetRisk risk);

    /// @notice Parameters of a collateral, as they are stored.
    struct AssetRisk {
        uint16 borrowLtvBps; // initial margin [bp]
        uint16 liquidationLtvBps; // maintenance margin [bp]
        uint16 startMultiplierBps; // start price relative to the oracle price [bp]
        uint24 halfLife; // of an auction's price [seconds]
    }

    mapping(address asset => AssetRisk) public riskOf;

    /// @param admin May set the numbers.
    constructor(address admin) PenaltyModel(admin) {}

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

    /// @inheritdoc IRiskModel
    function borrowLtv(address asset) external view returns (uint256) {
        return riskOf[asset].borrowLtvBps * WAD_PER_BPS;
    }

    /// @inheritdoc IRiskModel
    function liquidationLtv(address asset) external view returns (uint256) {
        return riskOf[asset].liquidationLtvBps * WAD_PER_BPS;
    }

    /// @inheritdoc IRiskModel
    function auctionCurve(address asset) public view returns (uint256 startMultiplier, uint256 halfLife) {
        AssetRisk memory risk = riskOf[asset];
        // An asset that was listed without parameters must not stop its vaults from being sold.
        if (risk.startMultiplierBps == 0) return (WAD, MAX_HALF_LIFE);
        return (risk.startMultiplierBps * WAD_PER_BPS, risk.halfLife);
    }

    /// @inheritdoc IRiskModel
    function volatilityRatio(address) external pure returns (uint256) {
        return WAD;
    }

    /// @inheritdoc IRiskModel
    function poke(address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IRiskModel
    function openingCurve(address asset) external view returns (uint256, uint256, uint256) {
        (uint256 startMultiplier, uint256 halfLife) = auctionCurve(asset);
        return (startMultiplier, halfLife, WAD);
    }
}
