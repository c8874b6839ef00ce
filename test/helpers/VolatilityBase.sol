// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PriceOracleMock} from "../mocks/PriceOracleMock.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {AssetRisk, AssetState, RiskParameters} from "ebb/types/Risk.sol";
import {Test} from "forge-std/Test.sol";

/// @notice A risk model with one asset and a steward, and an oracle that says what it is told to.
abstract contract VolatilityBaseTest is Test {
    address internal constant ASSET = address(0xa55e7);
    address internal immutable ADMIN = makeAddr("admin");
    address internal immutable GUARDIAN = makeAddr("guardian");
    address internal immutable STEWARD = makeAddr("steward");
    address internal immutable STRANGER = makeAddr("stranger");

    uint256 internal constant HALF_LIFE = 6 hours;
    uint256 internal constant INTERVAL = 5 minutes;
    uint256 internal constant CALM = 10_000; // 100 % a year
    uint256 internal constant STRESS = 40_000; // 400 % a year
    uint256 internal constant PRICE = 2000e36;

    PriceOracleMock internal oracle = new PriceOracleMock();
    VolatilityRiskModel internal model;

    function setUp() public virtual {
        vm.warp(1_750_000_000);
        oracle.set(ASSET, PRICE, PRICE);
        model = new VolatilityRiskModel(ADMIN, GUARDIAN, address(oracle), HALF_LIFE, INTERVAL);
        vm.startPrank(ADMIN);
        model.listAsset(ASSET, _parameters(), CALM);
        model.setSteward(STEWARD, true);
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18);
        vm.stopPrank();
    }

    function _parameters() internal pure returns (RiskParameters memory) {
        return RiskParameters({
            borrowLtvBps: 8000,
            liquidationLtvBps: 8300,
            borrowTighteningBps: 800,
            liquidationTighteningBps: 300,
            startMultiplierBps: 10_060,
            halfLife: 1500,
            calmVolatilityBps: uint16(CALM),
            stressVolatilityBps: uint16(STRESS)
        });
    }

    /// @dev Any parameters that are allowed.
    function _anyParameters(uint256 seed) internal pure returns (RiskParameters memory parameters) {
        uint256 ltv = _pick(seed, 0, 100, 9600);
        uint256 tightening = _pick(seed, 1, 0, _least(500, ltv - 100));
        uint256 calm = _pick(seed, 2, 100, 30_000);
        // Stress is at most ten times calm, so that no curve leaves its bounds.
        uint256 stress = _pick(seed, 3, calm + 1, _least(10 * calm, 60_000));
        parameters.liquidationLtvBps = uint16(ltv);
        parameters.liquidationTighteningBps = uint16(tightening);
        parameters.borrowLtvBps = uint16(_pick(seed, 4, 0, ltv - 100));
        parameters.borrowTighteningBps = uint16(_pick(seed, 5, tightening, 2000));
        parameters.startMultiplierBps = uint16(_pick(seed, 6, 10_000, 10_500));
        parameters.halfLife = uint24(_pick(seed, 7, 600, 1 days));
        parameters.calmVolatilityBps = uint16(calm);
        parameters.stressVolatilityBps = uint16(stress);
    }

    function _pick(uint256 seed, uint256 salt, uint256 min, uint256 max) internal pure returns (uint256) {
        return bound(uint256(keccak256(abi.encode(seed, salt))), min, max);
    }

    function _least(uint256 x, uint256 y) internal pure returns (uint256) {
        return x < y ? x : y;
    }

    function _skip(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
    }

    /// @dev Time passes, the price is another one, and somebody looks.
    function _sample(uint256 elapsed, uint256 price) internal {
        _skip(elapsed);
        oracle.set(ASSET, price, price);
        assertTrue(model.poke(ASSET), "not due");
    }

    /// @dev Returns that swing between two prices until measured volatility is above stress.
    function _excite() internal {
        if (model.stateOf(ASSET).sampledAt == 0) model.poke(ASSET);
        for (uint256 i; model.stateOf(ASSET).volatilityBps < STRESS; ++i) {
            _sample(INTERVAL, i % 2 == 0 ? PRICE * 9 / 10 : PRICE);
        }
    }

    /// @dev Nothing moves until measured volatility is below calm.
    function _calm() internal {
        uint256 price = oracle.getPrice(ASSET).upper;
        while (model.stateOf(ASSET).volatilityBps >= CALM) {
            _sample(1 hours, price);
        }
    }

    function _forecast(uint256 volatilityBps, uint256 duration) internal {
        vm.prank(STEWARD);
        model.forecast(ASSET, volatilityBps, duration);
    }

    function _digest() internal view returns (bytes32) {
        AssetRisk memory risk = model.riskOf(ASSET);
        AssetState memory state = model.stateOf(ASSET);
        return keccak256(abi.encode(risk, state));
    }
}
