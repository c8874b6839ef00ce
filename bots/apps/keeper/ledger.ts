/** What unpaid calls have cost within a day, and those in flight may cost. */

/** The time over which a budget is counted [seconds]. */
const DAY = 86_400n;

/** Remembers what was spent, for as long as the process runs: another one begins with a whole budget. */
export class Ledger {
  #spent: { readonly at: bigint; readonly wei: bigint }[] = [];
  /** By transaction key. */
  readonly #reserved = new Map<string, bigint>();

  /** A call is in flight, and may cost so much. */
  reserve(key: string, wei: bigint): void {
    this.#reserved.set(key, wei);
  }

  /**
   * What became of a call. One that was never reserved, because it pays, counts for nothing.
   * @param wei what it cost, nothing if it was not mined
   * @param at UTC seconds
   */
  settle(key: string, wei: bigint, at: bigint): void {
    if (this.#reserved.delete(key) && wei > 0n) this.#spent.push({ at, wei });
  }

  /** What is left of a day's budget; nothing when more was spent [wei]. */
  leftOf(budgetWei: bigint, now: bigint): bigint {
    this.#spent = this.#spent.filter(({ at }) => at > now - DAY);
    const used = [...this.#spent.map(({ wei }) => wei), ...this.#reserved.values()].reduce((sum, wei) => sum + wei, 0n);
    return used > budgetWei ? 0n : budgetWei - used;
  }
}
