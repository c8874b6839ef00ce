// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceOracle} from "ebb/interfaces/IPriceOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

/// @notice An oracle that says what it is told to.
contract PriceOracleMock is IPriceOracle {
    mapping(address asset => Price) internal _prices;
    bool internal _isRevert;
    bool internal _isBurn;

    function set(address asset, uint256 lower, uint256 upper) external {
        _prices[asset] = Price(lower, upper, block.timestamp, PriceStatus.Ok);
    }

    /// @dev The numbers stay: a status alone must keep them from being used.
    function setStatus(address asset, PriceStatus status) external {
        _prices[asset].status = status;
    }

    /// @dev Prices revert, or burn all the gas they get.
    function fail(bool isRevert, bool isBurn) external {
        (_isRevert, _isBurn) = (isRevert, isBurn);
    }

    function sequencerUpSince() external pure returns (uint256) {
        return 0;
    }

    function getPrice(address asset) public view returns (Price memory) {
        require(!_isRevert, "no price");
        if (_isBurn) assembly ("memory-safe") { invalid() }
        return _prices[asset];
    }

    function primaryPriceOf(address asset) external view returns (PriceStatus, Price memory) {
        return (getPrice(asset).status, _prices[asset]);
    }
}
