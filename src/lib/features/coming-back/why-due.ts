import { m } from '#lib/i18n/paraglide/messages.js';
import type { ReturningRule } from '#lib/core/coming-back/schedule.ts';
import { longDay } from '#lib/ui/date-time.ts';

/** Why a rule comes back, and when, in two plain sentences. */
export function whyDue(
	{ reviews, due }: Pick<ReturningRule, 'reviews' | 'due'>,
	timeZone?: string
): string {
	const last = reviews.at(-1);
	if (!last) return '';
	const day = longDay(last.at, timeZone);
	const returns = longDay(due, timeZone);
	const { missed, of, where } = last;
	// A question beside those that were due can show another idea for the first time.
	if (where.kind === 'probe' && reviews.length === 1) return m.back_why_beside({ day, returns });
	if (where.kind === 'lesson') {
		const words = { title: where.title, day, missed, of, returns };
		return missed > 0 ? m.back_why_lesson(words) : m.back_why_lesson_kept(words);
	}
	return missed > 0 ? m.back_why_again({ day, returns }) : m.back_why_kept({ day, returns });
}
