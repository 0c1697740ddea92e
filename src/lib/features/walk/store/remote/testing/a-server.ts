import type { SentReply, Standing, Told, WireRefusal } from '#lib/core/assigned/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Failure, Transport } from '../transport.ts';

/** How the way to the server is: `deaf` loses the reply, `twice` delivers twice, `slow` delivers late. */
export type Network = 'on' | 'off' | 'deaf' | 'twice' | 'slow';

const NOTHING: Told = {
	items: [],
	keyed: [],
	statements: [],
	uncounted: [],
	corrections: []
};

/** An assignment without limits. */
export function aStanding(changes: Partial<Standing> = {}): Standing {
	return {
		now: 1000,
		paused: false,
		feedback: 'each',
		confidence: true,
		counts: 'first',
		...changes
	};
}

/** Keeps the events of one attempt as the server does: each id once, and other words under it never. */
export class AServer {
	readonly events = new Map<string, AttemptEvent>();
	standing: Standing = aStanding();
	/** Refuses what it holds true for. */
	refuses: (event: AttemptEvent) => boolean = () => false;
	#passed = 0;

	append(events: readonly AttemptEvent[]): SentReply {
		const acknowledged: string[] = [];
		const refused: WireRefusal[] = [];
		for (const event of events) {
			const known = this.events.get(event.id);
			const differs = known && JSON.stringify(known) !== JSON.stringify(event);
			if (differs || this.refuses(event)) {
				refused.push({ id: event.id, code: 'refused', field: '' });
				continue;
			}
			this.events.set(event.id, event);
			acknowledged.push(event.id);
		}
		return { acknowledged, refused, ...this.#state() };
	}

	/** What the learner may know now. */
	tells(): Told {
		return NOTHING;
	}

	/** One device’s way to this server, which is as `network` says at the time. */
	transport(network: () => Network): Transport {
		const through = async <R>(act: () => R): Promise<R | Failure> => {
			const now = network();
			await new Promise((resolve) => setTimeout(resolve, now === 'slow' ? 5 : 0));
			if (now === 'off') return { failed: 'away' };
			const reply = act();
			if (now === 'twice') act();
			return now === 'deaf' ? { failed: 'away' } : reply;
		};
		return {
			send: (events) => through(() => this.append(events)),
			ask: () => through(() => ({ events: [...this.events.values()], ...this.#state() }))
		};
	}

	#state() {
		this.#passed += 1;
		return {
			standing: { ...this.standing, now: this.standing.now + this.#passed },
			told: this.tells()
		};
	}
}
