// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title ILiquidator
/// @notice What a contract with the liquidator role implements: the engine asks it for the payment.
interface ILiquidator {
    /// @notice Called by the engine after collateral has left it. On return the engine must have received `payment`
    /// [raw units] of `debtAsset`; it measures its own balance.
    /// @param data What the liquidator passed to `liquidate`.
    function onLiquidate(address debtAsset, uint256 payment, bytes calldata data) external;
}
