// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IDebtSource} from "../../interfaces/IDebtSource.sol";
import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {AuctionStateLib} from "../../libraries/AuctionStateLib.sol";
import {IdLib} from "../../libraries/IdLib.sol";
import {Anchor} from "../../types/Auctions.sol";
import {AuctionReport, DebtGrowth} from "../../types/Snapshots.sol";
import {VaultHealth, VaultView} from "../../types/Vaults.sol";

/// @title AuctionReports
/// @notice Reads open auctions, for lenses.
abstract contract AuctionReports {
    /// @dev Where auctions are read from, and what is the same for all of them.
    struct AuctionSource {
        IAuctionHouse house;
        IVaultEngine engine;
        address[] debtAssets; // in the engine's order
        uint256 targetHealth; // [WAD]
    }

    /// @notice No auction with this id is open.
    error NotOpen(uint256 auctionId);

    function _sourceOf(IAuctionHouse house) internal view returns (AuctionSource memory source) {
        source.house = house;
        source.engine = IVaultEngine(house.ENGINE());
        source.debtAssets = source.engine.debtAssets();
        source.targetHealth = house.terms().targetHealth;
    }

    /// @dev One open auction; reverts with `NotOpen` when there is none.
    /// @param vault Of the auction, with the prices of now.
    /// @param health Of that vault.
    function _report(AuctionSource memory source, uint256 auctionId, VaultView memory vault, VaultHealth memory health)
        internal
        view
        returns (AuctionReport memory report_)
    {
        IAuctionHouse house = source.house;
        (uint256 vaultId, uint32 nonce) = IdLib.fromAuctionId(auctionId);
        AuctionStateLib.Portfolio memory portfolio = report_.portfolio;
        portfolio.auction = house.auctionOf(vaultId);
        require(nonce != 0 && portfolio.auction.nonce == nonce, NotOpen(auctionId));
        (portfolio.vault, report_.health) = (vault, health);
        portfolio.anchors = new Anchor[](vault.collaterals.length);
        for (uint256 i; i < portfolio.anchors.length; ++i) {
            portfolio.anchors[i] = house.anchorOf(vaultId, vault.collaterals[i].index);
        }
        portfolio.debtAnchors = new uint256[](vault.debts.length);
        for (uint256 i; i < portfolio.debtAnchors.length; ++i) {
            portfolio.debtAnchors[i] = house.debtAnchorOf(vaultId, vault.debts[i].index);
        }
        portfolio.targetHealth = source.targetHealth;
        report_.growths = _growthsOf(source.engine, vault);
        report_.auctionId = auctionId;
        report_.isLocked = vault.locker == address(house) && vault.lockNonce == nonce;
        report_.debtAsset = source.debtAssets[portfolio.auction.debtIndex];
        report_.expiresAt = house.expiresAt(vaultId);
    }

    /// @dev What the engine will know of each of a vault's debts until somebody moves it.
    function _growthsOf(IVaultEngine engine, VaultView memory vault)
        internal
        view
        returns (DebtGrowth[] memory growths)
    {
        growths = new DebtGrowth[](vault.debts.length);
        for (uint256 i; i < growths.length; ++i) {
            address asset = vault.debts[i].asset;
            growths[i].scaledDebt = engine.scaledDebtOf(vault.vaultId, asset);
            growths[i].state = engine.debtState(asset);
            growths[i].cash = IDebtSource(growths[i].state.source).cash();
        }
    }
}
