import type { Process } from '../schema/process.ts';

function onPage(page: number, quote: string) {
	return { source: 'audit', locator: `page ${page}`, quote, seen: 'original' } as const;
}

/** Three stages, of which the second asks a question, and one branch. */
export const smallProcess: Process = {
	title: 'How crashes are counted',
	intro: 'From the street to the page.',
	stages: [
		{
			id: 'report',
			label: 'A crash is reported',
			explanation: 'Police write down each crash they are called to.',
			record: onPage(1, 'We used police reports.'),
			uncertain: 'Some crashes are never reported.',
			items: []
		},
		{
			id: 'compare',
			label: 'Two years are compared',
			explanation: 'The auditor sets one year beside the year before.',
			article: { passage: 'count', quote: 'from 40 to 28 in one year' },
			record: onPage(2, 'Crashes fell by 30 percent, from 40 to 28.'),
			uncertain: 'Traffic may have changed too.',
			items: ['compare-choice']
		},
		{
			id: 'publish',
			label: 'The audit is published',
			explanation: 'Anyone may read it.',
			record: onPage(3, 'This audit is public.'),
			uncertain: 'Few people read it.',
			items: []
		}
	],
	branches: [
		{
			after: 'report',
			outcomes: [
				{ id: 'counted', label: 'Counted', explanation: 'It was at a crossing.' },
				{ id: 'left', label: 'Left out', explanation: 'It was elsewhere.' }
			]
		}
	],
	checkers: [{ id: 'who', question: 'Who checks?', answer: 'The auditor, who works for the town.' }]
};
