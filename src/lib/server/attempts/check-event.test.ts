import { expect, it } from 'vitest';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { anEvent, answered, revised, started, uuid } from '#lib/core/testing/events.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { checkEvent } from './check-event.ts';

const hash = 'a'.repeat(64);
const assignment = { module: 'small', version: '1.0.0', hash };
const check = (body: EventBody) =>
	checkEvent(anEvent(body, 1), { lesson: { items: smallModule.items }, assignment });

const begun = { ...started('small', hash), mode: 'assigned' } as const;
const choice = { kind: 'choice', option: 'b' } as const;
const strange = { kind: 'choice', option: 'nowhere' } as const;

it.each<[string, EventBody]>([
	['the beginning of what was assigned', begun],
	['an answer to one of its questions', answered('compare-choice', choice)],
	['an answer given anew', revised('compare-choice', choice)],
	['a hint', { type: 'hinted', item: 'compare-choice' }],
	['a key that was shown', { type: 'revealed', item: 'compare-choice' }],
	['the end', { type: 'finished' }]
])('takes %s', (_, body) => {
	expect(check(body)).toBeUndefined();
});

it.each<[string, EventBody, string, string]>([
	['another module', { ...begun, module: 'large' }, 'foreign-module', 'module'],
	['another version', { ...begun, version: '1.0.1' }, 'foreign-module', 'version'],
	['a version under the same number', { ...begun, hash: 'b'.repeat(64) }, 'foreign-module', 'hash'],
	['a set drawn for one', { ...begun, asks: ['compare-choice'] }, 'foreign-module', 'asks'],
	['a beginning alone', { ...begun, mode: 'self-paced' }, 'foreign-module', 'mode'],
	['an answer to no question', answered('nowhere', choice), 'no-such-item', 'item'],
	['a new answer to no question', revised('nowhere', choice), 'no-such-item', 'item'],
	['an answer by no option', answered('compare-choice', strange), 'does-not-fit', 'response'],
	['a new answer by no option', revised('compare-choice', strange), 'does-not-fit', 'response'],
	['a hint at no question', { type: 'hinted', item: 'nowhere' }, 'no-such-item', 'item'],
	['a key of no question', { type: 'revealed', item: 'nowhere' }, 'no-such-item', 'item']
])('refuses %s, and names the field', (_, body, code, field) => {
	expect(check(body)).toEqual({ id: uuid(1), code, field });
});
