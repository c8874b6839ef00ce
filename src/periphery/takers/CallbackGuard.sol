// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title CallbackGuard
/// @notice What everybody who is called back has to refuse.
abstract contract CallbackGuard {
    /// @notice A callback came from a stranger, or when nobody was asked.
    error UnexpectedCallback(address caller);

    /// @dev Passes the one contract that has been asked to call back; zero stands for nobody.
    function _requireCallbackOf(address expected) internal view {
        require(msg.sender == expected && expected != address(0), UnexpectedCallback(msg.sender));
    }
}
