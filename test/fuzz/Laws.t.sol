// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BitmapLib} from "ebb/libraries/BitmapLib.sol";
import {WAD} from "ebb/libraries/ConstantsLib.sol";
import {HealthLib} from "ebb/libraries/HealthLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceDecayLib} from "ebb/libraries/PriceDecayLib.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Laws of the price curve.
contract DecayLawsTest is Test {
    uint256 internal constant MAX_PRICE = type(uint184).max;

    function testFuzz_StartsAtTheStartPrice(uint256 anchor, uint256 multiplier, uint256 halfLife) public pure {
        anchor = bound(anchor, 1, MAX_PRICE);
        multiplier = bound(multiplier, 1e18, 1.5e18);
        halfLife = bound(halfLife, 1, 1 days * 100);
        assertEq(PriceDecayLib.decay(0, halfLife), WAD);
        assertEq(PriceDecayLib.multiplierAt(multiplier, 0, halfLife), multiplier);
        assertEq(PriceDecayLib.priceAt(anchor, multiplier, 0, halfLife), MathLib.mulDivUp(anchor, multiplier, WAD));
    }

    /// @dev Every rounding is the taker's: exact products, and the next whole number at most.
    function testFuzz_RoundsUp(uint256 anchor, uint256 multiplier, uint256 elapsed) public pure {
        anchor = bound(anchor, 1, MAX_PRICE);
        multiplier = bound(multiplier, 1e18, 1.5e18);
        elapsed = bound(elapsed, 0, 1 days);
        uint256 exact = multiplier * PriceDecayLib.decay(elapsed, 1800);
        uint256 rounded = PriceDecayLib.multiplierAt(multiplier, elapsed, 1800);
        assertGe(rounded * WAD, exact);
        assertLt(rounded * WAD, exact + WAD);
        uint256 price = PriceDecayLib.priceAt(anchor, multiplier, elapsed, 1800);
        assertGe(price * WAD, anchor * rounded);
        assertLt(price * WAD, anchor * rounded + WAD);
    }

    function testFuzz_HalvesAtTheHalfLife(uint256 halfLife, uint256 count) public pure {
        halfLife = bound(halfLife, 10, 100 days);
        count = bound(count, 1, 20);
        uint256 kept = PriceDecayLib.decay(halfLife * count, halfLife);
        assertApproxEqAbs(kept, WAD >> count, 60, "half for each half-life");
        assertLe(kept, (WAD >> count) + 1, "never above");
    }

    function testFuzz_NeverRises(uint256 anchor, uint256 halfLife, uint256 first, uint256 second) public pure {
        anchor = bound(anchor, 1, MAX_PRICE);
        halfLife = bound(halfLife, 10, 30 days);
        first = bound(first, 0, 1 days);
        second = bound(second, first, first + (second % 2 == 0 ? 1 : 1 days));
        assertGe(
            PriceDecayLib.priceAt(anchor, 1.01e18, first, halfLife),
            PriceDecayLib.priceAt(anchor, 1.01e18, second, halfLife)
        );
    }

    /// @dev From one second to the next as well, where rounding could lift it.
    function testFuzz_NeverRisesBySeconds(uint256 halfLife, uint256 from) public pure {
        halfLife = bound(halfLife, 10, 3_000_000);
        from = bound(from, 0, 1 days);
        uint256 last = PriceDecayLib.decay(from, halfLife);
        for (uint256 i = 1; i < 40; ++i) {
            uint256 next = PriceDecayLib.decay(from + i, halfLife);
            assertLe(next, last);
            last = next;
        }
    }

    function testFuzz_NeverOverflowsAndEndsAtZero(uint256 elapsed) public pure {
        elapsed = bound(elapsed, 0, type(uint40).max);
        assertLe(PriceDecayLib.decay(elapsed, 60), WAD);
        assertEq(PriceDecayLib.decay(60 * 61, 60), 0);
        assertGt(PriceDecayLib.decay(60 * 59, 60), 0);
    }

    /// @dev decay(a + b) = decay(a) · decay(b), to a few units.
    function testFuzz_IsExponential(uint256 first, uint256 second, uint256 halfLife) public pure {
        halfLife = bound(halfLife, 60, 1 days);
        first = bound(first, 0, 10 * halfLife);
        second = bound(second, 0, 10 * halfLife);
        uint256 product =
            MathLib.mulDivDown(PriceDecayLib.decay(first, halfLife), PriceDecayLib.decay(second, halfLife), WAD);
        assertApproxEqAbs(PriceDecayLib.decay(first + second, halfLife), product, 10);
    }
}

contract HealthLawsTest is Test {
    function testFuzz_RoundsAgainstTheOwner(uint256 amount, uint256 price, uint256 ltv) public pure {
        amount = bound(amount, 0, type(uint128).max);
        price = bound(price, 0, type(uint160).max);
        ltv = bound(ltv, 0, WAD);
        uint256 value = HealthLib.collateralValue(amount, price);
        uint256 debt = HealthLib.debtValue(amount, price);
        assertLe(value, debt);
        assertLe(debt - value, 1);
        assertLe(HealthLib.weighted(value, ltv), value);
    }

    function testFuzz_RatioIsMonotone(uint256 numerator, uint256 more, uint256 debt) public pure {
        numerator = bound(numerator, 0, type(uint128).max);
        more = bound(more, numerator, type(uint128).max);
        debt = bound(debt, 1, type(uint128).max);
        assertLe(HealthLib.ratio(numerator, debt), HealthLib.ratio(more, debt));
        assertGe(HealthLib.ratio(numerator, debt), HealthLib.ratio(numerator, debt + 1));
        assertEq(HealthLib.ratio(debt, debt), WAD, "exactly 1 at the line");
        assertLt(HealthLib.ratio(debt - 1, debt), WAD, "below it under the line");
        assertEq(HealthLib.ratio(numerator, 0), type(uint256).max);
    }
}

