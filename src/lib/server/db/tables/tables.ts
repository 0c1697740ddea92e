import { assignments } from './assignments.ts';
import type { AssignmentRow } from './assignments.ts';
import { attempts } from './attempts.ts';
import type { AttemptRow } from './attempts.ts';
import { classrooms } from './classrooms.ts';
import type { ClassroomRow } from './classrooms.ts';
import { events } from './events.ts';
import type { EventRow } from './events.ts';
import { seats } from './seats.ts';
import type { SeatRow } from './seats.ts';
import type { Table } from './table.ts';

/** The rows of every table, for queries. */
export interface Tables {
	classrooms: ClassroomRow;
	seats: SeatRow;
	assignments: AssignmentRow;
	attempts: AttemptRow;
	events: EventRow;
}

/** Every table, each after those it refers to. */
export const tables: readonly Table<never>[] = [classrooms, seats, assignments, attempts, events];
