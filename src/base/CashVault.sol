// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {MAX_SHARES_PER_ASSET, MAX_VAULT_ASSETS} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {TokenLib} from "../libraries/TokenLib.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";
import {LibString} from "solady/utils/LibString.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title CashVault
/// @notice An ERC-4626 vault that counts its money itself: tokens sent uninvited move no share price. Who enters pays the high
/// value, `totalAssets`, whatever who leaves is paid. Shares carry six more decimals than the token, against rounding attacks
/// on an empty vault.
///
/// Shares come in series. When what is left of them is worth less than a raw unit per `MAX_SHARES_PER_ASSET`, the next deposit
/// voids them all and begins a new series: else every total loss would multiply the shares by the next deposit, until their
/// number overflows. Voided shares show as a balance of zero, and are burnt when their account is next touched.
abstract contract CashVault is ERC4626, ReentrancyGuardTransient {
    using SafeCastLib for uint256;

    /// @notice A name and a symbol have 1 to 31 bytes.
    error NameTooLong(uint256 nameLength, uint256 symbolLength);
    /// @notice `caller` is not the engine.
    error NotEngine(address caller);
    /// @notice The deposit is too small to be worth a share, or the shares too few to be worth a unit.
    error ZeroShares(uint256 assets, uint256 shares);
    /// @notice More would leave than is at hand [raw units].
    error InsufficientCash(uint256 cash, uint256 amount);

    /// @notice All shares there were, `supply` of them, had become worthless; from now on series `series` counts.
    event SharesVoided(uint256 indexed series, uint256 supply);

    /// @notice A signature of `owner` was used; its next one must have number `nonce`.
    event NonceUsed(address indexed owner, uint256 nonce);

    uint256 internal constant VIRTUAL_SHARES = 1e6;
    uint256 internal constant VIRTUAL_ASSETS = 1;

    address internal immutable ASSET;
    uint8 internal immutable ASSET_DECIMALS;
    address internal immutable _ENGINE;
    bytes32 internal immutable NAME;
    bytes32 internal immutable SYMBOL;

    /// @notice Money at hand [raw units].
    uint256 internal _cash;

    /// @notice Number of the series of shares that counts.
    uint32 public series;
    /// @dev Shares of series of before that were not burnt yet.
    uint224 internal _voidedShares;
    mapping(address account => uint256 series) internal _seriesOf;

    constructor(address asset_, address engine, string memory name_, string memory symbol_) {
        (bool success, uint8 assetDecimals) = _tryGetAssetDecimals(asset_);
        require(success, TokenLib.DecimalsUnknown(asset_));
        ASSET = asset_;
        ASSET_DECIMALS = assetDecimals;
        _ENGINE = engine;
        NAME = LibString.packOne(name_);
        SYMBOL = LibString.packOne(symbol_);
        require(NAME != 0 && SYMBOL != 0, NameTooLong(bytes(name_).length, bytes(symbol_).length));
    }

    modifier onlyEngine() {
        require(msg.sender == _ENGINE, NotEngine(msg.sender));
        _;
    }

    function name() public view override returns (string memory) {
        return LibString.unpackOne(NAME);
    }

    function symbol() public view override returns (string memory) {
        return LibString.unpackOne(SYMBOL);
    }

    function asset() public view virtual override returns (address) {
        return ASSET;
    }

    /* ALLOWANCES: EVENTS SAY WHAT IS LEFT */

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
        _spendAllowance(from, msg.sender, amount);
        _transfer(from, to, amount);
        return true;
    }

    /// @notice ERC-20.
    function transfer(address to, uint256 amount) public override returns (bool) {
        _transfer(msg.sender, to, amount);
        return true;
    }

    /* ENTRY */

    /// @notice What the shares are worth to who enters [raw units].
    function totalAssets() public view override returns (uint256 assets) {
        (assets,) = _entryAssets();
    }

    /// @notice What still fits under `MAX_VAULT_ASSETS`; nothing while the vault cannot say what it is worth [raw units].
    function maxDeposit(address) public view override returns (uint256) {
        (uint256 total, bool isOpen) = _entryAssets();
        return _room(total, isOpen);
    }

    /// @notice The shares that `maxDeposit` buys.
    function maxMint(address) public view override returns (uint256) {
        (uint256 total, bool isOpen) = _entryAssets();
        return _sharesFor(_room(total, isOpen), total);
    }

    /// @inheritdoc ERC4626
    function previewDeposit(uint256 assets) public view override returns (uint256) {
        return _sharesFor(assets, totalAssets());
    }

    /// @inheritdoc ERC4626
    function previewMint(uint256 shares) public view override returns (uint256) {
        return _costOf(shares, totalAssets());
    }

    /// @inheritdoc ERC4626
    function deposit(uint256 assets, address to) public override nonReentrant returns (uint256 shares) {
        _beforeCashMoves();
        (uint256 total, bool isOpen) = _entryAssets();
        require(assets <= _room(total, isOpen), DepositMoreThanMax());
        shares = _sharesFor(assets, total);
        _enter(to, assets, shares, total);
    }

    /// @inheritdoc ERC4626
    function mint(uint256 shares, address to) public override nonReentrant returns (uint256 assets) {
        _beforeCashMoves();
        (uint256 total, bool isOpen) = _entryAssets();
        require(shares <= _sharesFor(_room(total, isOpen), total), MintMoreThanMax());
        assets = _costOf(shares, total);
        _enter(to, assets, shares, total);
    }

    function _enter(address to, uint256 assets, uint256 shares, uint256 total) internal {
        require(assets != 0 && shares != 0, ZeroShares(assets, shares));
        if (_isWorthless(total)) _voidShares();
        TokenLib.pullExact(ASSET, msg.sender, assets);
        _cash += assets;
        _mint(to, shares);
        emit Deposit(msg.sender, to, assets, shares);
    }

    /// @dev Rounds down: against who enters.
    function _sharesFor(uint256 assets, uint256 total) internal view returns (uint256) {
        return MathLib.mulDivDown(assets, _liveSupply(total) + VIRTUAL_SHARES, total + VIRTUAL_ASSETS);
    }

    /// @dev Rounds up: against who enters.
    function _costOf(uint256 shares, uint256 total) internal view returns (uint256) {
        return MathLib.mulDivUp(shares, total + VIRTUAL_ASSETS, _liveSupply(total) + VIRTUAL_SHARES);
    }

    function _room(uint256 total, bool isOpen) internal pure returns (uint256) {
        return isOpen ? MathLib.zeroFloorSub(MAX_VAULT_ASSETS, total) : 0;
    }

    /// @dev What who enters buys a part of, and whether anybody may.
    function _entryAssets() internal view virtual returns (uint256 assets, bool isOpen);

    /// @dev Called before a deposit or a withdrawal changes the cash.
    function _beforeCashMoves() internal virtual {}

    /* EXIT */

    /// @dev What the shares are worth to who leaves.
    function _exitAssets() internal view virtual returns (uint256);

    /// @dev Rounds down: against who leaves.
    function _exitValueOf(uint256 shares, uint256 total) internal view returns (uint256) {
        return MathLib.mulDivDown(shares, total + VIRTUAL_ASSETS, totalSupply() + VIRTUAL_SHARES);
    }

    /// @dev Pays money out of the cash at hand.
    function _spend(address receiver, uint256 amount) internal {
        require(amount <= _cash, InsufficientCash(_cash, amount));
        _cash -= amount;
        TokenLib.push(ASSET, receiver, amount);
    }

    /* SERIES OF SHARES */

    function totalSupply() public view override returns (uint256) {
        return super.totalSupply() - _voidedShares;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return _isStale(account) ? 0 : super.balanceOf(account);
    }

    function _isStale(address account) internal view returns (bool) {
        uint256 current = series;
        return current != 0 && _seriesOf[account] != current;
    }

    function _isWorthless(uint256 total) internal view returns (bool) {
        return totalSupply() > (total + VIRTUAL_ASSETS) * MAX_SHARES_PER_ASSET;
    }

    function _liveSupply(uint256 total) internal view returns (uint256) {
        return _isWorthless(total) ? 0 : totalSupply();
    }

    function _voidShares() internal {
        emit SharesVoided(series + 1, totalSupply());
        series += 1;
        _voidedShares = super.totalSupply().toUint224();
    }

    /// @dev Burns what an account has of series of before.
    function _beforeTokenTransfer(address from, address to, uint256) internal override {
        _burnVoided(from);
        _burnVoided(to);
    }

    function _burnVoided(address account) internal {
        if (account == address(0) || !_isStale(account)) return;
        uint256 voided = super.balanceOf(account);
        _seriesOf[account] = series;
        if (voided == 0) return;
        _voidedShares -= uint224(voided);
        _burn(account, voided);
    }

    /* DECIMALS AND GUARD */

    /// @dev Nobody has an allowance that was not given.
    function _givePermit2InfiniteAllowance() internal pure override returns (bool) {
        return false;
    }

    function _spendAllowance(address owner, address spender, uint256 amount) internal override {
        super._spendAllowance(owner, spender, amount);
        // An allowance without limit is not spent.
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
