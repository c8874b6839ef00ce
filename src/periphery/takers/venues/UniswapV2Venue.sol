// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IUniswapV2Factory, IUniswapV2Pair} from "../../../interfaces/IUniswapV2.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title UniswapV2Venue
/// @notice Sells exact amounts to the pairs of one Uniswap v2 factory. Pays first, so that there is no callback to guard.
/// @dev A token that takes a fee on transfers is refused: the pair gets less than it is told, and reverts.
abstract contract UniswapV2Venue {
    using SafeTransferLib for address;

    /// @notice The factory has no pair of these tokens.
    error PairNotFound(address tokenIn, address tokenOut);
    /// @notice The sale is too small to fetch a single unit of the other token, or the pair is empty.
    error NothingBought(address tokenIn, address tokenOut, uint256 amountIn);

    /// @dev A pair keeps 3 of 1,000 units that it is sold.
    uint256 internal constant V2_FEE_SCALE = 1000;
    uint256 internal constant V2_FEE_KEPT = 997;

    /// @notice The factory whose pairs are sold to; zero where the chain has none.
    address public immutable V2_FACTORY;

    constructor(address factory) {
        V2_FACTORY = factory;
    }

    /// @dev Sells `amountIn`, not zero, for the most that the pair's product rule allows:
    /// (reserveIn + 0.997 · amountIn) · (reserveOut − amountOut) ≥ reserveIn · reserveOut, rounded down.
    function _swapV2(address tokenIn, address tokenOut, uint256 amountIn) internal virtual returns (uint256 amountOut) {
        address pair = IUniswapV2Factory(V2_FACTORY).getPair(tokenIn, tokenOut);
        require(pair != address(0), PairNotFound(tokenIn, tokenOut));
        bool zeroForOne = tokenIn < tokenOut;
        (uint256 reserve0, uint256 reserve1,) = IUniswapV2Pair(pair).getReserves();
        (uint256 reserveIn, uint256 reserveOut) = zeroForOne ? (reserve0, reserve1) : (reserve1, reserve0);
        uint256 amountKept = amountIn * V2_FEE_KEPT;
        amountOut = amountKept * reserveOut / (reserveIn * V2_FEE_SCALE + amountKept);
        require(amountOut != 0, NothingBought(tokenIn, tokenOut, amountIn));
        tokenIn.safeTransfer(pair, amountIn);
        IUniswapV2Pair(pair).swap(zeroForOne ? 0 : amountOut, zeroForOne ? amountOut : 0, address(this), "");
    }
}
