// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {DirectTakerMock} from "../../mocks/DirectTakerMock.sol";
import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {IPriceOracle} from "ebb/interfaces/IPriceOracle.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {ALL_COLLATERALS, END_GRACE, PRICE_SCALE, WAD} from "ebb/libraries/ConstantsLib.sol";
import {DirectMathLib} from "ebb/libraries/DirectMathLib.sol";
import {HealthLib} from "ebb/libraries/HealthLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {CollateralPosition, VaultHealth, VaultView} from "ebb/types/Vaults.sol";
import {Test} from "forge-std/Test.sol";

/// @notice What a direct liquidation moves, what it charges and where it stops.
contract DirectLiquidatorLiquidateTest is BaseTest {
    uint256 internal vaultId;
    mapping(TestToken token => FixedOracle) internal bandOf; // where prices have two sides

    /// @dev Starts are stopped and the taker is on the list, so that vaults of every size can be liquidated.
    function setUp() public override {
        super.setUp();
        vm.prank(ADMIN);
        direct.setAllowed(TAKER, true);
        vm.prank(GUARDIAN);
        house.setPauseLevel(1);
        usdc.mint(TAKER, 1_000_000_000e6);
        weth.mint(TAKER, 100_000e18);
        vm.startPrank(TAKER);
        usdc.approve(address(direct), type(uint256).max);
        weth.approve(address(direct), type(uint256).max);
        vm.stopPrank();
    }

    function _liquidate(TestToken collateral, uint256 maxCollateral) internal returns (uint256 out, uint256 payment) {
        vm.prank(TAKER);
        return direct.liquidate(vaultId, address(collateral), maxCollateral, type(uint256).max, RECEIVER, "");
    }

    function _state() internal view returns (VaultView memory vault, VaultHealth memory health) {
        return engine.healthOf(vaultId);
    }

    /// @dev V_lower/D [WAD]
    function _coverage() internal view returns (uint256) {
        (, VaultHealth memory health) = _state();
        return HealthLib.ratio(health.collateralValueLower, health.debtValue);
    }

    /* POSTCONDITIONS */

    /// @dev Everything that a liquidation may move, and another vault, that it may not.
    struct Books {
        uint256 collateral;
        uint256 debt;
        uint256 totalDeposited;
        uint256 totalDebt;
        uint256 engineWeth;
        uint256 engineUsdc;
        uint256 poolCash;
        uint256 poolUsdc;
        uint256 poolAssets;
        uint256 bufferClaim;
        uint256 bufferAssets;
        uint256 takerWeth;
        uint256 takerUsdc;
        uint256 receiverWeth;
        uint256 receiverUsdc;
        uint256 directHolds;
        bytes32 rest; // hash of the other vault, the queue and the house
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
        books.bufferClaim = engine.claimable(address(usdcBuffer), address(usdc));
        books.bufferAssets = usdcBuffer.totalAssets();
        books.takerWeth = weth.balanceOf(TAKER);
        books.takerUsdc = usdc.balanceOf(TAKER);
        books.receiverWeth = weth.balanceOf(RECEIVER);
        books.receiverUsdc = usdc.balanceOf(RECEIVER);
        books.directHolds = weth.balanceOf(address(direct)) + usdc.balanceOf(address(direct));
        books.rest = keccak256(
            abi.encode(
                engine.positionsOf(_vault(STRANGER, 7)),
                queue.bucketOf(ALL_COLLATERALS),
                queue.bucketOf(0),
                house.openAuctionCount()
            )
        );
    }

    /// @dev The formulas of the interface, worked out from the prices: 5 % and 1 %, or what the coverage leaves.
    struct Expected {
        uint256 bonus;
        uint256 penalty;
        uint256 price;
        uint256 payment;
        uint256 repaid;
    }

    function _expected(uint256 coverage, uint256 out) internal view returns (Expected memory expected) {
        uint256 room = _roomOf(weth, coverage);
        expected.bonus = MathLib.min(DIRECT_BONUS, room > WAD ? room - WAD : 0);
        uint256 left = MathLib.mulDivDown(room, WAD, WAD + expected.bonus);
        expected.penalty = MathLib.min(DIRECT_PENALTY, left > WAD ? left - WAD : 0);
        // A wei of WETH in units of USDC, 1e36: the feed has 8 decimals.
        expected.price = MathLib.mulDivUp(_priceOf(address(weth)) * 1e16, WAD, WAD + expected.bonus);
        expected.payment = MathLib.mulDivUp(out, expected.price, PRICE_SCALE);
        expected.repaid = MathLib.mulDivDown(expected.payment, WAD, WAD + expected.penalty);
    }

    function testFuzz_SellsAPart(uint256 collateralSeed, uint256 healthSeed, uint256 share) public {
        _openVault(STRANGER, 7, weth, 50e18, usdc, 80_000e6);
        uint256 collateral;
        (vaultId, collateral,,) = _boundUnhealthyVault(bound(collateralSeed, 20e18, 4000e18), healthSeed, 0.7e18);
        uint256 amount = collateral * bound(share, 1, 100) / 1000;
        Expected memory expected = _expected(_coverage(), amount);
        Books memory before = _books();
        vm.expectEmit(address(direct));
        emit IDirectLiquidator.DirectLiquidation(
            vaultId,
            address(weth),
            TAKER,
            address(usdc),
            RECEIVER,
            amount,
            expected.repaid,
            expected.payment - expected.repaid,
            expected.price,
            expected.bonus
        );
        (uint256 out, uint256 payment) = _liquidate(weth, amount);
        assertEq(out, amount, "amount");
        assertEq(payment, expected.payment, "payment");
        _assertMoved(before, _books(), expected, amount);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "lock");
    }

    function _assertMoved(Books memory before, Books memory books, Expected memory expected, uint256 out)
        internal
        pure
    {
        uint256 penalty = expected.payment - expected.repaid;
        assertEq(books.collateral, before.collateral - out, "collateral of the vault");
        assertEq(books.debt, before.debt - expected.repaid, "debt of the vault");
        assertEq(books.totalDeposited, before.totalDeposited - out, "total deposited");
        assertEq(books.totalDebt, before.totalDebt - expected.repaid, "total debt");
        assertEq(books.engineWeth, before.engineWeth - out, "weth of the engine");
        assertEq(books.engineUsdc, before.engineUsdc + penalty, "usdc of the engine");
        assertEq(books.poolCash, before.poolCash + expected.repaid, "cash of the pool");
        assertEq(books.poolUsdc, before.poolUsdc + expected.repaid, "usdc of the pool");
        assertEq(books.poolAssets, before.poolAssets, "assets of the pool");
        assertEq(books.bufferClaim, before.bufferClaim + penalty, "claim of the buffer");
        assertEq(books.bufferAssets, before.bufferAssets, "no share price jumps");
        assertEq(books.takerWeth, before.takerWeth, "weth of the taker");
        assertEq(books.takerUsdc, before.takerUsdc - expected.payment, "usdc of the taker");
        assertEq(books.receiverWeth, before.receiverWeth + out, "weth of the receiver");
        assertEq(books.receiverUsdc, before.receiverUsdc, "usdc of the receiver");
        assertEq(books.directHolds, 0, "it holds nothing");
        assertEq(books.rest, before.rest, "nothing else");
    }

    /// @dev The limit is the price that is paid, to the unit.
    function testFuzz_RevertWhen_PriceIsAboveTheLimit(uint256 healthSeed) public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, healthSeed, 0.7e18);
        uint256 price = _expected(_coverage(), 0).price;
        vm.startPrank(TAKER);
        vm.expectRevert(abi.encodeWithSelector(IDirectLiquidator.PriceAboveLimit.selector, price, price - 1));
        direct.liquidate(vaultId, address(weth), 1e18, price - 1, TAKER, "");
        direct.liquidate(vaultId, address(weth), 1e18, price, TAKER, "");
        vm.stopPrank();
    }

    /* WHERE IT STOPS */

    /// @dev However much is asked for: not past the target, and to it while the vault can get there.
    function testFuzz_StopsAtTheTarget(uint256 collateralSeed, uint256 healthSeed) public {
        (vaultId,,,) = _boundUnhealthyVault(bound(collateralSeed, 20e18, 4000e18), healthSeed, 0.94e18);
        (uint256 out,) = _liquidate(weth, type(uint256).max);
        assertLe(_healthOf(vaultId), TARGET_HEALTH + 1e10, "not past the target");
        assertGe(_healthOf(vaultId), TARGET_HEALTH - 1e10, "to the target");
        assertGt(out, 0);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        _liquidate(weth, type(uint256).max);
    }

    /// @dev Several collaterals, dust among them, and two debts: still not past the target of the whole.
    function testFuzz_NeverPastTheTargetOfAMixedVault(uint256 seed, uint256 health, uint256 pick, uint256 share)
        public
    {
        _mixedVault(seed);
        _breakTo(bound(health, 0.85e18, 0.999e18), seed);
        TestToken collateral = [weth, wbtc, link][pick % 3];
        uint256 held = engine.collateralOf(vaultId, address(collateral));
        uint256 amount = MathLib.max(held * bound(share, 1, 100) / 100, held / 10);
        (, VaultHealth memory before) = _state();
        vm.prank(TAKER);
        try direct.liquidate(vaultId, address(collateral), amount, type(uint256).max, RECEIVER, "") {
            (VaultView memory vault, VaultHealth memory afterwards) = _state();
            // One of the debts was closed whole, or as far as this collateral went: the rest may be anywhere.
            if (vault.debts.length < 2 || vault.debts[0].amount < USDC_MIN_DEBT) return;
            assertLe(afterwards.healthFactor, TARGET_HEALTH + 1e12, "past the target");
            if (before.collateralValueLower >= before.debtValue) {
                assertGe(afterwards.healthFactor, before.healthFactor - 1e9, "worse");
            }
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), IDirectLiquidator.SaleWorsensVault.selector);
        }
    }

    /// @dev A debt below twice the least one is closed whole, as in the house.
    function testFuzz_ClosesSmallDebtsWhole(uint256 debtSeed) public {
        uint256 debt = bound(debtSeed, USDC_MIN_DEBT, 2 * USDC_MIN_DEBT - 1);
        vaultId = _openVault(OWNER, 0, weth, debt * 1e12 / 1600 + 1, usdc, debt);
        _setPrice(weth, 1880e8);
        (, uint256 payment) = _liquidate(weth, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(payment, MathLib.mulDivUp(debt, WAD + DIRECT_PENALTY, WAD));
        assertGt(engine.collateralOf(vaultId, address(weth)), 0, "the rest stays");
        vm.startPrank(OWNER);
        engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER);
        vm.stopPrank();
    }

    /// @dev A sale that would leave less than the least debt leaves just that.
    function test_LeavesNoDustyDebt() public {
        vaultId = _openVault(OWNER, 0, weth, 3.125e18, usdc, 5000e6);
        _setPrice(weth, 1500e8); // coverage 0.9375: all of it would be sold
        _liquidate(weth, 2.5e18);
        assertEq(engine.debtOf(vaultId, address(usdc)), USDC_MIN_DEBT);
    }

    function test_RevertWhen_NothingWouldBeSold() public {
        vaultId = _openVault(OWNER, 0, weth, 1.25e18, usdc, USDC_MIN_DEBT);
        _setPrice(weth, 1800e8);
        uint256 price = _expected(_coverage(), 0).price;
        uint256 whole = MathLib.mulDivUp(USDC_MIN_DEBT, WAD + DIRECT_PENALTY, WAD);
        vm.expectRevert(
            abi.encodeWithSelector(
                AuctionMathLib.TakeTooSmall.selector, 1e18, MathLib.mulDivUp(whole, PRICE_SCALE, price)
            )
        );
        _liquidate(weth, 1e18);
    }

    /* BONUS AND PENALTY */

    /// @dev A vault that covers its debts goes on covering them, and is not less healthy after than before; whatever
    /// its collaterals, and however far the two sides of their prices stand apart.
    function testFuzz_NeverWorsensASolventVault(uint256 seed, uint256 health, uint256 band, uint256 pick) public {
        _mixedVault(seed);
        _setBands(band);
        _breakTo(bound(health, 0.7e18, 0.999e18), seed);
        (, VaultHealth memory before) = _state();
        uint256 coverage = _coverage();
        TestToken collateral = [weth, wbtc, link][pick % 3];
        uint256 room = _roomOf(collateral, coverage);
        vm.prank(TAKER);
        try direct.liquidate(vaultId, address(collateral), type(uint256).max, type(uint256).max, RECEIVER, "") {
            assertTrue(coverage < WAD || room >= WAD, "sold where it worsens the vault");
        } catch (bytes memory reason) {
            assertEq(
                reason, abi.encodeWithSelector(IDirectLiquidator.SaleWorsensVault.selector, address(collateral), room)
            );
            assertTrue(coverage >= WAD && room < WAD, "refused for nothing");
            return;
        }
        if (coverage < WAD) return;
        (VaultView memory vault, VaultHealth memory afterwards) = _state();
        if (vault.debts.length == 0) return;
        assertGe(_coverage(), coverage - 1e9, "coverage");
        assertGe(_coverage(), WAD, "under water by a liquidation");
        assertGe(afterwards.healthFactor, before.healthFactor - 1e9, "health");
    }

    /// @dev There is always a collateral that can be sold, and one of them only the coverage limits.
    function testFuzz_SomeCollateralCanAlwaysBeSold(uint256 seed, uint256 health, uint256 band) public {
        _mixedVault(seed);
        _setBands(band);
        _breakTo(bound(health, 0.7e18, 0.999e18), seed);
        uint256 coverage = _coverage();
        uint256 best;
        TestToken[3] memory tokens = [weth, wbtc, link];
        for (uint256 i; i < 3; ++i) {
            if (engine.collateralOf(vaultId, address(tokens[i])) == 0) continue;
            best = MathLib.max(best, _roomOf(tokens[i], coverage));
        }
        assertApproxEqAbs(best, coverage, 1e6);
    }

    /// @dev What a unit of debt may cost the vault, worked out from the vault's prices.
    function _roomOf(TestToken token, uint256 coverage) internal view returns (uint256) {
        (VaultView memory vault, VaultHealth memory health) = _state();
        for (uint256 i; i < vault.collaterals.length; ++i) {
            CollateralPosition memory position = vault.collaterals[i];
            if (position.asset != address(token)) continue;
            uint256 weight = MathLib.mulDivUp(position.upper, position.liquidationLtv, WAD);
            return MathLib.min(coverage, MathLib.mulDivDown(health.healthFactor, position.lower, weight));
        }
        return 0;
    }

    /// @dev Under water there is no bonus and no penalty: who buys pays the lower price.
    function testFuzz_NoBonusUnderWater(uint256 healthSeed, uint256 amount) public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, bound(healthSeed, 0.3e18, 0.829e18), 0.3e18);
        assertLt(_coverage(), WAD);
        amount = bound(amount, 1e12, 10e18);
        (uint256 out, uint256 payment) = _liquidate(weth, amount);
        assertEq(payment, MathLib.mulDivUp(out, _priceOf(address(weth)) * 1e16, PRICE_SCALE));
        assertEq(engine.claimable(address(usdcBuffer), address(usdc)), 0);
    }

    /// @dev A sliver that nobody has looked at counts ten times in health, and once in what a bonus may be paid out of: nobody is
    /// paid out of a loss while its price is missing.
    function test_NoBonusByABoundThatCountsTenTimes() public {
        vaultId = _openVault(OWNER, 0, weth, 6e18, usdc, 9400e6);
        _deposit(vaultId, link, 6e18); // 120 dollars
        _skip(2 hours);
        _setPrice(weth, 1450e8);
        uint256 snapshot = vm.snapshotState();
        (uint256 out, uint256 payment) = _liquidate(weth, 1e18);
        assertGe(payment, MathLib.mulDivUp(out, 1450e6, 1e18), "no bonus under water");
        vm.revertToState(snapshot);
        _killPrice(link);
        assertEq(uint8(router.getPrice(address(link)).status), uint8(PriceStatus.Unwitnessed));
        assertLt(_coverage(), WAD);
        vm.prank(TAKER);
        vm.expectPartialRevert(IDirectLiquidator.SaleWorsensVault.selector);
        direct.liquidate(vaultId, address(weth), 1e18, type(uint256).max, RECEIVER, "");
    }

    /// @dev As coverage comes near to 1, first the penalty shrinks and then the bonus; neither makes it revert.
    function testFuzz_IncentivesShrinkWithTheRoom(uint256 coverageSeed) public {
        uint256 coverage = bound(coverageSeed, 1e18, 1.08e18);
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 100_000e6);
        _setPrice(weth, coverage * 1000e8 / WAD);
        coverage = _coverage();
        Expected memory expected = _expected(coverage, 10e18);
        if (coverage < 1.05e18) assertEq(expected.penalty, 0);
        if (coverage >= 1.061e18) assertEq(expected.penalty, DIRECT_PENALTY);
        (uint256 out, uint256 payment) = _liquidate(weth, 10e18);
        assertEq(out, 10e18);
        assertEq(payment, expected.payment);
        assertGe(_coverage(), coverage - 1e9);
    }

    /* COALITIONS */

    /// @dev At prices that stand still nobody gains on the protocol: what it holds of the vault's debt afterwards and what
    /// it was paid are worth what it held before; what left the vault is worth at most the payment and its bonus.
    function testFuzz_NoCoalitionGains(uint256 seed, uint256 health, uint256 pick, uint256 share) public {
        _mixedVault(seed);
        _breakTo(bound(health, 0.5e18, 0.999e18), seed);
        TestToken collateral = [weth, wbtc, link][pick % 3];
        uint256 amount = engine.collateralOf(vaultId, address(collateral)) * bound(share, 20, 100) / 100;
        uint256 protocol = _heldByProtocol();
        uint256 lent = _lentValue();
        (VaultView memory vault,) = _state();
        uint256 debtLower = _largest(vault);
        vm.prank(TAKER);
        try direct.liquidate(vaultId, address(collateral), amount, type(uint256).max, RECEIVER, "") returns (
            uint256 out, uint256 payment
        ) {
            uint256 paid = HealthLib.debtValue(payment, debtLower);
            assertGe(_heldByProtocol() + paid, protocol - 1e14, "the protocol loses");
            Price memory price = IPriceOracle(address(router)).getPrice(address(collateral));
            uint256 outValue = HealthLib.collateralValue(out, price.lower);
            assertLe(outValue, MathLib.mulDivUp(paid, WAD + DIRECT_BONUS, WAD), "more than the bonus");
            (vault,) = _state();
            if (vault.debts.length == 2) assertGe(_lentValue() + 1e14, lent, "lenders lose");
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), IDirectLiquidator.SaleWorsensVault.selector);
        }
    }

    /// @dev What a vault would pay: its debts, or its collateral where that is less [quote WAD].
    /// And dust that a write-off left to a buffer.
    function _heldByProtocol() internal view returns (uint256 value) {
        (, VaultHealth memory health) = _state();
        value = MathLib.min(health.debtValue, health.collateralValueLower);
        TestToken[3] memory tokens = [weth, wbtc, link];
        for (uint256 i; i < 3; ++i) {
            uint256 dust = engine.claimable(address(usdcBuffer), address(tokens[i]));
            if (address(tokens[i]) != address(weth)) dust += engine.claimable(address(wethBuffer), address(tokens[i]));
            value += HealthLib.collateralValue(dust, router.getPrice(address(tokens[i])).lower);
        }
    }

    function _lentValue() internal view returns (uint256) {
        return usdcPool.totalAssets() * 1e12 + wethPool.totalAssets() * _priceOf(address(weth)) / 1e8;
    }

    function _largest(VaultView memory vault) internal pure returns (uint256 lower) {
        uint256 most;
        for (uint256 i; i < vault.debts.length; ++i) {
            uint256 value = HealthLib.debtValue(vault.debts[i].amount, vault.debts[i].lower);
            if (value > most) (most, lower) = (value, vault.debts[i].lower);
        }
    }

    /// @dev The owner who liquidates the own vault is left with less than before, by the penalty.
    function testFuzz_LiquidatingOneselfCostsThePenalty(uint256 healthSeed, uint256 amount) public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, healthSeed, 0.9e18);
        uint256 before = _wealthOfOwner();
        usdc.mint(OWNER, 1_000_000e6);
        vm.prank(ADMIN);
        direct.setAllowed(OWNER, true);
        vm.startPrank(OWNER);
        usdc.approve(address(direct), type(uint256).max);
        (, uint256 payment) =
            direct.liquidate(vaultId, address(weth), bound(amount, 0.01e18, 50e18), type(uint256).max, OWNER, "");
        vm.stopPrank();
        uint256 penalty = payment - MathLib.mulDivDown(payment, WAD, WAD + DIRECT_PENALTY);
        assertApproxEqAbs(_wealthOfOwner(), before + 1_000_000e18 - penalty * 1e12, 1e13);
    }

    function _wealthOfOwner() internal view returns (uint256) {
        (, VaultHealth memory health) = _state();
        return health.collateralValue - health.debtValue + usdc.balanceOf(OWNER) * 1e12 + weth.balanceOf(OWNER)
            * _priceOf(address(weth)) / 1e8;
    }

    /* LOSSES */

    /// @dev Where the last collateral is gone the rest of the debt is a loss now, and the buffer bears it.
    function testFuzz_WritesOffWhenSoldOut(uint256 healthSeed) public {
        uint256 debt;
        (vaultId,, debt,) = _boundUnhealthyVault(50e18, bound(healthSeed, 0.5e18, 0.8e18), 0.5e18);
        (, uint256 payment) = _liquidate(weth, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED - (debt - payment), "the buffer bears it");
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0));
    }

    /// @dev Dust that is left does not keep the loss from being recorded.
    function test_DustDoesNotDelayTheWriteOff() public {
        vaultId = _openVault(OWNER, 0, weth, 50e18, usdc, 80_000e6);
        _setPrice(weth, 1000e8);
        _liquidate(weth, 50e18 - 0.005e18); // 5 dollars
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertEq(engine.claimable(address(usdcBuffer), address(weth)), 0.005e18);
    }

    /// @dev More than dust does.
    function test_NoWriteOffWhileThereIsSomethingToSell() public {
        vaultId = _openVault(OWNER, 0, weth, 50e18, usdc, 80_000e6);
        _deposit(vaultId, wbtc, 0.001e8); // 40 dollars
        _setPrice(weth, 1000e8);
        _liquidate(weth, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 30_000e6);
        (address locker,) = engine.lockOf(vaultId);
        assertEq(locker, address(0), "but the vault is free");
        _liquidate(wbtc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0, "now it is");
    }

    /// @dev A debt that is repaid with the last collateral leaves the others as a loss of theirs.
    function test_OtherDebtsAreWrittenOffWithTheLastCollateral() public {
        _twoDebts(20_003e8);
        (, uint256 payment) = _liquidate(wbtc, type(uint256).max);
        assertEq(payment, 20_000e6, "the largest debt is paid");
        assertEq(engine.positionsOf(vaultId).debts.length, 0, "with 3 dollars left the other one is lost");
        assertEq(wethBuffer.cash(), WETH_BUFFERED - 5.5e18);
        assertEq(usdcBuffer.cash(), USDC_BUFFERED);
    }

    /// @dev Unless more than dust is left for them.
    function test_OtherDebtsWaitForWhatIsLeft() public {
        _twoDebts(20_010e8);
        _liquidate(wbtc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(engine.debtOf(vaultId, address(weth)), 5.5e18, "10 dollars are left");
        _liquidate(wbtc, type(uint256).max);
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertLt(wethBuffer.cash(), WETH_BUFFERED);
    }

    function _twoDebts(uint256 price) internal {
        vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, 20_000e6);
        _borrow(vaultId, weth, 5.5e18);
        _setPrice(wbtc, price);
    }

    /* DEBTS */

    /// @dev The debt is the largest by value, whoever asks.
    function testFuzz_RepaysTheLargestDebt(uint256 usdcDebt) public {
        usdcDebt = bound(usdcDebt, 5000e6, 19_000e6);
        uint256 wethDebt = (24_000e18 - usdcDebt * 1e12) / 2000;
        vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, usdcDebt);
        _borrow(vaultId, weth, wethDebt);
        _setPrice(wbtc, 29_000e8);
        _liquidate(wbtc, 0.01e8);
        bool isUsdc = usdcDebt * 1e12 > wethDebt * 2000;
        if (usdcDebt * 1e12 == wethDebt * 2000) return;
        assertEq(engine.debtOf(vaultId, address(usdc)) < usdcDebt, isUsdc);
        assertEq(engine.debtOf(vaultId, address(weth)) < wethDebt, !isUsdc);
    }

    /* CALLBACK */

    function _taker() internal returns (DirectTakerMock taker) {
        taker = new DirectTakerMock(address(direct));
        usdc.mint(address(taker), 1_000_000e6);
        vm.prank(ADMIN);
        direct.setAllowed(address(taker), true);
    }

    function testFuzz_CallsBackWithTheCollateralInHand(uint256 amount, bytes calldata data) public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, 0.95e18, 0.9e18);
        DirectTakerMock taker = _taker();
        if (data.length == 0) {
            vm.expectRevert(); // nobody has approved
            taker.liquidate(vaultId, address(weth), bound(amount, 1e15, 10e18), address(taker), data);
            assertEq(taker.callback().count, 0);
            return;
        }
        (uint256 out, uint256 payment) =
            taker.liquidate(vaultId, address(weth), bound(amount, 1e15, 10e18), address(taker), data);
        DirectTakerMock.Callback memory callback = taker.callback();
        assertEq(callback.count, 1);
        assertEq(callback.vaultId, vaultId);
        assertEq(callback.collateral, address(weth));
        assertEq(callback.collateralOut, out);
        assertEq(callback.debtAsset, address(usdc));
        assertEq(callback.payment, payment);
        assertEq(callback.data, data);
        assertEq(callback.collateralHeld, out, "in hand");
        assertEq(callback.debtHeld, 1_000_000e6, "nothing paid yet");
    }

    function test_RevertWhen_TheCallbackPaysAUnitTooLittle() public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, 0.95e18, 0.9e18);
        DirectTakerMock taker = _taker();
        taker.setShortBy(1);
        vm.expectRevert();
        taker.liquidate(vaultId, address(weth), 1e18, address(taker), "flash");
    }

    /// @dev Nobody pays with somebody else's approval.
    function test_RevertWhen_TheCallerHasNotApproved() public {
        (vaultId,,,) = _boundUnhealthyVault(100e18, 0.95e18, 0.9e18);
        vm.prank(ADMIN);
        direct.setAllowed(STRANGER, true);
        usdc.mint(STRANGER, 1_000_000e6);
        vm.expectRevert();
        vm.prank(STRANGER);
        direct.liquidate(vaultId, address(weth), 1e18, type(uint256).max, STRANGER, "");
    }

    /// @dev From the callback nothing of ours can be entered: neither this vault nor another, whatever its state.
    function test_NothingCanBeEnteredFromTheCallback() public {
        uint256 other = _openVault(STRANGER, 1, weth, 5e18, usdc, 8000e6);
        uint256 expired = _openVault(STRANGER, 2, weth, 50e18, usdc, 80_000e6);
        (vaultId,,,) = _boundUnhealthyVault(100e18, 0.95e18, 0.9e18);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        uint256 auctionId = _start(expired);
        _skip(MAX_DURATION + END_GRACE);
        DirectTakerMock taker = _taker();
        usdc.mint(address(taker), 1_000_000e6);
        (address[] memory targets, bytes[] memory calls) = _entries(other, auctionId, address(taker));
        vm.prank(ADMIN);
        house.setPauseLevel(1);
        for (uint256 i; i < targets.length; ++i) {
            if (i == targets.length - 1) {
                vm.prank(ADMIN);
                house.setPauseLevel(0);
                vm.prank(ADMIN);
                queue.setLimits(ALL_COLLATERALS, 0, 0);
            }
            taker.setCall(targets[i], calls[i]);
            taker.liquidate(vaultId, address(weth), 0.1e18, address(taker), "flash");
            assertFalse(taker.isCallOk(), vm.toString(i));
            assertEq(bytes4(taker.callResult()), bytes4(keccak256("Reentrancy()")), vm.toString(i));
        }
        assertEq(taker.callback().count, targets.length);
        assertEq(house.openAuctionCount(), 1);
    }

    function _entries(uint256 other, uint256 auctionId, address taker)
        internal
        view
        returns (address[] memory targets, bytes[] memory calls)
    {
        uint256 mine = _vault(taker, 0);
        IVaultEngine.Liquidation memory liquidation;
        calls = new bytes[](14);
        calls[0] = abi.encodeCall(direct.liquidate, (other, address(weth), 1e18, type(uint256).max, taker, ""));
        calls[1] = abi.encodeCall(direct.liquidate, (vaultId, address(weth), 1e18, type(uint256).max, taker, "x"));
        calls[2] = abi.encodeCall(engine.deposit, (mine, address(weth), 1));
        calls[3] = abi.encodeCall(engine.withdraw, (mine, address(weth), 1, taker));
        calls[4] = abi.encodeCall(engine.borrow, (mine, address(usdc), 2000e6, taker));
        calls[5] = abi.encodeCall(engine.repay, (vaultId, address(usdc), 1));
        calls[6] = abi.encodeCall(engine.lock, (vaultId));
        calls[7] = abi.encodeCall(engine.unlock, (vaultId, 1));
        calls[8] = abi.encodeCall(engine.liquidate, (liquidation, ""));
        calls[9] = abi.encodeCall(engine.writeOff, (vaultId, 1));
        calls[10] = abi.encodeCall(engine.claim, (address(usdc), taker));
        calls[11] = abi.encodeCall(house.restart, (auctionId));
        calls[12] = abi.encodeCall(house.end, (auctionId));
        calls[13] = abi.encodeCall(house.start, (vaultId, taker));
        targets = new address[](14);
        for (uint256 i; i < 14; ++i) {
            targets[i] = i < 2 ? address(direct) : i < 11 ? address(engine) : address(house);
        }
    }

    /* ODDITIES */

    /// @dev An auction with nothing left to do is ended on the way, and its vault is what is left.
    function test_EndsAnAuctionWhoseDebtIsRepaid() public {
        vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, 16_000e6);
        _borrow(vaultId, weth, 7.5e18);
        _setPrice(wbtc, 34_000e8);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        uint256 auctionId = _start(vaultId);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        _repayAs(STRANGER, vaultId, weth, type(uint256).max);
        vm.expectEmit(true, true, false, false, address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, IAuctionHouse.EndReason.Healthy);
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        _liquidate(wbtc, 0.1e8);
    }

    /// @dev While the vault owes something else the lock stays, and with it what lenders have set aside: a restart is due.
    function test_RevertWhen_OneDebtOfTwoIsRepaid() public {
        vaultId = _openVault(OWNER, 0, wbtc, 1e8, usdc, 16_000e6);
        _borrow(vaultId, weth, 7.5e18);
        _setPrice(wbtc, 34_000e8);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        uint256 auctionId = _start(vaultId);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        _setPrice(wbtc, 17_000e8);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        _liquidate(wbtc, 0.1e8);
        uint256 next = house.restart(auctionId);
        (uint256 out,) = _take(next, wbtc, 0.1e8);
        assertEq(out, 0.1e8);
        assertLt(engine.debtOf(vaultId, address(weth)), 7.5e18);
    }

    /* WORLDS */

    /// @dev Three collaterals in random proportions, dust among them, and two debts up to the margin.
    function _mixedVault(uint256 seed) internal {
        vaultId = _vault(OWNER, 3);
        uint256 wethAmount = bound(seed, 0.001e18, 10e18);
        uint256 wbtcAmount = bound(seed >> 40, 0.5e8, 2e8);
        uint256 linkAmount = bound(seed >> 80, 0.1e18, 1000e18);
        uint256 wethDebt = bound(seed >> 120, 1e18, 4e18);
        _deposit(vaultId, weth, wethAmount);
        _deposit(vaultId, wbtc, wbtcAmount);
        _deposit(vaultId, link, linkAmount);
        uint256 capacity = wethAmount * 1600 + wbtcAmount * 31_200e10 + linkAmount * 13;
        _borrow(vaultId, weth, wethDebt);
        _borrow(vaultId, usdc, (capacity - wethDebt * 2000) / 1e12 - 1);
    }

    /// @dev Lets each collateral fall a little by itself, and then all alike until the vault's health is about `health`.
    function _breakTo(uint256 health, uint256 seed) internal {
        TestToken[3] memory tokens = [weth, wbtc, link];
        for (uint256 i; i < 3; ++i) {
            _scalePrice(tokens[i], bound(uint256(keccak256(abi.encode(seed, i))), 0.85e18, 1e18));
        }
        (VaultView memory vault, VaultHealth memory current) = _state();
        if (current.healthFactor <= health) return;
        uint256 wethDebt = HealthLib.debtValue(engine.debtOf(vaultId, address(weth)), vault.debts[1].lower);
        uint256 weighted = MathLib.mulDivDown(current.healthFactor, current.debtValue, WAD);
        // Collateral and the debt of WETH fall, the debt of USDC does not: f·weighted / (usdc + f·weth) = health.
        uint256 factor = health * (current.debtValue - wethDebt) / (weighted - MathLib.mulDivUp(health, wethDebt, WAD));
        for (uint256 i; i < 3; ++i) {
            _scalePrice(tokens[i], factor);
        }
    }

    /// @dev Every price gets two sides, up to 3 % apart.
    function _setBands(uint256 seed) internal {
        TestToken[3] memory tokens = [weth, wbtc, link];
        for (uint256 i; i < 3; ++i) {
            Price memory price = IPriceOracle(address(router)).getPrice(address(tokens[i]));
            FixedOracle source = new FixedOracle(tokens[i].decimals(), price.lower);
            bandOf[tokens[i]] = source;
            uint256 upper = MathLib.mulDivUp(price.lower, WAD + bound(seed >> 32 * i, 0, 0.03e18), WAD);
            source.setBand(price.lower, upper, block.timestamp);
            vm.prank(ADMIN);
            router.setSource(address(tokens[i]), address(source));
        }
    }

    function _scalePrice(TestToken token, uint256 factor) internal {
        FixedOracle band = bandOf[token];
        if (address(band) == address(0)) {
            return _setPrice(token, MathLib.mulDivDown(_priceOf(address(token)), factor, WAD));
        }
        Price memory price = band.getPrice();
        uint256 upper = MathLib.mulDivUp(price.upper, factor, WAD);
        band.setBand(MathLib.mulDivDown(price.lower, factor, WAD), upper, block.timestamp);
    }
}

