import type { Evidence, Statement } from '../schema/statement.ts';

const judged = { statusAsOf: '2026-01-05', changesIf: 'The audit is corrected.' };

function found(id: string, quote: string): Evidence {
	return { id, source: 'audit', locator: 'page 2', quote, seen: 'original' };
}

/** Three of five are supported; one of these is quoted, and one of the others is the writer's own. */
export const smallStatements: Statement[] = [
	{
		...judged,
		id: 'safe',
		passage: 'headline',
		quote: 'New crossings have made the town safe',
		speaker: 'the article',
		voice: 'narration',
		verdict: 'not-addressed',
		evidence: [],
		gap: 'The audit counted crashes at twelve crossings, not safety in the town.',
		rule: 'Ask what was counted.'
	},
	{
		...judged,
		id: 'paid',
		passage: 'mayor',
		quote: 'The town paid for every crossing from its own budget',
		speaker: 'Mayor Ruth Okafor',
		voice: 'quoted-claim',
		verdict: 'supported',
		evidence: [found('budget', 'All twelve were paid for from the town budget.')],
		gap: 'None: the audit says the same.',
		rule: 'A quotation can be backed.'
	},
	{
		...judged,
		id: 'half',
		passage: 'mayor',
		quote: 'the crossings cut crashes in half',
		speaker: 'Mayor Ruth Okafor',
		voice: 'retold-claim',
		verdict: 'contradicted',
		evidence: [
			{
				...found('fall', 'Crashes fell by 30 percent, from 40 to 28.'),
				differs: { statement: ['in half'], record: ['30 percent'] }
			}
		],
		gap: 'The audit counted a fall of 30 percent.',
		rule: 'Do the sum.'
	},
	{
		...judged,
		id: 'fell',
		passage: 'count',
		quote: 'crashes fell from 40 to 28 in one year',
		speaker: 'the audit',
		voice: 'reported-finding',
		verdict: 'supported',
		evidence: [found('numbers', 'Crashes fell by 30 percent, from 40 to 28.')],
		gap: 'None: these are the audit’s numbers.',
		rule: 'Compare the numbers.'
	},
	{
		...judged,
		id: 'unfinished',
		passage: 'unfinished',
		quote: 'Two of the twelve crossings were not finished',
		speaker: 'the audit',
		verdict: 'supported',
		evidence: [
			found('open', 'Two of the twelve crossings were not finished when the count ended.')
		],
		gap: 'None: these are the audit’s words.',
		rule: 'Look for what is left out.'
	}
];
