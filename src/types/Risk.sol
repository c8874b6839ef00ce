// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice The penalty as a function of health: least at health 1, rising on a straight line to the most at
/// `healthForMax` and below.
struct PenaltySchedule {
    uint16 minPenaltyBps; // [bp]
    uint16 maxPenaltyBps; // [bp]
    uint16 healthForMaxBps; // [bp], below 10,000
}

/// @notice What governance sets for a collateral whose parameters follow its volatility: what holds in a calm market, and
/// how far a stressed one moves it.
struct RiskParameters {
    uint16 borrowLtvBps; // initial margin at calm volatility [bp]
    uint16 liquidationLtvBps; // maintenance margin at calm volatility [bp]
    uint16 borrowTighteningBps; // what is off the former at stress volatility [bp]
    uint16 liquidationTighteningBps; // what is off the latter at stress volatility [bp]
    uint16 startMultiplierBps; // start price relative to the oracle price at calm volatility [bp]
    uint24 halfLife; // of an auction's price at calm volatility [seconds]
    uint16 calmVolatilityBps; // at and below it nothing is tightened [bp a year]
    uint16 stressVolatilityBps; // at and above it nothing is tightened further [bp a year]
}

/// @notice What is set for a collateral, by governance and by stewards. One word.
struct AssetRisk {
    uint16 borrowLtvBps; // as in RiskParameters, the first eight
    uint16 liquidationLtvBps;
    uint16 borrowTighteningBps;
    uint16 liquidationTighteningBps;
    uint16 startMultiplierBps;
    uint24 halfLife;
    uint16 calmVolatilityBps;
    uint16 stressVolatilityBps;
    uint16 forecastVolatilityBps; // what a steward expects [bp a year]
    uint40 forecastUntil; // end of the forecast; in the past when none runs [seconds]
    uint40 forecastAt; // when a steward last forecast [seconds]
}

/// @notice What is measured of a collateral, and where its loan-to-value ratios stand. One word.
struct AssetState {
    int48 logPrice; // natural logarithm of the last price sampled [1e-12]
    uint64 variance; // estimate of the variance of log returns per second [1e-24]
    uint16 volatilityBps; // its square root by the year, rounded up, as far as it fits [bp a year]
    uint40 sampledAt; // when a price was last sampled; zero before the first [seconds]
    uint40 movedAt; // when the two ratios stood where they say [seconds]
    uint24 borrowLtv; // at `movedAt` [1/1440 bp]
    uint24 liquidationLtv; // at `movedAt` [1/1440 bp]
}
