// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {MAX_TOKEN_DECIMALS, MIN_TOKEN_DECIMALS} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

/// @notice A feed that answers whatever bytes it is told, or does something worse.
contract RogueFeed {
    enum Mode {
        Answers,
        Reverts,
        BurnsGas,
        BurnsSome
    }

    uint8 public decimals = 8;
    Mode public mode;
    bytes public answer;
    uint256 public gasToBurn;

    function set(Mode mode_, bytes calldata answer_) external {
        (mode, answer) = (mode_, answer_);
    }

    function setGasToBurn(uint256 gasToBurn_) external {
        gasToBurn = gasToBurn_;
    }

    function latestRoundData() external view {
        if (mode == Mode.Reverts) revert("nothing to see");
        if (mode == Mode.BurnsGas) {
            assembly {
                invalid()
            }
        }
        uint256 target = gasleft() > gasToBurn ? gasleft() - gasToBurn : 0;
        if (mode == Mode.BurnsSome) while (gasleft() > target) {}
        bytes memory answer_ = answer;
        assembly {
            return(add(answer_, 32), mload(answer_))
        }
    }
}

contract ChainlinkOracleTest is Test {
    uint256 internal constant MAX_AGE = 1 hours;
    int256 internal constant MIN_ANSWER = 1e6;
    int256 internal constant MAX_ANSWER = 1e14;

    TestAggregator internal feed;
    RogueFeed internal rogue;
    ChainlinkOracle internal oracle;
    ChainlinkOracle internal rogueOracle;

    function setUp() public {
        vm.warp(1_750_000_000);
        feed = new TestAggregator("ETH / USD", 8, 2000e8);
        rogue = new RogueFeed();
        oracle = new ChainlinkOracle(address(feed), 18, MAX_AGE, MIN_ANSWER, MAX_ANSWER);
        rogueOracle = new ChainlinkOracle(address(rogue), 18, MAX_AGE, MIN_ANSWER, MAX_ANSWER);
    }

    function _assertStatus(ChainlinkOracle source, PriceStatus status) internal view {
        Price memory price = source.getPrice();
        assertEq(uint8(price.status), uint8(status), "status");
        if (status == PriceStatus.Ok) return;
        assertEq(price.lower + price.upper, 0, "zeros");
    }

    /* PRICES */

    function testFuzz_PricesARawUnit(uint256 answer, uint8 feedDecimals, uint8 tokenDecimals) public {
        feedDecimals = uint8(bound(feedDecimals, 0, 27));
        tokenDecimals = uint8(bound(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        answer = bound(answer, 1, 1e9 * 10 ** uint256(feedDecimals));
        TestAggregator other = new TestAggregator("X", feedDecimals, int256(answer));
        ChainlinkOracle source = new ChainlinkOracle(address(other), tokenDecimals, MAX_AGE, 0, int256(2 * answer + 1));
        Price memory price = source.getPrice();
        assertEq(uint8(price.status), uint8(PriceStatus.Ok));
        uint256 unit = 10 ** (uint256(feedDecimals) + tokenDecimals);
        assertEq(price.lower, MathLib.mulDivDown(answer, 1e54, unit));
        assertEq(price.upper, MathLib.mulDivUp(answer, 1e54, unit));
        assertGt(price.lower, 0);
        // A whole token is worth what the feed says.
        uint256 value = MathLib.mulDivDown(10 ** uint256(tokenDecimals), price.lower, 1e36);
        assertApproxEqAbs(value, MathLib.mulDivDown(answer, 1e18, 10 ** uint256(feedDecimals)), 1);
    }

    /* AGE */

    function testFuzz_AgeIsBoundToTheSecond(uint256 age) public {
        age = bound(age, 0, 10 days);
        feed.transmitAt(2000e8, block.timestamp - age);
        _assertStatus(oracle, age <= MAX_AGE ? PriceStatus.Ok : PriceStatus.Stale);
        feed.transmitAt(2000e8, block.timestamp - MAX_AGE);
        _assertStatus(oracle, PriceStatus.Ok);
        feed.transmitAt(2000e8, block.timestamp - MAX_AGE - 1);
        _assertStatus(oracle, PriceStatus.Stale);
    }

    function testFuzz_AnswersFromTheFutureAreNoPrice(uint256 ahead) public {
        feed.transmitAt(2000e8, block.timestamp + bound(ahead, 1, 1e9));
        _assertStatus(oracle, PriceStatus.FromFuture);
    }

    function test_RoundsWithoutAnAnswerAreIncomplete() public {
        feed.transmitAt(2000e8, 0);
        _assertStatus(oracle, PriceStatus.Incomplete);
    }

    /* ANSWERS */

    function testFuzz_AnswersThatAreNoPrice(int192 answer) public {
        feed.transmit(answer);
        PriceStatus expected = answer <= 0
            ? PriceStatus.NotPositive
            : answer <= MIN_ANSWER || answer >= MAX_ANSWER ? PriceStatus.OutOfBounds : PriceStatus.Ok;
        _assertStatus(oracle, expected);
    }

    function test_BoundsAreExclusive() public {
        int256[6] memory answers = [int256(0), -1, MIN_ANSWER, MIN_ANSWER + 1, MAX_ANSWER - 1, MAX_ANSWER];
        PriceStatus[6] memory expected = [
            PriceStatus.NotPositive,
            PriceStatus.NotPositive,
            PriceStatus.OutOfBounds,
            PriceStatus.Ok,
            PriceStatus.Ok,
            PriceStatus.OutOfBounds
        ];
        for (uint256 i; i < answers.length; ++i) {
            feed.transmit(answers[i]);
            _assertStatus(oracle, expected[i]);
        }
    }

    /// @dev What the constructor allows at most: a price that fits into 224 bits.
    function _largestAnswer(uint256 feedDecimals, uint256 tokenDecimals) internal pure returns (int256) {
        return int256(MathLib.mulDivDown(type(uint224).max, 10 ** (feedDecimals + tokenDecimals), 1e54));
    }

    /// @dev Whatever a feed can say, the source answers: it never reverts.
    function testFuzz_NeverReverts(int256 answer, uint256 updatedAt, uint8 decimals) public {
        decimals = uint8(bound(decimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        ChainlinkOracle source = new ChainlinkOracle(address(rogue), decimals, MAX_AGE, 0, _largestAnswer(8, decimals));
        if (updatedAt % 2 == 0) updatedAt = block.timestamp;
        rogue.set(RogueFeed.Mode.Answers, abi.encode(uint80(1), answer, uint256(0), updatedAt, uint80(1)));
        source.getPrice();
    }

    /* CALLS */

    function test_UnreachableFeeds() public {
        rogue.set(RogueFeed.Mode.Reverts, "");
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
        vm.etch(address(rogue), "");
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
    }

    function testFuzz_AnswersThatAreTooShort(uint256 length) public {
        length = bound(length, 0, 159);
        rogue.set(RogueFeed.Mode.Answers, new bytes(length));
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
    }

    function test_WhatFollowsTheAnswerIsIgnored() public {
        bytes memory head = abi.encode(uint80(1), int256(2000e8), block.timestamp, block.timestamp, uint80(1));
        rogue.set(RogueFeed.Mode.Answers, bytes.concat(head, new bytes(20_000)));
        Price memory price = rogueOracle.getPrice();
        assertEq(price.lower, 2000e36);
    }

    /// @dev Who brings too little gas gets a revert, never a status.
    function testFuzz_StarvingTheFeedIsNoAnswer(uint256 gas_) public {
        rogue.set(
            RogueFeed.Mode.BurnsSome, abi.encode(uint80(1), int256(2000e8), block.timestamp, block.timestamp, uint80(1))
        );
        rogue.setGasToBurn(150_000); // less than a feed may use
        gas_ = bound(gas_, 20_000, 2_000_000);
        try rogueOracle.getPrice{gas: gas_}() returns (Price memory price) {
            assertEq(uint8(price.status), uint8(PriceStatus.Ok), "starved into a status");
        } catch (bytes memory reason) {
            assertTrue(reason.length == 0 || bytes4(reason) == StaticCallLib.InsufficientGas.selector);
        }
    }

    /// @dev A feed that burns all it gets has no price; it must not stop repayments, takes or endings from being made.
    function test_AFeedThatBurnsAllGasIsUnreachable() public {
        rogue.set(RogueFeed.Mode.BurnsGas, "");
        Price memory price = rogueOracle.getPrice{gas: 20_000_000}();
        assertEq(uint8(price.status), uint8(PriceStatus.Unreachable));
    }

    /* CONSTRUCTION */

    function test_RevertWhen_NumbersAreOutOfBounds() public {
        TestAggregator many = new TestAggregator("X", 28, 1);
        _expectBounds(28, 0, 27);
        new ChainlinkOracle(address(many), 18, MAX_AGE, 0, 1e14);
        uint8 few = uint8(MIN_TOKEN_DECIMALS - 1);
        uint8 tooMany = uint8(MAX_TOKEN_DECIMALS + 1);
        _expectBounds(few, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        new ChainlinkOracle(address(feed), few, MAX_AGE, 0, 1e14);
        _expectBounds(tooMany, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        new ChainlinkOracle(address(feed), tooMany, MAX_AGE, 0, 1e14);
        _expectBounds(59, 60, 3 days);
        new ChainlinkOracle(address(feed), 18, 59, 0, 1e14);
        _expectBounds(3 days + 1, 60, 3 days);
        new ChainlinkOracle(address(feed), 18, 3 days + 1, 0, 1e14);
        _expectBounds(5, 0, 5);
        new ChainlinkOracle(address(feed), 18, MAX_AGE, 5, 5);
        vm.expectPartialRevert(ChainlinkOracle.OutOfBounds.selector);
        new ChainlinkOracle(address(feed), 18, MAX_AGE, -1, 5);
        int256 largest = _largestAnswer(8, 18);
        new ChainlinkOracle(address(feed), 18, MAX_AGE, 0, largest);
        _expectBounds(uint256(largest) + 1, 0, uint256(largest));
        new ChainlinkOracle(address(feed), 18, MAX_AGE, 0, largest + 1);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(ChainlinkOracle.OutOfBounds.selector, value, min, max));
    }

    /// @dev Everything is wrong at first; each step puts one thing right and meets the next refusal.
    function test_RefusalsInOrder() public {
        TestAggregator many = new TestAggregator("X", 28, 1);
        _expectBounds(28, 0, 27);
        new ChainlinkOracle(address(many), 19, 1, -1, type(int256).max);
        _expectBounds(19, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        new ChainlinkOracle(address(feed), 19, 1, -1, type(int256).max);
        _expectBounds(1, 60, 3 days);
        new ChainlinkOracle(address(feed), 18, 1, -1, type(int256).max);
        _expectBounds(type(uint256).max, 0, uint256(type(int256).max));
        new ChainlinkOracle(address(feed), 18, 60, -1, type(int256).max);
        _expectBounds(uint256(type(int256).max), 0, uint256(_largestAnswer(8, 18)));
        new ChainlinkOracle(address(feed), 18, 60, 0, type(int256).max);
    }
}
