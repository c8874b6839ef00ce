// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {DirectLiquidator} from "ebb/DirectLiquidator.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {
    ALL_COLLATERALS,
    END_GRACE,
    LIQUIDATION_HEALTH,
    MAX_DIRECT_BONUS,
    MAX_PENALTY,
    MAX_SMALL_DEBT_VALUE
} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceStatus} from "ebb/types/Prices.sol";

/// @notice Who may liquidate what directly, and when.
contract DirectLiquidatorPermissionTest is BaseTest {
    address internal immutable LISTED = makeAddr("listed");
    uint256 internal small;
    uint256 internal large;

    /// @dev Two vaults of WETH that owe USDC at initial margin, 8,000 and 80,000 dollars.
    function setUp() public override {
        super.setUp();
        small = _openVault(OWNER, 0, weth, 5e18, usdc, 8000e6);
        large = _openVault(OWNER, 1, weth, 50e18, usdc, 80_000e6);
        address[3] memory payers = [TAKER, LISTED, STRANGER];
        for (uint256 i; i < payers.length; ++i) {
            usdc.mint(payers[i], 1_000_000e6);
            vm.prank(payers[i]);
            usdc.approve(address(direct), type(uint256).max);
        }
        vm.prank(ADMIN);
        direct.setAllowed(LISTED, true);
    }

    function _liquidate(address caller, uint256 vaultId) internal returns (uint256 out, uint256 payment) {
        vm.prank(caller);
        return direct.liquidate(vaultId, address(weth), type(uint256).max, type(uint256).max, caller, "");
    }

    function _expectNotAllowed(address caller, uint256 debtValue) internal {
        vm.expectRevert(
            abi.encodeWithSelector(IDirectLiquidator.NotAllowed.selector, caller, debtValue, SMALL_DEBT_VALUE)
        );
    }

    function _expectServed(uint256 vaultId) internal {
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.AuctionServes.selector, vaultId));
    }

    function _stopStarts() internal {
        vm.prank(GUARDIAN);
        house.setPauseLevel(1);
    }

    /* REFUSALS, IN ORDER */

    /// @dev Everything is wrong at first; each step puts one thing right and meets the next refusal.
    function test_RefusalsInOrder() public {
        _start100();
        vm.prank(GUARDIAN);
        direct.setPauseLevel(1);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.Paused.selector, 1, 1));
        direct.liquidate(large, address(link), 0, 0, address(0), "");
        vm.stopPrank();
        vm.prank(ADMIN);
        direct.setPauseLevel(0);
        vm.startPrank(STRANGER);
        vm.expectRevert(IDirectLiquidator.ZeroAmount.selector);
        direct.liquidate(large, address(link), 0, 0, address(0), "");
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidReceiver.selector, address(0)));
        direct.liquidate(large, address(link), 1, 0, address(0), "");
        uint256 auctionId = _latestAuctionId(large);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        direct.liquidate(large, address(link), 1, 0, STRANGER, "");
        vm.stopPrank();
        _skip(MAX_DURATION + END_GRACE);
        _killPrice(usdc);
        vm.startPrank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, large));
        direct.liquidate(large, address(link), 1, 0, STRANGER, "");
        vm.stopPrank();
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 2000e8);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        vm.prank(STRANGER);
        direct.liquidate(large, address(link), 1, 0, STRANGER, "");
        _setPrice(weth, 1850e8);
        vm.expectPartialRevert(IDirectLiquidator.NotAllowed.selector);
        vm.prank(STRANGER);
        direct.liquidate(large, address(link), 1, 0, STRANGER, "");
        house.end(auctionId);
        vm.startPrank(LISTED);
        _expectServed(large);
        direct.liquidate(large, address(link), 1, 0, LISTED, "");
        vm.stopPrank();
        _stopStarts();
        vm.startPrank(LISTED);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.CollateralNotHeld.selector, large, address(link)));
        direct.liquidate(large, address(link), 1, 0, LISTED, "");
        vm.expectRevert(
            abi.encodeWithSelector(IDirectLiquidator.PriceAboveLimit.selector, uint256(1850e26) / 105 + 1, 0)
        );
        direct.liquidate(large, address(weth), 1, 0, LISTED, "");
        (uint256 out,) = direct.liquidate(large, address(weth), 1e18, type(uint256).max, LISTED, "");
        assertEq(out, 1e18);
    }

    /// @dev An auction of the large vault, at a price that makes both vaults unhealthy.
    function _start100() internal {
        _setPrice(weth, 1900e8);
        _start(large);
    }

    function test_RevertWhen_ReceiverIsOurs() public {
        _setPrice(weth, 1900e8);
        address[3] memory receivers = [address(0), address(engine), address(direct)];
        for (uint256 i; i < receivers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidReceiver.selector, receivers[i]));
            direct.liquidate(small, address(weth), 1e18, type(uint256).max, receivers[i], "");
        }
    }

    function testFuzz_RevertWhen_Healthy(uint256 price) public {
        price = bound(price, 192_772_000_000, 4000e8); // 8000 / 5 / 0.83
        _setPrice(weth, price);
        uint256 health = _healthOf(small);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, health, LIQUIDATION_HEALTH));
        _liquidate(TAKER, small);
    }

    function test_RevertWhen_AnotherLiquidatorHoldsTheLock() public {
        LiquidatorMock other = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(other), true);
        _setPrice(weth, 1900e8);
        other.lock(small);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultLocked.selector, address(other)));
        _liquidate(TAKER, small);
    }

    function test_RevertWhen_TheEngineStopsLocks() public {
        _setPrice(weth, 1900e8);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 2, 2));
        _liquidate(TAKER, small);
    }

    function test_RevertWhen_TheRoleIsGone() public {
        _setPrice(weth, 1900e8);
        vm.prank(ADMIN);
        engine.setLiquidator(address(direct), false);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, address(direct)));
        _liquidate(TAKER, small);
    }

    function test_RevertWhen_TheDebtHasNoPrice() public {
        _setPrice(weth, 1900e8);
        _killPrice(usdc);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, small));
        _liquidate(TAKER, small);
    }

    /// @dev One dead feed saves no vault: its other collateral is sold, itself it is not.
    function test_RevertWhen_TheCollateralHasNoPrice() public {
        _deposit(small, link, 1e18);
        router.poke(address(link));
        _setPrice(weth, 1700e8);
        _killPrice(link);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectLiquidator.PriceUnavailable.selector, address(link), PriceStatus.Incomplete)
        );
        vm.prank(TAKER);
        direct.liquidate(small, address(link), 1e18, type(uint256).max, RECEIVER, "");
        (uint256 out,) = _liquidate(TAKER, small);
        assertGt(out, 0);
    }

    function testFuzz_RevertWhen_NotTheEngineAsks(address caller) public {
        vm.assume(caller != address(engine));
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotEngine.selector, caller));
        vm.prank(caller);
        direct.onLiquidate(address(usdc), 1, abi.encode(small, TAKER, address(weth), 1, bytes("")));
    }

    /// @dev Less than can be sold without leaving a debt too small.
    function test_RevertWhen_TooLittleIsAsked() public {
        uint256 tiny = _openVault(OWNER, 2, weth, 1.25e18, usdc, USDC_MIN_DEBT);
        _setPrice(weth, 1900e8);
        vm.expectPartialRevert(AuctionMathLib.TakeTooSmall.selector);
        vm.prank(TAKER);
        direct.liquidate(tiny, address(weth), 0.5e18, type(uint256).max, TAKER, "");
    }

    /* SMALL AND LARGE */

    /// @dev The line between the two is the debt's value: below it anybody may, from it on only the listed.
    function testFuzz_SmallVaultsAreOpenToEveryone(uint256 debt, address caller) public {
        vm.assume(caller != LISTED && caller != address(0) && caller != address(engine) && caller != address(direct));
        vm.assume(caller != address(usdcPool));
        debt = bound(debt, USDC_MIN_DEBT, 30_000e6);
        uint256 id = _openVault(OWNER, 2, weth, debt * 1e12 / 1600 + 1, usdc, debt);
        _setPrice(weth, 1900e8);
        usdc.mint(caller, 100_000e6);
        vm.prank(caller);
        usdc.approve(address(direct), type(uint256).max);
        if (debt >= 10_000e6) _expectNotAllowed(caller, debt * 1e12);
        (uint256 out,) = _liquidate(caller, id);
        assertEq(out != 0, debt < 10_000e6);
    }

    function test_TheLineItselfIsLarge() public {
        uint256 id = _openVault(OWNER, 2, weth, 6.25e18, usdc, 10_000e6);
        _setPrice(weth, 1900e8);
        _expectNotAllowed(STRANGER, 10_000e18);
        _liquidate(STRANGER, id);
        _repayAs(STRANGER, id, usdc, 1);
        (uint256 out,) = _liquidate(STRANGER, id);
        assertGt(out, 0);
    }

    function test_RevertWhen_TheAuctionServes() public {
        _setPrice(weth, 1900e8);
        _expectNotAllowed(STRANGER, 80_000e18);
        _liquidate(STRANGER, large);
        _expectServed(large);
        _liquidate(LISTED, large);
    }

    /// @dev Where starts are stopped the listed may, and still nobody else.
    function testFuzz_TheListedMayWhereStartsAreStopped(uint256 level) public {
        level = bound(level, 1, 3);
        _setPrice(weth, 1900e8);
        vm.prank(GUARDIAN);
        house.setPauseLevel(level);
        _expectNotAllowed(STRANGER, 80_000e18);
        _liquidate(STRANGER, large);
        (uint256 out,) = _liquidate(LISTED, large);
        assertGt(out, 0);
        vm.prank(ADMIN);
        direct.setAllowed(LISTED, false);
        _setPrice(weth, 1700e8);
        vm.expectPartialRevert(IDirectLiquidator.NotAllowed.selector);
        _liquidate(LISTED, large);
    }

    /* QUEUE */

    function test_TheListedMayWhereTheQueueIsFull() public {
        _setPrice(weth, 1900e8);
        _setStockLimit(ALL_COLLATERALS, 0);
        _expectNotAllowed(STRANGER, 80_000e18);
        _liquidate(STRANGER, large);
        (uint256 out,) = _liquidate(LISTED, large);
        assertGt(out, 0);
    }

    /// @dev Whatever a vault holds and however full the queue: the listed may exactly where the house may not start.
    function testFuzz_TheQueueRefusesBothOrNeither(uint256 seed, uint256 health) public {
        uint256 id = _mixedVault(seed);
        health = bound(health, 0.8e18, 0.999e18);
        while (_healthOf(id) > health) _scalePrices(MathLib.max(health * 1e18 / _healthOf(id), 0.9e18));
        _randomQueue(uint256(keccak256(abi.encode(seed))));
        _assertRefusedAlike(id);
    }

    /// @dev A collateral without room holds back the vaults of which it is 5 %, to the basis point, and no others.
    function testFuzz_SliversAsInTheHouse(uint256 linkAmount) public {
        uint256 id = _openVault(OWNER, 2, weth, 10e18, usdc, 16_000e6);
        _deposit(id, link, bound(linkAmount, 40e18, 60e18)); // 4.6 to 6.6 % of it
        _setPrice(weth, 1750e8);
        vm.prank(ADMIN);
        queue.setLimits(2, 0, 0);
        _assertRefusedAlike(id);
    }

    function _assertRefusedAlike(uint256 id) internal {
        bool isRefused;
        uint256 snapshot = vm.snapshotState();
        try house.start(id, KEEPER) {}
        catch (bytes memory reason) {
            isRefused = true;
            assertTrue(
                bytes4(reason) == ILiquidationQueue.QueueFull.selector
                    || bytes4(reason) == ILiquidationQueue.FlowExhausted.selector
            );
        }
        vm.revertToState(snapshot);
        vm.startPrank(LISTED);
        // Nothing is bought: whether a vault is refused is decided before the price is.
        if (isRefused) vm.expectPartialRevert(IDirectLiquidator.CollateralNotHeld.selector);
        else _expectServed(id);
        direct.liquidate(id, address(this), 1, 0, LISTED, "");
    }

    /// @dev WETH, WBTC, LINK and USDC, each in some amount from nothing over dust to a lot.
    function _mixedVault(uint256 seed) internal returns (uint256 id) {
        id = _vault(OWNER, 3);
        _deposit(id, weth, bound(seed, 10e18, 40e18));
        uint256 kind = seed >> 32 & 3;
        if (kind != 0) _deposit(id, wbtc, kind == 1 ? 1e4 : bound(seed >> 40, 0.02e8, 1e8));
        if (kind != 1) _deposit(id, link, kind == 2 ? 0.1e18 : bound(seed >> 72, 10e18, 500e18));
        if (kind != 2) _deposit(id, usdc, bound(seed >> 104, 1e6, 8000e6));
        _borrow(id, usdc, 15_000e6);
    }

    function _scalePrices(uint256 factor) internal {
        TestToken[3] memory tokens = [weth, wbtc, link];
        for (uint256 i; i < 3; ++i) {
            _setPrice(tokens[i], _priceOf(address(tokens[i])) * factor / 1e18);
        }
    }

    function _randomQueue(uint256 seed) internal {
        vm.startPrank(ADMIN);
        queue.setTiers(1e18, 1.2e18, 0.5e18);
        queue.setReserver(ADMIN, true);
        for (uint256 i; i < 5; ++i) {
            uint256 index = i == 4 ? ALL_COLLATERALS : i;
            queue.setLimits(
                index, bound(seed >> i * 16, 10_000e18, 60_000e18), bound(seed >> i * 20, 10_000e18, 60_000e18)
            );
        }
        ILiquidationQueue.Reservation memory reservation;
        reservation.value = seed >> 200 & 1 == 0 ? 0 : 20_000e18;
        reservation.indices = new uint8[](2);
        reservation.sharesBps = new uint16[](2);
        reservation.indices[1] = 2;
        (reservation.sharesBps[0], reservation.sharesBps[1]) = (uint16(seed % 10_001), uint16(10_000 - seed % 10_001));
        queue.reserve(reservation, 0, false);
        if (seed >> 201 & 1 == 0) queue.release(reservation, false);
        vm.stopPrank();
    }

    /* AUCTIONS */

    /// @dev While an auction runs nobody buys past it, however small the vault and whoever asks.
    function testFuzz_RevertWhen_AnAuctionRuns(uint256 elapsed, bool isSmall, bool isStopped) public {
        uint256 id = isSmall ? small : large;
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(id);
        _skip(bound(elapsed, 0, MAX_DURATION - 1));
        if (isStopped) _stopStarts();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        _liquidate(LISTED, id);
    }

    /// @dev An auction whose time is over is ended first, and then nobody waits for another one.
    function testFuzz_EndsAnExpiredAuctionAndSells(uint256 elapsed, bool isSmall) public {
        uint256 id = isSmall ? small : large;
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(id);
        _skip(bound(elapsed, MAX_DURATION + END_GRACE, 3 * MAX_DURATION));
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, id, IAuctionHouse.EndReason.Expired);
        (uint256 out,) = _liquidate(isSmall ? STRANGER : LISTED, id);
        assertGt(out, 0);
        assertEq(house.openAuctionCount(), 0);
        assertEq(_onAuction(ALL_COLLATERALS), 0);
    }

    /// @dev Expired is what the house calls expired, also after an interruption.
    function testFuzz_ExpiresAsInTheHouse(uint256 elapsed, uint256 stop, uint256 rest) public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(large);
        _skip(bound(elapsed, 0, MAX_DURATION + END_GRACE));
        if (stop % 3 == 1) {
            vm.startPrank(ADMIN);
            house.setPauseLevel(3);
            house.setPauseLevel(0);
            vm.stopPrank();
        } else if (stop % 3 == 2) {
            vm.startPrank(ADMIN);
            engine.setPauseLevel(3);
            engine.setPauseLevel(0);
            vm.stopPrank();
        }
        _skip(bound(rest, 0, 2 * END_GRACE));
        if (vm.getBlockTimestamp() < auctionLens.report(house, auctionId).expiresAt + END_GRACE) {
            vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        }
        _liquidate(LISTED, large);
    }

    /// @dev A large vault whose expired auction somebody else has ended goes the way of all large vaults.
    function test_RevertWhen_TheExpiredAuctionIsGone() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(large);
        _skip(MAX_DURATION + END_GRACE);
        house.end(auctionId);
        _expectServed(large);
        _liquidate(LISTED, large);
    }

    /// @dev An auction whose lock the owner voided long ago has not had its time: the next one serves.
    function test_RevertWhen_TheLockWasVoided() public {
        _setPrice(weth, 1900e8);
        _start(large);
        _deposit(large, weth, 20e18);
        vm.prank(OWNER);
        engine.withdraw(large, address(weth), 1, OWNER);
        _skip(2 * MAX_DURATION);
        _setPrice(weth, 1350e8);
        assertEq(house.openAuctionCount(), 1, "nobody has tidied up");
        _expectServed(large);
        _liquidate(LISTED, large);
        _start(large);
    }

    /// @dev A small vault does not wait for anybody to tidy up.
    function test_SmallVaultWithAVoidedAuction() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(small);
        _deposit(small, weth, 2e18);
        vm.prank(OWNER);
        engine.withdraw(small, address(weth), 1, OWNER);
        _setPrice(weth, 1350e8);
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, small, IAuctionHouse.EndReason.LockVoided);
        (uint256 out,) = _liquidate(STRANGER, small);
        assertGt(out, 0);
    }

    /// @dev A vault that was liquidated in part can be auctioned, and after that directly no more.
    function test_AnAuctionMayFollow() public {
        _setPrice(weth, 1900e8);
        vm.prank(STRANGER);
        direct.liquidate(small, address(weth), 0.1e18, type(uint256).max, STRANGER, "");
        uint256 auctionId = _start(small);
        assertEq(auctionId, IdLib.toAuctionId(small, 2));
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        _liquidate(STRANGER, small);
    }

    /* GOVERNANCE */

    function testFuzz_RevertWhen_NotTheAdminAllows(address caller) public {
        vm.assume(caller != ADMIN);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotAdmin.selector, caller));
        vm.prank(caller);
        direct.setAllowed(caller, true);
    }

    function test_Allows() public {
        vm.expectEmit(address(direct));
        emit IDirectLiquidator.AllowedSet(STRANGER, true);
        vm.prank(ADMIN);
        direct.setAllowed(STRANGER, true);
        assertTrue(direct.isAllowed(STRANGER));
    }

    function testFuzz_RevertWhen_AStrangerPauses(address caller) public {
        vm.assume(caller != ADMIN && caller != GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotGuardian.selector, caller));
        vm.prank(caller);
        direct.setPauseLevel(1);
    }

    function test_GuardianOnlyRaises() public {
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 0, 0));
        direct.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 2, 0));
        direct.setPauseLevel(2);
        vm.expectEmit(address(direct));
        emit IDirectLiquidator.PauseLevelSet(GUARDIAN, 1);
        direct.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 0, 1));
        direct.setPauseLevel(0);
        vm.stopPrank();
        vm.startPrank(ADMIN);
        direct.setPauseLevel(0);
        assertEq(direct.pauseLevel(), 0);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 2, 0));
        direct.setPauseLevel(2);
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_TermsAreOutOfBounds(uint256 bonus, uint256 penalty, uint256 value) public {
        IDirectLiquidator.DirectTerms memory terms = _directTerms();
        terms.bonus = bound(bonus, MAX_DIRECT_BONUS + 1, type(uint256).max);
        _expectOutOfBounds(terms.bonus, MAX_DIRECT_BONUS);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.bonus = bound(bonus, 0, MAX_DIRECT_BONUS);
        terms.penalty = bound(penalty, MAX_PENALTY + 1, type(uint256).max);
        _expectOutOfBounds(terms.penalty, MAX_PENALTY);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.penalty = bound(penalty, 0, MAX_PENALTY);
        terms.smallDebtValue = bound(value, MAX_SMALL_DEBT_VALUE + 1, type(uint256).max);
        _expectOutOfBounds(terms.smallDebtValue, MAX_SMALL_DEBT_VALUE);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.smallDebtValue = bound(value, 0, MAX_SMALL_DEBT_VALUE);
        DirectLiquidator fresh = new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        assertEq(abi.encode(fresh.terms()), abi.encode(terms));
    }

    function _expectOutOfBounds(uint256 value, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.OutOfBounds.selector, value, 0, max));
    }

    function test_Views() public view {
        assertEq(direct.ENGINE(), address(engine));
        assertEq(direct.HOUSE(), address(house));
        assertEq(direct.QUEUE(), address(queue));
        assertEq(direct.ADMIN(), ADMIN);
        assertEq(direct.GUARDIAN(), GUARDIAN);
        assertEq(abi.encode(direct.terms()), abi.encode(_directTerms()));
    }

    /* REFUSALS THAT THE ORDER ABOVE LEAVES OUT */

    function test_RefusalsOfTermsInOrder() public {
        IDirectLiquidator.DirectTerms memory terms =
            IDirectLiquidator.DirectTerms(0.1e18 + 1, 0.15e18 + 1, 100_000e18 + 1);
        _expectBounds(0.1e18 + 1, 0, 0.1e18);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.bonus = 0.1e18;
        _expectBounds(0.15e18 + 1, 0, 0.15e18);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.penalty = 0.15e18;
        _expectBounds(100_000e18 + 1, 0, 100_000e18);
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
        terms.smallDebtValue = 100_000e18;
        new DirectLiquidator(address(house), ADMIN, GUARDIAN, terms);
    }

    function test_RefusalsOfTheEngineInOrder() public {
        _setPrice(weth, 1900e8);
        _killPrice(usdc);
        vm.prank(ADMIN);
        engine.setLiquidator(address(direct), false);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotLiquidator.selector, address(direct)));
        _liquidate(STRANGER, small);
        vm.prank(ADMIN);
        engine.setLiquidator(address(direct), true);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 2, 2));
        _liquidate(STRANGER, small);
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, small));
        _liquidate(STRANGER, small);
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 2000e8);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, 1.0375e18, 1e18));
        _liquidate(STRANGER, small);
    }

    /// @dev Who may not is told so before what is not held, and what is not held before the price.
    function test_RefusalsOfALargeVaultInOrder() public {
        _setPrice(weth, 1900e8);
        vm.prank(STRANGER);
        _expectNotAllowed(STRANGER, 80_000e18);
        direct.liquidate(large, address(link), 1, 0, STRANGER, "");
    }

    function test_RefusalsOfRolesInOrder() public {
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotEngine.selector, address(this)));
        direct.onLiquidate(address(usdc), 1, "not even decodable");
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotAdmin.selector, address(this)));
        direct.setAllowed(STRANGER, true);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.NotGuardian.selector, address(this)));
        direct.setPauseLevel(2);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 2, 0));
        direct.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 0, 0));
        direct.setPauseLevel(0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.InvalidPauseLevel.selector, 2, 0));
        vm.prank(ADMIN);
        direct.setPauseLevel(2);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.OutOfBounds.selector, value, min, max));
    }
}
