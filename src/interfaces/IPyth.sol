// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title IPyth
/// @notice What Ebb calls of a Pyth contract, or of another pull oracle of its shape.
interface IPyth {
    /// @notice A price with its own doubt: `price ± conf`, times ten to the `expo`.
    struct PythPrice {
        int64 price;
        uint64 conf;
        int32 expo;
        uint256 publishTime; // [seconds]
    }

    /// @notice The latest price that anybody has brought, however old.
    function getPriceUnsafe(bytes32 id) external view returns (PythPrice memory);

    /// @notice What bringing these updates costs [wei].
    function getUpdateFee(bytes[] calldata updateData) external view returns (uint256);

    /// @notice Brings signed prices; older ones than are known change nothing.
    function updatePriceFeeds(bytes[] calldata updateData) external payable;
}
