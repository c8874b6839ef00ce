// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IAuctionTaker
/// @notice Implemented by contracts that take with data: they hold the collateral before they pay for it.
interface IAuctionTaker {
    /// @notice Called by the auction house after the collateral has been sent. On return the house must be approved for
    /// `payment` of `debtAsset`, which it pulls from the taker.
    ///
    /// Warning: check that the caller is the auction house and that a take of yours is under way: anyone may call this.
    /// @param auctionId The auction that was taken.
    /// @param collateral The token that was sent.
    /// @param collateralOut [raw units]
    /// @param debtAsset The token to pay in.
    /// @param payment [raw units]
    /// @param data What the taker passed to `take`.
    function onAuctionTake(
        uint256 auctionId,
        address collateral,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata data
    ) external;
}
