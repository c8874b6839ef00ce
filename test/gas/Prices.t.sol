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

/// @notice Makes calls in one transaction and says what each cost.
contract Meter {
    struct Call {
        address target;
        bytes data;
    }

    function measure(Call[] calldata calls) external returns (uint256[] memory gas) {
        gas = new uint256[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            gas[i] = gasleft();
            (bool isOk,) = calls[i].target.call(calls[i].data);
            gas[i] -= gasleft();
            require(isOk, "call");
        }
    }
}

/// @notice What a price costs, with feeds of Chainlink's shape (a proxy with an access controller before an aggregator with an
/// access list) and a real pool that keeps and has filled its observations: in a transaction that has read nothing yet, and again
/// in the same one. `npm run gas` runs it.
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

    /// @dev Measures `target` after `first` has been called in the same transaction.
    function _cost(address first, bytes memory firstData, address target, bytes memory data)
        internal
        returns (uint256 before, uint256 after_)
    {
        Meter.Call[] memory calls = new Meter.Call[](2);
        calls[0] = Meter.Call(first, firstData);
        calls[1] = Meter.Call(target, data);
        uint256[] memory gas = new Meter().measure(calls);
        return (gas[0], gas[1]);
    }

    /// @dev The first call of a transaction and the same once more.
    function _requireCost(string memory what, address target, bytes memory data, uint256 mostCold, uint256 mostAgain)
        internal
    {
        (uint256 cold, uint256 again) = _cost(target, data, target, data);
        emit log_named_uint(string.concat(what, ", cold"), cold);
        emit log_named_uint(string.concat(what, ", again"), again);
        assertLe(cold, mostCold, what);
        assertLe(again, mostAgain, what);
    }

    /// @dev The part that is Chainlink's.
    function test_Feed() public {
        bytes memory data = abi.encodeCall(TestAggregatorProxy.latestRoundData, ());
        _requireCost("feed alone", singleSource.FEED(), data, 19_000, 3500);
    }

    function test_Source() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _requireCost("chainlink adapter", address(singleSource), data, 23_000, 5500);
    }

    function test_Mean() public {
        bytes memory data = abi.encodeCall(IPriceSource.getPrice, ());
        _requireCost("uniswap v3 adapter with its quote's feed", address(mean), data, 90_000, 60_000);
    }

    function test_OneSource() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(single)));
        _requireCost("one source through the router", address(router), data, 29_500, 8000);
    }

    function test_TwoSources() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(token)));
        _requireCost("two sources through the router", address(router), data, 120_000, 80_000);
    }

    /// @dev As in a start: the debt asset, whose feed the pool's price needs too, has been asked already.
    function test_TwoSourcesBesideTheDebt() public {
        bytes memory data = abi.encodeCall(router.getPrice, (address(token)));
        (, uint256 cost) =
            _cost(address(router), abi.encodeCall(router.getPrice, (address(usdc))), address(router), data);
        emit log_named_uint("two sources, the dollar's feed warm", cost);
        assertLe(cost, 100_000);
    }

    function test_Poke() public {
        bytes memory data = abi.encodeCall(router.poke, (address(single)));
        _requireCost("poke of one source", address(router), data, 45_000, 45_000);
        assertEq(uint8(router.getPrice(address(token)).status), uint8(PriceStatus.Ok));
    }
}
