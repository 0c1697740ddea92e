import { beforeEach, describe, expect, it } from 'vitest';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { quoted, textsIn } from '#lib/server/attempts/testing/secrets.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { answerProbe } from './answer-probe.ts';
import { askedBank } from './asked-bank.ts';
import { beginProbe } from './begin-probe.ts';
import { selectComingBack } from './select-coming-back.ts';
import { shown } from './shown.ts';
import { DAY, missOne, MONDAY, optionsTo, RULE, seatOf } from './testing/missed.ts';

const store = freshStore();
const DUE = MONDAY + 8 * DAY;

beforeEach(async () => {
	await insertClass(store.db);
	await insertAssignment(store.db, { settings: { feedback: 'end' } });
	await missOne(store.db);
});

const state = async () => selectComingBack(store.db, await seatOf(store.db), DUE);
const begin = async () =>
	beginProbe(store.db, { seat: await seatOf(store.db), after: '', now: DUE });
const answer = (item: string, option: string) =>
	answerProbe(store.db, 'amber', { item, answer: option }, DUE);
const plain = { done: false };

it('is what is due before anything is begun', async () => {
	expect(shown(await state(), { done: true, answered: 'bank-x' })).toEqual({
		view: 'due',
		dropped: 0
	});
});

it('is the next question, then the explanation of its answer, then how all of it went', async () => {
	await begin();
	const { ongoing } = await state();
	const items = ongoing?.items ?? [];
	for (const [index, { id }] of items.entries()) {
		const here = shown(await state(), { done: true });
		expect(here).toMatchObject({ view: 'question', item: { id }, number: index + 1 });
		expect(here).toMatchObject({ of: items.length, dropped: 0 });
		expect(here.view === 'question' && here.sources.length).toBeGreaterThan(0);
		const given = optionsTo({ id }).wrong;
		await answer(id, given);
		expect(shown(await state(), { done: false, answered: id })).toMatchObject({
			view: 'answer',
			given,
			item: { id, key: expect.anything() as unknown },
			isLast: index === items.length - 1
		});
	}
	expect(shown(await state(), plain)).toEqual({ view: 'due', dropped: 0 });
	const end = shown(await state(), { done: true });
	expect(end).toMatchObject({ view: 'done', dropped: 0 });
	if (end.view !== 'done') throw new Error('it is not done');
	expect(end.answers.map(({ item }) => item.id)).toEqual(items.map(({ id }) => id));
	expect(end.rules.map(({ rule }) => rule)).toContain(RULE);
});

describe('of a question that is not answered', () => {
	/** The texts of every key of the bank, by question. */
	const secrets = askedBank().asked.items.map(({ id, key }) => ({
		id,
		texts: textsIn(key).filter((text) => text.includes(' '))
	}));
	const leaked = (page: unknown, unless: readonly string[]) => {
		const text = JSON.stringify(page);
		// The two of a pair may be explained in the same words.
		const told = JSON.stringify(secrets.filter(({ id }) => unless.includes(id)));
		return secrets
			.filter(({ id }) => !unless.includes(id))
			.filter(({ texts }) =>
				texts.some((one) => text.includes(quoted(one)) && !told.includes(quoted(one)))
			)
			.map(({ id }) => id);
	};

	it('no key is on the page, whatever the address asks for', async () => {
		await begin();
		const { ongoing } = await state();
		const items = ongoing?.items ?? [];
		const answeredSoFar: string[] = [];
		for (const { id } of items) {
			const before = await state();
			for (const answered of [undefined, ...items.map((one) => one.id)]) {
				for (const done of [false, true]) {
					const page = shown(before, { done, answered });
					expect(leaked(page, answeredSoFar)).toEqual([]);
					expect(page.view === 'question' && 'key' in page.item).toBe(false);
				}
			}
			await answer(id, 'said');
			answeredSoFar.push(id);
		}
		const end = shown(await state(), { done: true });
		expect(leaked(end, answeredSoFar)).toEqual([]);
		// So that the search is known to find something.
		expect(leaked(end, [])).toEqual(expect.arrayContaining(answeredSoFar));
	});
});
