// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceOracle} from "../interfaces/IPriceOracle.sol";
import {IRiskModel} from "../interfaces/IRiskModel.sol";
import {IVolatilityRiskModel} from "../interfaces/IVolatilityRiskModel.sol";
import {
    FORECAST_INTERVAL,
    LTV_UNITS_PER_BPS,
    MAX_BORROW_TIGHTENING,
    MAX_FORECAST_DURATION,
    MAX_FORECAST_STEP,
    MAX_HALF_LIFE,
    MAX_LIQUIDATION_LTV,
    MAX_LIQUIDATION_TIGHTENING,
    MAX_SAMPLE_INTERVAL,
    MAX_START_MULTIPLIER,
    MAX_STEWARDS,
    MAX_STRESS_VOLATILITY,
    MAX_VOLATILITY_HALF_LIFE,
    MIN_CALM_VOLATILITY,
    MIN_HALF_LIFE,
    MIN_LTV_GAP,
    MIN_SAMPLE_INTERVAL,
    MIN_VOLATILITY_HALF_LIFE,
    WAD,
    WAD_PER_BPS,
    WAD_PER_LOG_UNIT
} from "../libraries/ConstantsLib.sol";
import {LtvRampLib} from "../libraries/LtvRampLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PriceRulesLib} from "../libraries/PriceRulesLib.sol";
import {VolatilityLib} from "../libraries/VolatilityLib.sol";
import {Price, PriceAction, PriceStatus} from "../types/Prices.sol";
import {AssetRisk, AssetState, RiskParameters} from "../types/Risk.sol";
import {PenaltyModel} from "./PenaltyModel.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {wadLn} from "solmate/utils/SignedWadMath.sol";

