// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "../interfaces/IPriceOracle.sol";
import {MAX_TOKEN_DECIMALS, PRICE_SCALE} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PriceMathLib} from "../libraries/PriceMathLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title CrossOracle
/// @notice Prices a token through an asset that both legs know: LINK in ETH, times ETH in dollars. Immutable.
///
/// price = base · quote,   base in WADs of the common asset per raw unit,   quote in dollars per 1e-18 of the common asset
///
/// @dev As old as its older leg: a new round of one confirms nothing about the other.
contract CrossOracle is IPriceSource {
    /// @notice The quote leg must price a unit of 18 decimals, whatever a token of the common asset has.
    error QuoteDecimalsNot18(uint8 decimals);

    /// @notice The token in the common asset, IPriceSource.
    address public immutable BASE;
    /// @notice The common asset in dollars, IPriceSource.
    address public immutable QUOTE;
    /// @inheritdoc IPriceSource
    uint8 public immutable TOKEN_DECIMALS;

    constructor(address base, address quote) {
        uint8 quoteDecimals = IPriceSource(quote).TOKEN_DECIMALS();
        require(quoteDecimals == MAX_TOKEN_DECIMALS, QuoteDecimalsNot18(quoteDecimals));
        BASE = base;
        QUOTE = quote;
        TOKEN_DECIMALS = IPriceSource(base).TOKEN_DECIMALS();
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory) {
        Price memory base = IPriceSource(BASE).getPrice();
        if (base.status != PriceStatus.Ok) return base;
        Price memory quote = IPriceSource(QUOTE).getPrice();
        if (quote.status != PriceStatus.Ok) return quote;
        base.updatedAt = MathLib.min(base.updatedAt, quote.updatedAt);
        return PriceMathLib.scaled(base, quote.lower, quote.upper, PRICE_SCALE);
    }
}
