// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceOracle} from "../../interfaces/IPriceOracle.sol";
import {IRiskModel} from "../../interfaces/IRiskModel.sol";
import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {HealthLib} from "../../libraries/HealthLib.sol";
import {MathLib} from "../../libraries/MathLib.sol";
import {PriceRulesLib} from "../../libraries/PriceRulesLib.sol";
import {StaticCallLib} from "../../libraries/StaticCallLib.sol";
import {Price, PriceAction, PriceStatus} from "../../types/Prices.sol";
import {VaultPage, VaultReport} from "../../types/Snapshots.sol";
import {CollateralPosition, DebtPosition, VaultHealth, VaultView} from "../../types/Vaults.sol";

/// @title VaultScan
/// @notice Computes the health of many vaults in one call, for lenses: prices and weights are read once for all of them,
/// because within a block they do not change. The numbers are those of `IVaultEngine.healthOf`, to the unit.
abstract contract VaultScan {
    /// @dev What holds for an asset in every vault.
    struct Weight {
        Price price;
        uint256 liquidationLtv; // of a collateral [WAD]
        bool isFirm; // whether somebody trades at the price
        bool isUsable; // whether a collateral may be counted, or a debt be made good
    }

    /// @dev What health is computed from, beside a vault's positions; in the engine's order.
    struct Book {
        IVaultEngine engine;
        Weight[] collaterals;
        Weight[] debts;
    }

    /// @dev More than one more vault or auction costs, however many positions it has.
    uint256 internal constant STEP_GAS = 1_000_000;
    /// @dev More than it costs to write a word of an answer.
    uint256 internal constant WORD_GAS = 200;
    /// @dev A vault costs more: no page is longer than the gas could be enough for.
    uint256 internal constant LEAST_VAULT_GAS = 5000;
    /// @dev Vaults that are named at once.
    uint256 internal constant IDS_PER_READ = 128;
    /// @dev More than a price of two sources needs, each of them a cross of others.
    uint256 internal constant PRICE_GAS = 2_000_000;

    function _readBook(IVaultEngine engine) internal view returns (Book memory book) {
        book.engine = engine;
        IPriceOracle oracle = IPriceOracle(engine.ORACLE());
        IRiskModel riskModel = IRiskModel(engine.RISK_MODEL());
        address[] memory assets = engine.collateralAssets();
        book.collaterals = new Weight[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            Weight memory weight = book.collaterals[i];
            _setPrice(weight, oracle, assets[i], PriceAction.Count);
            weight.liquidationLtv = riskModel.liquidationLtv(assets[i]);
        }
        assets = engine.debtAssets();
        book.debts = new Weight[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            _setPrice(book.debts[i], oracle, assets[i], PriceAction.Owe);
        }
    }

    /// @dev A price that cannot be asked for is no bound either: vaults with the asset have no health, as in the engine, which
    /// reverts for them. All others have theirs.
    function _setPrice(Weight memory weight, IPriceOracle oracle, address asset, PriceAction action) internal view {
        bool isReadable;
        (isReadable, weight.price) = _tryPrice(address(oracle), abi.encodeCall(IPriceOracle.getPrice, (asset)));
        weight.isFirm = PriceRulesLib.allows(weight.price.status, PriceAction.EndAuction);
        weight.isUsable = isReadable && PriceRulesLib.allows(weight.price.status, action);
    }

    /// @dev What an oracle or a source answers to a question about a price; `Unreachable` when it reverts, answers something
    /// else or burns the gas of all others, which both promise not to.
    function _tryPrice(address target, bytes memory question)
        internal
        view
        returns (bool isReadable, Price memory price)
    {
        uint256[8] memory words;
        (isReadable, words) = StaticCallLib.tryRead(target, question, PRICE_GAS, 4);
        isReadable = isReadable && words[3] <= uint256(type(PriceStatus).max);
        if (!isReadable) price.status = PriceStatus.Unreachable;
        else price = Price(words[0], words[1], words[2], PriceStatus(words[3]));
    }

    /// @dev Vaults below a health, and those without a price, from `offset` of the engine's list on. Stops when `limit` were
    /// looked at, when the list ends, and when the gas that is left is needed to answer.
    function _scan(Book memory book, uint256 offset, uint256 limit, uint256 maxHealth)
        internal
        view
        returns (VaultPage memory page)
    {
        page.count = book.engine.indebtedVaultCount();
        limit = MathLib.min(limit, MathLib.zeroFloorSub(page.count, offset));
        limit = MathLib.min(limit, gasleft() / LEAST_VAULT_GAS);
        // Pointers to the reports: an array of reports would be filled with empty ones first.
        uint256[] memory found = new uint256[](limit);
        uint256 foundCount;
        while (page.scanned < limit && _canGoOn()) {
            uint256 free = _freeMemory();
            uint256 foundBefore = foundCount;
            uint256 size = MathLib.min(IDS_PER_READ, limit - page.scanned);
            uint256[] memory vaultIds = book.engine.indebtedVaults(offset + page.scanned, size);
            for (uint256 i; i < size && _canGoOn(); ++i) {
                uint256 pointer = _reportBelow(book, vaultIds[i], maxHealth);
                if (pointer != 0) found[foundCount++] = pointer;
                ++page.scanned;
            }
            // Memory costs the more the more of it is used.
            if (foundCount == foundBefore) _setFreeMemory(free);
        }
        VaultReport[] memory reports;
        assembly ("memory-safe") {
            mstore(found, foundCount)
            reports := found
        }
        page.reports = reports;
    }

    /// @dev A pointer to the report on a vault, or zero when the vault is not below the health: then no memory is used up.
    function _reportBelow(Book memory book, uint256 vaultId, uint256 maxHealth)
        internal
        view
        returns (uint256 pointer)
    {
        uint256 free = _freeMemory();
        VaultReport memory report_;
        report_.vault = book.engine.positionsOf(vaultId);
        report_.health = _healthOf(book, report_.vault);
        if (report_.health.isPriced && report_.health.healthFactor >= maxHealth) {
            _setFreeMemory(free);
            return 0;
        }
        assembly ("memory-safe") {
            pointer := report_
        }
    }

    /// @dev As `IVaultEngine.healthOf`; enters prices and weights into the positions as it does.
    function _healthOf(Book memory book, VaultView memory vault) internal pure returns (VaultHealth memory health) {
        uint256 weightedCollateral;
        uint256 firmCollateral;
        health.isPriced = true;
        for (uint256 i; i < vault.collaterals.length; ++i) {
            CollateralPosition memory position = vault.collaterals[i];
            Weight memory weight = book.collaterals[position.index];
            Price memory price = weight.price;
            position.liquidationLtv = weight.liquidationLtv;
            (position.lower, position.upper, position.status) = (price.lower, price.upper, price.status);
            health.isPriced = health.isPriced && weight.isUsable;
            uint256 value = HealthLib.countedValue(position.amount, price);
            uint256 lowerValue = HealthLib.collateralValue(position.amount, price.lower);
            health.collateralValue += value;
            health.collateralValueLower += weight.isFirm
                ? lowerValue
                : HealthLib.collateralValue(position.amount, price.upper);
            weightedCollateral += HealthLib.weighted(value, weight.liquidationLtv);
            firmCollateral += HealthLib.weighted(weight.isFirm ? value : lowerValue, weight.liquidationLtv);
        }
        bool isOwed = vault.debts.length == 0;
        bool isCovered = true;
        for (uint256 i; i < vault.debts.length; ++i) {
            DebtPosition memory position = vault.debts[i];
            Weight memory weight = book.debts[position.index];
            Price memory price = weight.price;
            (position.lower, position.upper, position.status) = (price.lower, price.upper, price.status);
            isOwed = isOwed || weight.isUsable;
            isCovered = isCovered && weight.isFirm;
            health.debtValue += HealthLib.debtValue(position.amount, price.lower);
        }
        if (isCovered) health.firmHealthFactor = HealthLib.ratio(firmCollateral, health.debtValue);
        health.isPriced = health.isPriced && isOwed;
        if (health.isPriced) health.healthFactor = HealthLib.ratio(weightedCollateral, health.debtValue);
    }

    /// @dev Whether the gas is enough for one more vault or auction, and then to answer. An answer has at most as many words as
    /// are in memory, and is written behind them: memory costs 3 a word, and the square of the words divided by 512.
    function _canGoOn() internal view returns (bool) {
        uint256 words = _freeMemory() / 32;
        return gasleft() > STEP_GAS + words * WORD_GAS + 3 * words * words / 512;
    }

    function _freeMemory() internal pure returns (uint256 pointer) {
        assembly ("memory-safe") {
            pointer := mload(0x40)
        }
    }

    /// @dev Gives memory back; nothing behind `pointer` may be used afterwards.
    function _setFreeMemory(uint256 pointer) internal pure {
        assembly ("memory-safe") {
            mstore(0x40, pointer)
        }
    }
}
