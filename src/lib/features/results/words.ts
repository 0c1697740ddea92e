import { m } from '#lib/i18n/paraglide/messages.js';
import type { Interval } from '#lib/core/measures/class/judged/bootstrap.ts';
import { answerText, askedText, keyText } from '#lib/core/results/answer-text.ts';
import type { Measure } from '#lib/core/results/responses-behind.ts';
import type { ResponseRecord } from '#lib/core/results/response-record.ts';
import { chosenOption } from '#lib/core/results/responses-behind.ts';
import type { Fraction } from '#lib/core/results/shown-results.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import type { Outcome } from '#lib/core/scoring/score.ts';
import { confidenceNames, hasOptions, optionLabels } from '#lib/features/items/labels.ts';
import { placeNames } from '#lib/features/items/places.ts';
import { misconceptionWords } from '#lib/features/items/words/misconception-words.ts';
import { markedWords } from '#lib/features/items/words/statement-words.ts';

/** What results show of the lesson. */
export type ShownLesson = Pick<Lesson, 'article' | 'passages' | 'statements' | 'items'>;

export function percent(share: number): string {
	return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Points or a measure with at most this many digits behind the point, and its sign where it may be below 0. */
export function decimal(value: number, digits: number, signed = false): string {
	return new Intl.NumberFormat('en', {
		minimumFractionDigits: signed ? digits : 0,
		maximumFractionDigits: digits,
		signDisplay: signed ? 'exceptZero' : 'auto'
	})
		.format(value)
		.replace('-', '−');
}

/** The ends of an interval; words where it has no width, since nobody differed and chance had nothing to draw from. */
export function rangeWords({ low, high }: Interval, words: (end: number) => string): string {
	if (low === high) return m.results_range_alike();
	return m.results_range({ low: words(low), high: words(high) });
}

/** A share; its count where it is of few, and words where there is none or where it is hidden from a room. */
export function shareWords(fraction: Fraction): string {
	if (!fraction) return m.results_few();
	if (fraction.share !== undefined) return percent(fraction.share);
	return fraction.of === 0 ? m.results_none() : ofWords(fraction);
}

/** Whether the count of a fraction stands in place of its share. */
export function isCountOnly(fraction: Fraction): boolean {
	return fraction !== undefined && fraction.of > 0 && fraction.share === undefined;
}

export function ofWords(fraction: Fraction): string {
	if (!fraction) return m.results_few();
	return m.results_of({ count: fraction.count, of: fraction.of });
}

/** The words that a question asks about, marked where they are quoted; its prompt where it asks about none. */
export function questionWords(item: Item, lesson: ShownLesson): string {
	const statement = lesson.statements.find(({ id }) => id === item.statement);
	if (statement) return markedWords(lesson, statement);
	return askedText(item, lesson) || item.prompt;
}

export function optionWords(item: Item, id: string): string {
	const labels = hasOptions(item) ? optionLabels(item) : [];
	return labels.find((label) => label.id === id)?.name ?? id;
}

/** An answer in a reader's words. */
export function answerWords(item: Item, response: ItemResponse, lesson: ShownLesson): string {
	if (response.kind === 'choice') return optionWords(item, response.option);
	if (response.kind === 'verdict') return optionWords(item, response.verdict);
	if (response.kind !== 'sort') return answerText(item, response, lesson);
	const cards = item.kind === 'sort' ? item.cards : [];
	return cards
		.flatMap(({ id, statement }) => {
			const place = response.places[id];
			const words = lesson.statements.find((each) => each.id === statement);
			return place && words ? `${markedWords(lesson, words)}: ${placeNames[place]()}` : [];
		})
		.join('; ');
}

/** The answer key in the same words. */
export function keyWords(item: Item, lesson: ShownLesson): string {
	if (item.kind === 'choice' || item.kind === 'verdict') {
		return rightOptions(item)
			.map((id) => optionWords(item, id))
			.join('; ');
	}
	if (item.kind === 'sort') {
		return answerWords(item, { kind: 'sort', places: item.key.places }, lesson);
	}
	return keyText(item, lesson);
}

/** What was wrong with an answer: the reason given to those who pick it, or the wrong ideas that it shows. */
export function mistakeWords(item: Item, { response, outcome, misconceptions }: ResponseRecord) {
	if (outcome === 'correct' || outcome === 'ungraded') return '';
	const picked = chosenOption(response);
	const reasons: Partial<Record<string, { text: string }>> = item.key.rationales;
	if (picked !== undefined && reasons[picked]) return reasons[picked].text;
	return misconceptions.map((idea) => misconceptionWords[idea].name()).join('; ');
}

/** What the answers behind a number have in common, by its name in an address. */
export function measureWords(measure: Measure): string {
	return measureNames[measure]();
}

const levelRight = (level: Confidence) => () =>
	m.results_measure_right({ level: confidenceNames[level]() });
const measureNames: Record<Measure, () => string> = {
	first: m.results_first_try,
	last: m.results_last_try,
	counting: m.results_measure_counting,
	all: m.results_measure_all,
	judged: m.results_measure_judged,
	hits: m.results_recognised,
	doubted: m.results_heat_key_shown,
	rejections: m.results_caught,
	'false-alarms': m.results_took,
	wrong: m.results_measure_wrong,
	misjudged: m.results_measure_misjudged,
	rated: m.results_measure_rated,
	guess: confidenceNames.guess,
	'think-so': confidenceNames['think-so'],
	sure: confidenceNames.sure,
	'guess-right': levelRight('guess'),
	'think-so-right': levelRight('think-so'),
	'sure-right': levelRight('sure'),
	'first-right': m.results_measure_first_right,
	'last-right': m.results_measure_last_right,
	'to-right': m.results_to_right,
	'to-wrong': m.results_to_wrong,
	'stayed-right': m.results_stayed_right,
	'stayed-wrong': m.results_stayed_wrong
};

export const outcomeNames: Record<Outcome, () => string> = {
	correct: m.results_right,
	partial: m.results_partly,
	incorrect: m.results_wrong,
	ungraded: m.results_ungraded
};
