// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// @notice Answers every call with whatever bytes it is told, or does something worse.
contract RogueContract {
    enum Mode {
        Answers,
        Reverts,
        BurnsGas,
        BurnsSome
    }

    Mode public mode;
    bytes public answer;
    uint256 public gasToBurn;

    function set(Mode mode_, bytes calldata answer_) external {
        (mode, answer) = (mode_, answer_);
    }

    function setGasToBurn(uint256 gasToBurn_) external {
        gasToBurn = gasToBurn_;
    }

    fallback() external {
        if (mode == Mode.Reverts) revert("nothing to see");
        if (mode == Mode.BurnsGas) {
            assembly {
                invalid()
            }
        }
        uint256 target = gasleft() > gasToBurn ? gasleft() - gasToBurn : 0;
        if (mode == Mode.BurnsSome) while (gasleft() > target) {}
        bytes memory answer_ = answer;
        assembly {
            return(add(answer_, 32), mload(answer_))
        }
    }
}
