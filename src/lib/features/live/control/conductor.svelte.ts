import type { LiveMessage } from '#lib/core/live/wire.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { readMessage } from '../link/mirror.ts';

/** Does one thing in a session; false, and nothing has changed for all we know, when it did not get through. */
export type Send = (act: LiveAct) => Promise<boolean>;

/** Why an act did not get through: nobody answered, the session is not there for us, or it is not possible. */
export type NotDone = 'away' | 'gone' | 'refused';

/** How long an answer may take, in ms. */
const PATIENCE = 10_000;

/** Sends the acts of a teacher, one way and without guessing what comes of them: the answer says. */
export class Conductor {
	readonly #address: string;
	readonly #take: (message: LiveMessage) => void;
	readonly #ask: typeof fetch;
	/** Acts on their way: a second press of the same button is the same act. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- no screen reads it
	readonly #sent = new Map<string, Promise<boolean>>();
	#waiting = $state(0);
	#notDone = $state<NotDone>();

	/** `take` is given the room as it is after each act. */
	constructor(address: string, take: (message: LiveMessage) => void, ask: typeof fetch = fetch) {
		this.#address = address;
		this.#take = take;
		this.#ask = ask;
	}

	/** Is something on its way? */
	get waiting(): boolean {
		return this.#waiting > 0;
	}

	/** Why the last act was not done; undefined when it was. */
	get notDone(): NotDone | undefined {
		return this.#notDone;
	}

	readonly send: Send = (act) => {
		const body = JSON.stringify({ act });
		const before = this.#sent.get(body);
		if (before) return before;
		const sending = this.#post(body).finally(() => {
			this.#sent.delete(body);
			this.#waiting -= 1;
		});
		this.#sent.set(body, sending);
		this.#waiting += 1;
		return sending;
	};

	async #post(body: string): Promise<boolean> {
		const ask = this.#ask;
		try {
			const response = await ask(this.#address, {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body,
				signal: AbortSignal.timeout(PATIENCE)
			});
			if (!response.ok) return this.#fail(reasonOf(response.status));
			const answer = (await response.json()) as { message?: unknown };
			const message = readMessage(JSON.stringify(answer.message));
			if (!message) return this.#fail('away');
			this.#take(message);
			this.#notDone = undefined;
			return true;
		} catch {
			return this.#fail('away');
		}
	}

	#fail(why: NotDone): false {
		this.#notDone = why;
		return false;
	}
}

function reasonOf(status: number): NotDone {
	if (status >= 500) return 'away';
	return status === 400 || status === 409 ? 'refused' : 'gone';
}
