// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "./interfaces/IAuctionHouse.sol";
import {IAuctionTaker} from "./interfaces/IAuctionTaker.sol";
import {ILiquidationQueue} from "./interfaces/ILiquidationQueue.sol";
import {ILiquidator} from "./interfaces/ILiquidator.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {IRiskModel} from "./interfaces/IRiskModel.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "./libraries/AuctionMathLib.sol";
import {AuctionStateLib} from "./libraries/AuctionStateLib.sol";
import {BitmapLib} from "./libraries/BitmapLib.sol";
import {
    DUST_DEBT_DIVISOR,
    DUST_VALUE,
    END_GRACE,
    END_HEALTH,
    HALF_LIFE_REFERENCE_GAP,
    MAX_AUCTION_DURATION,
    MAX_BACKSTOP_DISCOUNT,
    MAX_FULL_CLOSE_MULTIPLE,
    MAX_KEEPER_SHARE,
    MAX_TARGET_HEALTH,
    MIN_AUCTION_DURATION,
    MIN_TARGET_HEALTH,
    PRICE_SCALE,
    WAD,
    WAD_PER_BPS,
    WAD_PER_PPB
} from "./libraries/ConstantsLib.sol";
import {HealthLib} from "./libraries/HealthLib.sol";
import {IdLib} from "./libraries/IdLib.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {PositionsLib} from "./libraries/PositionsLib.sol";
import {PriceDecayLib} from "./libraries/PriceDecayLib.sol";
import {PriceRulesLib} from "./libraries/PriceRulesLib.sol";
import {Anchor, Auction, AuctionTerms} from "./types/Auctions.sol";
import {PriceAction} from "./types/Prices.sol";
import {CollateralConfig, CollateralPosition, DebtPosition, VaultHealth, VaultView} from "./types/Vaults.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title AuctionHouse
/// @notice See IAuctionHouse.
/// @dev Owns no tokens and no balances: two words per auction and one per collateral for sale.
contract AuctionHouse is IAuctionHouse, ILiquidator, ReentrancyGuardTransient {
    using BitmapLib for uint256;
    using SafeCastLib for uint256;
    using SafeTransferLib for address;

    /* CONSTANTS */

    uint256 internal constant STOP_START = 1;
    uint256 internal constant STOP_RESTART = 2;
    uint256 internal constant STOP_TAKE = 3;
    uint256 internal constant BPS = 10_000;
    /// @dev A restart is due when this share of what is for sale has reached the floor: 95 %.
    uint256 internal constant STALE_SHARE_BPS = 9500;

    /* IMMUTABLES */

    /// @inheritdoc IAuctionHouse
    address public immutable ENGINE;
    /// @inheritdoc IAuctionHouse
    address public immutable RISK_MODEL;
    /// @inheritdoc IAuctionHouse
    address public immutable QUEUE;
    /// @inheritdoc IAuctionHouse
    address public immutable ADMIN;
    /// @inheritdoc IAuctionHouse
    address public immutable GUARDIAN;

    /// @dev Whether a sequencer's interruption ends an auction: elsewhere it costs nothing to ask.
    bool internal immutable HAS_SEQUENCER;
    uint256 internal immutable TARGET_HEALTH;
    uint256 internal immutable BACKSTOP_DISCOUNT;
    uint256 internal immutable MIN_PRICE_RATIO;
    uint256 internal immutable MAX_DURATION;
    uint256 internal immutable KEEPER_SHARE;
    uint256 internal immutable FULL_CLOSE_MULTIPLE;

    /* STORAGE */

    /// @dev Auctions live at numbered places that are used again and never erased, so that an auction costs new words of
    /// storage only when more are open than ever before. A vault's place plus one; zero when it has no open auction.
    mapping(uint256 vaultId => uint256 placePlusOne) internal _placeOf;
    mapping(uint256 place => Auction) internal _auctions;
    /// @dev By the rank of the collateral in the auction's bitmap.
    mapping(uint256 place => mapping(uint256 rank => Anchor)) internal _anchors;
    mapping(uint256 place => mapping(uint256 debtIndex => uint256 price)) internal _debtAnchors;
    /// @dev All places there are, with their latest vault: (vaultId, place) as IdLib packs an auction's id. Those of open
    /// auctions come first.
    mapping(uint256 position => uint256 entry) internal _entries;
    uint32 internal _openCount;
    uint32 internal _placeCount;

    /// @inheritdoc IAuctionHouse
    uint8 public pauseLevel;
    /// @inheritdoc IAuctionHouse
    uint40 public resumedAt;

    /* CONSTRUCTOR AND MODIFIERS */

    /// @param engine IVaultEngine, which must grant this house the liquidator role.
    /// @param queue ILiquidationQueue, which must let this house reserve.
    /// @param admin May set the pause level.
    /// @param guardian May raise it.
    constructor(address engine, address queue, address admin, address guardian, AuctionTerms memory terms_) {
        _requireWithin(terms_.targetHealth, MIN_TARGET_HEALTH, MAX_TARGET_HEALTH);
        _requireWithin(terms_.backstopDiscount, 0, MAX_BACKSTOP_DISCOUNT);
        _requireWithin(terms_.minPriceRatio, WAD_PER_BPS, WAD - MAX_BACKSTOP_DISCOUNT);
        _requireWithin(terms_.maxDuration, MIN_AUCTION_DURATION, MAX_AUCTION_DURATION);
        _requireWithin(terms_.keeperShare, 0, MAX_KEEPER_SHARE);
        _requireWithin(terms_.fullCloseMultiple, 1, MAX_FULL_CLOSE_MULTIPLE);
        ENGINE = engine;
        RISK_MODEL = IVaultEngine(engine).RISK_MODEL();
        QUEUE = queue;
        ADMIN = admin;
        GUARDIAN = guardian;
        HAS_SEQUENCER = IPriceOracle(IVaultEngine(engine).ORACLE()).sequencerUpSince() != 0;
        TARGET_HEALTH = terms_.targetHealth;
        BACKSTOP_DISCOUNT = terms_.backstopDiscount;
        MIN_PRICE_RATIO = terms_.minPriceRatio;
        MAX_DURATION = terms_.maxDuration;
        KEEPER_SHARE = terms_.keeperShare;
        FULL_CLOSE_MULTIPLE = terms_.fullCloseMultiple;
    }

    /// @dev Transient storage everywhere, not on mainnet alone.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }

    /* START */

    /// @inheritdoc IAuctionHouse
    function start(uint256 vaultId, address keeper) external nonReentrant returns (uint256 auctionId) {
        _requirePauseBelow(STOP_START);
        uint256 place = _placeOf[vaultId];
        if (place != 0) {
            // An auction whose lock the owner has voided only waits to be tidied up.
            Auction memory auction = _auctions[place - 1];
            require(!_holdsLock(vaultId, auction.nonce), AuctionOpen(IdLib.toAuctionId(vaultId, auction.nonce)));
            _close(vaultId, auction, EndReason.LockVoided);
        }
        Opening memory opening;
        (opening.vault, opening.health) = IVaultEngine(ENGINE).lock(vaultId);
        opening.debt = PositionsLib.largestDebt(opening.vault.debts, type(uint256).max);
        opening.keeper = keeper;
        return _open(opening);
    }

    /* TAKE */

    /// @inheritdoc IAuctionHouse
    function take(
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256 maxPrice,
        address receiver,
        bytes calldata data
    ) external nonReentrant returns (uint256, uint256) {
        _requirePauseBelow(STOP_TAKE);
        require(maxCollateral != 0, ZeroAmount());
        require(receiver != address(0) && receiver != ENGINE && receiver != address(this), InvalidReceiver(receiver));
        Sale memory sale;
        sale.auctionId = auctionId;
        sale.receiver = receiver;
        if (!_prepare(sale, collateral, maxCollateral)) return (0, 0);
        require(sale.input.price <= maxPrice, PriceAboveLimit(sale.input.price, maxPrice));
        return _execute(sale, data);
    }

    /// @inheritdoc ILiquidator
    /// @dev The engine calls back here with what `_sell` passed it: first the taker may act, then it pays the engine.
    function onLiquidate(address debtAsset, uint256 payment, bytes calldata data) external {
        require(msg.sender == ENGINE, NotEngine(msg.sender));
        (uint256 auctionId, address taker, address collateral, uint256 collateralOut, bytes memory takerData) =
            abi.decode(data, (uint256, address, address, uint256, bytes));
        if (takerData.length != 0) {
            IAuctionTaker(taker).onAuctionTake(auctionId, collateral, collateralOut, debtAsset, payment, takerData);
        }
        debtAsset.safeTransferFrom(taker, ENGINE, payment);
    }

    /* RESTART AND END */

    /// @inheritdoc IAuctionHouse
    function restart(uint256 auctionId) external nonReentrant returns (uint256 newAuctionId) {
        _requirePauseBelow(STOP_RESTART);
        (uint256 vaultId, Auction memory auction, bool isOpen) = _find(auctionId);
        if (!isOpen) return 0;
        if (!_holdsLock(vaultId, auction.nonce)) {
            _close(vaultId, auction, EndReason.LockVoided);
            return 0;
        }
        Opening memory opening;
        (opening.vault, opening.health) = IVaultEngine(ENGINE).lock(vaultId);
        if (opening.vault.locker == address(0)) {
            _close(vaultId, auction, EndReason.Healthy);
            return 0;
        }
        bool isExpired = _isExpired(auction);
        require(isExpired || _isStale(vaultId, auction, opening.vault), AuctionRunning(auctionId));
        // A debt that nobody wanted to pay for yields to the next.
        uint256 skipped = isExpired && !auction.isTaken ? auction.debtIndex : type(uint256).max;
        opening.debt = PositionsLib.largestDebt(opening.vault.debts, skipped);
        opening.keeper = auction.keeper;
        opening.isRestart = true;
        opening.isCharged = auction.isCharged;
        _close(vaultId, auction, EndReason.Restarted);
        newAuctionId = _open(opening);
        // A sliver does not replace the sale of what has no price at the moment.
        bool isMost = 2 * opening.offeredUpper >= opening.health.collateralValue;
        require(isMost || newAuctionId == 0, NothingForSale(vaultId));
        emit AuctionRestarted(auctionId, newAuctionId, msg.sender);
    }

    /// @inheritdoc IAuctionHouse
    function end(uint256 auctionId) external nonReentrant {
        (uint256 vaultId, Auction memory auction, bool isOpen) = _find(auctionId);
        if (!isOpen) return;
        if (!_holdsLock(vaultId, auction.nonce)) {
            return _close(vaultId, auction, EndReason.LockVoided);
        }
        (VaultView memory vault, VaultHealth memory health) = IVaultEngine(ENGINE).beginLiquidation(vaultId);
        DebtPosition memory debt = PositionsLib.debtAt(vault.debts, auction.debtIndex);
        if (health.firmHealthFactor >= END_HEALTH) return _closeAndUnlock(vaultId, auction, EndReason.Healthy);
        bool isSoldOut = debt.amount != 0 && !_hasAnythingForSale(vaultId, auction, vault.collaterals, debt.minDebt);
        if (!isSoldOut || !_tryWriteOff(vaultId, auction)) {
            // Not at once when expired: who restarts keeps the first keeper's share for it, who ends and starts takes it. What
            // the vault owes besides a debt that is repaid waits for a restart, which keeps the lock.
            require(block.timestamp >= _expiresAt(auction) + END_GRACE, AuctionRunning(auctionId));
            _closeAndUnlock(vaultId, auction, EndReason.Expired);
        }
    }

    /// @inheritdoc IAuctionHouse
    function cancel(uint256 auctionId) external nonReentrant {
        require(msg.sender == GUARDIAN || msg.sender == ADMIN, NotGuardian(msg.sender));
        require(pauseLevel >= STOP_TAKE, NotStopped(pauseLevel, STOP_TAKE));
        (uint256 vaultId, Auction memory auction, bool isOpen) = _find(auctionId);
        if (!isOpen) return;
        if (_holdsLock(vaultId, auction.nonce)) _closeAndUnlock(vaultId, auction, EndReason.Cancelled);
        else _close(vaultId, auction, EndReason.Cancelled);
    }

    /* PAUSE */

    /// @inheritdoc IAuctionHouse
    function setPauseLevel(uint256 level) external {
        require(msg.sender == ADMIN || msg.sender == GUARDIAN, NotGuardian(msg.sender));
        require(level <= STOP_TAKE && (msg.sender == ADMIN || level > pauseLevel), InvalidPauseLevel(level, pauseLevel));
        if (pauseLevel == STOP_TAKE && level < STOP_TAKE) resumedAt = uint40(block.timestamp);
        pauseLevel = uint8(level);
        emit PauseLevelSet(msg.sender, level);
    }

    /* VIEWS */

    /// @inheritdoc IAuctionHouse
    function terms() external view returns (AuctionTerms memory) {
        return AuctionTerms(
            TARGET_HEALTH, BACKSTOP_DISCOUNT, MIN_PRICE_RATIO, MAX_DURATION, KEEPER_SHARE, FULL_CLOSE_MULTIPLE
        );
    }

    /// @inheritdoc IAuctionHouse
    function auctionOf(uint256 vaultId) public view returns (Auction memory auction) {
        uint256 place = _placeOf[vaultId];
        if (place != 0) auction = _auctions[place - 1];
    }

    /// @inheritdoc IAuctionHouse
    function anchorOf(uint256 vaultId, uint256 collateralIndex) external view returns (Anchor memory anchor) {
        uint256 bitmap = auctionOf(vaultId).collateralBitmap;
        if (bitmap.contains(collateralIndex)) anchor = _anchorAt(_placeOf[vaultId] - 1, bitmap, collateralIndex);
    }

    /// @inheritdoc IAuctionHouse
    function debtAnchorOf(uint256 vaultId, uint256 debtIndex) external view returns (uint256) {
        uint256 place = _placeOf[vaultId];
        return place == 0 ? 0 : _debtAnchors[place - 1][debtIndex];
    }

    /// @inheritdoc IAuctionHouse
    function expiresAt(uint256 vaultId) external view returns (uint256) {
        return _expiresAt(auctionOf(vaultId));
    }

    /// @inheritdoc IAuctionHouse
    function openAuctionCount() external view returns (uint256) {
        return _openCount;
    }

    /// @inheritdoc IAuctionHouse
    function openAuctions(uint256 offset, uint256 limit) external view returns (uint256[] memory auctionIds) {
        uint256 length = MathLib.min(limit, MathLib.zeroFloorSub(_openCount, offset));
        auctionIds = new uint256[](length);
        for (uint256 i; i < length; ++i) {
            (uint256 vaultId, uint32 place) = IdLib.fromAuctionId(_entries[offset + i]);
            auctionIds[i] = IdLib.toAuctionId(vaultId, _auctions[place].nonce);
        }
    }

    /* INTERNAL: OPEN */

    /// @dev A vault that the engine has just locked and priced, on its way to an auction.
    struct Opening {
        VaultView vault;
        VaultHealth health;
        DebtPosition debt; // what the auction makes good
        address keeper;
        bool isRestart;
        bool isCharged; // whether the queue was charged for it
        bool isFullClose; // whether it is sold whole
        uint32 place;
        uint256 collateralBitmap; // what is worth selling
        uint256 offeredLower; // what that is worth at lower prices [quote WAD]
        uint256 offeredUpper; // and at upper ones [quote WAD]
        uint256 offeredRisk; // the same, each times its volatility ratio [quote WAD]
        ILiquidationQueue.Reservation reservation;
    }

    function _open(Opening memory opening) internal returns (uint256 auctionId) {
        VaultView memory vault = opening.vault;
        auctionId = IdLib.toAuctionId(vault.vaultId, vault.lockNonce);
        uint32 position = _openCount;
        opening.place = position < _placeCount ? uint32(_entries[position]) : position;
        _anchorCollaterals(auctionId, opening);
        if (opening.collateralBitmap == 0) {
            // Nothing to sell: what is owed is a loss already.
            require(IVaultEngine(ENGINE).writeOff(vault.vaultId, vault.lockNonce), NothingForSale(vault.vaultId));
            emit AuctionEnded(auctionId, vault.vaultId, EndReason.WrittenOff);
            return 0;
        }
        _enter(vault.vaultId, opening.place, position);
        uint256 totalDebt = _anchorDebts(auctionId, opening);
        (uint256 penalty, uint256 floor_) = _penaltyAndFloor(opening);
        opening.isFullClose = totalDebt < opening.debt.minDebt * FULL_CLOSE_MULTIPLE;
        uint256 coverage = HealthLib.ratio(opening.health.collateralValueLower, opening.health.debtValue);
        bool isCharged = ILiquidationQueue(QUEUE).reserve(opening.reservation, coverage, opening.isRestart);
        _auctions[opening.place] = Auction({
            keeper: opening.keeper,
            startedAt: uint40(block.timestamp),
            penaltyBps: (penalty / WAD_PER_BPS).toUint16(),
            floorPpb: (floor_ / WAD_PER_PPB).toUint40(),
            nonce: vault.lockNonce,
            position: uint256(position).toUint24(),
            isTaken: false,
            isCharged: isCharged || opening.isCharged,
            isFullClose: opening.isFullClose,
            debtIndex: opening.debt.index,
            reservedValue: opening.reservation.value.toUint96(),
            collateralBitmap: opening.collateralBitmap.toUint64()
        });
        _emitStarted(auctionId, opening, penalty, floor_, coverage);
    }

    function _emitStarted(uint256 auctionId, Opening memory opening, uint256 penalty, uint256 floor_, uint256 coverage)
        internal
    {
        emit AuctionStarted(
            auctionId,
            opening.vault.vaultId,
            opening.debt.asset,
            opening.keeper,
            opening.debt.amount,
            penalty,
            floor_,
            opening.health.healthFactor,
            coverage,
            opening.reservation.value,
            opening.isFullClose
        );
    }

    /// @dev Fixes the price curve of every collateral worth selling, and its share of the queue.
    function _anchorCollaterals(uint256 auctionId, Opening memory opening) internal {
        CollateralPosition[] memory collaterals = opening.vault.collaterals;
        ILiquidationQueue.Reservation memory reservation = opening.reservation;
        reservation.value = MathLib.min(opening.health.debtValue, type(uint96).max);
        reservation.indices = new uint8[](collaterals.length);
        reservation.sharesBps = new uint16[](collaterals.length);
        uint256 count;
        for (uint256 i; i < collaterals.length; ++i) {
            CollateralPosition memory position = collaterals[i];
            uint256 value = HealthLib.collateralValue(position.amount, position.upper);
            if (value < DUST_VALUE || !PriceRulesLib.allows(position.status, PriceAction.Sell)) continue;
            opening.offeredLower += HealthLib.collateralValue(position.amount, position.lower);
            opening.offeredUpper += value;
            Anchor memory anchor = _anchorFor(opening, position, value);
            _anchors[opening.place][count] = anchor;
            opening.collateralBitmap = opening.collateralBitmap.add(position.index);
            reservation.indices[count] = position.index;
            reservation.sharesBps[count] = anchor.queueShareBps;
            ++count;
            _emitOffered(auctionId, position, anchor);
        }
        _truncate(reservation, count);
    }

    function _emitOffered(uint256 auctionId, CollateralPosition memory position, Anchor memory anchor) internal {
        emit CollateralOffered(auctionId, position.asset, position.amount, anchor);
    }

    /// @dev The risk model looks at the price first, if it is time to. The vault is locked already: no look decides whether it
    /// may be sold.
    function _openingCurve(CollateralPosition memory position)
        internal
        returns (uint256 startMultiplier, uint256 halfLife, uint256 volatilityRatio)
    {
        return IRiskModel(RISK_MODEL).openingCurve(position.asset);
    }

    /// @param value Of the position at its upper price [quote WAD].
    function _anchorFor(Opening memory opening, CollateralPosition memory position, uint256 value)
        internal
        returns (Anchor memory anchor)
    {
        uint256 price = AuctionMathLib.anchorPrice(position.upper, opening.debt.lower);
        require(price != 0 && price <= type(uint184).max, AnchorTooLarge(position.asset, price));
        (uint256 startMultiplier, uint256 halfLife, uint256 volatilityRatio) = _openingCurve(position);
        opening.offeredRisk += MathLib.mulDivDown(value, volatilityRatio, WAD);
        anchor.price = uint184(price);
        anchor.liquidationLtvBps = (position.liquidationLtv / WAD_PER_BPS).toUint16();
        anchor.startMultiplierBps = (startMultiplier / WAD_PER_BPS).toUint16();
        anchor.halfLife = AuctionMathLib.scaledHalfLife(
                halfLife, TARGET_HEALTH, position.liquidationLtv, HALF_LIFE_REFERENCE_GAP
            ).toUint24();
        anchor.queueShareBps = MathLib.mulDivDown(value, BPS, opening.health.collateralValue).toUint16();
    }

    /// @dev Fixes what the vault's other debts count for while this auction runs. Returns all debts together [raw debt
    /// units], rounded up.
    function _anchorDebts(uint256 auctionId, Opening memory opening) internal returns (uint256 totalDebt) {
        DebtPosition memory debt = opening.debt;
        totalDebt = debt.amount;
        for (uint256 i; i < opening.vault.debts.length; ++i) {
            DebtPosition memory other = opening.vault.debts[i];
            if (other.index == debt.index) continue;
            uint256 price = AuctionMathLib.anchorPrice(other.lower, debt.lower);
            _debtAnchors[opening.place][other.index] = price;
            emit DebtAnchored(auctionId, other.asset, price);
            totalDebt += MathLib.mulDivUp(other.amount, price, PRICE_SCALE);
        }
    }

    /// @dev A collateral that is only counted pays for nothing here, so it raises no penalty; but it carries debt, so it
    /// keeps the floor up.
    function _penaltyAndFloor(Opening memory opening) internal view returns (uint256 penalty, uint256 floor_) {
        uint256 debtValue = opening.health.debtValue;
        uint256 volatilityRatio = MathLib.mulDivDown(opening.offeredRisk, WAD, opening.offeredUpper);
        (uint256 scheduled, uint256 minPenalty) =
            IRiskModel(RISK_MODEL).penalty(opening.health.healthFactor, volatilityRatio);
        penalty = AuctionMathLib.penaltyFor(scheduled, minPenalty, HealthLib.ratio(opening.offeredLower, debtValue));
        floor_ = AuctionMathLib.floorMultiplier(
            penalty,
            HealthLib.ratio(opening.health.collateralValue, debtValue),
            BACKSTOP_DISCOUNT,
            MathLib.mulDivDown(opening.offeredLower, WAD, opening.offeredUpper),
            MIN_PRICE_RATIO
        );
    }

    /* INTERNAL: SELL */

    /// @dev A take in preparation: the auction, the vault, and what the pure functions need.
    struct Sale {
        uint256 auctionId;
        uint256 vaultId;
        Auction auction;
        VaultView vault;
        CollateralPosition collateral; // an element of `vault.collaterals`
        DebtPosition debt; // an element of `vault.debts`
        AuctionMathLib.TakeInput input;
        address receiver;
    }

    /// @dev Reads what a take needs. Returns false when there is nothing to take: the auction has ended, ends here, or
    /// others have bought all of the collateral.
    function _prepare(Sale memory sale, address collateral, uint256 maxCollateral) internal returns (bool) {
        bool isOpen;
        (sale.vaultId, sale.auction, isOpen) = _find(sale.auctionId);
        if (!isOpen) return false;
        (VaultView memory vault, VaultHealth memory health) = IVaultEngine(ENGINE).beginLiquidation(sale.vaultId);
        if (vault.locker != address(this) || vault.lockNonce != sale.auction.nonce) {
            _close(sale.vaultId, sale.auction, EndReason.LockVoided);
            return false;
        }
        uint256 expiry = _expiresAt(sale.auction);
        require(block.timestamp < expiry, AuctionExpired(sale.auctionId, expiry));
        if (health.firmHealthFactor >= END_HEALTH) {
            _closeAndUnlock(sale.vaultId, sale.auction, EndReason.Healthy);
            return false;
        }
        sale.vault = vault;
        sale.debt = PositionsLib.debtAt(vault.debts, sale.auction.debtIndex);
        // Other debts wait for a restart.
        if (sale.debt.amount == 0) return false;
        sale.collateral = PositionsLib.collateralOf(vault.collaterals, collateral);
        _requireForSale(sale.auction, sale.collateral, collateral);
        if (sale.collateral.amount == 0) return false;
        sale.input = _takeInput(sale, maxCollateral);
        return true;
    }

    /// @dev Prices a take at this moment and refuses prices under the floor.
    function _takeInput(Sale memory sale, uint256 maxCollateral)
        internal
        view
        returns (AuctionMathLib.TakeInput memory input)
    {
        AuctionStateLib.Portfolio memory portfolio = AuctionStateLib.Portfolio({
            vault: sale.vault,
            auction: sale.auction,
            anchors: _anchorsOf(sale.vault, sale.auction),
            debtAnchors: _debtAnchorsOf(sale.vault),
            targetHealth: TARGET_HEALTH
        });
        uint256 floor_;
        (input, floor_) = AuctionStateLib.takeInput(
            portfolio, sale.collateral, sale.debt, maxCollateral, block.timestamp - sale.auction.startedAt
        );
        require(input.price >= floor_, PriceBelowFloor(input.price, floor_));
    }

    /// @dev A collateral that others have bought up was for sale: only one that never was is an error.
    function _requireForSale(Auction memory auction, CollateralPosition memory position, address collateral)
        internal
        view
    {
        uint256 index = position.index;
        if (position.amount == 0) {
            CollateralConfig memory config = IVaultEngine(ENGINE).collateralConfig(collateral);
            require(config.isListed, NotForSale(collateral));
            index = config.index;
        }
        require(uint256(auction.collateralBitmap).contains(index), NotForSale(collateral));
    }

    function _execute(Sale memory sale, bytes calldata data) internal returns (uint256, uint256) {
        AuctionMathLib.TakeResult memory result = AuctionMathLib.computeTake(sale.input);
        if (result.collateralOut == 0) {
            require(result.isTargetMet, AuctionMathLib.TakeTooSmall(sale.input.maxCollateral, 1));
            _closeAndUnlock(sale.vaultId, sale.auction, EndReason.TargetMet);
            return (0, 0);
        }
        IVaultEngine.Liquidation memory liquidation = IVaultEngine.Liquidation({
            vaultId: sale.vaultId,
            lockNonce: sale.auction.nonce,
            collateral: sale.collateral.asset,
            collateralOut: result.collateralOut,
            debtAsset: sale.debt.asset,
            debtRepaid: result.repaid,
            penalty: result.penalty,
            // Rounds down: the buffer keeps the unit.
            reward: MathLib.mulDivDown(result.penalty, KEEPER_SHARE, WAD),
            keeper: sale.auction.keeper,
            receiver: sale.receiver
        });
        bytes memory callback =
            abi.encode(sale.auctionId, msg.sender, liquidation.collateral, liquidation.collateralOut, data);
        sale.debt.amount = IVaultEngine(ENGINE).liquidate(liquidation, callback);
        sale.collateral.amount -= result.collateralOut;
        _emitTaken(sale, result.collateralOut, result.payment);
        _afterTake(sale, result.isTargetMet);
        return (result.collateralOut, result.payment);
    }

    function _emitTaken(Sale memory sale, uint256 collateralOut, uint256 payment) internal {
        emit CollateralTaken(
            sale.auctionId,
            sale.collateral.asset,
            msg.sender,
            sale.receiver,
            collateralOut,
            payment,
            sale.input.price,
            sale.collateral.amount,
            sale.debt.amount
        );
    }

    /// @dev Ends the auction when the take has finished its work.
    function _afterTake(Sale memory sale, bool isTargetMet) internal {
        bool isFirstTake = !sale.auction.isTaken;
        sale.auction.isTaken = true;
        if (isTargetMet) return _closeAndUnlock(sale.vaultId, sale.auction, EndReason.TargetMet);
        if (sale.debt.amount == 0 && sale.vault.debts.length == 1) {
            return _closeAndUnlock(sale.vaultId, sale.auction, EndReason.DebtRepaid);
        }
        // Where the last collateral has repaid this debt, the others are a loss now, not later.
        bool isSoldOut = !_hasAnythingForSale(sale.vaultId, sale.auction, sale.vault.collaterals, sale.debt.minDebt);
        if (isSoldOut && _tryWriteOff(sale.vaultId, sale.auction)) return;
        if (isFirstTake) _auctions[_placeOf[sale.vaultId] - 1].isTaken = true;
    }

    /* INTERNAL: CLOSE */

    /// @dev Ends an auction with nothing left for sale: the rest of the debt is a loss. Unless collateral has come since, or
    /// what is left has no price: then the lock stays, and a restart or the end of its time decides.
    function _tryWriteOff(uint256 vaultId, Auction memory auction) internal returns (bool isWrittenOff) {
        isWrittenOff = IVaultEngine(ENGINE).writeOff(vaultId, auction.nonce);
        if (isWrittenOff) _close(vaultId, auction, EndReason.WrittenOff);
    }

    function _closeAndUnlock(uint256 vaultId, Auction memory auction, EndReason reason) internal {
        _close(vaultId, auction, reason);
        IVaultEngine(ENGINE).unlock(vaultId, auction.nonce);
    }

    /// @dev Takes an auction off the list and out of the queue.
    function _close(uint256 vaultId, Auction memory auction, EndReason reason) internal {
        ILiquidationQueue.Reservation memory reservation;
        uint256 place = _leave(vaultId, auction.position);
        uint256 bitmap = auction.collateralBitmap;
        uint256 length = bitmap.count();
        reservation.value = auction.reservedValue;
        reservation.indices = new uint8[](length);
        reservation.sharesBps = new uint16[](length);
        uint256 index;
        for (uint256 rank; rank < length; ++rank) {
            (index, bitmap) = bitmap.next();
            reservation.indices[rank] = uint8(index);
            reservation.sharesBps[rank] = _anchors[place][rank].queueShareBps;
        }
        emit AuctionEnded(IdLib.toAuctionId(vaultId, auction.nonce), vaultId, reason);
        // A restart was not charged for, so its end returns what the start was charged: the debt that is still to be sold.
        bool isUnspent = auction.isCharged && !auction.isTaken && reason != EndReason.Restarted;
        ILiquidationQueue(QUEUE).release(reservation, isUnspent);
    }

    /* INTERNAL: PLACES */

    /// @dev Gives a vault the place that stands at the end of the open ones.
    function _enter(uint256 vaultId, uint32 place, uint32 position) internal {
        _entries[position] = IdLib.toAuctionId(vaultId, place);
        _placeOf[vaultId] = uint256(place) + 1;
        _openCount = position + 1;
        if (place == _placeCount) _placeCount = place + 1;
    }

    /// @dev Takes a vault's place back: the last of the open ones moves to where it stood in the list.
    function _leave(uint256 vaultId, uint256 position) internal returns (uint256 place) {
        uint256 last = _openCount - 1;
        place = _placeOf[vaultId] - 1;
        delete _placeOf[vaultId];
        _openCount = uint32(last);
        if (position == last) return place;
        uint256 moved = _entries[last];
        _entries[last] = _entries[position];
        _entries[position] = moved;
        _auctions[uint32(moved)].position = uint24(position);
    }

    function _anchorAt(uint256 place, uint256 bitmap, uint256 index) internal view returns (Anchor memory) {
        return _anchors[place][(bitmap & ((1 << index) - 1)).count()];
    }

    /* INTERNAL: STATE */

    /// @dev The open auction with this id. Not open means that it has ended; an id that never was is an error.
    function _find(uint256 auctionId) internal view returns (uint256 vaultId, Auction memory auction, bool isOpen) {
        uint32 nonce;
        (vaultId, nonce) = IdLib.fromAuctionId(auctionId);
        auction = auctionOf(vaultId);
        isOpen = nonce != 0 && auction.nonce == nonce;
        if (!isOpen) {
            (, uint32 latest) = IVaultEngine(ENGINE).lockOf(vaultId);
            require(nonce != 0 && nonce <= latest, UnknownAuction(auctionId));
        }
    }

    function _holdsLock(uint256 vaultId, uint32 nonce) internal view returns (bool) {
        (address locker, uint32 lockNonce) = IVaultEngine(ENGINE).lockOf(vaultId);
        return locker == address(this) && lockNonce == nonce;
    }

    /// @dev An auction that was open while takes were stopped, here or in the engine, is over: its price fell unwatched.
    function _expiresAt(Auction memory auction) internal view returns (uint256) {
        uint256 resumed = MathLib.max(resumedAt, IVaultEngine(ENGINE).resumedAt());
        if (HAS_SEQUENCER) {
            resumed = MathLib.max(resumed, IPriceOracle(IVaultEngine(ENGINE).ORACLE()).sequencerUpSince());
        }
        return auction.startedAt < resumed ? resumed : auction.startedAt + MAX_DURATION;
    }

    function _isExpired(Auction memory auction) internal view returns (bool) {
        return block.timestamp >= _expiresAt(auction);
    }

    /// @dev Whether nearly all that is for sale has reached the floor, fresh prices would ask less for it altogether, or most of
    /// what could be sold is not for sale, because it had no price or was not there. By
    /// value, so that no sliver of another collateral can hold a restart back.
    function _isStale(uint256 vaultId, Auction memory auction, VaultView memory vault) internal returns (bool) {
        uint256 debtLower = PositionsLib.debtAt(vault.debts, auction.debtIndex).lower;
        if (debtLower == 0) return true; // the debt is gone
        StaleSums memory sums;
        uint256 elapsed = block.timestamp - auction.startedAt;
        for (uint256 i; i < vault.collaterals.length; ++i) {
            CollateralPosition memory position = vault.collaterals[i];
            bool isSellable = PriceRulesLib.allows(position.status, PriceAction.Sell);
            if (!uint256(auction.collateralBitmap).contains(position.index)) {
                if (isSellable) sums.missed += MathLib.mulDivDown(position.amount, position.upper, debtLower);
                continue;
            }
            Anchor memory anchor = _anchorAt(_placeOf[vaultId] - 1, auction.collateralBitmap, position.index);
            uint256 value = MathLib.mulDivDown(position.amount, anchor.price, PRICE_SCALE);
            uint256 multiplier =
                PriceDecayLib.multiplierAt(anchor.startMultiplierBps * WAD_PER_BPS, elapsed, anchor.halfLife);
            sums.forSale += value;
            // What has no price now would not be offered again: it is neither at the floor nor cheaper.
            if (!isSellable) continue;
            if (multiplier <= auction.floorPpb * WAD_PER_PPB) sums.atFloor += value;
            sums.running += MathLib.mulDivDown(value, multiplier, WAD);
            (uint256 startMultiplier,,) = _openingCurve(position);
            uint256 freshValue = MathLib.mulDivUp(position.amount, position.upper, debtLower);
            sums.fresh += MathLib.mulDivUp(freshValue, startMultiplier, WAD);
        }
        return
            sums.atFloor * BPS >= sums.forSale * STALE_SHARE_BPS || sums.fresh < sums.running
                || sums.missed > sums.forSale;
    }

    /// @dev Values of what is for sale [raw debt units].
    struct StaleSums {
        uint256 forSale; // at the anchors
        uint256 atFloor; // the part of it whose price has reached the floor
        uint256 running; // at the prices of this moment
        uint256 fresh; // at the prices a restart would begin with
        uint256 missed; // of what a restart would offer besides, now
    }

    /// @dev Whether any collateral for sale is worth more than dust at its anchor: what takers leave below that does not
    /// keep a loss from being recorded. Dust is a fraction of the least debt, because the anchors know no dollars.
    function _hasAnythingForSale(
        uint256 vaultId,
        Auction memory auction,
        CollateralPosition[] memory collaterals,
        uint256 minDebt
    ) internal view returns (bool) {
        for (uint256 i; i < collaterals.length; ++i) {
            uint256 index = collaterals[i].index;
            if (!uint256(auction.collateralBitmap).contains(index)) continue;
            Anchor memory anchor = _anchorAt(_placeOf[vaultId] - 1, auction.collateralBitmap, index);
            uint256 value = MathLib.mulDivDown(collaterals[i].amount, anchor.price, PRICE_SCALE);
            if (value * DUST_DEBT_DIVISOR > minDebt) return true;
        }
        return false;
    }

    function _anchorsOf(VaultView memory vault, Auction memory auction)
        internal
        view
        returns (Anchor[] memory anchors)
    {
        uint256 bitmap = auction.collateralBitmap;
        uint256 place = _placeOf[vault.vaultId] - 1;
        anchors = new Anchor[](vault.collaterals.length);
        for (uint256 i; i < anchors.length; ++i) {
            uint256 index = vault.collaterals[i].index;
            if (bitmap.contains(index)) anchors[i] = _anchorAt(place, bitmap, index);
        }
    }

    function _debtAnchorsOf(VaultView memory vault) internal view returns (uint256[] memory anchors) {
        anchors = new uint256[](vault.debts.length);
        if (anchors.length < 2) return anchors;
        for (uint256 i; i < anchors.length; ++i) {
            anchors[i] = _debtAnchors[_placeOf[vault.vaultId] - 1][vault.debts[i].index];
        }
    }

    /* INTERNAL: CHECKS */

    function _requirePauseBelow(uint256 level) internal view {
        require(pauseLevel < level, Paused(pauseLevel, level));
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }

    /// @dev Shortens the arrays of a reservation to the entries that were filled.
    function _truncate(ILiquidationQueue.Reservation memory reservation, uint256 length) internal pure {
        uint8[] memory indices = reservation.indices;
        uint16[] memory sharesBps = reservation.sharesBps;
        assembly ("memory-safe") {
            mstore(indices, length)
            mstore(sharesBps, length)
        }
    }
}
