// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregatorProxy, TestOffchainAggregator} from "../mocks/TestAggregatorProxy.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {AnchoredSource, IObservablePool} from "./AnchoredSource.sol";
import {GasScenarios} from "./GasScenarios.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

interface IFactory {
    function createPool(address tokenA, address tokenB, uint24 fee) external returns (address);
}

interface IPool is IObservablePool {
    function initialize(uint160 sqrtPriceX96) external;
    function mint(address recipient, int24 tickLower, int24 tickUpper, uint128 amount, bytes calldata data)
        external
        returns (uint256, uint256);
    function swap(address recipient, bool zeroForOne, int256 amount, uint160 sqrtPriceLimitX96, bytes calldata data)
        external
        returns (int256, int256);
    function increaseObservationCardinalityNext(uint16 cardinality) external;
    function slot0() external view returns (uint160, int24, uint16, uint16, uint16, uint8, bool);
    function token1() external view returns (address);
}

/// @notice Every price comes through a Chainlink proxy from an off-chain reporting aggregator: five storage slots and two
/// calls. WETH and WBTC are anchored besides to the mean over half an hour of a real Uniswap v3 pool with USDC, deployed
/// from Uniswap's own build, that remembers an hour of blocks and was traded in each of them.
contract RealisticGasTest is GasScenarios {
    uint24 internal constant FEE = 500;
    int24 internal constant MAX_TICK = 887_270; // the widest range of a pool of this fee
    uint16 internal constant OBSERVATIONS = 300;
    uint256 internal constant BLOCK_TIME = 12;
    uint256 internal constant DEPTH = 1e18;

    mapping(address asset => TestOffchainAggregator) internal aggregatorOf;
    mapping(address asset => IPool) internal poolOf;
    mapping(address asset => uint256 sqrtPriceX96) internal sqrtPriceOf;
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
        IFactory factory = IFactory(_deployFactory());
        _setUpPool(factory, weth);
        _setUpPool(factory, wbtc);
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
        if (address(poolOf[address(token)]) != address(0)) sqrtPriceOf[address(token)] = _sqrtPrice(token);
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

    function _deployFactory() internal returns (address factory) {
        string memory artifact =
            vm.readFile("node_modules/@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json");
        bytes memory code = vm.parseJsonBytes(artifact, ".bytecode");
        assembly {
            factory := create(0, add(code, 32), mload(code))
        }
        assertTrue(factory != address(0));
    }

    function _setUpPool(IFactory factory, TestToken token) internal {
        IPool pool = IPool(factory.createPool(address(token), address(usdc), FEE));
        poolOf[address(token)] = pool;
        sqrtPriceOf[address(token)] = _sqrtPrice(token);
        pool.initialize(uint160(sqrtPriceOf[address(token)]));
        pool.mint(address(this), -MAX_TICK, MAX_TICK, uint128(DEPTH), "");
        pool.increaseObservationCardinalityNext(OBSERVATIONS);
    }

    function _anchor(TestToken token) internal {
        IPriceSource primary = IPriceSource(router.sourceOf(address(token)));
        IPriceSource quote = IPriceSource(router.sourceOf(address(usdc)));
        address source = address(new AnchoredSource(address(token), primary, poolOf[address(token)], quote));
        vm.prank(ADMIN);
        router.setSource(address(token), source);
    }

    /// @dev The square root of the price that the feeds say the pool should have.
    function _sqrtPrice(TestToken token) internal view returns (uint256) {
        uint256 ratio = _priceOf(address(token)) * 10 ** usdc.decimals() * 1e18 / USDC_PRICE / 10 ** token.decimals();
        if (poolOf[address(token)].token0() != address(token)) ratio = 1e36 / ratio;
        return FixedPointMathLib.sqrt(ratio) * (1 << 96) / 1e9;
    }

    /// @dev Blocks in each of which the price goes up or down by three ticks, so that the pools observe it.
    function _trade(uint256 blocks) internal {
        for (uint256 i; i < blocks; ++i) {
            vm.warp(vm.getBlockTimestamp() + BLOCK_TIME);
            _swapTo(weth, i % 2);
            _swapTo(wbtc, i % 2);
        }
    }

    function _swapTo(TestToken token, uint256 parity) internal {
        IPool pool = poolOf[address(token)];
        uint256 target = sqrtPriceOf[address(token)] * (10_000 + parity * 2) / 10_000;
        (uint160 current,,,,,,) = pool.slot0();
        if (target == current) target += target / 10_000;
        pool.swap(address(this), target < current, type(int128).max, uint160(target), "");
    }

    function uniswapV3MintCallback(uint256 amount0, uint256 amount1, bytes calldata) external {
        TestToken(IPool(msg.sender).token0()).mint(msg.sender, amount0);
        TestToken(IPool(msg.sender).token1()).mint(msg.sender, amount1);
    }

    function uniswapV3SwapCallback(int256 amount0, int256 amount1, bytes calldata) external {
        if (amount0 > 0) TestToken(IPool(msg.sender).token0()).mint(msg.sender, uint256(amount0));
        if (amount1 > 0) TestToken(IPool(msg.sender).token1()).mint(msg.sender, uint256(amount1));
    }
}
