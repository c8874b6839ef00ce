import { defineConfig } from '@wagmi/cli';
import { foundry } from '@wagmi/cli/plugins';
import { foundryBinary } from './script/toolchain/foundry.mjs';

// Typed ABIs of everything that is deployed, from forge's artifacts. `npm run generate` builds first and runs this.
export default defineConfig({
  out: 'bots/abi/generated.ts',
  plugins: [
    foundry({
      project: '.',
      artifacts: 'out/deploy',
      forge: { build: false, path: foundryBinary('forge') },
      include: [
        'AuctionHouse.sol/AuctionHouse.json',
        'AuctionLens.sol/AuctionLens.json',
        'AuctionRepayer.sol/AuctionRepayer.json',
        'ChainlinkOracle.sol/ChainlinkOracle.json',
        'IRiskModel.sol/IRiskModel.json',
        'DirectLiquidator.sol/DirectLiquidator.json',
        'GenericTaker.sol/GenericTaker.json',
        'GovernanceLens.sol/GovernanceLens.json',
        'InventoryTaker.sol/InventoryTaker.json',
        'LendingPool.sol/LendingPool.json',
        'LiquidationQueue.sol/LiquidationQueue.json',
        'LiquidityBuffer.sol/LiquidityBuffer.json',
        'OracleRouter.sol/OracleRouter.json',
        'RiskLens.sol/RiskLens.json',
        'StaticRiskModel.sol/StaticRiskModel.json',
        'TestAggregator.sol/TestAggregator.json',
        'TestToken.sol/TestToken.json',
        'UniswapV3Oracle.sol/UniswapV3Oracle.json',
        'UniswapTaker.sol/UniswapTaker.json',
        'VaultEngine.sol/VaultEngine.json',
        'VaultLens.sol/VaultLens.json',
        'VolatilityRiskModel.sol/VolatilityRiskModel.json',
      ],
    }),
  ],
});
