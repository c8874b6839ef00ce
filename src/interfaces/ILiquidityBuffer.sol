// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title ILiquidityBuffer
/// @notice First-loss capital of one debt asset: an ERC-4626 vault whose depositors earn the penalties of liquidations
/// and bear what a vault's own collateral did not pay, before lenders do.
interface ILiquidityBuffer {
    /// @notice The buffer paid for a loss. `amount` [raw units] went to `source`; `shortfall` [raw units] was asked for.
    event ShortfallCovered(address indexed source, uint256 amount, uint256 shortfall);
    /// @notice Penalties and interest that had been waiting in the engine arrived [raw units]. They count for the share price
    /// little by little, over `PROFIT_UNLOCK_PERIOD`.
    event Harvested(uint256 amount, uint256 cash);

    /// @notice The engine whose losses are borne here.
    function ENGINE() external view returns (address);

    /// @notice Money at hand [raw units]. Tokens that somebody sends uninvited do not count.
    function cash() external view returns (uint256);

    /// @notice Pays what it can of a loss to the debt's source. Only the engine.
    /// @param source Receiver of the money.
    /// @param amount The loss [raw units].
    /// @return covered What was paid, at most `amount` and at most `cash()` [raw units].
    /// @return deferred What is not paid but owed out of what the inventory will bring [raw units].
    function cover(address source, uint256 amount) external returns (uint256 covered, uint256 deferred);

    /// @notice The part of the cash that does not count for the share price yet [raw units], rounded up.
    function lockedProfit() external view returns (uint256);

    /// @notice Moves the buffer's claims in the engine to its cash, from where they are released over
    /// `PROFIT_UNLOCK_PERIOD`, together with what was not released yet. Anyone may call; the share price does not jump.
    /// @return amount [raw units], zero when nothing was waiting.
    function harvest() external returns (uint256 amount);
}
