// See https://svelte.dev/docs/kit/types#app.d.ts
import type { Person } from '#lib/server/auth/logins.ts';
import type { Running } from '#lib/server/running.ts';

declare global {
	namespace App {
		interface Locals {
			/** The store; not there while pages are prerendered. */
			db: Running['db'];
			append: Running['append'];
			arrivals: Running['arrivals'];
			/** The live sessions that somebody watches here. */
			live: Running['live'];
			/** Who is signed in: looked up for pages of teachers only. */
			person?: Person;
		}
	}
}

export {};
