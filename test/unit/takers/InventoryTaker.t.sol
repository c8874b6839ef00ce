// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {CallbackGuard} from "ebb/periphery/takers/CallbackGuard.sol";
import {InventoryTaker} from "ebb/periphery/takers/InventoryTaker.sol";
import {Taker} from "ebb/periphery/takers/Taker.sol";
import {IAllowanceTransfer} from "permit2/src/interfaces/IAllowanceTransfer.sol";
import {SignatureVerification} from "permit2/src/libraries/SignatureVerification.sol";
import {DeployPermit2} from "permit2/test/utils/DeployPermit2.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

interface IPermit2Domain {
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}

/// @notice Takes with the taker's own money, through the real Permit2.
contract InventoryTakerTest is BaseTest {
    bytes32 internal constant TOKEN_PERMISSIONS_TYPEHASH = keccak256("TokenPermissions(address token,uint256 amount)");
    bytes32 internal constant PERMIT_TRANSFER_FROM_TYPEHASH = keccak256(
        "PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount)"
    );
    bytes32 internal constant ERC2612_TYPEHASH =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    uint256 internal constant NONCE = 7;
    uint256 internal constant MONEY = 100_000e6;

    IAllowanceTransfer internal permit2;
    InventoryTaker internal inventoryTaker;
    address internal bidder;
    uint256 internal bidderKey;
    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public override {
        super.setUp();
        permit2 = IAllowanceTransfer(new DeployPermit2().run());
        inventoryTaker = new InventoryTaker(address(house), address(permit2));
        (bidder, bidderKey) = makeAddrAndKey("bidder");
        usdc.mint(bidder, MONEY);
        vm.prank(bidder);
        usdc.approve(address(permit2), type(uint256).max);

        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        _setPrice(weth, 930e8);
        auctionId = _start(vaultId);
    }

    function _params() internal view returns (InventoryTaker.TakeParams memory) {
        return InventoryTaker.TakeParams({
            auctionId: auctionId,
            collateral: address(weth),
            maxCollateral: 5e18,
            minCollateral: 0,
            maxPrice: type(uint256).max,
            debtAsset: address(usdc),
            maxPayment: 10_000e6,
            deadline: block.timestamp,
            receiver: RECEIVER
        });
    }

    /// @dev What Permit2 wants to see signed for these params.
    function _sign(uint256 key, InventoryTaker.TakeParams memory params, uint256 nonce)
        internal
        view
        returns (bytes memory)
    {
        bytes32 permissions = keccak256(abi.encode(TOKEN_PERMISSIONS_TYPEHASH, params.debtAsset, params.maxPayment));
        bytes32 permit = keccak256(
            abi.encode(PERMIT_TRANSFER_FROM_TYPEHASH, permissions, address(inventoryTaker), nonce, params.deadline)
        );
        return _signDigest(key, IPermit2Domain(address(permit2)).DOMAIN_SEPARATOR(), permit);
    }

    function _signDigest(uint256 key, bytes32 domain, bytes32 structHash) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(abi.encodePacked("\x19\x01", domain, structHash)));
        return abi.encodePacked(r, s, v);
    }

    function _take(InventoryTaker.TakeParams memory params, uint256 nonce, bytes memory signature)
        internal
        returns (uint256 out, uint256 payment)
    {
        vm.prank(bidder);
        return inventoryTaker.take(params, nonce, signature);
    }

    function _takeSigned(InventoryTaker.TakeParams memory params) internal returns (uint256 out, uint256 payment) {
        return _take(params, NONCE, _sign(bidderKey, params, NONCE));
    }

    function _expectRefusal(InventoryTaker.TakeParams memory params, bytes memory reason) internal {
        bytes memory signature = _sign(bidderKey, params, NONCE);
        vm.expectRevert(reason);
        _take(params, NONCE, signature);
    }

    function _assertHoldsNothing() internal view {
        assertEq(weth.balanceOf(address(inventoryTaker)) + usdc.balanceOf(address(inventoryTaker)), 0, "keeps nothing");
        assertEq(usdc.allowance(address(inventoryTaker), address(house)), 0, "leaves no approval of the house");
        assertEq(usdc.allowance(bidder, address(house)), 0, "needs no approval of the house");
    }

    /* SIGNATURES OF PERMIT2 */

    /// @dev Just what is due leaves the bidder, all of the collateral arrives, nothing stays in between.
    function testFuzz_PaysByASignature(uint256 amount, uint256 elapsed, uint256 spare, uint256 nonce) public {
        _skip(bound(elapsed, 0, 60));
        InventoryTaker.TakeParams memory params = _params();
        params.maxCollateral = bound(amount, 1e12, 5e18);
        uint256 due = MathLib.mulDivUp(params.maxCollateral, _auctionPrice(vaultId, weth), PRICE_SCALE);
        params.maxPayment = due + bound(spare, 0, type(uint128).max);
        params.minCollateral = params.maxCollateral;
        bytes memory signature = _sign(bidderKey, params, nonce);
        uint256 held = engine.collateralOf(vaultId, address(weth));
        vm.expectEmit(address(inventoryTaker));
        emit InventoryTaker.TakenFromInventory(auctionId, address(weth), bidder, RECEIVER, params.maxCollateral, due);
        (uint256 out, uint256 payment) = _take(params, nonce, signature);
        assertEq(out, params.maxCollateral, "out");
        assertEq(payment, due, "payment");
        assertEq(weth.balanceOf(RECEIVER), out, "received");
        assertEq(engine.collateralOf(vaultId, address(weth)), held - out, "left");
        assertEq(usdc.balanceOf(bidder), MONEY - due, "paid");
        _assertHoldsNothing();
    }

    function test_RevertWhen_ASignatureIsUsedTwice() public {
        InventoryTaker.TakeParams memory params = _params();
        params.maxCollateral = 1e18;
        _takeSigned(params);
        _expectRefusal(params, abi.encodeWithSignature("InvalidNonce()"));
        _take(params, NONCE + 1, _sign(bidderKey, params, NONCE + 1));
        assertEq(weth.balanceOf(RECEIVER), 2e18);
    }

    /// @dev A signature that somebody overhears is worth nothing to them.
    function testFuzz_RevertWhen_AnothersSignatureIsUsed(address thief) public {
        vm.assume(thief != bidder && thief != address(0) && thief.code.length == 0);
        InventoryTaker.TakeParams memory params = _params();
        params.receiver = STRANGER;
        bytes memory signature = _sign(bidderKey, params, NONCE);
        vm.expectRevert(SignatureVerification.InvalidSigner.selector);
        vm.prank(thief);
        inventoryTaker.take(params, NONCE, signature);
        assertEq(usdc.balanceOf(bidder), MONEY);
    }

    function test_RevertWhen_TheSignatureIsOverSomethingElse() public {
        InventoryTaker.TakeParams memory params = _params();
        bytes memory signature = _sign(bidderKey, params, NONCE);
        params.maxPayment += 1;
        vm.expectRevert(SignatureVerification.InvalidSigner.selector);
        _take(params, NONCE, signature);
        params = _params();
        params.deadline += 1;
        vm.expectRevert(SignatureVerification.InvalidSigner.selector);
        _take(params, NONCE, signature);
        vm.expectRevert(SignatureVerification.InvalidSigner.selector);
        _take(_params(), NONCE + 1, signature);
        vm.expectRevert(SignatureVerification.InvalidSignatureLength.selector);
        _take(_params(), NONCE, hex"01");
    }

    /* ALLOWANCES */

    function test_PaysByAnAllowanceOfTheToken() public {
        vm.prank(bidder);
        usdc.approve(address(inventoryTaker), 10_000e6);
        (uint256 out, uint256 payment) = _take(_params(), 0, "");
        assertEq(weth.balanceOf(RECEIVER), out);
        assertEq(usdc.balanceOf(bidder), MONEY - payment);
        assertEq(usdc.allowance(bidder, address(inventoryTaker)), 10_000e6 - payment);
        _assertHoldsNothing();
    }

    function test_PaysByAnAllowanceInsidePermit2() public {
        vm.prank(bidder);
        permit2.approve(address(usdc), address(inventoryTaker), 10_000e6, uint48(block.timestamp));
        (uint256 out, uint256 payment) = _take(_params(), 0, "");
        assertEq(weth.balanceOf(RECEIVER), out);
        assertEq(usdc.balanceOf(bidder), MONEY - payment);
        (uint160 left,,) = permit2.allowance(bidder, address(usdc), address(inventoryTaker));
        assertEq(left, 10_000e6 - payment);
        _assertHoldsNothing();
    }

    function test_RevertWhen_NothingIsAllowed() public {
        vm.expectRevert(abi.encodeWithSelector(IAllowanceTransfer.AllowanceExpired.selector, 0));
        _take(_params(), 0, "");
    }

    /// @dev Nobody pays with what others have allowed the taker.
    function test_RevertWhen_OnlyAnotherHasAllowedIt() public {
        vm.startPrank(bidder);
        usdc.approve(address(inventoryTaker), type(uint256).max);
        permit2.approve(address(usdc), address(inventoryTaker), type(uint160).max, type(uint48).max);
        vm.stopPrank();
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAllowanceTransfer.AllowanceExpired.selector, 0));
        inventoryTaker.take(_params(), 0, "");
    }

    /* ERC-2612 */

    function _sign2612(InventoryTaker.TakeParams memory params) internal view returns (uint8, bytes32, bytes32) {
        bytes32 permit = keccak256(
            abi.encode(
                ERC2612_TYPEHASH,
                bidder,
                address(inventoryTaker),
                params.maxPayment,
                usdc.nonces(bidder),
                params.deadline
            )
        );
        return vm.sign(bidderKey, keccak256(abi.encodePacked("\x19\x01", usdc.DOMAIN_SEPARATOR(), permit)));
    }

    function test_PaysByAPermitOfTheToken() public {
        InventoryTaker.TakeParams memory params = _params();
        (uint8 v, bytes32 r, bytes32 s) = _sign2612(params);
        vm.prank(bidder);
        (uint256 out, uint256 payment) = inventoryTaker.takeWithPermit(params, v, r, s);
        assertEq(weth.balanceOf(RECEIVER), out);
        assertEq(usdc.balanceOf(bidder), MONEY - payment);
        assertEq(usdc.allowance(bidder, address(inventoryTaker)), params.maxPayment - payment);
        _assertHoldsNothing();
    }

    /// @dev Who sees the permit first and uses it does not stop the take.
    function test_PaysByAPermitThatAStrangerHasUsed() public {
        InventoryTaker.TakeParams memory params = _params();
        (uint8 v, bytes32 r, bytes32 s) = _sign2612(params);
        vm.prank(STRANGER);
        usdc.permit(bidder, address(inventoryTaker), params.maxPayment, params.deadline, v, r, s);
        vm.prank(bidder);
        (, uint256 payment) = inventoryTaker.takeWithPermit(params, v, r, s);
        assertEq(usdc.balanceOf(bidder), MONEY - payment);
    }

    function test_RevertWhen_AnothersPermitIsUsed() public {
        InventoryTaker.TakeParams memory params = _params();
        (uint8 v, bytes32 r, bytes32 s) = _sign2612(params);
        vm.prank(STRANGER);
        vm.expectRevert(abi.encodeWithSelector(IAllowanceTransfer.AllowanceExpired.selector, 0));
        inventoryTaker.takeWithPermit(params, v, r, s);
    }

    function test_RevertWhen_APermitComesLate() public {
        InventoryTaker.TakeParams memory params = _params();
        (uint8 v, bytes32 r, bytes32 s) = _sign2612(params);
        _skip(1);
        vm.prank(bidder);
        vm.expectRevert(abi.encodeWithSelector(Taker.DeadlinePassed.selector, block.timestamp, params.deadline));
        inventoryTaker.takeWithPermit(params, v, r, s);
    }

    /* REFUSALS, IN THE ORDER OF THE CHECKS */

    function test_RevertWhen_Late() public {
        InventoryTaker.TakeParams memory params = _params();
        params.deadline = block.timestamp - 1;
        params.receiver = address(0);
        _expectRefusal(
            params, abi.encodeWithSelector(Taker.DeadlinePassed.selector, block.timestamp, block.timestamp - 1)
        );
    }

    function test_RevertWhen_TheReceiverKeepsNothing() public {
        address[2] memory receivers = [address(0), address(inventoryTaker)];
        for (uint256 i; i < receivers.length; ++i) {
            InventoryTaker.TakeParams memory params = _params();
            params.receiver = receivers[i];
            _expectRefusal(params, abi.encodeWithSelector(Taker.InvalidReceiver.selector, receivers[i]));
        }
        // The house refuses its own.
        InventoryTaker.TakeParams memory other = _params();
        other.receiver = address(engine);
        _expectRefusal(other, abi.encodeWithSelector(IAuctionHouse.InvalidReceiver.selector, address(engine)));
    }

    function test_RevertWhen_ThePriceIsAboveTheLimit() public {
        InventoryTaker.TakeParams memory params = _params();
        params.maxPrice = _auctionPrice(vaultId, weth) - 1;
        _expectRefusal(
            params, abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, params.maxPrice + 1, params.maxPrice)
        );
    }

    /// @dev A restart makes another id: nobody buys on terms they have not seen.
    function test_RevertWhen_TheAuctionIsAnother() public {
        InventoryTaker.TakeParams memory params = _params();
        _skip(MAX_DURATION);
        assertNotEq(house.restart(auctionId), auctionId);
        params.deadline = block.timestamp;
        _expectRefusal(params, abi.encodeWithSelector(Taker.NothingTaken.selector, auctionId));
        params.auctionId = auctionId + 2;
        _expectRefusal(params, abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, auctionId + 2));
    }

    function test_RevertWhen_NothingIsSold() public {
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        _expectRefusal(_params(), abi.encodeWithSelector(Taker.NothingTaken.selector, auctionId));
    }

    function test_RevertWhen_TheDebtAssetIsAnother() public {
        InventoryTaker.TakeParams memory params = _params();
        params.debtAsset = address(link);
        _expectRefusal(params, abi.encodeWithSelector(Taker.DebtAssetMismatch.selector, address(usdc), address(link)));
    }

    function test_MaxPaymentIsExact() public {
        InventoryTaker.TakeParams memory params = _params();
        uint256 due = MathLib.mulDivUp(params.maxCollateral, _auctionPrice(vaultId, weth), PRICE_SCALE);
        params.maxPayment = due - 1;
        _expectRefusal(params, abi.encodeWithSelector(InventoryTaker.PaymentAboveMaximum.selector, due, due - 1));
        // An allowance beyond it does not help.
        vm.prank(bidder);
        usdc.approve(address(inventoryTaker), type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(InventoryTaker.PaymentAboveMaximum.selector, due, due - 1));
        _take(params, 0, "");
        params.maxPayment = due;
        (, uint256 payment) = _takeSigned(params);
        assertEq(payment, due);
    }

    function test_MinCollateralIsExact() public {
        InventoryTaker.TakeParams memory params = _params();
        params.minCollateral = params.maxCollateral + 1;
        _expectRefusal(
            params,
            abi.encodeWithSelector(
                InventoryTaker.CollateralBelowMinimum.selector, params.maxCollateral, params.minCollateral
            )
        );
        assertEq(usdc.balanceOf(bidder), MONEY);
        params.minCollateral = params.maxCollateral;
        (uint256 out,) = _takeSigned(params);
        assertEq(out, params.minCollateral);
    }

    function test_RevertWhen_TheBidderHasTooLittle() public {
        vm.prank(bidder);
        usdc.transfer(STRANGER, MONEY - 1);
        _expectRefusal(_params(), "TRANSFER_FROM_FAILED");
    }

    /* STRANGERS */

    function testFuzz_RevertWhen_AStrangerCallsBack(address caller) public {
        usdc.mint(address(inventoryTaker), 1000e6);
        vm.prank(bidder);
        usdc.approve(address(inventoryTaker), type(uint256).max);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, caller));
        inventoryTaker.onAuctionTake(
            auctionId, address(weth), 1e18, address(usdc), 1000e6, abi.encode(_params(), 0, "")
        );
    }

    /// @dev Not even the house, outside of a take.
    function test_RevertWhen_CalledBackOutsideOfATake() public {
        bytes memory data = abi.encode(_params(), 0, "");
        _takeSigned(_params());
        vm.prank(address(house));
        vm.expectRevert(abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, address(house)));
        inventoryTaker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, data);
    }

    /// @dev What somebody left in the contract pays for nobody's take.
    function test_LeavesWhatOthersLeft() public {
        usdc.mint(address(inventoryTaker), 1000e6);
        (, uint256 payment) = _takeSigned(_params());
        assertEq(usdc.balanceOf(bidder), MONEY - payment);
        assertEq(usdc.balanceOf(address(inventoryTaker)), 1000e6);
    }

    /* ODD TOKENS */

    /// @dev A debt asset that knows no permits and returns nothing, borrowed against a collateral that calls back.
    function _oddAuction()
        internal
        returns (OddToken debt, OddToken collateral, InventoryTaker.TakeParams memory params)
    {
        debt = new OddToken(18);
        collateral = new OddToken(18);
        _listToken(address(debt), 18, 1e8, 0.8e18, 0.83e18);
        _listToken(address(collateral), 18, 2000e8, 0.8e18, 0.83e18);
        TestToken debtToken = TestToken(address(debt));
        (LendingPool pool,) = _listDebt(debtToken, 1e30, 1e18);
        _lend(pool, LENDER, 100_000e18);
        uint256 id = _openVault(OWNER, 1, TestToken(address(collateral)), 10e18, debtToken, 15_900e18);
        feedOf[address(collateral)].transmit(1900e8);
        params = _params();
        params.auctionId = _start(id);
        params.collateral = address(collateral);
        params.maxCollateral = 1e18;
        params.debtAsset = address(debt);
        params.maxPayment = 2000e18;
        debt.setMode(OddToken.Mode.ReturnsNothing);
        debt.mint(bidder, 2000e18);
    }

    function test_TokensThatReturnNothingAreServed() public {
        (OddToken debt, OddToken collateral, InventoryTaker.TakeParams memory params) = _oddAuction();
        // Without an approval of Permit2 a signature moves nothing.
        _expectRefusal(params, "TRANSFER_FROM_FAILED");
        vm.prank(bidder);
        debt.approve(address(permit2), type(uint256).max);
        (uint256 out, uint256 payment) = _takeSigned(params);
        assertEq(collateral.balanceOf(RECEIVER), out);
        assertEq(debt.balanceOf(bidder), 2000e18 - payment);
        assertEq(debt.balanceOf(address(inventoryTaker)), 0);
        assertEq(debt.allowance(address(inventoryTaker), address(house)), 0);
    }

    /// @dev A fee on the way through this contract is not made up for by it.
    function test_RevertWhen_TheDebtAssetTakesAFee() public {
        (OddToken debt,, InventoryTaker.TakeParams memory params) = _oddAuction();
        vm.prank(bidder);
        debt.approve(address(permit2), type(uint256).max);
        debt.setMode(OddToken.Mode.TakesFee);
        _expectRefusal(params, abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector));
    }

    /// @dev From the transfer of the collateral, while the bidder's take is under way.
    function test_RefusesToBeReentered() public {
        (OddToken debt, OddToken collateral, InventoryTaker.TakeParams memory params) = _oddAuction();
        vm.prank(bidder);
        debt.approve(address(permit2), type(uint256).max);
        params.maxCollateral = 0.2e18;
        collateral.setHook(address(inventoryTaker), abi.encodeCall(inventoryTaker.take, (params, 0, "")));
        _takeSigned(params);
        assertEq(collateral.hookCount(), 1);
        assertFalse(collateral.isHookOk());
        assertEq(bytes4(collateral.hookResult()), Taker.Reentered.selector);
        collateral.setHook(
            address(inventoryTaker),
            abi.encodeCall(
                inventoryTaker.onAuctionTake,
                (params.auctionId, address(collateral), 1, address(debt), 1, abi.encode(params, 0, ""))
            )
        );
        _take(params, NONCE + 1, _sign(bidderKey, params, NONCE + 1));
        assertEq(bytes4(collateral.hookResult()), CallbackGuard.UnexpectedCallback.selector);
    }

    /* REFUSALS, IN ORDER */

    /// @dev Everything is wrong at first; each step puts one thing right and meets the next refusal.
    function test_RefusalsInOrder() public {
        _skip(1);
        InventoryTaker.TakeParams memory params = _params();
        params.deadline = block.timestamp - 1;
        params.receiver = address(0);
        params.maxPrice = 0;
        params.debtAsset = address(link);
        params.maxPayment = 1;
        params.minCollateral = 6e18;
        _expectRefusal(
            params, abi.encodeWithSelector(Taker.DeadlinePassed.selector, block.timestamp, block.timestamp - 1)
        );
        params.deadline = block.timestamp;
        _expectRefusal(params, abi.encodeWithSelector(Taker.InvalidReceiver.selector, address(0)));
        params.receiver = address(inventoryTaker);
        _expectRefusal(params, abi.encodeWithSelector(Taker.InvalidReceiver.selector, address(inventoryTaker)));
        params.receiver = RECEIVER;
        uint256 price = _auctionPrice(vaultId, weth);
        _expectRefusal(params, abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, price, 0));
        params.maxPrice = price;
        _expectRefusal(params, abi.encodeWithSelector(Taker.DebtAssetMismatch.selector, address(usdc), address(link)));
        params.debtAsset = address(usdc);
        uint256 payment = MathLib.mulDivUp(5e18, price, PRICE_SCALE);
        _expectRefusal(params, abi.encodeWithSelector(InventoryTaker.PaymentAboveMaximum.selector, payment, 1));
        params.maxPayment = payment;
        vm.prank(bidder);
        usdc.transfer(STRANGER, MONEY);
        _expectRefusal(params, "TRANSFER_FROM_FAILED");
        vm.prank(STRANGER);
        usdc.transfer(bidder, MONEY);
        _expectRefusal(params, abi.encodeWithSelector(InventoryTaker.CollateralBelowMinimum.selector, 5e18, 6e18));
    }

    /// @dev That nothing was sold is said before that it was less than wanted.
    function test_NothingIsSaidBeforeTooLittle() public {
        InventoryTaker.TakeParams memory params = _params();
        params.minCollateral = 1;
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        _expectRefusal(params, abi.encodeWithSelector(Taker.NothingTaken.selector, auctionId));
    }
}
