// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What Ebb calls of a Uniswap v3 factory.
interface IUniswapV3Factory {
    function getPool(address tokenA, address tokenB, uint24 fee) external view returns (address pool);
}

/// @notice What Ebb calls of a Uniswap v3 pool.
interface IUniswapV3Pool {
    function token0() external view returns (address);

    /// @return sqrtPriceX96 The price of token0 in token1, its square root, 2^96.
    /// @return tick The price, floor(log 1.0001).
    /// @return observationIndex Where the latest observation stands.
    /// @return observationCardinality How many observations the pool keeps.
    /// @return observationCardinalityNext How many it will keep when it has written that many.
    function slot0()
        external
        view
        returns (
            uint160 sqrtPriceX96,
            int24 tick,
            uint16 observationIndex,
            uint16 observationCardinality,
            uint16 observationCardinalityNext,
            uint8 feeProtocol,
            bool unlocked
        );

    /// @notice Sums over time, as of some moments; reverts when the pool does not remember as far back.
    /// @param secondsAgos [seconds]
    /// @return tickCumulatives Σ tick · seconds, modulo 2^56.
    /// @return secondsPerLiquidityCumulativeX128s Σ seconds / liquidity, 2^128, modulo 2^160.
    function observe(uint32[] calldata secondsAgos)
        external
        view
        returns (int56[] memory tickCumulatives, uint160[] memory secondsPerLiquidityCumulativeX128s);

    /// @param amountSpecified Exact input when positive.
    /// @return amount0 What the pool received of token0, negative when it paid.
    /// @return amount1 The same of token1.
    function swap(
        address recipient,
        bool zeroForOne,
        int256 amountSpecified,
        uint160 sqrtPriceLimitX96,
        bytes calldata data
    ) external returns (int256 amount0, int256 amount1);
}

/// @notice What a Uniswap v3 pool calls on whoever swaps with it.
interface IUniswapV3SwapCallback {
    function uniswapV3SwapCallback(int256 amount0Delta, int256 amount1Delta, bytes calldata data) external;
}
