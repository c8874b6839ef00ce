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

    /// @dev Nor when it has been dead for so long that it counts for nothing: that is a bound, and nothing is called dust by it.
    function test_AfterThreeDaysItIsStillNoDust() public {
        uint256 other = _openVault(OWNER, 1, wbtc, 50e8, usdc, 400_000e6);
        router.poke(address(wbtc));
        _killPrice(wbtc);
        for (uint256 elapsed; elapsed < DEAD_FEED_AGE; elapsed += DEAD_WITNESS_GAP) {
            router.poke(address(wbtc));
            vm.warp(vm.getBlockTimestamp() + DEAD_WITNESS_GAP);
        }
        _setPrice(usdc, USDC_PRICE);
        router.poke(address(wbtc));
        assertEq(_healthOf(other), 0);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NothingForSale.selector, other));
        house.start(other, KEEPER);
        assertEq(engine.collateralOf(other, address(wbtc)), 50e8);
    }

    /// @dev What is owed cannot be made good at no price.
    function test_ADebtWithoutAPriceStopsAStart() public {
        _setPrice(weth, 1000e8);
        _killPrice(usdc);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.start(vaultId, KEEPER);
    }

    /// @dev But another debt can: the one without a price counts at `lower`, nothing, and is not the one that is sold for, though
    /// it is the larger.
    function test_ADebtWithoutAPriceShieldsNoOther() public {
        uint256 other = _openVault(OWNER, 1, wbtc, 100e8, usdc, 500_000e6);
        _borrow(other, weth, 1300e18);
        _killPrice(weth);
        _setPrice(wbtc, 6200e8); // 508,400 of health, by itself enough for what has a price
        (, VaultHealth memory health) = engine.healthOf(other);
        assertEq(health.debtValue, 500_000e18);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, health.healthFactor, 1e18));
        house.start(other, KEEPER);
        _setPrice(wbtc, 6000e8);
        uint256 auctionId = _start(other);
        assertEq(address(_debtAssetOf(other)), address(usdc));
        (uint256 out,) = _take(auctionId, wbtc, 1e8);
        assertEq(out, 1e8);
    }

    /// @dev What is known of it is a bound: more of it would shield a debt by that bound, whatever it is worth.
    function test_NobodyBringsMoreOfItToAVaultThatOwes() public {
        link.mint(OWNER, 1e18);
        vm.startPrank(OWNER);
        link.approve(address(engine), 1e18);
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.PriceUnavailable.selector, address(link), PriceStatus.Incomplete)
        );
        engine.deposit(vaultId, address(link), 1e18);
        engine.deposit(_vault(OWNER, 1), address(link), 1e18);
        vm.stopPrank();
        assertEq(
            engine.collateralOf(_vault(OWNER, 1), address(link)), 1e18, "where nothing is owed no price is asked for"
        );
    }

    /// @dev A running auction ends by what has a price alone.
    function test_TheFirmHealthEndsAnAuction() public {
        _setPrice(weth, 1800e8);
        uint256 auctionId = _start(vaultId);
        _setPrice(weth, 1850e8); // healthy with what was worth 7,200: a bound lets nobody go
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        assertGt(health.healthFactor, 1e18);
        assertEq(health.firmHealthFactor, uint256(153_550e18) * 1e18 / health.debtValue);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.end(auctionId);
        _setPrice(weth, 3000e8);
        house.end(auctionId);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
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
