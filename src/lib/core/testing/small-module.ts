import type { Lesson } from '../schema/lesson.ts';
import type { LessonModule, ModuleInfo } from '../schema/module.ts';
import type { Passage } from '../schema/passage.ts';
import type { Source } from '../schema/source.ts';
import type { Step } from '../schema/step.ts';
import { smallItems } from './small-items.ts';
import { smallProcess } from './small-process.ts';
import { smallStatements } from './small-statements.ts';

const info: ModuleInfo = {
	id: 'small',
	version: '1.0.0',
	language: 'en',
	title: 'Twelve crossings',
	summary: 'A town counts crashes at its new crossings.',
	goals: ['Tell what the mayor said from what the audit counted.'],
	grades: { from: 7, to: 12 },
	minutes: 10,
	claimMakers: 'The mayor and the town’s auditor.',
	contentNote: 'Mentions traffic crashes.',
	checked: ['We wrote the article and the audit for practice.'],
	standards: [{ framework: 'Practice', code: 'P.1', wording: 'Check a claim against a record.' }],
	topics: ['traffic'],
	history: [{ version: '1.0.0', date: '2026-01-05', note: 'First version.' }]
};

const own = {
	publisher: 'Practice Town',
	dateNote: 'Written for practice.',
	rights: 'own',
	read: 'whole',
	accessed: '2026-01-05'
} as const;

const sources: Source[] = [
	{
		...own,
		id: 'article',
		kind: 'article',
		title: 'New crossings cut crashes in half',
		name: 'the article',
		citeAs: 'the article',
		interest: 'The paper wants readers.'
	},
	{
		...own,
		id: 'audit',
		kind: 'report',
		title: 'Crashes at twelve crossings',
		name: 'the audit',
		citeAs: 'the audit',
		interest: 'The auditor works for the town.'
	}
];

const passages: Passage[] = [
	{
		id: 'headline',
		source: 'article',
		role: 'headline',
		wording: 'quoted',
		text: 'New crossings have made the town safe'
	},
	{
		id: 'lead',
		source: 'article',
		role: 'body',
		wording: 'summarised',
		text: 'The town put in twelve crossings last spring.'
	},
	{
		id: 'mayor',
		source: 'article',
		role: 'body',
		wording: 'quoted',
		text: '“The town paid for every crossing from its own budget,” Mayor Ruth Okafor said. She said the crossings cut crashes in half.'
	},
	{
		id: 'count',
		source: 'article',
		role: 'body',
		wording: 'quoted',
		text: 'The audit found that crashes fell from 40 to 28 in one year.'
	},
	{
		id: 'unfinished',
		source: 'audit',
		role: 'record',
		wording: 'quoted',
		text: 'Two of the twelve crossings were not finished when the count ended.'
	}
];

const steps: Step[] = [
	{ kind: 'cover' },
	{ kind: 'warmup', intro: 'Four words each.', items: ['warm-bus', 'warm-pool'] },
	{
		kind: 'walk',
		intro: 'Read from the top.',
		stops: [
			{ passage: 'headline', items: ['safe-voice', 'safe-verdict'] },
			{ passage: 'lead', items: [] },
			{ passage: 'mayor', items: ['paid-voice', 'paid-verdict', 'half-verdict', 'mayor-mark'] },
			{ passage: 'count', items: ['fell-verdict'] }
		]
	},
	{ kind: 'process', intro: 'How a count is made.', items: ['audit-order', 'audit-match'] },
	{
		kind: 'omissions',
		intro: 'What the article left out.',
		stops: [{ passage: 'unfinished', items: ['unfinished-verdict'] }]
	},
	{ kind: 'sort', intro: 'All at once.', items: ['board'] },
	{ kind: 'headline', intro: 'Say it fairly.', items: ['fair-headline', 'fair-sentence'] },
	{ kind: 'exit', intro: 'Two new ones.', items: ['exit-tree', 'exit-library'] },
	{ kind: 'result' }
];

/** A whole valid module with every kind of item and every kind of step, about nothing that divides people. */
export const smallModule: LessonModule = {
	format: 1,
	module: info,
	article: { source: 'article', shown: 'written-for-practice' },
	sources,
	passages,
	statements: smallStatements,
	items: smallItems,
	process: smallProcess,
	steps,
	glossary: [
		{
			id: 'audit',
			term: 'audit',
			also: ['audits'],
			explanation: 'A check of the books or of a count.',
			source: 'audit',
			locator: 'page 1'
		}
	],
	inventory: {
		voices: [
			{ id: 'mayor', who: 'Mayor Ruth Okafor', statements: ['paid', 'half'] },
			{ id: 'article', who: 'the writer', statements: ['safe'] },
			{ id: 'audit', who: 'the audit', statements: ['fell'] }
		],
		anonymous: [],
		absent: [{ id: 'drivers', who: 'People who drive there', could: 'What they see.' }],
		heard: ['The mayor']
	},
	guide: {
		overview: 'A short lesson for trying things out.',
		before: ['Read the audit.'],
		plan: [
			{ minutes: '0–10', title: 'Warm up', teacher: 'Opens the lesson.', students: 'Answer.' },
			{ minutes: '10–30', title: 'Read', teacher: 'Walks around.', students: 'Read and answer.' },
			{ minutes: '30–40', title: 'Talk', teacher: 'Asks.', students: 'Talk in pairs.' }
		],
		prompts: [
			{ question: 'Who counted?', listenFor: 'The auditor.' },
			{ question: 'What was counted?', listenFor: 'Crashes, not injuries.' },
			{ question: 'When?', listenFor: 'In one year.' }
		],
		sensitive: []
	},
	openQuestions: []
};

/** The small module with these parts replaced. */
export function aModule(overrides: Partial<LessonModule> = {}): LessonModule {
	return { ...smallModule, ...overrides };
}

/** A digest that any test can name: of the item’s id, not of its content. */
export function digestOf(id: string): string {
	const digits = Array.from(id, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'));
	return digits.join('').padEnd(64, '0').slice(0, 64);
}

/** The small module as the lesson page carries it, with these parts replaced. */
export function aLesson(overrides: Partial<Lesson> = {}): Lesson {
	const {
		inventory: _inventory,
		guide: _guide,
		openQuestions: _openQuestions,
		...lesson
	} = smallModule;
	const digests = Object.fromEntries(smallItems.map(({ id }) => [id, digestOf(id)]));
	return { ...lesson, hash: '0'.repeat(64), digests, ...overrides };
}
