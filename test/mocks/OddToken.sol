// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @notice A token that misbehaves as it is told: returns nothing, returns false, takes a fee, blocks a receiver, or calls
/// somebody in the middle of a transfer.
contract OddToken {
    enum Mode {
        Normal,
        ReturnsNothing,
        ReturnsFalse,
        TakesFee
    }

    uint8 public immutable decimals;
    Mode public mode;
    address public blocked;
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    address internal _target;
    bytes internal _call;
    uint256 public hookCount;
    bool public isHookOk;
    bytes public hookResult;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function setBlocked(address blocked_) external {
        blocked = blocked_;
    }

    /// @notice What to call in the middle of the next transfer; once.
    function setHook(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function mint(address account, uint256 amount) external {
        balanceOf[account] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address receiver, uint256 amount) external virtual {
        _move(msg.sender, receiver, amount);
        _answer();
    }

    function transferFrom(address sender, address receiver, uint256 amount) external {
        allowance[sender][msg.sender] -= amount;
        _move(sender, receiver, amount);
        _answer();
    }

    function _move(address sender, address receiver, uint256 amount) internal {
        require(receiver != blocked, "blocked");
        if (mode == Mode.ReturnsFalse) return;
        balanceOf[sender] -= amount;
        balanceOf[receiver] += mode == Mode.TakesFee ? amount - amount / 100 : amount;
        if (_target == address(0)) return;
        address target = _target;
        _target = address(0);
        ++hookCount;
        (isHookOk, hookResult) = target.call(_call);
    }

    function _answer() internal view {
        Mode mode_ = mode;
        assembly {
            if eq(mode_, 1) { return(0, 0) }
            mstore(0, iszero(eq(mode_, 2)))
            return(0, 32)
        }
    }
}
