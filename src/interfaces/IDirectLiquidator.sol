// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceStatus} from "../types/Prices.sol";

/// @title IDirectLiquidator
/// @notice Liquidation without an auction: repay now, for collateral at a fixed bonus.
///
/// It is there for what auctions do not serve: vaults too small to be worth one, and times at which none can be held.
/// Vaults that owe less than `smallDebtValue` are open to everyone. Larger ones are open to liquidators on a list, and
/// only while the house has stopped starts, the queue has no room for the vault, or an auction of it ran out of time an hour ago. A
/// running auction holds the vault's lock: nobody buys past it.
///
/// price = lower price / (1 + bonus)        payment = collateral · price / 1e36, rounded up, of which π/(1+π) is penalty
///
/// Bonus and penalty shrink to what the vault can bear (see DirectMathLib): a liquidation lowers neither the coverage nor
/// the health of a vault that is not under water; one that is under water is sold at the lower price. Sales stop at the house's target
/// health, small debts are closed whole as in the house.
///
/// The penalty belongs to the buffer of the debt asset, which bears the losses: without one, an owner would be
/// liquidated here by a friend, and the bonus would stay among friends.
interface IDirectLiquidator {
    /* ERRORS */

    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice `caller` is neither the guardian nor the admin.
    error NotGuardian(address caller);
    /// @notice `caller` is not the engine.
    error NotEngine(address caller);
    /// @notice The pause level forbids the action: it is allowed below `requiredBelow`.
    error Paused(uint256 level, uint256 requiredBelow);
    /// @notice The guardian may only raise the pause level, to at most the highest.
    error InvalidPauseLevel(uint256 level, uint256 current);
    /// @notice The liquidation asks for nothing.
    error ZeroAmount();
    /// @notice An address is zero or one that must not receive tokens.
    error InvalidReceiver(address receiver);
    /// @notice The vault owes too much to be open to everyone, and `caller` is not on the list [quote WAD].
    error NotAllowed(address caller, uint256 debtValue, uint256 smallDebtValue);
    /// @notice The vault is large and can be auctioned: start it.
    error AuctionServes(uint256 vaultId);
    /// @notice The vault holds nothing of this.
    error CollateralNotHeld(uint256 vaultId, address collateral);
    /// @notice The collateral has no price at which it may be sold.
    error PriceUnavailable(address collateral, PriceStatus status);
    /// @notice Even at the lower price a sale of this collateral would worsen the vault's health: a unit of debt may cost it
    /// `room` [WAD], below 1. Another of its collaterals can be sold.
    error SaleWorsensVault(address collateral, uint256 room);
    /// @notice The price is above what the liquidator accepts [1e36].
    error PriceAboveLimit(uint256 price, uint256 maxPrice);
    /// @notice A number is outside its named bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /* EVENTS */

    /// @notice A vault was liquidated. `debtRepaid` and `penalty` are the two parts of what was paid [raw units]; `price` is
    /// [1e36], `bonus` [WAD]. The engine's `VaultLiquidated` of the same transaction says what is left.
    event DirectLiquidation(
        uint256 indexed vaultId,
        address indexed collateral,
        address indexed liquidator,
        address debtAsset,
        address receiver,
        uint256 collateralOut,
        uint256 debtRepaid,
        uint256 penalty,
        uint256 price,
        uint256 bonus
    );
    event AllowedSet(address indexed liquidator, bool isAllowed);
    event PauseLevelSet(address indexed caller, uint256 level);

    /* TYPES */

    /// @notice Numbers of a direct liquidator that never change, all within the bounds of ConstantsLib.
    struct DirectTerms {
        uint256 bonus; // how far below the lower price collateral is sold, at most [WAD]
        uint256 penalty; // what is paid on top of the debt repaid, at most; for the buffer [WAD]
        uint256 smallDebtValue; // vaults that owe less are open to everyone [quote WAD]
    }

    /* LIQUIDATION */

    /// @notice Buys collateral of an unhealthy vault at the fixed bonus. An auction of it that is over is ended first.
    ///
    /// The debt that is repaid is the largest by value, as in the house: who could choose would choose, in a vault that
    /// does not pay all its debts, whose lenders lose. The amount is cut to what the vault holds and what its target needs.
    /// @param vaultId See IdLib.toVaultId.
    /// @param collateral What to buy.
    /// @param maxCollateral The most to buy [raw units].
    /// @param maxPrice The most to pay per unit [debt units per collateral unit, 1e36].
    /// @param receiver Receives the collateral, before the payment is pulled from the caller.
    /// @param data When not empty the caller is called back through `IDirectLiquidationTaker.onDirectLiquidation`, between
    /// the two.
    /// @return collateralOut [raw units], rounded down.
    /// @return payment [raw debt units], rounded up. Pulled from the caller, who must have approved this contract.
    /// @dev Reverts, in this order: when paused; for nothing and for a bad receiver; with the house's `AuctionRunning` while an
    /// auction runs; with the engine's errors when the vault is healthy, a price is unavailable, or locks are stopped;
    /// with `NotAllowed` and `AuctionServes` for large vaults; for a collateral that is not held; with `SaleWorsensVault`;
    /// above `maxPrice`; with AuctionMathLib's `TakeTooSmall` when less is asked for than can be sold.
    function liquidate(
        uint256 vaultId,
        address collateral,
        uint256 maxCollateral,
        uint256 maxPrice,
        address receiver,
        bytes calldata data
    ) external returns (uint256 collateralOut, uint256 payment);

    /* GOVERNANCE */

    /// @notice Lets an account liquidate large vaults, or no longer. Only the admin.
    function setAllowed(address liquidator, bool isAllowed_) external;

    /// @notice Sets whether liquidations are stopped: 0 nothing, 1 everything. The guardian may raise the level, the admin
    /// may set it.
    function setPauseLevel(uint256 level) external;

    /* VIEWS */

    function ENGINE() external view returns (address);
    function HOUSE() external view returns (address);
    function QUEUE() external view returns (address);
    function ADMIN() external view returns (address);
    function GUARDIAN() external view returns (address);

    /// @notice The numbers of this contract that never change.
    function terms() external view returns (DirectTerms memory);

    /// @notice Who may liquidate large vaults.
    function isAllowed(address liquidator) external view returns (bool);

    function pauseLevel() external view returns (uint256);
}
