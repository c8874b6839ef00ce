import type { Deployment } from '../config/deployment.ts';
import type { SystemSpec } from '../deploy/system.ts';
import type { Check } from './reader.ts';

/** What bots read in the deployment file and no contract tells: it must be what the configuration says. */
export function checkFile(deployment: Deployment, spec: SystemSpec): Check[] {
  const { parameters, uniswap } = spec;
  const listed = (kind: 'collaterals' | 'debts'): string[] =>
    spec.tokens.map(({ symbol }) => symbol).filter((symbol) => symbol in parameters[kind]);
  const present = (value: unknown): string => (value === undefined ? 'none' : 'one');
  const facts: [string, unknown, unknown][] = [
    ['chain id', spec.chainId, deployment.chainId],
    ['wrappedNative', spec.weth, deployment.wrappedNative],
    ['tokens', spec.tokens.map(({ symbol }) => symbol), deployment.tokens.map(({ symbol }) => symbol)],
    ['collaterals', listed('collaterals'), deployment.collaterals],
    ['debts', listed('debts'), deployment.debts.map(({ symbol }) => symbol)],
    ['tokens with an anchor', spec.anchors.map(({ token }) => token).sort(), anchored(deployment)],
    ['sequencerUptime', present(spec.sequencerUptimeFeed), present(deployment.sequencerUptime)],
    ['riskLens', parameters.risk.model === 'volatility' ? 'one' : 'none', present(deployment.riskLens)],
    ['genericTaker', present(uniswap.v3.router), present(deployment.genericTaker)],
    ...(['v2', 'v3', 'v4'] as const).map((version): [string, unknown, unknown] => [
      `uniswap.${version}`,
      uniswap[version],
      deployment.uniswap[version],
    ]),
  ];
  return facts.map(([name, expected, found]) => {
    const [wanted, actual] = [textOf(expected), textOf(found)];
    return {
      group: 'file',
      name,
      expected: wanted,
      found: actual,
      isOk: wanted.toLowerCase() === actual.toLowerCase(),
    };
  });
}

const anchored = ({ tokens }: Deployment): string[] =>
  tokens.flatMap(({ symbol, anchor }) => (anchor === undefined ? [] : [symbol])).sort();

/** Both sides were read by one schema, so their fields are in one order. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
}
