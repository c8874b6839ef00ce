// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilitySystemTest} from "../../helpers/VolatilitySystem.sol";
import {FixedOracle} from "../../mocks/FixedOracle.sol";
import {PriceOracleMock} from "../../mocks/PriceOracleMock.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IRiskModel} from "ebb/interfaces/IRiskModel.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {AuctionMathLib} from "ebb/libraries/AuctionMathLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {Anchor} from "ebb/types/Auctions.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {RiskParameters} from "ebb/types/Risk.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";

/// @notice What a vault and an auction were promised.
contract VolatilityVaultsTest is VolatilitySystemTest {
    uint256 internal vaultId;

    /// @dev A vault a hair above its liquidation line.
    function setUp() public override {
        super.setUp();
        vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6);
        _setPrice(weth, 1930e8);
    }

    /// @dev However tight the model becomes, only time makes the vault liquidatable.
    function test_NothingMakesAVaultLiquidatableAtOnce() public {
        uint256 health = _healthOf(vaultId);
        assertGt(health, 1e18);
        RiskParameters memory tight = _parameters(8000, 8300);
        (tight.borrowLtvBps, tight.liquidationLtvBps, tight.liquidationTighteningBps) = (0, 100, 0);
        vm.prank(ADMIN);
        model.setAssetRisk(address(weth), tight);
        vm.prank(STEWARD);
        model.forecast(address(weth), 15_000, 1 days);
        assertEq(_healthOf(vaultId), health, "at once");
        vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
        house.start(vaultId, KEEPER);
        // 0.83 · 19,300 = 16,019; half an hour later 0.8275 · 19,300 = 15,970.
        _skip(30 minutes);
        assertLt(_healthOf(vaultId), 1e18, "in half an hour");
        _start(vaultId);
    }

    /// @dev New risk meets the tight market at once; what was borrowed before stays where it was.
    function test_NewRiskMeetsTheMarketAtOnce() public {
        _setPrice(weth, 2200e8);
        _excite(weth);
        assertEq(model.borrowLtv(address(weth)), 0.72e18);
        assertGt(_healthOf(vaultId), 1e18);
        vm.prank(OWNER);
        vm.expectPartialRevert(IVaultEngine.InsufficientMargin.selector);
        engine.borrow(vaultId, address(usdc), 100e6, OWNER);
    }

    /// @dev A running auction keeps the curve, the weight and the penalty it began with.
    function test_ARunningAuctionKeepsItsTerms() public {
        _setPrice(weth, 1900e8);
        _start(vaultId);
        bytes32 before = _promised(vaultId);
        _excite(weth);
        vm.startPrank(ADMIN);
        model.setAssetRisk(address(weth), RiskParameters(100, 200, 100, 100, 11_000, 600, 5000, 20_000));
        model.setPenaltySchedule(0, 0, 0);
        vm.stopPrank();
        assertEq(_promised(vaultId), before);
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        assertEq(anchor.startMultiplierBps, 10_060);
    }

    function _promised(uint256 id) internal view returns (bytes32) {
        return keccak256(abi.encode(house.auctionOf(id), house.anchorOf(id, 0)));
    }

    /// @dev An auction that starts in a stressed market starts higher and falls faster.
    function test_AuctionsToComeFollowVolatility() public {
        _excite(weth);
        _setPrice(weth, 1700e8);
        _start(vaultId);
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        assertEq(anchor.startMultiplierBps, 10_240);
        // 375 s, scaled by 0.25 / (1.05 − liquidationLtv) and rounded up.
        uint256 ltv = model.liquidationLtv(address(weth));
        assertEq(anchor.halfLife, (375 * 0.25e18 + (1.05e18 - ltv) - 1) / (1.05e18 - ltv));
    }

    /// @dev A dead feed costs nobody anything: a poke changes nothing, and a vault's health needs no poke.
    function test_ADeadFeedIsNoPoke() public {
        uint256 ltv = model.liquidationLtv(address(weth));
        _skip(5 minutes);
        _killPrice(weth);
        assertFalse(model.poke(address(weth)));
        assertEq(model.liquidationLtv(address(weth)), ltv);
    }

    /// @dev A feed that is right and stands still, and an anchor that swings within the band or falls silent now and then: the
    /// asset's price has not moved, and nobody is nearer to liquidation.
    function test_AnAnchorAloneMovesNoVolatility() public {
        _setPrice(weth, 1930e8);
        FixedOracle anchor = new FixedOracle(18, 1930e36);
        vm.prank(ADMIN);
        router.setAnchor(address(weth), address(anchor), 0.05e18, 0.03e18);
        _skip(5 minutes);
        router.poke(address(weth));
        model.poke(address(weth));
        uint256 volatility = model.volatilityBpsOf(address(weth));
        for (uint256 i; i < 288; ++i) {
            _skip(5 minutes);
            if (i % 7 == 6) anchor.fail(PriceStatus.TooThin);
            else anchor.set(i % 2 == 0 ? 1988e36 : 1930e36);
            assertTrue(model.poke(address(weth)), "looked at");
            assertLt(model.volatilityBpsOf(address(weth)), volatility, "calms down");
            volatility = model.volatilityBpsOf(address(weth));
        }
    }

    /* WHAT A START LOOKS AT */

    /// @dev What is offered is looked at, once, and shapes this very auction.
    function test_AStartLooksAtWhatItOffers() public {
        _skip(5 minutes);
        _setPrice(weth, 1800e8);
        vm.expectCall(address(model), abi.encodeCall(IRiskModel.openingCurve, (address(weth))), 1);
        _start(vaultId);
        assertEq(model.stateOf(address(weth)).sampledAt, block.timestamp);
        assertGt(model.volatilityRatio(address(weth)), 1e18);
        (uint256 startMultiplier,) = model.auctionCurve(address(weth));
        assertGt(startMultiplier, 1.006e18);
        assertEq(_bps(house.anchorOf(vaultId, 0).startMultiplierBps), startMultiplier);
    }

    /// @dev Neither what has no price nor what is not worth selling.
    function test_AStartLooksAtNothingElse() public {
        _deposit(vaultId, link, 100e18);
        _deposit(vaultId, wbtc, 10_000); // four dollars
        _skip(5 minutes);
        _killPrice(link);
        _setPrice(weth, 1500e8);
        uint256 linkSampledAt = model.stateOf(address(link)).sampledAt;
        uint256 wbtcSampledAt = model.stateOf(address(wbtc)).sampledAt;
        _start(vaultId);
        assertEq(model.stateOf(address(weth)).sampledAt, block.timestamp);
        assertEq(model.stateOf(address(link)).sampledAt, linkSampledAt);
        assertEq(model.stateOf(address(wbtc)).sampledAt, wbtcSampledAt);
    }

    /// @dev However far the price has jumped since the last look: the look comes after the lock, and changes no health.
    function testFuzz_ALookIsNoBreach(uint256 price, uint256 silence) public {
        _skip(bound(silence, 0, 2 hours));
        _setPrice(weth, bound(price, 500e8, 4000e8));
        uint256 health = _healthOf(vaultId);
        uint256 ltv = model.liquidationLtv(address(weth));
        if (health >= 1e18) {
            vm.expectPartialRevert(IVaultEngine.VaultHealthy.selector);
            house.start(vaultId, KEEPER);
            model.poke(address(weth));
        } else {
            _start(vaultId);
            assertEq(_bps(house.anchorOf(vaultId, 0).liquidationLtvBps), ltv);
        }
        assertEq(_healthOf(vaultId), health);
        assertEq(model.liquidationLtv(address(weth)), ltv);
    }

    /// @dev By value of what is offered, each at the ratio it has when the auction begins.
    function testFuzz_ThePenaltyFollowsWhatIsOffered(uint256 links) public {
        links = bound(links, 10e18, 2000e18);
        _deposit(vaultId, link, links);
        _setPrice(weth, 2100e8);
        _borrow(vaultId, usdc, links * 19 / 2e12); // 9.5 dollars each
        _excite(weth);
        _setPrice(weth, 1750e8);
        _setPrice(link, 14e8);
        uint256 ofWeth = 17_500e18 * model.volatilityRatio(address(weth)) / 1e18;
        uint256 ofLink = 14 * links;
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        _start(vaultId);
        // Its first look in half an hour.
        ofLink = ofLink * model.volatilityRatio(address(link)) / 1e18;
        uint256 ratio = (ofWeth + ofLink) * 1e18 / (17_500e18 + 14 * links);
        (uint256 scheduled, uint256 least) = model.penalty(health.healthFactor, ratio);
        uint256 coverage = MathLib.mulDivDown(health.collateralValueLower, 1e18, health.debtValue);
        uint256 penalty = AuctionMathLib.penaltyFor(scheduled, least, coverage);
        assertApproxEqAbs(_bps(house.auctionOf(vaultId).penaltyBps), penalty, 1e14);
    }

    /// @dev A stressed market charges more for the same health, and never more than the most.
    function test_ThePenaltyOfAStressedMarket() public {
        uint256 snapshot = vm.snapshotState();
        _setPrice(weth, 1900e8);
        _start(vaultId);
        uint256 calm = house.auctionOf(vaultId).penaltyBps;
        vm.revertToState(snapshot);
        _excite(weth);
        _setPrice(weth, 1900e8);
        _start(vaultId);
        uint256 stressed = house.auctionOf(vaultId).penaltyBps;
        assertGt(stressed, calm);
        assertLe(stressed, MAX_PENALTY_SET / 1e14);
    }

    /* A RESTART */

    /// @dev A restart compares with what it would begin with, its own look at the price included.
    function test_ARestartLooksFirst() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        _skip(5 minutes);
        // A fall that makes fresh prices lower, and volatility higher than when the auction began.
        _setPrice(weth, 1600e8);
        house.restart(auctionId);
        Anchor memory anchor = house.anchorOf(vaultId, 0);
        (uint256 startMultiplier,) = model.auctionCurve(address(weth));
        assertEq(_bps(anchor.startMultiplierBps), startMultiplier);
        assertGt(startMultiplier, 1.006e18);
        assertEq(model.stateOf(address(weth)).sampledAt, block.timestamp);
    }

    /// @dev One that is refused has looked at nothing.
    function test_ARefusedRestartLeavesNothing() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        _skip(5 minutes);
        bytes32 before = keccak256(abi.encode(model.stateOf(address(weth))));
        vm.expectPartialRevert(IAuctionHouse.AuctionRunning.selector);
        house.restart(auctionId);
        assertEq(keccak256(abi.encode(model.stateOf(address(weth)))), before);
    }

    /* LIVES */

    /// @dev From the loan through a crash, two auctions and the way back, to an empty vault.
    function test_AVaultsLife() public {
        _setPrice(weth, 1900e8);
        uint256 auctionId = _start(vaultId);
        _skip(2 minutes);
        _take(auctionId, weth, 1e18);
        _setPrice(weth, 1750e8);
        auctionId = house.restart(auctionId);
        assertEq(_bps(house.anchorOf(vaultId, 0).startMultiplierBps), _startMultiplier());
        _skip(1 minutes);
        _take(auctionId, weth, type(uint256).max);
        assertEq(house.auctionOf(vaultId).nonce, 0);
        assertGe(_healthOf(vaultId), 1e18);
        assertGt(engine.debtOf(vaultId, address(usdc)), 0);
        // The crash is over; after a day and a half of calm all is as it was.
        for (uint256 i; i < 60; ++i) {
            _skip(1 hours);
            _setPrice(weth, 1750e8);
            model.poke(address(weth));
        }
        assertEq(model.liquidationLtv(address(weth)), 0.83e18);
        assertEq(model.borrowLtv(address(weth)), 0.8e18);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        vm.prank(OWNER);
        engine.withdraw(vaultId, address(weth), type(uint256).max, OWNER);
        assertEq(engine.collateralOf(vaultId, address(weth)), 0);
    }

    function _bps(uint256 bps) internal pure returns (uint256) {
        return bps * 1e14;
    }

    function _startMultiplier() internal view returns (uint256 startMultiplier) {
        (startMultiplier,) = model.auctionCurve(address(weth));
    }

    /// @dev Nothing left to sell is a loss at once, and looks at no price.
    function test_AVaultWithNothingToSellIsWrittenOff() public {
        _setPrice(weth, 1e5);
        uint256 sampledAt = model.stateOf(address(weth)).sampledAt;
        _skip(5 minutes);
        assertEq(house.start(vaultId, KEEPER), 0);
        assertEq(engine.debtOf(vaultId, address(usdc)), 0);
        assertEq(model.stateOf(address(weth)).sampledAt, sampledAt);
    }
}

/// @notice A risk model whose oracle fails where the engine's does not: it cannot happen behind one router, and would stop
/// nothing.
contract VolatilityWithoutOracleTest is VolatilitySystemTest {
    PriceOracleMock internal failing;

    function _deployRiskModel() internal override returns (address) {
        failing = new PriceOracleMock();
        model = new VolatilityRiskModel(ADMIN, GUARDIAN, address(failing), 6 hours, 5 minutes);
        return address(model);
    }

    function testFuzz_AStartNeedsNoLook(bool isRevert) public {
        uint256 vaultId = _openVault(OWNER, 0, weth, 10e18, usdc, 16_000e6);
        failing.fail(isRevert, !isRevert);
        _setPrice(weth, 1900e8);
        // What burns all it gets leaves a 64th.
        uint256 auctionId = house.start{gas: 300_000_000}(vaultId, KEEPER);
        assertEq(house.anchorOf(vaultId, 0).startMultiplierBps, 10_060);
        _setPrice(weth, 1800e8);
        house.restart{gas: 1_000_000_000}(auctionId);
    }
}
