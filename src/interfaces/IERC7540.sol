// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IERC165
/// @notice Which interfaces a contract has.
interface IERC165 {
    function supportsInterface(bytes4 interfaceId) external view returns (bool);
}

/// @title IERC7540Operator
/// @notice Accounts that may act on the requests, and the shares, of another. Interface id 0xe3bc4e65.
interface IERC7540Operator {
    event OperatorSet(address indexed controller, address indexed operator, bool approved);

    function isOperator(address controller, address operator) external view returns (bool);

    /// @notice Lets an account request and claim for the caller, or no longer. An operator can send everything to itself.
    /// @return Always true.
    function setOperator(address operator, bool approved) external returns (bool);
}

/// @title IERC7540Redeem
/// @notice Asynchronous redemption: request, wait, claim with `redeem` or `withdraw` of ERC-4626. Interface id 0x620ee8e4.
interface IERC7540Redeem {
    event RedeemRequest(
        address indexed controller, address indexed owner, uint256 indexed requestId, address sender, uint256 shares
    );

    function requestRedeem(uint256 shares, address controller, address owner) external returns (uint256 requestId);

    function pendingRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares);

    function claimableRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares);
}
