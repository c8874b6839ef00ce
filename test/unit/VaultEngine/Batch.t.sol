// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";

/// @notice Several calls in one transaction, and approvals by signature.
contract VaultEngineBatchTest is BaseTest {
    address internal signer;
    uint256 internal key;
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        (signer, key) = makeAddrAndKey("signer");
        vaultId = _vault(signer, 0);
        weth.mint(signer, 10e18);
        usdc.mint(signer, 100_000e6);
    }

    /// @dev Approval, deposit and loan at once, for somebody who never sent an approval.
    function test_OpensAVaultInOneTransaction() public {
        bytes[] memory calls = new bytes[](3);
        calls[0] = _permitCall(address(weth), 10e18, vm.getBlockTimestamp());
        calls[1] = abi.encodeCall(engine.deposit, (vaultId, address(weth), 10e18));
        calls[2] = abi.encodeCall(engine.borrow, (vaultId, address(usdc), 10_000e6, RECEIVER));
        vm.prank(signer);
        engine.multicall(calls);
        assertEq(engine.collateralOf(vaultId, address(weth)), 10e18);
        assertEq(engine.debtOf(vaultId, address(usdc)), 10_000e6);
        assertEq(usdc.balanceOf(RECEIVER), 10_000e6);
    }

    /// @dev Repay-all and withdraw-all in one transaction leave nothing of the vault behind.
    function test_ClosesAVaultInOneTransaction() public {
        test_OpensAVaultInOneTransaction();
        _skip(100 days);
        bytes[] memory calls = new bytes[](3);
        calls[0] = _permitCall(address(usdc), type(uint256).max, vm.getBlockTimestamp());
        calls[1] = abi.encodeCall(engine.repay, (vaultId, address(usdc), type(uint256).max));
        calls[2] = abi.encodeCall(engine.withdraw, (vaultId, address(weth), type(uint256).max, signer));
        vm.prank(signer);
        bytes[] memory results = engine.multicall(calls);
        assertGt(abi.decode(results[1], (uint256)), 10_000e6, "with interest");
        assertEq(abi.decode(results[2], (uint256)), 10e18);
        assertEq(engine.positionsOf(vaultId).collaterals.length, 0);
        assertEq(engine.positionsOf(vaultId).debts.length, 0);
        assertEq(engine.debtState(address(usdc)).totalScaledDebt, 0);
    }

    /// @dev The second call's error is the batch's, and nothing of the first stays.
    function test_RevertWhen_OneOfThemFails() public {
        bytes[] memory calls = new bytes[](2);
        calls[0] = _permitCall(address(weth), 10e18, vm.getBlockTimestamp());
        calls[1] = abi.encodeCall(engine.deposit, (vaultId, address(link), 1));
        vm.expectRevert();
        vm.prank(signer);
        engine.multicall(calls);
        assertEq(weth.allowance(signer, address(engine)), 0);
    }

    function test_RevertWhen_ItBringsMoney() public {
        vm.deal(signer, 1 ether);
        vm.prank(signer);
        (bool isOk,) = address(engine).call{value: 1}(abi.encodeCall(engine.multicall, (new bytes[](0))));
        assertFalse(isOk);
    }

    /// @dev Each call is checked as if it came alone.
    function test_RevertWhen_ItActsOnAStrangersVault() public {
        _openVault(OWNER, 0, weth, 10e18, usdc, 0);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(engine.withdraw, (_vault(OWNER, 0), address(weth), 1, signer));
        vm.prank(signer);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.NotAuthorized.selector, signer, OWNER));
        engine.multicall(calls);
    }

    /* PERMIT */

    function test_RevertWhen_TheAssetIsNotListed() public {
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.CollateralNotListed.selector, STRANGER));
        engine.permit(STRANGER, 1, 0, 0, 0, 0);
    }

    /// @dev Somebody who saw the signature in the mempool and used it first keeps nobody from going on.
    function test_ASignatureThatWasUsedIsNoError() public {
        (uint8 v, bytes32 r, bytes32 s) = _sign(address(weth), 10e18, vm.getBlockTimestamp());
        vm.prank(STRANGER);
        weth.permit(signer, address(engine), 10e18, vm.getBlockTimestamp(), v, r, s);
        vm.startPrank(signer);
        engine.permit(address(weth), 10e18, vm.getBlockTimestamp(), v, r, s);
        engine.deposit(vaultId, address(weth), 10e18);
        vm.stopPrank();
        assertEq(engine.collateralOf(vaultId, address(weth)), 10e18);
    }

    /// @dev A signature of somebody else gives the caller nothing: it is for the caller that it must be valid.
    function testFuzz_AStrangersSignatureGivesNothing(address caller) public {
        vm.assume(caller != signer);
        // A buffer of WETH has given one of its own.
        uint256 before = weth.allowance(caller, address(engine));
        (uint8 v, bytes32 r, bytes32 s) = _sign(address(weth), 10e18, vm.getBlockTimestamp());
        vm.prank(caller);
        engine.permit(address(weth), 10e18, vm.getBlockTimestamp(), v, r, s);
        assertEq(weth.allowance(signer, address(engine)), 0);
        assertEq(weth.allowance(caller, address(engine)), before);
    }

    function _permitCall(address token, uint256 amount, uint256 deadline) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = _sign(token, amount, deadline);
        return abi.encodeCall(engine.permit, (token, amount, deadline, v, r, s));
    }

    function _sign(address token, uint256 amount, uint256 deadline)
        internal
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        return _signPermit(TestToken(token), signer, key, address(engine), amount, deadline);
    }
}
