/**
 * Names for vaults and auctions, as `IdLib.sol`:
 *
 *     vaultId   = | 32 bits zero | 160 bits owner | 64 bits index |
 *     auctionId = | 160 bits owner | 64 bits index | 32 bits lock nonce |
 */
import { MAX_UINT160 } from './constants.ts';
import type { Address } from './types.ts';

const INDEX_BITS = 64n;
const NONCE_BITS = 32n;

/** The id of an owner's vault number `index`. @throws {RangeError} for an index that has more than 64 bits */
export function toVaultId(vaultOwner: Address, index: bigint): bigint {
  if (index < 0n || index >> INDEX_BITS !== 0n) throw new RangeError(`no vault has the index ${index}`);
  return (BigInt(vaultOwner) << INDEX_BITS) | index;
}

/** The owner written in a vault's id, in lower case; zero for ids that are no vault's. */
export function ownerOf(vaultId: bigint): Address {
  const owner = vaultId >> INDEX_BITS;
  return `0x${(owner > MAX_UINT160 ? 0n : owner).toString(16).padStart(40, '0')}`;
}

/** The vault's number among its owner's vaults. */
export function indexOf(vaultId: bigint): bigint {
  return BigInt.asUintN(Number(INDEX_BITS), vaultId);
}

/** The id of the auction that locked `vaultId` with `nonce`; higher bits of a number that is no vault's id are lost. */
export function toAuctionId(vaultId: bigint, nonce: number): bigint {
  return BigInt.asUintN(256, vaultId << NONCE_BITS) | BigInt(nonce);
}

/** The vault and the lock nonce written in an auction's id. */
export function fromAuctionId(auctionId: bigint): { vaultId: bigint; nonce: number } {
  return { vaultId: auctionId >> NONCE_BITS, nonce: Number(BigInt.asUintN(Number(NONCE_BITS), auctionId)) };
}
