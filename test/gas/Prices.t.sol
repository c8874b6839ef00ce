// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregatorProxy, TestOffchainAggregator} from "../mocks/TestAggregatorProxy.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {Test, console} from "forge-std/Test.sol";

contract PricesGasTest is Test {
    OracleRouter internal router;
    TestToken internal token;
    ChainlinkOracle internal oracle;

    function setUp() public {
        vm.warp(1_750_000_000);
        token = new TestToken("T", "T", 18);
        router = new OracleRouter(address(this), address(0));
        TestOffchainAggregator aggregator = new TestOffchainAggregator(8);
        TestAggregatorProxy proxy = new TestAggregatorProxy(address(aggregator));
        aggregator.addAccess(address(proxy));
        aggregator.transmit(2000e8);
        oracle = new ChainlinkOracle(address(proxy), 18, 1 hours, 0, 1e14);
        router.setSource(address(token), address(oracle));
    }

    function test_One() public {
        uint256 g = gasleft();
        router.getPrice(address(token));
        console.log("router cold", g - gasleft());
        g = gasleft();
        router.getPrice(address(token));
        console.log("router warm", g - gasleft());
    }

    function test_Adapter() public {
        uint256 g = gasleft();
        oracle.getPrice();
        console.log("adapter cold", g - gasleft());
        g = gasleft();
        oracle.getPrice();
        console.log("adapter warm", g - gasleft());
    }

    function test_Feed() public {
        uint256 g = gasleft();
        TestAggregatorProxy(oracle.FEED()).latestRoundData();
        console.log("feed (+oracle cold)", g - gasleft());
    }
}
