// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PythMock} from "../../mocks/PythMock.sol";
import {RogueContract} from "../../mocks/RogueContract.sol";
import {PriceSourceLaws} from "./PriceSourceLaws.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {IPyth} from "ebb/interfaces/IPyth.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PythOracle} from "ebb/oracles/PythOracle.sol";
import {Price, PriceStatus} from "ebb/types/Prices.sol";

contract PythOracleTest is PriceSourceLaws {
    bytes32 internal constant ID = keccak256("ETH / USD");
    uint256 internal constant MAX_AGE = 1 minutes;
    uint256 internal constant MAX_CONFIDENCE = 0.01e18;

    PythMock internal pyth;
    PythOracle internal oracle;
    uint256 internal refund;

    function setUp() public {
        vm.warp(1_750_000_000);
        pyth = new PythMock();
        oracle = new PythOracle(address(pyth), ID, 18, MAX_AGE, MAX_CONFIDENCE);
        _force(2000e8, 0);
    }

    function _force(int64 price, uint64 conf) internal {
        pyth.force(ID, IPyth.PythPrice(price, conf, -8, block.timestamp));
    }

    /* LAWS */

    function _law_source() internal view override returns (IPriceSource) {
        return oracle;
    }

    function _law_setLevel(uint256 level) internal override {
        _force(int64(int256(level)), uint64(level / 200));
    }

    function _law_levels() internal pure override returns (uint256, uint256) {
        return (1000, uint256(uint64(type(int64).max)));
    }

    function _law_break(uint256 seed) internal override {
        seed %= 8;
        IPyth.PythPrice memory price = IPyth.PythPrice(2000e8, 0, -8, block.timestamp);
        if (seed == 0) price.price = 0;
        if (seed == 1) price.price = -1;
        if (seed == 2) price.price = 999;
        if (seed == 3) price.conf = 20e8 + 1;
        if (seed == 4) price.expo = 1;
        if (seed == 5) price.publishTime = block.timestamp - MAX_AGE - 1;
        if (seed == 6) price.publishTime = block.timestamp + 16;
        if (seed == 7) price.publishTime = 0;
        pyth.force(ID, price);
    }

    function _law_maxWidth() internal pure override returns (uint256) {
        return 0.01e18;
    }

    function _assertStatus(PriceStatus status) internal view {
        assertEq(uint8(oracle.getPrice().status), uint8(status));
    }

    /* PRICES */

    function testFuzz_TheBandIsTheOraclesOwn(int64 answer, uint64 conf, int32 expo, uint8 decimals) public {
        answer = int64(bound(answer, 1e6, type(int64).max));
        conf = uint64(bound(conf, 0, uint64(answer) / 100));
        expo = int32(bound(expo, -27, 0));
        decimals = uint8(bound(decimals, 6, 18));
        PythOracle source = new PythOracle(address(pyth), ID, decimals, MAX_AGE, MAX_CONFIDENCE);
        pyth.force(ID, IPyth.PythPrice(answer, conf, expo, block.timestamp - 30));
        Price memory price = source.getPrice();
        uint256 denominator = 10 ** (uint256(int256(-expo)) + decimals);
        assertEq(price.lower, MathLib.mulDivDown(uint64(answer) - conf, 1e54, denominator));
        assertEq(price.upper, MathLib.mulDivUp(uint64(answer) + conf, 1e54, denominator));
        assertEq(price.updatedAt, block.timestamp - 30);
    }

    function testFuzz_NoPriceWithItsReason(int64 answer, uint64 conf, int32 expo, uint256 publishTime) public {
        publishTime = bound(publishTime, 0, 2 * block.timestamp);
        pyth.force(ID, IPyth.PythPrice(answer, conf, expo, publishTime));
        PriceStatus expected = publishTime == 0
            ? PriceStatus.Incomplete
            : publishTime > block.timestamp + 15
                ? PriceStatus.FromFuture
                : publishTime + MAX_AGE < block.timestamp ? PriceStatus.Stale : PriceStatus.NotPositive;
        _assertStatusOf(expected, answer > 0 && expected == PriceStatus.NotPositive);
        if (expected == PriceStatus.Stale) {
            assertEq(oracle.getPrice().updatedAt, publishTime, "dated, though it is stale");
            assertEq(oracle.getPrice().lower | oracle.getPrice().upper, 0, "and no price");
        }
        pyth.force(ID, IPyth.PythPrice(answer, conf, expo, block.timestamp));
        expected = answer <= 0
            ? PriceStatus.NotPositive
            : answer < 1000 || expo > 0 || expo < -27
                ? PriceStatus.OutOfBounds
                : conf > uint64(answer) / 100 ? PriceStatus.TooWide : PriceStatus.Ok;
        _assertStatus(expected);
    }

    /// @dev Pyth's clock and the chain's are not one: some seconds ahead is now, further ahead is no price, but of an oracle that
    /// lives now.
    function testFuzz_AnswersAheadOfTheBlock(uint256 ahead) public {
        ahead = bound(ahead, 1, 30);
        pyth.force(ID, IPyth.PythPrice(2000e8, 0, -8, block.timestamp + ahead));
        Price memory price = oracle.getPrice();
        assertEq(uint8(price.status), uint8(ahead <= 15 ? PriceStatus.Ok : PriceStatus.FromFuture));
        assertEq(price.updatedAt, block.timestamp);
        assertEq(price.upper, ahead <= 15 ? 2000e36 : 0);
    }

    function _assertStatusOf(PriceStatus expected, bool isOther) internal view {
        if (!isOther) _assertStatus(expected);
    }

    function testFuzz_ContractsThatDoNotAnswer(uint256 length) public {
        RogueContract rogue = new RogueContract();
        PythOracle source = new PythOracle(address(rogue), ID, 18, MAX_AGE, MAX_CONFIDENCE);
        rogue.set(RogueContract.Mode.Answers, new bytes(bound(length, 0, 127)));
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        rogue.set(RogueContract.Mode.Reverts, "");
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        rogue.set(RogueContract.Mode.BurnsGas, "");
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.Unreachable));
        // Words that are no int64 and no int32.
        rogue.set(RogueContract.Mode.Answers, abi.encode(uint256(1) << 63, 0, -8, block.timestamp));
        assertEq(uint8(source.getPrice().status), uint8(PriceStatus.OutOfBounds));
    }

    /* UPDATE AND USE */

    function _update(int64 price, uint256 publishTime) internal pure returns (bytes[] memory updates) {
        updates = new bytes[](1);
        updates[0] = abi.encode(ID, IPyth.PythPrice(price, 0, -8, publishTime));
    }

    /// @notice What the call sees; stands for the house.
    function priceNow() external view returns (uint256) {
        return oracle.getPrice().upper;
    }

    function refuse() external pure {
        revert("refused");
    }

    receive() external payable {
        refund += msg.value;
    }

    function testFuzz_ThePriceIsThereWhenTheCallIsMade(uint256 value) public {
        value = bound(value, 10, 1 ether);
        vm.deal(address(this), value);
        vm.warp(block.timestamp + 1 hours);
        _assertStatus(PriceStatus.Stale);
        bytes memory result = oracle.updateAndCall{value: value}(
            _update(2100e8, block.timestamp), address(this), abi.encodeCall(this.priceNow, ())
        );
        assertEq(abi.decode(result, (uint256)), 2100e36);
        assertEq(refund, value - 10, "the rest comes back");
        assertEq(address(oracle).balance, 0);
        assertEq(address(pyth).balance, 10);
    }

    /// @dev An older price than is known changes nothing: nobody turns the clock back.
    function test_OlderPricesDoNotCount() public {
        oracle.updateAndCall{value: 10}(
            _update(1e8, block.timestamp - 1), address(this), abi.encodeCall(this.priceNow, ())
        );
        assertEq(oracle.getPrice().upper, 2000e36);
    }

    function test_RevertWhen_TheFeeIsTooLow() public {
        vm.expectRevert(abi.encodeWithSelector(PythOracle.FeeTooLow.selector, 9, 10));
        oracle.updateAndCall{value: 9}(_update(1e8, block.timestamp), address(this), "");
    }

    function test_RevertWhen_TheCallReverts() public {
        vm.expectRevert("refused");
        oracle.updateAndCall{value: 10}(
            _update(1e8, block.timestamp + 1), address(this), abi.encodeCall(this.refuse, ())
        );
        assertEq(oracle.getPrice().upper, 2000e36, "and the price stays where it was");
    }

    /* CONSTRUCTION */

    function test_RevertWhen_NumbersAreOutOfBounds() public {
        _expectBounds(5, 6, 18);
        new PythOracle(address(pyth), ID, 5, MAX_AGE, MAX_CONFIDENCE);
        _expectBounds(19, 6, 18);
        new PythOracle(address(pyth), ID, 19, MAX_AGE, MAX_CONFIDENCE);
        _expectBounds(9, 10, 3 days);
        new PythOracle(address(pyth), ID, 18, 9, MAX_CONFIDENCE);
        _expectBounds(3 days + 1, 10, 3 days);
        new PythOracle(address(pyth), ID, 18, 3 days + 1, MAX_CONFIDENCE);
        _expectBounds(0, 1, 0.05e18);
        new PythOracle(address(pyth), ID, 18, MAX_AGE, 0);
        _expectBounds(0.05e18 + 1, 1, 0.05e18);
        new PythOracle(address(pyth), ID, 18, MAX_AGE, 0.05e18 + 1);
    }

    function _expectBounds(uint256 value, uint256 min, uint256 max) internal {
        vm.expectRevert(abi.encodeWithSelector(PythOracle.OutOfBounds.selector, value, min, max));
    }
}