/// @title VolatilityRiskModel
/// @notice See IVolatilityRiskModel.
/// @dev Two words per asset: what is set, and what is measured. A poke writes the second alone.
contract VolatilityRiskModel is IVolatilityRiskModel, PenaltyModel {
    /* IMMUTABLES */

    /// @inheritdoc IVolatilityRiskModel
    address public immutable GUARDIAN;
    /// @inheritdoc IVolatilityRiskModel
    address public immutable ORACLE;
    /// @inheritdoc IVolatilityRiskModel
    uint256 public immutable VOLATILITY_HALF_LIFE;
    /// @inheritdoc IVolatilityRiskModel
    uint256 public immutable SAMPLE_INTERVAL;

    /* STORAGE */

    mapping(address asset => AssetRisk) internal _risks;
    mapping(address asset => AssetState) internal _states;
    /// @inheritdoc IVolatilityRiskModel
    mapping(address account => bool) public isSteward;
    address[] internal _stewards;

    /* CONSTRUCTOR */

    /// @param admin May set the numbers and name stewards.
    /// @param guardian May revoke stewards and end forecasts.
    /// @param oracle IPriceOracle.
    /// @param volatilityHalfLife [seconds]
    /// @param sampleInterval [seconds]
    constructor(address admin, address guardian, address oracle, uint256 volatilityHalfLife, uint256 sampleInterval)
        PenaltyModel(admin)
    {
        _requireWithin(volatilityHalfLife, MIN_VOLATILITY_HALF_LIFE, MAX_VOLATILITY_HALF_LIFE);
        _requireWithin(sampleInterval, MIN_SAMPLE_INTERVAL, MAX_SAMPLE_INTERVAL);
        GUARDIAN = guardian;
        ORACLE = oracle;
        VOLATILITY_HALF_LIFE = volatilityHalfLife;
        SAMPLE_INTERVAL = sampleInterval;
        emit SamplingSet(volatilityHalfLife, sampleInterval);
    }

    /* GOVERNANCE */

    /// @inheritdoc IVolatilityRiskModel
    function listAsset(address asset, RiskParameters calldata parameters, uint256 initialVolatilityBps)
        external
        onlyAdmin
    {
        AssetRisk memory risk = _risks[asset];
        require(!_isListed(risk), AlreadyListed(asset));
        _setParameters(risk, parameters);
        _requireWithin(initialVolatilityBps * WAD_PER_BPS, MIN_CALM_VOLATILITY, MAX_STRESS_VOLATILITY);
        AssetState memory state;
        state.variance = uint64(VolatilityLib.toVariance(initialVolatilityBps));
        state.volatilityBps = uint16(initialVolatilityBps);
        // Nobody owes anything against it: its ratios are at once where they should be.
        (uint256 borrowTarget, uint256 liquidationTarget) = LtvRampLib.targetsAt(risk, state, block.timestamp);
        (state.borrowLtv, state.liquidationLtv) = (uint24(borrowTarget), uint24(liquidationTarget));
        state.movedAt = uint40(block.timestamp);
        _risks[asset] = risk;
        _states[asset] = state;
        emit AssetListed(asset, initialVolatilityBps);
        emit AssetRiskSet(asset, parameters);
    }

    /// @inheritdoc IVolatilityRiskModel
    function setAssetRisk(address asset, RiskParameters calldata parameters) external onlyAdmin {
        (AssetRisk memory risk, AssetState memory state) = _moved(asset);
        _setParameters(risk, parameters);
        _store(asset, risk, state);
        emit AssetRiskSet(asset, parameters);
    }

    /// @inheritdoc IVolatilityRiskModel
    function setSteward(address steward, bool isSteward_) external {
        require(msg.sender == ADMIN || (msg.sender == GUARDIAN && !isSteward_), NotGuardian(msg.sender));
        if (isSteward[steward] == isSteward_) return;
        if (isSteward_) {
            _stewards.push(steward);
            _requireWithin(_stewards.length, 1, MAX_STEWARDS);
        } else {
            uint256 last = _stewards.length - 1;
            for (uint256 i; i < last; ++i) {
                if (_stewards[i] == steward) _stewards[i] = _stewards[last];
            }
            _stewards.pop();
        }
        isSteward[steward] = isSteward_;
        emit StewardSet(steward, isSteward_);
    }

    /* VOLATILITY */

    /// @inheritdoc IRiskModel
    function poke(address asset) public returns (bool) {
        AssetState storage slot = _states[asset];
        AssetState memory state = slot;
        uint256 elapsed = block.timestamp - state.sampledAt;
        if (elapsed < SAMPLE_INTERVAL) return false;
        AssetRisk memory risk = _risks[asset];
        if (!_isListed(risk)) return false;
        (PriceStatus status, Price memory primary) = _look(asset);
        // Prices of nothing and prices beyond all bounds have no logarithm.
        int256 mid = int256(primary.lower / 2 + primary.upper / 2);
        if (mid <= 0 || !PriceRulesLib.allows(status, PriceAction.Sell)) return false;

        int256 logPrice = wadLn(mid) / WAD_PER_LOG_UNIT;
        LtvRampLib.move(risk, state, block.timestamp);
        if (state.sampledAt != 0) {
            uint256 variance = VolatilityLib.update(
                state.variance, risk.calmVolatilityBps, logPrice - state.logPrice, elapsed, VOLATILITY_HALF_LIFE
            );
            state.variance = uint64(variance);
            state.volatilityBps = uint16(MathLib.min(VolatilityLib.toVolatilityBps(variance), type(uint16).max));
        }
        state.logPrice = int48(logPrice);
        state.sampledAt = uint40(block.timestamp);
        LtvRampLib.cut(risk, state, block.timestamp);
        _write(slot, state);
        emit VolatilitySampled(asset, logPrice, state.volatilityBps);
        return true;
    }

    /// @inheritdoc IRiskModel
    function openingCurve(address asset) external returns (uint256, uint256, uint256) {
        poke(asset);
        return _curveOf(asset);
    }

    /* FORECASTS */

    /// @inheritdoc IVolatilityRiskModel
    function forecast(address asset, uint256 volatilityBps, uint256 duration) external {
        require(isSteward[msg.sender], NotSteward(msg.sender));
        (AssetRisk memory risk, AssetState memory state) = _moved(asset);
        uint256 allowedAt = risk.forecastAt + FORECAST_INTERVAL;
        require(block.timestamp >= allowedAt, ForecastTooSoon(block.timestamp, allowedAt));
        uint256 current = FixedPointMathLib.clamp(
            LtvRampLib.volatilityBpsAt(risk, state, block.timestamp), risk.calmVolatilityBps, risk.stressVolatilityBps
        );
        uint256 highest = MathLib.mulDivDown(current, MAX_FORECAST_STEP, WAD);
        _requireWithin(volatilityBps, current, MathLib.min(highest, risk.stressVolatilityBps));
        _requireWithin(duration, 1, MAX_FORECAST_DURATION);

        uint256 until = MathLib.max(block.timestamp + duration, risk.forecastUntil);
        risk.forecastVolatilityBps = uint16(volatilityBps);
        risk.forecastUntil = uint40(until);
        risk.forecastAt = uint40(block.timestamp);
        _store(asset, risk, state);
        emit VolatilityForecast(asset, msg.sender, volatilityBps, until);
    }

    /// @inheritdoc IVolatilityRiskModel
    function endForecast(address asset) external {
        require(msg.sender == ADMIN || msg.sender == GUARDIAN, NotGuardian(msg.sender));
        (AssetRisk memory risk, AssetState memory state) = _moved(asset);
        if (block.timestamp >= risk.forecastUntil) return;
        risk.forecastUntil = uint40(block.timestamp);
        _store(asset, risk, state);
        emit ForecastEnded(asset, msg.sender);
    }

    /* VIEWS */

    /// @inheritdoc IRiskModel
    function borrowLtv(address asset) external view returns (uint256) {
        AssetState memory state = _states[asset];
        LtvRampLib.move(_risks[asset], state, block.timestamp);
        return _toWholeBps(state.borrowLtv);
    }

    /// @inheritdoc IRiskModel
    function liquidationLtv(address asset) external view returns (uint256) {
        AssetState memory state = _states[asset];
        LtvRampLib.move(_risks[asset], state, block.timestamp);
        return _toWholeBps(state.liquidationLtv);
    }

    /// @inheritdoc IRiskModel
    function auctionCurve(address asset) external view returns (uint256 startMultiplier, uint256 halfLife) {
        (startMultiplier, halfLife,) = _curveOf(asset);
    }

    /// @inheritdoc IRiskModel
    function volatilityRatio(address asset) external view returns (uint256 ratio) {
        (,, ratio) = _curveOf(asset);
    }

    /// @inheritdoc IVolatilityRiskModel
    function stewards() external view returns (address[] memory) {
        return _stewards;
    }

    /// @inheritdoc IVolatilityRiskModel
    function riskOf(address asset) external view returns (AssetRisk memory) {
        return _risks[asset];
    }

    /// @inheritdoc IVolatilityRiskModel
    function stateOf(address asset) external view returns (AssetState memory) {
        return _states[asset];
    }

    /// @inheritdoc IVolatilityRiskModel
    function volatilityBpsOf(address asset) external view returns (uint256) {
        return LtvRampLib.volatilityBpsAt(_risks[asset], _states[asset], block.timestamp);
    }

    /* INTERNAL */

    /// @dev What the asset's first source says: an anchor that swings within the band is no volatility of the asset. An oracle
    /// that reverts is one without a price: whoever needs one has asked it already, and an auction must not wait for what only
    /// shapes it.
    function _look(address asset) internal view returns (PriceStatus status, Price memory primary) {
        try IPriceOracle(ORACLE).primaryPriceOf(asset) returns (PriceStatus status_, Price memory price) {
            return (status_, price);
        } catch {
            status = PriceStatus.Unreachable;
        }
    }

    function _curveOf(address asset) internal view returns (uint256 startMultiplier, uint256 halfLife, uint256 ratio) {
        AssetRisk memory risk = _risks[asset];
        // An asset that was listed without parameters must not stop its vaults from being sold.
        if (!_isListed(risk)) return (WAD, MAX_HALF_LIFE, WAD);
        ratio = _ratio(risk, LtvRampLib.volatilityBpsAt(risk, _states[asset], block.timestamp));
        (startMultiplier, halfLife) = _curve(risk, ratio);
    }

    /// @dev A listed asset with its ratios where they stand now, ready for a change.
    function _moved(address asset) internal view returns (AssetRisk memory risk, AssetState memory state) {
        risk = _risks[asset];
        require(_isListed(risk), NotListed(asset));
        state = _states[asset];
        LtvRampLib.move(risk, state, block.timestamp);
    }

    function _store(address asset, AssetRisk memory risk, AssetState memory state) internal {
        LtvRampLib.cut(risk, state, block.timestamp);
        _risks[asset] = risk;
        _states[asset] = state;
    }

    /// @dev Writes the word at once. Left to itself the compiler reads and writes it for each field, for 2,000 gas more.
    function _write(AssetState storage slot, AssetState memory state) internal {
        uint256 word = uint256(uint48(state.logPrice)) | uint256(state.variance) << 48 | uint256(state.volatilityBps)
            << 112 | uint256(state.sampledAt) << 128 | uint256(state.movedAt) << 168 | uint256(state.borrowLtv) << 208
            | uint256(state.liquidationLtv) << 232;
        assembly ("memory-safe") {
            sstore(slot.slot, word)
        }
    }

    function _isListed(AssetRisk memory risk) internal pure returns (bool) {
        return risk.halfLife != 0;
    }

    function _ratio(AssetRisk memory risk, uint256 volatilityBps) internal pure returns (uint256) {
        return VolatilityLib.ratio(volatilityBps, risk.calmVolatilityBps, risk.stressVolatilityBps);
    }

    function _curve(AssetRisk memory risk, uint256 ratio)
        internal
        pure
        returns (uint256 startMultiplier, uint256 halfLife)
    {
        startMultiplier = VolatilityLib.startMultiplierAt(risk.startMultiplierBps, ratio);
        halfLife = VolatilityLib.halfLifeAt(risk.halfLife, ratio);
    }

    /// @dev Rounds down: while a ratio moves, collateral counts for less by under a basis point.
    function _toWholeBps(uint256 ltv) internal pure returns (uint256) {
        return ltv / LTV_UNITS_PER_BPS * WAD_PER_BPS;
    }

    /// @dev Whatever the volatility, ratios keep their distance and curves stay inside the bounds of ConstantsLib.
    function _setParameters(AssetRisk memory risk, RiskParameters calldata parameters) internal pure {
        uint256 ltv = parameters.liquidationLtvBps * WAD_PER_BPS;
        uint256 tightening = parameters.liquidationTighteningBps * WAD_PER_BPS;
        _requireWithin(ltv, MIN_LTV_GAP, MAX_LIQUIDATION_LTV);
        _requireWithin(tightening, 0, MathLib.min(MAX_LIQUIDATION_TIGHTENING, ltv - MIN_LTV_GAP));
        _requireWithin(parameters.borrowLtvBps * WAD_PER_BPS, 0, ltv - MIN_LTV_GAP);
        _requireWithin(parameters.borrowTighteningBps * WAD_PER_BPS, tightening, MAX_BORROW_TIGHTENING);
        uint256 calm = parameters.calmVolatilityBps * WAD_PER_BPS;
        _requireWithin(calm, MIN_CALM_VOLATILITY, MAX_STRESS_VOLATILITY - WAD_PER_BPS);
        _requireWithin(parameters.stressVolatilityBps * WAD_PER_BPS, calm + WAD_PER_BPS, MAX_STRESS_VOLATILITY);
        _requireWithin(parameters.startMultiplierBps * WAD_PER_BPS, WAD, MAX_START_MULTIPLIER);
        _requireWithin(parameters.halfLife, MIN_HALF_LIFE, MAX_HALF_LIFE);
        risk.borrowLtvBps = parameters.borrowLtvBps;
        risk.liquidationLtvBps = parameters.liquidationLtvBps;
        risk.borrowTighteningBps = parameters.borrowTighteningBps;
        risk.liquidationTighteningBps = parameters.liquidationTighteningBps;
        risk.startMultiplierBps = parameters.startMultiplierBps;
        risk.halfLife = parameters.halfLife;
        risk.calmVolatilityBps = parameters.calmVolatilityBps;
        risk.stressVolatilityBps = parameters.stressVolatilityBps;
        (uint256 startMultiplier, uint256 halfLife) = _curve(risk, _ratio(risk, risk.stressVolatilityBps));
        _requireWithin(startMultiplier, WAD, MAX_START_MULTIPLIER);
        _requireWithin(halfLife, MIN_HALF_LIFE, MAX_HALF_LIFE);
    }
}
