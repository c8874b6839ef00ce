import { type Abi, type Address, getContractAddress, type Hex } from 'viem';
import { deployData } from './artifacts.ts';
import type { WorldCall } from './transactions.ts';

/** Transactions of one account whose contracts' addresses are known before they are sent. */
export class DeploymentPlan {
  readonly calls: WorldCall[] = [];
  readonly #from: Address;
  readonly #firstNonce: number;

  constructor(from: Address, firstNonce: number) {
    this.#from = from;
    this.#firstNonce = firstNonce;
  }

  deploy(abi: Abi, contract: string, args: readonly unknown[]): Address {
    return this.create(contract, deployData(abi, contract, args));
  }

  create(label: string, data: Hex): Address {
    const nonce = BigInt(this.#firstNonce + this.calls.length);
    this.calls.push({ label: `deploying ${label}`, data, gas: 12_000_000n });
    return getContractAddress({ from: this.#from, nonce });
  }

  call(label: string, to: Address, data: Hex): void {
    this.calls.push({ label, to, data, gas: 30_000_000n });
  }
}
