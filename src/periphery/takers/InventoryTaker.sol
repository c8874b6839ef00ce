// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IAuctionTaker} from "../../interfaces/IAuctionTaker.sol";
import {IERC20Permit} from "../../interfaces/IERC20Permit.sol";
import {IPermit2} from "../../interfaces/IPermit2.sol";
import {Taker} from "./Taker.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title InventoryTaker
/// @notice Takes from an auction with the caller's own money, without an approval of the auction house: the collateral goes
/// straight to the receiver, and just what is due comes from the caller by a signature or an allowance. Holds nothing
/// between calls.
/// @dev Only the caller's own money is ever moved. A Permit2 signature names an amount, not an auction: whoever else sees it
/// can do nothing with it here.
contract InventoryTaker is Taker {
    using SafeCastLib for uint256;
    using SafeTransferLib for address;

    /// @notice The auction sold less than its sender wanted [raw units].
    error CollateralBelowMinimum(uint256 collateralOut, uint256 minCollateral);
    /// @notice The auction asks for more than its sender wanted to pay [raw debt units].
    error PaymentAboveMaximum(uint256 payment, uint256 maxPayment);

    /// @notice A take was paid for by `payer`.
    event TakenFromInventory(
        uint256 indexed auctionId,
        address indexed collateral,
        address indexed payer,
        address receiver,
        uint256 collateralOut,
        uint256 payment
    );

    /// @notice What to take, and on which conditions.
    struct TakeParams {
        uint256 auctionId; // as simulated: a restarted auction has another id
        address collateral; // what to buy
        uint256 maxCollateral; // the most to buy [raw units]
        uint256 minCollateral; // the least to buy [raw units]
        uint256 maxPrice; // the most to pay per unit [1e36]
        address debtAsset; // what to pay in
        uint256 maxPayment; // the most to pay [raw debt units]
        uint256 deadline; // the latest block time [seconds]
        address receiver; // of the collateral
    }

    /// @notice IPermit2.
    address public immutable PERMIT2;

    /// @dev The caller of the take under way, else zero.
    address internal transient _payer;

    constructor(address auctionHouse, address permit2) Taker(auctionHouse) {
        PERMIT2 = permit2;
    }

    /// @notice Takes, and pays by the caller's Permit2 signature, or without one by an allowance: of the token to this contract,
    /// else inside Permit2.
    /// @param nonce Of the signature; not looked at without one.
    /// @param signature Of a Permit2 `PermitTransferFrom` over `debtAsset`, `maxPayment`, this contract as the spender, `nonce`
    /// and `deadline`; empty to pay by an allowance.
    /// @return collateralOut What the receiver got, at least `minCollateral` [raw units].
    /// @return payment What the caller paid, at most `maxPayment` [raw debt units].
    function take(TakeParams calldata params, uint256 nonce, bytes calldata signature)
        external
        returns (uint256 collateralOut, uint256 payment)
    {
        return _take(params, nonce, signature);
    }

    /// @notice Takes, and pays by the caller's ERC-2612 permit over `maxPayment` for this contract until `deadline`. What is not
    /// due remains as an allowance, which only the same caller's takes can use.
    /// @return collateralOut What the receiver got, at least `minCollateral` [raw units].
    /// @return payment What the caller paid, at most `maxPayment` [raw debt units].
    function takeWithPermit(TakeParams calldata params, uint8 v, bytes32 r, bytes32 s)
        external
        returns (uint256 collateralOut, uint256 payment)
    {
        // Who saw the signature first may have used it: then the allowance is there, or the payment will fail.
        try IERC20Permit(params.debtAsset)
            .permit(msg.sender, address(this), params.maxPayment, params.deadline, v, r, s) {}
            catch {}
        return _take(params, 0, "");
    }

    /// @inheritdoc IAuctionTaker
    function onAuctionTake(uint256, address, uint256, address debtAsset, uint256 payment, bytes calldata data)
        external
    {
        address payer = _payer;
        _requireCallbackOf(payer == address(0) ? address(0) : AUCTION_HOUSE);
        (TakeParams memory params, uint256 nonce, bytes memory signature) =
            abi.decode(data, (TakeParams, uint256, bytes));
        require(debtAsset == params.debtAsset, DebtAssetMismatch(debtAsset, params.debtAsset));
        require(payment <= params.maxPayment, PaymentAboveMaximum(payment, params.maxPayment));
        if (signature.length != 0) {
            IPermit2(PERMIT2)
                .permitTransferFrom(
                    IPermit2.PermitTransferFrom(
                        IPermit2.TokenPermissions(debtAsset, params.maxPayment), nonce, params.deadline
                    ),
                    IPermit2.SignatureTransferDetails(address(this), payment),
                    payer,
                    signature
                );
        } else if (!debtAsset.trySafeTransferFrom(payer, address(this), payment)) {
            IPermit2(PERMIT2).transferFrom(payer, address(this), payment.toUint160(), debtAsset);
        }
        debtAsset.safeApproveWithRetry(AUCTION_HOUSE, payment);
    }

    function _take(TakeParams calldata params, uint256 nonce, bytes memory signature)
        internal
        returns (uint256 collateralOut, uint256 payment)
    {
        _requireTakeable(params.deadline, params.receiver, _payer != address(0));
        _payer = msg.sender;
        (collateralOut, payment) = IAuctionHouse(AUCTION_HOUSE)
            .take(
                params.auctionId,
                params.collateral,
                params.maxCollateral,
                params.maxPrice,
                params.receiver,
                abi.encode(params, nonce, signature)
            );
        _payer = address(0);
        require(collateralOut != 0, NothingTaken(params.auctionId));
        require(collateralOut >= params.minCollateral, CollateralBelowMinimum(collateralOut, params.minCollateral));
        emit TakenFromInventory(
            params.auctionId, params.collateral, msg.sender, params.receiver, collateralOut, payment
        );
    }
}
