// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IAuctionTaker} from "../../interfaces/IAuctionTaker.sol";
import {MathLib} from "../../libraries/MathLib.sol";
import {Taker} from "./Taker.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title FlashTaker
/// @notice Takes from an auction with the market's money: the collateral arrives first, is sold, pays the auction, and what is
/// left goes to the receiver. Needs no capital and holds none between calls. Where it sells is what inheritors add.
///
/// What holds after every take, whatever route was named and whatever tokens and pools on it did:
/// - The receiver has got at least `minProfit`, measured, or nothing has happened.
/// - What this contract held of the debt asset before, by somebody's mistake, it still holds: that is no profit and pays no
///   auction.
/// - Nobody has an allowance over anything here. Nobody is asked to approve this contract, so that there is nothing of third
///   parties to reach from here.
/// @dev Transient storage remembers that a take runs and that the house may call back; inheritors do the same with their pools.
/// The house is trusted to call back with the data that it was given, and once per take.
abstract contract FlashTaker is Taker {
    using SafeTransferLib for address;

    /// @notice The collateral fetched less than the auction asks for it [raw debt units].
    error ProceedsBelowPayment(uint256 proceeds, uint256 payment);
    /// @notice The take earned less than its sender wanted [raw debt units].
    error ProfitBelowMinimum(uint256 profit, uint256 minProfit);

    /// @notice A take was paid for by the market. `profit` [raw debt units] went to `receiver`.
    event TakenWithFlash(
        uint256 indexed auctionId,
        address indexed collateral,
        address indexed receiver,
        uint256 collateralOut,
        uint256 payment,
        uint256 profit
    );

    /// @notice What to take, and on which conditions.
    struct TakeParams {
        uint256 auctionId; // as simulated: a restarted auction has another id
        address collateral; // what to buy
        uint256 maxCollateral; // the most to buy [raw units]
        uint256 maxPrice; // the most to pay per unit [1e36]
        address debtAsset; // what to pay in
        bytes route; // where to sell, as the inheriting contract reads it
        uint256 minProfit; // the least to earn [raw debt units]
        uint256 deadline; // the latest block time [seconds]
        address receiver; // of the profit
    }

    /// @dev What stands before the route in the data that the house hands back: the debt asset, the receiver, and how much of
    /// the debt asset was here before.
    uint256 internal constant DATA_HEADER = 72;

    /// @dev The house while a take runs, else zero.
    address internal transient _taking;

    constructor(address auctionHouse) Taker(auctionHouse) {}

    /// @notice Takes, sells, pays, and sends the difference to the receiver.
    ///
    /// Refused, in this order: by this contract with `DeadlinePassed`, `InvalidReceiver` or `Reentered`; by the auction house, with
    /// its errors; while selling with `DebtAssetMismatch`, the errors of the route and of its pools, or `ProceedsBelowPayment`; in
    /// the end with `NothingTaken` or `ProfitBelowMinimum`.
    /// @return collateralOut What was bought [raw units].
    /// @return payment What the auction received [raw debt units].
    /// @return profit What the receiver got, at least `minProfit` [raw debt units].
    function take(TakeParams calldata params)
        external
        returns (uint256 collateralOut, uint256 payment, uint256 profit)
    {
        _requireTakeable(params.deadline, params.receiver, _taking != address(0));
        _taking = AUCTION_HOUSE;
        uint256 balanceBefore = params.debtAsset.balanceOf(address(this));
        (collateralOut, payment) = IAuctionHouse(AUCTION_HOUSE)
            .take(
                params.auctionId,
                params.collateral,
                params.maxCollateral,
                params.maxPrice,
                address(this),
                abi.encodePacked(params.debtAsset, params.receiver, balanceBefore, params.route)
            );
        require(collateralOut != 0, NothingTaken(params.auctionId));

        // Measured, not computed: whatever the tokens and pools did, this is what there is. Not below zero, because the proceeds
        // were at least the payment.
        profit = params.debtAsset.balanceOf(address(this)) - balanceBefore;
        require(profit >= params.minProfit, ProfitBelowMinimum(profit, params.minProfit));
        emit TakenWithFlash(params.auctionId, params.collateral, params.receiver, collateralOut, payment, profit);
        if (profit != 0) params.debtAsset.safeTransfer(params.receiver, profit);
        _taking = address(0);
    }

    /// @inheritdoc IAuctionTaker
    function onAuctionTake(
        uint256,
        address collateral,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata data
    ) external {
        _requireCallbackOf(_taking);
        require(address(bytes20(data)) == debtAsset, DebtAssetMismatch(debtAsset, address(bytes20(data))));
        _sell(collateral, collateralOut, debtAsset, address(bytes20(data[20:])), data[DATA_HEADER:]);
        uint256 balanceBefore = uint256(bytes32(data[40:]));
        uint256 proceeds = MathLib.zeroFloorSub(debtAsset.balanceOf(address(this)), balanceBefore);
        require(proceeds >= payment, ProceedsBelowPayment(proceeds, payment));
        debtAsset.safeApproveWithRetry(AUCTION_HOUSE, payment);
    }

    /// @dev Sells `amount` of the collateral, which is here, for the debt asset, and leaves no allowance. Collateral that is not
    /// sold must go to the receiver.
    function _sell(address collateral, uint256 amount, address debtAsset, address receiver, bytes calldata route)
        internal
        virtual;
}
