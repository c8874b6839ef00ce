// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

/// @notice Says what a test tells it to. Not for deployment.
contract FixedOracle is IPriceSource {
    uint8 public immutable TOKEN_DECIMALS;
    Price internal _price;

    constructor(uint8 tokenDecimals, uint256 price) {
        TOKEN_DECIMALS = tokenDecimals;
        set(price);
    }

    function set(uint256 price) public {
        setBand(price, price, block.timestamp);
    }

    function setBand(uint256 lower, uint256 upper, uint256 updatedAt) public {
        _price = Price(lower, upper, updatedAt, PriceStatus.Ok);
    }

    function fail(PriceStatus status) external {
        _price = Price(0, 0, 0, status);
    }

    function getPrice() external view returns (Price memory) {
        return _price;
    }
}
