// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "./interfaces/IAuctionHouse.sol";
import {IDirectLiquidationTaker} from "./interfaces/IDirectLiquidationTaker.sol";
import {IDirectLiquidator} from "./interfaces/IDirectLiquidator.sol";
import {ILiquidationQueue} from "./interfaces/ILiquidationQueue.sol";
import {ILiquidator} from "./interfaces/ILiquidator.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "./libraries/AuctionMathLib.sol";
import {AuctionStateLib} from "./libraries/AuctionStateLib.sol";
import {
    DUST_DEBT_DIVISOR,
    MAX_DIRECT_BONUS,
    MAX_PENALTY,
    MAX_SMALL_DEBT_VALUE,
    PRICE_SCALE,
    WAD
} from "./libraries/ConstantsLib.sol";
import {DirectMathLib} from "./libraries/DirectMathLib.sol";
import {HealthLib} from "./libraries/HealthLib.sol";
import {IdLib} from "./libraries/IdLib.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {PositionsLib} from "./libraries/PositionsLib.sol";
import {PriceRulesLib} from "./libraries/PriceRulesLib.sol";
import {Auction, AuctionTerms} from "./types/Auctions.sol";
import {PriceAction, PriceStatus} from "./types/Prices.sol";
import {CollateralPosition, DebtPosition, VaultHealth, VaultView} from "./types/Vaults.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title DirectLiquidator
/// @notice See IDirectLiquidator.
/// @dev Owns no tokens. Locks, sells and unlocks in one transaction, so that no lock of its own outlives it.
contract DirectLiquidator is IDirectLiquidator, ILiquidator, ReentrancyGuardTransient {
    using SafeTransferLib for address;

    /* CONSTANTS */

    uint256 internal constant STOP_LIQUIDATE = 1;
    /// @dev The house's level at which nobody can start an auction.
    uint256 internal constant HOUSE_STOP_START = 1;
    uint256 internal constant BPS = 10_000;

    /* IMMUTABLES */

    /// @inheritdoc IDirectLiquidator
    address public immutable ENGINE;
    /// @inheritdoc IDirectLiquidator
    address public immutable HOUSE;
    /// @inheritdoc IDirectLiquidator
    address public immutable QUEUE;
    /// @inheritdoc IDirectLiquidator
    address public immutable ADMIN;
    /// @inheritdoc IDirectLiquidator
    address public immutable GUARDIAN;

    uint256 internal immutable TARGET_HEALTH;
    uint256 internal immutable FULL_CLOSE_MULTIPLE;
    uint256 internal immutable BONUS;
    uint256 internal immutable PENALTY;
    uint256 internal immutable SMALL_DEBT_VALUE;

    /* STORAGE */

    /// @inheritdoc IDirectLiquidator
    mapping(address liquidator => bool) public isAllowed;
    /// @inheritdoc IDirectLiquidator
    uint256 public pauseLevel;

    /* CONSTRUCTOR */

    /// @param house IAuctionHouse, whose engine must grant this contract the liquidator role. Target health and the size of
    /// debts that are closed whole are the house's.
    /// @param admin May set the pause level and who may liquidate large vaults.
    /// @param guardian May raise the pause level.
    constructor(address house, address admin, address guardian, DirectTerms memory terms_) {
        _requireWithin(terms_.bonus, 0, MAX_DIRECT_BONUS);
        _requireWithin(terms_.penalty, 0, MAX_PENALTY);
        _requireWithin(terms_.smallDebtValue, 0, MAX_SMALL_DEBT_VALUE);
        AuctionTerms memory auctionTerms = IAuctionHouse(house).terms();
        HOUSE = house;
        ENGINE = IAuctionHouse(house).ENGINE();
        QUEUE = IAuctionHouse(house).QUEUE();
        ADMIN = admin;
        GUARDIAN = guardian;
        TARGET_HEALTH = auctionTerms.targetHealth;
        FULL_CLOSE_MULTIPLE = auctionTerms.fullCloseMultiple;
        BONUS = terms_.bonus;
        PENALTY = terms_.penalty;
        SMALL_DEBT_VALUE = terms_.smallDebtValue;
    }

    /// @dev Transient storage everywhere, not on mainnet alone.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }

    /* LIQUIDATION */

    /// @inheritdoc IDirectLiquidator
    function liquidate(
        uint256 vaultId,
        address collateral,
        uint256 maxCollateral,
        uint256 maxPrice,
        address receiver,
        bytes calldata data
    ) external nonReentrant returns (uint256, uint256) {
        require(pauseLevel < STOP_LIQUIDATE, Paused(pauseLevel, STOP_LIQUIDATE));
        require(maxCollateral != 0, ZeroAmount());
        require(receiver != address(0) && receiver != ENGINE && receiver != address(this), InvalidReceiver(receiver));
        bool isExpired = _endAuction(vaultId);
        Sale memory sale;
        (sale.vault, sale.health) = IVaultEngine(ENGINE).lock(vaultId);
        _requirePermission(sale, isExpired);
        sale.collateral = PositionsLib.collateralOf(sale.vault.collaterals, collateral);
        require(sale.collateral.amount != 0, CollateralNotHeld(vaultId, collateral));
        PriceStatus status = sale.collateral.status;
        require(PriceRulesLib.allows(status, PriceAction.Sell), PriceUnavailable(collateral, status));
        sale.debt = PositionsLib.largestDebt(sale.vault.debts, type(uint256).max);
        sale.receiver = receiver;
        AuctionMathLib.TakeInput memory input = _takeInput(sale, maxCollateral);
        require(input.price <= maxPrice, PriceAboveLimit(input.price, maxPrice));
        return _execute(sale, input, data);
    }

    /// @inheritdoc ILiquidator
    /// @dev The engine calls back here with what `_execute` passed it: first the taker may act, then it pays the engine.
    function onLiquidate(address debtAsset, uint256 payment, bytes calldata data) external {
        require(msg.sender == ENGINE, NotEngine(msg.sender));
        (uint256 vaultId, address taker, address collateral, uint256 collateralOut, bytes memory takerData) =
            abi.decode(data, (uint256, address, address, uint256, bytes));
        if (takerData.length != 0) {
            IDirectLiquidationTaker(taker)
                .onDirectLiquidation(vaultId, collateral, collateralOut, debtAsset, payment, takerData);
        }
        debtAsset.safeTransferFrom(taker, ENGINE, payment);
    }

    /* GOVERNANCE */

    /// @inheritdoc IDirectLiquidator
    function setAllowed(address liquidator, bool isAllowed_) external {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        isAllowed[liquidator] = isAllowed_;
        emit AllowedSet(liquidator, isAllowed_);
    }

    /// @inheritdoc IDirectLiquidator
    function setPauseLevel(uint256 level) external {
        require(msg.sender == ADMIN || msg.sender == GUARDIAN, NotGuardian(msg.sender));
        require(
            level <= STOP_LIQUIDATE && (msg.sender == ADMIN || level > pauseLevel), InvalidPauseLevel(level, pauseLevel)
        );
        pauseLevel = level;
        emit PauseLevelSet(msg.sender, level);
    }

    /* VIEWS */

    /// @inheritdoc IDirectLiquidator
    function terms() external view returns (DirectTerms memory) {
        return DirectTerms(BONUS, PENALTY, SMALL_DEBT_VALUE);
    }

    /* INTERNAL: PERMISSION */

    /// @dev Ends the vault's auction, if one is open; the house refuses while it runs. Returns whether it held the vault
    /// to the end of its time.
    function _endAuction(uint256 vaultId) internal returns (bool isExpired) {
        Auction memory auction = IAuctionHouse(HOUSE).auctionOf(vaultId);
        if (auction.nonce == 0) return false;
        (address locker, uint32 lockNonce) = IVaultEngine(ENGINE).lockOf(vaultId);
        isExpired =
            locker == HOUSE && lockNonce == auction.nonce && block.timestamp >= IAuctionHouse(HOUSE).expiresAt(vaultId);
        IAuctionHouse(HOUSE).end(IdLib.toAuctionId(vaultId, auction.nonce));
    }

    /// @dev Large vaults are for the listed, and for them only where the auction cannot serve.
    function _requirePermission(Sale memory sale, bool isExpired) internal view {
        uint256 debtValue = sale.health.debtValue;
        if (debtValue < SMALL_DEBT_VALUE) return;
        require(isAllowed[msg.sender], NotAllowed(msg.sender, debtValue, SMALL_DEBT_VALUE));
        if (isExpired || IAuctionHouse(HOUSE).pauseLevel() >= HOUSE_STOP_START) return;
        uint256 coverage = HealthLib.ratio(sale.health.collateralValueLower, debtValue);
        bool hasRoom = ILiquidationQueue(QUEUE).canReserve(_reservationOf(sale), coverage);
        require(!hasRoom, AuctionServes(sale.vault.vaultId));
    }

    /// @dev What the house would reserve for an auction of the vault.
    function _reservationOf(Sale memory sale) internal pure returns (ILiquidationQueue.Reservation memory reservation) {
        CollateralPosition[] memory collaterals = sale.vault.collaterals;
        reservation.value = MathLib.min(sale.health.debtValue, type(uint96).max);
        reservation.indices = new uint8[](collaterals.length);
        reservation.sharesBps = new uint16[](collaterals.length);
        for (uint256 i; i < collaterals.length; ++i) {
            // Dust, and what cannot be sold, is left out by the house, and a sliver here: no limit of it holds a vault back.
            uint256 value = HealthLib.collateralValue(collaterals[i].amount, collaterals[i].upper);
            reservation.indices[i] = collaterals[i].index;
            if (!PriceRulesLib.allows(collaterals[i].status, PriceAction.Sell)) continue;
            reservation.sharesBps[i] = uint16(MathLib.mulDivDown(value, BPS, sale.health.collateralValue));
        }
    }

    /* INTERNAL: SELL */

    /// @dev A liquidation in preparation: a vault that the engine has just locked and priced.
    struct Sale {
        VaultView vault;
        VaultHealth health;
        CollateralPosition collateral; // an element of `vault.collaterals`
        DebtPosition debt; // an element of `vault.debts`
        uint256 bonus; // [WAD]
        address receiver;
    }

    /// @dev Prices the collateral and sums the vault up in units of the debt. Every collateral counts at its fresh upper
    /// price, also dust: so the target is the engine's own health. What everything would bring is not asked: it decides
    /// about the water line, and a sale that keeps to its room is above that.
    function _takeInput(Sale memory sale, uint256 maxCollateral)
        internal
        view
        returns (AuctionMathLib.TakeInput memory input)
    {
        (sale.bonus, input.penalty) = _incentive(sale);
        CollateralPosition memory position = sale.collateral;
        uint256 debtLower = sale.debt.lower;
        input.price = DirectMathLib.price(position.lower, debtLower, sale.bonus);
        input.anchor = AuctionMathLib.anchorPrice(position.upper, debtLower);
        input.liquidationLtv = position.liquidationLtv;
        input.targetHealth = TARGET_HEALTH;
        input.collateral = position.amount;
        input.maxCollateral = maxCollateral;
        input.debt = sale.debt.amount;
        input.totalDebt = MathLib.mulDivUp(sale.health.debtValue, PRICE_SCALE, debtLower);
        input.weightedCollateral = MathLib.mulDivDown(input.totalDebt, sale.health.healthFactor, WAD);
        input.minDebt = sale.debt.minDebt;
        input.isFullClose = input.totalDebt < sale.debt.minDebt * FULL_CLOSE_MULTIPLE;
    }

    function _incentive(Sale memory sale) internal view returns (uint256 bonus, uint256 penalty) {
        CollateralPosition memory position = sale.collateral;
        uint256 coverage = HealthLib.ratio(sale.health.collateralValueLower, sale.health.debtValue);
        uint256 room = DirectMathLib.room(
            coverage, sale.health.healthFactor, position.lower, position.upper, position.liquidationLtv
        );
        // Under water there is nothing to keep: all of it is sold in the end. What is only bounded may keep it above.
        bool isUnderWater = coverage < WAD && sale.health.healthFactor == sale.health.firmHealthFactor;
        require(room >= WAD || isUnderWater, SaleWorsensVault(position.asset, room));
        return DirectMathLib.incentive(room, BONUS, PENALTY);
    }

    function _execute(Sale memory sale, AuctionMathLib.TakeInput memory input, bytes calldata data)
        internal
        returns (uint256, uint256)
    {
        AuctionMathLib.TakeResult memory result = AuctionMathLib.computeTake(input);
        require(result.collateralOut != 0, AuctionMathLib.TakeTooSmall(input.maxCollateral, 1));
        (uint256 vaultId, uint32 lockNonce) = (sale.vault.vaultId, sale.vault.lockNonce);
        IVaultEngine.Liquidation memory liquidation = IVaultEngine.Liquidation({
            vaultId: vaultId,
            lockNonce: lockNonce,
            collateral: sale.collateral.asset,
            collateralOut: result.collateralOut,
            debtAsset: sale.debt.asset,
            debtRepaid: result.repaid,
            penalty: result.penalty,
            reward: 0,
            keeper: address(0),
            receiver: sale.receiver
        });
        bytes memory callback = abi.encode(vaultId, msg.sender, liquidation.collateral, liquidation.collateralOut, data);
        uint256 debtLeft = IVaultEngine(ENGINE).liquidate(liquidation, callback);
        _emitLiquidation(sale, result, input.price);
        sale.collateral.amount -= result.collateralOut;
        bool isOwing = debtLeft != 0 || sale.vault.debts.length > 1;
        if (isOwing && !_hasAnythingForSale(sale) && IVaultEngine(ENGINE).writeOff(vaultId, lockNonce)) {
            return (result.collateralOut, result.payment);
        }
        IVaultEngine(ENGINE).unlock(vaultId, lockNonce);
        return (result.collateralOut, result.payment);
    }

    function _emitLiquidation(Sale memory sale, AuctionMathLib.TakeResult memory result, uint256 price) internal {
        emit DirectLiquidation(
            sale.vault.vaultId,
            sale.collateral.asset,
            msg.sender,
            sale.debt.asset,
            sale.receiver,
            result.collateralOut,
            result.repaid,
            result.penalty,
            price,
            sale.bonus
        );
    }

    /// @dev The house's rule for what still keeps a loss from being recorded: more than dust, a fraction of the least debt.
    function _hasAnythingForSale(Sale memory sale) internal pure returns (bool) {
        uint256 minDebtValue = HealthLib.debtValue(sale.debt.minDebt, sale.debt.lower);
        for (uint256 i; i < sale.vault.collaterals.length; ++i) {
            CollateralPosition memory position = sale.vault.collaterals[i];
            uint256 value = HealthLib.collateralValue(position.amount, position.upper);
            if (value * DUST_DEBT_DIVISOR > minDebtValue) return true;
        }
        return false;
    }

    /* INTERNAL: CHECKS */

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
