// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IAsyncRedemption} from "../interfaces/IAsyncRedemption.sol";
import {IERC165, IERC7540Operator, IERC7540Redeem} from "../interfaces/IERC7540.sol";
import {MAX_COOLDOWN, MIN_COOLDOWN, MIN_EXIT_INDEX, RAY} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {CashVault} from "./CashVault.sol";
import {ProfitLock} from "./ProfitLock.sol";

/// @title AsyncRedemption
/// @notice See IAsyncRedemption.
/// @dev Three parties share what the vault has, its equity: shares, exits, and profit that is locked. Every gain goes to the
/// locked profit; every loss is borne by it first, then by exits and shares alike. Both happen in one place, `_settle`, to
/// which everything that may change the equity reports.
abstract contract AsyncRedemption is IAsyncRedemption, CashVault, ProfitLock {
    /// @dev Of ERC-7575 as a whole: the functions of ERC-4626 and `share`.
    bytes4 internal constant ERC7575_INTERFACE_ID = 0x2f0a18c5;

    /// @inheritdoc IAsyncRedemption
    uint256 public immutable COOLDOWN;

    struct Request {
        uint256 shares; // requested and not claimed
        uint256 units; // what they became: raw units as long as nothing is lost
        uint40 claimableAt; // [seconds]
        uint32 generation; // requests of a generation before the present one have lost everything
    }

    mapping(address controller => Request) internal _requests;
    /// @inheritdoc IERC7540Operator
    mapping(address controller => mapping(address operator => bool)) public isOperator;
    uint256 internal _exitUnits;
    uint128 internal _exitIndex = uint128(RAY);
    uint32 internal _exitGeneration;

    constructor(uint256 cooldown) {
        require(
            cooldown >= MIN_COOLDOWN && cooldown <= MAX_COOLDOWN,
            CooldownOutOfBounds(cooldown, MIN_COOLDOWN, MAX_COOLDOWN)
        );
        COOLDOWN = cooldown;
    }

    /* REQUEST */

    /// @inheritdoc IERC7540Operator
    function setOperator(address operator, bool approved) external returns (bool) {
        isOperator[msg.sender][operator] = approved;
        emit OperatorSet(msg.sender, operator, approved);
        return true;
    }

    /// @inheritdoc IERC7540Redeem
    function requestRedeem(uint256 shares, address controller, address owner) external nonReentrant returns (uint256) {
        require(controller == owner || _actsFor(controller), NotController(msg.sender, controller));
        if (!_actsFor(owner)) _spendAllowance(owner, msg.sender, shares);
        uint256 assets = _exitValueOf(shares, _exitAssets());
        require(assets != 0, ZeroShares(assets, shares));
        _burn(owner, shares);
        // Rounds down: the fraction stays with those who stay.
        uint256 units = MathLib.mulDivDown(assets, RAY, _exitIndex);
        Request memory request = _requestOf(controller);
        request.shares += shares;
        request.units += units;
        request.claimableAt = uint40(block.timestamp + COOLDOWN);
        _requests[controller] = request;
        _exitUnits += units;
        emit RedeemRequest(controller, owner, 0, msg.sender, shares);
        emit ExitQueued(controller, shares, assets, units, request.claimableAt);
        return 0;
    }

    /* CLAIM */

    /// @notice Claims `shares` of a request whose cool-down is over. Only the controller or its operators.
    /// @return assets What is paid [raw units], rounded down. See IAsyncRedemption about what is left behind.
    function redeem(uint256 shares, address receiver, address controller)
        public
        override
        nonReentrant
        returns (uint256 assets)
    {
        Request memory request = _openClaim(controller);
        require(shares <= request.shares, RedeemMoreThanMax());
        if (shares == 0) revert ZeroShares(0, 0);
        assets = MathLib.mulDivDown(_payoutOf(request.units), shares, request.shares);
        // Rounds up, and is worth at least what is paid.
        uint256 units = MathLib.mulDivUp(request.units, shares, request.shares);
        _claim(request, receiver, controller, Claim(assets, shares, units));
    }

    /// @notice Claims exactly `assets` [raw units] of a request whose cool-down is over. Only the controller or its operators.
    /// @return shares What that takes of the request, rounded up.
    function withdraw(uint256 assets, address receiver, address controller)
        public
        override
        nonReentrant
        returns (uint256 shares)
    {
        Request memory request = _openClaim(controller);
        uint256 payout = _payoutOf(request.units);
        require(assets <= payout, WithdrawMoreThanMax());
        if (assets == 0) revert ZeroShares(0, 0);
        shares = MathLib.mulDivUp(request.shares, assets, payout);
        uint256 units = MathLib.mulDivUp(request.units, assets, payout);
        _claim(request, receiver, controller, Claim(assets, shares, units));
    }

    /* VIEWS */

    /// @inheritdoc IERC7540Redeem
    function pendingRedeemRequest(uint256 requestId, address controller) external view returns (uint256) {
        Request memory request = _requestOf(controller);
        return requestId == 0 && !_isClaimable(request) ? request.shares : 0;
    }

    /// @inheritdoc IERC7540Redeem
    function claimableRedeemRequest(uint256 requestId, address controller) external view returns (uint256) {
        Request memory request = _requestOf(controller);
        return requestId == 0 && _isClaimable(request) ? request.shares : 0;
    }

    /// @notice What the controller can claim now: its request after the cool-down, as far as there is cash [raw units].
    function maxWithdraw(address controller) public view override returns (uint256) {
        Request memory request = _requestOf(controller);
        return _isClaimable(request) ? MathLib.min(_payoutOf(request.units), _cash) : 0;
    }

    /// @notice The shares of a request that can be claimed now, as far as there is cash.
    function maxRedeem(address controller) public view override returns (uint256) {
        Request memory request = _requestOf(controller);
        if (!_isClaimable(request)) return 0;
        uint256 payout = _payoutOf(request.units);
        if (payout == 0) return 0; // worth less than a unit: nothing is paid, so nothing is claimed
        return payout <= _cash ? request.shares : MathLib.mulDivDown(request.shares, _cash, payout);
    }

    /// @notice Reverts: see IAsyncRedemption.
    function previewRedeem(uint256) public pure override returns (uint256) {
        _revertAsynchronous();
        return 0;
    }

    /// @notice Reverts: see IAsyncRedemption.
    function previewWithdraw(uint256) public pure override returns (uint256) {
        _revertAsynchronous();
        return 0;
    }

    /// @inheritdoc IAsyncRedemption
    function exitOf(address controller) external view returns (uint256 shares, uint256 assets, uint256 claimableAt) {
        Request memory request = _requestOf(controller);
        return (request.shares, _payoutOf(request.units), request.claimableAt);
    }

    /// @inheritdoc IAsyncRedemption
    function exitingAssets() public view returns (uint256) {
        return MathLib.mulDivUp(_exitUnits, _exitIndex, RAY);
    }

    /// @inheritdoc IAsyncRedemption
    function bookAssets() external view returns (uint256) {
        return _exitAssets();
    }

    /// @inheritdoc IAsyncRedemption
    function lockedProfit() external view returns (uint256) {
        return _lockedProfit();
    }

    /// @inheritdoc IAsyncRedemption
    function share() external view returns (address) {
        return address(this);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC7540Operator).interfaceId
            || interfaceId == type(IERC7540Redeem).interfaceId || interfaceId == ERC7575_INTERFACE_ID;
    }

    /* INTERNAL: EQUITY */

    /// @dev All there is: what shares, exits and locked profit share [raw units].
    function _equity() internal view virtual returns (uint256);

    /// @dev Losses that anybody can compute already but that are not in the equity yet [raw units].
    function _expectedLoss() internal view virtual returns (uint256);

    /// @inheritdoc CashVault
    function _exitAssets() internal view override returns (uint256) {
        return _sharesPartOf(_equity());
    }

    function _sharesPartOf(uint256 equity) internal view returns (uint256) {
        return MathLib.zeroFloorSub(equity, exitingAssets() + _lockedProfit());
    }

    /// @dev Books what happened to the equity since it was `before`.
    function _settle(uint256 before) internal {
        uint256 equity = _equity();
        if (equity > before) {
            _lockProfit(equity - before);
            emit ProfitLocked(equity - before, _lockedProfit());
        } else if (equity < before) {
            _bearLoss(before, before - equity);
        }
    }

    function _bearLoss(uint256 equityBefore, uint256 loss) internal {
        uint256 atRisk = MathLib.zeroFloorSub(equityBefore, _lockedProfit());
        uint256 byLockedProfit = _takeLocked(loss);
        uint256 rest = loss - byLockedProfit;
        uint256 byExits = rest == 0 ? 0 : _slashExits(rest, atRisk);
        emit LossBorne(loss, byLockedProfit, byExits, rest - byExits);
    }

    /// @dev Takes the exits' part of a loss of `loss` out of `atRisk`, which exits and shares have together. Rounds up: those
    /// who leave bear the unit.
    function _slashExits(uint256 loss, uint256 atRisk) internal returns (uint256 amount) {
        uint256 exiting = exitingAssets();
        if (exiting == 0) return 0;
        // By the ratio, not by whole units: a unit lost by two that leave must not halve what others leave with later.
        uint256 index = MathLib.mulDivDown(_exitIndex, atRisk - loss, atRisk);
        amount = MathLib.min(loss, exiting - MathLib.mulDivUp(_exitUnits, index, RAY));
        if (index < MIN_EXIT_INDEX) {
            // Nothing is left that could be divided any further: what remains of it goes to those who stay.
            _exitGeneration += 1;
            _exitIndex = uint128(RAY);
            _exitUnits = 0;
            emit ExitsWipedOut(amount, _exitGeneration);
        } else {
            _exitIndex = uint128(index);
            emit ExitsSlashed(amount, index);
        }
    }

    /* INTERNAL: CLAIM */

    /// @dev By a condition: of a plain revert the compiler would say that what ERC4626 does after a preview is unreachable.
    function _revertAsynchronous() internal pure {
        require(false, RedemptionIsAsynchronous());
    }

    struct Claim {
        uint256 assets; // to pay
        uint256 shares; // of the request
        uint256 units; // of the request
    }

    function _openClaim(address controller) internal returns (Request memory request) {
        require(_actsFor(controller), NotController(msg.sender, controller));
        // The engine refuses while it is in the middle of something: nobody leaves between a loss and its booking.
        _beforeCashMoves();
        request = _requestOf(controller);
        if (!_isClaimable(request)) (request.shares, request.units) = (0, 0);
    }

    function _claim(Request memory request, address receiver, address controller, Claim memory claim) internal {
        require(claim.assets != 0, ZeroShares(0, claim.shares));
        uint256 before = _equity();
        uint256 value = MathLib.mulDivDown(claim.units, _exitIndex, RAY);
        request.shares -= claim.shares;
        request.units -= claim.units;
        _requests[controller] = request;
        _exitUnits -= claim.units;
        emit Withdraw(msg.sender, receiver, controller, claim.assets, claim.shares);
        emit ExitClaimed(controller, claim.shares, claim.assets, claim.units, value - claim.assets);
        _spend(receiver, claim.assets);
        // What is left behind is no gain for those who stay before its time: the expected loss takes it first.
        _settle(before - value);
    }

    /// @dev What units are paid now: their value less their part of what is expected to be lost beyond the locked profit.
    function _payoutOf(uint256 units) internal view returns (uint256) {
        if (units == 0) return 0;
        uint256 value = MathLib.mulDivDown(units, _exitIndex, RAY);
        uint256 locked = _lockedProfit();
        uint256 loss = MathLib.zeroFloorSub(_expectedLoss(), locked);
        if (loss == 0) return value;
        uint256 atRisk = MathLib.zeroFloorSub(_equity(), locked);
        return loss >= atRisk ? 0 : value - MathLib.mulDivUp(value, loss, atRisk);
    }

    /// @dev A request that counts, or an empty one of the present generation.
    function _requestOf(address controller) internal view returns (Request memory request) {
        request = _requests[controller];
        if (request.generation != _exitGeneration) request = Request(0, 0, 0, _exitGeneration);
    }

    function _isClaimable(Request memory request) internal view returns (bool) {
        return request.shares != 0 && block.timestamp >= request.claimableAt;
    }

    function _actsFor(address account) internal view returns (bool) {
        return msg.sender == account || isOperator[account][msg.sender];
    }
}
