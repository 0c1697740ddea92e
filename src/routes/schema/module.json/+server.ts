import { json } from '@sveltejs/kit';
import { moduleJsonSchema } from '#lib/server/content/json-schema.ts';

export const prerender = true;

/** Serves the JSON Schema for authors; written once, at build. */
export function GET() {
	return json(moduleJsonSchema());
}
