import type { Names } from './names.ts';

/** The names of a pasted list: one a line, without what a spreadsheet puts around them. */
export function namesIn(list: string): string[] {
	return list
		.split(/\r?\n/)
		.map((line) =>
			line
				.replace(/[\t"]+/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		)
		.filter((line) => line !== '');
}

/** Places names in order on the seats that have none; names beyond the last such seat are left out. */
export function placeNames(
	seats: readonly string[],
	there: Names,
	names: readonly string[]
): Names {
	const free = seats.filter((seat) => !there[seat]);
	const placed = free.slice(0, names.length).map((seat, nth) => [seat, names[nth] ?? ''] as const);
	return { ...there, ...Object.fromEntries(placed) };
}
