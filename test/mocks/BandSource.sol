// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

/// @notice A price source whose two sides stand apart as the test says.
contract BandSource is IPriceSource {
    Price internal _price;

    /// @param lower [quote WAD per raw unit, 1e36]
    /// @param upper [quote WAD per raw unit, 1e36]
    function set(uint256 lower, uint256 upper) external {
        _price = Price(lower, upper, PriceStatus.Ok);
    }

    function getPrice() external view returns (Price memory) {
        return _price;
    }
}
