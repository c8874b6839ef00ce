// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IDebtSource} from "ebb/interfaces/IDebtSource.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {IRiskModel} from "ebb/interfaces/IRiskModel.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {BufferReport, OpeningCurve, ProvisionChange, Snapshot, SnapshotQuery} from "ebb/types/Snapshots.sol";
import {DebtState} from "ebb/types/Vaults.sol";

/// @notice One source or one buffer that breaks what it promises costs the lens no more than what depends on it.
contract SnapshotLensFailuresTest is BaseTest {
    /// @dev JUMPDEST PUSH0 JUMP: uses up all gas.
    bytes internal constant BURNER = hex"5b5f56";

    uint256 internal wethVault;
    uint256 internal linkVault;

    function setUp() public override {
        super.setUp();
        wethVault = _openVault(OWNER, 0, weth, 20e18, usdc, 30_000e6);
        uint256 other = _openVault(OWNER, 1, weth, 30e18, usdc, 45_000e6);
        linkVault = _openVault(STRANGER, 0, link, 5000e18, usdc, 30_000e6);
        _skip(1 hours);
        _setPrice(weth, 1500e8);
        _start(other);
    }

    function _query() internal view returns (SnapshotQuery memory query) {
        query.house = address(house);
        query.tokens = new address[](3);
        (query.tokens[0], query.tokens[1], query.tokens[2]) = (address(weth), address(link), address(usdc));
        (query.auctionLimit, query.vaultLimit, query.maxHealth) = (10, 10, type(uint256).max);
    }

    function test_ASourceThatReverts() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        vm.mockCallRevert(router.sourceOf(address(link)), abi.encodeCall(IPriceSource.getPrice, ()), "broken");
        _assertLinkAloneIsUnreadable(before);
    }

    function test_ASourceThatAnswersTooLittle() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        vm.mockCall(router.sourceOf(address(link)), abi.encodeCall(IPriceSource.getPrice, ()), abi.encode(1, 2));
        _assertLinkAloneIsUnreadable(before);
    }

    function test_ASourceThatAnswersWithAStatusThatThereIsNot() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        uint256 status = uint256(type(PriceStatus).max) + 1;
        bytes memory answer = abi.encode(1e30, 1e30, block.timestamp, status);
        vm.mockCall(router.sourceOf(address(link)), abi.encodeCall(IPriceSource.getPrice, ()), answer);
        _assertLinkAloneIsUnreadable(before);
    }

    function test_ASourceThatBurnsAllGas() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        vm.etch(router.sourceOf(address(link)), BURNER);
        uint256 gasBefore = gasleft();
        _assertLinkAloneIsUnreadable(before);
        assertLt(gasBefore - gasleft(), 40_000_000, "no more than a few prices");
    }

    function _assertLinkAloneIsUnreadable(Snapshot memory before) internal {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        for (uint256 i; i < 3; i += 2) {
            assertTrue(snapshot.prices[i].isReadable);
            assertEq(abi.encode(snapshot.prices[i]), abi.encode(before.prices[i]));
        }
        assertFalse(snapshot.prices[1].isReadable);
        assertEq(uint8(snapshot.prices[1].price.status), uint8(PriceStatus.Unreachable));
        assertEq(snapshot.prices[1].price.lower + snapshot.prices[1].price.upper, 0);
        assertEq(uint8(snapshot.prices[1].primary.status), uint8(PriceStatus.Unreachable));
        assertEq(abi.encode(snapshot.prices[1].witness), abi.encode(before.prices[1].witness));

        assertEq(abi.encode(snapshot.auctions), abi.encode(before.auctions));
        assertEq(snapshot.vaults.reports.length, 3);
        for (uint256 i; i < 3; ++i) {
            if (before.vaults.reports[i].vault.vaultId != linkVault) {
                assertEq(abi.encode(snapshot.vaults.reports[i]), abi.encode(before.vaults.reports[i]));
                continue;
            }
            assertTrue(before.vaults.reports[i].health.isPriced);
            assertFalse(snapshot.vaults.reports[i].health.isPriced, "nobody knows its health");
            assertEq(snapshot.vaults.reports[i].health.healthFactor, 0);
        }
        assertEq(abi.encode(snapshot.buffers), abi.encode(before.buffers));
    }

    /// @dev The oracle may answer where the source is asked too much.
    function test_APrimaryThatRevertsBesideAnOracleThatAnswers() public {
        bytes memory answer = abi.encode(router.getPrice(address(link)));
        vm.mockCall(address(router), abi.encodeCall(router.getPrice, (address(link))), answer);
        vm.mockCallRevert(router.sourceOf(address(link)), abi.encodeCall(IPriceSource.getPrice, ()), "broken");
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertTrue(snapshot.prices[1].isReadable);
        assertEq(abi.encode(snapshot.prices[1].price), answer);
        assertEq(uint8(snapshot.prices[1].primary.status), uint8(PriceStatus.Unreachable));
    }

    function test_ACurveThatTheModelRefuses() public {
        OpeningCurve[] memory before = snapshotLens.snapshot(_query()).risk.curves;
        vm.mockCallRevert(address(riskModel), abi.encodeCall(IRiskModel.openingCurve, (address(link))), "broken");
        OpeningCurve[] memory curves = snapshotLens.snapshot(_query()).risk.curves;
        assertEq(curves.length, 4);
        uint256 refused;
        for (uint256 i; i < 4; ++i) {
            assertEq(curves[i].asset, before[i].asset);
            if (curves[i].asset != address(link)) {
                assertEq(abi.encode(curves[i]), abi.encode(before[i]));
                continue;
            }
            ++refused;
            assertEq(curves[i].startMultiplierWad + curves[i].halfLife + curves[i].volatilityRatioWad, 0);
        }
        assertEq(refused, 1);
    }

    function test_ABufferThatReverts() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        vm.mockCallRevert(address(wethBuffer), abi.encodeCall(ILiquidityBuffer.cash, ()), "broken");
        _assertWethBufferAloneIsEmpty(before, address(wethBuffer));
    }

    function test_ABufferThatIsNone() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        DebtState memory state = engine.debtState(address(weth));
        state.buffer = address(0);
        vm.mockCall(address(engine), abi.encodeCall(IVaultEngine.debtState, (address(weth))), abi.encode(state));
        _assertWethBufferAloneIsEmpty(before, address(0));
    }

    function test_APoolThatReverts() public {
        Snapshot memory before = snapshotLens.snapshot(_query());
        vm.mockCallRevert(address(wethPool), abi.encodeCall(IDebtSource.cash, ()), "broken");
        _assertWethBufferAloneIsEmpty(before, address(wethBuffer));
    }

    function _assertWethBufferAloneIsEmpty(Snapshot memory before, address buffer) internal {
        Snapshot memory snapshot = snapshotLens.snapshot(_query());
        assertTrue(snapshot.buffers[0].isReadable);
        assertEq(abi.encode(snapshot.buffers[0]), abi.encode(before.buffers[0]));
        BufferReport memory empty;
        (empty.buffer, empty.asset) = (buffer, address(weth));
        assertEq(abi.encode(snapshot.buffers[1]), abi.encode(empty));
        assertTrue(before.buffers[1].isReadable);
        assertEq(abi.encode(snapshot.vaults), abi.encode(before.vaults));
        assertEq(abi.encode(snapshot.prices), abi.encode(before.prices));
    }
}

