// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestToken} from "../mocks/TestToken.sol";
import {Ticks} from "./Ticks.sol";
import {IUniswapV3Factory, IUniswapV3Pool, IUniswapV3SwapCallback} from "ebb/interfaces/IUniswapV3.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Test} from "forge-std/Test.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

interface IV3Factory is IUniswapV3Factory {
    function createPool(address tokenA, address tokenB, uint24 fee) external returns (address);
}

interface IV3Pool is IUniswapV3Pool {
    function initialize(uint160 sqrtPriceX96) external;
    function mint(address recipient, int24 tickLower, int24 tickUpper, uint128 amount, bytes calldata data)
        external
        returns (uint256, uint256);
    function burn(int24 tickLower, int24 tickUpper, uint128 amount) external returns (uint256, uint256);
    function increaseObservationCardinalityNext(uint16 next) external;
    function token1() external view returns (address);
    function liquidity() external view returns (uint128);
}

/// @notice Real Uniswap v3 pools, from Uniswap's own build, in the hands of a test that mints what it trades.
abstract contract UniswapV3Pools is Test, IUniswapV3SwapCallback {
    uint24 internal constant FEE = 500;
    int24 internal constant FULL_RANGE = 887_270; // the widest range of a pool of this fee
    uint160 internal constant MIN_SQRT_PRICE = 4_295_128_740;
    uint160 internal constant MAX_SQRT_PRICE = 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_341;

    IV3Factory internal factory;

    function _deployFactory() internal {
        string memory artifact =
            vm.readFile("node_modules/@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json");
        bytes memory code = vm.parseJsonBytes(artifact, ".bytecode");
        address deployed;
        assembly {
            deployed := create(0, add(code, 32), mload(code))
        }
        assertTrue(deployed != address(0), "factory");
        factory = IV3Factory(deployed);
    }

    /// @dev A pool in the middle of a tick, with liquidity over all prices, that keeps so many observations.
    function _createPool(address tokenA, address tokenB, int256 tick, uint128 liquidity, uint16 cardinality)
        internal
        returns (IV3Pool pool)
    {
        pool = IV3Pool(factory.createPool(tokenA, tokenB, FEE));
        pool.initialize(_sqrtPriceAt(tick));
        pool.mint(address(this), -FULL_RANGE, FULL_RANGE, liquidity, "");
        if (cardinality > 1) pool.increaseObservationCardinalityNext(cardinality);
    }

    /// @dev The square root of the price a little above the lower end of a tick.
    function _sqrtPriceAt(int256 tick) internal pure returns (uint160) {
        uint256 low = Ticks.mulUp(1 << 192, tick);
        return uint160(FixedPointMathLib.sqrt(low + low / 50_000) + 1);
    }

    function _tickOf(IV3Pool pool) internal view returns (int256) {
        (, int24 tick,,,,,) = pool.slot0();
        return tick;
    }

    /// @dev Trades until the price stands at a tick, in this block.
    function _moveTo(IV3Pool pool, int256 tick) internal {
        (uint160 current,,,,,,) = pool.slot0();
        uint160 wanted = _sqrtPriceAt(tick);
        if (wanted == current) return;
        pool.swap(address(this), wanted < current, int256(uint256(type(uint120).max)), wanted, "");
    }

    /// @dev One trade per block, forth and back, so that the pool observes them all.
    function _observe(IV3Pool pool, uint256 blocks, uint256 blockTime) internal {
        int256 tick = _tickOf(pool);
        for (uint256 i; i < blocks; ++i) {
            _passTime(blockTime);
            _moveTo(pool, i % 2 == 0 ? tick + 1 : tick);
        }
    }

    function _passTime(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
    }

    function uniswapV3MintCallback(uint256 amount0, uint256 amount1, bytes calldata) external {
        TestToken(IV3Pool(msg.sender).token0()).mint(msg.sender, amount0);
        TestToken(IV3Pool(msg.sender).token1()).mint(msg.sender, amount1);
    }

    function uniswapV3SwapCallback(int256 amount0, int256 amount1, bytes calldata) external {
        if (amount0 > 0) TestToken(IV3Pool(msg.sender).token0()).mint(msg.sender, uint256(amount0));
        if (amount1 > 0) TestToken(IV3Pool(msg.sender).token1()).mint(msg.sender, uint256(amount1));
    }
}
