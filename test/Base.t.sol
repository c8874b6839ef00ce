// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {TestAggregator} from "./mocks/TestAggregator.sol";
import {TestToken} from "./mocks/TestToken.sol";
import {AuctionHouse} from "ebb/AuctionHouse.sol";
import {DirectLiquidator} from "ebb/DirectLiquidator.sol";
import {LendingPool} from "ebb/LendingPool.sol";
import {LiquidationQueue} from "ebb/LiquidationQueue.sol";
import {LiquidityBuffer} from "ebb/LiquidityBuffer.sol";
import {VaultEngine} from "ebb/VaultEngine.sol";
import {IDirectLiquidator} from "ebb/interfaces/IDirectLiquidator.sol";
import {ILiquidationQueue} from "ebb/interfaces/ILiquidationQueue.sol";
import {AuctionStateLib} from "ebb/libraries/AuctionStateLib.sol";
import {ALL_COLLATERALS, PRICE_SCALE, QUOTE_CENT, WAD, WAD_PER_BPS, WAD_PER_PPB} from "ebb/libraries/ConstantsLib.sol";
import {IdLib} from "ebb/libraries/IdLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {PriceDecayLib} from "ebb/libraries/PriceDecayLib.sol";
import {ChainlinkOracle} from "ebb/oracles/ChainlinkOracle.sol";
import {OracleRouter} from "ebb/oracles/OracleRouter.sol";
import {AuctionRepayer} from "ebb/periphery/AuctionRepayer.sol";
import {AuctionLens} from "ebb/periphery/lens/AuctionLens.sol";
import {SnapshotLens} from "ebb/periphery/lens/SnapshotLens.sol";
import {StaticRiskModel} from "ebb/risk/StaticRiskModel.sol";
import {Anchor, Auction, AuctionTerms} from "ebb/types/Auctions.sol";
import {InventoryTerms} from "ebb/types/Inventory.sol";
import {VaultHealth} from "ebb/types/Vaults.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Deploys the whole graph with the parameters that ship, and knows how to open vaults and break them.
abstract contract BaseTest is Test {
    /* ACTORS */

    address internal immutable ADMIN = makeAddr("admin");
    address internal immutable GUARDIAN = makeAddr("guardian");
    address internal immutable OWNER = makeAddr("owner");
    address internal immutable OPERATOR = makeAddr("operator");
    address internal immutable STRANGER = makeAddr("stranger");
    address internal immutable KEEPER = makeAddr("keeper");
    address internal immutable TAKER = makeAddr("taker");
    address internal immutable LENDER = makeAddr("lender");
    address internal immutable DEPOSITOR = makeAddr("depositor");
    address internal immutable RECEIVER = makeAddr("receiver");

    /* PARAMETERS */

    uint256 internal constant WETH_PRICE = 2000e8;
    uint256 internal constant WBTC_PRICE = 40_000e8;
    uint256 internal constant LINK_PRICE = 20e8;
    uint256 internal constant USDC_PRICE = 1e8;
    int256 internal constant MAX_ANSWER = 1e20;
    uint256 internal constant MAX_AGE = 1 days;
    uint256 internal constant START_MULTIPLIER = 1.01e18;
    uint256 internal constant HALF_LIFE = 1800;
    uint256 internal constant MIN_PENALTY = 0.01e18;
    uint256 internal constant MAX_PENALTY_SET = 0.04e18;
    uint256 internal constant HEALTH_FOR_MAX_PENALTY = 0.9e18;
    uint256 internal constant TARGET_HEALTH = 1.05e18;
    uint256 internal constant BACKSTOP_DISCOUNT = 0.05e18;
    uint256 internal constant MIN_PRICE_RATIO = 0.4e18;
    uint256 internal constant MAX_DURATION = 4 hours;
    uint256 internal constant KEEPER_SHARE = 0.25e18;
    uint256 internal constant FULL_CLOSE_MULTIPLE = 2;
    uint256 internal constant USDC_MIN_DEBT = 2000e6;
    uint256 internal constant WETH_MIN_DEBT = 1e18;
    uint256 internal constant RESERVE_FACTOR = 0.1e18;
    uint256 internal constant QUEUE_LIMIT = 100_000_000e18;
    uint256 internal constant CRITICAL_COVERAGE = 1.02e18;
    uint256 internal constant URGENT_COVERAGE = 1.1e18;
    uint256 internal constant RESERVED_SHARE = 0.2e18;
    uint256 internal constant DIRECT_BONUS = 0.05e18;
    uint256 internal constant DIRECT_PENALTY = 0.01e18;
    uint256 internal constant SMALL_DEBT_VALUE = 10_000e18;
    uint256 internal constant USDC_LENT = 10_000_000e6;
    uint256 internal constant WETH_LENT = 10_000e18;
    uint256 internal constant USDC_BUFFERED = 500_000e6;
    uint256 internal constant WETH_BUFFERED = 200e18;

    uint256 internal constant COOLDOWN = 3 days;
    uint64 internal constant CALLER_SHARE = 0.1e18;
    uint64 internal constant SALE_START_MULTIPLIER = 1.02e18;
    uint64 internal constant SALE_MAX_DISCOUNT = 0.04e18;
    uint24 internal constant SALE_HALF_LIFE = 12 hours;
    uint32 internal constant SALE_DURATION = 3 days;

    /* GRAPH */

    TestToken internal weth;
    TestToken internal wbtc;
    TestToken internal link;
    TestToken internal usdc;
    mapping(address asset => TestAggregator) internal feedOf;
    OracleRouter internal router;
    StaticRiskModel internal riskModel;
    VaultEngine internal engine;
    LiquidationQueue internal queue;
    AuctionHouse internal house;
    DirectLiquidator internal direct;
    AuctionRepayer internal repayer;
    LendingPool internal usdcPool;
    LendingPool internal wethPool;
    LiquidityBuffer internal usdcBuffer;
    LiquidityBuffer internal wethBuffer;
    SnapshotLens internal snapshotLens;
    AuctionLens internal auctionLens;

    function setUp() public virtual {
        vm.warp(1_750_000_000);
        _deployCore();
        weth = _listAsset("Wrapped Ether", "WETH", 18, WETH_PRICE, 0.8e18, 0.83e18);
        wbtc = _listAsset("Wrapped Bitcoin", "WBTC", 8, WBTC_PRICE, 0.78e18, 0.82e18);
        link = _listAsset("Chainlink", "LINK", 18, LINK_PRICE, 0.65e18, 0.72e18);
        usdc = _listAsset("USD Coin", "USDC", 6, USDC_PRICE, 0.9e18, 0.93e18);
        (usdcPool, usdcBuffer) = _listDebt(usdc, 100_000_000e6, USDC_MIN_DEBT);
        (wethPool, wethBuffer) = _listDebt(weth, 100_000e18, WETH_MIN_DEBT);
        _lend(usdcPool, LENDER, USDC_LENT);
        _lend(wethPool, LENDER, WETH_LENT);
        _fillBuffer(usdcBuffer, DEPOSITOR, USDC_BUFFERED);
        _fillBuffer(wethBuffer, DEPOSITOR, WETH_BUFFERED);
    }

    /* DEPLOYMENT */

    function _deployCore() internal {
        router = new OracleRouter(ADMIN, address(0));
        engine = new VaultEngine(ADMIN, address(router), _deployRiskModel());
        queue = new LiquidationQueue(ADMIN);
        house = _deployHouse(_terms());
        direct = new DirectLiquidator(address(house), ADMIN, GUARDIAN, _directTerms());
        repayer = new AuctionRepayer(address(house));
        snapshotLens = new SnapshotLens();
        auctionLens = new AuctionLens();
        vm.startPrank(ADMIN);
        engine.setLiquidator(address(house), true);
        engine.setLiquidator(address(direct), true);
        engine.setGuardian(GUARDIAN);
        queue.setReserver(address(house), true);
        queue.setLimits(ALL_COLLATERALS, QUEUE_LIMIT, QUEUE_LIMIT);
        queue.setTiers(CRITICAL_COVERAGE, URGENT_COVERAGE, RESERVED_SHARE);
        vm.stopPrank();
    }

    /// @dev What the graph is built around; `_setRisk` gives it a collateral.
    function _deployRiskModel() internal virtual returns (address) {
        riskModel = new StaticRiskModel(ADMIN);
        vm.prank(ADMIN);
        riskModel.setPenaltySchedule(MIN_PENALTY, MAX_PENALTY_SET, HEALTH_FOR_MAX_PENALTY);
        return address(riskModel);
    }

    /// @dev As the admin.
    function _setRisk(address token, uint256 borrowLtv, uint256 liquidationLtv) internal virtual {
        riskModel.setAssetRisk(token, borrowLtv, liquidationLtv, START_MULTIPLIER, HALF_LIFE);
    }

    function _deployHouse(AuctionTerms memory terms) internal returns (AuctionHouse) {
        return new AuctionHouse(address(engine), address(queue), ADMIN, GUARDIAN, terms);
    }

    function _terms() internal pure returns (AuctionTerms memory) {
        return AuctionTerms({
            targetHealth: TARGET_HEALTH,
            backstopDiscount: BACKSTOP_DISCOUNT,
            minPriceRatio: MIN_PRICE_RATIO,
            maxDuration: MAX_DURATION,
            keeperShare: KEEPER_SHARE,
            fullCloseMultiple: FULL_CLOSE_MULTIPLE
        });
    }

    function _inventoryTerms() internal pure returns (InventoryTerms memory) {
        return InventoryTerms({
            callerShare: CALLER_SHARE,
            startMultiplier: SALE_START_MULTIPLIER,
            maxDiscount: SALE_MAX_DISCOUNT,
            halfLife: SALE_HALF_LIFE,
            maxDuration: SALE_DURATION
        });
    }

    function _directTerms() internal pure returns (IDirectLiquidator.DirectTerms memory) {
        return
            IDirectLiquidator.DirectTerms({
                bonus: DIRECT_BONUS, penalty: DIRECT_PENALTY, smallDebtValue: SMALL_DEBT_VALUE
            });
    }

    function _curve() internal pure returns (InterestRateLib.Curve memory) {
        return InterestRateLib.Curve({baseRate: 0, slopeBelowKink: 0.04e18, slopeAboveKink: 0.75e18, kink: 0.9e18});
    }

    /// @dev A token with a price, risk parameters and a place in the engine and the queue.
    function _listAsset(
        string memory name,
        string memory symbol,
        uint8 decimals,
        uint256 priceE8,
        uint256 borrowLtv,
        uint256 liquidationLtv
    ) internal returns (TestToken token) {
        token = new TestToken(name, symbol, decimals);
        vm.label(address(token), symbol);
        _listToken(address(token), decimals, priceE8, borrowLtv, liquidationLtv);
    }

    function _listToken(address token, uint8 decimals, uint256 priceE8, uint256 borrowLtv, uint256 liquidationLtv)
        internal
    {
        TestAggregator feed = new TestAggregator("test feed", 8, int256(priceE8));
        feedOf[token] = feed;
        address source = address(new ChainlinkOracle(address(feed), decimals, MAX_AGE, 0, MAX_ANSWER));
        vm.startPrank(ADMIN);
        router.setSource(token, source);
        _setRisk(token, borrowLtv, liquidationLtv);
        queue.setLimits(engine.collateralAssets().length, QUEUE_LIMIT, QUEUE_LIMIT);
        engine.listCollateral(token, type(uint120).max);
        vm.stopPrank();
    }

    function _listDebt(TestToken token, uint256 borrowCap, uint256 minDebt)
        internal
        returns (LendingPool pool, LiquidityBuffer buffer)
    {
        buffer = new LiquidityBuffer(address(token), address(engine), COOLDOWN, _inventoryTerms(), "Ebb buffer", "eB");
        pool = new LendingPool(address(token), address(engine), address(buffer), "Ebb pool", "eP");
        vm.startPrank(ADMIN);
        engine.listDebt(address(token), address(pool), address(buffer), borrowCap, minDebt, _curve(), RESERVE_FACTOR);
        buffer.setAuctionHouse(address(house));
        vm.stopPrank();
    }

    function _lend(LendingPool pool, address lender, uint256 amount) internal {
        TestToken token = TestToken(pool.asset());
        token.mint(lender, amount);
        vm.startPrank(lender);
        token.approve(address(pool), amount);
        pool.deposit(amount, lender);
        vm.stopPrank();
    }

    /// @dev Asks to leave with shares; they are claimable after the cool-down.
    function _requestRedeem(LiquidityBuffer buffer, address account, uint256 shares) internal {
        vm.prank(account);
        buffer.requestRedeem(shares, account, account);
    }

    /// @dev Claims all there is.
    function _claim(LiquidityBuffer buffer, address account) internal returns (uint256 assets) {
        uint256 shares = buffer.maxRedeem(account);
        vm.prank(account);
        return buffer.redeem(shares, account, account);
    }

    function _fillBuffer(LiquidityBuffer buffer, address depositor, uint256 amount) internal {
        TestToken token = TestToken(buffer.asset());
        token.mint(depositor, amount);
        vm.startPrank(depositor);
        token.approve(address(buffer), amount);
        buffer.deposit(amount, depositor);
        vm.stopPrank();
    }

    /* PRICES AND TIME */

    function _setPrice(TestToken token, uint256 priceE8) internal {
        feedOf[address(token)].transmit(int256(priceE8));
    }

    function _priceOf(address token) internal view returns (uint256 priceE8) {
        (, int256 answer,,,) = feedOf[token].latestRoundData();
        return uint256(answer);
    }

    /// @dev Lets time pass and the feeds report again what they said.
    function _skip(uint256 duration) internal {
        vm.warp(vm.getBlockTimestamp() + duration);
        _refreshPrices();
    }

    function _refreshPrices() internal {
        address[] memory assets = engine.collateralAssets();
        for (uint256 i; i < assets.length; ++i) {
            feedOf[assets[i]].transmit(int256(_priceOf(assets[i])));
        }
    }

    /// @dev Lets a feed go silent.
    function _killPrice(TestToken token) internal {
        feedOf[address(token)].transmitAt(int256(_priceOf(address(token))), 0);
    }

    /* VAULTS */

    function _vault(address vaultOwner, uint64 index) internal pure returns (uint256) {
        return IdLib.toVaultId(vaultOwner, index);
    }

    function _deposit(uint256 vaultId, TestToken token, uint256 amount) internal {
        address vaultOwner = IdLib.ownerOf(vaultId);
        token.mint(vaultOwner, amount);
        vm.startPrank(vaultOwner);
        token.approve(address(engine), amount);
        engine.deposit(vaultId, address(token), amount);
        vm.stopPrank();
    }

    function _borrow(uint256 vaultId, TestToken token, uint256 amount) internal {
        address vaultOwner = IdLib.ownerOf(vaultId);
        vm.prank(vaultOwner);
        engine.borrow(vaultId, address(token), amount, vaultOwner);
    }

    function _repayAs(address payer, uint256 vaultId, TestToken token, uint256 amount)
        internal
        returns (uint256 repaid)
    {
        uint256 needed = MathLib.min(amount, engine.debtOf(vaultId, address(token)));
        token.mint(payer, needed);
        vm.startPrank(payer);
        token.approve(address(engine), needed);
        repaid = engine.repay(vaultId, address(token), amount);
        vm.stopPrank();
    }

    /// @dev An ERC-2612 signature.
    function _signPermit(
        TestToken token,
        address signer,
        uint256 key,
        address spender,
        uint256 amount,
        uint256 deadline
    ) internal view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typehash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 structHash = keccak256(abi.encode(typehash, signer, spender, amount, token.nonces(signer), deadline));
        return vm.sign(key, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash)));
    }

    function _openVault(
        address vaultOwner,
        uint64 index,
        TestToken collateral,
        uint256 collateralAmount,
        TestToken debt,
        uint256 debtAmount
    ) internal returns (uint256 vaultId) {
        vaultId = _vault(vaultOwner, index);
        _deposit(vaultId, collateral, collateralAmount);
        if (debtAmount != 0) _borrow(vaultId, debt, debtAmount);
    }

    /// @dev A vault of WETH that owes all the USDC it may at the price of the day.
    function _boundVault(uint256 collateralSeed) internal returns (uint256 vaultId, uint256 collateral, uint256 debt) {
        collateral = bound(collateralSeed, 2e18, 4000e18);
        debt = MathLib.mulDivDown(collateral, 1600e6, 1e18);
        vaultId = _openVault(OWNER, 0, weth, collateral, usdc, debt);
    }

    /// @dev The same vault after WETH has fallen until its health is about `health` [WAD].
    function _boundUnhealthyVault(uint256 collateralSeed, uint256 healthSeed, uint256 minHealth)
        internal
        returns (uint256 vaultId, uint256 collateral, uint256 debt, uint256 health)
    {
        (vaultId, collateral, debt) = _boundVault(collateralSeed);
        health = bound(healthSeed, minHealth, 0.9999e18);
        _setHealth(vaultId, weth, health);
        health = _healthOf(vaultId);
    }

    /// @dev Moves the price of a vault's only collateral until its health is about `health` [WAD].
    function _setHealth(uint256 vaultId, TestToken collateral, uint256 health) internal {
        uint256 current = _healthOf(vaultId);
        _setPrice(collateral, MathLib.mulDivDown(_priceOf(address(collateral)), health, current));
    }

    function _healthOf(uint256 vaultId) internal view returns (uint256) {
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        return health.healthFactor;
    }

    /* AUCTIONS */

    function _start(uint256 vaultId) internal returns (uint256 auctionId) {
        vm.prank(KEEPER);
        return house.start(vaultId, KEEPER);
    }

    function _take(uint256 auctionId, TestToken collateral, uint256 maxCollateral)
        internal
        returns (uint256 collateralOut, uint256 payment)
    {
        return _takeAs(TAKER, auctionId, collateral, maxCollateral);
    }

    /// @dev A take by someone with all the money in the world.
    function _takeAs(address taker, uint256 auctionId, TestToken collateral, uint256 maxCollateral)
        internal
        returns (uint256 collateralOut, uint256 payment)
    {
        _fund(taker, auctionId);
        vm.prank(taker);
        return house.take(auctionId, address(collateral), maxCollateral, type(uint256).max, taker, "");
    }

    /// @dev Gives a taker enough of the debt asset, approved, to close an auction's debt.
    function _fund(address taker, uint256 auctionId) internal {
        (uint256 vaultId,) = IdLib.fromAuctionId(auctionId);
        TestToken debt = _debtAssetOf(vaultId);
        debt.mint(taker, 2 * engine.debtOf(vaultId, address(debt)) + 1e6);
        vm.prank(taker);
        debt.approve(address(house), type(uint256).max);
    }

    function _debtAssetOf(uint256 vaultId) internal view returns (TestToken) {
        return TestToken(engine.debtAssets()[house.auctionOf(vaultId).debtIndex]);
    }

    /// @dev What the interface says the price is, from the anchor that the auction keeps.
    function _auctionPrice(uint256 vaultId, TestToken collateral) internal view returns (uint256) {
        Anchor memory anchor = house.anchorOf(vaultId, engine.collateralConfig(address(collateral)).index);
        return PriceDecayLib.priceAt(
            anchor.price,
            anchor.startMultiplierBps * WAD_PER_BPS,
            vm.getBlockTimestamp() - house.auctionOf(vaultId).startedAt,
            anchor.halfLife
        );
    }

    function _floorOf(uint256 vaultId, TestToken collateral) internal view returns (uint256) {
        Anchor memory anchor = house.anchorOf(vaultId, engine.collateralConfig(address(collateral)).index);
        return MathLib.mulDivUp(anchor.price, house.auctionOf(vaultId).floorPpb * WAD_PER_PPB, WAD);
    }

    function _latestAuctionId(uint256 vaultId) internal view returns (uint256) {
        return IdLib.toAuctionId(vaultId, house.auctionOf(vaultId).nonce);
    }

    /* QUEUE */

    /// @dev Debt on sale that a bucket of the queue counts [quote WAD].
    function _onAuction(uint256 index) internal view returns (uint256) {
        return queue.bucketOf(index).onAuction * QUOTE_CENT;
    }

    /// @dev Limits the stock of a bucket and leaves its flow as it is [quote WAD].
    function _setStockLimit(uint256 index, uint256 stockLimit) internal {
        uint256 flowLimit = queue.bucketOf(index).flowLimit * QUOTE_CENT;
        vm.prank(ADMIN);
        queue.setLimits(index, stockLimit, flowLimit);
    }

    /// @dev What a value counts for in the queue: whole cents, rounded up [quote WAD].
    function _inCents(uint256 value) internal pure returns (uint256) {
        return MathLib.mulDivUp(value, 1, QUOTE_CENT) * QUOTE_CENT;
    }

    /// @dev Σ collateral · anchor · LTV / Σ debt, the health that takes work towards [WAD]. One debt only.
    function _healthAtAnchors(uint256 vaultId, TestToken collateral, Anchor memory anchor)
        internal
        view
        returns (uint256)
    {
        uint256 value = MathLib.mulDivDown(engine.collateralOf(vaultId, address(collateral)), anchor.price, PRICE_SCALE);
        uint256 weighted = MathLib.mulDivDown(value, anchor.liquidationLtvBps * WAD_PER_BPS, WAD);
        return MathLib.mulDivDown(weighted, WAD, engine.debtOf(vaultId, address(usdc)));
    }
}
