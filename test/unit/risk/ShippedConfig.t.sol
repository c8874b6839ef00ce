// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {MIN_LTV_GAP, WAD} from "ebb/libraries/ConstantsLib.sol";
import {Test} from "forge-std/Test.sol";

/// @notice What the shipped numbers must satisfy, whoever changes them.
contract ShippedConfigTest is Test {
    string internal config;

    function setUp() public {
        config = vm.readFile("script/config/local.json");
    }

    function _bps(string memory key) internal view returns (uint256) {
        return vm.parseJsonUint(config, key) * 1e14;
    }

    /// @dev There is a gap between opening and keeping risk, and the penalty never outweighs what a sale restores:
    /// L·(1 + π_max) < H·(1 − backstopDiscount).
    function test_ListingLaw() public view {
        string[] memory symbols = vm.parseJsonKeys(config, ".collaterals");
        uint256 right = _bps(".auctions.targetHealthBps") * (WAD - _bps(".auctions.backstopDiscountBps")) / WAD;
        for (uint256 i; i < symbols.length; ++i) {
            string memory prefix = string.concat(".collaterals.", symbols[i]);
            uint256 ltv = _bps(string.concat(prefix, ".liquidationLtvBps"));
            assertGe(ltv, _bps(string.concat(prefix, ".borrowLtvBps")) + MIN_LTV_GAP, symbols[i]);
            assertLt(ltv * (WAD + _bps(".penalty.maxBps")) / WAD, right, symbols[i]);
            assertGt(_bps(string.concat(prefix, ".startMultiplierBps")), WAD, symbols[i]);
        }
    }

    /// @dev The target lies above where sales stop by themselves.
    function test_TargetIsAboveTheEndHealth() public view {
        assertGt(_bps(".auctions.targetHealthBps"), 1.01e18);
        assertLe(_bps(".penalty.minBps"), _bps(".penalty.maxBps"));
    }
}
