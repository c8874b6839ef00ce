// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {DEAD_FEED_AGE, DEAD_WITNESS_GAP} from "ebb/libraries/ConstantsLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice One dead feed saves no vault whose other collateral can be sold, and liquidates none that is healthy.
contract DeadFeedsTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 159_000e6);
        _deposit(vaultId, link, 500e18); // 10,000 dollars, 7,200 of health
        router.poke(address(link));
        _killPrice(link);
    }

    function test_AHealthyVaultIsNotLiquidated() public {
        _setPrice(weth, 1850e8); // 153,550 by itself, 160,750 with what was worth 7,200
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        assertTrue(health.isPriced);
        assertLt(health.firmHealthFactor, health.healthFactor);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, health.healthFactor, 1e18));
        house.start(vaultId, KEEPER);
    }

    function test_AnUnhealthyVaultIsSoldOfWhatHasAPrice() public {
        _setPrice(weth, 1800e8);
        uint256 auctionId = _start(vaultId);
        assertTrue(house.anchorOf(vaultId, engine.collateralConfig(address(weth)).index).price != 0);
        assertEq(house.anchorOf(vaultId, engine.collateralConfig(address(link)).index).price, 0);
        (uint256 out,) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
    }

    function test_AfterThreeDaysItCountsForNothing() public {
        _setPrice(weth, 1850e8);
        for (uint256 elapsed; elapsed < DEAD_FEED_AGE; elapsed += DEAD_WITNESS_GAP) {
            router.poke(address(link));
            vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
            house.start(vaultId, KEEPER);
            vm.warp(vm.getBlockTimestamp() + DEAD_WITNESS_GAP);
            _setPrice(weth, 1850e8);
            _setPrice(usdc, USDC_PRICE);
        }
        router.poke(address(link));
        assertTrue(_start(vaultId) != 0);
    }

    function test_NothingForSaleIsNoLoss() public {
        uint256 other = _openVault(OWNER, 1, weth, 10e18, usdc, 10_000e6);
        _deposit(other, wbtc, 1e8);
        vm.prank(OWNER);
        engine.withdraw(other, address(weth), 10e18, OWNER);
        _borrow(other, usdc, 20_000e6);
        router.poke(address(wbtc));
        _setPrice(wbtc, 30_000e8);
        router.poke(address(wbtc));
        _killPrice(wbtc);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, other));
        house.start(other, KEEPER);
    }

    function test_ADebtWithoutAPriceStopsAStart() public {
        _setPrice(weth, 1000e8);
        _killPrice(usdc);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(usdc), PriceStatus.Incomplete)
        );
        house.start(vaultId, KEEPER);
    }

    function test_NothingIsLentAgainstIt() public {
        vm.prank(OWNER);
        engine.borrow(vaultId, address(usdc), 900e6, OWNER);
        vm.prank(OWNER);
        vm.expectPartialRevert(IVaultEngine.InsufficientMargin.selector);
        engine.borrow(vaultId, address(usdc), 2000e6, OWNER);
        _repayAs(OWNER, vaultId, usdc, 1000e6);
    }
}
