// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilityBaseTest} from "../../helpers/VolatilityBase.sol";
import {IVolatilityRiskModel} from "ebb/interfaces/IVolatilityRiskModel.sol";
import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {PenaltyModel} from "ebb/risk/PenaltyModel.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {AssetRisk, AssetState, RiskParameters} from "ebb/types/Risk.sol";
import {wadLn} from "solmate/utils/SignedWadMath.sol";

contract VolatilityRiskModelTest is VolatilityBaseTest {
    address internal constant OTHER = address(0x07e12);

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.OutOfBounds.selector, value, min, max));
    }

    /* GOVERNANCE */

    function test_RevertWhen_TheModelIsMadeOutOfBounds() public {
        _expectBounds(1 hours - 1, 1 hours, 30 days);
        new VolatilityRiskModel(ADMIN, GUARDIAN, address(oracle), 1 hours - 1, INTERVAL);
        _expectBounds(30 days + 1, 1 hours, 30 days);
        new VolatilityRiskModel(ADMIN, GUARDIAN, address(oracle), 30 days + 1, INTERVAL);
        _expectBounds(59, 1 minutes, 1 hours);
        new VolatilityRiskModel(ADMIN, GUARDIAN, address(oracle), HALF_LIFE, 59);
        _expectBounds(3601, 1 minutes, 1 hours);
        new VolatilityRiskModel(ADMIN, GUARDIAN, address(oracle), HALF_LIFE, 3601);
    }

    function testFuzz_RevertWhen_AStrangerGoverns(address caller) public {
        vm.assume(caller != ADMIN);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, caller));
        model.listAsset(OTHER, _parameters(), CALM);
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, caller));
        model.setAssetRisk(ASSET, _parameters());
        vm.expectRevert(abi.encodeWithSelector(PenaltyModel.NotAdmin.selector, caller));
        model.setPenaltySchedule(0.01e18, 0.04e18, 0.9e18);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotGuardian.selector, caller));
        model.setSteward(caller, true);
        if (caller != GUARDIAN) {
            vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotGuardian.selector, caller));
            model.setSteward(STEWARD, false);
            vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotGuardian.selector, caller));
            model.endForecast(ASSET);
        }
        vm.stopPrank();
    }

    function test_RevertWhen_ListedTwiceOrNotAtAll() public {
        vm.startPrank(ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.AlreadyListed.selector, ASSET));
        model.listAsset(ASSET, _parameters(), CALM);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotListed.selector, OTHER));
        model.setAssetRisk(OTHER, _parameters());
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotListed.selector, OTHER));
        model.endForecast(OTHER);
        vm.stopPrank();
    }

    function _refuse(RiskParameters memory parameters, uint256 value, uint256 min, uint256 max) internal {
        _expectBounds(value, min, max);
        vm.prank(ADMIN);
        model.setAssetRisk(ASSET, parameters);
    }

    /// @dev In the order of the checks.
    function test_RevertWhen_ParametersAreOutOfBounds() public {
        RiskParameters memory p = _parameters();
        p.liquidationLtvBps = 9601;
        _refuse(p, 0.9601e18, 0.01e18, 0.96e18);
        p.liquidationLtvBps = 99;
        _refuse(p, 0.0099e18, 0.01e18, 0.96e18);
        p = _parameters();
        p.liquidationTighteningBps = 501;
        _refuse(p, 0.0501e18, 0, 0.05e18);
        p.liquidationLtvBps = 200;
        p.liquidationTighteningBps = 101;
        _refuse(p, 0.0101e18, 0, 0.01e18);
        p = _parameters();
        p.borrowLtvBps = 8201;
        _refuse(p, 0.8201e18, 0, 0.82e18);
        p = _parameters();
        p.borrowTighteningBps = 299;
        _refuse(p, 0.0299e18, 0.03e18, 0.2e18);
        p.borrowTighteningBps = 2001;
        _refuse(p, 0.2001e18, 0.03e18, 0.2e18);
        p = _parameters();
        p.calmVolatilityBps = 99;
        _refuse(p, 0.0099e18, 0.01e18, 5.9999e18);
        p = _parameters();
        p.stressVolatilityBps = uint16(CALM);
        _refuse(p, 1e18, 1.0001e18, 6e18);
        p.stressVolatilityBps = 60_001;
        _refuse(p, 6.0001e18, 1.0001e18, 6e18);
        p = _parameters();
        p.startMultiplierBps = 9999;
        _refuse(p, 0.9999e18, 1e18, 1.5e18);
        p.startMultiplierBps = 15_001;
        _refuse(p, 1.5001e18, 1e18, 1.5e18);
        p = _parameters();
        p.halfLife = 59;
        _refuse(p, 59, 60, 1 days);
        p.halfLife = 1 days + 1;
        _refuse(p, 1 days + 1, 60, 1 days);
        // What is allowed in a calm market but not in a stressed one.
        p = _parameters();
        p.startMultiplierBps = 11_251;
        _refuse(p, 1.5004e18, 1e18, 1.5e18);
        p = _parameters();
        p.halfLife = 236;
        _refuse(p, 59, 60, 1 days);
    }

    function test_RevertWhen_TheFirstVolatilityIsOutOfBounds() public {
        vm.startPrank(ADMIN);
        _expectBounds(0.0099e18, 0.01e18, 6e18);
        model.listAsset(OTHER, _parameters(), 99);
        _expectBounds(6.0001e18, 0.01e18, 6e18);
        model.listAsset(OTHER, _parameters(), 60_001);
        vm.stopPrank();
    }

    /// @dev First parameters hold at once, as the first volatility asks.
    function testFuzz_ListsAnAsset(uint256 seed, uint256 volatilityBps) public {
        RiskParameters memory p = _anyParameters(seed);
        volatilityBps = bound(volatilityBps, 100, 60_000);
        vm.expectEmit();
        emit IVolatilityRiskModel.AssetListed(OTHER, volatilityBps);
        vm.expectEmit();
        emit IVolatilityRiskModel.AssetRiskSet(OTHER, p);
        vm.prank(ADMIN);
        model.listAsset(OTHER, p, volatilityBps);
        AssetRisk memory risk = model.riskOf(OTHER);
        assertEq(
            abi.encode(risk.borrowLtvBps, risk.liquidationLtvBps, risk.borrowTighteningBps),
            abi.encode(p.borrowLtvBps, p.liquidationLtvBps, p.borrowTighteningBps)
        );
        assertEq(
            abi.encode(risk.liquidationTighteningBps, risk.startMultiplierBps, risk.halfLife),
            abi.encode(p.liquidationTighteningBps, p.startMultiplierBps, p.halfLife)
        );
        assertEq(
            abi.encode(risk.calmVolatilityBps, risk.stressVolatilityBps),
            abi.encode(p.calmVolatilityBps, p.stressVolatilityBps)
        );
        assertEq(abi.encode(risk.forecastVolatilityBps, risk.forecastUntil, risk.forecastAt), abi.encode(0, 0, 0));
        AssetState memory state = model.stateOf(OTHER);
        assertEq(state.volatilityBps, volatilityBps);
        assertEq(abi.encode(state.logPrice, state.sampledAt), abi.encode(0, 0));
        assertEq(state.movedAt, block.timestamp);
        assertEq(model.volatilityBpsOf(OTHER), volatilityBps);

        uint256 stress = volatilityBps <= p.calmVolatilityBps
            ? 0
            : _least(volatilityBps, p.stressVolatilityBps) - p.calmVolatilityBps;
        uint256 range = p.stressVolatilityBps - p.calmVolatilityBps;
        _assertWithinABp(model.liquidationLtv(OTHER), p.liquidationLtvBps, p.liquidationTighteningBps * stress, range);
        _assertWithinABp(model.borrowLtv(OTHER), p.borrowLtvBps, p.borrowTighteningBps * stress, range);
        // It stays there.
        (uint256 borrowLtv, uint256 liquidationLtv) = (model.borrowLtv(OTHER), model.liquidationLtv(OTHER));
        _skip(30 days);
        assertEq(model.borrowLtv(OTHER), borrowLtv);
        assertEq(model.liquidationLtv(OTHER), liquidationLtv);
    }

    /// @dev `ltv` is base − tightening/range, at least zero, rounded down to a basis point.
    function _assertWithinABp(uint256 ltv, uint256 baseBps, uint256 tightening, uint256 range) internal pure {
        assertEq(ltv % 1e14, 0, "whole basis points");
        uint256 bps = ltv / 1e14;
        uint256 exact = baseBps * range > tightening ? baseBps * range - tightening : 0;
        assertLe(bps * range, exact, "rounded down");
        assertGt((bps + 1) * range + range / 1000 + 1, exact, "by less than a basis point");
    }

    /// @dev Changed parameters are auctions' at once, loan-to-value ratios only begin to move; the rest is not touched.
    function testFuzz_ChangesParameters(uint256 seed) public {
        model.poke(ASSET);
        _forecast(15_000, 1 days);
        _skip(10 minutes);
        (uint256 borrowLtv, uint256 liquidationLtv) = (model.borrowLtv(ASSET), model.liquidationLtv(ASSET));
        AssetState memory before = model.stateOf(ASSET);
        RiskParameters memory p = _anyParameters(seed);
        vm.prank(ADMIN);
        model.setAssetRisk(ASSET, p);
        AssetState memory state = model.stateOf(ASSET);
        AssetRisk memory risk = model.riskOf(ASSET);
        assertEq(abi.encode(state.logPrice, state.variance), abi.encode(before.logPrice, before.variance));
        assertEq(abi.encode(state.volatilityBps, state.sampledAt), abi.encode(before.volatilityBps, before.sampledAt));
        assertEq(
            abi.encode(risk.forecastVolatilityBps, risk.stressVolatilityBps), abi.encode(15_000, p.stressVolatilityBps)
        );
        assertEq(model.liquidationLtv(ASSET), liquidationLtv, "liquidationLtv at once");
        assertLe(model.borrowLtv(ASSET), borrowLtv, "borrowLtv rises at once");
        _skip(100 days);
        // Calm is somewhere else now; ratios are where measured volatility wants them.
        _assertAtTarget(p, CALM);
    }

    function _assertAtTarget(RiskParameters memory p, uint256 volatilityBps) internal view {
        uint256 stress = volatilityBps <= p.calmVolatilityBps
            ? 0
            : _least(volatilityBps, p.stressVolatilityBps) - p.calmVolatilityBps;
        uint256 range = p.stressVolatilityBps - p.calmVolatilityBps;
        _assertWithinABp(model.liquidationLtv(ASSET), p.liquidationLtvBps, p.liquidationTighteningBps * stress, range);
        _assertWithinABp(model.borrowLtv(ASSET), p.borrowLtvBps, p.borrowTighteningBps * stress, range);
    }

    /* WHAT FOLLOWS VOLATILITY */

    /// @dev In proportion: twice as volatile, twice as far from the oracle's price at start, half the half-life.
    function test_CurvesScaleWithVolatility() public {
        uint16[6] memory volatilities = [uint16(100), 10_000, 20_000, 30_000, 40_000, 60_000];
        uint256[6] memory multipliers = [uint256(1.006e18), 1.006e18, 1.012e18, 1.018e18, 1.024e18, 1.024e18];
        uint256[6] memory halfLives = [uint256(1500), 1500, 750, 500, 375, 375];
        uint256[6] memory ratios = [uint256(1e18), 1e18, 2e18, 3e18, 4e18, 4e18];
        for (uint160 i; i < 6; ++i) {
            address asset = address(100 + i);
            vm.prank(ADMIN);
            model.listAsset(asset, _parameters(), volatilities[i]);
            (uint256 multiplier, uint256 halfLife) = model.auctionCurve(asset);
            assertEq(multiplier, multipliers[i]);
            assertEq(halfLife, halfLives[i]);
            assertEq(model.volatilityRatio(asset), ratios[i]);
        }
    }

    function testFuzz_CurvesStayInBounds(uint256 seed, uint256 volatilityBps) public {
        RiskParameters memory p = _anyParameters(seed);
        vm.prank(ADMIN);
        model.listAsset(OTHER, p, bound(volatilityBps, 100, 60_000));
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(OTHER);
        assertGe(multiplier, uint256(p.startMultiplierBps) * 1e14);
        assertLe(multiplier, 1.5e18);
        assertEq(multiplier % 1e14, 0);
        assertGe(halfLife, 60);
        assertLe(halfLife, p.halfLife);
        assertGe(model.volatilityRatio(OTHER), 1e18);
    }

    /// @dev What is missing to health 1 counts more, but the most that is charged is the same.
    function test_PenaltyScalesWithVolatility() public view {
        uint256[5] memory healths = [uint256(1e18), 0.99e18, 0.975e18, 0.95e18, 0.9e18];
        uint256[5] memory calm = [uint256(0.01e18), 0.013e18, 0.0175e18, 0.025e18, 0.04e18];
        uint256[5] memory doubled = [uint256(0.01e18), 0.016e18, 0.025e18, 0.04e18, 0.04e18];
        for (uint256 i; i < 5; ++i) {
            (uint256 penalty, uint256 minPenalty) = model.penalty(healths[i], 1e18);
            assertEq(penalty, calm[i]);
            assertEq(minPenalty, 0.01e18);
            (penalty,) = model.penalty(healths[i], 2e18);
            assertEq(penalty, doubled[i]);
        }
    }

    function testFuzz_PenaltyIsBoundedAndMonotone(uint256 health, uint256 low, uint256 high) public view {
        health = bound(health, 0, 1.1e18);
        high = bound(high, 1e18, 600e18);
        low = bound(low, 1e18, high);
        (uint256 atLow,) = model.penalty(health, low);
        (uint256 atHigh, uint256 least) = model.penalty(health, high);
        assertLe(atLow, atHigh);
        assertGe(atLow, least);
        assertLe(atHigh, 0.04e18);
        assertEq(atHigh % 1e14, 0);
    }

    /// @dev An asset without parameters carries no debt, is sold slowly rather than not at all, and stays unknown.
    function testFuzz_UnknownAssets(address asset) public {
        vm.assume(asset != ASSET);
        oracle.set(asset, PRICE, PRICE);
        assertFalse(model.poke(asset));
        assertEq(model.borrowLtv(asset), 0);
        assertEq(model.liquidationLtv(asset), 0);
        assertEq(model.volatilityRatio(asset), 1e18);
        assertEq(model.volatilityBpsOf(asset), 0);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(asset);
        assertEq(multiplier, 1e18);
        assertEq(halfLife, 1 days);
        assertEq(abi.encode(model.stateOf(asset)), abi.encode(AssetState(0, 0, 0, 0, 0, 0, 0)));
    }

    /* SAMPLES */

    /// @dev The first sample has nothing to compare with: it says where the price is.
    function test_FirstSample() public {
        AssetState memory before = model.stateOf(ASSET);
        vm.expectEmit();
        emit IVolatilityRiskModel.VolatilitySampled(ASSET, wadLn(int256(PRICE)) / 1e6, CALM);
        vm.prank(STRANGER);
        assertTrue(model.poke(ASSET));
        AssetState memory state = model.stateOf(ASSET);
        assertEq(state.variance, before.variance);
        assertEq(state.volatilityBps, CALM);
        assertEq(state.sampledAt, block.timestamp);
        // ln(2000 · 1e18), of a price in 1e18ths: 49.047434…
        assertEq(state.logPrice, 49_047_434_133_434);
    }

    /// @dev Sooner than the interval, and without a price, nothing at all changes; whoever asks.
    function testFuzz_NotDueOrNotPriced(uint256 elapsed, uint256 status, uint256 price, address caller) public {
        model.poke(ASSET);
        _sample(INTERVAL, PRICE * 11 / 10);
        bytes32 before = _digest();
        oracle.set(ASSET, bound(price, 0, type(uint256).max), type(uint256).max);
        _skip(bound(elapsed, 0, INTERVAL - 1));
        vm.prank(caller);
        assertFalse(model.poke(ASSET), "not due");
        assertEq(_digest(), before);
        _skip(INTERVAL);
        oracle.set(ASSET, PRICE * 2, PRICE * 2);
        PriceStatus missing = PriceStatus(bound(status, 1, uint256(type(PriceStatus).max)));
        if (PriceRulesLib.allows(missing, PriceAction.Sell)) missing = PriceStatus.Disagreeing;
        oracle.setStatus(ASSET, missing);
        vm.prank(caller);
        assertFalse(model.poke(ASSET), "no price");
        assertEq(_digest(), before);
        oracle.set(ASSET, 0, 1);
        assertFalse(model.poke(ASSET), "a price of nothing");
        oracle.set(ASSET, type(uint256).max, type(uint256).max);
        assertFalse(model.poke(ASSET), "a price beyond all bounds");
        assertEq(_digest(), before);
    }

    /// @dev What may be sold at is looked at: a crash is when a second source lags, and must not blind the model.
    function test_APriceThatIsVouchedForIsTaken() public {
        model.poke(ASSET);
        _skip(INTERVAL);
        oracle.set(ASSET, PRICE * 9 / 10, PRICE * 9 / 10);
        oracle.setStatus(ASSET, PriceStatus.PrimaryOnly);
        assertTrue(model.poke(ASSET));
        assertGt(model.stateOf(ASSET).volatilityBps, CALM);
    }

    /// @dev Whatever the oracle does, a poke and the curve of an auction come back, and nothing has changed.
    function test_AnOracleThatFailsIsNoPrice() public {
        model.poke(ASSET);
        _sample(INTERVAL, PRICE * 9 / 10);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
        bytes32 before = _digest();
        _skip(INTERVAL);
        for (uint256 i; i < 2; ++i) {
            oracle.fail(i == 0, i == 1);
            assertFalse(model.poke{gas: 2_000_000}(ASSET));
            (uint256 openingMultiplier, uint256 openingHalfLife, uint256 ratio) =
                model.openingCurve{gas: 2_000_000}(ASSET);
            assertEq(openingMultiplier, multiplier);
            assertEq(openingHalfLife, halfLife);
            assertEq(ratio, model.volatilityRatio(ASSET));
        }
        assertEq(_digest(), before);
    }

    /// @dev An auction is offered what a poke and a look right after it would say.
    function testFuzz_OpeningCurveIsAPokeAndALook(uint256 elapsed, uint256 price) public {
        model.poke(ASSET);
        _skip(bound(elapsed, 0, 1 days));
        price = bound(price, PRICE / 2, PRICE * 2);
        oracle.set(ASSET, price, price);
        uint256 snapshot = vm.snapshotState();
        model.poke(ASSET);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
        uint256 ratio = model.volatilityRatio(ASSET);
        bytes32 digest = _digest();
        vm.revertToState(snapshot);
        (uint256 openingMultiplier, uint256 openingHalfLife, uint256 openingRatio) = model.openingCurve(ASSET);
        assertEq(openingMultiplier, multiplier);
        assertEq(openingHalfLife, halfLife);
        assertEq(openingRatio, ratio);
        assertEq(_digest(), digest);
    }

    /// @dev Any price an oracle can say is a sample, never an error, and no estimate leaves its bounds.
    function testFuzz_AnyPriceIsTaken(uint256 first, uint256 second, uint256 elapsed) public {
        first = bound(first, 2, type(uint240).max);
        oracle.set(ASSET, first, first);
        assertTrue(model.poke(ASSET));
        uint256 before = model.stateOf(ASSET).variance;
        _sample(bound(elapsed, INTERVAL, 365 days), bound(second, 2, type(uint240).max));
        AssetState memory state = model.stateOf(ASSET);
        // (8σ)² at most, whatever the feed prints.
        assertLe(state.variance, 64 * before + 1);
        assertLe(state.volatilityBps, 8 * CALM);
        assertEq(state.sampledAt, block.timestamp);
        assertEq(state.movedAt, block.timestamp);
    }

    /// @dev A print of next to nothing, as LINK's of March 2020, is one sample among many.
    function test_AnAbsurdPrintMovesVolatilityLittle() public {
        model.poke(ASSET);
        _sample(INTERVAL, PRICE / 50_000);
        assertLe(model.stateOf(ASSET).volatilityBps, CALM * 127 / 100);
        _sample(INTERVAL, PRICE);
        assertLe(model.stateOf(ASSET).volatilityBps, CALM * 161 / 100);
    }

    /// @dev The packed word says what was put into it.
    function testFuzz_WritesEveryField(uint256 seed) public {
        model.poke(ASSET);
        for (uint256 i; i < 20; ++i) {
            _sample(_pick(seed, i, INTERVAL, 2 hours), _pick(seed, i + 100, 1e30, 1e40));
            AssetState memory state = model.stateOf(ASSET);
            assertEq(state.sampledAt, block.timestamp, "sampledAt");
            assertEq(state.movedAt, block.timestamp, "movedAt");
            uint256 squared = uint256(state.variance) * 365 days / 1e16;
            if (squared < 65_535 ** 2) {
                assertLe(uint256(state.volatilityBps) ** 2, squared, "volatility");
                assertGt((uint256(state.volatilityBps) + 1) ** 2, squared, "volatility");
            } else {
                assertEq(state.volatilityBps, 65_535, "as far as it fits");
            }
            assertEq(uint256(state.borrowLtv) / 1440 * 1e14, model.borrowLtv(ASSET), "borrowLtv");
            assertEq(uint256(state.liquidationLtv) / 1440 * 1e14, model.liquidationLtv(ASSET), "liquidationLtv");
            assertLe(state.liquidationLtv, 8300 * 1440);
            assertGe(state.liquidationLtv, 8000 * 1440);
            assertGe(state.borrowLtv, 7200 * 1440);
        }
    }

    /* RAMPS */

    /// @dev A crash: borrowLtv falls at once, liquidationLtv by half a point an hour; back both rise by a tenth of a point.
    function test_RatiosFollowACrash() public {
        assertEq(model.borrowLtv(ASSET), 0.8e18);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
        uint256 began = vm.getBlockTimestamp();
        _excite();
        uint256 took = vm.getBlockTimestamp() - began;
        assertEq(model.borrowLtv(ASSET), 0.72e18, "at once");
        assertGe(model.liquidationLtv(ASSET), 0.83e18 - (took * 0.005e18 / 1 hours + 1e14), "not at once");
        uint256 price = oracle.getPrice(ASSET).upper;
        while (model.stateOf(ASSET).volatilityBps > STRESS * 9 / 10) {
            _sample(INTERVAL, price);
        }
        _excite();
        _skip(7 hours);
        assertEq(model.liquidationLtv(ASSET), 0.8e18, "in the end");
        assertEq(model.borrowLtv(ASSET), 0.72e18);
        _calm();
        (uint256 borrowLtv, uint256 liquidationLtv) = (model.borrowLtv(ASSET), model.liquidationLtv(ASSET));
        assertLt(borrowLtv, 0.78e18, "back, slowly");
        _skip(1 hours);
        assertApproxEqAbs(model.borrowLtv(ASSET), borrowLtv + 0.001e18, 1e14);
        assertApproxEqAbs(model.liquidationLtv(ASSET), _least(0.83e18, liquidationLtv + 0.001e18), 1e14);
        _skip(80 hours);
        assertEq(model.borrowLtv(ASSET), 0.8e18);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
    }

    /// @dev While no price comes in, nothing gets looser than the last prices made it.
    function testFuzz_MissingDataLoosensNothing(uint256 silence) public {
        _excite();
        _skip(6 hours);
        oracle.setStatus(ASSET, PriceStatus.Stale);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
        uint256 borrowLtv = model.borrowLtv(ASSET);
        uint256 liquidationLtv = model.liquidationLtv(ASSET);
        _skip(bound(silence, 0, 365 days));
        assertFalse(model.poke(ASSET));
        (uint256 multiplierAfter, uint256 halfLifeAfter) = model.auctionCurve(ASSET);
        assertEq(multiplierAfter, multiplier);
        assertEq(halfLifeAfter, halfLife);
        assertEq(model.borrowLtv(ASSET), borrowLtv);
        assertLe(model.liquidationLtv(ASSET), liquidationLtv);
        assertEq(model.volatilityRatio(ASSET), 4e18);
        // And when it comes back as if nothing had happened, the ratios take their time.
        oracle.set(ASSET, PRICE, PRICE);
        assertTrue(model.poke(ASSET));
        assertEq(model.borrowLtv(ASSET), borrowLtv);
        assertLe(model.liquidationLtv(ASSET), liquidationLtv);
    }

    /// @dev Listed once each while they are, in whatever order they come and go.
    function testFuzz_StewardsAreListed(uint256 seed) public {
        vm.startPrank(ADMIN);
        for (uint256 i; i < 40; ++i) {
            address steward = address(uint160(_pick(seed, i, 1, 12)));
            model.setSteward(steward, _pick(seed, i + 100, 0, 2) != 0);
        }
        vm.stopPrank();
        address[] memory listed = model.stewards();
        uint256 count = model.isSteward(STEWARD) ? 1 : 0;
        for (uint160 i = 1; i <= 12; ++i) {
            if (model.isSteward(address(i))) ++count;
        }
        assertEq(listed.length, count);
        for (uint256 i; i < listed.length; ++i) {
            assertTrue(model.isSteward(listed[i]));
            for (uint256 j; j < i; ++j) {
                assertNotEq(listed[i], listed[j]);
            }
        }
    }

    function test_RevertWhen_TooManyStewards() public {
        vm.startPrank(ADMIN);
        for (uint160 i = 1; i < 16; ++i) {
            model.setSteward(address(i), true);
        }
        _expectBounds(17, 1, 16);
        model.setSteward(address(16), true);
        vm.stopPrank();
    }

    /* FORECASTS */

    /// @dev In the order of the checks.
    function test_RevertWhen_AForecastIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotSteward.selector, STRANGER));
        vm.prank(STRANGER);
        model.forecast(ASSET, 15_000, 1 hours);
        vm.startPrank(STEWARD);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotListed.selector, OTHER));
        model.forecast(OTHER, 15_000, 1 hours);
        _expectBounds(9999, 10_000, 15_000);
        model.forecast(ASSET, 9999, 1 hours);
        _expectBounds(15_001, 10_000, 15_000);
        model.forecast(ASSET, 15_001, 1 hours);
        _expectBounds(0, 1, 1 days);
        model.forecast(ASSET, 15_000, 0);
        _expectBounds(1 days + 1, 1, 1 days);
        model.forecast(ASSET, 15_000, 1 days + 1);
        model.forecast(ASSET, 15_000, 1 days);
        uint256 allowedAt = block.timestamp + 1 hours;
        _skip(1 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.ForecastTooSoon.selector, allowedAt - 1, allowedAt));
        model.forecast(ASSET, 15_000, 1 hours);
        _skip(1);
        // What runs already is the least, and one step above it the most.
        _expectBounds(14_999, 15_000, 22_500);
        model.forecast(ASSET, 14_999, 1 hours);
        _expectBounds(22_501, 15_000, 22_500);
        model.forecast(ASSET, 22_501, 1 hours);
        model.forecast(ASSET, 22_500, 1 hours);
        _skip(1 hours);
        model.forecast(ASSET, 33_750, 1 hours);
        _skip(1 hours);
        _expectBounds(40_001, 33_750, 40_000);
        model.forecast(ASSET, 40_001, 1 hours);
        vm.stopPrank();
    }

    /// @dev It tightens at once what may be tightened at once, ends by itself, and what it tightened loosens slowly.
    function test_AForecastTightensAndExpires() public {
        uint256 until = vm.getBlockTimestamp() + 3 hours;
        vm.expectEmit();
        emit IVolatilityRiskModel.VolatilityForecast(ASSET, STEWARD, 13_000, until);
        _forecast(13_000, 3 hours);
        assertEq(model.volatilityBpsOf(ASSET), 13_000);
        assertEq(model.volatilityRatio(ASSET), 1.3e18);
        (uint256 multiplier, uint256 halfLife) = model.auctionCurve(ASSET);
        assertEq(multiplier, 1.0078e18);
        assertEq(halfLife, 1154);
        // A tenth of the way to stress: 80 and 30 basis points.
        assertEq(model.borrowLtv(ASSET), 0.792e18);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
        _skip(30 minutes);
        assertEq(model.liquidationLtv(ASSET), 0.8275e18);
        _skip(6 minutes);
        assertEq(model.liquidationLtv(ASSET), 0.827e18);
        vm.warp(until - 1);
        assertEq(model.liquidationLtv(ASSET), 0.827e18);
        assertEq(model.volatilityRatio(ASSET), 1.3e18);
        _skip(1);
        // Nobody did anything.
        assertEq(model.volatilityRatio(ASSET), 1e18);
        (multiplier, halfLife) = model.auctionCurve(ASSET);
        assertEq(multiplier, 1.006e18);
        assertEq(halfLife, 1500);
        assertEq(model.borrowLtv(ASSET), 0.792e18);
        assertEq(model.liquidationLtv(ASSET), 0.827e18);
        _skip(1 hours);
        assertEq(model.borrowLtv(ASSET), 0.793e18);
        assertEq(model.liquidationLtv(ASSET), 0.828e18);
        _skip(7 hours);
        assertEq(model.borrowLtv(ASSET), 0.8e18);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
    }

    /// @dev Half an hour of forecast moves liquidationLtv by a quarter of a point, and then back: not one second longer.
    function test_AnExpiredForecastMovesNothingFurther() public {
        _forecast(15_000, 30 minutes);
        _skip(30 minutes);
        assertEq(model.liquidationLtv(ASSET), 0.8275e18);
        _skip(5 hours);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
    }

    /// @dev A shorter forecast does not cut the one that runs short.
    function test_AForecastIsNotCutShort() public {
        _forecast(15_000, 1 days);
        uint256 until = vm.getBlockTimestamp() + 1 days;
        _skip(1 hours);
        _forecast(15_000, 1);
        assertEq(model.riskOf(ASSET).forecastUntil, until);
    }

    /// @dev Where the market is beyond the forecast, the market counts.
    function test_TheMarketOutrunsAForecast() public {
        _forecast(15_000, 1 days);
        _excite();
        assertEq(model.volatilityRatio(ASSET), 4e18);
        assertEq(model.borrowLtv(ASSET), 0.72e18);
        // There is nothing to add.
        _skip(1 hours);
        vm.prank(STEWARD);
        _expectBounds(40_001, 40_000, 40_000);
        model.forecast(ASSET, 40_001, 1);
    }

    function test_GuardianRevokesAndEnds() public {
        _forecast(13_000, 1 days);
        _skip(1 hours);
        vm.startPrank(GUARDIAN);
        vm.expectEmit();
        emit IVolatilityRiskModel.StewardSet(STEWARD, false);
        model.setSteward(STEWARD, false);
        vm.expectEmit();
        emit IVolatilityRiskModel.ForecastEnded(ASSET, GUARDIAN);
        model.endForecast(ASSET);
        bytes32 before = _digest();
        model.endForecast(ASSET);
        vm.stopPrank();
        assertEq(_digest(), before, "ended once");
        assertFalse(model.isSteward(STEWARD));
        assertEq(model.volatilityRatio(ASSET), 1e18);
        assertEq(model.liquidationLtv(ASSET), 0.827e18, "not at once");
        assertEq(model.borrowLtv(ASSET), 0.792e18, "not at once");
        _skip(3 hours);
        assertEq(model.liquidationLtv(ASSET), 0.83e18);
        vm.expectRevert(abi.encodeWithSelector(IVolatilityRiskModel.NotSteward.selector, STEWARD));
        vm.prank(STEWARD);
        model.forecast(ASSET, 15_000, 1 hours);
    }
}
