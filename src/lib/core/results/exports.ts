import type { AssignmentSettings } from '../schema/assignment.ts';
import type { ItemResponse } from '../schema/response.ts';
import { askedText, keyText } from './answer-text.ts';
import type { ClassResults } from './class-results.ts';
import type { Assigned } from './csv.ts';
import { measureRows } from './measured/measure-rows.ts';
import type { ResponseRecord } from './response-record.ts';

/** What an assignment was, for those who read a file without this app. */
export interface ExportedAssignment extends Assigned {
	hash: string;
	title: string;
	/** The dated corrections that hold, and the items that no longer count. */
	struck: readonly string[];
	settings: AssignmentSettings;
}

/** The whole of the results as data; a change that breaks readers gets the next version. */
export function classExport(results: ClassResults, assigned: ExportedAssignment) {
	return {
		format: 'said-or-shown/class-results',
		formatVersion: 1,
		...assignmentOf(assigned),
		results
	};
}

/** What one seat did, as data; undefined for a seat that the assignment does not have. */
export function seatExport(
	{ seats, responses }: ClassResults,
	assigned: ExportedAssignment,
	seat: string
) {
	const summary = seats.find((each) => each.seat === seat);
	if (!summary) return undefined;
	return {
		format: 'said-or-shown/seat-results',
		formatVersion: 1,
		...assignmentOf(assigned),
		seat: summary,
		responses: responses.filter((each) => each.seat === seat)
	};
}

/**
 * A class set that names nobody, with the measures of the class: learners under random numbers in an order
 * of chance, without times and without anything they wrote themselves. `pickBelow` gives a whole number from
 * 0 up to what it is given, by chance that nobody can repeat.
 */
export function anonymousExport(
	{ responses, ...measured }: ClassResults,
	assigned: ExportedAssignment,
	pickBelow: (below: number) => number
) {
	const bySeat = new Map<string, ReturnType<typeof withoutWords>[]>();
	for (const response of responses) {
		const list = bySeat.get(response.seat) ?? [];
		list.push(withoutWords(response));
		bySeat.set(response.seat, list);
	}
	const numbers = new Set<number>();
	while (numbers.size < bySeat.size) numbers.add(100_000 + pickBelow(900_000));
	const learners = shuffled([...bySeat.values()], pickBelow);
	return {
		format: 'said-or-shown/anonymous-class-set',
		formatVersion: 1,
		...assignmentOf(assigned),
		measures: measureRows(measured),
		learners: [...numbers].map((learner, index) => ({ learner, responses: learners[index] ?? [] }))
	};
}

function assignmentOf(assigned: ExportedAssignment) {
	const { module, hash, title, struck, settings, items } = assigned;
	const { feedback, tries, counts, confidence } = settings;
	return {
		module: { id: module.id, version: module.version, hash, title },
		settings: { feedback, tries, counts, confidence },
		struck,
		items: items.map((item) => ({
			id: item.id,
			kind: item.kind,
			question: item.prompt,
			words: askedText(item, assigned),
			key: keyText(item, assigned)
		}))
	};
}

function withoutWords(record: ResponseRecord) {
	const { item, try: number, response, confidence, points, max, outcome, first, counts } = record;
	return {
		item,
		try: number,
		response: wordless(response),
		...(confidence !== undefined && { confidence }),
		points,
		max,
		outcome,
		first,
		counts
	};
}

function wordless(response: ItemResponse) {
	if (response.kind !== 'write') return response;
	return { kind: response.kind, ...(response.ratings && { ratings: response.ratings }) };
}

/** Fisher and Yates, as R. Durstenfeld has it. */
function shuffled<T>(list: T[], pickBelow: (below: number) => number): T[] {
	for (let last = list.length - 1; last > 0; last -= 1) {
		const other = pickBelow(last + 1);
		const [a, b] = [list[last], list[other]];
		if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a];
	}
	return list;
}
