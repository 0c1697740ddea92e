/** How well the items of a form hang together. */
export interface Reliability {
	/** At most 1; undefined below two items or two learners, and where no sum differs from another. */
	alpha: number | undefined;
	items: number;
	/** Learners who answered every item of the form; others are left out. */
	learners: number;
}

/**
 * Coefficient α of a form: k / (k − 1) · (1 − Σ item variances / variance of sums). With items of 0 or 1 it
 * is Kuder and Richardson’s formula 20. Each row is a learner, each column an item, each number the points
 * from 0 to 1; undefined where it is unanswered. L. J. Cronbach, Psychometrika 16 (1951) 297–334;
 * G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937) 151–160.
 *
 * @throws {RangeError} when the rows are of different lengths.
 */
export function reliability(rows: readonly (readonly (number | undefined)[])[]): Reliability {
	const items = rows[0]?.length ?? 0;
	if (rows.some((row) => row.length !== items)) throw new RangeError('rows of one form');
	const whole = rows.filter((row): row is readonly number[] => !row.includes(undefined));
	const learners = whole.length;
	const sums = variance(whole.map((row) => row.reduce((sum, each) => sum + each, 0)));
	if (items < 2 || learners < 2 || sums === 0) return { alpha: undefined, items, learners };
	const columns = Array.from({ length: items }, (_, at) => whole.map((row) => row[at] ?? 0));
	const parts = columns.map(variance).reduce((sum, each) => sum + each, 0);
	return { alpha: (items / (items - 1)) * (1 - parts / sums), items, learners };
}

function variance(values: readonly number[]): number {
	if (values.length === 0) return 0;
	const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
	return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
}
