// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IRiskModel
/// @notice How far an asset may be lent against, and how its auctions behave.
interface IRiskModel {
    /// @notice Share of a collateral's value that may be borrowed: initial margin.
    /// @return [WAD], a multiple of one basis point; zero for assets without parameters.
    function borrowLtv(address asset) external view returns (uint256);

    /// @notice Share of a collateral's value that keeps a debt: maintenance margin.
    /// @return [WAD], a multiple of one basis point, above `borrowLtv`; zero for assets without parameters.
    function liquidationLtv(address asset) external view returns (uint256);

    /// @notice The curve of an auction of this collateral, before it is scaled to the collateral's weight.
    /// @return startMultiplier Start price relative to the oracle price [WAD], at least 1e18, a multiple of one basis point.
    /// @return halfLife Time in which the price halves [seconds].
    function auctionCurve(address asset) external view returns (uint256 startMultiplier, uint256 halfLife);

    /// @notice The liquidation penalty for a vault of this health, before it is capped by coverage.
    /// @param healthFactor [WAD], below 1e18.
    /// @return penalty Charge on top of the debt repaid [WAD], a multiple of one basis point.
    /// @return minPenalty The least that is ever charged [WAD], a multiple of one basis point.
    function penalty(uint256 healthFactor) external view returns (uint256 penalty, uint256 minPenalty);
}
