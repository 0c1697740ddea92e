import type { Component } from 'svelte';
import type { Standing } from '#lib/core/assigned/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Attempt } from '../attempt.svelte.ts';
import type { Assigned } from './assigned.svelte.ts';

/** What the page of an assignment knows when it is made. */
export interface AssignedData {
	/** The attempt that the server made for this seat. */
	attempt: string;
	/** The generated name of the seat. */
	seatName: string;
	/** The address that takes and gives the events of this attempt. */
	address: string;
	/** The address where the seat can be left. */
	seat: string;
	/** The address where a seat can be taken again. */
	join: string;
	standing: Standing;
	events: AttemptEvent[];
}

/** What an assigned lesson shows beside the lesson itself. */
export interface SideParts {
	/** In the lesson bar: where the answers are. */
	Keeping: Component<{ side: Assigned }>;
	/** Above every screen: paused, closed, and what is in the way. */
	Banner: Component<{ side: Assigned }>;
	/** On the cover: whose seat this is, and the rules. */
	Rules: Component<{ side: Assigned }>;
	/** Under a question: corrections, tries, and answers that do not count. */
	Notes: Component<{ side: Assigned; attempt: Attempt; item: string }>;
	/** In place of the result. */
	Result: Component<{ side: Assigned; attempt: Attempt; elsewhere: string }>;
}
