// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAsyncRedemption} from "../../interfaces/IAsyncRedemption.sol";
import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IDebtSource} from "../../interfaces/IDebtSource.sol";
import {IInventoryShop} from "../../interfaces/IInventoryShop.sol";
import {ILiquidationQueue} from "../../interfaces/ILiquidationQueue.sol";
import {ILiquidityBuffer} from "../../interfaces/ILiquidityBuffer.sol";
import {IOracleRouter} from "../../interfaces/IOracleRouter.sol";
import {IPriceOracle, IPriceSource} from "../../interfaces/IPriceOracle.sol";
import {IRiskModel} from "../../interfaces/IRiskModel.sol";
import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {IVolatilityRiskModel} from "../../interfaces/IVolatilityRiskModel.sol";
import {ALL_COLLATERALS, MAX_DEBTS_PER_VAULT} from "../../libraries/ConstantsLib.sol";
import {IdLib} from "../../libraries/IdLib.sol";
import {StaticCallLib} from "../../libraries/StaticCallLib.sol";
import {Stock} from "../../types/Inventory.sol";
import {PriceStatus} from "../../types/Prices.sol";
import {Bucket} from "../../types/Queue.sol";
import {AssetRisk, AssetState} from "../../types/Risk.sol";
import {
    AccountFacts,
    AccountQuery,
    AuctionPage,
    AuctionReport,
    BlockFacts,
    BufferReport,
    OpeningCurve,
    PauseFacts,
    PriceReport,
    ProvisionChange,
    QueueFacts,
    RiskFacts,
    Shelf,
    Snapshot,
    SnapshotQuery,
    VaultPage,
    VolatilityFacts
} from "../../types/Snapshots.sol";
import {DebtPosition, DebtState, VaultHealth, VaultView} from "../../types/Vaults.sol";
import {AuctionReports} from "./AuctionReports.sol";
import {VaultScan} from "./VaultScan.sol";

