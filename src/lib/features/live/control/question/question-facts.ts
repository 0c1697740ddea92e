import type { CandidatePart, LiveParts } from '#lib/core/live/wire.ts';
import { FEWEST } from '#lib/core/live/wire.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Revelation } from '#lib/core/schema/live.ts';
import { hasOptions } from '#lib/features/items/labels.ts';
import type { Conducted } from '../where.ts';

/** So many reasons of one question are enough for a class to talk about. */
export const MOST_SHOWN = 3;

/** What a teacher can do with a question now. */
export interface QuestionFacts {
	revealed: readonly Revelation[];
	revotes: number;
	/** Why it counts for nobody. */
	struck?: string;
	/** Does the article’s statement have a record to be shown? */
	hasRecord: boolean;
	/** Can the class be shown how it voted? */
	hasVotes: boolean;
	/** Have enough voted for that? */
	areEnough: boolean;
	/** The question who speaks in the same statement, as long as its answer is not shown. */
	voice?: string;
}

/** What can be done with a question, of a lesson whose keys are known here. */
export function factsOf(
	item: Item,
	{ statements, items }: Pick<Conducted, 'statements' | 'items'>,
	{ room, [`tally:${item.id}` as const]: tally }: LiveParts
): QuestionFacts {
	const revealed = room?.revealed[item.id] ?? [];
	const struck = room?.struck.find((one) => one.item === item.id)?.note;
	const statement = statements.find(({ id }) => id === item.statement);
	const voice =
		item.kind === 'verdict'
			? items.find(
					(other) =>
						isVoice(other) &&
						other.statement === item.statement &&
						!(room?.revealed[other.id] ?? []).includes('key')
				)?.id
			: undefined;
	return {
		revealed,
		revotes: room?.revotes[item.id] ?? 0,
		...(struck !== undefined && { struck }),
		// Who speaks is answered from the article alone.
		hasRecord: !isVoice(item) && (statement?.evidence.length ?? 0) > 0,
		hasVotes: hasOptions(item),
		areEnough: (tally?.first.voters ?? 0) >= FEWEST,
		...(voice !== undefined && { voice })
	};
}

function isVoice(item: Item): boolean {
	return item.kind === 'choice' && item.scale === 'voice';
}

/** The reasons that came with answers to a question: those that are shown first, then the newest. */
export function reasonsFor(
	item: string,
	candidates: readonly CandidatePart[] = []
): { shown: CandidatePart[]; others: CandidatePart[] } {
	const own = candidates.filter((each) => each.item === item);
	return {
		shown: own.filter(({ shown }) => shown),
		others: own.filter(({ shown }) => !shown).toReversed()
	};
}
