import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import type { Item } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { answered, eventsOf, started } from '../testing/events.ts';
import { keyResponse } from '../testing/responses.ts';
import { aLesson } from '../testing/small-module.ts';
import { repeatedIdeas } from './repeated-ideas.ts';

const lesson = aLesson();
const walk = ['safe', 'paid', 'half', 'fell', 'unfinished'];
const itemOf = (id: string) => {
	const found = lesson.items.find((item) => item.id === id);
	if (!found) throw new Error(`no item ${id}`);
	return found;
};
const judge = (verdict: Verdict): ItemResponse => ({ kind: 'verdict', verdict });
const right = (id: string) => answered(id, keyResponse(itemOf(id)));
/** An answer to the verdict of each, all of which fit “the truth lies between two sides”. */
const partly = (statement: string) => answered(`${statement}-verdict`, judge('partly'));

/** What is found at the verdict of a statement, after these answers; what was answered is told. */
function at(
	statement: string,
	answers: ReturnType<typeof answered>[],
	{ untold = '', unnamed = '', of = lesson } = {}
) {
	const state = foldAttempt(eventsOf(started(), ...answers));
	const isNamed = ({ id }: Item) => state.tries[id] !== undefined && id !== unnamed;
	const isTold = ({ id }: Item) => state.tries[id] !== undefined && id !== untold;
	const item = itemOf(`${statement}-verdict`);
	const found = repeatedIdeas({ lesson: of, state, item, isNamed, isTold });
	return found.map(({ misconception, cases }) => [
		misconception,
		cases.map(({ statement: { id } }) => id)
	]);
}

const both = 'both-sides-balance';
const misses = [right('paid-voice'), ...['paid', 'half', 'fell', 'unfinished'].map(partly)];

describe('an idea that comes again', () => {
	it.each([
		['nowhere at the first miss', 'paid', []],
		['at the second, with the first as its case', 'half', [[both, ['paid']]]],
		['not once more at the third', 'fell', []],
		['nor at the fourth', 'unfinished', []]
	])('is found %s', (_, statement, found) => {
		expect(at(statement, misses)).toEqual(found);
	});

	it('is found there still after later answers, and after a second try', () => {
		const answers = [...misses, right('half-verdict'), right('fell-verdict')];
		expect(at('half', answers)).toEqual([[both, ['paid']]]);
		expect(walk.flatMap((statement) => at(statement, answers))).toHaveLength(1);
	});

	it('is not found in a second try: only first answers count', () => {
		const answers = [right('paid-voice'), right('paid-verdict'), partly('paid'), partly('half')];
		expect(at('half', answers)).toEqual([]);
	});

	it('is found at the third miss where the first has no record to compare with', () => {
		const answers = [right('safe-voice'), partly('safe'), right('paid-voice')];
		expect(at('paid', [...answers, partly('paid')])).toEqual([]);
		expect(at('half', [...answers, partly('paid'), partly('half')])).toEqual([[both, ['paid']]]);
	});
});

it('tells of no miss that the learner may not know of, and is found at the next', () => {
	expect(at('half', misses, { unnamed: 'half-verdict' })).toEqual([]);
	expect(at('fell', misses, { unnamed: 'half-verdict' })).toEqual([[both, ['paid']]]);
	expect(at('half', misses, { unnamed: 'paid-verdict' })).toEqual([]);
});

describe('a case', () => {
	it('is none while another question about its words is open', () => {
		expect(at('half', [partly('paid'), partly('half')])).toEqual([]);
		expect(at('half', [partly('paid'), partly('half'), right('paid-voice')])).toEqual([]);
	});

	it('is none while its own key is not told', () => {
		expect(at('half', misses, { untold: 'paid-verdict' })).toEqual([]);
	});

	it('is none of the same words', () => {
		const narration = { kind: 'choice', option: 'narration' } as const;
		const answers = [answered('paid-voice', narration), partly('paid'), partly('half')];
		const idea = { text: 'No.', misconception: 'quoted-means-unverified' } as const;
		const items = lesson.items.map((item) => {
			if (item.kind !== 'verdict') return item;
			const rationales = { ...item.key.rationales, partly: idea };
			return { ...item, key: { ...item.key, rationales } };
		});
		const of = { ...lesson, items };
		expect(at('paid', answers, { of })).toEqual([]);
		expect(at('half', answers, { of })).toEqual([[idea.misconception, ['paid', 'paid']]]);
	});
});
