import { beforeEach, expect, it } from 'vitest';
import { makeToken } from '#lib/server/auth/tokens.ts';
import { selectSeats, takeSeat } from '#lib/server/classrooms/seats.ts';
import { at, insertClassOf } from '#lib/server/classrooms/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { tokenOfForm } from './second-click.ts';

const store = freshStore();
const MINUTE = 60_000;

let classroom = '';
beforeEach(async () => {
	({ classroom } = await insertClassOf(store.db, 'ada'));
});

/** Clicks the button of a form with this token. */
async function click(once: unknown, now: number, of = classroom) {
	const token = await tokenOfForm(store.db, of, once, now);
	const seat = await takeSeat(store.db, of, at(now), token);
	return { token, seat };
}

it('gives one seat to two clicks on one form, one after another or at once', async () => {
	const once = makeToken();
	const first = await click(once, 1);
	expect(await click(once, 2)).toEqual(first);
	const other = makeToken();
	const [third, fourth] = await Promise.all([click(other, 3), click(other, 3)]);
	expect(third).toEqual(fourth);
	expect(await selectSeats(store.db, classroom)).toEqual([first.seat, third.seat]);
});

it('gives another seat to who finds the form of somebody else open', async () => {
	const once = makeToken();
	const first = await click(once, 1);
	const later = await click(once, 1 + MINUTE);
	expect(later.token).not.toBe(once);
	expect(later.seat?.id).not.toBe(first.seat?.id);
});

it('opens no seat of another class by a form', async () => {
	const other = await insertClassOf(store.db, 'bo');
	const once = makeToken();
	const { seat } = await click(once, 1, other.classroom);
	const own = await click(once, 2);
	expect(own.token).not.toBe(once);
	expect(own.seat).toMatchObject({ classroom });
	expect(own.seat?.id).not.toBe(seat?.id);
});

it('takes no token that could be guessed', async () => {
	for (const once of [null, '', '1', 'a'.repeat(44), new File([], 'a')]) {
		const token = await tokenOfForm(store.db, classroom, once, 1);
		expect(token).toHaveLength(makeToken().length);
		expect(token).not.toBe(once);
	}
});
