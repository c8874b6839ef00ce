import type { RegretReport } from './regret.ts';
import { dollars, percent, table } from './table.ts';

/** The regret of every policy, and of ours in every scenario, as tables. */
export function regretTables(report: RegretReport): string {
  const policies = report.policies.map((score) => [
    score.name,
    percent(score.captured, 2),
    dollars(score.capturedUsd),
    `${score.chancesTaken} of ${report.chances}`,
    String(score.badTakes),
    percent(score.ofForesight),
    dollars(score.aloneUsd),
    String(score.aloneTakes),
  ]);
  const scenarios = report.byScenario.map(({ name, auctions, chances, bestUsd, captured }) => [
    name,
    String(auctions),
    String(chances),
    dollars(bestUsd),
    percent(captured, 2),
  ]);
  return [
    `${report.auctions} recorded auctions; ${report.chances} chances worth ${dollars(report.bestUsd)} dollars when every one is ` +
      `taken in the block in which it first pays; ${dollars(report.foresightUsd)} dollars for who is alone and knows the future. ` +
      `${report.parity.compared} takes compared with the chain, ${report.parity.divided} of them divided over several paths; ` +
      `${report.parity.different} different.`,
    table(
      ['policy', 'captured', 'USD', 'chances', 'bad takes', 'alone, of foresight', 'USD alone', 'takes alone'],
      policies,
    ),
    'Ours by scenario:',
    table(['scenario', 'auctions', 'chances', 'USD', 'captured'], scenarios),
  ].join('\n\n');
}
