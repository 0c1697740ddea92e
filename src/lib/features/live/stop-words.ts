import { m } from '#lib/i18n/paraglide/messages.js';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { StepKind } from '#lib/core/schema/step.ts';

const stepNames: Record<StepKind, () => string> = {
	cover: m.lesson_step_cover,
	warmup: m.lesson_step_warmup,
	walk: m.lesson_step_walk,
	process: m.lesson_step_process,
	omissions: m.lesson_step_omissions,
	sort: m.lesson_step_sort,
	headline: m.lesson_step_headline,
	exit: m.lesson_step_exit,
	result: m.lesson_step_result
};

/** A part of the lesson by its name. */
export function stepWords(step: StepKind): string {
	return stepNames[step]();
}

/** Where in the lesson a screen is, in a few words: the part, and which of its questions. */
export function stopWords(path: readonly Stop[], id: string): string {
	const stop = path.find((each) => each.id === id);
	if (!stop) return id;
	const asked = path.filter(({ step, item }) => item !== undefined && step === stop.step);
	const position = asked.indexOf(stop) + 1;
	const step = stepWords(stop.step);
	return position > 0 ? m.lesson_question_of({ step, position, of: asked.length }) : step;
}
