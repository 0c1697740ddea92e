import { inSightOf } from '#lib/core/live/in-sight.ts';
import type { LiveSeat } from '#lib/core/live/live-seat.ts';
import type { LiveSession } from '#lib/core/live/live-session.ts';
import type { InSight } from '#lib/core/live/versioned-parts.ts';
import type { Audience } from '#lib/core/live/wire.ts';

type Revealed = LiveSession['revealed'];

/** Since which version of a room each thing is in somebody’s sight, or is no longer. */
export class Sights {
	/** By seat and item: since when its first vote counts. */
	readonly #votes = new Map<string, Map<string, number>>();
	/** By item: since when the vote of the class is taken back. */
	readonly #hidden = new Map<string, number>();
	#revealed: Revealed = {};

	/** At which version the room first counted that a seat has voted. */
	votedAt(seat: string, item: string): number | undefined {
		return this.#votes.get(seat)?.get(item);
	}

	/** What is in the sight of somebody. */
	of(audience: Audience): InSight {
		return inSightOf(audience, {
			session: { revealed: this.#revealed },
			votedAt: (seat, item) => this.votedAt(seat, item)
		});
	}

	/**
	 * Counts new votes from this version on; names the parts that come into somebody’s sight by them. Who has
	 * voted once has, even if that does not count any more.
	 */
	countVotes(seats: readonly Pick<LiveSeat, 'id' | 'votes'>[], version: number): string[] {
		const items = new Set<string>();
		for (const { id, votes } of seats) {
			const counted = this.#votes.get(id) ?? new Map<string, number>();
			for (const item of votes.keys()) {
				if (counted.has(item)) continue;
				counted.set(item, version);
				items.add(item);
			}
			this.#votes.set(id, counted);
		}
		return [...items].flatMap((item) => [tallyOf(item), `reasons:${item}`]);
	}

	/** Takes what a session shows at this version. */
	take({ revealed }: Pick<LiveSession, 'revealed'>, version: number): void {
		const isShown = (of: Revealed, item: string) => of[item]?.distribution !== undefined;
		for (const item of new Set([...Object.keys(this.#revealed), ...Object.keys(revealed)])) {
			if (isShown(revealed, item)) this.#hidden.delete(item);
			else if (isShown(this.#revealed, item)) this.#hidden.set(item, version);
		}
		this.#revealed = revealed;
	}

	/** Forgets every other seat. */
	keepSeats(seats: ReadonlySet<string>): void {
		for (const id of this.#votes.keys()) if (!seats.has(id)) this.#votes.delete(id);
	}

	/** The parts that somebody may have had at this version, and may not have now. */
	takenBack(audience: Audience, after: number): string[] {
		if (audience.kind === 'control' || after === 0) return [];
		return [...this.#hidden].flatMap(([item, since]) => {
			if (since <= after) return [];
			const had = audience.kind === 'projector' || this.votedAt(audience.seat, item) !== undefined;
			return had ? tallyOf(item) : [];
		});
	}
}

function tallyOf(item: string): string {
	return `tally:${item}`;
}
