// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IInventoryBuyer
/// @notice Implemented by contracts that buy from a buffer with data: they hold the collateral before they pay for it.
interface IInventoryBuyer {
    /// @notice Called by the buffer after the collateral has been sent. On return the buffer must be approved for `payment`
    /// of `debtAsset`, which it pulls from the buyer.
    ///
    /// Warning: check that the caller is the buffer and that a purchase of yours is under way: anyone may call this.
    /// @param collateral The token that was sent.
    /// @param amount [raw units]
    /// @param debtAsset The token to pay in.
    /// @param payment [raw units]
    /// @param data What the buyer passed to `buy`.
    function onInventoryBuy(address collateral, uint256 amount, address debtAsset, uint256 payment, bytes calldata data)
        external;
}
