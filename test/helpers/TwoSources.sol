// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {IV3Pool, UniswapV3Pools} from "./UniswapV3Pools.sol";
import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {UniswapV3Oracle} from "ebb/oracles/UniswapV3Oracle.sol";
import {Price, PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

/// @notice The system with two sources for WETH and LINK: a feed of Chainlink's shape, and the mean of a real Uniswap pool
/// against USDC, whose own feed prices the pool in dollars.
abstract contract TwoSources is BaseTest, UniswapV3Pools {
    uint256 internal constant WINDOW = 30 minutes;
    uint256 internal constant BLOCK_TIME = 12;
    uint256 internal constant MAX_GAP = 0.05e18;
    uint256 internal constant BAND_CAP = 0.03e18;
    /// @dev Nine million dollars on either side within 2 % of an ether's price.
    uint128 internal constant DEPTH = 2e19;

    IV3Pool internal wethPair;
    IV3Pool internal linkPair;

    function setUp() public virtual override {
        super.setUp();
        _deployFactory();
        wethPair = _anchor(weth);
        linkPair = _anchor(link);
        _refreshPrices();
    }

    /// @dev A pool at the feed's price, an oracle over it, and the oracle as the token's anchor.
    function _anchor(TestToken token) internal returns (IV3Pool pair) {
        pair = _createPool(address(token), address(usdc), _tickAt(token, _priceOf(address(token))), DEPTH, 151);
        _observe(pair, 2, WINDOW);
        _refreshPrices();
        UniswapV3Oracle oracle = new UniswapV3Oracle(
            UniswapV3Oracle.Config({
                factory: address(factory),
                token: address(token),
                quoteToken: address(usdc),
                fee: FEE,
                quoteSource: router.sourceOf(address(usdc)),
                window: WINDOW,
                minLiquidity: DEPTH / 2,
                blockTime: BLOCK_TIME
            })
        );
        vm.prank(ADMIN);
        router.setAnchor(address(token), address(oracle), MAX_GAP, BAND_CAP);
    }

    /// @dev The tick at which a pool against USDC trades a token of 18 decimals, while USDC is what its feed says.
    function _tickAt(TestToken token, uint256 priceE8) internal view returns (int256) {
        // Raw USDC per raw token: price / 1e12.
        uint256 ratio = priceE8 * 1e18 / _priceOf(address(usdc));
        int256 tick = FixedPointMathLib.lnWad(int256(ratio)) - FixedPointMathLib.lnWad(1e30);
        tick = tick / FixedPointMathLib.lnWad(1.0001e18);
        return address(token) < address(usdc) ? tick : -tick;
    }

    /// @dev The market moves: the pool at once, the feed when it is told to.
    function _movePool(IV3Pool pair, TestToken token, uint256 priceE8) internal {
        _moveTo(pair, _tickAt(token, priceE8));
    }

    function _price(TestToken token) internal view returns (Price memory) {
        return router.getPrice(address(token));
    }

    function _allows(TestToken token, PriceAction action) internal view returns (bool) {
        return PriceRulesLib.allows(_price(token).status, action);
    }

    function _assertStatus(TestToken token, PriceStatus status) internal view {
        assertEq(uint8(_price(token).status), uint8(status), "status");
    }
}
