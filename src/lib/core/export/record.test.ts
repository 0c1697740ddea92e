import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import { answered, eventsOf, started } from '../testing/events.ts';
import { aLesson } from '../testing/small-module.ts';
import { recordFileName, toRecordHtml } from './record.ts';
import type { RecordWords } from './record.ts';
import type { Block } from './section.ts';

const words: RecordWords = {
	language: 'en',
	title: 'Twelve crossings',
	about: 'Made on Monday.',
	opening: [],
	sections: [],
	data: 'Answers as data.'
};
const madeAt = '2026-01-05T09:00:00.000Z';

function aRecord(overrides: Partial<RecordWords>, text = 'Crossings are fine.') {
	const events = eventsOf(started(), answered('fair-sentence', { kind: 'write', text }));
	const state = foldAttempt(events);
	return {
		events,
		html: toRecordHtml({
			lesson: aLesson(),
			state,
			events,
			madeAt,
			words: { ...words, ...overrides }
		})
	};
}

function withBlocks(...blocks: Block[]) {
	return aRecord({ sections: [{ heading: 'Caught', blocks }] }).html;
}

function dataOf(html: string): unknown {
	const [, json = ''] =
		/<script type="application\/json" id="attempt">(.*?)<\/script>/s.exec(html) ?? [];
	return JSON.parse(json);
}

describe('the data', () => {
	it.each(['</script><script>alert(1)</script>', '<!-- <script>', 'a < b & c', '“€”\u2028'])(
		'comes back as it was from %j',
		(text) => {
			const { html, events } = aRecord({}, text);
			expect(dataOf(html)).toEqual({
				format: 1,
				module: 'small',
				version: '1.0.0',
				hash: '0'.repeat(64),
				attempt: events[0]?.attempt,
				madeAt,
				events
			});
		}
	);

	it('cannot end its own element', () => {
		const { html } = aRecord({}, '</script><img src=x onerror=alert(1)>');
		expect(html.match(/<\/script/g)).toHaveLength(1);
		expect(html).not.toContain('<img');
	});
});

describe('the page', () => {
	it('has no script that runs, and loads nothing', () => {
		const { html } = aRecord({});
		expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="attempt">']);
		expect(html).toContain("default-src 'none';style-src 'unsafe-inline'");
	});

	const hostile = '<b onclick="x">&';
	const escaped = '&lt;b onclick=&quot;x&quot;&gt;&amp;';
	it.each<[string, string]>([
		['the language', aRecord({ language: hostile }).html],
		['the title', aRecord({ title: hostile }).html],
		['what it is about', aRecord({ about: hostile }).html],
		['the note on the data', aRecord({ data: hostile }).html],
		['a heading', aRecord({ sections: [{ heading: hostile, blocks: [] }] }).html],
		['the opening', aRecord({ opening: [{ kind: 'text', text: hostile }] }).html],
		['a text', withBlocks({ kind: 'text', text: hostile })],
		['a list', withBlocks({ kind: 'list', items: [hostile] })],
		['a fold', withBlocks({ kind: 'fold', summary: hostile, blocks: [] })],
		[
			'what is folded',
			withBlocks({ kind: 'fold', summary: 'See', blocks: [{ kind: 'text', text: hostile }] })
		],
		['a column', withBlocks({ kind: 'columns', sections: [{ heading: hostile, blocks: [] }] })],
		['the words judged', withBlocks({ kind: 'entries', entries: [{ words: hostile, lines: [] }] })],
		[
			'their speaker',
			withBlocks({ kind: 'entries', entries: [{ words: 'x', by: hostile, lines: [] }] })
		],
		[
			'a label',
			withBlocks({
				kind: 'entries',
				entries: [{ words: 'x', lines: [{ label: hostile, text: '' }] }]
			})
		],
		[
			'a line',
			withBlocks({ kind: 'entries', entries: [{ words: 'x', lines: [{ text: hostile }] }] })
		],
		['a caption', withBlocks({ kind: 'table', caption: hostile, head: [], rows: [] })],
		['a column head', withBlocks({ kind: 'table', caption: '', head: [hostile], rows: [] })],
		['a cell', withBlocks({ kind: 'table', caption: '', head: [], rows: [[hostile]] })]
	])('escapes %s', (_, html) => {
		expect(html).toContain(escaped);
		expect(html).not.toContain(hostile);
	});

	it.each([
		['right', '<p>✓ <b>You answered:</b> Said</p>'],
		['partial', '<p>◐ <b>You answered:</b> Said</p>'],
		['wrong', '<p>× <b>You answered:</b> Said</p>']
	] as const)('shows %s as a sign before its words', (sign, line) => {
		const lines = [{ sign, label: 'You answered:', text: 'Said' }];
		expect(withBlocks({ kind: 'entries', entries: [{ words: 'x', lines }] })).toContain(line);
	});

	it('shows what is folded on the screen, except what stands there already', () => {
		const blocks: Block[] = [{ kind: 'text', text: 'All of it.' }];
		const body = '><summary>See</summary>\n<p>All of it.</p></details>';
		expect(withBlocks({ kind: 'fold', summary: 'See', blocks })).toContain(`<details open${body}`);
		expect(withBlocks({ kind: 'fold', again: true, summary: 'See', blocks })).toContain(
			`<details${body}`
		);
	});
});

it('names the file for the module and the day', () => {
	expect(recordFileName('ig-report', '2026-01-05')).toBe('said-or-shown-ig-report-2026-01-05.html');
});
