// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {VaultEngine} from "ebb/VaultEngine.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {RiskParameters} from "ebb/types/Risk.sol";

/// @notice The whole graph once more, around an engine whose risk model follows volatility.
abstract contract VolatilitySystemTest is BaseTest {
    address internal immutable STEWARD = makeAddr("steward");

    VolatilityRiskModel internal model;

    function setUp() public virtual override {
        super.setUp();
        model = new VolatilityRiskModel(ADMIN, GUARDIAN, address(router), 6 hours, 5 minutes);
        engine = new VaultEngine(ADMIN, address(router), address(model));
        house = _deployHouse(_terms());
        vm.startPrank(ADMIN);
        model.setPenaltySchedule(MIN_PENALTY, MAX_PENALTY_SET, HEALTH_FOR_MAX_PENALTY);
        model.setSteward(STEWARD, true);
        engine.setLiquidator(address(house), true);
        queue.setReserver(address(house), true);
        model.listAsset(address(weth), _parameters(8000, 8300), 10_000);
        model.listAsset(address(link), _parameters(6500, 7200), 10_000);
        engine.listCollateral(address(weth), type(uint120).max);
        engine.listCollateral(address(link), type(uint120).max);
        vm.stopPrank();
        (usdcPool, usdcBuffer) = _listDebt(usdc, 100_000_000e6, USDC_MIN_DEBT);
        _lend(usdcPool, LENDER, USDC_LENT);
        _fillBuffer(usdcBuffer, DEPOSITOR, USDC_BUFFERED);
        model.poke(address(weth));
        model.poke(address(link));
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
