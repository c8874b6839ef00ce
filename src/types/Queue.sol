// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice One bucket of the liquidation queue, all collaterals together or one of them: a single slot, so that counting
/// an auction costs one write. A cent is `QUOTE_CENT`.
struct Bucket {
    uint64 onAuction; // debt on sale [cents]
    uint48 stockLimit; // debt on sale at which no more is admitted [cents]
    uint48 spent; // tokens spent and, at `refilledAt`, not refilled yet; may exceed `flowLimit` [cents]
    uint48 flowLimit; // tokens the bucket holds when full, and that refill in `FLOW_PERIOD` [cents]
    uint40 refilledAt; // [seconds]
}

/// @notice Who is admitted to what, by coverage: collateral at lower prices over debt.
struct Tiers {
    uint64 criticalCoverage; // below this no limit holds [WAD]
    uint64 urgentCoverage; // below this the whole of every limit is open [WAD]
    uint64 reservedShare; // last part of every limit, closed to all others [WAD]
}

/// @notice What stands in the way of a reservation.
enum Limit {
    None,
    Stock, // as much is on sale as may be
    Flow // as much was put on sale lately as may be
}

/// @notice How a reservation pays for itself in tokens.
enum Charge {
    Full, // its value, at most what a full bucket holds: the bucket may be overdrawn
    Available, // its value, at most what the bucket has left
    Nothing
}

/// @notice What a contract may do with the queue.
enum ReserverStatus {
    None,
    Active, // reserves and releases
    Retired // releases only, so that the auctions it has open can end
}
