// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TwoSources} from "../../helpers/TwoSources.sol";
import {IInventoryShop} from "ebb/interfaces/IInventoryShop.sol";
import {IPriceSource} from "ebb/interfaces/IPriceOracle.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {Price, PriceAction, PriceStatus} from "ebb/types/Prices.sol";

/// @notice What somebody who holds a real pool for some blocks, or a feed that prints once, moves: the tables in
/// docs/oracles.md are what these tests print with -vv. The true price is 2,000 throughout.
contract ManipulationTest is TwoSources {
    uint256 internal constant TRUE_PRICE = 2000e36;
    /// @dev What the documents promise: how much too high a price is lent against at most, (1 + maxGap)(1 - bandCap), and how
    /// far below the anchor one is liquidated at most, (1 + bandCap) / (1 + maxGap).
    uint256 internal constant MOST_LENT = 1.0185e18;
    uint256 internal constant LEAST_LIQUIDATED = 0.9809e18;
    /// @dev The pool's ticks and their rounding.
    uint256 internal constant TICK_WIDTH = 0.0004e18;

    uint256 internal victim; // opened at its limit, less than 4 % above its liquidation
    uint256 internal debtor; // the same, owing ether
    uint256 internal attacker; // holds collateral, owes nothing yet

    function setUp() public override {
        super.setUp();
        router.poke(address(weth));
        victim = _openVault(OWNER, 0, weth, 100e18, usdc, 159_900e6);
        debtor = _openVault(OWNER, 1, usdc, 100_000e6, weth, 44.9e18);
        attacker = _vault(STRANGER, 0);
        _deposit(attacker, weth, 100e18);
        _skip(12);
    }

    /// @dev What each action is done at, relative to the true price [WAD]; zero where it is not done.
    struct Moves {
        uint256 collateralToBorrow;
        uint256 debtToBorrow;
        uint256 collateralToLiquidate;
        uint256 debtToLiquidate;
    }

    function _moves() internal view returns (Moves memory moves) {
        Price memory price = _price(weth);
        if (_allows(weth, PriceAction.OpenRisk)) {
            moves.collateralToBorrow = MathLib.mulDivDown(price.lower, 1e18, TRUE_PRICE);
            moves.debtToBorrow = MathLib.mulDivDown(price.upper, 1e18, TRUE_PRICE);
        }
        if (_allows(weth, PriceAction.Sell)) {
            moves.collateralToLiquidate = MathLib.mulDivDown(price.upper, 1e18, TRUE_PRICE);
            moves.debtToLiquidate = MathLib.mulDivDown(price.lower, 1e18, TRUE_PRICE);
        }
    }

    string[17] internal STATUSES = [
        "ok",
        "unset",
        "unreachable",
        "not positive",
        "stale",
        "from future",
        "incomplete",
        "out of bounds",
        "too thin",
        "too wide",
        "disagreeing",
        "primary only",
        "unbacked",
        "anchor only",
        "unwitnessed",
        "sequencer down",
        "sequencer grace"
    ];

    function _report(string memory what) internal {
        Moves memory moves = _moves();
        emit log(string.concat(
                what,
                " | ",
                STATUSES[uint8(_price(weth).status)],
                " | ",
                _percent(moves.collateralToBorrow),
                " | ",
                _percent(moves.debtToBorrow),
                " | ",
                _percent(moves.collateralToLiquidate),
                " | ",
                _percent(moves.debtToLiquidate)
            ));
    }

    function _percent(uint256 ratio) internal pure returns (string memory) {
        if (ratio == 0) return "refused";
        int256 bps = (int256(ratio) - 1e18) / 1e14;
        uint256 size = uint256(bps < 0 ? -bps : bps);
        string memory cents = vm.toString(size % 100);
        if (size % 100 < 10) cents = string.concat("0", cents);
        return string.concat(bps < 0 ? "-" : "+", vm.toString(size / 100), ".", cents, " %");
    }

    /// @dev Nobody borrows against more than is promised, nobody who is sound is liquidated: asked of the engine itself.
    function _assertNobodyIsHurt(uint256 mostLent, uint256 leastLiquidated) internal {
        Moves memory moves = _moves();
        if (moves.collateralToBorrow != 0) {
            assertLe(moves.collateralToBorrow, mostLent, "lent too much");
            assertGe(moves.debtToBorrow, leastLiquidated, "counted a debt too low");
        }
        if (moves.collateralToLiquidate != 0) {
            assertGe(moves.collateralToLiquidate, leastLiquidated, "liquidated too early");
            assertLe(moves.debtToLiquidate, mostLent, "counted a debt too high");
        }
        for (uint256 i; i < 2; ++i) {
            vm.prank(KEEPER);
            (bool isStarted,) = address(house).call(abi.encodeCall(house.start, (i == 0 ? victim : debtor, KEEPER)));
            assertFalse(isStarted, "a sound vault is on sale");
        }
        // 100 ether at 80 %: what the attacker gets, whatever it says, is worth no more than is promised.
        uint256 most = MathLib.mulDivDown(160_000e6, mostLent, 1e18);
        uint256 snapshot = vm.snapshotState();
        vm.prank(STRANGER);
        (bool isLent,) =
            address(engine).call(abi.encodeCall(IVaultEngine.borrow, (attacker, address(usdc), most + 1e6, STRANGER)));
        assertFalse(isLent, "borrowed too much");
        vm.revertToState(snapshot);
    }

    /* A POOL THAT IS HELD */

    /// @dev The pool at half and at twice the price, for some blocks; the feed is right. Without a feed that errs, nobody lends
    /// or liquidates one unit too much, however long it is held.
    function test_APoolIsHeld() public {
        uint256[8] memory blocks = [uint256(0), 1, 2, 5, 10, 25, 75, 150];
        emit log("pool held at | state | borrow against | borrow it | liquidate it | liquidate its debt");
        for (uint256 side; side < 2; ++side) {
            uint256 held = side == 0 ? WETH_PRICE / 2 : WETH_PRICE * 2;
            for (uint256 i; i < blocks.length; ++i) {
                uint256 snapshot = vm.snapshotState();
                _movePool(wethPair, weth, held);
                _skip(blocks[i] * BLOCK_TIME);
                _report(string.concat(side == 0 ? "1/2 " : "2x ", vm.toString(blocks[i]), " blocks"));
                _assertNobodyIsHurt(1e18, 1e18 - TICK_WIDTH);
                router.poke(address(weth));
                _assertNobodyIsHurt(1e18, 1e18 - TICK_WIDTH);
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev The same, at any price and for any time, and with everybody looking in between.
    function testFuzz_APoolIsHeld(uint256 priceE8, uint256 duration, uint8 looks) public {
        priceE8 = bound(priceE8, 20e8, 200_000e8);
        duration = bound(duration, 0, 2 hours);
        _movePool(wethPair, weth, priceE8);
        for (uint256 i; i <= looks % 4; ++i) {
            _skip(duration / (looks % 4 + 1));
            router.poke(address(weth));
            _assertNobodyIsHurt(1e18, 1e18 - TICK_WIDTH);
        }
    }

    /* A POOL THAT IS SILENCED */

    /// @dev A frozen feed, a market 30 % below, a pool that says so: the buffer does not buy. Nor does it when somebody takes the
    /// pool's liquidity away, and it says nothing any more.
    function test_ASilencedPoolBacksNoPurchase() public {
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 300_000e6);
        uint256 vaultId = _openVault(STRANGER, 1, weth, 150e18, usdc, 200_000e6);
        _deposit(vaultId, link, 5000e18);
        _borrow(vaultId, usdc, 104_000e6);
        _movePool(wethPair, weth, 1400e8);
        _movePool(linkPair, link, 13.9e8);
        vm.warp(vm.getBlockTimestamp() + WINDOW);
        _setPrice(link, 13.9e8);
        _setPrice(usdc, USDC_PRICE);
        uint256 auctionId = _start(vaultId);
        vm.warp(vm.getBlockTimestamp() + 290);
        _assertNotBacked(auctionId);
        wethPair.burn(-FULL_RANGE, FULL_RANGE, DEPTH * 99 / 100);
        while (_anchorStatus() == PriceStatus.Ok) {
            vm.warp(vm.getBlockTimestamp() + BLOCK_TIME);
        }
        _assertNotBacked(auctionId);
    }

    function _assertNotBacked(uint256 auctionId) internal {
        _assertStatus(weth, PriceStatus.Unbacked);
        vm.expectRevert(
            abi.encodeWithSelector(IInventoryShop.PriceUnavailable.selector, address(weth), PriceStatus.Unbacked)
        );
        usdcBuffer.backstop(auctionId, address(weth), 150e18, STRANGER);
    }

    function _anchorStatus() internal view returns (PriceStatus) {
        return IPriceSource(router.sourcesOf(address(weth)).anchor).getPrice().status;
    }

    /// @dev With concentrated liquidity one block out of its range silences a pool for the whole window: all that time nothing is
    /// backed.
    function test_OneBlockOutOfRangeBacksNothing() public {
        int24 tick = int24(_tickOf(wethPair)) / 10 * 10;
        wethPair.mint(address(this), tick - 23_000, tick + 23_000, DEPTH, ""); // within a factor of ten
        wethPair.burn(-FULL_RANGE, FULL_RANGE, DEPTH);
        _observe(wethPair, 2, WINDOW);
        _refreshPrices();
        _assertStatus(weth, PriceStatus.Ok);
        router.poke(address(weth));
        int256 before = _tickOf(wethPair);
        _passTime(BLOCK_TIME);
        _moveTo(wethPair, before - 23_100); // end of one block
        _passTime(BLOCK_TIME);
        _moveTo(wethPair, before); // beginning of the next
        for (uint256 i; i < 2; ++i) {
            assertEq(uint8(_anchorStatus()), uint8(PriceStatus.TooThin));
            _assertStatus(weth, PriceStatus.Unbacked);
            assertFalse(_allows(weth, PriceAction.Backstop));
            _passTime(WINDOW - 2 * BLOCK_TIME);
        }
    }

    /* A FEED THAT PRINTS */

    /// @dev One round of the feed, of any size, while the pool is right: in its block, and as long as it stands.
    function test_AFeedPrints() public {
        uint256[10] memory printsBps = [uint256(1), 5000, 9400, 9530, 9800, 10_200, 10_490, 10_600, 20_000, 10_000_000];
        emit log("feed prints | state | borrow against | borrow it | liquidate it | liquidate its debt");
        for (uint256 i; i < printsBps.length; ++i) {
            uint256 snapshot = vm.snapshotState();
            _skip(10 minutes);
            _setPrice(weth, MathLib.mulDivDown(WETH_PRICE, printsBps[i], 10_000));
            _report(string.concat(vm.toString(printsBps[i]), " bp of it"));
            _assertNoMoreThanIsPromised();
            router.poke(address(weth));
            vm.warp(vm.getBlockTimestamp() + 20 minutes);
            _assertNoMoreThanIsPromised();
            vm.revertToState(snapshot);
        }
    }

    function testFuzz_AFeedPrints(uint256 priceE8, uint256 standing) public {
        _setPrice(weth, bound(priceE8, 1000, 1e18));
        _assertNoMoreThanIsPromised();
        router.poke(address(weth));
        vm.warp(vm.getBlockTimestamp() + bound(standing, 0, 1 hours));
        _assertNoMoreThanIsPromised();
    }

    /// @dev Vaults that are nearer to their liquidation than the promise may be sold: here they are not asked.
    function _assertNoMoreThanIsPromised() internal view {
        Moves memory moves = _moves();
        if (moves.collateralToBorrow != 0) {
            assertLe(moves.collateralToBorrow, MOST_LENT + TICK_WIDTH, "lent too much");
            assertGe(moves.debtToBorrow, LEAST_LIQUIDATED - TICK_WIDTH, "counted a debt too low");
        }
        if (moves.collateralToLiquidate != 0) {
            assertGe(moves.collateralToLiquidate, LEAST_LIQUIDATED - TICK_WIDTH, "liquidated too early");
            assertLe(moves.debtToLiquidate, MOST_LENT + TICK_WIDTH, "counted a debt too high");
        }
    }

    /* BOTH */

    /// @dev A feed that errs for one round and a pool that is held to agree with it, for as long as it takes: this, and the
    /// feed's second round, is what the system does not withstand.
    function test_BothTogether() public {
        _movePool(wethPair, weth, WETH_PRICE / 2);
        _skip(25 * BLOCK_TIME);
        _setPrice(weth, 1800e8);
        assertEq(uint8(_price(weth).status), uint8(PriceStatus.Ok));
        assertLt(_price(weth).upper, TRUE_PRICE * 94 / 100);
    }
}
