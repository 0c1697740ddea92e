import { describe, expect, it } from 'vitest';
import { inSightOf } from './in-sight.ts';
import { revealed, sessionOf } from './testing/live-class.ts';
import type { Audience } from './wire.ts';

const session = sessionOf(
	[2000, revealed('shown', 'distribution')],
	[2001, revealed('key-only', 'key')],
	[2002, revealed('key-only', 'record')]
);
const votedAt = (seat: string, item: string) =>
	seat === 'voter' && item !== 'unasked' ? 7 : undefined;
const sight = (audience: Audience) => inSightOf(audience, { session, votedAt });

const control = sight({ kind: 'control' });
const projector = sight({ kind: 'projector' });
const voter = sight({ kind: 'seat', seat: 'voter' });
const other = sight({ kind: 'seat', seat: 'other' });

type From = number | undefined;
const NOT = undefined;

/** Every name that `LiveParts` has, and from which version on each audience has it. */
const ROWS: [part: string, control: From, projector: From, voter: From, other: From][] = [
	['room', 0, 0, 0, 0],
	['counts', 0, 0, NOT, NOT],
	['heat', 0, NOT, NOT, NOT],
	['split', 0, NOT, NOT, NOT],
	['misconceptions', 0, NOT, NOT, NOT],
	['shifts', 0, NOT, NOT, NOT],
	['candidates', 0, NOT, NOT, NOT],
	['tally:shown', 0, 0, 7, NOT],
	['tally:key-only', 0, NOT, NOT, NOT],
	['tally:hidden', 0, NOT, NOT, NOT],
	['reasons:shown', 0, 0, 7, NOT],
	['reasons:hidden', 0, 0, 7, NOT],
	['reasons:unasked', 0, 0, NOT, NOT],
	['seat:voter', 0, NOT, NOT, NOT],
	['seat:shown', 0, NOT, NOT, NOT],
	['a name of tomorrow', 0, NOT, NOT, NOT],
	['tally', 0, NOT, NOT, NOT]
];

describe('who may have', () => {
	it.each(ROWS)('%s', (part, ...expected) => {
		expect([control, projector, voter, other].map((of) => of(part))).toEqual(expected);
	});
});
