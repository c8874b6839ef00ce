// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IAuctionTaker} from "ebb/interfaces/IAuctionTaker.sol";

interface IToken {
    function approve(address spender, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
}

/// @notice A taker that remembers its callback, may call anything in it, and pays what it is told to.
contract TakerMock is IAuctionTaker {
    struct Callback {
        uint256 count;
        uint256 auctionId;
        address collateral;
        uint256 collateralOut;
        address debtAsset;
        uint256 payment;
        bytes data;
        uint256 collateralHeld; // of the taker when it was called
        uint256 debtHeld; // of the taker when it was called
    }

    IAuctionHouse internal immutable HOUSE;
    Callback internal _callback;
    address internal _target;
    bytes internal _call;
    uint256 public shortBy; // how much less than the payment is approved
    bool public isCallOk; // of the call made in the callback
    bytes public callResult;

    constructor(address house) {
        HOUSE = IAuctionHouse(house);
    }

    function take(
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256 maxPrice,
        address receiver,
        bytes calldata data
    ) external returns (uint256, uint256) {
        return HOUSE.take(auctionId, collateral, maxCollateral, maxPrice, receiver, data);
    }

    /// @notice What to call while the collateral is here and the payment is not.
    function setCall(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function setShortBy(uint256 shortBy_) external {
        shortBy = shortBy_;
    }

    /// @notice Lets the test act as this contract.
    function execute(address target, bytes calldata call_) external returns (bytes memory) {
        (bool isOk, bytes memory result) = target.call(call_);
        require(isOk, string(result));
        return result;
    }

    function onAuctionTake(
        uint256 auctionId,
        address collateral,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata data
    ) external {
        _callback.count += 1;
        _callback.auctionId = auctionId;
        _callback.collateral = collateral;
        _callback.collateralOut = collateralOut;
        _callback.debtAsset = debtAsset;
        _callback.payment = payment;
        _callback.data = data;
        _callback.collateralHeld = IToken(collateral).balanceOf(address(this));
        _callback.debtHeld = IToken(debtAsset).balanceOf(address(this));
        if (_target != address(0)) (isCallOk, callResult) = _target.call(_call);
        IToken(debtAsset).approve(address(HOUSE), payment - shortBy);
    }

    function callback() external view returns (Callback memory) {
        return _callback;
    }
}
