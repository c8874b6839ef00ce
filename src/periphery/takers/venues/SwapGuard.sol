// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CallbackGuard} from "../CallbackGuard.sol";

/// @title SwapGuard
/// @notice What everybody who swaps in callbacks has to refuse.
abstract contract SwapGuard is CallbackGuard {
    /// @notice A pool ran out of liquidity before it had bought everything [raw units].
    error InsufficientLiquidity(address tokenIn, address tokenOut, uint256 sold, uint256 amount);

    /// @dev Prices no swap reaches: Uniswap's least square root of a price plus 1 and the greatest minus 1, in v3 and v4.
    uint160 internal constant MIN_SQRT_PRICE = 4_295_128_740;
    uint160 internal constant MAX_SQRT_PRICE = 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_341;
}
