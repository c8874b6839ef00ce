// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TakerWorld} from "../../helpers/TakerWorld.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {RogueContract} from "../../mocks/RogueContract.sol";
import {SwapTargetMock} from "../../mocks/SwapTargetMock.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {CallbackGuard} from "ebb/periphery/takers/CallbackGuard.sol";
import {FlashTaker} from "ebb/periphery/takers/FlashTaker.sol";
import {GenericTaker} from "ebb/periphery/takers/GenericTaker.sol";
import {Taker} from "ebb/periphery/takers/Taker.sol";
import {SwapGuard} from "ebb/periphery/takers/venues/SwapGuard.sol";
import {DeployPermit2} from "permit2/test/utils/DeployPermit2.sol";

interface IRouterV3 {
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

/// @notice Takes through Uniswap's own v3 router and through markets that misbehave.
contract GenericTakerTest is TakerWorld {
    /// @dev Of the amount among the arguments of `exactInputSingle`, behind the selector.
    uint256 internal constant ROUTER_AMOUNT = 4 + 5 * 32;
    /// @dev What the mock pays for a raw unit of WETH in raw units of USDC: 2,000 a piece [WAD].
    uint256 internal constant MOCK_PRICE = 2000e6;

    address internal uniswapRouter;
    SwapTargetMock internal mock;
    GenericTaker internal taker;
    uint256 internal asItIs;

    function setUp() public override {
        super.setUp();
        uniswapRouter = _create(
            bytes.concat(
                _code(
                    "node_modules/@uniswap/v3-periphery/artifacts/contracts/SwapRouter.sol/SwapRouter.json", ".bytecode"
                ),
                abi.encode(v3Factory, weth9)
            )
        );
        mock = new SwapTargetMock();
        usdc.mint(address(mock), 1_000_000e6);
        address[] memory targets = new address[](2);
        (targets[0], targets[1]) = (uniswapRouter, address(mock));
        taker = new GenericTaker(address(house), targets);
        asItIs = taker.AS_IT_IS();
    }

    /* ROUTES */

    function _routerSwap(address tokenIn, address tokenOut, uint24 fee, uint256 share)
        internal
        view
        returns (GenericTaker.Swap memory)
    {
        bytes memory data = abi.encodeCall(
            IRouterV3.exactInputSingle,
            (IRouterV3.ExactInputSingleParams(tokenIn, tokenOut, fee, address(taker), block.timestamp, 0, 0, 0))
        );
        return GenericTaker.Swap(uniswapRouter, tokenIn, share, ROUTER_AMOUNT, data);
    }

    /// @dev The mock takes all that it is allowed.
    function _mockSwap(uint256 share) internal view returns (GenericTaker.Swap memory) {
        return _mockCall(share, abi.encodeCall(mock.swapAllowed, (address(weth), address(usdc), MOCK_PRICE)));
    }

    function _mockCall(uint256 share, bytes memory data) internal view returns (GenericTaker.Swap memory) {
        return GenericTaker.Swap(address(mock), address(weth), share, asItIs, data);
    }

    function _encode(GenericTaker.Swap memory swap) internal pure returns (bytes memory) {
        GenericTaker.Swap[] memory swaps = new GenericTaker.Swap[](1);
        swaps[0] = swap;
        return abi.encode(swaps);
    }

    function _encode(GenericTaker.Swap memory first, GenericTaker.Swap memory second)
        internal
        pure
        returns (bytes memory)
    {
        GenericTaker.Swap[] memory swaps = new GenericTaker.Swap[](2);
        (swaps[0], swaps[1]) = (first, second);
        return abi.encode(swaps);
    }

    function _assertNoAllowances() internal view {
        TestToken[4] memory tokens = [weth, usdc, link, TestToken(address(weth9))];
        for (uint256 i; i < tokens.length; ++i) {
            assertEq(tokens[i].allowance(address(taker), uniswapRouter), 0);
            assertEq(tokens[i].allowance(address(taker), address(mock)), 0);
            assertEq(tokens[i].allowance(address(taker), address(house)), 0);
        }
    }

    /* TAKES */

    /// @dev Any amount, divided anyhow between Uniswap's router and the mock, which the data are told or not.
    function testFuzz_TakesWithTheMarketsMoney(uint256 amount, uint256 share, address caller) public {
        FlashTaker.TakeParams memory params = _params(
            _encode(_routerSwap(address(weth), address(usdc), LOW, bound(share, 0.001e18, 0.999e18)), _mockSwap(1e18))
        );
        params.maxCollateral = bound(amount, 1e14, 5e18);
        uint256 price = _auctionPrice(vaultId, weth);
        uint256 held = engine.collateralOf(vaultId, address(weth));
        vm.prank(caller);
        (uint256 out, uint256 payment, uint256 profit) = taker.take(params);
        assertEq(out, params.maxCollateral);
        assertEq(payment, MathLib.mulDivUp(out, price, PRICE_SCALE));
        assertEq(engine.collateralOf(vaultId, address(weth)), held - out);
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertEq(weth.balanceOf(RECEIVER), 0);
        assertApproxEqRel(profit + payment, out * 2000e6 / 1e18, 0.01e18);
        _assertClean(address(taker));
        _assertNoAllowances();
    }

    /// @dev The second call sells what the first one bought.
    function test_SellsWhatItBought() public {
        FlashTaker.TakeParams memory params = _params(
            _encode(
                _routerSwap(address(link), address(weth), LOW, 1e18),
                _routerSwap(address(weth), address(usdc), HIGH, 1e18)
            )
        );
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        (, uint256 payment, uint256 profit) = taker.take(params);
        assertApproxEqRel(profit + payment, 1000e6, 0.02e18);
        _assertClean(address(taker));
        _assertNoAllowances();
    }

    /// @dev Data that name an amount leave what a bigger take brings, and it goes to the receiver, as what is left on the way.
    function test_WhatIsLeftGoesToTheReceiver() public {
        FlashTaker.TakeParams memory params =
            _params(_encode(_mockCall(1e18, abi.encodeCall(mock.swap, (address(weth), 4e18, address(usdc), 8000e6)))));
        taker.take(params);
        assertEq(weth.balanceOf(RECEIVER), 1e18);
        _assertClean(address(taker));
        _assertNoAllowances();

        params = _params(
            _encode(
                _routerSwap(address(link), address(weth), LOW, 1e18),
                _routerSwap(address(weth), address(usdc), HIGH, 0.9e18)
            )
        );
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        taker.take(params);
        assertApproxEqRel(weth.balanceOf(RECEIVER), 1.05e18, 0.001e18);
        _assertClean(address(taker));
        _assertNoAllowances();
    }

    /// @dev Even when no call sells the collateral.
    function test_CollateralThatNobodySellsGoesToTheReceiver() public {
        GenericTaker.Swap memory swap =
            _mockCall(1e18, abi.encodeCall(mock.swap, (address(link), 0, address(usdc), 10_000e6)));
        swap.tokenIn = address(link);
        (uint256 out,,) = taker.take(_params(_encode(swap)));
        assertEq(weth.balanceOf(RECEIVER), out);
        _assertClean(address(taker));
    }

    /// @dev Proceeds may be sold on the way; what is left of them pays the auction before it goes to the receiver.
    function test_SellsAPartOfTheProceeds() public {
        GenericTaker.Swap memory second =
            _mockCall(0.01e18, abi.encodeCall(mock.swap, (address(usdc), 100e6, address(weth), 0)));
        second.tokenIn = address(usdc);
        (, uint256 payment, uint256 profit) = taker.take(_params(_encode(_mockSwap(1e18), second)));
        assertEq(profit + payment, 10_000e6 - 100e6);
        assertEq(usdc.balanceOf(RECEIVER), profit);
        _assertClean(address(taker));
        _assertNoAllowances();
    }

    function test_MinProfitIsExact() public {
        FlashTaker.TakeParams memory params = _params(_encode(_mockSwap(1e18)));
        uint256 snapshot = vm.snapshotState();
        (,, uint256 profit) = taker.take(params);
        vm.revertToState(snapshot);
        params.minProfit = profit + 1;
        vm.expectRevert(abi.encodeWithSelector(FlashTaker.ProfitBelowMinimum.selector, profit, profit + 1));
        taker.take(params);
        params.minProfit = profit;
        taker.take(params);
    }

    /// @dev What somebody left here of the collateral and the debt asset stays, even when all may be sold.
    function testFuzz_WhatWasLeftHereStays(uint256 left) public {
        left = bound(left, 1, 1000e6);
        usdc.mint(address(taker), left);
        weth.mint(address(taker), left);
        (uint256 out, uint256 payment, uint256 profit) = taker.take(_params(_encode(_mockSwap(1e18))));
        assertEq(profit + payment, out * MOCK_PRICE / 1e18);
        assertEq(usdc.balanceOf(address(taker)), left);
        assertEq(weth.balanceOf(address(taker)), left);
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertEq(weth.balanceOf(RECEIVER), 0);
    }

    function test_SellsForATokenThatReturnsNothing() public {
        OddToken odd = new OddToken(18);
        odd.setMode(OddToken.Mode.ReturnsNothing);
        odd.mint(address(mock), 100e18);
        GenericTaker.Swap memory second = GenericTaker.Swap(
            address(mock),
            address(odd),
            1e18,
            asItIs,
            abi.encodeCall(mock.swap, (address(odd), 0, address(usdc), 10_000e6))
        );
        GenericTaker.Swap memory first =
            _mockCall(1e18, abi.encodeCall(mock.swapAllowed, (address(weth), address(odd), 1e18)));
        taker.take(_params(_encode(first, second)));
        assertEq(odd.balanceOf(RECEIVER), 5e18);
        assertEq(odd.balanceOf(address(taker)), 0);
    }

    /* THE LIST */

    function test_ListsItsTargets() public view {
        assertTrue(taker.isTarget(uniswapRouter));
        assertTrue(taker.isTarget(address(mock)));
        assertFalse(taker.isTarget(address(this)));
    }

    function test_RevertWhen_ATargetIsForbidden() public {
        address permit2 = address(new DeployPermit2().run());
        address[8] memory forbidden = [
            address(0),
            makeAddr("nobody"),
            address(house),
            address(engine),
            address(weth),
            address(new OddToken(18)),
            address(usdcPool),
            permit2
        ];
        for (uint256 i; i < forbidden.length; ++i) {
            address[] memory targets = new address[](2);
            (targets[0], targets[1]) = (address(mock), forbidden[i]);
            vm.expectRevert(abi.encodeWithSelector(GenericTaker.ForbiddenTarget.selector, forbidden[i]));
            new GenericTaker(address(house), targets);
        }
    }

    /* REFUSALS, IN ORDER */

    function test_RevertWhen_PaidInAnotherAsset() public {
        FlashTaker.TakeParams memory params = _params("");
        params.debtAsset = address(link);
        vm.expectRevert(abi.encodeWithSelector(Taker.DebtAssetMismatch.selector, address(usdc), address(link)));
        taker.take(params);
    }

    function test_RevertWhen_TheRouteIsNone() public {
        vm.expectRevert();
        taker.take(_params(""));
        vm.expectPartialRevert(FlashTaker.ProceedsBelowPayment.selector);
        taker.take(_params(abi.encode(new GenericTaker.Swap[](0))));
    }

    function testFuzz_RevertWhen_TheTargetIsNotOnTheList(address target) public {
        vm.assume(target != uniswapRouter && target != address(mock));
        GenericTaker.Swap memory swap = _mockSwap(2e18);
        swap.target = target;
        vm.expectRevert(abi.encodeWithSelector(GenericTaker.TargetNotAllowed.selector, target));
        taker.take(_params(_encode(swap)));
    }

    /// @dev A target that became a token after it was put on the list.
    function test_RevertWhen_TheTargetIsATokenOfTheTake() public {
        RogueContract chameleon = new RogueContract();
        address[] memory targets = new address[](1);
        targets[0] = address(chameleon);
        chameleon.set(RogueContract.Mode.Reverts, "");
        taker = new GenericTaker(address(house), targets);
        chameleon.set(RogueContract.Mode.Answers, abi.encode(uint256(1)));
        GenericTaker.Swap memory swap = GenericTaker.Swap(address(chameleon), address(chameleon), 2e18, asItIs, "");
        vm.expectRevert(abi.encodeWithSelector(GenericTaker.ForbiddenTarget.selector, address(chameleon)));
        taker.take(_params(_encode(swap)));
    }

    function testFuzz_RevertWhen_AShareIsAboveOne(uint256 share) public {
        share = bound(share, 1e18 + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(GenericTaker.ShareAboveOne.selector, share));
        taker.take(_params(_encode(_mockSwap(share))));
    }

    function testFuzz_RevertWhen_TheAmountHasNoPlaceInTheData(uint256 offset, uint256 length) public {
        length = bound(length, 0, 200);
        offset = bound(offset, length < 32 ? 0 : length - 31, asItIs - 1);
        GenericTaker.Swap memory swap = _mockCall(1e18, new bytes(length));
        swap.amountOffset = offset;
        vm.expectRevert(abi.encodeWithSelector(GenericTaker.OffsetOutOfData.selector, offset, length));
        taker.take(_params(_encode(swap)));
    }

    function test_RevertWhen_TheTargetReverts() public {
        vm.expectRevert(abi.encodeWithSelector(SwapTargetMock.NoDeal.selector, 7));
        taker.take(_params(_encode(_mockCall(1e18, abi.encodeCall(mock.fail, (7))))));
    }

    /// @dev A target takes no more than its call may sell.
    function test_RevertWhen_TheTargetTakesMoreThanItMay() public {
        weth.mint(address(taker), 100e18);
        bytes memory data = abi.encodeCall(mock.swap, (address(weth), 2.5e18 + 1, address(usdc), 100_000e6));
        vm.expectRevert();
        taker.take(_params(_encode(_mockCall(0.5e18, data))));
    }

    /// @dev A target that keeps what it was sold, and that what lies here by mistake does not help out.
    function test_RevertWhen_TheTargetPaysTooLittle() public {
        usdc.mint(address(taker), 1_000_000e6);
        vm.expectPartialRevert(FlashTaker.ProceedsBelowPayment.selector);
        taker.take(
            _params(_encode(_mockCall(1e18, abi.encodeCall(mock.swap, (address(weth), 5e18, address(usdc), 4000e6)))))
        );
    }

    /// @dev Nor one that sells the debt asset that lay here.
    function test_RevertWhen_WhatWasLeftHereIsSold() public {
        usdc.mint(address(taker), 1000e6);
        GenericTaker.Swap memory second =
            _mockCall(1e18, abi.encodeCall(mock.swap, (address(usdc), 10_999e6, address(weth), 0)));
        second.tokenIn = address(usdc);
        vm.expectRevert(abi.encodeWithSelector(FlashTaker.ProceedsBelowPayment.selector, 0, 4_696_500_000));
        taker.take(_params(_encode(_mockSwap(1e18), second)));
    }

    /* REENTRANCY AND STRANGERS */

    /// @dev A target that calls whatever it can while the collateral is here and the payment is not.
    function test_ATargetCannotReenter() public {
        FlashTaker.TakeParams memory params = _params(_encode(_mockSwap(1e18)));
        params.maxCollateral = 1e18;
        address[4] memory callees = [address(taker), address(taker), address(house), address(engine)];
        bytes[4] memory calls = [
            abi.encodeCall(taker.take, (params)),
            abi.encodeCall(taker.onAuctionTake, (auctionId, address(weth), 1e18, address(usdc), 0, "")),
            abi.encodeCall(house.take, (auctionId, address(weth), 1e18, type(uint256).max, address(mock), "")),
            abi.encodeCall(engine.repay, (vaultId, address(usdc), 1))
        ];
        bytes[4] memory reasons = [
            abi.encodeWithSelector(Taker.Reentered.selector),
            abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, address(mock)),
            abi.encodeWithSignature("Reentrancy()"),
            abi.encodeWithSignature("Reentrancy()")
        ];
        for (uint256 i; i < calls.length; ++i) {
            mock.setCall(callees[i], calls[i]);
            (uint256 out, uint256 payment, uint256 profit) = taker.take(params);
            assertFalse(mock.isCallOk());
            assertEq(mock.callResult(), reasons[i]);
            assertEq(profit + payment, out * MOCK_PRICE / 1e18);
            _assertClean(address(taker));
            _assertNoAllowances();
        }
    }

    /// @dev Nothing that a target was allowed in one take is left for it in the next.
    function test_ATargetHasNothingLeftToTake() public {
        bytes memory data = abi.encodeCall(mock.swap, (address(weth), 1e18, address(usdc), 10_000e6));
        taker.take(_params(_encode(_mockCall(1e18, data))));
        weth.mint(address(taker), 4e18);
        vm.expectRevert();
        mock.pull(address(weth), address(taker), 1);
    }

    function testFuzz_RevertWhen_AStrangerCallsBack(address caller) public {
        usdc.mint(address(taker), 1000e6);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, caller));
        taker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, abi.encodePacked(usdc, RECEIVER));
    }

    function test_RevertWhen_SentEther() public {
        (bool isOk,) = address(taker).call{value: 1}("");
        assertFalse(isOk);
    }
}
