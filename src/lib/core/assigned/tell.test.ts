import { describe, expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import type { FeedbackPolicy } from '../schema/assignment.ts';
import type { ItemResponse } from '../schema/response.ts';
import { answered } from '../testing/events.ts';
import { score } from '../scoring/score.ts';
import { keyResponse } from '../testing/responses.ts';
import { wrongResponse } from '../testing/wrong-response.ts';
import { before, finish, itemOf, lesson, reveal, right, wrong } from './testing/received.ts';
import { told } from './testing/told.ts';
import type { Given } from './testing/told.ts';

const NEVER = undefined;

const disclosureOf = (id: string, bodies: EventBody[], given: Given) =>
	told(bodies, given).items.find(({ item }) => item === id)?.disclosure ?? 'nothing';

type Row = [phase: string, EventBody[], Record<FeedbackPolicy, string>];
const none = { each: 'nothing', end: 'nothing', closing: 'nothing' };

/** Once it has closed, `closing` tells of every question that was answered. */
function table(id: string): Row[] {
	return [
		['not answered', before(id), none],
		['wrong', [...before(id), wrong(id)], { ...none, each: 'chosen' }],
		['right', [...before(id), right(id)], { ...none, each: 'everything' }],
		['wrong, then right', [...before(id), wrong(id), right(id)], { ...none, each: 'everything' }],
		['revealed', [...before(id), wrong(id), reveal(id)], { ...none, each: 'everything' }],
		['asked for unanswered', [...before(id), reveal(id)], none],
		[
			'wrong, and finished',
			[...before(id), wrong(id), finish],
			{ ...none, each: 'chosen', end: 'everything' }
		],
		['finished without it', [...before(id), finish], none]
	];
}

const policies: FeedbackPolicy[] = ['each', 'end', 'closing'];

describe.each(['safe-voice', 'safe-verdict', 'mayor-mark', 'audit-order', 'audit-match', 'board'])(
	'of %s is told',
	(id) => {
		it.each(table(id))('%s', (_, bodies, expected) => {
			for (const feedback of policies) {
				for (const closesAt of [1001, NEVER]) {
					expect([feedback, disclosureOf(id, bodies, { feedback, closesAt })]).toEqual([
						feedback,
						expected[feedback]
					]);
				}
			}
		});

		it.each(table(id))('all that was answered once it has closed: %s', (_, bodies) => {
			const isAnswered = bodies.some((body) => body.type === 'answered' && body.item === id);
			expect(disclosureOf(id, bodies, { feedback: 'closing', closesAt: 1000 })).toBe(
				isAnswered ? 'everything' : 'nothing'
			);
		});

		it.each<[number, number, string, number]>([
			[1, 1, 'everything', 0],
			[2, 1, 'chosen', 1],
			[2, 2, 'everything', 0],
			[3, 2, 'chosen', 1]
		])('of %i tries, after %i wrong: %s', (tries, used, disclosure, triesLeft) => {
			const bodies = [...before(id), ...Array.from({ length: used }, () => wrong(id))];
			const { items } = told(bodies, { feedback: 'each', tries });
			expect(items.at(-1)).toMatchObject({ item: id, disclosure, triesLeft });
			expect(disclosureOf(id, bodies, { feedback: 'end', tries })).toBe('nothing');
		});
	}
);

describe('at a withheld stop', () => {
	it.each(['warm-bus', 'exit-tree'])('nothing is told before the result: %s', (id) => {
		for (const given of [right(id), wrong(id)]) {
			const bodies = [...before(id), given];
			for (const tries of [1, 2, NEVER]) {
				for (const feedback of policies) {
					expect(disclosureOf(id, bodies, { feedback, tries })).toBe('nothing');
				}
				expect(disclosureOf(id, [...bodies, finish], { feedback: 'each', tries })).toBe(
					'everything'
				);
			}
		}
	});
});

describe('a sentence', () => {
	const id = 'fair-sentence';
	const write: ItemResponse = { kind: 'write', text: 'Ours.' };

	it('is told its rubric once it is written, and its rating once it is rated', () => {
		const written = [...before(id), answered(id, write)];
		const given = { feedback: 'each', tries: 1 } as const;
		expect(told(written, given).keyed.at(-1)).toEqual(itemOf(id));
		const rated = [...written, answered(id, { ...write, ratings: ['names-source'] })];
		expect(told(rated, given).items.at(-1)?.score.points).toBe(0.5);
	});

	it.each(['end', 'closing'] as const)('is not told its rubric before (%s)', (feedback) => {
		const { keyed } = told([...before(id), answered(id, write)], { feedback });
		expect(keyed).toEqual([]);
	});
});

it('holds back what could not have been reached: nobody reads later keys first', () => {
	expect(disclosureOf('board', [right('board')], { feedback: 'each' })).toBe('nothing');
});

it('settles a question when a board has placed its statement', () => {
	const bodies = before('board').map((body) =>
		body.type === 'answered' && body.item === 'safe-verdict' ? wrong('safe-verdict') : body
	);
	const given = { feedback: 'each' } as const;
	expect(disclosureOf('safe-verdict', bodies, given)).toBe('chosen');
	expect(disclosureOf('safe-verdict', [...bodies, right('board')], given)).toBe('everything');
});

describe('before the key is out, a score', () => {
	it('says why of what was chosen, right or wrong', () => {
		const { items } = told([wrong('safe-voice')], { feedback: 'each' });
		const { feedback } = score(itemOf('safe-voice'), wrongResponse(itemOf('safe-voice')));
		expect(items[0]?.score).toMatchObject({ outcome: 'incorrect', feedback, misconceptions: [] });
	});

	it.each<[string, ItemResponse, [string, string, boolean][]]>([
		[
			'mayor-mark',
			{ kind: 'mark', spans: ['budget', 'counted'] },
			[
				['budget', 'right', true],
				['counted', 'extra', true]
			]
		],
		[
			'audit-match',
			{ kind: 'match', pairs: { half: 'thirty', own: 'state' } },
			[
				['half', 'right', true],
				['own', 'wrong', false]
			]
		],
		['audit-match', { kind: 'match', pairs: { half: 'thirty' } }, [['half', 'right', true]]],
		[
			'audit-order',
			{ kind: 'order', sequence: ['compare', 'report', 'publish'] },
			[
				['report', 'wrong', false],
				['compare', 'wrong', false],
				['publish', 'right', true]
			]
		],
		[
			'board',
			{ kind: 'sort', places: { 'card-safe': 'written-open', 'card-paid': 'said-open' } },
			[
				['card-safe', 'right', true],
				['card-paid', 'wrong', false]
			]
		]
	])('says of the parts of %s only what does not tell the others', (id, response, parts) => {
		const { items, keyed } = told([...before(id), answered(id, response)], { feedback: 'each' });
		const last = items.at(-1);
		expect(last).toMatchObject({ item: id, disclosure: 'chosen' });
		expect(
			last?.score.feedback.map(({ for: part, state, text }) => [part, state, text !== ''])
		).toEqual(parts);
		expect(keyed.map((item) => item.id)).not.toContain(id);
	});
});

describe('a statement', () => {
	const statementsOf = (bodies: EventBody[], given: Given = { feedback: 'each' }) =>
		told(bodies, given).statements.map(({ id }) => id);

	it('is told once every question about it is', () => {
		expect(statementsOf([right('safe-voice')])).toEqual([]);
		expect(statementsOf([right('safe-voice'), wrong('safe-verdict')])).toEqual([]);
		expect(statementsOf([right('safe-voice'), right('safe-verdict')])).toEqual(['safe']);
		expect(statementsOf([wrong('safe-voice'), right('safe-verdict')])).toEqual([]);
	});

	it('comes whole, and its questions with their keys', () => {
		const bodies = [right('safe-voice'), right('safe-verdict')];
		const { statements, keyed } = told(bodies, { feedback: 'each' });
		expect(statements).toEqual(lesson.statements.filter(({ id }) => id === 'safe'));
		expect(keyed).toEqual([itemOf('safe-voice'), itemOf('safe-verdict')]);
	});

	it('is told with the rest at the end', () => {
		const bodies = [wrong('safe-voice'), wrong('safe-verdict')];
		expect(statementsOf(bodies, { feedback: 'end' })).toEqual([]);
		expect(statementsOf([...bodies, finish], { feedback: 'end' })).toEqual(['safe']);
	});
});

it('names the answers that do not count, and tells of the last one that does', () => {
	const bodies = [right('safe-voice'), wrong('safe-voice')];
	const { items, uncounted } = told(bodies, { feedback: 'each' });
	expect(uncounted).toHaveLength(1);
	expect(items[0]?.score).toEqual(score(itemOf('safe-voice'), keyResponse(itemOf('safe-voice'))));
});

it('leaves out an answer of another kind than its question', () => {
	const bodies = [answered('safe-voice', { kind: 'mark', spans: [] })];
	expect(told([...bodies, finish], { feedback: 'end' }).items).toEqual([]);
});
