// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title ReplicaUsdcProxy
/// @notice Stands in for the proxy at USDC's address: implementation and admin in the slots of ZeppelinOS, older than
/// EIP-1967's; the admin manages the proxy and cannot use the token.
contract ReplicaUsdcProxy {
    event Upgraded(address implementation);

    bytes32 internal constant IMPLEMENTATION_SLOT = keccak256("org.zeppelinos.proxy.implementation");
    bytes32 internal constant ADMIN_SLOT = keccak256("org.zeppelinos.proxy.admin");

    constructor(address implementation_, address admin_) {
        _store(IMPLEMENTATION_SLOT, implementation_);
        _store(ADMIN_SLOT, admin_);
    }

    fallback() external payable {
        _delegate();
    }

    receive() external payable {
        _delegate();
    }

    function implementation() external returns (address) {
        if (msg.sender != _load(ADMIN_SLOT)) _delegate();
        return _load(IMPLEMENTATION_SLOT);
    }

    function admin() external returns (address) {
        if (msg.sender != _load(ADMIN_SLOT)) _delegate();
        return _load(ADMIN_SLOT);
    }

    function upgradeTo(address implementation_) external {
        if (msg.sender != _load(ADMIN_SLOT)) _delegate();
        require(implementation_.code.length != 0, "Cannot set a proxy implementation to a non-contract address");
        _store(IMPLEMENTATION_SLOT, implementation_);
        emit Upgraded(implementation_);
    }

    function _delegate() internal {
        require(msg.sender != _load(ADMIN_SLOT), "Cannot call fallback function from the proxy admin");
        address implementation_ = _load(IMPLEMENTATION_SLOT);
        assembly {
            calldatacopy(0, 0, calldatasize())
            let ok := delegatecall(gas(), implementation_, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            switch ok
            case 0 { revert(0, returndatasize()) }
            default { return(0, returndatasize()) }
        }
    }

    function _load(bytes32 slot) internal view returns (address value) {
        assembly {
            value := sload(slot)
        }
    }

    function _store(bytes32 slot, address value) internal {
        assembly {
            sstore(slot, value)
        }
    }
}
