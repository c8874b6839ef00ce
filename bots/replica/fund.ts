/** Money for tests, in ways that work on a fork of mainnet as on the replica: from whoever may make it there. */
import { type Address, encodeAbiParameters, isAddressEqual, keccak256, parseAbi } from 'viem';
import type { WorldCall, WorldClient } from '../local/transactions.ts';
import { ETHER, MAINNET } from './addresses.ts';
import { callOf, executeAs, writeWord } from './construct.ts';

/** Makes what must be made by somebody: no account of anybody's. */
export const FAUCET: Address = '0x0000000000000000000000000000000000ebbfa0';

const TOKEN = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function balanceOf(address account) view returns (uint256)',
  'function transfer(address to, uint256 amount)',
]);
const WETH = parseAbi(['function deposit() payable']);
const USDC = parseAbi([
  'function masterMinter() view returns (address)',
  'function configureMinter(address minter, uint256 allowed)',
  'function removeMinter(address minter)',
  'function mint(address to, uint256 amount)',
]);
const USDT = parseAbi(['function owner() view returns (address)', 'function issue(uint256 amount)']);
const WBTC = parseAbi(['function owner() view returns (address)', 'function mint(address to, uint256 amount)']);
const ST_ETH = parseAbi(['function submit(address referral) payable']);
const WST_ETH = parseAbi([
  'function wrap(uint256 amount)',
  'function getStETHByWstETH(uint256 amount) view returns (uint256)',
]);

/** Where LINK keeps its balances, on mainnet and on the replica. */
const LINK_BALANCES = 1n;

/** What rounding may take, each time a share is computed [wei]. */
const SHARE_ROUNDING = 10n;

/**
 * Gives an account an amount of a token, on top of what it has: ether, WETH, USDC, USDT, WBTC, LINK, stETH or wstETH. Of stETH
 * it may be a few wei less.
 * @throws {RangeError} for other tokens
 * @throws {Error} naming the step that reverted: when the account is blocked, the token is paused, or Lido takes no more
 */
export async function fund(client: WorldClient, token: Address, account: Address, amount: bigint): Promise<void> {
  if (amount === 0n) return;
  const way = WAYS.find(([address]) => isAddressEqual(address, token))?.[1];
  if (way === undefined) throw new RangeError(`there is no way to make ${token}`);
  await way(client, account, amount);
}

type Way = (client: WorldClient, account: Address, amount: bigint) => Promise<void>;

const WAYS: readonly (readonly [Address, Way])[] = [
  [ETHER, addEther],
  [
    MAINNET.weth,
    async (client, account, amount) => {
      await addEther(client, FAUCET, amount);
      const deposit = callOf('wrapping', MAINNET.weth, { abi: WETH, functionName: 'deposit' }, { value: amount });
      await executeAs(client, FAUCET, [deposit, transfer(MAINNET.weth, account, amount)]);
    },
  ],
  [
    MAINNET.usdc,
    async (client, account, amount) => {
      const to = MAINNET.usdc;
      const master = await client.readContract({ address: to, abi: USDC, functionName: 'masterMinter' });
      const admit = callOf('admitting a minter', to, {
        abi: USDC,
        functionName: 'configureMinter',
        args: [FAUCET, amount],
      });
      const dismiss = callOf('dismissing it', to, { abi: USDC, functionName: 'removeMinter', args: [FAUCET] });
      await executeAs(client, master, [admit]);
      const mint = callOf('minting', to, { abi: USDC, functionName: 'mint', args: [account, amount] });
      await executeAs(client, FAUCET, [mint]);
      await executeAs(client, master, [dismiss]);
    },
  ],
  [
    MAINNET.usdt,
    async (client, account, amount) => {
      const owner = await client.readContract({ address: MAINNET.usdt, abi: USDT, functionName: 'owner' });
      const issue = callOf('issuing', MAINNET.usdt, { abi: USDT, functionName: 'issue', args: [amount] });
      await executeAs(client, owner, [issue, transfer(MAINNET.usdt, account, amount)]);
    },
  ],
  [
    MAINNET.wbtc,
    async (client, account, amount) => {
      const owner = await client.readContract({ address: MAINNET.wbtc, abi: WBTC, functionName: 'owner' });
      const mint = callOf('minting', MAINNET.wbtc, { abi: WBTC, functionName: 'mint', args: [account, amount] });
      await executeAs(client, owner, [mint]);
    },
  ],
  [
    MAINNET.link,
    // Nobody may make LINK. The faucet's balance is written, and what is no balance there cannot be transferred; so holders lose nothing,
    // and together have more than the supply.
    async (client, account, amount) => {
      const types = [{ type: 'address' }, { type: 'uint256' }] as const;
      const slot = keccak256(encodeAbiParameters(types, [FAUCET, LINK_BALANCES]));
      await writeWord(client, MAINNET.link, slot, amount);
      await executeAs(client, FAUCET, [transfer(MAINNET.link, account, amount)]);
    },
  ],
  [
    MAINNET.stEth,
    async (client, account, amount) => {
      await stake(client, amount);
      await executeAs(client, FAUCET, [transfer(MAINNET.stEth, account, amount)]);
    },
  ],
  [
    MAINNET.wstEth,
    async (client, account, amount) => {
      const address = MAINNET.wstEth;
      const worth = await client.readContract({
        address,
        abi: WST_ETH,
        functionName: 'getStETHByWstETH',
        args: [amount],
      });
      const wrapped = worth + SHARE_ROUNDING;
      await stake(client, wrapped);
      await executeAs(client, FAUCET, [
        callOf('approving', MAINNET.stEth, { abi: TOKEN, functionName: 'approve', args: [address, wrapped] }),
        callOf('wrapping', address, { abi: WST_ETH, functionName: 'wrap', args: [wrapped] }),
        transfer(address, account, amount),
      ]);
    },
  ],
];

async function stake(client: WorldClient, amount: bigint): Promise<void> {
  const value = amount + SHARE_ROUNDING;
  await addEther(client, FAUCET, value);
  const submit = callOf('staking', MAINNET.stEth, { abi: ST_ETH, functionName: 'submit', args: [ETHER] }, { value });
  await executeAs(client, FAUCET, [submit]);
}

async function addEther(client: WorldClient, account: Address, amount: bigint): Promise<void> {
  const balance = await client.getBalance({ address: account });
  await client.setBalance({ address: account, value: balance + amount });
}

/** The call that transfers an amount of a token [raw units]. */
export function transfer(token: Address, to: Address, amount: bigint): WorldCall {
  return callOf(`transfer of ${token}`, token, { abi: TOKEN, functionName: 'transfer', args: [to, amount] });
}
