// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {MAX_ANNUAL_RATE} from "ebb/libraries/ConstantsLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";

contract VaultEngineInterestTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 5000e18, usdc, 8_000_000e6);
    }

    /// @dev The rate of a period is the rate of the cash there was in it, not of the cash at its end.
    function testFuzz_DepositOfALenderDoesNotChangeInterestOfThePast(uint256 amount, uint256 elapsed) public {
        amount = bound(amount, 1e6, 1_000_000_000e6);
        _skip(bound(elapsed, 1 hours, 30 days));
        uint256 debtBefore = engine.debtOf(vaultId, address(usdc));
        _lend(usdcPool, STRANGER, amount);
        assertEq(engine.debtOf(vaultId, address(usdc)), debtBefore, "debt");
    }

    /// @dev Nobody's health may fall because a lender leaves.
    function testFuzz_WithdrawalOfALenderDoesNotChangeInterestOfThePast(uint256 amount, uint256 elapsed) public {
        amount = bound(amount, 1e6, 2_000_000e6);
        _skip(bound(elapsed, 1 hours, 30 days));
        uint256 debtBefore = engine.debtOf(vaultId, address(usdc));
        vm.prank(LENDER);
        usdcPool.withdraw(amount, LENDER, LENDER);
        assertEq(engine.debtOf(vaultId, address(usdc)), debtBefore, "debt");
    }

    function testFuzz_DepositDoesNotLowerTheSharePrice(uint256 amount, uint256 elapsed) public {
        amount = bound(amount, 1e6, 1_000_000_000e6);
        _skip(bound(elapsed, 1 hours, 30 days));
        uint256 before = usdcPool.convertToAssets(1e18);
        _lend(usdcPool, STRANGER, amount);
        assertGe(usdcPool.convertToAssets(1e18), before, "share price");
    }

    /// @dev Whatever is called, interest first and the call then come to the same as the call alone: no function forgets it,
    /// none counts it twice.
    function testFuzz_AccrueThenCallEqualsCall(uint256 action, uint256 elapsed) public {
        action = bound(action, 0, 6);
        _skip(bound(elapsed, 1, 365 days));
        usdc.mint(STRANGER, 20_000_000e6);
        vm.startPrank(STRANGER);
        usdc.approve(address(engine), type(uint256).max);
        usdc.approve(address(usdcPool), type(uint256).max);
        vm.stopPrank();
        _deposit(vaultId, weth, 5000e18);
        if (action == 4) _setPrice(weth, 900e8);
        uint256 state = vm.snapshotState();
        _act(action);
        bytes32 alone = _digest();
        assertTrue(vm.revertToState(state));
        engine.accrue(address(usdc));
        _act(action);
        assertEq(_digest(), alone);
    }

    function _act(uint256 action) internal {
        if (action == 0) {
            vm.prank(OWNER);
            engine.withdraw(vaultId, address(weth), 1e18, RECEIVER);
        } else if (action == 1) {
            _openVault(STRANGER, 1, weth, 100e18, usdc, 10_000e6);
        } else if (action == 2) {
            vm.prank(STRANGER);
            engine.repay(vaultId, address(usdc), 1_000_000e6);
        } else if (action == 3) {
            vm.prank(STRANGER);
            engine.repay(vaultId, address(usdc), type(uint256).max);
        } else if (action == 4) {
            _take(_start(vaultId), weth, 10e18);
        } else if (action == 5) {
            engine.collectReserves(address(usdc));
        } else {
            vm.prank(STRANGER);
            usdcPool.deposit(1_000_000e6, STRANGER);
        }
    }

    /// @dev Everything that interest touches.
    function _digest() internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                engine.reservesOf(address(usdc)),
                engine.scaledDebtOf(vaultId, address(usdc)),
                engine.scaledDebtOf(_vault(STRANGER, 1), address(usdc)),
                engine.totalDebt(address(usdc)),
                usdcPool.totalAssets(),
                usdcPool.totalSupply(),
                usdcPool.balanceOf(STRANGER),
                usdcPool.cash(),
                engine.claimable(address(usdcBuffer), address(usdc)),
                engine.claimable(KEEPER, address(usdc))
            )
        );
    }

    /// @dev At the highest rate there is, for as long as there are chains: the index stops growing at what its slot holds, and
    /// the debt can still be repaid.
    function test_TheIndexStopsGrowingWhereItsSlotEnds() public {
        vm.prank(ADMIN);
        engine.setRateCurve(
            address(usdc),
            InterestRateLib.Curve(uint64(MAX_ANNUAL_RATE), uint64(MAX_ANNUAL_RATE), uint64(MAX_ANNUAL_RATE), 0.5e18),
            0.5e18
        );
        vm.prank(LENDER);
        usdcPool.withdraw(2_000_000e6, LENDER, LENDER);
        for (uint256 i; i < 40; ++i) {
            _skip(1000 days);
            engine.accrue(address(usdc));
        }
        assertEq(engine.debtState(address(usdc)).debtIndex, type(uint128).max);
        _repayAs(STRANGER, vaultId, usdc, type(uint256).max);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER);
    }
}
