// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AuctionStateLib} from "../libraries/AuctionStateLib.sol";
import {AuctionTerms} from "./Auctions.sol";
import {InventoryTerms, Offer} from "./Inventory.sol";
import {Price, Witness} from "./Prices.sol";
import {Bucket, Tiers} from "./Queue.sol";
import {AssetRisk, AssetState} from "./Risk.sol";
import {DebtState, VaultHealth, VaultView} from "./Vaults.sol";

/// @notice An open auction with all that a quote depends on.
struct AuctionReport {
    uint256 auctionId;
    bool isLocked; // whether the house still holds the vault's lock; without it the auction only waits to be closed
    uint256 expiresAt; // from then on only restart is allowed [seconds]
    address debtAsset; // what takers pay in
    AuctionStateLib.Portfolio portfolio; // the vault with the prices of now
    VaultHealth health; // by the prices of now
    DebtGrowth[] growths; // one per debt of the vault
}

/// @notice What a debt will be at any moment depends on, beyond the clock.
struct DebtGrowth {
    uint256 scaledDebt; // what the vault owes, divided by the index [raw units]
    uint256 cash; // what the asset's source could lend now [raw units]
    DebtState state; // as stored, without the interest since `accruedAt`
}

/// @notice A vault, its positions and its totals.
struct VaultReport {
    VaultView vault;
    VaultHealth health;
}

/// @notice The block that an answer is of.
struct BlockFacts {
    uint256 number; // as contracts see it: on some rollups the parent chain's
    uint256 timestamp; // [seconds]
    uint256 baseFee; // as contracts see it: zero where a node does not charge calls for gas [wei]
}

/// @notice Some of the vaults that owe anything.
struct VaultPage {
    VaultReport[] reports; // in the engine's order
    uint256 scanned; // how many were looked at; the next page begins so many later
    uint256 count; // how many owe anything
}

/// @notice Some of the open auctions.
struct AuctionPage {
    AuctionReport[] reports; // in the house's order
    uint256 count; // how many are open
}

/// @notice What is stopped, and when what was stopped was allowed again.
struct PauseFacts {
    uint8 house; // how much of the house is stopped
    uint8 engine; // how much of the engine is stopped
    uint40 houseResumedAt; // [seconds]
    uint40 engineResumedAt; // [seconds]
    uint256 sequencerUpSince; // see IPriceOracle [seconds]
}

/// @notice What the queue decides by.
struct QueueFacts {
    Tiers tiers;
    Bucket all; // all collaterals together
    Bucket[] collaterals; // in the engine's order
}

/// @notice What an auction would begin with, the risk model's look at the prices included.
struct RiskFacts {
    uint16 minPenaltyBps;
    uint16 maxPenaltyBps;
    uint16 healthForMaxBps;
    OpeningCurve[] curves; // in the engine's order of collaterals
    VolatilityFacts volatility;
}

/// @notice What a risk model has measured before that look; no lists of one that measures nothing.
struct VolatilityFacts {
    uint256 halfLife; // in which a look loses half its weight [seconds]
    uint256 sampleInterval; // least time between two looks [seconds]
    AssetRisk[] risks; // in the engine's order of collaterals; all zeros of those without parameters
    AssetState[] states; // in the engine's order of collaterals
}

/// @notice See IRiskModel.openingCurve. All zeros of a collateral for which the model reverts.
struct OpeningCurve {
    address asset;
    uint256 startMultiplierWad;
    uint256 halfLife; // [seconds]
    uint256 volatilityRatioWad;
}

/// @notice An asset's price and what it is made of.
struct PriceReport {
    address asset;
    bool isReadable; // whether the oracle answers at all: it does not where a source reverts
    Price price; // the oracle's
    address source; // the primary; zero when the asset has none
    Price primary; // the primary's own
    Witness witness; // what the router remembers of it
}

/// @notice A buffer. Amounts in [raw debt units].
struct BufferReport {
    address buffer;
    address asset; // the debt asset
    bool isReadable; // whether it answers; if not, all that follows is zero
    uint256 pauseLevel;
    uint256 resumedAt; // [seconds]
    uint256 cash;
    uint256 exitingAssets; // what is leaving
    uint256 claimable; // waits in the engine
    uint256 reserves; // its share of interest, not collected yet
    uint256 poolCash; // what of that could be collected at most
    uint256 seniorClaim; // the pool's: set aside, or owed out of the inventory
    InventoryTerms terms;
    Shelf[] shelves; // one per collateral that is not the debt asset, in the engine's order
}

/// @notice By how much a look at a vault would change what it is expected to lose.
struct ProvisionChange {
    uint256 vaultId;
    address asset; // the debt asset
    int256 change; // [raw debt units]
}

/// @notice One collateral of a buffer.
struct Shelf {
    address collateral;
    uint256 cap; // most that may be spent on it [raw debt units]
    uint256 amount; // held [raw collateral units]
    uint256 cost; // what was paid for that [raw debt units]
    Offer offer;
    uint256 claimable; // waits in the engine [raw collateral units]
}

/// @notice An account that is asked about.
struct AccountQuery {
    address account;
    address[] tokens;
    address[] spenders; // whose allowances
}

/// @notice What an account has.
struct AccountFacts {
    address account;
    uint256 balance; // ether [wei]
    uint256[] balances; // one per token; zero of one that does not answer [raw units]
    uint256[][] allowances; // one list per token, one number per spender; zero of a token that does not answer [raw units]
}

/// @notice What a snapshot should hold.
struct SnapshotQuery {
    address house; // IAuctionHouse; engine, queue, risk model and oracle are the ones it uses
    address[] tokens; // whose prices
    AccountQuery[] accounts;
    uint256 auctionLimit; // most auctions to report
    uint256 vaultLimit; // most vaults to look at
    uint256 maxHealth; // vaults at or above are left out [WAD]
}

/// @notice All that keepers and bidders decide by, at one block.
struct Snapshot {
    BlockFacts block_;
    AuctionTerms terms;
    PauseFacts pause;
    QueueFacts queue;
    RiskFacts risk;
    PriceReport[] prices; // in the query's order
    BufferReport[] buffers; // in the engine's order of debt assets
    AccountFacts[] accounts; // in the query's order
    AuctionPage auctions; // from the first
    VaultPage vaults; // from the first
}
