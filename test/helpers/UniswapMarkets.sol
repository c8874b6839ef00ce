// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestToken} from "../mocks/TestToken.sol";
import {IUniswapV2Factory} from "ebb/interfaces/IUniswapV2.sol";
import {IUniswapV3Factory} from "ebb/interfaces/IUniswapV3.sol";
import {IPoolManager, IUnlockCallback, PoolKey} from "ebb/interfaces/IUniswapV4.sol";
import {IWETH9} from "ebb/interfaces/IWETH9.sol";
import {Test} from "forge-std/Test.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

interface IMarketFactoryV2 is IUniswapV2Factory {
    function createPair(address tokenA, address tokenB) external returns (address);
}

interface IMarketPairV2 {
    function mint(address to) external returns (uint256);
    function token0() external view returns (address);
    function getReserves() external view returns (uint112, uint112, uint32);
}

interface IMarketFactoryV3 is IUniswapV3Factory {
    function createPool(address tokenA, address tokenB, uint24 fee) external returns (address);
}

interface IMarketPoolV3 {
    function initialize(uint160 sqrtPriceX96) external;
    function mint(address recipient, int24 tickLower, int24 tickUpper, uint128 amount, bytes calldata data)
        external
        returns (uint256, uint256);
    function slot0() external view returns (uint160, int24, uint16, uint16, uint16, uint8, bool);
    function token0() external view returns (address);
    function token1() external view returns (address);
    function tickSpacing() external view returns (int24);
}

interface IMarketManagerV4 is IPoolManager {
    struct ModifyLiquidityParams {
        int24 tickLower;
        int24 tickUpper;
        int256 liquidityDelta;
        bytes32 salt;
    }

    function initialize(PoolKey calldata key, uint160 sqrtPriceX96) external returns (int24);
    function modifyLiquidity(PoolKey calldata key, ModifyLiquidityParams calldata params, bytes calldata hookData)
        external
        returns (int256 callerDelta, int256 feesAccrued);
    function extsload(bytes32 slot) external view returns (bytes32);
}

interface IMintable {
    function mint(address account, uint256 amount) external;
    function decimals() external view returns (uint8);
}

