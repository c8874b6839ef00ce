// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {ALL_COLLATERALS, END_GRACE, WAD} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {AuctionTerms} from "ebb/types/Auctions.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice Every refusal of the house in the order of its checks: a call that is wrong in every way is put right one way after
/// the other, and is each time refused for the first that is left.
contract AuctionHouseRefusalOrderTest is BaseTest {
    uint256 internal vaultId;

    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 160_000e6);
    }

    function test_Terms() public {
        AuctionTerms memory terms = AuctionTerms(1.01e18, 0.21e18, 0, 0, 0.51e18, 0);
        _expectBounds(1.01e18, 1.02e18, 1.5e18);
        _deployHouse(terms);
        terms.targetHealth = 1.51e18;
        _expectBounds(1.51e18, 1.02e18, 1.5e18);
        _deployHouse(terms);
        terms.targetHealth = 1.02e18;
        _expectBounds(0.21e18, 0, 0.2e18);
        _deployHouse(terms);
        terms.backstopDiscount = 0.2e18;
        _expectBounds(0, 1e14, 0.8e18);
        _deployHouse(terms);
        terms.minPriceRatio = 0.8e18 + 1;
        _expectBounds(0.8e18 + 1, 1e14, 0.8e18);
        _deployHouse(terms);
        terms.minPriceRatio = 0.8e18;
        _expectBounds(0, 5 minutes, 1 days);
        _deployHouse(terms);
        terms.maxDuration = 1 days + 1;
        _expectBounds(1 days + 1, 5 minutes, 1 days);
        _deployHouse(terms);
        terms.maxDuration = 1 days;
        _expectBounds(0.51e18, 0, 0.5e18);
        _deployHouse(terms);
        terms.keeperShare = 0.5e18;
        _expectBounds(0, 1, 10);
        _deployHouse(terms);
        terms.fullCloseMultiple = 11;
        _expectBounds(11, 1, 10);
        _deployHouse(terms);
        terms.fullCloseMultiple = 10;
        assertEq(_deployHouse(terms).terms().fullCloseMultiple, 10);
    }

    /// @dev An auction is open, the feed is dead, the vault is healthy, the queue is full: each is found in its turn.
    function test_Start() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        _killPrice(usdc);
        vm.prank(GUARDIAN);
        house.setPauseLevel(1);
        vm.startPrank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.Paused.selector, 1, 1));
        _start(vaultId);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionOpen.selector, auctionId));
        _start(vaultId);
        _skip(MAX_DURATION + END_GRACE);
        house.end(auctionId);
        _killPrice(usdc);
        vm.prank(ADMIN);
        engine.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 2, 2));
        _start(vaultId);
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        _start(vaultId);
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 2000e8);
        uint256 health = _healthOf(vaultId);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultHealthy.selector, health, WAD));
        _start(vaultId);
        _setPrice(weth, 1900e8);
        vm.expectRevert(abi.encodeWithSelector(ILiquidationQueue.QueueFull.selector, ALL_COLLATERALS, 0, 0));
        _start(vaultId);
        vm.prank(ADMIN);
        queue.setLimits(ALL_COLLATERALS, QUEUE_LIMIT, 0);
        vm.expectRevert(
            abi.encodeWithSelector(ILiquidationQueue.FlowExhausted.selector, ALL_COLLATERALS, 160_000e18, 0)
        );
        _start(vaultId);
    }

    /// @dev One raw unit of a collateral worth ten dollars, and a debt asset of which 25 billion billion units are worth the
    /// same: what one is worth in the other does not fit, and that is found before the queue is asked.
    function test_StartWithAnAnchorThatDoesNotFit() public {
        FixedOracle dear = new FixedOracle(8, 1e55);
        FixedOracle cheap = new FixedOracle(18, 1e35);
        vm.startPrank(ADMIN);
        router.setSource(address(wbtc), address(dear));
        router.setSource(address(weth), address(cheap));
        queue.setLimits(ALL_COLLATERALS, 0, 0);
        vm.stopPrank();
        uint256 id = _openVault(OWNER, 1, wbtc, 1, weth, 21e18);
        cheap.set(4e35);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AnchorTooLarge.selector, address(wbtc), 2.5e55));
        _start(id);
    }

    function test_Take() public {
        _deposit(vaultId, link, 100e18);
        _setPrice(weth, 1880e8);
        uint256 auctionId = _start(vaultId);
        uint256 unknown = IdLib.toAuctionId(vaultId, 2);
        _deposit(vaultId, wbtc, 1e4); // came later
        vm.prank(GUARDIAN);
        house.setPauseLevel(3);
        _expectTake(
            unknown, address(wbtc), 0, 0, address(0), abi.encodeWithSelector(IAuctionHouse.Paused.selector, 3, 3)
        );
        _skip(1);
        vm.prank(ADMIN);
        house.setPauseLevel(2); // takes go on, but what was open while they were stopped is over
        bytes memory reason = abi.encodeWithSelector(IAuctionHouse.ZeroAmount.selector);
        _expectTake(unknown, address(wbtc), 0, 0, address(0), reason);
        address[3] memory receivers = [address(0), address(engine), address(house)];
        for (uint256 i; i < receivers.length; ++i) {
            reason = abi.encodeWithSelector(IAuctionHouse.InvalidReceiver.selector, receivers[i]);
            _expectTake(unknown, address(wbtc), 1, 0, receivers[i], reason);
        }
        reason = abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown);
        _expectTake(unknown, address(wbtc), 1, 0, TAKER, reason);
        reason = abi.encodeWithSelector(IAuctionHouse.AuctionExpired.selector, auctionId, block.timestamp);
        _expectTake(auctionId, address(wbtc), 1, 0, TAKER, reason);
        vm.prank(ADMIN);
        house.setPauseLevel(0);
        auctionId = house.restart(auctionId); // wbtc is for sale now
        _deposit(vaultId, usdc, 10e6); // came later
        _skip(30 minutes);
        reason = abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, address(usdc));
        _expectTake(auctionId, address(usdc), 1, 0, TAKER, reason);
        reason = abi.encodeWithSelector(IAuctionHouse.NotForSale.selector, address(engine));
        _expectTake(auctionId, address(engine), 1, 0, TAKER, reason);
        _expectTakeByPrice(auctionId);
    }

    function _expectTakeByPrice(uint256 auctionId) internal {
        uint256 price = _auctionPrice(vaultId, weth);
        uint256 floor_ = _floorOf(vaultId, weth);
        assertLt(price, floor_, "below the floor");
        bytes memory reason = abi.encodeWithSelector(IAuctionHouse.PriceBelowFloor.selector, price, floor_);
        _expectTake(auctionId, address(weth), 1, price - 1, TAKER, reason);
        auctionId = house.restart(auctionId);
        price = _auctionPrice(vaultId, weth);
        reason = abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, price, price - 1);
        _expectTake(auctionId, address(weth), 1, price - 1, TAKER, reason);
        // A unit of WETH is worth nothing, but it is sold; the payment is asked for last of all.
        vm.prank(ADMIN);
        engine.setPauseLevel(3);
        reason = abi.encodeWithSelector(IVaultEngine.Paused.selector, 3, 3);
        _expectTake(auctionId, address(weth), 1e18, price, TAKER, reason);
    }

    /// @dev What the size of a take decides comes after its price, and before the payment.
    function test_TakeOfTooLittle() public {
        uint256 id = _openVault(OWNER, 1, weth, 2e18, usdc, 3200e6);
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(id);
        uint256 price = _auctionPrice(id, weth);
        uint256 most = 1.5e18;
        bytes memory reason = abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, price, price - 1);
        _expectTake(auctionId, address(weth), most, price - 1, TAKER, reason);
        usdc.mint(TAKER, 1_000_000e6);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 2e18, price, TAKER, "");
        // A loan of the least there may be: it is sold whole or not at all.
        id = _openVault(OWNER, 2, weth, 1.6e18, usdc, 0);
        _setPrice(weth, 2000e8);
        _borrow(id, usdc, USDC_MIN_DEBT);
        _setPrice(weth, 1450e8);
        auctionId = _start(id);
        vm.expectPartialRevert(AuctionMathLib.TakeTooSmall.selector);
        vm.prank(TAKER);
        house.take(auctionId, address(weth), 0.5e18, type(uint256).max, TAKER, "");
    }

    function _expectTake(
        uint256 auctionId,
        address collateral,
        uint256 amount,
        uint256 maxPrice,
        address receiver,
        bytes memory reason
    ) internal {
        vm.expectRevert(reason);
        vm.prank(TAKER);
        house.take(auctionId, collateral, amount, maxPrice, receiver, "");
    }

    function test_OnLiquidate() public {
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotEngine.selector, address(this)));
        house.onLiquidate(address(usdc), 1, "not even decodable");
    }

    function test_Restart() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        uint256 unknown = IdLib.toAuctionId(vaultId, 2);
        _killPrice(usdc);
        vm.prank(GUARDIAN);
        house.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.Paused.selector, 2, 2));
        house.restart(unknown);
        vm.prank(ADMIN);
        house.setPauseLevel(1);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.restart(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, IdLib.toAuctionId(vaultId, 0)));
        house.restart(IdLib.toAuctionId(vaultId, 0));
        vm.prank(ADMIN);
        engine.setPauseLevel(2);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.Paused.selector, 2, 2));
        house.restart(auctionId);
        vm.prank(ADMIN);
        engine.setPauseLevel(0);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.VaultUnpriced.selector, vaultId));
        house.restart(auctionId);
        _setPrice(usdc, USDC_PRICE);
        _setPrice(weth, 1900e8);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.restart(auctionId);
    }

    function test_End() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        uint256 unknown = IdLib.toAuctionId(vaultId, 2);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.end(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.AuctionRunning.selector, auctionId));
        house.end(auctionId);
    }

    /// @dev The money comes first: then the engine looks at what would be left, and the auction is looked for at last.
    function test_RepayAndEnd() public {
        _setPrice(weth, 1900e8);
        _start(vaultId);
        uint256 unknown = IdLib.toAuctionId(vaultId, 2);
        vm.startPrank(TAKER);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        repayer.repayAndEnd(unknown, address(usdc), 159_999e6);
        vm.stopPrank();
        usdc.mint(TAKER, 160_000e6);
        vm.startPrank(TAKER);
        usdc.approve(address(repayer), type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IVaultEngine.DebtBelowMinimum.selector, 1e6, USDC_MIN_DEBT));
        repayer.repayAndEnd(unknown, address(usdc), 159_999e6);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        repayer.repayAndEnd(unknown, address(usdc), 1000e6);
        vm.stopPrank();
    }

    function test_CancelAndPause() public {
        uint256 unknown = IdLib.toAuctionId(vaultId, 2);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotGuardian.selector, address(this)));
        house.cancel(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotGuardian.selector, address(this)));
        house.setPauseLevel(4);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.NotStopped.selector, 0, 3));
        house.cancel(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 4, 0));
        house.setPauseLevel(4);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 0, 0));
        house.setPauseLevel(0);
        house.setPauseLevel(3);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.UnknownAuction.selector, unknown));
        house.cancel(unknown);
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 2, 3));
        house.setPauseLevel(2);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.InvalidPauseLevel.selector, 4, 3));
        vm.prank(ADMIN);
        house.setPauseLevel(4);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(IAuctionHouse.OutOfBounds.selector, value, min, max));
    }
}
