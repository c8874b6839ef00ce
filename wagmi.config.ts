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
        'AuctionHouse.sol/*.json',
        'AuctionLens.sol/*.json',
        'ChainlinkOracle.sol/*.json',
        'LendingPool.sol/*.json',
        'LiquidationQueue.sol/*.json',
        'LiquidityBuffer.sol/*.json',
        'OracleRouter.sol/*.json',
        'StaticRiskModel.sol/*.json',
        'TestAggregator.sol/*.json',
        'TestToken.sol/*.json',
        'UniswapV3Taker.sol/*.json',
        'VaultEngine.sol/*.json',
        'VaultLens.sol/*.json',
      ],
    }),
  ],
});
