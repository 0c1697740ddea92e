import { beforeEach, describe, expect, it } from 'vitest';
import { rulesAskedBy } from '#lib/core/coming-back/rules-asked-by.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { answerProbe } from './answer-probe.ts';
import { askedBank, withDigests } from './asked-bank.ts';
import type { AskedBank } from './asked-bank.ts';
import { beginProbe } from './begin-probe.ts';
import { selectComingBack } from './select-coming-back.ts';
import { nextOf } from './select-probes.ts';
import { DAY, missOne, MONDAY, optionsTo, RULE, seatOf } from './testing/missed.ts';

const store = freshStore();
beforeEach(async () => {
	await insertClass(store.db);
	await insertAssignment(store.db, { settings: { feedback: 'end' } });
	await missOne(store.db);
});

const DUE = MONDAY + 8 * DAY;
const look = async (now = DUE, bank = askedBank()) =>
	selectComingBack(store.db, await seatOf(store.db), now, bank);
const begin = async (now = DUE, after = '', bank = askedBank()) =>
	beginProbe(store.db, { seat: await seatOf(store.db), after, now }, bank);
const answer = (item: string, option: string, now = DUE, bank = askedBank()) =>
	answerProbe(store.db, 'amber', { item, answer: option, confidence: 'sure' }, now, bank);
const count = async (table: 'probes' | 'probe_answers') =>
	(await store.db.selectFrom(table).selectAll().execute()).length;

async function begun(now = DUE, bank: AskedBank = askedBank()) {
	await begin(now, (await look(now, bank)).latest?.id ?? '', bank);
	const { ongoing } = await look(now, bank);
	if (!ongoing) throw new Error('it was not begun');
	return ongoing;
}

/** Answers every question that is open. */
async function answerAll(which: 'right' | 'wrong', now = DUE) {
	for (const item of (await look(now)).ongoing?.items ?? []) {
		await answer(item.id, optionsTo(item)[which], now);
	}
}

describe('questions that came back', () => {
	it('ask about what is due, on texts that the seat has not met, and are met from then on', async () => {
		const probe = await begun();
		expect(probe.items.length).toBeGreaterThanOrEqual(4);
		expect(probe.items.some((item) => rulesAskedBy(item).includes(RULE))).toBe(true);
		const { met } = await look();
		for (const { id } of probe.items) expect(met).toContain(id);
	});

	it('are begun once, clicked twice or in two tabs', async () => {
		await Promise.all([begin(), begin(), begin()]);
		expect(await begin()).toBe('there');
		expect(await count('probes')).toBe(1);
	});

	it('are not begun anew by a page that knew nothing of those before', async () => {
		await begun();
		await answerAll('wrong');
		expect(await begin(DUE, '')).toBe('there');
		expect(await count('probes')).toBe(1);
	});

	it('can be taken before they are due, the next ones first', async () => {
		const early = MONDAY + DAY;
		expect((await look(early)).rules.due).toEqual([]);
		const { items } = await begun(early);
		expect(items.some((item) => rulesAskedBy(item).includes(RULE))).toBe(true);
	});

	it('are none where nothing was missed', async () => {
		const seat = await seatOf(store.db, 'brisk');
		const asked = { seat, after: '', now: DUE };
		expect(await beginProbe(store.db, asked)).toBe('nothing-returns');
		expect(await count('probes')).toBe(0);
	});

	it('are none where the bank has no new text, and that is not called due', async () => {
		const bank = withDigests(asking('quotes-prove'));
		expect(await look(DUE, bank)).toMatchObject({
			rules: { due: [] },
			exhausted: [{ rule: RULE }]
		});
		expect(await begin(DUE, '', bank)).toBe('no-new-text');
	});
});

describe('an answer', () => {
	it('is on the disk when it is acknowledged', async () => {
		const [first] = (await begun()).items;
		await answer(first?.id ?? '', 'said');
		await store.reopen();
		expect((await look()).ongoing?.given.get(first?.id ?? '')).toEqual({
			response: { kind: 'choice', option: 'said' },
			at: DUE
		});
	});

	it('is the first; another one changes nothing, also where both come at once', async () => {
		const [first] = (await begun()).items;
		const id = first?.id ?? '';
		await Promise.all([answer(id, 'said'), answer(id, 'said')]);
		expect(await answer(id, 'shown', DUE + 1)).toBeUndefined();
		expect(await count('probe_answers')).toBe(1);
		expect((await look()).latest?.given.get(id)?.response).toEqual({
			kind: 'choice',
			option: 'said'
		});
	});

	it('is taken only to a question that was asked, with an option that it has', async () => {
		expect(await answer('bank-anything', 'said')).toEqual({ field: 'item', code: 'not-asked' });
		const { items } = await begun();
		const other = askedBank().asked.items.find(({ id }) => !items.some((one) => one.id === id));
		expect(await answer(other?.id ?? '', 'said')).toMatchObject({ code: 'not-asked' });
		expect(await answer(items[0]?.id ?? '', 'maybe')).toEqual({
			field: 'answer',
			code: 'no-such-option'
		});
		expect(await count('probe_answers')).toBe(0);
	});

	it('is taken from no other seat', async () => {
		const [first] = (await begun()).items;
		const sent = { item: first?.id ?? '', answer: 'said' };
		expect(await answerProbe(store.db, 'brisk', sent, DUE)).toMatchObject({ code: 'not-asked' });
	});
});

