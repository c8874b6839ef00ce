// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {UniswapTaker} from "ebb/periphery/takers/UniswapTaker.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Reads a route as the taker does, and remembers what it would have sold instead of selling it; a unit for a unit.
contract RouteReader is UniswapTaker {
    /// @notice One sale: to which kind of hop, what, and with which parameters.
    struct Sale {
        uint256 kind;
        address tokenIn;
        address tokenOut;
        uint256 fee;
        uint256 tickSpacing;
        uint256 amountIn;
    }

    Sale[] internal _sales;

    constructor(address weth) UniswapTaker(address(0), address(0), address(0), address(0), weth) {}

    function read(address collateral, uint256 amount, address debtAsset, bytes calldata route)
        external
        returns (Sale[] memory sales)
    {
        delete _sales;
        _sell(collateral, amount, debtAsset, address(0), route);
        return _sales;
    }

    function _swapV2(address tokenIn, address tokenOut, uint256 amountIn) internal override returns (uint256) {
        _sales.push(Sale(V2, tokenIn, tokenOut, 0, 0, amountIn));
        return amountIn;
    }

    function _swapV3(address tokenIn, address tokenOut, uint24 fee, uint256 amountIn)
        internal
        override
        returns (uint256)
    {
        _sales.push(Sale(V3, tokenIn, tokenOut, fee, 0, amountIn));
        return amountIn;
    }

    function _swapV4(address currencyIn, uint256 amountIn, bytes calldata hops)
        internal
        override
        returns (address currency, uint256)
    {
        currency = currencyIn;
        for (uint256 offset; offset < hops.length; offset += V4_HOP_BYTES) {
            bytes calldata hop = hops[offset:];
            address currencyOut = address(bytes20(hop[1:]));
            _sales.push(Sale(V4, currency, currencyOut, uint24(bytes3(hop[21:])), uint24(bytes3(hop[24:])), amountIn));
            currency = currencyOut;
        }
        return (currency, amountIn);
    }

    function _wrap(Cursor memory cursor) internal override {
        address tokenIn = cursor.token;
        cursor.token = tokenIn == WETH ? address(0) : WETH;
        _sales.push(Sale(WRAP, tokenIn, cursor.token, 0, 0, cursor.amount));
    }
}

/// @notice The routes that bots/core/takerRoute.ts writes are read here as what they were written from. The same file is read
/// by bots/core/takerRoute.test.ts.
contract RouteVectorsTest is Test {
    string internal json;
    RouteReader internal reader;
    RouteReader.Sale[] internal _expected;

    function setUp() public {
        json = vm.readFile("test/vectors/takerRoutes.json");
        reader = new RouteReader(vm.parseJsonAddress(json, ".weth"));
    }

    function test_ReadsWhatBotsWrite() public {
        uint256 count;
        while (vm.keyExistsJson(json, _at(".cases", count))) {
            _check(_at(".cases", count));
            ++count;
        }
        assertEq(count, 9);
    }

    function _check(string memory key) internal {
        address collateral = vm.parseJsonAddress(json, string.concat(key, ".collateral"));
        delete _expected;
        for (uint256 i; vm.keyExistsJson(json, _at(string.concat(key, ".legs"), i)); ++i) {
            _expectLeg(_at(string.concat(key, ".legs"), i), collateral);
        }
        RouteReader.Sale[] memory sales = reader.read(
            collateral,
            vm.parseJsonUint(json, string.concat(key, ".amount")),
            vm.parseJsonAddress(json, string.concat(key, ".debtAsset")),
            vm.parseJsonBytes(json, string.concat(key, ".route"))
        );
        assertEq(abi.encode(sales), abi.encode(_expected), vm.parseJsonString(json, string.concat(key, ".name")));
    }

    function _expectLeg(string memory key, address token) internal {
        uint256 part = vm.parseJsonUint(json, string.concat(key, ".part"));
        for (uint256 i; vm.keyExistsJson(json, _at(string.concat(key, ".hops"), i)); ++i) {
            string memory hop = _at(string.concat(key, ".hops"), i);
            RouteReader.Sale memory sale;
            sale.kind = _kindOf(vm.parseJsonString(json, string.concat(hop, ".kind")));
            sale.tokenIn = token;
            sale.amountIn = part;
            if (sale.kind == 1) {
                sale.tokenOut = token == reader.WETH() ? address(0) : reader.WETH();
            } else {
                sale.tokenOut = vm.parseJsonAddress(json, string.concat(hop, ".tokenOut"));
            }
            if (sale.kind > 2) sale.fee = vm.parseJsonUint(json, string.concat(hop, ".fee"));
            if (sale.kind > 3) sale.tickSpacing = vm.parseJsonUint(json, string.concat(hop, ".tickSpacing"));
            _expected.push(sale);
            token = sale.tokenOut;
        }
    }

    function _kindOf(string memory name) internal pure returns (uint256) {
        string[4] memory names = ["wrap", "v2", "v3", "v4"];
        for (uint256 i; i < names.length; ++i) {
            if (keccak256(bytes(name)) == keccak256(bytes(names[i]))) return i + 1;
        }
        revert("no such kind");
    }

    function _at(string memory list, uint256 i) internal pure returns (string memory) {
        return string.concat(list, "[", vm.toString(i), "]");
    }
}
