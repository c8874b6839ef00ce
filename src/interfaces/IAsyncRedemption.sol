// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC165, IERC7540Operator, IERC7540Redeem} from "./IERC7540.sol";

/// @title IAsyncRedemption
/// @notice How depositors leave (ERC-7540, asynchronous redemption only; deposits are those of ERC-4626).
///
/// `requestRedeem` burns shares at their book value and turns it into units of the exits. Exits earn nothing. They bear every
/// loss in the proportion in which shares do, until they are claimed: a loss lowers the index that all units are multiplied
/// by, which never rises. After `COOLDOWN` the controller claims with `redeem` or `withdraw`. A claim leaves behind its part
/// of the losses that are computable at that moment: what vaults are expected to lose, and what the inventory is
/// worth below its cost. What is left behind is released to those who stay, little by little, unless the loss takes it.
///
/// Request ids are zero: all requests of a controller are one. Adding to a request starts the cool-down of the whole again;
/// claim what is claimable first. Only the controller, its operators, and for its own shares who spends its allowance, can add
/// to it. There is no cancelling. `previewRedeem` and `previewWithdraw` revert, as the standard says.
///
/// To be sure of what a claim pays, use `withdraw`: it burns all it must of the request and pays exactly the amount, or
/// reverts.
interface IAsyncRedemption is IERC165, IERC7540Operator, IERC7540Redeem {
    /// @notice `caller` is neither the controller nor its operator.
    error NotController(address caller, address controller);
    /// @notice Redemptions are asynchronous: what one brings is only known when it is claimed.
    error RedemptionIsAsynchronous();
    /// @notice The cool-down is outside its bounds [seconds].
    error CooldownOutOfBounds(uint256 cooldown, uint256 min, uint256 max);

    /// @notice A request became, or was added to, an exit: `shares` were burnt for `assets` [raw units], which are `units`.
    /// All of the controller's request is claimable from `claimableAt` on [seconds].
    event ExitQueued(address indexed controller, uint256 shares, uint256 assets, uint256 units, uint256 claimableAt);
    /// @notice A claim was paid [raw units]. `forfeited` was left behind for expected losses [raw units].
    event ExitClaimed(address indexed controller, uint256 shares, uint256 assets, uint256 units, uint256 forfeited);
    /// @notice The exits bore their part of a loss [raw units]. A unit is worth `index / 1e27` raw units from now on.
    event ExitsSlashed(uint256 amount, uint256 index);
    /// @notice The exits lost everything. Units from before are worth nothing; requests from now on are of `generation`.
    event ExitsWipedOut(uint256 amount, uint256 generation);
    /// @notice The vault earned [raw units]; it counts for the share price little by little, over `PROFIT_UNLOCK_PERIOD`.
    event ProfitLocked(uint256 amount, uint256 lockedProfit);
    /// @notice The vault lost, and who bore it [raw units].
    event LossBorne(uint256 amount, uint256 byLockedProfit, uint256 byExits, uint256 byShares);

    /// @notice How long a request waits [seconds].
    function COOLDOWN() external view returns (uint256);

    /// @notice The share token: the vault itself (ERC-7575).
    function share() external view returns (address);

    /// @notice What all exits that are not claimed yet are worth, before expected losses [raw units], rounded up.
    function exitingAssets() external view returns (uint256);

    /// @notice A controller's exit.
    /// @return shares What was requested and not claimed.
    /// @return assets What a claim of all would be paid now, cool-down and cash aside [raw units], rounded down.
    /// @return claimableAt When the cool-down ends [seconds].
    function exitOf(address controller) external view returns (uint256 shares, uint256 assets, uint256 claimableAt);

    /// @notice What shares are requested at: money at hand and the inventory at cost, less what the pool may claim of it,
    /// exits and locked profit [raw units].
    function bookAssets() external view returns (uint256);

    /// @notice Profit that does not count for the share price yet [raw units], rounded up.
    function lockedProfit() external view returns (uint256);
}
