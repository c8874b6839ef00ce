// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus} from "../types/Prices.sol";

/// @title IPriceSource
/// @notice One way to price one asset. Adapters are immutable and never answer for want of gas: what cannot be said is a
/// status, and who brings too little gas to ask gets a revert.
///
/// A source promises, for safety: `lower <= upper`, neither zero, when the status is `Ok`, zeros otherwise; `lower` rounded
/// down and `upper` rounded up; one answer per transaction, unless the adapter says otherwise. For liveness: a call costs a
/// bounded amount of gas, whatever it reads.
interface IPriceSource {
    /// @notice The price of the asset that the adapter was made for, [quote WAD per raw unit, 1e36].
    function getPrice() external view returns (Price memory price);

    /// @notice Decimals of the token that is priced.
    function TOKEN_DECIMALS() external view returns (uint8);
}

/// @title IPriceOracle
/// @notice Prices by asset. The quote asset is the US dollar at 18 decimals.
///
/// Assumptions the engine makes, for safety: two calls in one transaction give the same answer; `lower <= upper`; what a
/// status allows stands in PriceRulesLib. For liveness: a call costs a bounded amount of gas.
interface IPriceOracle {
    /// @notice The price of a raw unit of an asset.
    /// @return price [quote WAD per raw unit, 1e36], or the reason why there is none.
    function getPrice(address asset) external view returns (Price memory price);

    /// @notice What an asset's first source says alone: no second opinion moves that.
    /// @return status Of `getPrice`.
    /// @return price The first source's; of no use unless `status` lets the asset be sold.
    function primaryPriceOf(address asset) external view returns (PriceStatus status, Price memory price);

    /// @notice Since when the chain's sequencer is up, now while it is not, zero on chains without one [seconds]. An auction
    /// that was open before this was interrupted.
    function sequencerUpSince() external view returns (uint256);
}
