import { withoutForms } from '../bank/with-forms.ts';
import type { Bank } from '../schema/bank.ts';
import type { Item } from '../schema/item.ts';
import type { LessonModule } from '../schema/module.ts';
import type { PieceKind } from './questions.ts';

/** One piece of text that a second reader looks at by itself. */
export interface Piece {
	/** Its kind, a colon and its id in the module: `statement:s5a`. */
	id: string;
	kind: PieceKind;
	/** Its first words, to find it by. */
	label: string;
	/** All that a reader may see of it, as the file has it; the digest is made of this alone. */
	content: object;
	/** What stands beside it for the reader of the checklist; no part of the piece. */
	beside?: object;
}

/**
 * Every piece of text of a module, in the order of its file. What is drawn from the bank is not its own and left out. An
 * entry without an id is named by its place: a guide’s sections, and voices without a name.
 */
export function pieces(whole: LessonModule): Piece[] {
	const module = withoutForms(whole);
	const { version: _version, history, ...info } = module.module;
	return [
		piece('module', 'info', info.title, { ...info, article: module.article }),
		...history.map((line) => piece('version', line.version, line.note, line)),
		...module.sources.map((source) => piece('source', source.id, source.title, source)),
		...module.passages.map((passage) => piece('passage', passage.id, passage.text, passage)),
		...module.statements.map((statement) => ({
			...piece('statement', statement.id, statement.quote ?? statement.altered ?? '', statement),
			beside: { passage: module.passages.find(({ id }) => id === statement.passage)?.text }
		})),
		...module.items.map((item) => ({
			...piece('item', item.id, item.prompt, item),
			...besideItem(item, module)
		})),
		...stepPieces(module),
		...processPieces(module),
		...module.glossary.map((term) => piece('term', term.id, term.term, term)),
		...inventoryPieces(module),
		...guidePieces(module),
		...module.openQuestions.map((open) => piece('question', open.id, open.question, open))
	];
}

/** Every piece of text of the bank: its sources, then its items, the two of a pair one after the other. */
export function bankPieces({ sources, items }: Bank): Piece[] {
	return [
		...sources.map((source) => piece('source', source.id, source.title, source)),
		...items.map((item) => piece('bank-item', item.id, item.stimulus.text, item))
	];
}

/** Long enough to tell pieces apart, short enough for one line. */
const LABEL = 72;

function piece(kind: PieceKind, id: string, text: string, content: object): Piece {
	const whole = text.replaceAll(/\s+/g, ' ');
	const cut = whole.length > LABEL ? `${whole.slice(0, LABEL).replace(/\s\S*$/, '')} …` : whole;
	return { id: `${kind}:${id}`, kind, label: cut, content };
}

function besideItem(item: Item, { statements }: LessonModule): Pick<Piece, 'beside'> {
	const ids = item.kind === 'sort' ? item.cards.map((card) => card.statement) : [item.statement];
	const about = statements
		.filter(({ id }) => ids.includes(id))
		.map(({ id, quote, altered, speaker, voice, verdict, gap }) => {
			const words = quote ?? altered;
			return { id, words, speaker, ...(voice && { voice }), verdict, gap };
		});
	return about.length > 0 ? { beside: { statements: about } } : {};
}

function stepPieces({ steps }: LessonModule): Piece[] {
	return steps.flatMap((step) => {
		if (!('intro' in step)) return [];
		const stops = step.kind === 'walk' ? step.stops : [];
		const notes = stops.flatMap(({ passage, note }) => (note ? [{ passage, note }] : []));
		const content = { intro: step.intro, ...(notes.length > 0 && { notes }) };
		return [piece('step', step.kind, step.intro, content)];
	});
}

function processPieces({ process }: LessonModule): Piece[] {
	const { title, intro, stages, branches, checkers } = process;
	return [
		piece('process', 'intro', title, { title, intro }),
		...stages.map(({ items: _items, ...stage }) => {
			const ways = branches.filter(({ after }) => after === stage.id);
			const content = { ...stage, ...(ways.length > 0 && { branches: ways }) };
			return piece('process', `stage-${stage.id}`, stage.label, content);
		}),
		...checkers.map((one) => piece('process', `checker-${one.id}`, one.question, one))
	];
}

function inventoryPieces({ inventory }: LessonModule): Piece[] {
	if (!inventory) return [];
	const { voices, anonymous, absent, heard } = inventory;
	return [
		...voices.map((voice) => piece('inventory', `voice-${voice.id}`, voice.who, voice)),
		...anonymous.map((one, at) => piece('inventory', `anonymous-${at + 1}`, one.words, one)),
		...absent.map((one) => piece('inventory', `absent-${one.id}`, one.who, one)),
		piece('inventory', 'heard', heard.join('; '), { heard })
	];
}

function guidePieces({ guide }: LessonModule): Piece[] {
	const { overview, before, plan, prompts, sensitive, homework } = guide;
	return [
		piece('guide', 'overview', overview, { overview }),
		piece('guide', 'before', before.join(' '), { before }),
		piece('guide', 'plan', plan.map(({ title }) => title).join(', '), { plan }),
		piece('guide', 'prompts', prompts.map(({ question }) => question).join(' '), { prompts }),
		...(sensitive.length > 0
			? [piece('guide', 'sensitive', sensitive.map(({ point }) => point).join(' '), { sensitive })]
			: []),
		...(homework ? [piece('guide', 'homework', homework, { homework })] : [])
	];
}
