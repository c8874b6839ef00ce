// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {AuctionStateLib} from "ebb/libraries/AuctionStateLib.sol";
import {DirectMathLib} from "ebb/libraries/DirectMathLib.sol";
import {HealthLib} from "ebb/libraries/HealthLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {LtvRampLib} from "ebb/libraries/LtvRampLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceDecayLib} from "ebb/libraries/PriceDecayLib.sol";
import {PriceFloatLib} from "ebb/libraries/PriceFloatLib.sol";
import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {QueueLib} from "ebb/libraries/QueueLib.sol";
import {VolatilityLib} from "ebb/libraries/VolatilityLib.sol";
import {PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {Bucket, Charge, Limit, Tiers} from "ebb/types/Queue.sol";
import {AssetRisk, AssetState} from "ebb/types/Risk.sol";
import {CollateralPosition, DebtPosition} from "ebb/types/Vaults.sol";
import {wadExp, wadLn} from "solmate/utils/SignedWadMath.sol";

/// @title LibraryHarness
/// @notice The pure libraries as external functions, and many of them in one call, for comparison with their mirrors in
/// `bots/core`.
contract LibraryHarness {
    /// @notice What became of one call: its answer, or its revert data.
    struct Outcome {
        bool isOk;
        bytes data;
    }

    /// @notice Runs calls of this contract, one by one.
    function batch(bytes[] calldata calls) external view returns (Outcome[] memory outcomes) {
        outcomes = new Outcome[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            (outcomes[i].isOk, outcomes[i].data) = address(this).staticcall(calls[i]);
        }
    }

    /* MathLib */

    function exp(int256 x) external pure returns (int256) {
        return wadExp(x);
    }

    function mulDivDown(uint256 x, uint256 y, uint256 denominator) external pure returns (uint256) {
        return MathLib.mulDivDown(x, y, denominator);
    }

    function mulDivUp(uint256 x, uint256 y, uint256 denominator) external pure returns (uint256) {
        return MathLib.mulDivUp(x, y, denominator);
    }

    /* PriceDecayLib */

    function decay(uint256 elapsed, uint256 halfLife) external pure returns (uint256) {
        return PriceDecayLib.decay(elapsed, halfLife);
    }

    function multiplierAt(uint256 startMultiplier, uint256 elapsed, uint256 halfLife) external pure returns (uint256) {
        return PriceDecayLib.multiplierAt(startMultiplier, elapsed, halfLife);
    }

    function priceAt(uint256 anchor, uint256 startMultiplier, uint256 elapsed, uint256 halfLife)
        external
        pure
        returns (uint256)
    {
        return PriceDecayLib.priceAt(anchor, startMultiplier, elapsed, halfLife);
    }

    /* AuctionMathLib */

    function anchorPrice(uint256 collateralUpper, uint256 debtLower) external pure returns (uint256) {
        return AuctionMathLib.anchorPrice(collateralUpper, debtLower);
    }

    function penaltyFor(uint256 scheduled, uint256 minPenalty, uint256 coverageLower) external pure returns (uint256) {
        return AuctionMathLib.penaltyFor(scheduled, minPenalty, coverageLower);
    }

    function floorMultiplier(
        uint256 penalty,
        uint256 coverage,
        uint256 backstopDiscount,
        uint256 lowerOverUpper,
        uint256 minPriceRatio
    ) external pure returns (uint256) {
        return AuctionMathLib.floorMultiplier(penalty, coverage, backstopDiscount, lowerOverUpper, minPriceRatio);
    }

    function scaledHalfLife(uint256 halfLife, uint256 targetHealth, uint256 liquidationLtv, uint256 referenceGap)
        external
        pure
        returns (uint256)
    {
        return AuctionMathLib.scaledHalfLife(halfLife, targetHealth, liquidationLtv, referenceGap);
    }

    function shortfall(uint256 targetHealth, uint256 totalDebt, uint256 weightedCollateral)
        external
        pure
        returns (uint256)
    {
        return AuctionMathLib.shortfall(targetHealth, totalDebt, weightedCollateral);
    }

    function waterLine(uint256 penalty, uint256 liquidationLtv, uint256 anchor, uint256 targetHealth)
        external
        pure
        returns (uint256)
    {
        return AuctionMathLib.waterLine(penalty, liquidationLtv, anchor, targetHealth);
    }

    function computeTake(AuctionMathLib.TakeInput memory input)
        external
        pure
        returns (AuctionMathLib.TakeResult memory)
    {
        return AuctionMathLib.computeTake(input);
    }

    /* AuctionStateLib */

    function takeInput(
        AuctionStateLib.Portfolio memory portfolio,
        uint256 collateral,
        uint256 debt,
        uint256 maxCollateral,
        uint256 elapsed
    ) external pure returns (AuctionMathLib.TakeInput memory, uint256 floorPrice) {
        CollateralPosition memory position = portfolio.vault.collaterals[collateral];
        DebtPosition memory owed = portfolio.vault.debts[debt];
        return AuctionStateLib.takeInput(portfolio, position, owed, maxCollateral, elapsed);
    }

    /// @notice Shows how a client decodes a portfolio.
    function echo(AuctionStateLib.Portfolio memory portfolio) external pure returns (AuctionStateLib.Portfolio memory) {
        return portfolio;
    }

    /* HealthLib */

    function collateralValue(uint256 amount, uint256 price) external pure returns (uint256) {
        return HealthLib.collateralValue(amount, price);
    }

    function debtValue(uint256 amount, uint256 price) external pure returns (uint256) {
        return HealthLib.debtValue(amount, price);
    }

    function weighted(uint256 value, uint256 ltv) external pure returns (uint256) {
        return HealthLib.weighted(value, ltv);
    }

    function ratio(uint256 numerator, uint256 debtValue_) external pure returns (uint256) {
        return HealthLib.ratio(numerator, debtValue_);
    }

    /* PriceRulesLib, PriceFloatLib */

    function allows(PriceStatus status, PriceAction action) external pure returns (bool) {
        return PriceRulesLib.allows(status, action);
    }

    function unpack(uint64 packed) external pure returns (uint256) {
        return PriceFloatLib.unpack(packed);
    }

    /* DirectMathLib */

    function room(uint256 coverage, uint256 healthFactor, uint256 lower, uint256 upper, uint256 liquidationLtv)
        external
        pure
        returns (uint256)
    {
        return DirectMathLib.room(coverage, healthFactor, lower, upper, liquidationLtv);
    }

    function incentive(uint256 room_, uint256 maxBonus, uint256 maxPenalty)
        external
        pure
        returns (uint256 bonus, uint256 penalty)
    {
        return DirectMathLib.incentive(room_, maxBonus, maxPenalty);
    }

    function directPrice(uint256 lower, uint256 debtLower, uint256 bonus) external pure returns (uint256) {
        return DirectMathLib.price(lower, debtLower, bonus);
    }

    /* QueueLib */

    function toCents(uint256 value) external pure returns (uint256) {
        return QueueLib.toCents(value);
    }

    function shareOf(uint256 cents, uint256 shareBps) external pure returns (uint256) {
        return QueueLib.shareOf(cents, shareBps);
    }

    function obstacle(Bucket memory bucket, Tiers memory tiers, uint256 coverage, uint256 timestamp)
        external
        pure
        returns (Limit, uint256 level, uint256 room)
    {
        return QueueLib.obstacle(bucket, tiers, coverage, timestamp);
    }

    function reserve(Bucket memory bucket, uint256 cents, Charge charge, uint256 timestamp)
        external
        pure
        returns (Bucket memory)
    {
        QueueLib.reserve(bucket, cents, charge, timestamp);
        return bucket;
    }

    function release(Bucket memory bucket, uint256 cents, bool isUnspent, uint256 timestamp)
        external
        pure
        returns (Bucket memory)
    {
        QueueLib.release(bucket, cents, isUnspent, timestamp);
        return bucket;
    }

    /* InterestRateLib */

    function utilisation(uint256 debt, uint256 cash) external pure returns (uint256) {
        return InterestRateLib.utilisation(debt, cash);
    }

    function annualRate(InterestRateLib.Curve memory curve, uint256 u) external pure returns (uint256) {
        return InterestRateLib.annualRate(curve, u);
    }

    function growth(uint256 rate, uint256 elapsed) external pure returns (uint256) {
        return InterestRateLib.growth(rate, elapsed);
    }

    /* IdLib */

    function toVaultId(address vaultOwner, uint64 index) external pure returns (uint256) {
        return IdLib.toVaultId(vaultOwner, index);
    }

    function ownerNumberOf(uint256 vaultId) external pure returns (uint256) {
        return uint160(IdLib.ownerOf(vaultId));
    }

    function toAuctionId(uint256 vaultId, uint32 nonce) external pure returns (uint256) {
        return IdLib.toAuctionId(vaultId, nonce);
    }

    function fromAuctionId(uint256 auctionId) external pure returns (uint256 vaultId, uint32 nonce) {
        return IdLib.fromAuctionId(auctionId);
    }

    /* VolatilityLib, LtvRampLib */

    function naturalLog(int256 x) external pure returns (int256) {
        return wadLn(x);
    }

    function updateVariance(
        uint256 variance,
        uint256 calmVolatilityBps,
        int256 logReturn,
        uint256 elapsed,
        uint256 halfLife
    ) external pure returns (uint256) {
        return VolatilityLib.update(variance, calmVolatilityBps, logReturn, elapsed, halfLife);
    }

    function toVariance(uint256 volatilityBps) external pure returns (uint256) {
        return VolatilityLib.toVariance(volatilityBps);
    }

    function toVolatilityBps(uint256 variance) external pure returns (uint256) {
        return VolatilityLib.toVolatilityBps(variance);
    }

    function volatilityRatio(uint256 volatilityBps, uint256 calmBps, uint256 stressBps)
        external
        pure
        returns (uint256)
    {
        return VolatilityLib.ratio(volatilityBps, calmBps, stressBps);
    }

    function startMultiplierAt(uint256 calmMultiplierBps, uint256 volatilityRatio_) external pure returns (uint256) {
        return VolatilityLib.startMultiplierAt(calmMultiplierBps, volatilityRatio_);
    }

    function halfLifeAt(uint256 calmHalfLife, uint256 volatilityRatio_) external pure returns (uint256) {
        return VolatilityLib.halfLifeAt(calmHalfLife, volatilityRatio_);
    }

    function stress(uint256 volatilityBps, uint256 calmBps, uint256 stressBps) external pure returns (uint256) {
        return VolatilityLib.stress(volatilityBps, calmBps, stressBps);
    }

    function moveAndCut(AssetRisk memory risk, AssetState memory state, uint256 timestamp)
        external
        pure
        returns (AssetState memory)
    {
        LtvRampLib.move(risk, state, timestamp);
        LtvRampLib.cut(risk, state, timestamp);
        return state;
    }
}
