// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title ILiquidationQueue
/// @notice Answers one question: may this much debt go on sale now? Limits are stocks, global and per collateral.
/// What a caller reserves it releases with the same numbers, so nothing is left when no auction is open.
interface ILiquidationQueue {
    /// @notice `caller` may not reserve or release.
    error NotReserver(address caller);
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice The queue has no room: what is `onAuction` has reached `limit` [quote WAD]. `collateralIndex` is
    /// `type(uint256).max` when the global limit stands in the way.
    error QueueFull(uint256 collateralIndex, uint256 onAuction, uint256 limit);

    /// @notice The limits of a collateral changed [quote WAD].
    event LimitSet(uint256 indexed collateralIndex, uint256 limit);
    /// @notice The global limit changed [quote WAD].
    event GlobalLimitSet(uint256 limit);
    /// @notice The coverage below which no limit holds changed [WAD].
    event CriticalCoverageSet(uint256 criticalCoverage);
    /// @notice An auction house was granted, or lost, the right to reserve.
    event ReserverSet(address indexed reserver, bool isReserver);

    /// @notice A reservation: `value` [quote WAD] in all, of which `sharesBps[i]` [bp] counts for collateral `indices[i]`.
    struct Reservation {
        uint256 value;
        uint8[] indices;
        uint16[] sharesBps;
    }

    /// @notice Counts a vault's debt as being on sale. Only a reserver.
    /// @param coverage The vault's collateral value over its debt value [WAD]: below `criticalCoverage` no limit holds.
    /// @param isForced Whether to count it whatever the limits say: an auction that is restarted.
    /// @dev Reverts with `QueueFull` when a limit that holds has been reached. Limits are soft: the last one admitted may
    /// exceed them. A collateral that is less than 5 % of the vault is counted, but its limit does not hold the vault back.
    function reserve(Reservation calldata reservation, uint256 coverage, bool isForced) external;

    /// @notice Takes a reservation back. Only a reserver.
    /// @param reservation The very numbers that were reserved.
    function release(Reservation calldata reservation) external;

    /// @notice Limits the debt on sale counted for a collateral [quote WAD]. Only the admin.
    function setLimit(uint256 collateralIndex, uint256 limit) external;

    /// @notice Limits the debt on sale in all [quote WAD]. Only the admin.
    function setGlobalLimit(uint256 limit) external;

    /// @notice Sets the coverage below which no limit holds [WAD]. Only the admin.
    function setCriticalCoverage(uint256 criticalCoverage_) external;

    /// @notice Lets an auction house reserve, or no longer. Only the admin.
    function setReserver(address reserver, bool isReserver_) external;

    function ADMIN() external view returns (address);

    /// @notice Who may reserve and release.
    function isReserver(address account) external view returns (bool);

    /// @notice Debt on sale, all collaterals, and its limit [quote WAD].
    function globalStock() external view returns (uint128 onAuction, uint128 limit);

    /// @notice Debt on sale counted for a collateral, and its limit [quote WAD].
    function collateralStock(uint256 collateralIndex) external view returns (uint128 onAuction, uint128 limit);

    /// @notice Below this coverage a vault is admitted whatever the limits say [WAD].
    function criticalCoverage() external view returns (uint256);
}
