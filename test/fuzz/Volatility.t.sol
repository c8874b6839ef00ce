// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilityBaseTest} from "../helpers/VolatilityBase.sol";
import {LTV_LOOSENING_PER_HOUR, LTV_TIGHTENING_PER_HOUR, WAD} from "ebb/libraries/ConstantsLib.sol";
import {LtvRampLib} from "ebb/libraries/LtvRampLib.sol";
import {VolatilityLib} from "ebb/libraries/VolatilityLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {AssetRisk, AssetState, RiskParameters} from "ebb/types/Risk.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Laws of the estimator.
contract VolatilityLawsTest is Test {
    uint256 internal constant HALF_LIFE = 6 hours;
    uint256 internal constant MAX_VARIANCE = 12_683_916_793_505_834_601; // of 2,000 % a year

    /// @dev Between what it was and what the sample says, and never beyond 64 times what was expected.
    function testFuzz_UpdateIsAMean(
        uint256 variance,
        uint256 calmBps,
        int256 logReturn,
        uint256 elapsed,
        uint256 halfLife
    ) public pure {
        variance = bound(variance, 0, MAX_VARIANCE);
        calmBps = bound(calmBps, 100, 60_000);
        logReturn = bound(logReturn, -2.5e14, 2.5e14);
        elapsed = bound(elapsed, 60, 10_000 days);
        halfLife = bound(halfLife, 1 hours, 30 days);
        uint256 updated = VolatilityLib.update(variance, calmBps, logReturn, elapsed, halfLife);
        uint256 calm = VolatilityLib.toVariance(calmBps);
        uint256 sample = uint256(logReturn * logReturn) / elapsed;
        uint256 most = 64 * (variance > calm ? variance : calm);
        if (sample > most) sample = most;
        (uint256 low, uint256 high) = variance < sample ? (variance, sample) : (sample, variance);
        assertGe(updated + 1, low < MAX_VARIANCE ? low : MAX_VARIANCE);
        assertLe(updated, high);
        assertLe(updated, MAX_VARIANCE);
        assertEq(updated, VolatilityLib.update(variance, calmBps, -logReturn, elapsed, halfLife), "up counts as down");
    }

    function testFuzz_UpdateIsMonotone(uint256 variance, uint256 more, uint256 small, uint256 large, uint256 elapsed)
        public
        pure
    {
        more = bound(more, 0, MAX_VARIANCE);
        variance = bound(variance, 0, more);
        large = bound(large, 0, 2.5e14);
        small = bound(small, 0, large);
        elapsed = bound(elapsed, 60, 30 days);
        uint256 updated = VolatilityLib.update(variance, 10_000, int256(small), elapsed, HALF_LIFE);
        assertLe(updated, VolatilityLib.update(more, 10_000, int256(small), elapsed, HALF_LIFE));
        assertLe(updated, VolatilityLib.update(variance, 10_000, int256(large), elapsed, HALF_LIFE));
    }

    /// @dev A price that moves at one pace gives one estimate, whenever and however often anybody looks.
    function testFuzz_WhoLooksWhenMakesNoDifference(uint256 seed, uint256 looks, uint256 volatilityBps) public pure {
        looks = bound(looks, 1, 60);
        volatilityBps = bound(volatilityBps, 2000, 60_000);
        uint256 pace = VolatilityLib.toVariance(volatilityBps);
        uint256 variance = VolatilityLib.toVariance(10_000);
        uint256 start = variance;
        uint256 total;
        for (uint256 i; i < looks; ++i) {
            uint256 elapsed = bound(uint256(keccak256(abi.encode(seed, i))), 300, 1 days);
            // A return of one standard deviation of the pace.
            variance = VolatilityLib.update(variance, 10_000, _sqrt(pace * elapsed), elapsed, HALF_LIFE);
            total += elapsed;
        }
        uint256 once = VolatilityLib.update(start, 10_000, _sqrt(pace * total), total, HALF_LIFE);
        assertApproxEqRel(variance, once, 1e12);
    }

    function _sqrt(uint256 x) internal pure returns (int256) {
        uint256 root = x;
        for (uint256 next = x / 2 + 1; next < root;) {
            root = next;
            next = (x / root + root) / 2;
        }
        return int256(root);
    }

    /// @dev A random walk seen every five minutes, at random moments, and every forty: about the same volatility each time.
    function test_SamplingARandomWalk() public pure {
        uint256[3] memory variances;
        int256[3] memory logs;
        uint256[3] memory times;
        uint256[3] memory sums;
        for (uint256 j; j < 3; ++j) {
            variances[j] = VolatilityLib.toVariance(10_000);
        }
        int256 log;
        uint256 count;
        for (uint256 minute = 1; minute <= 20_000; ++minute) {
            uint256 random = uint256(keccak256(abi.encode("walk", minute)));
            // Uniform, with the variance of 150 % a year: 1.5² / 525,600 a minute.
            log += (int256(random % 2_000_001) - 1_000_000) * 3584;
            uint256[3] memory gaps = [uint256(5), 5 + random % 61, 40];
            for (uint256 j; j < 3; ++j) {
                if (minute - times[j] < gaps[j]) continue;
                uint256 elapsed = (minute - times[j]) * 60;
                variances[j] = VolatilityLib.update(variances[j], 10_000, log - logs[j], elapsed, 6 hours);
                (logs[j], times[j]) = (log, minute);
            }
            if (minute < 2000) continue;
            ++count;
            for (uint256 j; j < 3; ++j) {
                sums[j] += variances[j];
            }
        }
        for (uint256 j; j < 3; ++j) {
            assertApproxEqRel(VolatilityLib.toVolatilityBps(sums[j] / count), 15_000, 0.05e18);
        }
    }

    function testFuzz_VolatilityAndVarianceAreInverse(uint256 volatilityBps) public pure {
        volatilityBps = bound(volatilityBps, 100, 200_000);
        uint256 back = VolatilityLib.toVolatilityBps(VolatilityLib.toVariance(volatilityBps));
        assertLe(back, volatilityBps);
        assertGe(back + 1, volatilityBps);
    }

    function testFuzz_StressAndRatioAreMonotone(uint256 low, uint256 high, uint256 calm, uint256 stress) public pure {
        high = bound(high, 0, 65_535);
        low = bound(low, 0, high);
        calm = bound(calm, 100, 59_999);
        stress = bound(stress, calm + 1, 60_000);
        assertLe(VolatilityLib.stress(low, calm, stress), VolatilityLib.stress(high, calm, stress));
        assertLe(VolatilityLib.stress(high, calm, stress), WAD);
        assertEq(VolatilityLib.stress(calm, calm, stress), 0);
        assertEq(VolatilityLib.stress(stress, calm, stress), WAD);
        assertLe(VolatilityLib.ratio(low, calm, stress), VolatilityLib.ratio(high, calm, stress));
        assertEq(VolatilityLib.ratio(calm, calm, stress), WAD);
        assertEq(VolatilityLib.ratio(stress, calm, stress), (stress * WAD + calm - 1) / calm);
    }

    /// @dev The premium and the half-life multiply to the same: the price is as many blocks away from fair at any volatility.
    function testFuzz_CurvesScaleTogether(uint256 ratio) public pure {
        ratio = bound(ratio, 1e18, 10e18);
        uint256 premium = VolatilityLib.startMultiplierAt(10_060, ratio) - WAD;
        uint256 halfLife = VolatilityLib.halfLifeAt(1500, ratio);
        assertApproxEqAbs(premium, 0.006e18 * ratio / WAD, 1e14);
        assertApproxEqAbs(halfLife * ratio, 1500e18, ratio);
        assertGe(premium * WAD, 0.006e18 * ratio, "rounded up");
        assertGe(halfLife * ratio, 1500e18, "rounded up");
    }
}

