import type { Abi, Address } from 'viem';
import type { ChainClient } from '../chain/client.ts';
import { messageOf } from '../ops/errors.ts';

/** One thing that was compared. */
export interface Check {
  readonly group: string;
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  readonly isOk: boolean;
}

/** Asks the chain, and never gives up: what does not answer is a check that failed. */
export class Reader {
  readonly client: ChainClient;
  constructor(client: ChainClient) {
    this.client = client;
  }

  read(address: Address, abi: Abi, functionName: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.client.readContract({ address, abi, functionName, args });
  }

  /** Compares one answer, as text. */
  async expect(
    group: string,
    name: string,
    expected: string,
    read: () => Promise<unknown>,
    show: (answer: unknown) => string = String,
  ): Promise<Check> {
    let found: string;
    try {
      found = show(await read());
    } catch (error) {
      found = `no answer (${messageOf(error)})`;
    }
    return { group, name, expected, found, isOk: found.toLowerCase() === expected.toLowerCase() };
  }

  /** Judges what `judge` finds, as text and whether it is right. */
  async tell(group: string, name: string, expected: string, judge: () => Promise<[string, boolean]>): Promise<Check> {
    try {
      const [found, isOk] = await judge();
      return { group, name, expected, found, isOk };
    } catch (error) {
      return { group, name, expected, found: `no answer (${messageOf(error)})`, isOk: false };
    }
  }
}
