// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {CashVault} from "ebb/base/CashVault.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {WAD_PER_BPS, WAD_PER_PPB} from "ebb/libraries/ConstantsLib.sol";
import {Anchor, Auction} from "ebb/types/Auctions.sol";
import {Vm} from "forge-std/Vm.sol";
import {ERC20} from "solady/tokens/ERC20.sol";

/// @notice Events that say what could not be known otherwise; docs/events.md. That all of them together are enough is
/// tested by replaying them.
contract EventsTest is BaseTest {
    /// @dev The period of an accrual without interest is over too: who replays must know when the next begins.
    function test_AnAccrualOfNothingIsTold() public {
        assertEq(engine.totalDebt(address(usdc)), 0);
        _skip(1 days);
        vm.expectEmit(address(engine));
        emit IVaultEngine.InterestAccrued(address(usdc), 0, engine.debtState(address(usdc)).debtIndex, 0);
        engine.accrue(address(usdc));
        assertEq(engine.debtState(address(usdc)).accruedAt, block.timestamp);
    }

    /// @dev All that an auction stores, in what is told when it opens.
    function testFuzz_AnAuctionIsToldInFull(uint256 price, bool isSmall) public {
        uint256 vaultId = _vault(OWNER, 0);
        uint256 scale = isSmall ? 1 : 20;
        _deposit(vaultId, wbtc, scale * 1e8);
        _borrow(vaultId, usdc, scale * 2000e6);
        _borrow(vaultId, weth, scale * 1e18);
        _setPrice(weth, 1500e8);
        _setPrice(wbtc, bound(price, 3300e8, 4260e8)); // health 1 is at 4,268
        vm.recordLogs();
        uint256 auctionId = _start(vaultId);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Auction memory auction = house.auctionOf(vaultId);
        {
            Vm.Log memory log = _find(logs, IAuctionHouse.CollateralOffered.selector);
            assertEq(uint256(log.topics[1]), auctionId);
            assertEq(address(uint160(uint256(log.topics[2]))), address(wbtc));
            (uint256 amount, Anchor memory anchor) = abi.decode(log.data, (uint256, Anchor));
            assertEq(amount, engine.collateralOf(vaultId, address(wbtc)), "amount");
            uint8 index = engine.collateralConfig(address(wbtc)).index;
            assertEq(abi.encode(anchor), abi.encode(house.anchorOf(vaultId, index)), "anchor");
        }
        {
            uint256 other = 1 - auction.debtIndex;
            Vm.Log memory log = _find(logs, IAuctionHouse.DebtAnchored.selector);
            assertEq(uint256(log.topics[1]), auctionId);
            assertEq(address(uint160(uint256(log.topics[2]))), engine.debtAssets()[other]);
            assertEq(abi.decode(log.data, (uint256)), house.debtAnchorOf(vaultId, other), "debt anchor");
        }
        {
            Vm.Log memory log = _find(logs, IAuctionHouse.AuctionStarted.selector);
            assertEq(uint256(log.topics[1]), auctionId);
            assertEq(address(uint160(uint256(log.topics[3]))), engine.debtAssets()[auction.debtIndex]);
            uint256[8] memory told = abi.decode(log.data, (uint256[8]));
            assertEq(address(uint160(told[0])), auction.keeper, "keeper");
            assertEq(told[2], auction.penaltyBps * WAD_PER_BPS, "penalty");
            assertEq(told[3], auction.floorPpb * WAD_PER_PPB, "floor");
            assertEq(told[6], auction.reservedValue, "reserved value");
            assertEq(told[7] == 1, auction.isFullClose, "full close");
            assertEq(auction.isFullClose, isSmall);
        }
    }

    /// @dev The transfer alone does not say whose allowance paid for it.
    function testFuzz_AnAllowanceIsToldWhenItIsSpent(uint256 allowance, uint256 spent) public {
        uint256 shares = usdcPool.balanceOf(LENDER);
        spent = bound(spent, 1e6, shares / 4);
        allowance = bound(allowance, 2 * spent, type(uint256).max - 1);
        vm.prank(LENDER);
        usdcPool.approve(STRANGER, allowance);
        vm.startPrank(STRANGER);
        vm.expectEmit(address(usdcPool));
        emit ERC20.Approval(LENDER, STRANGER, allowance - spent);
        usdcPool.transferFrom(LENDER, STRANGER, spent);
        vm.expectEmit(address(usdcPool));
        emit ERC20.Approval(LENDER, STRANGER, allowance - 2 * spent);
        usdcPool.redeem(spent, STRANGER, LENDER);
        vm.stopPrank();
        assertEq(usdcPool.allowance(LENDER, STRANGER), allowance - 2 * spent);
    }

    function test_AnAllowanceWithoutLimitIsNotTold() public {
        vm.prank(LENDER);
        usdcPool.approve(STRANGER, type(uint256).max);
        vm.recordLogs();
        vm.prank(STRANGER);
        usdcPool.transferFrom(LENDER, STRANGER, 1e6);
        assertEq(vm.getRecordedLogs().length, 1, "the transfer alone");
    }

    function test_ASignatureIsToldByItsNumber() public {
        (address signer, uint256 key) = makeAddrAndKey("signer");
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 content = keccak256(abi.encode(typeHash, signer, STRANGER, 5e6, 0, block.timestamp));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked("\x19\x01", usdcPool.DOMAIN_SEPARATOR(), content)));
        vm.expectEmit(address(usdcPool));
        emit ERC20.Approval(signer, STRANGER, 5e6);
        vm.expectEmit(address(usdcPool));
        emit CashVault.NonceUsed(signer, 1);
        usdcPool.permit(signer, STRANGER, 5e6, block.timestamp, v, r, s);
        assertEq(usdcPool.nonces(signer), 1);
    }

    function _find(Vm.Log[] memory logs, bytes32 topic) internal pure returns (Vm.Log memory) {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] == topic) return logs[i];
        }
        revert("no such event");
    }
}
