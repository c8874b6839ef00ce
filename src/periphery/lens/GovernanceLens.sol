// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {IVolatilityRiskModel} from "../../interfaces/IVolatilityRiskModel.sol";
import "../../libraries/ConstantsLib.sol" as Constants;
import {StaticCallLib} from "../../libraries/StaticCallLib.sol";

/// @title GovernanceLens
/// @notice Who may do what, how long they must wait, and how far they may go. For off-chain readers; nothing on chain should
/// rely on it.
contract GovernanceLens {
    /// @notice What a number counts.
    enum Unit {
        Ray, // indices
        Wad, // fractions, factors, health; a rate counts a year's
        QuoteWad, // US dollars [WAD]
        Seconds,
        Count,
        Bps // volatility of a year
    }

    /// @notice A number that governance may move between `min` and `max`; where they are the same nobody can.
    struct Bound {
        string name;
        Unit unit;
        uint256 min;
        uint256 max;
    }

    /// @notice Who governs a contract. A contract that does not have something answers zero for it.
    struct ContractRoles {
        address target;
        address engine; // the engine it belongs to
        address admin; // may set its numbers, inside the bounds
        bool isTimelock; // whether the admin has a `getMinDelay`, like OpenZeppelin's TimelockController
        uint256 adminDelay; // what the admin announces is done no sooner than after this [seconds]
        address guardian; // may stop it
        uint256 pauseLevel; // how much of it is stopped now, zero for nothing
    }

    /// @dev Reading a role is a load or two; a contract that has none is asked no longer than this.
    uint256 internal constant READ_GAS = 50_000;

    /// @notice Who governs an engine, its oracle, its risk model and the given contracts, in this order, who may liquidate now,
    /// and who may forecast volatility: nobody where the risk model does not follow it.
    /// @param others Auction houses, queues, pools, buffers: anything.
    function roles(IVaultEngine engine, address[] calldata others)
        external
        view
        returns (ContractRoles[] memory contracts, address[] memory liquidators, address[] memory stewards)
    {
        contracts = new ContractRoles[](3 + others.length);
        contracts[0] = rolesOf(address(engine));
        contracts[1] = rolesOf(engine.ORACLE());
        contracts[2] = rolesOf(engine.RISK_MODEL());
        for (uint256 i; i < others.length; ++i) {
            contracts[3 + i] = rolesOf(others[i]);
        }
        uint256 count = engine.liquidatorCount();
        liquidators = new address[](count);
        uint256 active;
        for (uint256 id = 1; id <= count; ++id) {
            address account = engine.liquidatorById(id);
            if (account != address(0)) liquidators[active++] = account;
        }
        assembly ("memory-safe") {
            mstore(liquidators, active)
        }
        try IVolatilityRiskModel(engine.RISK_MODEL()).stewards() returns (address[] memory stewards_) {
            stewards = stewards_;
        } catch {}
    }

    /// @notice Who governs one contract.
    function rolesOf(address target) public view returns (ContractRoles memory roles_) {
        roles_.target = target;
        roles_.engine = _readAddress(target, "ENGINE()");
        roles_.admin = _readAddress(target, "ADMIN()");
        (roles_.isTimelock, roles_.adminDelay) = _read(roles_.admin, "getMinDelay()");
        roles_.guardian = _readAddress(target, "guardian()");
        if (roles_.guardian == address(0)) roles_.guardian = _readAddress(target, "GUARDIAN()");
        (, roles_.pauseLevel) = _read(target, "pauseLevel()");
    }

    /// @notice Every bound that the contracts hold governance and deployment to, and the numbers nobody can move.
    function bounds() external pure returns (Bound[] memory list) {
        list = new Bound[](80);
        uint256 n;
        // Risk model.
        list[n++] = Bound("liquidationLtv", Unit.Wad, Constants.MIN_LTV_GAP, Constants.MAX_LIQUIDATION_LTV);
        list[n++] = Bound("ltvGap", Unit.Wad, Constants.MIN_LTV_GAP, Constants.MAX_LIQUIDATION_LTV);
        list[n++] = Bound("startMultiplier", Unit.Wad, Constants.WAD, Constants.MAX_START_MULTIPLIER);
        list[n++] = Bound("halfLife", Unit.Seconds, Constants.MIN_HALF_LIFE, Constants.MAX_HALF_LIFE);
        list[n++] = Bound("penalty", Unit.Wad, 0, Constants.MAX_PENALTY);
        list[n++] = Bound(
            "volatilityHalfLife", Unit.Seconds, Constants.MIN_VOLATILITY_HALF_LIFE, Constants.MAX_VOLATILITY_HALF_LIFE
        );
        list[n++] = Bound("sampleInterval", Unit.Seconds, Constants.MIN_SAMPLE_INTERVAL, Constants.MAX_SAMPLE_INTERVAL);
        list[n++] = Bound("volatility", Unit.Bps, 0, Constants.MAX_VOLATILITY_BPS);
        list[n++] = Bound("calmVolatility", Unit.Wad, Constants.MIN_CALM_VOLATILITY, Constants.MAX_STRESS_VOLATILITY);
        list[n++] = Bound("stressVolatility", Unit.Wad, Constants.MIN_CALM_VOLATILITY, Constants.MAX_STRESS_VOLATILITY);
        list[n++] = Bound("borrowTightening", Unit.Wad, 0, Constants.MAX_BORROW_TIGHTENING);
        list[n++] = Bound("liquidationTightening", Unit.Wad, 0, Constants.MAX_LIQUIDATION_TIGHTENING);
        list[n++] = Bound("forecastStep", Unit.Wad, Constants.WAD, Constants.MAX_FORECAST_STEP);
        list[n++] = Bound("forecastDuration", Unit.Seconds, 1, Constants.MAX_FORECAST_DURATION);
        list[n++] = Bound("stewards", Unit.Count, 0, Constants.MAX_STEWARDS);
        // Auction house.
        list[n++] = Bound("targetHealth", Unit.Wad, Constants.MIN_TARGET_HEALTH, Constants.MAX_TARGET_HEALTH);
        list[n++] = Bound("backstopDiscount", Unit.Wad, 0, Constants.MAX_BACKSTOP_DISCOUNT);
        list[n++] =
            Bound("minPriceRatio", Unit.Wad, Constants.WAD_PER_BPS, Constants.WAD - Constants.MAX_BACKSTOP_DISCOUNT);
        list[n++] = Bound("maxDuration", Unit.Seconds, Constants.MIN_AUCTION_DURATION, Constants.MAX_AUCTION_DURATION);
        list[n++] = Bound("keeperShare", Unit.Wad, 0, Constants.MAX_KEEPER_SHARE);
        list[n++] = Bound("fullCloseMultiple", Unit.Count, 1, Constants.MAX_FULL_CLOSE_MULTIPLE);
        // Oracles and tokens.
        list[n++] = Bound("maxAge", Unit.Seconds, Constants.MIN_STALENESS, Constants.MAX_STALENESS);
        list[n++] = Bound("tokenDecimals", Unit.Count, Constants.MIN_TOKEN_DECIMALS, Constants.MAX_TOKEN_DECIMALS);
        list[n++] = Bound("feedDecimals", Unit.Count, 0, Constants.MAX_FEED_DECIMALS);
        list[n++] = Bound("priceGap", Unit.Wad, Constants.MIN_PRICE_GAP, Constants.MAX_PRICE_GAP);
        list[n++] = Bound("bandCap", Unit.Wad, Constants.MIN_BAND_CAP, Constants.MAX_BAND_CAP);
        // Engine.
        list[n++] = Bound("baseRate", Unit.Wad, 0, Constants.MAX_ANNUAL_RATE);
        list[n++] = Bound("slopeBelowKink", Unit.Wad, 0, Constants.MAX_ANNUAL_RATE);
        list[n++] = Bound("slopeAboveKink", Unit.Wad, 0, Constants.MAX_ANNUAL_RATE);
        list[n++] = Bound("kink", Unit.Wad, 1, Constants.WAD - 1);
        list[n++] = Bound("reserveFactor", Unit.Wad, 0, Constants.MAX_RESERVE_FACTOR);
        list[n++] = Bound("collateralsPerVault", Unit.Count, 0, Constants.MAX_COLLATERALS_PER_VAULT);
        list[n++] = Bound("debtsPerVault", Unit.Count, 0, Constants.MAX_DEBTS_PER_VAULT);
        list[n++] = Bound("listedCollaterals", Unit.Count, 0, Constants.MAX_LISTED_COLLATERALS);
        list[n++] = Bound("listedDebts", Unit.Count, 0, Constants.MAX_LISTED_DEBTS);
        list[n++] = Bound("liquidators", Unit.Count, 0, Constants.MAX_LIQUIDATORS);
        // Queue.
        list[n++] = Bound("queueLimit", Unit.QuoteWad, 0, Constants.MAX_QUEUE_LIMIT);
        list[n++] = Bound("urgentCoverage", Unit.Wad, Constants.WAD, Constants.MAX_URGENT_COVERAGE);
        list[n++] = Bound("reservedShare", Unit.Wad, 0, Constants.MAX_RESERVED_SHARE);
        // Direct liquidation.
        list[n++] = Bound("directBonus", Unit.Wad, 0, Constants.MAX_DIRECT_BONUS);
        list[n++] = Bound("smallDebtValue", Unit.QuoteWad, 0, Constants.MAX_SMALL_DEBT_VALUE);
        // Pools and buffers.
        list[n++] = Bound("vaultAssets", Unit.Count, 0, Constants.MAX_VAULT_ASSETS);
        list[n++] = Bound("sharesPerAsset", Unit.Count, 0, Constants.MAX_SHARES_PER_ASSET);
        list[n++] = Bound("exitIndex", Unit.Ray, Constants.MIN_EXIT_INDEX, Constants.RAY);
        list[n++] = Bound("coolDown", Unit.Seconds, Constants.MIN_COOLDOWN, Constants.MAX_COOLDOWN);
        list[n++] = Bound("callerShare", Unit.Wad, 0, Constants.MAX_CALLER_SHARE);
        list[n++] = Bound("saleHalfLife", Unit.Seconds, Constants.MIN_SALE_HALF_LIFE, Constants.MAX_SALE_HALF_LIFE);
        list[n++] = Bound("saleDuration", Unit.Seconds, Constants.MIN_SALE_DURATION, Constants.MAX_SALE_DURATION);
        list[n++] = Bound("inventoryAssets", Unit.Count, 0, Constants.MAX_INVENTORY_ASSETS);
        // Fixed.
        list[n++] = _fixed("ltvTighteningPerHour", Unit.Wad, Constants.LTV_TIGHTENING_PER_HOUR);
        list[n++] = _fixed("ltvLooseningPerHour", Unit.Wad, Constants.LTV_LOOSENING_PER_HOUR);
        list[n++] = _fixed("forecastInterval", Unit.Seconds, Constants.FORECAST_INTERVAL);
        list[n++] = _fixed("winsorDeviations", Unit.Count, Constants.WINSOR_DEVIATIONS);
        list[n++] = _fixed("endGrace", Unit.Seconds, Constants.END_GRACE);
        list[n++] = _fixed("flowPeriod", Unit.Seconds, Constants.FLOW_PERIOD);
        list[n++] = _fixed("liquidationHealth", Unit.Wad, Constants.LIQUIDATION_HEALTH);
        list[n++] = _fixed("endHealth", Unit.Wad, Constants.END_HEALTH);
        list[n++] = _fixed("dustValue", Unit.QuoteWad, Constants.DUST_VALUE);
        list[n++] = _fixed("writeOffDustValue", Unit.QuoteWad, Constants.WRITE_OFF_DUST_VALUE);
        list[n++] = _fixed("dustDebtDivisor", Unit.Count, Constants.DUST_DEBT_DIVISOR);
        list[n++] = _fixed("profitUnlockPeriod", Unit.Seconds, Constants.PROFIT_UNLOCK_PERIOD);
        list[n++] = _fixed("halfLifeReferenceGap", Unit.Wad, Constants.HALF_LIFE_REFERENCE_GAP);
        assembly ("memory-safe") {
            mstore(list, n)
        }
    }

    function _fixed(string memory name, Unit unit, uint256 value) internal pure returns (Bound memory) {
        return Bound(name, unit, value, value);
    }

    function _readAddress(address target, string memory signature) internal view returns (address) {
        (, uint256 word) = _read(target, signature);
        return address(uint160(word));
    }

    /// @dev Zero where the target has no such function.
    function _read(address target, string memory signature) internal view returns (bool isOk, uint256 word) {
        uint256[8] memory words;
        (isOk, words) = StaticCallLib.tryRead(target, abi.encodeWithSignature(signature), READ_GAS, 1);
        if (isOk) word = words[0];
    }
}
