// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CashVault} from "./base/CashVault.sol";
import {IDebtSource} from "./interfaces/IDebtSource.sol";
import {ILendingPool} from "./interfaces/ILendingPool.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {MathLib} from "./libraries/MathLib.sol";

/// @title LendingPool
/// @notice See ILendingPool.
contract LendingPool is ILendingPool, CashVault {
    /// @param asset_ The token that is lent.
    /// @param engine The only borrower: IVaultEngine.
    constructor(address asset_, address engine, string memory name_, string memory symbol_)
        CashVault(asset_, engine, name_, symbol_)
    {}

    /* DEBT SOURCE */

    /// @inheritdoc IDebtSource
    function lend(address receiver, uint256 amount) external onlyEngine nonReentrant {
        emit Lent(receiver, amount, MathLib.zeroFloorSub(_cash, amount));
        _spend(receiver, amount);
    }

    /// @inheritdoc IDebtSource
    function collect(uint256 amount) external onlyEngine {
        _cash += amount;
        emit Collected(amount, _cash);
    }

    /// @inheritdoc IDebtSource
    function writeOff(uint256 amount) external onlyEngine {
        emit LossWrittenOff(amount, totalAssets());
    }

    /* VIEWS */

    /// @notice Cash and what vaults owe, less the buffer's share of interest [raw units].
    function totalAssets() public view override returns (uint256) {
        IVaultEngine engine = IVaultEngine(_ENGINE);
        return MathLib.zeroFloorSub(_cash + engine.totalDebt(ASSET), engine.reservesOf(ASSET));
    }

    /// @inheritdoc IDebtSource
    function cash() external view returns (uint256) {
        return _cash;
    }

    /// @inheritdoc ILendingPool
    function ENGINE() external view returns (address) {
        return _ENGINE;
    }

    /// @inheritdoc IDebtSource
    function asset() public view override(CashVault, IDebtSource) returns (address) {
        return ASSET;
    }

    /// @dev Interest up to now is charged at the utilisation that held until now, so nobody can move it for the past. The
    /// engine refuses while it is in the middle of something: then no lender enters or leaves either.
    function _beforeCashMoves() internal override {
        IVaultEngine(_ENGINE).accrue(ASSET);
    }
}
