// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice An open auction. All of it is written at (re)start, but for its place in the list and whether it was taken.
struct Auction {
    // slot 0
    address keeper; // receives its share of penalties; zero for nobody
    uint40 startedAt; // [seconds]
    uint16 penaltyBps; // what the owner pays on top of the debt repaid [bp]
    uint40 floorPpb; // lowest multiplier of an anchor at which takes are allowed [1e-9]
    // slot 1
    uint32 nonce; // the engine's lock; zero when no auction is open
    uint24 position; // place in the list of open auctions
    bool isTaken; // whether anything was sold since it (re)started
    bool isCharged; // whether the queue was charged for it, and gives that back if nothing is sold
    bool isFullClose; // whether the vault owed so little at (re)start that it is sold whole
    uint8 debtIndex; // the engine's index of the debt that is being made good
    uint96 reservedValue; // debt admitted by the queue [quote WAD]
    uint64 collateralBitmap; // the engine's indices of the collaterals for sale
}

/// @notice What a price curve starts from, one slot per collateral for sale.
struct Anchor {
    uint184 price; // debt units per collateral unit at (re)start [1e36]
    uint16 liquidationLtvBps; // weight in health [bp]
    uint16 startMultiplierBps; // start price relative to the anchor [bp]
    uint24 halfLife; // [seconds]
    uint16 queueShareBps; // share of `reservedValue` counted for this collateral [bp]
}

/// @notice Numbers of an auction house that never change, all within the bounds of ConstantsLib.
struct AuctionTerms {
    uint256 targetHealth; // health that takes restore [WAD]
    uint256 backstopDiscount; // how far below the oracle price the backstop stands [WAD]
    uint256 minPriceRatio; // floor of vaults that are already under water, relative to the anchor [WAD]
    uint256 maxDuration; // [seconds]
    uint256 keeperShare; // share of the penalties that the starter of an auction receives [WAD]
    uint256 fullCloseMultiple; // vaults that owe less at (re)start than this many times `minDebt` are sold whole
}
