// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {OddToken} from "../mocks/OddToken.sol";
import {TakerMock} from "../mocks/TakerMock.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";

/// @notice Every function that changes something, called from every place where strangers' code runs.
contract ReentrancyTest is BaseTest {
    bytes4 internal constant REENTRANCY = bytes4(keccak256("Reentrancy()"));

    struct Attempt {
        string name;
        address target;
        bytes call;
    }

    OddToken internal odd;
    LendingPool internal oddPool;
    LiquidityBuffer internal oddBuffer;
    TakerMock internal taker;
    uint256 internal vaultId;
    uint256 internal auctionId;

    /// @dev A vault that holds the odd token and owes it as well, under auction, and a taker who has all it takes.
    function setUp() public override {
        super.setUp();
        odd = new OddToken(18);
        _listToken(address(odd), 18, 2000e8, 0.8e18, 0.83e18);
        (oddPool, oddBuffer) = _listDebt(TestToken(address(odd)), 1e30, 1e18);
        _lend(oddPool, LENDER, 10_000e18);
        _fillBuffer(oddBuffer, DEPOSITOR, 100e18);
        vaultId = _openVault(OWNER, 0, TestToken(address(odd)), 100e18, usdc, 150_000e6);
        feedOf[address(odd)].transmit(1750e8);
        auctionId = _start(vaultId);
        taker = new TakerMock(address(house));
        usdc.mint(address(taker), 10_000_000e6);
        odd.mint(address(taker), 10_000e18);
        taker.execute(address(usdc), abi.encodeCall(usdc.approve, (address(engine), type(uint256).max)));
        taker.execute(address(usdc), abi.encodeCall(usdc.approve, (address(usdcPool), type(uint256).max)));
        taker.execute(address(odd), abi.encodeCall(odd.approve, (address(engine), type(uint256).max)));
    }

    /// @dev What the engine and the house refuse while they are in the middle of something.
    function _attempts() internal view returns (Attempt[] memory list) {
        list = new Attempt[](21);
        IVaultEngine.Liquidation memory liquidation;
        address e = address(engine);
        address h = address(house);
        uint256 mine = _vault(address(taker), 0);
        list[0] = Attempt("deposit", e, abi.encodeCall(engine.deposit, (mine, address(odd), 1)));
        list[1] = Attempt("withdraw", e, abi.encodeCall(engine.withdraw, (mine, address(odd), 1, address(taker))));
        list[2] = Attempt("borrow", e, abi.encodeCall(engine.borrow, (mine, address(usdc), 2000e6, address(taker))));
        list[3] = Attempt("repay", e, abi.encodeCall(engine.repay, (vaultId, address(usdc), 1)));
        list[4] = Attempt("lock", e, abi.encodeCall(engine.lock, (vaultId)));
        list[5] = Attempt("unlock", e, abi.encodeCall(engine.unlock, (vaultId, 1)));
        list[6] = Attempt("liquidate", e, abi.encodeCall(engine.liquidate, (liquidation, "")));
        list[7] = Attempt("writeOff", e, abi.encodeCall(engine.writeOff, (vaultId, 1)));
        list[8] = Attempt("claim", e, abi.encodeCall(engine.claim, (address(usdc), address(taker))));
        list[9] = Attempt("collectReserves", e, abi.encodeCall(engine.collectReserves, (address(usdc))));
        list[10] = Attempt("accrue", e, abi.encodeCall(engine.accrue, (address(usdc))));
        list[11] = Attempt("harvest", address(usdcBuffer), abi.encodeCall(usdcBuffer.harvest, ()));
        // Interest cannot be settled in the middle, so no lender enters or leaves either.
        list[12] = Attempt("lend", address(usdcPool), abi.encodeCall(usdcPool.deposit, (1e6, address(taker))));
        list[13] = Attempt("mint", address(usdcPool), abi.encodeCall(usdcPool.mint, (1e12, address(taker))));
        list[14] = Attempt(
            "take",
            h,
            abi.encodeCall(house.take, (auctionId, address(odd), 1, type(uint256).max, address(taker), bytes("")))
        );
        list[15] = Attempt("start", h, abi.encodeCall(house.start, (vaultId, address(taker))));
        list[16] = Attempt("restart", h, abi.encodeCall(house.restart, (auctionId)));
        list[17] = Attempt("end", h, abi.encodeCall(house.end, (auctionId)));
        list[18] = Attempt("cancel", h, abi.encodeCall(house.cancel, (auctionId)));
        list[20] = Attempt("fill", address(usdcBuffer), abi.encodeCall(usdcBuffer.deposit, (1e6, address(taker))));
        list[19] = Attempt("setLock", e, abi.encodeCall(engine.unlock, (vaultId, 2)));
    }

    /// @dev From the taker's callback.
    function test_FromTheTakersCallback() public {
        Attempt[] memory list = _attempts();
        for (uint256 i; i < list.length; ++i) {
            taker.setCall(list[i].target, list[i].call);
            taker.take(auctionId, address(odd), 0.01e18, type(uint256).max, address(taker), "flash");
            _assertRefused(list[i].name, taker.isCallOk(), taker.callResult());
        }
        assertEq(taker.callback().count, list.length);
    }

    /// @dev From the collateral's transfer to the taker.
    function test_FromTheTransferOfASale() public {
        Attempt[] memory list = _attempts();
        for (uint256 i; i < list.length; ++i) {
            odd.setHook(list[i].target, list[i].call);
            taker.take(auctionId, address(odd), 0.01e18, type(uint256).max, address(taker), "flash");
            _assertRefused(list[i].name, odd.isHookOk(), odd.hookResult());
        }
        assertEq(odd.hookCount(), list.length);
    }

    /// @dev From a deposit's transfer: the engine alone is in the middle of something.
    function test_FromTheTransferOfADeposit() public {
        Attempt[] memory list = _attempts();
        odd.mint(OWNER, 1000e18);
        vm.startPrank(OWNER);
        odd.approve(address(engine), type(uint256).max);
        for (uint256 i; i < 14; ++i) {
            odd.setHook(list[i].target, list[i].call);
            engine.deposit(vaultId, address(odd), 1);
            _assertRefused(list[i].name, odd.isHookOk(), odd.hookResult());
        }
        vm.stopPrank();
        assertEq(odd.hookCount(), 14);
    }

    /// @dev From a withdrawal's transfer, after which nothing is left to do.
    function test_FromTheTransferOfAWithdrawal() public {
        Attempt[] memory list = _attempts();
        uint256 id = _openVault(STRANGER, 0, TestToken(address(odd)), 100e18, usdc, 0);
        vm.startPrank(STRANGER);
        for (uint256 i; i < 14; ++i) {
            odd.setHook(list[i].target, list[i].call);
            engine.withdraw(id, address(odd), 1, STRANGER);
            _assertRefused(list[i].name, odd.isHookOk(), odd.hookResult());
        }
        vm.stopPrank();
    }

    /// @dev From the payout of a loan: the pool is in the middle of something as well.
    function test_FromTheTransferOfALoan() public {
        uint256 id = _openVault(STRANGER, 0, weth, 100e18, usdc, 0);
        Attempt[] memory list = _attempts();
        _borrow(id, TestToken(address(odd)), 1e18);
        vm.startPrank(STRANGER);
        for (uint256 i; i < 14; ++i) {
            odd.setHook(list[i].target, list[i].call);
            engine.borrow(id, address(odd), 0.1e18, STRANGER);
            _assertRefused(list[i].name, odd.isHookOk(), odd.hookResult());
        }
        vm.stopPrank();
    }

    /// @dev From the pool's own transfers: a lender who is paid cannot enter, leave or borrow in between.
    function test_FromTheTransferOfALender() public {
        odd.mint(LENDER, 100e18);
        vm.startPrank(LENDER);
        odd.approve(address(oddPool), type(uint256).max);
        bytes[3] memory calls = [
            abi.encodeCall(oddPool.deposit, (1e18, LENDER)),
            abi.encodeCall(oddPool.withdraw, (1e18, LENDER, LENDER)),
            abi.encodeCall(oddPool.redeem, (1e24, LENDER, LENDER))
        ];
        for (uint256 i; i < calls.length; ++i) {
            odd.setHook(address(oddPool), calls[i]);
            oddPool.withdraw(1e18, LENDER, LENDER);
            assertFalse(odd.isHookOk());
            odd.setHook(address(oddPool), calls[i]);
            oddPool.deposit(1e18, LENDER);
            assertFalse(odd.isHookOk());
        }
        vm.stopPrank();
    }

    /// @dev A payment of the debt token that is pulled: the hook pays in somebody else's name, and it does not count twice.
    function test_RevertWhen_ARepaymentIsPaidIntoThePoolInBetween() public {
        uint256 id = _openVault(STRANGER, 0, weth, 100e18, usdc, 0);
        _borrow(id, TestToken(address(odd)), 10e18);
        odd.mint(STRANGER, 100e18);
        odd.mint(address(odd), 1e18);
        vm.startPrank(STRANGER);
        odd.approve(address(engine), type(uint256).max);
        odd.setHook(address(odd), abi.encodeCall(odd.transfer, (address(engine), 1e18)));
        vm.expectRevert();
        engine.repay(id, address(odd), 5e18);
        vm.stopPrank();
    }

    function _assertRefused(string memory name, bool isOk, bytes memory result) internal pure {
        assertFalse(isOk, name);
        // cancel asks for the guardian only after the guard; all of them fail at the guard.
        assertEq(bytes4(result), REENTRANCY, name);
    }
}
