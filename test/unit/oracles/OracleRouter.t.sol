// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {IOracleRouter} from "ebb/interfaces/IOracleRouter.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

contract OracleRouterTest is Test {
    OracleRouter internal router = new OracleRouter(address(this));

    function testFuzz_RevertWhen_AStrangerNamesASource(address caller) public {
        vm.assume(caller != address(this));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, caller));
        vm.prank(caller);
        router.setSource(address(1), address(this));
    }

    function test_RevertWhen_ASourceHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.InvalidSource.selector, address(0xdead)));
        router.setSource(address(1), address(0xdead));
    }

    function testFuzz_WithoutASourceThereIsNoPrice(address asset) public view {
        Price memory price = router.getPrice(asset);
        assertEq(uint8(price.status), uint8(PriceStatus.Unset));
        assertEq(price.lower + price.upper, 0);
    }

    function testFuzz_AnswersWithTheSource(address asset, uint128 answer) public {
        vm.warp(1_750_000_000);
        TestAggregator feed = new TestAggregator("X", 8, int256(uint256(answer)));
        ChainlinkOracle source = new ChainlinkOracle(address(feed), 18, 1 hours, 0, type(int128).max);
        vm.expectEmit(address(router));
        emit IOracleRouter.SourceSet(asset, address(source));
        router.setSource(asset, address(source));
        assertEq(router.sourceOf(asset), address(source));
        assertEq(keccak256(abi.encode(router.getPrice(asset))), keccak256(abi.encode(source.getPrice())));
    }

    /// @dev Who asks comes before what is asked for.
    function test_RefusalsInOrder() public {
        vm.prank(address(0xbad));
        vm.expectRevert(abi.encodeWithSelector(IOracleRouter.NotAdmin.selector, address(0xbad)));
        router.setSource(address(1), address(0xdead));
    }
}
