import { beforeEach, expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectClassWork, selectSeatWork } from './class-work.ts';
import { takeSeat } from './seats.ts';
import { at, insertAssignment, insertClassOf } from './testing/a-class.ts';

const store = freshStore();

let classroom: string;
beforeEach(async () => {
	({ classroom } = await insertClassOf(store.db, 'ada'));
});

async function newSeat() {
	const seat = await takeSeat(store.db, classroom, at(50));
	if (!seat) throw new Error('the class is full');
	return seat;
}
async function settle(assignment: string, seat: string, included: number, extra: number) {
	const entry = { id: `${assignment} ${seat}`, assignment, seat, included, extra_ms: extra };
	await store.db.insertInto('assignment_seats').values(entry).execute();
}

it('gives who comes late what the class was assigned before, also while it was empty', async () => {
	const id = await insertAssignment(store.db, classroom, { settings: { closesAt: 100 } });
	expect(await selectSeatWork(store.db, await newSeat(), 60)).toEqual([
		{
			id,
			title: expect.stringMatching(/groundhog/i) as string,
			wholeClass: true,
			phase: 'open',
			opensAt: undefined,
			closesAt: 100,
			timeZone: 'America/New_York'
		}
	]);
});

it('gives an assignment to some seats to these alone', async () => {
	const [chosen, left] = [await newSeat(), await newSeat()];
	const id = await insertAssignment(store.db, classroom, { whole_class: 0 });
	await settle(id, chosen.id, 1, 0);
	await settle(id, left.id, 0, 1000);
	expect(await selectSeatWork(store.db, chosen, 60)).toHaveLength(1);
	expect(await selectSeatWork(store.db, left, 60)).toEqual([]);
	expect(await selectClassWork(store.db, classroom, 60)).toMatchObject([{ id, wholeClass: false }]);
});

it('closes later for a seat that has more time', async () => {
	const [slow, other] = [await newSeat(), await newSeat()];
	const id = await insertAssignment(store.db, classroom, { settings: { closesAt: 100 } });
	await settle(id, slow.id, 0, 50);
	expect(await selectSeatWork(store.db, slow, 120)).toMatchObject([
		{ phase: 'open', closesAt: 150 }
	]);
	expect(await selectSeatWork(store.db, other, 120)).toMatchObject([{ phase: 'closed' }]);
});

it('lists the newest first, and nothing of another class', async () => {
	const { classroom: other } = await insertClassOf(store.db, 'bea');
	await insertAssignment(store.db, other, {});
	const early = await insertAssignment(store.db, classroom, { created_at: 1 });
	const late = await insertAssignment(store.db, classroom, { created_at: 2 });
	const listed = await selectClassWork(store.db, classroom, 60);
	expect(listed.map(({ id }) => id)).toEqual([late, early]);
});

it('names a module by its id when its version is lost', async () => {
	await insertAssignment(store.db, classroom, { hash: '0'.repeat(64), module: 'gone' });
	expect(await selectClassWork(store.db, classroom, 60)).toMatchObject([{ title: 'gone' }]);
});