/// @notice What looks at vaults would change.
contract SnapshotLensProvisionsTest is BaseTest {
    uint256[] internal vaultIds;

    function setUp() public override {
        super.setUp();
        vaultIds.push(_openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6));
        vaultIds.push(_openVault(OWNER, 1, wbtc, 2e8, usdc, 30_000e6));
        vaultIds.push(_openVault(STRANGER, 0, weth, 20e18, usdc, 30_000e6));
        _setPrice(weth, 1400e8);
    }

    /// @dev What is said is what happens, and what has happened is not said again.
    function test_SaysWhatALookWouldChange() public {
        uint256 state = vm.snapshotState();
        (, uint256 scanned, ProvisionChange[] memory changes) = snapshotLens.provisionChanges(engine, vaultIds);
        vm.revertToState(state);
        assertEq(scanned, 3);
        assertEq(changes.length, 2);
        assertEq(changes[0].vaultId, vaultIds[0]);
        assertEq(changes[1].vaultId, vaultIds[2]);
        for (uint256 i; i < 2; ++i) {
            assertEq(changes[i].asset, address(usdc));
            uint256 before = engine.provisionOf(address(usdc));
            engine.updateProvisions(changes[i].vaultId);
            assertEq(int256(engine.provisionOf(address(usdc))) - int256(before), changes[i].change);
            assertGt(changes[i].change, 0);
        }
        (,, changes) = snapshotLens.provisionChanges(engine, vaultIds);
        assertEq(changes.length, 0);

        _setPrice(weth, 1900e8);
        (,, changes) = snapshotLens.provisionChanges(engine, vaultIds);
        assertEq(changes.length, 2);
        assertLt(changes[0].change, 0);
        assertEq(changes[0].change + changes[1].change, -int256(2000e6 + 2000e6));
    }

    function test_AVaultWhosePriceCannotBeReadIsPassedOver() public {
        vm.mockCallRevert(router.sourceOf(address(wbtc)), abi.encodeCall(IPriceSource.getPrice, ()), "broken");
        (, uint256 scanned, ProvisionChange[] memory changes) = snapshotLens.provisionChanges(engine, vaultIds);
        assertEq(scanned, 3);
        assertEq(changes.length, 2);
        assertEq(changes[1].vaultId, vaultIds[2]);
    }

    function test_StopsBeforeTheGasDoes() public {
        (, uint256 scanned, ProvisionChange[] memory changes) =
            snapshotLens.provisionChanges{gas: 3_150_000}(engine, vaultIds);
        assertGt(scanned, 0);
        assertLt(scanned, 3);
        assertEq(changes.length, 1);
        (, scanned, changes) = snapshotLens.provisionChanges{gas: 2_900_000}(engine, vaultIds);
        assertEq(scanned + changes.length, 0);
    }
}
