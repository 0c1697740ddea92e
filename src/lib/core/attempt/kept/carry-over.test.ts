import { describe, expect, it } from 'vitest';
import { answered, eventsOf, revised, started } from '../../testing/events.ts';
import { aLesson } from '../../testing/small-module.ts';
import { carryOver } from './carry-over.ts';

const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;
const lesson = aLesson({ digests: { same: 'd1', changed: 'd2-new', added: 'd3' } });
const oldDigests = { same: 'd1', changed: 'd2', gone: 'd4' };

describe('an attempt at an older version', () => {
	it('keeps answers to the same item only, and names the others', () => {
		const events = eventsOf(
			started(),
			answered('gone', yes),
			answered('same', yes, 'sure'),
			answered('changed', yes)
		);
		expect(carryOver(events, oldDigests, lesson)).toEqual({
			kept: [{ type: 'answered', item: 'same', response: yes, confidence: 'sure' }],
			keptItems: ['same'],
			setAside: ['gone', 'changed']
		});
	});

	it('keeps every try, hint and reveal of the same item, in order and without envelopes', () => {
		const events = eventsOf(
			answered('same', no),
			{ type: 'hinted', item: 'same' },
			revised('same', yes),
			{ type: 'revealed', item: 'same' },
			{ type: 'revealed', item: 'changed' }
		);
		expect(carryOver(events.toReversed(), oldDigests, lesson)).toEqual({
			kept: [
				{ type: 'answered', item: 'same', response: no },
				{ type: 'hinted', item: 'same' },
				{ type: 'revised', item: 'same', response: yes },
				{ type: 'revealed', item: 'same' }
			],
			keptItems: ['same'],
			setAside: []
		});
	});

	it('keeps a reason', () => {
		const reason = 'It is in the audit.';
		const events = eventsOf({ type: 'answered', item: 'same', response: yes, reason });
		expect(carryOver(events, oldDigests, lesson).kept).toMatchObject([{ reason }]);
	});

	it('keeps an event that arrived twice once', () => {
		const events = eventsOf(answered('same', yes));
		expect(carryOver([...events, ...events], oldDigests, lesson).kept).toHaveLength(1);
	});

	it('keeps neither its beginning nor its place nor its end', () => {
		const events = eventsOf(
			started(),
			{ type: 'moved', step: 'walk', stop: 'same' },
			{
				type: 'finished'
			}
		);
		expect(carryOver(events, oldDigests, lesson)).toEqual({
			kept: [],
			keptItems: [],
			setAside: []
		});
	});

	it('keeps nothing when the digests of its version are unknown', () => {
		const events = eventsOf(answered('same', yes), { type: 'hinted', item: 'same' });
		expect(carryOver(events, undefined, lesson)).toEqual({
			kept: [],
			keptItems: [],
			setAside: ['same']
		});
	});

	it('keeps no answer to an item that neither version has', () => {
		const events = eventsOf(answered('constructor', yes));
		expect(carryOver(events, oldDigests, lesson).setAside).toEqual(['constructor']);
	});
});
