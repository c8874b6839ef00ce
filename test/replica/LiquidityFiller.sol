// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

interface IPoolToFill {
    function token0() external view returns (address);
    function token1() external view returns (address);
    function mint(address recipient, int24 tickLower, int24 tickUpper, uint128 amount, bytes calldata data)
        external
        returns (uint256 amount0, uint256 amount1);
}

/// @title LiquidityFiller
/// @notice Adds exact liquidity to many ranges of a Uniswap v3 pool at once, out of what it holds. It belongs to no real chain.
contract LiquidityFiller {
    /// @notice A range and its liquidity, in Uniswap's L.
    struct Segment {
        int24 lower;
        int24 upper;
        uint128 liquidity;
    }

    address internal _filling;

    /// @notice Adds the segments; the pool takes what it needs of this contract's tokens.
    function fill(IPoolToFill pool, Segment[] calldata segments) external {
        _filling = address(pool);
        for (uint256 i; i < segments.length; ++i) {
            Segment calldata segment = segments[i];
            pool.mint(address(this), segment.lower, segment.upper, segment.liquidity, "");
        }
        delete _filling;
    }

    function uniswapV3MintCallback(uint256 amount0, uint256 amount1, bytes calldata) external {
        require(msg.sender == _filling, "not filling this pool");
        if (amount0 != 0) SafeTransferLib.safeTransfer(IPoolToFill(msg.sender).token0(), msg.sender, amount0);
        if (amount1 != 0) SafeTransferLib.safeTransfer(IPoolToFill(msg.sender).token1(), msg.sender, amount1);
    }
}
