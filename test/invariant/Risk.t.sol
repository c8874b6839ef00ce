// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilitySystemTest} from "../helpers/VolatilitySystem.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {RiskHandler} from "./handlers/RiskHandler.sol";
import {MAX_HALF_LIFE, MAX_LIQUIDATION_LTV, MAX_START_MULTIPLIER, MIN_HALF_LIFE} from "ebb/libraries/ConstantsLib.sol";
import {AssetRisk, AssetState} from "ebb/types/Risk.sol";

/// @notice What holds of risk parameters whatever the market, governance, stewards and time do in whatever order. The
/// handler adds what no single one of them may do.
abstract contract RiskLaws is VolatilitySystemTest {
    RiskHandler internal risks;
    address internal asset;

    /// @dev Everybody who can change what holds of a collateral, and a vault that must not be touched by it.
    function _watchRisk(TestToken token, uint256 vaultId) internal {
        asset = address(token);
        risks = new RiskHandler(engine, model, feedOf[asset], asset, STEWARD, vaultId);
        targetContract(address(risks));
    }

    function _checkRisk() internal view {
        _checkBounds();
        _checkDrift();
        _checkStatus();
    }

    function _checkBounds() internal view {
        AssetRisk memory risk = model.riskOf(asset);
        AssetState memory state = model.stateOf(asset);
        uint256 borrowLtv = model.borrowLtv(asset);
        uint256 liquidationLtv = model.liquidationLtv(asset);
        assertLe(borrowLtv + 0.01e18, liquidationLtv, "distance");
        assertLe(liquidationLtv, MAX_LIQUIDATION_LTV);
        assertEq(borrowLtv % 1e14, 0);
        assertEq(liquidationLtv % 1e14, 0);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(asset);
        assertGe(multiplier, uint256(risk.startMultiplierBps) * 1e14);
        assertLe(multiplier, MAX_START_MULTIPLIER);
        assertEq(multiplier % 1e14, 0);
        assertGe(halfLife, MIN_HALF_LIFE);
        assertLe(halfLife, risk.halfLife);
        assertLe(risk.halfLife, MAX_HALF_LIFE);
        uint256 ratio = model.volatilityRatio(asset);
        assertGe(ratio, 1e18);
        (uint256 penalty, uint256 least) = model.penalty(0.98e18, ratio);
        assertGe(penalty, least);
        assertLe(penalty, MAX_PENALTY_SET);
        assertLe(state.sampledAt, block.timestamp);
        assertLe(state.movedAt, block.timestamp);
        assertLe(state.variance, 12_683_916_793_505_834_601);
    }

    /// @dev Between any two moments, not only between neighbours.
    function _checkDrift() internal view {
        RiskHandler.Sight[] memory sights = risks.sights();
        if (sights.length == 0) return;
        RiskHandler.Sight memory last = sights[sights.length - 1];
        for (uint256 i; i < sights.length; ++i) {
            uint256 elapsed = last.timestamp - sights[i].timestamp;
            uint256 fall = (elapsed * 50 + 1 hours - 1) / 1 hours * 1e14;
            uint256 rise = (elapsed * 10 + 1 hours - 1) / 1 hours * 1e14;
            assertGe(last.liquidationLtv + fall, sights[i].liquidationLtv, "drift down");
            assertLe(last.liquidationLtv, sights[i].liquidationLtv + rise, "drift up");
        }
    }

    /// @dev A forecast holds for a day at most, and what is in force is what is measured where none does.
    function _checkStatus() internal view {
        AssetRisk memory risk = model.riskOf(asset);
        AssetState memory state = model.stateOf(asset);
        assertLe(risk.forecastUntil, risk.forecastAt == 0 ? 0 : risk.forecastAt + 1 days);
        uint256 inForce = model.volatilityBpsOf(asset);
        if (block.timestamp >= risk.forecastUntil) assertEq(inForce, state.volatilityBps);
        else assertGe(inForce, state.volatilityBps);
    }
}

/// @notice The risk model's actors alone.
contract RiskInvariantTest is RiskLaws {
    function setUp() public override {
        super.setUp();
        _watchRisk(weth, _openVault(OWNER, 0, weth, 10e18, usdc, 15_000e6));
    }

    function invariant_RiskParameters() public view {
        _checkRisk();
    }

    /// @dev The campaigns are worth something only if every action succeeds often.
    function test_EveryActionSucceeds() public {
        for (uint256 i; i < 400; ++i) {
            uint256 a = uint256(keccak256(abi.encode("walk", i)));
            uint256 kind = a % 8;
            if (kind < 2) risks.pass(a >> 8);
            else if (kind < 5) risks.print(a >> 8);
            else if (kind == 5) risks.forecast(a >> 8, a >> 128);
            else if (a % 3 == 0) risks.die(a >> 8);
            else if (a % 3 == 1) risks.govern(a >> 8);
            else risks.endForecast();
            if (i % 20 == 0) _checkRisk();
        }
        bytes32[7] memory actions =
            [bytes32("pass"), "poke", "sample", "die", "governed", "forecast accepted", "endForecast"];
        for (uint256 i; i < actions.length; ++i) {
            assertGt(risks.successes(actions[i]), 5, string(abi.encodePacked(actions[i])));
        }
    }
}
