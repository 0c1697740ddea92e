import { z } from 'zod';
import { MEASURES } from '#lib/core/results/responses-behind.ts';
import type { ResponseQuery } from '#lib/core/results/responses-behind.ts';
import { Id, Misconception } from '#lib/core/schema/vocabulary.ts';

const Query = z.object({
	measure: z.enum(MEASURES).optional(),
	item: Id.optional(),
	seat: z.string().min(1).max(64).optional(),
	option: Id.optional(),
	misconception: Misconception.optional()
});

const View = z.enum(['teacher', 'projector']).default('teacher');

/** Which responses an address asks for, or the name of the first part of it that asks for nothing. */
export function readResponseQuery(
	search: URLSearchParams
): { query: ResponseQuery } | { broken: string } {
	const parsed = Query.safeParse(Object.fromEntries(search));
	if (parsed.success) return { query: parsed.data };
	return { broken: String(parsed.error.issues[0]?.path[0] ?? '') };
}

/** Who looks at the page: the teacher alone, or a room. */
export function readView(search: URLSearchParams): 'teacher' | 'projector' | undefined {
	const parsed = View.safeParse(search.get('view') ?? undefined);
	return parsed.success ? parsed.data : undefined;
}
