import type { Stop } from "#lib/core/attempt/path.ts";
import type { Lesson } from "#lib/core/schema/lesson.ts";

/** What a form tells the early script, so that it can write the first answer's events. */
export function earlyAttributes(
  { module, hash }: Lesson,
  stop: Stop,
): Record<`data-${string}`, string> {
  return {
    "data-early": "",
    "data-module": module.id,
    "data-version": module.version,
    "data-hash": hash,
    "data-item": stop.id,
    "data-step": stop.step,
  };
}
