import type { Component } from 'svelte';
import type { OpenItem } from '#lib/core/assigned/open-lesson.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { LiveParts } from '#lib/core/live/wire.ts';
import type { Attempt } from '../attempt.svelte.ts';
import type { InClass } from './in-class.svelte.ts';

/** The way to the room of a live session; it tells what it sees there by itself. */
export interface Link {
	readonly parts: LiveParts;
	readonly state: 'streaming' | 'polling' | 'away' | 'refused';
	open(): void;
	close(): void;
}

/** What a lesson shows in a live session beside what every assigned one does. */
export interface ClassParts {
	/** Above every screen: what the class does now, and the way to it. */
	Banner: Component<{
		inClass: InClass;
		attempt: Attempt;
		stop: Stop;
		ongo: (to: Stop) => Promise<void>;
	}>;
	/** Under a question: what the teacher has shown of it. */
	Notes: Component<{ inClass: InClass; attempt: Attempt; item: OpenItem }>;
	/** In the form of a question: a reason for the answer. */
	Beside: Component<{ inClass: InClass; item: OpenItem; open: boolean }>;
}
