// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Anchor, Auction} from "../types/Auctions.sol";
import {PriceAction} from "../types/Prices.sol";
import {CollateralPosition, DebtPosition, VaultView} from "../types/Vaults.sol";
import {AuctionMathLib} from "./AuctionMathLib.sol";
import {PRICE_SCALE, WAD, WAD_PER_BPS, WAD_PER_PPB} from "./ConstantsLib.sol";
import {HealthLib} from "./HealthLib.sol";
import {MathLib} from "./MathLib.sol";
import {PositionsLib} from "./PositionsLib.sol";
import {PriceDecayLib} from "./PriceDecayLib.sol";
import {PriceRulesLib} from "./PriceRulesLib.sol";

/// @title AuctionStateLib
/// @notice Sums a vault under auction up, at the auction's anchors and prices.
library AuctionStateLib {
    /// @notice Everything a quote depends on, but the clock.
    struct Portfolio {
        VaultView vault; // with prices: what is not for sale counts at what it is worth now
        Auction auction;
        Anchor[] anchors; // one per collateral of the vault, all zeros where it is not for sale
        uint256[] debtAnchors; // one per debt of the vault [1e36]; the auction's own is not read
        uint256 targetHealth; // [WAD]
    }

    /// @notice What the pure functions need to size and price a take of one collateral.
    /// @param position An element of the vault's collaterals that is for sale.
    /// @param debt The vault's debt that the auction makes good.
    /// @param elapsed Time since the auction (re)started [seconds].
    /// @return input See AuctionMathLib.TakeInput.
    /// @return floorPrice Price below which the collateral is not sold [1e36], rounded up.
    function takeInput(
        Portfolio memory portfolio,
        CollateralPosition memory position,
        DebtPosition memory debt,
        uint256 maxCollateral,
        uint256 elapsed
    ) internal pure returns (AuctionMathLib.TakeInput memory input, uint256 floorPrice) {
        _sumUp(portfolio, elapsed, input);
        Anchor memory anchor = _anchorAt(portfolio, position.index);
        input.price =
            PriceDecayLib.priceAt(anchor.price, anchor.startMultiplierBps * WAD_PER_BPS, elapsed, anchor.halfLife);
        input.anchor = anchor.price;
        input.liquidationLtv = anchor.liquidationLtvBps * WAD_PER_BPS;
        input.targetHealth = portfolio.targetHealth;
        input.penalty = portfolio.auction.penaltyBps * WAD_PER_BPS;
        input.collateral = position.amount;
        input.maxCollateral = maxCollateral;
        input.debt = debt.amount;
        input.minDebt = debt.minDebt;
        input.isFullClose = portfolio.auction.isFullClose;
        floorPrice = MathLib.mulDivUp(anchor.price, portfolio.auction.floorPpb * WAD_PER_PPB, WAD);
    }

    /// @dev Fills in the sums: the debt rounded up, the collateral down.
    function _sumUp(Portfolio memory portfolio, uint256 elapsed, AuctionMathLib.TakeInput memory input) private pure {
        DebtPosition[] memory debts = portfolio.vault.debts;
        uint256 debtLower = PositionsLib.debtAt(debts, portfolio.auction.debtIndex).lower;
        for (uint256 i; i < debts.length; ++i) {
            input.totalDebt += debts[i].index == portfolio.auction.debtIndex
                ? debts[i].amount
                : MathLib.mulDivUp(debts[i].amount, portfolio.debtAnchors[i], PRICE_SCALE);
        }
        for (uint256 i; i < portfolio.anchors.length; ++i) {
            Anchor memory anchor = portfolio.anchors[i];
            CollateralPosition memory position = portfolio.vault.collaterals[i];
            if (anchor.price == 0) {
                // Not for sale, but it carries its part of the debt: else what is for sale would be sold for it.
                if (debtLower == 0) continue;
                uint256 worth = MathLib.mulDivDown(position.amount, position.upper, debtLower);
                input.weightedCollateral += MathLib.mulDivDown(worth, position.liquidationLtv, WAD);
                input.proceeds += worth;
                continue;
            }
            uint256 value = MathLib.mulDivDown(position.amount, anchor.price, PRICE_SCALE);
            input.weightedCollateral += MathLib.mulDivDown(value, anchor.liquidationLtvBps * WAD_PER_BPS, WAD);
            uint256 multiplier =
                PriceDecayLib.multiplierAt(anchor.startMultiplierBps * WAD_PER_BPS, elapsed, anchor.halfLife);
            // Below the floor it is not sold: it would bring the floor after a restart, and does not make the vault a loss.
            multiplier = MathLib.max(multiplier, portfolio.auction.floorPpb * WAD_PER_PPB);
            input.proceeds += MathLib.mulDivDown(value, multiplier, WAD);
        }
    }

    function _anchorAt(Portfolio memory portfolio, uint256 index) private pure returns (Anchor memory) {
        CollateralPosition[] memory collaterals = portfolio.vault.collaterals;
        uint256 i;
        while (collaterals[i].index != index) ++i;
        return portfolio.anchors[i];
    }
}
