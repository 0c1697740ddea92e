import { foldAttempt } from '../attempt/fold.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Statement } from '../schema/statement.ts';
import { score } from '../scoring/score.ts';
import type { Score } from '../scoring/score.ts';
import type { AcceptedEvents } from './accepted-events.ts';
import { disclosures, triesAllowed, triesLeft } from './disclosure.ts';
import type { Terms } from './disclosure.ts';
import type { Disclosure } from './may-disclose.ts';
import type { Ruling } from './ruled-lesson.ts';
import type { Told, ToldItem } from './wire.ts';

interface Telling {
	accepted: AcceptedEvents;
	/** Their `lesson` is the one published: what its key has told already stays told. */
	terms: Terms;
	/** The lesson under the corrections that hold: answers are scored by its keys. */
	corrected: Pick<Lesson, 'items' | 'statements'>;
	/** Every correction, those that were taken back included. */
	rulings: readonly Ruling[];
	/** Items whose key this seat was told before: to take it back would only invite answers that cannot count. */
	known?: ReadonlySet<string>;
	/** Milliseconds since 1970, by the server’s clock. */
	now: number;
}

/**
 * What the learner may know now, of the questions that they have answered. A statement is told once every
 * question about it is: the key of one would give the other away. So is a correction, which names a key.
 */
export function tell({ accepted, terms, corrected, rulings, known, now }: Telling): Told {
	const state = foldAttempt(accepted.events);
	const asPublished = disclosures(terms);
	const asCorrected =
		corrected === terms.lesson
			? asPublished
			: disclosures({ ...terms, lesson: { ...terms.lesson, ...corrected } });
	const published = new Map(terms.lesson.items.map((item) => [item.id, item]));
	const disclosed = new Map(
		corrected.items.map((item): [string, Disclosure] => {
			const before = published.get(item.id) ?? item;
			if (known?.has(item.id)) return [item.id, 'everything'];
			return [item.id, more(asPublished(before, state, now), asCorrected(item, state, now))];
		})
	);

	const items = corrected.items.flatMap((item): ToldItem[] => {
		const disclosure = disclosed.get(item.id) ?? 'nothing';
		const last = state.tries[item.id]?.at(-1);
		if (disclosure === 'nothing' || last?.response.kind !== item.kind) return [];
		const whole = score(item, last.response);
		return [
			{
				item: item.id,
				disclosure,
				score: disclosure === 'everything' ? whole : withoutKey(item, whole),
				triesLeft: triesLeft(item, state, triesAllowed(terms, item.id, now))
			}
		];
	});
	const told = new Set(items.flatMap((one) => (one.disclosure === 'everything' ? one.item : [])));
	// What a teacher shows the class is shown to those as well who have not answered.
	for (const { id } of corrected.items) {
		if ((terms.live?.keyAt(id) ?? Infinity) <= now) told.add(id);
	}
	const keyed = corrected.items.filter(({ id }) => told.has(id));

	return {
		items,
		keyed,
		statements: corrected.statements.filter(
			({ id }) =>
				keyed.some((item) => asksAbout(item, id)) &&
				corrected.items.every(
					(item) => item.statement !== id || disclosed.get(item.id) === 'everything'
				)
		),
		uncounted: accepted.uncounted.map(({ id }) => id),
		corrections: rulings
			.filter(({ item, undoneAt }) => undoneAt === undefined && told.has(item))
			.map(({ item, kind, note, at }) => ({ item, kind, note, at }))
	};
}

/** The items whose key is told by this: by itself, or by the judgment of what it asks about. */
export function toldItems({ keyed, statements }: Told, items: readonly Item[]): string[] {
	const told = new Set(keyed.map(({ id }) => id));
	const judged = new Set(statements.map(({ id }) => id));
	return items.flatMap(({ id, statement }) =>
		told.has(id) || (statement !== undefined && judged.has(statement)) ? id : []
	);
}

const AMOUNTS: readonly Disclosure[] = ['nothing', 'chosen', 'everything'];

function more(a: Disclosure, b: Disclosure): Disclosure {
	return AMOUNTS.indexOf(a) > AMOUNTS.indexOf(b) ? a : b;
}

function asksAbout(item: Item, statement: Statement['id']): boolean {
	if (item.kind === 'sort') return item.cards.some((card) => card.statement === statement);
	return item.statement === statement;
}

/** While another try is open, a part may say whether it is right but not what would be. */
function withoutKey(item: Item, { feedback, ...rest }: Score): Score {
	const sayWhy = item.kind === 'choice' || item.kind === 'verdict' || item.kind === 'mark';
	return {
		...rest,
		misconceptions: [],
		feedback: feedback
			.filter(({ state }) => state !== 'missed')
			.map((part) => (sayWhy || part.state === 'right' ? part : { ...part, text: '' }))
	};
}
