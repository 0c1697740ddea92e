import type { Names } from './names.ts';

interface Seat {
	id: string;
	name: string;
}

const FORMAT = 'said-or-shown-names-1';

/** The names of a class as a file to keep or to take to another browser. */
export function toNamesFile(classroom: string, seats: readonly Seat[], names: Names): string {
	const rows = seats
		.filter(({ id }) => names[id])
		.map(({ id, name }) => ({ seat: id, called: name, name: names[id] }));
	return `${JSON.stringify({ format: FORMAT, classroom, names: rows }, undefined, '\t')}\n`;
}

/** What a file brings to a class, or why it brings nothing. */
export type NamesFile =
	{ ok: true; names: Names } | { ok: false; problem: 'broken' | 'other-class' };

/** Reads a file of names. Seats that the class no longer has are left out. */
export function readNamesFile(text: string, classroom: string, seats: readonly Seat[]): NamesFile {
	const file = parse(text);
	if (!isRecord(file) || file['format'] !== FORMAT || !Array.isArray(file['names'])) {
		return { ok: false, problem: 'broken' };
	}
	if (file['classroom'] !== classroom) return { ok: false, problem: 'other-class' };
	const known = new Set(seats.map(({ id }) => id));
	const names: Names = {};
	for (const row of file['names'] as unknown[]) {
		if (!isRecord(row)) continue;
		const { seat, name } = row;
		if (typeof seat === 'string' && typeof name === 'string' && known.has(seat)) names[seat] = name;
	}
	return { ok: true, names };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
