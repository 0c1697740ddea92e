import { SCHOOL } from '../fixtures/school.ts';
import type { Role } from '../fixtures/school.ts';
import type { Door } from './doors.ts';

type Answers = Record<Role, string>;

const SIGN_IN = 'to /teach/sign-in';

/** The same answer for everybody. */
function anybody(answer: string): Answers {
	return {
		nobody: answer,
		seat: answer,
		'other-seat': answer,
		owner: answer,
		co: answer,
		stranger: answer,
		admin: answer
	};
}

/** For whoever is signed in. */
function people(answer: string): Answers {
	return { ...anybody(answer), nobody: SIGN_IN, seat: SIGN_IN, 'other-seat': SIGN_IN };
}

/** For whoever is not signed in: nobody, and seats. */
function unsigned(answer: string): Pick<Answers, 'nobody' | 'seat' | 'other-seat'> {
	return { nobody: answer, seat: answer, 'other-seat': answer };
}

/** For the teachers of the class; an administrator is none of them. */
function teachers(answer: string): Answers {
	return { ...people(answer), stranger: '404', admin: '404' };
}

/** For the owner of the class. */
function owner(answer: string): Answers {
	return { ...teachers(answer), co: '404' };
}

/** For administrators. */
function admins(answer: string): Answers {
	return { ...people('404'), admin: answer };
}

/** For the seat whose attempt it is. */
function theSeat(answer: string): Answers {
	return { ...anybody('404'), seat: answer };
}

/** Who has no seat in the class is led to join; the seat comes to the page of what returns to it. */
const theirs = { ...anybody('to /join'), seat: `to /classes/${SCHOOL.classroom}/come-back` };

