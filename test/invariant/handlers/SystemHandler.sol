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
import {IAuctionTaker} from "ebb/interfaces/IAuctionTaker.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {ILiquidityBuffer} from "ebb/interfaces/ILiquidityBuffer.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {AuctionRepayer} from "ebb/periphery/AuctionRepayer.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";
import {CommonBase} from "forge-std/Base.sol";
import {StdUtils} from "forge-std/StdUtils.sol";

/// @notice What the handler acts upon.
struct System {
    VaultEngine engine;
    AuctionHouse house;
    AuctionRepayer repayer;
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
contract SystemHandler is IAuctionTaker, CommonBase, StdUtils {
    uint64 internal constant VAULTS_PER_OWNER = 2;
    /// @dev The owner's last vault, of one volatile collateral against dollars: the market's fall always reaches it.
    uint64 internal constant MARGIN_VAULT = 1;

    System internal _system;
    VaultEngine internal immutable ENGINE;
    AuctionHouse internal immutable HOUSE;
    AuctionRepayer internal immutable REPAYER;

    /// @notice Tokens that were sent uninvited.
    mapping(address account => mapping(address token => uint256 amount)) public donated;
    mapping(bytes32 action => uint256) public attempts;
    mapping(bytes32 action => uint256) public successes;
    bytes32[] internal _actions;

    constructor(System memory system) {
        ENGINE = system.engine;
        HOUSE = system.house;
        REPAYER = system.repayer;
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
        uint256[] exits; // of all who leave a buffer
        uint256[] books; // what shares of a buffer are worth together
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
        for (uint256 i; i < _system.buffers.length; ++i) {
            if (action != "claim") _requireExits(i, before, mayLose);
            if (_system.buffers[i].seniorClaim() != 0) _count(successes, "owe the pool");
        }
    }

    /// @dev What was requested shrinks only with the shares that stay, at the same rate to a unit, or is wiped out with them.
    function _requireExits(uint256 i, Before memory before, bool mayLose) internal {
        (uint256 exits, uint256 books) = (_system.buffers[i].exitingAssets(), _system.buffers[i].bookAssets());
        if (exits >= before.exits[i]) return;
        require(mayLose, "exits shrank without a loss");
        require(books <= before.books[i], "exits lost what shares won");
        _count(successes, "slash exits");
        if (exits == 0) return;
        // To three units on either side: the loss, the index and what is left of both are rounded.
        uint256 most = (exits + 3) * before.books[i] + 3 * before.exits[i];
        require(most >= books * before.exits[i], "exits lost more than shares");
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
        before.exits = new uint256[](_system.pools.length);
        before.books = new uint256[](_system.pools.length);
        for (uint256 i; i < _system.pools.length; ++i) {
            before.poolPrices[i] = _system.pools[i].convertToAssets(1e24);
            before.bufferPrices[i] = _bookPrice(_system.buffers[i]);
            (before.exits[i], before.books[i]) = (_system.buffers[i].exitingAssets(), _system.buffers[i].bookAssets());
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
        bool owes = ENGINE.positionsOf(vaultId).debts.length != 0;
        vm.prank(owner);
        try ENGINE.deposit(vaultId, address(token), amount) {
            _count(successes, "deposit");
        } catch (bytes memory reason) {
            // Only who owes may not bring what has no price.
            _allow(reason, owes ? IVaultEngine.PriceUnavailable.selector : bytes4(0), 0, 0, 0);
        }
    }

    function withdraw(uint256 vaultSeed, uint256 assetSeed, uint256 share) external harmless("withdraw", false) {
        uint256 vaultId = _anyVault(vaultSeed);
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
        uint256 vaultId = _anyVault(vaultSeed);
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

    function start(uint256 vaultSeed) external {
        if (vaultSeed % 2 == 0) _fall(vaultSeed);
        _startQuietly(vaultSeed);
    }

    function _startQuietly(uint256 vaultSeed) internal harmless("start", true) {
        _start(vaultSeed);
    }

    /// @dev A vault that owes half of what it holds, as far as the pool can lend it.
    function _openVault(uint256 seed) internal {
        uint256 index = seed % 3; // no stablecoin
        address owner = _system.owners[seed % _system.owners.length];
        (uint256 vaultId, TestToken token) = (IdLib.toVaultId(owner, MARGIN_VAULT), _system.collaterals[index]);
        _give(token, owner, _worth(index, 80_000), address(ENGINE));
        uint256 amount = _worth(index, 80_000);
        address asset = _system.pools[0].asset();
        vm.startPrank(owner);
        try ENGINE.deposit(vaultId, address(token), amount) {}
        catch (bytes memory reason) {
            _allow(reason, IVaultEngine.PriceUnavailable.selector, 0, 0, 0);
        }
        try ENGINE.borrow(vaultId, asset, 40_000 * 10 ** TestToken(asset).decimals(), owner) {}
        catch (bytes memory reason) {
            _allow(
                reason,
                IVaultEngine.InsufficientMargin.selector,
                IVaultEngine.PriceUnavailable.selector,
                CashVault.InsufficientCash.selector,
                0
            );
        }
        vm.stopPrank();
    }

    /// @dev What needs an auction finds one, as far as there is a vault that owes anything.
    function _ensureAuction(uint256 seed) internal {
        if (HOUSE.openAuctionCount() != 0) return;
        _fall(seed);
        _startQuietly(seed);
    }

    /// @dev The market falls until the weakest margin vault is unhealthy: a little mostly, and now and then far under water.
    function _fall(uint256 seed) internal {
        (uint256 weakest, uint256 least) = _weakestVault();
        if (least == type(uint256).max) {
            _openVault(seed);
            (weakest, least) = _weakestVault();
        }
        if (least < 1e18 || least == type(uint256).max) return;
        uint256 target = seed % 8 == 0 ? bound(seed, 0.5e18, 0.8e18) : bound(seed, 0.9e18, 0.99e18);
        for (uint256 i; i + 1 < _system.collaterals.length; ++i) {
            if (ENGINE.collateralOf(weakest, address(_system.collaterals[i])) == 0) continue;
            uint256 start_ = _system.startPrices[i];
            uint256 price = _price(i) * target / least;
            // What has fallen too far to fall any further comes back first, and with it all who hold it.
            if (price < start_ / 20 || price > start_ * 4) price = start_;
            vm.prank(_system.minter);
            _system.feeds[i].transmit(int256(price));
        }
    }

    function _weakestVault() internal view returns (uint256 weakest, uint256 least) {
        least = type(uint256).max;
        for (uint256 i; i < _system.owners.length; ++i) {
            uint256 vaultId = IdLib.toVaultId(_system.owners[i], MARGIN_VAULT);
            (, VaultHealth memory health) = ENGINE.healthOf(vaultId);
            if (health.isPriced && health.healthFactor < least) (weakest, least) = (vaultId, health.healthFactor);
        }
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
                IVaultEngine.VaultUnpriced.selector,
                IAuctionHouse.AuctionOpen.selector,
                ILiquidationQueue.QueueFull.selector
            );
        }
    }

    function take(uint256 auctionSeed, uint256 assetSeed, uint256 share) external {
        _ensureAuction(auctionSeed);
        _take(auctionSeed, assetSeed, share);
    }

    function _take(uint256 auctionSeed, uint256 assetSeed, uint256 share) internal harmless("take", true) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken token = _heldCollateral(vaultId, assetSeed);
        uint256 held = ENGINE.collateralOf(vaultId, address(token));
        uint256 amount = share % 3 == 0 ? type(uint256).max : 1 + held * bound(share, 0, 100) / 100;
        if (share % 4 == 1 && held > 1) amount = held - 1; // all but dust
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
        _ensureAuction(auctionSeed);
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
                IVaultEngine.VaultUnpriced.selector,
                IVaultEngine.VaultHealthy.selector,
                IAuctionHouse.NothingForSale.selector
            );
        }
    }

    function end(uint256 auctionSeed, uint256 kind) external {
        _ensureAuction(auctionSeed);
        // Now and then an auction whose time is long over.
        if (kind % 3 == 0) _pass(5 hours);
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

    /// @dev What is set aside for a vault follows it when somebody says so.
    function updateProvisions(uint256 vaultSeed) external harmless("provide", false) {
        ENGINE.updateProvisions(_anyVault(vaultSeed));
        _count(successes, "provide");
    }

    /// @dev Somebody repays for a vault under auction: a part, or all of it.
    function repayAndEnd(uint256 auctionSeed, uint256 share) external {
        _ensureAuction(auctionSeed);
        _repayAndEnd(auctionSeed, share);
    }

    function _repayAndEnd(uint256 auctionSeed, uint256 share) internal harmless("repay and end", false) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken token = TestToken(ENGINE.debtAssets()[HOUSE.auctionOf(vaultId).debtIndex]);
        uint256 debt = ENGINE.debtOf(vaultId, address(token));
        uint256 amount = share % 2 == 0 ? type(uint256).max : 1 + debt * bound(share, 0, 60) / 100;
        _give(token, _system.taker, debt, address(REPAYER));
        vm.prank(_system.taker);
        try REPAYER.repayAndEnd(auctionId, address(token), amount) returns (uint256 repaid, bool) {
            require(repaid <= debt, "repaid more than was owed");
            _count(successes, "repay and end");
        } catch (bytes memory reason) {
            _allow(reason, IVaultEngine.DebtBelowMinimum.selector, 0, 0, 0);
        }
    }

    /// @dev Prices fall first, or hardly any vault would be left to it. Every second time starts are stopped
    /// meanwhile, so that vaults of every size can be liquidated.
    function liquidateDirectly(uint256 vaultSeed, uint256 assetSeed, uint256 share) external {
        _move(vaultSeed % 3, bound(vaultSeed, 7500, 10_000));
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
            if (selector == IVaultEngine.VaultUnpriced.selector) return;
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
        kind %= 10;
        if (kind == 0) _fillBuffer(seed, amount);
        else if (kind == 1) _requestRedeem(seed, amount);
        else if (kind < 4) _claim(seed, amount);
        else if (kind == 4) _collect(seed);
        else if (kind == 5) _donate(seed, amount);
        else if (kind < 8) _sell(seed, amount);
        else if (kind == 8) _collectDust(seed);
        else _sellInATake(seed, amount);
    }

    function _sellInATake(uint256 seed, uint256 share) internal {
        _ensureAuction(seed);
        _sellDuringATake(seed, share);
    }

    /// @dev One of the two who deposit.
    function _depositorOf(uint256 seed) internal view returns (address) {
        return uint256(keccak256(abi.encode(seed))) % 3 == 0 ? _system.taker : _system.depositor;
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
        address account = _depositorOf(amount);
        if (buffer.maxDeposit(account) == 0) return; // its shares are worth nothing any more, or it owes the pool
        require(buffer.seniorClaim() == 0, "open while the pool has a claim");
        TestToken token = TestToken(buffer.asset());
        amount = bound(amount, 10 ** token.decimals(), 1000 * 10 ** token.decimals());
        _give(token, account, amount, address(buffer));
        uint256 shares = buffer.previewDeposit(amount);
        vm.prank(account);
        if (bufferSeed % 3 == 0) buffer.mint(shares, account);
        else buffer.deposit(amount, account);
        _count(successes, "fill buffer");
    }

    function _requestRedeem(uint256 bufferSeed, uint256 share) internal harmless("request", false) {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        address account = _depositorOf(share);
        uint256 shares = buffer.balanceOf(account) * bound(share, 1, 100) / 100;
        vm.prank(account);
        try buffer.requestRedeem(shares, account, account) {
            _count(successes, "request");
        } catch (bytes memory reason) {
            _allow(reason, CashVault.ZeroShares.selector, 0, 0, 0);
        }
    }

    function _claim(uint256 bufferSeed, uint256 share) internal {
        LiquidityBuffer buffer = _system.buffers[bufferSeed % _system.buffers.length];
        address account = _depositorOf(share);
        if (buffer.pendingRedeemRequest(0, account) != 0 && share % 2 == 0) _pass(buffer.COOLDOWN());
        _claimNow(buffer, account, share);
    }

    /// @dev What is claimed is paid, and what others have requested stays what it was.
    function _claimNow(LiquidityBuffer buffer, address account, uint256 share) internal harmless("claim", false) {
        uint256 most = buffer.maxRedeem(account);
        uint256 payout = buffer.maxWithdraw(account);
        if (payout == 0) return;
        (, uint256 exit,) = buffer.exitOf(account);
        address other = account == _system.taker ? _system.depositor : _system.taker;
        (, uint256 exitOfOther,) = buffer.exitOf(other);
        uint256 balance = TestToken(buffer.asset()).balanceOf(account);
        uint256 paid;
        vm.startPrank(account);
        if (share % 3 == 0) {
            paid = 1 + (payout - 1) * bound(share, 0, 100) / 100;
            buffer.withdraw(paid, account, account);
        } else {
            try buffer.redeem(most * bound(share, 1, 100) / 100, account, account) returns (uint256 assets) {
                paid = assets;
            } catch (bytes memory reason) {
                _allow(reason, CashVault.ZeroShares.selector, 0, 0, 0);
            }
        }
        vm.stopPrank();
        (, uint256 exitAfter,) = buffer.exitOf(account);
        require(TestToken(buffer.asset()).balanceOf(account) == balance + paid, "paid");
        require(exitAfter + paid <= exit + 1, "a claim raised the rest");
        (, uint256 exitOfOtherAfter,) = buffer.exitOf(other);
        require(exitOfOtherAfter + 1 >= exitOfOther, "a claim took from another's");
        if (paid != 0) _count(successes, "claim");
    }

    /// @dev The buffer bids where a price has fallen far enough.
    function backstop(uint256 auctionSeed, uint256 assetSeed, uint256 share) external {
        _ensureAuction(auctionSeed);
        _pass(bound(share, 150, 400));
        _backstop(auctionSeed, assetSeed, share);
    }

    function _backstop(uint256 auctionSeed, uint256 assetSeed, uint256 share) internal harmless("backstop", true) {
        uint256 auctionId = _auction(auctionSeed);
        if (auctionId == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken token = _heldCollateral(vaultId, assetSeed);
        LiquidityBuffer buffer = _system.buffers[HOUSE.auctionOf(vaultId).debtIndex];
        uint256 amount = share % 3 == 0 ? type(uint256).max : 1 + ENGINE.collateralOf(vaultId, address(token)) / 2;
        vm.prank(_system.keeper);
        try buffer.backstop(auctionId, address(token), amount, _system.keeper) returns (uint256 out, uint256, uint256) {
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

    /// @dev From the callback of a take, where the engine cannot be paid: what a sale brings for the pool waits.
    function _sellDuringATake(uint256 seed, uint256 share) internal harmless("sell during a take", true) {
        uint256 auctionId = _auction(seed);
        LiquidityBuffer buffer = _system.buffers[share % _system.buffers.length];
        if (buffer.heldCollaterals().length == 0) {
            buffer = _system.buffers[(share % _system.buffers.length + 1) % _system.buffers.length];
        }
        if (auctionId == 0 || buffer.heldCollaterals().length == 0) return;
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        address asset = ENGINE.debtAssets()[HOUSE.auctionOf(vaultId).debtIndex];
        TestToken token = _heldCollateral(vaultId, seed);
        _give(TestToken(asset), address(this), 2 * ENGINE.debtOf(vaultId, asset) + 10, address(HOUSE));
        _give(
            TestToken(buffer.asset()), address(this), 1e12 * 10 ** TestToken(buffer.asset()).decimals(), address(buffer)
        );
        uint256 amount = 1 + ENGINE.collateralOf(vaultId, address(token)) / 4;
        try HOUSE.take(auctionId, address(token), amount, type(uint256).max, address(this), abi.encode(buffer)) {
            _count(successes, "take with a sale inside");
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
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
        // Now the engine listens again.
        buffer.paySeniorClaim();
    }

    function onAuctionTake(uint256, address, uint256, address, uint256, bytes calldata data) external {
        LiquidityBuffer buffer = abi.decode(data, (LiquidityBuffer));
        address token = buffer.heldCollaterals()[0];
        try buffer.offer(token) {}
        catch (bytes memory reason) {
            _allow(reason, IInventoryShop.OfferRunning.selector, IInventoryShop.PriceUnavailable.selector, 0, 0);
        }
        try buffer.buy(token, 1 + buffer.stockOf(token).amount / 3, type(uint256).max, address(this), "") {
            _count(successes, "sell during a take");
        } catch (bytes memory reason) {
            _allow(reason, IInventoryShop.NotOffered.selector, IInventoryShop.OfferExpired.selector, 0, 0);
        }
    }

    /// @dev What written-off vaults left, as far as the buffer trades in it.
    function _collectDust(uint256 seed) internal harmless("collect dust", false) {
        for (uint256 i; i < _system.buffers.length; ++i) {
            for (uint256 j; j < _system.collaterals.length; ++j) {
                address token = address(_system.collaterals[(seed % 4 + j) % _system.collaterals.length]);
                uint256 claim = ENGINE.claimable(address(_system.buffers[i]), token);
                try _system.buffers[i].collect(token) returns (uint256 amount) {
                    require(amount == claim, "dust");
                    if (amount != 0) _count(successes, "collect dust");
                } catch (bytes memory reason) {
                    _allow(reason, ILiquidityBuffer.NotBought.selector, IInventoryShop.PriceUnavailable.selector, 0, 0);
                }
            }
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
        if (kind % 4 < 2) _recover(seed);
        else if (kind % 4 == 2) _silence(seed);
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
            uint256 auctionId = _auction(seed);
            if (auctionId != 0) HOUSE.cancel(auctionId);
            if (auctionId != 0) _count(successes, "cancel");
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

    function _anyVault(uint256 seed) internal view returns (uint256) {
        uint256[] memory ids = vaultIds();
        return ids[seed % ids.length];
    }

    /// @dev An owner's first vault, which may hold and owe anything.
    function _vault(uint256 seed) internal view returns (uint256) {
        address owner = _system.owners[seed % _system.owners.length];
        return IdLib.toVaultId(owner, 0);
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
