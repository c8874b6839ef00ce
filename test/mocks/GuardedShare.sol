// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestToken} from "./TestToken.sol";

/// @notice A share whose rate cannot be read while it is in the middle of something, as those do that guard their views.
contract GuardedShare is TestToken {
    error Reentrancy();

    bool internal _isEntered;

    constructor() TestToken("Share", "SH", 18) {}

    /// @notice Anything that calls who the caller names: a flash loan, a deposit of a token with a hook.
    function flash(address target, bytes calldata data) external returns (bool isOk, bytes memory result) {
        _isEntered = true;
        (isOk, result) = target.call(data);
        _isEntered = false;
    }

    function convertToAssets(uint256 shares) external view returns (uint256) {
        if (_isEntered) revert Reentrancy();
        return shares;
    }
}
