// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus} from "../types/Prices.sol";
import {PRICE_SCALE, UNWITNESSED_MULTIPLE, WAD} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";

/// @title HealthLib
/// @notice Values, health and coverage of a portfolio.
///
/// healthFactor = Σ amountᵢ · priceᵢ · ltvᵢ / Σ debtⱼ · priceⱼ        liquidatable below 1
/// coverage     = Σ amountᵢ · priceᵢ        / Σ debtⱼ · priceⱼ        a loss below 1
library HealthLib {
    /// @notice What an amount of collateral is worth.
    /// @param amount [raw token units]
    /// @param price Quote value of a raw unit [1e36].
    /// @return [quote WAD], rounded down: against the owner.
    function collateralValue(uint256 amount, uint256 price) internal pure returns (uint256) {
        return MathLib.mulDivDown(amount, price, PRICE_SCALE);
    }

    /// @notice What a debt is worth.
    /// @return [quote WAD], rounded up: against the owner.
    function debtValue(uint256 amount, uint256 price) internal pure returns (uint256) {
        return MathLib.mulDivUp(amount, price, PRICE_SCALE);
    }

    /// @notice What a collateral counts for in the health that liquidation goes by: its value at `upper`, and a multiple of it
    /// where what was remembered of its price is too old to bound it.
    /// @return [quote WAD], rounded down.
    function countedValue(uint256 amount, Price memory price) internal pure returns (uint256) {
        uint256 value = collateralValue(amount, price.upper);
        return price.status == PriceStatus.Unwitnessed ? value * UNWITNESSED_MULTIPLE : value;
    }

    /// @notice Collateral weighted by its LTV.
    /// @return [quote WAD], rounded down.
    function weighted(uint256 value, uint256 ltv) internal pure returns (uint256) {
        return MathLib.mulDivDown(value, ltv, WAD);
    }

    /// @notice `numerator / debtValue`: health of a weighted value, coverage of a plain one.
    /// @return [WAD], rounded down; the largest number when there is no debt.
    function ratio(uint256 numerator, uint256 debtValue_) internal pure returns (uint256) {
        if (debtValue_ == 0) return type(uint256).max;
        return MathLib.mulDivDown(numerator, WAD, debtValue_);
    }
}
