// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {InterestRateLib} from "../libraries/InterestRateLib.sol";
import {PriceStatus} from "../types/Prices.sol";
import {CollateralConfig, DebtState, VaultHealth, VaultView} from "../types/Vaults.sol";

/// @title IVaultEngine
/// @notice The ledger: cross-margin vaults that hold several collaterals and owe several assets, their interest, their
/// health, and the one way in which a liquidator may sell out of an unhealthy vault.
///
/// The engine knows nothing of auctions. It knows *liquidators*, a role. A liquidator locks an unhealthy vault, takes
/// collateral out against debt in, and writes off what no collateral is left for. A lock is (locker, nonce); every
/// liquidation names it, so a stale liquidator cannot act. An owner whose withdrawal or borrowing passes initial margin
/// voids the lock: who is safe is never locked in.
///
/// Scales: fractions and health [WAD] = 1e18; prices [1e36] per raw unit; values [quote WAD] = US dollars times 1e18;
/// amounts in raw token units. Debts round up, collateral rounds down.
interface IVaultEngine {
    /* ERRORS */

    /// @notice `caller` neither owns the vault nor operates for its owner.
    error NotAuthorized(address caller, address vaultOwner);
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice `caller` is neither the guardian nor the admin.
    error NotGuardian(address caller);
    /// @notice `caller` is not the buffer of the debt asset.
    error NotBuffer(address caller, address buffer);
    /// @notice `caller` does not have the liquidator role.
    error NotLiquidator(address caller);
    /// @notice No vault has this id: its upper bits are not zero, or its owner is.
    error InvalidVaultId(uint256 vaultId);
    /// @notice The amount is zero.
    error ZeroAmount();
    /// @notice An address is zero or one that must not receive tokens.
    error InvalidReceiver(address receiver);
    /// @notice The asset is not listed as collateral.
    error CollateralNotListed(address asset);
    /// @notice The asset is not listed as debt.
    error DebtNotListed(address asset);
    /// @notice The asset is listed already.
    error AlreadyListed(address asset);
    /// @notice Only the owner or an operator may bring a collateral that the vault does not hold yet.
    error CollateralNotHeld(uint256 vaultId, address asset);
    /// @notice More of the collateral would be deposited than its cap allows [raw units].
    error SupplyCapExceeded(uint256 deposited, uint256 supplyCap);
    /// @notice More would be owed than the cap allows [raw units].
    error BorrowCapExceeded(uint256 debt, uint256 borrowCap);
    /// @notice The vault would owe less than the least allowed, but not nothing [raw units].
    error DebtBelowMinimum(uint256 debt, uint256 minDebt);
    /// @notice The vault would hold more collaterals, or owe more assets, than one vault may.
    error TooManyPositions(uint256 count, uint256 max);
    /// @notice The vault holds, or owes, less than asked for [raw units].
    error InsufficientBalance(uint256 balance, uint256 amount);
    /// @notice Initial margin fails: the weighted collateral would be worth less than the debt [quote WAD].
    error InsufficientMargin(uint256 weightedCollateral, uint256 debtValue);
    /// @notice A price that is needed is not available.
    error PriceUnavailable(address asset, PriceStatus status);
    /// @notice The vault is not liquidatable: its health is at or above `threshold` [WAD].
    error VaultHealthy(uint256 healthFactor, uint256 threshold);
    /// @notice Another liquidator holds the lock.
    error VaultLocked(address locker);
    /// @notice The caller does not hold the lock it names.
    error LockMismatch(address locker, uint32 lockNonce);
    /// @notice A collateral of the vault has not even a bound, or none of its debts a price at which it could be made good;
    /// `healthOf` says which.
    error VaultUnpriced(uint256 vaultId);
    /// @notice The vault was not found fit for sale in this transaction, or became healthier since.
    error LiquidationNotBegun(uint256 vaultId);
    /// @notice The liquidator brought less than it said [raw units].
    error PaymentShort(uint256 received, uint256 payment);
    /// @notice The keeper's reward is larger than the penalty it is a share of [raw units].
    error RewardAbovePenalty(uint256 reward, uint256 penalty);
    /// @notice The pause level forbids the action: it is allowed below `requiredBelow`.
    error Paused(uint256 level, uint256 requiredBelow);
    /// @notice The guardian may only raise the pause level, to at most the highest.
    error InvalidPauseLevel(uint256 level, uint256 current);
    /// @notice A number is outside its named bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);

