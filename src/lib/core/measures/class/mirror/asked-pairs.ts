import type { Item } from '../../../schema/item.ts';
import type { Lesson } from '../../../schema/lesson.ts';
import type { Slant, Slants } from './slants.ts';

/** A mirror pair that a lesson asks whole, with the pairs of neither side that it is read against. */
export interface AskedPair {
	/** Whether the record backs both, by their key. */
	shown: boolean;
	/** Item ids. */
	democrats: string;
	republicans: string;
	/**
	 * Pairs that favour neither side, with the same key and one item in each of the same two sets: the item beside the
	 * Democrats’ one, and the item beside the Republicans’. Empty where both stand in one set: then nothing lies between.
	 */
	beside: { democrats: string; republicans: string }[];
}

type Form = 'warmup' | 'exit';

/** An item of the bank that still counts, and where the lesson asks it. */
interface Standing extends Slant {
	id: string;
	form: Form;
	shown: boolean;
}

/**
 * The mirror pairs that a lesson asks whole and that can be compared. A pair drops out when one of the two was struck, was
 * given another key or a second right answer, or when no pair of neither side is left to tell what lay between warm-up and
 * exit. A lesson without questions of the bank has none.
 */
export function askedPairs(
	{ steps, items }: Pick<Lesson, 'steps' | 'items'>,
	slants: Slants
): AskedPair[] {
	const pairs = [...Map.groupBy(standing({ steps, items }, slants), ({ pair }) => pair).values()]
		.filter((pair) => pair.length === 2)
		.map(([one, other]) => ({ one, other }))
		.flatMap(({ one, other }) =>
			one && other && one.shown === other.shown ? [{ one, other }] : []
		);
	const neutral = pairs.filter(
		({ one, other }) => one.favours === 'neither' && other.favours === 'neither'
	);
	return pairs.flatMap(({ one, other }) => {
		const [democrats, republicans] = one.favours === 'democrats' ? [one, other] : [other, one];
		if (democrats.favours !== 'democrats' || republicans.favours !== 'republicans') return [];
		const { shown } = one;
		const isApart = democrats.form !== republicans.form;
		const beside = neutral.flatMap((pair) => {
			if (!isApart || pair.one.shown !== shown || pair.one.form === pair.other.form) return [];
			const [same, opposite] =
				pair.one.form === democrats.form ? [pair.one, pair.other] : [pair.other, pair.one];
			return [{ democrats: same.id, republicans: opposite.id }];
		});
		if (isApart && beside.length === 0) return [];
		return [{ shown, democrats: democrats.id, republicans: republicans.id, beside }];
	});
}

function standing({ steps, items }: Pick<Lesson, 'steps' | 'items'>, slants: Slants): Standing[] {
	const counted = new Map(items.map((item) => [item.id, item]));
	return steps.flatMap((step) => {
		if (step.kind !== 'warmup' && step.kind !== 'exit') return [];
		return step.items.flatMap((id): Standing[] => {
			const slant = slants.get(id);
			const shown = isShown(counted.get(id));
			if (!slant || shown === undefined) return [];
			return [{ id, form: step.kind, shown, ...slant }];
		});
	});
}

/** Undefined where it is no question of said or shown with one right answer. */
function isShown(item: Item | undefined): boolean | undefined {
	if (item?.kind !== 'choice' || item.scale !== 'said-or-shown' || item.discussion)
		return undefined;
	return item.key.alsoCorrect ? undefined : item.key.correct === 'shown';
}
