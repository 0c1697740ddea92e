import type { Item, ItemKind } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import type { Source } from '../../schema/source.ts';
import type { Statement } from '../../schema/statement.ts';
import { validItems } from './valid-items.ts';

const source = {
	title: 'Frogs of the pond',
	name: 'the report',
	citeAs: 'the report’s summary',
	publisher: 'Pond Office',
	url: 'https://example.org/pond',
	interest: 'The office is paid to count frogs.',
	accessed: '2026-01-02'
};

const sources: Source[] = [
	{ ...source, id: 'news', kind: 'article', title: 'Pond news', rights: 'quoted', read: 'whole' },
	{ ...source, id: 'report', kind: 'report', rights: 'public-domain', read: 'whole' },
	{ ...source, id: 'release', kind: 'release', rights: 'public-domain', read: 'whole' }
];

const judged = {
	speaker: 'the warden',
	gap: 'The count is of one day.',
	rule: 'Ask when it was counted.',
	statusAsOf: '2026-01-02',
	changesIf: 'A new count is made.'
};

function row(id: string, quote: string): Statement['evidence'][number] {
	return { id, source: 'report', locator: 'page 1', quote, seen: 'original' };
}

const statements: Statement[] = [
	{
		...judged,
		id: 'h',
		passage: 'h',
		quote: 'All frogs are back',
		voice: 'narration',
		verdict: 'partly',
		evidence: [
			{
				...row('e1', 'Twelve of forty frogs came back.'),
				differs: { statement: ['All'], record: ['Twelve of forty'] }
			}
		]
	},
	{
		...judged,
		id: 's1',
		passage: 's1',
		quote: 'the pond is clean',
		voice: 'quoted-claim',
		verdict: 'supported',
		evidence: [{ ...row('e1', 'The water met the standard.'), seen: 'quoted-by', via: 'release' }]
	},
	{
		...judged,
		id: 's2',
		passage: 's2',
		quote: 'Children love it.',
		voice: 'quoted-claim',
		verdict: 'not-addressed',
		evidence: []
	},
	{
		...judged,
		id: 'r1',
		passage: 'r1',
		quote: 'Nobody counted at night.',
		verdict: 'supported',
		evidence: [row('e1', 'Nobody counted at night.')]
	},
	{
		...judged,
		id: 'r2',
		passage: 'r2',
		quote: 'Two wardens counted.',
		verdict: 'supported',
		evidence: [row('e1', 'Two wardens counted.')]
	},
	{
		...judged,
		id: 'x1',
		passage: 'r2',
		altered: 'Nine wardens counted.',
		verdict: 'contradicted',
		evidence: [row('e1', 'Two wardens counted.')]
	}
];

const passages: LessonModule['passages'] = [
	{ id: 'h', source: 'news', role: 'headline', wording: 'quoted', text: 'All frogs are back' },
	{
		id: 's1',
		source: 'news',
		role: 'body',
		wording: 'summarised',
		text: 'The warden says that “the pond is clean” and that the frogs came back to the pond.'
	},
	{
		id: 's2',
		source: 'news',
		role: 'body',
		wording: 'quoted',
		wordsFrom: 'release',
		text: 'Children love it. They come every day.'
	},
	{
		id: 'r1',
		source: 'report',
		role: 'record',
		wording: 'quoted',
		text: 'Nobody counted at night.'
	},
	{ id: 'r2', source: 'report', role: 'record', wording: 'quoted', text: 'Two wardens counted.' }
];

function stage(id: string, items: string[] = []): LessonModule['process']['stages'][number] {
	return {
		id,
		label: id,
		explanation: 'Frogs are counted.',
		record: { source: 'report', locator: 'page 2', quote: 'Frogs are counted.', seen: 'original' },
		uncertain: 'How many hide.',
		items
	};
}

const process: LessonModule['process'] = {
	title: 'How frogs are counted',
	intro: 'Step through.',
	stages: [
		{ ...stage('look'), article: { passage: 's1', quote: 'the frogs came back' } },
		stage('count', ['pairs']),
		stage('write')
	],
	branches: [
		{
			after: 'count',
			outcomes: [
				{ id: 'many', label: 'Many', explanation: 'Good.', source: 'report' },
				{ id: 'few', label: 'Few', explanation: 'Count again.' }
			]
		}
	],
	checkers: [
		{
			id: 'office',
			question: 'Who checks?',
			answer: 'The office.',
			evidence: { source: 'report', locator: 'page 3', quote: 'We check.', seen: 'original' }
		}
	]
};

