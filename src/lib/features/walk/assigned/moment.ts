/** “Dec 1, 2026, 3:00 PM” in the reader’s own time zone. */
export function until(moment: number): string {
	return new Date(moment).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}

/** “Dec 1, 2026” in the reader’s own time zone. */
export function onDay(moment: number): string {
	return new Date(moment).toLocaleDateString('en-US', { dateStyle: 'medium' });
}

/** The same in a zone that is named with it, where the reader’s own is not known. */
export function momentIn(moment: number, timeZone: string): string {
	return new Date(moment).toLocaleString('en-US', {
		dateStyle: 'medium',
		timeStyle: 'long',
		timeZone
	});
}
