import { writeSync } from 'node:fs';
import { uuid, anEvent, answered } from '../../../core/testing/events.ts';
import { openStore } from '../../db/open-store.ts';
import type { StorePlace } from '../../db/open-store.ts';
import { eventAppender } from '../append-events.ts';

/*
 * Run as a program: appends events to the store at the place named first, as JSON, beginning at the number named
 * second, and writes the number of each acknowledged one to its output, until somebody ends it.
 */

const [, , place = '{}', from = '1'] = process.argv;
const { db } = await openStore(JSON.parse(place) as StorePlace);
const append = eventAppender(db);
for (let n = Number(from); ; n += 1) {
	const event = anEvent(answered('item', { kind: 'choice', option: 'yes' }), n);
	const { acknowledged } = await append({ attempt: uuid(0xa), sent: [event], receivedAt: n });
	if (acknowledged.length === 1) writeSync(1, `${n}\n`);
}
