import { isOngoing } from '#lib/core/live/timeline.ts';
import type { Standing } from '#lib/core/assigned/wire.ts';
import type { InClass } from '../live/in-class.svelte.ts';

/** The way from an assignment into its class and out again. */
export class ClassDoor {
	readonly #enter: () => Promise<InClass>;
	#inClass = $state.raw<InClass>();
	#entering: Promise<void> | undefined;

	constructor(enter: () => Promise<InClass>) {
		this.#enter = enter;
	}

	get inClass(): InClass | undefined {
		return this.#inClass;
	}

	/** Enters while it is taught live, anew where the way was lost, and leaves when it has ended. */
	async knock(standing: Pick<Standing, 'live'>): Promise<void> {
		if (!isOngoing(standing) || this.#inClass?.refused) this.leave();
		if (!isOngoing(standing) || this.#inClass) return;
		// Where its script cannot be had, it is the next time that the server speaks.
		this.#entering ??= this.#enter()
			.then((inClass) => void (this.#inClass = inClass))
			.catch(() => undefined)
			.finally(() => (this.#entering = undefined));
		await this.#entering;
	}

	leave(): void {
		this.#inClass?.close();
		this.#inClass = undefined;
	}
}
