/** A time in ms as a day, the same on the server and in the browser. */
export function dayWords(time: number): string {
	return new Date(time).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
