// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AssetRisk, AssetState, RiskParameters} from "../types/Risk.sol";
import {IRiskModel} from "./IRiskModel.sol";

/// @title IVolatilityRiskModel
/// @notice Risk parameters that follow each collateral's realised volatility, inside bounds that governance sets.
///
/// Volatility is estimated from the oracle's prices by `poke`; see VolatilityLib. It moves, between calm and stress volatility:
///
/// - the start multiplier's distance from 1 and, inversely, the half-life: in proportion, at once, for auctions to come;
/// - the penalty: what is missing to health 1 counts in proportion; see `IRiskModel.penalty`;
/// - borrowLtv: down at once, up by LTV_LOOSENING_PER_HOUR;
/// - liquidationLtv: down by LTV_TIGHTENING_PER_HOUR, up by LTV_LOOSENING_PER_HOUR.
///
/// liquidationLtv moves at that speed and no faster whatever changes it: the market, governance, a steward. So between any
/// two moments it falls by no more than LTV_TIGHTENING_PER_HOUR times the hours between them, rounded up to a basis point,
/// and at the moment of a change it does not move at all: no transaction to this contract makes a vault liquidatable.
interface IVolatilityRiskModel is IRiskModel {
    /* ERRORS */

    /// @notice `caller` may not revoke stewards and end forecasts.
    error NotGuardian(address caller);
    /// @notice `caller` may not forecast.
    error NotSteward(address caller);
    /// @notice The asset has no parameters yet.
    error NotListed(address asset);
    /// @notice The asset has parameters already; `setAssetRisk` changes them.
    error AlreadyListed(address asset);
    /// @notice The asset may be forecast again from `allowedAt` on [seconds].
    error ForecastTooSoon(uint256 timestamp, uint256 allowedAt);

    /* EVENTS */

    /// @notice Told once, at deployment: the time in which a sample loses half its weight [seconds], and the least time between
    /// two samples [seconds].
    event SamplingSet(uint256 volatilityHalfLife, uint256 sampleInterval);
    /// @notice A collateral was given its first parameters, and this to start the estimate from [bp a year].
    event AssetListed(address indexed asset, uint256 initialVolatilityBps);
    /// @notice A collateral's parameters changed. Its loan-to-value ratios begin to move towards what they ask for.
    event AssetRiskSet(address indexed asset, RiskParameters parameters);
    /// @notice A price was taken in: its natural logarithm [1e-12], and the new estimate of volatility [bp a year]. All else
    /// that is stored follows from this, the half-life and the block's time.
    event VolatilitySampled(address indexed asset, int256 logPrice, uint256 volatilityBps);
    /// @notice A steward expects this volatility [bp a year] until then [seconds].
    event VolatilityForecast(address indexed asset, address indexed steward, uint256 volatilityBps, uint256 until);
    /// @notice The forecast for an asset was ended before its time.
    event ForecastEnded(address indexed asset, address indexed caller);
    /// @notice An account was granted, or lost, the right to forecast.
    event StewardSet(address indexed steward, bool isSteward);

    /* GOVERNANCE */

    /// @notice Gives a collateral its first parameters, in force at once. Only the admin.
    /// @param initialVolatilityBps What to start the estimate from [bp a year].
    /// @dev Reverts with `NotAdmin`, `AlreadyListed`, `OutOfBounds`.
    function listAsset(address asset, RiskParameters calldata parameters, uint256 initialVolatilityBps) external;

    /// @notice Changes a collateral's parameters: those of auctions to come at once, loan-to-value ratios at the speed
    /// at which they always move. Only the admin.
    /// @dev Reverts with `NotAdmin`, `NotListed`, `OutOfBounds`.
    function setAssetRisk(address asset, RiskParameters calldata parameters) external;

    /// @notice Lets an account forecast, or no longer. Only the admin; the guardian may revoke. At most MAX_STEWARDS may.
    /// @dev Reverts with `NotGuardian`, `OutOfBounds`.
    function setSteward(address steward, bool isSteward_) external;

    /* FORECASTS */

    /// @notice Tightens a collateral's parameters ahead of time, as if its volatility were at least this high, and ends by
    /// itself. Only a steward.
    ///
    /// Bounds: at least the volatility in force (measured, or forecast already), counted as calm below calm and as stress
    /// above stress volatility; at most MAX_FORECAST_STEP times that, and stress volatility; once in FORECAST_INTERVAL.
    /// @param volatilityBps [bp a year]
    /// @param duration How long [seconds], at most MAX_FORECAST_DURATION; a forecast that runs is never cut short by it.
    /// @dev Reverts with `NotSteward`, `NotListed`, `ForecastTooSoon`, `OutOfBounds`.
    function forecast(address asset, uint256 volatilityBps, uint256 duration) external;

    /// @notice Ends a forecast. Loan-to-value ratios rise again, slowly. Only the guardian or the admin.
    /// @dev Reverts with `NotGuardian`, `NotListed`.
    function endForecast(address asset) external;

    /* VIEWS */

    /// @notice May revoke stewards and end forecasts.
    function GUARDIAN() external view returns (address);

    /// @notice IPriceOracle that `poke` asks.
    function ORACLE() external view returns (address);

    /// @notice Time in which a sample loses half its weight [seconds].
    function VOLATILITY_HALF_LIFE() external view returns (uint256);

    /// @notice Least time between two samples [seconds].
    function SAMPLE_INTERVAL() external view returns (uint256);

    /// @notice Who may forecast.
    function isSteward(address account) external view returns (bool);

    /// @notice All who may forecast, in no order.
    function stewards() external view returns (address[] memory);

    /// @notice What is set for a collateral; all zeros for assets without parameters.
    function riskOf(address asset) external view returns (AssetRisk memory);

    /// @notice What is measured of a collateral, and where its loan-to-value ratios stand.
    function stateOf(address asset) external view returns (AssetState memory);

    /// @notice The volatility in force: measured, or what a running forecast says if that is higher [bp a year].
    function volatilityBpsOf(address asset) external view returns (uint256);
}
