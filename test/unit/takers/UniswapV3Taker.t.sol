// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../../Base.t.sol";
import {TestToken} from "../../mocks/TestToken.sol";
import {IAuctionHouse} from "ebb/interfaces/IAuctionHouse.sol";
import {IUniswapV3Factory} from "ebb/interfaces/IUniswapV3.sol";
import {PRICE_SCALE} from "ebb/libraries/ConstantsLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {UniswapV3Taker} from "ebb/periphery/takers/UniswapV3Taker.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

interface IFactory is IUniswapV3Factory {
    function createPool(address tokenA, address tokenB, uint24 fee) external returns (address);
}

interface IPool {
    function initialize(uint160 sqrtPriceX96) external;
    function mint(address recipient, int24 tickLower, int24 tickUpper, uint128 amount, bytes calldata data)
        external
        returns (uint256, uint256);
    function token0() external view returns (address);
    function token1() external view returns (address);
}

/// @notice Takes with the money of real Uniswap v3 pools, deployed from Uniswap's own build.
contract UniswapV3TakerTest is BaseTest {
    uint24 internal constant FEE = 500;
    int24 internal constant MAX_TICK = 887_270; // the widest range of a pool of this fee

    IFactory internal factory;
    UniswapV3Taker internal uniswapTaker;
    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public override {
        super.setUp();
        string memory artifact =
            vm.readFile("node_modules/@uniswap/v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json");
        bytes memory code = vm.parseJsonBytes(artifact, ".bytecode");
        address deployed;
        assembly {
            deployed := create(0, add(code, 32), mload(code))
        }
        assertTrue(deployed != address(0));
        factory = IFactory(deployed);
        uniswapTaker = new UniswapV3Taker(address(house), deployed);
        _createPool(weth, usdc, 2000e18, 5000e18);
        _createPool(weth, link, 100e18, 5000e18);

        vaultId = _openVault(OWNER, 0, weth, 100e18, usdc, 83_000e6);
        _deposit(vaultId, link, 300e18);
        _setPrice(weth, 930e8);
        _setPrice(link, 9.3e8);
        auctionId = _start(vaultId);
    }

    /// @dev A pool at `price` of the second token, in the first's terms [WAD, whole tokens], with some depth of each.
    function _createPool(TestToken first, TestToken second, uint256 price, uint256 depth) internal {
        address pool = factory.createPool(address(first), address(second), FEE);
        bool isFirstToken0 = IPool(pool).token0() == address(first);
        // Raw units of `second` per raw unit of `first`, scaled by 1e36.
        uint256 raw = price * 10 ** second.decimals() * 1e18 / 10 ** first.decimals();
        uint256 ratio = isFirstToken0 ? raw : 1e72 / raw;
        IPool(pool).initialize(uint160(FixedPointMathLib.sqrt(ratio) * (1 << 96) / 1e18));
        uint256 liquidity = FixedPointMathLib.sqrt(depth * depth / 1e18 * raw / 1e18);
        IPool(pool).mint(address(this), -MAX_TICK, MAX_TICK, uint128(liquidity), "");
    }

    function uniswapV3MintCallback(uint256 amount0, uint256 amount1, bytes calldata) external {
        TestToken(IPool(msg.sender).token0()).mint(msg.sender, amount0);
        TestToken(IPool(msg.sender).token1()).mint(msg.sender, amount1);
    }

    function _params(bytes memory path) internal view returns (UniswapV3Taker.TakeParams memory) {
        return UniswapV3Taker.TakeParams({
            auctionId: auctionId,
            collateral: address(weth),
            maxCollateral: 5e18,
            maxPrice: type(uint256).max,
            path: path,
            minProfit: 0,
            deadline: block.timestamp,
            receiver: RECEIVER
        });
    }

    function _path() internal view returns (bytes memory) {
        return abi.encodePacked(address(weth), FEE, address(usdc));
    }

    /* TAKES */

    /// @dev The pool pays 2,000 a piece for what the auction sells at 939.30.
    function testFuzz_TakesWithThePoolsMoney(uint256 amount, address caller) public {
        vm.assume(caller != address(0));
        UniswapV3Taker.TakeParams memory params = _params(_path());
        params.maxCollateral = bound(amount, 1e12, 5e18);
        uint256 price = _auctionPrice(vaultId, weth);
        vm.prank(caller);
        (uint256 out, uint256 payment, uint256 profit) = uniswapTaker.take(params);
        assertEq(out, params.maxCollateral);
        assertEq(payment, MathLib.mulDivUp(out, price, PRICE_SCALE));
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertApproxEqRel(profit + payment, out * 2000e6 / 1e18, 0.01e18);
        assertEq(weth.balanceOf(address(uniswapTaker)) + usdc.balanceOf(address(uniswapTaker)), 0, "keeps nothing");
        assertEq(usdc.allowance(address(uniswapTaker), address(house)), 0, "leaves no approval");
    }

    function test_TakesOverTwoHops() public {
        UniswapV3Taker.TakeParams memory params =
            _params(abi.encodePacked(address(link), FEE, address(weth), FEE, address(usdc)));
        params.collateral = address(link);
        params.maxCollateral = 50e18;
        (uint256 out, uint256 payment, uint256 profit) = uniswapTaker.take(params);
        assertEq(out, 50e18);
        // Fifty LINK are half an ether, and an ether 2,000 dollars, less two fees and the depth.
        assertApproxEqRel(profit + payment, 1000e6, 0.03e18);
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertEq(link.balanceOf(address(uniswapTaker)) + weth.balanceOf(address(uniswapTaker)), 0);
    }

    function test_MinProfitIsExact() public {
        UniswapV3Taker.TakeParams memory params = _params(_path());
        uint256 snapshot = vm.snapshotState();
        (,, uint256 profit) = uniswapTaker.take(params);
        vm.revertToState(snapshot);
        params.minProfit = profit + 1;
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.ProfitBelowMinimum.selector, profit, profit + 1));
        uniswapTaker.take(params);
        params.minProfit = profit;
        uniswapTaker.take(params);
    }

    /// @dev What somebody left in the contract is no profit, and nobody's.
    function test_ProfitIsMeasured() public {
        usdc.mint(address(uniswapTaker), 1000e6);
        (,, uint256 profit) = uniswapTaker.take(_params(_path()));
        assertEq(usdc.balanceOf(RECEIVER), profit);
        assertEq(usdc.balanceOf(address(uniswapTaker)), 1000e6);
    }

    /* REFUSALS */

    function test_RevertWhen_Late() public {
        UniswapV3Taker.TakeParams memory params = _params(_path());
        params.deadline = block.timestamp - 1;
        vm.expectRevert(
            abi.encodeWithSelector(UniswapV3Taker.DeadlinePassed.selector, block.timestamp, block.timestamp - 1)
        );
        uniswapTaker.take(params);
    }

    function test_RevertWhen_ReceiverIsZero() public {
        UniswapV3Taker.TakeParams memory params = _params(_path());
        params.receiver = address(0);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.InvalidReceiver.selector, address(0)));
        uniswapTaker.take(params);
    }

    function test_RevertWhen_PriceIsAboveTheLimit() public {
        UniswapV3Taker.TakeParams memory params = _params(_path());
        params.maxPrice = 1;
        vm.expectPartialRevert(IAuctionHouse.PriceAboveLimit.selector);
        uniswapTaker.take(params);
    }

    function test_RevertWhen_ThePathIsWrong() public {
        bytes[7] memory paths = [
            bytes(""),
            abi.encodePacked(address(weth)),
            abi.encodePacked(address(weth), FEE, address(usdc), uint8(0)),
            abi.encodePacked(address(usdc), FEE, address(weth)), // the wrong way round
            abi.encodePacked(address(weth), FEE, address(link)), // to the wrong token
            abi.encodePacked(address(weth), uint24(3000), address(usdc)), // over a pool that is none
            abi.encodePacked(address(link), FEE, address(weth), FEE, address(usdc)) // from the wrong token
        ];
        for (uint256 i; i < paths.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.InvalidPath.selector, paths[i]));
            uniswapTaker.take(_params(paths[i]));
        }
    }

    function test_RevertWhen_NothingIsSold() public {
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.NothingTaken.selector, auctionId));
        uniswapTaker.take(_params(_path()));
    }

    /// @dev A pool that pays less than the auction asks leaves nothing changed.
    function test_RevertWhen_ThePoolPaysTooLittle() public {
        _setPrice(weth, 900e8);
        _dump(95e18 * 40);
        uint256 held = engine.collateralOf(vaultId, address(weth));
        vm.expectRevert();
        uniswapTaker.take(_params(_path()));
        assertEq(engine.collateralOf(vaultId, address(weth)), held);
    }

    /// @dev Sells WETH into the pool until its price is far down.
    function _dump(uint256 amount) internal {
        address pool = factory.getPool(address(weth), address(usdc), FEE);
        bool zeroForOne = IPool(pool).token0() == address(weth);
        (bool isOk,) = pool.call(
            abi.encodeWithSignature(
                "swap(address,bool,int256,uint160,bytes)",
                address(this),
                zeroForOne,
                int256(amount),
                zeroForOne ? uint160(4_295_128_740) : 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_341,
                ""
            )
        );
        assertTrue(isOk);
    }

    function uniswapV3SwapCallback(int256 amount0, int256 amount1, bytes calldata) external {
        weth.mint(msg.sender, uint256(amount0 > 0 ? amount0 : amount1));
    }

    /* STRANGERS */

    function testFuzz_RevertWhen_AStrangerCallsBack(address caller) public {
        usdc.mint(address(uniswapTaker), 1000e6);
        weth.mint(address(uniswapTaker), 1e18);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, caller));
        uniswapTaker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, _path());
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, caller));
        uniswapTaker.uniswapV3SwapCallback(1e18, -1, abi.encodePacked(address(weth)));
        vm.stopPrank();
    }

    /// @dev Not even the house and a real pool, outside of a take.
    function test_RevertWhen_CalledBackOutsideOfATake() public {
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, address(house)));
        vm.prank(address(house));
        uniswapTaker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, _path());
        address pool = factory.getPool(address(weth), address(usdc), FEE);
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, pool));
        vm.prank(pool);
        uniswapTaker.uniswapV3SwapCallback(1e18, -1, abi.encodePacked(address(weth)));
        // Nor after one.
        uniswapTaker.take(_params(_path()));
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, address(house)));
        vm.prank(address(house));
        uniswapTaker.onAuctionTake(auctionId, address(weth), 1e18, address(usdc), 1000e6, _path());
    }

    /* REFUSALS, IN ORDER */

    /// @dev Everything is wrong at first; each step puts one thing right and meets the next refusal.
    function test_RefusalsInOrder() public {
        _skip(1);
        UniswapV3Taker.TakeParams memory params = _params("");
        params.deadline = block.timestamp - 1;
        params.receiver = address(0);
        params.maxPrice = 0;
        params.minProfit = type(uint256).max;
        _expectRefusal(
            params, abi.encodeWithSelector(UniswapV3Taker.DeadlinePassed.selector, block.timestamp, block.timestamp - 1)
        );
        params.deadline = block.timestamp;
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.InvalidReceiver.selector, address(0)));
        params.receiver = RECEIVER;
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.InvalidPath.selector, bytes("")));
        // It ends in nothing that is owed either: that is found only when the auction asks for a payment.
        params.path = abi.encodePacked(address(wbtc), FEE, address(link));
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.InvalidPath.selector, params.path));
        params.path = abi.encodePacked(address(weth), FEE, address(wbtc));
        uint256 price = _auctionPrice(vaultId, weth);
        _expectRefusal(params, abi.encodeWithSelector(IAuctionHouse.PriceAboveLimit.selector, price, 0));
        params.maxPrice = price;
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.InvalidPath.selector, params.path));
        params.path = abi.encodePacked(address(weth), uint24(3000), address(usdc));
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.InvalidPath.selector, params.path));
        params.path = _path();
        vm.expectPartialRevert(UniswapV3Taker.ProfitBelowMinimum.selector);
        uniswapTaker.take(params);
        _repayAs(OWNER, vaultId, usdc, type(uint256).max);
        _expectRefusal(params, abi.encodeWithSelector(UniswapV3Taker.NothingTaken.selector, auctionId));
    }

    function _expectRefusal(UniswapV3Taker.TakeParams memory params, bytes memory reason) internal {
        vm.expectRevert(reason);
        uniswapTaker.take(params);
    }

    /// @dev A pool that runs dry has not bought everything.
    function test_RevertWhen_APoolRunsDry() public {
        RoguePools pools = new RoguePools(usdc);
        UniswapV3Taker other = new UniswapV3Taker(address(house), address(pools));
        pools.set(other, "");
        vm.expectRevert(
            abi.encodeWithSelector(UniswapV3Taker.InsufficientLiquidity.selector, address(pools), 5e18 - 1, 5e18)
        );
        other.take(_params(_path()));
    }

    /// @dev Neither from a swap nor as another's callback is a take begun while one is under way.
    function test_RevertWhen_Reentered() public {
        RoguePools pools = new RoguePools(usdc);
        UniswapV3Taker other = new UniswapV3Taker(address(house), address(pools));
        pools.set(other, abi.encodeCall(other.take, (_params(_path()))));
        vm.expectRevert(UniswapV3Taker.Reentered.selector);
        other.take(_params(_path()));
        // The house calls back for nobody else: a stranger's callback is refused in the middle of a swap too.
        bytes memory data = _path();
        pools.set(other, abi.encodeCall(other.onAuctionTake, (auctionId, address(weth), 1, address(usdc), 1, data)));
        vm.expectRevert(abi.encodeWithSelector(UniswapV3Taker.UnexpectedCallback.selector, address(pools)));
        other.take(_params(_path()));
    }
}

/// @notice A factory whose pools are all itself, and which calls back as it is told or buys a unit less than it should.
contract RoguePools {
    TestToken internal immutable DEBT;
    UniswapV3Taker internal _taker;
    bytes internal _call;

    constructor(TestToken debt) {
        DEBT = debt;
    }

    function set(UniswapV3Taker taker, bytes calldata call) external {
        (_taker, _call) = (taker, call);
    }

    function getPool(address, address, uint24) external view returns (address) {
        return address(this);
    }

    function swap(address, bool zeroForOne, int256 amount, uint160, bytes calldata) external returns (int256, int256) {
        if (_call.length != 0) {
            (bool isOk, bytes memory result) = address(_taker).call(_call);
            require(!isOk, "let in");
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
        return zeroForOne ? (amount - 1, int256(0)) : (int256(0), amount - 1);
    }
}
