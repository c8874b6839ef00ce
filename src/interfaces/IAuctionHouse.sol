// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Anchor, Auction, AuctionTerms} from "../types/Auctions.sol";

/// @title IAuctionHouse
/// @notice Dutch auctions over the whole portfolio of an unhealthy vault.
///
/// An auction is a state of a vault: nothing moves at start. The vault is locked, and for each of its collaterals a price
/// starts somewhat above the oracle price and decays exponentially. Anyone may take, any part, at the price of the moment,
/// with the collateral in hand before paying. Takes stop where the vault is back at its target health. The price never
/// looks at the oracle again, never rises, and does not depend on how takes are split.
///
/// price(t) = anchor · startMultiplier · 2^(−t/halfLife)        payment = collateral · price / 1e36, rounded up
///
/// An auction's id is (vault, lock nonce): see IdLib. Restarting makes a new id, so nobody buys on terms they have not seen.
interface IAuctionHouse {
    /* ERRORS */

    /// @notice No collateral of the vault has a price to be sold at, and it is not dust; for a restart: less than half of it has.
    error NothingForSale(uint256 vaultId);
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice `caller` is neither the guardian nor the admin.
    error NotGuardian(address caller);
    /// @notice `caller` is not the engine.
    error NotEngine(address caller);
    /// @notice The pause level forbids the action: it is allowed below `requiredBelow`.
    error Paused(uint256 level, uint256 requiredBelow);
    /// @notice Only while takes are stopped may an auction be cancelled.
    error NotStopped(uint256 level, uint256 required);
    /// @notice The guardian may only raise the pause level, to at most the highest.
    error InvalidPauseLevel(uint256 level, uint256 current);
    /// @notice The vault has an open auction.
    error AuctionOpen(uint256 auctionId);
    /// @notice No auction had this id yet.
    error UnknownAuction(uint256 auctionId);
    /// @notice The auction has run longer than it may, or was interrupted: only restart is allowed.
    error AuctionExpired(uint256 auctionId, uint256 expiresAt);
    /// @notice The auction goes on: nothing allows it to be restarted or ended.
    error AuctionRunning(uint256 auctionId);
    /// @notice The collateral is not for sale in this auction.
    error NotForSale(address collateral);
    /// @notice The price is above what the taker accepts [1e36].
    error PriceAboveLimit(uint256 price, uint256 maxPrice);
    /// @notice The price has fallen through the floor: only restart is allowed [1e36].
    error PriceBelowFloor(uint256 price, uint256 floor);
    /// @notice The take asks for nothing.
    error ZeroAmount();
    /// @notice An address is zero or one that must not receive tokens.
    error InvalidReceiver(address receiver);
    /// @notice The price of one raw unit of the collateral does not fit an anchor [1e36].
    error AnchorTooLarge(address collateral, uint256 price);
    /// @notice A number is outside its named bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /* EVENTS */

    /// @notice An auction opened, with the collaterals and debt anchors that `CollateralOffered` and `DebtAnchored` named just
    /// before. `debt` is what the vault owes of the debt asset [raw units]; `penalty`, `floor`, `healthFactor` and `coverage`
    /// (collateral at lower prices over debt) are [WAD]; the queue counts `reservedValue` [quote WAD].
    event AuctionStarted(
        uint256 indexed auctionId,
        uint256 indexed vaultId,
        address indexed debtAsset,
        address keeper,
        uint256 debt,
        uint256 penalty,
        uint256 floor,
        uint256 healthFactor,
        uint256 coverage,
        uint256 reservedValue,
        bool isFullClose
    );
    /// @notice A collateral is for sale in the auction that is about to open: `amount` [raw units] at first, on the curve and with
    /// the weights that `anchorOf` returns while it runs.
    event CollateralOffered(uint256 indexed auctionId, address indexed collateral, uint256 amount, Anchor anchor);
    /// @notice In the auction that is about to open a unit of another debt of the vault counts for `price` units of the debt
    /// asset [1e36].
    event DebtAnchored(uint256 indexed auctionId, address indexed debtAsset, uint256 price);
    /// @notice Collateral was sold. `collateralLeft` and `debtLeft` are what the vault holds and owes afterwards [raw units].
    event CollateralTaken(
        uint256 indexed auctionId,
        address indexed collateral,
        address indexed taker,
        address receiver,
        uint256 collateralOut,
        uint256 payment,
        uint256 price,
        uint256 collateralLeft,
        uint256 debtLeft
    );
    /// @notice An auction was replaced by a new one with fresh anchors.
    event AuctionRestarted(uint256 indexed auctionId, uint256 indexed newAuctionId, address indexed caller);
    /// @notice An auction is over.
    event AuctionEnded(uint256 indexed auctionId, uint256 indexed vaultId, EndReason reason);
    event PauseLevelSet(address indexed caller, uint256 level);

    /* TYPES */

    /// @notice Why an auction ended.
    enum EndReason {
        TargetMet, // the vault is back at its target health
        DebtRepaid, // a take repaid the only debt
        Healthy, // prices, repayment or a deposit brought the vault back before the target
        WrittenOff, // nothing is left for sale, and the rest of the debt was written off
        LockVoided, // the owner has initial margin again
        Expired, // its time was over
        Cancelled, // by the guardian
        Restarted // a new auction took its place
    }