    /* EVENTS */

    event CollateralListed(address indexed asset, uint8 index, uint256 supplyCap);
    event DebtListed(address indexed asset, uint8 index, address source, address buffer);
    event SupplyCapSet(address indexed asset, uint256 supplyCap);
    event DebtLimitsSet(address indexed asset, uint256 borrowCap, uint256 minDebt);
    event RateCurveSet(address indexed asset, InterestRateLib.Curve curve, uint256 reserveFactorBps);
    event LiquidatorSet(address indexed liquidator, bool isLiquidator);
    event GuardianSet(address indexed guardian);
    event PauseLevelSet(address indexed caller, uint256 level);
    event OperatorSet(address indexed vaultOwner, address indexed operator, bool isOperator);

    /// @notice `balance` is what the vault holds of the asset afterwards [raw units].
    event Deposited(
        uint256 indexed vaultId, address indexed asset, address indexed caller, uint256 amount, uint256 balance
    );
    /// @notice `balance` is what the vault holds of the asset afterwards [raw units].
    event Withdrawn(
        uint256 indexed vaultId, address indexed asset, address indexed receiver, uint256 amount, uint256 balance
    );
    /// @notice `debt` is what the vault owes of the asset afterwards [raw units].
    event Borrowed(
        uint256 indexed vaultId, address indexed asset, address indexed receiver, uint256 amount, uint256 debt
    );
    /// @notice `debt` is what the vault owes of the asset afterwards [raw units].
    event Repaid(uint256 indexed vaultId, address indexed asset, address indexed caller, uint256 amount, uint256 debt);
    /// @notice Interest up to now was added to all debts of an asset [raw units], be it none; `reserves` is the part waiting for
    /// the buffer.
    event InterestAccrued(address indexed asset, uint256 interest, uint256 debtIndex, uint256 reserves);
    /// @notice `firstDebt` is the index of the largest debt: it bears a loss last, as the house makes it good first where it can.
    event VaultLockedBy(
        uint256 indexed vaultId, address indexed locker, uint32 lockNonce, uint256 healthFactor, uint8 firstDebt
    );
    event VaultUnlocked(uint256 indexed vaultId, address indexed locker, uint32 lockNonce);
    /// @notice An owner with initial margin ended a lock.
    event LockVoided(uint256 indexed vaultId, address indexed locker, uint32 lockNonce);
    /// @notice Collateral went out and debt came down. `penalty` includes `reward`; `collateralLeft` and `debtLeft` are
    /// what the vault holds and owes of the two assets afterwards [raw units].
    event VaultLiquidated(
        uint256 indexed vaultId,
        address indexed collateral,
        address indexed debtAsset,
        address receiver,
        uint256 collateralOut,
        uint256 debtRepaid,
        uint256 penalty,
        uint256 reward,
        uint256 collateralLeft,
        uint256 debtLeft
    );
    /// @notice A debt without saleable collateral was removed, and who bore it [raw units]: the buffer's claims and cash, its
    /// uncollected reserves, what its inventory is expected to bring (a senior claim of the source), and lenders.
    event DebtWrittenOff(
        uint256 indexed vaultId,
        address indexed debtAsset,
        uint256 debt,
        uint256 coveredByBuffer,
        uint256 coveredByReserves,
        uint256 deferredToInventory,
        uint256 lossOfLenders
    );
    /// @notice An account may pull tokens from the engine.
    event ClaimCredited(address indexed account, address indexed asset, uint256 amount);
    event Claimed(address indexed account, address indexed asset, address receiver, uint256 amount);
    /// @notice What a vault is expected to lose of a debt [raw units]; zero when that is nothing any more.
    event ProvisionSet(uint256 indexed vaultId, address indexed asset, uint256 amount);
    /// @notice Collateral too small to be sold left a vault whose debts were written off, as a claim of the buffer [raw units].
    event DustForfeited(uint256 indexed vaultId, address indexed asset, uint256 amount);
    /// @notice The buffer paid the source what its inventory brought for a loss of before [raw units].
    event LossRecovered(address indexed asset, uint256 amount);
    event ReservesCollected(address indexed asset, address indexed buffer, uint256 amount);

