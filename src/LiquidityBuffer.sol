// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CashVault} from "./base/CashVault.sol";
import {ILiquidityBuffer} from "./interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {MathLib} from "./libraries/MathLib.sol";

/// @title LiquidityBuffer
/// @notice See ILiquidityBuffer.
contract LiquidityBuffer is ILiquidityBuffer, CashVault {
    /// @param asset_ The debt asset.
    /// @param engine The engine that asks for cover and holds the buffer's claims.
    constructor(
        address asset_,
        address engine,
        string memory name_,
        string memory symbol_
    ) CashVault(asset_, engine, name_, symbol_) {}

    /// @inheritdoc ILiquidityBuffer
    function cover(
        address source,
        uint256 amount
    ) external onlyEngine nonReentrant returns (uint256 covered) {
        covered = MathLib.min(amount, _cash);
        emit ShortfallCovered(source, covered, amount);
        if (covered != 0) _spend(source, covered);
    }

    /// @inheritdoc ILiquidityBuffer
    function harvest() external nonReentrant returns (uint256 amount) {
        amount = IVaultEngine(_ENGINE).claim(ASSET, address(this));
        if (amount == 0) return 0;
        _cash += amount;
        emit Harvested(amount, _cash);
    }

    /// @notice Cash and what waits in the engine [raw units].
    function totalAssets() public view override returns (uint256) {
        return _cash + IVaultEngine(_ENGINE).claimable(address(this), ASSET);
    }

    /// @inheritdoc ILiquidityBuffer
    function cash() external view returns (uint256) {
        return _cash;
    }

    /// @inheritdoc ILiquidityBuffer
    function ENGINE() external view returns (address) {
        return _ENGINE;
    }
}
