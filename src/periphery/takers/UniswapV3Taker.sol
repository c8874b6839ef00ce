// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {IAuctionTaker} from "../../interfaces/IAuctionTaker.sol";
import {IUniswapV3Factory, IUniswapV3Pool, IUniswapV3SwapCallback} from "../../interfaces/IUniswapV3.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title UniswapV3Taker
/// @notice Takes from an auction with the pool's money: the collateral arrives first, is sold along a path of Uniswap v3
/// pools, pays the auction, and what is left goes to the caller. Needs no capital and holds none between calls.
/// @dev Transient storage remembers who may call back: the auction house while a take runs, one pool while it swaps.
contract UniswapV3Taker is IAuctionTaker, IUniswapV3SwapCallback {
    using SafeTransferLib for address;

    /// @notice The transaction came later than its sender wanted.
    error DeadlinePassed(uint256 timestamp, uint256 deadline);
    /// @notice The take earned less than its sender wanted [raw debt units].
    error ProfitBelowMinimum(uint256 profit, uint256 minProfit);
    /// @notice The auction sold nothing: somebody was first, or the vault is healthy again.
    error NothingTaken(uint256 auctionId);
    /// @notice A callback came from a stranger, or outside of a take.
    error UnexpectedCallback(address caller);
    /// @notice The path does not lead from the collateral to the debt asset over pools that exist.
    error InvalidPath(bytes path);
    /// @notice A pool ran out of liquidity before it had bought everything [raw units].
    error InsufficientLiquidity(address pool, uint256 sold, uint256 amount);
    /// @notice A take is under way already.
    error Reentered();
    /// @notice The receiver is zero.
    error InvalidReceiver(address receiver);

    /// @notice A take was paid for by the pools on its path. `profit` [raw debt units] went to `receiver`.
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
        bytes path; // collateral, fee, token, fee, …, debt asset: 20 and 3 bytes in turn
        uint256 minProfit; // the least to earn [raw debt units]
        uint256 deadline; // the latest block time [seconds]
        address receiver; // of the profit
    }

    uint256 internal constant ADDRESS_BYTES = 20;
    uint256 internal constant HOP_BYTES = 23; // a token and a fee
    /// @dev Prices no swap reaches: Uniswap's MIN_SQRT_RATIO + 1 and MAX_SQRT_RATIO - 1.
    uint160 internal constant MIN_SQRT_PRICE = 4_295_128_740;
    uint160 internal constant MAX_SQRT_PRICE = 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_341;

    /// @notice The house whose auctions are taken.
    address public immutable AUCTION_HOUSE;
    /// @notice The factory whose pools are trusted to call back.
    address public immutable FACTORY;

    /// @dev The take under way: its caller, else zero.
    address internal transient _taking;
    /// @dev The pool that is swapping, else zero.
    address internal transient _swapping;

    constructor(address auctionHouse, address factory) {
        AUCTION_HOUSE = auctionHouse;
        FACTORY = factory;
    }

    /// @notice Takes, sells, pays, and sends the difference to the receiver.
    /// @return collateralOut What was bought and sold [raw units].
    /// @return payment What the auction received [raw debt units].
    /// @return profit What the receiver got, at least `minProfit` [raw debt units].
    function take(TakeParams calldata params)
        external
        returns (uint256 collateralOut, uint256 payment, uint256 profit)
    {
        require(block.timestamp <= params.deadline, DeadlinePassed(block.timestamp, params.deadline));
        require(params.receiver != address(0), InvalidReceiver(params.receiver));
        require(_taking == address(0), Reentered());
        address debtAsset = _lastToken(params.path);
        require(_firstToken(params.path) == params.collateral, InvalidPath(params.path));

        _taking = msg.sender;
        uint256 balanceBefore = debtAsset.balanceOf(address(this));
        (collateralOut, payment) = IAuctionHouse(AUCTION_HOUSE)
            .take(
                params.auctionId, params.collateral, params.maxCollateral, params.maxPrice, address(this), params.path
            );
        require(collateralOut != 0, NothingTaken(params.auctionId));
        _taking = address(0);

        // Measured, not computed: whatever the tokens and pools did, this is what there is. Never below zero, because
        // nothing else can leave.
        profit = debtAsset.balanceOf(address(this)) - balanceBefore;
        require(profit >= params.minProfit, ProfitBelowMinimum(profit, params.minProfit));
        emit TakenWithFlash(params.auctionId, params.collateral, params.receiver, collateralOut, payment, profit);
        if (profit != 0) debtAsset.safeTransfer(params.receiver, profit);
    }

    /// @inheritdoc IAuctionTaker
    function onAuctionTake(
        uint256,
        address,
        uint256 collateralOut,
        address debtAsset,
        uint256 payment,
        bytes calldata path
    ) external {
        require(msg.sender == AUCTION_HOUSE && _taking != address(0), UnexpectedCallback(msg.sender));
        require(_lastToken(path) == debtAsset, InvalidPath(path));
        uint256 amount = collateralOut;
        for (uint256 offset; offset + ADDRESS_BYTES < path.length; offset += HOP_BYTES) {
            amount = _swap(path[offset:], amount);
        }
        debtAsset.safeApproveWithRetry(AUCTION_HOUSE, payment);
    }

    /// @inheritdoc IUniswapV3SwapCallback
    function uniswapV3SwapCallback(int256 amount0Delta, int256 amount1Delta, bytes calldata data) external {
        require(msg.sender == _swapping && msg.sender != address(0), UnexpectedCallback(msg.sender));
        // An exact input: the positive side is what the pool is owed, and this contract sold it.
        uint256 owed = uint256(amount0Delta > 0 ? amount0Delta : amount1Delta);
        address(bytes20(data)).safeTransfer(msg.sender, owed);
    }

    /// @dev Sells `amountIn` of the first token of `path` for its second.
    function _swap(bytes calldata path, uint256 amountIn) internal returns (uint256 amountOut) {
        address tokenIn = address(bytes20(path));
        uint24 fee = uint24(bytes3(path[ADDRESS_BYTES:]));
        address tokenOut = address(bytes20(path[HOP_BYTES:]));
        address pool = IUniswapV3Factory(FACTORY).getPool(tokenIn, tokenOut, fee);
        require(pool != address(0), InvalidPath(path));
        bool zeroForOne = tokenIn < tokenOut;
        _swapping = pool;
        (int256 amount0, int256 amount1) = IUniswapV3Pool(pool)
            .swap(
                address(this),
                zeroForOne,
                int256(amountIn),
                zeroForOne ? MIN_SQRT_PRICE : MAX_SQRT_PRICE,
                abi.encodePacked(tokenIn)
            );
        _swapping = address(0);
        uint256 sold = uint256(zeroForOne ? amount0 : amount1);
        require(sold == amountIn, InsufficientLiquidity(pool, sold, amountIn));
        amountOut = uint256(-(zeroForOne ? amount1 : amount0));
    }

    function _firstToken(bytes calldata path) internal pure returns (address) {
        require(path.length >= HOP_BYTES + ADDRESS_BYTES && path.length % HOP_BYTES == ADDRESS_BYTES, InvalidPath(path));
        return address(bytes20(path));
    }

    function _lastToken(bytes calldata path) internal pure returns (address) {
        require(path.length >= ADDRESS_BYTES, InvalidPath(path));
        return address(bytes20(path[path.length - ADDRESS_BYTES:]));
    }
}
