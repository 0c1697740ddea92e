import { withForms } from '../../../../bank/with-forms.ts';
import type { SeatInput } from '../../../../results/class-input.ts';
import { aSeat } from '../../../../results/testing/seats.ts';
import type { Lesson } from '../../../../schema/lesson.ts';
import { withBankForms } from '../../../../testing/bank-forms.ts';
import { answered } from '../../../../testing/events.ts';
import { smallBank } from '../../../../testing/small-bank.ts';
import { aLesson } from '../../../../testing/small-module.ts';
import { slantsOf } from '../slants.ts';

export const slants = slantsOf(smallBank());

/**
 * The eight questions of a lesson with drawn forms, in the order of the letters below: a pair that is backed, one that is
 * not, and of either kind one that favours neither side. Democrats’ before Republicans’; the first of a backed pair is
 * asked in the warm-up, the first of the other in the exit, as they are drawn.
 */
export const MIRRORED = [
	'bank-0-0',
	'bank-0-1',
	'bank-1-1',
	'bank-1-0',
	'bank-2-0',
	'bank-2-1',
	'bank-3-1',
	'bank-3-0'
] as const;

const FORMS = {
	warmup: ['bank-0-0', 'bank-1-0', 'bank-2-0', 'bank-3-0'],
	exit: ['bank-0-1', 'bank-1-1', 'bank-2-1', 'bank-3-1']
};

/** The small lesson with these sets of the small bank; those above unless others are given. */
export function mirroredLesson(forms: { warmup: string[]; exit: string[] } = FORMS): Lesson {
	const { items, steps, sources } = withForms(withBankForms(forms), smallBank());
	return { ...aLesson(), items, steps, sources };
}

/** A seat that called each of the eight shown (`+`) or said (`-`), and left out the rest (a space). */
export function mirrorSeat(id: string, called: string): SeatInput {
	const bodies = MIRRORED.flatMap((item, at) => {
		const sign = called[at] ?? ' ';
		if (sign === ' ') return [];
		return answered(item, { kind: 'choice', option: sign === '+' ? 'shown' : 'said' });
	});
	return aSeat(id, ...bodies);
}
