// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title Permit
/// @notice EIP-2612 for the replica's tokens: a domain of name, version, chain and contract, and a nonce for each owner.
abstract contract Permit {
    bytes32 public constant PERMIT_TYPEHASH =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// @dev keccak256("ebb.replica.permit.nonces") seeds the nonces' slots, so that a token's own variables stand where the
    /// real one's do.
    bytes32 internal constant NONCES_SEED = keccak256("ebb.replica.permit.nonces");

    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        (string memory name_, string memory version_) = _permitDomain();
        return keccak256(
            abi.encode(
                DOMAIN_TYPEHASH, keccak256(bytes(name_)), keccak256(bytes(version_)), block.chainid, address(this)
            )
        );
    }

    function nonces(address owner) public view returns (uint256 nonce) {
        bytes32 slot = _nonceSlot(owner);
        assembly {
            nonce := sload(slot)
        }
    }

    /// @dev Reverts unless the owner signed exactly this, in time and not yet used.
    function _usePermit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s,
        string memory expired,
        string memory invalid
    ) internal {
        require(block.timestamp <= deadline, expired);
        uint256 nonce = nonces(owner);
        bytes32 content = keccak256(abi.encode(PERMIT_TYPEHASH, owner, spender, value, nonce, deadline));
        address signer = ecrecover(keccak256(abi.encodePacked("\x19\x01", DOMAIN_SEPARATOR(), content)), v, r, s);
        require(signer != address(0) && signer == owner, invalid);
        bytes32 slot = _nonceSlot(owner);
        assembly {
            sstore(slot, add(nonce, 1))
        }
    }

    function _permitDomain() internal view virtual returns (string memory name, string memory version);

    function _nonceSlot(address owner) private pure returns (bytes32) {
        return keccak256(abi.encode(owner, NONCES_SEED));
    }
}
