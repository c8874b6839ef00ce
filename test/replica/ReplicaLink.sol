// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

interface ITokenReceiver {
    function onTokenTransfer(address sender, uint256 value, bytes calldata data) external;
}

/// @title ReplicaLink
/// @notice Stands in for LINK: ERC-20 with ERC-677's `transferAndCall`, a supply that nobody can change, and no transfer or
/// approval to the zero address or to the token itself. What is refused says no word; a balance or an allowance that is too small
/// takes all gas with it. Its variables stand in the real one's slots.
contract ReplicaLink {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Transfer(address indexed from, address indexed to, uint256 value, bytes data);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    string public constant name = "ChainLink Token";
    string public constant symbol = "LINK";
    uint8 public constant decimals = 18;
    uint256 public constant totalSupply = 1e27;

    uint256 internal _unused; // slot 0
    mapping(address account => uint256) public balanceOf; // slot 1
    mapping(address account => mapping(address spender => uint256)) public allowance; // slot 2

    modifier validRecipient(address recipient) {
        require(recipient != address(0) && recipient != address(this));
        _;
    }

    constructor() {
        balanceOf[msg.sender] = totalSupply;
    }

    function transfer(address to, uint256 value) external validRecipient(to) returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    /// @notice Transfers, and tells the recipient where it is a contract, which may refuse.
    function transferAndCall(address to, uint256 value, bytes calldata data)
        external
        validRecipient(to)
        returns (bool)
    {
        _transfer(msg.sender, to, value);
        emit Transfer(msg.sender, to, value, data);
        if (to.code.length > 0) ITokenReceiver(to).onTokenTransfer(msg.sender, value, data);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external validRecipient(to) returns (bool) {
        allowance[from][msg.sender] = _sub(allowance[from][msg.sender], value); // also of one without limit
        _transfer(from, to, value);
        return true;
    }

    function approve(address spender, uint256 value) external validRecipient(spender) returns (bool) {
        _approve(spender, value);
        return true;
    }

    function increaseApproval(address spender, uint256 added) external returns (bool) {
        _approve(spender, allowance[msg.sender][spender] + added);
        return true;
    }

    function decreaseApproval(address spender, uint256 subtracted) external returns (bool) {
        uint256 current = allowance[msg.sender][spender];
        _approve(spender, subtracted > current ? 0 : current - subtracted);
        return true;
    }

    function _transfer(address from, address to, uint256 value) internal {
        balanceOf[from] = _sub(balanceOf[from], value);
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _approve(address spender, uint256 value) internal {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    /// @dev The old compiler's assertion: it takes all gas with it.
    function _sub(uint256 a, uint256 b) internal pure returns (uint256) {
        if (b > a) {
            assembly {
                invalid()
            }
        }
        return a - b;
    }
}
