import { BankTopic } from '../schema/bank.ts';
import type { Bank, BankItem, Favours } from '../schema/bank.ts';
import { Misconception } from '../schema/vocabulary.ts';

const TOPICS = BankTopic.options;
const IDEAS = Misconception.options.toReversed();

/** A valid bank of 32 mirror pairs: eight of each kind, which are a side or neither, shown or said. */
export function smallBank(): Bank {
	return {
		format: 1,
		id: 'small',
		version: '1.0.0',
		language: 'en',
		sources: [
			{
				id: 'practice',
				kind: 'page',
				title: 'Made up for practice',
				name: 'the practice page',
				citeAs: 'a practice page',
				publisher: 'Made up for practice',
				interest: 'Made up.',
				rights: 'own',
				read: 'whole',
				accessed: '2026-01-05'
			},
			{
				id: 'report',
				kind: 'report',
				title: 'A report',
				name: 'the report',
				citeAs: 'the report',
				publisher: 'An office',
				url: 'https://example.org/report',
				interest: 'An office.',
				rights: 'quoted',
				read: 'whole',
				accessed: '2026-01-05'
			}
		],
		items: Array.from({ length: 32 }, (_, pair) => aPair(pair)).flat()
	};
}

function aPair(pair: number): BankItem[] {
	const sides: Favours[] = pair % 4 < 2 ? ['democrats', 'republicans'] : ['neither', 'neither'];
	// In some pairs the second side comes first, as an editor may write them.
	if (pair % 3 === 1) sides.reverse();
	return sides.map((favours, twin) => anItem(pair, twin, favours));
}

function anItem(pair: number, twin: number, favours: Favours): BankItem {
	const shown = pair % 2 === 0;
	// Each idea on two pairs that follow each other, the last of the vocabulary first.
	const misconception = IDEAS[Math.floor(pair / 2) % IDEAS.length];
	return {
		id: `bank-${pair}-${twin}`,
		kind: 'choice',
		scale: 'said-or-shown',
		pair: `pair-${pair}`,
		topic: TOPICS[pair % TOPICS.length] ?? 'health',
		favours,
		expectedRight: 50 + ((pair * 7) % 30),
		origin: 'made-up',
		evidence: [],
		prompt: 'Said or shown?',
		stimulus: {
			topic: 'Ponds, made up for practice',
			text: `Pond ${pair} of town ${twin} has frogs.`,
			speaker: 'A neighbor',
			source: 'practice',
			record: ['Somebody counted.', shown ? 'There are frogs.' : 'The count is of fish.'],
			recordSource: 'practice'
		},
		key: {
			correct: shown ? 'shown' : 'said',
			rationales: {
				said: {
					text: 'A neighbor said it.',
					...(shown && { misconception })
				},
				shown: {
					text: 'The count shows it.',
					...(!shown && { misconception })
				}
			}
		}
	};
}
