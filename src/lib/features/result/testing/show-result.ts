import { page, userEvent } from 'vitest/browser';
import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import type { Confidence, Verdict } from '#lib/core/schema/vocabulary.ts';
import { answered, eventsOf, started } from '#lib/core/testing/events.ts';
import { aLongerLesson } from '#lib/core/testing/longer-lesson.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import Result from '#lib/features/result/Result.svelte';

/** How a learner answers each item; undefined leaves it out. */
export type Answering = (item: Item) => ItemResponse | undefined;

interface Options {
	lesson?: Lesson;
	confidence?: Confidence;
}

/** Answers a lesson and shows its result. */
export async function showResult(
	answer: Answering,
	{ lesson = aLongerLesson(), confidence }: Options = {}
) {
	const bodies = lesson.items.flatMap((item) => {
		const response = answer(item);
		return response ? [answered(item.id, response, confidence)] : [];
	});
	const events = eventsOf(started(), ...bodies);
	const onstartagain = vi.fn();
	const state = foldAttempt(events);
	const elsewhere = '/modules/groundhog';
	await render(Result, { props: { lesson, state, events, elsewhere, onstartagain } });
	return { onstartagain, events };
}

/** Gives this verdict on every statement, and the right answer to everything else. */
export function judging(verdict: Verdict): Answering {
	return (item) => (item.kind === 'verdict' ? { kind: 'verdict', verdict } : keyResponse(item));
}

/** Everything that a section says, its folds included. */
export function section(name: string): string {
	const heading = page.getByRole('heading', { name, exact: true, level: 2 }).element();
	return plain(heading.closest('section'));
}

/** The text of an element with each run of white space as one space. */
export function plain(element: Element | null | undefined): string {
	return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

export async function openFold(name: string) {
	await userEvent.click(page.getByText(name, { exact: true }));
}
