// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price} from "../types/Prices.sol";

/// @title IPriceSource
/// @notice One way to price one asset. Adapters are immutable and never revert: what cannot be said is a status.
interface IPriceSource {
    /// @notice The price of the asset that the adapter was made for.
    /// @return price Two-sided, [quote WAD per raw unit, 1e36]; `lower` rounded down, `upper` rounded up.
    function getPrice() external view returns (Price memory price);
}

/// @title IPriceOracle
/// @notice Prices by asset. The quote asset is the US dollar at 18 decimals.
///
/// Assumptions the engine makes, for safety: two calls in one transaction give the same answer; `lower <= upper`; a status
/// other than `Ok` comes with zeros. For liveness: a call costs a bounded amount of gas.
interface IPriceOracle {
    /// @notice The price of a raw unit of an asset.
    /// @return price [quote WAD per raw unit, 1e36], or the reason why there is none.
    function getPrice(address asset) external view returns (Price memory price);
}
