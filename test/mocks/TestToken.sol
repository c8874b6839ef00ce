// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ERC20} from "solady/tokens/ERC20.sol";

/// @title TestToken
/// @notice A well-behaved token of any decimals that its deployer may mint: for tests and local chains.
contract TestToken is ERC20 {
    /// @notice `caller` did not deploy the token.
    error NotMinter(address caller);

    address public immutable MINTER;
    uint8 internal immutable DECIMALS;
    string internal _name;
    string internal _symbol;

    constructor(string memory name_, string memory symbol_, uint8 decimals_) {
        MINTER = msg.sender;
        DECIMALS = decimals_;
        _name = name_;
        _symbol = symbol_;
    }

    /// @notice Creates `amount` [raw units] for `receiver`. Only the deployer.
    function mint(address receiver, uint256 amount) external {
        require(msg.sender == MINTER, NotMinter(msg.sender));
        _mint(receiver, amount);
    }

    function name() public view override returns (string memory) {
        return _name;
    }

    function symbol() public view override returns (string memory) {
        return _symbol;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
