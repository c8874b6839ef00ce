// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestToken} from "./TestToken.sol";

interface ITokenHook {
    function onTokenMoved() external;
}

/// @notice A token that runs a stranger's code whenever it moves, is approved or is permitted: the places where a token with
/// hooks may call out.
contract HookToken is TestToken {
    ITokenHook internal _hook;

    constructor(string memory symbol_, uint8 decimals_) TestToken(symbol_, symbol_, decimals_) {}

    function setHook(address hook) external {
        _hook = ITokenHook(hook);
    }

    function approve(address spender, uint256 amount) public override returns (bool) {
        _callHook();
        return super.approve(spender, amount);
    }

    /// @dev Without a signature: who is asked to be trusted here is nobody.
    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) public override {
        _callHook();
    }

    /// @dev After the balances have changed: the later, the more there is to play with.
    function _afterTokenTransfer(address from, address, uint256) internal override {
        if (from != address(0)) _callHook();
    }

    function _callHook() internal {
        if (address(_hook) != address(0)) _hook.onTokenMoved();
    }
}
