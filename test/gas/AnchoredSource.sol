// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {WAD} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {wadExp} from "solmate/utils/SignedWadMath.sol";

interface IObservablePool {
    function token0() external view returns (address);
    function observe(uint32[] calldata secondsAgos)
        external
        view
        returns (int56[] memory tickCumulatives, uint160[] memory secondsPerLiquidityCumulativeX128s);
}

/// @notice A feed and beside it the mean of a Uniswap v3 pool: as many calls and words read as two sources need, and no more
/// care than a measurement does.
contract AnchoredSource is IPriceSource {
    uint32 internal constant WINDOW = 30 minutes;
    uint256 internal constant BAND_CAP = 1.03e18;
    int256 internal constant LN_TICK = 0.0000999950003333e18; // ln 1.0001

    IPriceSource internal immutable PRIMARY;
    IObservablePool internal immutable POOL;
    IPriceSource internal immutable QUOTE;
    int256 internal immutable SIGN;

    /// @param token What is priced.
    /// @param primary Prices the token.
    /// @param pool Of the token and another.
    /// @param quote Prices the other.
    constructor(address token, IPriceSource primary, IObservablePool pool, IPriceSource quote) {
        PRIMARY = primary;
        POOL = pool;
        QUOTE = quote;
        SIGN = pool.token0() == token ? int256(1) : -1;
    }

    function getPrice() external view returns (Price memory price) {
        price = PRIMARY.getPrice();
        uint32[] memory secondsAgos = new uint32[](2);
        secondsAgos[0] = WINDOW;
        (int56[] memory ticks,) = POOL.observe(secondsAgos);
        int256 meanTick = (ticks[1] - ticks[0]) / int256(uint256(WINDOW));
        Price memory quote = QUOTE.getPrice();
        if (price.status != PriceStatus.Ok) return price;
        if (quote.status != PriceStatus.Ok) return quote;
        uint256 mean = MathLib.mulDivDown(quote.lower, uint256(wadExp(SIGN * meanTick * LN_TICK)), WAD);
        uint256 cap = MathLib.mulDivUp(price.upper, BAND_CAP, WAD);
        price.lower = MathLib.min(price.lower, mean);
        price.upper = MathLib.min(MathLib.max(price.upper, mean), cap);
    }
}
