import type { ChoiceItem, VerdictItem } from '../schema/item.ts';
import type { SaidOrShown, Verdict, Voice } from '../schema/vocabulary.ts';

/** The fixed options of question 1, in the order they are shown. */
export const VOICES: readonly Voice[] = [
	'quoted-claim',
	'retold-claim',
	'reported-finding',
	'narration'
];

/** The fixed options of question 2, in the order they are shown. */
export const VERDICTS: readonly Verdict[] = [
	'supported',
	'partly',
	'not-addressed',
	'contradicted'
];

/** The fixed options of the quick question, in the order they are shown. */
export const SAID_OR_SHOWN: readonly SaidOrShown[] = ['said', 'shown'];

/** Option ids of a choice item in the order they are shown; the fixed scales bring their own. */
export function optionsOf(item: Pick<ChoiceItem, 'scale' | 'options'>): string[] {
	switch (item.scale) {
		case 'voice':
			return [...VOICES];
		case 'said-or-shown':
			return [...SAID_OR_SHOWN];
		case 'own':
			return (item.options ?? []).map((option) => option.id);
	}
}

/** Ids of the options that count as right, the keyed one first. */
export function rightOptions({ key }: ChoiceItem | VerdictItem): string[] {
	return [key.correct, ...(key.alsoCorrect ?? [])];
}
