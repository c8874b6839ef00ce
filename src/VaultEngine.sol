// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IDebtSource} from "./interfaces/IDebtSource.sol";
import {IERC20Decimals} from "./interfaces/IERC20Decimals.sol";
import {IERC20Permit} from "./interfaces/IERC20Permit.sol";
import {ILiquidator} from "./interfaces/ILiquidator.sol";
import {ILiquidityBuffer} from "./interfaces/ILiquidityBuffer.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {IRiskModel} from "./interfaces/IRiskModel.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {BitmapLib} from "./libraries/BitmapLib.sol";
import {
    END_HEALTH,
    LIQUIDATION_HEALTH,
    MAX_ANNUAL_RATE,
    MAX_COLLATERALS_PER_VAULT,
    MAX_DEBTS_PER_VAULT,
    MAX_LIQUIDATORS,
    MAX_LISTED_COLLATERALS,
    MAX_LISTED_DEBTS,
    MAX_RESERVE_FACTOR,
    MAX_TOKEN_DECIMALS,
    MIN_TOKEN_DECIMALS,
    RAY,
    WAD,
    WAD_PER_BPS,
    WRITE_OFF_DUST_VALUE
} from "./libraries/ConstantsLib.sol";
import {HealthLib} from "./libraries/HealthLib.sol";
import {IdLib} from "./libraries/IdLib.sol";
import {InterestRateLib} from "./libraries/InterestRateLib.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {PositionsLib} from "./libraries/PositionsLib.sol";
import {PriceRulesLib} from "./libraries/PriceRulesLib.sol";
import {ProvisionLib} from "./libraries/ProvisionLib.sol";
import {TokenLib} from "./libraries/TokenLib.sol";
import {Price, PriceAction, PriceStatus} from "./types/Prices.sol";
import {
    CollateralConfig,
    CollateralPosition,
    DebtPosition,
    DebtState,
    Vault,
    VaultHealth,
    VaultView
} from "./types/Vaults.sol";
import {Multicallable} from "solady/utils/Multicallable.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title VaultEngine
/// @notice See IVaultEngine.
contract VaultEngine is IVaultEngine, Multicallable, ReentrancyGuardTransient {
    using BitmapLib for uint256;
    using SafeCastLib for uint256;
    using SafeTransferLib for address;

    /* CONSTANTS */

    uint256 internal constant PAUSE_NEW_RISK = 1;
    uint256 internal constant PAUSE_LOCKS = 2;
    uint256 internal constant PAUSE_LIQUIDATIONS = 3;

    /* IMMUTABLES */

    /// @inheritdoc IVaultEngine
    address public immutable ADMIN;
    /// @inheritdoc IVaultEngine
    address public immutable ORACLE;
    /// @inheritdoc IVaultEngine
    address public immutable RISK_MODEL;

    /* STORAGE: VAULTS */

    mapping(uint256 vaultId => Vault) internal _vaults;
    /// @inheritdoc IVaultEngine
    mapping(uint256 vaultId => mapping(address asset => uint256 amount)) public collateralOf;
    /// @inheritdoc IVaultEngine
    mapping(uint256 vaultId => mapping(address asset => uint256 scaledDebt)) public scaledDebtOf;
    uint256[] internal _indebtedVaults;
    /// @inheritdoc IVaultEngine
    mapping(address vaultOwner => mapping(address operator => bool)) public isOperator;

    /* STORAGE: ASSETS */

    mapping(address asset => CollateralConfig) internal _collaterals;
    mapping(address asset => DebtState) internal _debts;
    /// @dev Of fixed length, so that reading an element does not read a length first.
    address[MAX_LISTED_COLLATERALS] internal _collateralAssets;
    address[MAX_LISTED_DEBTS] internal _debtAssets;
    uint256 internal _collateralCount;
    uint256 internal _debtCount;
    /// @inheritdoc IVaultEngine
    mapping(address account => mapping(address asset => uint256 amount)) public claimable;
    /// @inheritdoc IVaultEngine
    mapping(address asset => uint256 amount) public provisionOf;
    mapping(uint256 vaultId => mapping(address asset => uint256 amount)) internal _provisions;

    /* STORAGE: ROLES */

    /// @inheritdoc IVaultEngine
    address public guardian;
    /// @inheritdoc IVaultEngine
    uint8 public pauseLevel;
    /// @inheritdoc IVaultEngine
    uint40 public resumedAt;
    /// @dev The number of who has the role, zero of who has not. A role that is granted anew has a new number: locks of before
    /// stay void.
    mapping(address account => uint8 id) internal _liquidatorIds;
    /// @inheritdoc IVaultEngine
    uint8 public liquidatorCount;
    /// @inheritdoc IVaultEngine
    mapping(uint256 id => address account) public liquidatorById;

    /* TRANSIENT STORAGE */

    /// @dev The vault that its liquidator was told it may sell, until something makes that vault healthier.
    uint256 internal transient _vaultForSale;

    /* CONSTRUCTOR AND MODIFIERS */

    /// @param admin Governance; may list, set numbers inside bounds and name liquidators.
    /// @param oracle IPriceOracle.
    /// @param riskModel IRiskModel.
    constructor(address admin, address oracle, address riskModel) {
        ADMIN = admin;
        ORACLE = oracle;
        RISK_MODEL = riskModel;
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    /// @dev Transient storage everywhere, not on mainnet alone.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }

    /* VAULTS */

    /// @inheritdoc IVaultEngine
    function setOperator(address operator, bool isOperator_) external {
        isOperator[msg.sender][operator] = isOperator_;
        emit OperatorSet(msg.sender, operator, isOperator_);
    }

    /// @inheritdoc IVaultEngine
    function deposit(uint256 vaultId, address asset, uint256 amount) external nonReentrant {
        require(IdLib.ownerOf(vaultId) != address(0), InvalidVaultId(vaultId));
        require(amount != 0, ZeroAmount());
        CollateralConfig storage config = _collaterals[asset];
        require(config.isListed, CollateralNotListed(asset));
        Vault storage vault = _vaults[vaultId];
        // What is worth no more than a bound would shield a debt by that bound.
        if (vault.debtBitmap != 0) _requireAllowed(asset, _getPrice(asset).status, PriceAction.Deposit);
        uint256 bitmap = vault.collateralBitmap;
        if (!bitmap.contains(config.index)) {
            require(_isAuthorized(vaultId), CollateralNotHeld(vaultId, asset));
            require(
                bitmap.count() < MAX_COLLATERALS_PER_VAULT,
                TooManyPositions(bitmap.count() + 1, MAX_COLLATERALS_PER_VAULT)
            );
            vault.collateralBitmap = bitmap.add(config.index).toUint64();
        }
        uint256 deposited = config.totalDeposited + amount;
        require(deposited <= config.supplyCap, SupplyCapExceeded(deposited, config.supplyCap));
        config.totalDeposited = deposited.toUint120();
        uint256 balance = collateralOf[vaultId][asset] + amount;
        collateralOf[vaultId][asset] = balance;
        _vaultForSale = 0;
        emit Deposited(vaultId, asset, msg.sender, amount, balance);
        TokenLib.pullExact(asset, msg.sender, amount);
    }

    /// @inheritdoc IVaultEngine
    function withdraw(uint256 vaultId, address asset, uint256 amount, address receiver)
        external
        nonReentrant
        returns (uint256 withdrawn)
    {
        _requireAuthorized(vaultId);
        _requireReceiver(receiver);
        uint256 balance = collateralOf[vaultId][asset];
        withdrawn = amount == type(uint256).max ? balance : amount;
        require(withdrawn != 0, ZeroAmount());
        require(withdrawn <= balance, InsufficientBalance(balance, withdrawn));
        if (_vaults[vaultId].debtBitmap != 0) _requirePauseBelow(PAUSE_NEW_RISK);
        _removeCollateral(vaultId, asset, balance, withdrawn);
        _requireInitialMargin(vaultId);
        emit Withdrawn(vaultId, asset, receiver, withdrawn, balance - withdrawn);
        asset.safeTransfer(receiver, withdrawn);
    }

    /// @inheritdoc IVaultEngine
    function permit(address asset, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        nonReentrant
    {
        require(_collaterals[asset].isListed || _debts[asset].isListed, CollateralNotListed(asset));
        // Who saw the signature first may have used it: then the allowance is there, or what needs it will say so.
        try IERC20Permit(asset).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
    }

    /// @inheritdoc IVaultEngine
    function borrow(uint256 vaultId, address asset, uint256 amount, address receiver) external nonReentrant {
        _requireAuthorized(vaultId);
        _requireReceiver(receiver);
        _requirePauseBelow(PAUSE_NEW_RISK);
        require(amount != 0, ZeroAmount());
        DebtState storage state = _debts[asset];
        require(state.isListed, DebtNotListed(asset));
        _addDebtPosition(vaultId, state.index);
        _accrue(asset);

        uint256 index = state.debtIndex;
        // Rounds up: the borrower owes the fraction of a unit.
        uint256 scaled = MathLib.mulDivUp(amount, RAY, index);
        uint256 totalScaled = state.totalScaledDebt + scaled;
        uint256 vaultScaled = scaledDebtOf[vaultId][asset] + scaled;
        state.totalScaledDebt = totalScaled.toUint128();
        scaledDebtOf[vaultId][asset] = vaultScaled;
        uint256 total = MathLib.mulDivUp(totalScaled, index, RAY);
        require(total <= state.borrowCap, BorrowCapExceeded(total, state.borrowCap));
        uint256 debt = MathLib.mulDivUp(vaultScaled, index, RAY);
        require(debt >= state.minDebt, DebtBelowMinimum(debt, state.minDebt));

        _requireInitialMargin(vaultId);
        emit Borrowed(vaultId, asset, receiver, amount, debt);
        IDebtSource(state.source).lend(receiver, amount);
    }

    /// @inheritdoc IVaultEngine
    function repay(uint256 vaultId, address asset, uint256 amount) external nonReentrant returns (uint256 repaid) {
        require(amount != 0, ZeroAmount());
        DebtState storage state = _debts[asset];
        require(state.isListed, DebtNotListed(asset));
        _accrue(asset);
        uint256 debt = MathLib.mulDivUp(scaledDebtOf[vaultId][asset], state.debtIndex, RAY);
        require(debt != 0, InsufficientBalance(0, amount));
        repaid = MathLib.min(amount, debt);
        uint256 left = _reduceDebt(vaultId, asset, debt, repaid);
        require(left == 0 || left >= state.minDebt, DebtBelowMinimum(left, state.minDebt));
        emit Repaid(vaultId, asset, msg.sender, repaid, left);
        TokenLib.pullExact(asset, msg.sender, repaid);
        _payToSource(asset, state.source, repaid);
    }

    /* LIQUIDATION */

    /// @inheritdoc IVaultEngine
    function lock(uint256 vaultId) external nonReentrant returns (VaultView memory view_, VaultHealth memory health) {
        uint8 lockerId = _requireLiquidator();
        _requirePauseBelow(PAUSE_LOCKS);
        Vault storage vault = _vaults[vaultId];
        (view_, health) = healthOf(vaultId);
        require(view_.locker == address(0) || view_.locker == msg.sender, VaultLocked(view_.locker));
        bool isLocked = view_.locker != address(0);
        // Who holds the lock may renew it until the vault is out of the woods, and loses it then.
        if (isLocked && health.firmHealthFactor >= END_HEALTH) {
            view_.locker = address(0);
            _endLock(vaultId);
            _provide(view_, health);
            emit VaultUnlocked(vaultId, msg.sender, view_.lockNonce);
            return (view_, health);
        }
        require(health.isPriced, VaultUnpriced(vaultId));
        // A new lock needs a breach. What is healthy by a bound alone is neither sold anew nor let go.
        uint256 limit = isLocked ? END_HEALTH : LIQUIDATION_HEALTH;
        require(health.healthFactor < limit, VaultHealthy(health.healthFactor, limit));
        view_.locker = msg.sender;
        view_.lockNonce += 1;
        vault.lockerId = lockerId;
        vault.lockNonce = view_.lockNonce;
        uint8 firstDebt = PositionsLib.largestDebt(view_.debts, type(uint256).max).index;
        vault.firstDebt = firstDebt;
        _provide(view_, health);
        _vaultForSale = vaultId;
        emit VaultLockedBy(vaultId, msg.sender, view_.lockNonce, health.healthFactor, firstDebt);
    }

    /// @inheritdoc IVaultEngine
    function unlock(uint256 vaultId, uint32 lockNonce) external nonReentrant {
        _requireLock(vaultId, lockNonce);
        _endLock(vaultId);
        emit VaultUnlocked(vaultId, msg.sender, lockNonce);
    }

    /// @inheritdoc IVaultEngine
    function beginLiquidation(uint256 vaultId)
        external
        nonReentrant
        returns (VaultView memory view_, VaultHealth memory health)
    {
        (view_, health) = healthOf(vaultId);
        _provide(view_, health);
        bool isHealthy = health.firmHealthFactor >= END_HEALTH;
        _vaultForSale = view_.locker == msg.sender && !isHealthy ? vaultId : 0;
    }

    /// @inheritdoc IVaultEngine
    function updateProvisions(uint256 vaultId) external nonReentrant {
        (VaultView memory view_, VaultHealth memory health) = healthOf(vaultId);
        _provide(view_, health);
    }

    /// @inheritdoc IVaultEngine
    function liquidate(Liquidation calldata liquidation, bytes calldata data)
        external
        nonReentrant
        returns (uint256 debtLeft)
    {
        _requireLiquidator();
        _requirePauseBelow(PAUSE_LIQUIDATIONS);
        _requireLock(liquidation.vaultId, liquidation.lockNonce);
        _requireReceiver(liquidation.receiver);
        require(_vaultForSale == liquidation.vaultId, LiquidationNotBegun(liquidation.vaultId));
        _accrue(liquidation.debtAsset);
        uint256 balance = collateralOf[liquidation.vaultId][liquidation.collateral];
        require(liquidation.collateralOut != 0, ZeroAmount());
        require(liquidation.collateralOut <= balance, InsufficientBalance(balance, liquidation.collateralOut));
        require(liquidation.debtRepaid != 0, ZeroAmount());
        require(liquidation.reward <= liquidation.penalty, RewardAbovePenalty(liquidation.reward, liquidation.penalty));
        uint256 debt = debtOf(liquidation.vaultId, liquidation.debtAsset);
        require(liquidation.debtRepaid <= debt, InsufficientBalance(debt, liquidation.debtRepaid));

        _removeCollateral(liquidation.vaultId, liquidation.collateral, balance, liquidation.collateralOut);
        liquidation.collateral.safeTransfer(liquidation.receiver, liquidation.collateralOut);
        _collectPayment(liquidation, data);

        // The debt comes down only now: until the payment is here, lenders' and depositors' shares are priced as before.
        debtLeft = _settle(liquidation, debt);
        emit VaultLiquidated(
            liquidation.vaultId,
            liquidation.collateral,
            liquidation.debtAsset,
            liquidation.receiver,
            liquidation.collateralOut,
            liquidation.debtRepaid,
            liquidation.penalty,
            liquidation.reward,
            balance - liquidation.collateralOut,
            debtLeft
        );
    }

    /// @inheritdoc IVaultEngine
    function writeOff(uint256 vaultId, uint32 lockNonce) external nonReentrant returns (bool isWrittenOff) {
        _requireLiquidator();
        _requirePauseBelow(PAUSE_LIQUIDATIONS);
        _requireLock(vaultId, lockNonce);
        _accrueAll(vaultId);
        (VaultView memory view_,) = healthOf(vaultId);
        if (view_.debts.length == 0) return false;
        // No debt's price is needed; a collateral's bound is enough to tell that it is dust.
        if (!_isDust(view_.collaterals)) return false;

        _endLock(vaultId);
        address dustReceiver = _debts[view_.debts[0].asset].buffer;
        for (uint256 i; i < view_.collaterals.length; ++i) {
            CollateralPosition memory position = view_.collaterals[i];
            _removeCollateral(vaultId, position.asset, position.amount, position.amount);
            emit DustForfeited(vaultId, position.asset, position.amount);
            _credit(dustReceiver, position.asset, position.amount);
        }
        for (uint256 i; i < view_.debts.length; ++i) {
            _writeOffDebt(vaultId, view_.debts[i].asset, view_.debts[i].amount);
        }
        emit VaultUnlocked(vaultId, msg.sender, lockNonce);
        return true;
    }

    /* CLAIMS */

    /// @inheritdoc IVaultEngine
    function claim(address asset, address receiver) external nonReentrant returns (uint256 amount) {
        _requireReceiver(receiver);
        amount = claimable[msg.sender][asset];
        if (amount == 0) return 0;
        claimable[msg.sender][asset] = 0;
        emit Claimed(msg.sender, asset, receiver, amount);
        asset.safeTransfer(receiver, amount);
    }

    /// @inheritdoc IVaultEngine
    function collectReserves(address asset) external nonReentrant returns (uint256 amount) {
        DebtState storage state = _debts[asset];
        require(state.isListed, DebtNotListed(asset));
        _accrue(asset);
        amount = MathLib.min(state.reserves, IDebtSource(state.source).cash());
        if (amount == 0) return 0;
        state.reserves -= amount.toUint128();
        _credit(state.buffer, asset, amount);
        emit ReservesCollected(asset, state.buffer, amount);
        IDebtSource(state.source).lend(address(this), amount);
    }

    /// @inheritdoc IVaultEngine
    function recover(address asset, uint256 amount) external nonReentrant {
        DebtState storage state = _debts[asset];
        require(msg.sender == state.buffer, NotBuffer(msg.sender, state.buffer));
        _accrue(asset);
        emit LossRecovered(asset, amount);
        TokenLib.pullExact(asset, msg.sender, amount);
        _payToSource(asset, state.source, amount);
    }

    /// @inheritdoc IVaultEngine
    function accrue(address asset) external nonReentrant {
        require(_debts[asset].isListed, DebtNotListed(asset));
        _accrue(asset);
    }

    /* GOVERNANCE */

    /// @inheritdoc IVaultEngine
    function listCollateral(address asset, uint256 supplyCap) external onlyAdmin {
        CollateralConfig storage config = _collaterals[asset];
        require(!config.isListed, AlreadyListed(asset));
        _requireDecimals(asset);
        uint256 index = _collateralCount++;
        _requireWithin(index, 0, MAX_LISTED_COLLATERALS - 1);
        config.isListed = true;
        config.index = index.toUint8();
        config.supplyCap = supplyCap.toUint120();
        _collateralAssets[index] = asset;
        emit CollateralListed(asset, config.index, supplyCap);
    }

    /// @inheritdoc IVaultEngine
    function listDebt(
        address asset,
        address source,
        address buffer,
        uint256 borrowCap,
        uint256 minDebt,
        InterestRateLib.Curve calldata curve,
        uint256 reserveFactor
    ) external onlyAdmin {
        DebtState storage state = _debts[asset];
        require(!state.isListed, AlreadyListed(asset));
        require(IDebtSource(source).asset() == asset, DebtNotListed(asset));
        _requireDecimals(asset);
        uint256 index = _debtCount++;
        _requireWithin(index, 0, MAX_LISTED_DEBTS - 1);
        state.isListed = true;
        state.index = index.toUint8();
        state.source = source;
        state.buffer = buffer;
        state.debtIndex = uint128(RAY);
        state.accruedAt = uint40(block.timestamp);
        _debtAssets[index] = asset;
        emit DebtListed(asset, state.index, source, buffer);
        _setDebtLimits(asset, borrowCap, minDebt);
        _setRateCurve(asset, curve, reserveFactor);
    }

    /// @inheritdoc IVaultEngine
    function setSupplyCap(address asset, uint256 supplyCap) external onlyAdmin {
        require(_collaterals[asset].isListed, CollateralNotListed(asset));
        _collaterals[asset].supplyCap = supplyCap.toUint120();
        emit SupplyCapSet(asset, supplyCap);
    }

    /// @inheritdoc IVaultEngine
    function setDebtLimits(address asset, uint256 borrowCap, uint256 minDebt) external onlyAdmin {
        require(_debts[asset].isListed, DebtNotListed(asset));
        _setDebtLimits(asset, borrowCap, minDebt);
    }

    /// @inheritdoc IVaultEngine
    function setRateCurve(address asset, InterestRateLib.Curve calldata curve, uint256 reserveFactor)
        external
        onlyAdmin
    {
        require(_debts[asset].isListed, DebtNotListed(asset));
        _accrue(asset);
        _setRateCurve(asset, curve, reserveFactor);
    }

    /// @inheritdoc IVaultEngine
    function setLiquidator(address liquidator, bool isLiquidator_) external onlyAdmin {
        uint256 id = _liquidatorIds[liquidator];
        if (isLiquidator_ && id == 0) {
            id = uint256(liquidatorCount) + 1;
            _requireWithin(id, 1, MAX_LIQUIDATORS);
            liquidatorCount = uint8(id);
            _liquidatorIds[liquidator] = uint8(id);
            liquidatorById[id] = liquidator;
        } else if (!isLiquidator_) {
            delete _liquidatorIds[liquidator];
            delete liquidatorById[id];
        }
        emit LiquidatorSet(liquidator, isLiquidator_);
    }

    /// @inheritdoc IVaultEngine
    function setGuardian(address guardian_) external onlyAdmin {
        guardian = guardian_;
        emit GuardianSet(guardian_);
    }

    /// @inheritdoc IVaultEngine
    function setPauseLevel(uint256 level) external {
        require(msg.sender == ADMIN || msg.sender == guardian, NotGuardian(msg.sender));
        require(
            level <= PAUSE_LIQUIDATIONS && (msg.sender == ADMIN || level > pauseLevel),
            InvalidPauseLevel(level, pauseLevel)
        );
        if (pauseLevel == PAUSE_LIQUIDATIONS) resumedAt = uint40(block.timestamp);
        pauseLevel = uint8(level);
        emit PauseLevelSet(msg.sender, level);
    }

    /* VIEWS */

    /// @inheritdoc IVaultEngine
    function debtOf(uint256 vaultId, address asset) public view returns (uint256) {
        uint256 scaled = scaledDebtOf[vaultId][asset];
        if (scaled == 0) return 0;
        (uint256 index,) = _accrued(_debts[asset]);
        return MathLib.mulDivUp(scaled, index, RAY);
    }

    /// @inheritdoc IVaultEngine
    function totalDebt(address asset) external view returns (uint256) {
        DebtState storage state = _debts[asset];
        (uint256 index,) = _accrued(state);
        return MathLib.mulDivDown(state.totalScaledDebt, index, RAY);
    }

    /// @inheritdoc IVaultEngine
    function reservesOf(address asset) external view returns (uint256) {
        (, uint256 interest) = _accrued(_debts[asset]);
        return _debts[asset].reserves + _reserveShare(_debts[asset], interest);
    }

    /// @inheritdoc IVaultEngine
    function isLiquidator(address account) external view returns (bool) {
        return _liquidatorIds[account] != 0;
    }

    /// @inheritdoc IVaultEngine
    function lockOf(uint256 vaultId) external view returns (address locker, uint32 lockNonce) {
        Vault storage vault = _vaults[vaultId];
        return (liquidatorById[vault.lockerId], vault.lockNonce);
    }

    /// @inheritdoc IVaultEngine
    function positionsOf(uint256 vaultId) public view returns (VaultView memory view_) {
        Vault storage vault = _vaults[vaultId];
        view_.vaultId = vaultId;
        view_.locker = liquidatorById[vault.lockerId];
        view_.lockNonce = vault.lockNonce;

        uint256 index;
        uint256 bitmap = vault.collateralBitmap;
        view_.collaterals = new CollateralPosition[](bitmap.count());
        for (uint256 i; bitmap != 0; ++i) {
            (index, bitmap) = bitmap.next();
            CollateralPosition memory position = view_.collaterals[i];
            position.index = uint8(index);
            position.asset = _collateralAssets[index];
            position.amount = collateralOf[vaultId][position.asset];
        }

        bitmap = vault.debtBitmap;
        view_.debts = new DebtPosition[](bitmap.count());
        for (uint256 i; bitmap != 0; ++i) {
            (index, bitmap) = bitmap.next();
            DebtPosition memory position = view_.debts[i];
            position.index = uint8(index);
            position.asset = _debtAssets[index];
            position.amount = debtOf(vaultId, position.asset);
            position.minDebt = _debts[position.asset].minDebt;
        }
    }

    /// @inheritdoc IVaultEngine
    function healthOf(uint256 vaultId) public view returns (VaultView memory view_, VaultHealth memory health) {
        view_ = positionsOf(vaultId);
        uint256 weightedCollateral;
        uint256 firmCollateral;
        health.isPriced = true;
        for (uint256 i; i < view_.collaterals.length; ++i) {
            CollateralPosition memory position = view_.collaterals[i];
            Price memory price = _getPrice(position.asset);
            position.liquidationLtv = IRiskModel(RISK_MODEL).liquidationLtv(position.asset);
            (position.lower, position.upper, position.status) = (price.lower, price.upper, price.status);
            health.isPriced = health.isPriced && PriceRulesLib.allows(price.status, PriceAction.Count);
            uint256 value = HealthLib.countedValue(position.amount, price);
            uint256 lowerValue = HealthLib.collateralValue(position.amount, price.lower);
            bool isFirm = PriceRulesLib.allows(price.status, PriceAction.EndAuction);
            health.collateralValue += value;
            // Of what is in doubt nothing is known to be lost.
            health.collateralValueLower += isFirm ? lowerValue : HealthLib.collateralValue(position.amount, price.upper);
            weightedCollateral += HealthLib.weighted(value, position.liquidationLtv);
            firmCollateral += HealthLib.weighted(isFirm ? value : lowerValue, position.liquidationLtv);
        }
        // Only what has a price can be made good, and only what has a firm one be known to be covered.
        bool isOwed = view_.debts.length == 0;
        bool isCovered = true;
        for (uint256 i; i < view_.debts.length; ++i) {
            DebtPosition memory position = view_.debts[i];
            Price memory price = _getPrice(position.asset);
            (position.lower, position.upper, position.status) = (price.lower, price.upper, price.status);
            isOwed = isOwed || PriceRulesLib.allows(price.status, PriceAction.Owe);
            isCovered = isCovered && PriceRulesLib.allows(price.status, PriceAction.EndAuction);
            health.debtValue += HealthLib.debtValue(position.amount, price.lower);
        }
        if (isCovered) health.firmHealthFactor = HealthLib.ratio(firmCollateral, health.debtValue);
        health.isPriced = health.isPriced && isOwed;
        if (health.isPriced) health.healthFactor = HealthLib.ratio(weightedCollateral, health.debtValue);
    }

    /// @inheritdoc IVaultEngine
    function indebtedVaultCount() external view returns (uint256) {
        return _indebtedVaults.length;
    }

    /// @inheritdoc IVaultEngine
    function indebtedVaults(uint256 offset, uint256 limit) external view returns (uint256[] memory vaultIds) {
        uint256 length = MathLib.min(limit, MathLib.zeroFloorSub(_indebtedVaults.length, offset));
        vaultIds = new uint256[](length);
        for (uint256 i; i < length; ++i) {
            vaultIds[i] = _indebtedVaults[offset + i];
        }
    }

    /// @inheritdoc IVaultEngine
    function collateralConfig(address asset) external view returns (CollateralConfig memory) {
        return _collaterals[asset];
    }

    /// @inheritdoc IVaultEngine
    function debtState(address asset) external view returns (DebtState memory) {
        return _debts[asset];
    }

    /// @inheritdoc IVaultEngine
    function collateralAssets() external view returns (address[] memory assets) {
        assets = new address[](_collateralCount);
        for (uint256 i; i < assets.length; ++i) {
            assets[i] = _collateralAssets[i];
        }
    }

    /// @inheritdoc IVaultEngine
    function debtAssets() external view returns (address[] memory assets) {
        assets = new address[](_debtCount);
        for (uint256 i; i < assets.length; ++i) {
            assets[i] = _debtAssets[i];
        }
    }

    /* INTERNAL: POSITIONS */

    /// @dev Takes `amount` of the `balance` a vault holds.
    function _removeCollateral(uint256 vaultId, address asset, uint256 balance, uint256 amount) internal {
        CollateralConfig storage config = _collaterals[asset];
        collateralOf[vaultId][asset] = balance - amount;
        config.totalDeposited -= amount.toUint120();
        if (balance == amount) {
            Vault storage vault = _vaults[vaultId];
            vault.collateralBitmap = uint256(vault.collateralBitmap).remove(config.index).toUint64();
        }
    }

    /// @dev Enters a debt asset into a vault, and the vault into the list of indebted ones.
    function _addDebtPosition(uint256 vaultId, uint256 index) internal {
        Vault storage vault = _vaults[vaultId];
        uint256 bitmap = vault.debtBitmap;
        if (bitmap.contains(index)) return;
        require(bitmap.count() < MAX_DEBTS_PER_VAULT, TooManyPositions(bitmap.count() + 1, MAX_DEBTS_PER_VAULT));
        vault.debtBitmap = bitmap.add(index).toUint32();
        if (bitmap == 0) {
            _indebtedVaults.push(vaultId);
            vault.indebtedPosition = _indebtedVaults.length.toUint32();
        }
    }

    /// @dev Takes `amount` off a debt, at most all of it. Returns what is left.
    function _reduceDebt(uint256 vaultId, address asset, uint256 debt, uint256 amount)
        internal
        returns (uint256 debtLeft)
    {
        DebtState storage state = _debts[asset];
        uint256 scaled = scaledDebtOf[vaultId][asset];
        // Rounds down: a fraction of a unit stays owed, unless all is repaid.
        uint256 reduction = amount == debt ? scaled : MathLib.mulDivDown(amount, RAY, state.debtIndex);
        scaledDebtOf[vaultId][asset] = scaled - reduction;
        state.totalScaledDebt -= reduction.toUint128();
        _vaultForSale = 0;
        if (scaled == reduction) _removeDebtPosition(vaultId, state.index);
        debtLeft = MathLib.mulDivUp(scaled - reduction, state.debtIndex, RAY);
        _capProvision(vaultId, state.index, debtLeft);
    }

    /// @dev Strikes a debt asset out of a vault, and a vault without debts out of the list: the last takes its place.
    function _removeDebtPosition(uint256 vaultId, uint256 index) internal {
        Vault storage vault = _vaults[vaultId];
        uint256 bitmap = uint256(vault.debtBitmap).remove(index);
        vault.debtBitmap = bitmap.toUint32();
        if (bitmap != 0) return;
        uint256 position = vault.indebtedPosition;
        uint256 last = _indebtedVaults[_indebtedVaults.length - 1];
        if (last != vaultId) {
            _indebtedVaults[position - 1] = last;
            _vaults[last].indebtedPosition = position.toUint32();
        }
        _indebtedVaults.pop();
        vault.indebtedPosition = 0;
    }

    /* INTERNAL: INTEREST */

    /// @dev The index a debt asset has now, and the interest since it was last written.
    function _accrued(DebtState storage state) internal view returns (uint256 index, uint256 interest) {
        index = state.debtIndex;
        uint256 elapsed = block.timestamp - state.accruedAt;
        uint256 totalScaled = state.totalScaledDebt;
        if (elapsed == 0 || totalScaled == 0) return (index, 0);
        uint256 debt = MathLib.mulDivDown(totalScaled, index, RAY);
        InterestRateLib.Curve memory curve =
            InterestRateLib.Curve(state.baseRate, state.slopeBelowKink, state.slopeAboveKink, state.kink);
        uint256 utilisation = InterestRateLib.utilisation(debt, IDebtSource(state.source).cash());
        uint256 growth = InterestRateLib.growth(InterestRateLib.annualRate(curve, utilisation), elapsed);
        // Rounds up: the borrower owes the fraction of a unit. Stops growing at what its slot holds: a debt must stay payable.
        index = MathLib.min(index + MathLib.mulDivUp(index, growth, WAD), type(uint128).max);
        interest = MathLib.mulDivDown(totalScaled, index, RAY) - debt;
    }

    function _reserveShare(DebtState storage state, uint256 interest) internal view returns (uint256) {
        return MathLib.mulDivDown(interest, uint256(state.reserveFactorBps) * WAD_PER_BPS, WAD);
    }

    function _accrue(address asset) internal {
        DebtState storage state = _debts[asset];
        if (state.accruedAt == block.timestamp) return;
        (uint256 index, uint256 interest) = _accrued(state);
        uint256 reserves = MathLib.min(state.reserves + _reserveShare(state, interest), type(uint128).max);
        state.debtIndex = index.toUint128();
        state.reserves = uint128(reserves);
        state.accruedAt = uint40(block.timestamp);
        emit InterestAccrued(asset, interest, index, reserves);
    }

    function _accrueAll(uint256 vaultId) internal {
        uint256 bitmap = _vaults[vaultId].debtBitmap;
        uint256 index;
        while (bitmap != 0) {
            (index, bitmap) = bitmap.next();
            _accrue(_debtAssets[index]);
        }
    }

    /* INTERNAL: MARGIN */

    /// @dev Passes when the vault owes nothing or has initial margin; then nobody else's lock holds it.
    function _requireInitialMargin(uint256 vaultId) internal {
        Vault memory vault = _vaults[vaultId];
        if (vault.debtBitmap != 0) {
            (uint256 weightedCollateral, uint256 debtValue) = _marginOf(vaultId);
            require(weightedCollateral >= debtValue, InsufficientMargin(weightedCollateral, debtValue));
        }
        _releaseProvisions(vaultId);
        if (vault.lockerId != 0) {
            emit LockVoided(vaultId, liquidatorById[vault.lockerId], vault.lockNonce);
            _endLock(vaultId);
        }
    }

    /// @dev What may be owed against a vault's collateral, and what is owed at the prices of who lends [quote WAD].
    function _marginOf(uint256 vaultId) internal view returns (uint256 weightedCollateral, uint256 debtValue) {
        (VaultView memory view_,) = healthOf(vaultId);
        for (uint256 i; i < view_.collaterals.length; ++i) {
            CollateralPosition memory position = view_.collaterals[i];
            // Without a price to lend against it is worth nothing here, and the others are lent against.
            if (!PriceRulesLib.allows(position.status, PriceAction.OpenRisk)) continue;
            uint256 value = HealthLib.collateralValue(position.amount, position.lower);
            weightedCollateral += HealthLib.weighted(value, IRiskModel(RISK_MODEL).borrowLtv(position.asset));
        }
        for (uint256 i; i < view_.debts.length; ++i) {
            DebtPosition memory position = view_.debts[i];
            _requireAllowed(position.asset, position.status, PriceAction.OpenRisk);
            debtValue += HealthLib.debtValue(position.amount, position.upper);
        }
    }

    function _getPrice(address asset) internal view returns (Price memory) {
        return IPriceOracle(ORACLE).getPrice(asset);
    }

    function _requireAllowed(address asset, PriceStatus status, PriceAction action) internal pure {
        require(PriceRulesLib.allows(status, action), PriceUnavailable(asset, status));
    }

    /* INTERNAL: PROVISIONS */

    /// @dev Sets aside what a vault is expected to lose. The debt that was the largest at the lock bears it last until the next
    /// lock, however small takes make it.
    function _provide(VaultView memory view_, VaultHealth memory health) internal {
        Vault storage vault = _vaults[view_.vaultId];
        uint256 shortfall = ProvisionLib.shortfallOf(health);
        if (shortfall == 0 && vault.provisionBitmap == 0) return;
        bool mayFall = ProvisionLib.mayFall(view_, health);
        uint256 last = view_.locker == address(0) ? type(uint256).max : vault.firstDebt;
        uint256[] memory amounts = ProvisionLib.divide(view_.debts, shortfall, last);
        for (uint256 i; i < amounts.length; ++i) {
            uint256 provided = _provisions[view_.vaultId][view_.debts[i].asset];
            if (amounts[i] > provided || amounts[i] < provided && mayFall) {
                _setProvision(view_.vaultId, view_.debts[i].index, amounts[i]);
            }
        }
    }

    function _releaseProvisions(uint256 vaultId) internal {
        uint256 bitmap = _vaults[vaultId].provisionBitmap;
        uint256 index;
        while (bitmap != 0) {
            (index, bitmap) = bitmap.next();
            _setProvision(vaultId, index, 0);
        }
    }

    /// @dev Nobody loses more of a debt than is left of it.
    function _capProvision(uint256 vaultId, uint256 index, uint256 debt) internal {
        if (!uint256(_vaults[vaultId].provisionBitmap).contains(index)) return;
        if (_provisions[vaultId][_debtAssets[index]] > debt) _setProvision(vaultId, index, debt);
    }

    function _setProvision(uint256 vaultId, uint256 index, uint256 amount) internal {
        Vault storage vault = _vaults[vaultId];
        uint256 bitmap = vault.provisionBitmap;
        vault.provisionBitmap = (amount == 0 ? bitmap.remove(index) : bitmap.add(index)).toUint32();
        address asset = _debtAssets[index];
        provisionOf[asset] = provisionOf[asset] - _provisions[vaultId][asset] + amount;
        _provisions[vaultId][asset] = amount;
        emit ProvisionSet(vaultId, asset, amount);
    }

    /* INTERNAL: SETTLEMENT */

    /// @dev Asks the liquidator for the payment and measures that it came.
    function _collectPayment(Liquidation calldata liquidation, bytes calldata data) internal {
        uint256 payment = liquidation.debtRepaid + liquidation.penalty;
        uint256 balanceBefore = liquidation.debtAsset.balanceOf(address(this));
        ILiquidator(msg.sender).onLiquidate(liquidation.debtAsset, payment, data);
        uint256 received = liquidation.debtAsset.balanceOf(address(this)) - balanceBefore;
        require(received >= payment, PaymentShort(received, payment));
    }

    /// @dev Divides a payment: the debt's part to its source, the reward to the keeper, the rest to the buffer.
    function _settle(Liquidation calldata liquidation, uint256 debt) internal returns (uint256 debtLeft) {
        DebtState storage state = _debts[liquidation.debtAsset];
        debtLeft = _reduceDebt(liquidation.vaultId, liquidation.debtAsset, debt, liquidation.debtRepaid);
        uint256 reward = liquidation.keeper == address(0) ? 0 : liquidation.reward;
        if (reward != 0) _credit(liquidation.keeper, liquidation.debtAsset, reward);
        if (liquidation.penalty != reward) _credit(state.buffer, liquidation.debtAsset, liquidation.penalty - reward);
        _payToSource(liquidation.debtAsset, state.source, liquidation.debtRepaid);
    }

    /// @dev Removes a debt that nobody pays. Everything of the buffer bears it first: its claims, its uncollected reserves, its
    /// cash, what its inventory will bring; then lenders.
    function _writeOffDebt(uint256 vaultId, address asset, uint256 debt) internal {
        DebtState storage state = _debts[asset];
        _reduceDebt(vaultId, asset, debt, debt);
        WriteOff memory parts;
        parts.fromClaims = MathLib.min(debt, claimable[state.buffer][asset]);
        if (parts.fromClaims != 0) {
            claimable[state.buffer][asset] -= parts.fromClaims;
            emit Claimed(state.buffer, asset, state.source, parts.fromClaims);
            asset.safeTransfer(state.source, parts.fromClaims);
        }
        parts.loss = debt - parts.fromClaims;
        parts.fromReserves = MathLib.min(parts.loss, state.reserves);
        state.reserves -= parts.fromReserves.toUint128();
        parts.loss -= parts.fromReserves;
        if (parts.loss != 0) {
            (parts.fromCash, parts.deferred) = ILiquidityBuffer(state.buffer).cover(state.source, parts.loss);
            parts.loss -= parts.fromCash + parts.deferred;
        }
        uint256 collected = parts.fromClaims + parts.fromCash;
        if (collected != 0) IDebtSource(state.source).collect(collected);
        if (parts.loss != 0) IDebtSource(state.source).writeOff(parts.loss);
        emit DebtWrittenOff(vaultId, asset, debt, collected, parts.fromReserves, parts.deferred, parts.loss);
    }

    /// @dev Who bears a loss [raw units].
    struct WriteOff {
        uint256 fromClaims; // of the buffer, in the engine
        uint256 fromReserves; // of the buffer, with the pool
        uint256 fromCash; // of the buffer
        uint256 deferred; // what the buffer's inventory is expected to bring
        uint256 loss; // lenders
    }

    function _isDust(CollateralPosition[] memory collaterals) internal pure returns (bool) {
        for (uint256 i; i < collaterals.length; ++i) {
            CollateralPosition memory position = collaterals[i];
            if (!PriceRulesLib.allows(position.status, PriceAction.WriteOff)) return false;
            if (HealthLib.collateralValue(position.amount, position.upper) >= WRITE_OFF_DUST_VALUE) return false;
        }
        return true;
    }

    function _credit(address account, address asset, uint256 amount) internal {
        claimable[account][asset] += amount;
        emit ClaimCredited(account, asset, amount);
    }

    function _payToSource(address asset, address source, uint256 amount) internal {
        asset.safeTransfer(source, amount);
        IDebtSource(source).collect(amount);
    }

    /* INTERNAL: CHECKS */

    function _isAuthorized(uint256 vaultId) internal view returns (bool) {
        address vaultOwner = IdLib.ownerOf(vaultId);
        return msg.sender == vaultOwner || isOperator[vaultOwner][msg.sender];
    }

    function _requireAuthorized(uint256 vaultId) internal view {
        require(IdLib.ownerOf(vaultId) != address(0), InvalidVaultId(vaultId));
        require(_isAuthorized(vaultId), NotAuthorized(msg.sender, IdLib.ownerOf(vaultId)));
    }

    function _requireReceiver(address receiver) internal view {
        require(receiver != address(0) && receiver != address(this), InvalidReceiver(receiver));
    }

    function _requireLiquidator() internal view returns (uint8 id) {
        id = _liquidatorIds[msg.sender];
        require(id != 0, NotLiquidator(msg.sender));
    }

    function _requireLock(uint256 vaultId, uint32 lockNonce) internal view {
        Vault memory vault = _vaults[vaultId];
        address locker = liquidatorById[vault.lockerId];
        require(locker == msg.sender && vault.lockNonce == lockNonce, LockMismatch(locker, vault.lockNonce));
    }

    /// @dev What was set aside stays so: an auction that ends without prices, or for want of time, has found nothing out.
    function _endLock(uint256 vaultId) internal {
        _vaults[vaultId].lockerId = 0;
    }

    function _requirePauseBelow(uint256 level) internal view {
        require(pauseLevel < level, Paused(pauseLevel, level));
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }

    function _requireDecimals(address asset) internal view {
        _requireWithin(IERC20Decimals(asset).decimals(), MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
    }

    /* INTERNAL: SETTERS */

    function _setDebtLimits(address asset, uint256 borrowCap, uint256 minDebt) internal {
        DebtState storage state = _debts[asset];
        // A minimum of nothing would let dust debts be opened that nobody sells.
        _requireWithin(minDebt, 1, borrowCap);
        state.borrowCap = borrowCap.toUint128();
        state.minDebt = minDebt.toUint128();
        emit DebtLimitsSet(asset, borrowCap, minDebt);
    }

    function _setRateCurve(address asset, InterestRateLib.Curve calldata curve, uint256 reserveFactor) internal {
        _requireWithin(curve.baseRate, 0, MAX_ANNUAL_RATE);
        _requireWithin(curve.slopeBelowKink, 0, MAX_ANNUAL_RATE);
        _requireWithin(curve.slopeAboveKink, 0, MAX_ANNUAL_RATE);
        _requireWithin(curve.kink, 1, WAD - 1);
        _requireWithin(reserveFactor, 0, MAX_RESERVE_FACTOR);
        DebtState storage state = _debts[asset];
        state.baseRate = curve.baseRate;
        state.slopeBelowKink = curve.slopeBelowKink;
        state.slopeAboveKink = curve.slopeAboveKink;
        state.kink = curve.kink;
        state.reserveFactorBps = (reserveFactor / WAD_PER_BPS).toUint16();
        emit RateCurveSet(asset, curve, state.reserveFactorBps);
    }
}
