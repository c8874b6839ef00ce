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

    /* THE SAME, WITH ALL THEIR MEANS */

    struct Walk {
        uint256 vaultId;
        uint256 auctionId;
        uint256 starts;
        uint256 takes;
        uint256 restarts;
        uint256 ends;
        uint256 directs;
        uint256 backstops;
    }

    /// @dev The coalition begins auctions and ends them, takes, liquidates directly, earns the backstop's reward and buys from
    /// the buffer what that has bought, in any order; and it counts that it did, or the walk would prove nothing.
    function test_ACoalitionWithAllMeansNeverGains() public {
        Walk memory sum;
        for (uint256 i; i < 24; ++i) {
            uint256 snapshot = vm.snapshotState();
            Walk memory walk = _walk(i);
            vm.revertToStateAndDelete(snapshot);
            sum.starts += walk.starts;
            sum.takes += walk.takes;
            sum.restarts += walk.restarts;
            sum.ends += walk.ends;
            sum.directs += walk.directs;
            sum.backstops += walk.backstops;
        }

        assertGt(sum.starts, 12, "starts");
        assertGt(sum.takes, 12, "takes");
        assertGt(sum.restarts, 2, "restarts");
        assertGt(sum.ends, 2, "ends");
        assertGt(sum.directs, 2, "direct liquidations");
        assertGt(sum.backstops, 2, "backstops");
    }

    function _walk(uint256 number) internal returns (Walk memory walk) {
        uint256 seed = uint256(keccak256(abi.encode("farm", number)));
        (walk.vaultId,,,) = _boundUnhealthyVault(bound(seed, 2e18, 2000e18), seed, 0.97e18);
        usdc.mint(TAKER, 100_000_000e6);
        vm.startPrank(TAKER);
        usdc.approve(address(house), type(uint256).max);
        usdc.approve(address(direct), type(uint256).max);
        usdc.approve(address(usdcBuffer), type(uint256).max);
        vm.stopPrank();
        vm.startPrank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 300_000e6);
        direct.setAllowed(TAKER, true);
        if (number % 3 == 0) house.setPauseLevel(1); // auctions cannot be started: then they liquidate directly
        vm.stopPrank();
        uint256 before = _wealth(walk.vaultId);
        for (uint256 i; i < 24; ++i) {
            _step(walk, uint256(keccak256(abi.encode(seed, i))));
            assertLe(_wealth(walk.vaultId), before, "gained");
        }
    }

    function _step(Walk memory walk, uint256 seed) internal {
        uint256 kind = seed % 7;
        uint256 amount = bound(seed >> 8, 1e15, engine.collateralOf(walk.vaultId, address(weth)) / 4 + 1e15);
        if (kind == 0) {
            _skip(seed % 5 == 0 ? 5 hours : 150 + (seed >> 16) % 200);
        } else if (kind == 1) {
            vm.prank(KEEPER);
            try house.start(walk.vaultId, KEEPER) returns (uint256 id) {
                (walk.auctionId, walk.starts) = (id, walk.starts + 1);
            } catch {}
        } else if (kind == 2) {
            vm.prank(TAKER);
            try house.take(walk.auctionId, address(weth), amount, type(uint256).max, TAKER, "") returns (
                uint256 out, uint256
            ) {
                if (out != 0) ++walk.takes;
            } catch {}
        } else if (kind == 3) {
            try house.restart(walk.auctionId) returns (uint256 id) {
                if (id != 0) (walk.auctionId, walk.restarts) = (id, walk.restarts + 1);
            } catch {}
        } else if (kind == 4) {
            uint256 open = house.openAuctionCount();
            try house.end(walk.auctionId) {
                walk.ends += open - house.openAuctionCount();
            } catch {}
        } else if (kind == 5) {
            vm.prank(TAKER);
            try direct.liquidate(walk.vaultId, address(weth), amount, type(uint256).max, TAKER, "") returns (
                uint256, uint256
            ) {
                ++walk.directs;
            } catch {}
        } else {
            _useTheBuffer(walk, amount);
        }
    }

    /// @dev Has the buffer buy, for the reward, and buys that back as soon as it is offered.
    function _useTheBuffer(Walk memory walk, uint256 amount) internal {
        vm.prank(KEEPER);
        try usdcBuffer.backstop(walk.auctionId, address(weth), amount, KEEPER) returns (uint256 out, uint256, uint256) {
            if (out != 0) ++walk.backstops;
        } catch {}
        if (usdcBuffer.stockOf(address(weth)).amount == 0) return;
        try usdcBuffer.offer(address(weth)) {} catch {}
        vm.prank(TAKER);
        try usdcBuffer.buy(address(weth), amount, type(uint256).max, TAKER, "") {} catch {}
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
