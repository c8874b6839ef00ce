// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title ReplicaWbtc
/// @notice Stands in for WBTC: eight decimals, minted by its owner, can be paused, and refuses without a word. Its variables
/// stand in the real one's slots.
/// @dev Left out: change of owner, end of minting, reclaim of tokens sent here.
contract ReplicaWbtc {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Mint(address indexed to, uint256 amount);
    event Burn(address indexed burner, uint256 value);
    event Pause();
    event Unpause();

    mapping(address account => uint256) public balanceOf; // slot 0
    uint256 public totalSupply; // slot 1
    mapping(address account => mapping(address spender => uint256)) public allowance; // slot 2
    string public name; // slot 3
    string public symbol; // slot 4
    uint8 public decimals; // slot 5
    address public owner;
    bool public mintingFinished;
    bool public paused;

    modifier onlyOwner() {
        require(msg.sender == owner);
        _;
    }

    modifier whenNotPaused() {
        require(!paused);
        _;
    }

    constructor(address owner_) {
        (owner, name, symbol, decimals) = (owner_, "Wrapped BTC", "WBTC", 8);
    }

    function transfer(address to, uint256 value) external whenNotPaused returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external whenNotPaused returns (bool) {
        require(value <= allowance[from][msg.sender]);
        _transfer(from, to, value);
        allowance[from][msg.sender] -= value; // also of one without limit
        return true;
    }

    function approve(address spender, uint256 value) external whenNotPaused returns (bool) {
        _approve(spender, value);
        return true;
    }

    function increaseApproval(address spender, uint256 added) external whenNotPaused returns (bool) {
        _approve(spender, allowance[msg.sender][spender] + added);
        return true;
    }

    function decreaseApproval(address spender, uint256 subtracted) external whenNotPaused returns (bool) {
        uint256 current = allowance[msg.sender][spender];
        _approve(spender, subtracted > current ? 0 : current - subtracted);
        return true;
    }

    function mint(address to, uint256 amount) external onlyOwner returns (bool) {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Mint(to, amount);
        emit Transfer(address(0), to, amount);
        return true;
    }

    function burn(uint256 value) external onlyOwner {
        require(value <= balanceOf[msg.sender]);
        balanceOf[msg.sender] -= value;
        totalSupply -= value;
        emit Burn(msg.sender, value);
        emit Transfer(msg.sender, address(0), value);
    }

    function pause() external onlyOwner whenNotPaused {
        paused = true;
        emit Pause();
    }

    function unpause() external onlyOwner {
        require(paused);
        paused = false;
        emit Unpause();
    }

    function _transfer(address from, address to, uint256 value) internal {
        require(to != address(0));
        require(value <= balanceOf[from]);
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _approve(address spender, uint256 value) internal {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }
}
