// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {VolatilitySystemTest} from "../../helpers/VolatilitySystem.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {Anchor} from "ebb/types/Auctions.sol";
import {RiskParameters} from "ebb/types/Risk.sol";

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
}
