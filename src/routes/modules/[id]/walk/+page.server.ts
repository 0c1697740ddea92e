import { lessonPath } from "#lib/core/attempt/path.ts";
import { lessonOf } from "#lib/server/content/lesson-of.ts";
import { selectModules } from "#lib/server/content/modules.ts";
import type { EntryGenerator, PageServerLoad } from "./$types";

export const prerender = "auto";

export const entries: EntryGenerator = () =>
  selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
  const lesson = lessonOf(params.id);
  const opening = lessonPath(lesson).find(
    ({ step, item }) => step === "walk" && item,
  );
  return { lesson, opensAt: opening?.id ?? "cover" };
};
