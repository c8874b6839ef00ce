// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "../mocks/TestAggregator.sol";
import {TestToken} from "../mocks/TestToken.sol";
import {IPriceOracle} from "ebb/interfaces/IPriceOracle.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {VolatilityRiskModel} from "ebb/risk/VolatilityRiskModel.sol";
import {PriceStatus} from "ebb/types/Prices.sol";
import {RiskParameters} from "ebb/types/Risk.sol";
import {Test} from "forge-std/Test.sol";
import {console2} from "forge-std/console2.sol";

/// @notice Reads a price and does nothing else; not a view, so that it is called in a transaction.
contract PriceReader {
    uint256 internal last;

    function read(IPriceOracle oracle, address asset) external {
        (PriceStatus status,) = oracle.primaryPriceOf(asset);
        if (status != PriceStatus.Ok) last = 1;
    }
}

/// @notice What a poke costs beyond the price read, each call a transaction of its own: run with `--isolate`, optimised.
contract VolatilityPokeGasTest is Test {
    uint256 internal constant MAX_GAS = 15_000;

    address internal immutable ASSET = address(new TestToken("Wrapped Ether", "WETH", 18));
    OracleRouter internal router = new OracleRouter(address(this), address(0));
    TestAggregator internal feed;
    VolatilityRiskModel internal model;
    PriceReader internal reader = new PriceReader();

    function setUp() public {
        vm.warp(1_750_000_000);
        feed = new TestAggregator("test feed", 8, 2000e8);
        router.setSource(ASSET, address(new ChainlinkOracle(address(feed), 18, 1 days, 0, 1e20)));
        model = new VolatilityRiskModel(address(this), address(this), address(router), 6 hours, 5 minutes);
        model.listAsset(ASSET, RiskParameters(8000, 8300, 800, 300, 10_060, 1500, 10_000, 40_000), 10_000);
        model.poke(ASSET);
    }

    function _pokeGas(int256 price) internal returns (uint256) {
        vm.warp(vm.getBlockTimestamp() + 5 minutes);
        feed.transmit(price);
        model.poke(ASSET);
        uint256 poke = vm.lastCallGas().gasTotalUsed;
        reader.read(router, ASSET);
        return poke - vm.lastCallGas().gasTotalUsed;
    }

    function test_Poke() public {
        uint256 calm = _pokeGas(2001e8);
        _pokeGas(1900e8);
        uint256 stressed = _pokeGas(1895e8);
        model.poke(ASSET);
        uint256 notDue = vm.lastCallGas().gasTotalUsed;
        // The dearest: a forecast ended between two samples.
        model.setSteward(address(this), true);
        model.forecast(ASSET, 15_000, 3 minutes);
        uint256 afterForecast = _pokeGas(1890e8);
        console2.log("poke beyond the price read, calm market:", calm);
        console2.log("poke beyond the price read, ratios move:", stressed);
        console2.log("poke beyond the price read, a forecast ended:", afterForecast);
        console2.log("poke that is not due, whole transaction:", notDue);
        assertLe(calm, MAX_GAS, "calm");
        assertLe(stressed, MAX_GAS, "ratios move");
        assertLe(afterForecast, MAX_GAS + 500, "a forecast ended");
    }
}
