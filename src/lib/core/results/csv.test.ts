import { describe, expect, it } from 'vitest';
import { answered, revised } from '../testing/events.ts';
import { aLesson } from '../testing/small-module.ts';
import { classResults } from './class-results.ts';
import { gradesCsv, responsesCsv } from './csv.ts';
import { aClass, aSeat } from './testing/seats.ts';

const lesson = aLesson();
const write = (text: string) => answered('fair-sentence', { kind: 'write', text });
const results = (text = 'Ours.') =>
	classResults(
		aClass([
			aSeat(
				'owl',
				answered('half-verdict', { kind: 'verdict', verdict: 'not-addressed' }, 'sure'),
				revised('half-verdict', { kind: 'verdict', verdict: 'contradicted' }),
				write(text)
			),
			aSeat('fox')
		])
	);
const lines = (text: string) => text.replace(/^\uFEFF/, '').split('\r\n');

describe('the file of answers', () => {
	it('has one row for each seat and question, with answer, key, points and version', () => {
		const [head, ...rows] = lines(responsesCsv(results(), lesson));
		expect(head).toBe(
			'seat,module,version,item,question,words,first_answer,first_points,first_confidence,first_at,' +
				'answer,points,max,outcome,confidence,at,reason,tries,key'
		);
		expect(rows.filter(Boolean)).toHaveLength(2 * lesson.items.length);
		expect(rows).toContain(
			'owl-otter,small,1.0.0,half-verdict,Does the record back it?,the crossings cut crashes in half,' +
				'not-addressed,0.5,sure,2026-01-05T09:00:00.000Z,' +
				'not-addressed,0.5,1,partial,sure,2026-01-05T09:00:00.000Z,,2,contradicted'
		);
		expect(rows).toContain(
			'fox-otter,small,1.0.0,half-verdict,Does the record back it?,the crossings cut crashes in half,' +
				',,,,,,,,,,,0,contradicted'
		);
	});

	it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1'])(
		'puts an apostrophe before a cell that begins like %j',
		(text) => {
			const file = responsesCsv(results(text), lesson);
			expect(file).toContain(`'${text}`);
			expect(file).not.toMatch(new RegExp(`[,\\n]"?${RegExp.escape(text)}`));
		}
	);

	it('sets commas, quotation marks and line ends in quotation marks', () => {
		expect(responsesCsv(results('One, "two"\nthree'), lesson)).toContain('"One, ""two""\nthree"');
	});

	it('begins with the mark by which spreadsheets know UTF-8', () => {
		expect(responsesCsv(results(), lesson).charCodeAt(0)).toBe(0xfeff);
	});
});

describe('names', () => {
	it('stand in both files only where they are given, and can run nothing', () => {
		const names = { owl: '=HYPERLINK("x")', fox: 'Ada Byron' };
		for (const file of [responsesCsv(results(), lesson, names), gradesCsv(results(), names)]) {
			expect(lines(file)[0]).toMatch(/^seat,name,/);
			expect(file).toContain(`owl-otter,"'=HYPERLINK(""x"")",`);
			expect(file).toContain('fox-otter,Ada Byron,');
		}
		for (const file of [responsesCsv(results(), lesson), gradesCsv(results())]) {
			expect(lines(file)[0]).not.toContain('name');
		}
	});

	it('stay empty for a seat that the teacher has not named', () => {
		expect(gradesCsv(results(), {})).toContain('owl-otter,,');
	});
});

it('gives one row of grades for each seat, in the order of the roster', () => {
	const [head, owl, fox] = lines(gradesCsv(results()));
	expect(head).toContain('seat,points,max,first_points,last_points,answered,asked,finished');
	expect(owl).toMatch(/^owl-otter,0.5,17,0.5,1,2,18,no,/);
	expect(fox).toMatch(/^fox-otter,0,17,0,0,0,18,no,/);
});

it('is a head without rows for a class without seats', () => {
	const none = classResults(aClass([]));
	expect(lines(gradesCsv(none))[0]).toBe('seat');
	expect(lines(responsesCsv(none, lesson))[0]).toBe('seat');
});
