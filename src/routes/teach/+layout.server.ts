import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the bar. It guards nothing: each page and action asks for itself. */
export const load: LayoutServerLoad = ({ locals }) => ({ person: locals.person });
