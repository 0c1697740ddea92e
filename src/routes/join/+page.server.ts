import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { problemWords } from '#lib/features/join/problem.ts';
import { findTyped, STATUS } from './find.server.ts';
import type { Actions } from './$types';

const Typed = z.string().max(100).catch('');

export const actions: Actions = {
	async default(event) {
		const typed = Typed.parse((await event.request.formData()).get('code'));
		const found = await findTyped(event, typed);
		if (found.ok) redirect(303, resolve('/join/[code]', { code: found.code }));
		return fail(STATUS[found.problem], { typed, problem: problemWords(found) });
	}
};
