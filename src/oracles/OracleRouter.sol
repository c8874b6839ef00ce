// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IOracleRouter} from "../interfaces/IOracleRouter.sol";
import {IPriceOracle, IPriceSource} from "../interfaces/IPriceOracle.sol";
import {Price, PriceStatus} from "../types/Prices.sol";

/// @title OracleRouter
/// @notice See IOracleRouter.
contract OracleRouter is IOracleRouter {
    /// @inheritdoc IOracleRouter
    address public immutable ADMIN;
    /// @inheritdoc IOracleRouter
    mapping(address asset => address source) public sourceOf;

    /// @param admin May name sources.
    constructor(address admin) {
        ADMIN = admin;
    }

    /// @inheritdoc IOracleRouter
    function setSource(address asset, address source) external {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        require(source.code.length != 0, InvalidSource(source));
        sourceOf[asset] = source;
        emit SourceSet(asset, source);
    }

    /// @inheritdoc IPriceOracle
    /// @dev Sources are adapters of ours that do not revert; what they read may, and that is theirs to catch.
    function getPrice(address asset) external view returns (Price memory price) {
        address source = sourceOf[asset];
        if (source == address(0)) return Price(0, 0, PriceStatus.Unset);
        return IPriceSource(source).getPrice();
    }
}
