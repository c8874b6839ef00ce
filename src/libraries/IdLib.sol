// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IdLib
/// @notice Names for vaults and auctions that say whose they are, so that no counter and no reorganisation of the chain
/// can make an id mean something else.
///
/// ```
/// vaultId   = | 32 bits zero | 160 bits owner | 64 bits index |
/// auctionId = | 160 bits owner | 64 bits index | 32 bits lock nonce |
/// ```
library IdLib {
    uint256 internal constant INDEX_BITS = 64;
    uint256 internal constant NONCE_BITS = 32;

    /// @notice The id of an owner's vault number `index`.
    function toVaultId(address vaultOwner, uint64 index) internal pure returns (uint256) {
        return (uint256(uint160(vaultOwner)) << INDEX_BITS) | index;
    }

    /// @notice The owner written in a vault's id; zero for ids that are no vault's.
    function ownerOf(uint256 vaultId) internal pure returns (address) {
        return vaultId >> (160 + INDEX_BITS) == 0 ? address(uint160(vaultId >> INDEX_BITS)) : address(0);
    }

    /// @notice The id of the auction that locked `vaultId` with `nonce`.
    function toAuctionId(uint256 vaultId, uint32 nonce) internal pure returns (uint256) {
        return (vaultId << NONCE_BITS) | nonce;
    }

    /// @notice The vault and the lock nonce written in an auction's id.
    function fromAuctionId(uint256 auctionId) internal pure returns (uint256 vaultId, uint32 nonce) {
        return (auctionId >> NONCE_BITS, uint32(auctionId));
    }
}
