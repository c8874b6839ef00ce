// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IDebtSource} from "./IDebtSource.sol";

/// @title ILendingPool
/// @notice Where lenders' money sits: an ERC-4626 vault, one per debt asset. A debt that is written off lowers the share price
/// for all lenders alike.
///
/// Who enters pays for all that lenders have: the cash at hand and what vaults owe, less the buffer's share of interest, and
/// what the buffer owes out of its inventory (`totalAssets`). Who leaves is paid without that last, and without what vaults under
/// auction are expected to lose beyond what the buffer can bear (`exitAssets`): nobody leaves at par out of the money that
/// others will miss. So `previewRedeem` may be below `convertToAssets`.
interface ILendingPool is IDebtSource {
    /// @notice Money went out to a borrower, or to the engine as the buffer's share of interest [raw units].
    event Lent(address indexed receiver, uint256 amount, uint256 cash);
    /// @notice Money came back [raw units].
    event Collected(uint256 amount, uint256 cash);
    /// @notice Lenders bore a loss [raw units]; `totalAssets` is what is left.
    event LossWrittenOff(uint256 amount, uint256 totalAssets);

    /// @notice The engine that lends from here.
    function ENGINE() external view returns (address);

    /// @notice The ILiquidityBuffer that bears losses before lenders do: the one that the engine lists beside this pool.
    function BUFFER() external view returns (address);

    /// @notice What all shares together would be paid if there were cash for it [raw units].
    function exitAssets() external view returns (uint256);
}
