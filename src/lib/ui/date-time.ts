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
