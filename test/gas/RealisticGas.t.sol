// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IV3Pool, UniswapV3Pools} from "../helpers/UniswapV3Pools.sol";
import {TestAggregatorProxy, TestOffchainAggregator} from "../mocks/TestAggregatorProxy.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {GasScenarios} from "./GasScenarios.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {UniswapV3Oracle} from "ebb/oracles/UniswapV3Oracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @notice Every price comes through a Chainlink proxy from an off-chain reporting aggregator: five storage slots and two
/// calls. WETH and WBTC are anchored besides to the mean over half an hour of a real Uniswap v3 pool with USDC that
/// remembers an hour of blocks and was traded in each of them.
contract RealisticGasTest is GasScenarios, UniswapV3Pools {
    uint16 internal constant OBSERVATIONS = 300;
    uint256 internal constant BLOCK_TIME = 12;
    uint128 internal constant DEPTH = 2e19;

    mapping(address asset => TestOffchainAggregator) internal aggregatorOf;
    mapping(address asset => IV3Pool) internal poolOf;
    TestToken[4] internal priced;

    function setUp() public override {
        group = "realistic";
        super.setUp();
    }

    function _setUpFeeds() internal override {
        priced = [weth, wbtc, link, usdc];
        for (uint256 i; i < priced.length; ++i) {
            _setUpAggregator(priced[i]);
        }
        _deployFactory();
        _setUpPool(weth);
        _setUpPool(wbtc);
        _trade(OBSERVATIONS);
        _transmit();
        _anchor(weth);
        _anchor(wbtc);
    }

    /// @dev Else prices would come from a pool that forgets, or a band would hide that it stands elsewhere.
    function test_PoolsFollowTheFeeds() public {
        _fall();
        for (uint256 i; i < 2; ++i) {
            (,,, uint16 cardinality,,,) = poolOf[address(priced[i])].slot0();
            assertEq(cardinality, OBSERVATIONS);
            Price memory price = router.getPrice(address(priced[i]));
            assertTrue(price.status == PriceStatus.Ok);
            assertApproxEqRel(price.lower, price.upper, 0.001e18);
        }
    }

    /* CHAINLINK */

    function _setUpAggregator(TestToken token) internal {
        TestOffchainAggregator aggregator = new TestOffchainAggregator(8);
        TestAggregatorProxy proxy = new TestAggregatorProxy(address(aggregator));
        aggregator.addAccess(address(proxy));
        aggregatorOf[address(token)] = aggregator;
        aggregator.transmit(int192(int256(_priceOf(address(token)))));
        address source = address(new ChainlinkOracle(address(proxy), token.decimals(), MAX_AGE, 0, MAX_ANSWER));
        vm.prank(ADMIN);
        router.setSource(address(token), source);
    }

    function _transmit() internal {
        for (uint256 i; i < priced.length; ++i) {
            aggregatorOf[address(priced[i])].transmit(int192(int256(_priceOf(address(priced[i])))));
        }
    }

    function _setFeed(TestToken token, uint256 priceE8) internal override {
        _setPrice(token, priceE8);
        aggregatorOf[address(token)].transmit(int192(int256(priceE8)));
    }

    /// @dev The pools are traded in every block of the last hour; before it, nothing that anybody remembers.
    function _pass(uint256 duration) internal override {
        uint256 blocks = FixedPointMathLib.min(duration / BLOCK_TIME, OBSERVATIONS);
        _skip(duration - blocks * BLOCK_TIME);
        _trade(blocks);
        _refreshPrices();
        _transmit();
    }

    /* UNISWAP */

    function _setUpPool(TestToken token) internal {
        poolOf[address(token)] = _createPool(address(token), address(usdc), _tickOf(token), DEPTH, OBSERVATIONS);
    }

    function _anchor(TestToken token) internal {
        UniswapV3Oracle.Config memory config = UniswapV3Oracle.Config({
            factory: address(factory),
            token: address(token),
            quoteToken: address(usdc),
            fee: FEE,
            quoteSource: router.sourceOf(address(usdc)),
            window: 30 minutes,
            minLiquidity: DEPTH / 2,
            blockTime: BLOCK_TIME
        });
        address anchor = address(new UniswapV3Oracle(config));
        vm.prank(ADMIN);
        router.setAnchor(address(token), anchor, 0.05e18, 0.03e18);
    }

    /// @dev Where the feeds say that a token's pool with USDC should trade.
    function _tickOf(TestToken token) internal view returns (int256 tick) {
        int256 price = FixedPointMathLib.lnWad(int256(_priceOf(address(token)) * 1e18 / USDC_PRICE));
        int256 units = FixedPointMathLib.lnWad(int256(10 ** (18 + token.decimals() - usdc.decimals())));
        tick = (price - units) / FixedPointMathLib.lnWad(1.0001e18);
        if (address(token) > address(usdc)) tick = -tick;
    }

    /// @dev Blocks in each of which the price goes up or down by a tick, so that the pools observe it.
    function _trade(uint256 blocks) internal {
        int256 wethTick = _tickOf(weth);
        int256 wbtcTick = _tickOf(wbtc);
        for (uint256 i; i < blocks; ++i) {
            _passTime(BLOCK_TIME);
            _moveTo(poolOf[address(weth)], wethTick + int256(i % 2));
            _moveTo(poolOf[address(wbtc)], wbtcTick + int256(i % 2));
        }
    }
}
