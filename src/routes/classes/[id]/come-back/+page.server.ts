import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { Confidence, Id } from '#lib/core/schema/vocabulary.ts';
import { problemWords } from '#lib/features/coming-back/problem.ts';
import { keepTold } from '#lib/server/attempts/told-keys.ts';
import { answerProbe } from '#lib/server/coming-back/answer-probe.ts';
import { beginProbe } from '#lib/server/coming-back/begin-probe.ts';
import { selectComingBack } from '#lib/server/coming-back/select-coming-back.ts';
import { shown } from '#lib/server/coming-back/shown.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import { seated } from '../seated.server.ts';
import type { Actions, PageServerLoad } from './$types';

// A set has a dozen questions at most; more than that is a script.
const limit = makeLimit({ points: 60, seconds: 60 });

const Answer = z.object({
	item: Id,
	answer: z.string().min(1).max(64),
	confidence: Confidence.optional()
});
const Beginning = z.object({ after: z.string().max(64).catch('') });

type Event = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
	const { db, arrivals } = event.locals;
	const now = arrivals.arrive();
	const seat = await seated(event, now);
	const found = await selectComingBack(db, seat, now);
	for (const { attempt, items } of found.telling) await keepTold(db, { attempt, items, at: now });
	if (found.telling.length > 0) arrivals.tell(now);
	const { searchParams } = event.url;
	const { rules, exhausted, latest, timeZone } = found;
	return {
		seat: seat.name,
		shown: shown(found, {
			answered: searchParams.get('answered') ?? undefined,
			done: searchParams.has('done')
		}),
		...rules,
		exhausted,
		latest: latest?.id ?? '',
		timeZone
	};
};

export const actions: Actions = {
	async begin(event) {
		const { seat, now, wait } = await enter(event);
		if (wait > 0) return tooFast(wait);
		const { after } = Beginning.parse(Object.fromEntries(await event.request.formData()));
		// Whatever came of it, the page says so.
		await beginProbe(event.locals.db, { seat, after, now });
		redirect(303, here(event));
	},
	async answer(event) {
		const { seat, now, wait } = await enter(event);
		if (wait > 0) return tooFast(wait);
		const parsed = Answer.safeParse(Object.fromEntries(await event.request.formData()));
		if (!parsed.success) {
			const [field = 'item'] = parsed.error.issues[0]?.path ?? [];
			return refuse(400, { problem: 'wrong', field: String(field) });
		}
		const { item } = parsed.data;
		const fault = await answerProbe(event.locals.db, seat.id, parsed.data, now);
		if (fault) {
			const { code, field } = fault;
			return code === 'no-such-option'
				? refuse(400, { problem: 'wrong', field })
				: refuse(409, { problem: code });
		}
		redirect(303, `${here(event)}?answered=${item}#explanation-${item}`);
	}
};

async function enter(event: Event) {
	const now = event.locals.arrivals.arrive();
	const seat = await seated(event, now);
	return { seat, now, wait: await limit.take(seat.id) };
}

function tooFast(seconds: number) {
	return refuse(429, { problem: 'too-fast', seconds });
}

function refuse(status: number, problem: Parameters<typeof problemWords>[0]) {
	return fail(status, { problem: problemWords(problem) });
}

function here({ params }: Event): string {
	return resolve('/classes/[id]/come-back', { id: params.id });
}
