// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "../../libraries/AuctionMathLib.sol";
import {AuctionStateLib} from "../../libraries/AuctionStateLib.sol";
import {IdLib} from "../../libraries/IdLib.sol";
import {MathLib} from "../../libraries/MathLib.sol";
import {Anchor, AuctionTerms} from "../../types/Auctions.sol";
import {CollateralPosition, DebtPosition} from "../../types/Vaults.sol";

/// @title AuctionLens
/// @notice What bidders ask: which auctions are open, what they sell, and what a take would pay and receive at any
/// moment. For off-chain readers; nothing on chain should rely on it.
contract AuctionLens {
    /// @notice An open auction with all that a quote depends on.
    struct AuctionReport {
        uint256 auctionId;
        bool isLocked; // whether the house still holds the vault's lock; without it the auction only waits to be closed
        uint256 expiresAt; // from then on only restart is allowed [seconds]
        address debtAsset; // what takers pay in
        AuctionStateLib.Portfolio portfolio;
    }

    /// @notice What a take would do.
    struct Quote {
        uint256 price; // [debt units per collateral unit, 1e36]
        uint256 floorPrice; // below it the house refuses [1e36]
        uint256 collateralOut; // [raw collateral units]
        uint256 payment; // [raw debt units]
        uint256 repaid; // part of the payment that reduces the debt [raw debt units]
        uint256 penalty; // the rest of it [raw debt units]
        uint256 collateralLeft; // what the vault would hold of the collateral [raw units]
        uint256 debtLeft; // what the vault would owe of the debt asset [raw units]
        bool isTargetMet; // whether the take would end the auction at its target
    }

    /// @notice The time asked about is before the auction started.
    error BeforeStart(uint256 timestamp, uint256 startedAt);
    /// @notice No auction with this id is open.
    error NotOpen(uint256 auctionId);
    /// @notice The collateral is not for sale, or sold out.
    error NotForSale(address collateral);

    /// @notice A page of the open auctions.
    function openAuctions(IAuctionHouse house, uint256 offset, uint256 limit)
        external
        view
        returns (AuctionReport[] memory reports)
    {
        uint256[] memory auctionIds = house.openAuctions(offset, limit);
        reports = new AuctionReport[](auctionIds.length);
        for (uint256 i; i < auctionIds.length; ++i) {
            reports[i] = report(house, auctionIds[i]);
        }
    }

    /// @notice One open auction; reverts with `NotOpen` when there is none.
    function report(IAuctionHouse house, uint256 auctionId) public view returns (AuctionReport memory report_) {
        IVaultEngine engine = IVaultEngine(house.ENGINE());
        (uint256 vaultId, uint32 nonce) = IdLib.fromAuctionId(auctionId);
        AuctionStateLib.Portfolio memory portfolio = report_.portfolio;
        portfolio.auction = house.auctionOf(vaultId);
        require(nonce != 0 && portfolio.auction.nonce == nonce, NotOpen(auctionId));
        portfolio.vault = engine.positionsOf(vaultId);
        portfolio.anchors = new Anchor[](portfolio.vault.collaterals.length);
        for (uint256 i; i < portfolio.anchors.length; ++i) {
            portfolio.anchors[i] = house.anchorOf(vaultId, portfolio.vault.collaterals[i].index);
        }
        portfolio.debtAnchors = new uint256[](portfolio.vault.debts.length);
        for (uint256 i; i < portfolio.debtAnchors.length; ++i) {
            portfolio.debtAnchors[i] = house.debtAnchorOf(vaultId, portfolio.vault.debts[i].index);
        }
        AuctionTerms memory terms = house.terms();
        portfolio.targetHealth = terms.targetHealth;

        report_.auctionId = auctionId;
        report_.isLocked = portfolio.vault.locker == address(house) && portfolio.vault.lockNonce == nonce;
        report_.debtAsset = engine.debtAssets()[portfolio.auction.debtIndex];
        uint256 resumedAt = MathLib.max(house.resumedAt(), engine.resumedAt());
        uint256 startedAt = portfolio.auction.startedAt;
        report_.expiresAt = startedAt < resumedAt ? resumedAt : startedAt + terms.maxDuration;
    }

    /// @notice What a take would pay and receive at a moment, were the vault's positions as they are now. Interest until
    /// then is not counted. Reverts with the house's errors where a take would, but for expiry, pause and live health.
    /// @param timestamp [seconds]
    function quoteTake(
        IAuctionHouse house,
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256 timestamp
    ) external view returns (Quote memory quote) {
        AuctionStateLib.Portfolio memory portfolio = report(house, auctionId).portfolio;
        require(timestamp >= portfolio.auction.startedAt, BeforeStart(timestamp, portfolio.auction.startedAt));
        DebtPosition memory debt = AuctionStateLib.debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
        CollateralPosition memory position = AuctionStateLib.collateralOf(portfolio.vault.collaterals, collateral);
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        bool isForSale = position.amount != 0 && house.anchorOf(vaultId, position.index).price != 0;
        require(isForSale, NotForSale(collateral));
        AuctionMathLib.TakeInput memory input;
        (input, quote.floorPrice) = AuctionStateLib.takeInput(
            portfolio, position, debt, maxCollateral, timestamp - portfolio.auction.startedAt
        );
        quote.price = input.price;
        require(quote.price >= quote.floorPrice, IAuctionHouse.PriceBelowFloor(quote.price, quote.floorPrice));
        AuctionMathLib.TakeResult memory result = AuctionMathLib.computeTake(input);
        quote.collateralOut = result.collateralOut;
        quote.payment = result.payment;
        quote.repaid = result.repaid;
        quote.penalty = result.penalty;
        quote.collateralLeft = position.amount - result.collateralOut;
        quote.debtLeft = debt.amount - result.repaid;
        quote.isTargetMet = result.isTargetMet;
    }
}
