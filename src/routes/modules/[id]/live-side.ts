import { LiveLink } from '#lib/features/live/link/live-link.svelte.ts';
import type { Assigned } from '#lib/features/walk/assigned/assigned.svelte.ts';
import { InClass } from '#lib/features/walk/live/in-class.svelte.ts';
import BesideVote from '#lib/features/walk/live/parts/BesideVote.svelte';
import ClassBanner from '#lib/features/walk/live/parts/ClassBanner.svelte';
import ClassNotes from '#lib/features/walk/live/parts/ClassNotes.svelte';

/** What an assigned lesson has beside while it is taught live; no other page loads it. */
export function inClass(side: Assigned): InClass {
	const link = new LiveLink(side.data.live, side.data.room);
	return new InClass(side, link, { Banner: ClassBanner, Notes: ClassNotes, Beside: BesideVote });
}