contract InterestRateLawsTest is Test {
    function _curve(uint256 seed) internal pure returns (InterestRateLib.Curve memory) {
        return InterestRateLib.Curve({
            baseRate: uint64(bound(seed, 0, 4e18)),
            slopeBelowKink: uint64(bound(seed >> 64, 0, 4e18)),
            slopeAboveKink: uint64(bound(seed >> 128, 0, 4e18)),
            kink: uint64(bound(seed >> 192, 1, WAD - 1))
        });
    }

    function testFuzz_RateRisesWithUtilisation(uint256 seed, uint256 low, uint256 high) public pure {
        InterestRateLib.Curve memory curve = _curve(seed);
        low = bound(low, 0, WAD);
        high = bound(high, low, WAD);
        assertLe(InterestRateLib.annualRate(curve, low), InterestRateLib.annualRate(curve, high));
        assertEq(InterestRateLib.annualRate(curve, 0), curve.baseRate);
        assertEq(InterestRateLib.annualRate(curve, curve.kink), curve.baseRate + uint256(curve.slopeBelowKink));
        assertEq(
            InterestRateLib.annualRate(curve, WAD),
            uint256(curve.baseRate) + curve.slopeBelowKink + curve.slopeAboveKink
        );
    }

    function testFuzz_UtilisationIsAShare(uint256 debt, uint256 cash) public pure {
        debt = bound(debt, 0, type(uint128).max);
        cash = bound(cash, 0, type(uint128).max);
        uint256 used = InterestRateLib.utilisation(debt, cash);
        assertLe(used, WAD);
        if (debt != 0 && cash == 0) assertEq(used, WAD);
        if (debt == 0) assertEq(used, 0);
    }

    /// @dev Longer costs more, and in two steps about as much as in one.
    function testFuzz_GrowthCompounds(uint256 rate, uint256 first, uint256 second) public pure {
        rate = bound(rate, 0, 0.8e18);
        first = bound(first, 0, 30 days);
        second = bound(second, 0, 30 days);
        uint256 whole = InterestRateLib.growth(rate, first + second);
        uint256 a = InterestRateLib.growth(rate, first);
        uint256 b = InterestRateLib.growth(rate, second);
        assertGe(whole, a);
        uint256 steps = MathLib.mulDivDown(WAD + a, WAD + b, WAD) - WAD;
        // The series lacks x⁴/24: at most 1.3e-5 for 60 days at 80 %.
        assertApproxEqAbs(whole, steps, 2e13);
    }
}

contract IdLawsTest is Test {
    function testFuzz_IdsNameTheirOwner(address vaultOwner, uint64 index, uint32 nonce) public pure {
        uint256 vaultId = IdLib.toVaultId(vaultOwner, index);
        assertEq(IdLib.ownerOf(vaultId), vaultOwner);
        assertEq(uint64(vaultId), index);
        (uint256 back, uint32 backNonce) = IdLib.fromAuctionId(IdLib.toAuctionId(vaultId, nonce));
        assertEq(back, vaultId);
        assertEq(backNonce, nonce);
    }

    function testFuzz_IdsDoNotCollide(address first, uint64 firstIndex, address second, uint64 secondIndex)
        public
        pure
    {
        if (first == second && firstIndex == secondIndex) return;
        assertTrue(IdLib.toVaultId(first, firstIndex) != IdLib.toVaultId(second, secondIndex));
    }

    function testFuzz_OtherNumbersNameNobody(uint256 id) public pure {
        if (id >> 224 != 0) assertEq(IdLib.ownerOf(id), address(0));
    }
}

contract BitmapLawsTest is Test {
    using BitmapLib for uint256;

    function testFuzz_IsASet(uint256 bitmap, uint8 index, uint8 other) public pure {
        vm.assume(index != other);
        assertTrue(bitmap.add(index).contains(index));
        assertFalse(bitmap.remove(index).contains(index));
        assertEq(bitmap.add(index).contains(other), bitmap.contains(other));
        assertEq(bitmap.remove(index).contains(other), bitmap.contains(other));
        assertEq(bitmap.add(index).count(), bitmap.count() + (bitmap.contains(index) ? 0 : 1));
    }

    function testFuzz_NextWalksFromTheLowest(uint256 bitmap) public pure {
        uint256 count = bitmap.count();
        uint256 rest = bitmap;
        uint256 rebuilt;
        uint256 last;
        for (uint256 i; i < count; ++i) {
            uint256 index;
            (index, rest) = rest.next();
            assertTrue(bitmap.contains(index));
            assertTrue(i == 0 || index > last);
            last = index;
            rebuilt = rebuilt.add(index);
        }
        assertEq(rest, 0);
        assertEq(rebuilt, bitmap);
    }
}
