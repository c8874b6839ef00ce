// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceOracle} from "ebb/interfaces/IPriceOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

/// @notice An oracle that says what it is told to.
contract PriceOracleMock is IPriceOracle {
    mapping(address asset => Price) internal _prices;

    function set(address asset, uint256 lower, uint256 upper) external {
        _prices[asset] = Price(lower, upper, PriceStatus.Ok);
    }

    function kill(address asset, PriceStatus status) external {
        _prices[asset] = Price(0, 0, status);
    }

    function getPrice(address asset) external view returns (Price memory) {
        return _prices[asset];
    }
}
