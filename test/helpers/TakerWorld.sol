// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {UniswapMarkets} from "./UniswapMarkets.sol";
import {FlashTaker} from "ebb/periphery/takers/FlashTaker.sol";

/// @notice An auction that asks 939.30 USDC for WETH, and real pools of all versions of Uniswap that pay 2,000.
abstract contract TakerWorld is BaseTest, UniswapMarkets {
    uint24 internal constant LOW = 500; // [millionths]
    uint24 internal constant HIGH = 3000;
    int24 internal constant LOW_SPACING = 10;
    int24 internal constant HIGH_SPACING = 60;
    uint256 internal constant MARKET = 2000e18;
    uint256 internal constant DEPTH = 5000e18;

    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public virtual override {
        super.setUp();
        _deployMarkets();
        _createV2(address(weth), address(usdc), MARKET, DEPTH);
        _createV2(address(link), address(weth), 0.01e18, 100 * DEPTH);
        _createV3(address(weth), address(usdc), LOW, MARKET, DEPTH);
        _createV3(address(weth), address(usdc), HIGH, MARKET, 3 * DEPTH);
        _createV3(address(link), address(weth), LOW, 0.01e18, 100 * DEPTH);
        _createV4(address(weth), address(usdc), LOW, LOW_SPACING, MARKET, DEPTH);
        _createV4(address(link), address(weth), HIGH, HIGH_SPACING, 0.01e18, 100 * DEPTH);
        // Ether and its wrapper, which is a collateral too.
        _createV3(address(weth9), address(usdc), LOW, MARKET, DEPTH);
        _createV4(address(0), address(usdc), LOW, LOW_SPACING, MARKET, DEPTH);
        _createV4(address(link), address(0), HIGH, HIGH_SPACING, 0.01e18, 100 * DEPTH);
        _listToken(address(weth9), 18, WETH_PRICE, 0.8e18, 0.83e18);

        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        _deposit(vaultId, link, 300e18);
        _depositEther(3e18);
        _setPrice(weth, 930e8);
        _setPrice(link, 9.3e8);
        _setPrice(TestToken(address(weth9)), 930e8);
        auctionId = _start(vaultId);
    }

    function _depositEther(uint256 amount) internal {
        _give(address(weth9), OWNER, amount);
        vm.startPrank(OWNER);
        TestToken(address(weth9)).approve(address(engine), amount);
        engine.deposit(vaultId, address(weth9), amount);
        vm.stopPrank();
    }

    function _params(bytes memory route) internal view returns (FlashTaker.TakeParams memory) {
        return FlashTaker.TakeParams({
            auctionId: auctionId,
            collateral: address(weth),
            maxCollateral: 5e18,
            maxPrice: type(uint256).max,
            debtAsset: address(usdc),
            route: route,
            minProfit: 0,
            deadline: block.timestamp,
            receiver: RECEIVER
        });
    }

    /// @dev That a taker has nothing and that nobody may take anything from it.
    function _assertClean(address taker) internal view {
        assertEq(weth.balanceOf(taker), 0, "weth");
        assertEq(link.balanceOf(taker), 0, "link");
        assertEq(usdc.balanceOf(taker), 0, "usdc");
        assertEq(TestToken(address(weth9)).balanceOf(taker), 0, "weth9");
        assertEq(taker.balance, 0, "ether");
        assertEq(usdc.allowance(taker, address(house)), 0, "allowance");
    }
}