describe('once all are answered', () => {
	it('a rule that was kept comes back later, by how sure the answer was', async () => {
		await begun();
		await answerAll('right');
		const { rules, ongoing } = await look();
		expect(ongoing).toBeUndefined();
		expect(rules.due).toEqual([]);
		const returning = rules.later.find(({ rule }) => rule === RULE);
		expect(returning?.days).toBeGreaterThan(14);
		expect(returning?.reviews.at(-1)).toMatchObject({ missed: 0, sureness: 'sure', at: DUE });
	});

	it('a rule that was missed again comes back after a week, on others than these', async () => {
		const first = await begun();
		await answerAll('wrong');
		const { rules } = await look();
		expect(rules.later.find(({ rule }) => rule === RULE)).toMatchObject({ days: 7, missed: 2 });
		const later = DUE + 7 * DAY;
		const second = await begun(later);
		const asked = first.items.map(({ id }) => id);
		expect(second.items.filter(({ id }) => asked.includes(id))).toEqual([]);
		expect((await look(later)).latest?.id).toBe(second.id);
	});
});

describe('after the bank has changed', () => {
	const before = withDigests(smallBank());
	const changed = (change: (bank: Bank, id: string) => void, id: string) => {
		const bank = smallBank();
		change(bank, id);
		return withDigests(bank);
	};
	const reword = (bank: Bank, id: string) => {
		const item = bank.items.find((one) => one.id === id);
		if (item) item.stimulus.text = 'Other words.';
	};
	const remove = (bank: Bank, id: string) => {
		bank.items = bank.items.filter((one) => one.id !== id);
	};

	it.each([
		['changed', reword],
		['gone', remove]
	])('a question that is %s drops out, and takes no answer', async (_, change) => {
		const [first, ...others] = (await begun(DUE, before)).items;
		const after = changed(change, first?.id ?? '');
		const { ongoing } = await look(DUE, after);
		expect(ongoing).toMatchObject({ dropped: 1 });
		expect(ongoing?.items.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
		expect(await answer(first?.id ?? '', 'said', DUE, after)).toEqual({
			field: 'item',
			code: 'changed'
		});
		for (const { id } of others) expect(await answer(id, 'said', DUE, after)).toBeUndefined();
		expect((await look(DUE, after)).ongoing).toBeUndefined();
	});

	it('an answer to a question that has changed counts no more, and the others do', async () => {
		const { items } = await begun(DUE, before);
		for (const { id } of items) {
			await answer(id, optionsTo({ id }, before).wrong, DUE, before);
		}
		const missing = items.filter((item) => rulesAskedBy(item).includes(RULE));
		const missedOf = (bank: AskedBank) =>
			look(DUE, bank).then(
				({ rules: { due, later } }) => [...due, ...later].find(({ rule }) => rule === RULE)?.missed
			);
		expect(await missedOf(before)).toBe(1 + missing.length);
		expect(await missedOf(changed(reword, missing[0]?.id ?? ''))).toBe(missing.length);
		const other = items.find((item) => !missing.includes(item));
		expect(await missedOf(changed(reword, other?.id ?? ''))).toBe(1 + missing.length);
	});

	it('what was asked stays met', async () => {
		const { items } = await begun(DUE, before);
		const after = changed(remove, items[0]?.id ?? '');
		expect((await look(DUE, after)).met).toEqual(items.map(({ id }) => id));
	});

	it('nothing is open where every question is gone', async () => {
		await begun(DUE, before);
		const { ongoing, latest } = await look(DUE);
		expect(ongoing).toBeUndefined();
		expect(latest?.dropped).toBeGreaterThanOrEqual(4);
		expect(latest && nextOf(latest)).toBeUndefined();
	});
});

/** The small bank with one idea only. */
function asking(misconception: 'quotes-prove'): Bank {
	const bank = smallBank();
	for (const { key } of bank.items) {
		for (const rationale of Object.values(key.rationales)) {
			if (rationale.misconception) rationale.misconception = misconception;
		}
	}
	return bank;
}
