// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Which pool of the manager.
struct PoolKey {
    address currency0; // the lower address; zero is ether
    address currency1;
    uint24 fee; // [millionths]
    int24 tickSpacing;
    address hooks; // the contract that the pool calls around each swap; zero for none
}

/// @notice What to swap.
struct SwapParams {
    bool zeroForOne; // whether currency0 is sold
    int256 amountSpecified; // exact input when negative [raw units]
    uint160 sqrtPriceLimitX96; // where the swap stops
}

/// @notice What Ebb calls of the Uniswap v4 pool manager, which holds the money of all v4 pools and nets what its caller owes
/// and is owed until the end of an `unlock`.
interface IPoolManager {
    /// @notice Calls the caller's `unlockCallback` and reverts unless nothing is owed after it.
    function unlock(bytes calldata data) external returns (bytes memory);

    /// @return swapDelta What the caller is owed, negative when it owes: of currency0 in the upper 128 bits, of currency1 in the
    /// lower 128.
    function swap(PoolKey calldata key, SwapParams calldata params, bytes calldata hookData)
        external
        returns (int256 swapDelta);

    /// @notice Remembers the manager's balance, so that `settle` can tell what arrived after.
    function sync(address currency) external;

    /// @notice Credits the caller with what arrived of the currency synced last, or with the ether sent along.
    function settle() external payable returns (uint256 paid);

    /// @notice Pays out what the caller is owed.
    function take(address currency, address to, uint256 amount) external;
}

/// @notice What the pool manager calls on whoever unlocks it.
interface IUnlockCallback {
    function unlockCallback(bytes calldata data) external returns (bytes memory);
}
