import { createContext } from 'svelte';
import type { Component } from 'svelte';
import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { AttemptState } from '#lib/core/attempt/fold.ts';
import type { FeedbackPart } from '#lib/core/scoring/score.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Item, ItemKind, Place } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { ItemControl } from '#lib/features/items/control.ts';
import type { Assigned } from './assigned/assigned.svelte.ts';
import type { Attempt } from './attempt.svelte.ts';

/** What a form gives the control of its item. */
export type ControlProps = {
	item: OpenItem;
	lesson: OpenLesson;
	given: ItemResponse | undefined;
	locked: boolean;
	start: Record<string, Place> | undefined;
	checking: boolean;
};

type Loaded<Props extends Record<string, unknown>, Exports extends object = object> = () => Promise<
	Component<Props, Exports>
>;
/** A control that answers some kind of item; it is given only items of that kind. */
export type LaterControl = Component<ControlProps, ItemControl>;
/** Kinds of items that the first screen does not ask. */
export type LaterKind = Exclude<ItemKind, 'choice' | 'verdict'>;

/**
 * The parts of a lesson that its first screen does not need. They come in files of their own, so that
 * the first answer waits for less; the page that composes a lesson says where from.
 */
export interface LaterParts {
	control: (kind: LaterKind) => Promise<LaterControl>;
	feedback: Loaded<{ item: OpenItem; lesson: OpenLesson; parts: readonly FeedbackPart[] }>;
	key: Loaded<{ item: Item; lesson: OpenLesson; explained?: readonly string[] }>;
	/** Under an explanation: an idea that comes again, and the way to say against a key. */
	after: Loaded<{ attempt: Attempt; item: OpenItem; settled: boolean }>;
	diagram: Loaded<{ lesson: OpenLesson; current: string }>;
	checkers: Loaded<{ lesson: OpenLesson }>;
	result: Loaded<{
		lesson: Lesson;
		state: AttemptState;
		events: readonly AttemptEvent[];
		/** The address to go on to. */
		elsewhere: string;
		comeBack: string;
		side?: Assigned;
		/** Absent where there is no beginning anew. */
		onstartagain?: () => void;
	}>;
	/** Fetches all of it, so that no later step waits or needs the network. */
	fetchAll: () => void;
}

export const [useLaterParts, provideLaterParts] = createContext<LaterParts>();
