// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPyth} from "ebb/interfaces/IPyth.sol";

/// @notice A pull oracle of Pyth's shape: updates are paid for, and only newer ones count. Signatures are left out.
contract PythMock is IPyth {
    error InsufficientFee();

    uint256 public constant FEE = 10;
    mapping(bytes32 id => PythPrice) internal _prices;

    function updatePriceFeeds(bytes[] calldata updateData) external payable {
        if (msg.value < getUpdateFee(updateData)) revert InsufficientFee();
        for (uint256 i; i < updateData.length; ++i) {
            (bytes32 id, PythPrice memory price) = abi.decode(updateData[i], (bytes32, PythPrice));
            if (price.publishTime > _prices[id].publishTime) _prices[id] = price;
        }
    }

    /// @notice Writes anything.
    function force(bytes32 id, PythPrice calldata price) external {
        _prices[id] = price;
    }

    function getPriceUnsafe(bytes32 id) external view returns (PythPrice memory) {
        return _prices[id];
    }

    function getUpdateFee(bytes[] calldata updateData) public pure returns (uint256) {
        return FEE * updateData.length;
    }
}
