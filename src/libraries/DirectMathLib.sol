// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AuctionMathLib} from "./AuctionMathLib.sol";
import {WAD} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";

/// @title DirectMathLib
/// @notice What a direct liquidation charges.
///
/// Notation: b the bonus, π the penalty, V the vault's collateral and D its debt in value, h its health, L a
/// collateral's liquidation LTV. A unit of debt repaid costs the vault (1+b)·(1+π) units of collateral at its lower price.
/// Coverage does not fall as long as that is at most V_lower/D; health does not fall as long as it is at most
/// h·lower/(L·upper). Both together are the room.
///
/// For the collateral that restores most the first bound is the lower one: h is the average of L·upper/lower over the
/// collaterals, times V_lower/D. So a vault that is not under water always has a collateral that can be sold.
library DirectMathLib {
    /// @notice The most that a unit of debt repaid may cost a vault in one of its collaterals, at the lower price.
    /// @param coverage V_lower/D [WAD]
    /// @param healthFactor h [WAD]
    /// @param lower Lower price of the collateral [1e36 quote].
    /// @param upper Upper price of the collateral, not zero [1e36 quote].
    /// @param liquidationLtv L [WAD]
    /// @return [WAD], rounded down; below 1e18 not even a sale at the lower price keeps both.
    function room(uint256 coverage, uint256 healthFactor, uint256 lower, uint256 upper, uint256 liquidationLtv)
        internal
        pure
        returns (uint256)
    {
        uint256 weight = MathLib.mulDivUp(upper, liquidationLtv, WAD);
        // A collateral that counts for nothing in health costs none.
        if (weight == 0) return coverage;
        return MathLib.min(coverage, MathLib.mulDivDown(healthFactor, lower, weight));
    }

    /// @notice Bonus and penalty within the room: the bonus first, because without it nobody comes.
    /// @param maxBonus [WAD]
    /// @param maxPenalty [WAD]
    /// @return bonus b [WAD]
    /// @return penalty π [WAD], rounded down: (1+b)·(1+π) is at most the room, or 1.
    function incentive(uint256 room_, uint256 maxBonus, uint256 maxPenalty)
        internal
        pure
        returns (uint256 bonus, uint256 penalty)
    {
        bonus = MathLib.min(maxBonus, MathLib.zeroFloorSub(room_, WAD));
        uint256 left = MathLib.zeroFloorSub(MathLib.mulDivDown(room_, WAD, WAD + bonus), WAD);
        penalty = MathLib.min(maxPenalty, left);
    }

    /// @notice What a unit of collateral is sold for: its lower price over (1+b).
    /// @param lower Lower price of the collateral [1e36 quote].
    /// @param debtLower Lower price of the debt asset, not zero [1e36 quote].
    /// @return [debt units per collateral unit, 1e36], rounded up: against the liquidator.
    function price(uint256 lower, uint256 debtLower, uint256 bonus) internal pure returns (uint256) {
        return MathLib.mulDivUp(AuctionMathLib.anchorPrice(lower, debtLower), WAD, WAD + bonus);
    }
}
