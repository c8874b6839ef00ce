// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {IERC20Decimals} from "../interfaces/IERC20Decimals.sol";
import {IOracleRouter} from "../interfaces/IOracleRouter.sol";
import {IPriceOracle, IPriceSource} from "../interfaces/IPriceOracle.sol";
import {ISequencerUptime} from "../interfaces/ISequencerUptime.sol";
import {MAX_BAND_CAP, MAX_PRICE_GAP, MIN_BAND_CAP, MIN_PRICE_GAP, WAD_PER_BPS} from "../libraries/ConstantsLib.sol";
import {MathLib} from "../libraries/MathLib.sol";
import {PriceBandLib} from "../libraries/PriceBandLib.sol";
import {Price, PriceStatus, Witness} from "../types/Prices.sol";

/// @title OracleRouter
/// @notice See IOracleRouter.
/// @dev Sources are adapters of ours that do not revert; what they read may, and that is theirs to catch. One that reverts
/// for want of gas takes the caller with it: no other source ever steps in for it.
contract OracleRouter is IOracleRouter {
    /// @inheritdoc IOracleRouter
    address public immutable ADMIN;
    /// @dev Whether prices depend on a sequencer: elsewhere it costs nothing.
    bool internal immutable HAS_SEQUENCER;

    mapping(address asset => AssetSources) internal _sources;
    /// @inheritdoc IOracleRouter
    address public sequencer;

    /// @param admin May name sources.
    /// @param sequencer_ ISequencerUptime, zero on chains without a sequencer.
    constructor(address admin, address sequencer_) {
        ADMIN = admin;
        HAS_SEQUENCER = sequencer_ != address(0);
        if (HAS_SEQUENCER) _setSequencer(sequencer_);
    }

    modifier onlyAdmin() {
        require(msg.sender == ADMIN, NotAdmin(msg.sender));
        _;
    }

    /* GOVERNANCE */

    /// @inheritdoc IOracleRouter
    function setSource(address asset, address source) external onlyAdmin {
        _requireDecimals(asset, source);
        Price memory price = _requirePrice(source);
        AssetSources storage sources = _sources[asset];
        if (sources.isAnchored) {
            Price memory anchor = IPriceSource(sources.anchor).getPrice();
            if (anchor.status == PriceStatus.Ok) _requireAgreed(price, anchor, sources.maxGapBps);
        }
        sources.primary = source;
        emit SourceSet(asset, source);
        _remember(asset, price, true);
    }

    /// @inheritdoc IOracleRouter
    function setAnchor(address asset, address anchor, uint256 maxGap, uint256 bandCap) external onlyAdmin {
        AssetSources storage sources = _sources[asset];
        if (anchor == address(0)) {
            (maxGap, bandCap) = (0, 0);
        } else {
            _requireWithin(maxGap, MIN_PRICE_GAP, MAX_PRICE_GAP);
            _requireWithin(bandCap, MIN_BAND_CAP, MathLib.min(maxGap, MAX_BAND_CAP));
            require(maxGap % WAD_PER_BPS == 0, NotWholeBps(maxGap));
            require(bandCap % WAD_PER_BPS == 0, NotWholeBps(bandCap));
            _requireDecimals(asset, anchor);
            _requireAgreed(_requirePrice(sources.primary), _requirePrice(anchor), maxGap / WAD_PER_BPS);
        }
        sources.isAnchored = anchor != address(0);
        sources.anchor = anchor;
        sources.maxGapBps = uint16(maxGap / WAD_PER_BPS);
        sources.bandCapBps = uint16(bandCap / WAD_PER_BPS);
        emit AnchorSet(asset, anchor, maxGap, bandCap);
    }

    /// @inheritdoc IOracleRouter
    function setSequencer(address sequencer_) external onlyAdmin {
        require(HAS_SEQUENCER, NoSequencer());
        _setSequencer(sequencer_);
    }

    /* PRICES */

    /// @inheritdoc IPriceOracle
    function getPrice(address asset) external view returns (Price memory) {
        AssetSources storage sources = _sources[asset];
        (address primary, bool isAnchored) = (sources.primary, sources.isAnchored);
        PriceStatus obstacle = _obstacle(primary);
        if (obstacle != PriceStatus.Ok) return Price(0, 0, 0, obstacle);
        return _secondOpinion(sources, isAnchored, IPriceSource(primary).getPrice());
    }

    /// @inheritdoc IPriceOracle
    function primaryPriceOf(address asset) external view returns (PriceStatus status, Price memory price) {
        AssetSources storage sources = _sources[asset];
        (address primary, bool isAnchored) = (sources.primary, sources.isAnchored);
        status = _obstacle(primary);
        if (status != PriceStatus.Ok) return (status, price);
        price = IPriceSource(primary).getPrice();
        status = _secondOpinion(sources, isAnchored, price).status;
    }

    /// @inheritdoc IOracleRouter
    function poke(address asset) external returns (Price memory) {
        AssetSources storage sources = _sources[asset];
        (address primary, bool isAnchored) = (sources.primary, sources.isAnchored);
        PriceStatus obstacle = _obstacle(primary);
        if (obstacle != PriceStatus.Ok) return Price(0, 0, 0, obstacle);
        Price memory price = IPriceSource(primary).getPrice();
        Price memory anchor = _anchorPrice(sources, isAnchored);
        bool isAgreed = PriceBandLib.isAgreed(price, anchor, sources.maxGapBps);
        _remember(asset, price, isAgreed || !isAnchored);
        if (!isAnchored && price.status == PriceStatus.Ok) return price;
        return _combine(sources, price, anchor, isAgreed);
    }

    /* VIEWS */

    /// @inheritdoc IOracleRouter
    function sourceOf(address asset) external view returns (address) {
        return _sources[asset].primary;
    }

    /// @inheritdoc IOracleRouter
    function sourcesOf(address asset) external view returns (AssetSources memory) {
        return _sources[asset];
    }

    /// @inheritdoc IPriceOracle
    function sequencerUpSince() external view returns (uint256 upSince) {
        if (HAS_SEQUENCER) (, upSince) = ISequencerUptime(sequencer).state();
    }

    /* INTERNAL */

    /// @dev What keeps an asset from being priced at all, or `Ok`.
    function _obstacle(address primary) internal view returns (PriceStatus status) {
        if (primary == address(0)) return PriceStatus.Unset;
        if (HAS_SEQUENCER) (status,) = ISequencerUptime(sequencer).state();
    }

    function _anchorPrice(AssetSources storage sources, bool isAnchored) internal view returns (Price memory) {
        if (!isAnchored) return Price(0, 0, 0, PriceStatus.Unset);
        return IPriceSource(sources.anchor).getPrice();
    }

    /// @dev The price of an asset whose primary says `primary`.
    function _secondOpinion(AssetSources storage sources, bool isAnchored, Price memory primary)
        internal
        view
        returns (Price memory)
    {
        if (!isAnchored && primary.status == PriceStatus.Ok) return primary;
        Price memory anchor = _anchorPrice(sources, isAnchored);
        return _combine(sources, primary, anchor, PriceBandLib.isAgreed(primary, anchor, sources.maxGapBps));
    }

    function _combine(AssetSources storage sources, Price memory primary, Price memory anchor, bool isAgreed)
        internal
        view
        returns (Price memory)
    {
        if (isAgreed) return PriceBandLib.agreed(primary, anchor, sources.bandCapBps);
        return PriceBandLib.contested(
            primary, anchor, sources.witness, sources.maxGapBps, sources.bandCapBps, block.timestamp
        );
    }

    function _remember(address asset, Price memory primary, bool isVouchedFor) internal {
        Witness memory witness = PriceBandLib.witnessed(_sources[asset].witness, primary, isVouchedFor, block.timestamp);
        _sources[asset].witness = witness;
        emit PriceWitnessed(asset, witness);
    }

    function _setSequencer(address sequencer_) internal {
        require(sequencer_.code.length != 0, InvalidSource(sequencer_));
        ISequencerUptime(sequencer_).state();
        sequencer = sequencer_;
        emit SequencerSet(sequencer_);
    }

    function _requireDecimals(address asset, address source) internal view {
        require(source.code.length != 0, InvalidSource(source));
        uint8 sourceDecimals = IPriceSource(source).TOKEN_DECIMALS();
        uint8 tokenDecimals = IERC20Decimals(asset).decimals();
        require(sourceDecimals == tokenDecimals, DecimalsMismatch(sourceDecimals, tokenDecimals));
    }

    function _requirePrice(address source) internal view returns (Price memory price) {
        require(source.code.length != 0, InvalidSource(source));
        price = IPriceSource(source).getPrice();
        require(price.status == PriceStatus.Ok, SourceUnavailable(source, price.status));
    }

    function _requireAgreed(Price memory primary, Price memory anchor, uint256 maxGapBps) internal pure {
        require(PriceBandLib.isAgreed(primary, anchor, maxGapBps), SourcesDisagree(primary.upper, anchor.upper));
    }

    function _requireWithin(uint256 value, uint256 min, uint256 max) internal pure {
        require(value >= min && value <= max, OutOfBounds(value, min, max));
    }
}
