// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceStatus} from "./Prices.sol";

/// @notice A vault's own word; balances and debts stand in mappings beside it.
struct Vault {
    uint64 collateralBitmap; // indices of the collaterals held
    uint32 debtBitmap; // indices of the assets owed
    uint32 indebtedPosition; // place in the list of indebted vaults plus one, zero when not in it
    uint32 lockNonce; // number of the latest lock; grows by one with every lock
    uint32 provisionBitmap; // indices of the debts of which a part is expected to be lost
    uint8 lockerId; // number of the liquidator that holds the lock, zero when unlocked
    uint8 firstDebt; // index of the debt that was the largest at the latest lock: it bears a loss last
}

/// @notice A listed collateral.
struct CollateralConfig {
    uint120 supplyCap; // most that may be deposited [raw units]
    uint120 totalDeposited; // what all vaults hold [raw units]
    uint8 index; // place in the list of collaterals and in bitmaps
    bool isListed;
}

/// @notice A listed debt asset and what all vaults owe of it.
struct DebtState {
    // slot 0
    uint128 debtIndex; // growth of one unit of debt since listing [RAY]
    uint128 totalScaledDebt; // what all vaults owe, divided by the index [raw units]
    // slot 1
    uint128 reserves; // the buffer's share of interest, not yet collected [raw units]
    uint40 accruedAt; // time of the latest accrual [seconds]
    uint16 reserveFactorBps; // the buffer's share of interest [bp]
    uint8 index; // place in the list of debt assets and in bitmaps
    bool isListed;
    // slot 2
    uint128 borrowCap; // most that may be owed in all [raw units]
    uint128 minDebt; // least that a vault may owe, unless nothing [raw units]
    // slot 3
    uint64 baseRate; // see InterestRateLib.Curve
    uint64 slopeBelowKink;
    uint64 slopeAboveKink;
    uint64 kink;
    // slot 4
    address source; // IDebtSource that lends it
    // slot 5
    address buffer; // ILiquidityBuffer that bears its first losses
}

/// @notice A collateral of a vault as it is now.
struct CollateralPosition {
    address asset;
    uint8 index; // place in the engine's list
    uint256 amount; // [raw units]
    uint256 lower; // price [1e36], zero when unavailable or not asked for
    uint256 upper; // price [1e36], zero when unavailable or not asked for
    uint256 liquidationLtv; // [WAD], zero when not asked for
    PriceStatus status;
}

/// @notice A debt of a vault as it is now, interest included.
struct DebtPosition {
    address asset;
    uint8 index; // place in the engine's list
    uint256 amount; // [raw units], rounded up
    uint256 minDebt; // least that a vault may owe, unless nothing [raw units]
    uint256 lower; // price [1e36], zero when unavailable or not asked for
    uint256 upper; // price [1e36], zero when unavailable or not asked for
    PriceStatus status;
}

/// @notice A vault, its positions and its lock.
struct VaultView {
    uint256 vaultId;
    address locker; // zero when unlocked
    uint32 lockNonce;
    CollateralPosition[] collaterals; // in the order of their indices
    DebtPosition[] debts; // in the order of their indices
}

/// @notice A vault's totals under the prices of liquidation: collateral at `upper`, debt at `lower`.
struct VaultHealth {
    bool isPriced; // whether a debt can be made good and every collateral can be counted
    uint256 healthFactor; // [WAD], the largest number without debt; zero unless `isPriced`
    uint256 firmHealthFactor; // the same with mere bounds at their lower ends; zero while a debt has no more than a bound [WAD]
    uint256 debtValue; // [quote WAD]
    uint256 collateralValue; // at `upper`; see HealthLib.countedValue [quote WAD]
    uint256 collateralValueLower; // the same at `lower`; what has no more than a bound as above [quote WAD]
}
