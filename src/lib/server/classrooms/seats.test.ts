import { beforeEach, expect, it } from 'vitest';
import { REJOIN_WORDS } from '#lib/core/classroom/rejoin-word.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import {
	insertSeats,
	MOST_SEATS,
	opensSeat,
	selectOptionalSeat,
	selectSeats,
	takeSeat
} from './seats.ts';

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
async function take(classroom: string, now = 1) {
	const seat = await takeSeat(store.db, classroom, firsts(now));
	if (!seat) throw new Error('the class is full');
	return seat;
}

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

it('finds a seat by its name, however it is typed', async () => {
	const seat = await take('one');
	const [first = '', second = ''] = seat.name.split('-');
	for (const typed of [
		` ${first.toUpperCase()}  ${second} `,
		`${first} - ${second}`,
		`${first}–${second}`
	]) {
		expect(await selectOptionalSeat(store.db, 'one', typed)).toEqual(seat);
	}
});

it('finds no seat of another class, by a part of its name, or by a pattern', async () => {
	const { name } = await take('one');
	expect(await selectOptionalSeat(store.db, 'two', name)).toBeUndefined();
	for (const typed of [`${name}x`, name.slice(1), '%', '']) {
		expect(await selectOptionalSeat(store.db, 'one', typed)).toBeUndefined();
	}
});

it('opens to its word alone, however it is typed', async () => {
	const seat = await take('one');
	expect(opensSeat(seat, ` ${seat.rejoin_word.toUpperCase()} `)).toBe(true);
	const anotherWord = REJOIN_WORDS.find((word) => word !== seat.rejoin_word) ?? '';
	for (const word of ['', anotherWord, `${seat.rejoin_word}x`]) {
		expect(opensSeat(seat, word)).toBe(false);
	}
});

it('holds 400 seats and no more, however many come at once', async () => {
	await insertSeats(store.db, 'one', MOST_SEATS - 1, firsts(1));
	const late = await Promise.all([1, 2, 3].map((now) => takeSeat(store.db, 'one', firsts(now))));
	expect(late.filter(Boolean)).toHaveLength(1);
	expect(await selectSeats(store.db, 'one')).toHaveLength(400);
});

it('adds none of several seats that do not all fit', async () => {
	await insertSeats(store.db, 'one', MOST_SEATS - 2, firsts(1));
	expect(await insertSeats(store.db, 'one', 3, firsts(2))).toBeUndefined();
	expect(await selectSeats(store.db, 'one')).toHaveLength(398);
});

it('gives a preview’s name to nobody else, and shows the preview to nobody', async () => {
	const preview = {
		id: 'preview',
		classroom: 'one',
		rejoin_word: 'acorn',
		created_at: 1,
		preview: 1
	};
	const [first] = (await insertSeats(store.db, 'two', 1, firsts(1))) ?? [];
	const name = first?.name ?? '';
	await store.db
		.insertInto('seats')
		.values({ ...preview, name })
		.execute();
	expect((await take('one')).name).not.toBe(name);
	expect((await selectSeats(store.db, 'one')).map(({ id }) => id)).not.toContain('preview');
	expect(await selectOptionalSeat(store.db, 'one', name)).toBeUndefined();
});

it('writes down that a seat was taken, and by nobody', async () => {
	const { id } = await take('one', 7);
	expect(await store.db.selectFrom('audit').selectAll().execute()).toMatchObject([
		{
			person: null,
			classroom: 'one',
			action: 'seat.take',
			detail: JSON.stringify({ seat: id }),
			at: 7
		}
	]);
});

it('takes no seat in a class that is not there', async () => {
	await expect(take('three')).rejects.toThrow(/foreign key/i);
});
