// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PostConditions} from "./PostConditions.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {ILendingPool} from "ebb/interfaces/ILendingPool.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {
    ALL_COLLATERALS,
    END_GRACE,
    END_HEALTH,
    HALF_LIFE_REFERENCE_GAP,
    PRICE_SCALE,
    QUOTE_CENT,
    WAD
} from "ebb/libraries/ConstantsLib.sol";
import {DirectMathLib} from "ebb/libraries/DirectMathLib.sol";
import {HealthLib} from "ebb/libraries/HealthLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {QueueLib} from "ebb/libraries/QueueLib.sol";
import {Anchor, Auction} from "ebb/types/Auctions.sol";
import {Bucket, ReserverStatus, Tiers} from "ebb/types/Queue.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice What each function of the house, the direct liquidator and the queue does, in full.
/// forge-config: default.fuzz.runs = 64
contract AuctionPostConditionsTest is PostConditions {
    uint256 internal constant LTV = 0.83e18;

    /* START */

    function testFuzz_Start(uint256 health, bool hasKeeper) public {
        _setHealth(vaultId, weth, bound(health, 0.4e18, 0.9999e18));
        uint256 auctionId = IdLib.toAuctionId(vaultId, 1);
        address keeper = hasKeeper ? KEEPER : address(0);
        _begin();
        _auctionBegins(1);
        uint256 cents = QueueLib.toCents(_health().debtValue);
        _gains(Field.QueueFlow, cents);
        _gains(Field.QueueFlowWeth, cents);
        Auction memory auction = _expectedAuction(keeper, 1);
        Anchor memory anchor = _expectedAnchor();
        vm.expectEmit();
        emit IAuctionHouse.CollateralOffered(auctionId, address(weth), COLLATERAL, anchor);
        _expectStarted(auctionId, auction);
        vm.prank(STRANGER);
        assertEq(house.start(vaultId, keeper), auctionId);
        assertEq(abi.encode(house.auctionOf(vaultId)), abi.encode(auction), "auction");
        assertEq(abi.encode(house.anchorOf(vaultId, 0)), abi.encode(anchor), "anchor");
        assertEq(house.openAuctions(0, 9)[0], auctionId);
        _end();
    }

    function _health() internal view returns (VaultHealth memory health) {
        (, health) = engine.healthOf(vaultId);
    }

    /// @dev The lock, the place and the stock of the queue: what a start and a restart have in common.
    function _auctionBegins(uint256 nonce) internal {
        VaultHealth memory health = _health();
        _becomes(Field.Locker, uint160(address(house)));
        _becomes(Field.LockNonce, nonce);
        _becomes(Field.Provision, _expectedProvision());
        _becomes(Field.OpenAuctions, 1);
        _becomes(Field.AuctionNonce, nonce);
        _becomes(Field.AuctionStart, vm.getBlockTimestamp());
        _becomes(Field.AuctionTaken, 0);
        _becomes(Field.QueueStock, QueueLib.toCents(health.debtValue));
        _becomes(Field.QueueStockWeth, QueueLib.toCents(health.debtValue));
    }

    function _expectedAuction(address keeper, uint32 nonce) internal view returns (Auction memory auction) {
        VaultHealth memory health = _health();
        uint256 coverage = HealthLib.ratio(health.collateralValue, health.debtValue);
        (uint256 scheduled, uint256 least) = riskModel.penalty(health.healthFactor, 1e18);
        uint256 coverageLower = HealthLib.ratio(health.collateralValueLower, health.debtValue);
        uint256 penalty = AuctionMathLib.penaltyFor(scheduled, least, coverageLower);
        uint256 lowerOverUpper = MathLib.mulDivDown(health.collateralValueLower, WAD, health.collateralValue);
        uint256 floor_ =
            AuctionMathLib.floorMultiplier(penalty, coverage, BACKSTOP_DISCOUNT, lowerOverUpper, MIN_PRICE_RATIO);
        auction.keeper = keeper;
        auction.startedAt = uint40(vm.getBlockTimestamp());
        auction.penaltyBps = uint16(penalty / 1e14);
        auction.floorPpb = uint40(floor_ / 1e9);
        auction.nonce = nonce;
        // Who is near a loss is not charged, and a restart is not charged again.
        auction.isCharged = nonce == 1 ? coverageLower >= CRITICAL_COVERAGE : house.auctionOf(vaultId).isCharged;
        auction.reservedValue = uint96(health.debtValue);
        auction.collateralBitmap = 1;
    }

    function _expectedAnchor() internal view returns (Anchor memory) {
        // Dollars of a WETH in raw units of USDC: both feeds have eight decimals.
        uint256 price = MathLib.mulDivUp(router.getPrice(address(weth)).upper, PRICE_SCALE, 1e36 * 1e12);
        uint256 halfLife = MathLib.mulDivUp(HALF_LIFE, HALF_LIFE_REFERENCE_GAP, TARGET_HEALTH - LTV);
        return Anchor(uint184(price), 8300, 10_100, uint24(halfLife), 10_000);
    }

    function _expectStarted(uint256 auctionId, Auction memory auction) internal {
        VaultHealth memory health = _health();
        vm.expectEmit();
        emit IAuctionHouse.AuctionStarted(
            auctionId,
            vaultId,
            address(usdc),
            auction.keeper,
            engine.debtOf(vaultId, address(usdc)),
            uint256(auction.penaltyBps) * 1e14,
            uint256(auction.floorPpb) * 1e9,
            health.healthFactor,
            HealthLib.ratio(health.collateralValueLower, health.debtValue),
            auction.reservedValue,
            false
        );
    }

    /* TAKE */

    /// @dev A solvent vault: the take is cut by the taker, or by the target, and then the auction is over.
    function testFuzz_Take(uint256 health, uint256 elapsed, uint256 amount) public {
        _setHealth(vaultId, weth, bound(health, 0.96e18, 0.9999e18));
        uint256 auctionId = _start(vaultId);
        _settle(bound(elapsed, 0, 240));
        AuctionMathLib.TakeInput memory input = _input(bound(amount, 1e13, 2 * COLLATERAL));
        AuctionMathLib.TakeResult memory result = AuctionMathLib.computeTake(input);
        _begin();
        if (result.isTargetMet) _auctionEnds(false);
        else _becomes(Field.AuctionTaken, 1);
        _sells(result.collateralOut, result.repaid, result.penalty);
        uint256 reward = result.penalty / 4;
        _gains(Field.ClaimKeeper, reward);
        _gains(Field.ClaimBuffer, result.penalty - reward);
        vm.expectEmit();
        emit ILendingPool.Collected(result.repaid, usdcPool.cash() + result.repaid);
        _expectTaken(auctionId, result, input.price);
        if (result.isTargetMet) {
            vm.expectEmit();
            emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.TargetMet);
        }
        vm.prank(TAKER);
        (uint256 out, uint256 payment) =
            house.take(auctionId, address(weth), input.maxCollateral, input.price, RECEIVER, "");
        assertEq(out, result.collateralOut);
        assertEq(payment, result.payment);
        _end();
    }

    /// @dev A take at this moment, out of a vault of one collateral and one debt.
    function _input(uint256 most) internal view returns (AuctionMathLib.TakeInput memory input) {
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        input.price = _auctionPrice(vaultId, weth);
        input.anchor = anchor.price;
        input.liquidationLtv = LTV;
        input.targetHealth = TARGET_HEALTH;
        input.penalty = uint256(house.auctionOf(vaultId).penaltyBps) * 1e14;
        input.collateral = COLLATERAL;
        input.maxCollateral = most;
        input.debt = engine.debtOf(vaultId, address(usdc));
        input.totalDebt = input.debt;
        uint256 value = MathLib.mulDivDown(COLLATERAL, anchor.price, PRICE_SCALE);
        input.weightedCollateral = MathLib.mulDivDown(value, LTV, WAD);
        input.proceeds = MathLib.mulDivDown(COLLATERAL, input.price, PRICE_SCALE);
        input.minDebt = USDC_MIN_DEBT;
    }

    /// @dev Collateral to the receiver, a payment from the taker, the debt down.
    function _sells(uint256 out, uint256 repaid, uint256 penalty) internal {
        _loses(Field.VaultCollateral, out);
        _loses(Field.Deposited, out);
        _moves(Field.WethEngine, Field.WethReceiver, out);
        _debtFalls(repaid);
        _gains(Field.PoolCash, repaid);
        _moves(Field.UsdcTaker, Field.UsdcPool, repaid);
        _moves(Field.UsdcTaker, Field.UsdcEngine, penalty);
    }

    function _expectTaken(uint256 auctionId, AuctionMathLib.TakeResult memory result, uint256 price) internal {
        vm.expectEmit();
        emit IAuctionHouse.CollateralTaken(
            auctionId,
            address(weth),
            TAKER,
            RECEIVER,
            result.collateralOut,
            result.payment,
            price,
            COLLATERAL - result.collateralOut,
            _debtAfter(result.repaid)
        );
    }

    /// @dev The auction leaves the list and the queue, and the vault its lock. What it may lose stays set aside, until it is
    /// healthy.
    function _auctionEnds(bool isUnspent) internal {
        uint256 cents = QueueLib.toCents(house.auctionOf(vaultId).reservedValue);
        isUnspent = isUnspent && house.auctionOf(vaultId).isCharged;
        _becomes(Field.Locker, 0);
        _becomes(Field.OpenAuctions, 0);
        _becomes(Field.AuctionNonce, 0);
        _becomes(Field.AuctionStart, 0);
        _becomes(Field.AuctionTaken, 0);
        _loses(Field.QueueStock, cents);
        _loses(Field.QueueStockWeth, cents);
        if (!isUnspent) return;
        _becomes(Field.QueueFlow, MathLib.zeroFloorSub(_spent(ALL_COLLATERALS), cents));
        _becomes(Field.QueueFlowWeth, MathLib.zeroFloorSub(_spent(0), cents));
    }

    function _spent(uint256 index) internal view returns (uint256) {
        return QueueLib.spentAt(queue.bucketOf(index), vm.getBlockTimestamp());
    }

    /* RESTART AND END */

    function testFuzz_Restart(uint256 health, uint256 later) public {
        _setHealth(vaultId, weth, bound(health, 0.4e18, 0.9999e18));
        uint256 auctionId = _start(vaultId);
        _settle(MAX_DURATION);
        _setHealth(vaultId, weth, bound(later, 0.4e18, 1.0099e18));
        _begin();
        _auctionBegins(2);
        Auction memory auction = _expectedAuction(KEEPER, 2);
        uint256 newId = IdLib.toAuctionId(vaultId, 2);
        vm.expectEmit();
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Restarted);
        _expectStarted(newId, auction);
        vm.expectEmit();
        emit IAuctionHouse.AuctionRestarted(auctionId, newId, STRANGER);
        vm.prank(STRANGER);
        assertEq(house.restart(auctionId), newId);
        assertEq(abi.encode(house.auctionOf(vaultId)), abi.encode(auction), "auction");
        _end();
    }

    /// @dev Of a vault that is healthy again, or of an auction whose time is long over.
    function testFuzz_End(uint256 health, uint256 recovered, uint256 elapsed, bool isHealthy) public {
        _setHealth(vaultId, weth, bound(health, 0.4e18, 0.9999e18));
        uint256 auctionId = _start(vaultId);
        _settle(isHealthy ? bound(elapsed, 0, 3 hours) : MAX_DURATION + END_GRACE);
        if (isHealthy) _setHealth(vaultId, weth, bound(recovered, 1.02e18, 3e18));
        _begin();
        _auctionEnds(true);
        _becomes(Field.Provision, isHealthy ? 0 : _expectedProvision());
        vm.expectEmit();
        emit IAuctionHouse.AuctionEnded(
            auctionId, vaultId, isHealthy ? IAuctionHouse.EndReason.Healthy : IAuctionHouse.EndReason.Expired
        );
        house.end(auctionId);
        _end();
        house.end(auctionId); // which has ended already: nothing
        _end();
    }

    function testFuzz_RepayAndEnd(uint256 health, uint256 amount) public {
        _setHealth(vaultId, weth, bound(health, 0.4e18, 0.9999e18));
        uint256 auctionId = _start(vaultId);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        amount = bound(amount, 1, 2 * debt);
        if (debt - MathLib.min(amount, debt) < USDC_MIN_DEBT) amount = bound(amount, debt, 2 * debt);
        uint256 repaid = MathLib.min(amount, debt);
        uint256 left = _debtAfter(repaid);
        bool isHealthy =
            left == 0 || HealthLib.ratio(HealthLib.weighted(_health().collateralValue, LTV), left * 1e12) >= END_HEALTH;
        _begin();
        if (isHealthy) _auctionEnds(true);
        if (isHealthy) _becomes(Field.Provision, 0);
        _debtFalls(repaid);
        _gains(Field.PoolCash, repaid);
        _moves(Field.UsdcTaker, Field.UsdcPool, repaid);
        vm.prank(TAKER);
        (uint256 returned, bool isEnded) = repayer.repayAndEnd(auctionId, address(usdc), amount);
        assertEq(returned, repaid);
        assertEq(isEnded, isHealthy);
        assertEq(usdc.allowance(address(repayer), address(engine)), 0);
        assertEq(usdc.balanceOf(address(repayer)), 0);
        _end();
    }

    function _debtAfter(uint256 repaid) internal view returns (uint256) {
        if (repaid == engine.debtOf(vaultId, address(usdc))) return 0;
        uint256 scaled = engine.scaledDebtOf(vaultId, address(usdc)) - MathLib.mulDivDown(repaid, 1e27, _debtIndex());
        return MathLib.mulDivUp(scaled, _debtIndex(), 1e27);
    }

    function testFuzz_Cancel(uint256 health, uint256 elapsed) public {
        _setHealth(vaultId, weth, bound(health, 0.4e18, 0.9999e18));
        uint256 auctionId = _start(vaultId);
        _settle(bound(elapsed, 0, 30 days));
        vm.prank(GUARDIAN);
        house.setPauseLevel(3);
        _begin();
        _auctionEnds(true);
        vm.expectEmit();
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Cancelled);
        vm.prank(GUARDIAN);
        house.cancel(auctionId);
        _end();
    }

    function testFuzz_SetPauseLevel(uint256 first, uint256 second) public {
        (first, second) = (bound(first, 0, 3), bound(second, 0, 3));
        _begin();
        vm.startPrank(ADMIN);
        house.setPauseLevel(first);
        vm.warp(vm.getBlockTimestamp() + 5);
        vm.expectEmit();
        emit IAuctionHouse.PauseLevelSet(ADMIN, second);
        house.setPauseLevel(second);
        vm.stopPrank();
        assertEq(house.pauseLevel(), second);
        assertEq(house.resumedAt(), first == 3 && second < 3 ? vm.getBlockTimestamp() : 0);
        _end();
    }

    /* DIRECT LIQUIDATION */

    function testFuzz_LiquidateDirectly(uint256 health, uint256 amount) public {
        _setHealth(vaultId, weth, bound(health, 0.96e18, 0.9999e18));
        vm.prank(GUARDIAN);
        house.setPauseLevel(1);
        vm.prank(ADMIN);
        direct.setAllowed(TAKER, true);
        (AuctionMathLib.TakeInput memory input, uint256 bonus) = _directInput(bound(amount, 1e13, 2 * COLLATERAL));
        AuctionMathLib.TakeResult memory result = AuctionMathLib.computeTake(input);
        _begin();
        _becomes(Field.LockNonce, 1);
        _sells(result.collateralOut, result.repaid, result.penalty);
        _gains(Field.ClaimBuffer, result.penalty);
        vm.expectEmit();
        emit IDirectLiquidator.DirectLiquidation(
            vaultId,
            address(weth),
            TAKER,
            address(usdc),
            RECEIVER,
            result.collateralOut,
            result.repaid,
            result.penalty,
            input.price,
            bonus
        );
        vm.prank(TAKER);
        (uint256 out, uint256 payment) =
            direct.liquidate(vaultId, address(weth), input.maxCollateral, input.price, RECEIVER, "");
        assertEq(out, result.collateralOut);
        assertEq(payment, result.payment);
        _end();
    }

    function _directInput(uint256 most) internal view returns (AuctionMathLib.TakeInput memory input, uint256 bonus) {
        VaultHealth memory health = _health();
        uint256 lower = router.getPrice(address(weth)).lower;
        uint256 upper = router.getPrice(address(weth)).upper;
        uint256 coverage = HealthLib.ratio(health.collateralValueLower, health.debtValue);
        uint256 room = DirectMathLib.room(coverage, health.healthFactor, lower, upper, LTV);
        (bonus, input.penalty) = DirectMathLib.incentive(room, DIRECT_BONUS, DIRECT_PENALTY);
        input.price = DirectMathLib.price(lower, 1e48, bonus);
        input.anchor = AuctionMathLib.anchorPrice(upper, 1e48);
        input.liquidationLtv = LTV;
        input.targetHealth = TARGET_HEALTH;
        input.collateral = COLLATERAL;
        input.maxCollateral = most;
        input.debt = engine.debtOf(vaultId, address(usdc));
        input.totalDebt = MathLib.mulDivUp(health.debtValue, PRICE_SCALE, 1e48);
        input.weightedCollateral = MathLib.mulDivDown(input.totalDebt, health.healthFactor, WAD);
        input.minDebt = USDC_MIN_DEBT;
    }

    function testFuzz_SetAllowedAndPause(address account, bool isAllowed, uint256 level) public {
        level = bound(level, 0, 1);
        _begin();
        vm.startPrank(ADMIN);
        vm.expectEmit();
        emit IDirectLiquidator.AllowedSet(account, isAllowed);
        direct.setAllowed(account, isAllowed);
        vm.expectEmit();
        emit IDirectLiquidator.PauseLevelSet(ADMIN, level);
        direct.setPauseLevel(level);
        vm.stopPrank();
        assertEq(direct.isAllowed(account), isAllowed);
        assertEq(direct.pauseLevel(), level);
        _end();
    }

    /* QUEUE */

    /// @dev Two collaterals: stock by value share, rounded up to a cent; flow as far as the charge goes; and what the release
    /// takes away is what the reservation brought.
    function testFuzz_ReserveAndRelease(uint256 value, uint256 share, uint256 coverage, bool isForced, bool isUnspent)
        public
    {
        value = bound(value, 0, 1e30);
        share = bound(share, 0, 10_000);
        coverage = bound(coverage, 0, 3e18);
        vm.prank(ADMIN);
        queue.setReserver(address(this), true);
        ILiquidationQueue.Reservation memory reservation;
        reservation.value = value;
        reservation.indices = new uint8[](2);
        reservation.sharesBps = new uint16[](2);
        (reservation.indices[0], reservation.indices[1]) = (0, 1);
        (reservation.sharesBps[0], reservation.sharesBps[1]) = (uint16(share), uint16(10_000 - share));
        uint256 cents = MathLib.min(MathLib.mulDivUp(value, 1, QUOTE_CENT), type(uint48).max);
        uint256 ofWeth = MathLib.mulDivUp(cents, share, 10_000);
        uint256 ofWbtc = MathLib.mulDivUp(cents, 10_000 - share, 10_000);
        _begin();
        bool isCharged = queue.reserve(reservation, coverage, isForced);
        assertEq(isCharged, !isForced && coverage >= CRITICAL_COVERAGE);
        _gains(Field.QueueStock, cents);
        _gains(Field.QueueStockWeth, ofWeth);
        // A bucket that is full and has room for all lends as much as it holds, whatever the charge, and nothing to who is forced.
        if (!isForced) {
            _gains(Field.QueueFlow, MathLib.min(cents, QUEUE_LIMIT / QUOTE_CENT));
            _gains(Field.QueueFlowWeth, MathLib.min(ofWeth, QUEUE_LIMIT / QUOTE_CENT));
        }
        _end();
        assertEq(queue.bucketOf(1).onAuction, ofWbtc);
        queue.release(reservation, isUnspent);
        _loses(Field.QueueStock, cents);
        _loses(Field.QueueStockWeth, ofWeth);
        if (isUnspent) _becomes(Field.QueueFlow, 0);
        // A sliver was not charged in full, and brings nothing back.
        if (isUnspent && share >= 500) _becomes(Field.QueueFlowWeth, 0);
        _end();
        assertEq(queue.bucketOf(1).onAuction, 0);
    }

    function testFuzz_QueueGovernance(uint256 stock, uint256 flow, uint256 critical, uint256 urgent, uint256 share)
        public
    {
        (stock, flow) = (bound(stock, 0, 1e30), bound(flow, 0, 1e30));
        urgent = bound(urgent, WAD, 2e18);
        critical = bound(critical, WAD, urgent);
        share = bound(share, 0, 0.5e18);
        _begin();
        vm.startPrank(ADMIN);
        vm.expectEmit();
        emit ILiquidationQueue.LimitsSet(ALL_COLLATERALS, stock, flow);
        queue.setLimits(ALL_COLLATERALS, stock, flow);
        vm.expectEmit();
        emit ILiquidationQueue.TiersSet(critical, urgent, share);
        queue.setTiers(critical, urgent, share);
        vm.expectEmit();
        emit ILiquidationQueue.ReserverSet(STRANGER, ReserverStatus.Active);
        queue.setReserver(STRANGER, true);
        vm.expectEmit();
        emit ILiquidationQueue.ReserverSet(STRANGER, ReserverStatus.Retired);
        queue.setReserver(STRANGER, false);
        vm.stopPrank();
        _end();
        Bucket memory bucket = queue.bucketOf(ALL_COLLATERALS);
        assertEq(bucket.stockLimit, stock / QUOTE_CENT);
        assertEq(bucket.flowLimit, flow / QUOTE_CENT);
        assertEq(abi.encode(queue.tiers()), abi.encode(Tiers(uint64(critical), uint64(urgent), uint64(share))));
        assertTrue(queue.reserverStatus(STRANGER) == ReserverStatus.Retired);
    }
}
