import { anEvent, answered, uuid } from '../../../core/testing/events.ts';
import { openStore } from '../../db/open-store.ts';
import type { StorePlace } from '../../db/open-store.ts';
import { eventAppender } from '../append-events.ts';

/*
 * Run as a program: appends the events 1 to 300, many requests at a time, to the store at the place named
 * first, as JSON; those below 100 with the answer named second. Writes the numbers of the acknowledged ones.
 */

const [, , place = '{}', option = ''] = process.argv;
const { db, close } = await openStore(JSON.parse(place) as StorePlace);
const append = eventAppender(db);
const appended = await Promise.all(
	Array.from({ length: 300 }, (_, index) => {
		// Each process begins elsewhere, so that they meet in the middle.
		const n = option === 'yes' ? index + 1 : 300 - index;
		const response = { kind: 'choice', option: n < 100 ? option : 'same' } as const;
		return append({
			attempt: uuid(0xa),
			sent: [anEvent(answered('item', response), n)],
			receivedAt: n
		});
	})
);
await close();
const ids = appended.flatMap(({ acknowledged }) => acknowledged);
console.log(JSON.stringify(ids.map((id) => parseInt(id.slice(-12), 16)).sort((a, b) => a - b)));
