// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {VolatilitySystemTest} from "../../helpers/VolatilitySystem.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {IPriceOracle, IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {
    ALL_COLLATERALS,
    MAX_COLLATERALS_PER_VAULT,
    MAX_DEBTS_PER_VAULT,
    WAD_PER_BPS
} from "ebb/libraries/ConstantsLib.sol";
import {SnapshotLens} from "ebb/periphery/lens/SnapshotLens.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";
import {AssetRisk, AssetState} from "ebb/types/Risk.sol";
import {
    AccountFacts,
    AccountQuery,
    AuctionPage,
    BlockFacts,
    BufferReport,
    Shelf,
    Snapshot,
    SnapshotQuery,
    VaultPage,
    VaultReport,
    VolatilityFacts
} from "ebb/types/Snapshots.sol";
import {VaultHealth, VaultView} from "ebb/types/Vaults.sol";

/// @notice Vaults with every mix of positions, and prices in every state.
contract VaultScanTest is BaseTest {
    uint256 internal constant VAULTS = 6;

    uint256[] internal vaultIds;

    function setUp() public override {
        super.setUp();
        vaultIds.push(_openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6));
        vaultIds.push(_openVault(OWNER, 1, weth, 10e18, usdc, 8000e6));
        vaultIds.push(_openVault(OWNER, 2, wbtc, 3e8, usdc, 40_000e6));
        vaultIds.push(_openVault(OWNER, 3, link, 5000e18, weth, 20e18));
        vaultIds.push(_openVault(STRANGER, 0, wbtc, 1e8, weth, 10e18));
        vaultIds.push(_openVault(STRANGER, 1, weth, 7e18, usdc, 10_000e6));
        _deposit(vaultIds[2], weth, 1e18);
        _deposit(vaultIds[2], link, 333e18);
        _borrow(vaultIds[2], weth, 11e18);
        _deposit(vaultIds[4], usdc, 12_345e6);
        _deposit(vaultIds[5], link, 77e18);
        _skip(3 days + 7);
    }

    /// @dev Whatever prices say and however they are in doubt: the engine's numbers, to the unit, and those below alone.
    function testFuzz_HealthIsTheEngines(uint256 seed, uint256 maxHealth) public {
        TestToken[4] memory tokens = [weth, wbtc, link, usdc];
        for (uint256 i; i < tokens.length; ++i) {
            _mockPrice(address(tokens[i]), uint256(keccak256(abi.encode(seed, i))));
        }
        maxHealth = seed % 4 == 0 ? type(uint256).max : bound(maxHealth, 0, 3e18);
        (, VaultPage memory page) = snapshotLens.vaultsBelow(engine, 0, 100, maxHealth);
        assertEq(page.scanned, VAULTS);
        assertEq(page.count, VAULTS);
        uint256 found;
        for (uint256 i; i < VAULTS; ++i) {
            (VaultView memory vault, VaultHealth memory health) = engine.healthOf(vaultIds[i]);
            if (health.isPriced && health.healthFactor >= maxHealth) continue;
            assertEq(abi.encode(page.reports[found++]), abi.encode(VaultReport(vault, health)));
        }
        assertEq(page.reports.length, found);
    }

    /// @dev A price that may say anything within bounds, in any state.
    function _mockPrice(address asset, uint256 seed) internal {
        uint256 center = router.getPrice(asset).lower;
        uint256 status = seed % 3 == 0 ? 0 : (seed >> 8) % (uint256(type(PriceStatus).max) + 1);
        uint256 lower = (seed >> 16) % 5 == 0 ? 0 : center * (50 + (seed >> 32) % 100) / 100 + (seed >> 96) % 1e6;
        uint256 upper = lower + (lower + center / 2) * ((seed >> 64) % 30) / 100;
        vm.mockCall(
            address(router),
            abi.encodeCall(IPriceOracle.getPrice, (asset)),
            abi.encode(Price(lower, upper, block.timestamp, PriceStatus(status)))
        );
    }

    function test_FindsVaultsBelowAHealth() public {
        (BlockFacts memory block_, VaultPage memory page) = snapshotLens.vaultsBelow(engine, 0, 100, 1.05e18);
        assertEq(block_.number, block.number);
        assertEq(block_.timestamp, block.timestamp);
        assertEq(page.reports.length, 1);
        assertEq(page.reports[0].vault.vaultId, vaultIds[0]);
        assertEq(page.reports[0].health.healthFactor, _healthOf(vaultIds[0]));
        // Without a debt's price there is no health: they are all reported.
        _killPrice(usdc);
        _killPrice(weth);
        (, page) = snapshotLens.vaultsBelow(engine, 0, 100, 0);
        assertEq(page.reports.length, VAULTS);
    }

    /// @dev Pages of any size show every vault once, in the engine's order.
    function testFuzz_PagesShowEveryVaultOnce(uint256 size) public view {
        size = bound(size, 1, VAULTS + 2);
        uint256 seen;
        while (seen < VAULTS) {
            (, VaultPage memory page) = snapshotLens.vaultsBelow(engine, seen, size, type(uint256).max);
            assertEq(page.scanned, seen + size < VAULTS ? size : VAULTS - seen);
            assertEq(page.reports.length, page.scanned);
            for (uint256 i; i < page.scanned; ++i) {
                assertEq(page.reports[i].vault.vaultId, vaultIds[seen + i]);
            }
            seen += page.scanned;
        }
    }

    function test_NothingIsBehindTheEnd() public view {
        (, VaultPage memory page) = snapshotLens.vaultsBelow(engine, VAULTS, 10, type(uint256).max);
        assertEq(page.scanned + page.reports.length, 0);
        (, page) = snapshotLens.vaultsBelow(engine, type(uint256).max, type(uint256).max, type(uint256).max);
        assertEq(page.scanned + page.reports.length, 0);
        (, page) = snapshotLens.vaultsBelow(engine, 0, 0, type(uint256).max);
        assertEq(page.scanned + page.reports.length, 0);
        assertEq(page.count, VAULTS);
    }
}

