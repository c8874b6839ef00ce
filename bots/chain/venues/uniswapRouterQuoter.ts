import { type Address, concatHex, encodeFunctionData, type Hex, maxUint256, numberToHex, parseAbi } from 'viem';
import { WAD } from '../../core/constants.ts';
import { isSameAddress } from '../../core/types.ts';
import type { ChainClient } from '../client.ts';
import type { Swap, SwapQuote, SwapQuoter, SwapRequest } from './generic.ts';

const QUOTER = parseAbi([
  'function quoteExactInput(bytes path, uint256 amountIn) returns (uint256 amountOut, uint160[] sqrtPriceX96AfterList, uint32[] initializedTicksCrossedList, uint256 gasEstimate)',
]);
const ROUTERS = {
  'swap-router': parseAbi([
    'struct ExactInputParams { bytes path; address recipient; uint256 deadline; uint256 amountIn; uint256 amountOutMinimum; }',
    'function exactInput(ExactInputParams params) payable returns (uint256 amountOut)',
  ]),
  'swap-router-02': parseAbi([
    'struct ExactInputParams { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
    'function exactInput(ExactInputParams params) payable returns (uint256 amountOut)',
  ]),
} as const;
/** Where `exactInput` is told the amount: after its selector, the place of its struct, and what stands before in that [bytes]. */
const AMOUNT_OFFSETS = { 'swap-router': 4n + 32n + 3n * 32n, 'swap-router-02': 4n + 32n + 2n * 32n } as const;

/** Gas of one hop through the router, and of the router's own work; 429,266 in snapshots/takers.json is a take over one. */
const HOP_GAS = 90_000n;
const ROUTER_GAS = 30_000n;

/** Uniswap's routers: the first one, and the one that replaced it and takes no deadline. */
export type RouterKind = keyof typeof ROUTERS;

export interface UniswapRouterOptions {
  readonly client: ChainClient;
  /** QuoterV2. */
  readonly quoter: Address;
  readonly router: Address;
  readonly routerKind: RouterKind;
  readonly pools: readonly { readonly token0: Address; readonly token1: Address; readonly fee: number }[];
}

interface Step {
  readonly tokenOut: Address;
  readonly fee: number;
}

/** Uniswap v3 by its router: quotes of QuoterV2 over one pool or two, and the router's calldata. Asks nobody but the node. */
export class UniswapRouterQuoter implements SwapQuoter {
  readonly name = 'uniswap-router';
  readonly #options: UniswapRouterOptions;

  constructor(options: UniswapRouterOptions) {
    this.#options = options;
  }

  async quote(request: SwapRequest): Promise<SwapQuote | undefined> {
    const { client, quoter } = this.#options;
    const { tokenIn, tokenOut, amountIn, blockNumber } = request;
    const quotes = await Promise.all(
      this.#paths(tokenIn, tokenOut).map(async (steps) => {
        const path = encodePath(tokenIn, steps);
        const call = { address: quoter, abi: QUOTER, functionName: 'quoteExactInput', blockNumber } as const;
        // A pool that cannot take so much reverts: there is another path, or none.
        const answer = await client.simulateContract({ ...call, args: [path, amountIn] }).catch(() => undefined);
        return { path, hops: BigInt(steps.length), amountOut: answer?.result[0] ?? 0n };
      }),
    );
    const best = quotes.reduce<(typeof quotes)[number] | undefined>(
      (a, b) => (a !== undefined && a.amountOut >= b.amountOut ? a : b),
      undefined,
    );
    if (best === undefined || best.amountOut === 0n) return undefined;
    const swaps = [this.#swap(best.path, request)];
    return { amountOut: best.amountOut, swaps, gasUnits: best.hops * HOP_GAS + ROUTER_GAS };
  }

  /** The taker asserts the profit of the whole, so the router is given no limit: a smaller take must not miss it. */
  #swap(path: Hex, { tokenIn, amountIn, seller: recipient }: SwapRequest): Swap {
    const { router: target, routerKind } = this.#options;
    const common = { path, recipient, amountIn, amountOutMinimum: 0n };
    const data =
      routerKind === 'swap-router'
        ? encodeFunctionData({ abi: ROUTERS[routerKind], args: [{ ...common, deadline: maxUint256 }] })
        : encodeFunctionData({ abi: ROUTERS[routerKind], args: [common] });
    return { target, tokenIn, share: WAD, amountOffset: AMOUNT_OFFSETS[routerKind], data };
  }

  #paths(from: Address, to: Address): Step[][] {
    const next = (token: Address): Step[] =>
      this.#options.pools.flatMap(({ token0, token1, fee }) =>
        isSameAddress(token0, token)
          ? [{ tokenOut: token1, fee }]
          : isSameAddress(token1, token)
            ? [{ tokenOut: token0, fee }]
            : [],
      );
    return next(from).flatMap((first) =>
      isSameAddress(first.tokenOut, to)
        ? [[first]]
        : next(first.tokenOut).flatMap((second) => (isSameAddress(second.tokenOut, to) ? [[first, second]] : [])),
    );
  }
}

function encodePath(tokenIn: Address, steps: readonly Step[]): Hex {
  return concatHex([tokenIn, ...steps.flatMap(({ fee, tokenOut }) => [numberToHex(fee, { size: 3 }), tokenOut])]);
}
