// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus} from "../types/Prices.sol";
import {PRICE_LIMIT} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";

/// @title PriceMathLib
/// @notice Prices made of prices.
library PriceMathLib {
    /// @notice `price * factor / denominator`, each end by its own factor, rounded outwards; `OutOfBounds` when an end would be
    /// zero or more than can be computed with.
    /// @param price With the status `Ok`.
    function scaled(Price memory price, uint256 lowerFactor, uint256 upperFactor, uint256 denominator)
        internal
        pure
        returns (Price memory)
    {
        if (MathLib.mulDivDown(price.upper, upperFactor, PRICE_LIMIT) >= denominator) {
            return Price(0, 0, 0, PriceStatus.OutOfBounds);
        }
        uint256 lower = MathLib.mulDivDown(price.lower, lowerFactor, denominator);
        if (lower == 0) return Price(0, 0, 0, PriceStatus.OutOfBounds);
        return Price(lower, MathLib.mulDivUp(price.upper, upperFactor, denominator), price.updatedAt, PriceStatus.Ok);
    }
}
