import type { ChoiceItem, Item, Rationale, VerdictItem } from '../../schema/item.ts';
import type { Verdict, Voice } from '../../schema/vocabulary.ts';

const right: Rationale = { text: 'Right, look again.' };

function wrong(text: string): Rationale {
	return { text, misconception: 'quotes-prove' };
}

function voiceItem(id: string, statement: string, correct: Voice): ChoiceItem {
	const rationales = {
		'quoted-claim': wrong('Look for marks.'),
		'retold-claim': wrong('Look for a name.'),
		'reported-finding': wrong('Look for a document.'),
		narration: wrong('Look for nobody.'),
		[correct]: right
	};
	const key = { correct, rationales };
	return { id, kind: 'choice', scale: 'voice', statement, prompt: 'Who is speaking?', key };
}

function verdictItem(id: string, statement: string, correct: Verdict): VerdictItem {
	const rationales = {
		supported: wrong('It goes further.'),
		partly: wrong('It is not in part.'),
		'not-addressed': wrong('The record speaks of it.'),
		contradicted: wrong('Nothing contradicts it.'),
		[correct]: right
	};
	return {
		id,
		kind: 'verdict',
		statement,
		prompt: 'Does the record back it?',
		key: { correct, rationales }
	};
}

function quickItem(id: string, correct: 'said' | 'shown'): ChoiceItem {
	const rationales = { said: wrong('It is shown.'), shown: wrong('It is said.'), [correct]: right };
	return {
		id,
		kind: 'choice',
		scale: 'said-or-shown',
		prompt: 'Said or shown?',
		stimulus: {
			topic: 'birds',
			text: 'Storks “came early”.',
			speaker: 'a farmer',
			source: 'news',
			record: ['The first stork was seen “on March 2”.'],
			recordSource: 'report'
		},
		key: { correct, rationales }
	};
}

function ownItem(
	id: string,
	correct: 'a' | 'b' | 'c',
	texts: [string, string, string]
): ChoiceItem {
	const [a, b, c] = texts;
	const rationales = { a: wrong('Too far.'), b: wrong('Too near.'), c: wrong('Aside.') };
	return {
		id,
		kind: 'choice',
		scale: 'own',
		prompt: 'Which headline is fair?',
		options: [
			{ id: 'a', text: a },
			{ id: 'b', text: b },
			{ id: 'c', text: c }
		],
		key: { correct, rationales: { ...rationales, [correct]: right } }
	};
}

/** The items of the valid module, in no particular order. */
export const validItems: Item[] = [
	quickItem('warm-1', 'said'),
	quickItem('warm-2', 'shown'),
	quickItem('exit-1', 'shown'),
	quickItem('exit-2', 'said'),
	voiceItem('h-voice', 'h', 'narration'),
	verdictItem('h-verdict', 'h', 'partly'),
	voiceItem('s1-voice', 's1', 'quoted-claim'),
	verdictItem('s1-verdict', 's1', 'supported'),
	verdictItem('s2-verdict', 's2', 'not-addressed'),
	verdictItem('r1-verdict', 'r1', 'supported'),
	verdictItem('r2-verdict', 'r2', 'supported'),
	verdictItem('x1-verdict', 'x1', 'contradicted'),
	{
		id: 's1-mark',
		kind: 'mark',
		prompt: 'Mark the words that tell who is speaking.',
		spans: [
			{ id: 'says', passage: 's1', quote: 'The warden says' },
			{ id: 'clean', passage: 's1', quote: 'pond', suffix: ' is clean' }
		],
		key: {
			targets: ['says'],
			rationales: { says: right, clean: wrong('This is what is said.') }
		}
	},
	{
		id: 'pairs',
		kind: 'match',
		prompt: 'Pair the wordings.',
		leftLabel: 'The article',
		rightLabel: 'The record',
		left: [
			{ id: 'all', text: 'all' },
			{ id: 'clean', text: 'clean' }
		],
		right: [
			{ id: 'twelve', text: 'twelve' },
			{ id: 'standard', text: 'met the standard' },
			{ id: 'night', text: 'at night' }
		],
		key: {
			pairs: { all: 'twelve', clean: 'standard' },
			rationales: {
				all: wrong('All is more than twelve.'),
				clean: wrong('Clean means the standard.'),
				night: wrong('The article is silent.')
			}
		}
	},
	{
		id: 'in-order',
		kind: 'order',
		prompt: 'Put them in order.',
		entries: [
			{ id: 'write', text: 'write' },
			{ id: 'look', text: 'look' },
			{ id: 'count', text: 'count' }
		],
		key: {
			sequence: ['look', 'count', 'write'],
			rationales: {
				look: { text: 'First.' },
				count: { text: 'Second.' },
				write: { text: 'Last.' }
			}
		}
	},
	{
		id: 'board',
		kind: 'sort',
		prompt: 'Place the statements.',
		cards: [
			{ id: 'card-h', statement: 'h' },
			{ id: 'card-s1', statement: 's1' }
		],
		key: {
			places: { 'card-h': 'written-open', 'card-s1': 'said-backed' },
			rationales: { 'card-h': { text: 'Nobody says it.' }, 'card-s1': { text: 'A warden.' } }
		}
	},
	ownItem('own-1', 'a', ['Some frogs are back', 'All frogs are back now', 'Frogs']),
	ownItem('own-2', 'b', ['Every frog is back', 'Twelve frogs came back again', 'None']),
	ownItem('own-3', 'c', ['Frogs win', 'Frogs have lost the pond', 'A count']),
	{
		id: 'fair',
		kind: 'write',
		prompt: 'Write one fair sentence.',
		maxCharacters: 40,
		key: {
			rubric: [
				{ id: 'number', text: 'gives the number' },
				{ id: 'who', text: 'says who counted' }
			],
			model: 'Wardens counted twelve frogs.',
			rationales: { number: { text: 'It can be checked.' }, who: { text: 'It can be asked.' } }
		}
	}
];
