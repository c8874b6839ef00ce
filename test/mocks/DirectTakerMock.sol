// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IDirectLiquidationTaker} from "ebb/interfaces/IDirectLiquidationTaker.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";

interface IApprovable {
    function approve(address spender, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
}

/// @notice Liquidates directly with a callback that it remembers, in which it may call anything, and pays what it is told to.
contract DirectTakerMock is IDirectLiquidationTaker {
    struct Callback {
        uint256 count;
        uint256 vaultId;
        address collateral;
        uint256 collateralOut;
        address debtAsset;
        uint256 payment;
        bytes data;
        uint256 collateralHeld; // when it was called
        uint256 debtHeld; // when it was called
    }

    IDirectLiquidator internal immutable DIRECT;
    Callback internal _callback;
    address internal _target;
    bytes internal _call;
    uint256 public shortBy; // how much less than the payment is approved
    bool public isCallOk; // of the call made in the callback
    bytes public callResult;

    constructor(address direct) {
        DIRECT = IDirectLiquidator(direct);
    }

    function liquidate(
        uint256 vaultId,
        address collateral,
        uint256 maxCollateral,
        address receiver,
        bytes calldata data
    ) external returns (uint256, uint256) {
        return DIRECT.liquidate(vaultId, collateral, maxCollateral, type(uint256).max, receiver, data);
    }

    /// @notice What to call while the collateral is here and the payment is not.
    function setCall(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function setShortBy(uint256 shortBy_) external {
        shortBy = shortBy_;
    }

    function onDirectLiquidation(
        uint256 vaultId,
        address collateral,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata data
    ) external {
        _callback.count += 1;
        _callback.vaultId = vaultId;
        _callback.collateral = collateral;
        _callback.collateralOut = collateralOut;
        _callback.debtAsset = debtAsset;
        _callback.payment = payment;
        _callback.data = data;
        _callback.collateralHeld = IApprovable(collateral).balanceOf(address(this));
        _callback.debtHeld = IApprovable(debtAsset).balanceOf(address(this));
        if (_target != address(0)) (isCallOk, callResult) = _target.call(_call);
        IApprovable(debtAsset).approve(msg.sender, payment - shortBy);
    }

    function callback() external view returns (Callback memory) {
        return _callback;
    }
}
