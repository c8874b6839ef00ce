// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceAction, PriceStatus} from "../types/Prices.sol";

/// @title PriceRulesLib
/// @notice What each state of a price allows. The table is data: one row of bits per status, one bit per action.
///
///                   OpenRisk  Deposit  Count  Sell  Owe  EndAuction  Backstop  WriteOff
///   Ok                 x         x       x     x     x       x          x         x
///   PrimaryOnly        -         x       x     x     x       x          x         x
///   Unbacked           -         x       x     x     x       x          -         x
///   Disagreeing        x         x       x     -     -       -          -         x
///   AnchorOnly         -         -       x     -     -       -          -         -
///   none               -         -       x     -     -       -          -         -      every reason a source may give
///   Unwitnessed        -         -       x     -     -       -          -         -      at UNWITNESSED_MULTIPLE times
///   SequencerDown      -         x       -     -     -       -          -         -
///   SequencerGrace     -         x       -     -     -       -          -         -
///   Unset              -         -       -     -     -       -          -         -
///
/// Repaying, depositing into and withdrawing from a vault without debt, taking, and ending an auction that has expired
/// or has nothing left read no price and are in no row: they are never refused for one.
///
/// Why: while two sources disagree the band covers both, and at its worse end nobody borrows too much, but what is sold
/// at one end may be worth the other. Where the primary alone is believed, liquidation goes on within a narrow band;
/// new risk waits for a second opinion, and where the anchor says less or nothing, so does the buffer's money. An unavailable
/// collateral counts at what it may still be worth, so that its death neither liquidates a healthy vault nor, for long,
/// saves one whose other collateral can be sold. That is a bound and no value: nobody may bring more of it to a vault
/// that owes, nothing is called dust by it, and no auction ends because of it.
library PriceRulesLib {
    uint256 internal constant OPEN_RISK = 1 << uint256(PriceAction.OpenRisk);
    uint256 internal constant DEPOSIT = 1 << uint256(PriceAction.Deposit);
    /// @dev What a mere bound is enough for.
    uint256 internal constant COUNT = 1 << uint256(PriceAction.Count);
    /// @dev What needs a band that covers the truth.
    uint256 internal constant COVERED = DEPOSIT | COUNT | 1 << uint256(PriceAction.WriteOff);
    /// @dev What a price is needed for that somebody trades at.
    uint256 internal constant PRICED =
        COVERED | 1 << uint256(PriceAction.Sell) | 1 << uint256(PriceAction.Owe) | 1 << uint256(PriceAction.EndAuction);
    /// @dev What needs a price that nothing says is too high.
    uint256 internal constant BACKED = PRICED | 1 << uint256(PriceAction.Backstop);

    uint256 internal constant ROW_BITS = 8;
    uint256 internal constant TABLE = (BACKED | OPEN_RISK) << ROW_BITS * uint256(PriceStatus.Ok) | COUNT
        << ROW_BITS * uint256(PriceStatus.Unreachable) | COUNT << ROW_BITS * uint256(PriceStatus.NotPositive) | COUNT
        << ROW_BITS * uint256(PriceStatus.Stale) | COUNT << ROW_BITS * uint256(PriceStatus.FromFuture) | COUNT
        << ROW_BITS * uint256(PriceStatus.Incomplete) | COUNT << ROW_BITS * uint256(PriceStatus.OutOfBounds) | COUNT
        << ROW_BITS * uint256(PriceStatus.TooThin) | COUNT << ROW_BITS * uint256(PriceStatus.TooWide)
        | (COVERED | OPEN_RISK) << ROW_BITS * uint256(PriceStatus.Disagreeing) | BACKED
        << ROW_BITS * uint256(PriceStatus.PrimaryOnly) | PRICED << ROW_BITS * uint256(PriceStatus.Unbacked) | COUNT
        << ROW_BITS * uint256(PriceStatus.AnchorOnly) | COUNT << ROW_BITS * uint256(PriceStatus.Unwitnessed) | DEPOSIT
        << ROW_BITS * uint256(PriceStatus.SequencerDown) | DEPOSIT << ROW_BITS * uint256(PriceStatus.SequencerGrace);

    /// @notice Whether an asset's price may be used for something.
    function allows(PriceStatus status, PriceAction action) internal pure returns (bool) {
        return TABLE >> (ROW_BITS * uint256(status) + uint256(action)) & 1 != 0;
    }
}
