// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CommonBase} from "forge-std/Base.sol";

/// @notice Reads from the compiler's own output what a contract can do, so that a test can say that it left nothing out.
abstract contract ArtifactReader is CommonBase {
    /// @dev Names of all functions that are neither view nor pure.
    function _mutatingFunctions(string memory contractName) internal view returns (string[] memory names) {
        string memory json = _abiOf(contractName);
        uint256 length;
        while (vm.keyExistsJson(json, _entry(length, ""))) ++length;
        names = new string[](length);
        uint256 count;
        for (uint256 i; i < length; ++i) {
            if (!_is(json, i, ".type", "function")) continue;
            if (_is(json, i, ".stateMutability", "view") || _is(json, i, ".stateMutability", "pure")) continue;
            names[count++] = vm.parseJsonString(json, _entry(i, ".name"));
        }
        assembly ("memory-safe") {
            mstore(names, count)
        }
    }

    /// @dev The interface alone: the bytecode beside it would be parsed anew with every look.
    function _abiOf(string memory contractName) internal view returns (string memory) {
        string memory path = string.concat("out/", contractName, ".sol/", contractName, ".json");
        return string.concat(vm.split(vm.readFile(path), ',"bytecode"')[0], "}");
    }

    function _is(string memory json, uint256 index, string memory field, string memory value)
        internal
        pure
        returns (bool)
    {
        return keccak256(bytes(vm.parseJsonString(json, _entry(index, field)))) == keccak256(bytes(value));
    }

    function _entry(uint256 index, string memory field) internal pure returns (string memory) {
        return string.concat(".abi[", vm.toString(index), "]", field);
    }
}
