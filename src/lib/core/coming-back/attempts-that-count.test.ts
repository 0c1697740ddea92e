import { describe, expect, it } from 'vitest';
import { answered, eventsOf, started } from '../testing/events.ts';
import { aChoice, why } from '../testing/items.ts';
import { smallBank } from '../testing/small-bank.ts';
import { bankAsked, countAttempt } from './attempts-that-count.ts';
import type { Asked } from './attempts-that-count.ts';

const hash = 'a'.repeat(64);
const items = ['one', 'bank-2-0'].map((id) =>
	aChoice('a', { a: why('a'), b: why('b', 'quotes-prove') }, { id })
);
const lesson: Asked = {
	where: { kind: 'lesson', title: 'Ponds' },
	hash,
	items,
	digests: { one: '1', 'bank-2-0': '2' }
};
const wrong = { kind: 'choice', option: 'b' } as const;
const events = (of: string) => eventsOf(started('small', of), answered('one', wrong));

describe('an attempt at a lesson', () => {
	it('counts, and has met the bank’s items of its lesson, answered or not', () => {
		expect(countAttempt({ events: events(hash) }, lesson)).toMatchObject({
			reviews: [{ rule: 'quotes-prove', missed: 1, of: 1 }],
			met: ['bank-2-0'],
			setAside: 0
		});
	});

	it('of another version counts where the question is the same', () => {
		const older = { events: events('b'.repeat(64)) };
		expect(countAttempt({ ...older, digests: { one: '1' } }, lesson)).toMatchObject({
			reviews: [{ missed: 1 }],
			setAside: 0
		});
		expect(countAttempt({ ...older, digests: { one: '0' } }, lesson)).toMatchObject({
			reviews: [],
			setAside: 1
		});
		expect(countAttempt(older, lesson)).toMatchObject({ reviews: [], setAside: 1 });
	});
});

describe('a probe', () => {
	const bank = smallBank();
	const asked = bankAsked(bank, { hash, digests: {}, title: 'Questions that came back' });
	const begun = { ...started('small', hash), asks: ['bank-1-0', 'bank-0-0'] };

	it('has met what it asks, and no more', () => {
		const probe = eventsOf(begun, answered('bank-1-0', { kind: 'choice', option: 'shown' }));
		expect(countAttempt({ events: probe }, asked)).toMatchObject({
			state: { asks: ['bank-1-0', 'bank-0-0'] },
			met: ['bank-1-0', 'bank-0-0'],
			reviews: [{ where: { kind: 'probe' }, missed: 1 }]
		});
	});

	it('without its questions has met what was answered', () => {
		const probe = eventsOf(started('small', hash));
		expect(countAttempt({ events: probe }, asked).met).toEqual([]);
	});
});
