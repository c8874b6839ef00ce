// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IWETH9} from "../../interfaces/IWETH9.sol";
import {FlashTaker} from "./FlashTaker.sol";
import {UniswapV2Venue} from "./venues/UniswapV2Venue.sol";
import {UniswapV3Venue} from "./venues/UniswapV3Venue.sol";
import {UniswapV4Venue} from "./venues/UniswapV4Venue.sol";

/// @title UniswapTaker
/// @notice Takes with the money of Uniswap pools of all versions: the collateral is divided over legs, each of which sells its
/// part along a path of pools, of the same version or of several.
///
/// A route is its legs, one after the other, without separators:
///
///     leg    | 2 bytes share [bps] | 1 byte number of hops | hops |
///     hop    | 1 byte kind | the rest by its kind |
///     kind 1 wraps or unwraps: from WETH to ether or back | nothing |
///     kind 2 sells to a v2 pair                           | 20 bytes token bought |
///     kind 3 sells to a v3 pool                           | 20 bytes token bought | 3 bytes fee [millionths] |
///     kind 4 sells to a v4 pool without hooks             | 20 bytes currency bought | 3 bytes fee | 3 bytes tick spacing |
///
/// Each leg begins with the collateral and must end with the debt asset; ether, the currency zero, exists between wrapping and
/// v4 hops only. v4 hops in a row share one unlock. bots/core/takerRoute.ts writes and reads the same.
///
/// Shares are of the collateral that the auction sold, and their sum is 10,000; the leg that completes it gets all that is
/// left, so that nothing stays behind, whatever came out of the take. Shares and not amounts, because a take is often smaller than
/// planned: legs that were planned to end at one marginal price still end close to one when all shrink in proportion, exactly so
/// where pools of one fee began at one price with constant liquidity, whereas with amounts the last leg alone would shrink. A basis
/// point is fine enough: what an uneven split loses grows with the square of the deviation.
///
/// Pools that the factories and the manager do not know are refused, and so is a pool that cannot take all it is offered: then
/// nothing happens at all. A leg whose part is too small to be sold is refused by its pool.
///
/// What the contract was sent by mistake stays where it is: it sells exactly what the auction and the pools paid out.
contract UniswapTaker is FlashTaker, UniswapV2Venue, UniswapV3Venue, UniswapV4Venue {
    /// @notice The route ends within a leg: this many bytes would be needed.
    error RouteTruncated(uint256 needed, uint256 length);
    /// @notice No hop is of this kind; `offset` is where it stands in the route [bytes].
    error UnknownHop(uint256 offset, uint8 kind);
    /// @notice Only WETH can be unwrapped, and only ether wrapped.
    error NotWrappable(address token);
    /// @notice A leg ends with another token than the debt asset; `offset` is its end [bytes].
    error WrongEnd(uint256 offset, address token, address debtAsset);
    /// @notice The shares of the legs are not the whole [bps].
    error SharesNotWhole(uint256 sum, uint256 whole);
    /// @notice Ether comes from WETH and from the pool manager alone.
    error UnexpectedEther(address sender);

    uint256 internal constant WHOLE = 10_000; // [bps]
    uint256 internal constant LEG_HEADER = 3;
    uint8 internal constant WRAP = 1;
    uint8 internal constant V2 = 2;
    uint8 internal constant V3 = 3;
    uint8 internal constant V4 = 4;
    uint256 internal constant WRAP_BYTES = 1;
    uint256 internal constant V2_HOP_BYTES = 21;
    uint256 internal constant V3_HOP_BYTES = 24;
    uint256 internal constant V3_FEE_OFFSET = 21;

    /// @notice Wrapped ether.
    address public immutable WETH;

    /// @dev How far a route has been read, and what is in hand there.
    struct Cursor {
        uint256 offset; // [bytes]
        address token; // zero for ether
        uint256 amount; // [raw units]
    }

    /// @param v2Factory May be zero where the chain has no such version, as the two after it.
    constructor(address auctionHouse, address v2Factory, address v3Factory, address poolManager, address weth)
        FlashTaker(auctionHouse)
        UniswapV2Venue(v2Factory)
        UniswapV3Venue(v3Factory)
        UniswapV4Venue(poolManager)
    {
        WETH = weth;
    }

    /// @dev Ether is here only from the hop that brings it to the hop that spends it.
    receive() external payable {
        require(msg.sender == WETH || msg.sender == POOL_MANAGER, UnexpectedEther(msg.sender));
    }

    /// @inheritdoc FlashTaker
    function _sell(address collateral, uint256 amount, address debtAsset, address, bytes calldata route)
        internal
        override
    {
        Cursor memory cursor;
        uint256 left = amount;
        uint256 shares;
        while (cursor.offset < route.length) {
            bytes calldata header = _slice(route, cursor.offset, LEG_HEADER);
            uint256 share = uint16(bytes2(header));
            shares += share;
            require(shares <= WHOLE, SharesNotWhole(shares, WHOLE));
            cursor.offset += LEG_HEADER;
            cursor.token = collateral;
            cursor.amount = shares == WHOLE ? left : amount * share / WHOLE;
            left -= cursor.amount;
            for (uint256 hops = uint8(header[2]); hops != 0;) {
                hops -= _hop(route, cursor, hops);
            }
            require(cursor.token == debtAsset, WrongEnd(cursor.offset, cursor.token, debtAsset));
        }
        require(shares == WHOLE, SharesNotWhole(shares, WHOLE));
    }

    /// @dev Sells what is in hand to the next pool, or to all the next ones of v4.
    /// @param hops How many of the leg are left.
    /// @return done How many were gone.
    function _hop(bytes calldata route, Cursor memory cursor, uint256 hops) internal returns (uint256 done) {
        uint8 kind = uint8(_slice(route, cursor.offset, 1)[0]);
        if (kind == V4) return _hopV4(route, cursor, hops);
        if (kind == WRAP) {
            cursor.offset += WRAP_BYTES;
            _wrap(cursor);
        } else if (kind == V2) {
            bytes calldata hop = _slice(route, cursor.offset, V2_HOP_BYTES);
            cursor.offset += V2_HOP_BYTES;
            address tokenOut = address(bytes20(hop[1:]));
            cursor.amount = _swapV2(cursor.token, tokenOut, cursor.amount);
            cursor.token = tokenOut;
        } else if (kind == V3) {
            bytes calldata hop = _slice(route, cursor.offset, V3_HOP_BYTES);
            cursor.offset += V3_HOP_BYTES;
            address tokenOut = address(bytes20(hop[1:]));
            uint24 fee = uint24(bytes3(hop[V3_FEE_OFFSET:]));
            cursor.amount = _swapV3(cursor.token, tokenOut, fee, cursor.amount);
            cursor.token = tokenOut;
        } else {
            revert UnknownHop(cursor.offset, kind);
        }
        return 1;
    }

    /// @dev As many hops of v4 as follow each other.
    function _hopV4(bytes calldata route, Cursor memory cursor, uint256 hops) internal returns (uint256 done) {
        uint256 end = cursor.offset;
        do {
            _slice(route, end, V4_HOP_BYTES);
            end += V4_HOP_BYTES;
            ++done;
        } while (done < hops && end < route.length && uint8(route[end]) == V4);
        bytes calldata row = route[cursor.offset:end];
        cursor.offset = end;
        (cursor.token, cursor.amount) = _swapV4(cursor.token, cursor.amount, row);
    }

    /// @dev Turns WETH into ether and ether into WETH.
    function _wrap(Cursor memory cursor) internal virtual {
        if (cursor.token == WETH) {
            cursor.token = address(0);
            IWETH9(WETH).withdraw(cursor.amount);
        } else {
            require(cursor.token == address(0), NotWrappable(cursor.token));
            cursor.token = WETH;
            IWETH9(WETH).deposit{value: cursor.amount}();
        }
    }

    function _slice(bytes calldata route, uint256 offset, uint256 length) internal pure returns (bytes calldata) {
        require(offset + length <= route.length, RouteTruncated(offset + length, route.length));
        return route[offset:offset + length];
    }
}
