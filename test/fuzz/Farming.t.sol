// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";

/// @notice Owner, keeper and taker are one. While prices stand still their common wealth never grows.
contract FarmingTest is BaseTest {
    /// @dev Everything the coalition has, in dollars [1e18], less what it owes; a vault under water is worth nothing.
    function _wealth(uint256 vaultId) internal view returns (uint256) {
        uint256 assets = _value(weth, engine.collateralOf(vaultId, address(weth)));
        uint256 debts = _value(usdc, engine.debtOf(vaultId, address(usdc)));
        uint256 wealth = assets > debts ? assets - debts : 0;
        address[3] memory members = [OWNER, KEEPER, TAKER];
        for (uint256 i; i < members.length; ++i) {
            wealth += _value(usdc, usdc.balanceOf(members[i]) + engine.claimable(members[i], address(usdc)));
            wealth += _value(weth, weth.balanceOf(members[i]));
        }
        return wealth;
    }

    function _value(TestToken token, uint256 amount) internal view returns (uint256) {
        return amount * _priceOf(address(token)) * 1e10 / 10 ** token.decimals();
    }

    function testFuzz_ACoalitionNeverGains(
        uint256 collateralSeed,
        uint256 healthSeed,
        uint256[3] memory amounts,
        uint256[3] memory waits
    ) public {
        uint256 seed = bound(collateralSeed, 1.3e18, 2000e18);
        (uint256 vaultId,,,) = _boundUnhealthyVault(seed, healthSeed, 0.99e18);
        uint256 auctionId = _start(vaultId);
        usdc.mint(TAKER, 10_000_000e6);
        vm.prank(TAKER);
        usdc.approve(address(house), type(uint256).max);
        uint256 before = _wealth(vaultId);
        for (uint256 i; i < amounts.length; ++i) {
            _skip(bound(waits[i], 0, 1 hours));
            uint256 held = engine.collateralOf(vaultId, address(weth));
            if (held == 0) break;
            vm.prank(TAKER);
            try house.take(auctionId, address(weth), bound(amounts[i], 1, held), type(uint256).max, TAKER, "") {}
            catch {
                try house.restart(auctionId) returns (uint256 newId) {
                    auctionId = newId == 0 ? auctionId : newId;
                } catch {}
            }
            assertLe(_wealth(vaultId), before, "gained");
        }
    }

    /// @dev The keeper is paid out of penalties, and out of nothing else.
    function testFuzz_RewardsComeOutOfPenalties(uint256 collateralSeed, uint256 healthSeed) public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(collateralSeed, healthSeed, 0.7e18);
        uint256 auctionId = _start(vaultId);
        assertEq(engine.claimable(KEEPER, address(usdc)), 0, "nothing for starting");
        (, uint256 paid) = _take(auctionId, weth, 0.1e18);
        uint256 reward = engine.claimable(KEEPER, address(usdc));
        assertLe(reward, MathLib.mulDivUp(paid, 0.04e18, 1e18) / 4 + 1, "a quarter of four percent");
        assertGe(engine.claimable(address(usdcBuffer), address(usdc)), 3 * reward, "the rest is the buffer's");
        vm.prank(KEEPER);
        engine.claim(address(usdc), KEEPER);
        assertEq(usdc.balanceOf(KEEPER), reward);
    }

    /// @dev Who enters the buffer for the moment of a take and leaves again takes nothing from those who stay.
    function testFuzz_PassingThroughTheBufferEarnsNothing(uint256 amount) public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(1000e18, 0.95e18, 0.95e18);
        uint256 auctionId = _start(vaultId);
        amount = bound(amount, 1000e6, 100_000_000e6);
        uint256 stayers = usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR));
        _fillBuffer(usdcBuffer, STRANGER, amount);
        _take(auctionId, weth, 100e18);
        uint256 shares = usdcBuffer.balanceOf(STRANGER);
        vm.startPrank(STRANGER);
        usdcBuffer.harvest();
        usdcBuffer.requestRedeem(shares, STRANGER, STRANGER);
        vm.stopPrank();
        assertGe(usdcBuffer.convertToAssets(usdcBuffer.balanceOf(DEPOSITOR)), stayers);
        _skip(COOLDOWN);
        _claim(usdcBuffer, STRANGER);
        assertLe(usdc.balanceOf(STRANGER), amount, "earned by passing through");
    }
}
