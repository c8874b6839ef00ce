// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {AuctionHouse} from "ebb/AuctionHouse.sol";
import {DirectLiquidator} from "ebb/DirectLiquidator.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidationQueue} from "ebb/LiquidationQueue.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {VaultEngine} from "ebb/VaultEngine.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";
import {CommonBase} from "forge-std/Base.sol";
import {StdUtils} from "forge-std/StdUtils.sol";

/// @notice What the handler acts upon.
struct System {
    VaultEngine engine;
    AuctionHouse house;
    DirectLiquidator direct;
    LiquidationQueue queue;
    TestToken[] collaterals;
    TestAggregator[] feeds; // one per collateral
    uint256[] startPrices; // one per collateral
    LendingPool[] pools;
    LiquidityBuffer[] buffers; // one per pool
    address[] owners;
    address keeper;
    address taker;
    address lender;
    address depositor;
    address admin;
    address minter; // of the tokens, and transmitter of the feeds
}

/// @notice Everybody who uses the system, at once. An action that fails must fail for a reason that is written here: every
/// other revert is a finding.
contract SystemHandler is CommonBase, StdUtils {
    uint64 internal constant VAULTS_PER_OWNER = 2;

    System internal _system;
    VaultEngine internal immutable ENGINE;
    AuctionHouse internal immutable HOUSE;

    /// @notice Tokens that were sent uninvited.
    mapping(address account => mapping(address token => uint256 amount)) public donated;
    mapping(bytes32 action => uint256) public attempts;
    mapping(bytes32 action => uint256) public successes;
    bytes32[] internal _actions;

    constructor(System memory system) {
        ENGINE = system.engine;
        HOUSE = system.house;
        _system.engine = system.engine;
        _system.house = system.house;
        _system.direct = system.direct;
        _system.queue = system.queue;
        _system.collaterals = system.collaterals;
        _system.feeds = system.feeds;
        _system.startPrices = system.startPrices;
        _system.pools = system.pools;
        _system.buffers = system.buffers;
        _system.owners = system.owners;
        _system.keeper = system.keeper;
        _system.taker = system.taker;
        _system.lender = system.lender;
        _system.depositor = system.depositor;
        _system.admin = system.admin;
        _system.minter = system.minter;
    }

    /* WHAT NO ACTION OF A USER MAY DO */

    struct Before {
        bool[] healthy; // one per vault
        uint256[] poolPrices;
        uint256[] bufferPrices;
    }

    /// @dev Only prices and time make a healthy vault unhealthy. Shares lose only where a loss is written off.
    modifier harmless(bytes32 action, bool mayLose) {
        _count(attempts, action);
        Before memory before = _before(mayLose);
        _;
        uint256[] memory ids = vaultIds();
        for (uint256 i; i < ids.length; ++i) {
            require(!before.healthy[i] || !_isUnhealthy(ids[i]), "a user made a healthy vault unhealthy");
        }
        if (!mayLose) {
            for (uint256 i; i < _system.pools.length; ++i) {
                require(_system.pools[i].convertToAssets(1e24) >= before.poolPrices[i], "lenders lost");
                require(_bookPrice(_system.buffers[i]) >= before.bufferPrices[i], "depositors lost");
            }
        }
    }

    function _before(bool mayLose) internal view returns (Before memory before) {
        uint256[] memory ids = vaultIds();
        before.healthy = new bool[](ids.length);
        for (uint256 i; i < ids.length; ++i) {
            // A sale at the auction's own prices may: those do not follow the oracle.
            before.healthy[i] = _isHealthy(ids[i]) && !(mayLose && HOUSE.auctionOf(ids[i]).nonce != 0);
        }
        before.poolPrices = new uint256[](_system.pools.length);
        before.bufferPrices = new uint256[](_system.pools.length);
        for (uint256 i; i < _system.pools.length; ++i) {
            before.poolPrices[i] = _system.pools[i].convertToAssets(1e24);
            before.bufferPrices[i] = _bookPrice(_system.buffers[i]);
        }
    }

    /// @dev What shares are requested at: unlike the price of entry it does not follow the oracle.
    function _bookPrice(LiquidityBuffer buffer) internal view returns (uint256) {
        return (buffer.bookAssets() + 1) * 1e24 / (buffer.totalSupply() + 1e6);
    }

    function _isHealthy(uint256 vaultId) internal view returns (bool) {
        (, VaultHealth memory health) = ENGINE.healthOf(vaultId);
        return health.isPriced && health.healthFactor >= 1e18;
    }

    /// @dev Not the opposite: a vault without a price is neither.
    function _isUnhealthy(uint256 vaultId) internal view returns (bool) {
        (, VaultHealth memory health) = ENGINE.healthOf(vaultId);
        return health.isPriced && health.healthFactor < 1e18;
    }

    /* OWNERS */

    function deposit(uint256 vaultSeed, uint256 assetSeed, uint256 dollars) external harmless("deposit", false) {
        uint256 vaultId = _vault(vaultSeed);
        uint256 index = assetSeed % _system.collaterals.length;
        TestToken token = _system.collaterals[index];
        uint256 amount = _worth(index, bound(dollars, 1, 200_000));
        address owner = IdLib.ownerOf(vaultId);
        _give(token, owner, amount, address(ENGINE));
        vm.prank(owner);
        ENGINE.deposit(vaultId, address(token), amount);
        _count(successes, "deposit");
    }

    function withdraw(uint256 vaultSeed, uint256 assetSeed, uint256 share) external harmless("withdraw", false) {
        uint256 vaultId = _vault(vaultSeed);
        TestToken token = _system.collaterals[assetSeed % _system.collaterals.length];
        uint256 balance = ENGINE.collateralOf(vaultId, address(token));
        if (balance == 0) return;
        uint256 amount = share % 4 == 0 ? type(uint256).max : 1 + balance * bound(share, 0, 99) / 100;
        address owner = IdLib.ownerOf(vaultId);
        vm.prank(owner);
        try ENGINE.withdraw(vaultId, address(token), amount, owner) {
            _count(successes, "withdraw");
        } catch (bytes memory reason) {
            _allow(reason, IVaultEngine.InsufficientMargin.selector, IVaultEngine.PriceUnavailable.selector, 0, 0);
        }
    }

    function borrow(uint256 vaultSeed, uint256 debtSeed, uint256 share) external harmless("borrow", false) {
        uint256 vaultId = _vault(vaultSeed);
        LendingPool pool = _system.pools[debtSeed % _system.pools.length];
        uint256 amount = 1 + pool.cash() * bound(share, 0, 2000) / 100_000;
        address owner = IdLib.ownerOf(vaultId);
        address asset = pool.asset();
        vm.prank(owner);
        try ENGINE.borrow(vaultId, asset, amount, owner) {
            _count(successes, "borrow");
        } catch (bytes memory reason) {
            _allow(
                reason,
                IVaultEngine.InsufficientMargin.selector,
                IVaultEngine.PriceUnavailable.selector,
                IVaultEngine.DebtBelowMinimum.selector,
                CashVault.InsufficientCash.selector
            );
        }
    }

    function repay(uint256 vaultSeed, uint256 debtSeed, uint256 share) external harmless("repay", false) {
        uint256 vaultId = _vault(vaultSeed);
        TestToken token = TestToken(_system.pools[debtSeed % _system.pools.length].asset());
        uint256 debt = ENGINE.debtOf(vaultId, address(token));
        if (debt == 0) return;
        uint256 amount = share % 8 == 0 ? type(uint256).max : 1 + debt * bound(share, 0, 60) / 100;
        address owner = IdLib.ownerOf(vaultId);
        _give(token, owner, debt, address(ENGINE));
        vm.prank(owner);
        try ENGINE.repay(vaultId, address(token), amount) {
            _count(successes, "repay");
        } catch (bytes memory reason) {
            _allow(reason, IVaultEngine.DebtBelowMinimum.selector, 0, 0, 0);
        }
    }

    /* KEEPER AND TAKER */

    function start(uint256 vaultSeed) external harmless("start", true) {
        _start(vaultSeed);
    }

    /// @dev The first unhealthy vault from a random one on, so that most tries mean something.
    function _start(uint256 vaultSeed) internal {
        uint256[] memory ids = vaultIds();
        uint256 vaultId;
        for (uint256 i; i < ids.length; ++i) {
            vaultId = ids[(vaultSeed % ids.length + i) % ids.length];
            if (_isUnhealthy(vaultId) && HOUSE.auctionOf(vaultId).nonce == 0) break;
        }
        try HOUSE.start(vaultId, _system.keeper) {
            _count(successes, "start");
        } catch (bytes memory reason) {
            if (bytes4(reason) == ILiquidationQueue.FlowExhausted.selector) return;
            if (bytes4(reason) == IAuctionHouse.NothingForSale.selector) return;
            _allow(
                reason,
                IVaultEngine.VaultHealthy.selector,
                IVaultEngine.PriceUnavailable.selector,
                IAuctionHouse.AuctionOpen.selector,
                ILiquidationQueue.QueueFull.selector
            );
        }
    }

    function take(uint256 auctionSeed, uint256 assetSeed, uint256 share) external harmless("take", true) {
        if (HOUSE.openAuctionCount() == 0) _start(auctionSeed);
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken token = _heldCollateral(vaultId, assetSeed);
        uint256 held = ENGINE.collateralOf(vaultId, address(token));
        uint256 amount = share % 3 == 0 ? type(uint256).max : 1 + held * bound(share, 0, 100) / 100;
        address[] memory debts = ENGINE.debtAssets();
        TestToken debtAsset = TestToken(debts[HOUSE.auctionOf(vaultId).debtIndex]);
        _give(debtAsset, _system.taker, 2 * ENGINE.debtOf(vaultId, address(debtAsset)) + 10, address(HOUSE));
        vm.prank(_system.taker);
        try HOUSE.take(auctionId, address(token), amount, type(uint256).max, _system.taker, "") returns (
            uint256 out, uint256 paid
        ) {
            _count(successes, out == 0 ? bytes32("take of nothing") : bytes32("take"));
            require((out == 0) == (paid == 0), "something for nothing");
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
            if (selector == IAuctionHouse.AuctionExpired.selector || selector == IAuctionHouse.PriceBelowFloor.selector)
            {
                try HOUSE.restart(auctionId) {
                    _count(successes, "restart");
                } catch {}
            }
            if (selector == AuctionMathLib.PriceBelowWaterLine.selector) return;
            if (selector == AuctionMathLib.TakeTooSmall.selector) return;
            _allow(
                reason,
                IAuctionHouse.AuctionExpired.selector,
                IAuctionHouse.NotForSale.selector,
                IAuctionHouse.PriceBelowFloor.selector,
                IVaultEngine.ZeroAmount.selector
            );
        }
    }

    function restart(uint256 auctionSeed, uint256 kind) external {
        if (kind % 3 == 0) _pass(4 hours);
        _restart(auctionSeed);
    }

    function _restart(uint256 auctionSeed) internal harmless("restart", true) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        try HOUSE.restart(auctionId) {
            _count(successes, "restart");
        } catch (bytes memory reason) {
            _allow(
                reason,
                IAuctionHouse.AuctionRunning.selector,
                IVaultEngine.PriceUnavailable.selector,
                IVaultEngine.VaultHealthy.selector,
                IAuctionHouse.NothingForSale.selector
            );
        }
    }

    function end(uint256 auctionSeed, uint256 kind) external {
        // Now and then an auction whose time is over.
        if (kind % 3 == 0) _pass(4 hours);
        _end(auctionSeed);
    }

    function _end(uint256 auctionSeed) internal harmless("end", true) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        try HOUSE.end(auctionId) {
            _count(successes, "end");
        } catch (bytes memory reason) {
            _allow(reason, IAuctionHouse.AuctionRunning.selector, 0, 0, 0);
        }
    }

    /// @dev Prices fall a little first, or hardly any vault would be left to it. Every second time starts are stopped
    /// meanwhile, so that vaults of every size can be liquidated.
    function liquidateDirectly(uint256 vaultSeed, uint256 assetSeed, uint256 share) external {
        _move(vaultSeed % 3, bound(vaultSeed, 8500, 10_000));
        if (HOUSE.pauseLevel() != 0 || share % 2 == 0) return _liquidateDirectly(vaultSeed, assetSeed, share);
        vm.prank(_system.admin);
        HOUSE.setPauseLevel(1);
        _liquidateDirectly(vaultSeed, assetSeed, share);
        vm.prank(_system.admin);
        HOUSE.setPauseLevel(0);
    }

    /// @dev The first unhealthy vault from a random one on, seldom one that is under auction. The taker is on the list.
    function _liquidateDirectly(uint256 vaultSeed, uint256 assetSeed, uint256 share)
        internal
        harmless("liquidate directly", true)
    {
        uint256[] memory ids = vaultIds();
        uint256 vaultId;
        for (uint256 i; i < ids.length; ++i) {
            vaultId = ids[(vaultSeed % ids.length + i) % ids.length];
            if (_isUnhealthy(vaultId) && (share % 4 == 0 || HOUSE.auctionOf(vaultId).nonce == 0)) break;
        }
        TestToken token = _heldCollateral(vaultId, assetSeed);
        uint256 held = ENGINE.collateralOf(vaultId, address(token));
        if (held == 0) return;
        for (uint256 i; i < _system.pools.length; ++i) {
            TestToken debt = TestToken(_system.pools[i].asset());
            uint256 owed = ENGINE.debtOf(vaultId, address(debt));
            if (owed != 0) _give(debt, _system.taker, 2 * owed, address(_system.direct));
        }
        uint256 amount = share % 3 == 0 ? type(uint256).max : 1 + held * bound(share, 0, 100) / 100;
        address taker = _system.taker;
        vm.prank(taker);
        try _system.direct.liquidate(vaultId, address(token), amount, type(uint256).max, taker, "") returns (
            uint256 out, uint256 paid
        ) {
            _count(successes, "liquidate directly");
            require(out != 0 && paid != 0, "something for nothing");
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
            if (selector == AuctionMathLib.TakeTooSmall.selector || selector == IVaultEngine.ZeroAmount.selector) {
                return;
            }
            if (selector == IDirectLiquidator.SaleWorsensVault.selector) return;
            _allow(
                reason,
                IVaultEngine.VaultHealthy.selector,
                IVaultEngine.PriceUnavailable.selector,
                IAuctionHouse.AuctionRunning.selector,
                IDirectLiquidator.AuctionServes.selector
            );
        }
    }

    /* MONEY */

    function lenders(uint256 kind, uint256 seed, uint256 amount) external {
        if (kind % 2 == 0) _lend(seed, amount);
        else _withdrawLent(seed, amount);
    }

    function depositors(uint256 kind, uint256 seed, uint256 amount) external {
        if (kind % 6 == 0) _fillBuffer(seed, amount);
        else if (kind % 6 == 1) _requestRedeem(seed, amount);
        else if (kind % 6 == 2) _claim(seed, amount);
        else if (kind % 6 == 3) _collect(seed);
        else if (kind % 6 == 4) _donate(seed, amount);
        else _sell(seed, amount);
    }

    function _lend(uint256 poolSeed, uint256 amount) internal harmless("lend", false) {
        LendingPool pool = _system.pools[poolSeed % _system.pools.length];
        if (pool.maxDeposit(_system.lender) == 0) return; // its shares are worth nothing any more
        TestToken token = TestToken(pool.asset());
        amount = bound(amount, 10 ** token.decimals(), 100_000 * 10 ** token.decimals());
        _give(token, _system.lender, amount, address(pool));
        vm.prank(_system.lender);
        pool.deposit(amount, _system.lender);
        _count(successes, "lend");
    }

    function _withdrawLent(uint256 poolSeed, uint256 share) internal harmless("withdraw lent", false) {
        LendingPool pool = _system.pools[poolSeed % _system.pools.length];
        uint256 most = pool.maxWithdraw(_system.lender);
        if (most < 100) return;
        vm.prank(_system.lender);
        pool.withdraw(most * bound(share, 1, 100) / 100, _system.lender, _system.lender);
        _count(successes, "withdraw lent");
    }

    function _fillBuffer(uint256 bufferSeed, uint256 amount) internal harmless("fill buffer", false) {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        if (buffer.maxDeposit(_system.depositor) == 0) return; // its shares are worth nothing any more
        TestToken token = TestToken(buffer.asset());
        amount = bound(amount, 10 ** token.decimals(), 1000 * 10 ** token.decimals());
        _give(token, _system.depositor, amount, address(buffer));
        vm.prank(_system.depositor);
        buffer.deposit(amount, _system.depositor);
        _count(successes, "fill buffer");
    }

    function _requestRedeem(uint256 bufferSeed, uint256 share) internal harmless("request", false) {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        uint256 shares = buffer.balanceOf(_system.depositor) * bound(share, 1, 100) / 100;
        vm.prank(_system.depositor);
        try buffer.requestRedeem(shares, _system.depositor, _system.depositor) {
            _count(successes, "request");
        } catch (bytes memory reason) {
            _allow(reason, CashVault.ZeroShares.selector, 0, 0, 0);
        }
    }

    function _claim(uint256 bufferSeed, uint256 share) internal {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        if (buffer.pendingRedeemRequest(0, _system.depositor) != 0 && share % 2 == 0) _pass(buffer.COOLDOWN());
        _claimNow(buffer, share);
    }

    function _claimNow(LiquidityBuffer buffer, uint256 share) internal harmless("claim", false) {
        uint256 most = buffer.maxRedeem(_system.depositor);
        uint256 payout = buffer.maxWithdraw(_system.depositor);
        if (payout == 0) return;
        (, uint256 exit,) = buffer.exitOf(_system.depositor);
        vm.startPrank(_system.depositor);
        if (share % 3 == 0) {
            buffer.withdraw(1 + (payout - 1) * bound(share, 0, 100) / 100, _system.depositor, _system.depositor);
        } else {
            try buffer.redeem(most * bound(share, 1, 100) / 100, _system.depositor, _system.depositor) {}
            catch (bytes memory reason) {
                _allow(reason, CashVault.ZeroShares.selector, 0, 0, 0);
            }
        }
        vm.stopPrank();
        (, uint256 exitAfter,) = buffer.exitOf(_system.depositor);
        require(exitAfter <= exit, "a claim raised the rest");
        _count(successes, "claim");
    }

    /// @dev The buffer bids where a price has fallen far enough.
    function backstop(uint256 auctionSeed, uint256 assetSeed, uint256 share) external {
        if (HOUSE.openAuctionCount() == 0) _startQuietly(auctionSeed);
        _pass(bound(share, 150, 400));
        _backstop(auctionSeed, assetSeed, share);
    }

    function _startQuietly(uint256 vaultSeed) internal harmless("start", true) {
        _start(vaultSeed);
    }

    function _backstop(uint256 auctionSeed, uint256 assetSeed, uint256 share) internal harmless("backstop", true) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken token = _heldCollateral(vaultId, assetSeed);
        LiquidityBuffer buffer = _system.buffers[HOUSE.auctionOf(vaultId).debtIndex];
        uint256 amount = share % 3 == 0 ? type(uint256).max : 1 + ENGINE.collateralOf(vaultId, address(token)) / 2;
        vm.prank(_system.keeper);
        try buffer.backstop(auctionId, address(token), amount) returns (uint256 out, uint256, uint256) {
            if (out != 0) _count(successes, "backstop");
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
            if (selector == ILiquidityBuffer.NotBought.selector) return;
            if (selector == ILiquidityBuffer.SeniorClaimOutstanding.selector) return;
            if (selector == AuctionMathLib.PriceBelowWaterLine.selector) return;
            if (selector == AuctionMathLib.TakeTooSmall.selector) return;
            if (selector == IAuctionHouse.NotForSale.selector) return;
            if (selector == IVaultEngine.ZeroAmount.selector) return;
            _allow(
                reason,
                IAuctionHouse.PriceAboveLimit.selector,
                IAuctionHouse.PriceBelowFloor.selector,
                IAuctionHouse.AuctionExpired.selector,
                IVaultEngine.PriceUnavailable.selector
            );
        }
    }

    /// @dev What a buffer holds is offered and bought.
    function _sell(uint256 bufferSeed, uint256 share) internal harmless("sell", true) {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        address[] memory held = buffer.heldCollaterals();
        if (held.length == 0) return;
        address token = held[share % held.length];
        try buffer.offer(token) {}
        catch (bytes memory reason) {
            _allow(reason, IInventoryShop.OfferRunning.selector, IVaultEngine.PriceUnavailable.selector, 0, 0);
        }
        TestToken debt = TestToken(buffer.asset());
        uint256 amount = share % 4 == 0 ? type(uint256).max : 1 + buffer.stockOf(token).amount / 3;
        _give(debt, _system.taker, 1e12 * 10 ** debt.decimals(), address(buffer));
        vm.prank(_system.taker);
        try buffer.buy(token, amount, type(uint256).max, _system.taker, "") {
            _count(successes, "sell");
        } catch (bytes memory reason) {
            _allow(reason, IInventoryShop.NotOffered.selector, IInventoryShop.OfferExpired.selector, 0, 0);
        }
    }

    function _collect(uint256 seed) internal harmless("collect", false) {
        uint256 i = seed % _system.pools.length;
        address asset = _system.pools[i].asset();
        uint256 amount = ENGINE.collectReserves(asset);
        if (seed % 3 == 0) amount += _system.buffers[i].harvest();
        if (seed % 5 == 0) {
            vm.prank(_system.keeper);
            amount += ENGINE.claim(asset, _system.keeper);
        }
        if (amount != 0) _count(successes, "collect");
    }

    function _donate(uint256 seed, uint256 amount) internal harmless("donate", false) {
        TestToken token = _system.collaterals[seed % _system.collaterals.length];
        address[5] memory targets = [
            address(ENGINE),
            address(_system.pools[0]),
            address(_system.pools[1]),
            address(_system.buffers[0]),
            address(_system.buffers[1])
        ];
        address target = targets[seed % 5];
        amount = bound(amount, 1, 1e18);
        vm.prank(_system.minter);
        token.mint(target, amount);
        donated[target][address(token)] += amount;
        _count(successes, "donate");
    }

    /* MARKET AND TIME */

    function disturb(uint256 kind, uint256 seed) external {
        if (kind % 3 == 0) _recover(seed);
        else if (kind % 3 == 1) _silence(seed);
        else _stopAndResume(seed);
    }

    function movePrice(uint256 assetSeed, uint256 change) external {
        _count(attempts, "move price");
        _move(assetSeed, bound(change, 9700, 10_300));
        _count(successes, "move price");
    }

    function crash(uint256 assetSeed, uint256 change) external {
        _count(attempts, "crash");
        _move(assetSeed % 3, bound(change, 6500, 9500));
        _count(successes, "crash");
    }

    function _recover(uint256 assetSeed) internal {
        _count(attempts, "recover");
        uint256 index = assetSeed % _system.feeds.length;
        vm.prank(_system.minter);
        _system.feeds[index].transmit(int256(_system.startPrices[index]));
        _count(successes, "recover");
    }

    /// @dev A feed falls silent until it is moved again.
    function _silence(uint256 assetSeed) internal {
        _count(attempts, "silence");
        uint256 index = assetSeed % _system.feeds.length;
        int256 answer = int256(_price(index));
        vm.prank(_system.minter);
        _system.feeds[index].transmitAt(answer, 0);
        _count(successes, "silence");
    }

    function pass(uint256 duration) external {
        _count(attempts, "pass");
        _pass(duration % 5 == 0 ? bound(duration, 1 hours, 20 days) : bound(duration, 1, 10 minutes));
        _count(successes, "pass");
    }

    function _pass(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        for (uint256 i; i < _system.feeds.length; ++i) {
            (,,, uint256 updatedAt,) = _system.feeds[i].latestRoundData();
            if (updatedAt == 0 && duration < 1 hours) continue;
            int256 answer = int256(_price(i));
            vm.prank(_system.minter);
            _system.feeds[i].transmit(answer);
        }
    }

    /// @dev Takes are stopped and allowed again, in the house or in the engine: running auctions expire.
    function _stopAndResume(uint256 seed) internal harmless("stop", false) {
        vm.startPrank(_system.admin);
        if (seed % 2 == 0) {
            HOUSE.setPauseLevel(3);
            HOUSE.setPauseLevel(0);
        } else {
            ENGINE.setPauseLevel(3);
            ENGINE.setPauseLevel(0);
        }
        vm.stopPrank();
        _count(successes, "stop");
    }

    /* VIEWS */

    function vaultIds() public view returns (uint256[] memory ids) {
        ids = new uint256[](_system.owners.length * VAULTS_PER_OWNER);
        for (uint256 i; i < ids.length; ++i) {
            ids[i] = IdLib.toVaultId(_system.owners[i / VAULTS_PER_OWNER], uint64(i % VAULTS_PER_OWNER));
        }
    }

    function actions() external view returns (bytes32[] memory) {
        return _actions;
    }

    /* INTERNAL */

    function _vault(uint256 seed) internal view returns (uint256) {
        uint256[] memory ids = vaultIds();
        return ids[seed % ids.length];
    }

    function _auction(uint256 seed) internal view returns (uint256) {
        uint256 count = HOUSE.openAuctionCount();
        return count == 0 ? 0 : HOUSE.openAuctions(seed % count, 1)[0];
    }

    function _heldCollateral(uint256 vaultId, uint256 seed) internal view returns (TestToken) {
        for (uint256 i; i < _system.collaterals.length; ++i) {
            TestToken token = _system.collaterals[(seed % 4 + i) % _system.collaterals.length];
            if (ENGINE.collateralOf(vaultId, address(token)) != 0) return token;
        }
        return _system.collaterals[0];
    }

    function _price(uint256 index) internal view returns (uint256) {
        (, int256 answer,,,) = _system.feeds[index].latestRoundData();
        return uint256(answer);
    }

    function _worth(uint256 index, uint256 dollars) internal view returns (uint256) {
        return dollars * 1e8 * 10 ** _system.collaterals[index].decimals() / _price(index) + 1;
    }

    function _move(uint256 assetSeed, uint256 changeBps) internal {
        uint256 index = assetSeed % _system.feeds.length;
        // The last is a stablecoin: it moves by a tenth of what the others do.
        if (index == _system.feeds.length - 1) changeBps = 10_000 + changeBps / 10 - 1000;
        uint256 start_ = _system.startPrices[index];
        uint256 price = bound(_price(index) * changeBps / 10_000, start_ / 20, start_ * 4);
        vm.prank(_system.minter);
        _system.feeds[index].transmit(int256(price));
    }

    function _give(TestToken token, address account, uint256 amount, address spender) internal {
        vm.prank(_system.minter);
        token.mint(account, amount);
        vm.prank(account);
        token.approve(spender, type(uint256).max);
    }

    function _count(mapping(bytes32 => uint256) storage counter, bytes32 action) internal {
        if (attempts[action] == 0 && successes[action] == 0) _actions.push(action);
        ++counter[action];
    }

    /// @dev Reverts again, with the reason, unless the reason is one of these.
    function _allow(bytes memory reason, bytes4 first, bytes4 second, bytes4 third, bytes4 fourth) internal pure {
        bytes4 selector = bytes4(reason);
        if (selector != 0 && (selector == first || selector == second || selector == third || selector == fourth)) {
            return;
        }
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
