import type { Source } from '#lib/core/schema/source.ts';

/** The day a source came out, in words; what is known of it where the day is not; else nothing. */
export function sourceDay(source: Pick<Source, 'published' | 'dateNote'>): string | undefined {
	if (!source.published) return source.dateNote;
	const day = new Date(`${source.published}T00:00:00Z`);
	return day.toLocaleDateString('en-US', {
		dateStyle: 'medium',
		timeZone: 'UTC'
	});
}