const intro = 'Read, then answer.';

const steps: LessonModule['steps'] = [
	{ kind: 'cover' },
	{ kind: 'warmup', intro, items: ['warm-1', 'warm-2'] },
	{
		kind: 'walk',
		intro,
		stops: [
			{ passage: 'h', items: ['h-voice', 'h-verdict'] },
			{ passage: 's1', items: ['s1-voice', 's1-verdict', 's1-mark'] },
			{ passage: 's2', items: ['s2-verdict'] }
		]
	},
	{ kind: 'process', intro, items: ['in-order'] },
	{
		kind: 'omissions',
		intro,
		stops: [
			{ passage: 'r1', items: ['r1-verdict'] },
			{ passage: 'r2', items: ['r2-verdict', 'x1-verdict'] }
		]
	},
	{ kind: 'sort', intro, items: ['board'] },
	{ kind: 'headline', intro, items: ['own-1', 'own-2', 'own-3', 'fair'] },
	{ kind: 'exit', intro, items: ['exit-1', 'exit-2'] },
	{ kind: 'result' }
];

/** A fresh small module that breaks no rule, with every kind of item and step. */
export function validModule(): LessonModule {
	return structuredClone<LessonModule>({
		format: 1,
		module: {
			id: 'pond',
			version: '1.0.0',
			language: 'en',
			title: 'Are all frogs back?',
			summary: 'A headline about frogs and the count behind it.',
			goals: ['Tell a count from a hope.'],
			grades: { from: 6, to: 12 },
			minutes: 20,
			claimMakers: 'a warden and a newspaper',
			contentNote: 'Nothing sad happens to a frog.',
			checked: ['The whole report was read.'],
			standards: [{ framework: 'Frame', code: 'A.1', wording: 'Weigh evidence.' }],
			topics: ['nature'],
			history: [{ version: '1.0.0', date: '2026-01-02', note: 'First published.' }]
		},
		article: { source: 'news', shown: 'quoted-and-summarised' },
		sources,
		passages,
		statements,
		items: validItems,
		process,
		steps,
		glossary: [
			{
				id: 'warden',
				term: 'warden',
				also: ['wardens'],
				explanation: 'Looks after a pond.',
				source: 'report',
				locator: 'page 4'
			}
		],
		inventory: {
			voices: [
				{ id: 'warden', who: 'The warden', statements: ['s1', 's2'] },
				{ id: 'writer', who: 'The writer', statements: ['h'] }
			],
			anonymous: [{ passage: 's2', words: 'They come', note: 'Who comes?' }],
			absent: [{ id: 'neighbors', who: 'Neighbors of the pond', could: 'What they hear.' }],
			heard: ['A warden']
		},
		guide: {
			overview: 'A short lesson.',
			before: ['Print the report.'],
			plan: ['0–10', '10–30', '30–40'].map((minutes) => ({
				minutes,
				title: 'Read',
				teacher: 'Waits.',
				students: 'Read.'
			})),
			prompts: ['Who counts?', 'When?', 'Why?'].map((question) => ({
				question,
				listenFor: 'The day.'
			})),
			sensitive: []
		},
		openQuestions: [
			{
				id: 'night',
				question: 'What of the night?',
				matters: 'Frogs sing then.',
				statements: ['s2']
			}
		]
	});
}

/**
 * The member of a list with this id, to be changed in a test.
 *
 * @throws {Error} if there is none.
 */
export function withId<T extends { id: string }>(list: readonly T[], id: string): T {
	const found = list.find((member) => member.id === id);
	if (!found) throw new Error(`no “${id}” in the list`);
	return found;
}

/**
 * The item with this id, known to be of this kind.
 *
 * @throws {Error} if there is none.
 */
export function itemOf<K extends ItemKind>(module: LessonModule, id: string, kind: K) {
	const items = module.items.filter(
		(item): item is Extract<Item, { kind: K }> => item.kind === kind
	);
	return withId(items, id);
}

/**
 * The step of this kind.
 *
 * @throws {Error} if there is none.
 */
export function stepOf<K extends LessonModule['steps'][number]['kind']>(
	module: LessonModule,
	kind: K
) {
	const step = module.steps.find(
		(step): step is Extract<LessonModule['steps'][number], { kind: K }> => step.kind === kind
	);
	if (!step) throw new Error(`no step “${kind}”`);
	return step;
}
