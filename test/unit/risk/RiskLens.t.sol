// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilityBaseTest} from "../../helpers/VolatilityBase.sol";
import {RiskLens} from "ebb/periphery/lens/RiskLens.sol";

contract RiskLensTest is VolatilityBaseTest {
    RiskLens internal lens = new RiskLens();

    function _report() internal view returns (RiskLens.AssetReport memory) {
        return lens.report(model, ASSET);
    }

    /// @dev Every number is the model's.
    function _assertMirrorsTheModel() internal view {
        RiskLens.AssetReport memory report = _report();
        assertEq(report.asset, ASSET);
        assertEq(report.borrowLtv.value, model.borrowLtv(ASSET));
        assertEq(report.liquidationLtv.value, model.liquidationLtv(ASSET));
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
        assertEq(report.startMultiplier, multiplier);
        assertEq(report.halfLife, halfLife);
        assertEq(report.volatilityRatio, model.volatilityRatio(ASSET));
        uint256 forecast = report.forecastVolatilityBps;
        uint256 inForce = report.measuredVolatilityBps > forecast ? report.measuredVolatilityBps : forecast;
        assertEq(inForce, model.volatilityBpsOf(ASSET));
    }

    function _assertOrigins(RiskLens.Origin borrow, RiskLens.Origin liquidation, RiskLens.Origin curve) internal view {
        _assertMirrorsTheModel();
        RiskLens.AssetReport memory report = _report();
        assertEq(uint256(report.borrowLtv.origin), uint256(borrow), "borrow");
        assertEq(uint256(report.liquidationLtv.origin), uint256(liquidation), "liquidation");
        assertEq(uint256(report.curveOrigin), uint256(curve), "curve");
    }

    function test_Origins() public {
        _assertOrigins(RiskLens.Origin.Base, RiskLens.Origin.Base, RiskLens.Origin.Base);
        _forecast(13_000, 1 hours);
        _assertOrigins(RiskLens.Origin.Steward, RiskLens.Origin.Ramp, RiskLens.Origin.Steward);
        _skip(40 minutes);
        _assertOrigins(RiskLens.Origin.Steward, RiskLens.Origin.Steward, RiskLens.Origin.Steward);
        _skip(20 minutes);
        _assertOrigins(RiskLens.Origin.Ramp, RiskLens.Origin.Ramp, RiskLens.Origin.Base);
        _excite();
        _assertOrigins(RiskLens.Origin.Volatility, RiskLens.Origin.Ramp, RiskLens.Origin.Volatility);
        _skip(7 hours);
        _assertOrigins(RiskLens.Origin.Volatility, RiskLens.Origin.Volatility, RiskLens.Origin.Volatility);
        _calm();
        _assertOrigins(RiskLens.Origin.Ramp, RiskLens.Origin.Ramp, RiskLens.Origin.Base);
        _skip(100 hours);
        _assertOrigins(RiskLens.Origin.Base, RiskLens.Origin.Base, RiskLens.Origin.Base);
    }

    function test_NumbersAndTimes() public {
        model.poke(ASSET);
        uint256 now_ = vm.getBlockTimestamp();
        _forecast(13_000, 2 hours);
        RiskLens.AssetReport memory report = _report();
        assertEq(report.measuredVolatilityBps, CALM);
        assertEq(report.forecastVolatilityBps, 13_000);
        assertEq(report.forecastUntil, now_ + 2 hours);
        assertEq(report.volatilityRatio, 1.3e18);
        assertEq(report.sampledAt, now_);
        assertEq(report.nextSampleAt, now_ + 5 minutes);
        assertEq(report.nextForecastAt, now_ + 1 hours);
        assertEq(report.borrowLtv.base, 0.8e18);
        assertEq(report.borrowLtv.target, 0.792e18);
        assertEq(report.borrowLtv.reachesTargetAt, now_);
        assertEq(report.liquidationLtv.base, 0.83e18);
        assertEq(report.liquidationLtv.target, 0.827e18);
        assertEq(report.liquidationLtv.reachesTargetAt, now_ + 36 minutes);
        _skip(2 hours);
        report = _report();
        assertEq(report.forecastVolatilityBps, 0);
        assertEq(report.forecastUntil, 0);
        assertEq(report.borrowLtv.reachesTargetAt, now_ + 2 hours + 8 hours);
        assertEq(report.liquidationLtv.reachesTargetAt, now_ + 2 hours + 3 hours);
    }

    /// @dev It is there when it was said to be, not a second before.
    function testFuzz_ReachesItsTargetWhenItSays(uint256 volatilityBps) public {
        _forecast(bound(volatilityBps, 10_100, 15_000), 1 days);
        RiskLens.Ltv memory ltv = _report().liquidationLtv;
        vm.warp(ltv.reachesTargetAt - 1);
        assertEq(uint256(_report().liquidationLtv.origin), uint256(RiskLens.Origin.Ramp));
        vm.warp(ltv.reachesTargetAt);
        assertEq(uint256(_report().liquidationLtv.origin), uint256(RiskLens.Origin.Steward));
        assertEq(_report().liquidationLtv.value, ltv.target);
    }

    function test_AssetsWithoutParametersAreZeros() public view {
        address[] memory assets = new address[](2);
        (assets[0], assets[1]) = (ASSET, address(7));
        RiskLens.AssetReport[] memory reports = lens.reports(model, assets);
        assertEq(abi.encode(reports[0]), abi.encode(_report()));
        RiskLens.AssetReport memory empty;
        empty.asset = address(7);
        assertEq(abi.encode(reports[1]), abi.encode(empty));
    }
}
