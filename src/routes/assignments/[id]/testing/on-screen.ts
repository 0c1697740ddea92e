import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { lesson, right, wrong } from '#lib/core/assigned/testing/received.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { started } from '#lib/core/testing/events.ts';

export const begun = { ...started(), mode: 'live' } as const;
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const heading = () => page.getByRole('form').getByRole('heading', { level: 2 });
export const status = () => page.getByRole('form').getByRole('status').first();
export const says = (words: string) => page.getByText(words, { exact: false });
export const here = () => location.hash.slice(1);

export const promptOf = (id: string) => lesson.items.find((item) => item.id === id)?.prompt ?? '';
export const to = (from: string, last = from): LiveAct => ({ type: 'stepped', from, to: last });
export const voice = 'safe-voice';
export const verdict = 'paid-verdict';

/** Picks an option of the question on the screen. */
export async function choose(id: string, how: 'right' | 'wrong' = 'right') {
	const { response } = (how === 'right' ? right : wrong)(id);
	const value =
		response.kind === 'choice'
			? response.option
			: response.kind === 'verdict'
				? response.verdict
				: '';
	await expect.element(page.getByRole('radio').first()).toBeEnabled();
	document.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
}

export async function vote(id: string, how?: 'right' | 'wrong') {
	await choose(id, how);
	await button('Save answer').click();
}

export const answers = ({ events }: { events: ReadonlyMap<string, AttemptEvent> }, id: string) =>
	[...events.values()].filter((event) => event.type === 'answered' && event.item === id);
