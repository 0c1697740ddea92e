/** The students’ names of one class, by the id of the seat. They never leave this browser but in a file. */
export type Names = Record<string, string>;

const PREFIX = 'names:';
const keyOf = (classroom: string) => `${PREFIX}${classroom}`;

// Where the browser keeps nothing, names last as long as the page.
const onThisPage = new Map<string, string>();
const heard = new EventTarget();

/** The names that this browser has for a class. */
export function readNames(classroom: string): Names {
	return parseNames(read(keyOf(classroom)));
}

/** Keeps these names, and no others, for a class; false when they will be lost with the page. */
export function keepNames(classroom: string, names: Names): boolean {
	const filled = Object.entries(names).filter(([, name]) => name.trim() !== '');
	const text = filled.length === 0 ? undefined : JSON.stringify(Object.fromEntries(filled));
	const kept = write(keyOf(classroom), text);
	heard.dispatchEvent(new Event(classroom));
	return kept;
}

/** Forgets the name at a seat, whichever class it was in. */
export function forgetSeat(seat: string) {
	for (const classroom of classrooms()) {
		const { [seat]: gone, ...others } = readNames(classroom);
		if (gone !== undefined) keepNames(classroom, others);
	}
}

/** Tells when names of a class change, on this page or in another tab; returns how to stop it. */
export function onnameschange(classroom: string, tell: () => void): () => void {
	const fromOtherTab = ({ key }: StorageEvent) => {
		if (key === keyOf(classroom) || key === null) tell();
	};
	heard.addEventListener(classroom, tell);
	addEventListener('storage', fromOtherTab);
	return () => {
		heard.removeEventListener(classroom, tell);
		removeEventListener('storage', fromOtherTab);
	};
}

/** The classes of which this browser has names. */
function classrooms(): string[] {
	const keys = [...onThisPage.keys()];
	try {
		keys.push(...Object.keys(localStorage));
	} catch {
		// A browser that keeps nothing has nothing more.
	}
	return keys.flatMap((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : []));
}

function read(key: string): string | undefined {
	if (typeof window === 'undefined') return undefined;
	try {
		return localStorage.getItem(key) ?? onThisPage.get(key);
	} catch {
		return onThisPage.get(key);
	}
}

function write(key: string, text: string | undefined): boolean {
	onThisPage.delete(key);
	try {
		if (text === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, text);
		return true;
	} catch {
		if (text !== undefined) onThisPage.set(key, text);
		return false;
	}
}

function parseNames(text: string | undefined): Names {
	try {
		const kept: unknown = JSON.parse(text ?? '{}');
		if (typeof kept !== 'object' || kept === null) return {};
		return Object.fromEntries(
			Object.entries(kept).filter(
				(entry): entry is [string, string] => typeof entry[1] === 'string'
			)
		);
	} catch {
		// Another program wrote here: as good as nothing.
		return {};
	}
}
