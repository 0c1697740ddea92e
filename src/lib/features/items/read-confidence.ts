import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import { confidenceNames } from './labels.ts';

/** The confidence chosen in a question's form; undefined when none is, since it is optional. */
export function readConfidence(form: HTMLFormElement): Confidence | undefined {
	const value = new FormData(form).get('confidence');
	return isConfidence(value) ? value : undefined;
}

function isConfidence(value: unknown): value is Confidence {
	return typeof value === 'string' && value in confidenceNames;
}
