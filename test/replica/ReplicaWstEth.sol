// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Permit} from "./Permit.sol";
import {ReplicaStEth} from "./ReplicaStEth.sol";

/// @title ReplicaWstEth
/// @notice Stands in for Lido's wstETH: a share of stETH as a token whose balances stay while its rate moves.
contract ReplicaWstEth is Permit {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    string public constant name = "Wrapped liquid staked Ether 2.0";
    string public constant symbol = "wstETH";
    uint8 public constant decimals = 18;

    mapping(address account => uint256) public balanceOf; // slot 0
    mapping(address account => mapping(address spender => uint256)) public allowance; // slot 1
    uint256 public totalSupply; // slot 2
    ReplicaStEth public immutable stETH;

    constructor(address payable stETH_) {
        stETH = ReplicaStEth(stETH_);
    }

    /// @notice Stakes ether and wraps what comes of it.
    receive() external payable {
        _mint(msg.sender, stETH.submit{value: msg.value}(address(0)));
    }

    function wrap(uint256 stEthAmount) external returns (uint256 amount) {
        require(stEthAmount > 0, "wstETH: can't wrap zero stETH");
        amount = stETH.getSharesByPooledEth(stEthAmount);
        _mint(msg.sender, amount);
        stETH.transferFrom(msg.sender, address(this), stEthAmount);
    }

    function unwrap(uint256 amount) external returns (uint256 stEthAmount) {
        require(amount > 0, "wstETH: zero amount unwrap not allowed");
        stEthAmount = stETH.getPooledEthByShares(amount);
        require(amount <= balanceOf[msg.sender], "ERC20: burn amount exceeds balance");
        balanceOf[msg.sender] -= amount;
        totalSupply -= amount;
        emit Transfer(msg.sender, address(0), amount);
        stETH.transfer(msg.sender, stEthAmount);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        require(value <= allowance[from][msg.sender], "ERC20: transfer amount exceeds allowance");
        _transfer(from, to, value);
        _approve(from, msg.sender, allowance[from][msg.sender] - value); // also of one without limit
        return true;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
    {
        _usePermit(
            owner, spender, value, deadline, v, r, s, "ERC20Permit: expired deadline", "ERC20Permit: invalid signature"
        );
        _approve(owner, spender, value);
    }

    /// @return Rounded down.
    function getWstETHByStETH(uint256 stEthAmount) external view returns (uint256) {
        return stETH.getSharesByPooledEth(stEthAmount);
    }

    /// @return Rounded down.
    function getStETHByWstETH(uint256 amount) external view returns (uint256) {
        return stETH.getPooledEthByShares(amount);
    }

    /// @return stETH for one wstETH [WAD].
    function stEthPerToken() external view returns (uint256) {
        return stETH.getPooledEthByShares(1 ether);
    }

    /// @return wstETH for one stETH [WAD].
    function tokensPerStEth() external view returns (uint256) {
        return stETH.getSharesByPooledEth(1 ether);
    }

    function _mint(address to, uint256 amount) internal {
        balanceOf[to] += amount;
        totalSupply += amount;
        emit Transfer(address(0), to, amount);
    }

    function _transfer(address from, address to, uint256 value) internal {
        require(to != address(0), "ERC20: transfer to the zero address");
        require(value <= balanceOf[from], "ERC20: transfer amount exceeds balance");
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _approve(address owner, address spender, uint256 value) internal {
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _permitDomain() internal pure override returns (string memory, string memory) {
        return (name, "1");
    }
}
