// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "../../mocks/TestAggregator.sol";
import {VaultEngine} from "ebb/VaultEngine.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {AssetRisk, AssetState, RiskParameters} from "ebb/types/Risk.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";
import {CommonBase} from "forge-std/Base.sol";
import {StdUtils} from "forge-std/StdUtils.sol";

/// @notice Everybody who can change a collateral's risk parameters: the market, a dead feed, governance, a steward, the
/// guardian, and time. Whatever no single one of them may do is refused here.
contract RiskHandler is CommonBase, StdUtils {
    /// @notice A liquidationLtv somebody saw.
    struct Sight {
        uint256 timestamp;
        uint256 liquidationLtv;
    }

    VaultEngine public immutable ENGINE;
    VolatilityRiskModel public immutable MODEL;
    TestAggregator public immutable FEED;
    address public immutable ASSET;
    address public immutable ADMIN;
    address public immutable GUARDIAN;
    address public immutable STEWARD;
    address public immutable TRANSMITTER;
    uint256 public immutable VAULT_ID;

    Sight[] internal _sights;
    mapping(bytes32 action => uint256) public successes;

    constructor(
        VaultEngine engine,
        VolatilityRiskModel model,
        TestAggregator feed,
        address asset,
        address steward,
        uint256 vaultId
    ) {
        ENGINE = engine;
        MODEL = model;
        FEED = feed;
        ASSET = asset;
        ADMIN = model.ADMIN();
        GUARDIAN = model.GUARDIAN();
        STEWARD = steward;
        TRANSMITTER = feed.TRANSMITTER();
        VAULT_ID = vaultId;
    }

    /// @dev Nobody's doing changes liquidationLtv at the moment, raises borrowLtv, or touches a vault's health.
    modifier harmless(bytes32 action) {
        uint256 borrowLtv = MODEL.borrowLtv(ASSET);
        uint256 liquidationLtv = MODEL.liquidationLtv(ASSET);
        uint256 healthFactor = _healthFactor();
        _sights.push(Sight(block.timestamp, liquidationLtv));
        _;
        require(MODEL.liquidationLtv(ASSET) == liquidationLtv, "liquidationLtv changed at once");
        require(MODEL.borrowLtv(ASSET) <= borrowLtv, "borrowLtv rose at once");
        require(_healthFactor() == healthFactor, "a vault's health changed at once");
        ++successes[action];
    }

    /* THE MARKET */

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 3 hours));
        ++successes["pass"];
    }

    /// @dev A price, and a look at it.
    function print(uint256 change) external {
        (, int256 answer,,,) = FEED.latestRoundData();
        // Usually some percents, now and then as good as nothing.
        uint256 factor = change % 50 == 0 ? 1 : bound(change / 50, 9000, 11_100);
        uint256 price = bound(uint256(answer) * factor / 10_000, 1e6, 1e14);
        vm.prank(TRANSMITTER);
        FEED.transmit(int256(price));
        _poke();
    }

    /// @dev A feed that does not say what the price is.
    function die(uint256 how) external {
        AssetState memory before = MODEL.stateOf(ASSET);
        (int256 answer, uint256 updatedAt) = (int256(2000e8), block.timestamp);
        if (how % 4 == 0) answer = 0;
        if (how % 4 == 1) updatedAt = 0;
        if (how % 4 == 2) updatedAt = block.timestamp + 1;
        if (how % 4 == 3) updatedAt = block.timestamp - 2 days;
        (, int256 last,,,) = FEED.latestRoundData();
        vm.prank(TRANSMITTER);
        FEED.transmitAt(answer, updatedAt);
        require(!MODEL.poke(ASSET), "sampled a dead feed");
        require(
            keccak256(abi.encode(MODEL.stateOf(ASSET))) == keccak256(abi.encode(before)),
            "a dead feed changed something"
        );
        vm.prank(TRANSMITTER);
        FEED.transmit(last);
        ++successes["die"];
    }

    function _poke() internal harmless("poke") {
        AssetState memory before = MODEL.stateOf(ASSET);
        bool isDue = block.timestamp >= before.sampledAt + MODEL.SAMPLE_INTERVAL();
        require(MODEL.poke(ASSET) == isDue, "due");
        AssetState memory state = MODEL.stateOf(ASSET);
        if (!isDue) require(keccak256(abi.encode(state)) == keccak256(abi.encode(before)), "sampled too soon");
        else ++successes["sample"];
    }

    /* GOVERNANCE AND STEWARD */

    function govern(uint256 seed) external harmless("govern") {
        RiskParameters memory p;
        p.liquidationLtvBps = uint16(bound(seed, 5000, 9600));
        p.liquidationTighteningBps = uint16(bound(seed >> 16, 0, 500));
        p.borrowLtvBps = uint16(bound(seed >> 32, 4000, p.liquidationLtvBps - 100));
        p.borrowTighteningBps = uint16(bound(seed >> 48, p.liquidationTighteningBps, 2000));
        p.startMultiplierBps = uint16(bound(seed >> 64, 10_000, 10_400));
        p.halfLife = uint24(bound(seed >> 80, 1200, 7200));
        p.calmVolatilityBps = uint16(bound(seed >> 104, 2000, 20_000));
        p.stressVolatilityBps = uint16(bound(seed >> 120, p.calmVolatilityBps + 1, 60_000));
        // The half-life in a stressed market may be too short.
        vm.prank(ADMIN);
        try MODEL.setAssetRisk(ASSET, p) {
            ++successes["governed"];
        } catch {}
    }

    function forecast(uint256 volatility, uint256 duration) external harmless("forecast") {
        AssetRisk memory risk = MODEL.riskOf(ASSET);
        uint256 before = MODEL.volatilityBpsOf(ASSET);
        volatility = bound(volatility, risk.calmVolatilityBps, risk.stressVolatilityBps);
        duration = bound(duration, 1, 1 days);
        vm.prank(STEWARD);
        try MODEL.forecast(ASSET, volatility, duration) {
            ++successes["forecast accepted"];
            risk = MODEL.riskOf(ASSET);
            require(volatility * 2 <= 3 * (before > risk.calmVolatilityBps ? before : risk.calmVolatilityBps), "step");
            require(risk.forecastUntil <= block.timestamp + 1 days, "forecast for too long");
        } catch {
            require(MODEL.volatilityBpsOf(ASSET) == before, "refused, but not without effect");
        }
    }

    function endForecast() external harmless("endForecast") {
        vm.prank(GUARDIAN);
        MODEL.endForecast(ASSET);
        require(block.timestamp >= MODEL.riskOf(ASSET).forecastUntil, "goes on");
    }

    /* WHAT WAS SEEN */

    function sights() external view returns (Sight[] memory) {
        return _sights;
    }

    function _healthFactor() internal view returns (uint256) {
        (, VaultHealth memory health) = ENGINE.healthOf(VAULT_ID);
        return health.healthFactor;
    }
}
