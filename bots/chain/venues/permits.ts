/** Signatures by which a token's owner lets somebody have an exact amount, once and for a short time. */
import { bytesToBigInt, domainSeparator, type Hex, type LocalAccount, parseAbi, parseSignature } from 'viem';
import { type Address } from '../../core/types.ts';
import type { ChainClient } from '../client.ts';

/** What signs: an account, or whatever stands for it. */
export type Signer = Pick<LocalAccount, 'address' | 'signTypedData'>;

/** What is allowed. */
export interface Permission {
  readonly token: Address;
  readonly spender: Address;
  readonly amount: bigint; // [raw units]
  readonly deadline: bigint; // UTC seconds
}

/** Which token a permit is for: what ERC-2612 calls its domain. */
export interface PermitDomain {
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly verifyingContract: Address;
}

const PERMIT_TOKEN = parseAbi([
  'function name() view returns (string)',
  'function version() view returns (string)',
  'function nonces(address owner) view returns (uint256)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
]);
const ERC2612 = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const;
const PERMIT2 = {
  PermitTransferFrom: [
    { name: 'permitted', type: 'TokenPermissions' },
    { name: 'spender', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
  TokenPermissions: [
    { name: 'token', type: 'address' },
    { name: 'amount', type: 'uint256' },
  ],
} as const;

/**
 * The domain of a token with ERC-2612 permits. A token that does not say its version has "1"; whether that is so shows in its
 * domain separator.
 * @returns undefined when the token has no such permits, or another domain than can be told from it
 */
export async function readPermitDomain(
  client: ChainClient,
  token: Address,
  chainId: number,
): Promise<PermitDomain | undefined> {
  const at = { address: token, abi: PERMIT_TOKEN } as const;
  const [name, version, separator] = await Promise.allSettled([
    client.readContract({ ...at, functionName: 'name' }),
    client.readContract({ ...at, functionName: 'version' }),
    client.readContract({ ...at, functionName: 'DOMAIN_SEPARATOR' }),
  ]);
  if (name.status === 'rejected' || separator.status === 'rejected') return undefined;
  const said = version.status === 'fulfilled' ? version.value : '1';
  const domain = { name: name.value, version: said, chainId, verifyingContract: token };
  return domainSeparator({ domain }) === separator.value ? domain : undefined;
}

/** Which permit of an owner a token expects next. */
export function readPermitNonce(
  client: ChainClient,
  token: Address,
  owner: Address,
  blockNumber: bigint,
): Promise<bigint> {
  const call = { abi: PERMIT_TOKEN, functionName: 'nonces', args: [owner] } as const;
  return client.readContract({ ...call, address: token, blockNumber });
}

/** An ERC-2612 permit. @param nonce what {@link readPermitNonce} says */
export async function signPermit(
  signer: Signer,
  domain: PermitDomain,
  { spender, amount, deadline }: Permission,
  nonce: bigint,
): Promise<{ readonly v: number; readonly r: Hex; readonly s: Hex }> {
  const message = { owner: signer.address, spender, value: amount, nonce, deadline };
  const signature = await signer.signTypedData({ domain, types: ERC2612, primaryType: 'Permit', message });
  const { r, s, yParity } = parseSignature(signature);
  return { v: yParity + 27, r, s };
}

/** A single payment through Permit2, with a nonce at random: their order does not matter, and none is used twice. */
export async function signPermit2(
  signer: Signer,
  { permit2, chainId }: { readonly permit2: Address; readonly chainId: number },
  { token, spender, amount, deadline }: Permission,
): Promise<{ readonly nonce: bigint; readonly signature: Hex }> {
  const nonce = bytesToBigInt(crypto.getRandomValues(new Uint8Array(32)));
  const signature = await signer.signTypedData({
    domain: { name: 'Permit2', chainId, verifyingContract: permit2 },
    types: PERMIT2,
    primaryType: 'PermitTransferFrom',
    message: { permitted: { token, amount }, spender, nonce, deadline },
  });
  return { nonce, signature };
}
