// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TakerWorld} from "../../helpers/TakerWorld.sol";
import {IMarketPoolV3} from "../../helpers/UniswapMarkets.sol";
import {OddToken} from "../../mocks/OddToken.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IPoolManager, PoolKey} from "ebb/interfaces/IUniswapV4.sol";
import {PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {CallbackGuard} from "ebb/periphery/takers/CallbackGuard.sol";
import {FlashTaker} from "ebb/periphery/takers/FlashTaker.sol";
import {Taker} from "ebb/periphery/takers/Taker.sol";
import {UniswapTaker} from "ebb/periphery/takers/UniswapTaker.sol";
import {SwapGuard} from "ebb/periphery/takers/venues/SwapGuard.sol";
import {UniswapV2Venue} from "ebb/periphery/takers/venues/UniswapV2Venue.sol";
import {UniswapV3Venue} from "ebb/periphery/takers/venues/UniswapV3Venue.sol";

/// @notice Takes with the money of real Uniswap pools of all versions.
contract UniswapTakerTest is TakerWorld {
    UniswapTaker internal taker;

    function setUp() public override {
        super.setUp();
        taker =
            new UniswapTaker(address(house), address(v2Factory), address(v3Factory), address(manager), address(weth9));
    }

    function _route(uint256 version) internal view returns (bytes memory) {
        if (version == 2) return _leg(10_000, _v2(address(usdc)));
        if (version == 3) return _leg(10_000, _v3(address(usdc), LOW));
        return _leg(10_000, _v4(address(usdc), LOW, LOW_SPACING));
    }

    /// @dev A take and everything that must be true after it. `market` is what the pools should pay about.
    function _takeAndCheck(FlashTaker.TakeParams memory params, uint256 market) internal returns (uint256 profit) {
        uint256 price = _auctionPrice(vaultId, TestToken(params.collateral));
        uint256 held = engine.collateralOf(vaultId, params.collateral);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 out;
        uint256 payment;
        vm.expectEmit(true, true, true, false, address(taker));
        emit FlashTaker.TakenWithFlash(auctionId, params.collateral, RECEIVER, 0, 0, 0);
        (out, payment, profit) = taker.take(params);
        assertEq(out, params.maxCollateral);
        assertEq(payment, MathLib.mulDivUp(out, price, PRICE_SCALE));
        assertEq(engine.collateralOf(vaultId, params.collateral), held - out);
        assertLt(engine.debtOf(vaultId, address(usdc)), debt);
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertApproxEqRel(profit + payment, market, 0.01e18);
        _assertClean(address(taker));
    }

    /* TAKES */

    /// @dev One pool of each version pays 2,000 a piece for what the auction sells at 939.30.
    function testFuzz_TakesWithThePoolsMoney(uint256 version, uint256 amount, address caller) public {
        FlashTaker.TakeParams memory params = _params(_route(bound(version, 2, 4)));
        params.maxCollateral = bound(amount, 1e12, 5e18);
        vm.startPrank(caller);
        _takeAndCheck(params, params.maxCollateral * 2000e6 / 1e18);
    }

    /// @dev What v2 pays is its formula, to the unit.
    function testFuzz_V2PaysByItsFormula(uint256 amount) public {
        FlashTaker.TakeParams memory params = _params(_route(2));
        params.maxCollateral = bound(amount, 1e12, 5e18);
        (uint256 reserveIn, uint256 reserveOut) = (DEPTH, 10_000_000e6);
        uint256 kept = params.maxCollateral * 997;
        (, uint256 payment, uint256 profit) = taker.take(params);
        assertEq(profit + payment, kept * reserveOut / (reserveIn * 1000 + kept));
    }

    /// @dev Any amount, divided anyhow over four pools of three versions and two fees.
    function testFuzz_DividesOverVenues(uint256 amount, uint256[3] memory cuts) public {
        uint256 first = bound(cuts[0], 1, 9997);
        uint256 second = bound(cuts[1], 1, 9998 - first);
        uint256 third = bound(cuts[2], 1, 9999 - first - second);
        FlashTaker.TakeParams memory params = _params(
            bytes.concat(
                _leg(first, _v2(address(usdc))),
                _leg(second, _v3(address(usdc), LOW)),
                _leg(third, _v4(address(usdc), LOW, LOW_SPACING)),
                _leg(10_000 - first - second - third, _v3(address(usdc), HIGH))
            )
        );
        params.maxCollateral = bound(amount, 1e14, 5e18);
        _takeAndCheck(params, params.maxCollateral * 2000e6 / 1e18);
    }

    /// @dev Over WETH, and over ether, in all pairs of versions: what one hop pays is what the next one sells.
    function testFuzz_TakesOverTwoHops(uint256 first, uint256 second, uint256 amount) public {
        bytes[3] memory toWeth = [_v2(address(weth)), _v3(address(weth), LOW), _v4(address(weth), HIGH, HIGH_SPACING)];
        bytes[3] memory toUsdc = [_v2(address(usdc)), _v3(address(usdc), LOW), _v4(address(usdc), LOW, LOW_SPACING)];
        FlashTaker.TakeParams memory params = _params(_leg(10_000, toWeth[first % 3], toUsdc[second % 3]));
        params.collateral = address(link);
        params.maxCollateral = bound(amount, 1e14, 50e18);
        _takeAndCheck(params, params.maxCollateral * 20e6 / 1e18);
    }

    function test_UnwrapsEther() public {
        FlashTaker.TakeParams memory params = _params(_leg(10_000, WRAP, _v4(address(usdc), LOW, LOW_SPACING)));
        params.collateral = address(weth9);
        params.maxCollateral = 2e18;
        _takeAndCheck(params, 4000e6);
    }

    function test_WrapsEther() public {
        FlashTaker.TakeParams memory params =
            _params(_leg(10_000, _v4(address(0), HIGH, HIGH_SPACING), WRAP, _v3(address(usdc), LOW)));
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        _takeAndCheck(params, 1000e6);
    }

    /// @dev Ether on the way between two pools of v4 never leaves the manager.
    function test_NetsWhatLiesBetweenPoolsOfV4() public {
        FlashTaker.TakeParams memory params =
            _params(_leg(10_000, _v4(address(0), HIGH, HIGH_SPACING), _v4(address(usdc), LOW, LOW_SPACING)));
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        uint256 ether_ = address(manager).balance;
        vm.expectCall(address(manager), abi.encodeWithSelector(IPoolManager.unlock.selector), 1);
        _takeAndCheck(params, 1000e6);
        assertEq(address(manager).balance, ether_);
    }

    /// @dev The legs of one route may begin and end alike and differ in between.
    function test_MixesPathsAndVersions() public {
        FlashTaker.TakeParams memory params = _params(
            bytes.concat(
                _leg(3000, _v2(address(weth)), _v4(address(usdc), LOW, LOW_SPACING)),
                _leg(3000, _v4(address(0), HIGH, HIGH_SPACING), WRAP, _v3(address(usdc), LOW)),
                _leg(4000, _v3(address(weth), LOW), _v2(address(usdc)))
            )
        );
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        _takeAndCheck(params, 1000e6);
    }

    /// @dev A share of 1,024 bps begins with the byte of a v4 hop: the number of hops says where the leg before it ends.
    function test_ALegMayLookLikeAHop() public {
        FlashTaker.TakeParams memory params = _params(
            bytes.concat(_leg(8976, _v4(address(usdc), LOW, LOW_SPACING)), _leg(1024, _v3(address(usdc), LOW)))
        );
        _takeAndCheck(params, 10_000e6);
    }

    /* SHRUNKEN TAKES */

    /// @dev Two pools of one fee, one three times as deep: with 1 : 3 both end at one price, whatever comes out of the take.
    function testFuzz_AnySizeEndsAtEqualMarginalPrices(uint256 amount) public {
        address deep = _createV3(address(link), address(usdc), HIGH, 20e18, 3 * DEPTH);
        PoolKey memory shallow = _createV4(address(link), address(usdc), HIGH, HIGH_SPACING, 20e18, DEPTH);
        FlashTaker.TakeParams memory params = _params(
            bytes.concat(_leg(2500, _v4(address(usdc), HIGH, HIGH_SPACING)), _leg(7500, _v3(address(usdc), HIGH)))
        );
        params.collateral = address(link);
        params.maxCollateral = bound(amount, 1e18, 300e18);
        taker.take(params);
        (uint160 deepPrice,,,,,,) = IMarketPoolV3(deep).slot0();
        assertApproxEqRel(_sqrtPriceOf(shallow), deepPrice, 1e9);
        _assertClean(address(taker));
    }

    /// @dev Planned for as much as there was, when somebody is first: nothing stays, and it pays more than if the first leg had
    /// sold the amount that was planned for it and the second one the rest.
    function testFuzz_SharesShrinkBetterThanAmounts(uint256 earlier) public {
        _createV4(address(weth), address(usdc), HIGH, HIGH_SPACING, MARKET, DEPTH);
        uint256 snapshot = vm.snapshotState();
        FlashTaker.TakeParams memory params = _params(_route(3));
        params.maxCollateral = type(uint256).max;
        (uint256 planned,,) = taker.take(params);
        vm.revertToState(snapshot);

        _take(auctionId, weth, bound(earlier, 1e18, planned / 2));
        params.route = _splitRoute(2500);
        snapshot = vm.snapshotState();
        (uint256 out,, uint256 byShares) = taker.take(params);
        assertLt(out, planned);
        _assertClean(address(taker));
        vm.revertToState(snapshot);
        params.route = _splitRoute(2500 * planned / out);
        (,, uint256 byAmounts) = taker.take(params);
        assertGt(byShares, byAmounts);
    }

    function _splitRoute(uint256 share) internal view returns (bytes memory) {
        return bytes.concat(
            _leg(share, _v4(address(usdc), HIGH, HIGH_SPACING)), _leg(10_000 - share, _v3(address(usdc), HIGH))
        );
    }

    /* PROFIT */

    function testFuzz_MinProfitIsExact(uint256 version) public {
        FlashTaker.TakeParams memory params = _params(_route(bound(version, 2, 4)));
        uint256 snapshot = vm.snapshotState();
        (,, uint256 profit) = taker.take(params);
        vm.revertToState(snapshot);
        params.minProfit = profit + 1;
        vm.expectRevert(abi.encodeWithSelector(FlashTaker.ProfitBelowMinimum.selector, profit, profit + 1));
        taker.take(params);
        params.minProfit = profit;
        taker.take(params);
    }

    /// @dev What somebody left in the contract is no profit, and nobody's.
    function testFuzz_WhatWasLeftHereStays(uint256 version, uint256 left) public {
        left = bound(left, 1, 1000e6);
        usdc.mint(address(taker), left);
        weth.mint(address(taker), left);
        vm.deal(address(taker), left);
        (,, uint256 profit) = taker.take(_params(_route(bound(version, 2, 4))));
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertEq(usdc.balanceOf(address(taker)), left);
        assertEq(weth.balanceOf(address(taker)), left);
        assertEq(address(taker).balance, left);
    }

    /* REFUSALS, IN ORDER */

    function test_RevertWhen_Late() public {
        FlashTaker.TakeParams memory params = _params(_route(3));
        params.deadline = block.timestamp - 1;
        params.receiver = address(0);
        vm.expectRevert(abi.encodeWithSelector(Taker.DeadlinePassed.selector, block.timestamp, block.timestamp - 1));
        taker.take(params);
    }

    function test_RevertWhen_TheReceiverGivesNothingBack() public {
        FlashTaker.TakeParams memory params = _params(_route(3));
        address[2] memory receivers = [address(0), address(taker)];
        for (uint256 i; i < receivers.length; ++i) {
            params.receiver = receivers[i];
            vm.expectRevert(abi.encodeWithSelector(Taker.InvalidReceiver.selector, receivers[i]));
            taker.take(params);
        }
    }

    function test_RevertWhen_PriceIsAboveTheLimit() public {
        FlashTaker.TakeParams memory params = _params("");
        params.maxPrice = 1;
        vm.expectPartialRevert(IAuctionHouse.PriceAboveLimit.selector);
        taker.take(params);
    }

    function test_RevertWhen_NothingIsSold() public {
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(Taker.NothingTaken.selector, auctionId));
        taker.take(_params(_route(3)));
    }

    function test_RevertWhen_PaidInAnotherAsset() public {
        FlashTaker.TakeParams memory params = _params("");
        params.debtAsset = address(link);
        vm.expectRevert(abi.encodeWithSelector(Taker.DebtAssetMismatch.selector, address(usdc), address(link)));
        taker.take(params);
    }

    /// @dev Every cut of a route of three legs and all kinds of hops.
    function test_RevertWhen_TheRouteIsCut() public {
        bytes memory route = bytes.concat(
            _leg(5000, _v4(address(0), HIGH, HIGH_SPACING), WRAP, _v3(address(usdc), LOW)),
            _leg(4000, _v2(address(weth)), _v4(address(usdc), LOW, LOW_SPACING)),
            _leg(1000, _v3(address(weth), LOW), _v2(address(usdc)))
        );
        FlashTaker.TakeParams memory params = _params(route);
        params.collateral = address(link);
        for (uint256 length; length < route.length; ++length) {
            bytes memory cut = new bytes(length);
            for (uint256 i; i < length; ++i) {
                cut[i] = route[i];
            }
            params.route = cut;
            // Where a leg ends the shares are not the whole.
            if (length == 0 || length == 55 || length == 106) {
                uint256 sum = length == 0 ? 0 : length == 55 ? 5000 : 9000;
                vm.expectRevert(abi.encodeWithSelector(UniswapTaker.SharesNotWhole.selector, sum, 10_000));
            } else {
                vm.expectPartialRevert(UniswapTaker.RouteTruncated.selector);
            }
            taker.take(params);
        }
        params.route = route;
        taker.take(params);
    }

    function test_RevertWhen_SharesAreNotWhole() public {
        uint256[2] memory seconds_ = [uint256(4999), 5001];
        for (uint256 i; i < seconds_.length; ++i) {
            bytes memory route =
                bytes.concat(_leg(5000, _v2(address(usdc))), _leg(seconds_[i], _v3(address(usdc), LOW)));
            vm.expectRevert(abi.encodeWithSelector(UniswapTaker.SharesNotWhole.selector, 5000 + seconds_[i], 10_000));
            taker.take(_params(route));
        }
    }

    /// @dev Not even a leg without a share, which no pool would take.
    function test_RevertWhen_ALegHasNoShare() public {
        bytes[3] memory hops = [_v2(address(usdc)), _v3(address(usdc), LOW), _v4(address(usdc), LOW, LOW_SPACING)];
        for (uint256 i; i < hops.length; ++i) {
            vm.expectRevert();
            taker.take(_params(bytes.concat(_leg(0, hops[i]), _route(3))));
        }
    }

    function testFuzz_RevertWhen_AHopIsOfNoKind(uint8 kind) public {
        vm.assume(kind == 0 || kind > 4);
        bytes memory route = _leg(10_000, _v2(address(weth)), abi.encodePacked(kind, address(usdc), LOW, LOW_SPACING));
        FlashTaker.TakeParams memory params = _params(route);
        params.collateral = address(link);
        vm.expectRevert(abi.encodeWithSelector(UniswapTaker.UnknownHop.selector, 24, kind));
        taker.take(params);
    }

    function test_RevertWhen_WrappingWhatIsNoEther() public {
        vm.expectRevert(abi.encodeWithSelector(UniswapTaker.NotWrappable.selector, address(weth)));
        taker.take(_params(_leg(10_000, WRAP, _v3(address(usdc), LOW))));
    }

    function test_RevertWhen_ALegEndsElsewhere() public {
        bytes[3] memory routes = [
            abi.encodePacked(uint16(10_000), uint8(0)), // nowhere
            _leg(10_000, _v2(address(link))), // with the wrong token
            _leg(10_000, _v2(address(usdc)), _v3(address(weth), LOW)) // where it began
        ];
        address[3] memory ends = [address(weth), address(link), address(weth)];
        for (uint256 i; i < routes.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(UniswapTaker.WrongEnd.selector, routes[i].length, ends[i], address(usdc))
            );
            taker.take(_params(routes[i]));
        }
    }

    function test_RevertWhen_ThereIsNoSuchPool() public {
        vm.expectRevert(abi.encodeWithSelector(UniswapV2Venue.PairNotFound.selector, address(weth), address(wbtc)));
        taker.take(_params(_leg(10_000, _v2(address(wbtc)))));
        vm.expectRevert(
            abi.encodeWithSelector(UniswapV3Venue.PoolNotFound.selector, address(weth), address(usdc), 10_000)
        );
        taker.take(_params(_leg(10_000, _v3(address(usdc), 10_000))));
        vm.expectRevert(abi.encodeWithSignature("PoolNotInitialized()"));
        taker.take(_params(_leg(10_000, _v4(address(usdc), LOW, HIGH_SPACING))));
        // Ether is no token of the other versions.
        FlashTaker.TakeParams memory params = _params(_leg(10_000, WRAP, _v2(address(usdc))));
        params.collateral = address(weth9);
        vm.expectRevert(abi.encodeWithSelector(UniswapV2Venue.PairNotFound.selector, address(0), address(usdc)));
        taker.take(params);
    }

    function test_RevertWhen_APoolCannotTakeItAll() public {
        Depth memory d = _depth(address(weth), address(link), 1e18, 1e18);
        _fillV3(v3Factory.createPool(address(weth), address(link), HIGH), d, 10 * HIGH_SPACING);
        _fillV4(PoolKey(d.token0, d.token1, LOW, LOW_SPACING, address(0)), d, 60 * LOW_SPACING);
        bytes[2] memory hops = [_v3(address(link), HIGH), _v4(address(link), LOW, LOW_SPACING)];
        for (uint256 i; i < hops.length; ++i) {
            (bool isOk, bytes memory reason) =
                address(taker).call(abi.encodeCall(taker.take, (_params(_leg(10_000, hops[i], _v2(address(weth)))))));
            assertFalse(isOk);
            assertEq(bytes4(reason), SwapGuard.InsufficientLiquidity.selector);
            (address tokenIn, address tokenOut, uint256 sold, uint256 amount) = this.decodeShortage(reason);
            assertEq(tokenIn, address(weth));
            assertEq(tokenOut, address(link));
            assertApproxEqRel(sold, 0.0305e18, 0.02e18); // the position ends 6 % away: √1.06 of its liquidity
            assertEq(amount, 5e18);
        }
    }

    function decodeShortage(bytes calldata reason) external pure returns (address, address, uint256, uint256) {
        return abi.decode(reason[4:], (address, address, uint256, uint256));
    }

    /// @dev A pool that pays less than the auction asks leaves nothing changed, and what lies here by mistake does not help out.
    function test_RevertWhen_ThePoolPaysTooLittle() public {
        _createV3(address(weth), address(usdc), 10_000, 500e18, DEPTH);
        uint256 held = engine.collateralOf(vaultId, address(weth));
        usdc.mint(address(taker), 1_000_000e6);
        vm.expectPartialRevert(FlashTaker.ProceedsBelowPayment.selector);
        taker.take(_params(_leg(10_000, _v3(address(usdc), 10_000))));
        assertEq(engine.collateralOf(vaultId, address(weth)), held);
    }

    /// @dev A basis point of a take of a few units.
    function test_RevertWhen_NothingIsBought() public {
        FlashTaker.TakeParams memory params =
            _params(bytes.concat(_leg(1, _v2(address(usdc))), _leg(9999, _v3(address(usdc), LOW))));
        params.maxCollateral = 1e10;
        vm.expectRevert(
            abi.encodeWithSelector(UniswapV2Venue.NothingBought.selector, address(weth), address(usdc), 1e6)
        );
        taker.take(params);
    }

    /* ODD TOKENS ON THE WAY */

    function _oddToken() internal returns (OddToken odd) {
        odd = new OddToken(18);
        _createV2(address(weth), address(odd), 100e18, DEPTH);
        _createV2(address(odd), address(usdc), 20e18, 100 * DEPTH);
        _createV3(address(weth), address(odd), LOW, 100e18, DEPTH);
        _createV3(address(odd), address(usdc), LOW, 20e18, 100 * DEPTH);
        _createV4(address(weth), address(odd), LOW, LOW_SPACING, 100e18, DEPTH);
        _createV4(address(odd), address(usdc), LOW, LOW_SPACING, 20e18, 100 * DEPTH);
    }

    function _over(OddToken odd, uint256 first, uint256 second) internal view returns (FlashTaker.TakeParams memory) {
        bytes[3] memory toOdd = [_v2(address(odd)), _v3(address(odd), LOW), _v4(address(odd), LOW, LOW_SPACING)];
        bytes[3] memory toUsdc = [_v2(address(usdc)), _v3(address(usdc), LOW), _v4(address(usdc), LOW, LOW_SPACING)];
        return _params(_leg(10_000, toOdd[first % 3], toUsdc[second % 3]));
    }

    function test_TakesOverATokenThatReturnsNothing() public {
        OddToken odd = _oddToken();
        odd.setMode(OddToken.Mode.ReturnsNothing);
        for (uint256 i; i < 9; ++i) {
            FlashTaker.TakeParams memory params = _over(odd, i / 3, i % 3);
            params.maxCollateral = 1e18;
            (,, uint256 profit) = taker.take(params);
            assertApproxEqRel(profit, 1060e6, 0.02e18);
            assertEq(odd.balanceOf(address(taker)), 0);
        }
        _assertClean(address(taker));
    }

    /// @dev A token that takes a fee leaves the next pool short, or this contract; between two pools of v4 it is not moved.
    function test_RevertWhen_ATokenTakesAFee() public {
        OddToken odd = _oddToken();
        odd.setMode(OddToken.Mode.TakesFee);
        for (uint256 i; i < 8; ++i) {
            FlashTaker.TakeParams memory params = _over(odd, i / 3, i % 3);
            vm.expectRevert();
            taker.take(params);
        }
        taker.take(_over(odd, 2, 2));
        _assertClean(address(taker));
    }

    /// @dev A token on the way that calls whatever it can while the collateral is here and the payment is not.
    function test_ATokenCannotReenter() public {
        OddToken odd = _oddToken();
        FlashTaker.TakeParams memory params = _over(odd, 1, 1);
        bytes[4] memory calls = [
            abi.encodeCall(taker.take, (params)),
            abi.encodeCall(
                taker.onAuctionTake, (auctionId, address(weth), 1e18, address(usdc), 0, abi.encodePacked(usdc, odd))
            ),
            abi.encodeCall(taker.uniswapV3SwapCallback, (1e18, -1, abi.encodePacked(address(weth)))),
            abi.encodeCall(taker.unlockCallback, (abi.encodePacked(address(weth), uint256(1e18))))
        ];
        bytes memory stranger = abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, address(odd));
        params.maxCollateral = 1e18;
        for (uint256 i; i < calls.length; ++i) {
            odd.setHook(address(taker), calls[i]);
            (,, uint256 profit) = taker.take(params);
            assertEq(odd.hookCount(), i + 1);
            assertFalse(odd.isHookOk());
            assertEq(odd.hookResult(), i == 0 ? abi.encodeWithSelector(Taker.Reentered.selector) : stranger);
            assertGt(profit, 0);
            _assertClean(address(taker));
        }
    }

    /// @dev Nor can it make the manager believe that the payment is another one's: it only spoils the take.
    function test_RevertWhen_ATokenSpoilsTheSettlement() public {
        OddToken odd = _oddToken();
        _createV4(address(odd), address(link), LOW, LOW_SPACING, 1e18, DEPTH);
        FlashTaker.TakeParams memory params = _over(odd, 0, 2);
        // The first transfer is the pair's, the second one pays the manager.
        params.route = _leg(10_000, _v3(address(odd), LOW), _v4(address(usdc), LOW, LOW_SPACING));
        SpoilingToken spoiling = new SpoilingToken(address(manager), address(usdc));
        vm.etch(address(odd), address(spoiling).code);
        vm.expectRevert(abi.encodeWithSignature("CurrencyNotSettled()"));
        taker.take(params);
    }

    /* STRANGERS */

    function testFuzz_RevertWhen_AStrangerCallsBack(address caller) public {
        usdc.mint(address(taker), 1000e6);
        weth.mint(address(taker), 1e18);
        vm.startPrank(caller);
        _assertNoCallback(caller);
        vm.stopPrank();
    }

    /// @dev Not even the house, a real pool and the manager, before a take or after one.
    function test_RevertWhen_CalledBackOutsideOfATake() public {
        usdc.mint(address(taker), 1000e6);
        weth.mint(address(taker), 1e18);
        address[3] memory callers =
            [address(house), v3Factory.getPool(address(weth), address(usdc), LOW), address(manager)];
        for (uint256 round; round < 2; ++round) {
            for (uint256 i; i < callers.length; ++i) {
                vm.startPrank(callers[i]);
                _assertNoCallback(callers[i]);
                vm.stopPrank();
            }
            taker.take(
                _params(
                    bytes.concat(_leg(5000, _v3(address(usdc), LOW)), _leg(5000, _v4(address(usdc), LOW, LOW_SPACING)))
                )
            );
        }
    }

    function _assertNoCallback(address caller) internal {
        bytes memory unexpected = abi.encodeWithSelector(CallbackGuard.UnexpectedCallback.selector, caller);
        vm.expectRevert(unexpected);
        taker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, abi.encodePacked(usdc, RECEIVER));
        vm.expectRevert(unexpected);
        taker.uniswapV3SwapCallback(1e18, -1, abi.encodePacked(address(weth)));
        vm.expectRevert(unexpected);
        taker.unlockCallback(abi.encodePacked(address(weth), uint256(1e18), _v4(address(usdc), LOW, LOW_SPACING)));
    }

    function testFuzz_RevertWhen_AStrangerSendsEther(address sender) public {
        vm.assume(sender != address(weth9) && sender != address(manager));
        vm.deal(sender, 1 ether);
        vm.prank(sender);
        (bool isOk, bytes memory reason) = address(taker).call{value: 1 ether}("");
        assertFalse(isOk);
        assertEq(reason, abi.encodeWithSelector(UniswapTaker.UnexpectedEther.selector, sender));
    }
}

/// @notice A token whose transfers to the manager tell it to look for another one. Shares no storage with what it replaces but
/// the balances.
contract SpoilingToken is OddToken {
    address internal immutable MANAGER;
    address internal immutable OTHER;

    constructor(address manager, address other) OddToken(18) {
        (MANAGER, OTHER) = (manager, other);
    }

    function transfer(address receiver, uint256 amount) external override {
        _move(msg.sender, receiver, amount);
        if (receiver == MANAGER) IPoolManager(MANAGER).sync(OTHER);
        _answer();
    }
}
