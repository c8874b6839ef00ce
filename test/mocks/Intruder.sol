// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ITokenHook} from "./HookToken.sol";
import {IAuctionTaker} from "ebb/interfaces/IAuctionTaker.sol";
import {IDirectLiquidationTaker} from "ebb/interfaces/IDirectLiquidationTaker.sol";
import {IInventoryBuyer} from "ebb/interfaces/IInventoryBuyer.sol";

/// @notice Somebody whose code runs in the middle of things, and who tries from there whatever there is to try.
contract Intruder is ITokenHook, IAuctionTaker, IDirectLiquidationTaker, IInventoryBuyer {
    /// @notice What an attempt came to; only ever thrown, so that no attempt leaves a trace.
    error Tried(bool isOk, bytes4 reason);

    struct Outcome {
        bool isOk;
        bytes4 reason; // the error's selector
    }

    enum Mode {
        Idle,
        TryAll, // every attempt at every call, each undone
        DoOne // one attempt at one call, for good
    }

    struct Attempt {
        address target;
        bytes call;
    }

    Attempt[] internal _attempts;
    Mode internal _mode;
    uint256 internal _onlyCall;
    uint256 internal _onlyAttempt;
    /// @notice How often a stranger's code was called.
    uint256 public callCount;
    /// @notice Whether the one attempt was made and succeeded.
    bool public isDone;
    mapping(uint256 callIndex => mapping(uint256 attempt => Outcome)) internal _outcomes;

    function addAttempt(address target, bytes calldata call) external {
        _attempts.push(Attempt(target, call));
    }

    function tryAll() external {
        (_mode, callCount) = (Mode.TryAll, 0);
    }

    function doOne(uint256 callIndex, uint256 attempt) external {
        (_mode, callCount, isDone) = (Mode.DoOne, 0, false);
        (_onlyCall, _onlyAttempt) = (callIndex, attempt);
    }

    function rest() external {
        _mode = Mode.Idle;
    }

    function outcomeOf(uint256 callIndex, uint256 attempt) external view returns (Outcome memory) {
        return _outcomes[callIndex][attempt];
    }

    /// @notice Lets the test act as this contract; fails as the call failed.
    function execute(address target, bytes calldata call) external returns (bytes memory result) {
        bool isOk;
        (isOk, result) = target.call(call);
        if (!isOk) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }

    /* WHERE STRANGERS' CODE RUNS */

    function onTokenMoved() external {
        _intrude();
    }

    function onAuctionTake(uint256, address, uint256, address, uint256, bytes calldata) external {
        _intrude();
    }

    function onDirectLiquidation(uint256, address, uint256, address, uint256, bytes calldata) external {
        _intrude();
    }

    function onInventoryBuy(address, uint256, address, uint256, bytes calldata) external {
        _intrude();
    }

    /* INTRUSION */

    function _intrude() internal {
        Mode mode = _mode;
        if (mode == Mode.Idle) return;
        // What an attempt moves calls here again.
        _mode = Mode.Idle;
        uint256 index = callCount++;
        if (mode == Mode.TryAll) _tryAll(index);
        else if (index == _onlyCall) (isDone,) = _attempts[_onlyAttempt].target.call(_attempts[_onlyAttempt].call);
        _mode = mode;
    }

    function _tryAll(uint256 index) internal {
        for (uint256 i; i < _attempts.length; ++i) {
            try this.tryOne(i) {}
            catch (bytes memory thrown) {
                (bool isOk, bytes4 reason) = this.read(thrown);
                _outcomes[index][i] = Outcome(isOk, reason);
            }
        }
    }

    function tryOne(uint256 index) external {
        (bool isOk, bytes memory result) = _attempts[index].target.call(_attempts[index].call);
        revert Tried(isOk, isOk ? bytes4(0) : bytes4(result));
    }

    function read(bytes calldata thrown) external pure returns (bool, bytes4) {
        return abi.decode(thrown[4:], (bool, bytes4));
    }
}
