import { assignmentSeats } from './assignment-seats.ts';
import type { AssignmentSeatRow } from './assignment-seats.ts';
import { assignments } from './assignments.ts';
import type { AssignmentRow } from './assignments.ts';
import { attempts } from './attempts.ts';
import type { AttemptRow } from './attempts.ts';
import { audit } from './audit.ts';
import type { AuditRow } from './audit.ts';
import { challenges } from './challenges.ts';
import type { ChallengeRow } from './challenges.ts';
import { classTeachers } from './class-teachers.ts';
import type { ClassTeacherRow } from './class-teachers.ts';
import { classrooms } from './classrooms.ts';
import type { ClassroomRow } from './classrooms.ts';
import { codes } from './codes.ts';
import type { CodeRow } from './codes.ts';
import { contests } from './contests.ts';
import type { ContestRow } from './contests.ts';
import { events } from './events.ts';
import type { EventRow } from './events.ts';
import { identities } from './identities.ts';
import type { IdentityRow } from './identities.ts';
import { liveActs } from './live-acts.ts';
import type { LiveActRow } from './live-acts.ts';
import { links } from './links.ts';
import type { LinkRow } from './links.ts';
import { logins } from './logins.ts';
import type { LoginRow } from './logins.ts';
import { moduleVersions } from './module-versions.ts';
import type { ModuleVersionRow } from './module-versions.ts';
import { passkeys } from './passkeys.ts';
import type { PasskeyRow } from './passkeys.ts';
import { people } from './people.ts';
import type { PersonRow } from './people.ts';
import { probeAnswers } from './probe-answers.ts';
import type { ProbeAnswerRow } from './probe-answers.ts';
import { probes } from './probes.ts';
import type { ProbeRow } from './probes.ts';
import { rulings } from './rulings.ts';
import type { RulingRow } from './rulings.ts';
import { seatLogins } from './seat-logins.ts';
import type { SeatLoginRow } from './seat-logins.ts';
import { seats } from './seats.ts';
import type { SeatRow } from './seats.ts';
import { settings } from './settings.ts';
import type { SettingRow } from './settings.ts';
import { sweeps } from './sweeps.ts';
import type { SweepRow } from './sweeps.ts';
import type { Table } from './table.ts';
import { toldKeys } from './told-keys.ts';
import type { ToldKeyRow } from './told-keys.ts';

/** The rows of every table, for queries. */
export interface Tables {
	people: PersonRow;
	identities: IdentityRow;
	logins: LoginRow;
	passkeys: PasskeyRow;
	challenges: ChallengeRow;
	classrooms: ClassroomRow;
	class_teachers: ClassTeacherRow;
	seats: SeatRow;
	seat_logins: SeatLoginRow;
	module_versions: ModuleVersionRow;
	assignments: AssignmentRow;
	assignment_seats: AssignmentSeatRow;
	codes: CodeRow;
	links: LinkRow;
	rulings: RulingRow;
	live_acts: LiveActRow;
	attempts: AttemptRow;
	events: EventRow;
	told_keys: ToldKeyRow;
	contests: ContestRow;
	probes: ProbeRow;
	probe_answers: ProbeAnswerRow;
	audit: AuditRow;
	settings: SettingRow;
	sweeps: SweepRow;
}

/** Every table, each after those it refers to. */
export const tables: readonly Table<never>[] = [
	people,
	identities,
	logins,
	passkeys,
	challenges,
	classrooms,
	classTeachers,
	seats,
	seatLogins,
	moduleVersions,
	assignments,
	assignmentSeats,
	codes,
	links,
	rulings,
	liveActs,
	attempts,
	events,
	toldKeys,
	contests,
	probes,
	probeAnswers,
	audit,
	settings,
	sweeps
];