/// @title SnapshotLens
/// @notice What keepers and bidders decide by, in one call: vaults below a health, open auctions, the queue, risk, prices,
/// buffers, balances. For off-chain readers; nothing on chain should rely on it. It has no storage and no constructor, so its
/// code can be lent to any address for one call (state override).
///
/// Pages end by themselves before the gas of the call does: the caller goes on from there, at the same block.
contract SnapshotLens is AuctionReports, VaultScan {
    /// @dev More than a token needs to say a balance or an allowance.
    uint256 internal constant TOKEN_GAS = 100_000;
    /// @dev More than a risk model's look at a price needs.
    uint256 internal constant CURVE_GAS = PRICE_GAS + 500_000;
    /// @dev More than a look at a vault's provisions needs, however many positions it has.
    uint256 internal constant PROVISION_GAS = 3_000_000;

    /// @notice All there is at this block, and the first auctions and vaults. The rest is in `openAuctions` and `vaultsBelow`.
    /// @dev No view, because what an auction would begin with includes the risk model's look at the prices. Only ever called
    /// without a transaction. Reverts when the gas is not enough for what is no page. A price or a buffer that cannot be read is
    /// told as such, and everything else beside it.
    function snapshot(SnapshotQuery calldata query) external returns (Snapshot memory snapshot_) {
        IAuctionHouse house = IAuctionHouse(query.house);
        IVaultEngine engine = IVaultEngine(house.ENGINE());
        IOracleRouter oracle = IOracleRouter(engine.ORACLE());
        snapshot_.block_ = _block();
        snapshot_.terms = house.terms();
        snapshot_.pause = PauseFacts({
            house: house.pauseLevel(),
            engine: engine.pauseLevel(),
            houseResumedAt: house.resumedAt(),
            engineResumedAt: engine.resumedAt(),
            sequencerUpSince: oracle.sequencerUpSince()
        });
        address[] memory collaterals = engine.collateralAssets();
        snapshot_.queue = _queueOf(ILiquidationQueue(house.QUEUE()), collaterals.length);
        snapshot_.prices = new PriceReport[](query.tokens.length);
        for (uint256 i; i < query.tokens.length; ++i) {
            snapshot_.prices[i] = _priceOf(oracle, query.tokens[i]);
        }
        snapshot_.buffers = _buffersOf(engine, collaterals);
        snapshot_.accounts = new AccountFacts[](query.accounts.length);
        for (uint256 i; i < query.accounts.length; ++i) {
            snapshot_.accounts[i] = _accountOf(query.accounts[i]);
        }
        // Prices and weights are read before the risk model looks, as everything else is.
        Book memory book = _readBook(engine);
        snapshot_.risk = _riskOf(IRiskModel(engine.RISK_MODEL()), collaterals);
        snapshot_.auctions = _auctions(book, house, 0, query.auctionLimit);
        snapshot_.vaults = _scan(book, 0, query.vaultLimit, query.maxHealth);
    }

    /// @notice A page of the vaults that owe anything: those below a health, and those without a price, which have no health.
    /// Healths and positions are those of `IVaultEngine.healthOf`, to the unit.
    /// @param offset Where the page begins in the engine's list.
    /// @param limit How many vaults to look at, at most.
    /// @param maxHealth Vaults at or above are left out [WAD].
    function vaultsBelow(IVaultEngine engine, uint256 offset, uint256 limit, uint256 maxHealth)
        external
        view
        returns (BlockFacts memory block_, VaultPage memory page)
    {
        return (_block(), _scan(_readBook(engine), offset, limit, maxHealth));
    }

    /// @notice A page of the open auctions.
    /// @param offset Where the page begins in the house's list.
    /// @param limit How many auctions to report, at most.
    function openAuctions(IAuctionHouse house, uint256 offset, uint256 limit)
        external
        view
        returns (BlockFacts memory block_, AuctionPage memory page)
    {
        return (_block(), _auctions(_readBook(IVaultEngine(house.ENGINE())), house, offset, limit));
    }

    /// @notice By how much the provisions of vaults would change if somebody called `IVaultEngine.updateProvisions` now.
    /// @dev No view, because the engine itself is asked: only ever called without a transaction.
    /// @return block_ The block that this is of.
    /// @return scanned How many of the vaults were looked at: fewer than all when the gas is not enough.
    /// @return changes Of vaults whose prices cannot be read, none.
    function provisionChanges(IVaultEngine engine, uint256[] calldata vaultIds)
        external
        returns (BlockFacts memory block_, uint256 scanned, ProvisionChange[] memory changes)
    {
        block_ = _block();
        uint256[] memory found = new uint256[](vaultIds.length * MAX_DEBTS_PER_VAULT);
        uint256 foundCount;
        for (; scanned < vaultIds.length && gasleft() > PROVISION_GAS && _canGoOn(); ++scanned) {
            uint256 vaultId = vaultIds[scanned];
            DebtPosition[] memory debts = engine.positionsOf(vaultId).debts;
            uint256[] memory before = new uint256[](debts.length);
            for (uint256 i; i < debts.length; ++i) {
                before[i] = engine.provisionOf(debts[i].asset);
            }
            try engine.updateProvisions(vaultId) {}
            catch {
                continue;
            }
            for (uint256 i; i < debts.length; ++i) {
                int256 change = int256(engine.provisionOf(debts[i].asset)) - int256(before[i]);
                if (change == 0) continue;
                ProvisionChange memory entry = ProvisionChange(vaultId, debts[i].asset, change);
                assembly ("memory-safe") {
                    mstore(add(add(found, 32), mul(foundCount, 32)), entry)
                }
                ++foundCount;
            }
        }
        assembly ("memory-safe") {
            mstore(found, foundCount)
            changes := found
        }
    }

    /// @notice The buffer of a debt asset; reverts where there is none, or one that does not answer.
    function bufferReport(IVaultEngine engine, address asset, address[] calldata collaterals)
        external
        view
        returns (BufferReport memory report)
    {
        DebtState memory state = engine.debtState(asset);
        (report.buffer, report.asset, report.isReadable) = (state.buffer, asset, true);
        report.pauseLevel = ILiquidityBuffer(state.buffer).pauseLevel();
        report.resumedAt = IInventoryShop(state.buffer).resumedAt();
        report.cash = ILiquidityBuffer(state.buffer).cash();
        report.exitingAssets = IAsyncRedemption(state.buffer).exitingAssets();
        report.claimable = engine.claimable(state.buffer, asset);
        report.reserves = engine.reservesOf(asset);
        report.poolCash = IDebtSource(state.source).cash();
        report.seniorClaim = ILiquidityBuffer(state.buffer).seniorClaim();
        report.terms = IInventoryShop(state.buffer).inventoryTerms();
        report.shelves = _shelvesOf(engine, report, collaterals);
    }

    function _block() internal view returns (BlockFacts memory) {
        return BlockFacts(block.number, block.timestamp, block.basefee);
    }

    /// @dev As `AuctionLens.openAuctions`; stops when the gas that is left is needed to answer.
    function _auctions(Book memory book, IAuctionHouse house, uint256 offset, uint256 limit)
        internal
        view
        returns (AuctionPage memory page)
    {
        page.count = house.openAuctionCount();
        uint256[] memory auctionIds = house.openAuctions(offset, limit);
        uint256[] memory found = new uint256[](auctionIds.length);
        AuctionSource memory source = _sourceOf(house);
        uint256 i;
        for (; i < auctionIds.length && _canGoOn(); ++i) {
            (uint256 vaultId,) = IdLib.fromAuctionId(auctionIds[i]);
            VaultView memory vault = source.engine.positionsOf(vaultId);
            VaultHealth memory health = _healthOf(book, vault);
            AuctionReport memory report = _report(source, auctionIds[i], vault, health);
            assembly ("memory-safe") {
                mstore(add(add(found, 32), mul(i, 32)), report)
            }
        }
        AuctionReport[] memory reports;
        assembly ("memory-safe") {
            mstore(found, i)
            reports := found
        }
        page.reports = reports;
    }

    function _queueOf(ILiquidationQueue queue, uint256 collateralCount)
        internal
        view
        returns (QueueFacts memory facts)
    {
        facts.tiers = queue.tiers();
        facts.all = queue.bucketOf(ALL_COLLATERALS);
        facts.collaterals = new Bucket[](collateralCount);
        for (uint256 i; i < collateralCount; ++i) {
            facts.collaterals[i] = queue.bucketOf(i);
        }
    }

    /// @dev Changes the risk model's state.
    function _riskOf(IRiskModel riskModel, address[] memory collaterals) internal returns (RiskFacts memory facts) {
        (facts.minPenaltyBps, facts.maxPenaltyBps, facts.healthForMaxBps) = riskModel.penaltySchedule();
        facts.volatility = _volatilityOf(IVolatilityRiskModel(address(riskModel)), collaterals);
        facts.curves = new OpeningCurve[](collaterals.length);
        for (uint256 i; i < collaterals.length; ++i) {
            OpeningCurve memory curve = facts.curves[i];
            curve.asset = collaterals[i];
            try riskModel.openingCurve{gas: CURVE_GAS}(collaterals[i]) returns (
                uint256 startMultiplierWad, uint256 halfLife, uint256 volatilityRatioWad
            ) {
                (curve.startMultiplierWad, curve.halfLife, curve.volatilityRatioWad) =
                (startMultiplierWad, halfLife, volatilityRatioWad);
            } catch {} // no auction begins with what the model refuses
        }
    }

    /// @dev A model that measures nothing has no interval, and answers the first question with a revert.
    function _volatilityOf(IVolatilityRiskModel riskModel, address[] memory collaterals)
        internal
        view
        returns (VolatilityFacts memory facts)
    {
        try riskModel.SAMPLE_INTERVAL() returns (uint256 sampleInterval) {
            facts.sampleInterval = sampleInterval;
        } catch {
            return facts;
        }
        facts.halfLife = riskModel.VOLATILITY_HALF_LIFE();
        facts.risks = new AssetRisk[](collaterals.length);
        facts.states = new AssetState[](collaterals.length);
        for (uint256 i; i < collaterals.length; ++i) {
            facts.risks[i] = riskModel.riskOf(collaterals[i]);
            facts.states[i] = riskModel.stateOf(collaterals[i]);
        }
    }

    function _priceOf(IOracleRouter oracle, address asset) internal view returns (PriceReport memory report) {
        report.asset = asset;
        (report.isReadable, report.price) = _tryPrice(address(oracle), abi.encodeCall(IPriceOracle.getPrice, (asset)));
        IOracleRouter.AssetSources memory sources = oracle.sourcesOf(asset);
        report.source = sources.primary;
        report.witness = sources.witness;
        if (sources.primary == address(0)) report.primary.status = PriceStatus.Unset;
        else (, report.primary) = _tryPrice(sources.primary, abi.encodeCall(IPriceSource.getPrice, ()));
    }

    /// @dev A buffer that is none or does not answer has an empty report: no reason to know nothing of all else.
    function _buffersOf(IVaultEngine engine, address[] memory collaterals)
        internal
        view
        returns (BufferReport[] memory reports)
    {
        address[] memory assets = engine.debtAssets();
        reports = new BufferReport[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            try this.bufferReport(engine, assets[i], collaterals) returns (BufferReport memory report) {
                reports[i] = report;
            } catch {
                (reports[i].buffer, reports[i].asset) = (engine.debtState(assets[i]).buffer, assets[i]);
            }
        }
    }

    function _shelvesOf(IVaultEngine engine, BufferReport memory report, address[] calldata collaterals)
        internal
        view
        returns (Shelf[] memory shelves)
    {
        shelves = new Shelf[](collaterals.length);
        uint256 count;
        for (uint256 i; i < collaterals.length; ++i) {
            if (collaterals[i] == report.asset) continue;
            Shelf memory shelf = shelves[count++];
            shelf.collateral = collaterals[i];
            shelf.cap = ILiquidityBuffer(report.buffer).inventoryCap(collaterals[i]);
            Stock memory stock = IInventoryShop(report.buffer).stockOf(collaterals[i]);
            (shelf.amount, shelf.cost) = (stock.amount, stock.cost);
            shelf.offer = IInventoryShop(report.buffer).offerOf(collaterals[i]);
            shelf.claimable = engine.claimable(report.buffer, collaterals[i]);
        }
        assembly ("memory-safe") {
            mstore(shelves, count)
        }
    }

    function _accountOf(AccountQuery calldata query) internal view returns (AccountFacts memory facts) {
        facts.account = query.account;
        facts.balance = query.account.balance;
        facts.balances = new uint256[](query.tokens.length);
        facts.allowances = new uint256[][](query.tokens.length);
        for (uint256 i; i < query.tokens.length; ++i) {
            address token = query.tokens[i];
            facts.balances[i] = _read(token, abi.encodeWithSignature("balanceOf(address)", query.account));
            facts.allowances[i] = new uint256[](query.spenders.length);
            for (uint256 k; k < query.spenders.length; ++k) {
                facts.allowances[i][k] = _read(
                    token, abi.encodeWithSignature("allowance(address,address)", query.account, query.spenders[k])
                );
            }
        }
    }

    function _read(address token, bytes memory data) internal view returns (uint256) {
        (bool isOk, uint256[8] memory words) = StaticCallLib.tryRead(token, data, TOKEN_GAS, 1);
        return isOk ? words[0] : 0;
    }
}
