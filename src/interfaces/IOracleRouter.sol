// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Price, PriceStatus, Witness} from "../types/Prices.sol";
import {IPriceOracle} from "./IPriceOracle.sol";

/// @title IOracleRouter
/// @notice Prices an asset by a primary source and, where one is set, an anchor that must not contradict it. The engine asks
/// nobody else. PriceBandLib says how two sources make one price, PriceRulesLib what each state allows.
interface IOracleRouter is IPriceOracle {
    /// @notice `caller` is not the admin.
    error NotAdmin(address caller);
    /// @notice The source has no code.
    error InvalidSource(address source);
    /// @notice The source prices a token of other decimals.
    error DecimalsMismatch(uint8 sourceDecimals, uint8 tokenDecimals);
    /// @notice The source has no price now; what cannot answer is not listed.
    error SourceUnavailable(address source, PriceStatus status);
    /// @notice The two sources of an asset are further apart than they may be [1e36].
    error SourcesDisagree(uint256 primary, uint256 anchor);
    /// @notice A number is outside its bound.
    error OutOfBounds(uint256 value, uint256 min, uint256 max);
    /// @notice Fractions are kept in basis points; the number has a finer remainder [WAD].
    error NotWholeBps(uint256 value);
    /// @notice The router was made for a chain without a sequencer.
    error NoSequencer();

    /// @notice An asset has another primary from now on.
    event SourceSet(address indexed asset, address indexed source);
    /// @notice An asset has another anchor from now on, or none.
    /// @param maxGap [WAD]
    /// @param bandCap [WAD]
    event AnchorSet(address indexed asset, address indexed anchor, uint256 maxGap, uint256 bandCap);
    /// @notice Somebody has looked at an asset's primary and the router remembers.
    event PriceWitnessed(address indexed asset, Witness witness);
    /// @notice The sequencer is asked through another adapter from now on.
    event SequencerSet(address indexed sequencer);

    /// @notice The sources of an asset.
    struct AssetSources {
        // slot 0
        address primary; // IPriceSource, zero when the asset has none
        bool isAnchored; // whether an anchor is set
        // slot 1
        address anchor; // IPriceSource
        uint16 maxGapBps; // how far apart they may be and agree [bp]
        uint16 bandCapBps; // how far beyond the primary the price may reach [bp]
        // slot 2
        Witness witness;
    }

    /// @notice Names the primary of an asset. Only the admin. The anchor stays, and must not contradict it.
    ///
    /// A source must, for safety: price this very asset, in US dollars, per raw unit; keep what IPriceSource promises. It must
    /// have a price when it is set: the router remembers it.
    function setSource(address asset, address source) external;

    /// @notice Names the anchor of an asset and how far it may stand from the primary. Only the admin. It must agree with the
    /// primary when it is set; both must have a price.
    /// @param anchor Zero for none: then the primary alone counts as agreed.
    /// @param maxGap Relative to the smaller of the two [WAD], whole basis points; 1 % to 20 %.
    /// @param bandCap Relative to the primary [WAD], whole basis points; 0.5 % to 10 %, at most `maxGap`.
    function setAnchor(address asset, address anchor, uint256 maxGap, uint256 bandCap) external;

    /// @notice Names the adapter that knows the sequencer. Only the admin, and only where one was named at deployment: so that
    /// a feed that is given up does not stop the system.
    function setSequencer(address sequencer_) external;

    /// @notice Looks at an asset's primary and remembers it: as agreed, as waiting for a later round to confirm it, or as
    /// dead. Anyone may. Changes no price of this moment, except that the last good price of an unavailable primary is as
    /// recent as the latest look. Does nothing while the sequencer is not up.
    /// @return price The same as `getPrice`.
    function poke(address asset) external returns (Price memory price);

    /// @notice The primary of an asset, zero when it has none.
    function sourceOf(address asset) external view returns (address);

    /// @notice All that is set and remembered of an asset.
    function sourcesOf(address asset) external view returns (AssetSources memory);

    /// @notice The adapter that knows the sequencer, zero on chains without one.
    function sequencer() external view returns (address);

    function ADMIN() external view returns (address);
}
