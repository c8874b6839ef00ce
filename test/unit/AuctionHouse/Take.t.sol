// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TakerMock} from "../../mocks/TakerMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {ALL_COLLATERALS, END_HEALTH, PRICE_SCALE, WAD, WAD_PER_BPS} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Anchor, Auction} from "ebb/types/Auctions.sol";
import {Vm} from "forge-std/Vm.sol";

contract AuctionHouseTakeTest is BaseTest {
    /// @dev Everything a take may move, and a second auction that it may not.
    struct Books {
        uint256 collateral; // of the vault
        uint256 debt;
        uint256 totalDeposited;
        uint256 totalDebt;
        uint256 engineWeth;
        uint256 engineUsdc;
        uint256 poolCash;
        uint256 poolUsdc;
        uint256 poolAssets;
        uint256 lenderValue;
        uint256 bufferClaim;
        uint256 bufferAssets;
        uint256 keeperClaim;
        uint256 takerWeth;
        uint256 takerUsdc;
        uint256 receiverWeth;
        uint256 houseWeth;
        uint256 houseUsdc;
        uint256 onAuction;
        bytes32 other; // hash of the other vault and its auction
    }

    uint256 internal vaultId;
    uint256 internal otherVaultId;
    uint256 internal auctionId;
    uint256 internal _lastPrice;

    /// @dev Two vaults fall below health, and both are under auction.
    function _startTwo(uint256 collateralSeed, uint256 healthSeed, uint256 minHealth)
        internal
        returns (uint256 collateral, uint256 debt)
    {
        uint256 seed = bound(collateralSeed, 20e18, 2000e18);
        otherVaultId = _openVault(STRANGER, 7, weth, 50e18, usdc, 80_000e6);
        (vaultId, collateral, debt,) = _boundUnhealthyVault(seed, healthSeed, minHealth);
        auctionId = _start(vaultId);
        _start(otherVaultId);
    }

    function _books() internal view returns (Books memory books) {
        books.collateral = engine.collateralOf(vaultId, address(weth));
        books.debt = engine.debtOf(vaultId, address(usdc));
        books.totalDeposited = engine.collateralConfig(address(weth)).totalDeposited;
        books.totalDebt = engine.totalDebt(address(usdc));
        books.engineWeth = weth.balanceOf(address(engine));
        books.engineUsdc = usdc.balanceOf(address(engine));
        books.poolCash = usdcPool.cash();
        books.poolUsdc = usdc.balanceOf(address(usdcPool));
        books.poolAssets = usdcPool.totalAssets();
        books.lenderValue = usdcPool.convertToAssets(usdcPool.balanceOf(LENDER));
        books.bufferClaim = engine.claimable(address(usdcBuffer), address(usdc));
        books.bufferAssets = usdcBuffer.totalAssets();
        books.keeperClaim = engine.claimable(KEEPER, address(usdc));
        books.takerWeth = weth.balanceOf(TAKER);
        books.takerUsdc = usdc.balanceOf(TAKER);
        books.receiverWeth = weth.balanceOf(RECEIVER);
        books.houseWeth = weth.balanceOf(address(house));
        books.houseUsdc = usdc.balanceOf(address(house));
        books.onAuction = _onAuction(ALL_COLLATERALS);
        if (otherVaultId != 0) {
            books.other = keccak256(
                abi.encode(
                    engine.positionsOf(otherVaultId), _withoutPosition(otherVaultId), house.anchorOf(otherVaultId, 0)
                )
            );
        }
    }

    /// @dev The place in the list of open auctions changes when another one ends.
    function _withoutPosition(uint256 id) internal view returns (Auction memory auction) {
        auction = house.auctionOf(id);
        auction.position = 0;
    }

    /// @dev Expects that the next take ends the auction.
    function _expectEnd(IAuctionHouse.EndReason reason) internal {
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, reason);
    }

    function _takeFunded(uint256 maxCollateral) internal returns (uint256 out, uint256 paid) {
        vm.prank(TAKER);
        return house.take(auctionId, address(weth), maxCollateral, type(uint256).max, TAKER, "");
    }

    /* REFUSALS */

    function test_RevertWhen_TakesAreStopped() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        vm.prank(GUARDIAN);
        house.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.Paused.selector, 3, 3));
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_AmountIsZero() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        vm.expectRevert(IAuctionHouse.ZeroAmount.selector);
        house.take(auctionId, address(weth), 0, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_ReceiverIsZeroOrOurs() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        address[3] memory receivers = [address(0), address(engine), address(house)];
        for (uint256 i; i < receivers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidReceiver.selector, receivers[i]));
            house.take(auctionId, address(weth), 1e18, type(uint256).max, receivers[i], "");
        }
    }

    function testFuzz_RevertWhen_AuctionIsUnknown(uint32 nonceSeed) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        uint256 unknown = IdLib.toAuctionId(vaultId, uint32(bound(nonceSeed, 2, type(uint32).max)));
        _expectUnknown(unknown);
        _expectUnknown(IdLib.toAuctionId(vaultId, 0));
        _expectUnknown(0);
        _expectUnknown(type(uint256).max);
        _expectUnknown(IdLib.toAuctionId(_vault(LENDER, 0), 1));
    }

    function _expectUnknown(uint256 unknown) internal {
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.take(unknown, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_Expired() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        uint256 expiresAt = block.timestamp + MAX_DURATION;
        vm.warp(expiresAt);
        _refreshPrices();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionExpired.selector, auctionId, expiresAt));
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_CollateralIsNotForSale() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, STRANGER));
        house.take(auctionId, STRANGER, 1e18, type(uint256).max, TAKER, "");
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, address(link)));
        house.take(auctionId, address(link), 1e18, type(uint256).max, TAKER, "");
    }

    /// @dev Collateral that arrives during the auction has no price in it.
    function test_RevertWhen_CollateralCameLater() public {
        _startTwo(100e18, 0.9e18, 0.9e18);
        _deposit(vaultId, link, 1e18);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, address(link)));
        house.take(auctionId, address(link), 1e18, type(uint256).max, TAKER, "");
    }

    function test_RevertWhen_PriceIsBelowTheFloor() public {
        _startTwo(100e18, 0.99e18, 0.99e18);
        // The floor of a solvent vault is (1 + penalty) / coverage; ten minutes take the price through it.
        _skip(10 minutes);
        uint256 price = _auctionPrice(vaultId, weth);
        uint256 floor_ = _floorOf(vaultId, weth);
        assertLt(price, floor_);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.PriceBelowFloor.selector, price, floor_));
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    function testFuzz_RevertWhen_PriceIsAboveTheLimit(uint256 elapsed) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _skip(bound(elapsed, 0, 100));
        uint256 price = _auctionPrice(vaultId, weth);
        _fund(TAKER, auctionId);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, price, price - 1));
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 1e18, price - 1, TAKER, "");
        vm.prank(TAKER);
        (uint256 out,) = house.take(auctionId, address(weth), 1e18, price, TAKER, "");
        assertEq(out, 1e18);
    }

    function test_RevertWhen_LiquidationsAreStoppedInTheEngine() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        vm.prank(GUARDIAN);
        engine.setPauseLevel(3);
        _fund(TAKER, auctionId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3));
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, "");
    }

    /// @dev A vault that owes no more than the least debt can only be closed whole.
    function test_RevertWhen_TheRestOfTheDebtCouldNotBeLeft() public {
        vaultId = _openVault(OWNER, 0, weth, 1.25e18, usdc, 2000e6);
        _setHealth(vaultId, weth, 0.9e18);
        auctionId = _start(vaultId);
        uint256 price = _auctionPrice(vaultId, weth);
        uint256 penaltyBps = house.auctionOf(vaultId).penaltyBps;
        uint256 due = MathLib.mulDivUp(2000e6, 10_000 + penaltyBps, 10_000);
        uint256 required = MathLib.mulDivUp(due, PRICE_SCALE, price);
        _fund(TAKER, auctionId);
        vm.expectRevert(abi.encodeWithSelector(AuctionMathLib.TakeTooSmall.selector, 0.5e18, required));
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 0.5e18, type(uint256).max, TAKER, "");
        // What the refusal says is enough is enough.
        (, uint256 payment) = _take(auctionId, weth, required);
        assertEq(payment, due);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
    }

    function test_RevertWhen_TakerDidNotApprove() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        usdc.mint(STRANGER, 1_000_000e6);
        vm.expectRevert();
        vm.prank(STRANGER);
        house.take(auctionId, address(weth), 1e18, type(uint256).max, STRANGER, "");
    }

    /* SALES */

    function testFuzz_SellsAPartAtThePriceOfTheMoment(
        uint256 collateralSeed,
        uint256 healthSeed,
        uint256 amount,
        uint256 elapsed
    ) public {
        _startTwo(collateralSeed, healthSeed, 0.85e18);
        vm.assume(_healthOf(vaultId) < 0.97e18);
        _skip(bound(elapsed, 0, 60));
        uint256 balance = engine.collateralOf(vaultId, address(weth));
        amount = bound(amount, 1e12, balance / 20);
        _fund(TAKER, auctionId);
        Books memory before = _books();
        (uint256 out, uint256 payment) = _expectedSale(amount);
        vm.prank(TAKER);
        (uint256 actualOut, uint256 actualPayment) =
            house.take(auctionId, address(weth), amount, type(uint256).max, RECEIVER, "");
        assertEq(actualOut, out, "collateral out");
        assertEq(actualPayment, payment, "payment");
        _assertSold(before, out, payment);
        Auction memory auction = house.auctionOf(vaultId);
        assertTrue(auction.isTaken, "taken");
        assertEq(auction.nonce, 1, "still open");
    }

    /// @dev Also tells the events, in their order.
    function _expectedSale(uint256 amount) internal returns (uint256 out, uint256 payment) {
        uint256 price = _auctionPrice(vaultId, weth);
        out = amount;
        payment = MathLib.mulDivUp(amount, price, PRICE_SCALE);
        uint256 penaltyWad = house.auctionOf(vaultId).penaltyBps * WAD_PER_BPS;
        uint256 repaid = MathLib.mulDivDown(payment, WAD, WAD + penaltyWad);
        uint256 reward = (payment - repaid) * KEEPER_SHARE / WAD;
        uint256 left = engine.collateralOf(vaultId, address(weth)) - amount;
        if (engine.debtState(address(usdc)).debtIndex != 1e27 || block.timestamp != house.auctionOf(vaultId).startedAt)
        {
            return (out, payment); // the debt that is left has a rounding of its own
        }
        uint256 debtLeft = engine.debtOf(vaultId, address(usdc)) - repaid;
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultLiquidated(
            vaultId, address(weth), address(usdc), RECEIVER, amount, repaid, payment - repaid, reward, left, debtLeft
        );
        vm.expectEmit(address(house));
        emit IAuctionHouse.CollateralTaken(
            auctionId, address(weth), TAKER, RECEIVER, amount, payment, price, left, debtLeft
        );
    }

    function _assertSold(Books memory before, uint256 out, uint256 payment) internal view {
        Books memory books = _books();
        uint256 penaltyWad = house.auctionOf(vaultId).penaltyBps * WAD_PER_BPS;
        uint256 repaid = MathLib.mulDivDown(payment, WAD, WAD + penaltyWad);
        uint256 reward = (payment - repaid) * KEEPER_SHARE / WAD;
        assertEq(books.collateral, before.collateral - out, "collateral of the vault");
        assertApproxEqAbs(books.debt, before.debt - repaid, 1, "debt of the vault");
        assertGe(books.debt, before.debt - repaid, "debt rounds up");
        assertEq(books.totalDeposited, before.totalDeposited - out, "total deposited");
        assertApproxEqAbs(books.totalDebt, before.totalDebt - repaid, 1, "total debt");
        assertEq(books.engineWeth, before.engineWeth - out, "weth of the engine");
        assertEq(books.engineUsdc, before.engineUsdc + payment - repaid, "usdc of the engine");
        assertEq(books.poolCash, before.poolCash + repaid, "cash of the pool");
        assertEq(books.poolUsdc, before.poolUsdc + repaid, "usdc of the pool");
        assertApproxEqAbs(books.poolAssets, before.poolAssets, 1, "assets of the pool");
        assertGe(books.lenderValue, before.lenderValue, "lenders do not lose");
        assertEq(books.bufferClaim, before.bufferClaim + payment - repaid - reward, "claim of the buffer");
        assertEq(books.bufferAssets, before.bufferAssets, "no share price jumps");
        assertEq(books.keeperClaim, before.keeperClaim + reward, "claim of the keeper");
        assertEq(books.takerUsdc, before.takerUsdc - payment, "usdc of the taker");
        assertEq(books.takerWeth, before.takerWeth, "weth of the taker");
        assertEq(books.receiverWeth, before.receiverWeth + out, "weth of the receiver");
        assertEq(books.houseWeth, 0, "the house holds nothing");
        assertEq(books.houseUsdc, 0, "the house holds nothing");
        assertEq(books.onAuction, before.onAuction, "queue");
        assertEq(books.other, before.other, "another auction");
    }

    /// @dev The event says what the vault owes afterwards, to the unit.
    function testFuzz_EventSaysWhatIsLeft(uint256 amount, uint256 age) public {
        (vaultId,,) = _boundVault(100e18);
        _skip(bound(age, 1 days, 100 days));
        _setHealth(vaultId, weth, 0.9e18);
        auctionId = _start(vaultId);
        _fund(TAKER, auctionId);
        vm.recordLogs();
        vm.prank(TAKER);
        house.take(auctionId, address(weth), bound(amount, 1e12, 5e18), type(uint256).max, TAKER, "");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != IAuctionHouse.CollateralTaken.selector) continue;
            (,,,, uint256 collateralLeft, uint256 debtLeft) =
                abi.decode(logs[i].data, (address, uint256, uint256, uint256, uint256, uint256));
            assertEq(collateralLeft, engine.collateralOf(vaultId, address(weth)), "collateral left");
            assertEq(debtLeft, engine.debtOf(vaultId, address(usdc)), "debt left");
            return;
        }
        assertTrue(false, "no event");
    }

    function testFuzz_StopsAtTheTarget(uint256 collateralSeed, uint256 healthSeed, uint256 elapsed) public {
        (uint256 collateral,) = _startTwo(collateralSeed, healthSeed, 0.95e18);
        _skip(bound(elapsed, 0, 60));
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        uint256 debtBefore = engine.debtOf(vaultId, address(usdc));
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.TargetMet);
        (uint256 out,) = _takeFunded(type(uint256).max);
        uint256 health = _healthAtAnchors(vaultId, weth, anchor);
        assertLe(health, TARGET_HEALTH + 1e10, "not past the target");
        assertGe(health, TARGET_HEALTH - 1e10, "to the target");
        assertLt(out, collateral, "not all");
        assertLt(engine.debtOf(vaultId, address(usdc)), debtBefore);
        _assertClosed();
    }

    function _assertClosed() internal view {
        assertEq(house.auctionOf(vaultId).nonce, 0, "auction");
        assertEq(house.anchorOf(vaultId, 0).price, 0, "anchor");
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "lock");
        uint256[] memory ids = house.openAuctions(0, 10);
        for (uint256 i; i < ids.length; ++i) {
            assertTrue(ids[i] != auctionId, "list");
        }
        uint256 reserved = otherVaultId == 0 ? 0 : house.auctionOf(otherVaultId).reservedValue;
        assertEq(_onAuction(ALL_COLLATERALS), _inCents(reserved), "queue");
    }

    /// @dev The target is the whole vault's: its other debts count at their prices of the start.
    function testFuzz_CountsOtherDebtsAtTheirAnchors(uint256 otherSeed, uint256 laterPrice) public {
        uint256 other = bound(otherSeed, 1e18, 15e18); // WETH, at 2,000 dollars
        vaultId = _openVault(OWNER, 0, wbtc, 4e8, usdc, 60_000e6);
        _borrow(vaultId, weth, other);
        uint256 debtValue = 60_000e18 + other * 2000;
        _setPrice(wbtc, 40_000e8);
        _setHealth(vaultId, wbtc, 0.97e18);
        auctionId = _start(vaultId);
        Anchor memory anchor = house.anchorOf(vaultId, 1);
        // What WETH does later does not matter, while the vault stays unhealthy.
        _setPrice(weth, bound(laterPrice, 1990e8, 2100e8));
        _take(auctionId, wbtc, type(uint256).max);
        uint256 left = MathLib.mulDivDown(engine.collateralOf(vaultId, address(wbtc)), anchor.price, PRICE_SCALE);
        uint256 debtLeft = engine.debtOf(vaultId, address(usdc)) + other * 2000 / 1e12;
        assertLt(debtLeft * 1e12, debtValue);
        assertApproxEqRel(left * 8200 / 10_000 * 1e18 / debtLeft, TARGET_HEALTH, 1e11);
        assertEq(engine.debtOf(vaultId, address(weth)), other, "the other debt stays");
    }

    /// @dev A vault below the full-close debt is sold until the debt is gone, and its owner keeps the rest.
    function testFuzz_ClosesSmallVaultsWhole(uint256 debtSeed, uint256 healthSeed) public {
        uint256 debt = bound(debtSeed, 2000e6, 3999e6);
        uint256 collateral = MathLib.mulDivUp(debt, 1e18, 1600e6);
        vaultId = _openVault(OWNER, 0, weth, collateral, usdc, debt);
        _setHealth(vaultId, weth, bound(healthSeed, 0.9e18, 0.999e18));
        auctionId = _start(vaultId);
        uint256 due = MathLib.mulDivUp(debt, 10_000 + house.auctionOf(vaultId).penaltyBps, 10_000);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.DebtRepaid);
        (uint256 out, uint256 payment) = _takeFunded(type(uint256).max);
        assertEq(payment, due, "debt and penalty");
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(engine.indebtedVaultCount(), 0);
        _assertClosed();
        vm.prank(OWNER);
        assertEq(engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER), collateral - out, "surplus");
    }

    /// @dev Where the target would leave a debt too small to be left, all of it is sold for.
    function testFuzz_ClosesADebtThatTheTargetWouldLeaveTooSmall(uint256 debtSeed) public {
        uint256 debt = bound(debtSeed, 4000e6, 4300e6);
        vaultId = _openVault(OWNER, 0, weth, MathLib.mulDivUp(debt, 1e18, 1600e6), usdc, debt);
        _setHealth(vaultId, weth, 0.88e18);
        auctionId = _start(vaultId);
        _take(auctionId, weth, type(uint256).max);
        uint256 left = engine.debtOf(vaultId, address(usdc));
        assertTrue(left == 0 || left >= USDC_MIN_DEBT, "no dust");
        assertEq(left, 0, "closed");
    }

    /// @dev Where the taker's amount would leave such a debt, the take is cut to leave just the least debt.
    function testFuzz_NarrowsATakeThatWouldLeaveTooSmallADebt(uint256 amount) public {
        vaultId = _openVault(OWNER, 0, weth, 2.4e18, usdc, 3800e6);
        _setHealth(vaultId, weth, 0.9e18);
        auctionId = _start(vaultId);
        uint256 price = _auctionPrice(vaultId, weth);
        // Enough to leave less than 2,000, not enough to close the debt.
        uint256 lower = MathLib.mulDivUp(1880e6, PRICE_SCALE, price);
        uint256 upper = MathLib.mulDivDown(3780e6, PRICE_SCALE, price);
        (uint256 out,) = _take(auctionId, weth, bound(amount, lower, upper));
        assertGt(out, 0);
        assertLe(out, bound(amount, lower, upper));
        assertGe(engine.debtOf(vaultId, address(usdc)), USDC_MIN_DEBT, "not less than the least");
        assertLe(engine.debtOf(vaultId, address(usdc)), USDC_MIN_DEBT + 2, "and hardly more");
        assertTrue(house.auctionOf(vaultId).nonce != 0, "open");
    }

    /// @dev Nobody is harmed by coming second: what a take finds it takes.
    function testFuzz_CutsToWhatIsLeft(uint256 first) public {
        (uint256 collateral,) = _startTwo(100e18, 0.6e18, 0.6e18);
        first = bound(first, 0.1e18, collateral - 0.1e18);
        (uint256 firstOut,) = _take(auctionId, weth, first);
        (uint256 secondOut,) = _takeAs(STRANGER, auctionId, weth, collateral);
        assertEq(firstOut + secondOut, collateral);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
    }

    function test_BlockedByNobodyWhoRepaysAUnit() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _repayAs(STRANGER, vaultId, usdc, 1);
        (uint256 out,) = _take(auctionId, weth, type(uint256).max);
        assertGt(out, 0);
    }

    /* SPLITS */

    /// @dev However a take is cut up, its parts together buy no more and pay no less than the whole.
    function testFuzz_SplittingNeverHelps(
        uint256 collateralSeed,
        uint256 healthSeed,
        uint256 amountSeed,
        uint256[5] memory parts
    ) public {
        uint256 collateral = bound(collateralSeed, 1.3e18, 60e18);
        (vaultId,,,) = _boundUnhealthyVault(collateral, healthSeed, 0.8e18);
        auctionId = _start(vaultId);
        _lastPrice = _auctionPrice(vaultId, weth);
        uint256 amount = bound(amountSeed, collateral / 10, collateral);
        (uint256 wholeOut, uint256 wholePaid) = _tryWhole(amount);
        (uint256 splitOut, uint256 splitPaid) = _trySplit(amount, parts);
        // Every part may pay up to a unit more than its price, and then repays up to two less than the whole would.
        uint256 tolerance = parts.length * MathLib.mulDivUp(20, PRICE_SCALE, _lastPrice);
        assertLe(splitOut, wholeOut + tolerance, "parts buy no more than the whole");
        assertGe(wholePaid * PRICE_SCALE, wholeOut * _lastPrice, "the whole pays the price");
        assertGe(splitPaid * PRICE_SCALE, splitOut * _lastPrice, "so do its parts");
    }

    function _tryWhole(uint256 amount) internal returns (uint256 out, uint256 paid) {
        uint256 snapshot = vm.snapshotState();
        _fund(TAKER, auctionId);
        vm.prank(TAKER);
        try house.take(auctionId, address(weth), amount, type(uint256).max, TAKER, "") returns (
            uint256 out_, uint256 paid_
        ) {
            (out, paid) = (out_, paid_);
        } catch (bytes memory reason) {
            // Too small for a debt that can only be closed whole: then its parts are as well.
            assertEq(bytes4(reason), AuctionMathLib.TakeTooSmall.selector);
        }
        vm.revertToState(snapshot);
    }

    function _trySplit(uint256 amount, uint256[5] memory parts) internal returns (uint256 out, uint256 paid) {
        _fund(TAKER, auctionId);
        uint256 left = amount;
        for (uint256 i; i < parts.length && left != 0; ++i) {
            uint256 part = i == parts.length - 1 ? left : bound(parts[i], 1, left);
            vm.prank(TAKER);
            try house.take(auctionId, address(weth), part, type(uint256).max, TAKER, "") returns (
                uint256 out_, uint256 paid_
            ) {
                out += out_;
                paid += paid_;
                left -= out_;
            } catch (bytes memory reason) {
                bytes4 selector = bytes4(reason);
                assertTrue(
                    selector == AuctionMathLib.TakeTooSmall.selector || selector == IVaultEngine.ZeroAmount.selector
                );
            }
        }
    }

    /// @dev Whether a vault is sold whole is decided when the auction starts, not by how far the takes have come.
    function testFuzz_SplittingDoesNotTurnAPartialSaleIntoAFullOne(uint256 debtSeed, uint256 part) public {
        uint256 debt = bound(debtSeed, 4001e6, 4200e6);
        vaultId = _openVault(OWNER, 0, weth, MathLib.mulDivUp(debt, 1e18, 1600e6), usdc, debt);
        _setHealth(vaultId, weth, 0.98e18);
        auctionId = _start(vaultId);
        (uint256 wholeOut,) = _tryWhole(type(uint256).max);
        (uint256 out,) = _take(auctionId, weth, bound(part, wholeOut / 100, wholeOut / 2));
        (uint256 more,) = _take(auctionId, weth, type(uint256).max);
        assertLe(out + more, wholeOut + 1e11, "sold past the target");
    }

    /* THE END */

    /// @dev A vault that is healthy again sells nothing: the take ends the auction and returns zeros, without a callback.
    function testFuzz_EndsWhenTheVaultHasRecovered(uint256 recovery) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _setHealth(vaultId, weth, bound(recovery, END_HEALTH + 1e10, 3e18));
        TakerMock taker = new TakerMock(address(house));
        Books memory before = _books();
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Healthy);
        (uint256 out, uint256 paid) =
            taker.take(auctionId, address(weth), 1e18, type(uint256).max, address(taker), "flash");
        assertEq(out, 0);
        assertEq(paid, 0);
        assertEq(taker.callback().count, 0, "no callback");
        before.onAuction -= before.onAuction - house.auctionOf(otherVaultId).reservedValue;
        assertEq(keccak256(abi.encode(_books())), keccak256(abi.encode(before)), "nothing moved");
        _assertClosed();
    }

    /// @dev Between 1 and the end health a running auction goes on.
    function testFuzz_SellsBelowTheEndHealth(uint256 recovery) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _setHealth(vaultId, weth, bound(recovery, 1e18 + 1e10, END_HEALTH - 1e10));
        (uint256 out,) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
    }

    /// @dev Before it looks at the price a take asks whether anything has to be sold at all.
    function test_EndsBelowTheFloorWhenTheVaultHasRecovered() public {
        _startTwo(100e18, 0.99e18, 0.99e18);
        _skip(10 minutes);
        _setHealth(vaultId, weth, 1.2e18);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.Healthy);
        (uint256 out, uint256 paid) = _takeFunded(1e18);
        assertEq(out + paid, 0);
        _assertClosed();
    }

    /// @dev Nor does it mind an amount that would leave too small a debt.
    function test_EndsWhenTooLittleIsAskedOfARecoveredVault() public {
        vaultId = _openVault(OWNER, 0, weth, 1.25e18, usdc, 2000e6);
        _setHealth(vaultId, weth, 0.9e18);
        auctionId = _start(vaultId);
        _fund(TAKER, auctionId);
        vm.prank(TAKER);
        vm.expectPartialRevert(AuctionMathLib.TakeTooSmall.selector);
        house.take(auctionId, address(weth), 0.5e18, type(uint256).max, TAKER, "");
        _setHealth(vaultId, weth, 1.2e18);
        _expectEnd(IAuctionHouse.EndReason.Healthy);
        (uint256 out, uint256 paid) = _takeFunded(0.5e18);
        assertEq(out + paid, 0);
        _assertClosed();
    }

    function test_ReturnsZerosOnceEnded() public {
        _startTwo(100e18, 0.97e18, 0.97e18);
        _take(auctionId, weth, type(uint256).max);
        TakerMock taker = new TakerMock(address(house));
        (uint256 out, uint256 paid) =
            taker.take(auctionId, address(weth), 1e18, type(uint256).max, address(taker), "flash");
        assertEq(out + paid, 0);
        assertEq(taker.callback().count, 0);
        // Nor does an old id take from the auction that follows.
        _setHealth(vaultId, weth, 0.9e18);
        uint256 next = _start(vaultId);
        assertTrue(next != auctionId);
        (out, paid) = taker.take(auctionId, address(weth), 1e18, type(uint256).max, address(taker), "flash");
        assertEq(out + paid, 0);
    }

    function test_EndsWhenTheDebtHasBeenRepaid() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.Healthy);
        (uint256 out, uint256 paid) = _takeFunded(1e18);
        assertEq(out + paid, 0);
        _assertClosed();
    }

    function test_EndsWhenTheOwnerHasVoidedTheLock() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _deposit(vaultId, weth, 100e18);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.LockVoided);
        (uint256 out, uint256 paid) = _takeFunded(1e18);
        assertEq(out + paid, 0);
        _assertClosed();
    }

    /// @dev The target may be met by others: the take that finds it so sells nothing and ends.
    function test_EndsWhenADepositHasMetTheTarget() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _deposit(vaultId, weth, 12e18);
        // The market falls as well: live health stays low while the target, at the anchors, is met.
        _setHealth(vaultId, weth, 0.98e18);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.TargetMet);
        (uint256 out, uint256 paid) = _takeFunded(1e18);
        assertEq(out + paid, 0);
        _assertClosed();
    }

    function test_SellsOnWhileThePriceIsUnavailable() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _killPrice(weth);
        (uint256 out, uint256 paid) = _take(auctionId, weth, 1e18);
        assertEq(out, 1e18);
        assertGt(paid, 0);
    }

    /// @dev An insolvent vault is sold to the last unit; what is left of the debt is written off in the same call.
    function testFuzz_WritesOffWhenSoldOut(uint256 healthSeed) public {
        (uint256 collateral,) = _startTwo(100e18, healthSeed, 0.5e18);
        _setHealth(vaultId, weth, bound(healthSeed, 0.4e18, 0.7e18));
        vm.prank(ADMIN);
        house.setPauseLevel(3);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        // Fresh anchors at the new price.
        if (block.timestamp == house.auctionOf(vaultId).startedAt) {
            _skip(1);
            vm.startPrank(ADMIN);
            house.setPauseLevel(3);
            house.setPauseLevel(0);
            vm.stopPrank();
        }
        auctionId = house.restart(auctionId);
        _fund(TAKER, auctionId);
        _expectEnd(IAuctionHouse.EndReason.WrittenOff);
        (uint256 out,) = _takeFunded(type(uint256).max);
        assertEq(out, collateral);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "nothing is owed");
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        _assertClosed();
    }

    /// @dev What is too little to be sold must not keep a loss from being recorded.
    function testFuzz_DustLeftByATakerDoesNotDelayTheWriteOff(uint256 dust) public {
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 160_000e6);
        _setHealth(vaultId, weth, 0.6e18);
        auctionId = _start(vaultId);
        dust = bound(dust, 1, 1e15); // at most about one dollar
        _take(auctionId, weth, 100e18 - dust);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "written off");
    }

    /// @dev A vault whose last collateral repaid one debt to the unit still owes the other: a loss, recorded at once.
    function test_WritesOffOtherDebtsWhenTheLastCollateralRepaidThisOne() public {
        vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, 16_000e6);
        _borrow(vaultId, weth, 7e18);
        _setPrice(weth, 4000e8);
        _setPrice(wbtc, 20_000e8);
        auctionId = _start(vaultId);
        assertEq(address(_debtAssetOf(vaultId)), address(weth), "largest debt");
        uint256 price = _auctionPrice(vaultId, wbtc);
        // Someone repays until what the last satoshi pays is what is owed.
        uint256 proceeds = MathLib.mulDivUp(1e8, price, PRICE_SCALE);
        uint256 target = MathLib.mulDivDown(proceeds, WAD, WAD + house.auctionOf(vaultId).penaltyBps * WAD_PER_BPS);
        uint256 owed = engine.debtOf(vaultId, address(weth));
        if (owed > target) _repayAs(STRANGER, vaultId, weth, owed - target);
        _take(auctionId, wbtc, type(uint256).max);
        assertEq(engine.collateralOf(vaultId, address(wbtc)), 0, "sold out");
        assertEq(engine.positionsOf(vaultId).debts.length, 0, "a loss is recorded at once");
    }

    /* FLASH */

    function testFuzz_CallsBackWithTheCollateralInHand(uint256 amount, bytes calldata data) public {
        vm.assume(data.length != 0);
        _startTwo(100e18, 0.95e18, 0.9e18);
        amount = bound(amount, 1e15, 2e18);
        TakerMock taker = new TakerMock(address(house));
        (uint256 out, uint256 payment) = _expectedQuote(amount);
        usdc.mint(address(taker), payment);
        taker.take(auctionId, address(weth), amount, type(uint256).max, address(taker), data);
        TakerMock.Callback memory callback = taker.callback();
        assertEq(callback.count, 1);
        assertEq(callback.auctionId, auctionId);
        assertEq(callback.collateral, address(weth));
        assertEq(callback.collateralOut, out);
        assertEq(callback.debtAsset, address(usdc));
        assertEq(callback.payment, payment);
        assertEq(callback.data, data);
        assertEq(callback.collateralHeld, out, "collateral first");
        assertEq(callback.debtHeld, payment, "payment after");
        assertEq(usdc.balanceOf(address(taker)), 0);
    }

    function _expectedQuote(uint256 amount) internal view returns (uint256, uint256) {
        return (amount, MathLib.mulDivUp(amount, _auctionPrice(vaultId, weth), PRICE_SCALE));
    }

    function test_RevertWhen_TheCallbackPaysAUnitTooLittle() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        TakerMock taker = new TakerMock(address(house));
        usdc.mint(address(taker), 1_000_000e6);
        taker.setShortBy(1);
        vm.expectRevert();
        taker.take(auctionId, address(weth), 1e18, type(uint256).max, address(taker), "flash");
        taker.setShortBy(0);
        taker.take(auctionId, address(weth), 1e18, type(uint256).max, address(taker), "flash");
    }

    /// @dev The house pulls from whoever calls it, never from anybody else who has approved it.
    function test_RevertWhen_SpendingTheApprovalOfAnother() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        _fund(TAKER, auctionId);
        uint256 held = usdc.balanceOf(TAKER);
        TakerMock thief = new TakerMock(address(house));
        vm.expectRevert();
        thief.take(auctionId, address(weth), 1e18, type(uint256).max, TAKER, abi.encode(TAKER));
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotEngine.selector, address(this)));
        house.onLiquidate(address(usdc), 1e6, abi.encode(auctionId, TAKER, address(weth), 1e18, bytes("")));
        assertEq(usdc.balanceOf(TAKER), held);
    }

    /// @dev Lenders' and depositors' share prices, and the price itself, are what they were while the taker acts.
    function test_ViewsAreSteadyInTheCallback() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        TakerMock taker = new TakerMock(address(house));
        usdc.mint(address(taker), 1_000_000e6);
        address[2] memory targets = [address(usdcPool), address(usdcBuffer)];
        for (uint256 i; i < targets.length; ++i) {
            bytes memory call_ = abi.encodeCall(usdcPool.convertToAssets, (1e18));
            (, bytes memory before) = targets[i].staticcall(call_);
            taker.setCall(targets[i], call_);
            taker.take(auctionId, address(weth), 0.1e18, type(uint256).max, address(taker), "flash");
            assertTrue(taker.isCallOk());
            assertEq(taker.callResult(), before);
        }
    }

    /* THE CURVE */

    function testFuzz_PriceNeverRisesAndIgnoresTheOracle(uint256 first, uint256 second, uint256 newPrice) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        first = bound(first, 0, MAX_DURATION);
        second = bound(second, first, MAX_DURATION);
        uint256 startedAt = block.timestamp;
        vm.warp(startedAt + first);
        uint256 earlier = auctionLens.report(house, auctionId).portfolio.anchors[0].price;
        uint256 priceBefore = _auctionPrice(vaultId, weth);
        _setPrice(weth, bound(newPrice, 1e8, 10_000e8));
        assertEq(_auctionPrice(vaultId, weth), priceBefore);
        vm.warp(startedAt + second);
        assertLe(_auctionPrice(vaultId, weth), priceBefore);
        assertEq(auctionLens.report(house, auctionId).portfolio.anchors[0].price, earlier);
    }

    /// @dev Two half-lives: the fast collateral has fallen below the floor, where it is not sold. It would bring the floor after a
    /// restart, so the vault is no loss for it, and the slow one is not sold away from the target.
    function test_ACollateralBelowTheFloorLiftsNoWaterLine() public {
        vaultId = _vault(OWNER, 0);
        _deposit(vaultId, link, 50_000e18);
        _deposit(vaultId, usdc, 1_000_000e6);
        _borrow(vaultId, weth, 775e18);
        _setPrice(weth, 2150e8);
        auctionId = _start(vaultId);
        vm.warp(vm.getBlockTimestamp() + 900);
        assertLt(_auctionPrice(vaultId, link), _floorOf(vaultId, link));
        assertGt(_auctionPrice(vaultId, usdc), _floorOf(vaultId, usdc));
        _fund(TAKER, auctionId);
        vm.startPrank(TAKER);
        vm.expectPartialRevert(IAuctionHouse.PriceBelowFloor.selector);
        house.take(auctionId, address(link), 1e18, type(uint256).max, TAKER, "");
        vm.expectPartialRevert(AuctionMathLib.PriceBelowWaterLine.selector);
        house.take(auctionId, address(usdc), type(uint256).max, type(uint256).max, TAKER, "");
        vm.stopPrank();
    }

    /// @dev The price after takes is the price of an auction nobody took from.
    function testFuzz_PriceDoesNotDependOnTakes(uint256 elapsed) public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        vm.warp(block.timestamp + bound(elapsed, 0, 60));
        _refreshPrices();
        uint256 twin = _auctionPrice(vaultId, weth);
        _take(auctionId, weth, 1e18);
        uint256 snapshotPrice = _auctionPrice(vaultId, weth);
        assertEq(snapshotPrice, twin);
        _take(auctionId, weth, 2e18);
        assertEq(_auctionPrice(vaultId, weth), twin);
    }

    /// @dev New parameters change the next auction, not the one that runs.
    function test_ParametersDoNotTouchARunningCurve() public {
        _startTwo(100e18, 0.95e18, 0.9e18);
        bytes32 before = keccak256(abi.encode(house.auctionOf(vaultId), house.anchorOf(vaultId, 0)));
        vm.startPrank(ADMIN);
        riskModel.setAssetRisk(address(weth), 0.5e18, 0.6e18, 1.2e18, 600);
        riskModel.setPenaltySchedule(0.1e18, 0.15e18, 0.5e18);
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        vm.stopPrank();
        assertEq(keccak256(abi.encode(house.auctionOf(vaultId), house.anchorOf(vaultId, 0))), before);
        uint256 price = _auctionPrice(vaultId, weth);
        (uint256 out, uint256 payment) = _take(auctionId, weth, 1e18);
        assertEq(payment, MathLib.mulDivUp(out, price, PRICE_SCALE));
    }
}
