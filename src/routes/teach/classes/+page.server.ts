import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { PageServerLoad } from './$types';

// The list of classes is the teacher’s first page.
export const load: PageServerLoad = () => redirect(308, resolve('/teach'));