/// @notice Laws of the ramp.
contract LtvRampLawsTest is VolatilityBaseTest {
    function _any(uint256 seed) internal view returns (AssetRisk memory risk, AssetState memory state) {
        RiskParameters memory p = _anyParameters(seed);
        risk.borrowLtvBps = p.borrowLtvBps;
        risk.liquidationLtvBps = p.liquidationLtvBps;
        risk.borrowTighteningBps = p.borrowTighteningBps;
        risk.liquidationTighteningBps = p.liquidationTighteningBps;
        risk.calmVolatilityBps = p.calmVolatilityBps;
        risk.stressVolatilityBps = p.stressVolatilityBps;
        risk.forecastVolatilityBps = uint16(_pick(seed, 20, 0, 60_000));
        risk.forecastUntil = uint40(_pick(seed, 21, block.timestamp - 1 days, block.timestamp + 2 days));
        state.volatilityBps = uint16(_pick(seed, 22, 0, 65_535));
        state.movedAt = uint40(block.timestamp);
        state.liquidationLtv = uint24(_pick(seed, 23, 144_000, 13_824_000));
        state.borrowLtv = uint24(_pick(seed, 24, 0, state.liquidationLtv - 144_000));
        LtvRampLib.cut(risk, state, block.timestamp);
    }

    /// @dev Two steps are one step, to the unit, wherever the time is cut.
    function testFuzz_MovingOftenIsMovingOnce(uint256 seed, uint256 first, uint256 second) public view {
        (AssetRisk memory risk, AssetState memory state) = _any(seed);
        first = bound(first, 0, 3 days);
        second = bound(second, 0, 3 days);
        (, AssetState memory twice) = _any(seed);
        LtvRampLib.move(risk, twice, block.timestamp + first);
        LtvRampLib.move(risk, twice, block.timestamp + first + second);
        LtvRampLib.move(risk, state, block.timestamp + first + second);
        assertEq(abi.encode(twice), abi.encode(state));
    }

    /// @dev Down at most half a point an hour, up a tenth; borrowLtv never falls by itself; the distance stays.
    function testFuzz_Speed(uint256 seed, uint256 elapsed) public view {
        (AssetRisk memory risk, AssetState memory state) = _any(seed);
        elapsed = bound(elapsed, 0, 10 days);
        (, AssetState memory moved) = _any(seed);
        LtvRampLib.move(risk, moved, block.timestamp + elapsed);
        assertGe(moved.liquidationLtv + elapsed * 20, state.liquidationLtv);
        assertLe(moved.liquidationLtv, state.liquidationLtv + elapsed * 4);
        assertGe(moved.borrowLtv, state.borrowLtv);
        assertLe(moved.borrowLtv, state.borrowLtv + elapsed * 4);
        assertLe(moved.borrowLtv + 144_000, moved.liquidationLtv, "distance");
        assertEq(LTV_TIGHTENING_PER_HOUR * 1440 / 1e14, 20 * 1 hours);
        assertEq(LTV_LOOSENING_PER_HOUR * 1440 / 1e14, 4 * 1 hours);
    }

    /// @dev In the end both are where measured volatility wants them.
    function testFuzz_Arrives(uint256 seed) public view {
        (AssetRisk memory risk, AssetState memory state) = _any(seed);
        uint256 end = block.timestamp + 365 days;
        LtvRampLib.move(risk, state, end);
        (uint256 borrowTarget, uint256 liquidationTarget) = LtvRampLib.targetsAt(risk, state, end);
        assertEq(state.borrowLtv, borrowTarget);
        assertEq(state.liquidationLtv, liquidationTarget);
    }
}

