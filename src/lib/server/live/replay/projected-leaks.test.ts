import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Revealed } from '#lib/core/live/live-session.ts';
import { projectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { ProjectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Statement } from '#lib/core/schema/statement.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModules } from '#lib/server/content/modules.ts';

const lessons = selectModules().map((module): [string, Lesson] => [
	module.module.id,
	toLesson(module)
]);

/** As it stands in JSON. */
const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const judgment = ({ gap, rule, changesIf }: Statement) => [gap, rule, changesIf];
const openStatements = (lesson: Lesson) =>
	withoutKeys(lesson).statements.map((one) => ({ ...one, evidence: [] }));

/** What anybody may read: the lesson without keys, and without the record beside any statement. */
function openTexts(lesson: Lesson): unknown {
	return { ...withoutKeys(lesson), statements: openStatements(lesson) };
}

/** Texts that only the key of this question, or the judgment that it asks for, holds. */
function keySecrets(lesson: Lesson, item: Item): string[] {
	const about = lesson.statements.filter(
		({ id }) => item.kind === 'verdict' && id === item.statement
	);
	const others = lesson.statements.filter((one) => !about.includes(one)).map(judgment);
	const elsewhere = JSON.stringify([
		withoutKeys(lesson),
		lesson.items.filter(({ id }) => id !== item.id).map(({ key }) => key),
		others
	]);
	return textsIn([item.key, about.map(judgment)]).filter(
		(text) => text.includes(' ') && !elsewhere.includes(quoted(text))
	);
}

/** Texts that only the record beside this statement holds. */
function recordSecrets(lesson: Lesson, statement: Statement): string[] {
	const elsewhere = JSON.stringify([
		openTexts(lesson),
		lesson.items.map(({ key }) => key),
		lesson.statements.map(judgment),
		lesson.statements.filter((one) => one !== statement).map(({ evidence }) => evidence)
	]);
	return textsIn(statement.evidence.map(({ quote, locator, note }) => [quote, locator, note]))
		.filter((text) => text.includes(' '))
		.filter((text) => !elsewhere.includes(quoted(text)));
}

type Reveals = Record<string, Revealed>;

describe.each(lessons)('on the screen of the room, of %s', (_, lesson) => {
	const path = lessonPath(lesson);
	const keys = lesson.items.map((item) => ({ item, texts: keySecrets(lesson, item) }));
	const records = lesson.statements.map((statement) => ({
		statement,
		texts: recordSecrets(lesson, statement)
	}));
	const ids = lesson.items.map(({ id }) => id);

	/** What is there that was not shown. */
	function leaks(projected: ProjectedLesson, revealed: Reveals): string[] {
		const text = JSON.stringify(projected);
		const present = new Set(projected.stops.map(({ item }) => item));
		const isOut = (item: string, what: 'key' | 'record') =>
			present.has(item) && revealed[item]?.[what] !== undefined;
		const asking = (statement: string) =>
			lesson.items.filter((item) => item.statement === statement).map(({ id }) => id);
		return [
			...keys
				.filter(({ item }) => !isOut(item.id, 'key'))
				.flatMap(({ texts }) => texts.filter((secret) => text.includes(quoted(secret)))),
			...records
				.filter(({ statement }) => !asking(statement.id).some((id) => isOut(id, 'record')))
				.flatMap(({ texts }) => texts.filter((secret) => text.includes(quoted(secret)))),
			...projected.items.filter(({ id, key }) => key && !isOut(id, 'key')).map(({ id }) => id),
			...projected.statements.flatMap(({ id, verdict, voice, speaker, altered }) => {
				const questions = lesson.items.filter((item) => item.statement === id);
				const judged = questions.some((one) => one.kind === 'verdict' && isOut(one.id, 'key'));
				const heard = questions.some(
					(one) => one.kind === 'choice' && one.scale === 'voice' && isOut(one.id, 'key')
				);
				return [...(judged ? [] : [verdict, altered]), ...(heard ? [] : [voice, speaker])].flatMap(
					(told) => (told === undefined ? [] : `${id}: ${told}`)
				);
			})
		];
	}

	it('there are secrets enough to look for', () => {
		expect(keys.flatMap(({ texts }) => texts).length).toBeGreaterThan(150);
		expect(records.flatMap(({ texts }) => texts).length).toBeGreaterThan(10);
	});

	it('nothing is out before the teacher shows it, at any screen', () => {
		for (const { id } of path) {
			const projected = projectedLesson(lesson, { from: id, to: id, revealed: {} });
			expect(projected.stops).toHaveLength(1);
			expect(leaks(projected, {})).toEqual([]);
		}
	});

	it('each screen has what was shown of its own question, and nothing of what was shown of others', () => {
		const everything = Object.fromEntries(
			ids.map((item) => [item, { record: 1, distribution: 1, key: 1 }])
		);
		for (const { id, item } of path) {
			const own: Revealed[] = [{}, { record: 1 }, { key: 1 }, { record: 1, key: 1 }];
			for (const shown of own) {
				const revealed = { ...everything, ...(item && { [item]: shown }) };
				const projected = projectedLesson(lesson, { from: id, to: id, revealed });
				expect(leaks(projected, revealed)).toEqual([]);
			}
		}
	});

	it('a key that is shown is there, with the judgment that it asks for', () => {
		for (const { item, texts } of keys) {
			const revealed = { [item.id]: { key: 1 } };
			const projected = projectedLesson(lesson, { from: item.id, to: item.id, revealed });
			if (projected.stops.length === 0) continue;
			const text = JSON.stringify(projected);
			expect(texts.filter((secret) => !text.includes(quoted(secret)))).toEqual([]);
		}
		const asked = path.flatMap(({ item }) => item ?? []);
		expect(keys.filter(({ item }) => asked.includes(item.id)).length).toBeGreaterThan(30);
	});

	it('the record of a statement of the article is there once it is shown', () => {
		const judged = lesson.items.filter(({ kind }) => kind === 'verdict');
		const inArticle = lesson.statements.filter(({ voice }) => voice !== undefined);
		for (const { id, statement } of judged) {
			const about = inArticle.find((one) => one.id === statement);
			if (!about) continue;
			const revealed = { [id]: { record: 1 } };
			const projected = projectedLesson(lesson, { from: id, to: id, revealed });
			const shown = projected.statements.find((one) => one.id === statement);
			expect(shown?.evidence?.map(({ quote }) => quote)).toEqual(
				about.evidence.map(({ quote }) => quote)
			);
			expect(shown?.statusAsOf).toBe(about.statusAsOf);
		}
		expect(inArticle.length).toBeGreaterThan(5);
	});

	it('no set of things shown brings anything else, over any stretch of screens', () => {
		const place = fc.nat(path.length - 1);
		const what = fc.record(
			{ record: fc.constant(1), distribution: fc.constant(1), key: fc.constant(1) },
			{ requiredKeys: [] }
		);
		const reveals = fc.dictionary(fc.constantFrom(...ids), what, { maxKeys: 25 });
		fc.assert(
			fc.property(place, place, reveals, (one, other, revealed) => {
				const from = path[Math.min(one, other)]?.id ?? '';
				const to = path[Math.max(one, other)]?.id ?? '';
				expect(leaks(projectedLesson(lesson, { from, to, revealed }), revealed)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
});
