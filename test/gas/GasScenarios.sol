// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {BaseTest} from "../Base.t.sol";
import {TestToken} from "../mocks/TestToken.sol";

/// @notice What each transaction costs whoever sends it, on a vault with two collaterals (WETH, WBTC) and one debt (USDC).
/// Figures are whole transactions, refunds included, because `npm run gas` runs these tests with `--isolate`:
/// script/toolchain/gas.mjs says how that was checked.
///
/// Nothing is warm: every call that is measured is a transaction of its own. What stood before it is what a market in
/// motion leaves behind, on a day when more than one vault is sold:
/// - Interest is due: time has passed since the debt was last accrued, and reserves have gathered.
/// - Keeper and buffer have claims from an earlier auction; the keeper is the same as then.
/// - Two other auctions are open, and a third was: `startAtNewPlace` says what an auction costs when more are open than ever
///   before.
/// - Whoever pays has approved without limit and keeps a rest; whoever receives has held the token before.
///
/// So what turns from zero to nonzero is what the scenario itself creates: a position, a lock, an auction, its anchors.
abstract contract GasScenarios is BaseTest {
    uint256 internal constant COLLATERAL_WETH = 10e18;
    uint256 internal constant COLLATERAL_WBTC = 0.5e8;
    uint256 internal constant DEBT = 31_000e6;
    uint256 internal constant WAIT = 10 minutes;
    /// @dev Until a mean over half an hour has followed a price.
    uint256 internal constant UNTIL_AGREED = 35 minutes;
    /// @dev Until the auction asks about one per cent less than the market.
    uint256 internal constant UNTIL_TAKE = 1 minutes;

    /// @dev The snapshot's file.
    string internal group;
    address internal immutable BORROWER = makeAddr("borrower");
    uint256 internal vaultId;
    uint256 internal auctionId;

    function setUp() public virtual override {
        super.setUp();
        _setUpFeeds();
        _openWallets();
        vaultId = _openPortfolio(OWNER);
        _borrow(vaultId, usdc, DEBT);
        uint256[4] memory neighbours;
        for (uint64 i; i < neighbours.length; ++i) {
            neighbours[i] = _openVault(STRANGER, i, link, 1000e18, usdc, 13_000e6);
        }
        // A second collateral, so that the place this auction leaves has held what the one that is measured needs.
        _depositAs(STRANGER, neighbours[0], weth, 0.01e18);
        _pass(1 days);
        _setFeed(link, LINK_PRICE * 88 / 100);
        uint256 first = _start(neighbours[0]);
        _start(neighbours[1]);
        _start(neighbours[2]);
        _take(first, link, type(uint256).max);
        _pass(WAIT);
    }

    /* FEEDS */

    /// @dev Where BaseTest's feeds are not what is measured.
    function _setUpFeeds() internal virtual {}

    function _setFeed(TestToken token, uint256 priceE8) internal virtual {
        _setPrice(token, priceE8);
    }

    /// @dev From UNTIL_TAKE until the auction is at the price at which the buffer buys.
    function _untilBackstop() internal pure virtual returns (uint256) {
        return 3 minutes;
    }

    /// @dev Lets time pass in which nothing but time changes.
    function _pass(uint256 duration) internal virtual {
        _skip(duration);
    }

    /* SCENARIOS */

    /// @dev Nobody held the vault's lock before. The keeper names itself.
    function test_Start() public {
        _fall();
        vm.prank(KEEPER);
        house.start(vaultId, KEEPER);
        _record("start");
    }

    /// @dev The same when no auction has ended yet whose words of storage could be used again.
    function test_StartAtNewPlace() public {
        _setFeed(link, LINK_PRICE * 80 / 100);
        _start(_vault(STRANGER, 3));
        _fall();
        vm.prank(KEEPER);
        house.start(vaultId, KEEPER);
        _record("startAtNewPlace");
    }

    /// @dev The first take of the auction: about a sixth of what it has to sell, taken with the taker's own money.
    function test_PartialTake() public {
        _fallAndStart();
        (uint256 out,) = _takeFrom(1e18);
        _record("partialTake");
        assertEq(out, 1e18);
        assertTrue(house.auctionOf(vaultId).isTaken);
    }

    /// @dev The taker asks for all of a collateral and gets what brings the vault back to its target, which ends the auction.
    function test_ClosingTake() public {
        _fallAndStart();
        (uint256 out,) = _takeFrom(type(uint256).max);
        _record("closingTake");
        assertTrue(out > 1e18 && out < COLLATERAL_WETH);
        assertEq(house.auctionOf(vaultId).nonce, 0);
    }

    /// @dev Nobody has taken, the auction has come to its floor, and the market has fallen further.
    function test_Restart() public {
        _fallAndStart();
        _setPrices(83);
        vm.prank(STRANGER);
        uint256 newId = house.restart(auctionId);
        _record("restart");
        assertEq(newId, auctionId + 1);
    }

    /// @dev By an allowed liquidator while starts are stopped, down to the target at the fixed bonus.
    function test_Direct() public {
        _fall();
        vm.startPrank(ADMIN);
        house.setPauseLevel(1);
        direct.setAllowed(TAKER, true);
        vm.stopPrank();
        vm.prank(TAKER);
        usdc.approve(address(direct), type(uint256).max);
        vm.prank(TAKER);
        (uint256 out,) = direct.liquidate(vaultId, address(weth), type(uint256).max, type(uint256).max, TAKER, "");
        _record("direct");
        assertTrue(out > 1e18 && out < COLLATERAL_WETH);
    }

    /// @dev The buffer buys a part of what is for sale, more of what it holds already.
    function test_Backstop() public {
        vm.prank(ADMIN);
        usdcBuffer.setInventoryCap(address(weth), 1_000_000e6);
        _fallAndStart();
        _pass(_untilBackstop());
        usdcBuffer.backstop(auctionId, address(weth), 0.1e18, KEEPER);
        vm.prank(KEEPER);
        (uint256 out,,) = usdcBuffer.backstop(auctionId, address(weth), 1e18, KEEPER);
        _record("backstop");
        assertEq(out, 1e18);
    }

    /// @dev The first deposit of another asset into a vault that has one.
    function test_Deposit() public {
        uint256 id = _vault(BORROWER, 0);
        _depositAs(BORROWER, id, weth, COLLATERAL_WETH);
        _depositAs(BORROWER, id, wbtc, COLLATERAL_WBTC);
        _record("deposit");
    }

    /// @dev The first deposit into a vault, which brings it into being.
    function test_DepositIntoNewVault() public {
        _depositAs(BORROWER, _vault(BORROWER, 0), weth, COLLATERAL_WETH);
        _record("depositIntoNewVault");
    }

    /// @dev More of an asset that the vault has.
    function test_DepositMore() public {
        _depositAs(OWNER, vaultId, weth, COLLATERAL_WETH);
        _record("depositMore");
    }

    /// @dev A vault's first debt, which enters it into the list of indebted vaults.
    function test_Borrow() public {
        uint256 id = _openPortfolio(BORROWER);
        _pass(WAIT);
        vm.prank(BORROWER);
        engine.borrow(id, address(usdc), DEBT, BORROWER);
        _record("borrow");
    }

    /* HELPERS */

    function _record(string memory scenario) internal {
        vm.snapshotGasLastCall(group, scenario);
    }

    /// @dev Everybody holds some of everything and has approved whom they pay.
    function _openWallets() internal {
        address[6] memory holders = [OWNER, STRANGER, BORROWER, TAKER, KEEPER, address(engine)];
        TestToken[4] memory tokens = [weth, wbtc, link, usdc];
        for (uint256 i; i < holders.length; ++i) {
            for (uint256 j; j < tokens.length; ++j) {
                tokens[j].mint(holders[i], 100_000 * 10 ** tokens[j].decimals());
                vm.startPrank(holders[i]);
                tokens[j].approve(address(engine), type(uint256).max);
                tokens[j].approve(address(house), type(uint256).max);
                vm.stopPrank();
            }
        }
    }

    function _openPortfolio(address vaultOwner) internal returns (uint256 id) {
        id = _vault(vaultOwner, 0);
        _depositAs(vaultOwner, id, weth, COLLATERAL_WETH);
        _depositAs(vaultOwner, id, wbtc, COLLATERAL_WBTC);
    }

    function _depositAs(address vaultOwner, uint256 id, TestToken token, uint256 amount) internal {
        vm.prank(vaultOwner);
        engine.deposit(id, address(token), amount);
    }

    /// @dev Takes what the tests' vault has to sell of WETH, with money that is there already.
    function _takeFrom(uint256 maxCollateral) internal returns (uint256 collateralOut, uint256 payment) {
        vm.prank(TAKER);
        return house.take(auctionId, address(weth), maxCollateral, type(uint256).max, TAKER, "");
    }

    /// @dev Both collaterals fall to `percent` of what they were worth when the vault was opened, and stay there.
    function _setPrices(uint256 percent) internal {
        _setFeed(weth, WETH_PRICE * percent / 100);
        _setFeed(wbtc, WBTC_PRICE * percent / 100);
        _pass(UNTIL_AGREED);
    }

    /// @dev The vault falls to a health of about 0.98.
    function _fall() internal {
        _setPrices(92);
    }

    /// @dev And is put on sale, another vault after it.
    function _fallAndStart() internal {
        _fall();
        uint256 later = _openVault(STRANGER, 4, link, 1000e18, usdc, 10_700e6);
        auctionId = _start(vaultId);
        _setFeed(link, LINK_PRICE * 7 / 10);
        _start(later);
        _pass(UNTIL_TAKE);
    }
}
