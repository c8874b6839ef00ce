// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {PriceSourceLaws} from "./PriceSourceLaws.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {PRICE_LIMIT} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {CrossOracle} from "ebb/oracles/CrossOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

contract CrossOracleTest is PriceSourceLaws {
    FixedOracle internal base;
    FixedOracle internal quote;
    CrossOracle internal cross;

    function setUp() public {
        vm.warp(1_750_000_000);
        base = new FixedOracle(8, 1e46); // one WBTC of 8 decimals is one BTC, in WADs
        quote = new FixedOracle(18, 40_000e36);
        cross = new CrossOracle(address(base), address(quote));
    }

    /* LAWS */

    function _law_source() internal view override returns (IPriceSource) {
        return cross;
    }

    function _law_setLevel(uint256 level) internal override {
        base.setBand(level - level / 1000, level, block.timestamp);
        quote.setBand(39_960e36, 40_000e36, block.timestamp);
    }

    function _law_levels() internal pure override returns (uint256, uint256) {
        return (1e20, uint256(PRICE_LIMIT) / 40_000);
    }

    function _law_break(uint256 seed) internal override {
        PriceStatus status = PriceStatus(bound(seed, uint8(PriceStatus.Unset), uint8(PriceStatus.TooWide)));
        seed % 2 == 0 ? base.fail(status) : quote.fail(status);
    }

    function _law_maxWidth() internal pure override returns (uint256) {
        return 0.002e18;
    }

    /* PRICES */

    function testFuzz_MultipliesTheLegs(uint128 a, uint128 b, uint64 widthA, uint64 widthB) public {
        (uint256 lowA, uint256 lowB) = (uint256(a) + 1e20, uint256(b) + 1e18);
        base.setBand(lowA, lowA + widthA, block.timestamp);
        quote.setBand(lowB, lowB + widthB, block.timestamp);
        Price memory price = cross.getPrice();
        assertEq(price.lower, MathLib.mulDivDown(lowA, lowB, 1e36));
        assertEq(price.upper, MathLib.mulDivUp(lowA + widthA, lowB + widthB, 1e36));
        assertEq(cross.TOKEN_DECIMALS(), 8);
    }

    /// @dev LINK in ETH by an 18-decimals feed, times ETH in dollars.
    function test_RealFeeds() public {
        TestAggregator linkEth = new TestAggregator("LINK / ETH", 18, 0.005e18);
        TestAggregator ethUsd = new TestAggregator("ETH / USD", 8, 2000e8);
        CrossOracle source = new CrossOracle(
            address(new ChainlinkOracle(address(linkEth), 18, 1 days, 0, 1e24)),
            address(new ChainlinkOracle(address(ethUsd), 18, 1 hours, 0, 1e14))
        );
        Price memory price = source.getPrice();
        assertEq(price.lower, 10e36);
        assertEq(price.upper, 10e36);
    }

    /// @dev A new round of one leg confirms nothing about the other.
    function testFuzz_AsOldAsTheOlderLeg(uint32 ageA, uint32 ageB) public {
        (ageA, ageB) = (ageA % 1e9, ageB % 1e9);
        base.setBand(1e46, 1e46, block.timestamp - ageA);
        quote.setBand(1e36, 1e36, block.timestamp - ageB);
        assertEq(cross.getPrice().updatedAt, block.timestamp - MathLib.max(ageA, ageB));
    }

    /// @dev The reason is the failing leg's, the base's first.
    function test_TheReasonIsTheLegs() public {
        quote.fail(PriceStatus.Stale);
        assertEq(uint8(cross.getPrice().status), uint8(PriceStatus.Stale));
        base.fail(PriceStatus.NotPositive);
        assertEq(uint8(cross.getPrice().status), uint8(PriceStatus.NotPositive));
    }

    function testFuzz_ProductsOutOfRangeAreNoPrice(uint224 a, uint224 b) public {
        (uint256 x, uint256 y) = (uint256(a) + 1, uint256(b) + 1);
        vm.assume(x <= PRICE_LIMIT && y <= PRICE_LIMIT);
        base.set(x);
        quote.set(y);
        Price memory price = cross.getPrice();
        bool isPriced = price.status == PriceStatus.Ok;
        assertTrue(isPriced || price.status == PriceStatus.OutOfBounds);
        if (isPriced) assertLe(price.upper, PRICE_LIMIT);
        else assertEq(price.upper | price.lower, 0);
    }

    function test_RevertWhen_TheQuoteHasOtherDecimals() public {
        vm.expectRevert(abi.encodeWithSelector(CrossOracle.QuoteDecimalsNot18.selector, 8));
        new CrossOracle(address(base), address(base));
    }
}