/// @notice Many vaults and little gas.
contract VaultScanGasTest is BaseTest {
    uint256 internal constant VAULTS = 150;
    /// @dev What the fixed part of a page and one vault need, unoptimised.
    uint256 internal constant LEAST_GAS = 2_500_000;

    uint256[] internal vaultIds;

    function setUp() public override {
        super.setUp();
        for (uint64 i; i < VAULTS; ++i) {
            vaultIds.push(_openVault(OWNER, i, weth, 2e18 + i, usdc, 2000e6));
        }
    }

    /// @dev However little gas there is, a page answers, goes as far as it says, and makes headway.
    function testFuzz_EndsBeforeTheGasDoes(uint256 gas, bool areAllBelow) public view {
        gas = bound(gas, LEAST_GAS, 20_000_000);
        uint256 maxHealth = areAllBelow ? type(uint256).max : 0;
        uint256 seen;
        while (seen < VAULTS) {
            (, VaultPage memory page) = snapshotLens.vaultsBelow{gas: gas}(engine, seen, type(uint256).max, maxHealth);
            assertGt(page.scanned, 0, "no headway");
            assertEq(page.reports.length, areAllBelow ? page.scanned : 0);
            for (uint256 i; i < page.reports.length; ++i) {
                assertEq(page.reports[i].vault.vaultId, vaultIds[seen + i]);
            }
            seen += page.scanned;
        }
        assertEq(seen, VAULTS);
    }

    /// @dev Vaults that are left out leave nothing behind in memory: the last costs what the first does.
    function test_CostsTheSamePerVault() public view {
        _gasOf(VAULTS, 0); // reads all storage once
        uint256 few = _gasOf(50, 0);
        uint256 more = _gasOf(100, 0);
        uint256 most = _gasOf(150, 0);
        assertApproxEqRel(most - more, more - few, 0.02e18);
    }

    /// @dev The largest vault there can be, reported and under auction, costs less than a page keeps for one.
    function test_TheLargestVaultCostsLessThanAStep() public {
        uint256 vaultId = _vault(OWNER, 1000);
        TestToken[8] memory tokens = [weth, wbtc, link, usdc, weth, weth, weth, weth];
        for (uint256 i = 4; i < MAX_COLLATERALS_PER_VAULT; ++i) {
            tokens[i] = _listAsset("More", "MORE", 18, WETH_PRICE, 0.8e18, 0.83e18);
        }
        for (uint256 i; i < MAX_COLLATERALS_PER_VAULT; ++i) {
            _deposit(vaultId, tokens[i], 10 ** tokens[i].decimals());
        }
        for (uint256 i = 4; i < 4 + MAX_DEBTS_PER_VAULT - 2; ++i) {
            (LendingPool pool,) = _listDebt(tokens[i], 1e24, 0.1e18);
            _lend(pool, LENDER, 100e18);
            _borrow(vaultId, tokens[i], 1e18);
        }
        _borrow(vaultId, usdc, 20_000e6);
        _borrow(vaultId, weth, 5e18);
        _skip(1 days);
        _setPrice(wbtc, WBTC_PRICE / 2);
        uint256 last = VAULTS;
        assertLt(_gasOfPage(last, 1) - _gasOfPage(last, 0), _stepGas());

        _start(vaultId);
        uint256 before = gasleft();
        (, AuctionPage memory page) = snapshotLens.openAuctions(house, 0, 1);
        uint256 used = before - gasleft();
        assertEq(page.reports[0].portfolio.vault.collaterals.length, MAX_COLLATERALS_PER_VAULT);
        assertEq(page.reports[0].portfolio.vault.debts.length, MAX_DEBTS_PER_VAULT);
        before = gasleft();
        snapshotLens.openAuctions(house, 0, 0);
        assertLt(used - (before - gasleft()), _stepGas());
    }

    function _stepGas() internal pure returns (uint256) {
        return 1_000_000;
    }

    function _gasOf(uint256 limit, uint256 maxHealth) internal view returns (uint256) {
        uint256 before = gasleft();
        snapshotLens.vaultsBelow(engine, 0, limit, maxHealth);
        return before - gasleft();
    }

    function _gasOfPage(uint256 offset, uint256 limit) internal view returns (uint256) {
        uint256 before = gasleft();
        (, VaultPage memory page) = snapshotLens.vaultsBelow(engine, offset, limit, type(uint256).max);
        assertEq(page.reports.length, limit);
        return before - gasleft();
    }
}

