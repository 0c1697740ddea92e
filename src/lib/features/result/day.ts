const WEEK = 7;

/** The day a week after this one, at the same hour of the learner's own clock. */
export function weekAfter(day: Date): Date {
	const later = new Date(day);
	later.setDate(day.getDate() + WEEK);
	return later;
}

/** “Tuesday, December 1, 2026” in the language of the page. */
export function inWords(day: Date): string {
	const { lang } = document.documentElement;
	return day.toLocaleDateString(lang || 'en', { dateStyle: 'full' });
}
