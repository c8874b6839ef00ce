// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PriceStatus} from "../types/Prices.sol";

/// @title ISequencerUptime
/// @notice Whether a rollup's sequencer has been up for long enough that its prices are current and everybody had a turn.
interface ISequencerUptime {
    /// @return status `Ok`, `SequencerDown` or `SequencerGrace`.
    /// @return upSince Since when the sequencer is up; now, while it is not [seconds]. What began before was interrupted.
    function state() external view returns (PriceStatus status, uint256 upSince);
}
