// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {CashVault} from "./base/CashVault.sol";
import {ILiquidityBuffer} from "./interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "./interfaces/IVaultEngine.sol";
import {PROFIT_UNLOCK_PERIOD} from "./libraries/ConstantsLib.sol";
import {MathLib} from "./libraries/MathLib.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

/// @title LiquidityBuffer
/// @notice See ILiquidityBuffer.
contract LiquidityBuffer is ILiquidityBuffer, CashVault {
    using SafeCastLib for uint256;

    /// @dev What was locked when profit last arrived [raw units], when that was, and when all of it will be released [seconds].
    uint128 internal _lockedAtHarvest;
    uint40 internal _harvestedAt;
    uint40 internal _unlockedAt;

    /// @param asset_ The debt asset.
    /// @param engine The engine that asks for cover and holds the buffer's claims.
    constructor(address asset_, address engine, string memory name_, string memory symbol_)
        CashVault(asset_, engine, name_, symbol_)
    {}

    /// @inheritdoc ILiquidityBuffer
    function cover(address source, uint256 amount)
        external
        onlyEngine
        nonReentrant
        returns (uint256 covered, uint256 deferred)
    {
        covered = MathLib.min(amount, _cash);
        emit ShortfallCovered(source, covered, amount);
        // Profit that is not released yet bears the loss first: else who comes now would get what others had earned.
        uint256 locked = lockedProfit();
        if (locked != 0) {
            _lockedAtHarvest = (locked - MathLib.min(locked, covered)).toUint128();
            _harvestedAt = uint40(block.timestamp);
        }
        if (covered != 0) _spend(source, covered);
    }

    /// @inheritdoc ILiquidityBuffer
    function harvest() external nonReentrant returns (uint256 amount) {
        amount = IVaultEngine(_ENGINE).claim(ASSET, address(this));
        if (amount == 0) return 0;
        // What was locked keeps its time, so that many small harvests cannot hold it back.
        uint256 locked = lockedProfit();
        uint256 timeLeft = MathLib.zeroFloorSub(_unlockedAt, block.timestamp);
        uint256 duration = MathLib.mulDivUp(locked * timeLeft + amount * PROFIT_UNLOCK_PERIOD, 1, locked + amount);
        _lockedAtHarvest = (locked + amount).toUint128();
        _harvestedAt = uint40(block.timestamp);
        _unlockedAt = uint40(block.timestamp + duration);
        _cash += amount;
        emit Harvested(amount, _cash);
    }

    /// @notice Cash, less the profit that is not released yet [raw units].
    function totalAssets() public view override returns (uint256) {
        return MathLib.zeroFloorSub(_cash, lockedProfit());
    }

    /// @inheritdoc ILiquidityBuffer
    function lockedProfit() public view returns (uint256) {
        if (block.timestamp >= _unlockedAt) return 0;
        return MathLib.mulDivUp(_lockedAtHarvest, _unlockedAt - block.timestamp, _unlockedAt - _harvestedAt);
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
