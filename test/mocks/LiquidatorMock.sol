// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {ILiquidator} from "ebb/interfaces/ILiquidator.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {VaultHealth, VaultView} from "ebb/types/Vaults.sol";

interface IMovable {
    function transfer(address receiver, uint256 amount) external returns (bool);
}

/// @notice A liquidator that does as the test says, and pays from what it holds.
contract LiquidatorMock is ILiquidator {
    IVaultEngine internal immutable ENGINE;
    uint256 public shortBy; // how much less than asked for is paid
    uint256 public asked; // payment of the latest callback
    bytes public askedWith; // data of the latest callback

    constructor(address engine) {
        ENGINE = IVaultEngine(engine);
    }

    function setShortBy(uint256 shortBy_) external {
        shortBy = shortBy_;
    }

    function lock(uint256 vaultId) external returns (VaultView memory, VaultHealth memory) {
        return ENGINE.lock(vaultId);
    }

    function unlock(uint256 vaultId, uint32 lockNonce) external {
        ENGINE.unlock(vaultId, lockNonce);
    }

    function beginLiquidation(uint256 vaultId) external returns (VaultView memory, VaultHealth memory) {
        return ENGINE.beginLiquidation(vaultId);
    }

    /// @notice Looks at the vault and sells, as a liquidator does.
    function liquidate(IVaultEngine.Liquidation calldata liquidation, bytes calldata data)
        external
        returns (uint256 debtLeft)
    {
        ENGINE.beginLiquidation(liquidation.vaultId);
        return ENGINE.liquidate(liquidation, data);
    }

    /// @notice Sells without a look.
    function liquidateBlindly(IVaultEngine.Liquidation calldata liquidation, bytes calldata data)
        external
        returns (uint256 debtLeft)
    {
        return ENGINE.liquidate(liquidation, data);
    }

    function writeOff(uint256 vaultId, uint32 lockNonce) external returns (bool) {
        return ENGINE.writeOff(vaultId, lockNonce);
    }

    function onLiquidate(address debtAsset, uint256 payment, bytes calldata data) external {
        (asked, askedWith) = (payment, data);
        IMovable(debtAsset).transfer(address(ENGINE), payment - shortBy);
    }
}
