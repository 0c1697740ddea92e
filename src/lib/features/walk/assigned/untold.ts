import { m } from '#lib/i18n/paraglide/messages.js';
import type { Assigned } from './assigned.svelte.ts';
import { until } from './moment.ts';

/** What is said of a saved answer of which nothing may be told; `withheld`: nothing before the result. */
export function untold(side: Assigned, withheld: boolean): string {
	const { feedback, closesAt } = side.standing;
	if (side.governed) return m.lesson_saved();
	switch (feedback) {
		case 'each':
			if (side.closed || withheld) return m.lesson_saved();
			return side.keeping === 'here' || side.keeping === 'lost'
				? m.assigned_saved_here()
				: m.assigned_saved_asking();
		case 'end':
			return m.assigned_saved_end();
		case 'closing':
			return closesAt === undefined
				? m.assigned_saved_closing()
				: m.assigned_saved_until({ moment: until(closesAt) });
	}
}
