/** “Nov 24, 2026, 2:45 PM” by the clock of whoever reads it, or in that time zone; `at` in ms since 1970. */
export function dateTimeWords(at: number, timeZone?: string): string {
	return new Date(at).toLocaleString('en-US', {
		dateStyle: 'medium',
		timeStyle: 'short',
		...(timeZone && { timeZone })
	});
}

/** “Tuesday, November 24, 2026”, by the same rules. */
export function longDay(at: number, timeZone?: string): string {
	return new Date(at).toLocaleDateString('en-US', {
		dateStyle: 'full',
		...(timeZone && { timeZone })
	});
}

/** `2020-02-18` by the learner's own clock. */
export function isoDay(day: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The day of a time in a zone, as `2020-02-18`; `at` in ms since 1970. */
export function isoDayIn(at: number, timeZone: string): string {
	// The Swedes write their days so.
	return new Date(at).toLocaleDateString('sv-SE', { timeZone });
}
