/** What goes with the votes of one learner, as long as the page is open; by the item. */
export class OwnVotes {
	/** What stands as the reason for the next answer. */
	readonly #reasons = new Map<string, string>();
	/** How many further votes had been asked for at the last answer. */
	readonly #votedAt = new Map<string, number>();

	giveReason(item: string, reason: string): void {
		this.#reasons.set(item, reason);
	}

	/** Takes the reason for an answer that is given now, when so many further votes were asked for. */
	take(item: string, asked: number): { reason?: string } {
		const reason = this.#reasons.get(item)?.trim();
		this.#reasons.delete(item);
		this.#votedAt.set(item, asked);
		return reason ? { reason } : {};
	}

	/** How many further votes had been asked for; undefined where another page took the vote. */
	votedAt(item: string): number | undefined {
		return this.#votedAt.get(item);
	}
}
