import type { VerdictItem } from '../../schema/item.ts';
import type { Verdict } from '../../schema/vocabulary.ts';
import type { Judgment } from '../judged-part.ts';
import { judgePart } from '../judged-part.ts';
import { rightOptions } from '../options.ts';

const NEIGHBOURS: readonly string[] = ['not-addressed', 'contradicted'] satisfies Verdict[];

/**
 * 1 for a keyed verdict; 0.5 for `not-addressed` where the key is `contradicted`, or the reverse:
 * both see that the record does not back the statement; else 0.
 */
export function scoreVerdict(item: VerdictItem, verdict: Verdict): Judgment {
	const { correct, rationales } = item.key;
	const right = rightOptions(item).includes(verdict);
	const near = NEIGHBOURS.includes(verdict) && NEIGHBOURS.includes(correct);
	return {
		points: right ? 1 : near ? 0.5 : 0,
		max: 1,
		parts: [judgePart(verdict, right ? 'right' : 'wrong', rationales[verdict])]
	};
}
