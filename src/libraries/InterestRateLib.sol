// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {WAD, YEAR} from "./ConstantsLib.sol";
import {MathLib} from "./MathLib.sol";

/// @title InterestRateLib
/// @notice A kinked rate model and the growth of an index, as pure functions.
library InterestRateLib {
    /// @notice A rate curve: flat base, one slope up to the kink, a steeper one after it.
    struct Curve {
        uint64 baseRate; // rate at zero utilisation [WAD per year]
        uint64 slopeBelowKink; // rise from zero utilisation to the kink [WAD per year]
        uint64 slopeAboveKink; // further rise from the kink to full utilisation [WAD per year]
        uint64 kink; // utilisation at which the slope changes [WAD], inside (0, 1)
    }

    /// @notice The share of lendable money that is lent.
    /// @return [WAD], at most 1e18; zero when nothing is lent.
    function utilisation(uint256 debt, uint256 cash) internal pure returns (uint256) {
        return debt == 0 ? 0 : MathLib.mulDivDown(debt, WAD, debt + cash);
    }

    /// @notice The yearly rate at a utilisation.
    /// @param u Utilisation [WAD], at most 1e18.
    /// @return [WAD per year], rounded down.
    function annualRate(Curve memory curve, uint256 u) internal pure returns (uint256) {
        if (u <= curve.kink) return curve.baseRate + uint256(curve.slopeBelowKink) * u / curve.kink;
        return uint256(curve.baseRate) + curve.slopeBelowKink + uint256(curve.slopeAboveKink) * (u - curve.kink)
            / (WAD - curve.kink);
    }

    /// @notice By what fraction a debt grows: the first three terms of e^x − 1 at x = rate · elapsed, so that interest
    /// compounds between updates. Off by less than x⁴/24.
    /// @return [WAD], rounded down.
    function growth(uint256 rate, uint256 elapsed) internal pure returns (uint256) {
        uint256 first = rate * elapsed / YEAR;
        uint256 second = first * first / (2 * WAD);
        uint256 third = second * first / (3 * WAD);
        return first + second + third;
    }
}
