// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {InventoryTerms, Offer, Stock} from "../types/Inventory.sol";
import {PriceStatus} from "../types/Prices.sol";

/// @title IInventoryShop
/// @notice What a buffer holds of collaterals, and how it sells that: by the curve of the auctions, only slower.
///
/// price(t) = max(floor, startPrice · 2^(−t/halfLife))        payment = amount · price / 1e36, rounded up
///
/// The start price is the upper oracle price times `startMultiplier`, the floor the lower one less `maxDiscount`, both in the
/// debt asset and as they were when the sale was offered. The price stops at the floor.
interface IInventoryShop {
    /* ERRORS */

    /// @notice A price that is needed is not available.
    error PriceUnavailable(address asset, PriceStatus status);
    /// @notice Nothing of the collateral is held.
    error NothingHeld(address collateral);
    /// @notice More collaterals would be held than a buffer may.
    error TooManyHeld(uint256 count, uint256 max);
    /// @notice The collateral is held, but not offered.
    error NotOffered(address collateral);
    /// @notice The offer goes on: its price is above its floor, and a fresh one would not begin below it [1e36].
    error OfferRunning(address collateral, uint256 price, uint256 floor, uint256 freshPrice);
    /// @notice The offer is over: it must be offered anew.
    error OfferExpired(address collateral, uint256 expiresAt);
    /// @notice The price is above what the buyer accepts [1e36].
    error PriceAboveLimit(uint256 price, uint256 maxPrice);
    /// @notice Nothing is asked for.
    error ZeroAmount();
    /// @notice An address is zero or one that must not receive tokens.
    error InvalidReceiver(address receiver);

    /* EVENTS */

    /// @notice Collateral came in [raw units]; `cost` is what it cost [raw debt units]. The last two are all that is held now.
    event InventoryAdded(
        address indexed collateral, uint256 amount, uint256 cost, uint256 amountHeld, uint256 costOfHeld
    );
    /// @notice A sale began, with `amount` held [raw units]; prices are [1e36].
    event InventoryOffered(
        address indexed collateral,
        uint256 amount,
        uint256 startPrice,
        uint256 floor,
        uint256 halfLife,
        uint256 expiresAt
    );
    /// @notice Collateral was sold. The last two are what is held afterwards and what that cost.
    event InventorySold(
        address indexed collateral,
        address indexed buyer,
        address receiver,
        uint256 amount,
        uint256 payment,
        uint256 price,
        uint256 amountHeld,
        uint256 costOfHeld
    );

    /* SALES */

    /// @notice Offers all that is held of a collateral, at fresh prices. Anyone may: when nothing is offered, when the offer
    /// has expired or is at its floor, or when fresh prices would ask less.
    /// @dev Reverts when a price is unavailable, or sales are stopped.
    function offer(address collateral) external;

    /// @notice Buys at the price of this moment. The amount is cut to what is held: buying from a shelf that others have
    /// emptied returns zeros.
    /// @param maxAmount The most to buy [raw units].
    /// @param maxPrice The most to pay per unit [debt units per collateral unit, 1e36].
    /// @param receiver Receives the collateral, before the payment is pulled from the caller.
    /// @param data When not empty the caller is called back through `IInventoryBuyer.onInventoryBuy`, between the two.
    /// @return amount [raw units]
    /// @return payment [raw debt units], rounded up. Pulled from the caller, who must have approved the buffer.
    function buy(address collateral, uint256 maxAmount, uint256 maxPrice, address receiver, bytes calldata data)
        external
        returns (uint256 amount, uint256 payment);

    /* VIEWS */

    /// @notice IPriceOracle: the one of the engine.
    function ORACLE() external view returns (address);

    function inventoryTerms() external view returns (InventoryTerms memory);

    /// @notice What is held of a collateral and what it cost.
    function stockOf(address collateral) external view returns (Stock memory);

    /// @notice The sale of a collateral; all zeros when it is not offered.
    function offerOf(address collateral) external view returns (Offer memory);

    /// @notice What is asked for a collateral at this moment [1e36]; zero when it is not offered or the offer has expired.
    function priceOf(address collateral) external view returns (uint256);

    /// @notice When sales were last stopped and allowed again [seconds]: offers of before are over.
    function resumedAt() external view returns (uint256);

    /// @notice The collaterals that are held, in no particular order.
    function heldCollaterals() external view returns (address[] memory);
}
