import { beforeEach, expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { addSeats, renewWord, selectRoster } from './roster.ts';
import { endSeatLogin, selectOptionalSeatOf, startSeatLogin } from './seat-logins.ts';
import { at, auditOf, insertAssignment, insertClassOf } from './testing/a-class.ts';

const store = freshStore();

let mine: Awaited<ReturnType<typeof insertClassOf>>;
let other: Awaited<ReturnType<typeof insertClassOf>>;
beforeEach(async () => {
	mine = await insertClassOf(store.db, 'ada');
	other = await insertClassOf(store.db, 'bea');
	await addSeats(store.db, doing(), 3, at(2));
});
const doing = (now = 5) => ({ ...mine, now });
const roster = () => selectRoster(store.db, mine.classroom);
const firstSeat = async () => (await roster())[0] ?? { id: '', name: '', word: '', joined: false };

it('makes seats in advance, each with a name and a word, and nobody there yet', async () => {
	const seats = await roster();
	expect(new Set(seats.map(({ name }) => name)).size).toBe(3);
	for (const seat of seats) expect(seat).toMatchObject({ joined: false, word: /^[a-z]+$/ });
});

it('makes none of the seats that do not fit', async () => {
	expect(await addSeats(store.db, doing(), 398, at(3))).toBe(false);
	expect(await roster()).toHaveLength(3);
	expect(await addSeats(store.db, doing(), 397, at(3))).toBe(true);
});

it('knows who has joined, also when their browser has forgotten it', async () => {
	const [first, second] = await roster();
	const token = await startSeatLogin(store.db, first?.id ?? '', 3);
	const assignment = await insertAssignment(store.db, mine.classroom, {});
	const attempt = { id: 'attempt', assignment, seat: second?.id ?? '', created_at: 1 };
	await store.db.insertInto('attempts').values(attempt).execute();
	expect((await roster()).map(({ joined }) => joined)).toEqual([true, true, false]);
	await endSeatLogin(store.db, token);
	expect(await selectOptionalSeatOf(store.db, token, 4)).toBeUndefined();
	expect((await roster()).map(({ joined }) => joined)).toEqual([false, true, false]);
});

it('gives a seat another word and takes it from every browser that had it', async () => {
	const { id, word } = await firstSeat();
	const token = await startSeatLogin(store.db, id, 3);
	const renewed = await renewWord(store.db, doing(), id, at(5));
	expect(renewed).not.toBe(word);
	expect((await firstSeat()).word).toBe(renewed);
	expect(await selectOptionalSeatOf(store.db, token, 6)).toBeUndefined();
});

it('touches no seat of another class', async () => {
	const { id, word } = await firstSeat();
	const theirs = { ...other, now: 5 };
	expect(await renewWord(store.db, theirs, id, at(5))).toBeUndefined();
	expect(await firstSeat()).toMatchObject({ id, word });
	expect(await auditOf(store.db, other.classroom)).toEqual(['class.create']);
});

it('writes down each change of the roster', async () => {
	const { id } = await firstSeat();
	await renewWord(store.db, doing(), id, at(6));
	expect(await auditOf(store.db, mine.classroom)).toEqual([
		'class.create',
		'seat.add',
		'seat.renew-word'
	]);
});
