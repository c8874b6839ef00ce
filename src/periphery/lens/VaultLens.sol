// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IVaultEngine} from "../../interfaces/IVaultEngine.sol";
import {VaultHealth, VaultView} from "../../types/Vaults.sol";

/// @title VaultLens
/// @notice Finds vaults that need attention, in one call. For off-chain readers; nothing on chain should rely on it.
contract VaultLens {
    /// @notice A vault, its positions and its totals.
    struct VaultReport {
        VaultView vault;
        VaultHealth health;
    }

    /// @notice Reads a page of the vaults that owe anything and reports those below a health.
    /// @param offset Where the page begins in the engine's list.
    /// @param limit How many vaults the page has at most.
    /// @param maxHealth Vaults at or above are left out [WAD].
    /// @return reports Vaults below `maxHealth`, and vaults without a price, which have no health.
    /// @return scanned How many vaults were looked at; less than `limit` when the list ends.
    function vaultsBelow(IVaultEngine engine, uint256 offset, uint256 limit, uint256 maxHealth)
        external
        view
        returns (VaultReport[] memory reports, uint256 scanned)
    {
        uint256[] memory vaultIds = engine.indebtedVaults(offset, limit);
        scanned = vaultIds.length;
        reports = new VaultReport[](scanned);
        uint256 count;
        for (uint256 i; i < scanned; ++i) {
            (VaultView memory vault, VaultHealth memory health) = engine.healthOf(vaultIds[i]);
            if (health.isPriced && health.healthFactor >= maxHealth) continue;
            reports[count++] = VaultReport(vault, health);
        }
        assembly ("memory-safe") {
            mstore(reports, count)
        }
    }
}
