/** A day such as `2020-02-18` in words. */
export function dayWords(day: string): string {
	return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
		dateStyle: 'long',
		timeZone: 'UTC'
	});
}
