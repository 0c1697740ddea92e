/** One line of what `npm run bench` prints. */
export interface Row {
	what: string;
	figure: string;
	budget?: string;
	/** Is the figure within its budget? Left out where there is none. */
	ok?: boolean;
}

/** A figure beside its budget, both in one unit, with what more is known of it. */
export function budgeted(
	what: string,
	value: number,
	most: number,
	unit: string,
	{ digits = 0, more = '' }: { digits?: number; more?: string } = {}
): Row {
	return {
		what,
		figure: `${value.toFixed(digits)}${unit}${more && ` (${more})`}`,
		budget: `≤ ${most.toLocaleString('en')}${unit}`,
		ok: value <= most
	};
}

/** Prints lines under a heading, in columns. */
export function printTable(title: string, rows: readonly Row[]): void {
	const cells = rows.map(({ what, figure, budget = '', ok }) => [
		what,
		figure,
		budget,
		ok === undefined ? '' : ok ? 'ok' : 'OVER'
	]);
	const widths = [0, 1, 2].map((column) =>
		Math.max(...cells.map((cell) => (cell[column] ?? '').length))
	);
	console.log(`\n${title}`);
	for (const cell of cells) {
		console.log(
			`  ${cell.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
		);
	}
}
