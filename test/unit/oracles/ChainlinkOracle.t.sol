// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {RogueContract} from "../../mocks/RogueContract.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {TestAggregatorProxy, TestOffchainAggregator} from "../../mocks/TestAggregatorProxy.sol";
import {PriceSourceLaws} from "./PriceSourceLaws.sol";
import {IAggregatorV3} from "ebb/interfaces/IAggregatorV3.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {MAX_TOKEN_DECIMALS, MIN_TOKEN_DECIMALS} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

contract ChainlinkOracleTest is PriceSourceLaws {
    uint256 internal constant MAX_AGE = 1 hours;
    int256 internal constant MIN_ANSWER = 1e6;
    int256 internal constant MAX_ANSWER = 1e14;

    TestAggregator internal feed;
    RogueContract internal rogue;
    ChainlinkOracle internal oracle;
    ChainlinkOracle internal rogueOracle;

    function setUp() public {
        vm.warp(1_750_000_000);
        feed = new TestAggregator("ETH / USD", 8, 2000e8);
        rogue = new RogueContract();
        oracle = new ChainlinkOracle(address(feed), 18, MAX_AGE, MIN_ANSWER, MAX_ANSWER);
        rogue.set(RogueContract.Mode.Answers, abi.encode(8, 0, 0, 0, 0));
        rogueOracle = new ChainlinkOracle(address(rogue), 18, MAX_AGE, MIN_ANSWER, MAX_ANSWER);
    }

    /* LAWS */

    function _law_source() internal view override returns (IPriceSource) {
        return oracle;
    }

    function _law_setLevel(uint256 level) internal override {
        feed.transmit(int256(level));
    }

    function _law_levels() internal pure override returns (uint256, uint256) {
        return (uint256(MIN_ANSWER) + 1, uint256(MAX_ANSWER) - 1);
    }

    function _law_break(uint256 seed) internal override {
        seed %= 7;
        if (seed == 0) feed.transmit(0);
        if (seed == 1) feed.transmit(-2000e8);
        if (seed == 2) feed.transmit(MAX_ANSWER);
        if (seed == 3) feed.transmitAt(2000e8, block.timestamp + 1);
        if (seed == 4) feed.transmitAt(2000e8, block.timestamp - MAX_AGE - 1);
        if (seed == 5) feed.transmitAt(2000e8, 0);
        if (seed == 6) vm.etch(address(feed), "");
    }

    function _law_maxWidth() internal pure override returns (uint256) {
        return 0;
    }

    function _assertStatus(ChainlinkOracle source, PriceStatus status) internal view {
        Price memory price = source.getPrice();
        assertEq(uint8(price.status), uint8(status), "status");
        if (status == PriceStatus.Ok) return;
        assertEq(price.lower | price.upper | price.updatedAt, 0, "zeros");
    }

    /* PRICES */

    function testFuzz_PricesARawUnit(uint256 answer, uint8 feedDecimals, uint8 tokenDecimals) public {
        feedDecimals = uint8(bound(feedDecimals, 0, 27));
        tokenDecimals = uint8(bound(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        answer = bound(answer, 1000, 1e9 * 10 ** uint256(MathLib.max(feedDecimals, 3)));
        TestAggregator other = new TestAggregator("X", feedDecimals, int256(answer));
        ChainlinkOracle source = new ChainlinkOracle(address(other), tokenDecimals, MAX_AGE, 0, int256(2 * answer + 1));
        Price memory price = source.getPrice();
        assertEq(uint8(price.status), uint8(PriceStatus.Ok));
        // The dollars of a whole token, and nothing lost.
        assertEq(price.lower % answer, 0);
        assertEq(price.lower / answer * 10 ** (uint256(feedDecimals) + tokenDecimals), 1e54);
        assertEq(price.lower, price.upper);
        assertEq(price.updatedAt, block.timestamp);
    }

    /// @dev Every cell is right to the unit or refused: decimals of tokens and feeds, prices from 1e-9 to 1e9 dollars.
    function test_DecimalsAndPriceGrid() public {
        uint8[6] memory tokenDecimals = [0, 2, 6, 8, 18, 24];
        uint8[2] memory feedDecimals = [8, 18];
        for (uint256 i; i < tokenDecimals.length; ++i) {
            for (uint256 j; j < feedDecimals.length; ++j) {
                for (uint256 exponent; exponent <= 18; ++exponent) {
                    _checkCell(tokenDecimals[i], feedDecimals[j], exponent);
                }
            }
        }
    }

    /// @param exponent The price is 10^(exponent - 9) dollars.
    function _checkCell(uint8 tokenDecimals, uint8 feedDecimals, uint256 exponent) internal {
        bool isAnswerable = uint256(feedDecimals) + exponent >= 9;
        uint256 answer = isAnswerable ? 10 ** (uint256(feedDecimals) + exponent - 9) : 0;
        TestAggregator other = new TestAggregator("X", feedDecimals, int256(answer));
        bool isListed = tokenDecimals >= 6 && tokenDecimals <= 18;
        if (!isListed) _expectBounds(tokenDecimals, 6, 18);
        ChainlinkOracle source = new ChainlinkOracle(
            address(other), tokenDecimals, MAX_AGE, 0, int256(10 ** (uint256(feedDecimals) + 9) + 1)
        );
        if (!isListed) return;
        Price memory price = source.getPrice();
        if (answer < 1000) {
            // Too coarse: the router refuses a source that has no price.
            assertEq(uint8(price.status), uint8(answer == 0 ? PriceStatus.NotPositive : PriceStatus.OutOfBounds));
            return;
        }
        // 10^(exponent - 9) dollars of 18 decimals for 10^tokenDecimals raw units, times 1e36.
        uint256 exact = 10 ** (exponent + 45 - tokenDecimals);
        assertEq(price.lower, exact, "lower");
        assertEq(price.upper, exact, "upper");
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

    /// @dev A round that carries an earlier one's answer has none of its own.
    function testFuzz_AnswersOfEarlierRoundsAreIncomplete(uint80 roundId, uint80 answeredInRound) public {
        rogue.set(
            RogueContract.Mode.Answers,
            abi.encode(roundId, int256(2000e8), block.timestamp, block.timestamp, answeredInRound)
        );
        // Whatever aggregator that round is of, decimals are those of the first word of the same answer.
        vm.mockCall(address(rogue), abi.encodeCall(IAggregatorV3.decimals, ()), abi.encode(8));
        _assertStatus(rogueOracle, answeredInRound < roundId ? PriceStatus.Incomplete : PriceStatus.Ok);
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

    function test_CoarseAnswersAreNoPrice() public {
        ChainlinkOracle unbounded = new ChainlinkOracle(address(feed), 18, MAX_AGE, 0, MAX_ANSWER);
        feed.transmit(999);
        _assertStatus(unbounded, PriceStatus.OutOfBounds);
        feed.transmit(1000);
        _assertStatus(unbounded, PriceStatus.Ok);
    }

    /// @dev What the constructor allows at most: a price that fits into 224 bits.
    function _largestAnswer(uint256 feedDecimals, uint256 tokenDecimals) internal pure returns (int256) {
        return int256(type(uint224).max / (1e54 / 10 ** (feedDecimals + tokenDecimals)));
    }

    /// @dev Whatever a feed can say, the source answers: it never reverts.
    function testFuzz_NeverReverts(uint256 roundId, int256 answer, uint256 updatedAt, uint8 decimals) public {
        decimals = uint8(bound(decimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS));
        rogue.set(RogueContract.Mode.Answers, abi.encode(8, 0, 0, 0, 0));
        ChainlinkOracle source = new ChainlinkOracle(address(rogue), decimals, MAX_AGE, 0, _largestAnswer(8, decimals));
        if (updatedAt % 2 == 0) updatedAt = block.timestamp;
        if (answer % 2 == 0) answer = int256(bound(uint256(answer), 0, uint256(_largestAnswer(8, decimals))));
        rogue.set(RogueContract.Mode.Answers, abi.encode(roundId, answer, uint256(0), updatedAt, roundId));
        source.getPrice();
    }

    /* PROXIES */

    /// @dev A proxy before an aggregator that says 2,000, and what reads it.
    function _proxied() internal returns (TestAggregatorProxy proxy, ChainlinkOracle source) {
        proxy = new TestAggregatorProxy(address(0));
        proxy.upgradeTo(_aggregator(proxy, 8, 2000e8));
        source = new ChainlinkOracle(address(proxy), 18, MAX_AGE, MIN_ANSWER, MAX_ANSWER);
    }

    function _aggregator(TestAggregatorProxy proxy, uint8 decimals, int192 answer) internal returns (address) {
        TestOffchainAggregator aggregator = new TestOffchainAggregator(decimals);
        aggregator.addAccess(address(proxy));
        aggregator.transmit(answer);
        return address(aggregator);
    }

    function test_AnotherAggregatorBehindTheProxyGoesOn() public {
        (TestAggregatorProxy proxy, ChainlinkOracle source) = _proxied();
        proxy.upgradeTo(_aggregator(proxy, 8, 2100e8));
        assertEq(source.getPrice().lower, 2100e36);
    }

    /// @dev An answer in other decimals would be a price ten billion times too high.
    function test_AnotherAggregatorWithOtherDecimalsIsNoPrice() public {
        (TestAggregatorProxy proxy, ChainlinkOracle source) = _proxied();
        proxy.upgradeTo(_aggregator(proxy, 9, 2000e8));
        _assertStatus(source, PriceStatus.OutOfBounds);
        proxy.upgradeTo(_aggregator(proxy, 8, 2000e8));
        _assertStatus(source, PriceStatus.Ok);
    }

    /// @dev A new aggregator before its first round, one that lets nobody read, and none at all.
    function test_AggregatorsThatDoNotAnswer() public {
        (TestAggregatorProxy proxy, ChainlinkOracle source) = _proxied();
        proxy.upgradeTo(address(new TestOffchainAggregator(8)));
        _assertStatus(source, PriceStatus.Unreachable);
        TestOffchainAggregator silent = new TestOffchainAggregator(8);
        silent.addAccess(address(proxy));
        proxy.upgradeTo(address(silent));
        _assertStatus(source, PriceStatus.Unreachable);
        proxy.upgradeTo(address(0));
        _assertStatus(source, PriceStatus.Unreachable);
    }

    /* CALLS */

    function test_UnreachableFeeds() public {
        rogue.set(RogueContract.Mode.Reverts, "");
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
        vm.etch(address(rogue), "");
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
    }

    function testFuzz_AnswersThatAreTooShort(uint256 length) public {
        length = bound(length, 0, 159);
        rogue.set(RogueContract.Mode.Answers, new bytes(length));
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
        rogue.set(RogueContract.Mode.Answers, new bytes(31));
        _assertStatus(rogueOracle, PriceStatus.Unreachable);
    }

    function test_WhatFollowsTheAnswerIsIgnored() public {
        bytes memory head = abi.encode(uint80(1), int256(2000e8), block.timestamp, block.timestamp, uint80(1));
        rogue.set(RogueContract.Mode.Answers, bytes.concat(head, new bytes(20_000)));
        Price memory price = rogueOracle.getPrice();
        assertEq(price.lower, 2000e36);
    }

    /// @dev Who brings too little gas gets a revert, never a status.
    function testFuzz_StarvingTheFeedIsNoAnswer(uint256 gas_) public {
        rogue.set(
            RogueContract.Mode.BurnsSome,
            abi.encode(uint80(1), int256(2000e8), block.timestamp, block.timestamp, uint80(1))
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
        rogue.set(RogueContract.Mode.BurnsGas, "");
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
