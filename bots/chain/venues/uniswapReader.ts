import { type Address, encodeAbiParameters, type Hex, hexToBigInt, keccak256, numberToHex, parseAbi, toHex } from 'viem';
import type { Deployment } from '../../config/deployment.ts';
import type { Pool } from '../../core/pools.ts';
import type { InitializedTick, PoolState } from '../../core/uniswapV3.ts';
import { MAX_TICK, MIN_TICK } from '../../core/uniswapV3Math.ts';
import { aggregating, type ChainClient } from '../client.ts';
