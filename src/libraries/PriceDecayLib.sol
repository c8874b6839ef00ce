// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {WAD} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";
import {wadExp} from "solmate/utils/SignedWadMath.sol";

/// @title PriceDecayLib
/// @notice The curve of an auction: exponential decay by half-life.
///
/// multiplier(t) = startMultiplier · 2^(−t / halfLife)      price(t) = anchor · multiplier(t)
///
/// 2^(−t/h) is computed as exp(−ln 2 · t / h) with solmate's `wadExp` (by Remco Bloemen, after
/// https://xn--2-umb.com/22/exp-ln), accurate to the last digits of a WAD.
library PriceDecayLib {
    /// @dev ln 2 [WAD], rounded up in its last digit.
    int256 internal constant LN2_WAD = 0.69314718055994531e18;

    /// @notice The fraction of its start price that a curve has kept.
    /// @param elapsed Time since the start [seconds].
    /// @param halfLife Time in which the price halves [seconds], not zero.
    /// @return [WAD], at most 1e18, zero only after some 59 half-lives; rounded down by at most 2 units; never rises in `elapsed`.
    function decay(uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        int256 exponent = -int256(MathLib.mulDivUp(uint256(LN2_WAD), elapsed, halfLife));
        return uint256(wadExp(exponent));
    }

    /// @notice What the curve asks at a moment, relative to its anchor.
    /// @param startMultiplier Multiplier at the start [WAD].
    /// @return [WAD], rounded up: the price is what a taker pays.
    function multiplierAt(uint256 startMultiplier, uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        return MathLib.mulDivUp(startMultiplier, decay(elapsed, halfLife), WAD);
    }

    /// @notice The price of an auction's collateral at a moment.
    /// @param anchor Debt units per collateral unit at the start [1e36].
    /// @return [1e36], rounded up.
    function priceAt(uint256 anchor, uint256 startMultiplier, uint256 elapsed, uint256 halfLife)
        internal
        pure
        returns (uint256)
    {
        return MathLib.mulDivUp(anchor, multiplierAt(startMultiplier, elapsed, halfLife), WAD);
    }
}
