// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {PRICE_LIMIT, PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {Test} from "forge-std/Test.sol";

/// @notice What every adapter promises, stated once. An adapter's test says how to move what it reads, and inherits the rest.
abstract contract PriceSourceLaws is Test {
    /* WHAT AN ADAPTER'S TEST SAYS */

    /// @dev The adapter, and everything it reads, in order.
    function _law_source() internal view virtual returns (IPriceSource);

    /// @dev Puts what it reads at a level, fresh. The price is to rise with it.
    function _law_setLevel(uint256 level) internal virtual;

    /// @dev The levels at which the adapter has a price.
    function _law_levels() internal view virtual returns (uint256 min, uint256 max);

    /// @dev Breaks one of the things it reads.
    function _law_break(uint256 seed) internal virtual;

    /// @dev How wide the band may be, relative to its upper end [WAD].
    function _law_maxWidth() internal view virtual returns (uint256);

    function _law_boundLevel(uint256 seed) internal view returns (uint256) {
        (uint256 min, uint256 max) = _law_levels();
        return bound(seed, min, max);
    }

    /* LAWS */

    /// @dev Never unavailable and a number at once, nor a number without its date. Without a number only an answer that is too old
    /// has a date: it tells who looks that the source has lived since.
    function testFuzz_Law_ANumberOrAReason(uint256 levelSeed, uint256 breakSeed, bool isBroken) public {
        _law_setLevel(_law_boundLevel(levelSeed));
        if (isBroken) _law_break(breakSeed);
        Price memory price = _law_source().getPrice();
        assertEq(price.status == PriceStatus.Ok, !isBroken, "status");
        if (isBroken) {
            assertEq(price.lower | price.upper, 0, "zeros");
            assertLe(price.updatedAt, block.timestamp, "not ahead");
        } else {
            assertGt(price.lower, 0, "positive");
            assertLe(price.lower, price.upper, "ordered");
            assertLe(price.upper, PRICE_LIMIT, "bounded");
            assertGt(price.updatedAt, 0, "dated");
            assertLe(price.updatedAt, block.timestamp, "not ahead");
        }
    }

    /// @dev No more than it admits to.
    function testFuzz_Law_TheBandIsNarrow(uint256 seed) public {
        _law_setLevel(_law_boundLevel(seed));
        Price memory price = _law_source().getPrice();
        assertLe(price.upper - price.lower, MathLib.mulDivUp(price.upper, _law_maxWidth(), 1e18) + 1);
    }

    function testFuzz_Law_MonotoneInWhatItReads(uint256 seedA, uint256 seedB) public {
        (uint256 a, uint256 b) = (_law_boundLevel(seedA), _law_boundLevel(seedB));
        if (a > b) (a, b) = (b, a);
        _law_setLevel(a);
        Price memory low = _law_source().getPrice();
        _law_setLevel(b);
        Price memory high = _law_source().getPrice();
        assertLe(low.lower, high.lower, "lower");
        assertLe(low.upper, high.upper, "upper");
    }

    /// @dev There and back again gains nothing: what is bought at `upper` and counted at `lower`, or the other way round.
    function testFuzz_Law_TheInverseLoses(uint256 seed, uint128 amount) public {
        _law_setLevel(_law_boundLevel(seed));
        Price memory price = _law_source().getPrice();
        uint256 value = MathLib.mulDivDown(amount, price.lower, PRICE_SCALE);
        assertLe(MathLib.mulDivDown(value, PRICE_SCALE, price.upper), amount, "token to value to token");
        uint256 bought = MathLib.mulDivDown(amount, PRICE_SCALE, price.upper);
        assertLe(MathLib.mulDivDown(bought, price.lower, PRICE_SCALE), amount, "value to token to value");
    }

    function testFuzz_Law_OneAnswerPerTransaction(uint256 seed) public {
        _law_setLevel(_law_boundLevel(seed));
        bytes32 first = keccak256(abi.encode(_law_source().getPrice()));
        assertEq(keccak256(abi.encode(_law_source().getPrice())), first);
    }

    /// @dev Who brings too little gas gets a revert, never another answer.
    function testFuzz_Law_StarvingIsNoAnswer(uint256 seed, uint256 gas_) public {
        _law_setLevel(_law_boundLevel(seed));
        IPriceSource source = _law_source();
        bytes32 answer = keccak256(abi.encode(source.getPrice()));
        gas_ = bound(gas_, 1000, 400_000);
        try source.getPrice{gas: gas_}() returns (Price memory price) {
            assertEq(keccak256(abi.encode(price)), answer, "starved into another answer");
        } catch (bytes memory reason) {
            assertTrue(reason.length == 0 || bytes4(reason) == StaticCallLib.InsufficientGas.selector, "typed");
        }
    }

    /// @dev Whatever is broken, asking costs a bounded amount of gas.
    function testFuzz_Law_AskingIsBounded(uint256 breakSeed) public {
        _law_break(breakSeed);
        uint256 gasBefore = gasleft();
        _law_source().getPrice();
        assertLt(gasBefore - gasleft(), 800_000);
    }
}
