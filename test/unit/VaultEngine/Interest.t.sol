// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";

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
}
