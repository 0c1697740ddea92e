import type { Standing, Told } from '#lib/core/assigned/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';

/** An event on this device: still to be sent, kept by the server, or refused by it. */
export interface HeldEvent {
	event: AttemptEvent;
	state: 'queued' | 'kept' | 'aside';
	/** Why the server refused it. */
	code?: string;
}

/** What the server last said of an attempt. */
export interface Heard {
	standing: Standing;
	told: Told;
}

/** Where this device keeps attempts at assignments. Each verb resolves when it is durable. */
export interface Device {
	/** `false`: what is not sent yet is gone when the page closes. */
	readonly durable: boolean;
	/** A random name of this device, no more. */
	name(): Promise<string>;
	/** Everything that is here of one attempt, and of no other. */
	held(attempt: string): Promise<HeldEvent[]>;
	/** Adds events to be sent; one that is here already stays as it is. */
	queue(events: readonly AttemptEvent[]): Promise<void>;
	/** Notes what the server has, and adds what came from other devices. */
	keep(events: readonly AttemptEvent[]): Promise<void>;
	/** Sets refused events aside, so that they are not sent again. */
	setAside(refused: readonly HeldEvent[]): Promise<void>;
	heard(attempt: string): Promise<Heard | undefined>;
	hear(attempt: string, heard: Heard): Promise<void>;
}
