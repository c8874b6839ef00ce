// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title StaticCallLib
/// @notice Reads contracts that may revert, be gone, answer too little or answer a megabyte.
library StaticCallLib {
    /// @notice The callee ran out of the gas the caller brought: no answer may be concluded from that.
    error InsufficientGas(uint256 gasLeft);

    /// @dev Gas of the call itself, a cold account and the code around it.
    uint256 internal constant CALL_OVERHEAD = 5000;

    /// @notice Calls `target` and reads up to eight words of its answer.
    /// @param gasLimit What the callee may use: one that burns all it gets costs no more than this.
    /// @param wordCount How many words the answer must have at least.
    /// @return isOk Whether the call succeeded and answered that much. Nothing beyond is copied.
    /// @dev Reverts when the failure may be the work of a caller who brought too little gas: when less than `gasLimit` could
    /// be handed on, because a call gets at most all but a 64th of what is left.
    function tryRead(address target, bytes memory data, uint256 gasLimit, uint256 wordCount)
        internal
        view
        returns (bool isOk, uint256[8] memory words)
    {
        uint256 gasBefore = gasleft();
        assembly ("memory-safe") {
            isOk := staticcall(gasLimit, target, add(data, 32), mload(data), words, mul(wordCount, 32))
            isOk := and(isOk, iszero(lt(returndatasize(), mul(wordCount, 32))))
        }
        if (!isOk) require(gasBefore - gasBefore / 64 > gasLimit + CALL_OVERHEAD, InsufficientGas(gasBefore));
    }
}
