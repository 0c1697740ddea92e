import { describe, expect, it } from 'vitest';
import type { Lesson } from '../schema/lesson.ts';
import { aLongerLesson } from '../testing/longer-lesson.ts';
import { aLesson } from '../testing/small-module.ts';
import { withoutKeys } from './learner-lesson.ts';

const lessons: [string, Lesson][] = [
	['the small lesson', aLesson()],
	['the longer lesson', aLongerLesson()]
];

describe('a lesson without its keys', () => {
	it.each(lessons)('holds no words that tell an answer: %s', (_, lesson) => {
		const secrets = secretsOf(lesson);
		const text = JSON.stringify(withoutKeys(lesson));
		expect(secrets.length).toBeGreaterThan(50);
		expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
	});

	it.each(lessons)('names no field that tells an answer: %s', (_, lesson) => {
		const names = fieldsOf(withoutKeys(lesson));
		const secret = ['key', 'voice', 'verdict', 'gap', 'rule', 'changesIf', 'differs', 'digests'];
		expect(secret.filter((name) => names.has(name))).toEqual([]);
	});

	it('leaves out any field that it does not know', () => {
		const lesson = structuredClone(aLesson());
		plant(lesson);
		expect(JSON.stringify(lesson)).toContain('planted');
		expect(JSON.stringify(withoutKeys(lesson))).not.toContain('planted');
	});

	it('does not tell quoted words of the record from altered ones', () => {
		const lesson = aLesson();
		const statement = lesson.statements.find(({ id }) => id === 'half');
		if (!statement) throw new Error('the small module has a statement “half”');
		const {
			voice: _voice,
			quote: _quote,
			prefix: _prefix,
			suffix: _suffix,
			...ofRecord
		} = statement;
		const words = 'The crossings cut crashes by a third.';
		const statements = [
			{ ...ofRecord, id: 'quoted', quote: words },
			{ ...ofRecord, id: 'altered', altered: words }
		];
		expect(withoutKeys({ ...lesson, statements }).statements).toEqual([
			{ id: 'quoted', words },
			{ id: 'altered', words }
		]);
	});

	it('keeps the words of a statement and where its record stands', () => {
		const half = withoutKeys(aLesson()).statements.find(({ id }) => id === 'half');
		expect(half).toEqual({
			id: 'half',
			passage: 'mayor',
			quote: 'the crossings cut crashes in half',
			evidence: [
				{
					id: 'fall',
					source: 'audit',
					locator: 'page 2',
					quote: 'Crashes fell by 30 percent, from 40 to 28.',
					seen: 'original'
				}
			]
		});
	});

	it('keeps all else that is asked and read', () => {
		const lesson = aLesson();
		const learner = withoutKeys(lesson);
		expect(learner.items).toEqual(lesson.items.map(({ key: _key, ...item }) => item));
		expect(learner).toMatchObject({
			format: lesson.format,
			hash: lesson.hash,
			article: lesson.article,
			passages: lesson.passages,
			process: lesson.process,
			steps: lesson.steps,
			glossary: lesson.glossary
		});
		expect(learner.sources.map(({ id }) => id)).toEqual(lesson.sources.map(({ id }) => id));
	});
});

/** Texts of more than 12 characters that stand under keys or judge statements, and neither in the texts nor as a hint. */
function secretsOf({ items, statements, passages }: Lesson): string[] {
	const judged = statements.flatMap(({ voice, verdict, gap, rule }) => [voice, verdict, gap, rule]);
	const read = [
		...passages.map(({ text }) => text),
		...statements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
	];
	return [...new Set(textsIn([items.map(({ key }) => key), judged]))].filter(
		(text) =>
			text.length > 12 &&
			!read.some((words) => words.includes(text)) &&
			!items.some(({ hint }) => hint === text)
	);
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function fieldsOf(value: unknown): Set<string> {
	if (!isObject(value)) return new Set();
	return new Set([
		...Object.keys(value),
		...Object.values(value).flatMap((one) => [...fieldsOf(one)])
	]);
}

/** Puts a field that no schema knows into every object. */
function plant(value: unknown): void {
	if (!isObject(value)) return;
	Object.values(value).forEach(plant);
	if (!Array.isArray(value)) value.secret = 'planted';
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
