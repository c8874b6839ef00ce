// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CashVault} from "./base/CashVault.sol";
import {IDebtSource} from "./interfaces/IDebtSource.sol";
import {ILendingPool} from "./interfaces/ILendingPool.sol";
import {ILiquidityBuffer} from "./interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {ERC4626} from "solady/tokens/ERC4626.sol";

/// @title LendingPool
/// @notice See ILendingPool.
contract LendingPool is ILendingPool, CashVault {
    /// @inheritdoc ILendingPool
    address public immutable BUFFER;

    /// @param asset_ The token that is lent.
    /// @param engine The only borrower: IVaultEngine.
    /// @param buffer The ILiquidityBuffer that the engine lists beside this pool.
    constructor(address asset_, address engine, address buffer, string memory name_, string memory symbol_)
        CashVault(asset_, engine, name_, symbol_)
    {
        BUFFER = buffer;
    }

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

    /* EXIT */

    /// @notice The most that can be withdrawn: the owner's part of `exitAssets`, as far as there is cash [raw units].
    function maxWithdraw(address owner) public view override returns (uint256) {
        return MathLib.min(previewRedeem(balanceOf(owner)), _cash);
    }

    /// @notice The most shares that can be redeemed: the owner's, as far as there is cash.
    function maxRedeem(address owner) public view override returns (uint256) {
        uint256 total = _exitAssets();
        uint256 payable_ = MathLib.mulDivDown(_cash, totalSupply() + VIRTUAL_SHARES, total + VIRTUAL_ASSETS);
        uint256 shares = MathLib.min(balanceOf(owner), payable_);
        // Shares worth less than a unit redeem for nothing, and are refused.
        return _exitValueOf(shares, total) == 0 ? 0 : shares;
    }

    /// @inheritdoc ERC4626
    function previewRedeem(uint256 shares) public view override returns (uint256) {
        return _exitValueOf(shares, _exitAssets());
    }

    /// @inheritdoc ERC4626
    function previewWithdraw(uint256 assets) public view override returns (uint256) {
        return MathLib.mulDivUp(assets, totalSupply() + VIRTUAL_SHARES, _exitAssets() + VIRTUAL_ASSETS);
    }

    function _withdraw(address by, address to, address owner, uint256 assets, uint256 shares)
        internal
        override
        nonReentrant
    {
        require(assets != 0 && shares != 0, ZeroShares(assets, shares));
        _beforeCashMoves();
        if (by != owner) _spendAllowance(owner, by, shares);
        _burn(owner, shares);
        emit Withdraw(by, to, owner, assets, shares);
        _spend(to, assets);
    }

    /* VIEWS */

    /// @inheritdoc ILendingPool
    function exitAssets() external view returns (uint256) {
        return _exitAssets();
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

    /* INTERNAL */

    /// @dev Cash, what vaults owe and what the buffer owes out of its inventory, less the buffer's share of interest.
    function _entryAssets() internal view override returns (uint256, bool) {
        return (_ownAssets(_reserves()) + ILiquidityBuffer(BUFFER).seniorClaim(), true);
    }

    /// @dev Without what the buffer's inventory has still to bring, and without what vaults are expected to
    /// lose beyond what is the buffer's.
    function _exitAssets() internal view override returns (uint256) {
        uint256 reserves = _reserves();
        uint256 expectedLoss = IVaultEngine(_ENGINE).provisionOf(ASSET);
        if (expectedLoss != 0) {
            expectedLoss = MathLib.zeroFloorSub(expectedLoss, reserves + ILiquidityBuffer(BUFFER).coverCapacity());
        }
        return MathLib.zeroFloorSub(_ownAssets(reserves), expectedLoss);
    }

    function _ownAssets(uint256 reserves) internal view returns (uint256) {
        return MathLib.zeroFloorSub(_cash + IVaultEngine(_ENGINE).totalDebt(ASSET), reserves);
    }

    function _reserves() internal view returns (uint256) {
        return IVaultEngine(_ENGINE).reservesOf(ASSET);
    }

    /// @dev Interest up to now is charged at the utilisation that held until now, so nobody can move it for the past. The
    /// engine refuses while it is in the middle of something: then no lender enters or leaves either.
    function _beforeCashMoves() internal override {
        IVaultEngine(_ENGINE).accrue(ASSET);
    }
}
