// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Permit} from "./Permit.sol";

/// @title ReplicaUsdc
/// @notice Stands in for Circle's FiatTokenV2_2 behind the USDC proxy: six decimals, minters with allowances, a pause, and a
/// blocklist in the top bit of a balance, with the real one's variables in the real one's slots.
/// @dev Left out: transfers by signed authorization, rescue of tokens sent here, signatures by contracts.
contract ReplicaUsdc is Permit {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Mint(address indexed minter, address indexed to, uint256 amount);
    event Burn(address indexed burner, uint256 amount);
    event MinterConfigured(address indexed minter, uint256 minterAllowedAmount);
    event MinterRemoved(address indexed oldMinter);
    event Blacklisted(address indexed account);
    event UnBlacklisted(address indexed account);
    event Pause();
    event Unpause();

    uint256 internal constant BLOCKED = 1 << 255;

    address public owner; // slot 0
    address public pauser; // slot 1
    bool public paused;
    address public blacklister; // slot 2
    mapping(address account => bool) internal _formerBlacklist; // slot 3
    string public name; // slot 4
    string public symbol; // slot 5
    uint8 public decimals; // slot 6
    string public currency; // slot 7
    address public masterMinter; // slot 8
    bool internal _initialized;
    /// @dev The lower 255 bits are the balance, the top bit says whether the account is blocked.
    mapping(address account => uint256) internal _balances; // slot 9
    mapping(address account => mapping(address spender => uint256)) public allowance; // slot 10
    uint256 public totalSupply; // slot 11
    mapping(address account => bool) public isMinter; // slot 12
    mapping(address minter => uint256) public minterAllowance; // slot 13

    modifier whenNotPaused() {
        require(!paused, "Pausable: paused");
        _;
    }

    modifier notBlacklisted(address account) {
        require(!isBlacklisted(account), "Blacklistable: account is blacklisted");
        _;
    }

    modifier onlyMasterMinter() {
        require(msg.sender == masterMinter, "FiatToken: caller is not the masterMinter");
        _;
    }

    modifier onlyMinter() {
        require(isMinter[msg.sender], "FiatToken: caller is not a minter");
        _;
    }

    modifier onlyPauser() {
        require(msg.sender == pauser, "Pausable: caller is not the pauser");
        _;
    }

    modifier onlyBlacklister() {
        require(msg.sender == blacklister, "Blacklistable: caller is not the blacklister");
        _;
    }

    function initialize(
        string calldata name_,
        string calldata symbol_,
        string calldata currency_,
        uint8 decimals_,
        address masterMinter_,
        address pauser_,
        address blacklister_,
        address owner_
    ) external {
        require(!_initialized, "FiatToken: contract is already initialized");
        (name, symbol, currency, decimals) = (name_, symbol_, currency_, decimals_);
        (masterMinter, pauser, blacklister, owner) = (masterMinter_, pauser_, blacklister_, owner_);
        _balances[address(this)] = BLOCKED; // nothing is ever sent to the token itself
        _initialized = true;
    }

    function transfer(address to, uint256 value)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(to)
        returns (bool)
    {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value)
        external
        whenNotPaused
        notBlacklisted(msg.sender)
        notBlacklisted(from)
        notBlacklisted(to)
        returns (bool)
    {
        require(value <= allowance[from][msg.sender], "ERC20: transfer amount exceeds allowance");
        _transfer(from, to, value);
        allowance[from][msg.sender] -= value; // also of one without limit
        return true;
    }

    function approve(address spender, uint256 value) external whenNotPaused returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function increaseAllowance(address spender, uint256 increment) external whenNotPaused returns (bool) {
        _approve(msg.sender, spender, allowance[msg.sender][spender] + increment);
        return true;
    }

    function decreaseAllowance(address spender, uint256 decrement) external whenNotPaused returns (bool) {
        uint256 current = allowance[msg.sender][spender];
        require(decrement <= current, "ERC20: decreased allowance below zero");
        _approve(msg.sender, spender, current - decrement);
        return true;
    }

    function permit(address owner_, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        whenNotPaused
    {
        _usePermit(
            owner_, spender, value, deadline, v, r, s, "FiatTokenV2: permit is expired", "EIP2612: invalid signature"
        );
        _approve(owner_, spender, value);
    }

    function configureMinter(address minter, uint256 allowed) external whenNotPaused onlyMasterMinter returns (bool) {
        isMinter[minter] = true;
        minterAllowance[minter] = allowed;
        emit MinterConfigured(minter, allowed);
        return true;
    }

    function removeMinter(address minter) external onlyMasterMinter returns (bool) {
        isMinter[minter] = false;
        minterAllowance[minter] = 0;
        emit MinterRemoved(minter);
        return true;
    }

    function mint(address to, uint256 amount)
        external
        whenNotPaused
        onlyMinter
        notBlacklisted(msg.sender)
        notBlacklisted(to)
        returns (bool)
    {
        require(to != address(0), "FiatToken: mint to the zero address");
        require(amount > 0, "FiatToken: mint amount not greater than 0");
        require(amount <= minterAllowance[msg.sender], "FiatToken: mint amount exceeds minterAllowance");
        minterAllowance[msg.sender] -= amount;
        totalSupply += amount;
        _balances[to] += amount;
        emit Mint(msg.sender, to, amount);
        emit Transfer(address(0), to, amount);
        return true;
    }

    function burn(uint256 amount) external whenNotPaused onlyMinter notBlacklisted(msg.sender) {
        require(amount > 0, "FiatToken: burn amount not greater than 0");
        require(balanceOf(msg.sender) >= amount, "FiatToken: burn amount exceeds balance");
        totalSupply -= amount;
        _balances[msg.sender] -= amount;
        emit Burn(msg.sender, amount);
        emit Transfer(msg.sender, address(0), amount);
    }

    function blacklist(address account) external onlyBlacklister {
        _balances[account] |= BLOCKED;
        emit Blacklisted(account);
    }

    function unBlacklist(address account) external onlyBlacklister {
        _balances[account] = balanceOf(account);
        emit UnBlacklisted(account);
    }

    function pause() external onlyPauser {
        paused = true;
        emit Pause();
    }

    function unpause() external onlyPauser {
        paused = false;
        emit Unpause();
    }

    function version() external pure returns (string memory) {
        return "2";
    }

    function balanceOf(address account) public view returns (uint256) {
        return _balances[account] & ~BLOCKED;
    }

    function isBlacklisted(address account) public view returns (bool) {
        return _balances[account] & BLOCKED != 0;
    }

    function _transfer(address from, address to, uint256 value) internal {
        require(from != address(0), "ERC20: transfer from the zero address");
        require(to != address(0), "ERC20: transfer to the zero address");
        require(value <= balanceOf(from), "ERC20: transfer amount exceeds balance");
        _balances[from] -= value;
        _balances[to] += value;
        emit Transfer(from, to, value);
    }

    function _approve(address owner_, address spender, uint256 value) internal {
        require(owner_ != address(0), "ERC20: approve from the zero address");
        require(spender != address(0), "ERC20: approve to the zero address");
        allowance[owner_][spender] = value;
        emit Approval(owner_, spender, value);
    }

    function _permitDomain() internal view override returns (string memory, string memory) {
        return (name, "2");
    }
}
