import type {
	ChoiceItem,
	MarkItem,
	MatchItem,
	OrderItem,
	Rationale,
	SortItem,
	VerdictItem,
	WriteItem
} from '../schema/item.ts';
import type { Misconception } from '../schema/vocabulary.ts';

type Overrides<T> = Partial<Omit<T, 'key'>>;

/** A rationale that names its part, so that a test can tell whose text it sees. */
export function why(part: string, misconception?: Misconception): Rationale {
	const text = `Why ${part}.`;
	return misconception ? { text, misconception } : { text };
}

/** Options `a`, `b`, `c`, with the key at `correct`. */
export function aChoice(
	correct: string,
	rationales: ChoiceItem['key']['rationales'] = {},
	overrides: Overrides<ChoiceItem> = {}
): ChoiceItem {
	const options = ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}` }));
	return {
		id: 'choice',
		kind: 'choice',
		prompt: 'Which one?',
		scale: 'own',
		options,
		...overrides,
		key: { correct, rationales }
	};
}

/** A verdict on one statement. */
export function aVerdict(
	correct: VerdictItem['key']['correct'],
	rationales: Partial<VerdictItem['key']['rationales']> = {},
	overrides: Overrides<VerdictItem> = {}
): VerdictItem {
	return {
		id: 'verdict',
		kind: 'verdict',
		statement: 'statement',
		prompt: 'Does the record back it?',
		...overrides,
		key: {
			correct,
			rationales: {
				supported: why('supported'),
				partly: why('partly'),
				'not-addressed': why('not-addressed'),
				contradicted: why('contradicted'),
				...rationales
			}
		}
	};
}

/** Spans with these ids, of which `targets` are to be marked. */
export function aMark(
	spans: readonly string[],
	targets: string[],
	rationales: MarkItem['key']['rationales'] = {}
): MarkItem {
	return {
		id: 'mark',
		kind: 'mark',
		prompt: 'Mark them.',
		spans: spans.map((id) => ({ id, passage: 'passage', quote: `words of ${id}` })),
		key: { targets, rationales }
	};
}

/** Left entries are those of `pairs`; right entries are those they pair with, then `lures`. */
export function aMatch(
	pairs: Record<string, string>,
	lures: readonly string[] = [],
	rationales: MatchItem['key']['rationales'] = {}
): MatchItem {
	const toOption = (id: string) => ({ id, text: `Entry ${id}` });
	return {
		id: 'match',
		kind: 'match',
		prompt: 'Pair them.',
		leftLabel: 'Left',
		rightLabel: 'Right',
		left: Object.keys(pairs).map(toOption),
		right: [...new Set([...Object.values(pairs), ...lures])].map(toOption),
		key: { pairs, rationales }
	};
}

/** Entries to be put in the order of `sequence`, shown in the reverse order. */
export function anOrder(
	sequence: string[],
	rationales: OrderItem['key']['rationales'] = {}
): OrderItem {
	return {
		id: 'order',
		kind: 'order',
		prompt: 'Put them in order.',
		entries: sequence.toReversed().map((id) => ({ id, text: `Entry ${id}` })),
		key: { sequence, rationales }
	};
}

/** One card for each place. */
export function aSort(
	places: SortItem['key']['places'],
	rationales: SortItem['key']['rationales'] = {}
): SortItem {
	return {
		id: 'sort',
		kind: 'sort',
		prompt: 'Place them.',
		cards: Object.keys(places).map((id) => ({ id, statement: `statement-${id}` })),
		key: { places, rationales }
	};
}

/** A sentence to be written against these rubric lines. */
export function aWrite(
	rubric: readonly string[],
	rationales: WriteItem['key']['rationales'] = {}
): WriteItem {
	return {
		id: 'write',
		kind: 'write',
		prompt: 'Write one sentence.',
		maxCharacters: 280,
		key: {
			rubric: rubric.map((id) => ({ id, text: `Line ${id}` })),
			model: 'A fair sentence.',
			rationales
		}
	};
}
