// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";

/// @title AuctionMathLib
/// @notice What an auction charges, where it stops and what a take may buy. The house, the lens, the fuzz tests and the
/// bots all compute it here.
///
/// Notation, all in units of the debt asset: D the vault's whole debt, c an amount of collateral, a its anchor price,
/// L its liquidation LTV, p the auction's price, π the penalty, H the target health.
library AuctionMathLib {
    /// @notice The take would sell a solvent vault away from its target: below the water line only a restart helps.
    error PriceBelowWaterLine(uint256 price, uint256 waterLine);
    /// @notice The take would leave a debt too small to be left, and buying that too needs more than `maxCollateral`.
    error TakeTooSmall(uint256 maxCollateral, uint256 required);

    /// @notice A vault and the price of one of its collaterals, as a take finds them.
    struct TakeInput {
        uint256 price; // of the collateral now [1e36]
        uint256 anchor; // of the collateral at (re)start [1e36]
        uint256 liquidationLtv; // of the collateral at (re)start [WAD]
        uint256 targetHealth; // H [WAD]
        uint256 penalty; // π [WAD]
        uint256 collateral; // what the vault holds [raw collateral units]
        uint256 maxCollateral; // what the taker wants at most [raw collateral units]
        uint256 debt; // owed of the auction's debt asset [raw debt units]
        uint256 totalDebt; // D: the vault's debts together at their anchors [raw debt units]
        uint256 weightedCollateral; // Σ c·a·L over what is for sale, and the rest at what it is worth now [raw debt units]
        uint256 proceeds; // Σ c·p, p at least the floor, over what is for sale, and the rest at what it is worth now [raw debt units]
        uint256 minDebt; // least debt that may be left, unless nothing [raw debt units]
        bool isFullClose; // whether the debt is repaid whole, and not only down to the target
    }

    /// @notice What a take does.
    struct TakeResult {
        uint256 collateralOut; // [raw collateral units], rounded down
        uint256 payment; // [raw debt units], rounded up
        uint256 repaid; // part of the payment that reduces the debt [raw debt units]
        uint256 penalty; // the rest of it [raw debt units]
        bool isTargetMet; // whether the take was cut so that the vault is back at its target
    }

    /* START */

    /// @notice An anchor: debt units per collateral unit.
    /// @param collateralUpper Upper price of the collateral [1e36 quote].
    /// @param debtLower Lower price of the debt asset [1e36 quote], not zero.
    /// @return [1e36], rounded up: the owner's side.
    function anchorPrice(uint256 collateralUpper, uint256 debtLower) internal pure returns (uint256) {
        return MathLib.mulDivUp(collateralUpper, PRICE_SCALE, debtLower);
    }

    /// @notice The penalty of an auction: π = max(π_min, min(π(health), ½·(V_lower/D − 1))), so that what the owner pays
    /// on top never creates the loss it is meant to prevent.
    /// @param scheduled π(health) [WAD].
    /// @param minPenalty π_min [WAD].
    /// @param coverageLower V_lower/D [WAD].
    /// @return [WAD], rounded down to a basis point.
    function penaltyFor(uint256 scheduled, uint256 minPenalty, uint256 coverageLower) internal pure returns (uint256) {
        uint256 room = MathLib.zeroFloorSub(coverageLower, WAD) / 2;
        uint256 penalty = MathLib.max(minPenalty, MathLib.min(scheduled, room));
        return penalty - penalty % WAD_PER_BPS;
    }

    /// @notice The multiplier of the anchors below which takes stop. At m* = (1+π)·D/V, selling everything just pays the
    /// debt; a solvent vault is not sold below it. Where m* is too close to the price for a backstop to bid above it,
    /// the vault may be sold into a loss, down to `minPriceRatio`.
    /// @param penalty π [WAD].
    /// @param coverage V/D, V at upper prices [WAD], not zero.
    /// @param backstopDiscount How far below the lower price the backstop bids [WAD].
    /// @param lowerOverUpper V at lower prices over V at upper prices [WAD].
    /// @param minPriceRatio [WAD]
    /// @return [WAD], rounded up to 1e-9.
    function floorMultiplier(
        uint256 penalty,
        uint256 coverage,
        uint256 backstopDiscount,
        uint256 lowerOverUpper,
        uint256 minPriceRatio
    ) internal pure returns (uint256) {
        uint256 solvencyFloor = MathLib.mulDivUp(WAD + penalty, WAD, coverage);
        uint256 backstop = MathLib.mulDivDown(WAD - backstopDiscount, lowerOverUpper, WAD);
        uint256 floor_ = solvencyFloor <= backstop ? solvencyFloor : minPriceRatio;
        uint256 remainder = floor_ % WAD_PER_PPB;
        return remainder == 0 ? floor_ : floor_ + WAD_PER_PPB - remainder;
    }

    /// @notice A collateral's half-life scaled by `referenceGap / (H − L)`. A take of value v improves the shortfall by
    /// about (H − L)·v, so this makes the owner's cost per unit of health restored the same for every collateral:
    /// one of high LTV, which restores little, falls slowly.
    /// @param referenceGap The H − L at which the half-life is used as it is [WAD].
    /// @return [seconds], rounded up.
    function scaledHalfLife(uint256 halfLife, uint256 targetHealth, uint256 liquidationLtv, uint256 referenceGap)
        internal
        pure
        returns (uint256)
    {
        return MathLib.mulDivUp(halfLife, referenceGap, targetHealth - liquidationLtv);
    }

    /* TAKE */

    /// @notice How much is still to be made good: S = H·D − Σ c·a·L, at least zero.
    /// @return [raw debt units], rounded up.
    function shortfall(uint256 targetHealth, uint256 totalDebt, uint256 weightedCollateral)
        internal
        pure
        returns (uint256)
    {
        return MathLib.zeroFloorSub(MathLib.mulDivUp(targetHealth, totalDebt, WAD), weightedCollateral);
    }

    /// @notice The price at and below which selling moves a vault away from its target: (1+π)·L·a / H.
    /// @return [1e36], rounded up.
    function waterLine(uint256 penalty, uint256 liquidationLtv, uint256 anchor, uint256 targetHealth)
        internal
        pure
        returns (uint256)
    {
        return MathLib.mulDivUp(MathLib.mulDivUp(anchor, liquidationLtv, WAD), WAD + penalty, targetHealth);
    }

    /// @notice Cuts a take to what the taker wants, the vault holds, the target needs and the debt allows, and prices it.
    ///
    /// A take of x repays r = x·p/(1+π) and improves the shortfall by x·g with g = H·p/(1+π) − L·a. It stops where the
    /// shortfall is made good (x = S/g), where the debt is repaid, and it leaves no debt below `minDebt`: a take cut by
    /// the target is widened to close such a debt, one cut by the taker is narrowed to leave just `minDebt`.
    /// @dev Reverts with `PriceBelowWaterLine` when g is not positive while selling everything would pay everything, and
    /// with `TakeTooSmall` when the debt that is left can only be bought whole.
    function computeTake(TakeInput memory input) internal pure returns (TakeResult memory result) {
        // What may be sold at all: the debt with its penalty must not be exceeded.
        uint256 maxPayment = MathLib.mulDivUp(input.debt, WAD + input.penalty, WAD);
        uint256 wanted = MathLib.min(input.maxCollateral, input.collateral);
        uint256 amount = wanted;
        if (input.isFullClose) _requireAboveWaterLine(input);
        else amount = MathLib.min(amount, _targetAmount(input));
        result.isTargetMet = amount < wanted;

        _price(input, result, amount, maxPayment);
        uint256 left = input.debt - result.repaid;
        if (left == 0 || left >= input.minDebt) return result;

        // A dusty debt would be left. If the target cut the take, close the debt instead.
        if (result.isTargetMet) {
            result.isTargetMet = false;
            _price(input, result, wanted, maxPayment);
            left = input.debt - result.repaid;
            if (left == 0 || left >= input.minDebt) return result;
        }
        // All of this collateral is sold: others, or a write-off, see to the rest.
        if (wanted == input.collateral) return result;
        // The taker wants less than closes the debt: leave exactly the least that may be left, if that is worth a sale.
        uint256 room = MathLib.zeroFloorSub(input.debt, input.minDebt);
        uint256 payment = MathLib.mulDivDown(room, WAD + input.penalty, WAD);
        _price(input, result, MathLib.mulDivDown(payment, PRICE_SCALE, input.price), payment);
        require(
            result.collateralOut != 0 && result.repaid != 0,
            TakeTooSmall(input.maxCollateral, MathLib.mulDivUp(maxPayment, PRICE_SCALE, input.price))
        );
    }

    /// @dev The amount that makes the shortfall good, or all when not even that does. Compares by multiplication before it
    /// divides, because g may be next to nothing.
    function _targetAmount(TakeInput memory input) private pure returns (uint256) {
        uint256 gainNumerator = MathLib.mulDivDown(input.targetHealth, input.price, WAD + input.penalty);
        uint256 gainDenominator = MathLib.mulDivUp(input.liquidationLtv, input.anchor, WAD);
        if (gainNumerator <= gainDenominator) {
            _requireAboveWaterLine(input);
            return input.collateral;
        }
        // Rounds up, so that the amount rounds down: a take never carries the vault past its target.
        uint256 gain = gainNumerator - gainDenominator + 1;
        uint256 missing = shortfall(input.targetHealth, input.totalDebt, input.weightedCollateral);
        if (MathLib.mulDivUp(input.collateral, gain, PRICE_SCALE) <= missing) return input.collateral;
        return MathLib.mulDivDown(missing, PRICE_SCALE, gain);
    }

    function _requireAboveWaterLine(TakeInput memory input) private pure {
        uint256 line = waterLine(input.penalty, input.liquidationLtv, input.anchor, input.targetHealth);
        bool isSolvent = input.proceeds >= MathLib.mulDivUp(input.totalDebt, WAD + input.penalty, WAD);
        require(input.price > line || !isSolvent, PriceBelowWaterLine(input.price, line));
    }

    /// @dev Prices `amount`, or what `maxPayment` buys if that is less. The payment rounds up, the collateral down, the
    /// debt repaid down: always the taker pays the unit.
    function _price(TakeInput memory input, TakeResult memory result, uint256 amount, uint256 maxPayment) private pure {
        uint256 payment = MathLib.mulDivUp(amount, input.price, PRICE_SCALE);
        if (payment >= maxPayment) {
            if (payment > maxPayment) amount = MathLib.mulDivDown(maxPayment, PRICE_SCALE, input.price);
            payment = maxPayment;
            result.isTargetMet = false;
        }
        result.collateralOut = amount;
        result.payment = payment;
        result.repaid = MathLib.min(input.debt, MathLib.mulDivDown(payment, WAD, WAD + input.penalty));
        result.penalty = payment - result.repaid;
    }
}
