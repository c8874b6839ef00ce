// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {WAD_PER_BPS} from "ebb/libraries/ConstantsLib.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {RiskParameters} from "ebb/types/Risk.sol";

/// @notice The whole graph around a risk model that follows volatility.
abstract contract VolatilitySystemTest is BaseTest {
    address internal immutable STEWARD = makeAddr("steward");

    VolatilityRiskModel internal model;

    function _deployRiskModel() internal virtual override returns (address) {
        model = new VolatilityRiskModel(ADMIN, GUARDIAN, address(router), 6 hours, 5 minutes);
        vm.startPrank(ADMIN);
        model.setPenaltySchedule(MIN_PENALTY, MAX_PENALTY_SET, HEALTH_FOR_MAX_PENALTY);
        model.setSteward(STEWARD, true);
        vm.stopPrank();
        return address(model);
    }

    /// @dev The first look at the price is at once, so that every later one is a return.
    function _setRisk(address token, uint256 borrowLtv, uint256 liquidationLtv) internal virtual override {
        model.listAsset(
            token, _parameters(uint16(borrowLtv / WAD_PER_BPS), uint16(liquidationLtv / WAD_PER_BPS)), 10_000
        );
        model.poke(token);
    }

    function _parameters(uint16 borrowLtvBps, uint16 liquidationLtvBps) internal pure returns (RiskParameters memory) {
        return RiskParameters(borrowLtvBps, liquidationLtvBps, 800, 300, 10_060, 1500, 10_000, 40_000);
    }

    /// @dev A price that swings and comes back, looked at every five minutes, until volatility is beyond stress.
    function _excite(TestToken token) internal {
        uint256 price = _priceOf(address(token));
        for (uint256 i; model.stateOf(address(token)).volatilityBps < 40_000 || i % 2 == 1; ++i) {
            _skip(5 minutes);
            _setPrice(token, i % 2 == 0 ? price * 95 / 100 : price);
            model.poke(address(token));
        }
    }
}
