import { beforeEach, expect, it } from 'vitest';
import { REJOIN_WORDS } from '#lib/core/classroom/rejoin-word.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { findSeat, selectSeats, takeSeat } from './seats.ts';

const store = freshStore();

beforeEach(async () => {
	for (const id of ['one', 'two']) {
		await store.db
			.insertInto('classrooms')
			.values({ id, name: `Period ${id}`, created_at: 1, archived_at: null })
			.execute();
	}
});

let made = 0;
/** Always the first of what may be picked, so that names meet unless somebody looks. */
const firsts = (now: number) => ({ pick: () => 0, newId: () => `seat-${(made += 1)}`, now });
const take = (classroom: string, now = 1) => takeSeat(store.db, classroom, firsts(now));

it('gives each seat of a class another name, also to those who come at once', async () => {
	const seats = await Promise.all(Array.from({ length: 30 }, () => take('one')));
	expect(new Set(seats.map(({ name }) => name)).size).toBe(30);
	expect(await selectSeats(store.db, 'one')).toHaveLength(30);
});

it('lists the seats of one class alone, in the order in which they were taken', async () => {
	const late = await take('one', 9);
	const early = await take('one', 5);
	await take('two', 1);
	expect(await selectSeats(store.db, 'one')).toEqual([early, late]);
});

it('finds a seat by its name and its word, however they are typed', async () => {
	const seat = await take('one');
	const name = ` ${seat.name.toUpperCase().replace('-', '  ')} `;
	expect(
		await findSeat(store.db, 'one', { name, word: ` ${seat.rejoin_word.toUpperCase()} ` })
	).toEqual(seat);
});

it('opens no seat to half of what it takes', async () => {
	const seat = await take('one');
	const other = await take('one');
	const anotherWord = REJOIN_WORDS.find((word) => word !== seat.rejoin_word) ?? '';
	const typed = { name: seat.name, word: seat.rejoin_word };
	expect(await findSeat(store.db, 'two', typed)).toBeUndefined();
	expect(await findSeat(store.db, 'one', { ...typed, word: anotherWord })).toBeUndefined();
	expect(await findSeat(store.db, 'one', { ...typed, word: '' })).toBeUndefined();
	expect(await findSeat(store.db, 'one', { ...typed, name: `${other.name}x` })).toBeUndefined();
	expect(await findSeat(store.db, 'one', { ...typed, name: '%' })).toBeUndefined();
});

it('takes no seat in a class that is not there', async () => {
	await expect(take('three')).rejects.toThrow(/FOREIGN KEY/);
});
