import type { ToldContest } from '#lib/core/assigned/wire.ts';
import type { Contest } from '#lib/core/schema/contest.ts';
import { postContest } from './post-contest.ts';
import type { Posted } from './post-contest.ts';
import type { Unsent } from './unsent.ts';

/** Where the contests of an assigned lesson go to. */
export interface Assignment {
	attempt: string;
	/** The address that takes the events of the attempt; the one for contests is beside it. */
	address: string;
}

/** What was said against a key, and why the server did not take it. */
export interface Refused {
	contest: Contest;
	code: string;
}

type Post = (address: string, contest: Contest) => Promise<Posted>;

/** Brings what a learner says against keys to the server: durable first, then sent until it is there. */
export class Contesting {
	readonly #assignment: Assignment;
	readonly #unsent: Promise<Unsent>;
	readonly #post: Post;
	#told = $state.raw<readonly ToldContest[]>([]);
	#waiting = $state.raw<readonly Contest[]>([]);
	#refused = $state.raw<Refused>();
	#sending = $state(false);

	constructor(assignment: Assignment, unsent: Promise<Unsent>, post: Post = postContest) {
		this.#assignment = assignment;
		this.#unsent = unsent;
		this.#post = post;
	}

	/** What the server last said of this attempt’s contests; empty before anything was sent. */
	get told() {
		return this.#told;
	}

	/** What is on this device only. */
	get waiting() {
		return this.#waiting;
	}

	/** The last one that the server did not take. */
	get refused() {
		return this.#refused;
	}

	get sending() {
		return this.#sending;
	}

	/** Sends what an earlier visit could not; and again whenever the network comes back, until the end. */
	open(): () => void {
		const again = () => void this.flush();
		again();
		addEventListener('online', again);
		return () => removeEventListener('online', again);
	}

	/** Resolves when it was tried; what the server does not have by then waits on this device. */
	async send(contest: Contest): Promise<void> {
		this.#refused = undefined;
		await (await this.#unsent).keep(this.#assignment.attempt, contest);
		await this.flush();
	}

	/** The learner gives up what the server did not take. */
	giveUp(): void {
		this.#refused = undefined;
	}

	async flush(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		try {
			await this.#sendAll();
		} finally {
			this.#sending = false;
		}
	}

	async #sendAll() {
		const unsent = await this.#unsent;
		const { attempt, address } = this.#assignment;
		const kept = await unsent.of(attempt);
		this.#waiting = kept;
		for (const contest of kept) {
			const posted = await this.#post(address, contest);
			if ('away' in posted) return;
			if ('contests' in posted) this.#told = posted.contests;
			else this.#refused = { contest, code: posted.refused };
			await unsent.drop(contest.id);
			this.#waiting = this.#waiting.filter(({ id }) => id !== contest.id);
		}
	}
}
