import type { LiveParts, SeatPart } from '#lib/core/live/wire.ts';
import { rowState } from './row-state.ts';
import type { Present, RowState } from './row-state.ts';

/** A seat in the teacher’s list. */
export interface Row {
	id: string;
	/** The name that this screen shows: the real one where it is kept here. */
	name: string;
	seat: SeatPart;
	state: RowState;
}

/** The seats of a room, those who are there first, then by name: never by how well they do. */
export function rowsOf(
	parts: LiveParts,
	names: Readonly<Record<string, string>>,
	present: Present
): Row[] {
	return Object.entries(parts)
		.flatMap(([part, seat]) => {
			if (!isSeat(part) || !seat) return [];
			const id = part.slice('seat:'.length);
			const here = seat as SeatPart;
			return { id, name: names[id] ?? here.name, seat: here, state: rowState(here, present) };
		})
		.sort(
			(a, b) => Number(b.seat.joined) - Number(a.seat.joined) || a.name.localeCompare(b.name, 'en')
		);
}

function isSeat(part: string): boolean {
	return part.startsWith('seat:');
}

/** The same with those who are stuck before the others. */
export function stuckFirst(rows: readonly Row[]): Row[] {
	return rows.toSorted((a, b) => Number(b.state === 'stuck') - Number(a.state === 'stuck'));
}

/** How many rows are in each state. */
export function countStates(rows: readonly Row[]): Record<RowState, number> {
	const of = (state: RowState) => rows.filter((row) => row.state === state).length;
	return {
		absent: of('absent'),
		working: of('working'),
		done: of('done'),
		stuck: of('stuck')
	};
}
