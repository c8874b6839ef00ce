// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {RogueContract} from "../../mocks/RogueContract.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {PriceSourceLaws} from "./PriceSourceLaws.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {PRICE_LIMIT} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {StaticCallLib} from "ebb/libraries/StaticCallLib.sol";
import {RateOracle} from "ebb/oracles/RateOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @notice A share whose contract says what it redeems for, as wstETH's does.
contract RateToken is TestToken {
    uint256 public rate = 1.2e18;

    constructor() TestToken("Wrapped staked ether", "wstETH", 18) {}

    function setRate(uint256 rate_) external {
        rate = rate_;
    }

    function getStETHByWstETH(uint256 amount) external view returns (uint256) {
        return amount * rate / 1e18;
    }
}

/// @notice A real ERC-4626 vault of another's making.
contract SharesOf is ERC4626 {
    address internal immutable ASSET;

    constructor(address asset_) {
        ASSET = asset_;
    }

    function asset() public view override returns (address) {
        return ASSET;
    }

    function name() public pure override returns (string memory) {
        return "Shares";
    }

    function symbol() public pure override returns (string memory) {
        return "S";
    }

    function _underlyingDecimals() internal view override returns (uint8) {
        return TestToken(ASSET).decimals();
    }
}

contract RateOracleTest is PriceSourceLaws {
    uint256 internal constant GROWTH_PER_DAY = 0.0003e18; // 0.03 % a day, 11 % a year
    bytes4 internal constant SELECTOR = RateToken.getStETHByWstETH.selector;

    RateToken internal token;
    FixedOracle internal underlying;
    RateOracle internal oracle;

    function setUp() public {
        vm.warp(1_750_000_000);
        token = new RateToken();
        underlying = new FixedOracle(18, 2000e36);
        oracle = new RateOracle(address(token), address(token), SELECTOR, address(underlying), GROWTH_PER_DAY);
    }

    /* LAWS */

    function _law_source() internal view override returns (IPriceSource) {
        return oracle;
    }

    function _law_setLevel(uint256 level) internal override {
        token.setRate(level);
    }

    /// @dev From a loss of nearly everything to a donation beyond all bounds.
    function _law_levels() internal pure override returns (uint256, uint256) {
        return (1e6, 1e36);
    }

    function _law_break(uint256 seed) internal override {
        seed %= 3;
        if (seed == 0) token.setRate(0);
        if (seed == 1) vm.etch(address(token), "");
        if (seed == 2) underlying.fail(PriceStatus.Stale);
    }

    function _law_maxWidth() internal pure override returns (uint256) {
        return 0.091e18; // 1 - 1/1.1
    }

    /* RATES */

    function testFuzz_MultipliesByTheRate(uint256 rate, uint128 lower, uint64 width) public {
        rate = bound(rate, 0.01e18, 1.2e18); // at most what is expected
        uint256 low = uint256(lower) + 1e20;
        underlying.setBand(low, low + width, block.timestamp - 60);
        token.setRate(rate);
        Price memory price = oracle.getPrice();
        assertEq(price.lower, MathLib.mulDivDown(low, rate, 1e18));
        assertEq(price.upper, MathLib.mulDivUp(low + width, rate, 1e18));
        assertEq(price.updatedAt, block.timestamp - 60, "as old as the underlying's");
    }

    function test_TheExpectedRateGrowsByTheDay() public {
        assertEq(oracle.expectedRate(), 1.2e18);
        vm.warp(block.timestamp + 10 days);
        assertEq(oracle.expectedRate(), 1.2e18 + 1.2e18 * 10 * 0.0003e18 / 1e18);
        token.setRate(oracle.expectedRate());
        Price memory price = oracle.getPrice();
        assertEq(price.lower, price.upper, "growth inside the bound is simply followed");
    }

    /// @dev A donation lifts nobody's loan and liquidates nobody, however large it is.
    function testFuzz_ADonationWidensTheBand(uint256 rate) public {
        rate = bound(rate, 1.2e18 + 1, type(uint128).max);
        token.setRate(rate);
        Price memory price = oracle.getPrice();
        assertEq(uint8(price.status), uint8(PriceStatus.Ok), "and does not take the price away");
        assertEq(price.lower, 2400e36, "what is expected");
        assertEq(price.upper, MathLib.mulDivUp(2000e36, MathLib.min(rate, 1.32e18), 1e18), "no more than a tenth above");
    }

    /// @dev The bound was 2.85 % too low once, elsewhere, and 34 accounts were liquidated: here `upper` is the rate itself.
    function test_ABoundThatIsTooTightLiquidatesNobody() public {
        token.setRate(1.2342e18);
        assertEq(oracle.getPrice().upper, 2468.4e36);
    }

    function test_ALossIsFollowedAtOnce() public {
        token.setRate(0.9e18);
        Price memory price = oracle.getPrice();
        assertEq(price.lower, 1800e36);
        assertEq(price.upper, 1800e36);
    }

    function test_PricesThatDoNotFitAreNone() public {
        underlying.set(PRICE_LIMIT);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.OutOfBounds));
        underlying.set(1);
        token.setRate(0.5e18);
        assertEq(uint8(oracle.getPrice().status), uint8(PriceStatus.OutOfBounds));
    }

    /* ERC-4626 */

    /// @dev Shares of 18 decimals of an asset of 6, with a donation by somebody who wants to borrow against it.
    function test_SharesOfAnErc4626Vault() public {
        TestToken usdc = new TestToken("USD Coin", "USDC", 6);
        SharesOf shares = new SharesOf(address(usdc));
        usdc.mint(address(this), 2_000_000e6);
        usdc.approve(address(shares), type(uint256).max);
        shares.deposit(1_000_000e6, address(this));
        FixedOracle dollar = new FixedOracle(6, 1e48);
        RateOracle source = new RateOracle(
            address(shares), address(shares), ERC4626.convertToAssets.selector, address(dollar), GROWTH_PER_DAY
        );
        assertEq(source.TOKEN_DECIMALS(), shares.decimals());
        assertEq(source.getPrice().lower, 1e36 * 1e18 / 10 ** uint256(shares.decimals()));
        usdc.transfer(address(shares), 1_000_000e6);
        Price memory price = source.getPrice();
        assertEq(price.lower, 1e36 * 1e18 / 10 ** uint256(shares.decimals()), "a doubled vault lends no more");
        assertApproxEqRel(price.upper, 1.1e36 * 1e18 / 10 ** uint256(shares.decimals()), 1e12);
    }

    /* CALLS */

    function testFuzz_ProvidersThatDoNotAnswer(uint256 length) public {
        RogueContract rogue = new RogueContract();
        rogue.set(RogueContract.Mode.Answers, abi.encode(1.2e18));
        RateOracle source =
            new RateOracle(address(token), address(rogue), SELECTOR, address(underlying), GROWTH_PER_DAY);
        assertEq(source.getPrice().lower, 2400e36);
        rogue.set(RogueContract.Mode.Answers, new bytes(bound(length, 0, 31)));
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        rogue.set(RogueContract.Mode.Reverts, "");
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        rogue.set(RogueContract.Mode.BurnsGas, "");
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        rogue.set(RogueContract.Mode.BurnsSome, abi.encode(1.2e18));
        rogue.setGasToBurn(250_000);
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Ok));
        vm.expectPartialRevert(StaticCallLib.InsufficientGas.selector);
        source.getPrice{gas: 240_000}();
    }

    /// @dev A share that cannot be read in the middle of something is no price, and not dead.
    function testFuzz_RefusalsAreDatedLikeTheUnderlying(uint256 updatedAt) public {
        updatedAt = bound(updatedAt, 1, block.timestamp);
        underlying.setBand(2000e36, 2000e36, updatedAt);
        vm.etch(address(token), "");
        Price memory price = oracle.getPrice();
        assertEq(abi.encode(price), abi.encode(Price(0, 0, updatedAt, PriceStatus.Unreachable)));
    }

    /* CONSTRUCTION */

    function test_RevertWhen_NumbersAreOutOfBounds() public {
        TestToken odd = new TestToken("X", "X", 19);
        _expectBounds(19, 6, 18);
        new RateOracle(address(odd), address(token), SELECTOR, address(underlying), 0);
        _expectBounds(0.001e18 + 1, 0, 0.001e18);
        new RateOracle(address(token), address(token), SELECTOR, address(underlying), 0.001e18 + 1);
        token.setRate(0.01e18 - 1);
        _expectBounds(0.01e18 - 1, 0.01e18, 10_000e18);
        new RateOracle(address(token), address(token), SELECTOR, address(underlying), 0);
        token.setRate(10_000e18 + 1);
        _expectBounds(10_000e18 + 1, 0.01e18, 10_000e18);
        new RateOracle(address(token), address(token), SELECTOR, address(underlying), 0);
        // The underlying of 6 decimals that was given a source for one of 18, or nothing that answers at all.
        FixedOracle dollar = new FixedOracle(6, 1e48);
        token.setRate(1e18);
        _expectBounds(1e18, 0.01e6, 10_000e6);
        new RateOracle(address(token), address(token), SELECTOR, address(dollar), 0);
        _expectBounds(0, 0.01e18, 10_000e18);
        new RateOracle(address(token), address(this), SELECTOR, address(underlying), 0);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(RateOracle.OutOfBounds.selector, value, min, max));
    }
}
