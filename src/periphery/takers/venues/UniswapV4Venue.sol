// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPoolManager, IUnlockCallback, PoolKey, SwapParams} from "../../../interfaces/IUniswapV4.sol";
import {SwapGuard} from "./SwapGuard.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title UniswapV4Venue
/// @notice Sells exact amounts to the pools of the Uniswap v4 pool manager. Pools in a row share one unlock: only the first
/// token goes in and only the last comes out, and what lies between is netted.
/// @dev Pools with hooks cannot be named. A hook is a stranger's code in the middle of the swap: it may keep a part of both
/// sides, set the fee of the moment, and answer a simulation otherwise than the real call, so that no bidder can plan on such a
/// pool. The minimum profit would hold against it, but only by a revert that costs the gas.
abstract contract UniswapV4Venue is SwapGuard, IUnlockCallback {
    using SafeTransferLib for address;

    /// @dev A hop: its kind, which is known here, the currency bought, the fee and the tick spacing.
    uint256 internal constant V4_HOP_BYTES = 27;
    uint256 internal constant V4_FEE_OFFSET = 21;
    uint256 internal constant V4_SPACING_OFFSET = 24;
    uint256 internal constant V4_DATA_HEADER = 52; // the currency sold and how much of it

    /// @notice The manager whose pools are sold to; zero where the chain has none.
    address public immutable POOL_MANAGER;

    /// @dev The manager while it is unlocked from here, else zero.
    address internal transient _unlocking;

    constructor(address poolManager) {
        POOL_MANAGER = poolManager;
    }

    /// @dev Sells `amountIn`, not zero, along one or more whole hops. A currency of zero is ether, which this contract must hold.
    function _swapV4(address currencyIn, uint256 amountIn, bytes calldata hops)
        internal
        virtual
        returns (address currencyOut, uint256 amountOut)
    {
        _unlocking = POOL_MANAGER;
        bytes memory result = IPoolManager(POOL_MANAGER).unlock(abi.encodePacked(currencyIn, amountIn, hops));
        _unlocking = address(0);
        return abi.decode(result, (address, uint256));
    }

    /// @inheritdoc IUnlockCallback
    function unlockCallback(bytes calldata data) external returns (bytes memory) {
        _requireCallbackOf(_unlocking);
        address currencyIn = address(bytes20(data));
        uint256 amountIn = uint256(bytes32(data[20:]));
        (address currency, uint256 amount) = (currencyIn, amountIn);
        for (uint256 offset = V4_DATA_HEADER; offset < data.length; offset += V4_HOP_BYTES) {
            (currency, amount) = _swapHop(currency, amount, data[offset:offset + V4_HOP_BYTES]);
        }
        // Whatever was synced before, by whoever, is forgotten here: what arrives next is this payment.
        IPoolManager(POOL_MANAGER).sync(currencyIn);
        if (currencyIn == address(0)) {
            IPoolManager(POOL_MANAGER).settle{value: amountIn}();
        } else {
            currencyIn.safeTransfer(POOL_MANAGER, amountIn);
            IPoolManager(POOL_MANAGER).settle();
        }
        IPoolManager(POOL_MANAGER).take(currency, address(this), amount);
        return abi.encode(currency, amount);
    }

    function _swapHop(address currencyIn, uint256 amountIn, bytes calldata hop)
        internal
        returns (address currencyOut, uint256 amountOut)
    {
        currencyOut = address(bytes20(hop[1:]));
        bool zeroForOne = currencyIn < currencyOut;
        PoolKey memory key;
        (key.currency0, key.currency1) = zeroForOne ? (currencyIn, currencyOut) : (currencyOut, currencyIn);
        key.fee = uint24(bytes3(hop[V4_FEE_OFFSET:]));
        key.tickSpacing = int24(uint24(bytes3(hop[V4_SPACING_OFFSET:])));
        uint160 limit = zeroForOne ? MIN_SQRT_PRICE : MAX_SQRT_PRICE;
        // No amount that a pool or a vault has paid out reaches 2^255.
        int256 delta = IPoolManager(POOL_MANAGER).swap(key, SwapParams(zeroForOne, -int256(amountIn), limit), "");
        (int128 amount0, int128 amount1) = (int128(delta >> 128), int128(delta));
        uint256 sold = uint256(-int256(zeroForOne ? amount0 : amount1));
        require(sold == amountIn, InsufficientLiquidity(currencyIn, currencyOut, sold, amountIn));
        amountOut = uint256(int256(zeroForOne ? amount1 : amount0));
    }
}
