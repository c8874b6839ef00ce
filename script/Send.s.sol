// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Script} from "forge-std/Script.sol";

/// @title Send
/// @notice Sends the calls of a plan, one transaction each, in order. Which calls, and whether they are still to be made, was decided
/// by `ebb`, which writes the plan from a chain's configuration and from what it finds on the chain.
contract Send is Script {
    /// @notice A call was refused, for this reason as the contract gave it.
    error CallFailed(uint256 index, string label, bytes reason);
    /// @notice A call was to create a contract, and there is none.
    error NothingCreated(uint256 index, string label, address expected);
    /// @notice The plan is for another chain.
    error WrongChain(uint256 actual, uint256 planned);

    /// @dev In the alphabetical order of the plan's fields: that is how forge decodes JSON.
    struct PlannedCall {
        address creates; // what must have code afterwards, zero for nothing
        bytes data;
        string label;
        address to;
    }

    /// @param file The plan, JSON, inside the project's folder.
    function run(string calldata file) external {
        string memory plan = vm.readFile(file);
        uint256 chainId = vm.parseJsonUint(plan, ".chainId");
        require(block.chainid == chainId, WrongChain(block.chainid, chainId));
        PlannedCall[] memory calls = abi.decode(vm.parseJson(plan, ".calls"), (PlannedCall[]));
        vm.startBroadcast();
        for (uint256 i; i < calls.length; ++i) {
            PlannedCall memory call = calls[i];
            (bool isOk, bytes memory result) = call.to.call(call.data);
            if (!isOk) {
                vm.stopBroadcast();
                revert CallFailed(i, call.label, call.creates == address(0) ? result : _refusal(call.data));
            }
            require(
                call.creates == address(0) || call.creates.code.length != 0, NothingCreated(i, call.label, call.creates)
            );
        }
        vm.stopBroadcast();
    }

    /// @dev Why a constructor refuses, which the CREATE2 factory keeps to itself.
    /// @param data What the factory was told: a salt, and creation code with its arguments.
    function _refusal(bytes memory data) internal returns (bytes memory reason) {
        assembly ("memory-safe") {
            pop(create(0, add(data, 64), sub(mload(data), 32)))
            reason := mload(0x40)
            mstore(reason, returndatasize())
            returndatacopy(add(reason, 32), 0, returndatasize())
            mstore(0x40, and(add(add(reason, 63), returndatasize()), not(31)))
        }
    }
}
