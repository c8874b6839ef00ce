import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWNER } from './fixtures.ts';
import { fromAuctionId, indexOf, ownerOf, toAuctionId, toVaultId } from './ids.ts';

describe('ids', () => {
  test('default', () => {
    const vaultId = toVaultId(OWNER, 7n);
    expect([ownerOf(vaultId), indexOf(vaultId)]).toEqual([OWNER, 7n]);
    expect(fromAuctionId(toAuctionId(vaultId, 4_000_000_000))).toEqual({ vaultId, nonce: 4_000_000_000 });
  });

  test('behavior: the parts are the id', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 160n - 1n), fc.bigInt(0n, 2n ** 64n - 1n), fc.nat(), (owner, index, nonce) => {
        const vaultId = toVaultId(`0x${owner.toString(16).padStart(40, '0')}`, index);
        expect([BigInt(ownerOf(vaultId)), indexOf(vaultId)]).toEqual([owner, index]);
        expect(fromAuctionId(toAuctionId(vaultId, nonce))).toEqual({ vaultId, nonce });
      }),
    );
  });

  test("behavior: an id that is no vault's has no owner", () => {
    expect(BigInt(ownerOf(2n ** 224n))).toBe(0n);
  });

  test('error: an index of more than 64 bits', () => {
    expect(() => toVaultId(OWNER, 2n ** 64n)).toThrow(RangeError);
  });
});
