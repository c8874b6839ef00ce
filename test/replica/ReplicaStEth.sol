// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @title ReplicaStEth
/// @notice Stands in for Lido's stETH as far as wstETH and its rate need it: shares of a pool of ether, staking, transfers of
/// amounts and of shares, and a total that rewards and losses change for all.
/// @dev Left out: withdrawals, validators, oracles, limits, and Lido's own proxy. Where Lido's oracle reports, the validators'
/// balance is written here to the slot that Lido's second version keeps it in.
contract ReplicaStEth {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferShares(address indexed from, address indexed to, uint256 sharesValue);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Submitted(address indexed sender, uint256 amount, address referral);

    bytes32 internal constant TOTAL_SHARES_SLOT = keccak256("lido.StETH.totalShares");
    bytes32 internal constant BUFFERED_SLOT = keccak256("lido.Lido.bufferedEther");
    bytes32 internal constant VALIDATORS_SLOT = keccak256("lido.Lido.beaconBalance");
    uint8 public constant decimals = 18;

    mapping(address account => uint256) internal _shares; // slot 0
    mapping(address account => mapping(address spender => uint256)) public allowance; // slot 1

    /// @param shares What exists from the start, in nobody's hands.
    /// @param pooledEther What they stand for [wei].
    constructor(uint256 shares, uint256 pooledEther) {
        _shares[address(0xdead)] = shares;
        _store(TOTAL_SHARES_SLOT, shares);
        _store(VALIDATORS_SLOT, pooledEther);
    }

    receive() external payable {
        _submit(address(0));
    }

    /// @notice Stakes ether. Shares round down.
    function submit(address referral) external payable returns (uint256 shares) {
        return _submit(referral);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _transferShares(msg.sender, to, getSharesByPooledEth(amount));
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            require(allowed >= amount, "ALLOWANCE_EXCEEDED");
            allowance[from][msg.sender] = allowed - amount;
        }
        _transferShares(from, to, getSharesByPooledEth(amount));
        return true;
    }

    function transferShares(address to, uint256 shares) external returns (uint256) {
        _transferShares(msg.sender, to, shares);
        return getPooledEthByShares(shares);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function name() external pure returns (string memory) {
        return "Liquid staked Ether 2.0";
    }

    function symbol() external pure returns (string memory) {
        return "stETH";
    }

    function totalSupply() external view returns (uint256) {
        return getTotalPooledEther();
    }

    function balanceOf(address account) external view returns (uint256) {
        return getPooledEthByShares(_shares[account]);
    }

    function sharesOf(address account) external view returns (uint256) {
        return _shares[account];
    }

    /// @return The shares of an amount, rounded down.
    function getSharesByPooledEth(uint256 amount) public view returns (uint256) {
        return amount * getTotalShares() / getTotalPooledEther();
    }

    /// @return The amount of shares, rounded down [wei].
    function getPooledEthByShares(uint256 shares) public view returns (uint256) {
        return shares * getTotalPooledEther() / getTotalShares();
    }

    function getTotalPooledEther() public view returns (uint256) {
        return _load(BUFFERED_SLOT) + _load(VALIDATORS_SLOT);
    }

    function getTotalShares() public view returns (uint256) {
        return _load(TOTAL_SHARES_SLOT);
    }

    function _submit(address referral) internal returns (uint256 shares) {
        require(msg.value != 0, "ZERO_DEPOSIT");
        shares = getSharesByPooledEth(msg.value);
        _shares[msg.sender] += shares;
        _store(TOTAL_SHARES_SLOT, getTotalShares() + shares);
        _store(BUFFERED_SLOT, _load(BUFFERED_SLOT) + msg.value);
        emit Submitted(msg.sender, msg.value, referral);
        emit Transfer(address(0), msg.sender, getPooledEthByShares(shares));
        emit TransferShares(address(0), msg.sender, shares);
    }

    function _transferShares(address from, address to, uint256 shares) internal {
        require(to != address(0), "TRANSFER_TO_ZERO_ADDR");
        require(to != address(this), "TRANSFER_TO_STETH_CONTRACT");
        require(shares <= _shares[from], "BALANCE_EXCEEDED");
        _shares[from] -= shares;
        _shares[to] += shares;
        emit Transfer(from, to, getPooledEthByShares(shares));
        emit TransferShares(from, to, shares);
    }

    function _load(bytes32 slot) internal view returns (uint256 value) {
        assembly {
            value := sload(slot)
        }
    }

    function _store(bytes32 slot, uint256 value) internal {
        assembly {
            sstore(slot, value)
        }
    }
}
