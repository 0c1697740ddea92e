import type { MatchItem, OrderItem, Place, SortItem } from '../../schema/item.ts';
import type { Statement } from '../../schema/statement.ts';
import type { Voice } from '../../schema/vocabulary.ts';
import type { Problem } from '../problem.ts';

/** Finds left entries without a pair and pairs of entries that are not there. */
export function findMatchSlips({ id, left, right, key }: MatchItem): Problem[] {
	const path = `items.${id}.key.pairs`;
	const unpaired = left
		.filter((entry) => key.pairs[entry.id] === undefined)
		.map((entry) => ({
			path: `${path}.${entry.id}`,
			message: `left entry “${entry.id}” has no pair; name its right entry.`
		}));
	const stray = Object.entries(key.pairs).flatMap(([from, to]) => {
		if (!left.some((entry) => entry.id === from)) {
			return [{ path: `${path}.${from}`, message: `“${from}” is not a left entry; correct it.` }];
		}
		if (!right.some((entry) => entry.id === to)) {
			return [{ path: `${path}.${from}`, message: `“${to}” is not a right entry; correct it.` }];
		}
		return [];
	});
	return [...unpaired, ...stray];
}

/** Finds sequences that leave out, repeat or add entries, and entries shown in the key’s order. */
export function findOrderSlips({ id, entries, key }: OrderItem): Problem[] {
	const shown = entries.map((entry) => entry.id);
	const path = `items.${id}.key.sequence`;
	const unknown = key.sequence.filter((entry) => !shown.includes(entry));
	const missing = shown.filter((entry) => !key.sequence.includes(entry));
	const repeated = key.sequence.filter((entry, at) => key.sequence.indexOf(entry) !== at);
	const problems = [
		...unknown.map((entry) => `“${entry}” is not an entry of this item; correct it.`),
		...missing.map((entry) => `entry “${entry}” is not in the sequence; add it.`),
		...repeated.map((entry) => `entry “${entry}” stands twice in the sequence; keep one.`)
	].map((message) => ({ path, message }));
	if (problems.length > 0 || shown.some((entry, at) => entry !== key.sequence[at])) return problems;
	return [
		{
			path: `items.${id}.entries`,
			message: 'the entries are shown in the right order already; shuffle them.'
		}
	];
}

/** Finds cards without a place, places without a card, and places that the statement contradicts. */
export function findSortSlips(item: SortItem, statements: readonly Statement[]): Problem[] {
	const path = `items.${item.id}`;
	const asked = item.cards.map(({ statement }) => statement);
	const stray = Object.keys(item.key.places)
		.filter((id) => !item.cards.some((card) => card.id === id))
		.map((id) => ({
			path: `${path}.key.places.${id}`,
			message: `“${id}” is not a card of this item; correct it or remove it.`
		}));
	const slips = item.cards.flatMap((card, at): Problem[] => {
		if (asked.indexOf(card.statement) !== at) {
			return [
				{
					path: `${path}.cards.${card.id}.statement`,
					message: `another card shows statement ${card.statement}; keep one.`
				}
			];
		}
		const given = item.key.places[card.id];
		if (given === undefined) {
			return [
				{
					path: `${path}.key.places.${card.id}`,
					message: `card “${card.id}” has no place; give it one.`
				}
			];
		}
		const statement = statements.find(({ id }) => id === card.statement);
		if (!statement) return [];
		if (statement.voice === undefined) {
			return [
				{
					path: `${path}.cards.${card.id}.statement`,
					message: `statement ${statement.id} is the record’s and has no voice; sort statements of the article only.`
				}
			];
		}
		const place = placeOf(statement.voice, statement.verdict);
		if (given === place) return [];
		return [
			{
				path: `${path}.key.places.${card.id}`,
				message: `the key is \`${given}\`, but the voice and verdict of statement ${statement.id} make it \`${place}\`; correct one of the two.`
			}
		];
	});
	return [...stray, ...slips];
}

function placeOf(voice: Voice, verdict: Statement['verdict']): Place {
	const said = voice === 'quoted-claim' || voice === 'retold-claim';
	if (verdict === 'supported') return said ? 'said-backed' : 'written-backed';
	return said ? 'said-open' : 'written-open';
}
