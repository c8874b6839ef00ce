// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {RogueContract} from "../../mocks/RogueContract.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {SequencerUptime} from "ebb/oracles/SequencerUptime.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

contract SequencerUptimeTest is Test {
    uint256 internal constant GRACE = 1 hours;

    RogueContract internal feed;
    SequencerUptime internal uptime;

    function setUp() public {
        vm.warp(1_750_000_000);
        feed = new RogueContract();
        uptime = new SequencerUptime(address(feed), GRACE);
    }

    function _say(uint256 answer, uint256 startedAt) internal {
        feed.set(RogueContract.Mode.Answers, abi.encode(1, answer, startedAt, block.timestamp, 1));
    }

    function _assertState(PriceStatus expected, uint256 upSince) internal view {
        (PriceStatus status, uint256 since) = uptime.state();
        assertEq(uint8(status), uint8(expected), "status");
        assertEq(since, upSince, "up since");
    }

    function testFuzz_Up(uint256 age) public {
        age = bound(age, 0, 10 * GRACE);
        _say(0, block.timestamp - age);
        _assertState(age <= GRACE ? PriceStatus.SequencerGrace : PriceStatus.Ok, block.timestamp - age);
    }

    function test_TheGraceIsExactToTheSecond() public {
        _say(0, block.timestamp - GRACE);
        _assertState(PriceStatus.SequencerGrace, block.timestamp - GRACE);
        _say(0, block.timestamp - GRACE - 1);
        _assertState(PriceStatus.Ok, block.timestamp - GRACE - 1);
    }

    /// @dev Anything but a clear zero is down, and so is a feed that was never written or is ahead of time.
    function testFuzz_Down(uint256 answer, uint256 age) public {
        _say(bound(answer, 1, type(uint256).max), block.timestamp - bound(age, 0, 10 * GRACE));
        _assertState(PriceStatus.SequencerDown, block.timestamp);
        _say(0, 0);
        _assertState(PriceStatus.SequencerDown, block.timestamp);
        _say(0, block.timestamp + 1);
        _assertState(PriceStatus.SequencerDown, block.timestamp);
    }

    function testFuzz_FeedsThatDoNotAnswerAreDown(uint256 length) public {
        feed.set(RogueContract.Mode.Answers, new bytes(bound(length, 0, 159)));
        _assertState(PriceStatus.SequencerDown, block.timestamp);
        feed.set(RogueContract.Mode.Reverts, "");
        _assertState(PriceStatus.SequencerDown, block.timestamp);
        feed.set(RogueContract.Mode.BurnsGas, "");
        _assertState(PriceStatus.SequencerDown, block.timestamp);
        vm.etch(address(feed), "");
        _assertState(PriceStatus.SequencerDown, block.timestamp);
    }

    /// @dev Nobody brings the sequencer down by bringing too little gas.
    function testFuzz_StarvingTheFeedIsNoAnswer(uint256 gas_) public {
        feed.set(RogueContract.Mode.BurnsSome, abi.encode(1, 0, 1, 1, 1));
        feed.setGasToBurn(150_000);
        try uptime.state{gas: bound(gas_, 5000, 2_000_000)}() returns (PriceStatus status, uint256) {
            assertEq(uint8(status), uint8(PriceStatus.Ok));
        } catch (bytes memory reason) {
            assertTrue(reason.length == 0 || bytes4(reason) == StaticCallLib.InsufficientGas.selector);
        }
    }

    function test_RevertWhen_TheGraceIsOutOfBounds() public {
        vm.expectRevert(abi.encodeWithSelector(SequencerUptime.OutOfBounds.selector, 599, 600, 14_400));
        new SequencerUptime(address(feed), 599);
        vm.expectRevert(abi.encodeWithSelector(SequencerUptime.OutOfBounds.selector, 14_401, 600, 14_400));
        new SequencerUptime(address(feed), 14_401);
    }
}
