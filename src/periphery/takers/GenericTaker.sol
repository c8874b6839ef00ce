// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../../interfaces/IAuctionHouse.sol";
import {WAD} from "../../libraries/ConstantsLib.sol";
import {MathLib} from "../../libraries/MathLib.sol";
import {StaticCallLib} from "../../libraries/StaticCallLib.sol";
import {FlashTaker} from "./FlashTaker.sol";
import {LibCall} from "solady/utils/LibCall.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title GenericTaker
/// @notice Takes with the money of any market: the collateral is sold by calls, with whatever data, to the contracts that were
/// allowed when this one was deployed, for instance aggregators whose interface answers with calldata.
///
/// The list of targets never changes and has no owner: who wants others deploys another taker. A list that callers could
/// change would guard nothing, because the key that signs takes would be the key that allows targets; so the list is what a
/// stolen or misled quote cannot get around.
///
/// Why arbitrary data are safe here. A call can do what its target lets this contract do, so the question is what this contract
/// has anywhere:
/// - Tokens: only during a take, and then the minimum profit is measured in the end. Who deploys a hostile target, or names a
///   hostile token, can cost a take what it earns above its own minimum, nothing more.
/// - Allowances given: exactly what a call may sell, to its target, and none after the call.
/// - Allowances received: nobody is asked to approve this contract, and tokens, through which an allowance given by mistake
///   could be used, are no targets; neither is Permit2, the house or the engine. That is checked at deployment by what a target
///   answers, and once more at each call for the tokens of the take.
/// - Ether: none, it cannot be received.
///
/// All that a take brings goes to its receiver: the profit, collateral that no call sold, and what is left of tokens that were
/// traded on the way. Of the collateral and the debt asset, what somebody sent here by mistake stays; what was sent here of other
/// tokens goes to the next one who sells through that token, which harms nobody.
contract GenericTaker is FlashTaker {
    using SafeTransferLib for address;

    /// @notice The target is a token, Permit2, the house or its engine, or has no code.
    error ForbiddenTarget(address target);
    /// @notice The target was not on the list when this contract was deployed.
    error TargetNotAllowed(address target);
    /// @notice A share is at most one [WAD].
    error ShareAboveOne(uint256 share);
    /// @notice The amount would be written beyond the end of the data [bytes].
    error OffsetOutOfData(uint256 offset, uint256 length);

    /// @notice The contract may be called in takes.
    event TargetAllowed(address indexed target);

    /// @notice One call that sells.
    struct Swap {
        address target; // called, and approved for as long
        address tokenIn; // what it sells: the collateral, or what earlier calls have bought
        uint256 share; // how much of what is here of it at that moment, rounded down [WAD]
        uint256 amountOffset; // where the data is told the amount [bytes from its first one], or AS_IT_IS
        bytes data; // selector and arguments
    }

    /// @notice The data is passed on unchanged: a take that comes out smaller than planned then leaves the target without the
    /// money it wants, and reverts.
    uint256 public constant AS_IT_IS = type(uint256).max;
    uint256 internal constant WORD = 32;
    uint256 internal constant PROBE_GAS = 100_000;

    /// @notice Whether a contract may be called in takes.
    mapping(address target => bool) public isTarget;

    constructor(address auctionHouse, address[] memory targets) FlashTaker(auctionHouse) {
        address engine = IAuctionHouse(auctionHouse).ENGINE();
        for (uint256 i; i < targets.length; ++i) {
            address target = targets[i];
            bool isForbidden = target.code.length == 0 || target == auctionHouse || target == engine || _isToken(target)
                || _isPermit2(target);
            require(!isForbidden, ForbiddenTarget(target));
            isTarget[target] = true;
            emit TargetAllowed(target);
        }
    }

    /// @inheritdoc FlashTaker
    /// @param route An ABI-encoded `Swap[]`, called in order.
    function _sell(address collateral, uint256 amount, address debtAsset, address receiver, bytes calldata route)
        internal
        override
    {
        Swap[] memory swaps = abi.decode(route, (Swap[]));
        uint256 stranded = MathLib.zeroFloorSub(collateral.balanceOf(address(this)), amount);
        for (uint256 i; i < swaps.length; ++i) {
            Swap memory swap = swaps[i];
            require(isTarget[swap.target], TargetNotAllowed(swap.target));
            bool isOfTake = swap.target == collateral || swap.target == debtAsset || swap.target == swap.tokenIn;
            require(!isOfTake, ForbiddenTarget(swap.target));
            _call(swap, _held(swap.tokenIn, collateral, stranded));
        }
        _push(collateral, receiver, _held(collateral, collateral, stranded));
        for (uint256 i; i < swaps.length; ++i) {
            address token = swaps[i].tokenIn;
            if (token != collateral && token != debtAsset) _push(token, receiver, token.balanceOf(address(this)));
        }
    }

    function _push(address token, address receiver, uint256 amount) internal {
        if (amount != 0) token.safeTransfer(receiver, amount);
    }

    /// @dev Calls a target that may take a share of `held` meanwhile.
    function _call(Swap memory swap, uint256 held) internal {
        require(swap.share <= WAD, ShareAboveOne(swap.share));
        uint256 amountIn = MathLib.mulDivDown(held, swap.share, WAD);
        (uint256 offset, bytes memory data) = (swap.amountOffset, swap.data);
        if (offset != AS_IT_IS) {
            bool isWithin = data.length >= WORD && offset <= data.length - WORD;
            require(isWithin, OffsetOutOfData(offset, data.length));
            assembly ("memory-safe") {
                mstore(add(add(data, 32), offset), amountIn)
            }
        }
        swap.tokenIn.safeApproveWithRetry(swap.target, amountIn);
        LibCall.callContract(swap.target, data);
        swap.tokenIn.safeApprove(swap.target, 0);
    }

    /// @dev What the take has here of a token.
    function _held(address token, address collateral, uint256 stranded) internal view returns (uint256) {
        uint256 balance = token.balanceOf(address(this));
        return token == collateral ? MathLib.zeroFloorSub(balance, stranded) : balance;
    }

    /// @dev Tokens of ERC-20 answer what one account may spend of another.
    function _isToken(address target) internal view returns (bool isOk) {
        (isOk,) = StaticCallLib.tryRead(
            target, abi.encodeWithSignature("allowance(address,address)", target, target), PROBE_GAS, 1
        );
    }

    /// @dev Permit2 answers what one account may spend of another's token, until when, and with which nonce.
    function _isPermit2(address target) internal view returns (bool isOk) {
        (isOk,) = StaticCallLib.tryRead(
            target, abi.encodeWithSignature("allowance(address,address,address)", target, target, target), PROBE_GAS, 3
        );
    }
}
