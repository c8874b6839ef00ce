// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Whether a price may be used, and if not, why.
enum PriceStatus {
    Ok,
    Unset, // no source is set for the asset
    Unreachable, // the source reverted or returned something else than a price
    NotPositive, // the source answered zero or less
    Stale, // the answer is older than its bound
    FromFuture, // the answer is dated after this block
    Incomplete, // the source's round has no answer yet
    OutOfBounds // the answer stands at the limit of what the source can say
}

/// @notice A two-sided price. Numbers are zero unless the status is `Ok`.
struct Price {
    uint256 lower; // what one may count on [quote WAD per raw unit, 1e36]
    uint256 upper; // what one must reckon with, not below `lower` [quote WAD per raw unit, 1e36]
    PriceStatus status;
}
