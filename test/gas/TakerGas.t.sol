// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TakerWorld} from "../helpers/TakerWorld.sol";
import {FlashTaker} from "ebb/periphery/takers/FlashTaker.sol";
import {GenericTaker} from "ebb/periphery/takers/GenericTaker.sol";
import {UniswapTaker} from "ebb/periphery/takers/UniswapTaker.sol";

interface IExactInputRouter {
    struct ExactInputSingleParams {
        address tokenIn;
        address tokenOut;
        uint24 fee;
        address recipient;
        uint256 deadline;
        uint256 amountIn;
        uint256 amountOutMinimum;
        uint160 sqrtPriceLimitX96;
    }

    function exactInputSingle(ExactInputSingleParams calldata params) external payable returns (uint256);
}

/// @notice What a take with the market's money costs, by where it sells: whole transactions, as GasScenarios says. The vault
/// has three collaterals and one debt, no pool's price leaves its range of ticks, and tokens are plain ones.
contract TakerGasTest is TakerWorld {
    UniswapTaker internal taker;
    GenericTaker internal genericTaker;
    address internal uniswapRouter;

    function setUp() public override {
        super.setUp();
        taker =
            new UniswapTaker(address(house), address(v2Factory), address(v3Factory), address(manager), address(weth9));
        uniswapRouter = _create(
            bytes.concat(
                _code(
                    "node_modules/@uniswap/v3-periphery/artifacts/contracts/SwapRouter.sol/SwapRouter.json", ".bytecode"
                ),
                abi.encode(v3Factory, weth9)
            )
        );
        address[] memory targets = new address[](1);
        targets[0] = uniswapRouter;
        genericTaker = new GenericTaker(address(house), targets);
        usdc.mint(RECEIVER, 1);
        // Every pool has been traded in, the keeper and the buffer have claims, and the auction has been taken from.
        taker.take(
            _params(
                bytes.concat(
                    _leg(2500, _v2(address(usdc))),
                    _leg(2500, _v3(address(usdc), LOW)),
                    _leg(2500, _v4(address(usdc), LOW, LOW_SPACING)),
                    _leg(2500, _v3(address(usdc), HIGH))
                )
            )
        );
        _skip(12);
    }

    function _measure(string memory name, address collateral, bytes memory route) internal {
        FlashTaker.TakeParams memory params = _params(route);
        params.collateral = collateral;
        params.maxCollateral = collateral == address(link) ? 50e18 : 1e18;
        taker.take(params);
        vm.snapshotGasLastCall("takers", name);
    }

    function test_OneHopV2() public {
        _measure("v2", address(weth), _leg(10_000, _v2(address(usdc))));
    }

    function test_OneHopV3() public {
        _measure("v3", address(weth), _leg(10_000, _v3(address(usdc), LOW)));
    }

    function test_OneHopV4() public {
        _measure("v4", address(weth), _leg(10_000, _v4(address(usdc), LOW, LOW_SPACING)));
    }

    function test_UnwrappedV4() public {
        _measure("unwrapV4", address(weth9), _leg(10_000, WRAP, _v4(address(usdc), LOW, LOW_SPACING)));
    }

    function test_WethV3() public {
        _measure("weth9V3", address(weth9), _leg(10_000, _v3(address(usdc), LOW)));
    }

    function test_TwoHopsV2() public {
        _measure("v2ThenV2", address(link), _leg(10_000, _v2(address(weth)), _v2(address(usdc))));
    }

    function test_TwoHopsV3() public {
        _measure("v3ThenV3", address(link), _leg(10_000, _v3(address(weth), LOW), _v3(address(usdc), LOW)));
    }

    function test_TwoHopsV4() public {
        _measure(
            "v4ThenV4",
            address(link),
            _leg(10_000, _v4(address(weth), HIGH, HIGH_SPACING), _v4(address(usdc), LOW, LOW_SPACING))
        );
    }

    function test_TwoHopsV4OverEther() public {
        _measure(
            "v4ThenV4OverEther",
            address(link),
            _leg(10_000, _v4(address(0), HIGH, HIGH_SPACING), _v4(address(usdc), LOW, LOW_SPACING))
        );
    }

    function test_TwoLegsV3() public {
        _measure(
            "v3AndV3",
            address(weth),
            bytes.concat(_leg(5000, _v3(address(usdc), LOW)), _leg(5000, _v3(address(usdc), HIGH)))
        );
    }

    function test_ThreeLegs() public {
        _measure(
            "v2AndV3AndV4",
            address(weth),
            bytes.concat(
                _leg(3000, _v2(address(usdc))),
                _leg(3000, _v3(address(usdc), LOW)),
                _leg(4000, _v4(address(usdc), LOW, LOW_SPACING))
            )
        );
    }

    function test_Generic() public {
        bytes memory data = abi.encodeCall(
            IExactInputRouter.exactInputSingle,
            (IExactInputRouter.ExactInputSingleParams(
                    address(weth), address(usdc), LOW, address(genericTaker), block.timestamp, 0, 0, 0
                ))
        );
        GenericTaker.Swap[] memory swaps = new GenericTaker.Swap[](1);
        swaps[0] = GenericTaker.Swap(uniswapRouter, address(weth), 1e18, 4 + 5 * 32, data);
        FlashTaker.TakeParams memory params = _params(abi.encode(swaps));
        params.maxCollateral = 1e18;
        genericTaker.take(params);
        vm.snapshotGasLastCall("takers", "genericOverV3Router");
    }
}
