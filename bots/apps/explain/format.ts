/** Amounts, prices and times as people read them; all pure. Digits beyond those shown are cut off, not rounded. */
import type { DeployedToken } from '../../config/deployment.ts';
import { MAX_UINT256 } from '../../core/constants.ts';

/**
 * A number with thousands separated.
 * @param value scaled by 10^`scale`
 * @param digits after the point, at most
 */
export function decimal(value: bigint, scale: number, digits: number): string {
  const sign = value < 0n ? '-' : '';
  const magnitude = value < 0n ? -value : value;
  const unit = 10n ** BigInt(scale);
  const whole = (magnitude / unit).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = (magnitude % unit).toString().padStart(scale, '0').slice(0, digits);
  return `${sign}${whole}${digits === 0 || scale === 0 ? '' : `.${fraction}`}`;
}

/** @param value [quote WAD] */
export function dollars(value: bigint): string {
  return value < 0n ? `-${dollars(-value)}` : `$${decimal(value, 18, 2)}`;
}

/** @param value [WAD]; the largest uint256 stands for a vault without debt */
export function ratioText(value: bigint): string {
  return value === MAX_UINT256 ? 'no debt' : decimal(value, 18, 4);
}

/** @param wei [wei per gas] */
export function gweiText(wei: bigint): string {
  return `${decimal(wei, 9, 3)} gwei`;
}

/** @param value [WAD] */
export function percent(value: bigint): string {
  return `${decimal(value, 16, 2)} %`;
}

/** Raw units of a token as whole ones: two digits of dollar-like tokens, six of others. */
export function amountOf(amount: bigint, { symbol, decimals }: Pick<DeployedToken, 'symbol' | 'decimals'>): string {
  return `${decimal(amount, decimals, decimals <= 6 ? 2 : 6)} ${symbol}`;
}

type Decimals = Pick<DeployedToken, 'symbol' | 'decimals'>;

/**
 * A price of whole tokens in whole tokens.
 * @param priceE36 raw debt units per raw collateral unit [1e36]
 */
export function priceText(priceE36: bigint, collateral: Decimals, debt: Decimals): string {
  const perWhole = (priceE36 * 10n ** BigInt(collateral.decimals)) / 10n ** BigInt(debt.decimals);
  return `${decimal(perWhole, 36, 4)} ${debt.symbol}`;
}

/** @param priceE36 quote value of a raw unit [1e36] */
export function quoteText(priceE36: bigint, { decimals }: Decimals): string {
  return priceE36 === 0n ? 'none' : `$${decimal((priceE36 * 10n ** BigInt(decimals)) / 10n ** 18n, 36, 4)}`;
}

/** @param timestamp UTC seconds */
export function timeText(timestamp: bigint): string {
  return `${new Date(Number(timestamp) * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** @param seconds from one moment to another */
export function durationText(seconds: bigint): string {
  if (seconds < 0n) return `-${durationText(-seconds)}`;
  const parts = [
    [seconds / 86_400n, 'd'],
    [(seconds / 3600n) % 24n, 'h'],
    [(seconds / 60n) % 60n, 'min'],
    [seconds % 60n, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0n).map(([count, unit]) => `${count} ${unit}`);
  return shown.length === 0 ? '0 s' : shown.slice(0, 2).join(' ');
}
