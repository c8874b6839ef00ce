// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IVolatilityRiskModel} from "../../interfaces/IVolatilityRiskModel.sol";
import {
    FORECAST_INTERVAL,
    LTV_LOOSENING_PER_HOUR,
    LTV_TIGHTENING_PER_HOUR,
    LTV_UNITS_PER_BPS,
    WAD_PER_BPS
} from "../../libraries/ConstantsLib.sol";
import {LtvRampLib} from "../../libraries/LtvRampLib.sol";
import {AssetRisk, AssetState} from "../../types/Risk.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @title RiskLens
/// @notice What a collateral's risk parameters are at this moment, where each of them comes from, and when it may change
/// next. For off-chain readers; nothing on chain should rely on it.
contract RiskLens {
    /// @notice Where a number comes from.
    enum Origin {
        Base, // what governance set for a calm market
        Volatility, // moved by measured volatility
        Steward, // moved by a forecast that is above measured volatility
        Ramp // on its way to its target
    }

    /// @notice A loan-to-value ratio.
    struct Ltv {
        uint256 value; // in force [WAD]
        uint256 base; // at calm volatility [WAD]
        uint256 target; // where it goes now [WAD], rounded down to a basis point
        uint256 reachesTargetAt; // when it is there, if nothing changes; now when it is [seconds]
        Origin origin;
    }

    /// @notice All about one collateral. All zeros but the asset when it has no parameters.
    struct AssetReport {
        address asset;
        uint256 measuredVolatilityBps; // [bp a year]
        uint256 forecastVolatilityBps; // of the forecast that runs; zero when none does [bp a year]
        uint256 forecastUntil; // its end; zero when none runs [seconds]
        uint256 volatilityRatio; // volatility in force relative to calm, at most stress to calm [WAD]
        Ltv borrowLtv;
        Ltv liquidationLtv;
        uint256 startMultiplier; // of auctions to come [WAD]
        uint256 halfLife; // of auctions to come, before it is scaled to the collateral's weight [seconds]
        Origin curveOrigin; // of the latter two, and of the penalty
        uint256 sampledAt; // when the price was last taken in; zero for never [seconds]
        uint256 nextSampleAt; // from when on a poke takes it in [seconds]
        uint256 nextForecastAt; // from when on a steward may forecast [seconds]
    }

    /// @notice Reports on several collaterals.
    function reports(IVolatilityRiskModel model, address[] calldata assets)
        external
        view
        returns (AssetReport[] memory reports_)
    {
        reports_ = new AssetReport[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            reports_[i] = report(model, assets[i]);
        }
    }

    /// @notice Reports on one collateral.
    function report(IVolatilityRiskModel model, address asset) public view returns (AssetReport memory report_) {
        report_.asset = asset;
        AssetRisk memory risk = model.riskOf(asset);
        if (risk.halfLife == 0) return report_;
        AssetState memory state = model.stateOf(asset);
        report_.measuredVolatilityBps = state.volatilityBps;
        if (block.timestamp < risk.forecastUntil) {
            report_.forecastVolatilityBps = risk.forecastVolatilityBps;
            report_.forecastUntil = risk.forecastUntil;
        }
        report_.volatilityRatio = model.volatilityRatio(asset);
        (report_.startMultiplier, report_.halfLife) = model.auctionCurve(asset);
        report_.curveOrigin = _origin(report_, risk);
        report_.sampledAt = state.sampledAt;
        report_.nextSampleAt = state.sampledAt + model.SAMPLE_INTERVAL();
        report_.nextForecastAt = risk.forecastAt + FORECAST_INTERVAL;

        LtvRampLib.move(risk, state, block.timestamp);
        (uint256 borrowTarget, uint256 liquidationTarget) = LtvRampLib.targetsAt(risk, state, block.timestamp);
        report_.borrowLtv = _ltv(state.borrowLtv, risk.borrowLtvBps, borrowTarget, report_.curveOrigin);
        report_.liquidationLtv =
            _ltv(state.liquidationLtv, risk.liquidationLtvBps, liquidationTarget, report_.curveOrigin);
    }

    /// @dev `ltv` and `target` in [1/1440 bp].
    function _ltv(uint256 ltv, uint256 baseBps, uint256 target, Origin origin) internal view returns (Ltv memory ltv_) {
        ltv_.value = ltv / LTV_UNITS_PER_BPS * WAD_PER_BPS;
        ltv_.base = baseBps * WAD_PER_BPS;
        ltv_.target = target / LTV_UNITS_PER_BPS * WAD_PER_BPS;
        ltv_.origin = ltv == target ? origin : Origin.Ramp;
        uint256 speed = ltv < target ? LTV_LOOSENING_PER_HOUR : LTV_TIGHTENING_PER_HOUR;
        uint256 way = FixedPointMathLib.dist(ltv, target) * WAD_PER_BPS;
        ltv_.reachesTargetAt = block.timestamp + FixedPointMathLib.divUp(way * 1 hours, speed * LTV_UNITS_PER_BPS);
    }

    function _origin(AssetReport memory report_, AssetRisk memory risk) internal pure returns (Origin) {
        (uint256 measured, uint256 forecast) = (report_.measuredVolatilityBps, report_.forecastVolatilityBps);
        if (FixedPointMathLib.max(measured, forecast) <= risk.calmVolatilityBps) return Origin.Base;
        return forecast > measured ? Origin.Steward : Origin.Volatility;
    }
}
