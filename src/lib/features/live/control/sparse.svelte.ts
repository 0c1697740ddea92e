/** Words for a screen reader that change at most every so often: the newest, never one by one. */
export class Sparse {
	readonly #every: number;
	readonly #clock: () => number;
	#words = $state('');
	#next = '';
	#saidAt = -Infinity;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `every` in ms. */
	constructor(every = 10_000, clock: () => number = Date.now) {
		this.#every = every;
		this.#clock = clock;
	}

	get words(): string {
		return this.#words;
	}

	say(words: string): void {
		this.#next = words;
		if (words === this.#words) return;
		const wait = this.#saidAt + this.#every - this.#clock();
		if (wait <= 0) this.#speak();
		else this.#timer ??= setTimeout(() => this.#speak(), wait);
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#speak() {
		this.close();
		this.#words = this.#next;
		this.#saidAt = this.#clock();
	}
}
