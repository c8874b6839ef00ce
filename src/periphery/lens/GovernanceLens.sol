// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {
    DUST_DEBT_DIVISOR,
    DUST_VALUE,
    END_HEALTH,
    HALF_LIFE_REFERENCE_GAP,
    LIQUIDATION_HEALTH,
    MAX_ANNUAL_RATE,
    MAX_AUCTION_DURATION,
    MAX_BACKSTOP_DISCOUNT,
    MAX_COLLATERALS_PER_VAULT,
    MAX_DEBTS_PER_VAULT,
    MAX_FEED_DECIMALS,
    MAX_FULL_CLOSE_MULTIPLE,
    MAX_HALF_LIFE,
    MAX_KEEPER_SHARE,
    MAX_LIQUIDATION_LTV,
    MAX_LIQUIDATORS,
    MAX_LISTED_COLLATERALS,
    MAX_LISTED_DEBTS,
    MAX_PENALTY,
    MAX_RESERVE_FACTOR,
    MAX_STALENESS,
    MAX_START_MULTIPLIER,
    MAX_TARGET_HEALTH,
    MAX_TOKEN_DECIMALS,
    MIN_AUCTION_DURATION,
    MIN_HALF_LIFE,
    MIN_LTV_GAP,
    MIN_STALENESS,
    MIN_TARGET_HEALTH,
    MIN_TOKEN_DECIMALS,
    PROFIT_UNLOCK_PERIOD,
    WAD,
    WAD_PER_BPS,
    WRITE_OFF_DUST_VALUE
} from "../../libraries/ConstantsLib.sol";
import {StaticCallLib} from "../../libraries/StaticCallLib.sol";

/// @title GovernanceLens
/// @notice Who may do what, how long they must wait, and how far they may go. For off-chain readers; nothing on chain should
/// rely on it.
contract GovernanceLens {
    /// @notice What a number counts.
    enum Unit {
        Wad, // fractions, factors, health; a rate counts a year's
        QuoteWad, // US dollars [WAD]
        Seconds,
        Count
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

    /// @notice An account that was ever named liquidator of an engine.
    struct LiquidatorRole {
        address account;
        bool isActive; // whether it has the role now
    }

    /// @dev Reading a role is a load or two; a contract that has none is asked no longer than this.
    uint256 internal constant READ_GAS = 50_000;

    /// @notice Who governs an engine, its oracle, its risk model and the given contracts, in this order, and who may liquidate.
    /// @param others Auction houses, queues, pools, buffers: anything.
    function roles(IVaultEngine engine, address[] calldata others)
        external
        view
        returns (ContractRoles[] memory contracts, LiquidatorRole[] memory liquidators)
    {
        contracts = new ContractRoles[](3 + others.length);
        contracts[0] = rolesOf(address(engine));
        contracts[1] = rolesOf(engine.ORACLE());
        contracts[2] = rolesOf(engine.RISK_MODEL());
        for (uint256 i; i < others.length; ++i) {
            contracts[3 + i] = rolesOf(others[i]);
        }
        address[] memory accounts = engine.liquidators();
        liquidators = new LiquidatorRole[](accounts.length);
        for (uint256 i; i < accounts.length; ++i) {
            liquidators[i] = LiquidatorRole(accounts[i], engine.isLiquidator(accounts[i]));
        }
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
        list = new Bound[](31);
        // Risk model.
        list[0] = Bound("liquidationLtv", Unit.Wad, MIN_LTV_GAP, MAX_LIQUIDATION_LTV);
        list[1] = Bound("ltvGap", Unit.Wad, MIN_LTV_GAP, MAX_LIQUIDATION_LTV);
        list[2] = Bound("startMultiplier", Unit.Wad, WAD, MAX_START_MULTIPLIER);
        list[3] = Bound("halfLife", Unit.Seconds, MIN_HALF_LIFE, MAX_HALF_LIFE);
        list[4] = Bound("penalty", Unit.Wad, 0, MAX_PENALTY);
        // Auction house.
        list[5] = Bound("targetHealth", Unit.Wad, MIN_TARGET_HEALTH, MAX_TARGET_HEALTH);
        list[6] = Bound("backstopDiscount", Unit.Wad, 0, MAX_BACKSTOP_DISCOUNT);
        list[7] = Bound("minPriceRatio", Unit.Wad, WAD_PER_BPS, WAD - MAX_BACKSTOP_DISCOUNT);
        list[8] = Bound("maxDuration", Unit.Seconds, MIN_AUCTION_DURATION, MAX_AUCTION_DURATION);
        list[9] = Bound("keeperShare", Unit.Wad, 0, MAX_KEEPER_SHARE);
        list[10] = Bound("fullCloseMultiple", Unit.Count, 1, MAX_FULL_CLOSE_MULTIPLE);
        // Oracles and tokens.
        list[11] = Bound("maxAge", Unit.Seconds, MIN_STALENESS, MAX_STALENESS);
        list[12] = Bound("tokenDecimals", Unit.Count, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        list[13] = Bound("feedDecimals", Unit.Count, 0, MAX_FEED_DECIMALS);
        // Engine.
        list[14] = Bound("baseRate", Unit.Wad, 0, MAX_ANNUAL_RATE);
        list[15] = Bound("slopeBelowKink", Unit.Wad, 0, MAX_ANNUAL_RATE);
        list[16] = Bound("slopeAboveKink", Unit.Wad, 0, MAX_ANNUAL_RATE);
        list[17] = Bound("kink", Unit.Wad, 1, WAD - 1);
        list[18] = Bound("reserveFactor", Unit.Wad, 0, MAX_RESERVE_FACTOR);
        list[19] = Bound("collateralsPerVault", Unit.Count, 0, MAX_COLLATERALS_PER_VAULT);
        list[20] = Bound("debtsPerVault", Unit.Count, 0, MAX_DEBTS_PER_VAULT);
        list[21] = Bound("listedCollaterals", Unit.Count, 0, MAX_LISTED_COLLATERALS);
        list[22] = Bound("listedDebts", Unit.Count, 0, MAX_LISTED_DEBTS);
        list[23] = Bound("liquidators", Unit.Count, 0, MAX_LIQUIDATORS);
        // Fixed.
        list[24] = _fixed("liquidationHealth", Unit.Wad, LIQUIDATION_HEALTH);
        list[25] = _fixed("endHealth", Unit.Wad, END_HEALTH);
        list[26] = _fixed("dustValue", Unit.QuoteWad, DUST_VALUE);
        list[27] = _fixed("writeOffDustValue", Unit.QuoteWad, WRITE_OFF_DUST_VALUE);
        list[28] = _fixed("dustDebtDivisor", Unit.Count, DUST_DEBT_DIVISOR);
        list[29] = _fixed("profitUnlockPeriod", Unit.Seconds, PROFIT_UNLOCK_PERIOD);
        list[30] = _fixed("halfLifeReferenceGap", Unit.Wad, HALF_LIFE_REFERENCE_GAP);
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
        uint256[5] memory words;
        (isOk, words) = StaticCallLib.tryRead(target, abi.encodeWithSignature(signature), READ_GAS, 1);
        if (isOk) word = words[0];
    }
}
