// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What Ebb calls of a Uniswap v3 factory.
interface IUniswapV3Factory {
    function getPool(address tokenA, address tokenB, uint24 fee) external view returns (address pool);
}

/// @notice What Ebb calls of a Uniswap v3 pool.
interface IUniswapV3Pool {
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
