import { m } from '#lib/i18n/paraglide/messages.js';
import { dateTimeWords } from '#lib/ui/date-time.ts';

/** Where an assignment stands for the class as a whole; times in ms since 1970. */
export interface State {
	phase: 'before' | 'open' | 'paused' | 'closed';
	opensAt?: number | undefined;
	closesAt?: number | undefined;
	timeZone: string;
}

/** “Open until Tue, Nov 24, 2026, 2:45 PM”. */
export function stateWords({ phase, opensAt, closesAt, timeZone }: State): string {
	switch (phase) {
		case 'before':
			return m.assign_state_before({ when: dayAndTime(opensAt ?? 0, timeZone) });
		case 'paused':
			return m.assign_state_paused();
		case 'closed':
			return m.assign_state_closed({ when: dayAndTime(closesAt ?? 0, timeZone) });
		case 'open':
			return closesAt === undefined
				? m.assign_state_open()
				: m.assign_state_until({ when: dayAndTime(closesAt, timeZone) });
	}
}

/** Classes go by days of the week. */
function dayAndTime(at: number, timeZone: string): string {
	const day = new Date(at).toLocaleDateString('en-US', { weekday: 'short', timeZone });
	return `${day}, ${dateTimeWords(at, timeZone)}`;
}

const MINUTE = 60_000;

/** The extra times to choose from, in ms, with the one that is set. */
export function extraTimes(set: number): number[] {
	const usual = [0, 5, 10, 15, 30, 45, 60, 90, 120, 1440, 2880, 10_080].map((n) => n * MINUTE);
	return [...new Set([...usual, set])].sort((a, b) => a - b);
}

/** “1 hour 30 minutes”; “none” for no time. */
export function extraWords(ms: number): string {
	if (ms === 0) return m.assign_extra_none();
	const minutes = Math.round(ms / MINUTE);
	const parts = [
		[Math.floor(minutes / 1440), 'day'],
		[Math.floor((minutes % 1440) / 60), 'hour'],
		[minutes % 60, 'minute']
	] as const;
	return parts
		.filter(([count]) => count > 0)
		.map(([count, unit]) =>
			new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count)
		)
		.join(' ');
}
