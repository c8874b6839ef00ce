// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TwoSources} from "../../helpers/TwoSources.sol";
import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {RateToken} from "./RateOracle.t.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {END_HEALTH, PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {CrossOracle} from "ebb/oracles/CrossOracle.sol";
import {RateOracle} from "ebb/oracles/RateOracle.sol";
import {Price, PriceAction, PriceStatus} from "ebb/types/Prices.sol";

/// @notice What markets and feeds have really done, through the whole path of a price.
contract OutliersTest is TwoSources {
    /* LINK AT 0.0001, 2020-03-12 */

    /// @dev One venue printed a ten-thousandth of a dollar. Nobody is liquidated, nothing is restarted at that price, whoever
    /// is on sale already is sold on the curve that was fixed, and the next round ends it.
    function test_LinksPrintLiquidatesNobody() public {
        uint256 victim = _openVault(OWNER, 0, link, 1000e18, usdc, 12_900e6);
        uint256 sold = _openVault(OWNER, 1, link, 1000e18, usdc, 12_900e6);
        _deposit(victim, link, 400e18);
        _setPrice(link, 17.9e8);
        _movePool(linkPair, link, 17.9e8);
        _skip(WINDOW);
        router.poke(address(link)); // a keeper looks before it starts
        uint256 auctionId = _start(sold);

        _setPrice(link, 0.0001e8);
        _assertStatus(link, PriceStatus.Disagreeing);
        vm.expectRevert();
        house.start(victim, KEEPER);
        vm.expectRevert();
        house.restart(auctionId);
        uint256 asked = _auctionPrice(sold, link);
        (uint256 out, uint256 payment) = _take(auctionId, link, 10e18);
        assertEq(payment, MathLib.mulDivUp(out, asked, 1e36), "the frozen curve goes on");
        // Looking at it, as often as one likes, makes it no truer; and nobody borrows against it.
        router.poke(address(link));
        vm.warp(vm.getBlockTimestamp() + 10 minutes);
        router.poke(address(link));
        _assertStatus(link, PriceStatus.Disagreeing);
        assertApproxEqRel(_price(link).lower, 0.0001e36, 1e12, "at the worse end");

        _setPrice(link, 17.8e8);
        _assertStatus(link, PriceStatus.Ok);
        assertGt(_healthOf(victim), 1e18);
    }

    /// @dev The same where nobody has looked at the fall before the print: by what was remembered the one on sale is healthy. But
    /// that is a bound and frees nobody, as the print sells nobody: the sale goes on at the price it had.
    function test_APrintAfterAnUnwatchedFallMovesNoSale() public {
        uint256 sold = _openVault(OWNER, 1, link, 1000e18, usdc, 12_900e6);
        _setPrice(link, 17.9e8);
        _movePool(linkPair, link, 17.9e8);
        _skip(WINDOW);
        uint256 auctionId = _start(sold);
        _setPrice(link, 0.0001e8);
        _assertStatus(link, PriceStatus.Disagreeing);
        assertApproxEqRel(_price(link).upper, 20e36, 1e12, "the greatest of all that was said");
        assertGt(_healthOf(sold), END_HEALTH);
        uint256 price = _auctionPrice(sold, link);
        assertApproxEqRel(price, 17.9e24 * START_MULTIPLIER / 1e18, 1e15, "the curve of before");
        (uint256 out, uint256 paid) = _take(auctionId, link, 10e18);
        assertEq(out, 10e18);
        assertEq(paid, MathLib.mulDivUp(10e18, price, PRICE_SCALE));
        assertEq(_auctionPrice(sold, link), price);

        _setPrice(link, 20e8);
        _movePool(linkPair, link, 20e8);
        _skip(WINDOW);
        house.end(auctionId);
        (address locker,) = engine.lockOf(sold);
        assertEq(locker, address(0), "two prices free it");
    }

    /* -52 % IN A DAY */

    struct Crash {
        uint256 market; // dollars, 1e8
        uint256 minutesStopped; // in which nothing could be sold
        uint256 worstUpper; // highest anchor over the market [WAD]
        uint256 worstLower; // highest price that was lent against, over the market [WAD]
    }

    /// @dev From 195 dollars to 93 in a day, of which a quarter within forty minutes: the feed writes at half a percent, the
    /// pool is traded along, a keeper looks when the state is not ok.
    function test_HalfOfTheValueInADay() public {
        Crash memory crash;
        crash.market = 195e8;
        _place(crash.market);
        _fall(crash, 180e8, 8 hours);
        _fall(crash, 135e8, 40 minutes);
        _fall(crash, 150e8, 2 hours); // it bounced
        _fall(crash, 105e8, 90 minutes);
        _fall(crash, 93e8, 6 hours);
        _fall(crash, 93e8, 2 hours);
        _assertStatus(weth, PriceStatus.Ok);
        assertLt(crash.worstUpper, 1.04e18, "what was sold was anchored near the market");
        assertLt(crash.worstLower, 1.006e18, "nobody borrowed against more than the feed's lag");
        assertLt(crash.minutesStopped, 30, "and sales stopped for minutes");
        emit log_named_uint("minutes without sales", crash.minutesStopped);
        emit log_named_decimal_uint("highest anchor over the market", crash.worstUpper, 18);
        emit log_named_decimal_uint("highest loan price over the market", crash.worstLower, 18);
    }

    function _place(uint256 priceE8) internal {
        _movePool(wethPair, weth, priceE8);
        _setPrice(weth, priceE8);
        _skip(WINDOW + 1);
        router.poke(address(weth));
    }

    /// @dev On a straight line, a minute at a time.
    function _fall(Crash memory crash, uint256 to, uint256 duration) internal {
        uint256 from = crash.market;
        for (uint256 elapsed = 1 minutes; elapsed <= duration; elapsed += 1 minutes) {
            vm.warp(vm.getBlockTimestamp() + 1 minutes);
            crash.market = uint256(int256(from) + (int256(to) - int256(from)) * int256(elapsed) / int256(duration));
            _movePool(wethPair, weth, crash.market);
            uint256 said = _priceOf(address(weth));
            uint256 distance = said > crash.market ? said - crash.market : crash.market - said;
            if (distance * 200 >= said || elapsed == duration) _setPrice(weth, crash.market);
            Price memory price = _price(weth);
            if (price.status != PriceStatus.Ok) price = router.poke(address(weth));
            if (_allows(weth, PriceAction.Sell)) {
                crash.worstUpper = MathLib.max(crash.worstUpper, price.upper * 1e8 / crash.market / 1e18);
            } else {
                ++crash.minutesStopped;
            }
            if (_allows(weth, PriceAction.OpenRisk)) {
                crash.worstLower = MathLib.max(crash.worstLower, price.lower * 1e8 / crash.market / 1e18);
            }
        }
    }

    /* A FROZEN FEED */

    /// @dev The feed stands still while the market falls by 30 % in two hours: nobody borrows against it once the pool
    /// contradicts, nobody is sold at it once it is stale, and it counts until governance has replaced it.
    function test_AFrozenFeedInAFallingMarket() public {
        Crash memory crash;
        crash.market = 2000e8;
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 150_000e6);
        uint256 frozenAt = vm.getBlockTimestamp();
        uint256 worstLower;
        for (uint256 elapsed = 1 minutes; elapsed <= 2 hours; elapsed += 1 minutes) {
            vm.warp(frozenAt + elapsed);
            crash.market = 2000e8 - 600e8 * elapsed / 2 hours;
            _movePool(wethPair, weth, crash.market);
            _setPrice(usdc, USDC_PRICE);
            Price memory price = router.poke(address(weth));
            if (_allows(weth, PriceAction.OpenRisk)) {
                worstLower = MathLib.max(worstLower, price.lower * 1e8 / crash.market / 1e18);
            }
        }
        assertLt(worstLower, 1.08e18, "what was lent against, over the market");
        emit log_named_decimal_uint("highest loan price over the market", worstLower, 18);
        _assertStatus(weth, PriceStatus.Unbacked); // it has not moved: nobody is hurt, nobody new is let in
        assertFalse(_allows(weth, PriceAction.OpenRisk));
        assertFalse(_allows(weth, PriceAction.Backstop), "nor does the buffer buy at the dead number");
        assertGe(_price(weth).upper, 2000e36, "nobody is liquidated by a pool alone");

        vm.warp(frozenAt + MAX_AGE + 1);
        _assertStatus(weth, PriceStatus.AnchorOnly);
        assertFalse(_allows(weth, PriceAction.Sell));
        assertApproxEqRel(_price(weth).upper, 2000e36, 1e12, "counts at what it was worth");

        // It comes back, where the pool is.
        _setPrice(weth, 1400e8);
        _setPrice(usdc, USDC_PRICE);
        _assertStatus(weth, PriceStatus.Ok);
        assertTrue(_start(vaultId) != 0);
    }

    /* STETH AT 0.93, 2022-06 */

    function test_StakedEtherBelowEther() public {
        RateToken wsteth = new RateToken();
        TestAggregator stethEth = new TestAggregator("STETH / ETH", 18, 1e18);
        CrossOracle steth = new CrossOracle(
            address(new ChainlinkOracle(address(stethEth), 18, 1 days, 0.5e18, 1.1e18)), router.sourceOf(address(weth))
        );
        RateOracle source = new RateOracle(
            address(wsteth), address(wsteth), RateToken.getStETHByWstETH.selector, address(steth), 0.0003e18
        );
        vm.prank(ADMIN);
        router.setSource(address(wsteth), address(source));
        assertEq(_price(wsteth).lower, 2400e36, "1.2 staked ether");
        stethEth.transmit(0.93e18);
        assertEq(_price(wsteth).lower, 2232e36, "not at par");
        assertEq(_price(wsteth).upper, 2232e36);
        stethEth.transmit(0.5e18);
        _assertStatus(wsteth, PriceStatus.OutOfBounds);
    }

    /* USDC AT 0.87, 2023-03-11 */

    /// @dev The dollar that pools are priced in falls: pools against it rise, and in dollars nothing has happened.
    function test_ADollarThatIsNone() public {
        _setPrice(usdc, 0.87e8);
        _movePool(wethPair, weth, WETH_PRICE);
        _skip(WINDOW);
        _assertStatus(weth, PriceStatus.Ok);
        assertApproxEqRel(_price(weth).upper, 2000e36, 0.001e18);
        assertEq(_price(usdc).upper, 0.87e48);
        // A pool that was believed to be in dollars would have said 2,299.
        // Who owes it owes less; who holds it holds less.
        uint256 debtor = _openVault(OWNER, 0, weth, 100e18, usdc, 180_000e6);
        assertGt(_healthOf(debtor), 1.05e18);
        uint256 holder = _openVault(OWNER, 1, usdc, 100_000e6, weth, 38e18);
        _setPrice(usdc, 0.8e8);
        _movePool(wethPair, weth, WETH_PRICE);
        _skip(WINDOW);
        _assertStatus(weth, PriceStatus.Ok);
        assertTrue(_start(holder) != 0);
    }

    /// @dev And while it falls, before the pools have followed, the two sources contradict and nobody is sold for it.
    function test_ADollarThatFallsFasterThanThePools() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 159_000e6);
        router.poke(address(weth));
        _setPrice(usdc, 0.87e8);
        // The mean still says 2000 of the old dollars, 1,740.
        Price memory price = _price(weth);
        assertEq(uint8(price.status), uint8(PriceStatus.Unbacked));
        assertApproxEqRel(price.upper, 2000e36, 1e12);
        vm.expectRevert();
        house.start(vaultId, KEEPER);
    }
}
