import type { AttemptEvent } from '../schema/attempt.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Confidence } from '../schema/vocabulary.ts';

type Started = Extract<AttemptEvent, { type: 'started' }>;

/** One answer to one item. */
export interface Try {
	response: ItemResponse;
	confidence?: Confidence;
	reason?: string;
	/** ISO 8601, as the device's clock had it: shown, never trusted. */
	at: string;
	revised: boolean;
}

/** Everything that the events of one attempt say. */
export interface AttemptState {
	attempt?: string;
	module?: string;
	version?: string;
	hash?: string;
	mode?: Started['mode'];
	/** Item ids, where the questions were drawn for this learner. */
	asks?: string[];
	/** By item id, the first try first; inherits nothing, so any id may be looked up. */
	tries: Record<string, Try[]>;
	/** Item ids, each once, in the order it happened. */
	hinted: string[];
	revealed: string[];
	/** Where the learner last moved to. */
	position?: { step: string; stop: string };
	finished: boolean;
	/** 0 for an attempt without events; the next event gets 1 more. */
	highestSeq: number;
}

/**
 * Folds the events of one attempt, however they arrived: order is (`seq`, `id`), and an event with an
 * id seen before is ignored. The first `started` names the attempt.
 */
export function foldAttempt(events: readonly AttemptEvent[]): AttemptState {
	const state = newAttempt();
	for (const event of inOrder(events)) applyEvent(state, event);
	return state;
}

/** An attempt in which nothing has happened. */
export function newAttempt(): AttemptState {
	return {
		tries: Object.create(null) as AttemptState['tries'],
		hinted: [],
		revealed: [],
		finished: false,
		highestSeq: 0
	};
}

/** Events by (`seq`, `id`), each id once. */
export function inOrder(events: readonly AttemptEvent[]): AttemptEvent[] {
	const seen = new Set<string>();
	return [...events]
		.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
		.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Lets one more event happen: it changes this state. */
export function applyEvent(state: AttemptState, event: AttemptEvent): void {
	state.highestSeq = event.seq;
	switch (event.type) {
		case 'started':
			if (state.attempt === undefined) start(state, event);
			break;
		case 'answered':
		case 'revised':
			(state.tries[event.item] ??= []).push(toTry(event));
			break;
		case 'hinted':
			if (!state.hinted.includes(event.item)) state.hinted.push(event.item);
			break;
		case 'revealed':
			if (!state.revealed.includes(event.item)) state.revealed.push(event.item);
			break;
		case 'moved':
			state.position = { step: event.step, stop: event.stop };
			break;
		case 'finished':
			state.finished = true;
	}
}

function start(state: AttemptState, started: Started): void {
	const { attempt, module, version, hash, mode, asks } = started;
	Object.assign(state, { attempt, module, version, hash, mode, ...(asks && { asks }) });
}

function toTry(event: Extract<AttemptEvent, { type: 'answered' | 'revised' }>): Try {
	const made: Try = { response: event.response, at: event.at, revised: event.type === 'revised' };
	if (event.confidence !== undefined) made.confidence = event.confidence;
	if (event.reason !== undefined) made.reason = event.reason;
	return made;
}
