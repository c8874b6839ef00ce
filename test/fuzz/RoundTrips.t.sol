// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";

/// @notice Owner, keeper, caller of the backstop and buyer of its inventory are one. While prices stand still their common wealth
/// never grows, and while they sell to the buffer and buy back its book value never falls.
contract RoundTripsTest is BaseTest {
    function setUp() public override {
        super.setUp();
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 10_000_000e6);
        usdc.mint(TAKER, 100_000_000e6);
        vm.startPrank(TAKER);
        usdc.approve(address(house), type(uint256).max);
        usdc.approve(address(usdcBuffer), type(uint256).max);
        vm.stopPrank();
    }

    function _value(TestToken token, uint256 amount) internal view returns (uint256) {
        return amount * _priceOf(address(token)) * 1e10 / 10 ** token.decimals();
    }

    /// @dev Everything the coalition has, in dollars [1e18], less what it owes; a vault under water is worth nothing.
    function _wealth(uint256 vaultId) internal view returns (uint256 wealth) {
        uint256 assets = _value(weth, engine.collateralOf(vaultId, address(weth)));
        uint256 debts = _value(usdc, engine.debtOf(vaultId, address(usdc)));
        wealth = assets > debts ? assets - debts : 0;
        address[3] memory members = [OWNER, KEEPER, TAKER];
        for (uint256 i; i < members.length; ++i) {
            wealth += _value(usdc, usdc.balanceOf(members[i]) + engine.claimable(members[i], address(usdc)));
            wealth += _value(weth, weth.balanceOf(members[i]));
        }
    }

    function testFuzz_SellingToTheBufferAndBuyingBackNeverGains(
        uint256 collateralSeed,
        uint256 healthSeed,
        uint256[4] memory waits,
        uint256[4] memory amounts
    ) public {
        (uint256 vaultId,,,) = _boundUnhealthyVault(bound(collateralSeed, 5e18, 2000e18), healthSeed, 0.95e18);
        uint256 auctionId = _start(vaultId);
        uint256 before = _wealth(vaultId);
        uint256 book = usdcBuffer.bookAssets();
        for (uint256 i; i < 4; ++i) {
            _skip(bound(waits[i], 60, 400));
            vm.prank(TAKER);
            try usdcBuffer.backstop(auctionId, address(weth), bound(amounts[i], 1e15, 2000e18), TAKER) {} catch {}
            // Straight back, or when the price has reached its floor.
            _skip(waits[i] % 2 == 0 ? 0 : 2 days);
            try usdcBuffer.offer(address(weth)) {} catch {}
            if (waits[i] % 3 != 0) _skip(1.5 days);
            vm.prank(TAKER);
            try usdcBuffer.buy(address(weth), bound(amounts[3 - i], 1, 2000e18), type(uint256).max, TAKER, "") {}
                catch {}
            if (house.auctionOf(vaultId).nonce != 0) {
                try house.restart(auctionId) returns (uint256 newId) {
                    auctionId = newId == 0 ? auctionId : newId;
                } catch {}
            }
            // Interest is the owner's own.
            assertLe(_wealth(vaultId), before, "gained");
            assertGe(usdcBuffer.bookAssets() + usdcBuffer.lockedProfit(), book, "the buffer lost");
        }
    }
}
