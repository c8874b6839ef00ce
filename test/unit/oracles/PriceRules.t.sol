// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Walks every cell of the table of what each state of a price allows. The same table stands in docs/oracles.md.
contract PriceRulesTest is Test {
    uint256 internal constant STATUSES = uint256(type(PriceStatus).max) + 1;
    uint256 internal constant ACTIONS = uint256(type(PriceAction).max) + 1;

    /// @dev OpenRisk, Count, Sell, Owe, EndAuction, Backstop, WriteOff.
    function _row(PriceStatus status) internal pure returns (string memory) {
        if (status == PriceStatus.Ok) return "xxxxxxx";
        if (status == PriceStatus.PrimaryOnly) return "-xxxxxx";
        if (status == PriceStatus.Disagreeing) return "xx----x";
        if (status == PriceStatus.AnchorOnly) return "-x----x";
        if (status == PriceStatus.Unset) return "-------";
        if (status == PriceStatus.SequencerDown) return "-------";
        if (status == PriceStatus.SequencerGrace) return "-------";
        return "-x----x"; // none, for whatever reason
    }

    function test_EveryCell() public pure {
        for (uint256 status; status < STATUSES; ++status) {
            bytes memory row = bytes(_row(PriceStatus(status)));
            assertEq(row.length, ACTIONS);
            for (uint256 action; action < ACTIONS; ++action) {
                bool isAllowed = PriceRulesLib.allows(PriceStatus(status), PriceAction(action));
                assertEq(isAllowed, row[action] == "x", string.concat("status ", vm.toString(status)));
            }
        }
    }

    /// @dev Nothing is sold at a price at which no debt may be counted, and the other way round.
    function test_SellingAndOwingGoTogether() public pure {
        for (uint256 i; i < STATUSES; ++i) {
            PriceStatus status = PriceStatus(i);
            assertEq(
                PriceRulesLib.allows(status, PriceAction.Sell),
                PriceRulesLib.allows(status, PriceAction.Owe),
                "sell, owe"
            );
            if (PriceRulesLib.allows(status, PriceAction.Sell)) {
                assertTrue(PriceRulesLib.allows(status, PriceAction.Count), "what is sold is counted");
            }
        }
    }

    /// @dev The table is one word: no status reaches beyond it.
    function test_TheTableHasRoom() public pure {
        assertLe(STATUSES * PriceRulesLib.ROW_BITS, 256);
        assertLe(ACTIONS, PriceRulesLib.ROW_BITS);
        assertEq(PriceRulesLib.TABLE >> (STATUSES * PriceRulesLib.ROW_BITS), 0);
    }
}
