import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import type { EventBody } from '../attempt/new-event.ts';
import type { Verdict } from '../schema/vocabulary.ts';
import { answered, eventsOf, revised, started } from '../testing/events.ts';
import { keyResponse } from '../testing/responses.ts';
import { aLesson, smallModule } from '../testing/small-module.ts';
import { summarizeAttempt } from './summary.ts';
import type { Answer } from './summary.ts';

const lesson = aLesson();

function summaryOf(...bodies: EventBody[]) {
	return summarizeAttempt(lesson, foldAttempt(eventsOf(started(), ...bodies)));
}
function judged(item: string, verdict: Verdict) {
	return answered(item, { kind: 'verdict', verdict });
}
const ids = (answers: readonly Answer[]) => answers.map(({ item }) => item.id);

const oneOfEach = summaryOf(
	judged('paid-verdict', 'supported'),
	judged('fell-verdict', 'partly'),
	judged('half-verdict', 'not-addressed'),
	judged('safe-verdict', 'supported')
);

describe('the judgments behind the tally', () => {
	it.each([
		['recognized', ['paid-verdict'], oneOfEach.tally.hits],
		['doubted', ['fell-verdict'], oneOfEach.tally.doubted],
		['caught', ['half-verdict'], oneOfEach.tally.caught],
		['accepted', ['safe-verdict'], oneOfEach.tally.accepted]
	] as const)('are as many as it says: %s', (group, expected, count) => {
		expect(ids(oneOfEach[group])).toEqual(expected);
		expect(count).toBe(expected.length);
	});

	it('leave out what is not answered, and keep it apart', () => {
		expect(ids(oneOfEach.backedUnanswered)).toEqual(['unfinished-verdict']);
		expect(oneOfEach.otherUnanswered).toEqual([]);
		expect(ids(summaryOf().otherUnanswered)).toEqual(['safe-verdict', 'half-verdict']);
	});

	it('come with their statements', () => {
		expect(oneOfEach.doubted[0]?.statement?.id).toBe('fell');
	});
});

it('lists every question in the order the lesson asks it', () => {
	const { answers, answered } = summaryOf(judged('paid-verdict', 'supported'));
	expect(answers).toHaveLength(smallModule.items.length);
	expect(ids(answers).slice(0, 4)).toEqual(['warm-bus', 'warm-pool', 'safe-voice', 'safe-verdict']);
	expect(ids(answers)).toContain('compare-choice');
	expect(answered).toBe(1);
});

it('counts the first try, whatever came later', () => {
	const later = revised('safe-verdict', { kind: 'verdict', verdict: 'not-addressed' });
	const { accepted, caught } = summaryOf(judged('safe-verdict', 'supported'), later);
	expect(ids(accepted)).toEqual(['safe-verdict']);
	expect(caught).toEqual([]);
});

it('calls an answer of another kind than its question unanswered', () => {
	const { answered: count, tally } = summaryOf(
		answered('safe-verdict', { kind: 'choice', option: 'supported' })
	);
	expect(count).toBe(0);
	expect(tally.noise).toBe(0);
});

it('finds what was sure and not fully right, and no guess, right answer or own sentence', () => {
	const { sureErrors, calibration } = summaryOf(
		answered('paid-verdict', { kind: 'verdict', verdict: 'supported' }, 'sure'),
		answered('fell-verdict', { kind: 'verdict', verdict: 'partly' }, 'guess'),
		answered('half-verdict', { kind: 'verdict', verdict: 'not-addressed' }, 'sure'),
		answered('safe-verdict', { kind: 'verdict', verdict: 'supported' }, 'sure'),
		answered('fair-sentence', { kind: 'write', text: 'Fine.', ratings: [] }, 'sure')
	);
	expect(ids(sureErrors)).toEqual(['safe-verdict', 'half-verdict']);
	expect(calibration.sureAndRight).toEqual({ sure: 3, right: 1 });
});

it('counts warm-up and exit apart', () => {
	const { warmup, exit } = summaryOf(
		answered('warm-bus', { kind: 'choice', option: 'said' }),
		answered('exit-tree', { kind: 'choice', option: 'shown' }),
		answered('exit-library', { kind: 'choice', option: 'shown' })
	);
	expect([warmup.right, warmup.answered, warmup.answers.length]).toEqual([0, 1, 2]);
	expect([exit.right, exit.answered, exit.answers.length]).toEqual([1, 2, 2]);
});

it('puts the answers behind each idea', () => {
	const { ideas } = summaryOf(
		judged('safe-verdict', 'supported'),
		judged('half-verdict', 'supported'),
		judged('fell-verdict', 'partly')
	);
	expect(ideas.map(({ misconception, answers }) => [misconception, ids(answers)])).toEqual([
		['official-means-true', ['safe-verdict', 'half-verdict']],
		['both-sides-balance', ['fell-verdict']]
	]);
});

it('lists what the record backs, whoever says it and whatever was answered', () => {
	expect(oneOfEach.supported.map(({ id }) => id)).toEqual(['paid', 'fell', 'unfinished']);
});

describe('the rules', () => {
	it('begin with the statements that were missed', () => {
		const { rules } = summaryOf(
			judged('paid-verdict', 'supported'),
			judged('fell-verdict', 'partly')
		);
		expect(rules).toEqual([
			'Compare the numbers.',
			'Ask what was counted.',
			'A quotation can be backed.',
			'Do the sum.',
			'Look for what is left out.'
		]);
	});

	it('are at most five, each once', () => {
		const copies = smallModule.statements.slice(0, 2).map((statement, index) => ({
			...statement,
			id: `copy-${index}`,
			rule: ['Do the sum.', 'A sixth rule.'][index] ?? ''
		}));
		const longer = aLesson({ statements: [...copies, ...smallModule.statements] });
		expect(summarizeAttempt(longer, foldAttempt([])).rules).toEqual([
			'Do the sum.',
			'A sixth rule.',
			'Ask what was counted.',
			'A quotation can be backed.',
			'Compare the numbers.'
		]);
	});
});

it('has the learner’s own sentence with its first check', () => {
	const text = 'Crashes fell.';
	const { written } = summaryOf(
		answered('fair-sentence', { kind: 'write', text }),
		revised('fair-sentence', { kind: 'write', text, ratings: ['gives-number'] })
	);
	expect(written[0]?.first?.response).toEqual({ kind: 'write', text, ratings: ['gives-number'] });
	expect(written[0]?.score?.points).toBe(0.5);
});

it('says of a perfect attempt that nothing was doubted or accepted', () => {
	const bodies = lesson.items.map((item) => answered(item.id, keyResponse(item), 'sure'));
	const { tally, sureErrors, ideas, answered: count } = summaryOf(...bodies);
	expect(tally).toMatchObject({ signal: 3, hits: 3, noise: 2, caught: 2, doubted: 0, accepted: 0 });
	expect([sureErrors, ideas, count]).toEqual([[], [], lesson.items.length]);
});
