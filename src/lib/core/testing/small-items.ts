import type { Item } from '../schema/item.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import { aQuickItem, aVerdictOn, aVoiceOn, reason } from './small-questions.ts';

/** Every kind of item, in the order they are asked. */
export const smallItems: Item[] = [
	aQuickItem('warm-bus', 'The bus is late once a day', 'shown'),
	aQuickItem('warm-pool', 'The pool is the best in the state', 'said'),
	aVoiceOn('safe', 'narration'),
	aVerdictOn('safe', 'not-addressed'),
	aVoiceOn('paid', 'quoted-claim'),
	aVerdictOn('paid', 'supported'),
	aVerdictOn('half', 'contradicted'),
	{
		id: 'mayor-mark',
		kind: 'mark',
		prompt: 'Mark what the mayor said.',
		hint: 'Look for “said”.',
		spans: [
			{ id: 'budget', passage: 'mayor', quote: 'paid for every crossing' },
			{ id: 'halved', passage: 'mayor', quote: 'cut crashes in half' },
			{ id: 'counted', passage: 'count', quote: 'from 40 to 28' }
		],
		key: {
			targets: ['budget', 'halved'],
			rationales: {
				budget: reason('The mayor said it in quotation marks.'),
				halved: reason('The mayor said it in the writer’s words.'),
				counted: reason('The audit found it.', 'official-means-true')
			}
		}
	},
	aVerdictOn('fell', 'supported'),
	aChoiceOf('compare-choice', 'What was compared?', 'b', 'number-means-fact', [
		'Two towns of one size',
		'Two years',
		'Two kinds of crossing'
	]),
	{
		id: 'audit-order',
		kind: 'order',
		prompt: 'Put the stages in order.',
		entries: [
			{ id: 'publish', text: 'Publish' },
			{ id: 'report', text: 'Report' },
			{ id: 'compare', text: 'Compare' }
		],
		key: {
			sequence: ['report', 'compare', 'publish'],
			rationales: {
				report: reason('Nothing is counted before it is reported.', 'allegation-is-finding'),
				compare: reason('Only what is reported can be compared.', 'number-means-fact'),
				publish: reason('The audit tells what was compared.', 'official-means-true')
			}
		}
	},
	{
		id: 'audit-match',
		kind: 'match',
		prompt: 'Pair the words of the article with those of the audit.',
		leftLabel: 'Article',
		rightLabel: 'Audit',
		left: [
			{ id: 'half', text: 'in half' },
			{ id: 'own', text: 'its own budget' }
		],
		right: [
			{ id: 'thirty', text: 'by 30 percent' },
			{ id: 'budget', text: 'the town budget' },
			{ id: 'state', text: 'a state fund' }
		],
		key: {
			pairs: { half: 'thirty', own: 'budget' },
			rationales: {
				half: reason('Both speak of the fall.', 'number-means-fact'),
				own: reason('Both name who paid.', 'summary-is-whole'),
				state: reason('The article names no state fund.', 'general-is-particular')
			}
		}
	},
	aVerdictOn('unfinished', 'supported'),
	{
		id: 'board',
		kind: 'sort',
		prompt: 'Place each statement.',
		cards: [
			{ id: 'card-safe', statement: 'safe' },
			{ id: 'card-paid', statement: 'paid' },
			{ id: 'card-half', statement: 'half' },
			{ id: 'card-fell', statement: 'fell' }
		],
		key: {
			places: {
				'card-safe': 'written-open',
				'card-paid': 'said-backed',
				'card-half': 'said-open',
				'card-fell': 'written-backed'
			},
			rationales: {
				'card-safe': reason('The writer says it; nobody counted it.', 'risk-is-count'),
				'card-paid': reason('The mayor said it, and it is so.', 'quoted-means-unverified'),
				'card-half': reason('The mayor said it; the audit counted less.', 'quotes-prove'),
				'card-fell': reason('The writer tells what was counted.', 'number-means-fact')
			}
		}
	},
	aChoiceOf('fair-headline', 'Which headline is fair?', 'a', 'summary-is-whole', [
		'Fewer crashes at crossings',
		'Crossings end all crashes in town',
		'Crossings do nothing for the town'
	]),
	{
		id: 'fair-sentence',
		kind: 'write',
		prompt: 'Write one fair sentence.',
		maxCharacters: 200,
		key: {
			rubric: [
				{ id: 'names-source', text: 'Names who counted.' },
				{ id: 'gives-number', text: 'Gives the number.' }
			],
			model: 'An audit counted 28 crashes in one year, down from 40.',
			rationales: {
				'names-source': reason('A reader can look it up.', 'unnamed-means-false'),
				'gives-number': reason('A number can be checked.')
			}
		}
	},
	aQuickItem('exit-tree', 'The oak is 200 years old', 'shown'),
	aQuickItem('exit-library', 'Everybody loves the library', 'said')
];

/** Options `a`, `b`, `c` with these texts. */
function aChoiceOf(
	id: string,
	prompt: string,
	correct: string,
	misconception: Misconception,
	texts: readonly [string, string, string]
): Item {
	const options = texts.map((text, index) => ({ id: 'abc'.charAt(index), text }));
	const rationales = Object.fromEntries(
		options.map((option) => [
			option.id,
			option.id === correct
				? reason(`${option.text}: the audit says so.`)
				: reason(`${option.text}: the audit does not say so.`, misconception)
		])
	);
	return { id, kind: 'choice', scale: 'own', prompt, options, key: { correct, rationales } };
}
