/** Kinds of pieces, in the order of the checklist. `bank-item` is a question of the bank, `question` an open one. */
export const pieceKinds = [
	'module',
	'version',
	'source',
	'passage',
	'statement',
	'item',
	'bank-item',
	'step',
	'process',
	'term',
	'inventory',
	'guide',
	'question'
] as const;
export type PieceKind = (typeof pieceKinds)[number];

/**
 * What a second reader asks of a piece, by its kind. Each id is a sentence among the words of the interface
 * (`look_ask_…`): in the guide and on the worksheet. A question that is reworded so that it asks something else gets a
 * new id, since old entries did not answer it.
 */
const asked = {
	module: ['goals', 'read', 'standards', 'side', 'plain'],
	version: ['change', 'plain'],
	source: ['facts', 'interest', 'read'],
	passage: ['words', 'summary', 'side'],
	statement: ['exact', 'speaker', 'verdict', 'places', 'gap', 'rule', 'side', 'plain'],
	item: ['best', 'reasons', 'tempting', 'idea', 'hidden', 'side', 'plain'],
	'bank-item': ['best', 'enough', 'record', 'twin', 'reasons', 'idea', 'side', 'plain'],
	step: ['clear', 'side', 'plain'],
	process: ['happens', 'ways', 'unknown', 'side', 'plain'],
	term: ['term', 'side', 'plain'],
	inventory: ['voices', 'guess', 'side', 'plain'],
	guide: ['fits', 'time', 'nobody', 'side', 'plain'],
	question: ['open', 'touches', 'plain']
} as const satisfies Record<PieceKind, readonly string[]>;

export type LookQuestion = (typeof asked)[PieceKind][number];

/** The questions of the checklist for one kind of piece. */
export function questionsOf(kind: PieceKind): readonly LookQuestion[] {
	return asked[kind];
}
