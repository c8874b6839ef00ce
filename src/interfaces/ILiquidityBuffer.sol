// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {InventoryTerms} from "../types/Inventory.sol";
import {IAsyncRedemption} from "./IAsyncRedemption.sol";
import {IInventoryShop} from "./IInventoryShop.sol";

/// @title ILiquidityBuffer
/// @notice First-loss capital of one debt asset: an ERC-4626 vault whose depositors earn the penalties of liquidations and bear
/// what a vault's own collateral did not pay, before lenders do.
///
/// It is also the bidder of last resort: where an auction's price has fallen to the solvency-guarding price, anyone may let it
/// buy, for a share of the discount. It sells what it bought itself: see IInventoryShop.
///
/// Who enters pays for the inventory at the higher of cost and upper price, who asks to leave is booked at cost, and who claims
/// leaves behind what the inventory is worth below that: see IAsyncRedemption. Profit, of harvests, of sales and of what leavers
/// left behind, counts little by little. So neither a purchase, nor a sale, nor a harvest is worth being there for a moment.
///
/// Amounts are raw units of the debt asset unless said otherwise; prices are debt units per collateral unit [1e36].
interface ILiquidityBuffer is IAsyncRedemption, IInventoryShop {
    /* ERRORS */

    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice `caller` is neither the guardian nor the admin.
    error NotGuardian(address caller);
    /// @notice The pause level forbids the action: it is allowed below `requiredBelow`.
    error Paused(uint256 level, uint256 requiredBelow);
    /// @notice The guardian may only raise the pause level, to at most the highest.
    error InvalidPauseLevel(uint256 level, uint256 current);
    /// @notice A number is outside its named bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice The buffer would sell further below the oracle price than it is sure to have bought, the caller's share
    /// deducted [WAD]: then one could sell to it and buy back at a gain.
    error SaleBelowPurchase(uint256 maxDiscount, uint256 least);
    /// @notice The asset cannot be inventory: it is the buffer's own, or not listed as collateral.
    error InvalidInventory(address asset);
    /// @notice The collateral is none that the buffer may hold.
    error NotBought(address collateral);
    /// @notice The pool still has a claim on the inventory: until that is sold nothing is bought.
    error SeniorClaimOutstanding(uint256 amount);
    /// @notice The house took more than it said it would, for what it delivered.
    error PurchaseTooDear(uint256 spent, uint256 most);

    /* EVENTS */

    /// @notice A loss of `shortfall` was borne: `amount` was paid to `source`, `deferred` is owed to it out of what the
    /// inventory brings; the rest is the lenders'.
    event ShortfallCovered(address indexed source, uint256 amount, uint256 deferred, uint256 shortfall);
    /// @notice What the pool may claim of the inventory has changed.
    event SeniorClaimSet(uint256 amount);
    /// @notice The pool was paid what was owed to it.
    event SeniorClaimPaid(uint256 amount);
    /// @notice The inventory could not bring what was owed to the pool: lenders bear it after all.
    event SeniorClaimExtinguished(uint256 amount);
    /// @notice Penalties and interest that had been waiting in the engine arrived. They count little by little.
    event Harvested(uint256 amount, uint256 cash);
    /// @notice The buffer bought `amount` of a collateral [raw collateral units] in an auction; `receiver` was paid the reward.
    event BackstopTaken(
        uint256 indexed auctionId,
        address indexed collateral,
        address indexed receiver,
        uint256 amount,
        uint256 payment,
        uint256 reward
    );
    event AuctionHouseSet(address auctionHouse);
    event InventoryCapSet(address indexed collateral, uint256 cap);
    event InventoryTermsSet(InventoryTerms terms);
    event PauseLevelSet(address indexed caller, uint256 level);

    /* LOSSES AND PROFITS */

    /// @notice Pays what it can of a loss to the debt's source. Only the engine.
    /// @param source Receiver of the money.
    /// @param amount The loss.
    /// @return covered What was paid, at most `amount` and at most `cash()`.
    /// @return deferred What is not paid but owed out of what the inventory will bring: at most what that is worth at upper
    /// prices, or at cost where it has none. A loss that the buffer itself causes by buying is deferred whole, and paid as far as
    /// there is cash as soon as it has bought.
    function cover(address source, uint256 amount) external returns (uint256 covered, uint256 deferred);

    /// @notice Moves the buffer's claims in the engine to its cash, from where they are released over
    /// `PROFIT_UNLOCK_PERIOD`, together with what was not released yet. Anyone may call; the share price does not jump.
    /// @return amount Zero when nothing was waiting.
    function harvest() external returns (uint256 amount);

    /// @notice Moves collateral that was too small to be sold in an auction from the engine to the inventory. Anyone may call,
    /// while the collateral has a price to be sold at.
    /// @return amount [raw collateral units], zero when nothing was waiting.
    function collect(address collateral) external returns (uint256 amount);

    /// @notice Tries again to pay the pool what sales have brought for it. Sales do it themselves, unless the engine is in the
    /// middle of something. Anyone may call.
    function paySeniorClaim() external;

    /* BACKSTOP */

    /// @notice Lets the buffer buy in an auction, at most at lower price · (1 − backstopDiscount). Anyone may call, and is paid
    /// `callerShare` of the discount at which the buffer bought, at most of the backstop's discount: waiting for a lower price
    /// does not raise it.
    /// @param auctionId An auction of the house whose debt is the buffer's asset.
    /// @param collateral One with an inventory cap.
    /// @param maxCollateral The most to buy [raw collateral units]; cut to what the cap and the cash allow. What is leaving the
    /// buffer buys nothing.
    /// @param receiver Is paid the reward: the caller may be a contract that brings a price first.
    /// @return amount [raw collateral units], zero when the auction has ended or nothing may be bought.
    /// @return payment What the house took.
    /// @return reward What the receiver was paid.
    function backstop(uint256 auctionId, address collateral, uint256 maxCollateral, address receiver)
        external
        returns (uint256 amount, uint256 payment, uint256 reward);

    /* GOVERNANCE */

    /// @notice Names the IAuctionHouse in which the buffer buys; zero for none. Only the admin.
    function setAuctionHouse(address auctionHouse_) external;

    /// @notice Sets how much may be spent on what is held of a collateral; zero for nothing. Only the admin.
    function setInventoryCap(address collateral, uint256 cap) external;

    /// @notice Sets how the buffer buys and sells from now on; running offers stay. Only the admin.
    function setInventoryTerms(InventoryTerms calldata terms) external;

    /// @notice Sets how much is stopped: 0 nothing; 1 buying; 2 also selling. Deposits, requests, claims and cover are never
    /// stopped. The guardian may raise the level, the admin may set it.
    function setPauseLevel(uint256 level) external;

    /* VIEWS */

    /// @notice The engine whose losses are borne here.
    function ENGINE() external view returns (address);

    /// @notice May set what is set here: the admin of the engine. The guardian is the engine's too.
    function ADMIN() external view returns (address);

    function auctionHouse() external view returns (address);
    function inventoryCap(address collateral) external view returns (uint256);
    function pauseLevel() external view returns (uint256);

    /// @notice Money at hand. Tokens that somebody sends uninvited do not count, nor does what is set aside for the pool.
    function cash() external view returns (uint256);

    /// @notice What the pool will still be paid for losses of before: what is set aside, and what is owed out of the inventory,
    /// at most what that is worth at upper prices, or at cost where it has none.
    function seniorClaim() external view returns (uint256);

    /// @notice How much of a loss the buffer could bear now: cash, claims in the engine, and the inventory at lower prices
    /// as far as it is not the pool's already.
    function coverCapacity() external view returns (uint256);
}
