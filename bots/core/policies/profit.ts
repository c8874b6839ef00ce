/** Takes in the first block in which a take earns the minimum: who waits longer leaves it to those who do not. */
import { type BidPolicy, decideTake } from '../bidding.ts';

export const profit: BidPolicy = decideTake;
