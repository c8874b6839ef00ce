// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceAction} from "../types/Prices.sol";
import {DebtPosition, VaultHealth, VaultView} from "../types/Vaults.sol";
import {BitmapLib} from "./BitmapLib.sol";
import {END_HEALTH} from "./ConstantsLib.sol";
import {HealthLib} from "./HealthLib.sol";
import {MathLib} from "./MathLib.sol";
import {PriceRulesLib} from "./PriceRulesLib.sol";

/// @title ProvisionLib
/// @notice What a vault is expected to lose, and which of its debts bears it.
library ProvisionLib {
    using BitmapLib for uint256;

    /// @notice What a vault's collateral, at lower prices, does not cover; nothing once it is out of the woods [quote WAD].
    function shortfallOf(VaultHealth memory health) internal pure returns (uint256) {
        if (health.firmHealthFactor >= END_HEALTH) return 0;
        return MathLib.zeroFloorSub(health.debtValue, health.collateralValueLower);
    }

    /// @notice Whether an estimate may fall: the vault is out of the woods, or every price is one that somebody trades at. Else
    /// somebody could free provisions by choosing a moment in which a price is missing or in doubt.
    function mayFall(VaultView memory vault, VaultHealth memory health) internal pure returns (bool) {
        if (health.firmHealthFactor >= END_HEALTH) return true;
        for (uint256 i; i < vault.collaterals.length; ++i) {
            if (!PriceRulesLib.allows(vault.collaterals[i].status, PriceAction.EndAuction)) return false;
        }
        for (uint256 i; i < vault.debts.length; ++i) {
            if (!PriceRulesLib.allows(vault.debts[i].status, PriceAction.EndAuction)) return false;
        }
        return true;
    }

    /// @notice Divides a shortfall over a vault's debts, the smallest first by lower value, because the house makes the largest
    /// good first. Of equals the later bears it first, as the house makes the earlier good first.
    /// @param shortfall [quote WAD]
    /// @param lastIndex The debt that bears it last, however small it is; an index that no debt has, for none.
    /// @return amounts One per debt [raw units], rounded up: who leaves meanwhile bears the unit.
    function divide(DebtPosition[] memory debts, uint256 shortfall, uint256 lastIndex)
        internal
        pure
        returns (uint256[] memory amounts)
    {
        amounts = new uint256[](debts.length);
        uint256 assigned;
        while (shortfall != 0 && assigned.count() < debts.length) {
            uint256 i = _smallest(debts, assigned, lastIndex);
            assigned = assigned.add(i);
            uint256 value = HealthLib.debtValue(debts[i].amount, debts[i].lower);
            uint256 part = MathLib.min(shortfall, value);
            if (part == 0) continue;
            shortfall -= part;
            amounts[i] = MathLib.mulDivUp(debts[i].amount, part, value);
        }
    }

    /// @dev The place of the smallest debt whose place is not in the bitmap; there must be one.
    function _smallest(DebtPosition[] memory debts, uint256 assigned, uint256 lastIndex)
        private
        pure
        returns (uint256 place)
    {
        uint256 smallest = type(uint256).max;
        for (uint256 i; i < debts.length; ++i) {
            if (assigned.contains(i)) continue;
            uint256 value =
                debts[i].index == lastIndex ? type(uint256).max : HealthLib.debtValue(debts[i].amount, debts[i].lower);
            if (value <= smallest) (place, smallest) = (i, value);
        }
    }
}
