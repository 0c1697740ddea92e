const KEY = 'names-hidden';

/** Whether names are hidden, on every page of this tab: in front of a room a link must not bring them back. */
export class HiddenNames {
	#on = $state(isKept());

	get on(): boolean {
		return this.#on;
	}

	set on(hidden: boolean) {
		this.#on = hidden;
		try {
			if (hidden) sessionStorage.setItem(KEY, '');
			else sessionStorage.removeItem(KEY);
		} catch {
			// Where the browser keeps nothing, it holds for this page.
		}
	}
}

function isKept(): boolean {
	if (typeof window === 'undefined') return false;
	try {
		return sessionStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}
