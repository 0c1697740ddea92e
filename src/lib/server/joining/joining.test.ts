import { beforeEach, expect, it } from 'vitest';
import { archiveClass, renewCode } from '#lib/server/classrooms/classes.ts';
import { insertCode } from '#lib/server/classrooms/codes.ts';
import { takeSeat } from '#lib/server/classrooms/seats.ts';
import { at, insertAssignment, insertClassOf } from '#lib/server/classrooms/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeCodeGuesses } from './code-guesses.ts';
import { findClass } from './find-class.ts';
import { assignmentAhead } from './onward.ts';
import { makeWordTries, rejoin } from './rejoin.ts';

const store = freshStore();

let mine: Awaited<ReturnType<typeof insertClassOf>>;
let guesses = makeCodeGuesses();
beforeEach(async () => {
	mine = await insertClassOf(store.db, 'ada');
	guesses = makeCodeGuesses();
});
const find = (typed: string, address = 'school') =>
	findClass(store.db, typed, { address, guesses });
/** A code that leads nowhere. */
const wrong = () => (mine.code.startsWith('B') ? 'CDCDCD' : 'BCBCBC');

async function newSeat() {
	const seat = await takeSeat(store.db, mine.classroom, at(5));
	if (!seat) throw new Error('the class is full');
	return seat;
}

it('finds the class of a code, however it is typed', async () => {
	const typed = ` ${mine.code.slice(0, 3).toLowerCase()}-${mine.code.slice(3)} `;
	expect(await find(typed)).toMatchObject({
		ok: true,
		code: mine.code,
		classroom: { id: mine.classroom },
		assignment: undefined
	});
});

it('finds the assignment that a code leads to', async () => {
	const assignment = await insertAssignment(store.db, mine.classroom, {});
	const code = await insertCode(store.db, { classroom: mine.classroom, assignment }, at(2));
	expect(await find(code)).toMatchObject({ ok: true, assignment: { id: assignment } });
});

it.each(['', 'ABC', 'BCDFGHJ', 'AEIOU1', '%%%%%%'])(
	'says that %j cannot be a code',
	async (typed) => {
		expect(await find(typed)).toEqual({ ok: false, problem: 'malformed' });
	}
);

it('knows no code that is not in use, or no longer', async () => {
	expect(await find(wrong())).toEqual({ ok: false, problem: 'unknown' });
	await renewCode(store.db, { ...mine, now: 2 }, at(2));
	expect(await find(mine.code)).toEqual({ ok: false, problem: 'unknown' });
});

it('says that a class is put away', async () => {
	await archiveClass(store.db, { ...mine, now: 2 });
	expect(await find(mine.code)).toEqual({ ok: false, problem: 'archived' });
});

it('lets a school of 2,000 join from one address, mistakes and all', async () => {
	for (let nth = 0; nth < 2000; nth += 1) {
		if (nth % 50 === 0) await find(wrong());
		expect(await find(mine.code)).toMatchObject({ ok: true });
	}
});

it('lets 1,000 join at the same moment from one address', async () => {
	const found = await Promise.all(Array.from({ length: 1000 }, () => find(mine.code)));
	expect(found.filter(({ ok }) => ok)).toHaveLength(1000);
});

it('stops an address that guesses, and no other', async () => {
	for (let nth = 0; nth < 60; nth += 1) await find(wrong(), 'guesser');
	expect(await find(mine.code, 'guesser')).toEqual({ ok: false, problem: 'wait', seconds: 600 });
	expect(await find(mine.code)).toMatchObject({ ok: true });
});

it('looks at 600 of 100,000 guesses that come from everywhere', async () => {
	const told = await Promise.all(
		Array.from({ length: 100_000 }, (_, nth) => find(wrong(), `address ${nth % 20_000}`))
	);
	const problems = told.map((found) => (found.ok ? 'found' : found.problem));
	expect(problems.filter((problem) => problem === 'unknown')).toHaveLength(600);
	expect(problems.filter((problem) => problem === 'wait')).toHaveLength(99_400);
}, 60_000);

it('opens a seat to its name and its word together', async () => {
	const seat = await newSeat();
	const tries = makeWordTries();
	const typed = { name: seat.name.replace('-', ' '), word: seat.rejoin_word.toUpperCase() };
	expect(await rejoin(store.db, mine.classroom, typed, tries)).toEqual({ ok: true, seat });
	const wrong = { ok: false, problem: 'wrong' };
	const { classroom: other } = await insertClassOf(store.db, 'bea');
	expect(await rejoin(store.db, other, typed, tries)).toEqual(wrong);
	expect(await rejoin(store.db, mine.classroom, { ...typed, name: 'x' }, tries)).toEqual(wrong);
	expect(await rejoin(store.db, mine.classroom, { ...typed, word: 'x' }, tries)).toEqual(wrong);
});

it('takes five words for a seat and then none, not even the right one, and holds no other seat', async () => {
	const [seat, other] = [await newSeat(), await newSeat()];
	const tries = makeWordTries();
	const type = (name: string, word: string) =>
		rejoin(store.db, mine.classroom, { name, word }, tries);
	for (let nth = 0; nth < 10; nth += 1) {
		expect(await type(seat.name, seat.rejoin_word)).toMatchObject({ ok: true });
	}
	for (let nth = 0; nth < 5; nth += 1) {
		expect(await type(seat.name, 'wrong')).toEqual({ ok: false, problem: 'wrong' });
	}
	expect(await type(seat.name, seat.rejoin_word)).toEqual({
		ok: false,
		problem: 'wait',
		seconds: 900
	});
	expect(await type(other.name, other.rejoin_word)).toMatchObject({ ok: true });
});

it('takes 60 wrong words in a class, however many seats they are tried at', async () => {
	const tries = makeWordTries();
	const type = (name: string, word: string) =>
		rejoin(store.db, mine.classroom, { name, word }, tries);
	for (let nth = 0; nth < 15; nth += 1) {
		const { name, rejoin_word } = await newSeat();
		for (let wrong = 0; wrong < 4; wrong += 1) await type(name, 'wrong');
		if (nth < 14) expect(await type(name, rejoin_word)).toMatchObject({ ok: true });
	}
	const { name, rejoin_word } = await newSeat();
	expect(await type(name, rejoin_word)).toEqual({ ok: false, problem: 'wait', seconds: 900 });
});

it('goes on to the assignment of a code only for a seat that does it', async () => {
	const seat = await newSeat();
	const whole = await insertAssignment(store.db, mine.classroom, {});
	const some = await insertAssignment(store.db, mine.classroom, { whole_class: 0 });
	expect(await assignmentAhead(store.db, seat, whole, 5)).toBe(whole);
	expect(await assignmentAhead(store.db, seat, some, 5)).toBeUndefined();
	expect(await assignmentAhead(store.db, seat, undefined, 5)).toBeUndefined();
});
