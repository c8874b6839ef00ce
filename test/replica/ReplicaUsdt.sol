// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title ReplicaUsdt
/// @notice Stands in for TetherToken: `transfer`, `transferFrom` and `approve` return nothing, an allowance can be changed only
/// through zero, a fee in basis points is there and switched off, senders can be blocked, and what is refused says no word.
/// Its variables stand in the real one's slots.
/// @dev Left out: forwarding to a successor after deprecation.
contract ReplicaUsdt {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Issue(uint256 amount);
    event Redeem(uint256 amount);
    event Params(uint256 feeBasisPoints, uint256 maxFee);
    event AddedBlackList(address user);
    event RemovedBlackList(address user);
    event DestroyedBlackFunds(address blackListedUser, uint256 balance);
    event Pause();
    event Unpause();

    uint256 internal constant BPS = 10_000;

    address public owner; // slot 0
    bool public paused;
    uint256 internal _totalSupply; // slot 1
    mapping(address account => uint256) internal _balances; // slot 2
    uint256 public basisPointsRate; // slot 3
    uint256 public maximumFee; // slot 4
    mapping(address account => mapping(address spender => uint256)) internal _allowances; // slot 5
    mapping(address account => bool) public isBlackListed; // slot 6
    string public name; // slot 7
    string public symbol; // slot 8
    uint256 public decimals; // slot 9

    modifier onlyOwner() {
        require(msg.sender == owner);
        _;
    }

    modifier whenNotPaused() {
        require(!paused);
        _;
    }

    /// @dev Calldata that was cut short is no call. The old compiler did not look.
    modifier onlyPayloadSize(uint256 size) {
        require(msg.data.length >= size + 4);
        _;
    }

    constructor(address owner_) {
        (owner, name, symbol, decimals) = (owner_, "Tether USD", "USDT", 6);
    }

    function transfer(address to, uint256 value) external whenNotPaused onlyPayloadSize(64) {
        require(!isBlackListed[msg.sender]);
        _transfer(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) external whenNotPaused onlyPayloadSize(96) {
        require(!isBlackListed[from]);
        uint256 allowed = _allowances[from][msg.sender];
        if (allowed < type(uint256).max) _allowances[from][msg.sender] = _sub(allowed, value);
        _transfer(from, to, value);
    }

    function approve(address spender, uint256 value) external onlyPayloadSize(64) {
        require(value == 0 || _allowances[msg.sender][spender] == 0);
        _allowances[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    /// @notice Creates tokens for the owner. Only the owner.
    function issue(uint256 amount) external onlyOwner {
        _balances[owner] += amount;
        _totalSupply += amount;
        emit Issue(amount);
    }

    function redeem(uint256 amount) external onlyOwner {
        _totalSupply = _sub(_totalSupply, amount);
        _balances[owner] = _sub(_balances[owner], amount);
        emit Redeem(amount);
    }

    /// @param newBasisPoints Below 20.
    /// @param newMaxFee Below 50 [whole tokens].
    function setParams(uint256 newBasisPoints, uint256 newMaxFee) external onlyOwner {
        require(newBasisPoints < 20);
        require(newMaxFee < 50);
        basisPointsRate = newBasisPoints;
        maximumFee = newMaxFee * 10 ** decimals;
        emit Params(basisPointsRate, maximumFee);
    }

    function addBlackList(address user) external onlyOwner {
        isBlackListed[user] = true;
        emit AddedBlackList(user);
    }

    function removeBlackList(address user) external onlyOwner {
        isBlackListed[user] = false;
        emit RemovedBlackList(user);
    }

    function destroyBlackFunds(address user) external onlyOwner {
        require(isBlackListed[user]);
        uint256 balance = _balances[user];
        _balances[user] = 0;
        _totalSupply -= balance;
        emit DestroyedBlackFunds(user, balance);
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

    function totalSupply() external view returns (uint256) {
        return _totalSupply;
    }

    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    function allowance(address account, address spender) external view returns (uint256) {
        return _allowances[account][spender];
    }

    function _transfer(address from, address to, uint256 value) internal {
        uint256 fee = value * basisPointsRate / BPS;
        if (fee > maximumFee) fee = maximumFee;
        _balances[from] = _sub(_balances[from], value);
        _balances[to] += value - fee;
        if (fee > 0) {
            _balances[owner] += fee;
            emit Transfer(from, owner, fee);
        }
        emit Transfer(from, to, value - fee);
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