    /* STRUCTS */

    /// @notice What a liquidator asks of the engine.
    struct Liquidation {
        uint256 vaultId;
        uint32 lockNonce; // the lock the caller holds
        address collateral; // what leaves the vault
        uint256 collateralOut; // [raw units]
        address debtAsset; // what comes in
        uint256 debtRepaid; // part of the payment that reduces the debt [raw units]
        uint256 penalty; // part of the payment that does not [raw units]
        uint256 reward; // part of the penalty that the keeper may claim [raw units]
        address keeper; // who may claim the reward
        address receiver; // who receives the collateral
    }

    /* VAULTS */

    /// @notice Lets an account act on all vaults of the caller, or no longer.
    function setOperator(address operator, bool isOperator_) external;

    /// @notice Brings collateral into a vault, pulled from the caller, who must have approved the engine.
    /// @param vaultId The owner's address and an index of the owner's choice: see IdLib.toVaultId. A vault needs no opening.
    /// @param amount [raw units]; the engine measures what arrives and refuses tokens that take a fee.
    /// @dev Owner, operator, or, where the vault already holds the asset, anyone. Never paused; a vault that owes takes no collateral
    /// whose price is a mere bound.
    function deposit(uint256 vaultId, address asset, uint256 amount) external;

    /// @notice Takes collateral out of a vault. Needs initial margin afterwards, unless the vault owes nothing; then it
    /// works without prices and under any pause. Voids a liquidator's lock.
    /// @param amount [raw units]; the largest number stands for all the vault holds.
    /// @return withdrawn [raw units]
    function withdraw(uint256 vaultId, address asset, uint256 amount, address receiver)
        external
        returns (uint256 withdrawn);

    /// @notice Borrows against a vault. Needs initial margin afterwards: collateral at its lower price times `borrowLtv`
    /// at least as much as debt at its upper price. Voids a liquidator's lock.
    /// @param amount [raw units]
    function borrow(uint256 vaultId, address asset, uint256 amount, address receiver) external;

    /// @notice Repays a vault's debt, pulled from the caller, who must have approved the engine. Anyone may; always open.
    /// @param amount [raw units]; more than is owed, or the largest number, repays all.
    /// @return repaid What was pulled [raw units].
    function repay(uint256 vaultId, address asset, uint256 amount) external returns (uint256 repaid);

