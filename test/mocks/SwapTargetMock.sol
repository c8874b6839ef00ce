// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

interface IMockAllowance {
    function allowance(address owner, address spender) external view returns (uint256);
}

/// @notice A market that takes and pays what it is told, from its own pocket; or misbehaves.
contract SwapTargetMock {
    using SafeTransferLib for address;

    error NoDeal(uint256 why);

    address internal _target;
    bytes internal _call;
    bool public isCallOk;
    bytes public callResult;

    /// @notice What to call in the middle of every swap.
    function setCall(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function swap(address tokenIn, uint256 amountIn, address tokenOut, uint256 amountOut) public {
        if (amountIn != 0) tokenIn.safeTransferFrom(msg.sender, address(this), amountIn);
        if (_target != address(0)) (isCallOk, callResult) = _target.call(_call);
        if (amountOut != 0) tokenOut.safeTransfer(msg.sender, amountOut);
    }

    /// @notice Takes all that it is allowed, pays `price` for each unit [WAD, raw units].
    function swapAllowed(address tokenIn, address tokenOut, uint256 price) external {
        uint256 amountIn = IMockAllowance(tokenIn).allowance(msg.sender, address(this));
        swap(tokenIn, amountIn, tokenOut, amountIn * price / 1e18);
    }

    function fail(uint256 why) external pure {
        revert NoDeal(why);
    }

    /// @notice Takes from somebody who has allowed it, for the caller.
    function pull(address token, address from, uint256 amount) external {
        token.safeTransferFrom(from, msg.sender, amount);
    }
}
