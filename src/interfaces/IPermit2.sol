// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What Ebb calls of Permit2, to which token owners approve once and then grant single payments.
interface IPermit2 {
    struct TokenPermissions {
        address token;
        uint256 amount; // the most that may be moved [raw units]
    }

    /// @notice What an owner signs, together with the spender, who is the caller.
    struct PermitTransferFrom {
        TokenPermissions permitted;
        uint256 nonce; // any number that the owner has not used yet
        uint256 deadline; // the latest block time [seconds]
    }

    struct SignatureTransferDetails {
        address to;
        uint256 requestedAmount; // at most the permitted amount [raw units]
    }

    /// @notice Moves tokens of `owner` by its signature, which is used up.
    function permitTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes calldata signature
    ) external;

    /// @notice Moves tokens of `from` by the allowance that it gave the caller inside Permit2.
    function transferFrom(address from, address to, uint160 amount, address token) external;
}
