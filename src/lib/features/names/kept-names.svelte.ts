import { createSubscriber } from 'svelte/reactivity';
import { keepNames, onnameschange, readNames } from './names.ts';
import type { Names } from './names.ts';

/** The names that this browser has for a class, as a screen watches them. */
export class KeptNames {
	readonly #classroom: string;
	readonly #watch: () => void;
	/** False once names could not be kept: they will be lost with the page. */
	lasting = $state(true);

	constructor(classroom: string) {
		this.#classroom = classroom;
		this.#watch = createSubscriber((update) => onnameschange(classroom, update));
	}

	get all(): Names {
		this.#watch();
		return readNames(this.#classroom);
	}

	keep(names: Names) {
		this.lasting = keepNames(this.#classroom, names);
	}

	name(seat: string, name: string) {
		this.keep({ ...readNames(this.#classroom), [seat]: name });
	}
}