    /* AUCTIONS */

    /// @notice Starts the auction of a vault whose health is below 1. Anyone may.
    ///
    /// The curve of each collateral, and the penalty, by the volatility of what is offered, are what the risk model says after a
    /// look at the price (`IRiskModel.openingCurve`). The look comes after the lock, so it has no part in whether the vault
    /// may be sold, and one that fails changes nothing. What is fixed here holds until the auction ends or is restarted.
    /// @param vaultId See IdLib.toVaultId.
    /// @param keeper May claim `keeperShare` of the penalties that takes of this auction pay; zero for nobody.
    /// @return auctionId The auction; zero when the vault had nothing to sell and its debt was written off instead.
    /// @dev Reverts when paused, when an auction of the vault is open, with the engine's errors when the vault is healthy or
    /// a price unavailable, and with `QueueFull` when too much debt is on sale.
    function start(uint256 vaultId, address keeper) external returns (uint256 auctionId);

    /// @notice Buys collateral at the price of this moment.
    ///
    /// The amount is cut to what the vault holds and what its target needs: a take never reverts because somebody else was
    /// first. An auction that has ended, or ends because the vault is healthy again, sells nothing and returns zeros,
    /// without a callback. That comes before what the price forbids (limit, floor, water line); only an auction that has
    /// expired is refused whatever the vault's health.
    /// @param auctionId The auction, as simulated: a restarted one has another id.
    /// @param collateral What to buy.
    /// @param maxCollateral The most to buy [raw units].
    /// @param maxPrice The most to pay per unit [debt units per collateral unit, 1e36].
    /// @param receiver Receives the collateral, before the payment is pulled from the caller.
    /// @param data When not empty the caller is called back through `IAuctionTaker.onAuctionTake`, between the two.
    /// @return collateralOut [raw units], rounded down.
    /// @return payment [raw debt units], rounded up. Pulled from the caller, who must have approved the house.
    function take(
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256 maxPrice,
        address receiver,
        bytes calldata data
    ) external returns (uint256 collateralOut, uint256 payment);

    /// @notice Replaces an auction by a new one with fresh anchors: when it has expired, when 95 % by value of what is
    /// for sale has reached the floor, when fresh prices would ask less for all of it, when its debt has been repaid, or when
    /// what could be sold besides is worth more than what is for sale. Anyone may; it is not rewarded, the first keeper keeps
    /// its share. What may be offered must be at least half of the vault by value, else `NothingForSale`: a sliver does not
    /// replace the sale of what has no price at the moment.
    /// @return newAuctionId The auction that runs from now on; zero when the vault needs none any more.
    function restart(uint256 auctionId) external returns (uint256 newAuctionId);

    /// @notice Ends an auction that has nothing left to do: the vault is healthy, its debt or its lock is gone, nothing is
    /// for sale (then the rest is written off), or it has been expired for `END_GRACE`. Anyone may.
    function end(uint256 auctionId) external;

    /// @notice Ends an auction whatever its state. Only the guardian or the admin, only while takes are stopped.
    function cancel(uint256 auctionId) external;

    /* PAUSE */

    /// @notice Sets how much is stopped: 0 nothing; 1 start; 2 also restart; 3 also take. Coming back from 3 expires the
    /// auctions that were open. The guardian may raise the level, the admin may set it.
    function setPauseLevel(uint256 level) external;

    /* VIEWS */

    function ENGINE() external view returns (address);
    function RISK_MODEL() external view returns (address);
    function QUEUE() external view returns (address);
    function ADMIN() external view returns (address);
    function GUARDIAN() external view returns (address);

    /// @notice The numbers of this house that never change.
    function terms() external view returns (AuctionTerms memory);

    function pauseLevel() external view returns (uint8);

    /// @notice When takes were last allowed again after a stop [seconds]; auctions older than this have expired.
    function resumedAt() external view returns (uint40);

    /// @notice The auction of a vault; all zeros when none is open.
    function auctionOf(uint256 vaultId) external view returns (Auction memory);

    /// @notice What the price curve of one of a vault's collaterals starts from; all zeros when it is not for sale.
    /// @param collateralIndex The engine's index of the collateral.
    function anchorOf(uint256 vaultId, uint256 collateralIndex) external view returns (Anchor memory);

    /// @notice What a unit of another debt of the vault counts for in units of the auction's debt asset [1e36].
    function debtAnchorOf(uint256 vaultId, uint256 debtIndex) external view returns (uint256);

    /// @notice When the open auction of a vault expires, or did [seconds]: its time is over, or takes were stopped, here, in the
    /// engine or by a sequencer, since it opened. Means nothing when no auction is open.
    function expiresAt(uint256 vaultId) external view returns (uint256);
    /// @notice How many auctions are open.
    function openAuctionCount() external view returns (uint256);

    /// @notice A page of the open auctions, in no particular order; shorter when the list ends.
    function openAuctions(uint256 offset, uint256 limit) external view returns (uint256[] memory auctionIds);
}
