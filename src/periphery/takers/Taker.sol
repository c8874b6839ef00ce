// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionTaker} from "../../interfaces/IAuctionTaker.sol";
import {CallbackGuard} from "./CallbackGuard.sol";

/// @title Taker
/// @notice What every taker refuses.
abstract contract Taker is CallbackGuard, IAuctionTaker {
    /// @notice The transaction came later than its sender wanted.
    error DeadlinePassed(uint256 timestamp, uint256 deadline);
    /// @notice The receiver is zero or this contract, which gives nothing back.
    error InvalidReceiver(address receiver);
    /// @notice A take is under way already.
    error Reentered();
    /// @notice The auction is paid for in another asset.
    error DebtAssetMismatch(address debtAsset, address expected);
    /// @notice The auction sold nothing: somebody was first, or the vault is healthy again.
    error NothingTaken(uint256 auctionId);

    /// @notice The house whose auctions are taken.
    address public immutable AUCTION_HOUSE;

    constructor(address auctionHouse) {
        AUCTION_HOUSE = auctionHouse;
    }

    /// @dev What a take is refused for before anything moves, in this order.
    function _requireTakeable(uint256 deadline, address receiver, bool isTaking) internal view {
        require(block.timestamp <= deadline, DeadlinePassed(block.timestamp, deadline));
        require(receiver != address(0) && receiver != address(this), InvalidReceiver(receiver));
        require(!isTaking, Reentered());
    }
}