/// @notice A snapshot says what the contracts say.
contract SnapshotLensTest is BaseTest {
    uint256 internal auctionId;

    /// @dev Two auctions and a vault that is none, a buffer that holds and offers what it bought, something stopped.
    function setUp() public override {
        super.setUp();
        uint256 vaultId = _openVault(OWNER, 0, weth, 20e18, usdc, 30_000e6);
        _deposit(vaultId, link, 30e18);
        uint256 other = _openVault(OWNER, 1, wbtc, 2e8, usdc, 40_000e6);
        _openVault(STRANGER, 0, weth, 20e18, usdc, 10_000e6);
        _borrow(other, weth, 5e18);
        vm.startPrank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 100_000e6);
        wethBuffer.setInventoryCap(address(link), 10e18);
        vm.stopPrank();
        _skip(1 days);
        _setPrice(weth, 1700e8);
        _setPrice(wbtc, 25_000e8);
        auctionId = _start(vaultId);
        _start(other);
        _skip(5 minutes);
        vm.startPrank(KEEPER);
        usdcBuffer.backstop(auctionId, address(weth), 3e18, KEEPER);
        usdcBuffer.offer(address(weth));
        vm.stopPrank();
        _take(auctionId, weth, 1e18); // penalties that wait in the engine
        _skip(1 hours);
        vm.startPrank(ADMIN);
        engine.setPauseLevel(3);
        engine.setPauseLevel(1);
        house.setPauseLevel(2);
        usdcBuffer.setPauseLevel(2);
        usdcBuffer.setPauseLevel(1);
        vm.stopPrank();
        _requestRedeem(usdcBuffer, DEPOSITOR, 1000e6);
    }

    function _query() internal view returns (SnapshotQuery memory query) {
        query.house = address(house);
        query.tokens = new address[](3);
        (query.tokens[0], query.tokens[1], query.tokens[2]) = (address(usdc), address(wbtc), address(this));
        query.accounts = new AccountQuery[](2);
        query.accounts[0].account = TAKER;
        query.accounts[0].tokens = new address[](3);
        (query.accounts[0].tokens[0], query.accounts[0].tokens[1]) = (address(usdc), address(weth));
        query.accounts[0].tokens[2] = STRANGER; // no contract
        query.accounts[0].spenders = new address[](2);
        (query.accounts[0].spenders[0], query.accounts[0].spenders[1]) = (address(house), address(engine));
        query.accounts[1].account = LENDER;
        (query.auctionLimit, query.vaultLimit, query.maxHealth) = (10, 10, 1.01e18);
    }

    function test_SaysWhatTheContractsSay() public {
        vm.fee(7 gwei);
        vm.roll(123);
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertEq(snapshot.block_.number, 123);
        assertEq(snapshot.block_.timestamp, block.timestamp);
        assertEq(snapshot.block_.baseFee, 7 gwei);
        assertEq(abi.encode(snapshot.terms), abi.encode(house.terms()));
        assertEq(snapshot.pause.house, 2);
        assertEq(snapshot.pause.engine, 1);
        assertEq(snapshot.pause.houseResumedAt, house.resumedAt());
        assertEq(snapshot.pause.engineResumedAt, block.timestamp);
        assertEq(snapshot.pause.sequencerUpSince, router.sequencerUpSince());
        assertEq(abi.encode(snapshot.queue.tiers), abi.encode(queue.tiers()));
        assertEq(abi.encode(snapshot.queue.all), abi.encode(queue.bucketOf(ALL_COLLATERALS)));
        assertEq(snapshot.queue.collaterals.length, 4);
        for (uint256 i; i < 4; ++i) {
            assertEq(abi.encode(snapshot.queue.collaterals[i]), abi.encode(queue.bucketOf(i)));
        }
        assertGt(snapshot.queue.collaterals[0].onAuction, 0);
    }

    function test_SaysWhichAuctionsAreOpen() public {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertEq(snapshot.auctions.count, 2);
        assertEq(abi.encode(snapshot.auctions.reports), abi.encode(auctionLens.openAuctions(house, 0, 10)));
        (, AuctionPage memory page) = snapshotLens.openAuctions(house, 1, 10);
        assertEq(page.count, 2);
        assertEq(abi.encode(page.reports), abi.encode(auctionLens.openAuctions(house, 1, 10)));
        (, page) = snapshotLens.openAuctions(house, 0, 1);
        assertEq(abi.encode(page.reports), abi.encode(auctionLens.openAuctions(house, 0, 1)));
        (, page) = snapshotLens.openAuctions(house, 2, 10);
        assertEq(page.reports.length, 0);
    }

    function test_SaysWhichVaultsAreBelow() public {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertEq(snapshot.vaults.scanned, 3);
        (, VaultPage memory page) = snapshotLens.vaultsBelow(engine, 0, 10, 1.01e18);
        assertEq(abi.encode(snapshot.vaults), abi.encode(page));
        assertEq(page.reports.length, 2);
        SnapshotQuery memory query = _query();
        query.vaultLimit = 0;
        snapshot = snapshotLens.snapshot(query);
        assertEq(snapshot.vaults.reports.length + snapshot.vaults.scanned, 0);
        assertEq(snapshot.vaults.count, 3);
    }

    function test_SaysPricesAndWhatTheyAreMadeOf() public {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        address[2] memory priced = [address(usdc), address(wbtc)];
        for (uint256 i; i < 2; ++i) {
            assertEq(snapshot.prices[i].asset, priced[i]);
            assertEq(abi.encode(snapshot.prices[i].price), abi.encode(router.getPrice(priced[i])));
            address source = router.sourceOf(priced[i]);
            assertEq(snapshot.prices[i].source, source);
            assertEq(abi.encode(snapshot.prices[i].primary), abi.encode(IPriceSource(source).getPrice()));
            assertEq(abi.encode(snapshot.prices[i].witness), abi.encode(router.sourcesOf(priced[i]).witness));
        }
        assertEq(snapshot.prices[2].source, address(0));
        assertEq(uint8(snapshot.prices[2].price.status), uint8(PriceStatus.Unset));
        assertEq(uint8(snapshot.prices[2].primary.status), uint8(PriceStatus.Unset));
    }

    function test_SaysWhatBuffersHold() public {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertEq(snapshot.buffers.length, 2);
        LiquidityBuffer[2] memory buffers = [usdcBuffer, wethBuffer];
        LendingPool[2] memory pools = [usdcPool, wethPool];
        for (uint256 i; i < 2; ++i) {
            BufferReport memory report = snapshot.buffers[i];
            LiquidityBuffer buffer = buffers[i];
            address asset = buffer.asset();
            assertEq(report.buffer, address(buffer));
            assertEq(report.asset, asset);
            assertEq(report.pauseLevel, buffer.pauseLevel());
            assertEq(report.resumedAt, buffer.resumedAt());
            assertEq(report.cash, buffer.cash());
            assertEq(report.exitingAssets, buffer.exitingAssets());
            assertEq(report.claimable, engine.claimable(address(buffer), asset));
            assertEq(report.reserves, engine.reservesOf(asset));
            assertEq(report.poolCash, pools[i].cash());
            assertEq(report.seniorClaim, buffer.seniorClaim());
            assertEq(abi.encode(report.terms), abi.encode(buffer.inventoryTerms()));
            assertEq(report.shelves.length, 3);
            for (uint256 k; k < 3; ++k) {
                _assertShelf(buffer, report.shelves[k]);
            }
        }
        assertGt(snapshot.buffers[0].exitingAssets, 0);
        assertGt(snapshot.buffers[0].resumedAt, 0);
        assertGt(snapshot.buffers[0].claimable, 0);
        assertEq(snapshot.buffers[0].shelves[0].collateral, address(weth));
        assertGt(snapshot.buffers[0].shelves[0].amount, 0);
        assertGt(snapshot.buffers[0].shelves[0].offer.startedAt, 0);
        assertEq(snapshot.buffers[1].shelves[0].collateral, address(wbtc));
    }

    function _assertShelf(LiquidityBuffer buffer, Shelf memory shelf) internal view {
        assertEq(shelf.cap, buffer.inventoryCap(shelf.collateral));
        assertEq(shelf.amount, buffer.stockOf(shelf.collateral).amount);
        assertEq(shelf.cost, buffer.stockOf(shelf.collateral).cost);
        assertEq(abi.encode(shelf.offer), abi.encode(buffer.offerOf(shelf.collateral)));
        assertEq(shelf.claimable, engine.claimable(address(buffer), shelf.collateral));
    }

    function test_SaysWhatAccountsHave() public {
        vm.deal(TAKER, 3 ether);
        usdc.mint(TAKER, 5e6);
        vm.prank(TAKER);
        usdc.approve(address(engine), 77);
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        AccountFacts memory facts = snapshot.accounts[0];
        assertEq(facts.account, TAKER);
        assertEq(facts.balance, 3 ether);
        assertEq(facts.balances[0], usdc.balanceOf(TAKER));
        assertEq(facts.balances[1], weth.balanceOf(TAKER));
        assertGt(facts.balances[1], 0);
        assertEq(facts.balances[2], 0);
        assertEq(facts.allowances[0][0], type(uint256).max);
        assertEq(facts.allowances[0][1], 77);
        assertEq(facts.allowances[1][0], 0);
        assertEq(facts.allowances[2][1], 0);
        assertEq(snapshot.accounts[1].account, LENDER);
        assertEq(snapshot.accounts[1].balances.length + snapshot.accounts[1].allowances.length, 0);
    }

    function test_SaysHowAuctionsWouldBegin() public {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertEq(snapshot.risk.minPenaltyBps, MIN_PENALTY / WAD_PER_BPS);
        assertEq(snapshot.risk.maxPenaltyBps, MAX_PENALTY_SET / WAD_PER_BPS);
        assertEq(snapshot.risk.healthForMaxBps, HEALTH_FOR_MAX_PENALTY / WAD_PER_BPS);
        assertEq(snapshot.risk.curves.length, 4);
        assertEq(snapshot.risk.volatility.sampleInterval, 0, "measures nothing");
        assertEq(snapshot.risk.volatility.risks.length + snapshot.risk.volatility.states.length, 0);
        for (uint256 i; i < 4; ++i) {
            assertEq(snapshot.risk.curves[i].asset, engine.collateralAssets()[i]);
            assertEq(snapshot.risk.curves[i].startMultiplierWad, START_MULTIPLIER);
            assertEq(snapshot.risk.curves[i].halfLife, HALF_LIFE);
            assertEq(snapshot.risk.curves[i].volatilityRatioWad, 1e18);
        }
    }

    /// @dev The code works wherever it stands: it reads no storage of its own and knows no address.
    function test_TheCodeCanBeLent() public {
        address anywhere = makeAddr("anywhere");
        vm.etch(anywhere, address(snapshotLens).code);
        bytes memory expected = abi.encode(snapshotLens.snapshot(_query()));
        assertEq(abi.encode(SnapshotLens(anywhere).snapshot(_query())), expected);
    }

    /// @dev What does not fit is left for the next pages, whatever the gas.
    function testFuzz_LeavesOutWhatTheGasIsNotEnoughFor(uint256 gas) public {
        gas = bound(gas, 3_500_000, 9_000_000);
        SnapshotQuery memory query = _query();
        query.maxHealth = type(uint256).max;
        Snapshot memory whole = snapshotLens.snapshot(query);
        Snapshot memory part = snapshotLens.snapshot{gas: gas}(query);
        assertEq(part.vaults.count, 3);
        assertEq(part.auctions.count, 2);
        assertLe(part.auctions.reports.length, 2);
        for (uint256 i; i < part.auctions.reports.length; ++i) {
            assertEq(abi.encode(part.auctions.reports[i]), abi.encode(whole.auctions.reports[i]));
        }
        assertEq(part.vaults.reports.length, part.vaults.scanned);
        for (uint256 i; i < part.vaults.scanned; ++i) {
            assertEq(abi.encode(part.vaults.reports[i]), abi.encode(whole.vaults.reports[i]));
        }
    }
}

