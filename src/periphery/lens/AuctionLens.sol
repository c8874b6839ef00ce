// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "../../libraries/AuctionMathLib.sol";
import {AuctionStateLib} from "../../libraries/AuctionStateLib.sol";
import {END_HEALTH, RAY, WAD} from "../../libraries/ConstantsLib.sol";
import {HealthLib} from "../../libraries/HealthLib.sol";
import {IdLib} from "../../libraries/IdLib.sol";
import {InterestRateLib} from "../../libraries/InterestRateLib.sol";
import {MathLib} from "../../libraries/MathLib.sol";
import {PositionsLib} from "../../libraries/PositionsLib.sol";
import {AuctionReport, DebtGrowth} from "../../types/Snapshots.sol";
import {CollateralPosition, DebtPosition, DebtState, VaultHealth, VaultView} from "../../types/Vaults.sol";
import {AuctionReports} from "./AuctionReports.sol";

/// @title AuctionLens
/// @notice What bidders ask: which auctions are open, what they sell, and what a take would pay and receive at any
/// moment. For off-chain readers; nothing on chain should rely on it.
contract AuctionLens is AuctionReports {
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
        bool isExpired; // whether the house refuses at that moment: only restart is allowed
        bool isPaused; // whether takes are stopped now
        bool isLocked; // whether the house holds the vault's lock now; without it a take sells nothing
        bool isHealthy; // whether the vault is out of the woods, by the prices of now: then a take sells nothing
    }

    /// @dev The pause level of the house, and of the engine, from which on takes are stopped.
    uint256 internal constant STOP_TAKE = 3;

    /// @notice The time asked about is before the auction started.
    error BeforeStart(uint256 timestamp, uint256 startedAt);
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
        AuctionSource memory source = _sourceOf(house);
        for (uint256 i; i < auctionIds.length; ++i) {
            reports[i] = _reportOf(source, auctionIds[i]);
        }
    }

    /// @notice One open auction; reverts with `NotOpen` when there is none.
    function report(IAuctionHouse house, uint256 auctionId) public view returns (AuctionReport memory report_) {
        return _reportOf(_sourceOf(house), auctionId);
    }

    /// @notice What a take would pay, receive and leave at a moment, interest until then included: exact to the unit, if nobody
    /// moves the vault's positions or its debt assets' cash before and, where the vault holds a collateral that is not for sale,
    /// prices and loan-to-value ratios stay as they are. A moment that has passed is quoted with the debts as they are known.
    /// What the house refuses then, and why nothing may be sold in spite of the numbers, is in the flags; zeros
    /// when the debt has been repaid. Reverts with the house's errors where the price or the amount would be refused.
    /// @param timestamp [seconds]
    function quoteTake(
        IAuctionHouse house,
        uint256 auctionId,
        address collateral,
        uint256 maxCollateral,
        uint256 timestamp
    ) external view returns (Quote memory quote) {
        AuctionReport memory report_ = report(house, auctionId);
        AuctionStateLib.Portfolio memory portfolio = report_.portfolio;
        require(timestamp >= portfolio.auction.startedAt, BeforeStart(timestamp, portfolio.auction.startedAt));
        for (uint256 i; i < report_.growths.length; ++i) {
            portfolio.vault.debts[i].amount =
                MathLib.mulDivUp(report_.growths[i].scaledDebt, _indexAt(report_.growths[i], timestamp), RAY);
        }
        _fillFlags(quote, house, report_, timestamp);

        DebtPosition memory debt = PositionsLib.debtAt(portfolio.vault.debts, portfolio.auction.debtIndex);
        CollateralPosition memory position = PositionsLib.collateralOf(portfolio.vault.collaterals, collateral);
        quote.collateralLeft = position.amount;
        if (debt.amount == 0) return quote;
        bool isForSale = position.amount != 0 && house.anchorOf(portfolio.vault.vaultId, position.index).price != 0;
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
        quote.collateralLeft -= result.collateralOut;
        quote.debtLeft = _debtLeft(report_, debt, result.repaid, timestamp);
        quote.isTargetMet = result.isTargetMet;
    }

    function _reportOf(AuctionSource memory source, uint256 auctionId) internal view returns (AuctionReport memory) {
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        (VaultView memory vault, VaultHealth memory health) = source.engine.healthOf(vaultId);
        return _report(source, auctionId, vault, health);
    }

    /// @dev The index at a moment, just as the engine reckons it [RAY].
    function _indexAt(DebtGrowth memory growth, uint256 timestamp) internal pure returns (uint256) {
        DebtState memory state = growth.state;
        uint256 elapsed = MathLib.zeroFloorSub(timestamp, state.accruedAt);
        uint256 debt = MathLib.mulDivDown(state.totalScaledDebt, state.debtIndex, RAY);
        uint256 rate = InterestRateLib.annualRate(
            InterestRateLib.Curve(state.baseRate, state.slopeBelowKink, state.slopeAboveKink, state.kink),
            InterestRateLib.utilisation(debt, growth.cash)
        );
        uint256 interest = MathLib.mulDivUp(state.debtIndex, InterestRateLib.growth(rate, elapsed), WAD);
        return MathLib.min(state.debtIndex + interest, type(uint128).max);
    }

    /// @dev What the ledger will say is owed after a repayment: it counts in parts of the index.
    function _debtLeft(AuctionReport memory report_, DebtPosition memory debt, uint256 repaid, uint256 timestamp)
        internal
        pure
        returns (uint256)
    {
        if (repaid == debt.amount) return 0;
        uint256 i;
        while (report_.growths[i].state.index != debt.index) ++i;
        uint256 index = _indexAt(report_.growths[i], timestamp);
        uint256 scaledLeft = report_.growths[i].scaledDebt - MathLib.mulDivDown(repaid, RAY, index);
        return MathLib.mulDivUp(scaledLeft, index, RAY);
    }

    function _fillFlags(Quote memory quote, IAuctionHouse house, AuctionReport memory report_, uint256 timestamp)
        internal
        view
    {
        IVaultEngine engine = IVaultEngine(house.ENGINE());
        quote.isExpired = timestamp >= report_.expiresAt;
        quote.isPaused = house.pauseLevel() >= STOP_TAKE || engine.pauseLevel() >= STOP_TAKE;
        quote.isLocked = report_.isLocked;
        DebtPosition[] memory debts = report_.portfolio.vault.debts;
        uint256 debtValue;
        for (uint256 i; i < debts.length; ++i) {
            debtValue += HealthLib.debtValue(debts[i].amount, debts[i].lower);
        }
        // Health falls as the debt grows.
        VaultHealth memory health = report_.health;
        quote.isHealthy = debtValue == 0
            ? health.firmHealthFactor != 0
            : MathLib.mulDivDown(health.firmHealthFactor, health.debtValue, debtValue) >= END_HEALTH;
    }
}
