// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {LIQUIDATION_HEALTH, PRICE_SCALE, WITNESS_AGE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

/// @notice What the contracts do not protect from, pinned: a test that fails here has become a promise to move elsewhere.
contract KnownLimitsTest is BaseTest {
    /// @dev A running auction does not follow a rebound: until live health is at the end health it sells at its own prices,
    /// and one asset of several may rebound far while the others keep the vault below.
    function test_AReboundDoesNotLiftARunningAuction() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 150_000e6);
        _deposit(vaultId, wbtc, 4e8);
        _borrow(vaultId, usdc, 120_000e6);
        _setPrice(weth, 1000e8);
        _setPrice(wbtc, 28_000e8);
        uint256 auctionId = _start(vaultId);
        _setPrice(weth, 2000e8);
        _setPrice(wbtc, 32_400e8);
        assertGt(_healthOf(vaultId), 1e18, "healthy again");
        (uint256 out, uint256 payment) = _take(auctionId, weth, 20e18);
        assertEq(out, 20e18);
        assertEq(payment, MathLib.mulDivUp(out, 1010e8 * 1e16, PRICE_SCALE), "at half of the live price");
        assertLt(_healthOf(vaultId), 1e18, "and worse off for it");
    }

    /// @dev A memory that nobody has refreshed for days counts once the death has been seen for an hour: whoever borrows against
    /// what may go silent looks at it, or has somebody look.
    function test_AnOldMemoryCountsAnHourIntoADeath() public {
        _setPrice(link, LINK_PRICE / 2);
        router.poke(address(link));
        _skip(7 days);
        _setPrice(link, LINK_PRICE); // and nobody looks
        uint256 vaultId = _openVault(OWNER, 0, link, 10_000e18, usdc, 90_000e6);
        _deposit(vaultId, weth, 10e18);
        assertGt(_healthOf(vaultId), 1.7e18);
        _killPrice(link);
        router.poke(address(link));
        vm.expectRevert(
            abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, _healthOf(vaultId), LIQUIDATION_HEALTH)
        );
        house.start(vaultId, KEEPER);
        vm.warp(vm.getBlockTimestamp() + WITNESS_AGE);
        router.poke(address(link));
        assertLt(_healthOf(vaultId), 1e18, "at half of what it was worth when it died");
        assertTrue(_start(vaultId) != 0);
    }

    /// @dev Dust that a write-off leaves to a buffer stays in the engine while the buffer may not hold that collateral.
    function test_DustOfOtherAssetsStaysInTheEngine() public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 150_000e6);
        _setPrice(weth, 0.04e8);
        _start(vaultId);
        assertEq(engine.claimable(address(usdcBuffer), address(weth)), 100e18);
        usdcBuffer.harvest();
        vm.expectRevert(abi.encodeWithSelector(ILiquidityBuffer.NotBought.selector, address(weth)));
        usdcBuffer.collect(address(weth));
        assertEq(engine.claimable(address(usdcBuffer), address(weth)), 100e18);
    }
}