/// @notice With a risk model that follows the market.
contract SnapshotLensVolatilityTest is VolatilitySystemTest {
    /// @dev The curve that an auction would begin with, not the one that is stored.
    function test_SaysHowAnAuctionWouldBegin() public {
        _skip(2 hours);
        _setPrice(weth, WETH_PRICE * 80 / 100);
        _skip(1 hours);
        uint256 state = vm.snapshotState();
        (uint256 storedMultiplier,) = model.auctionCurve(address(weth));
        (uint256 startMultiplier, uint256 halfLife, uint256 ratio) = model.openingCurve(address(weth));
        assertGt(startMultiplier, storedMultiplier, "the look changes something");
        vm.revertToState(state);
        SnapshotQuery memory query;
        query.house = address(house);
        Snapshot memory snapshot = snapshotLens.snapshot(query);
        assertEq(snapshot.risk.curves[0].asset, address(weth));
        assertEq(snapshot.risk.curves[0].startMultiplierWad, startMultiplier);
        assertEq(snapshot.risk.curves[0].halfLife, halfLife);
        assertEq(snapshot.risk.curves[0].volatilityRatioWad, ratio);
    }

    /// @dev What is measured is told as it was before the curves had the model look.
    function test_SaysWhatIsMeasured() public {
        _skip(2 hours);
        _setPrice(weth, WETH_PRICE * 80 / 100);
        SnapshotQuery memory query;
        query.house = address(house);
        address[] memory assets = engine.collateralAssets();
        AssetRisk[] memory risks = new AssetRisk[](assets.length);
        AssetState[] memory states = new AssetState[](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            (risks[i], states[i]) = (model.riskOf(assets[i]), model.stateOf(assets[i]));
        }
        VolatilityFacts memory facts = snapshotLens.snapshot(query).risk.volatility;
        assertTrue(model.stateOf(address(weth)).sampledAt > states[0].sampledAt, "the model has looked since");
        assertEq(facts.halfLife, model.VOLATILITY_HALF_LIFE());
        assertEq(facts.sampleInterval, model.SAMPLE_INTERVAL());
        assertEq(abi.encode(facts.risks), abi.encode(risks));
        assertEq(abi.encode(facts.states), abi.encode(states));
    }
}
