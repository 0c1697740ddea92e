import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../../app.css';
import type { OpenItem } from '#lib/core/assigned/open-lesson.ts';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { itemPhase } from '#lib/core/attempt/going-on/item-phase.ts';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import type { Item } from '#lib/core/schema/item.ts';
import { answered, eventsOf, started } from '#lib/core/testing/events.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { plain } from '#lib/features/result/testing/show-result.ts';
import Refresher from './Refresher.svelte';

const lesson = aLesson();
const itemOf = (id: string) => {
	const found = lesson.items.find((item) => item.id === id);
	if (!found) throw new Error(`no item ${id}`);
	return found;
};
const right = (id: string) => answered(id, keyResponse(itemOf(id)));
const partly = (id: string) => answered(id, { kind: 'verdict', verdict: 'partly' });
/** Continued without another try. */
const missed = (id: string): EventBody[] => [partly(id), { type: 'revealed', item: id }];

/** Shows what stands under the explanation of a question. */
async function show(id: string, events: EventBody[], side?: { governed: boolean }) {
	const state = foldAttempt(eventsOf(started(), ...events));
	const attempt = {
		lesson,
		path: lessonPath(lesson),
		state,
		side: side && { ...side, told: { corrections: [] } },
		phaseOf: (item: OpenItem, stop: Stop) => itemPhase(state, item as Item, stop)
	};
	await render(Refresher, { attempt, item: itemOf(id) });
}

const summary = () => page.getByText('Two minutes on this idea');
const status = () => page.getByRole('status');

describe('a refresher', () => {
	const twice = [right('paid-voice'), ...missed('paid-verdict'), partly('half-verdict')];

	it('stands closed under the second miss of an idea, and names the idea', async () => {
		await show('half-verdict', twice);
		await expect
			.element(status())
			.toHaveTextContent(
				'An earlier answer of yours fits the same idea: “The truth lies between two sides.”'
			);
		expect(summary().element().closest('details')).toHaveProperty('open', false);
	});

	it('is read out without taking the focus', async () => {
		const before = document.body.appendChild(document.createElement('button'));
		before.focus();
		await show('half-verdict', twice);
		const region = status().element();
		const heard: string[] = [];
		new MutationObserver(() => heard.push(region.textContent)).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
		await expect.poll(() => heard.length).toBeGreaterThan(0);
		expect(document.activeElement).toBe(before);
		before.remove();
	});

	it('opens by keyboard to the earlier case: words, record, difference, rule, a try', async () => {
		await show('half-verdict', twice);
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('Now try it', { exact: false })).toBeVisible();
		const text = plain(summary().element().closest('details'));
		const steps = [
			'“The town paid for every crossing from its own budget”',
			'1. What is said',
			'All twelve were paid for from the town budget.',
			'Crashes at twelve crossings · page 2',
			'2. What does the record say?',
			'3. What is the difference? None: the audit says the same.',
			'4. The rule to take along: A quotation can be backed.',
			'5. Now try it'
		];
		const places = steps.map((step) => text.indexOf(step));
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it.each<[string, string, EventBody[]]>([
		['the first miss', 'paid-verdict', twice.slice(0, 2)],
		['the third, once it was shown', 'fell-verdict', [...twice, partly('fell-verdict')]],
		['a right answer', 'fell-verdict', [...twice, right('fell-verdict')]],
		['a miss of another idea', 'half-verdict', [...twice.slice(0, 3), wrongOtherwise()]],
		[
			'a miss whose earlier one may still be tried',
			'half-verdict',
			[right('paid-voice'), partly('paid-verdict'), partly('half-verdict')]
		]
	])('does not stand under %s', async (_, id, events) => {
		await show(id, events);
		await new Promise(requestAnimationFrame);
		expect(summary().query()).toBeNull();
		expect(status().query()).toBeNull();
	});

	it('stays under the second miss after further ones', async () => {
		await show('half-verdict', [...twice, partly('fell-verdict')]);
		await expect.element(summary()).toBeVisible();
	});

	it('waits under a question in parts until no further try is open', async () => {
		const before: EventBody[] = [
			answered('paid-voice', { kind: 'choice', option: 'narration' }),
			{ type: 'revealed', item: 'paid-voice' },
			right('paid-verdict'),
			answered('board', { kind: 'sort', places: { 'card-paid': 'said-open' } })
		];
		await show('board', before);
		expect(summary().query()).toBeNull();
		await show('board', [...before, { type: 'revealed', item: 'board' }]);
		await expect.element(summary()).toBeVisible();
	});

	it('is nothing for a class at one pace', async () => {
		await show('half-verdict', twice, { governed: true });
		expect(summary().query()).toBeNull();
		await show('half-verdict', twice, { governed: false });
		await expect.element(summary()).toBeVisible();
	});
});

function wrongOtherwise() {
	return answered('half-verdict', { kind: 'verdict', verdict: 'supported' });
}
