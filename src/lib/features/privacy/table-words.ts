import { m } from '#lib/i18n/paraglide/messages.js';

const words: Record<string, () => string> = {
	people: m.privacy_table_people,
	identities: m.privacy_table_identities,
	logins: m.privacy_table_logins,
	passkeys: m.privacy_table_passkeys,
	challenges: m.privacy_table_challenges,
	classrooms: m.privacy_table_classrooms,
	class_teachers: m.privacy_table_class_teachers,
	seats: m.privacy_table_seats,
	seat_logins: m.privacy_table_seat_logins,
	module_versions: m.privacy_table_module_versions,
	assignments: m.privacy_table_assignments,
	assignment_seats: m.privacy_table_assignment_seats,
	codes: m.privacy_table_codes,
	links: m.privacy_table_links,
	rulings: m.privacy_table_rulings,
	attempts: m.privacy_table_attempts,
	events: m.privacy_table_events,
	live_acts: m.privacy_table_live_acts,
	told_keys: m.privacy_table_told_keys,
	contests: m.privacy_table_contests,
	probes: m.privacy_table_probes,
	probe_answers: m.privacy_table_probe_answers,
	audit: m.privacy_table_audit,
	settings: m.privacy_table_settings,
	sweeps: m.privacy_table_sweeps
};

/** What a table holds, in a teacher’s words. */
export function tableWords(table: string): string {
	return (Object.hasOwn(words, table) ? words[table]?.() : undefined) ?? table;
}
