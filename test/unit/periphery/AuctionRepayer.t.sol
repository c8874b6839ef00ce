// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

contract AuctionRepayerTest is BaseTest {
    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        _setPrice(weth, 950e8);
        auctionId = _start(vaultId);
    }

    function test_RevertWhen_RepayingForAnUnknownAuction() public {
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, auctionId + 1));
        repayer.repayAndEnd(auctionId + 1, address(usdc), 0);
    }

    function test_RevertWhen_RepayingLeavesTooLittle() public {
        _approveRepayer(OWNER);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, 1, USDC_MIN_DEBT));
        vm.prank(OWNER);
        repayer.repayAndEnd(auctionId, address(usdc), 83_000e6 - 1);
    }

    function test_RevertWhen_ThePayerHasNotApproved() public {
        vm.prank(STRANGER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        repayer.repayAndEnd(auctionId, address(usdc), 1000e6);
    }

    /// @dev Enough ends the auction, less only lowers the debt; the house keeps nothing and no approval is left.
    function testFuzz_RepaysAndEnds(uint256 amount) public {
        _approveRepayer(STRANGER);
        uint256 balance = usdc.balanceOf(STRANGER);
        amount = bound(amount, 0, 81_000e6);
        // A health of 1.01 at 950 dollars: 100 · 950 · 0.83 / 1.01.
        bool isEnough = amount >= 83_000e6 - uint256(78_850e6) * 100 / 101;
        vm.prank(STRANGER);
        (uint256 repaid, bool isEnded) = repayer.repayAndEnd(auctionId, address(usdc), amount);
        assertEq(repaid, amount);
        assertEq(isEnded, isEnough);
        assertEq(engine.debtOf(vaultId, address(usdc)), 83_000e6 - amount);
        assertEq(usdc.balanceOf(STRANGER), balance - amount);
        assertEq(usdc.balanceOf(address(repayer)), 0);
        assertEq(usdc.allowance(address(repayer), address(engine)), 0);
        if (isEnded) _assertClosed();
        else assertEq(house.auctionOf(vaultId).nonce, 1);
    }

    function testFuzz_RepaysNoMoreThanIsOwed(uint256 amount) public {
        _approveRepayer(STRANGER);
        amount = bound(amount, 83_000e6, type(uint256).max);
        _expectEnd(IAuctionHouse.EndReason.Healthy);
        vm.prank(STRANGER);
        (uint256 repaid, bool isEnded) = repayer.repayAndEnd(auctionId, address(usdc), amount);
        assertEq(repaid, 83_000e6);
        assertTrue(isEnded);
        _assertClosed();
    }

    /// @dev Whoever was too late still repays, for an owner who is glad of it.
    function test_RepaysForAnAuctionThatHasEnded() public {
        _take(auctionId, weth, type(uint256).max);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        _approveRepayer(OWNER);
        vm.prank(OWNER);
        (uint256 repaid, bool isEnded) = repayer.repayAndEnd(auctionId, address(usdc), type(uint256).max);
        assertEq(repaid, debt);
        assertTrue(isEnded);
    }

    function _approveRepayer(address payer) internal {
        usdc.mint(payer, 100_000e6);
        vm.prank(payer);
        usdc.approve(address(repayer), type(uint256).max);
    }

    /// @dev What goes wrong in the house is told, not taken for an auction that runs.
    function test_RevertWhen_TheHouseFailsOtherwise() public {
        vm.mockCallRevert(address(house), abi.encodeCall(house.end, (auctionId)), "broken");
        vm.expectRevert("broken");
        repayer.repayAndEnd(auctionId, address(usdc), 0);
    }

    /// @dev A token that calls back while it is pulled.
    function test_ATokenThatCallsBackIsRefused() public {
        OddToken odd = new OddToken(18);
        TestToken token = TestToken(address(odd));
        _listToken(address(odd), 18, 1e8, 0.5e18, 0.6e18);
        (LendingPool pool,) = _listDebt(token, 1e30, 1e18);
        _lend(pool, LENDER, 100_000e18);
        _setPrice(weth, 1000e8);
        uint256 id = _openVault(OWNER, 1, weth, 100e18, token, 80_000e18);
        _setPrice(weth, 950e8);
        uint256 oddAuction = _start(id);
        odd.mint(STRANGER, 10_000e18);
        vm.startPrank(STRANGER);
        odd.approve(address(repayer), type(uint256).max);
        odd.setHook(address(repayer), abi.encodeCall(repayer.repayAndEnd, (auctionId, address(usdc), 0)));
        repayer.repayAndEnd(oddAuction, address(odd), 1000e18);
        vm.stopPrank();
        assertFalse(odd.isHookOk());
        assertEq(bytes4(odd.hookResult()), ReentrancyGuardTransient.Reentrancy.selector);
    }

    /// @dev One transaction with a signature instead of an approval.
    function test_RepaysWithASignature() public {
        (address payer, uint256 key) = makeAddrAndKey("payer");
        usdc.mint(payer, 100_000e6);
        uint256 deadline = vm.getBlockTimestamp();
        (uint8 v, bytes32 r, bytes32 s) = _signPermit(usdc, payer, key, address(repayer), 83_000e6, deadline);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(repayer.permit, (address(usdc), 83_000e6, deadline, v, r, s));
        calls[1] = abi.encodeCall(repayer.repayAndEnd, (auctionId, address(usdc), type(uint256).max));
        vm.prank(payer);
        repayer.multicall(calls);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        _assertClosed();
    }

    /// @dev A signature that somebody has used before changes nothing; without an allowance the repayment fails.
    function test_ASignatureThatDoesNotWorkIsNoError() public {
        repayer.permit(address(usdc), 1, vm.getBlockTimestamp(), 27, bytes32(uint256(1)), bytes32(uint256(1)));
        assertEq(usdc.allowance(address(this), address(repayer)), 0);
    }

    function _expectEnd(IAuctionHouse.EndReason reason) internal {
        vm.expectEmit(address(house));
        emit IAuctionHouse.AuctionEnded(auctionId, vaultId, reason);
    }

    function _assertClosed() internal view {
        assertEq(house.openAuctionCount(), 0);
        assertEq(house.auctionOf(vaultId).nonce, 0);
    }
}