    /// @notice Uses a signature (ERC-2612) that lets the engine pull a listed asset from the caller. Made for `multicall`. A
    /// signature that fails is no error: it may have been used before; the deposit or repayment after it decides.
    /// @param amount [raw units]
    /// @param deadline [seconds]
    function permit(address asset, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /* LIQUIDATION */

    /// @notice Locks an unhealthy vault, or renews the caller's own lock while its health is below `END_HEALTH`; at or above,
    /// the caller's lock ends, and `view_.locker` is zero. Only a liquidator.
    /// @return view_ The vault with prices of liquidation and LTVs, so that the liquidator need not ask again.
    /// @return health Its totals.
    /// @dev Reverts with `VaultUnpriced` when it cannot be told, with `VaultHealthy`, or with `VaultLocked` when another liquidator
    /// holds the lock. What the vault is expected to lose is set aside as provisions; see `updateProvisions`. They last beyond the lock.
    function lock(uint256 vaultId) external returns (VaultView memory view_, VaultHealth memory health);

    /// @notice Gives a lock back. Only its holder.
    function unlock(uint256 vaultId, uint32 lockNonce) external;

    /// @notice Reads and prices a vault, with interest to now. When the caller holds its lock and its health allows a sale,
    /// `liquidate` sells it in the same transaction, until a deposit, a repayment or a sale comes between; `lock` does the
    /// same. Provisions are estimated anew. Anyone may.
    /// @return view_ The vault with prices of liquidation and LTVs.
    /// @return health Its totals. With `firmHealthFactor` at or above `END_HEALTH` it may not be sold; healthy by mere bounds
    /// it may.
    function beginLiquidation(uint256 vaultId) external returns (VaultView memory view_, VaultHealth memory health);

    /// @notice Estimates anew what a vault is expected to lose of each debt: what its collateral, at lower prices, does not cover,
    /// of the smallest debt first, because the house repays the largest first: under a lock the one that was the largest when it
    /// was locked, or locked anew, bears last. Where a price is missing or in doubt the estimate only rises, unless the firm
    /// health is at or above `END_HEALTH`: then nothing is. Anyone may, for any vault; `lock` and `beginLiquidation` do the
    /// same. Initial margin, and a debt that is repaid or written off, end provisions too, and a repayment in part leaves none
    /// above the debt.
    function updateProvisions(uint256 vaultId) external;

    /// @notice Sells collateral of a locked vault: collateral goes to `receiver`, then the caller is asked through
    /// `onLiquidate` for `debtRepaid + penalty`, then the debt comes down. Only the holder of the lock, right after it was told
    /// by `beginLiquidation` or `lock` that the vault may be sold.
    /// @return debtLeft What the vault owes of the debt asset afterwards [raw units].
    function liquidate(Liquidation calldata liquidation, bytes calldata data) external returns (uint256 debtLeft);

    /// @notice Removes the debts of a locked vault that has no saleable collateral left: what there is of each
    /// is worth less than `WRITE_OFF_DUST_VALUE` and goes to the buffer. The buffer bears the loss first, then lenders. Only the holder of the lock, which ends.
    /// @return isWrittenOff False, and nothing happened, when there is saleable collateral or a price is unavailable.
    function writeOff(uint256 vaultId, uint32 lockNonce) external returns (bool isWrittenOff);

    /* CLAIMS */

    /// @notice Pulls what the caller may claim of an asset: rewards, and for buffers penalties and dust.
    /// @return amount [raw units], zero when there is nothing.
    function claim(address asset, address receiver) external returns (uint256 amount);

    /// @notice Turns the buffer's share of interest into a claim of the buffer, as far as the pool has cash. Anyone may call.
    /// @return amount [raw units]
    function collectReserves(address asset) external returns (uint256 amount);

    /// @notice Pays a debt asset's source what the buffer still owes it for a loss, pulled from the caller. Only the buffer.
    /// @param amount [raw units]
    function recover(address asset, uint256 amount) external;

    /// @notice Adds interest to all debts of an asset up to now. Every function that needs it does so itself.
    function accrue(address asset) external;

    /* GOVERNANCE */

    /// @notice Lists a collateral. Only the admin.
    ///
    /// A collateral must, for safety: move exactly the amount it is asked to; not call back into the engine in a way that
    /// changes balances; keep its decimals. For liveness: let the engine send it to any taker. Decimals outside
    /// `MIN_TOKEN_DECIMALS` to `MAX_TOKEN_DECIMALS` are refused.
    /// @param supplyCap Most that may be deposited [raw units].
    function listCollateral(address asset, uint256 supplyCap) external;

    /// @notice Lists a debt asset. Only the admin. Demands of the token are those of `listCollateral`.
    /// @param source The IDebtSource that lends it; its asset must be `asset`.
    /// @param buffer The ILiquidityBuffer that bears its first losses.
    /// @param borrowCap Most that may be owed in all [raw units].
    /// @param minDebt Least that a vault may owe, unless nothing [raw units].
    function listDebt(
        address asset,
        address source,
        address buffer,
        uint256 borrowCap,
        uint256 minDebt,
        InterestRateLib.Curve calldata curve,
        uint256 reserveFactor
    ) external;

    /// @notice Changes a collateral's cap [raw units]. Only the admin. What is deposited stays.
    function setSupplyCap(address asset, uint256 supplyCap) external;

    /// @notice Changes a debt asset's limits [raw units]. Only the admin. What is owed stays.
    function setDebtLimits(address asset, uint256 borrowCap, uint256 minDebt) external;

    /// @notice Changes what a debt asset costs, from now on. Only the admin.
    /// @param reserveFactor The buffer's share of interest [WAD].
    function setRateCurve(address asset, InterestRateLib.Curve calldata curve, uint256 reserveFactor) external;

    /// @notice Grants or revokes the liquidator role. Only the admin. With the role its locks are gone, also should it return:
    /// others may lock the vaults. `MAX_LIQUIDATORS` grants in all.
    function setLiquidator(address liquidator, bool isLiquidator_) external;

    /// @notice Names who may stop things. Only the admin.
    function setGuardian(address guardian_) external;

    /// @notice Sets how much is stopped: 0 nothing; 1 new risk (borrow, withdraw with debt); 2 also new locks; 3 also
    /// liquidations. Deposits, repayments, claims and withdrawals without debt are never stopped by it. The guardian may raise
    /// the level, the admin may set it.
    function setPauseLevel(uint256 level) external;

    /* VIEWS */

    function ORACLE() external view returns (address);
    function RISK_MODEL() external view returns (address);
    function ADMIN() external view returns (address);
    function guardian() external view returns (address);
    function pauseLevel() external view returns (uint8);

    /// @notice When liquidations were last allowed again after a stop [seconds]; zero when they never were stopped.
    function resumedAt() external view returns (uint40);

    function isLiquidator(address account) external view returns (bool);

    /// @notice How many numbers liquidators were given so far: one with every grant, at most `MAX_LIQUIDATORS`.
    function liquidatorCount() external view returns (uint8);

    /// @notice The liquidator with a number, from one on; zero once its role was revoked.
    function liquidatorById(uint256 id) external view returns (address);

    function isOperator(address vaultOwner, address operator) external view returns (bool);

    /// @notice What a vault holds of a collateral [raw units].
    function collateralOf(uint256 vaultId, address asset) external view returns (uint256);

    /// @notice What a vault owes of an asset, interest to this moment included [raw units], rounded up.
    function debtOf(uint256 vaultId, address asset) external view returns (uint256);

    /// @notice The same debt divided by the asset's `debtIndex`: what the ledger stores [raw units].
    function scaledDebtOf(uint256 vaultId, address asset) external view returns (uint256);

    /// @notice What an account may claim of an asset [raw units].
    function claimable(address account, address asset) external view returns (uint256);

    /// @notice What vaults are expected to lose of an asset, as they were estimated last [raw units]; see `updateProvisions`.
    /// Lenders and depositors who leave meanwhile leave their share of it behind.
    function provisionOf(address asset) external view returns (uint256);

    /// @notice What all vaults owe of an asset, interest to this moment included [raw units], rounded down.
    function totalDebt(address asset) external view returns (uint256);

    /// @notice The buffer's share of interest, not yet collected, interest to this moment included [raw units].
    function reservesOf(address asset) external view returns (uint256);

    /// @notice The vault's lock. `locker` is zero when it is not locked, or its locker has lost the role.
    function lockOf(uint256 vaultId) external view returns (address locker, uint32 lockNonce);

    /// @notice The vault's positions, interest to this moment included, without prices.
    function positionsOf(uint256 vaultId) external view returns (VaultView memory);

    /// @notice The vault's positions with the prices of liquidation and LTVs, and its totals.
    function healthOf(uint256 vaultId) external view returns (VaultView memory, VaultHealth memory);

    /// @notice How many vaults owe anything.
    function indebtedVaultCount() external view returns (uint256);

    /// @notice A page of the vaults that owe anything, in no particular order; shorter when the list ends.
    function indebtedVaults(uint256 offset, uint256 limit) external view returns (uint256[] memory vaultIds);

    function collateralConfig(address asset) external view returns (CollateralConfig memory);

    /// @notice A debt asset's stored state: without the interest since `accruedAt`.
    function debtState(address asset) external view returns (DebtState memory);

    /// @notice All listed collaterals, in the order of their indices.
    function collateralAssets() external view returns (address[] memory);

    /// @notice All listed debt assets, in the order of their indices.
    function debtAssets() external view returns (address[] memory);
}
