import type { Kysely } from 'kysely';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import { drawProbe } from '#lib/core/coming-back/draw-probe.ts';
import { comingBack } from '#lib/core/coming-back/schedule.ts';
import type { ComingBack, ReturningRule } from '#lib/core/coming-back/schedule.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { askedBank } from './asked-bank.ts';
import type { AskedBank } from './asked-bank.ts';
import { selectLessonReviews, selectSeatAssignments } from './lesson-reviews.ts';
import { nextOf, selectProbes } from './select-probes.ts';
import type { SeatProbe } from './select-probes.ts';

/** What comes back to one seat. */
export interface SeatComingBack {
	rules: Pick<ComingBack, 'due' | 'later' | 'kept'>;
	/** Those that would return, but that the bank has no text for which is new to the seat. */
	exhausted: ReturningRule[];
	/** The last set of questions, done or not. */
	latest: SeatProbe | undefined;
	/** The latest, while a question of it is open. */
	ongoing: SeatProbe | undefined;
	/** Ids of the bank’s items that the seat was given, or that a lesson of its class asks: none is drawn for it. */
	met: string[];
	/** What the reasons tell of keys for the first time, by attempt: written down before they are sent. */
	telling: { attempt: string; items: string[] }[];
	/** The zone of the newest assignment: days are told in it. */
	timeZone: string;
}

/**
 * What comes back to a seat, from all its assignments and what came back before; `now` in ms since 1970. Nothing is
 * written.
 *
 * @throws {Error} when what is kept is broken, which only another program can do.
 */
export async function selectComingBack(
	db: Kysely<Tables>,
	seat: SeatRow,
	now: number,
	bank = askedBank()
): Promise<SeatComingBack> {
	const done = await selectSeatAssignments(db, seat);
	const lessons = await Promise.all(
		done.map((assignment) => selectLessonReviews(db, seat, assignment, now))
	);
	const versions = await Promise.all(
		done.map(({ assignment }) => selectOptionalVersion(db, assignment.hash))
	);
	const probes = await selectProbes(db, seat.id, bank);
	const forms = versions.flatMap((version) => (version ? bankItemsOf(version) : []));
	const met = [...new Set([...forms, ...probes.flatMap((probe) => probe.met)])];
	const told = lessons.flatMap((lesson) => lesson ?? []);
	const reviews = [...told, ...probes]
		.flatMap((each) => each.reviews)
		.toSorted((a, b) => a.at - b.at);
	const latest = probes.at(-1);
	const newest = done.at(-1);
	return {
		...sortedOut(comingBack(reviews, now), met, bank),
		latest,
		ongoing: latest && nextOf(latest) ? latest : undefined,
		met,
		telling: told.flatMap(({ attempt, items }) => (items.length > 0 ? { attempt, items } : [])),
		timeZone: newest ? settingsOf(newest.assignment).timeZone : 'UTC'
	};
}

function sortedOut(
	{ due, later, kept }: ComingBack,
	met: readonly string[],
	{ bank }: AskedBank
): Pick<SeatComingBack, 'rules' | 'exhausted'> {
	const hasText = ({ rule }: ReturningRule) =>
		drawProbe({ bank, rules: [rule], met, seed: 0 }).items.length > 0;
	const without = new Set([...due, ...later].filter((rule) => !hasText(rule)));
	return {
		rules: {
			due: due.filter((rule) => !without.has(rule)),
			later: later.filter((rule) => !without.has(rule)),
			kept
		},
		exhausted: [...without]
	};
}
