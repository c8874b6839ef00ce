// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;
import {BaseTest} from "../Base.t.sol";
import {console2} from "forge-std/console2.sol";
contract GasTest is BaseTest {
    function test_gas() public {
        uint256 v = _openVault(OWNER, 0, weth, 5e18, usdc, 8000e6);
        uint256 w = _openVault(OWNER, 1, weth, 50e18, usdc, 80_000e6);
        _setPrice(weth, 1900e8);
        usdc.mint(TAKER, 1e12); vm.prank(TAKER); usdc.approve(address(direct), type(uint256).max);
        skip(12); 
        address[10] memory a = [address(engine), address(house), address(direct), address(queue), address(router), address(riskModel), address(weth), address(usdc), address(usdcPool), address(usdcBuffer)];
        for (uint256 i; i < 10; ++i) vm.cool(a[i]);
        vm.prank(TAKER);
        uint256 g = gasleft();
        direct.liquidate(v, address(weth), 1e18, type(uint256).max, TAKER, "");
        console2.log("direct", g - gasleft());
        for (uint256 i; i < 10; ++i) vm.cool(a[i]);
        g = gasleft();
        house.start(w, KEEPER);
        console2.log("start", g - gasleft());
    }
}
