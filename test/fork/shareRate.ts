/** The rate of wstETH, written by tests: on the replica and on a fork of mainnet alike. */
import { type Address, concatHex, encodeAbiParameters, type Hex, keccak256, parseAbi, stringToHex } from 'viem';
import { creationCode } from '../../bots/local/artifacts.ts';
import type { WorldClient } from '../../bots/local/transactions.ts';
import { MAINNET } from '../../bots/replica/addresses.ts';
import { construct, writeWord } from '../../bots/replica/construct.ts';

const ST_ETH = parseAbi([
  'function getTotalShares() view returns (uint256)',
  'function getTotalPooledEther() view returns (uint256)',
  'function sharesOf(address account) view returns (uint256)',
]);
/** Who holds, in the stand-in's constructor, what exists from the start. */
const HOLDER: Address = '0x000000000000000000000000000000000000dEaD';
const BUFFERED_SLOT = keccak256(stringToHex('lido.Lido.bufferedEther'));
const BPS = 10_000n;

/**
 * Has validators earn or lose: every share of stETH, and with it wstETH, is worth so much more or less than now. On a fork our stand-in
 * moves in at stETH's address, behind mainnet's own wstETH; accounts keep their shares.
 *
 * @param bps Of the rate: 500 is a twentieth more, −500 a twentieth less. The new rate rounds down.
 */
export async function moveRate(client: WorldClient, bps: bigint): Promise<void> {
  const address = MAINNET.stEth;
  const contract = { address, abi: ST_ETH } as const;
  const [shares, pooled, held] = await Promise.all([
    client.readContract({ ...contract, functionName: 'getTotalShares' }),
    client.readContract({ ...contract, functionName: 'getTotalPooledEther' }),
    client.readContract({ ...contract, functionName: 'sharesOf', args: [HOLDER] }),
  ]);
  const args = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [shares, (pooled * (BPS + bps)) / BPS]);
  await construct(client, { address, creation: concatHex([creationCode('ReplicaStEth'), args]) });
  await writeWord(client, address, BUFFERED_SLOT, 0n); // it is all with validators
  await writeWord(client, address, sharesSlot(HOLDER), held);
}

function sharesSlot(account: Address): Hex {
  return keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [account, 0n]));
}
