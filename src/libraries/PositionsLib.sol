// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceAction} from "../types/Prices.sol";
import {CollateralPosition, DebtPosition} from "../types/Vaults.sol";
import {HealthLib} from "./HealthLib.sol";
import {MathLib} from "./MathLib.sol";
import {PriceRulesLib} from "./PriceRulesLib.sol";

/// @title PositionsLib
/// @notice Finds positions of a vault.
library PositionsLib {
    /// @notice The vault's position in an asset; all zeros when it has none.
    function collateralOf(CollateralPosition[] memory collaterals, address asset)
        internal
        pure
        returns (CollateralPosition memory position)
    {
        for (uint256 i; i < collaterals.length; ++i) {
            if (collaterals[i].asset == asset) return collaterals[i];
        }
    }

    /// @notice The vault's debt with an index; all zeros when it owes nothing of it.
    function debtAt(DebtPosition[] memory debts, uint256 index) internal pure returns (DebtPosition memory debt) {
        for (uint256 i; i < debts.length; ++i) {
            if (debts[i].index == index) return debts[i];
        }
    }

    /// @notice The largest debt by lower value of those that have a price to be made good at, of equals the earlier; all zeros
    /// when none has.
    /// @param skippedIndex Not this one, unless no other can be made good.
    function largestDebt(DebtPosition[] memory debts, uint256 skippedIndex)
        internal
        pure
        returns (DebtPosition memory largest)
    {
        uint256 largestValue;
        for (uint256 i; i < debts.length; ++i) {
            if (!PriceRulesLib.allows(debts[i].status, PriceAction.Owe)) continue;
            uint256 value = HealthLib.debtValue(debts[i].amount, debts[i].lower);
            if (debts[i].index == skippedIndex) value = MathLib.min(value, 1);
            if (value > largestValue) (largest, largestValue) = (debts[i], value);
        }
    }
}
