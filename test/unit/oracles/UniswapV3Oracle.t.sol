// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {Ticks} from "../../helpers/Ticks.sol";
import {IV3Pool, UniswapV3Pools} from "../../helpers/UniswapV3Pools.sol";
import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {PriceSourceLaws} from "./PriceSourceLaws.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {UniswapV3Oracle} from "ebb/oracles/UniswapV3Oracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @notice The adapter over real pools, with observations that real trades have written.
contract UniswapV3OracleTest is PriceSourceLaws, UniswapV3Pools {
    uint256 internal constant WINDOW = 30 minutes;
    uint256 internal constant BLOCK_TIME = 12;
    uint16 internal constant CARDINALITY = 151; // window / block time, and one
    uint128 internal constant LIQUIDITY = 1e21;
    uint128 internal constant MIN_LIQUIDITY = 0.9e21;
    uint256 internal constant DOLLAR = 1e48; // a raw unit of a dollar of six decimals
    int256 internal constant TICK = 5;

    TestToken internal token; // 18 decimals
    TestToken internal quote; // 6 decimals
    FixedOracle internal dollar;
    IV3Pool internal pool;
    UniswapV3Oracle internal oracle;

    function setUp() public {
        vm.warp(1_750_000_000);
        _deployFactory();
        token = new TestToken("Token", "T", 18);
        quote = new TestToken("Dollar", "Q", 6);
        dollar = new FixedOracle(6, DOLLAR);
        pool = _createPool(address(token), address(quote), TICK, LIQUIDITY, CARDINALITY);
        _observe(pool, 2, WINDOW);
        dollar.set(DOLLAR);
        oracle = new UniswapV3Oracle(_config());
    }

    function _config() internal view returns (UniswapV3Oracle.Config memory) {
        return UniswapV3Oracle.Config({
            factory: address(factory),
            token: address(token),
            quoteToken: address(quote),
            fee: FEE,
            quoteSource: address(dollar),
            window: WINDOW,
            minLiquidity: MIN_LIQUIDITY,
            blockTime: BLOCK_TIME
        });
    }

    function _isToken0() internal view returns (bool) {
        return pool.token0() == address(token);
    }

    /// @dev The pool's tick at which the token's price stands at `tick`.
    function _oriented(int256 tick) internal view returns (int256) {
        return _isToken0() ? tick : -tick;
    }

    /* LAWS */

    function _law_source() internal view override returns (IPriceSource) {
        return oracle;
    }

    function _law_setLevel(uint256 level) internal override {
        _moveTo(pool, _oriented(int256(level) - 400_000));
        _passTime(WINDOW);
        dollar.set(DOLLAR);
    }

    function _law_levels() internal pure override returns (uint256, uint256) {
        return (0, 800_000);
    }

    function _law_break(uint256 seed) internal override {
        seed %= 4;
        if (seed == 0) vm.etch(address(pool), "");
        if (seed == 1) dollar.fail(PriceStatus.Stale);
        if (seed == 2) pool.burn(-FULL_RANGE, FULL_RANGE, LIQUIDITY);
        if (seed == 2) _passTime(1);
        if (seed == 3) dollar.fail(PriceStatus.NotPositive);
    }

    /// @dev Two ticks.
    function _law_maxWidth() internal pure override returns (uint256) {
        return 0.0002e18;
    }

    /* PRICES */

    /// @dev Wherever Uniswap's own mathematics puts a price, ours puts the same tick.
    function testFuzz_TicksAreUniswaps(uint256 ratio) public {
        // Beyond, Uniswap's square roots have too few digits to be compared.
        ratio = bound(ratio, Ticks.mulUp(1 << 192, -420_000), Ticks.mulUp(1 << 192, 420_000));
        TestToken a = new TestToken("A", "A", 18);
        TestToken b = new TestToken("B", "B", 18);
        IV3Pool fresh = IV3Pool(factory.createPool(address(a), address(b), FEE));
        uint256 sqrtPrice = FixedPointMathLib.sqrt(ratio);
        fresh.initialize(uint160(sqrtPrice));
        int256 tick = _tickOf(fresh);
        assertLe(Ticks.mulDown(1 << 192, tick), sqrtPrice * sqrtPrice + ratio / 1e15, "not above");
        assertGe(Ticks.mulUp(1 << 192, tick + 1), sqrtPrice * sqrtPrice - ratio / 1e15, "not below");
    }

    /// @dev A mean over two prices, rounded to whole ticks outwards, negative ones too.
    function testFuzz_TheMeanIsRoundedOutwards(int256 a, int256 b, uint256 secondsAtB) public {
        a = bound(a, -100_000, 100_000);
        b = bound(b, -100_000, 100_000);
        vm.assume(a != b);
        secondsAtB = bound(secondsAtB, 1, WINDOW - 1);
        (UniswapV3Oracle inverse, FixedOracle one) = _inverse();
        _moveTo(pool, a);
        _passTime(WINDOW);
        _moveTo(pool, b);
        _passTime(secondsAtB);
        int256 sum = a * int256(WINDOW - secondsAtB) + b * int256(secondsAtB);
        int256 low = sum / int256(WINDOW);
        if (low * int256(WINDOW) > sum) --low;
        int256 high = (low * int256(WINDOW) == sum ? low : low + 1) + 1;
        dollar.set(DOLLAR);
        one.set(DOLLAR);
        _assertTicks(_isToken0() ? oracle.getPrice() : inverse.getPrice(), low, high);
        _assertTicks(_isToken0() ? inverse.getPrice() : oracle.getPrice(), -high, -low);
    }

    function _assertTicks(Price memory price, int256 low, int256 high) internal pure {
        assertEq(price.lower, Ticks.mulDown(DOLLAR, low), "lower");
        assertApproxEqRel(price.upper, Ticks.mulUp(DOLLAR, high), 10, "upper");
    }

    /// @dev The other token, priced by the same pool.
    function _inverse() internal returns (UniswapV3Oracle, FixedOracle one) {
        one = new FixedOracle(18, 1e36);
        UniswapV3Oracle.Config memory config = _config();
        (config.token, config.quoteToken, config.quoteSource) = (address(quote), address(token), address(one));
        return (new UniswapV3Oracle(config), one);
    }

    /// @dev The token in the other, and the other in the token: their product has 1 inside.
    function testFuzz_TheOtherWayRoundIsTheInverse(int256 tick, uint256 secondsThere) public {
        (UniswapV3Oracle inverse, FixedOracle one) = _inverse();
        _moveTo(pool, bound(tick, -200_000, 200_000));
        _passTime(bound(secondsThere, 1, 2 * WINDOW));
        dollar.set(1e36);
        one.set(1e36);
        (Price memory there, Price memory back) = (oracle.getPrice(), inverse.getPrice());
        assertLe(MathLib.mulDivDown(there.lower, back.lower, 1e36), 1e36);
        assertGe(MathLib.mulDivUp(there.upper, back.upper, 1e36), 1e36);
        assertGt(MathLib.mulDivUp(there.upper, back.lower, 1e36), 0.9997e36, "and no wider than two ticks");
        assertLt(MathLib.mulDivUp(there.upper, back.lower, 1e36), 1.0003e36);
    }

    function test_ThePriceIsInDollars() public {
        // Two thousand dollars of six decimals for a token of eighteen: 2000e6 / 1e18.
        _moveTo(pool, _oriented(-200_312));
        _passTime(WINDOW);
        dollar.setBand(DOLLAR * 99 / 100, DOLLAR, block.timestamp - 60);
        Price memory price = oracle.getPrice();
        assertApproxEqRel(price.upper, 2000e36, 0.0003e18);
        assertApproxEqRel(price.lower, 1980e36, 0.0003e18);
        assertEq(price.updatedAt, block.timestamp - 60, "as old as the quote's");
    }

    /* MANIPULATION */

    /// @dev What is traded now has not lasted a second yet.
    function testFuzz_OneTransactionMovesNothing(int256 tick) public {
        Price memory before = oracle.getPrice();
        _moveTo(pool, bound(tick, -800_000, 400_000));
        assertEq(keccak256(abi.encode(oracle.getPrice())), keccak256(abi.encode(before)));
    }

    /// @dev A price that is held for n of N seconds moves the mean by that share of the ticks.
    function testFuzz_HoldingAPriceMovesTheMeanByItsShare(uint256 held, int256 tick) public {
        held = bound(held, 1, WINDOW);
        tick = bound(tick, -100_000, 100_000);
        _moveTo(pool, TICK);
        _passTime(WINDOW);
        _moveTo(pool, tick);
        _passTime(held);
        dollar.set(DOLLAR);
        int256 moved = (tick - TICK) * int256(held) / int256(WINDOW);
        Price memory price = oracle.getPrice();
        int256 expected = _isToken0() ? TICK + moved : -(TICK + moved);
        assertApproxEqRel(price.upper, Ticks.mulUp(DOLLAR, expected), 0.0003e18);
    }

    /// @dev With as many observations as blocks in the window, no trading in every block makes the pool forget it.
    function test_TradingInEveryBlockDoesNotTakeTheWindowAway() public {
        UniswapV3Oracle.Config memory config = _config();
        config.window = 5 minutes;
        UniswapV3Oracle short = new UniswapV3Oracle(config);
        for (uint256 i; i < 320; ++i) {
            _observe(pool, 1, BLOCK_TIME);
            dollar.set(DOLLAR);
            assertEq(uint8(short.getPrice().status), uint8(PriceStatus.Ok));
            assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.Ok));
        }
        // One second faster than the chain was said to be, and it does.
        _observe(pool, 320, BLOCK_TIME - 1);
        dollar.set(DOLLAR);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.Unreachable));
        assertEq(uint8(short.getPrice().status), uint8(PriceStatus.Ok));
    }

    /* LIQUIDITY */

    /// @dev The mean is harmonic: seconds without liquidity weigh as much as they do in a trade.
    function testFuzz_ThinPoolsHaveNoPrice(uint128 burnt, uint256 elapsed) public {
        burnt = uint128(bound(burnt, 0, LIQUIDITY - 1e6));
        elapsed = bound(elapsed, 1, WINDOW);
        pool.burn(-FULL_RANGE, FULL_RANGE, burnt);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.Ok), "not in the block of it");
        _passTime(elapsed);
        dollar.set(DOLLAR);
        uint256 secondsPerLiquidity = (WINDOW - elapsed) * 1e36 / LIQUIDITY + elapsed * 1e36 / (LIQUIDITY - burnt);
        uint256 mean = WINDOW * 1e36 / secondsPerLiquidity;
        if (mean > MIN_LIQUIDITY + 1e10) assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.Ok));
        if (mean < MIN_LIQUIDITY - 1e10) assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.TooThin));
    }

    /// @dev Liquidity that is there for a block does not count for the window.
    function test_LentLiquidityDoesNotThickenThePool() public {
        UniswapV3Oracle.Config memory config = _config();
        config.minLiquidity = 2 * uint256(LIQUIDITY);
        pool.mint(address(this), -FULL_RANGE, FULL_RANGE, 1000 * LIQUIDITY, "");
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.PoolUnavailable.selector, PriceStatus.TooThin));
        new UniswapV3Oracle(config);
        _passTime(BLOCK_TIME);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.PoolUnavailable.selector, PriceStatus.TooThin));
        new UniswapV3Oracle(config);
    }

    /* RANGE */

    function test_PricesThatDoNotFitAreNone() public {
        _moveTo(pool, _oriented(400_000));
        _passTime(WINDOW);
        dollar.set(type(uint224).max);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.OutOfBounds));
        _moveTo(pool, _oriented(-400_000));
        _passTime(WINDOW);
        dollar.set(1);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.OutOfBounds));
    }

    /* CONSTRUCTION */

    function test_RevertWhen_NumbersAreOutOfBounds() public {
        UniswapV3Oracle.Config memory config = _config();
        config.window = 5 minutes - 1;
        _refuses(config, 5 minutes - 1, 5 minutes, 4 hours);
        config.window = 4 hours + 1;
        _refuses(config, 4 hours + 1, 5 minutes, 4 hours);
        config.window = WINDOW;
        config.minLiquidity = 0;
        _refuses(config, 0, 1, type(uint128).max);
        config.minLiquidity = MIN_LIQUIDITY;
        config.blockTime = 0;
        _refuses(config, 0, 1, 15);
        config.blockTime = 16;
        _refuses(config, 16, 1, 15);
        config.blockTime = BLOCK_TIME;
        config.token = address(new TestToken("X", "X", 24));
        _refuses(config, 24, 6, 18);
    }

    function _refuses(UniswapV3Oracle.Config memory config, uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.OutOfBounds.selector, value, min, max));
        new UniswapV3Oracle(config);
    }

    function test_RevertWhen_TheQuoteSourceIsOfAnotherToken() public {
        UniswapV3Oracle.Config memory config = _config();
        config.quoteSource = address(new FixedOracle(18, 1e36));
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.DecimalsMismatch.selector, 18, 6));
        new UniswapV3Oracle(config);
    }

    function test_RevertWhen_ThereIsNoPool() public {
        UniswapV3Oracle.Config memory config = _config();
        config.fee = 3000;
        vm.expectRevert(
            abi.encodeWithSelector(UniswapV3Oracle.PoolNotFound.selector, address(token), address(quote), 3000)
        );
        new UniswapV3Oracle(config);
    }

    function test_RevertWhen_ThePoolKeepsTooFewObservations() public {
        UniswapV3Oracle.Config memory config = _config();
        config.blockTime = BLOCK_TIME - 1;
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.CardinalityTooLow.selector, CARDINALITY, 165));
        new UniswapV3Oracle(config);
        // A pool that nobody has prepared keeps one: its mean would be the price of the moment.
        TestToken other = new TestToken("Other", "O", 18);
        _createPool(address(other), address(quote), TICK, LIQUIDITY, 1);
        _passTime(WINDOW);
        dollar.set(DOLLAR);
        config.token = address(other);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.CardinalityTooLow.selector, 1, 165));
        new UniswapV3Oracle(config);
    }

    function test_RevertWhen_ThePoolIsYoungerThanTheWindow() public {
        TestToken other = new TestToken("Other", "O", 18);
        IV3Pool young = _createPool(address(other), address(quote), TICK, LIQUIDITY, CARDINALITY);
        _observe(young, 1, WINDOW - 1);
        dollar.set(DOLLAR);
        UniswapV3Oracle.Config memory config = _config();
        config.token = address(other);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Oracle.PoolUnavailable.selector, PriceStatus.Unreachable));
        new UniswapV3Oracle(config);
        _passTime(1);
        assertEq(uint8(new UniswapV3Oracle(config).getPrice().status), uint8(PriceStatus.Ok));
    }
}
