/** What changed of a room after a version, ready to be sent; `version` is the newest. */
export interface Changes {
	/** JSON of an object: each part that changed, by name; `null` for one that is gone. */
	json: string;
	version: number;
}

/**
 * From which version on a part is there for somebody: 0 for always, undefined for not at all. A part that
 * comes into sight later than it was made counts as changed then.
 */
export type InSight = (part: string) => number | undefined;

/**
 * What a room shows, cut into parts that each know when they changed last. Whoever has seen a version is
 * sent every part that changed after it, once, in its newest state: so nothing need be kept of what was
 * sent, a slow reader skips states and never misses the last, and a stream, its resumption and a poll are
 * one and the same.
 */
export class VersionedParts {
	readonly #parts = new Map<string, { json: string; version: number }>();
	#version = 0;

	/** The version of the newest change. */
	get version(): number {
		return this.#version;
	}

	/** Puts parts in the state that they have now. All that differ change together, in one new version. */
	put(parts: Readonly<Record<string, unknown>>): boolean {
		const version = this.#version + 1;
		let changed = false;
		for (const [name, value] of Object.entries(parts)) {
			const json = JSON.stringify(value ?? null);
			if (this.#parts.get(name)?.json === json) continue;
			this.#parts.set(name, { json, version });
			changed = true;
		}
		if (changed) this.#version = version;
		return changed;
	}

	/** Begins a new version without a change: something else, such as who may see what, is counted from it. */
	advance(): void {
		this.#version += 1;
	}

	/** The names of all parts that changed after this version. */
	namesSince(version: number): string[] {
		return [...this.#parts].flatMap(([name, part]) => (part.version > version ? name : []));
	}

	/**
	 * What is in sight and changed after this version; undefined when that is nothing. Only of the parts that
	 * are named, if any are.
	 */
	since(
		version: number,
		inSight: InSight,
		among: Iterable<string> = this.#parts.keys()
	): Changes | undefined {
		const changed: string[] = [];
		for (const name of among) {
			const part = this.#parts.get(name);
			const from = inSight(name);
			if (!part || from === undefined || Math.max(part.version, from) <= version) continue;
			changed.push(`${JSON.stringify(name)}:${part.json}`);
		}
		return changed.length === 0
			? undefined
			: { json: `{${changed.join(',')}}`, version: this.#version };
	}
}
