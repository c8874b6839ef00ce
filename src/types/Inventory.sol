// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What a buffer holds of a collateral.
struct Stock {
    uint128 amount; // [raw collateral units]
    uint120 cost; // what was paid for it, rewards included [raw debt units]
    uint8 position; // place in the list of what is held
}

/// @notice A sale in progress. Written when it is offered; nothing that anybody changes later touches it.
struct Offer {
    // slot 0
    uint216 startPrice; // debt units per collateral unit [1e36]
    uint40 startedAt; // [seconds], zero when nothing is offered
    // slot 1
    uint192 floor; // lowest price [1e36]
    uint40 expiresAt; // [seconds]
    uint24 halfLife; // [seconds]
}

/// @notice How a buffer buys and sells, all within the bounds of ConstantsLib.
struct InventoryTerms {
    uint64 callerShare; // share of the backstop discount that the caller of `backstop` receives [WAD]
    uint64 startMultiplier; // start price of a sale relative to the upper oracle price [WAD]
    uint64 maxDiscount; // lowest price of a sale below the lower oracle price [WAD]
    uint24 halfLife; // of a sale's price [seconds]
    uint32 maxDuration; // of a sale [seconds]
}
