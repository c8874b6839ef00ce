// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IInventoryBuyer} from "../interfaces/IInventoryBuyer.sol";
import {IInventoryShop} from "../interfaces/IInventoryShop.sol";
import {IPriceOracle} from "../interfaces/IPriceOracle.sol";
import {IVaultEngine} from "../interfaces/IVaultEngine.sol";
import {MAX_INVENTORY_ASSETS, PRICE_SCALE, WAD} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PriceDecayLib} from "../libraries/PriceDecayLib.sol";
import {PriceRulesLib} from "../libraries/PriceRulesLib.sol";
import {TokenLib} from "../libraries/TokenLib.sol";
import {InventoryTerms, Offer, Stock} from "../types/Inventory.sol";
import {Price, PriceAction, PriceStatus} from "../types/Prices.sol";
import {AsyncRedemption} from "./AsyncRedemption.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title InventoryShop
/// @notice See IInventoryShop.
abstract contract InventoryShop is AsyncRedemption, IInventoryShop {
    using SafeCastLib for uint256;

    /// @inheritdoc IInventoryShop
    address public immutable ORACLE;

    /// @inheritdoc IInventoryShop
    uint256 public resumedAt;
    InventoryTerms internal _terms;
    mapping(address collateral => Stock) internal _stocks;
    mapping(address collateral => Offer) internal _offers;
    address[] internal _held;
    /// @dev What all that is held has cost [raw debt units].
    uint256 internal _inventoryCost;

    constructor(address engine) {
        ORACLE = IVaultEngine(engine).ORACLE();
    }

    /* SALES */

    /// @inheritdoc IInventoryShop
    function offer(address collateral) external nonReentrant {
        _requireSalesOpen();
        uint256 amount = _stocks[collateral].amount;
        require(amount != 0, NothingHeld(collateral));
        // What is sold must not be worth more than its price says: two sources agree, or there is one by design.
        Quote memory quote = _requireQuote(collateral, PriceAction.OpenRisk);
        InventoryTerms memory terms = _terms;
        uint256 startPrice = MathLib.mulDivUp(quote.upper, terms.startMultiplier, WAD);
        Offer memory running = _offers[collateral];
        if (_isRunning(running)) {
            uint256 price = _priceNow(running);
            require(
                price == running.floor || startPrice < price, OfferRunning(collateral, price, running.floor, startPrice)
            );
        }
        uint256 expiresAt = block.timestamp + terms.maxDuration;
        // Rounds up: the buyer pays it.
        uint256 floor = MathLib.mulDivUp(quote.lower, WAD - terms.maxDiscount, WAD);
        _offers[collateral] = Offer(
            startPrice.toUint216(), uint40(block.timestamp), floor.toUint192(), uint40(expiresAt), terms.halfLife
        );
        emit InventoryOffered(collateral, amount, startPrice, floor, terms.halfLife, expiresAt);
    }

    /// @inheritdoc IInventoryShop
    function buy(address collateral, uint256 maxAmount, uint256 maxPrice, address receiver, bytes calldata data)
        external
        nonReentrant
        returns (uint256 amount, uint256 payment)
    {
        _requireSalesOpen();
        require(maxAmount != 0, ZeroAmount());
        require(receiver != address(0) && receiver != address(this), InvalidReceiver(receiver));
        amount = MathLib.min(maxAmount, _stocks[collateral].amount);
        if (amount == 0) return (0, 0);
        uint256 price = _requirePrice(collateral, maxPrice);
        payment = MathLib.mulDivUp(amount, price, PRICE_SCALE);

        // The books change only when the payment is here: until then shares are priced as before.
        TokenLib.push(collateral, receiver, amount);
        if (data.length != 0) {
            IInventoryBuyer(msg.sender).onInventoryBuy(collateral, amount, ASSET, payment, data);
        }
        TokenLib.pullExact(ASSET, msg.sender, payment);
        uint256 before = _equity();
        Stock memory left = _removeStock(collateral, amount);
        emit InventorySold(collateral, msg.sender, receiver, amount, payment, price, left.amount, left.cost);
        _bookProceeds(payment, before);
    }

    /* VIEWS */

    /// @inheritdoc IInventoryShop
    function inventoryTerms() external view returns (InventoryTerms memory) {
        return _terms;
    }

    /// @inheritdoc IInventoryShop
    function stockOf(address collateral) external view returns (Stock memory) {
        return _stocks[collateral];
    }

    /// @inheritdoc IInventoryShop
    function offerOf(address collateral) external view returns (Offer memory) {
        return _offers[collateral];
    }

    /// @inheritdoc IInventoryShop
    function priceOf(address collateral) external view returns (uint256) {
        Offer memory running = _offers[collateral];
        return _isRunning(running) ? _priceNow(running) : 0;
    }

    /// @inheritdoc IInventoryShop
    function heldCollaterals() external view returns (address[] memory) {
        return _held;
    }

    /* INTERNAL: STOCK */

    /// @dev Adds to what is held. An offer that runs ends: its price was not made for what comes in now.
    function _addStock(address collateral, uint256 amount, uint256 cost) internal {
        if (amount == 0) return;
        Stock memory stock = _stocks[collateral];
        if (stock.amount == 0) {
            require(_held.length < MAX_INVENTORY_ASSETS, TooManyHeld(_held.length + 1, MAX_INVENTORY_ASSETS));
            stock.position = uint8(_held.length);
            _held.push(collateral);
        }
        stock.amount = (stock.amount + amount).toUint128();
        stock.cost = (stock.cost + cost).toUint120();
        _stocks[collateral] = stock;
        _inventoryCost += cost;
        delete _offers[collateral];
        emit InventoryAdded(collateral, amount, cost, stock.amount, stock.cost);
    }

    /// @dev Takes `amount` of what is held, and its part of the cost, rounded down. Returns what is left.
    function _removeStock(address collateral, uint256 amount) internal returns (Stock memory stock) {
        stock = _stocks[collateral];
        uint256 cost = MathLib.mulDivDown(stock.cost, amount, stock.amount);
        _inventoryCost -= cost;
        if (amount == stock.amount) {
            address last = _held[_held.length - 1];
            if (last != collateral) {
                _held[stock.position] = last;
                _stocks[last].position = stock.position;
            }
            _held.pop();
            delete _stocks[collateral];
            delete _offers[collateral];
            return Stock(0, 0, 0);
        }
        stock.amount -= uint128(amount);
        stock.cost -= uint120(cost);
        _stocks[collateral] = stock;
    }

    /// @dev What all that is held is worth [raw debt units].
    struct Valuation {
        uint256 low; // the lower of cost and lower price, of each collateral; nothing for what has no price
        uint256 high; // the higher of cost and upper price; the cost of what has no price
        uint256 upper; // at upper prices; the cost of what has no price
        bool isPriced; // whether everything that cost anything has a price
    }

    function _value() internal view returns (Valuation memory valuation) {
        valuation.isPriced = true;
        for (uint256 i; i < _held.length; ++i) {
            Stock memory stock = _stocks[_held[i]];
            Quote memory quote = _quote(_held[i]);
            if (!quote.isPriced) {
                valuation.high += stock.cost;
                valuation.upper += stock.cost;
                if (stock.cost != 0) valuation.isPriced = false;
                continue;
            }
            uint256 upper = MathLib.mulDivUp(stock.amount, quote.upper, PRICE_SCALE);
            valuation.low += MathLib.min(stock.cost, MathLib.mulDivDown(stock.amount, quote.lower, PRICE_SCALE));
            valuation.high += MathLib.max(stock.cost, upper);
            valuation.upper += upper;
        }
    }

    /* INTERNAL: PRICES */

    /// @dev A collateral's price in the debt asset.
    struct Quote {
        uint256 lower; // [1e36], rounded down
        uint256 upper; // [1e36], rounded up
        bool isPriced; // whether both assets may be traded at their prices; else the numbers are zero
        PriceStatus status; // and why not
        address asset; // whose price it is that is missing
    }

    function _quote(address collateral) internal view returns (Quote memory quote) {
        Price memory price = IPriceOracle(ORACLE).getPrice(collateral);
        (quote.asset, quote.status) = (collateral, price.status);
        if (!PriceRulesLib.allows(price.status, PriceAction.Backstop)) return quote;
        Price memory debt = IPriceOracle(ORACLE).getPrice(ASSET);
        (quote.asset, quote.status) = (ASSET, debt.status);
        // The money must not be worth more than its price says: its band covers all that is known.
        if (!PriceRulesLib.allows(debt.status, PriceAction.OpenRisk)) return quote;
        (quote.asset, quote.status) = (collateral, price.status);
        quote.isPriced = true;
        quote.lower = MathLib.mulDivDown(price.lower, PRICE_SCALE, debt.upper);
        quote.upper = MathLib.mulDivUp(price.upper, PRICE_SCALE, debt.lower);
    }

    function _requireQuote(address collateral, PriceAction action) internal view returns (Quote memory quote) {
        quote = _quote(collateral);
        bool isAllowed = quote.isPriced && PriceRulesLib.allows(quote.status, action);
        require(isAllowed, PriceUnavailable(quote.asset, quote.status));
    }

    /// @dev The price of a collateral whose offer runs and whose price is not above the limit.
    function _requirePrice(address collateral, uint256 maxPrice) internal view returns (uint256 price) {
        Offer memory running = _offers[collateral];
        require(running.startedAt != 0, NotOffered(collateral));
        require(_isRunning(running), OfferExpired(collateral, running.expiresAt));
        price = _priceNow(running);
        require(price <= maxPrice, PriceAboveLimit(price, maxPrice));
    }

    /// @dev An offer whose price fell while nobody could buy is over.
    function _isRunning(Offer memory running) internal view returns (bool) {
        return running.startedAt >= resumedAt && block.timestamp < running.expiresAt;
    }

    function _priceNow(Offer memory running) internal view returns (uint256) {
        uint256 price =
            PriceDecayLib.priceAt(running.startPrice, WAD, block.timestamp - running.startedAt, running.halfLife);
        return MathLib.max(price, running.floor);
    }

    /* INTERNAL: HOOKS */

    /// @dev Reverts when sales are stopped.
    function _requireSalesOpen() internal view virtual;

    /// @dev Books what a sale brought, after what was sold has been struck off. The equity was `before`.
    function _bookProceeds(uint256 payment, uint256 before) internal virtual;
}
