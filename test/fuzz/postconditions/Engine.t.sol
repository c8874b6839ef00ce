// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import {PostConditions} from "./PostConditions.sol";
import {ILendingPool} from "ebb/interfaces/ILendingPool.sol";
import {IVaultEngine} from "ebb/interfaces/IVaultEngine.sol";
import {RAY, WAD} from "ebb/libraries/ConstantsLib.sol";
import {InterestRateLib} from "ebb/libraries/InterestRateLib.sol";
import {MathLib} from "ebb/libraries/MathLib.sol";
import {DebtState, VaultHealth, VaultView} from "ebb/types/Vaults.sol";
import {ERC20} from "solady/tokens/ERC20.sol";

/// @notice What each function of the engine does, in full.
/// forge-config: default.fuzz.runs = 64
contract EnginePostConditionsTest is PostConditions {
    /* OWNERS */

    function testFuzz_SetOperator(address operator, bool isOperator) public {
        _begin();
        vm.expectEmit();
        emit IVaultEngine.OperatorSet(OWNER, operator, isOperator);
        vm.prank(OWNER);
        engine.setOperator(operator, isOperator);
        assertEq(engine.isOperator(OWNER, operator), isOperator);
        assertFalse(engine.isOperator(operator, OWNER));
        _end();
    }

    function testFuzz_Deposit(uint256 amount, bool isNew) public {
        amount = bound(amount, 1, 1_000_000e18);
        uint256 id = isNew ? _vault(OWNER, 1) : vaultId;
        uint256 held = engine.collateralOf(id, address(weth));
        _begin();
        if (!isNew) _gains(Field.VaultCollateral, amount);
        _gains(Field.Deposited, amount);
        _moves(Field.WethOwner, Field.WethEngine, amount);
        vm.expectEmit();
        emit IVaultEngine.Deposited(id, address(weth), OWNER, amount, held + amount);
        vm.prank(OWNER);
        engine.deposit(id, address(weth), amount);
        assertEq(engine.collateralOf(id, address(weth)), held + amount);
        assertEq(engine.positionsOf(id).collaterals.length, 1);
        _end();
    }

    function testFuzz_Withdraw(uint256 amount, bool isLocked) public {
        // At initial margin 1,600 dollars may be owed against one WETH.
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 needed = MathLib.mulDivUp(debt, 1e18, 1600e6);
        amount = bound(amount, 1, COLLATERAL - needed);
        if (isLocked) {
            _setPrice(weth, 1000e8);
            liquidator.lock(vaultId);
            _setPrice(weth, WETH_PRICE);
        }
        _begin();
        _becomes(Field.Locker, 0);
        _becomes(Field.Provision, 0);
        _loses(Field.VaultCollateral, amount);
        _loses(Field.Deposited, amount);
        _moves(Field.WethEngine, Field.WethReceiver, amount);
        if (isLocked) {
            vm.expectEmit();
            emit IVaultEngine.LockVoided(vaultId, address(liquidator), 1);
        }
        vm.expectEmit();
        emit IVaultEngine.Withdrawn(vaultId, address(weth), RECEIVER, amount, COLLATERAL - amount);
        vm.prank(OWNER);
        assertEq(engine.withdraw(vaultId, address(weth), amount, RECEIVER), amount);
        _end();
    }

    /// @dev All of it, by the largest number, from a vault that owes nothing.
    function testFuzz_WithdrawAll(uint256 amount) public {
        amount = bound(amount, 1, 1_000_000e18);
        vm.prank(TAKER);
        engine.repay(vaultId, address(usdc), type(uint256).max);
        vm.prank(OWNER);
        engine.deposit(vaultId, address(weth), amount);
        _begin();
        _becomes(Field.VaultCollateral, 0);
        _becomes(Field.VaultCollaterals, 0);
        _loses(Field.Deposited, COLLATERAL + amount);
        _moves(Field.WethEngine, Field.WethReceiver, COLLATERAL + amount);
        vm.prank(OWNER);
        assertEq(engine.withdraw(vaultId, address(weth), type(uint256).max, RECEIVER), COLLATERAL + amount);
        _end();
    }

    function testFuzz_Permit(uint256 seed, uint256 amount) public {
        (address signer, uint256 key) = makeAddrAndKey(vm.toString(seed));
        uint256 deadline = vm.getBlockTimestamp();
        bytes32 typehash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 structHash = keccak256(abi.encode(typehash, signer, address(engine), amount, 0, deadline));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked("\x19\x01", weth.DOMAIN_SEPARATOR(), structHash)));
        _begin();
        vm.expectEmit(address(weth));
        emit ERC20.Approval(signer, address(engine), amount);
        vm.prank(signer);
        engine.permit(address(weth), amount, deadline, v, r, s);
        assertEq(weth.allowance(signer, address(engine)), amount);
        assertEq(weth.nonces(signer), 1);
        _end();
    }

    function testFuzz_Borrow(uint256 amount, bool isNew) public {
        uint256 id = vaultId;
        if (isNew) {
            id = _vault(OWNER, 1);
            vm.prank(OWNER);
            engine.deposit(id, address(weth), COLLATERAL);
        }
        amount = bound(amount, USDC_MIN_DEBT, 59_000e6);
        uint256 scaled = MathLib.mulDivUp(amount, RAY, _debtIndex());
        uint256 debt = MathLib.mulDivUp(engine.scaledDebtOf(id, address(usdc)) + scaled, _debtIndex(), RAY);
        _begin();
        if (isNew) _gains(Field.IndebtedVaults, 1);
        else _gains(Field.VaultScaledDebt, scaled);
        _gains(Field.ScaledDebt, scaled);
        _loses(Field.PoolCash, amount);
        _moves(Field.UsdcPool, Field.UsdcReceiver, amount);
        vm.expectEmit();
        emit IVaultEngine.Borrowed(id, address(usdc), RECEIVER, amount, debt);
        vm.expectEmit();
        emit ILendingPool.Lent(RECEIVER, amount, usdcPool.cash() - amount);
        vm.prank(OWNER);
        engine.borrow(id, address(usdc), amount, RECEIVER);
        assertEq(engine.debtOf(id, address(usdc)), debt);
        assertEq(engine.positionsOf(id).debts.length, 1);
        _end();
    }

    function testFuzz_Repay(uint256 amount) public {
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        amount = bound(amount, 1, 2 * debt);
        uint256 repaid = MathLib.min(amount, debt);
        // What would leave too little leaves nothing.
        if (debt - repaid < USDC_MIN_DEBT) (amount, repaid) = (debt, debt);
        _begin();
        _debtFalls(repaid);
        _gains(Field.PoolCash, repaid);
        _moves(Field.UsdcTaker, Field.UsdcPool, repaid);
        uint256 left = repaid == debt
            ? 0
            : MathLib.mulDivUp(
                engine.scaledDebtOf(vaultId, address(usdc)) - MathLib.mulDivDown(repaid, RAY, _debtIndex()),
                _debtIndex(),
                RAY
            );
        vm.expectEmit();
        emit IVaultEngine.Repaid(vaultId, address(usdc), TAKER, repaid, left);
        vm.expectEmit();
        emit ILendingPool.Collected(repaid, usdcPool.cash() + repaid);
        vm.prank(TAKER);
        assertEq(engine.repay(vaultId, address(usdc), amount), repaid);
        assertEq(engine.debtOf(vaultId, address(usdc)), left);
        _end();
    }

    /// @dev As the calls one after the other.
    function testFuzz_Multicall(uint256 deposited, uint256 withdrawn) public {
        deposited = bound(deposited, 1, 1_000_000e18);
        withdrawn = bound(withdrawn, 1, deposited);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(engine.deposit, (vaultId, address(weth), deposited));
        calls[1] = abi.encodeCall(engine.withdraw, (vaultId, address(weth), withdrawn, RECEIVER));
        _begin();
        _moves(Field.WethOwner, Field.WethEngine, deposited);
        _moves(Field.WethEngine, Field.WethReceiver, withdrawn);
        _gains(Field.VaultCollateral, deposited - withdrawn);
        _gains(Field.Deposited, deposited - withdrawn);
        vm.prank(OWNER);
        bytes[] memory results = engine.multicall(calls);
        assertEq(results.length, 2);
        assertEq(results[0].length, 0);
        assertEq(abi.decode(results[1], (uint256)), withdrawn);
        _end();
    }

    /* LIQUIDATORS */

    /// @dev A new lock, and another one by the same holder.
    function testFuzz_Lock(uint256 health, uint256 renewedAt) public {
        _setHealth(vaultId, weth, bound(health, 0.3e18, 0.9999e18));
        _expectLock(1);
        _setHealth(vaultId, weth, bound(renewedAt, 0.3e18, 1.0099e18));
        _expectLock(2);
    }

    function _expectLock(uint32 nonce) internal {
        (, VaultHealth memory health) = engine.healthOf(vaultId);
        uint256 provision = _expectedProvision();
        uint256 released = engine.provisionOf(address(usdc));
        _begin();
        _becomes(Field.Locker, uint160(address(liquidator)));
        _becomes(Field.LockNonce, nonce);
        _becomes(Field.Provision, provision);
        if (provision != released) {
            vm.expectEmit();
            emit IVaultEngine.ProvisionSet(vaultId, address(usdc), provision);
        }
        vm.expectEmit();
        emit IVaultEngine.VaultLockedBy(vaultId, address(liquidator), nonce, health.healthFactor, 0);
        (VaultView memory view_, VaultHealth memory returned) = liquidator.lock(vaultId);
        assertEq(abi.encode(returned), abi.encode(health), "health");
        (VaultView memory fresh,) = engine.healthOf(vaultId);
        assertEq(abi.encode(view_), abi.encode(fresh), "view");
        _end();
    }

    /// @dev A holder that renews the lock of a vault that is out of the woods loses it.
    function testFuzz_LockOfARecoveredVault(uint256 health, uint256 recovered) public {
        _setHealth(vaultId, weth, bound(health, 0.3e18, 0.9999e18));
        liquidator.lock(vaultId);
        _setHealth(vaultId, weth, bound(recovered, 1.02e18, 3e18));
        _begin();
        _becomes(Field.Locker, 0);
        _becomes(Field.Provision, 0);
        vm.expectEmit();
        emit IVaultEngine.VaultUnlocked(vaultId, address(liquidator), 1);
        (VaultView memory view_,) = liquidator.lock(vaultId);
        assertEq(view_.locker, address(0));
        assertEq(view_.lockNonce, 1);
        _end();
    }

    function testFuzz_Unlock(uint256 health) public {
        _setHealth(vaultId, weth, bound(health, 0.3e18, 0.9999e18));
        liquidator.lock(vaultId);
        _begin();
        _becomes(Field.Locker, 0);
        vm.expectEmit();
        emit IVaultEngine.VaultUnlocked(vaultId, address(liquidator), 1);
        liquidator.unlock(vaultId, 1);
        _end();
    }

    function testFuzz_Liquidate(uint256 out, uint256 repaid, uint256 penalty, uint256 reward, bool hasKeeper) public {
        _setPrice(weth, 1000e8);
        liquidator.lock(vaultId);
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        IVaultEngine.Liquidation memory sale = IVaultEngine.Liquidation({
            vaultId: vaultId,
            lockNonce: 1,
            collateral: address(weth),
            collateralOut: bound(out, 1, COLLATERAL),
            debtAsset: address(usdc),
            debtRepaid: bound(repaid, 1, debt),
            penalty: bound(penalty, 0, 1000e6),
            reward: 0,
            keeper: hasKeeper ? KEEPER : address(0),
            receiver: RECEIVER
        });
        sale.reward = bound(reward, 0, sale.penalty);
        _begin();
        _loses(Field.VaultCollateral, sale.collateralOut);
        _loses(Field.Deposited, sale.collateralOut);
        if (sale.collateralOut == COLLATERAL) _becomes(Field.VaultCollaterals, 0);
        _moves(Field.WethEngine, Field.WethReceiver, sale.collateralOut);
        _debtFalls(sale.debtRepaid);
        _gains(Field.PoolCash, sale.debtRepaid);
        _gains(Field.UsdcPool, sale.debtRepaid);
        _gains(Field.UsdcEngine, sale.penalty);
        uint256 paid = hasKeeper ? sale.reward : 0;
        _gains(Field.ClaimKeeper, paid);
        _gains(Field.ClaimBuffer, sale.penalty - paid);
        uint256 left = _debtLeft(sale.debtRepaid, debt);
        _expectLiquidation(sale, left);
        uint256 money = usdc.balanceOf(address(liquidator));
        assertEq(liquidator.liquidate(sale, "data"), left);
        assertEq(money - usdc.balanceOf(address(liquidator)), sale.debtRepaid + sale.penalty, "paid");
        assertEq(liquidator.asked(), sale.debtRepaid + sale.penalty, "asked");
        assertEq(liquidator.askedWith(), "data");
        assertEq(engine.debtOf(vaultId, address(usdc)), left);
        _end();
    }

    function _debtLeft(uint256 repaid, uint256 debt) internal view returns (uint256) {
        if (repaid == debt) return 0;
        uint256 scaled = engine.scaledDebtOf(vaultId, address(usdc)) - MathLib.mulDivDown(repaid, RAY, _debtIndex());
        return MathLib.mulDivUp(scaled, _debtIndex(), RAY);
    }

    function _expectLiquidation(IVaultEngine.Liquidation memory sale, uint256 left) internal {
        vm.expectEmit();
        emit IVaultEngine.VaultLiquidated(
            vaultId,
            address(weth),
            address(usdc),
            RECEIVER,
            sale.collateralOut,
            sale.debtRepaid,
            sale.penalty,
            sale.reward,
            COLLATERAL - sale.collateralOut,
            left
        );
    }

    /// @dev A vault that somebody sold out for next to nothing: the loss goes to the buffer's claims, its reserves, its cash,
    /// and the lenders, in this order.
    function testFuzz_WriteOff(uint256 penalty, uint256 spare) public {
        _setPrice(weth, 500e8);
        liquidator.lock(vaultId);
        // Leaves the buffer some claims, and maybe not enough cash.
        penalty = bound(penalty, 0, 40_000e6);
        IVaultEngine.Liquidation memory sale = IVaultEngine.Liquidation(
            vaultId, 1, address(weth), COLLATERAL, address(usdc), 1, penalty, 0, address(0), RECEIVER
        );
        liquidator.liquidate(sale, "");
        uint256 spent = MathLib.zeroFloorSub(usdcBuffer.cash(), bound(spare, 0, 200_000e6));
        if (spent != 0) {
            vm.prank(address(engine));
            usdcBuffer.cover(address(this), spent);
        }
        uint256 debt = engine.debtOf(vaultId, address(usdc));
        uint256 fromClaims = MathLib.min(debt, penalty);
        uint256 fromReserves = MathLib.min(debt - fromClaims, engine.debtState(address(usdc)).reserves);
        uint256 fromCash = MathLib.min(debt - fromClaims - fromReserves, usdcBuffer.cash());
        uint256 loss = debt - fromClaims - fromReserves - fromCash;
        _begin();
        _debtFalls(debt);
        _becomes(Field.Locker, 0);
        _becomes(Field.Provision, 0);
        _loses(Field.ClaimBuffer, fromClaims);
        _moves(Field.UsdcEngine, Field.UsdcPool, fromClaims);
        _loses(Field.Reserves, fromReserves);
        _moves(Field.UsdcBuffer, Field.UsdcPool, fromCash);
        _loses(Field.BufferCash, fromCash);
        _loses(Field.BookAssets, fromCash);
        _gains(Field.PoolCash, fromClaims + fromCash);
        vm.expectEmit();
        emit IVaultEngine.DebtWrittenOff(vaultId, address(usdc), debt, fromClaims + fromCash, fromReserves, 0, loss);
        vm.expectEmit();
        emit IVaultEngine.VaultUnlocked(vaultId, address(liquidator), 1);
        assertTrue(liquidator.writeOff(vaultId, 1));
        _end();
    }

    /* CLAIMS */

    function testFuzz_Claim(uint256 amount) public {
        amount = bound(amount, 1, 10_000e6);
        _setPrice(weth, 1000e8);
        liquidator.lock(vaultId);
        liquidator.liquidate(
            IVaultEngine.Liquidation(
                vaultId, 1, address(weth), 1, address(usdc), 1, 10_000e6, amount, KEEPER, RECEIVER
            ),
            ""
        );
        _begin();
        _loses(Field.ClaimKeeper, amount);
        _moves(Field.UsdcEngine, Field.UsdcReceiver, amount);
        vm.expectEmit();
        emit IVaultEngine.Claimed(KEEPER, address(usdc), RECEIVER, amount);
        vm.prank(KEEPER);
        assertEq(engine.claim(address(usdc), RECEIVER), amount);
        vm.prank(KEEPER);
        assertEq(engine.claim(address(usdc), RECEIVER), 0, "nothing is left");
        _end();
    }

    function testFuzz_CollectReserves(uint256 elapsed, uint256 cash) public {
        _settle(bound(elapsed, 1 hours, 300 days));
        uint256 lent = MathLib.zeroFloorSub(usdcPool.cash(), bound(cash, 0, 1000e6));
        vm.prank(address(engine));
        usdcPool.lend(address(this), lent);
        uint256 reserves = engine.debtState(address(usdc)).reserves;
        uint256 amount = MathLib.min(reserves, usdcPool.cash());
        _begin();
        _loses(Field.Reserves, amount);
        _gains(Field.ClaimBuffer, amount);
        _loses(Field.PoolCash, amount);
        _moves(Field.UsdcPool, Field.UsdcEngine, amount);
        if (amount != 0) {
            vm.expectEmit();
            emit IVaultEngine.ClaimCredited(address(usdcBuffer), address(usdc), amount);
            vm.expectEmit();
            emit IVaultEngine.ReservesCollected(address(usdc), address(usdcBuffer), amount);
        }
        assertEq(engine.collectReserves(address(usdc)), amount);
        _end();
    }

    /// @dev Money of the buffer, for the pool.
    function testFuzz_Recover(uint256 amount) public {
        amount = bound(amount, 1, 10_000_000e6);
        usdc.mint(address(usdcBuffer), amount);
        _begin();
        _moves(Field.UsdcBuffer, Field.UsdcPool, amount);
        _gains(Field.PoolCash, amount);
        vm.expectEmit();
        emit IVaultEngine.LossRecovered(address(usdc), amount);
        vm.expectEmit();
        emit ILendingPool.Collected(amount, usdcPool.cash() + amount);
        vm.prank(address(usdcBuffer));
        engine.recover(address(usdc), amount);
        _end();
    }

    /// @dev Interest at the utilisation that held, its reserve share, and nothing else.
    function testFuzz_Accrue(uint256 elapsed) public {
        _skip(bound(elapsed, 1, 3650 days));
        DebtState memory state = engine.debtState(address(usdc));
        uint256 debt = MathLib.mulDivDown(state.totalScaledDebt, state.debtIndex, RAY);
        uint256 rate = InterestRateLib.annualRate(_curve(), InterestRateLib.utilisation(debt, usdcPool.cash()));
        uint256 growth = InterestRateLib.growth(rate, vm.getBlockTimestamp() - state.accruedAt);
        uint256 index = state.debtIndex + MathLib.mulDivUp(state.debtIndex, growth, WAD);
        uint256 interest = MathLib.mulDivDown(state.totalScaledDebt, index, RAY) - debt;
        uint256 reserves = state.reserves + MathLib.mulDivDown(interest, RESERVE_FACTOR, WAD);
        _begin();
        _becomes(Field.DebtIndex, index);
        _becomes(Field.Reserves, reserves);
        _becomes(Field.AccruedAt, vm.getBlockTimestamp());
        vm.expectEmit();
        emit IVaultEngine.InterestAccrued(address(usdc), interest, index, reserves);
        engine.accrue(address(usdc));
        _end();
        engine.accrue(address(usdc)); // a second time in the block: nothing
        _end();
    }

    /* GOVERNANCE */

    function testFuzz_Governance(uint256 supplyCap, uint256 borrowCap, uint256 minDebt, uint256 factor, bool isOn)
        public
    {
        supplyCap = bound(supplyCap, 0, type(uint120).max);
        borrowCap = bound(borrowCap, 1, type(uint128).max);
        minDebt = bound(minDebt, 1, borrowCap);
        factor = bound(factor, 0, 0.5e18);
        InterestRateLib.Curve memory curve = InterestRateLib.Curve(
            uint64(bound(supplyCap, 0, 4e18)),
            uint64(bound(borrowCap, 0, 4e18)),
            uint64(bound(minDebt, 0, 4e18)),
            0.5e18
        );
        _begin();
        vm.startPrank(ADMIN);
        vm.expectEmit();
        emit IVaultEngine.SupplyCapSet(address(weth), supplyCap);
        engine.setSupplyCap(address(weth), supplyCap);
        vm.expectEmit();
        emit IVaultEngine.DebtLimitsSet(address(usdc), borrowCap, minDebt);
        engine.setDebtLimits(address(usdc), borrowCap, minDebt);
        vm.expectEmit();
        emit IVaultEngine.RateCurveSet(address(usdc), curve, factor / 1e14);
        engine.setRateCurve(address(usdc), curve, factor);
        vm.expectEmit();
        emit IVaultEngine.LiquidatorSet(RECEIVER, isOn);
        engine.setLiquidator(RECEIVER, isOn);
        vm.expectEmit();
        emit IVaultEngine.GuardianSet(RECEIVER);
        engine.setGuardian(RECEIVER);
        vm.stopPrank();
        _end();
        assertEq(engine.collateralConfig(address(weth)).supplyCap, supplyCap);
        DebtState memory state = engine.debtState(address(usdc));
        assertEq(state.borrowCap, borrowCap);
        assertEq(state.minDebt, minDebt);
        assertEq(state.reserveFactorBps, factor / 1e14);
        assertEq(abi.encode(state.baseRate, state.slopeBelowKink, state.slopeAboveKink, state.kink), abi.encode(curve));
        assertEq(engine.isLiquidator(RECEIVER), isOn);
        assertEq(engine.liquidatorCount(), isOn ? 4 : 3);
        assertEq(engine.guardian(), RECEIVER);
    }

    function testFuzz_SetPauseLevel(uint256 first, uint256 second) public {
        (first, second) = (bound(first, 0, 3), bound(second, 0, 3));
        _begin();
        vm.startPrank(ADMIN);
        engine.setPauseLevel(first);
        vm.warp(vm.getBlockTimestamp() + 5);
        vm.expectEmit();
        emit IVaultEngine.PauseLevelSet(ADMIN, second);
        engine.setPauseLevel(second);
        vm.stopPrank();
        assertEq(engine.pauseLevel(), second);
        assertEq(engine.resumedAt(), first == 3 ? vm.getBlockTimestamp() : 0);
        _end();
    }

    function testFuzz_ListCollateral(uint256 supplyCap) public {
        supplyCap = bound(supplyCap, 0, type(uint120).max);
        address asset = address(new Decimals());
        _begin();
        vm.expectEmit();
        emit IVaultEngine.CollateralListed(asset, 4, supplyCap);
        vm.prank(ADMIN);
        engine.listCollateral(asset, supplyCap);
        _end();
        assertEq(abi.encode(engine.collateralConfig(asset)), abi.encode(supplyCap, 0, 4, true));
        address[] memory assets = engine.collateralAssets();
        assertEq(assets.length, 5);
        assertEq(assets[4], asset);
    }

    function testFuzz_ListDebt(uint256 borrowCap, uint256 minDebt, uint256 factor) public {
        borrowCap = bound(borrowCap, 1, type(uint128).max);
        minDebt = bound(minDebt, 1, borrowCap);
        factor = bound(factor, 0, 0.5e18);
        Decimals asset = new Decimals();
        _begin();
        vm.expectEmit();
        emit IVaultEngine.DebtListed(address(asset), 2, address(asset), RECEIVER);
        vm.expectEmit();
        emit IVaultEngine.DebtLimitsSet(address(asset), borrowCap, minDebt);
        vm.expectEmit();
        emit IVaultEngine.RateCurveSet(address(asset), _curve(), factor / 1e14);
        vm.prank(ADMIN);
        engine.listDebt(address(asset), address(asset), RECEIVER, borrowCap, minDebt, _curve(), factor);
        _end();
        DebtState memory state = engine.debtState(address(asset));
        assertEq(state.debtIndex, RAY);
        assertEq(uint256(state.totalScaledDebt) + state.reserves, 0);
        assertEq(state.accruedAt, vm.getBlockTimestamp());
        assertEq(state.reserveFactorBps, factor / 1e14);
        assertEq(state.index, 2);
        assertTrue(state.isListed);
        assertEq(state.borrowCap, borrowCap);
        assertEq(state.minDebt, minDebt);
        assertEq(state.source, address(asset));
        assertEq(state.buffer, RECEIVER);
        assertEq(engine.debtAssets()[2], address(asset));
    }
}

/// @notice As much of a token, and of a source of it, as a listing asks for.
contract Decimals {
    uint8 public constant decimals = 18;

    function asset() external view returns (address) {
        return address(this);
    }
}
