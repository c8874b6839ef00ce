// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {ArtifactReader} from "../helpers/ArtifactReader.sol";
import {HookToken} from "../mocks/HookToken.sol";
import {Intruder} from "../mocks/Intruder.sol";
import {OddToken} from "../mocks/OddToken.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IRiskModel} from "ebb/interfaces/IRiskModel.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {ALL_COLLATERALS} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {TokenLib} from "ebb/libraries/TokenLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {VmSafe} from "forge-std/Vm.sol";

/// @notice A matrix. Its rows are all functions that change something, of every contract that holds money or books; its
/// columns all places where a stranger's code runs: a token that moves or is approved, and the callbacks of takers, direct
/// liquidators and buyers of inventory. Oracles, feeds and risk models are asked statically, so nothing can be changed from
/// there, and neither can it from the balances that tokens are asked for.
///
/// A row says whose guards its call must pass; a column says which guards are taken. Where they meet the call must fail with
/// `Reentrancy`, elsewhere it must succeed or be refused for what the row says; `test_WhatIsAllowedInsideHarmsNobody` shows
/// what holds where it succeeds.
contract ReentrancyTest is BaseTest, ArtifactReader {
    bytes4 internal constant REENTRANCY = bytes4(keccak256("Reentrancy()"));
    bytes4 internal constant PERMIT_EXPIRED = bytes4(keccak256("PermitExpired()"));
    bytes4 internal constant NOT_ADMIN = bytes4(keccak256("NotAdmin(address)"));
    bytes4 internal constant NOT_GUARDIAN = bytes4(keccak256("NotGuardian(address)"));
    bytes4 internal constant NOT_ENGINE = bytes4(keccak256("NotEngine(address)"));

    // Whose guard is taken.
    uint8 internal constant ENGINE = 1;
    uint8 internal constant HOUSE = 2;
    uint8 internal constant DIRECT = 4;
    uint8 internal constant POOL = 8;
    uint8 internal constant BUFFER = 16;
    uint8 internal constant REPAYER = 32;

    struct Row {
        string contractName;
        string name;
        address target;
        bytes call;
        uint256 guards; // that the call has to pass
        bytes4 refusal; // of a call that passes them; zero when it succeeds
    }

    Row[] internal rows;
    HookToken internal coll;
    HookToken internal debt;
    LendingPool internal pool;
    LiquidityBuffer internal buffer;
    Intruder internal intruder;
    uint256 internal harmlessCount;
    uint256 internal undoneCount;

    // Vaults: the intruder's own, and those of OWNER.
    uint256 internal mine;
    uint256 internal running; // under auction at a price at which the buffer buys
    uint256 internal expired; // whose auction is over
    uint256 internal small; // open to direct liquidation
    uint256 internal drowning; // the same, under water: selling it out is a loss
    uint256 internal drowned; // under auction, under water

    /// @dev A world in which every call of the rows means something.
    function setUp() public override {
        super.setUp();
        coll = new HookToken("COLL", 18);
        debt = new HookToken("DEBT", 18);
        _listToken(address(coll), 18, 2000e8, 0.8e18, 0.83e18);
        _listToken(address(debt), 18, 1e8, 0.9e18, 0.93e18);
        (pool, buffer) = _listDebt(debt, 1e30, 2000e18);
        _lend(pool, LENDER, 10_000_000e18);
        _fillBuffer(buffer, DEPOSITOR, 500_000e18);
        vm.startPrank(ADMIN);
        buffer.setInventoryCap(address(coll), 300_000e18);
        buffer.setInventoryCap(address(weth), 300_000e18);
        vm.stopPrank();
        intruder = new Intruder();
        coll.setHook(address(intruder));
        debt.setHook(address(intruder));
        _equipIntruder();
        _openVaults();
        _addRows();
    }

    function _equipIntruder() internal {
        debt.mint(address(intruder), 100_000_000e18);
        coll.mint(address(intruder), 10_000e18);
        weth.mint(address(intruder), 10_000e18);
        address[6] memory spenders =
            [address(engine), address(house), address(direct), address(pool), address(buffer), address(repayer)];
        for (uint256 i; i < spenders.length; ++i) {
            _as(address(debt), abi.encodeCall(debt.approve, (spenders[i], type(uint256).max)));
            _as(address(coll), abi.encodeCall(coll.approve, (spenders[i], type(uint256).max)));
        }
        mine = _vault(address(intruder), 0);
        _as(address(engine), abi.encodeCall(engine.deposit, (mine, address(coll), 1000e18)));
        _as(address(engine), abi.encodeCall(engine.borrow, (mine, address(debt), 10_000e18, address(intruder))));
        _as(address(pool), abi.encodeCall(pool.deposit, (1000e18, address(intruder))));
        _as(address(buffer), abi.encodeCall(buffer.deposit, (1000e18, address(intruder))));
        _as(address(buffer), abi.encodeCall(buffer.requestRedeem, (500e24, address(intruder), address(intruder))));
        vm.prank(LENDER);
        pool.approve(address(intruder), 1e24);
        vm.prank(DEPOSITOR);
        buffer.approve(address(intruder), 1e24);
    }

    function _openVaults() internal {
        uint256 first = _openVault(OWNER, 0, coll, 100e18, debt, 160_000e18);
        expired = _openVault(OWNER, 1, coll, 100e18, debt, 160_000e18);
        running = _openVault(OWNER, 2, coll, 100e18, debt, 160_000e18);
        small = _openVault(OWNER, 3, coll, 5e18, debt, 7900e18);
        drowning = _openVault(OWNER, 4, weth, 5e18, debt, 7900e18);
        drowned = _openVault(OWNER, 5, weth, 5e18, debt, 7900e18);
        _deposit(drowned, coll, 1); // dust, which the buffer will get
        feedOf[address(coll)].transmit(1850e8);
        _setPrice(weth, 1000e8);
        // The buffer buys of the first auction, so that it has something to sell, and the intruder has earned a reward.
        _startFor(address(intruder), first);
        _startFor(address(intruder), expired);
        _skip(300);
        buffer.backstop(_latestAuctionId(first), address(coll), 10e18, address(this));
        _skip(COOLDOWN);
        buffer.offer(address(coll));
        _skip(3 hours); // until the offer stands at its floor
        _startFor(address(intruder), running);
        _startFor(address(intruder), drowned);
        _skip(300);
    }

    function _startFor(address keeper, uint256 vaultId) internal {
        house.start(vaultId, keeper);
    }

    /// @dev The intruder calls.
    function _as(address target, bytes memory call) internal {
        intruder.execute(target, call);
    }

    /* ROWS */

    function _addRows() internal {
        _addEngineRows();
        _addHouseRows();
        _addDirectRows();
        _addRepayerRows();
        _addQueueRows();
        _addShareRows("LendingPool", address(pool), LENDER);
        _addPoolRows();
        _addShareRows("LiquidityBuffer", address(buffer), DEPOSITOR);
        _addBufferRows();
        for (uint256 i; i < rows.length; ++i) {
            intruder.addAttempt(rows[i].target, rows[i].call);
        }
    }

    function _addEngineRows() internal {
        address me = address(intruder);
        IVaultEngine.Liquidation memory liquidation;
        _engine("setOperator", abi.encodeCall(engine.setOperator, (STRANGER, true)), 0, 0);
        _engine("deposit", abi.encodeCall(engine.deposit, (mine, address(coll), 1)), ENGINE, 0);
        _engine("withdraw", abi.encodeCall(engine.withdraw, (mine, address(coll), 1, me)), ENGINE, 0);
        _engine("permit", abi.encodeCall(engine.permit, (address(debt), 1, 0, 0, 0, 0)), ENGINE, 0);
        _engine("borrow", abi.encodeCall(engine.borrow, (mine, address(debt), 1, me)), ENGINE | POOL, 0);
        _engine("repay", abi.encodeCall(engine.repay, (mine, address(debt), 1)), ENGINE, 0);
        _engine("lock", abi.encodeCall(engine.lock, (small)), ENGINE, IVaultEngine.NotLiquidator.selector);
        _engine("unlock", abi.encodeCall(engine.unlock, (running, 1)), ENGINE, IVaultEngine.LockMismatch.selector);
        _engine("beginLiquidation", abi.encodeCall(engine.beginLiquidation, (running)), ENGINE, 0);
        _engine("updateProvisions", abi.encodeCall(engine.updateProvisions, (mine)), ENGINE, 0);
        _engine(
            "liquidate",
            abi.encodeCall(engine.liquidate, (liquidation, "")),
            ENGINE,
            IVaultEngine.NotLiquidator.selector
        );
        _engine("writeOff", abi.encodeCall(engine.writeOff, (running, 1)), ENGINE, IVaultEngine.NotLiquidator.selector);
        _engine("claim", abi.encodeCall(engine.claim, (address(debt), me)), ENGINE, 0);
        _engine("collectReserves", abi.encodeCall(engine.collectReserves, (address(debt))), ENGINE | POOL, 0);
        _engine("recover", abi.encodeCall(engine.recover, (address(debt), 1)), ENGINE, IVaultEngine.NotBuffer.selector);
        _engine("accrue", abi.encodeCall(engine.accrue, (address(debt))), ENGINE, 0);
        bytes[] memory batch = new bytes[](1);
        batch[0] = abi.encodeCall(engine.accrue, (address(debt)));
        _engine("multicall", abi.encodeCall(engine.multicall, (batch)), ENGINE, 0);
        _engine("listCollateral", abi.encodeCall(engine.listCollateral, (address(new OddToken(18)), 1)), 0, NOT_ADMIN);
        _engine("setSupplyCap", abi.encodeCall(engine.setSupplyCap, (address(coll), 1)), 0, NOT_ADMIN);
        _engine("setDebtLimits", abi.encodeCall(engine.setDebtLimits, (address(debt), 2, 1)), 0, NOT_ADMIN);
        _engine("setRateCurve", abi.encodeCall(engine.setRateCurve, (address(debt), _curve(), 0)), 0, NOT_ADMIN);
        _engine("setLiquidator", abi.encodeCall(engine.setLiquidator, (STRANGER, true)), 0, NOT_ADMIN);
        _engine("setGuardian", abi.encodeCall(engine.setGuardian, (STRANGER)), 0, NOT_ADMIN);
        _engine("setPauseLevel", abi.encodeCall(engine.setPauseLevel, (1)), 0, NOT_GUARDIAN);
        _addListDebtRow();
    }

    /// @dev Of an asset that is not lent yet.
    function _addListDebtRow() internal {
        LiquidityBuffer other =
            new LiquidityBuffer(address(link), address(engine), COOLDOWN, _inventoryTerms(), "B", "B");
        LendingPool lent = new LendingPool(address(link), address(engine), address(other), "P", "P");
        _engine(
            "listDebt",
            abi.encodeCall(engine.listDebt, (address(link), address(lent), address(other), 2, 1, _curve(), 0)),
            0,
            NOT_ADMIN
        );
    }

    function _addHouseRows() internal {
        address me = address(intruder);
        uint256 id = _latestAuctionId(running);
        uint256 over = _latestAuctionId(expired);
        uint256 guards = HOUSE | ENGINE;
        _house("start", abi.encodeCall(house.start, (small, me)), guards, 0);
        _house("take", abi.encodeCall(house.take, (id, address(coll), 1e18, type(uint256).max, me, "")), guards, 0);
        _house("restart", abi.encodeCall(house.restart, (over)), guards, 0);
        _house("end", abi.encodeCall(house.end, (over)), guards, 0);
        _house("cancel", abi.encodeCall(house.cancel, (id)), HOUSE, NOT_GUARDIAN);
        _house("onLiquidate", abi.encodeCall(house.onLiquidate, (address(debt), 1, "")), 0, NOT_ENGINE);
        _house("setPauseLevel", abi.encodeCall(house.setPauseLevel, (1)), 0, NOT_GUARDIAN);
    }

    function _addDirectRows() internal {
        bytes memory liquidate =
            abi.encodeCall(direct.liquidate, (small, address(coll), 1e18, type(uint256).max, address(intruder), ""));
        _add("DirectLiquidator", "liquidate", address(direct), liquidate, DIRECT | ENGINE, 0);
        _add(
            "DirectLiquidator",
            "onLiquidate",
            address(direct),
            abi.encodeCall(direct.onLiquidate, (address(debt), 1, "")),
            0,
            NOT_ENGINE
        );
        bytes memory call = abi.encodeCall(direct.setAllowed, (STRANGER, true));
        _add("DirectLiquidator", "setAllowed", address(direct), call, 0, NOT_ADMIN);
        call = abi.encodeCall(direct.setPauseLevel, (1));
        _add("DirectLiquidator", "setPauseLevel", address(direct), call, 0, NOT_GUARDIAN);
    }

    function _addRepayerRows() internal {
        address r = address(repayer);
        uint256 over = _latestAuctionId(expired);
        bytes memory call = abi.encodeCall(repayer.repayAndEnd, (over, address(debt), 1e18));
        _add("AuctionRepayer", "repayAndEnd", r, call, REPAYER | HOUSE | ENGINE, 0);
        bytes[] memory batch = new bytes[](1);
        batch[0] = abi.encodeCall(repayer.permit, (address(debt), 1, 0, 0, 0, 0));
        _add("AuctionRepayer", "permit", r, batch[0], 0, 0);
        _add("AuctionRepayer", "multicall", r, abi.encodeCall(repayer.multicall, (batch)), 0, 0);
    }

    /// @dev The queue calls nobody and has no guard: it listens to houses alone.
    function _addQueueRows() internal {
        ILiquidationQueue.Reservation memory reservation;
        bytes4 stranger = ILiquidationQueue.NotReserver.selector;
        _queue("reserve", abi.encodeCall(queue.reserve, (reservation, 0, true)), stranger);
        _queue("release", abi.encodeCall(queue.release, (reservation, true)), stranger);
        _queue("setLimits", abi.encodeCall(queue.setLimits, (ALL_COLLATERALS, 0, 0)), NOT_ADMIN);
        _queue("setTiers", abi.encodeCall(queue.setTiers, (1e18, 1e18, 0)), NOT_ADMIN);
        _queue("setReserver", abi.encodeCall(queue.setReserver, (STRANGER, true)), NOT_ADMIN);
    }

    /// @dev Shares are a plain token: nothing is called when they move, and nothing is worth more because they did.
    function _addShareRows(string memory name, address token, address holder) internal {
        address me = address(intruder);
        _add(name, "approve", token, abi.encodeCall(pool.approve, (STRANGER, 1)), 0, 0);
        _add(name, "transfer", token, abi.encodeCall(pool.transfer, (STRANGER, 1)), 0, 0);
        _add(name, "transferFrom", token, abi.encodeCall(pool.transferFrom, (holder, me, 1)), 0, 0);
        _add(name, "permit", token, abi.encodeCall(pool.permit, (holder, me, 1, 0, 0, 0, 0)), 0, PERMIT_EXPIRED);
    }

    function _addPoolRows() internal {
        address me = address(intruder);
        _pool("deposit", abi.encodeCall(pool.deposit, (1e18, me)), POOL | ENGINE, 0);
        _pool("mint", abi.encodeCall(pool.mint, (1e24, me)), POOL | ENGINE, 0);
        _pool("withdraw", abi.encodeCall(pool.withdraw, (1e18, me, me)), POOL | ENGINE, 0);
        _pool("redeem", abi.encodeCall(pool.redeem, (1e24, me, me)), POOL | ENGINE, 0);
        _pool("lend", abi.encodeCall(pool.lend, (me, 1)), 0, NOT_ENGINE);
        _pool("collect", abi.encodeCall(pool.collect, (1)), 0, NOT_ENGINE);
        _pool("writeOff", abi.encodeCall(pool.writeOff, (1)), 0, NOT_ENGINE);
    }

    function _addBufferRows() internal {
        address me = address(intruder);
        address c = address(coll);
        uint256 guards = BUFFER | ENGINE;
        _buffer("deposit", abi.encodeCall(buffer.deposit, (1e18, me)), guards, 0);
        _buffer("mint", abi.encodeCall(buffer.mint, (1e24, me)), guards, 0);
        _buffer("setOperator", abi.encodeCall(buffer.setOperator, (STRANGER, true)), 0, 0);
        // Shares become a part of the books as they are: nothing is paid, so the engine is not asked.
        _buffer("requestRedeem", abi.encodeCall(buffer.requestRedeem, (1e24, me, me)), BUFFER, 0);
        _buffer("redeem", abi.encodeCall(buffer.redeem, (1e24, me, me)), guards, 0);
        _buffer("withdraw", abi.encodeCall(buffer.withdraw, (1e18, me, me)), guards, 0);
        _buffer("cover", abi.encodeCall(buffer.cover, (me, 1)), 0, NOT_ENGINE);
        _buffer("harvest", abi.encodeCall(buffer.harvest, ()), guards, 0);
        _buffer("collect", abi.encodeCall(buffer.collect, (c)), guards, 0);
        // Where the engine is busy the money waits.
        _buffer("paySeniorClaim", abi.encodeCall(buffer.paySeniorClaim, ()), BUFFER, 0);
        _buffer(
            "backstop",
            abi.encodeCall(buffer.backstop, (_latestAuctionId(running), c, 1e18, address(this))),
            guards | HOUSE,
            0
        );
        // A sale moves tokens and the buffer's own books; what it owes the pool waits where the engine is busy.
        _buffer("offer", abi.encodeCall(buffer.offer, (c)), BUFFER, 0);
        _buffer("buy", abi.encodeCall(buffer.buy, (c, 1e18, type(uint256).max, me, "")), BUFFER, 0);
        _buffer("setAuctionHouse", abi.encodeCall(buffer.setAuctionHouse, (address(house))), 0, NOT_ADMIN);
        _buffer("setInventoryCap", abi.encodeCall(buffer.setInventoryCap, (c, 1)), 0, NOT_ADMIN);
        _buffer("setInventoryTerms", abi.encodeCall(buffer.setInventoryTerms, (_inventoryTerms())), 0, NOT_ADMIN);
        _buffer("setPauseLevel", abi.encodeCall(buffer.setPauseLevel, (1)), 0, NOT_GUARDIAN);
    }

    function _engine(string memory name, bytes memory call, uint256 guards, bytes4 refusal) internal {
        _add("VaultEngine", name, address(engine), call, guards, refusal);
    }

    function _house(string memory name, bytes memory call, uint256 guards, bytes4 refusal) internal {
        _add("AuctionHouse", name, address(house), call, guards, refusal);
    }

    function _queue(string memory name, bytes memory call, bytes4 refusal) internal {
        _add("LiquidationQueue", name, address(queue), call, 0, refusal);
    }

    function _pool(string memory name, bytes memory call, uint256 guards, bytes4 refusal) internal {
        _add("LendingPool", name, address(pool), call, guards, refusal);
    }

    function _buffer(string memory name, bytes memory call, uint256 guards, bytes4 refusal) internal {
        _add("LiquidityBuffer", name, address(buffer), call, guards, refusal);
    }

    function _add(
        string memory contractName,
        string memory name,
        address target,
        bytes memory call,
        uint256 guards,
        bytes4 refusal
    ) internal {
        rows.push(Row(contractName, name, target, call, guards, refusal));
    }

    /* THE MATRIX IS COMPLETE AND MEANS SOMETHING */

    /// @dev Every function that is neither view nor pure has a row, and every row is one of them.
    function test_EveryMutatingFunctionHasARow() public view {
        string[7] memory contracts = [
            "VaultEngine",
            "AuctionHouse",
            "AuctionRepayer",
            "DirectLiquidator",
            "LiquidationQueue",
            "LendingPool",
            "LiquidityBuffer"
        ];
        uint256 count;
        for (uint256 i; i < contracts.length; ++i) {
            string[] memory names = _mutatingFunctions(contracts[i]);
            count += names.length;
            for (uint256 j; j < names.length; ++j) {
                assertTrue(_hasRow(contracts[i], names[j]), string.concat("no row: ", contracts[i], ".", names[j]));
            }
        }
        assertEq(rows.length, count, "a row too many");
    }

    function _hasRow(string memory contractName, string memory name) internal view returns (bool) {
        bytes32 wanted = keccak256(abi.encode(contractName, name));
        for (uint256 i; i < rows.length; ++i) {
            if (keccak256(abi.encode(rows[i].contractName, rows[i].name)) == wanted) return true;
        }
        return false;
    }

    /// @dev The column without a name: from outside nothing is refused that is not refused for its own reason. So it is the
    /// guards that refuse in the others.
    function test_FromOutside() public {
        intruder.tryAll();
        intruder.onTokenMoved();
        _assertColumns("outside", _guards(0));
    }

    /// @dev What governance sets is stored and told, and calls nobody but to ask: it needs no guard.
    function test_GovernanceCallsNobody() public {
        uint256 count;
        for (uint256 i; i < rows.length; ++i) {
            if (!_isGovernance(rows[i])) continue;
            ++count;
            vm.startStateDiffRecording();
            vm.prank(ADMIN);
            (bool isOk,) = rows[i].target.call(rows[i].call);
            VmSafe.AccountAccess[] memory accesses = vm.stopAndReturnStateDiff();
            assertTrue(isOk, rows[i].name);
            for (uint256 j; j < accesses.length; ++j) {
                bool isItself = accesses[j].account == rows[i].target || accesses[j].account == address(vm);
                bool isAsked = accesses[j].kind == VmSafe.AccountAccessKind.StaticCall
                    || accesses[j].kind == VmSafe.AccountAccessKind.Extcodesize;
                assertTrue(isItself || isAsked, string.concat(rows[i].name, " calls out"));
            }
        }
        assertEq(count, 18, "governance");
    }

    function _isGovernance(Row memory row) internal pure returns (bool) {
        return row.guards == 0 && (row.refusal == NOT_ADMIN || row.refusal == NOT_GUARDIAN);
    }

    /* COLUMNS: THE ENGINE */

    function test_FromADeposit() public {
        _during("deposit", address(engine), abi.encodeCall(engine.deposit, (mine, address(coll), 5)), _guards(ENGINE));
    }

    function test_FromAWithdrawal() public {
        bytes memory call = abi.encodeCall(engine.withdraw, (mine, address(coll), 5, address(intruder)));
        _during("withdraw", address(engine), call, _guards(ENGINE));
    }

    function test_FromAPermit() public {
        bytes memory call = abi.encodeCall(engine.permit, (address(debt), 1, 0, 0, 0, 0));
        _during("permit", address(engine), call, _guards(ENGINE));
    }

    function test_FromALoan() public {
        bytes memory call = abi.encodeCall(engine.borrow, (mine, address(debt), 5e18, address(intruder)));
        _during("borrow", address(engine), call, _guards(ENGINE | POOL));
    }

    /// @dev The payment comes, and goes to the pool.
    function test_FromARepayment() public {
        bytes memory call = abi.encodeCall(engine.repay, (mine, address(debt), 5e18));
        _during("repay", address(engine), call, _guards(abi.encodePacked(ENGINE, ENGINE)));
    }

    function test_FromAClaimOfRewards() public {
        bytes memory call = abi.encodeCall(engine.claim, (address(debt), address(intruder)));
        _during("claim", address(engine), call, _guards(ENGINE));
    }

    function test_FromTheCollectionOfReserves() public {
        bytes memory call = abi.encodeCall(engine.collectReserves, (address(debt)));
        _during("collectReserves", address(engine), call, _guards(ENGINE | POOL));
    }

    /// @dev In a batch as outside of one.
    function test_FromABatch() public {
        bytes[] memory batch = new bytes[](2);
        batch[0] = abi.encodeCall(engine.deposit, (mine, address(coll), 5));
        batch[1] = abi.encodeCall(engine.withdraw, (mine, address(coll), 5, address(intruder)));
        bytes memory call = abi.encodeCall(engine.multicall, (batch));
        _during("multicall", address(engine), call, _guards(abi.encodePacked(ENGINE, ENGINE)));
    }

    /* COLUMNS: THE HOUSE AND THE DIRECT LIQUIDATOR */

    /// @dev The collateral goes to the taker, the taker is called, the payment comes, and goes to the pool.
    function test_FromATake() public {
        uint8 both = HOUSE | ENGINE;
        _during(
            "take", address(house), _takeCall(running, coll, 1e18), _guards(abi.encodePacked(both, both, both, both))
        );
    }

    /// @dev As before, but for collateral without hooks; then the loss is paid out of the buffer's claims and its cash.
    function test_FromATakeThatWritesOff() public {
        uint8 both = HOUSE | ENGINE;
        uint256[] memory busy = _guards(abi.encodePacked(both, both, both, both, both | BUFFER));
        _during("write-off", address(house), _takeCall(drowned, weth, type(uint256).max), busy);
    }

    /// @dev The repayer is paid, lets the engine have it, and the engine passes it on.
    function test_FromRepayAndEnd() public {
        uint256 id = _latestAuctionId(running);
        bytes memory call = abi.encodeCall(repayer.repayAndEnd, (id, address(debt), 1000e18));
        uint8 both = REPAYER | ENGINE;
        _during("repayAndEnd", address(repayer), call, _guards(abi.encodePacked(REPAYER, REPAYER, both, both)));
    }

    function test_FromADirectLiquidation() public {
        uint8 both = DIRECT | ENGINE;
        _during(
            "direct", address(direct), _directCall(small, coll, 1e18), _guards(abi.encodePacked(both, both, both, both))
        );
    }

    function test_FromADirectLiquidationThatWritesOff() public {
        uint8 both = DIRECT | ENGINE;
        uint256[] memory busy = _guards(abi.encodePacked(both, both, both, both, both | BUFFER));
        _during("direct write-off", address(direct), _directCall(drowning, weth, type(uint256).max), busy);
    }

    /* COLUMNS: THE POOL */

    function test_FromALendersDeposit() public {
        _during("lend", address(pool), abi.encodeCall(pool.deposit, (5e18, address(intruder))), _guards(POOL));
    }

    function test_FromALendersMint() public {
        _during("mint", address(pool), abi.encodeCall(pool.mint, (5e24, address(intruder))), _guards(POOL));
    }

    function test_FromALendersWithdrawal() public {
        bytes memory call = abi.encodeCall(pool.withdraw, (5e18, address(intruder), address(intruder)));
        _during("withdraw", address(pool), call, _guards(POOL));
    }

    function test_FromALendersRedemption() public {
        bytes memory call = abi.encodeCall(pool.redeem, (5e24, address(intruder), address(intruder)));
        _during("redeem", address(pool), call, _guards(POOL));
    }

    /* COLUMNS: THE BUFFER */

    function test_FromADepositorsDeposit() public {
        bytes memory call = abi.encodeCall(buffer.deposit, (5e18, address(intruder)));
        _during("fill", address(buffer), call, _guards(BUFFER));
    }

    function test_FromADepositorsMint() public {
        _during("mint", address(buffer), abi.encodeCall(buffer.mint, (5e24, address(intruder))), _guards(BUFFER));
    }

    function test_FromADepositorsClaim() public {
        bytes memory call = abi.encodeCall(buffer.redeem, (5e24, address(intruder), address(intruder)));
        _during("redeem", address(buffer), call, _guards(BUFFER));
        call = abi.encodeCall(buffer.withdraw, (5e18, address(intruder), address(intruder)));
        _during("withdraw", address(buffer), call, _guards(BUFFER));
    }

    function test_FromAHarvest() public {
        _during("harvest", address(buffer), abi.encodeCall(buffer.harvest, ()), _guards(BUFFER | ENGINE));
    }

    function test_FromTheCollectionOfDust() public {
        _as(address(house), _takeCall(drowned, weth, type(uint256).max));
        bytes memory call = abi.encodeCall(buffer.collect, (address(coll)));
        _during("collect", address(buffer), call, _guards(BUFFER | ENGINE));
    }

    /// @dev It allows the house the money, takes, takes the allowance back and pays the caller.
    function test_FromABackstop() public {
        uint8 all = BUFFER | HOUSE | ENGINE;
        _during(
            "backstop",
            address(buffer),
            _backstopCall(running, coll),
            _guards(abi.encodePacked(BUFFER, all, all, all, BUFFER, BUFFER))
        );
    }

    /// @dev What the pool is owed for a vault that was sold out goes through the engine once the take is over.
    function test_FromABackstopThatWritesOff() public {
        uint8 all = BUFFER | HOUSE | ENGINE;
        uint256[] memory busy =
            _guards(abi.encodePacked(BUFFER, all, all, all, BUFFER, BUFFER | ENGINE, BUFFER | ENGINE, BUFFER));
        _during("backstop of a loss", address(buffer), _backstopCall(drowned, weth), busy);
    }

    /// @dev The collateral goes to the buyer, the buyer is called, and the payment comes.
    function test_FromASaleOfInventory() public {
        _during("buy", address(buffer), _buyCall(), _guards(abi.encodePacked(BUFFER, BUFFER, BUFFER)));
    }

    /// @dev The same where the pool has a claim: the payment goes on to it.
    function test_FromASaleThatPaysThePool() public {
        _createSeniorClaim();
        uint256[] memory busy = _guards(abi.encodePacked(BUFFER, BUFFER, BUFFER, BUFFER | ENGINE, BUFFER | ENGINE));
        _during("buy for the pool", address(buffer), _buyCall(), busy);
    }

    function test_FromThePaymentOfASeniorClaim() public {
        _createSeniorClaim();
        vm.mockCallRevert(address(engine), abi.encodeWithSelector(engine.recover.selector), "");
        _as(address(buffer), _buyCall());
        vm.clearMockedCalls();
        bytes memory call = abi.encodeCall(buffer.paySeniorClaim, ());
        _during("paySeniorClaim", address(buffer), call, _guards(abi.encodePacked(BUFFER | ENGINE, BUFFER | ENGINE)));
    }

    /// @dev A loss that the buffer's cash does not cover but its inventory may.
    function _createSeniorClaim() internal {
        uint256 cash = buffer.cash();
        vm.prank(address(engine));
        (, uint256 deferred) = buffer.cover(address(pool), cash + 5000e18);
        assertEq(deferred, 5000e18);
    }

    /* CALLS */

    function _takeCall(uint256 vaultId, TestToken collateral, uint256 most) internal view returns (bytes memory) {
        uint256 id = _latestAuctionId(vaultId);
        return
            abi.encodeCall(house.take, (id, address(collateral), most, type(uint256).max, address(intruder), "flash"));
    }

    function _directCall(uint256 vaultId, TestToken collateral, uint256 most) internal view returns (bytes memory) {
        return abi.encodeCall(
            direct.liquidate, (vaultId, address(collateral), most, type(uint256).max, address(intruder), "flash")
        );
    }

    function _backstopCall(uint256 vaultId, TestToken collateral) internal view returns (bytes memory) {
        return abi.encodeCall(buffer.backstop, (_latestAuctionId(vaultId), address(collateral), 5e18, address(this)));
    }

    function _buyCall() internal view returns (bytes memory) {
        return abi.encodeCall(buffer.buy, (address(coll), 1e18, type(uint256).max, address(intruder), "flash"));
    }

    /* WHAT IS ALLOWED */

    /// @dev Where the engine is idle while a pool, a buffer or the house moves tokens, other contracts may be called. Whatever
    /// is called: either it all fails (a payment that is measured does not add up any more), or the books are backed and no
    /// share is worth less than without it.
    function test_WhatIsAllowedInsideHarmsNobody() public {
        address me = address(intruder);
        _tryForGood(address(pool), abi.encodeCall(pool.deposit, (5e18, me)), 1);
        _tryForGood(address(pool), abi.encodeCall(pool.mint, (5e24, me)), 1);
        _tryForGood(address(pool), abi.encodeCall(pool.withdraw, (5e18, me, me)), 1);
        _tryForGood(address(pool), abi.encodeCall(pool.redeem, (5e24, me, me)), 1);
        _tryForGood(address(buffer), abi.encodeCall(buffer.deposit, (5e18, me)), 1);
        _tryForGood(address(buffer), abi.encodeCall(buffer.mint, (5e24, me)), 1);
        _tryForGood(address(buffer), abi.encodeCall(buffer.redeem, (5e24, me, me)), 1);
        _tryForGood(address(buffer), abi.encodeCall(buffer.withdraw, (5e18, me, me)), 1);
        _tryForGood(address(buffer), _buyCall(), 3);
        _tryForGood(address(buffer), _backstopCall(running, coll), 6);
        _tryForGood(address(buffer), _backstopCall(drowned, weth), 8);
        _tryForGood(address(house), _takeCall(running, coll, 1e18), 4);
        _tryForGood(address(house), _takeCall(drowned, weth, type(uint256).max), 5);
        _tryForGood(address(direct), _directCall(small, coll, 1e18), 4);
        uint256 id = _latestAuctionId(running);
        _tryForGood(address(repayer), abi.encodeCall(repayer.repayAndEnd, (id, address(debt), 1000e18)), 4);
        assertGt(harmlessCount, 500, "attempts that succeeded");
        assertGt(undoneCount, 5, "attempts that undid everything");
    }

    /// @dev Every row that may succeed, at every place of a call where strangers' code runs.
    function _tryForGood(address target, bytes memory call, uint256 places) internal {
        uint256 snapshot = vm.snapshotState();
        (uint256 poolPrice, uint256 bufferPrice) = (pool.convertToAssets(1e24), _bookPrice());
        intruder.rest();
        _as(target, call);
        poolPrice = MathLib.min(poolPrice, pool.convertToAssets(1e24));
        bufferPrice = MathLib.min(bufferPrice, _bookPrice());
        vm.revertToState(snapshot);
        for (uint256 place; place < places; ++place) {
            for (uint256 i; i < rows.length; ++i) {
                if (rows[i].refusal != 0) continue;
                intruder.doOne(place, i);
                bool isOk = _tryAs(target, call);
                if (!isOk) ++undoneCount;
                else if (intruder.isDone()) ++harmlessCount;
                _assertBacked(rows[i].name);
                assertGe(pool.convertToAssets(1e24), poolPrice, rows[i].name);
                assertGe(_bookPrice(), bufferPrice, rows[i].name);
                (uint256 harmless, uint256 undone) = (harmlessCount, undoneCount);
                vm.revertToState(snapshot);
                (harmlessCount, undoneCount) = (harmless, undone);
            }
        }
    }

    function _tryAs(address target, bytes memory call) internal returns (bool isOk) {
        try intruder.execute(target, call) {
            isOk = true;
        } catch {}
    }

    function _bookPrice() internal view returns (uint256) {
        return (buffer.bookAssets() + 1) * 1e24 / (buffer.totalSupply() + 1e6);
    }

    function _assertBacked(string memory name) internal view {
        assertGe(debt.balanceOf(address(pool)), pool.cash(), name);
        assertGe(debt.balanceOf(address(buffer)), buffer.cash(), name);
        assertGe(coll.balanceOf(address(buffer)), buffer.stockOf(address(coll)).amount, name);
        assertGe(weth.balanceOf(address(buffer)), buffer.stockOf(address(weth)).amount, name);
        uint256 claims =
            engine.claimable(address(buffer), address(debt)) + engine.claimable(address(intruder), address(debt));
        assertGe(debt.balanceOf(address(engine)), claims, name);
        claims = engine.claimable(address(buffer), address(coll));
        uint256 deposited = engine.collateralConfig(address(coll)).totalDeposited;
        assertEq(coll.balanceOf(address(engine)), deposited + claims, name);
        assertEq(debt.balanceOf(address(house)) + coll.balanceOf(address(house)), 0, name);
    }

    /* WHAT IS ASKED */

    /// @dev Prices, risk and rates are asked for statically: whoever is asked can change nothing.
    function test_OraclesAreAskedStatically() public {
        intruder.rest();
        vm.startStateDiffRecording();
        _as(address(engine), abi.encodeCall(engine.borrow, (mine, address(debt), 5e18, address(intruder))));
        _as(address(house), abi.encodeCall(house.start, (small, address(intruder))));
        _as(address(house), _takeCall(running, coll, 1e18));
        _as(address(buffer), _buyCall());
        _as(address(buffer), _backstopCall(running, coll));
        VmSafe.AccountAccess[] memory accesses = vm.stopAndReturnStateDiff();
        uint256 asked;
        for (uint256 i; i < accesses.length; ++i) {
            if (!_isAsked(accesses[i].account)) continue;
            ++asked;
            // The risk model may look at a price before it names a curve, and that changes only its own words.
            bool isLook = bytes4(accesses[i].data) == IRiskModel.openingCurve.selector;
            assertTrue(accesses[i].kind != VmSafe.AccountAccessKind.Call || isLook, "called");
            assertTrue(accesses[i].kind != VmSafe.AccountAccessKind.DelegateCall, "delegated to");
        }
        assertGt(asked, 20);
    }

    function _isAsked(address account) internal view returns (bool) {
        return account == address(router) || account == address(riskModel) || account == address(feedOf[address(coll)])
            || account == address(feedOf[address(debt)]) || account == router.sourceOf(address(coll))
            || account == router.sourceOf(address(debt));
    }

    /// @dev A feed that changes something when it is asked is not a feed.
    function test_AFeedThatActsIsUnreachable() public {
        ActingFeed feed = new ActingFeed();
        ChainlinkOracle oracle = new ChainlinkOracle(address(feed), 18, MAX_AGE, 0, MAX_ANSWER);
        assertTrue(oracle.getPrice().status == PriceStatus.Unreachable);
        feed.setActing(false);
        assertTrue(oracle.getPrice().status == PriceStatus.Ok);
    }

    /* TOKENS THAT PAY TWICE */

    /// @dev A payment of the debt token that is pulled: the hook pays in somebody else's name, and it does not count twice.
    function test_RevertWhen_ARepaymentIsPaidIntoThePoolInBetween() public {
        OddToken odd = new OddToken(18);
        TestToken token = TestToken(address(odd));
        _listToken(address(odd), 18, 2000e8, 0.8e18, 0.83e18);
        (LendingPool oddPool,) = _listDebt(token, 1e30, 1e18);
        _lend(oddPool, LENDER, 10_000e18);
        uint256 id = _openVault(STRANGER, 0, weth, 100e18, usdc, 0);
        _borrow(id, token, 10e18);
        odd.mint(STRANGER, 100e18);
        odd.mint(address(odd), 1e18);
        vm.startPrank(STRANGER);
        odd.approve(address(engine), type(uint256).max);
        odd.setHook(address(odd), abi.encodeCall(odd.transfer, (address(engine), 1e18)));
        vm.expectRevert(abi.encodeWithSelector(TokenLib.TransferAmountMismatch.selector, 6e18, 5e18));
        engine.repay(id, address(odd), 5e18);
        vm.stopPrank();
    }

    /* CHECKS */

    /// @dev Makes the intruder call, and checks what it found out at every place where its code ran.
    function _during(string memory name, address target, bytes memory call, uint256[] memory busy) internal {
        intruder.tryAll();
        _as(target, call);
        _assertColumns(name, busy);
    }

    function _assertColumns(string memory name, uint256[] memory busy) internal {
        intruder.rest();
        assertEq(intruder.callCount(), busy.length, string.concat(name, ": calls"));
        for (uint256 column; column < busy.length; ++column) {
            for (uint256 i; i < rows.length; ++i) {
                Intruder.Outcome memory outcome = intruder.outcomeOf(column, i);
                bytes4 expected = rows[i].guards & busy[column] != 0 ? REENTRANCY : rows[i].refusal;
                string memory cell =
                    string.concat(rows[i].contractName, ".", rows[i].name, " in ", name, " #", vm.toString(column));
                assertEq(outcome.isOk, expected == 0, cell);
                assertEq(outcome.reason, expected, cell);
            }
        }
    }

    /// @dev One number per place, in order.
    function _guards(bytes memory masks) internal pure returns (uint256[] memory busy) {
        busy = new uint256[](masks.length);
        for (uint256 i; i < busy.length; ++i) {
            busy[i] = uint8(masks[i]);
        }
    }

    function _guards(uint8 mask) internal pure returns (uint256[] memory) {
        return _guards(abi.encodePacked(mask));
    }
}

/// @notice A feed that writes when it is read.
contract ActingFeed {
    uint256 internal _reads;
    bool internal _isActing = true;

    function setActing(bool isActing) external {
        _isActing = isActing;
    }

    function decimals() external pure returns (uint8) {
        return 8;
    }

    function latestRoundData() external returns (uint80, int256, uint256, uint256, uint80) {
        if (_isActing) ++_reads;
        return (1, 2000e8, block.timestamp, block.timestamp, 1);
    }
}
