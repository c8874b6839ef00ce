// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What Ebb calls of wrapped ether.
interface IWETH9 {
    function deposit() external payable;
    function withdraw(uint256 amount) external;
}
