import type { ClassResults } from '#lib/core/results/class-results.ts';
import type { Assigned, Names } from '#lib/core/results/csv.ts';
import { saveFile } from '#lib/ui/save-file.ts';

/** Which of the two tables is saved. */
export type Table = 'results' | 'grades';

/**
 * Saves a table with students' names in it, put together here: the names are in this browser alone. False
 * when the results could not be fetched.
 */
export async function saveWithNames(
	table: Table,
	address: string,
	assigned: Assigned,
	names: Names
): Promise<boolean> {
	try {
		const [{ gradesCsv, responsesCsv }, reply] = await Promise.all([
			import('#lib/core/results/csv.ts'),
			fetch(address)
		]);
		if (!reply.ok) return false;
		const { results } = (await reply.json()) as { results: ClassResults };
		const text =
			table === 'grades' ? gradesCsv(results, names) : responsesCsv(results, assigned, names);
		saveFile(`${table}-with-names.csv`, 'text/csv', text);
		return true;
	} catch {
		return false;
	}
}
