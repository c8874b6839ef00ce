/** What somebody asks about: a vault or an auction, however they write it. */
import { isAddress } from 'viem';
import { MAX_UINT256 } from '../../core/constants.ts';
import { fromAuctionId, toVaultId } from '../../core/ids.ts';
import { UserError } from '../../ops/errors.ts';

/** A vault; or the auction of a vault, by its own id. */
export interface Subject {
  readonly vaultId: bigint;
  readonly auctionId: bigint | undefined;
}

const VAULT_ID_BITS = 224n;

/**
 * Reads `OWNER/INDEX`, a vault's id or an auction's, decimal or hexadecimal. Where an owner's address begins with 32 zero bits, the
 * id of an auction looks like that of a vault: it is one if it is open.
 * @param openIds of the auctions that are open
 * @throws {UserError} for text that is none of these
 */
export function parseSubject(text: string, openIds: ReadonlySet<bigint>): Subject {
  const [owner = '', index] = text.split('/');
  if (index !== undefined) {
    if (!isAddress(owner) || !/^\d{1,19}$/.test(index)) throw refusal(text);
    return { vaultId: toVaultId(owner, BigInt(index)), auctionId: undefined };
  }
  if (!/^(\d+|0x[0-9a-fA-F]+)$/.test(text)) throw refusal(text);
  const id = BigInt(text);
  if (id > MAX_UINT256) throw refusal(text);
  const isAuction = openIds.has(id) || id >> VAULT_ID_BITS !== 0n;
  return isAuction ? { vaultId: fromAuctionId(id).vaultId, auctionId: id } : { vaultId: id, auctionId: undefined };
}

function refusal(text: string): UserError {
  return new UserError(
    `"${text.slice(0, 80)}" is no vault and no auction; give an id as a number, or a vault as OWNER/INDEX, as 0x12…ef/0.`,
  );
}
