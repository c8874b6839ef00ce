// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestAggregator} from "../mocks/TestAggregator.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {System, SystemHandler} from "./handlers/SystemHandler.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {ALL_COLLATERALS} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {QueueLib} from "ebb/libraries/QueueLib.sol";
import {Anchor, Auction} from "ebb/types/Auctions.sol";
import {Bucket} from "ebb/types/Queue.sol";
import {console2} from "forge-std/console2.sol";

/// @notice What holds whatever anybody does in whatever order. The handler adds what no single action may do.
contract SystemInvariantTest is BaseTest {
    /// @dev Of CashVault.
    uint256 internal constant VIRTUAL_SHARES = 1e6;

    SystemHandler internal handler;
    TestToken[] internal collaterals;
    LendingPool[] internal pools;
    LiquidityBuffer[] internal buffers;
    address[] internal owners;

    function setUp() public virtual override {
        super.setUp();
        collaterals = [weth, wbtc, link, usdc];
        pools = [usdcPool, wethPool];
        buffers = [usdcBuffer, wethBuffer];
        owners = [OWNER, OPERATOR, STRANGER];
        // Most of the buffers' money leaves, so that losses come that it does not cover.
        _shrink(usdcBuffer);
        _shrink(wethBuffer);
        // Vaults near their limits, one of them with several collaterals and two debts.
        _openVault(OWNER, 0, weth, 50e18, usdc, 78_000e6);
        _openVault(OWNER, 1, wbtc, 1e8, usdc, 30_000e6);
        uint256 mixed = _openVault(OPERATOR, 0, link, 1000e18, usdc, 10_000e6);
        _deposit(mixed, wbtc, 0.5e8);
        _borrow(mixed, weth, 7e18);
        _openVault(STRANGER, 0, usdc, 100_000e6, weth, 40e18);
        _openVault(STRANGER, 1, weth, 2e18, usdc, 3000e6);
        vm.startPrank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, 200_000e18, 400_000e18);
        queue.setLimits(0, 150_000e18, 300_000e18);
        usdcBuffer.setInventoryCap(address(weth), 100_000e6);
        usdcBuffer.setInventoryCap(address(wbtc), 100_000e6);
        usdcBuffer.setInventoryCap(address(link), 100_000e6);
        wethBuffer.setInventoryCap(address(usdc), 50e18);
        wethBuffer.setInventoryCap(address(wbtc), 50e18);
        direct.setAllowed(TAKER, true);
        vm.stopPrank();

        TestAggregator[] memory feeds = new TestAggregator[](collaterals.length);
        uint256[] memory prices = new uint256[](collaterals.length);
        for (uint256 i; i < feeds.length; ++i) {
            feeds[i] = feedOf[address(collaterals[i])];
            prices[i] = _priceOf(address(collaterals[i]));
        }
        handler = new SystemHandler(
            System({
                engine: engine,
                house: house,
                repayer: repayer,
                direct: direct,
                queue: queue,
                collaterals: collaterals,
                feeds: feeds,
                startPrices: prices,
                pools: pools,
                buffers: buffers,
                owners: owners,
                keeper: KEEPER,
                taker: TAKER,
                lender: LENDER,
                depositor: DEPOSITOR,
                admin: ADMIN,
                minter: address(this)
            })
        );
        targetContract(address(handler));
        bytes4[] memory callbacks = new bytes4[](1);
        callbacks[0] = handler.onAuctionTake.selector;
        excludeSelector(FuzzSelector(address(handler), callbacks));
    }

    function _shrink(LiquidityBuffer buffer) internal {
        _requestRedeem(buffer, DEPOSITOR, buffer.balanceOf(DEPOSITOR) * 29 / 30);
        _skip(COOLDOWN);
        _claim(buffer, DEPOSITOR);
    }

    /// @dev One campaign for all: forge would walk the system anew for each.
    function invariant_EverythingHolds() public view virtual {
        _checkEngineHoldsWhatItOwes();
        _checkPoolsAndBuffersHoldTheirCash();
        _checkBuffersShareWhatTheyHave();
        _checkTheHouseHoldsNothing();
        _checkNoTokenIsLostOrMade();
        _checkCollateralSumsUp();
        _checkDebtSumsUp();
        _checkReservesAreBacked();
        _checkOpenAuctionsAreListedOnce();
        _checkIndebtedVaultsAreListedOnce();
        _checkQueueCountsOpenAuctions();
        _checkBitmapsSayWhatIsHeld();
    }

    /// @dev The campaigns are worth something only if every action succeeds often: the same walk, long and always the same.
    function test_EveryActionSucceeds() public {
        for (uint256 i; i < 600 || (i < 1800 && _neverSucceeded() != 0); i += 50) {
            for (uint256 step; step < 50; ++step) {
                _act(uint256(keccak256(abi.encode("walk", i + step))));
            }
            invariant_EverythingHolds();
        }
        afterInvariant();
        bytes32 never = _neverSucceeded();
        assertEq(never, 0, string(abi.encodePacked(never)));
        assertGe(handler.actions().length, 27, "actions");
    }

    /// @dev An action that is not rare and has not succeeded yet.
    function _neverSucceeded() internal view returns (bytes32) {
        bytes32[] memory actions = handler.actions();
        for (uint256 i; i < actions.length; ++i) {
            if (!_isRare(actions[i]) && handler.successes(actions[i]) == 0) return actions[i];
        }
        return 0;
    }

    /// @dev What a random walk seldom meets: vaults far under water, of which takers leave dust, and losses of which exits bear
    /// their part; sales while the engine is busy; auctions that are cancelled.
    function test_RareActionsSucceed() public {
        for (uint256 i; i < 60 && _rareActionsSeen() < RARE; ++i) {
            uint256 seed = uint256(keccak256(abi.encode("drown", i))) / 8 * 8;
            handler.pass(5); // an hour, after which every feed speaks again
            handler.depositors(1, i, seed);
            // What is open is cancelled; in every second round the buffers buy first, and have what they owe a pool out of.
            handler.disturb(3, seed);
            if (i % 2 == 1) {
                handler.start(seed + 2);
                handler.backstop(seed, i, 240);
                handler.disturb(3, seed);
            }
            handler.start(seed);
            handler.depositors(9, seed, i);
            handler.take(seed, i, 1);
            handler.take(seed, i + 1, 1);
            handler.depositors(8, i, seed);
            invariant_EverythingHolds();
        }
        afterInvariant();
        assertEq(_rareActionsSeen(), RARE, "rare actions");
    }

    /// @dev A buffer whose money has left, but not what it has bought: it owes the pool a loss, and pays as it sells.
    function test_ABufferThatOwesItsPoolPaysIt() public {
        uint256 vaultId = _vault(OWNER, 0);
        _setHealth(vaultId, weth, 0.96e18);
        uint256 auctionId = _start(vaultId);
        _skip(200);
        vm.prank(KEEPER);
        (uint256 bought,,) = usdcBuffer.backstop(auctionId, address(weth), 5e18, KEEPER);
        assertEq(bought, 5e18);
        _requestRedeem(usdcBuffer, DEPOSITOR, usdcBuffer.balanceOf(DEPOSITOR));
        _skip(COOLDOWN);
        _claim(usdcBuffer, DEPOSITOR);
        _setPrice(weth, 900e8);
        _take(house.restart(auctionId), weth, type(uint256).max);
        assertGt(usdcBuffer.seniorClaim(), 1000e6, "owes");
        invariant_EverythingHolds();
        for (uint256 i; i < 40 && usdcBuffer.seniorClaim() != 0; ++i) {
            handler.depositors(6, 0, i);
            handler.pass(1);
            invariant_EverythingHolds();
        }
        assertEq(usdcBuffer.seniorClaim(), 0, "paid");
        afterInvariant();
    }

    uint256 internal constant RARE = 5;

    function _rareActions() internal pure returns (bytes32[RARE] memory) {
        return [bytes32("collect dust"), "slash exits", "cancel", "sell during a take", "take with a sale inside"];
    }

    function _rareActionsSeen() internal view returns (uint256 seen) {
        bytes32[RARE] memory rare = _rareActions();
        for (uint256 i; i < RARE; ++i) {
            if (handler.successes(rare[i]) != 0) ++seen;
        }
    }

    function _isRare(bytes32 action) internal pure returns (bool) {
        bytes32[RARE] memory rare = _rareActions();
        for (uint256 i; i < RARE; ++i) {
            if (rare[i] == action) return true;
        }
        return false;
    }

    /// @dev Auctions come first: they need several actions in a row.
    function _act(uint256 seed) internal virtual {
        uint256 a = uint256(keccak256(abi.encode(seed, 1)));
        uint256 b = uint256(keccak256(abi.encode(seed, 2)));
        uint256 kind = uint256(keccak256(abi.encode(seed, 3))) % 20;
        if (kind == 0) handler.deposit(seed, a, b);
        else if (kind == 1) handler.withdraw(seed, a, b);
        else if (kind == 2) handler.borrow(seed, a, b);
        else if (kind == 3) handler.repay(seed, a, b);
        else if (kind == 4) handler.start(seed);
        else if (kind < 8) handler.take(seed, a, b);
        else if (kind == 8) handler.restart(seed, a);
        else if (kind == 9) handler.end(seed, a);
        else if (kind == 10) handler.lenders(a, b / 2, seed);
        else if (kind == 11) handler.liquidateDirectly(seed, a, b);
        else if (kind == 12 && a % 2 == 0) handler.crash(a / 2, b);
        else if (kind == 12) handler.disturb(0, a / 2);
        else if (kind < 15) handler.backstop(seed, a, b);
        else if (kind < 18) handler.depositors(a, b / 2, seed);
        else if (kind == 18 && a % 4 == 0) handler.updateProvisions(seed);
        else if (kind == 18) handler.repayAndEnd(seed, a);
        else if (a % 3 == 0) handler.disturb(b, a / 3);
        else if (a % 3 == 1) handler.pass(b);
        else handler.movePrice(b, a);
    }

    /* CONSERVATION */

    function _checkEngineHoldsWhatItOwes() internal view {
        for (uint256 i; i < collaterals.length; ++i) {
            address token = address(collaterals[i]);
            assertEq(
                collaterals[i].balanceOf(address(engine)),
                _sumOfCollateral(token) + _sumOfClaims(token) + handler.donated(address(engine), token),
                "engine"
            );
        }
    }

    function _checkPoolsAndBuffersHoldTheirCash() internal view {
        for (uint256 i; i < pools.length; ++i) {
            TestToken token = TestToken(pools[i].asset());
            assertEq(
                token.balanceOf(address(pools[i])),
                pools[i].cash() + handler.donated(address(pools[i]), address(token)),
                "pool"
            );
            assertEq(
                token.balanceOf(address(buffers[i])),
                buffers[i].cash() + handler.donated(address(buffers[i]), address(token)),
                "buffer"
            );
            for (uint256 j; j < collaterals.length; ++j) {
                TestToken collateral = collaterals[j];
                if (collateral == token) continue;
                assertEq(
                    collateral.balanceOf(address(buffers[i])),
                    buffers[i].stockOf(address(collateral)).amount
                        + handler.donated(address(buffers[i]), address(collateral)),
                    "inventory"
                );
            }
        }
    }

    /// @dev Shares, exits and locked profit are no more than what there is, and exits no less than each is owed.
    function _checkBuffersShareWhatTheyHave() internal view {
        for (uint256 i; i < buffers.length; ++i) {
            LiquidityBuffer buffer = buffers[i];
            address[] memory held = buffer.heldCollaterals();
            uint256 cost;
            for (uint256 j; j < held.length; ++j) {
                cost += buffer.stockOf(held[j]).cost;
            }
            uint256 equity = buffer.cash() + cost;
            assertLe(buffer.exitingAssets() + buffer.lockedProfit() + buffer.bookAssets(), equity, "shared out");
            if (buffer.seniorClaim() == 0) {
                uint256 shared = buffer.exitingAssets() + buffer.lockedProfit() + buffer.bookAssets();
                assertEq(shared, equity, "all of it is somebody's");
            }
            (, uint256 exit,) = buffer.exitOf(DEPOSITOR);
            (, uint256 other,) = buffer.exitOf(TAKER);
            assertLe(exit + other, buffer.exitingAssets(), "exits");
            assertLe(buffer.exitingAssets(), equity, "backed");
            assertLe(buffer.maxWithdraw(DEPOSITOR), buffer.cash(), "claims");
            assertLe(buffer.maxWithdraw(TAKER), buffer.cash(), "claims");
            assertLe(buffer.cash(), TestToken(buffer.asset()).balanceOf(address(buffer)), "cash");
            assertGe(buffer.totalAssets(), buffer.bookAssets(), "who enters pays no less than who leaves gets");
            assertGe(pools[i].totalAssets(), pools[i].exitAssets(), "lenders too");
            if (held.length == 0) assertEq(buffer.seniorClaim(), 0, "a claim on nothing");
        }
    }

    function _checkTheHouseHoldsNothing() internal view {
        for (uint256 i; i < collaterals.length; ++i) {
            assertEq(collaterals[i].balanceOf(address(house)), 0);
            assertEq(collaterals[i].balanceOf(address(direct)), 0);
        }
    }

    function _checkNoTokenIsLostOrMade() internal view {
        for (uint256 i; i < collaterals.length; ++i) {
            TestToken token = collaterals[i];
            uint256 sum = token.balanceOf(address(engine)) + token.balanceOf(TAKER) + token.balanceOf(KEEPER)
                + token.balanceOf(LENDER) + token.balanceOf(DEPOSITOR) + token.balanceOf(address(handler));
            for (uint256 j; j < pools.length; ++j) {
                sum += token.balanceOf(address(pools[j])) + token.balanceOf(address(buffers[j]));
            }
            for (uint256 j; j < owners.length; ++j) {
                sum += token.balanceOf(owners[j]);
            }
            assertEq(sum, token.totalSupply());
        }
    }

    /* SUMS */

    function _checkCollateralSumsUp() internal view {
        for (uint256 i; i < collaterals.length; ++i) {
            address token = address(collaterals[i]);
            assertEq(engine.collateralConfig(token).totalDeposited, _sumOfCollateral(token));
        }
    }

    function _checkDebtSumsUp() internal view {
        uint256[] memory ids = handler.vaultIds();
        for (uint256 i; i < pools.length; ++i) {
            address asset = pools[i].asset();
            uint256 scaled;
            uint256 debts;
            for (uint256 j; j < ids.length; ++j) {
                scaled += engine.scaledDebtOf(ids[j], asset);
                debts += engine.debtOf(ids[j], asset);
            }
            assertEq(scaled, engine.debtState(asset).totalScaledDebt, "scaled");
            assertGe(debts, engine.totalDebt(asset), "debts round up");
            assertLe(debts, engine.totalDebt(asset) + ids.length + 1, "by at most a unit each");
            assertLe(engine.provisionOf(asset), debts, "set aside for nobody's debt");
        }
    }

    /// @dev Nobody else can have a claim: keepers are always KEEPER.
    function _sumOfClaims(address token) internal view returns (uint256 sum) {
        sum = engine.claimable(KEEPER, token);
        for (uint256 j; j < buffers.length; ++j) {
            sum += engine.claimable(address(buffers[j]), token);
        }
    }

    /// @dev The buffer's share of interest is never more than what is there and owed.
    function _checkReservesAreBacked() internal view {
        for (uint256 i; i < pools.length; ++i) {
            address asset = pools[i].asset();
            assertLe(engine.reservesOf(asset), pools[i].cash() + engine.totalDebt(asset));
        }
    }

    /* LISTS */

    function _checkOpenAuctionsAreListedOnce() internal view {
        uint256[] memory ids = handler.vaultIds();
        uint256[] memory open = house.openAuctions(0, type(uint256).max);
        assertEq(open.length, house.openAuctionCount());
        uint256 count;
        for (uint256 i; i < ids.length; ++i) {
            Auction memory auction = house.auctionOf(ids[i]);
            (address locker, uint32 lockNonce) = engine.lockOf(ids[i]);
            if (auction.nonce == 0) {
                assertEq(locker, address(0), "locked without an auction");
                continue;
            }
            ++count;
            assertEq(open[auction.position], IdLib.toAuctionId(ids[i], auction.nonce), "position");
            assertTrue(locker == address(0) || lockNonce == auction.nonce, "lock");
            assertTrue(auction.collateralBitmap != 0, "nothing for sale");
        }
        assertEq(count, open.length);
    }

    function _checkIndebtedVaultsAreListedOnce() internal view {
        uint256[] memory ids = handler.vaultIds();
        uint256[] memory listed = engine.indebtedVaults(0, type(uint256).max);
        uint256 count;
        for (uint256 i; i < ids.length; ++i) {
            bool owes = engine.positionsOf(ids[i]).debts.length != 0;
            uint256 found;
            for (uint256 j; j < listed.length; ++j) {
                if (listed[j] == ids[i]) ++found;
            }
            assertEq(found, owes ? 1 : 0);
            if (owes) ++count;
        }
        assertEq(count, listed.length);
    }

    /// @dev The queue counts what open auctions reserved, to the unit, and nothing when none is open; whatever was
    /// started, every bucket has tokens again within the period.
    function _checkQueueCountsOpenAuctions() internal view {
        uint256[] memory ids = handler.vaultIds();
        uint256 reserved;
        uint256[] memory perCollateral = new uint256[](collaterals.length);
        for (uint256 i; i < ids.length; ++i) {
            uint256 cents = QueueLib.toCents(house.auctionOf(ids[i]).reservedValue);
            reserved += cents;
            for (uint256 j; j < collaterals.length; ++j) {
                perCollateral[j] += QueueLib.shareOf(cents, house.anchorOf(ids[i], j).queueShareBps);
            }
        }
        _checkBucket(ALL_COLLATERALS, reserved);
        for (uint256 j; j < collaterals.length; ++j) {
            _checkBucket(j, perCollateral[j]);
        }
    }

    function _checkBucket(uint256 index, uint256 reserved) internal view {
        Bucket memory bucket = queue.bucketOf(index);
        if (house.openAuctionCount() == 0) assertEq(bucket.onAuction, 0, "nothing is open");
        assertEq(bucket.onAuction, reserved, "on auction");
        assertLt(QueueLib.spentAt(bucket, block.timestamp), 2 * uint256(bucket.flowLimit), "spent");
    }

    function _checkBitmapsSayWhatIsHeld() internal view {
        uint256[] memory ids = handler.vaultIds();
        for (uint256 i; i < ids.length; ++i) {
            uint256 held;
            for (uint256 j; j < collaterals.length; ++j) {
                if (engine.collateralOf(ids[i], address(collaterals[j])) != 0) ++held;
            }
            assertEq(engine.positionsOf(ids[i]).collaterals.length, held);
            assertTrue(held != 0 || engine.positionsOf(ids[i]).debts.length == 0, "a debt without any collateral");
        }
    }

    /* THE WAY OUT */

    /// @dev However it ends: every debt can be repaid, every owner leaves with the collateral, no auction and no queue
    /// remains, and lenders are paid what they are told they have.
    function afterInvariant() public {
        uint256[] memory ids = handler.vaultIds();
        for (uint256 i; i < ids.length; ++i) {
            for (uint256 j; j < pools.length; ++j) {
                TestToken debt = TestToken(pools[j].asset());
                if (engine.debtOf(ids[i], address(debt)) != 0) _repayAs(STRANGER, ids[i], debt, type(uint256).max);
            }
            for (uint256 j; j < collaterals.length; ++j) {
                if (engine.collateralOf(ids[i], address(collaterals[j])) == 0) continue;
                address vaultOwner = IdLib.ownerOf(ids[i]);
                vm.prank(vaultOwner);
                engine.withdraw(ids[i], address(collaterals[j]), type(uint256).max, vaultOwner);
            }
        }
        uint256[] memory open = house.openAuctions(0, type(uint256).max);
        for (uint256 i; i < open.length; ++i) {
            house.end(open[i]);
        }
        assertEq(_onAuction(ALL_COLLATERALS), 0, "queue");
        for (uint256 j; j < pools.length; ++j) {
            engine.collectReserves(pools[j].asset());
            buffers[j].harvest();
            // What the virtual shares are worth stays. Lenders who left at values net of a loss that then did not come
            // made every share worth more, those too.
            uint256 staying = pools[j].previewRedeem(VIRTUAL_SHARES) + 1;
            _leave(pools[j], LENDER);
            assertLe(pools[j].cash(), staying, "what is left in the pool");
            _leaveBuffer(buffers[j]);
        }
        _logSummary();
    }

    /// @dev All inventory is sold, the pool has what it is owed, and the depositor leaves with all that is not the virtual
    /// shares'.
    function _leaveBuffer(LiquidityBuffer buffer) internal {
        _refreshPrices();
        TestToken token = TestToken(buffer.asset());
        address[] memory held = buffer.heldCollaterals();
        for (uint256 i; i < held.length; ++i) {
            if (buffer.priceOf(held[i]) == 0) buffer.offer(held[i]);
            token.mint(TAKER, 1e12 * 10 ** token.decimals());
            vm.startPrank(TAKER);
            token.approve(address(buffer), type(uint256).max);
            buffer.buy(held[i], type(uint256).max, type(uint256).max, TAKER, "");
            vm.stopPrank();
        }
        assertEq(buffer.seniorClaim(), 0);
        vm.warp(vm.getBlockTimestamp() + 2 days); // until all profit is released
        address[2] memory accounts = [DEPOSITOR, TAKER];
        for (uint256 i; i < accounts.length; ++i) {
            uint256 shares = buffer.balanceOf(accounts[i]);
            if (buffer.convertToAssets(shares) != 0) _requestRedeem(buffer, accounts[i], shares);
        }
        vm.warp(vm.getBlockTimestamp() + COOLDOWN);
        for (uint256 i; i < accounts.length; ++i) {
            (, uint256 exit,) = buffer.exitOf(accounts[i]);
            assertEq(buffer.maxWithdraw(accounts[i]), exit, "there is cash for it");
            if (exit != 0) assertEq(_claim(buffer, accounts[i]), exit);
        }
        assertLe(buffer.exitingAssets(), 2);
    }

    function _leave(LendingPool pool, address lender) internal {
        // After a loss a unit may stay behind: shares are worth less than the virtual ones were.
        uint256 shares = pool.maxRedeem(lender);
        if (pool.previewRedeem(shares) == 0) return;
        vm.prank(lender);
        pool.redeem(shares, lender, lender);
    }

    function _logSummary() internal view {
        bytes32[] memory actions = handler.actions();
        for (uint256 i; i < actions.length; ++i) {
            console2.log(
                string(abi.encodePacked(actions[i])), handler.successes(actions[i]), handler.attempts(actions[i])
            );
        }
    }

    function _sumOfCollateral(address token) internal view returns (uint256 sum) {
        uint256[] memory ids = handler.vaultIds();
        for (uint256 i; i < ids.length; ++i) {
            sum += engine.collateralOf(ids[i], token);
        }
    }
}
