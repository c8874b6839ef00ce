// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title TokenLib
/// @notice Moving tokens that may return nothing, return false or take a fee.
library TokenLib {
    /// @notice The token moved another amount than it was asked to.
    error TransferAmountMismatch(uint256 received, uint256 amount);
    /// @notice The token does not say how many decimals it has.
    error DecimalsUnknown(address token);

    /// @notice Pulls exactly `amount` to this contract: a token that takes a fee is refused by what arrives, not by its name.
    function pullExact(address token, address from, uint256 amount) internal {
        uint256 balanceBefore = SafeTransferLib.balanceOf(token, address(this));
        SafeTransferLib.safeTransferFrom(token, from, address(this), amount);
        uint256 received = SafeTransferLib.balanceOf(token, address(this)) - balanceBefore;
        require(received == amount, TransferAmountMismatch(received, amount));
    }

    /// @notice Sends `amount` to `receiver`.
    function push(address token, address receiver, uint256 amount) internal {
        SafeTransferLib.safeTransfer(token, receiver, amount);
    }
}
