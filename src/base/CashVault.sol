// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TokenLib} from "../libraries/TokenLib.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";

/// @title CashVault
/// @notice An ERC-4626 vault that counts its money itself: tokens sent uninvited move no share price. Withdrawals are
/// limited to the cash at hand. Shares carry six more decimals than the token, against rounding attacks on an empty vault.
abstract contract CashVault is ERC4626, ReentrancyGuardTransient {
    /// @notice `caller` is not the engine.
    error NotEngine(address caller);
    /// @notice The deposit is too small to be worth a share, or the shares too few to be worth a unit.
    error ZeroShares(uint256 assets, uint256 shares);
    /// @notice More would leave than is at hand [raw units].
    error InsufficientCash(uint256 cash, uint256 amount);

    /// @notice A signature of `owner` was used; its next one must have number `nonce`.
    event NonceUsed(address indexed owner, uint256 nonce);

    address internal immutable ASSET;
    uint8 internal immutable ASSET_DECIMALS;
    address internal immutable _ENGINE;
    string internal _name;
    string internal _symbol;

    /// @notice Money at hand [raw units].
    uint256 internal _cash;

    constructor(address asset_, address engine, string memory name_, string memory symbol_) {
        (bool success, uint8 assetDecimals) = _tryGetAssetDecimals(asset_);
        require(success, TokenLib.DecimalsUnknown(asset_));
        ASSET = asset_;
        ASSET_DECIMALS = assetDecimals;
        _ENGINE = engine;
        _name = name_;
        _symbol = symbol_;
    }

    modifier onlyEngine() {
        require(msg.sender == _ENGINE, NotEngine(msg.sender));
        _;
    }

    function name() public view override returns (string memory) {
        return _name;
    }

    function symbol() public view override returns (string memory) {
        return _symbol;
    }

    function asset() public view virtual override returns (address) {
        return ASSET;
    }

    /// @notice ERC-2612, and says so: the standard has no event that tells a signature from an approval.
    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        public
        override
    {
        super.permit(owner, spender, value, deadline, v, r, s);
        emit NonceUsed(owner, nonces(owner));
    }

    /// @notice ERC-20, and says what is left of the allowance: the event of the transfer does not name who spent it.
    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _emitAllowance(from, msg.sender);
        return true;
    }

    /// @notice No limit; nothing while a share is worth less than a millionth of what it was worth at first. Deposits at such
    /// prices would multiply the shares with every further loss, until their number overflows.
    function maxDeposit(address) public view override returns (uint256) {
        return _isWorthless() ? 0 : type(uint256).max;
    }

    /// @notice No limit; nothing while `maxDeposit` is zero.
    function maxMint(address) public view override returns (uint256) {
        return _isWorthless() ? 0 : type(uint256).max;
    }

    /// @notice The most that can be withdrawn: the owner's share, as far as there is cash [raw units].
    function maxWithdraw(address owner) public view override returns (uint256) {
        return FixedPointMathLib.min(super.maxWithdraw(owner), _cash);
    }

    /// @notice The most shares that can be redeemed: the owner's, as far as there is cash.
    function maxRedeem(address owner) public view override returns (uint256) {
        return FixedPointMathLib.min(super.maxRedeem(owner), convertToShares(_cash));
    }

    /// @dev Pays money out of the cash at hand.
    function _spend(address receiver, uint256 amount) internal {
        require(amount <= _cash, InsufficientCash(_cash, amount));
        _cash -= amount;
        TokenLib.push(ASSET, receiver, amount);
    }

    function _isWorthless() internal view returns (bool) {
        return totalSupply() / (10 ** _decimalsOffset() * 1e6) > totalAssets();
    }

    /// @dev Called before a deposit or a withdrawal changes the cash.
    function _beforeCashMoves() internal virtual {}

    function _deposit(address by, address to, uint256 assets, uint256 shares) internal override nonReentrant {
        require(assets != 0 && shares != 0, ZeroShares(assets, shares));
        _beforeCashMoves();
        TokenLib.pullExact(ASSET, by, assets);
        _cash += assets;
        _mint(to, shares);
        emit Deposit(by, to, assets, shares);
    }

    function _withdraw(address by, address to, address owner, uint256 assets, uint256 shares)
        internal
        override
        nonReentrant
    {
        require(assets != 0 && shares != 0, ZeroShares(assets, shares));
        _beforeCashMoves();
        if (by != owner) _spendAllowance(owner, by, shares);
        _burn(owner, shares);
        emit Withdraw(by, to, owner, assets, shares);
        _spend(to, assets);
    }

    function _spendAllowance(address owner, address spender, uint256 amount) internal override {
        super._spendAllowance(owner, spender, amount);
        _emitAllowance(owner, spender);
    }

    /// @dev An allowance without limit is not spent.
    function _emitAllowance(address owner, address spender) internal {
        uint256 left = allowance(owner, spender);
        if (left != type(uint256).max) emit Approval(owner, spender, left);
    }

    function _underlyingDecimals() internal view override returns (uint8) {
        return ASSET_DECIMALS;
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    /// @dev Transient storage everywhere, not on mainnet alone.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }
}
