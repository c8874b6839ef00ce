// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {PRICE_SCALE, WAD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Lets a test expect a library's reverts.
contract AuctionMathCaller {
    function computeTake(AuctionMathLib.TakeInput memory input)
        external
        pure
        returns (AuctionMathLib.TakeResult memory)
    {
        return AuctionMathLib.computeTake(input);
    }
}

/// @notice Laws of a take, whatever the decimals of the two tokens.
contract AuctionMathLawsTest is Test {
    AuctionMathCaller internal immutable CALLER = new AuctionMathCaller();

    struct Seeds {
        uint256 anchor;
        uint256 ratio; // price over anchor
        uint256 ltv;
        uint256 penalty;
        uint256 collateral;
        uint256 maxCollateral;
        uint256 health;
        uint256 others; // collateral besides this one, relative to it
        uint256 minDebt;
        bool isFullClose;
    }

    /// @dev One collateral of a vault of a given health at its anchors.
    function _input(Seeds memory seeds) internal pure returns (AuctionMathLib.TakeInput memory input) {
        // From 2-decimals tokens worth little to 8-decimals ones worth much, in debt units of 2 to 24 decimals.
        input.anchor = bound(seeds.anchor, 1e24, 1e52);
        input.price = MathLib.mulDivUp(input.anchor, bound(seeds.ratio, 0.4e18, 1.5e18), WAD);
        input.liquidationLtv = bound(seeds.ltv, 0.3e18, 0.96e18);
        input.targetHealth = 1.05e18;
        input.penalty = bound(seeds.penalty, 0, 0.15e18) / 1e14 * 1e14;
        // Worth at least a million units of debt, and divisible.
        uint256 least = MathLib.max(10_000, MathLib.mulDivUp(1e6, PRICE_SCALE, input.anchor));
        input.collateral = bound(seeds.collateral, least, least * 1e18);
        input.maxCollateral = bound(seeds.maxCollateral, 1, input.collateral * 2);
        uint256 value = MathLib.mulDivDown(input.collateral, input.anchor, PRICE_SCALE);
        uint256 others = MathLib.mulDivDown(value, bound(seeds.others, 0, 3e18), WAD);
        input.weightedCollateral = MathLib.mulDivDown(value, input.liquidationLtv, WAD) + others / 2;
        input.totalDebt = MathLib.mulDivUp(input.weightedCollateral, WAD, bound(seeds.health, 0.3e18, WAD));
        input.debt = input.totalDebt;
        input.proceeds = MathLib.mulDivDown(input.collateral, input.price, PRICE_SCALE) + others;
        input.minDebt = bound(seeds.minDebt, 1, input.debt);
        _setFullClose(input, seeds.isFullClose);
    }

    function _setFullClose(AuctionMathLib.TakeInput memory input, bool isFullClose) internal pure {
        input.isFullClose = isFullClose;
    }

    function _take(AuctionMathLib.TakeInput memory input)
        internal
        view
        returns (bool isOk, AuctionMathLib.TakeResult memory result)
    {
        try CALLER.computeTake(input) returns (AuctionMathLib.TakeResult memory result_) {
            return (true, result_);
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
            assertTrue(
                selector == AuctionMathLib.PriceBelowWaterLine.selector
                    || selector == AuctionMathLib.TakeTooSmall.selector,
                "unknown refusal"
            );
        }
    }

    function testFuzz_NeverMoreThanAskedHeldOrOwed(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        if (!isOk) return;
        assertLe(result.collateralOut, input.maxCollateral, "asked");
        assertLe(result.collateralOut, input.collateral, "held");
        assertLe(result.repaid, input.debt, "owed");
        assertEq(result.repaid + result.penalty, result.payment, "parts of the payment");
        // The debt with its penalty, and not a unit more.
        assertLe(result.payment, MathLib.mulDivUp(input.debt, WAD + input.penalty, WAD), "penalty");
        assertLe(
            result.penalty, MathLib.mulDivUp(result.repaid + 1, input.penalty, WAD) + 1, "no more penalty than the rate"
        );
    }

    /// @dev Never a unit below the price; above it by less than a unit, or a unit's worth of collateral where the debt caps it.
    function testFuzz_PaysThePrice(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        if (!isOk) return;
        uint256 exact = MathLib.mulDivUp(result.collateralOut, input.price, PRICE_SCALE);
        assertGe(result.payment, exact);
        if (result.repaid != input.debt) {
            assertEq(result.payment, exact);
        } else {
            assertLe(result.payment, MathLib.mulDivUp(result.collateralOut + 1, input.price, PRICE_SCALE));
        }
    }

    function testFuzz_LeavesNoDust(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        if (!isOk) return;
        uint256 left = input.debt - result.repaid;
        assertTrue(
            left == 0 || left >= input.minDebt || result.collateralOut == input.collateral
                || (result.collateralOut == 0 && result.repaid == 0),
            "dust"
        );
    }

    /// @dev A take that meets the target ends within a unit of it, on the near side.
    function testFuzz_MeetsTheTargetAndNoMore(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        input.minDebt = 1;
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        if (!isOk || !result.isTargetMet) return;
        assertFalse(input.isFullClose);
        uint256 sold = MathLib.mulDivUp(result.collateralOut, input.anchor, PRICE_SCALE);
        uint256 weightedLeft = input.weightedCollateral - MathLib.mulDivUp(sold, input.liquidationLtv, WAD);
        uint256 debtLeft = input.totalDebt - result.repaid;
        uint256 need = MathLib.mulDivDown(input.targetHealth, debtLeft, WAD);
        // Not past the target: what the vault still lacks, plus the units lost in rounding, is not negative.
        assertLe(weightedLeft, need + 5, "past the target");
        // To the target: a raw unit of collateral more would pass it.
        uint256 unit = MathLib.mulDivUp(2, input.price, PRICE_SCALE);
        assertGe(weightedLeft + 2 * unit + 10, need, "short of the target");
    }

    /// @dev Above the water line a take makes the vault healthier at its anchors.
    function testFuzz_ImprovesHealthAboveTheWaterLine(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        uint256 line = AuctionMathLib.waterLine(input.penalty, input.liquidationLtv, input.anchor, input.targetHealth);
        if (input.price <= line) return;
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        if (!isOk || result.repaid < 1000) return;
        uint256 sold = MathLib.mulDivDown(result.collateralOut, input.anchor, PRICE_SCALE);
        uint256 weightedLeft = input.weightedCollateral - MathLib.mulDivDown(sold, input.liquidationLtv, WAD);
        uint256 before = AuctionMathLib.shortfall(input.targetHealth, input.totalDebt, input.weightedCollateral);
        uint256 afterwards = AuctionMathLib.shortfall(input.targetHealth, input.totalDebt - result.repaid, weightedLeft);
        assertLe(afterwards, before + 3, "shortfall");
    }

    /// @dev A solvent vault is not sold below the line; an insolvent one may be.
    function testFuzz_RefusesASolventVaultBelowTheWaterLine(Seeds memory seeds) public {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        uint256 line = AuctionMathLib.waterLine(input.penalty, input.liquidationLtv, input.anchor, input.targetHealth);
        input.price = MathLib.min(input.price, line - 2); // on the line itself rounding decides
        input.proceeds = MathLib.mulDivUp(input.totalDebt, WAD + input.penalty, WAD);
        vm.expectRevert(abi.encodeWithSelector(AuctionMathLib.PriceBelowWaterLine.selector, input.price, line));
        CALLER.computeTake(input);
        input.proceeds -= 1;
        (, AuctionMathLib.TakeResult memory result) = _take(input);
        assertFalse(result.isTargetMet);
    }

    /// @dev Whatever can be reached, something finishes it: all of the collateral can always be asked for.
    function testFuzz_AskingForAllNeverFailsAboveTheWaterLine(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        if (
            input.price
                <= AuctionMathLib.waterLine(input.penalty, input.liquidationLtv, input.anchor, input.targetHealth)
        ) return;
        input.maxCollateral = type(uint256).max;
        (bool isOk, AuctionMathLib.TakeResult memory result) = _take(input);
        assertTrue(isOk, "refused");
        assertTrue(result.collateralOut != 0 || result.isTargetMet, "nothing");
    }

    function testFuzz_SecondHalfCostsAtLeastAsMuch(Seeds memory seeds) public view {
        AuctionMathLib.TakeInput memory input = _input(seeds);
        input.minDebt = 1;
        (bool isOk, AuctionMathLib.TakeResult memory whole) = _take(input);
        if (!isOk || whole.collateralOut < 4) return;
        uint256 wanted = input.maxCollateral;
        input.maxCollateral = whole.collateralOut / 3;
        (, AuctionMathLib.TakeResult memory first) = _take(input);
        _apply(input, first);
        input.maxCollateral = wanted - first.collateralOut;
        if (input.debt == 0 || input.collateral == 0) return;
        AuctionMathLib.TakeResult memory second;
        (isOk, second) = _take(input);
        if (!isOk) return;
        // A few units of rounding, worth at most that many raw units of collateral.
        uint256 tolerance = MathLib.mulDivUp(40, PRICE_SCALE, input.anchor) + 2;
        assertLe(first.collateralOut + second.collateralOut, whole.collateralOut + tolerance, "more for the parts");
        assertGe(
            (first.payment + second.payment),
            MathLib.mulDivDown(first.collateralOut + second.collateralOut, input.price, PRICE_SCALE),
            "cheaper in parts"
        );
    }

    function _apply(AuctionMathLib.TakeInput memory input, AuctionMathLib.TakeResult memory result) internal pure {
        uint256 sold = MathLib.mulDivDown(result.collateralOut, input.anchor, PRICE_SCALE);
        input.collateral -= result.collateralOut;
        input.debt -= result.repaid;
        input.totalDebt -= result.repaid;
        input.weightedCollateral -= MathLib.mulDivDown(sold, input.liquidationLtv, WAD);
        input.proceeds =
            MathLib.zeroFloorSub(input.proceeds, MathLib.mulDivDown(result.collateralOut, input.price, PRICE_SCALE));
    }

    /* START */

    /// @dev The penalty never makes a solvent vault insolvent, unless by its least.
    function testFuzz_PenaltyLeavesRoom(uint256 scheduled, uint256 least, uint256 coverage) public pure {
        least = bound(least, 0, 0.15e18) / 1e14 * 1e14;
        scheduled = bound(scheduled, least, 0.15e18);
        coverage = bound(coverage, 0.1e18, 3e18);
        uint256 penalty = AuctionMathLib.penaltyFor(scheduled, least, coverage);
        assertGe(penalty, least);
        assertLe(penalty, scheduled);
        assertEq(penalty % 1e14, 0);
        if (penalty > least) assertLe(WAD + 2 * penalty, coverage);
    }

    function testFuzz_FloorKeepsASolventVaultFromALoss(
        uint256 penalty,
        uint256 coverage,
        uint256 discount,
        uint256 band
    ) public pure {
        penalty = bound(penalty, 0, 0.15e18) / 1e14 * 1e14;
        coverage = bound(coverage, 0.3e18, 3e18);
        discount = bound(discount, 0, 0.2e18);
        band = bound(band, 0.9e18, 1e18);
        uint256 floor_ = AuctionMathLib.floorMultiplier(penalty, coverage, discount, band, 0.4e18);
        assertEq(floor_ % 1e9, 0);
        if (floor_ == 0.4e18) return;
        // Selling all at the floor pays the debt and the penalty.
        assertGe(MathLib.mulDivUp(floor_, coverage, WAD), WAD + penalty);
        // And the backstop bids above it.
        assertLe(floor_, MathLib.mulDivDown(WAD - discount, band, WAD) + 1e9);
    }

    /// @dev The owner's cost per unit of health restored is the same for every collateral: halfLife · (H − L) is constant.
    function testFuzz_HalfLivesAreScaledByWhatTheyRestore(uint256 halfLife, uint256 ltv) public pure {
        halfLife = bound(halfLife, 60, 1 days);
        ltv = bound(ltv, 0, 0.96e18);
        uint256 scaled = AuctionMathLib.scaledHalfLife(halfLife, 1.05e18, ltv, 0.25e18);
        assertGt(scaled, 0);
        assertApproxEqAbs(scaled * (1.05e18 - ltv), halfLife * 0.25e18, 1.05e18);
        assertEq(AuctionMathLib.scaledHalfLife(halfLife, 1.05e18, 0.8e18, 0.25e18), halfLife);
    }
}
