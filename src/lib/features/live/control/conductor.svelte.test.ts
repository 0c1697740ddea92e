import { expect, it } from 'vitest';
import type { LiveMessage } from '#lib/core/live/wire.ts';
import { Conductor } from './conductor.svelte.ts';

const message: LiveMessage = { id: 'a.1', whole: true, now: 5, parts: {} };
const reply = (status: number, body: unknown) =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A conductor to whom the server answers this, in this order. */
function conducting(...answers: (Response | 'nothing')[]) {
	const sent: string[] = [];
	const taken: LiveMessage[] = [];
	const ask: typeof fetch = (_address, init) => {
		sent.push(typeof init?.body === 'string' ? init.body : '');
		const answer = answers.shift();
		return answer instanceof Response
			? Promise.resolve(answer)
			: Promise.reject(new TypeError('Failed to fetch'));
	};
	return { conductor: new Conductor('/acts', (got) => taken.push(got), ask), sent, taken };
}

it('hands on the room as it is after the act', async () => {
	const { conductor, sent, taken } = conducting(reply(200, { message }));
	const sending = conductor.send({ type: 'paused' });
	expect(conductor.waiting).toBe(true);
	expect(await sending).toBe(true);
	expect(conductor.waiting).toBe(false);
	expect(sent).toEqual(['{"act":{"type":"paused"}}']);
	expect(taken).toEqual([message]);
});

it('sends once what is pressed twice', async () => {
	const { conductor, sent } = conducting(reply(200, { message }));
	const act = { type: 'revoted', item: 'paid-verdict' } as const;
	expect(await Promise.all([conductor.send(act), conductor.send({ ...act })])).toEqual([
		true,
		true
	]);
	expect(sent).toHaveLength(1);
});

it.each([
	['away', 'nothing'],
	['away', reply(503, {})],
	['away', reply(200, { other: 'a page of the network' })],
	['refused', reply(409, { error: { field: 'type', code: 'not-open' } })],
	['gone', reply(404, {})]
] as const)('says that it is %s, and does it when it is pressed again', async (why, answer) => {
	const { conductor, taken } = conducting(answer, reply(200, { message }));
	expect(await conductor.send({ type: 'paused' })).toBe(false);
	expect([conductor.notDone, conductor.waiting, taken]).toEqual([why, false, []]);
	expect(await conductor.send({ type: 'paused' })).toBe(true);
	expect(conductor.notDone).toBeUndefined();
});