/** What each role is answered at each door, when it comes with an empty or nonsensical form. */
export const expected: Record<Door, Answers> = {
	'GET /': anybody('200'),
	'GET /about': anybody('200'),
	'GET /api/attempts/[id]/contests': theSeat('200'),
	'GET /api/attempts/[id]/events': theSeat('200'),
	// No live session was opened.
	'GET /api/live/[id]/stream': anybody('404'),
	'GET /come-back': anybody('200'),
	'GET /assignments/[id]': { ...anybody(`to /join/${SCHOOL.assignmentCode}`), seat: '200' },
	'GET /classes/[id]': { ...anybody('to /join'), seat: '200' },
	'GET /classes/[id]/come-back': { ...anybody('to /join'), seat: '200' },
	// Nothing returns to this seat, so there is no day to keep.
	'GET /classes/[id]/come-back/calendar.ics': theirs,
	'GET /join': anybody('200'),
	'GET /join/[code]': { ...anybody('200'), seat: `to /classes/${SCHOOL.classroom}` },
	'GET /modules': anybody('200'),
	'GET /modules/[id]': anybody('200'),
	'GET /modules/[id]/guide': anybody('200'),
	'GET /modules/[id]/keying': anybody('200'),
	'GET /modules/[id]/voices': anybody('200'),
	'GET /modules/[id]/walk': anybody('200'),
	'GET /schema/module.json': anybody('200'),
	// What no contest is.
	'POST /api/attempts/[id]/contests': theSeat('400'),
	'POST /api/attempts/[id]/events': theSeat('200'),
	'POST /classes/[id]?/leave': anybody('to /join'),
	'POST /classes/[id]/come-back?/answer': { ...anybody('to /join'), seat: '400' },
	'POST /classes/[id]/come-back?/begin': theirs,
	'POST /join': anybody('404'),
	'POST /join/[code]?/return': anybody('400'),
	'POST /join/[code]?/take': { ...anybody('200'), seat: `to /classes/${SCHOOL.classroom}` },

	'GET /teach': people('200'),
	'POST /teach?/create': people('400'),
	'GET /teach/sign-in': { ...people('to /teach'), ...unsigned('200') },
	'POST /teach/sign-in': { ...people('to /teach'), ...unsigned('400') },
	'POST /teach/sign-in/passkey': anybody('200'),
	'PUT /teach/sign-in/passkey': anybody('400'),
	'POST /teach/sign-out': anybody('to /teach/sign-in'),
	'GET /teach/sign-up': { ...people('to /teach'), ...unsigned('200') },
	'POST /teach/sign-up': { ...people('to /teach'), ...unsigned('400') },
	// Without a mail server nothing can be sent.
	'GET /teach/forgot': anybody('200'),
	'POST /teach/forgot': anybody('404'),
	'GET /teach/reset/[token]': anybody('200'),
	'POST /teach/reset/[token]': anybody('400'),
	'GET /teach/invite/[token]': anybody('200'),
	'POST /teach/invite/[token]?/join': people('400'),
	'POST /teach/invite/[token]?/make': anybody('400'),
	'GET /teach/oidc/[provider]': anybody('404'),
	'POST /teach/oidc/[provider]': people('404'),
	'GET /teach/oidc/[provider]/callback': anybody('404'),

	'GET /teach/account': people('200'),
	'POST /teach/account/passkeys': people('200'),
	'PUT /teach/account/passkeys': people('400'),
	'POST /teach/account?/delete': people('400'),
	'POST /teach/account?/everywhere': people('to /teach/sign-in'),
	'POST /teach/account?/name': people('400'),
	'POST /teach/account?/password': people('400'),
	'POST /teach/account?/remove': people('400'),
	'GET /teach/admin': admins('200'),
	'GET /teach/admin/log': admins('200'),
	'POST /teach/admin?/invite': admins('200'),
	'POST /teach/admin?/policy': admins('400'),
	'POST /teach/admin?/reset': admins('404'),
	'POST /teach/admin?/role': admins('400'),

	'GET /teach/classes': anybody('to /teach'),
	'GET /teach/classes/[id]': teachers('200'),
	'GET /teach/classes/[id]/log': teachers('200'),
	'GET /teach/classes/[id]/seats/[seat]/export.json': teachers('200'),
	'POST /teach/classes/[id]?/addSeats': teachers('400'),
	'POST /teach/classes/[id]?/archive': teachers('200'),
	'POST /teach/classes/[id]?/copy': teachers('400'),
	'POST /teach/classes/[id]?/delete': owner('to /teach'),
	'POST /teach/classes/[id]?/invite': owner('200'),
	'POST /teach/classes/[id]?/leave': { ...teachers('404'), co: 'to /teach' },
	'POST /teach/classes/[id]?/removeSeat': teachers('404'),
	'POST /teach/classes/[id]?/removeTeacher': owner('404'),
	'POST /teach/classes/[id]?/rename': teachers('400'),
	'POST /teach/classes/[id]?/renewCode': teachers('200'),
	'POST /teach/classes/[id]?/renewWord': teachers('404'),
	'POST /teach/classes/[id]?/unarchive': teachers('200'),

	'GET /teach/modules/[id]': people('200'),
	'GET /teach/modules/[id]/measures.csv': people('200'),
	'GET /teach/privacy': people('200'),
	'POST /teach/privacy?/retention': admins('400'),
	'POST /teach/privacy?/sweep': admins('to /teach/privacy'),
	// Here a class: its owner and an administrator may erase it.
	'GET /teach/privacy/erase/[kind]/[id]': { ...owner('200'), admin: '200' },
	'POST /teach/privacy/erase/[kind]/[id]': { ...owner('400'), admin: '400' },

	'GET /teach/assign/[module]': people('200'),
	'POST /teach/assign/[module]?/assign': people('404'),
	'POST /teach/assign/[module]?/assignToNew': people('400'),
	'POST /teach/assign/[module]?/teach': people('404'),
	'POST /teach/assign/[module]?/teachNew': people('400'),
	'GET /teach/assignments/[id]': teachers('200'),
	'GET /teach/assignments/[id]/show': teachers('200'),
	'POST /teach/assignments/[id]?/close': teachers('200'),
	'POST /teach/assignments/[id]?/delete': teachers(`to /teach/classes/${SCHOOL.classroom}`),
	'POST /teach/assignments/[id]?/pause': teachers('200'),
	'POST /teach/assignments/[id]?/preview': teachers(`to /assignments/${SCHOOL.assignment}`),
	'POST /teach/assignments/[id]?/renewCode': teachers('200'),
	'POST /teach/assignments/[id]?/reopen': teachers('200'),
	'POST /teach/assignments/[id]?/resume': teachers('200'),
	'POST /teach/assignments/[id]?/set': teachers('400'),
	'POST /teach/assignments/[id]?/settle': teachers('200'),
	'POST /teach/assignments/[id]?/teach': teachers(
		`to /teach/assignments/${SCHOOL.assignment}/live`
	),
	'GET /teach/assignments/[id]/edits': teachers('200'),
	'POST /teach/assignments/[id]/edits?/keep': teachers('400'),
	'GET /teach/assignments/[id]/edits/change': teachers('400'),
	'POST /teach/assignments/[id]/edits/change?/make': teachers('400'),
	'POST /teach/assignments/[id]/edits/change?/undo': teachers('400'),
	'GET /teach/assignments/[id]/live/projector/stream': people('404'),
	'GET /teach/assignments/[id]/live/stream': people('404'),
	'POST /teach/assignments/[id]/live/acts': teachers('400'),
	// It was never taught live.
	'GET /teach/assignments/[id]/live': teachers(`to /teach/assignments/${SCHOOL.assignment}`),
	'POST /teach/assignments/[id]/live?/free': teachers('404'),
	'POST /teach/assignments/[id]/live?/strike': teachers('400'),
	'GET /teach/assignments/[id]/live/projector': teachers(
		`to /teach/assignments/${SCHOOL.assignment}`
	),
	'GET /teach/assignments/[id]/live/projector/lesson': teachers('404'),
	'GET /teach/assignments/[id]/live/replay': teachers(`to /teach/assignments/${SCHOOL.assignment}`),
	'GET /teach/assignments/[id]/live/summary': teachers(
		`to /teach/assignments/${SCHOOL.assignment}`
	),
	'GET /teach/assignments/[id]/results': teachers('200'),
	'GET /teach/assignments/[id]/results/anonymous.json': teachers('200'),
	'GET /teach/assignments/[id]/results/grades.csv': teachers('200'),
	'GET /teach/assignments/[id]/results/responses': teachers('200'),
	'GET /teach/assignments/[id]/results/measures.csv': teachers('200'),
	'GET /teach/assignments/[id]/results/results.csv': teachers('200'),
	'GET /teach/assignments/[id]/results/results.json': teachers('200')
};

const PARAMETERS: [RegExp, Record<string, string>][] = [
	[/^\/(teach\/)?classes\//, { id: SCHOOL.classroom, seat: 'seat' }],
	[/^\/(teach\/)?assignments\//, { id: SCHOOL.assignment }],
	[/^\/api\/attempts\//, { id: SCHOOL.attempt }],
	[/^\/api\/live\//, { id: SCHOOL.assignment }],
	[/^\/join\//, { code: SCHOOL.classCode }],
	[/^\/(teach\/)?modules\//, { id: SCHOOL.module }],
	[/^\/teach\/assign\//, { module: SCHOOL.module }],
	[/^\/teach\/privacy\//, { kind: 'class', id: SCHOOL.classroom }],
	[/^\/teach\//, { token: 'unknown', provider: 'unknown' }]
];

/** The path of a door in the seeded school, with its action. */
export function addressOf(door: Door): string {
	const path = door.slice(door.indexOf(' ') + 1);
	const [, values = {}] = PARAMETERS.find(([pattern]) => pattern.test(path)) ?? [];
	return path.replace(/\[(\w+)\]/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`${door}: say in PARAMETERS what ${name} stands for`);
		return value;
	});
}
