// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Walks every cell of the table of what each state of a price allows. The same table stands in docs/oracles.md.
contract PriceRulesTest is Test {
    uint256 internal constant STATUSES = uint256(type(PriceStatus).max) + 1;
    uint256 internal constant ACTIONS = uint256(type(PriceAction).max) + 1;

    /// @dev OpenRisk, Deposit, Count, Sell, Owe, EndAuction, Backstop, WriteOff.
    function _row(PriceStatus status) internal pure returns (string memory) {
        if (status == PriceStatus.Ok) return "xxxxxxxx";
        if (status == PriceStatus.PrimaryOnly) return "-xxxxxxx";
        if (status == PriceStatus.Unbacked) return "-xxxxx-x";
        if (status == PriceStatus.Disagreeing) return "xxx----x";
        if (status == PriceStatus.AnchorOnly) return "--x-----";
        if (status == PriceStatus.Unwitnessed) return "--x-----";
        if (status == PriceStatus.Unset) return "--------";
        if (status == PriceStatus.SequencerDown) return "-x------";
        if (status == PriceStatus.SequencerGrace) return "-x------";
        return "--x-----"; // none, for whatever reason
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

    /// @dev A collateral of which there is a bound and no price: it may be counted, and nothing else may be done by it. Nobody adds
    /// more of it to what shields a debt, and nobody calls it dust.
    function test_ABoundIsOnlyCounted() public pure {
        for (uint256 i; i < STATUSES; ++i) {
            PriceStatus status = PriceStatus(i);
            if (!PriceRulesLib.allows(status, PriceAction.Count)) continue;
            bool isCovered = PriceRulesLib.allows(status, PriceAction.Deposit);
            assertEq(PriceRulesLib.allows(status, PriceAction.WriteOff), isCovered, "write off");
            if (isCovered) continue;
            for (uint256 action; action < ACTIONS; ++action) {
                assertEq(
                    PriceRulesLib.allows(status, PriceAction(action)),
                    action == uint256(PriceAction.Count),
                    "only count"
                );
            }
        }
    }

    /// @dev The buffer's money needs what a sale needs, and that nothing says less.
    function test_TheBuffersMoneyNeedsMoreThanASale() public pure {
        for (uint256 i; i < STATUSES; ++i) {
            PriceStatus status = PriceStatus(i);
            bool isBacked = PriceRulesLib.allows(status, PriceAction.Sell) && status != PriceStatus.Unbacked;
            assertEq(PriceRulesLib.allows(status, PriceAction.Backstop), isBacked);
        }
    }

    /// @dev The table is one word: no status reaches beyond it.
    function test_TheTableHasRoom() public pure {
        assertLe(STATUSES * PriceRulesLib.ROW_BITS, 256);
        assertLe(ACTIONS, PriceRulesLib.ROW_BITS);
        assertEq(PriceRulesLib.TABLE >> (STATUSES * PriceRulesLib.ROW_BITS), 0);
    }
}
