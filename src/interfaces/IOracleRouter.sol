// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IPriceOracle} from "./IPriceOracle.sol";

/// @title IOracleRouter
/// @notice Finds the price source of an asset. The engine asks nobody else.
interface IOracleRouter is IPriceOracle {
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice The source has no code.
    error InvalidSource(address source);

    /// @notice An asset is priced by another source from now on.
    event SourceSet(address indexed asset, address indexed source);

    /// @notice Names the source of an asset. Only the admin.
    ///
    /// A source must, for safety: price this very asset, in US dollars, per raw unit; give one answer per transaction; not
    /// revert. For liveness: cost a bounded amount of gas.
    function setSource(address asset, address source) external;

    /// @notice The source of an asset, zero when it has none.
    function sourceOf(address asset) external view returns (address);

    function ADMIN() external view returns (address);
}
