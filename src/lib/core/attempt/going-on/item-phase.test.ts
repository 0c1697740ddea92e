import { describe, expect, it } from 'vitest';
import { aMark, aVerdict, aWrite } from '../../testing/items.ts';
import { answered, eventsOf, revised } from '../../testing/events.ts';
import { foldAttempt } from '../fold.ts';
import { itemPhase } from './item-phase.ts';

const shown = { withheld: false };
const withheld = { withheld: true };
const item = aVerdict('contradicted', {}, { id: 'v' });
const right = { kind: 'verdict', verdict: 'contradicted' } as const;
const near = { kind: 'verdict', verdict: 'not-addressed' } as const;
const wrong = { kind: 'verdict', verdict: 'supported' } as const;

describe('an item', () => {
	it.each([
		['open while unanswered', [], shown, 'open'],
		['open while another item is answered', [answered('w', right)], shown, 'open'],
		[
			'open when only its hint was asked for',
			[{ type: 'hinted', item: 'v' } as const],
			shown,
			'open'
		],
		['settled by a right answer', [answered('v', right)], shown, 'settled'],
		['hidden after a wrong answer', [answered('v', wrong)], shown, 'wrong-hidden'],
		['hidden after a half right answer', [answered('v', near)], shown, 'wrong-hidden'],
		[
			'hidden after two wrong answers',
			[answered('v', wrong), answered('v', near)],
			shown,
			'wrong-hidden'
		],
		[
			'settled by a right second answer',
			[answered('v', wrong), answered('v', right)],
			shown,
			'settled'
		],
		[
			'still settled after a wrong revision',
			[answered('v', right), revised('v', wrong)],
			shown,
			'settled'
		],
		[
			'settled when revealed',
			[answered('v', wrong), { type: 'revealed', item: 'v' } as const],
			shown,
			'settled'
		],
		['open at a withheld stop while unanswered', [], withheld, 'open'],
		['settled by any answer at a withheld stop', [answered('v', wrong)], withheld, 'settled'],
		[
			'hidden after an answer of another kind',
			[answered('v', { kind: 'choice', option: 'contradicted' })],
			shown,
			'wrong-hidden'
		]
	] as const)('is %s', (_, bodies, stop, phase) => {
		expect(itemPhase(foldAttempt(eventsOf(...bodies)), item, stop)).toBe(phase);
	});

	it('needs every part right to be settled', () => {
		const mark = aMark(['p', 'q', 'r'], ['p', 'q']);
		const given = (...spans: string[]) =>
			itemPhase(foldAttempt(eventsOf(answered('mark', { kind: 'mark', spans }))), mark, shown);
		expect(given('p')).toBe('wrong-hidden');
		expect(given('p', 'q')).toBe('settled');
	});

	it('is settled once written, rated or not: its model may be shown', () => {
		const write = aWrite(['who', 'number']);
		const state = foldAttempt(eventsOf(answered('write', { kind: 'write', text: 'Ours.' })));
		expect(itemPhase(state, write, shown)).toBe('settled');
	});
});
