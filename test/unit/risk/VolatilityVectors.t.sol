// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PriceOracleMock} from "../../mocks/PriceOracleMock.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {RiskParameters} from "ebb/types/Risk.sol";
import {Test} from "forge-std/Test.sol";

/// @notice The model against what a slow, exact and independent one says of the same prices, as recorded by
/// bots/differential/volatility.test.ts: a crash, silences, absurd prints, calm.
contract VolatilityVectorsTest is Test {
    address internal constant ASSET = address(0xa55e7);
    uint256 internal constant MILLION = 1e6;

    string internal json;

    function _column(string memory key) internal view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, string.concat(".", key));
    }

    function _term(string memory key) internal view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(".terms.", key));
    }

    /// @dev Volatility is rounded down to a basis point, loan-to-value ratios too, start multipliers up, half-lives up to a
    /// second; what a basis point of volatility makes of the others is on top.
    function test_EqualsTheExactModel() public {
        json = vm.readFile("test/vectors/volatility.json");
        uint256[] memory times = _column("times");
        uint256[] memory prices = _column("prices");
        uint256[][5] memory expected = [
            _column("volatilityBps"),
            _column("borrowLtvBps"),
            _column("liquidationLtvBps"),
            _column("startMultiplierBps"),
            _column("halfLife")
        ];
        assertGt(times.length, 250);
        vm.warp(vm.parseJsonUint(json, ".start"));
        (PriceOracleMock oracle, VolatilityRiskModel model) = _deploy();
        for (uint256 i; i < times.length; ++i) {
            vm.warp(times[i]);
            oracle.set(ASSET, prices[i], prices[i]);
            model.poke(ASSET);
            (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
            uint256 volatilityBps = model.stateOf(ASSET).volatilityBps;
            if (volatilityBps < type(uint16).max) _assertNear(volatilityBps, expected[0][i], 1_000_000, "volatility");
            _assertNear(model.borrowLtv(ASSET) / 1e14, expected[1][i], 1_050_000, "borrowLtv");
            _assertNear(model.liquidationLtv(ASSET) / 1e14, expected[2][i], 1_050_000, "liquidationLtv");
            _assertNear(multiplier / 1e14, expected[3][i], 1_000_000, "startMultiplier");
            _assertNear(halfLife, expected[4][i], 1_500_000, "halfLife");
        }
    }

    function _assertNear(uint256 actual, uint256 expectedMillionths, uint256 bound_, string memory what) internal pure {
        assertApproxEqAbs(actual * MILLION, expectedMillionths, bound_, what);
    }

    function _deploy() internal returns (PriceOracleMock oracle, VolatilityRiskModel model) {
        oracle = new PriceOracleMock();
        model = new VolatilityRiskModel(
            address(this), address(this), address(oracle), _term("volatilityHalfLife"), _term("sampleInterval")
        );
        RiskParameters memory parameters = RiskParameters({
            borrowLtvBps: uint16(_term("borrowLtvBps")),
            liquidationLtvBps: uint16(_term("liquidationLtvBps")),
            borrowTighteningBps: uint16(_term("borrowTighteningBps")),
            liquidationTighteningBps: uint16(_term("liquidationTighteningBps")),
            startMultiplierBps: uint16(_term("startMultiplierBps")),
            halfLife: uint24(_term("halfLife")),
            calmVolatilityBps: uint16(_term("calmVolatilityBps")),
            stressVolatilityBps: uint16(_term("stressVolatilityBps"))
        });
        model.listAsset(ASSET, parameters, _term("initialVolatilityBps"));
    }
}
