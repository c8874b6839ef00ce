// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionTaker} from "ebb/interfaces/IAuctionTaker.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title GiftHouse
/// @notice Gives away what it holds to takers that ask as they would ask an auction house, for nothing in return: what a taker
/// earns is then what it has sold for.
contract GiftHouse {
    using SafeTransferLib for address;

    function take(
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256,
        address receiver,
        bytes calldata data
    ) external returns (uint256 collateralOut, uint256 payment) {
        collateral.safeTransfer(receiver, maxCollateral);
        // A flash taker's data begin with the debt asset.
        IAuctionTaker(msg.sender).onAuctionTake(auctionId, collateral, maxCollateral, address(bytes20(data)), 0, data);
        return (maxCollateral, 0);
    }
}
