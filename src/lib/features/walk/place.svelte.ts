/** The screen that the address asks for, kept in step with the browser's back and forward buttons. */
export class Place {
	#stop = $state('');

	/** The id in the address; empty where the address asks for none. */
	get stop() {
		return this.#stop;
	}

	/** Reads the address, now and whenever the reader goes back or forward. Returns the way to stop. */
	follow(onmove: () => void): () => void {
		const read = () => {
			this.#stop = location.hash.slice(1);
		};
		const moved = () => {
			read();
			onmove();
		};
		read();
		addEventListener('popstate', moved);
		return () => removeEventListener('popstate', moved);
	}

	/** Names the screen that the reader arrived at, so that going back finds it again. */
	arrive(stop: string) {
		if (this.#stop === stop) return;
		history.replaceState(null, '', `#${stop}`);
		this.#stop = stop;
	}

	/** Goes to a screen, as a step that the back button can take back. */
	go(stop: string) {
		history.pushState(null, '', `#${stop}`);
		this.#stop = stop;
	}
}
