// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IDebtSource
/// @notice Where a debt asset comes from. A pool lends what its lenders deposited; a source that mints and burns fits
/// behind the same three verbs. Only the engine may call them.
interface IDebtSource {
    /// @notice The token that is lent.
    function asset() external view returns (address);

    /// @notice What could be lent now [raw units].
    function cash() external view returns (uint256);

    /// @notice Sends `amount` [raw units] to `receiver`.
    function lend(address receiver, uint256 amount) external;

    /// @notice Books `amount` [raw units] that the engine or the buffer has just transferred to the source.
    function collect(uint256 amount) external;

    /// @notice Takes notice of `amount` [raw units] of debt that nobody will repay; the engine has already removed it.
    function writeOff(uint256 amount) external;
}
