// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What is known of a price. A source answers `Ok` or the reason why it has none; the router adds what two sources
/// say together. What each one allows stands in PriceRulesLib.
enum PriceStatus {
    Ok, // an answer; of two sources: both, and they agree
    Unset, // no source is set for the asset
    Unreachable, // the source reverted or returned something else than a price
    NotPositive, // the source answered zero or less
    Stale, // the answer is older than its bound
    FromFuture, // the answer is dated after this block
    Incomplete, // the source's round has no answer yet
    OutOfBounds, // the answer stands at the limit of what the source can say, or is too coarse to be a price
    TooThin, // the pool is too thin to be believed
    TooWide, // the source itself is too unsure of its answer
    Disagreeing, // nothing vouches for the primary: neither the anchor nor an earlier round of its own
    PrimaryOnly, // the anchor contradicts from above; two rounds of the primary vouch for it
    Unbacked, // as `PrimaryOnly`, but the anchor says less, and one of the two may be frozen, or it says nothing
    AnchorOnly, // the primary is unavailable, the anchor answers
    Unwitnessed, // the primary is unavailable, nothing else answers, and what it was worth at last is not known well enough
    SequencerDown, // the rollup's sequencer is down, or cannot be asked
    SequencerGrace // it is back, but not yet for long enough
}

/// @notice A two-sided price. Of a source: no price unless the status is `Ok`. Of the router: while the primary is unavailable
/// `lower` is zero and `upper` bounds what a raw unit may still be worth; zeros when that is nothing.
struct Price {
    uint256 lower; // what one may count on [quote WAD per raw unit, 1e36]
    uint256 upper; // what one must reckon with, not below `lower` [quote WAD per raw unit, 1e36]
    uint256 updatedAt; // when the source said so, of several the oldest; also where it shows no more than that the source lives; else zero [seconds]
    PriceStatus status;
}

/// @notice What an asset's price is asked for. The asset's status answers each; see PriceRulesLib.
enum PriceAction {
    OpenRisk, // to borrow, or to withdraw while owing: every asset of the vault
    Deposit, // to add a collateral to a vault that owes something
    Count, // to count a collateral at `upper` in the health that liquidation goes by
    Sell, // to offer a collateral: start, restart, direct liquidation; `upper` is the anchor
    Owe, // to make good a debt: start, restart, direct liquidation; debts of any price count at `lower`
    EndAuction, // to end an auction because firm health is good again: collateral without it counts at `lower`, a debt forbids it
    Backstop, // to let the buffer buy at `lower`
    WriteOff // to call a collateral dust by `upper`
}

/// @notice What the router remembers of an asset's primary. Prices are packed by PriceFloatLib, rounded up.
struct Witness {
    // slot 0
    uint64 trusted; // the latest price that agreed with the anchor or was confirmed by a later round
    uint64 pending; // the latest price seen; equals `trusted` unless it waits for confirmation
    uint40 pendingAt; // when it was seen [seconds]
    uint40 deadSince; // when the primary was first seen unavailable, zero while it is available [seconds]
    uint40 deadSeenAt; // when it was last seen so [seconds]
}
