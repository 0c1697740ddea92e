import { lessonOf } from "#lib/server/content/lesson-of.ts";
import { selectModules } from "#lib/server/content/modules.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

export const prerender = "auto";

export const entries: EntryGenerator = () =>
  selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params }) => ({
  lesson: lessonOf(params.id),
});
