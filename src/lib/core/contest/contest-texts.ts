import type { OpenItem, OpenLesson } from '../assigned/open-lesson.ts';
import { findAnchor } from '../authoring/anchor.ts';
import type { ContestSpan } from '../schema/contest.ts';

/** A text that was shown with a question. */
export interface ContestText {
	/** Unique among the texts of a question. */
	id: string;
	/** Whose words; undefined where they stand in the question itself. */
	source: string | undefined;
	/** Where in the source, for a row of evidence. */
	locator?: string | undefined;
	text: string;
}

/**
 * The texts that somebody can point to who contests a key: the passages and the records of what the
 * question is about. A question about no statement has the whole text beside it.
 */
export function contestTexts(lesson: OpenLesson, item: OpenItem): ContestText[] {
	const statements = lesson.statements.filter(({ id }) => aboutOf(item).includes(id));
	const passages = [
		...statements.flatMap(({ passage }) => passage ?? []),
		...(item.kind === 'mark' ? item.spans.map(({ passage }) => passage) : [])
	];
	const texts = [
		...inItem(item),
		...passagesOf(lesson).filter(({ id }) => passages.includes(id)),
		...statements.flatMap(({ id, altered, words, evidence = [] }): ContestText[] => [
			...own(`${id}-words`, altered ?? words),
			...evidence.map((hop) => ({
				id: `${id}-${hop.id}`,
				source: hop.source,
				locator: hop.locator,
				text: hop.quote
			}))
		])
	];
	return texts.length > 0 ? unrepeated(texts) : passagesOf(lesson);
}

/** Where the words of a span stand among the texts of a question, or anywhere else in the lesson. */
export type Found = { text: ContestText } | { fault: 'absent' | 'ambiguous' };

/**
 * Looks for exact words, first beside the question. Words that every text either lacks or repeats are
 * `ambiguous`: what stands around them would tell which are meant.
 */
export function findSpan(lesson: OpenLesson, item: OpenItem, span: ContestSpan): Found {
	const texts = [...contestTexts(lesson, item), ...passagesOf(lesson)];
	const text = texts.find(({ text }) => findAnchor(text, span).length === 1);
	if (text) return { text };
	const repeated = texts.some(({ text }) => findAnchor(text, span).length > 1);
	return { fault: repeated ? 'ambiguous' : 'absent' };
}

// As much as tells two equal sentences apart.
const AROUND = 40;

/** The sentences of a text, each as a span that finds it and no other. */
export function sentencesOf(text: string, language: string): ContestSpan[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
		const quote = segment.trim();
		if (quote === '') return [];
		if (findAnchor(text, { quote }).length === 1) return [{ quote }];
		const start = index + segment.indexOf(quote);
		const prefix = text.slice(Math.max(0, start - AROUND), start);
		const suffix = text.slice(start + quote.length, start + quote.length + AROUND);
		return [{ quote, ...(prefix && { prefix }), ...(suffix && { suffix }) }];
	});
}

function aboutOf(item: OpenItem): string[] {
	if (item.kind === 'sort') return item.cards.map(({ statement }) => statement);
	return item.statement === undefined ? [] : [item.statement];
}

function inItem(item: OpenItem): ContestText[] {
	if (item.kind !== 'choice' || !item.stimulus) return [];
	const { text, source, record, recordSource } = item.stimulus;
	return [
		{ id: 'stimulus', source, text },
		...record.map((line, at) => ({ id: `record-${at}`, source: recordSource, text: line }))
	];
}

function passagesOf({ passages }: OpenLesson): ContestText[] {
	return passages.map(({ id, source, text }) => ({ id, source, text }));
}

function own(id: string, text: string | undefined): ContestText[] {
	return text === undefined ? [] : [{ id, source: undefined, text }];
}

/** A record passage often says the very words of its evidence: once is enough. */
function unrepeated(texts: readonly ContestText[]): ContestText[] {
	return texts.filter(({ text }, at) => texts.findIndex((other) => other.text === text) === at);
}
