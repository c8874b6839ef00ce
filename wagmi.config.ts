import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from '@wagmi/cli';
import { foundry } from '@wagmi/cli/plugins';
import { foundryBinary, PROJECT_ROOT } from './script/toolchain/foundry.mjs';

const ARTIFACTS = 'out/deploy';

/** The code of a contract as it stands on a chain, for bots that lend it to an address for one call. */
function deployedCode(contract: string, name: string): Plugin {
  return {
    name: `code of ${contract}`,
    run() {
      const file = join(PROJECT_ROOT, ARTIFACTS, `${contract}.sol`, `${contract}.json`);
      const artifact = JSON.parse(readFileSync(file, 'utf8')) as {
        deployedBytecode: { object: string; immutableReferences?: object };
      };
      const { object, immutableReferences = {} } = artifact.deployedBytecode;
      if (!/^0x([0-9a-f]{2})+$/.test(object)) throw new Error(`${contract} is not linked`);
      if (Object.keys(immutableReferences).length > 0)
        throw new Error(`${contract} is nothing without its constructor`);
      return { content: `/** ${contract} as it is deployed. */\nexport const ${name} = '${object}' as const;\n` };
    },
  };
}

// Typed ABIs of everything that is deployed, from forge's artifacts. `npm run generate` builds first and runs this.
export default defineConfig({
  out: 'bots/abi/generated.ts',
  plugins: [
    foundry({
      project: '.',
      artifacts: ARTIFACTS,
      forge: { build: false, path: foundryBinary('forge') },
      include: [
        'AuctionHouse.sol/AuctionHouse.json',
        'AuctionLens.sol/AuctionLens.json',
        'AuctionRepayer.sol/AuctionRepayer.json',
        'ChainlinkOracle.sol/ChainlinkOracle.json',
        'CrossOracle.sol/CrossOracle.json',
        'IRiskModel.sol/IRiskModel.json',
        'DirectLiquidator.sol/DirectLiquidator.json',
        'GenericTaker.sol/GenericTaker.json',
        'GovernanceLens.sol/GovernanceLens.json',
        'InventoryTaker.sol/InventoryTaker.json',
        'LendingPool.sol/LendingPool.json',
        'LiquidationQueue.sol/LiquidationQueue.json',
        'LiquidityBuffer.sol/LiquidityBuffer.json',
        'OracleRouter.sol/OracleRouter.json',
        'RateOracle.sol/RateOracle.json',
        'RiskLens.sol/RiskLens.json',
        'SequencerUptime.sol/SequencerUptime.json',
        'SnapshotLens.sol/SnapshotLens.json',
        'StaticRiskModel.sol/StaticRiskModel.json',
        'TestAggregator.sol/TestAggregator.json',
        'TestToken.sol/TestToken.json',
        'UniswapV3Oracle.sol/UniswapV3Oracle.json',
        'UniswapTaker.sol/UniswapTaker.json',
        'VaultEngine.sol/VaultEngine.json',
        'VolatilityRiskModel.sol/VolatilityRiskModel.json',
      ],
    }),
    deployedCode('SnapshotLens', 'snapshotLensCode'),
  ],
});
