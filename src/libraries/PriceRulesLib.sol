// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceAction, PriceStatus} from "../types/Prices.sol";

/// @title PriceRulesLib
/// @notice What each state of a price allows. The table is data: one row of bits per status, one bit per action.
///
///                   OpenRisk  Count  Sell  Owe  EndAuction  Backstop  WriteOff
///   Ok                 x        x     x     x       x          x         x
///   PrimaryOnly        -        x     x     x       x          x         x
///   Disagreeing        x        x     -     -       -          -         x
///   AnchorOnly         -        x     -     -       -          -         x
///   none               -        x     -     -       -          -         x      every reason a source may give
///   SequencerDown      -        -     -     -       -          -         -
///   SequencerGrace     -        -     -     -       -          -         -
///   Unset              -        -     -     -       -          -         -
///
/// Repaying, depositing, withdrawing without debt, taking, and ending an auction that has expired or has nothing left read
/// no price and are in no row: they are never refused for one.
///
/// Why: while two sources disagree the band covers both, and at its worse end nobody borrows too much, but what is sold at
/// one end may be worth the other. Where the primary alone is believed, liquidation goes on within a narrow band; new risk
/// waits for a second opinion. An unavailable collateral counts at what it may still be worth, so that its death neither
/// liquidates a healthy vault nor saves one whose other collateral can be sold.
library PriceRulesLib {
    uint256 internal constant OPEN_RISK = 1 << uint256(PriceAction.OpenRisk);
    /// @dev What an upper bound is enough for.
    uint256 internal constant BOUNDED = 1 << uint256(PriceAction.Count) | 1 << uint256(PriceAction.WriteOff);
    /// @dev What a price is needed for that somebody trades at.
    uint256 internal constant PRICED = BOUNDED | 1 << uint256(PriceAction.Sell) | 1 << uint256(PriceAction.Owe) | 1
        << uint256(PriceAction.EndAuction) | 1 << uint256(PriceAction.Backstop);

    uint256 internal constant ROW_BITS = 8;
    uint256 internal constant TABLE = (PRICED | OPEN_RISK) << ROW_BITS * uint256(PriceStatus.Ok) | BOUNDED
        << ROW_BITS * uint256(PriceStatus.Unreachable) | BOUNDED << ROW_BITS * uint256(PriceStatus.NotPositive)
        | BOUNDED << ROW_BITS * uint256(PriceStatus.Stale) | BOUNDED << ROW_BITS * uint256(PriceStatus.FromFuture)
        | BOUNDED << ROW_BITS * uint256(PriceStatus.Incomplete) | BOUNDED << ROW_BITS * uint256(PriceStatus.OutOfBounds)
        | BOUNDED << ROW_BITS * uint256(PriceStatus.TooThin) | BOUNDED << ROW_BITS * uint256(PriceStatus.TooWide)
        | (BOUNDED | OPEN_RISK) << ROW_BITS * uint256(PriceStatus.Disagreeing) | PRICED
        << ROW_BITS * uint256(PriceStatus.PrimaryOnly) | BOUNDED << ROW_BITS * uint256(PriceStatus.AnchorOnly);

    /// @notice Whether an asset's price may be used for something.
    function allows(PriceStatus status, PriceAction action) internal pure returns (bool) {
        return TABLE >> (ROW_BITS * uint256(status) + uint256(action)) & 1 != 0;
    }
}
