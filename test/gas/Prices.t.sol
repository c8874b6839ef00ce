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

/// @notice Measures calls within one transaction: also where forge makes one of every call of a test.
contract GasMeter {
    /// @return first What the call costs with everything cold, the call itself included.
    /// @return again What it costs a second time.
    function measure(address target, bytes calldata data) external returns (uint256 first, uint256 again) {
        return (_cost(target, data), _cost(target, data));
    }

    /// @return What the second call costs after the first.
    function measureAfter(address target, bytes calldata before, bytes calldata data) external returns (uint256) {
        _cost(target, before);
        return _cost(target, data);
    }

    function _cost(address target, bytes calldata data) internal returns (uint256) {
        bytes memory call_ = data;
        uint256 gasBefore = gasleft();
        (bool isOk,) = target.call(call_);
        uint256 gasAfter = gasleft();
        require(isOk);
        return gasBefore - gasAfter;
    }
}

/// @notice What a price costs, with feeds of Chainlink's shape (a proxy with an access controller before an aggregator with an
/// access list) and a real pool that keeps and has filled its observations. Ceilings are what was measured in the `deploy`
/// profile, and a little.
contract PricesGasTest is UniswapV3Pools {
    OracleRouter internal router;
    TestToken internal single;
    TestToken internal token;
    TestToken internal usdc;
    ChainlinkOracle internal singleSource;
    ChainlinkOracle internal usdcSource;
    UniswapV3Oracle internal mean;
    TestOffchainAggregator[] internal aggregators;
    GasMeter internal meter;

    function setUp() public {
        vm.warp(1_750_000_000);
        meter = new GasMeter();
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

    function _measure(string memory what, address target, bytes memory data, uint256 mostFirst, uint256 mostAgain)
        internal
    {
        (uint256 first, uint256 again) = meter.measure(target, data);
        emit log_named_uint(string.concat(what, ", cold"), first);
        emit log_named_uint(string.concat(what, ", again"), again);
        assertLe(first, mostFirst, what);
        assertLe(again, mostAgain, what);
    }

    /// @dev The part that is Chainlink's.
    function test_Feed() public {
        bytes memory data = abi.encodeCall(TestAggregatorProxy.latestRoundData, ());
        _measure("feed alone", singleSource.FEED(), data, 18_200, 3200);
    }

    function test_Source() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _measure("chainlink adapter", address(singleSource), data, 22_600, 5100);
    }

    function test_Mean() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _measure("uniswap v3 adapter and its quote's feed", address(mean), data, 57_000, 18_500);
    }

    function test_OneSource() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(single)));
        _measure("router, one source", address(router), data, 29_000, 7000);
    }

    function test_TwoSources() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(token)));
        _measure("router, two sources", address(router), data, 92_000, 29_500);
    }

    /// @dev As in a start: the debt asset, whose feed the pool's price needs too, has been asked already.
    function test_TwoSourcesBesideTheDebt() public {
        uint256 cost = meter.measureAfter(
            address(router),
            abi.encodeCall(router.getPrice, (address(usdc))),
            abi.encodeCall(router.getPrice, (address(token)))
        );
        emit log_named_uint("router, two sources, the dollar asked before", cost);
        assertLe(cost, 72_000);
    }

    function test_Poke() public {
        bytes memory data = abi.encodeCall(router.poke, (address(single)));
        _measure("poke, one source", address(router), data, 40_000, 13_000);
        assertEq(uint8(router.getPrice(address(token)).status), uint8(PriceStatus.Ok));
    }
}