/// @notice Laws of the price of a direct liquidation.
contract DirectMathTest is Test {
    /// @dev Bonus and penalty together never cost more than the room, and never more than they may.
    function testFuzz_IncentivesStayInTheRoom(uint256 room, uint256 maxBonus, uint256 maxPenalty) public pure {
        room = bound(room, 0, 3e18);
        maxBonus = bound(maxBonus, 0, 0.1e18);
        maxPenalty = bound(maxPenalty, 0, 0.15e18);
        (uint256 bonus, uint256 penalty) = DirectMathLib.incentive(room, maxBonus, maxPenalty);
        assertLe((WAD + bonus) * (WAD + penalty), MathLib.max(room, WAD) * WAD);
        assertLe(bonus, maxBonus);
        assertLe(penalty, maxPenalty);
        if (penalty != 0) assertEq(bonus, maxBonus, "the bonus first");
        if (room >= (WAD + maxBonus) * (WAD + maxPenalty) / WAD + 2) assertEq(penalty, maxPenalty, "in full");
    }

    function testFuzz_MoreRoomNeverGivesLess(uint256 room, uint256 more) public pure {
        room = bound(room, 0, 2e18);
        more = bound(more, room, 2e18);
        (uint256 bonus, uint256 penalty) = DirectMathLib.incentive(room, 0.05e18, 0.01e18);
        (uint256 moreBonus, uint256 morePenalty) = DirectMathLib.incentive(more, 0.05e18, 0.01e18);
        assertGe(moreBonus, bonus);
        assertGe(morePenalty, penalty);
    }

    /// @dev A collateral that counts for nothing in health is limited by coverage alone.
    function testFuzz_RoomIsTheLesserOfTheTwo(
        uint256 coverage,
        uint256 health,
        uint256 lower,
        uint256 upper,
        uint256 ltv
    ) public pure {
        coverage = bound(coverage, 0, 10e18);
        health = bound(health, 0, 1e18);
        upper = bound(upper, 1, 1e60);
        lower = bound(lower, 0, upper);
        ltv = bound(ltv, 0, 0.96e18);
        uint256 room = DirectMathLib.room(coverage, health, lower, upper, ltv);
        assertLe(room, coverage);
        if (ltv == 0) {
            assertEq(room, coverage);
        } else {
            assertLe(
                MathLib.mulDivDown(room, MathLib.mulDivUp(upper, ltv, WAD), WAD), MathLib.mulDivUp(health, lower, WAD)
            );
        }
    }

    /// @dev The liquidator pays the fraction of a unit.
    function testFuzz_PriceRoundsUp(uint256 lower, uint256 debtLower, uint256 bonus) public pure {
        lower = bound(lower, 1e20, 1e50);
        debtLower = bound(debtLower, 1e30, 1e50);
        bonus = bound(bonus, 0, 0.1e18);
        uint256 price = DirectMathLib.price(lower, debtLower, bonus);
        uint256 exact = MathLib.mulDivDown(MathLib.mulDivDown(lower, PRICE_SCALE, debtLower), WAD, WAD + bonus);
        assertGe(price, exact);
        assertLe(price, exact + 2);
    }
}
