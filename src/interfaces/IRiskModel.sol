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

    /// @notice The liquidation penalty for a vault of this health, before it is capped by coverage. What is missing to
    /// health 1 counts `volatilityRatio` times: the same distance is more dangerous in a market that moves faster. The
    /// most that is ever charged stays the same.
    /// @param healthFactor [WAD], below 1e18.
    /// @param volatilityRatio Of what is offered, by value; see `volatilityRatio(asset)` [WAD].
    /// @return penalty Charge on top of the debt repaid [WAD], a multiple of one basis point.
    /// @return minPenalty The least that is ever charged [WAD], a multiple of one basis point.
    function penalty(uint256 healthFactor, uint256 volatilityRatio)
        external
        view
        returns (uint256 penalty, uint256 minPenalty);

    /// @notice What the penalty is computed from [bp].
    /// @return minPenaltyBps At health 1.
    /// @return maxPenaltyBps At `healthForMaxBps` and below.
    /// @return healthForMaxBps Below 10,000.
    function penaltySchedule()
        external
        view
        returns (uint16 minPenaltyBps, uint16 maxPenaltyBps, uint16 healthForMaxBps);

    /// @notice How volatile a collateral is now, relative to what its parameters were made for.
    /// @return [WAD], at least 1e18; 1e18 for assets without parameters and for models that do not follow the market.
    function volatilityRatio(address asset) external view returns (uint256);

    /// @notice Looks at an asset's price, if it is time to. Anyone may, at any time: more often than the model's interval
    /// changes nothing, and so does a price that nothing may be sold at. Changes no `liquidationLtv` at once.
    /// @return isSampled Whether a price was taken in.
    /// @dev Never reverts, whatever the oracle does.
    function poke(address asset) external returns (bool isSampled);

    /// @notice What holds for an auction that begins now: a poke, then `auctionCurve` and `volatilityRatio`.
    /// @return startMultiplier See `auctionCurve`.
    /// @return halfLife See `auctionCurve`.
    /// @return volatilityRatio See `volatilityRatio`.
    /// @dev Never reverts, whatever the oracle does.
    function openingCurve(address asset)
        external
        returns (uint256 startMultiplier, uint256 halfLife, uint256 volatilityRatio);
}
