// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice What Ebb calls of a Uniswap v2 factory.
interface IUniswapV2Factory {
    /// @return pair Zero when the two tokens, in either order, have none.
    function getPair(address tokenA, address tokenB) external view returns (address pair);
}

/// @notice What Ebb calls of a Uniswap v2 pair.
interface IUniswapV2Pair {
    /// @return reserve0 What the pair holds of the token with the lower address [raw units].
    /// @return reserve1 What it holds of the other one [raw units].
    /// @return blockTimestampLast When they last changed [seconds, modulo 2^32].
    function getReserves() external view returns (uint112 reserve0, uint112 reserve1, uint32 blockTimestampLast);

    /// @notice Pays out what it is told to, if what it has been sent beforehand is worth it.
    /// @param data When not empty the receiver is called back; Ebb always pays first.
    function swap(uint256 amount0Out, uint256 amount1Out, address to, bytes calldata data) external;
}
