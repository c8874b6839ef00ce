// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IDebtSource} from "./IDebtSource.sol";

/// @title ILendingPool
/// @notice Where lenders' money sits: an ERC-4626 vault, one per debt asset. Its assets are the cash at hand and what
/// vaults owe, less the buffer's share of interest. A debt that is written off lowers the share price for all lenders alike.
interface ILendingPool is IDebtSource {
    /// @notice Money went out to a borrower, or to the engine as the buffer's share of interest [raw units].
    event Lent(address indexed receiver, uint256 amount, uint256 cash);
    /// @notice Money came back [raw units].
    event Collected(uint256 amount, uint256 cash);
    /// @notice Lenders bore a loss [raw units]; `totalAssets` is what is left.
    event LossWrittenOff(uint256 amount, uint256 totalAssets);

    /// @notice The engine that lends from here.
    function ENGINE() external view returns (address);
}