/// @notice Real Uniswap v2, v3 and v4 and a real WETH9, from Uniswap's own builds, in the hands of a test that mints what they
/// trade; and the routes over them. The v4 manager is the one that Uniswap's published deployment transaction creates.
abstract contract UniswapMarkets is Test, IUnlockCallback {
    int24 internal constant MAX_TICK = 887_272;
    uint256 internal constant POOLS_SLOT = 6;
    bytes internal constant WRAP = hex"01";

    IMarketFactoryV2 internal v2Factory;
    IMarketFactoryV3 internal v3Factory;
    IMarketManagerV4 internal manager;
    IWETH9 internal weth9;

    receive() external payable {}

    /* DEPLOYMENT */

    function _deployMarkets() internal {
        string memory modules = "node_modules/@uniswap/";
        bytes memory owner = abi.encode(address(this));
        v2Factory = IMarketFactoryV2(
            _create(
                bytes.concat(_code(string.concat(modules, "v2-core/build/UniswapV2Factory.json"), ".bytecode"), owner)
            )
        );
        v3Factory = IMarketFactoryV3(
            _create(
                _code(
                    string.concat(modules, "v3-core/artifacts/contracts/UniswapV3Factory.sol/UniswapV3Factory.json"),
                    ".bytecode"
                )
            )
        );
        bytes memory creation = _code(
            string.concat(modules, "v4-periphery/broadcast/01_PoolManager.s.sol/11155111/run-latest.json"),
            ".transactions[0].transaction.input"
        );
        // Its last word is the owner of another chain's manager.
        assembly {
            mstore(creation, sub(mload(creation), 32))
        }
        manager = IMarketManagerV4(_create(bytes.concat(creation, owner)));
        weth9 = IWETH9(_create(_code(string.concat(modules, "v2-periphery/build/WETH9.json"), ".bytecode")));
    }

    function _code(string memory path, string memory key) internal view returns (bytes memory) {
        return vm.parseBytes(_withPrefix(vm.parseJsonString(vm.readFile(path), key)));
    }

    function _withPrefix(string memory hex_) internal pure returns (string memory) {
        return bytes(hex_)[1] == "x" ? hex_ : string.concat("0x", hex_);
    }

    function _create(bytes memory creation) internal returns (address deployed) {
        assembly {
            deployed := create(0, add(creation, 32), mload(creation))
        }
        assertTrue(deployed != address(0), "deployed");
    }

    /* POOLS */

    /// @dev What a pool holds of two tokens at a price of the second in the first's terms, when it holds `depth` of the first.
    struct Depth {
        address token0;
        address token1;
        uint256 amount0;
        uint256 amount1;
        uint160 sqrtPriceX96;
        uint128 liquidity;
    }

    /// @param price Of a whole unit of `first` [WAD, whole units of `second`].
    /// @param depth [raw units of `first`]
    function _depth(address first, address second, uint256 price, uint256 depth)
        internal
        view
        returns (Depth memory d)
    {
        uint256 worth = depth * price / 10 ** _decimals(first) * 10 ** _decimals(second) / 1e18;
        bool isOrdered = first < second;
        (d.token0, d.token1) = isOrdered ? (first, second) : (second, first);
        (d.amount0, d.amount1) = isOrdered ? (depth, worth) : (worth, depth);
        d.sqrtPriceX96 =
            uint160(FixedPointMathLib.sqrt(FixedPointMathLib.fullMulDiv(d.amount1, 1 << 128, d.amount0)) << 32);
        d.liquidity = uint128(FixedPointMathLib.sqrt(d.amount0 * d.amount1));
    }

    function _createV2(address first, address second, uint256 price, uint256 depth) internal returns (address pair) {
        Depth memory d = _depth(first, second, price, depth);
        pair = v2Factory.createPair(first, second);
        _give(d.token0, pair, d.amount0);
        _give(d.token1, pair, d.amount1);
        IMarketPairV2(pair).mint(address(this));
    }

    function _createV3(address first, address second, uint24 fee, uint256 price, uint256 depth)
        internal
        returns (address pool)
    {
        pool = v3Factory.createPool(first, second, fee);
        _fillV3(pool, _depth(first, second, price, depth), _edge(IMarketPoolV3(pool).tickSpacing()));
    }

    function _fillV3(address pool, Depth memory d, int24 edge) internal {
        IMarketPoolV3(pool).initialize(d.sqrtPriceX96);
        IMarketPoolV3(pool).mint(address(this), -edge, edge, d.liquidity, "");
    }

    /// @dev A currency of zero is ether.
    function _createV4(address first, address second, uint24 fee, int24 tickSpacing, uint256 price, uint256 depth)
        internal
        returns (PoolKey memory key)
    {
        Depth memory d = _depth(first, second, price, depth);
        key = PoolKey(d.token0, d.token1, fee, tickSpacing, address(0));
        _fillV4(key, d, _edge(tickSpacing));
    }

    function _fillV4(PoolKey memory key, Depth memory d, int24 edge) internal {
        manager.initialize(key, d.sqrtPriceX96);
        manager.unlock(abi.encode(key, d.liquidity, edge));
    }

    /// @dev The square root of the price that a pool of v4 stands at, 2^96.
    function _sqrtPriceOf(PoolKey memory key) internal view returns (uint160) {
        // The manager's seventh word of storage maps pools; their price is in the lowest bits of the first word.
        return uint160(uint256(manager.extsload(keccak256(abi.encode(keccak256(abi.encode(key)), POOLS_SLOT)))));
    }

    function _edge(int24 tickSpacing) internal pure returns (int24) {
        return MAX_TICK / tickSpacing * tickSpacing;
    }

    function _decimals(address token) internal view returns (uint8) {
        return token == address(0) ? 18 : IMintable(token).decimals();
    }

    /// @dev Ether out of nothing, wrapped ether out of ether, tests' tokens from their minter, who must be this test.
    function _give(address token, address account, uint256 amount) internal {
        if (token == address(0) || token == address(weth9)) vm.deal(address(this), address(this).balance + amount);
        if (token == address(weth9)) {
            weth9.deposit{value: amount}();
            TestToken(token).transfer(account, amount);
        } else if (token == address(0)) {
            (bool isOk,) = account.call{value: amount}("");
            assertTrue(isOk, "ether");
        } else {
            IMintable(token).mint(account, amount);
        }
    }

    function uniswapV3MintCallback(uint256 amount0, uint256 amount1, bytes calldata) external {
        _give(IMarketPoolV3(msg.sender).token0(), msg.sender, amount0);
        _give(IMarketPoolV3(msg.sender).token1(), msg.sender, amount1);
    }

    function unlockCallback(bytes calldata data) external returns (bytes memory) {
        (PoolKey memory key, uint128 liquidity, int24 edge) = abi.decode(data, (PoolKey, uint128, int24));
        (int256 delta,) = manager.modifyLiquidity(
            key, IMarketManagerV4.ModifyLiquidityParams(-edge, edge, int256(uint256(liquidity)), 0), ""
        );
        _settle(key.currency0, uint256(-(delta >> 128)));
        _settle(key.currency1, uint256(-int256(int128(delta))));
        return "";
    }

    function _settle(address currency, uint256 amount) internal {
        manager.sync(currency);
        if (currency == address(0)) {
            vm.deal(address(this), address(this).balance + amount);
            manager.settle{value: amount}();
        } else {
            _give(currency, address(manager), amount);
            manager.settle();
        }
    }

    /* ROUTES */

    function _leg(uint256 shareBps, bytes memory hop) internal pure returns (bytes memory) {
        return abi.encodePacked(uint16(shareBps), uint8(1), hop);
    }

    function _leg(uint256 shareBps, bytes memory hop1, bytes memory hop2) internal pure returns (bytes memory) {
        return abi.encodePacked(uint16(shareBps), uint8(2), hop1, hop2);
    }

    function _leg(uint256 shareBps, bytes memory hop1, bytes memory hop2, bytes memory hop3)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(uint16(shareBps), uint8(3), hop1, hop2, hop3);
    }

    function _v2(address tokenOut) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(2), tokenOut);
    }

    function _v3(address tokenOut, uint24 fee) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(3), tokenOut, fee);
    }

    function _v4(address currencyOut, uint24 fee, int24 tickSpacing) internal pure returns (bytes memory) {
        return abi.encodePacked(uint8(4), currencyOut, fee, tickSpacing);
    }
}
