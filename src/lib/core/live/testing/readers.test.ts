import fc from 'fast-check';
import { expect, it } from 'vitest';
import { right, wrong } from '../../assigned/testing/received.ts';
import type { LiveAct } from '../../schema/live.ts';
import { inSightOf } from '../in-sight.ts';
import { actsOf, revealed, revotedOn, roomOf, seatOf } from './live-class.ts';
import { liveParts } from '../live-parts.ts';
import type { TakenAct } from '../live-session.ts';
import { VersionedParts } from '../versioned-parts.ts';
import type { Audience } from '../wire.ts';

/*
 * A room as a server keeps it, and readers who ask for it at odd times: what each has put together is what
 * it may see, however the acts, the votes and the asking fall.
 */

const ITEMS = ['safe-verdict', 'half-verdict'];
const AUDIENCES: Audience[] = [
	{ kind: 'control' },
	{ kind: 'projector' },
	{ kind: 'seat', seat: 'seat-1' },
	{ kind: 'seat', seat: 'seat-2' }
];

type Happening =
	{ act: LiveAct } | { seat: number; item: string; isRight: boolean } | { asks: Audience };

const item = fc.constantFrom(...ITEMS);
const happening: fc.Arbitrary<Happening> = fc.oneof(
	item.map((id) => ({ act: revealed(id, 'distribution') })),
	item.map((id) => ({ act: { type: 'hid', item: id, what: 'distribution' } as const })),
	item.map((id) => ({ act: revotedOn(id) })),
	fc.record({ seat: fc.integer({ min: 1, max: 3 }), item, isRight: fc.boolean() }),
	fc.constantFrom(...AUDIENCES).map((asks) => ({ asks }))
);

it('each reader has what it may see, put together from what came after what it had', () => {
	fc.assert(
		fc.property(fc.array(happening, { minLength: 15, maxLength: 40 }), (happenings) => {
			const acts: TakenAct[] = actsOf();
			const came = new Map<number, Parameters<typeof seatOf>[1][]>();
			const voted = new Map<string, number>();
			const parts = new VersionedParts();
			const readers = AUDIENCES.map((audience) => ({
				audience,
				after: 0,
				had: {}
			}));

			const room = () => {
				const seats = [1, 2, 3].map((n) => seatOf(n, ...(came.get(n) ?? [])));
				return roomOf(acts, seats);
			};
			const ask = ({ kind, ...rest }: Audience) => {
				const reader = readers.find(
					({ audience }) => JSON.stringify(audience) === JSON.stringify({ kind, ...rest })
				);
				if (!reader) throw new Error('no such reader');
				const votedAt = (seat: string, id: string) => voted.get(`${seat} ${id}`);
				const inSight = inSightOf(reader.audience, { session: room().session, votedAt });
				const changes = parts.since(reader.after, inSight);
				if (changes) {
					Object.assign(reader.had, JSON.parse(changes.json));
					reader.after = changes.version;
				}
				const whole = JSON.parse(parts.since(0, inSight)?.json ?? '{}') as object;
				expect(reader.had).toMatchObject(whole);
			};

			const update = () => {
				const now = room();
				parts.put({ ...liveParts(now) });
				for (const seat of now.seats) {
					for (const id of seat.votes.keys()) {
						const key = `${seat.id} ${id}`;
						if (!voted.has(key)) voted.set(key, parts.version);
					}
				}
			};

			update();
			for (const [n, one] of happenings.entries()) {
				const at = 2000 + n;
				if ('asks' in one) {
					ask(one.asks);
					continue;
				}
				if ('act' in one) acts.push({ at, act: one.act });
				else {
					const body = one.isRight ? right(one.item) : wrong(one.item);
					came.set(one.seat, [...(came.get(one.seat) ?? []), [at, body]]);
				}
				update();
			}
			for (const audience of AUDIENCES) ask(audience);
		})
	);
});
