import { m } from '#lib/i18n/paraglide/messages.js';

/** “12 of 25 (48%)”. */
export function countWords(count: number, of: number): string {
	return m.live_projector_count({ count, of, share: percentWords(of === 0 ? 0 : count / of) });
}

/** “48%” of a share from 0 to 1. */
export function percentWords(share: number): string {
	return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** How many have joined, in words. */
export function joinedWords(count: number): string {
	if (count === 0) return m.live_projector_joined_none();
	return count === 1 ? m.live_projector_joined_one() : m.live_projector_joined({ count });
}
