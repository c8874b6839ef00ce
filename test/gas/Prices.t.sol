// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IV3Pool, UniswapV3Pools} from "../helpers/UniswapV3Pools.sol";
import {TestAggregatorProxy, TestOffchainAggregator} from "../mocks/TestAggregatorProxy.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {UniswapV3Oracle} from "ebb/oracles/UniswapV3Oracle.sol";
import {PriceStatus} from "ebb/types/Prices.sol";

/// @notice What a price costs, with feeds of Chainlink's shape (a proxy with an access controller before an aggregator with an
/// access list) and a real pool that keeps and has filled its observations. The first call of a test is cold, as in a
/// transaction; the second is what the same asset costs again. For the `deploy` profile.
contract PricesGasTest is UniswapV3Pools {
    OracleRouter internal router;
    TestToken internal single;
    TestToken internal token;
    TestToken internal usdc;
    ChainlinkOracle internal singleSource;
    ChainlinkOracle internal usdcSource;
    UniswapV3Oracle internal mean;
    TestOffchainAggregator[] internal aggregators;

    function setUp() public {
        vm.warp(1_750_000_000);
        router = new OracleRouter(address(this), address(0));
        single = new TestToken("S", "S", 18);
        token = new TestToken("T", "T", 18);
        usdc = new TestToken("U", "U", 6);
        singleSource = _feed(18, 2000e8);
        ChainlinkOracle tokenSource = _feed(18, 1e8);
        usdcSource = _feed(6, 1e8);
        _deployFactory();
        int256 tick = address(token) < address(usdc) ? -276_325 : int256(276_325);
        IV3Pool pool = _createPool(address(token), address(usdc), tick, 1e19, 200);
        _observe(pool, 500, 12);
        for (uint256 i; i < aggregators.length; ++i) {
            aggregators[i].transmit(i == 0 ? int192(2000e8) : int192(1e8));
        }
        mean = new UniswapV3Oracle(
            UniswapV3Oracle.Config({
                factory: address(factory),
                token: address(token),
                quoteToken: address(usdc),
                fee: FEE,
                quoteSource: address(usdcSource),
                window: 30 minutes,
                minLiquidity: 1e18,
                blockTime: 12
            })
        );
        router.setSource(address(single), address(singleSource));
        router.setSource(address(usdc), address(usdcSource));
        router.setSource(address(token), address(tokenSource));
        router.setAnchor(address(token), address(mean), 0.05e18, 0.03e18);
    }

    function _feed(uint8 decimals, int192 answer) internal returns (ChainlinkOracle) {
        TestAggregatorProxy proxy = new TestAggregatorProxy(address(0));
        TestOffchainAggregator aggregator = new TestOffchainAggregator(8);
        aggregator.addAccess(address(proxy));
        aggregator.transmit(answer);
        proxy.upgradeTo(address(aggregator));
        aggregators.push(aggregator);
        return new ChainlinkOracle(address(proxy), decimals, 1 hours, 0, 1e14);
    }

    function _report(string memory what, uint256 gas, uint256 most) internal {
        emit log_named_uint(what, gas);
        assertLe(gas, most, what);
    }

    function _cost(address target, bytes memory data) internal returns (uint256 gas) {
        uint256 gasBefore = gasleft();
        (bool isOk,) = target.call(data);
        gas = gasBefore - gasleft();
        assertTrue(isOk);
    }

    /// @dev The part that is Chainlink's.
    function test_Feed() public {
        _report(
            "feed alone, cold",
            _cost(singleSource.FEED(), abi.encodeCall(TestAggregatorProxy.latestRoundData, ())),
            19_000
        );
    }

    function test_Source() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _report("chainlink adapter, cold", _cost(address(singleSource), data), 23_000);
        _report("chainlink adapter, again", _cost(address(singleSource), data), 5500);
    }

    function test_Mean() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _report("uniswap v3 adapter with its quote's feed, cold", _cost(address(mean), data), 90_000);
        _report("uniswap v3 adapter with its quote's feed, again", _cost(address(mean), data), 60_000);
    }

    function test_OneSource() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(single)));
        _report("one source through the router, cold", _cost(address(router), data), 29_000);
        _report("one source through the router, again", _cost(address(router), data), 8000);
    }

    function test_TwoSources() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(token)));
        _report("two sources through the router, cold", _cost(address(router), data), 120_000);
        _report("two sources through the router, again", _cost(address(router), data), 80_000);
    }

    /// @dev As in a start: the debt asset, whose feed the pool's price needs too, has been asked already.
    function test_TwoSourcesBesideTheDebt() public {
        router.getPrice(address(usdc));
        bytes memory data = abi.encodeCall(router.getPrice, (address(token)));
        _report("two sources, the dollar's feed warm", _cost(address(router), data), 100_000);
    }

    function test_Poke() public {
        bytes memory data = abi.encodeCall(router.poke, (address(single)));
        _report("poke of one source, cold", _cost(address(router), data), 45_000);
        assertEq(uint8(router.getPrice(address(token)).status), uint8(PriceStatus.Ok));
    }
}
