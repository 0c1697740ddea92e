/** The screen that the address asks for, kept in step with the browser's back and forward buttons. */
export class Place {
	#stop = $state('');

	/** The id in the address; empty where the address asks for none. */
	get stop() {
		return this.#stop;
	}

	/** Reads the address if it names a screen, now and whenever the reader goes back or forward. Returns the way to stop. */
	follow(isStop: (id: string) => boolean, onmove: () => void): () => void {
		const asked = () => location.hash.slice(1);
		const moved = () => {
			// A link within the page, such as the skip link, asks for no other screen.
			if (asked() !== '' && !isStop(asked())) return;
			this.#stop = asked();
			onmove();
		};
		if (isStop(asked())) this.#stop = asked();
		addEventListener('popstate', moved);
		return () => removeEventListener('popstate', moved);
	}

	/** Names the screen that the reader arrived at, so that going back finds it again. */
	arrive(stop: string) {
		if (this.#stop === stop) return;
		history.replaceState(null, '', stop ? `#${stop}` : location.pathname);
		this.#stop = stop;
	}

	/** Goes to a screen, as a step that the back button can take back. */
	go(stop: string) {
		history.pushState(null, '', `#${stop}`);
		this.#stop = stop;
	}
}
