// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice The one optional function of ERC-20 that listing a token needs.
interface IERC20Decimals {
    function decimals() external view returns (uint8);
}