/// @notice The promise to existing vaults.
contract LtvPromiseTest is VolatilityBaseTest {
    uint256 internal constant STEPS = 40;

    /// @dev Whatever the market, governance and a steward do in whatever order, at the moment of it liquidationLtv stays, and
    /// between any two moments it falls by no more than half a point an hour, rounded up to a basis point.
    function testFuzz_MaximumDrift(uint256 seed) public {
        uint256[] memory times = new uint256[](STEPS);
        uint256[] memory ltvs = new uint256[](STEPS);
        for (uint256 i; i < STEPS; ++i) {
            _skip(_pick(seed, i, 0, 3) == 0 ? 0 : _pick(seed, i + 100, 1, 4 hours));
            uint256 before = model.liquidationLtv(ASSET);
            uint256 borrowBefore = model.borrowLtv(ASSET);
            _act(uint256(keccak256(abi.encode(seed, "act", i))));
            assertEq(model.liquidationLtv(ASSET), before, "liquidationLtv at once");
            assertLe(model.borrowLtv(ASSET), borrowBefore, "borrowLtv loosens at once");
            assertLe(model.borrowLtv(ASSET) + 0.01e18, before, "distance");
            (times[i], ltvs[i]) = (vm.getBlockTimestamp(), before);
            for (uint256 j; j < i; ++j) {
                uint256 hoursDrift = LTV_TIGHTENING_PER_HOUR * (times[i] - times[j]);
                uint256 most = (hoursDrift + 1e14 * 1 hours - 1) / (1e14 * 1 hours) * 1e14;
                assertGe(ltvs[i] + most, ltvs[j], "drift");
            }
        }
    }

    function _act(uint256 seed) internal {
        uint256 kind = seed % 5;
        if (kind == 0) {
            uint256 price = _pick(seed, 0, 1e30, 1e42);
            oracle.set(ASSET, price, price);
            model.poke(ASSET);
        } else if (kind == 1) {
            oracle.setStatus(ASSET, PriceStatus(_pick(seed, 0, 1, uint256(type(PriceStatus).max))));
            model.poke(ASSET);
        } else if (kind == 2) {
            vm.prank(ADMIN);
            model.setAssetRisk(ASSET, _anyParameters(seed));
        } else if (kind == 3) {
            vm.prank(STEWARD);
            try model.forecast(ASSET, _pick(seed, 0, 100, 60_000), _pick(seed, 1, 1, 1 days)) {} catch {}
        } else {
            vm.prank(GUARDIAN);
            model.endForecast(ASSET);
        }
    }
}
