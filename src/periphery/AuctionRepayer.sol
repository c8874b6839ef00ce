// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAuctionHouse} from "../interfaces/IAuctionHouse.sol";
import {IERC20Permit} from "../interfaces/IERC20Permit.sol";
import {IVaultEngine} from "../interfaces/IVaultEngine.sol";
import {IdLib} from "../libraries/IdLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {Multicallable} from "solady/utils/Multicallable.sol";
import {ReentrancyGuardTransient} from "solady/utils/ReentrancyGuardTransient.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title AuctionRepayer
/// @notice Cures a vault under auction in one call: repays, and ends the auction if nothing is left for it to do, before
/// which nobody can take. Anyone may, for any vault, with their own money. Holds nothing between calls.
/// @dev `multicall` puts a `permit` in front.
contract AuctionRepayer is Multicallable, ReentrancyGuardTransient {
    using SafeTransferLib for address;

    /// @notice The house whose auctions are ended.
    address public immutable AUCTION_HOUSE;
    /// @notice The engine that is repaid.
    address public immutable ENGINE;

    constructor(address auctionHouse) {
        AUCTION_HOUSE = auctionHouse;
        ENGINE = IAuctionHouse(auctionHouse).ENGINE();
    }

    /// @dev Transient storage everywhere, not on mainnet alone.
    function _useTransientReentrancyGuardOnlyOnMainnet() internal pure override returns (bool) {
        return false;
    }

    /// @notice Gives this contract an allowance of the caller's tokens by an ERC-2612 signature. A signature that does not work
    /// changes nothing: whoever saw it first may have used it, then the allowance is there.
    function permit(address asset, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        try IERC20Permit(asset).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
    }

    /// @notice Repays a debt of the vault under auction, then ends the auction if nothing is left for it to do. An auction that
    /// has ended counts as ended, and the debt is repaid all the same.
    /// @param asset A debt of the vault; the caller must have approved this contract.
    /// @param amount [raw units]; more than is owed, or the largest number, repays all.
    /// @return repaid What was pulled from the caller [raw units].
    /// @return isEnded Whether the vault is under auction no more: one that was restarted meanwhile runs on under another id.
    function repayAndEnd(uint256 auctionId, address asset, uint256 amount)
        external
        nonReentrant
        returns (uint256 repaid, bool isEnded)
    {
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        repaid = MathLib.min(amount, IVaultEngine(ENGINE).debtOf(vaultId, asset));
        if (repaid != 0) {
            asset.safeTransferFrom(msg.sender, address(this), repaid);
            // The engine takes all of it, and measures that it came.
            asset.safeApproveWithRetry(ENGINE, repaid);
            IVaultEngine(ENGINE).repay(vaultId, asset, repaid);
        }
        try IAuctionHouse(AUCTION_HOUSE).end(auctionId) {}
        catch (bytes memory reason) {
            if (bytes4(reason) != IAuctionHouse.AuctionRunning.selector) _bubble(reason);
        }
        isEnded = IAuctionHouse(AUCTION_HOUSE).auctionOf(vaultId).nonce == 0;
    }

    function _bubble(bytes memory reason) internal pure {
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
