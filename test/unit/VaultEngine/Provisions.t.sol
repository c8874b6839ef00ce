// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {LiquidatorMock} from "../../mocks/LiquidatorMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {END_HEALTH} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceRulesLib} from "ebb/libraries/PriceRulesLib.sol";
import {PriceAction, PriceStatus} from "ebb/types/Prices.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";
import {Vm} from "forge-std/Vm.sol";

/// @notice What a vault is expected to lose stands in the engine's books until it is known better: a lock's end finds nothing
/// out, and no moment without a price does.
contract VaultEngineProvisionsTest is BaseTest {
    uint256 internal vaultId;
    LiquidatorMock internal liquidator;

    /// @dev 100 WETH against 80,000 dollars and 10 WETH.
    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 80_000e6);
        _borrow(vaultId, weth, 10e18);
        liquidator = new LiquidatorMock(address(engine));
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), true);
    }

    /// @dev What is short at a price of WETH of up to 888 dollars: of the smaller debt's 10 WETH first, rounded up, then of the
    /// dollars.
    function _expectedAt(uint256 price) internal pure returns (uint256 ofUsdc, uint256 ofWeth) {
        uint256 shortfall = 80_000e18 - price * 90 * 1e10;
        uint256 wethValue = price * 10 * 1e10;
        ofWeth = MathLib.mulDivUp(10e18, MathLib.min(shortfall, wethValue), wethValue);
        ofUsdc = MathLib.mulDivUp(MathLib.zeroFloorSub(shortfall, wethValue), 1, 1e12);
    }

    function _assertProvisionsAt(uint256 price) internal view {
        (uint256 ofUsdc, uint256 ofWeth) = _expectedAt(price);
        _assertProvisions(ofUsdc, ofWeth);
    }

    /* THE ESTIMATE */

    /// @dev A vault that its collateral still covers is expected to lose nothing.
    function testFuzz_NoneWhileCovered(uint256 price) public {
        _setPrice(weth, bound(price, 900e8, 1000e8));
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev Below, the smallest debt bears it first, because the house makes the largest good first.
    function testFuzz_ALockSetsItAside(uint256 price) public {
        price = bound(price, 1e8, 790e8);
        _setPrice(weth, price);
        (uint256 ofUsdc, uint256 ofWeth) = _expectedAt(price);
        assertEq(ofWeth, 10e18, "all of the smaller debt");
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), ofUsdc);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(weth), ofWeth);
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultLockedBy(vaultId, address(liquidator), 1, _healthOf(vaultId), 0);
        liquidator.lock(vaultId);
        _assertProvisions(ofUsdc, ofWeth);
    }

    /// @dev Where the smaller debt can bear all of it, the other is not expected to lose anything.
    function testFuzz_TheLargerDebtBearsNothingWhereTheSmallerSuffices(uint256 price) public {
        price = bound(price, 801e8, 880e8);
        _setPrice(weth, price);
        liquidator.lock(vaultId);
        _assertProvisionsAt(price);
        assertEq(engine.provisionOf(address(usdc)), 0);
    }

    /// @dev A vault with debts of three tokens and bitcoin against them.
    struct Owed {
        TestToken[3] tokens;
        uint256[3] amounts;
        uint256[3] values; // [quote WAD]
    }

    function _threeDebts(uint256[3] memory seeds) internal returns (Owed memory owed) {
        (LendingPool pool,) = _listDebt(link, 1_000_000e18, 1e18);
        _lend(pool, LENDER, 1_000_000e18);
        _lend(wethPool, LENDER, WETH_LENT);
        owed.tokens = [weth, link, usdc];
        owed.amounts =
            [bound(seeds[0], 1e18, 1000e18), bound(seeds[1], 1e18, 100_000e18), bound(seeds[2], 2000e6, 2e12)];
        owed.values = [owed.amounts[0] * 2000, owed.amounts[1] * 20, owed.amounts[2] * 1e12];
        vaultId = _vault(STRANGER, 0);
        _deposit(vaultId, wbtc, 200e8); // 8,000,000
        for (uint256 i; i < 3; ++i) {
            _borrow(vaultId, owed.tokens[i], owed.amounts[i]);
        }
    }

    /// @dev Of each debt what the smaller ones leave of the shortfall; of equals, the one listed first bears last.
    function _assertSmallestFirst(Owed memory owed, uint256 shortfall) internal view {
        for (uint256 i; i < 3; ++i) {
            uint256 smaller;
            for (uint256 j; j < 3; ++j) {
                bool isLater =
                    engine.debtState(address(owed.tokens[j])).index > engine.debtState(address(owed.tokens[i])).index;
                if (owed.values[j] < owed.values[i] || (isLater && owed.values[j] == owed.values[i])) {
                    smaller += owed.values[j];
                }
            }
            uint256 part = MathLib.min(MathLib.zeroFloorSub(shortfall, smaller), owed.values[i]);
            assertEq(
                engine.provisionOf(address(owed.tokens[i])),
                MathLib.mulDivUp(owed.amounts[i], part, owed.values[i]),
                "of one"
            );
        }
    }

    /// @dev Whoever asks, and whatever stood there before: with firm prices it is what the collateral does not cover, of the
    /// smallest debt first, and nothing once the vault is healthy.
    function testFuzz_TheSmallestDebtBearsFirst(address caller, uint256[3] memory seeds, uint256[2] memory prices)
        public
    {
        Owed memory owed = _threeDebts(seeds);
        uint256 debtValue = owed.values[0] + owed.values[1] + owed.values[2];
        for (uint256 i; i < 2; ++i) {
            uint256 price = bound(prices[i], 1e8, MathLib.min(WBTC_PRICE, 2 * debtValue / 200e10));
            _setPrice(wbtc, price);
            vm.prank(caller);
            engine.updateProvisions(vaultId);
            uint256 collateralValue = price * 200e10;
            bool isHealthy = MathLib.mulDivDown(collateralValue, 0.82e18, debtValue) >= END_HEALTH;
            _assertSmallestFirst(owed, isHealthy ? 0 : MathLib.zeroFloorSub(debtValue, collateralValue));
        }
    }

    /// @dev What is the same as before is not written again, by whatever door.
    function test_NothingIsWrittenTwice() public {
        _lockAt(500e8);
        vm.recordLogs();
        engine.updateProvisions(vaultId);
        liquidator.beginLiquidation(vaultId);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 0);
    }

    /// @dev A renewed lock, a look and anybody's word estimate anew: nothing is counted twice.
    function testFuzz_ALaterEstimateReplacesIt(uint256 before, uint256 afterwards, uint256 door) public {
        _setPrice(weth, bound(before, 1e8, 880e8));
        liquidator.lock(vaultId);
        afterwards = bound(afterwards, 1e8, 880e8);
        _setPrice(weth, afterwards);
        if (door % 3 == 0) liquidator.lock(vaultId);
        else if (door % 3 == 1) liquidator.beginLiquidation(vaultId);
        else engine.updateProvisions(vaultId);
        _assertProvisionsAt(afterwards);
    }

    function test_ARenewalAtAHigherPriceReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 990e8);
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    function test_ItAddsUpOverVaults() public {
        uint256 other = _openVault(STRANGER, 0, weth, 50e18, usdc, 40_000e6);
        _setPrice(weth, 400e8);
        liquidator.lock(other);
        assertEq(engine.provisionOf(address(usdc)), 20_000e6);
        liquidator.lock(vaultId);
        uint256 both = engine.provisionOf(address(usdc));
        assertEq(both, 60_000e6);
        liquidator.unlock(vaultId, 1);
        liquidator.unlock(other, 1);
        assertEq(engine.provisionOf(address(usdc)), both, "of both, locked or not");
        _setPrice(weth, 2000e8);
        engine.updateProvisions(vaultId);
        assertEq(engine.provisionOf(address(usdc)), 20_000e6, "of the other alone");
        engine.updateProvisions(other);
        _assertProvisions(0, 0);
    }

    /* IN DOUBT */

    /// @dev Bitcoin and some LINK against dollars and ether; LINK's feed or the dollar's falls silent, or that of both.
    function testFuzz_InDoubtItOnlyRises(uint256[2] memory prices, uint256 doubt, bool isUnwatched) public {
        vaultId = _openVault(STRANGER, 0, wbtc, 100e8, usdc, 1_600_000e6);
        _deposit(vaultId, link, 5000e18); // 100,000
        _borrow(vaultId, weth, 750e18); // 1,500,000
        _setPrice(wbtc, bound(prices[0], 5000e8, 30_000e8));
        engine.updateProvisions(vaultId);
        uint256[2] memory before = [engine.provisionOf(address(usdc)), engine.provisionOf(address(weth))];

        doubt = bound(doubt, 1, 3);
        bool isLinkSilent = doubt & 1 != 0;
        bool isUsdcSilent = doubt & 2 != 0;
        // What nobody has looked at counts ten times in health, and once here.
        if (!isUnwatched) router.poke(address(link));
        else vm.warp(vm.getBlockTimestamp() + 2 hours);
        if (isLinkSilent) _killPrice(link);
        if (isUsdcSilent) _killPrice(usdc);
        uint256 price = bound(prices[1], 5000e8, 40_000e8);
        _setPrice(wbtc, price);
        engine.updateProvisions(vaultId);

        uint256 usdcDebt = engine.debtOf(vaultId, address(usdc));
        uint256 wethDebt = engine.debtOf(vaultId, address(weth));
        uint256 collateralValue =
            price * 100e10 + MathLib.mulDivDown(5000e18, router.getPrice(address(link)).upper, 1e36);
        uint256 usdcValue = isUsdcSilent ? 0 : usdcDebt * 1e12;
        uint256 shortfall = MathLib.zeroFloorSub(usdcValue + wethDebt * 2000, collateralValue);
        uint256 ofWeth = MathLib.min(shortfall, wethDebt * 2000);
        uint256 ofUsdc = MathLib.mulDivUp(shortfall - ofWeth, 1, 1e12);
        ofWeth = MathLib.mulDivUp(ofWeth, 1, 2000);
        // What is certain is enough: then nothing is expected to be lost.
        uint256 certain = MathLib.mulDivDown(price * 100e10, 0.82e18, 1e18);
        bool isHealthy = !isUsdcSilent && certain >= MathLib.mulDivUp(usdcValue + wethDebt * 2000, END_HEALTH, 1e18);
        if (isHealthy) _assertProvisions(0, 0);
        else _assertProvisions(MathLib.max(before[0], ofUsdc), MathLib.max(before[1], ofWeth));
    }

    /// @dev Of what is in doubt the least that is certain does not matter: it may be worth its upper bound.
    function test_ABoundCountsOnceAtItsUpperEnd() public {
        uint256 other = _openVault(STRANGER, 0, weth, 50e18, usdc, 40_000e6);
        _deposit(other, link, 500e18); // 10,000
        vm.warp(vm.getBlockTimestamp() + 2 hours);
        _killPrice(link);
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 400e8);
        assertEq(uint8(router.getPrice(address(link)).status), uint8(PriceStatus.Unwitnessed));
        assertFalse(PriceRulesLib.allows(PriceStatus.Unwitnessed, PriceAction.EndAuction));
        engine.updateProvisions(other);
        uint256 worth = MathLib.mulDivDown(500e18, router.getPrice(address(link)).upper, 1e36);
        assertApproxEqRel(worth, 10_000e18, 1e12);
        uint256 debt = engine.debtOf(other, address(usdc));
        assertEq(engine.provisionOf(address(usdc)), MathLib.mulDivUp(debt * 1e12 - 20_000e18 - worth, 1, 1e12));
    }

    /// @dev Nobody can lose more than is owed: a repayment in part leaves no provision above the debt, in the very moment, whether
    /// or not a price is there to look by; and takes nothing from one that the debt still covers.
    function testFuzz_APartRepaymentLeavesNoneAboveTheDebt(uint256 amount, bool isInDoubt) public {
        _lockAt(500e8);
        (uint256 ofUsdc, uint256 ofWeth) = _expectedAt(500e8);
        if (isInDoubt) _killPrice(usdc);
        amount = bound(amount, 1, 80_000e6 - 2000e6); // the minimum debt stays
        uint256 left = 80_000e6 - amount;
        usdc.mint(address(this), amount);
        usdc.approve(address(engine), amount);
        if (left < ofUsdc) {
            vm.expectEmit(address(engine));
            emit IVaultEngine.ProvisionSet(vaultId, address(usdc), left);
        }
        engine.repay(vaultId, address(usdc), amount);
        assertEq(engine.debtOf(vaultId, address(usdc)), left);
        _assertProvisions(MathLib.min(ofUsdc, left), ofWeth);
        if (!isInDoubt) return;
        engine.updateProvisions(vaultId); // in doubt no look lowers it: nothing but the repayment has
        _assertProvisions(MathLib.min(ofUsdc, left), ofWeth);
    }

    /* THE DEBT THAT IS MADE GOOD FIRST */

    /// @dev Under a lock the debt that was the larger bears last, however small it becomes; without a lock, and from the next one
    /// on, the one that is the larger now.
    function test_TheOrderOfTheLockHoldsUntilTheNext() public {
        vaultId = _openVault(STRANGER, 0, wbtc, 100e8, usdc, 1_600_000e6);
        _borrow(vaultId, weth, 750e18); // 1,500,000
        _setPrice(wbtc, 16_000e8); // 1,500,000 short
        _expectLock(1, 0);
        _assertProvisions(0, 750e18);
        _repayAs(STRANGER, vaultId, usdc, 300_000e6);
        engine.updateProvisions(vaultId);
        _assertProvisions(0, 600e18);
        liquidator.unlock(vaultId, 1);
        engine.updateProvisions(vaultId);
        _assertProvisions(1_200_000e6, 0);
        _expectLock(2, 1);
        _repayAs(STRANGER, vaultId, weth, 500e18);
        liquidator.beginLiquidation(vaultId);
        _assertProvisions(200_000e6, 0);
    }

    function _expectLock(uint32 nonce, uint8 firstDebt) internal {
        vm.expectEmit(address(engine));
        emit IVaultEngine.VaultLockedBy(vaultId, address(liquidator), nonce, _healthOf(vaultId), firstDebt);
        liquidator.lock(vaultId);
    }

    /* RELEASES */

    /// @dev An end without a price, or for want of time, has found nothing out.
    function test_UnlockReleasesNothing() public {
        _lockAt(500e8);
        liquidator.unlock(vaultId, 1);
        _assertProvisionsAt(500e8);
    }

    /// @dev An auction that nobody took, ended for its time: the lock is gone, what was set aside is not.
    function test_ItOutlivesAnAuctionThatExpired() public {
        _setPrice(weth, 500e8);
        uint256 auctionId = _start(vaultId);
        _assertProvisionsAt(500e8);
        _skip(MAX_DURATION);
        _killPrice(usdc);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        house.end(auctionId);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
        _assertProvisionsAt(500e8);
    }

    /// @dev By anybody, it follows a vault that nobody has locked; all of it goes as soon as the vault is healthy without any
    /// bound, and not a moment before.
    function testFuzz_ItFollowsAVaultWithoutALock(address caller, uint256 price) public {
        _lockAt(500e8);
        liquidator.unlock(vaultId, 1);
        price = bound(price, 500e8, 2000e8);
        _setPrice(weth, price);
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        bool isReleased = health.firmHealthFactor >= END_HEALTH || price * 90 * 1e10 >= 80_000e18;
        if (isReleased) {
            vm.expectEmit(address(engine));
            emit IVaultEngine.ProvisionSet(vaultId, address(usdc), 0);
            vm.expectEmit(address(engine));
            emit IVaultEngine.ProvisionSet(vaultId, address(weth), 0);
        }
        vm.prank(caller);
        engine.updateProvisions(vaultId);
        if (isReleased) _assertProvisions(0, 0);
        else _assertProvisionsAt(price);
    }

    /// @dev What is healthy by a bound alone is not known to be.
    function test_ABoundReleasesNothing() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        _killPrice(usdc);
        engine.updateProvisions(vaultId);
        _assertProvisionsAt(500e8);
        _setPrice(usdc, USDC_PRICE);
        engine.updateProvisions(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev A collateral in doubt does not keep what is certain from releasing it.
    function test_ADoubtThatDoesNotMatterReleasesIt() public {
        _deposit(vaultId, link, 1);
        _lockAt(500e8);
        _killPrice(link);
        _setPrice(weth, 2000e8);
        engine.updateProvisions(vaultId);
        _assertProvisions(0, 0);
    }

    /// @dev Initial margin releases it of a vault that is not locked any more as well.
    function test_InitialMarginReleasesItWithoutALock() public {
        _lockAt(500e8);
        liquidator.unlock(vaultId, 1);
        _setPrice(weth, 2000e8);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _assertProvisions(0, 0);
    }

    function test_AnOwnerWhoVoidsTheLockReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), 1, OWNER);
        _assertProvisions(0, 0);
    }

    /// @dev Each asset's with its debt, and the other's not.
    function test_ItIsReleasedForDebtsThatAreGone() public {
        _lockAt(500e8);
        uint256 ofUsdc = engine.provisionOf(address(usdc));
        uint256 ofWeth = engine.provisionOf(address(weth));
        assertGt(ofUsdc, 2000e6);
        _repayAs(STRANGER, vaultId, usdc, engine.debtOf(vaultId, address(usdc)) - 2000e6);
        _assertProvisions(2000e6, ofWeth);
        usdc.mint(OWNER, 1e6); // what rounding adds
        vm.startPrank(OWNER);
        usdc.approve(address(engine), type(uint256).max);
        vm.expectEmit(address(engine));
        emit IVaultEngine.ProvisionSet(vaultId, address(usdc), 0);
        engine.repay(vaultId, address(usdc), type(uint256).max);
        vm.stopPrank();
        _assertProvisions(0, ofWeth);
        liquidator.unlock(vaultId, 1);
        _assertProvisions(0, ofWeth);
        _repayAs(STRANGER, vaultId, weth, type(uint256).max);
        _assertProvisions(0, 0);
    }

    function test_RenewingAfterARecoveryReleasesIt() public {
        _lockAt(500e8);
        _setPrice(weth, 2000e8);
        liquidator.lock(vaultId);
        _assertProvisions(0, 0);
    }

    function test_AnotherLockerReplacesTheProvisionOfOneThatWasRevoked() public {
        _lockAt(500e8);
        vm.prank(ADMIN);
        engine.setLiquidator(address(liquidator), false);
        _setPrice(weth, 400e8);
        _start(vaultId);
        _assertProvisionsAt(400e8);
    }

    function test_AWriteOffReleasesIt() public {
        uint256 id = _openVault(STRANGER, 0, weth, 2e18, usdc, 2500e6);
        _setPrice(weth, 5e8);
        liquidator.lock(id);
        assertEq(engine.provisionOf(address(usdc)), 2490e6);
        assertTrue(liquidator.writeOff(id, 1));
        _assertProvisions(0, 0);
    }

    function _lockAt(uint256 price) internal {
        _setPrice(weth, price);
        liquidator.lock(vaultId);
        assertGt(engine.provisionOf(address(usdc)), 0);
        assertGt(engine.provisionOf(address(weth)), 0);
    }

    function _assertProvisions(uint256 ofUsdc, uint256 ofWeth) internal view {
        assertEq(engine.provisionOf(address(usdc)), ofUsdc, "usdc");
        assertEq(engine.provisionOf(address(weth)), ofWeth, "weth");
    }
}
