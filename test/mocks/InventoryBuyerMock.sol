// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IInventoryBuyer} from "ebb/interfaces/IInventoryBuyer.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";

interface IApprovable {
    function approve(address spender, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
}

/// @notice A buyer that remembers its callback, may call anything in it, and pays what it is told to.
contract InventoryBuyerMock is IInventoryBuyer {
    IInventoryShop internal immutable SHOP;
    uint256 public calls;
    uint256 public heldInCallback;
    uint256 public shortBy;
    address internal _target;
    bytes internal _call;
    bool public isCallOk;
    bytes public callResult;

    constructor(address shop) {
        SHOP = IInventoryShop(shop);
    }

    function setShortBy(uint256 shortBy_) external {
        shortBy = shortBy_;
    }

    function setCall(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function buy(address collateral, uint256 amount) external returns (uint256, uint256) {
        return SHOP.buy(collateral, amount, type(uint256).max, address(this), "flash");
    }

    function onInventoryBuy(address collateral, uint256, address debtAsset, uint256 payment, bytes calldata) external {
        ++calls;
        heldInCallback = IApprovable(collateral).balanceOf(address(this));
        if (_target != address(0)) (isCallOk, callResult) = _target.call(_call);
        IApprovable(debtAsset).approve(msg.sender, payment - shortBy);
    }
}
