import { beforeEach, expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertSchool } from '#lib/server/privacy/testing/a-school.ts';
import { eraseSeat } from '#lib/server/privacy/erase.ts';
import { selectClassLog, selectServerLog } from './entries.ts';
import { recordAudit } from './record.ts';

const store = freshStore();
beforeEach(() => insertSchool(store.db));

it('tells what was done to a class in names, the latest first', async () => {
	const detail = { seat: 'stays-seat', assignment: 'stays-assignment', item: 'half-verdict' };
	const entry = { person: 'stays-teacher', classroom: 'stays-class', detail, at: 20 };
	await recordAudit(store.db, { ...entry, action: 'key.accept' });
	const log = await selectClassLog(store.db, 'stays-class', 10);
	expect(log.map(({ action }) => action)).toEqual(['key.accept', 'key.strike', 'seat.add']);
	expect(log[0]).toMatchObject({
		at: 20,
		who: 'R. Ellis',
		about: {
			seat: 'stays-seat-otter',
			title: 'Twelve crossings',
			question: expect.stringContaining('half') as string
		}
	});
	expect(log[2]?.about.count).toBe(1);
});

it('shows as many as are asked for, and nothing of another class', async () => {
	expect(await selectClassLog(store.db, 'stays-class', 1)).toHaveLength(1);
	expect(await selectClassLog(store.db, 'nix', 10)).toEqual([]);
});

it('shows administrators nothing that was done in a class', async () => {
	const log = await selectServerLog(store.db, 10);
	expect(log.map(({ action }) => action)).toEqual(['link.make', 'link.make']);
});

it('names nobody where the account or the seat is gone', async () => {
	await eraseSeat(
		store.db,
		{ classroom: 'stays-class', seat: 'stays-seat' },
		{ person: undefined, now: 30 }
	);
	await store.db.deleteFrom('people').where('id', '=', 'stays-teacher').execute();
	const log = await selectClassLog(store.db, 'stays-class', 10);
	expect(log.map(({ who }) => who)).toEqual([undefined, undefined, undefined]);
	expect(log[0]?.about.seat).toBeUndefined();
});

it('leaves out of a line what does not fit', async () => {
	const detail = { seats: 'many', attempts: 'some', seat: 7 };
	const entry = { person: undefined, classroom: 'stays-class', detail, at: 40 };
	await recordAudit(store.db, { ...entry, action: 'seat.add' });
	const [first] = await selectClassLog(store.db, 'stays-class', 1);
	expect(first?.about).toEqual({});
});
