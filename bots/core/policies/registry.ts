/** The bidding policies by name. A new one is a file beside this one and a line here. */
import type { BidPolicy } from '../bidding.ts';
import { patient } from './patient.ts';
import { profit } from './profit.ts';

/** What a bidder chooses from; `profit` unless told otherwise. */
export const POLICIES: Readonly<Record<'profit' | 'patient', BidPolicy>> = { profit, patient: patient() };
