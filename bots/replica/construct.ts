import { type Address, encodeFunctionData, type Hex, numberToHex, parseEther, zeroAddress } from 'viem';
import { execute, type WorldCall, type WorldClient } from '../local/transactions.ts';

/** More than any transaction asks for, so that who is impersonated can pay. */
const GAS_MONEY = parseEther('1000000');
const CONSTRUCTOR_GAS = 20_000_000n;

/** A contract to put at an address. */
export interface Construction {
  readonly address: Address;
  /** Creation code with its constructor's arguments. */
  readonly creation: Hex;
  /** Who deploys, to the constructor. */
  readonly deployer?: Address;
}

/**
 * Runs a constructor at an address of one's choice, so that immutables and storage are what they would be had the contract been
 * deployed there: creation code is put there as if it were the contract, called for what it returns, and run once for
 * what it stores.
 * @throws {Error} when the constructor reverts
 */
export function construct(client: WorldClient, construction: Construction): Promise<void> {
  return constructAll(client, [construction]);
}

/**
 * Runs constructors that do not call one another, as {@link construct} does, each step for all of them at once.
 * @throws {Error} when one reverts
 */
export async function constructAll(client: WorldClient, constructions: readonly Construction[]): Promise<void> {
  await Promise.all(constructions.map(({ address, creation }) => client.setCode({ address, bytecode: creation })));
  const contracts = await Promise.all(
    constructions.map(async ({ address, deployer = zeroAddress }) => {
      const { data: code } = await client.call({ account: deployer, to: address, gas: CONSTRUCTOR_GAS });
      if (code === undefined) throw new Error(`the constructor of ${address} returns no code`);
      return { address, deployer, code };
    }),
  );
  for (const deployer of new Set(contracts.map((contract) => contract.deployer))) {
    const calls = contracts
      .filter((contract) => contract.deployer === deployer)
      .map(({ address }): WorldCall => {
        return { label: `constructing ${address}`, to: address, data: '0x', gas: CONSTRUCTOR_GAS };
      });
    await executeAs(client, deployer, calls);
  }
  await Promise.all(
    contracts.flatMap(({ address, code }) => [
      client.setCode({ address, bytecode: code }),
      client.setNonce({ address, nonce: 1 }),
    ]),
  );
}

/**
 * Sends transactions as any account, contracts too. The account's ether is afterwards what it was, less what the calls bring
 * along; what they bring back is lost.
 * @throws {Error} naming the first that reverted
 */
export async function executeAs(client: WorldClient, account: Address, calls: readonly WorldCall[]): Promise<void> {
  const [before] = await Promise.all([
    client.getBalance({ address: account }),
    client.impersonateAccount({ address: account }),
  ]);
  await client.setBalance({ address: account, value: before + GAS_MONEY });
  try {
    await execute(client, account, calls);
  } finally {
    const spent = calls.reduce((sum, { value = 0n }) => sum + value, 0n);
    await Promise.all([
      client.setBalance({ address: account, value: before > spent ? before - spent : 0n }),
      client.stopImpersonatingAccount({ address: account }),
    ]);
  }
}

/** Has what is executed inside mined in one block for each sender's turn, also on a chain that mines each transaction as it comes. */
export async function withoutAutomine<T>(client: WorldClient, run: () => Promise<T>): Promise<T> {
  if (!(await client.getAutomine())) return run();
  await client.setAutomine(false);
  try {
    return await run();
  } finally {
    await client.setAutomine(true);
  }
}

/** Writes a word of a contract's storage. */
export async function writeWord(client: WorldClient, address: Address, slot: Hex, value: bigint): Promise<void> {
  await client.setStorageAt({ address, index: slot, value: numberToHex(value, { size: 32 }) });
}

/** A call with its gas, in one line. */
export function callOf(
  label: string,
  to: Address,
  call: Parameters<typeof encodeFunctionData>[0],
  options: { readonly value?: bigint; readonly gas?: bigint } = {},
): WorldCall {
  return { label, to, data: encodeFunctionData(call), gas: 1_500_000n, ...options };
}
