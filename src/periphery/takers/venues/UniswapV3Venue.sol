// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IUniswapV3Factory, IUniswapV3Pool, IUniswapV3SwapCallback} from "../../../interfaces/IUniswapV3.sol";
import {SwapGuard} from "./SwapGuard.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title UniswapV3Venue
/// @notice Sells exact amounts to the pools of one Uniswap v3 factory, which call back for their money.
/// @dev Transient storage remembers the one pool that swaps, which the factory has named, and forgets it right after.
abstract contract UniswapV3Venue is SwapGuard, IUniswapV3SwapCallback {
    using SafeTransferLib for address;

    /// @notice The factory has no pool of these tokens with this fee [millionths].
    error PoolNotFound(address tokenIn, address tokenOut, uint24 fee);

    /// @notice The factory whose pools are sold to; zero where the chain has none.
    address public immutable V3_FACTORY;

    /// @dev The pool that is swapping, else zero.
    address internal transient _swapping;

    constructor(address factory) {
        V3_FACTORY = factory;
    }

    /// @dev Sells `amountIn`, not zero, to one pool, whatever it pays: who sells looks at what comes out in the end.
    function _swapV3(address tokenIn, address tokenOut, uint24 fee, uint256 amountIn)
        internal
        virtual
        returns (uint256 amountOut)
    {
        address pool = IUniswapV3Factory(V3_FACTORY).getPool(tokenIn, tokenOut, fee);
        require(pool != address(0), PoolNotFound(tokenIn, tokenOut, fee));
        bool zeroForOne = tokenIn < tokenOut;
        _swapping = pool;
        // No amount that a pool or a vault has paid out reaches 2^255.
        (int256 amount0, int256 amount1) = IUniswapV3Pool(pool)
            .swap(
                address(this),
                zeroForOne,
                int256(amountIn),
                zeroForOne ? MIN_SQRT_PRICE : MAX_SQRT_PRICE,
                abi.encodePacked(tokenIn)
            );
        _swapping = address(0);
        uint256 sold = uint256(zeroForOne ? amount0 : amount1);
        require(sold == amountIn, InsufficientLiquidity(tokenIn, tokenOut, sold, amountIn));
        amountOut = uint256(-(zeroForOne ? amount1 : amount0));
    }

    /// @inheritdoc IUniswapV3SwapCallback
    function uniswapV3SwapCallback(int256 amount0Delta, int256 amount1Delta, bytes calldata data) external {
        _requireCallbackOf(_swapping);
        // An exact input: the positive side is what the pool is owed, and this contract sold it.
        uint256 owed = uint256(amount0Delta > 0 ? amount0Delta : amount1Delta);
        address(bytes20(data)).safeTransfer(msg.sender, owed);
    }
}
