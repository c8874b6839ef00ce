// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IPriceSource} from "../interfaces/IPriceOracle.sol";
import {IPyth} from "../interfaces/IPyth.sol";
import {
    MAX_STALENESS,
    MAX_TOKEN_DECIMALS,
    MIN_TOKEN_DECIMALS,
    PRICE_LIMIT,
    PRICE_SCALE,
    WAD
} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {StaticCallLib} from "../libraries/StaticCallLib.sol";
import {Price, PriceStatus} from "../types/Prices.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @title PythOracle
/// @notice Prices a token by a pull oracle: somebody brings a signed price and uses it in the same call. Immutable, but for
/// what Pyth stores.
/// @dev The band is the oracle's own: its price, less and plus its confidence.
///
/// Who brings the price chooses the moment, among those that are newer than what is stored and younger than `MAX_AGE`: so the
/// age is short. And a price may be brought in the middle of a transaction: reads before and after differ. The engine reads
/// none after it has called anybody.
contract PythOracle is IPriceSource {
    using SafeTransferLib for address;

    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice The fee of the updates exceeds what came with the call [wei].
    error FeeTooLow(uint256 value, uint256 fee);

    /// @dev Answers below have steps of more than 0.1 %: too coarse to be a price [feed units].
    int256 internal constant MIN_FEED_ANSWER = 1000;
    /// @dev How unsure the oracle may be at most, relative to its price [WAD]: 5 %.
    uint256 internal constant MAX_CONFIDENCE_RATIO = 0.05e18;
    uint256 internal constant FEED_GAS = 200_000;
    /// @dev Prices of a pull oracle are seconds old; ten are enough to carry one into a block.
    uint256 internal constant MIN_AGE = 10 seconds;
    /// @dev How far ahead of a block its answers may be dated, and count as of now.
    uint256 internal constant MAX_CLOCK_SKEW = 15 seconds;
    /// @dev Exponents that any pair of decimals can be computed with.
    int256 internal constant MIN_EXPO = -27;

    /// @notice The Pyth contract.
    address public immutable PYTH;
    /// @notice The feed: dollars per whole token.
    bytes32 public immutable FEED_ID;
    /// @inheritdoc IPriceSource
    uint8 public immutable TOKEN_DECIMALS;
    /// @notice Prices older than this are stale [seconds].
    uint256 public immutable MAX_AGE;
    /// @notice Prices whose confidence is a larger share of them are too wide [WAD].
    uint256 public immutable MAX_CONFIDENCE;

    /// @param pyth IPyth.
    /// @param tokenDecimals Of the token that is priced.
    /// @param maxAge [seconds], 10 seconds to 3 days; a minute is usual.
    /// @param maxConfidence [WAD], at most 5 %.
    constructor(address pyth, bytes32 feedId, uint8 tokenDecimals, uint256 maxAge, uint256 maxConfidence) {
        _requireWithin(tokenDecimals, MIN_TOKEN_DECIMALS, MAX_TOKEN_DECIMALS);
        _requireWithin(maxAge, MIN_AGE, MAX_STALENESS);
        _requireWithin(maxConfidence, 1, MAX_CONFIDENCE_RATIO);
        PYTH = pyth;
        FEED_ID = feedId;
        TOKEN_DECIMALS = tokenDecimals;
        MAX_AGE = maxAge;
        MAX_CONFIDENCE = maxConfidence;
    }

    /// @notice Brings prices, pays for them, makes a call with them in place and returns what is left of the fee. The call is
    /// made by this contract, which owns nothing and may do nothing: it serves what anyone may do, as to start an auction.
    /// @param updates As Pyth's service signs them.
    /// @param target Whom to call, for example the auction house.
    /// @param data What to call it with.
    /// @return result What the call returned; reverts as it reverts.
    function updateAndCall(bytes[] calldata updates, address target, bytes calldata data)
        external
        payable
        returns (bytes memory result)
    {
        uint256 fee = IPyth(PYTH).getUpdateFee(updates);
        require(msg.value >= fee, FeeTooLow(msg.value, fee));
        IPyth(PYTH).updatePriceFeeds{value: fee}(updates);
        bool isOk;
        (isOk, result) = target.call(data);
        if (!isOk) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
        if (msg.value != fee) msg.sender.safeTransferETH(msg.value - fee);
    }

    /// @inheritdoc IPriceSource
    function getPrice() external view returns (Price memory) {
        (bool isOk, uint256[8] memory words) =
            StaticCallLib.tryRead(PYTH, abi.encodeCall(IPyth.getPriceUnsafe, (FEED_ID)), FEED_GAS, 4);
        if (!isOk) return _unavailable(PriceStatus.Unreachable);
        (int256 answer, uint256 confidence, int256 expo, uint256 updatedAt) =
            (int256(words[0]), words[1], int256(words[2]), words[3]);
        if (updatedAt == 0) return _unavailable(PriceStatus.Incomplete);
        // Pyth's clock and the chain's are not one. An answer from further ahead is none, but dated: whoever brings it shows that
        // the oracle lives.
        if (updatedAt > block.timestamp + MAX_CLOCK_SKEW) return Price(0, 0, block.timestamp, PriceStatus.FromFuture);
        updatedAt = MathLib.min(updatedAt, block.timestamp);
        if (block.timestamp - updatedAt > MAX_AGE) return Price(0, 0, updatedAt, PriceStatus.Stale);
        if (answer <= 0) return _unavailable(PriceStatus.NotPositive);
        if (answer < MIN_FEED_ANSWER || answer > type(int64).max || expo > 0 || expo < MIN_EXPO) {
            return _unavailable(PriceStatus.OutOfBounds);
        }
        if (confidence > MathLib.mulDivDown(uint256(answer), MAX_CONFIDENCE, WAD)) {
            // Dated: it answers, so it is not dead, at whatever moments somebody looks.
            return Price(0, 0, updatedAt, PriceStatus.TooWide);
        }
        uint256 denominator = 10 ** (uint256(-expo) + TOKEN_DECIMALS);
        uint256 upper = MathLib.mulDivUp(uint256(answer) + confidence, WAD * PRICE_SCALE, denominator);
        if (upper > PRICE_LIMIT) return _unavailable(PriceStatus.OutOfBounds);
        uint256 lower = MathLib.mulDivDown(uint256(answer) - confidence, WAD * PRICE_SCALE, denominator);
        return Price(lower, upper, updatedAt, PriceStatus.Ok);
    }

    function _unavailable(PriceStatus status) internal pure returns (Price memory) {
        return Price(0, 0, 0, status);
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
