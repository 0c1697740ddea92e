import { describe, expect, it } from 'vitest';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { tell } from '#lib/core/assigned/tell.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import type { FeedbackPolicy } from '#lib/core/schema/assignment.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { optionsOf } from '#lib/core/scoring/options.ts';
import { score } from '#lib/core/scoring/score.ts';
import { anEvent, answered } from '#lib/core/testing/events.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { inOrder, judgedEarly, leaks, secretsOf, textsIn, wrongTo } from './testing/secrets.ts';

const lessons = selectModules().map((module): [string, Lesson] => [
	module.module.id,
	toLesson(module)
]);
const policies: FeedbackPolicy[] = ['each', 'end', 'closing'];
const CLOSING = 1_000_000;

/** What a learner holds who has given these answers: their copy of the lesson, and what is told. */
function payload(lesson: Lesson, bodies: EventBody[], policy: FeedbackPolicy, now = CLOSING - 1) {
	const settings = { feedback: policy, tries: undefined };
	const terms = { lesson, settings, closesAt: CLOSING };
	const received = bodies.map((body, n) => ({ event: anEvent(body, n + 1), receivedAt: n + 1 }));
	const accepted = acceptEvents(received, terms);
	const told = tell({ accepted, terms, corrected: lesson, rulings: [], now });
	return { told, text: JSON.stringify([withoutKeys(lesson), told]) };
}

const right = (item: Item) => answered(item.id, keyResponse(item));
const wrong = (item: Item) => answered(item.id, wrongTo(item));

const finish: EventBody = { type: 'finished' };

describe.each(lessons)('of the keys of %s', (_, lesson) => {
	const items = inOrder(lesson);
	const secrets = items.map((item) => ({ item, texts: secretsOf(lesson, item) }));

	it('there are enough to look for', () => {
		expect(secrets.flatMap(({ texts }) => texts).length).toBeGreaterThan(150);
	});

	it.each(policies)('none is out before an answer (%s)', (policy) => {
		const held = payload(lesson, [], policy);
		expect(leaks(secrets, held)).toEqual([]);
		expect(held.told).toMatchObject({ items: [], keyed: [], statements: [], corrections: [] });
	});

	it.each(policies)('none is out that is withheld, however far the learner is (%s)', (policy) => {
		for (const answer of [right, wrong]) {
			for (let far = 1; far <= items.length; far += 3) {
				const bodies = items.slice(0, far).map(answer);
				const held = payload(lesson, bodies, policy);
				expect(leaks(secrets, held)).toEqual([]);
				expect(judgedEarly(lesson, held)).toEqual([]);
				if (policy !== 'each') expect(held.told.items).toEqual([]);
			}
		}
	});

	it('only what was chosen is explained while another try is open', () => {
		const { told } = payload(lesson, items.map(wrong), 'each');
		const open = told.items.filter(({ disclosure }) => disclosure === 'chosen');
		expect(open.length).toBeGreaterThan(20);
		for (const { score: said } of open) {
			expect(said.misconceptions).toEqual([]);
			expect(said.feedback.filter(({ state }) => state === 'missed')).toEqual([]);
		}
	});

	it.each(['end', 'closing'] as const)('all of them are out when it is time (%s)', (policy) => {
		const bodies = [...items.map(wrong), finish];
		const before = payload(lesson, bodies, policy);
		expect(before.told.keyed).toHaveLength(policy === 'end' ? items.length : 0);
		const after = payload(lesson, bodies, policy, CLOSING);
		expect(after.told.keyed).toHaveLength(items.length);
		expect(after.told.statements).toHaveLength(lesson.statements.length);
	});

	// Their statements are out where the other question about them is: no answer counts any more.
	it.each(policies)('those of questions that nobody answered stay in (%s)', (policy) => {
		const some = items.filter((__, index) => index % 2 === 0);
		const held = payload(lesson, [...some.map(right), finish], policy, CLOSING);
		const ofKeys = secrets.map(({ item, texts }) => ({
			item,
			texts: texts.filter((text) => textsIn(item.key).includes(text))
		}));
		expect(leaks(policy === 'each' ? secrets : ofKeys, held)).toEqual([]);
	});

	it.each(policies)('warm-up and exit stay in until the result (%s)', (policy) => {
		const withheld = lessonPath(lesson).flatMap((stop) => (stop.withheld && stop.item) || []);
		const { told } = payload(lesson, items.map(right), policy);
		expect(told.items.filter(({ item }) => withheld.includes(item))).toEqual([]);
		const done = payload(lesson, [...items.map(right), finish], policy).told;
		expect(done.keyed.filter(({ id }) => withheld.includes(id))).toHaveLength(
			policy === 'closing' ? 0 : withheld.length
		);
	});

	it('none is told by what is there or not there: every statement of the article has evidence', () => {
		const inArticle = lesson.statements.filter(({ voice }) => voice !== undefined);
		expect(inArticle.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
	});

	it('none is told by the name of an option', () => {
		const named = lesson.items.flatMap((item) =>
			item.kind === 'choice' && item.scale === 'own' ? optionsOf(item) : []
		);
		const telling = /^(fair|right|correct|true|best|answer|key)$/;
		expect(named.filter((id) => telling.test(id))).toEqual([]);
	});

	it('a right answer scores in full and a wrong one does not, so that both were tried', () => {
		for (const item of items.filter(({ kind }) => kind !== 'write')) {
			expect(score(item, keyResponse(item)).outcome).toBe('correct');
			expect(score(item, wrongTo(item)).outcome).not.toBe('correct');
		}
	});
});
