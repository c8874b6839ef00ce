// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {AsyncRedemption} from "./base/AsyncRedemption.sol";
import {CashVault} from "./base/CashVault.sol";
import {InventoryShop} from "./base/InventoryShop.sol";
import {IAuctionHouse} from "./interfaces/IAuctionHouse.sol";
import {ILiquidityBuffer} from "./interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {
    MAX_BACKSTOP_DISCOUNT,
    MAX_CALLER_SHARE,
    MAX_SALE_DURATION,
    MAX_SALE_HALF_LIFE,
    MAX_START_MULTIPLIER,
    MIN_SALE_DURATION,
    MIN_SALE_HALF_LIFE,
    PRICE_SCALE,
    WAD
} from "./libraries/ConstantsLib.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {TokenLib} from "./libraries/TokenLib.sol";
import {InventoryTerms} from "./types/Inventory.sol";
import {PriceAction} from "./types/Prices.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title LiquidityBuffer
/// @notice See ILiquidityBuffer.
contract LiquidityBuffer is ILiquidityBuffer, InventoryShop {
    using SafeTransferLib for address;

    uint256 internal constant STOP_BUYING = 1;
    uint256 internal constant STOP_SELLING = 2;

    /// @inheritdoc ILiquidityBuffer
    address public immutable ADMIN;

    /// @inheritdoc ILiquidityBuffer
    address public auctionHouse;
    /// @inheritdoc ILiquidityBuffer
    uint256 public pauseLevel;
    /// @inheritdoc ILiquidityBuffer
    mapping(address collateral => uint256 cap) public inventoryCap;
    /// @dev What the pool may claim of what the inventory brings.
    uint256 internal _seniorClaim;
    /// @dev What sales brought for the pool and the engine has not taken yet. No part of the cash.
    uint256 internal _setAside;
    /// @dev Whether a purchase of this transaction is under way: its books are not settled yet.
    bool internal transient _isBuying;

    /// @param asset_ The debt asset.
    /// @param engine The engine that asks for cover and holds the buffer's claims.
    /// @param cooldown How long who leaves waits [seconds].
    constructor(
        address asset_,
        address engine,
        uint256 cooldown,
        InventoryTerms memory terms,
        string memory name_,
        string memory symbol_
    ) CashVault(asset_, engine, name_, symbol_) AsyncRedemption(cooldown) InventoryShop(engine) {
        ADMIN = IVaultEngine(engine).ADMIN();
        // For `recover`: the engine pulls from nobody but its caller.
        asset_.safeApproveWithRetry(engine, type(uint256).max);
        _setInventoryTerms(terms);
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    /* LOSSES AND PROFITS */

    /// @inheritdoc ILiquidityBuffer
    function cover(address source, uint256 amount) external onlyEngine returns (uint256 covered, uint256 deferred) {
        // The take that writes the vault off is the buffer's own: `backstop` pays as soon as it knows what it has.
        if (!_isBuying) return _cover(source, amount);
        _seniorClaim += amount;
        emit SeniorClaimSet(_seniorClaim);
        emit ShortfallCovered(source, 0, amount, amount);
        return (0, amount);
    }

    /// @inheritdoc ILiquidityBuffer
    function harvest() external nonReentrant returns (uint256 amount) {
        uint256 before = _equity();
        amount = IVaultEngine(_ENGINE).claim(ASSET, address(this));
        if (amount == 0) return 0;
        _cash += amount;
        emit Harvested(amount, _cash);
        _settle(before);
    }

    /// @inheritdoc ILiquidityBuffer
    function collect(address collateral) external nonReentrant returns (uint256 amount) {
        require(inventoryCap[collateral] != 0, NotBought(collateral));
        // What cannot be sold would be held, and with it what the pool claims, for as long as it has no price.
        _requireQuote(collateral, PriceAction.Sell);
        uint256 balanceBefore = collateral.balanceOf(address(this));
        IVaultEngine(_ENGINE).claim(collateral, address(this));
        amount = collateral.balanceOf(address(this)) - balanceBefore;
        _addStock(collateral, amount, 0);
    }

    /// @inheritdoc ILiquidityBuffer
    function paySeniorClaim() external nonReentrant {
        _forward();
    }

    /* BACKSTOP */

    /// @inheritdoc ILiquidityBuffer
    function backstop(uint256 auctionId, address collateral, uint256 maxCollateral, address receiver)
        external
        nonReentrant
        returns (uint256 amount, uint256 payment, uint256 reward)
    {
        _requirePauseBelow(STOP_BUYING);
        require(_seniorClaim == 0, SeniorClaimOutstanding(_seniorClaim));
        require(receiver != address(0) && receiver != address(this), InvalidReceiver(receiver));
        uint256 before = _equity();
        Purchase memory purchase = _plan(collateral, maxCollateral);
        if (purchase.amount == 0) return (0, 0, 0);
        (amount, payment) = _take(auctionId, collateral, purchase);
        if (amount != 0) {
            reward = _rewardFor(amount, payment, purchase);
            _cash -= payment + reward;
            _addStock(collateral, amount, payment + reward);
            emit BackstopTaken(auctionId, collateral, receiver, amount, payment, reward);
        }
        _payDeferred();
        _settle(before);
        if (reward != 0) TokenLib.push(ASSET, receiver, reward);
    }

    /* GOVERNANCE */

    /// @inheritdoc ILiquidityBuffer
    function setAuctionHouse(address auctionHouse_) external onlyAdmin {
        auctionHouse = auctionHouse_;
        _requireNoRoundTrip();
        emit AuctionHouseSet(auctionHouse_);
    }

    /// @inheritdoc ILiquidityBuffer
    function setInventoryCap(address collateral, uint256 cap) external onlyAdmin {
        require(
            collateral != ASSET && IVaultEngine(_ENGINE).collateralConfig(collateral).isListed,
            InvalidInventory(collateral)
        );
        _requireWithin(cap, 0, type(uint112).max);
        inventoryCap[collateral] = cap;
        emit InventoryCapSet(collateral, cap);
    }

    /// @inheritdoc ILiquidityBuffer
    function setInventoryTerms(InventoryTerms calldata terms) external onlyAdmin {
        _setInventoryTerms(terms);
        _requireNoRoundTrip();
    }

    /// @inheritdoc ILiquidityBuffer
    function setPauseLevel(uint256 level) external {
        require(msg.sender == ADMIN || msg.sender == IVaultEngine(_ENGINE).guardian(), NotGuardian(msg.sender));
        require(
            level <= STOP_SELLING && (msg.sender == ADMIN || level > pauseLevel), InvalidPauseLevel(level, pauseLevel)
        );
        if (pauseLevel == STOP_SELLING) resumedAt = block.timestamp;
        pauseLevel = level;
        emit PauseLevelSet(msg.sender, level);
    }

    /* VIEWS */

    /// @inheritdoc ILiquidityBuffer
    function cash() external view returns (uint256) {
        return _cash;
    }

    /// @inheritdoc ILiquidityBuffer
    function ENGINE() external view returns (address) {
        return _ENGINE;
    }

    /// @inheritdoc ILiquidityBuffer
    function seniorClaim() external view returns (uint256) {
        return _setAside + MathLib.min(_seniorClaim, _value().upper);
    }

    /// @inheritdoc ILiquidityBuffer
    function coverCapacity() external view returns (uint256) {
        return _cash + IVaultEngine(_ENGINE).claimable(address(this), ASSET)
            + MathLib.zeroFloorSub(_value().low, _seniorClaim);
    }

    /* INTERNAL: EQUITY */

    function _equity() internal view override returns (uint256) {
        return _cash + MathLib.zeroFloorSub(_inventoryCost, _seniorClaim);
    }

    /// @inheritdoc CashVault
    function _entryAssets() internal view override returns (uint256, bool) {
        Valuation memory valuation = _value();
        // While the pool has a claim on the inventory, shares may be worth nothing and much a moment later: nobody enters.
        bool isOpen = valuation.isPriced && _seniorClaim == 0;
        return (_sharesPartOf(_cash + MathLib.zeroFloorSub(valuation.high, _seniorClaim)), isOpen);
    }

    /// @inheritdoc AsyncRedemption
    function _expectedLoss() internal view override returns (uint256 loss) {
        // What the inventory is worth below its cost, as far as it is not the pool's.
        loss = MathLib.zeroFloorSub(_inventoryCost, _seniorClaim) - MathLib.zeroFloorSub(_value().low, _seniorClaim);
        IVaultEngine engine = IVaultEngine(_ENGINE);
        uint256 provision = engine.provisionOf(ASSET);
        if (provision == 0) return loss;
        uint256 borneBefore = engine.claimable(address(this), ASSET) + engine.reservesOf(ASSET);
        loss += MathLib.zeroFloorSub(provision, borneBefore);
    }

    /// @dev Interest is settled, and the engine refuses while it is in the middle of something: nobody enters or claims between
    /// a loss and its booking.
    function _beforeCashMoves() internal override {
        IVaultEngine(_ENGINE).accrue(ASSET);
    }

    /* INTERNAL: LOSSES */

    function _cover(address source, uint256 amount) internal nonReentrant returns (uint256 covered, uint256 deferred) {
        uint256 before = _equity();
        covered = MathLib.min(amount, _cash);
        if (covered != amount) {
            deferred = MathLib.min(amount - covered, MathLib.zeroFloorSub(_value().upper, _seniorClaim));
        }
        _cash -= covered;
        if (deferred != 0) {
            _seniorClaim += deferred;
            emit SeniorClaimSet(_seniorClaim);
        }
        emit ShortfallCovered(source, covered, deferred, amount);
        _settle(before);
        if (covered != 0) TokenLib.push(ASSET, source, covered);
    }

    /// @dev Pays the pool what a purchase made it owed, and gives up what neither cash nor inventory can bring.
    function _payDeferred() internal {
        if (_seniorClaim == 0) return;
        uint256 amount = MathLib.min(_seniorClaim, _cash);
        _cash -= amount;
        _paySenior(amount);
        _extinguish(_value().upper);
    }

    /// @dev Sets money aside for the pool and forwards it.
    function _paySenior(uint256 amount) internal {
        if (amount == 0) return;
        _seniorClaim -= amount;
        _setAside += amount;
        emit SeniorClaimSet(_seniorClaim);
        _forward();
    }

    function _extinguish(uint256 limit) internal {
        if (_seniorClaim <= limit) return;
        emit SeniorClaimExtinguished(_seniorClaim - limit);
        _seniorClaim = limit;
        emit SeniorClaimSet(limit);
    }

    /// @dev Hands the pool, through the engine, what is set aside for it. Where the engine is in the middle of something the
    /// money waits: a sale must not fail because of it.
    function _forward() internal {
        uint256 amount = _setAside;
        if (amount == 0) return;
        _setAside = 0;
        try IVaultEngine(_ENGINE).recover(ASSET, amount) {
            emit SeniorClaimPaid(amount);
        } catch {
            _setAside = amount;
        }
    }

    /* INTERNAL: INVENTORY */

    /// @dev What the buffer may buy, and at which prices.
    struct Purchase {
        uint256 amount; // [raw collateral units]
        uint256 budget; // the most that payment and reward may be together
        uint256 fairPrice; // lower price of the collateral over upper price of the debt asset [1e36]
        uint256 maxPrice; // the solvency-guarding price [1e36]
        uint256 maxDiscount; // of the fair price, that the caller has a share of [WAD]
    }

    function _plan(address collateral, uint256 maxCollateral) internal view returns (Purchase memory purchase) {
        uint256 cap = inventoryCap[collateral];
        require(cap != 0, NotBought(collateral));
        purchase.fairPrice = _requireQuote(collateral, PriceAction.Backstop).lower;
        purchase.maxDiscount = IAuctionHouse(auctionHouse).terms().backstopDiscount;
        purchase.maxPrice = MathLib.mulDivDown(purchase.fairPrice, WAD - purchase.maxDiscount, WAD);
        purchase.budget = MathLib.min(
            MathLib.zeroFloorSub(cap, _stocks[collateral].cost), MathLib.zeroFloorSub(_cash, exitingAssets())
        );
        if (purchase.maxPrice == 0) return purchase;
        // Payment and reward together are at most the fair value.
        purchase.amount =
            MathLib.min(maxCollateral, MathLib.mulDivDown(purchase.budget, PRICE_SCALE, purchase.fairPrice));
    }

    /// @dev Takes as anybody would, and measures what came and went.
    function _take(uint256 auctionId, address collateral, Purchase memory purchase)
        internal
        returns (uint256 amount, uint256 payment)
    {
        address house = auctionHouse;
        uint256 cashBefore = ASSET.balanceOf(address(this));
        uint256 heldBefore = collateral.balanceOf(address(this));
        ASSET.safeApproveWithRetry(house, purchase.budget);
        _isBuying = true;
        IAuctionHouse(house).take(auctionId, collateral, purchase.amount, purchase.maxPrice, address(this), "");
        _isBuying = false;
        ASSET.safeApproveWithRetry(house, 0);
        amount = collateral.balanceOf(address(this)) - heldBefore;
        payment = cashBefore - ASSET.balanceOf(address(this));
        uint256 most = MathLib.mulDivUp(amount, purchase.maxPrice, PRICE_SCALE);
        require(payment <= most, PurchaseTooDear(payment, most));
    }

    /// @dev The caller's share of the discount, rounded down.
    function _rewardFor(uint256 amount, uint256 payment, Purchase memory purchase) internal view returns (uint256) {
        uint256 fair = MathLib.mulDivDown(amount, purchase.fairPrice, PRICE_SCALE);
        uint256 most = MathLib.mulDivDown(fair, purchase.maxDiscount, WAD);
        return MathLib.mulDivDown(MathLib.min(MathLib.zeroFloorSub(fair, payment), most), _terms.callerShare, WAD);
    }

    /// @inheritdoc InventoryShop
    function _bookProceeds(uint256 payment, uint256 before) internal override {
        uint256 toPool = MathLib.min(payment, _seniorClaim);
        _cash += payment - toPool;
        _paySenior(toPool);
        if (_held.length == 0) _extinguish(0);
        _settle(before);
    }

    /* INTERNAL: CHECKS AND SETTERS */

    function _requireSalesOpen() internal view override {
        _requirePauseBelow(STOP_SELLING);
    }

    function _requirePauseBelow(uint256 level) internal view {
        require(pauseLevel < level, Paused(pauseLevel, level));
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }

    /// @dev The lowest price of a sale is not below the highest of a purchase plus the caller's share: while prices stand still
    /// nobody sells to the buffer and buys back at a gain.
    function _requireNoRoundTrip() internal view {
        if (auctionHouse == address(0)) return;
        uint256 discount = IAuctionHouse(auctionHouse).terms().backstopDiscount;
        uint256 least = discount - MathLib.mulDivUp(discount, _terms.callerShare, WAD);
        require(_terms.maxDiscount <= least, SaleBelowPurchase(_terms.maxDiscount, least));
    }

    function _setInventoryTerms(InventoryTerms memory terms) internal {
        _requireWithin(terms.callerShare, 0, MAX_CALLER_SHARE);
        _requireWithin(terms.startMultiplier, WAD, MAX_START_MULTIPLIER);
        _requireWithin(terms.maxDiscount, 0, MAX_BACKSTOP_DISCOUNT);
        _requireWithin(terms.halfLife, MIN_SALE_HALF_LIFE, MAX_SALE_HALF_LIFE);
        _requireWithin(terms.maxDuration, MIN_SALE_DURATION, MAX_SALE_DURATION);
        _terms = terms;
        emit InventoryTermsSet(terms);
    }
}
