// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IDirectLiquidationTaker
/// @notice Implemented by contracts that liquidate directly with data: they hold the collateral before they pay for it.
interface IDirectLiquidationTaker {
    /// @notice Called by the direct liquidator after the collateral has been sent. On return it must be approved for
    /// `payment` of `debtAsset`, which it pulls from the taker.
    ///
    /// Warning: check that the caller is the direct liquidator and that a liquidation of yours is under way: anyone may
    /// call this.
    /// @param vaultId The vault that was liquidated.
    /// @param collateral The token that was sent.
    /// @param collateralOut [raw units]
    /// @param debtAsset The token to pay in.
    /// @param payment [raw units]
    /// @param data What the taker passed to `liquidate`.
    function onDirectLiquidation(
        uint256 vaultId,
        address collateral,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata data
    ) external;
}
