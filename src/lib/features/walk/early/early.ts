import { v7 as uuidv7 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { chooseByNumber } from '#lib/features/items/choose-by-number.ts';
import { deviceName, writeEvents } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Early } from './early-state.ts';

/*
 * Stands in the head of a lesson page and works until the page is hydrated: it answers the first
 * question itself, durably, from markup that the page brings, and remembers every other act so that
 * the hydrated page can do it. Nothing a reader does is lost or has to wait for the framework.
 */

const early: Early = {
	taken: false,
	acts: [],
	events: [],
	// Opened at once, so that the first answer does not wait for it.
	database: openDatabase(),
	settled: Promise.resolve()
};
window.early = early;
// A refusal is met where the database is used.
early.database.catch(() => undefined);

let answering = false;

document.addEventListener('submit', (event) => {
	if (early.taken || !(event.target instanceof HTMLFormElement)) return;
	event.preventDefault();
	const form = event.target;
	if (answering || form.dataset.early === undefined) {
		early.acts.push('check');
		return;
	}
	const option = new FormData(form).get('answer');
	if (typeof option !== 'string') {
		say(form, form.dataset.missing ?? '');
		return;
	}
	answering = true;
	early.settled = answer(form, option).catch(() => {
		early.acts.push('check');
	});
});

document.addEventListener('click', (event) => {
	if (early.taken || !(event.target instanceof Element)) return;
	const act = event.target.closest<HTMLElement>('[data-act]')?.dataset.act;
	if (act) early.acts.push(act);
});

document.addEventListener('keydown', (event) => {
	if (early.taken || !(event.target instanceof Element)) return;
	const options = event.target.closest<HTMLElement>('form .options');
	if (options) chooseByNumber(options, event);
});

async function answer(form: HTMLFormElement, option: string) {
	const { module, version, hash, item, step } = form.dataset;
	if (!module || !version || !hash || !item || !step) throw new TypeError('the form names no item');
	const database = await early.database;
	// Somebody who has been here before is taken up by the hydrated page, at their own place.
	if (await database.countFromIndex('events', 'module', module))
		throw new TypeError('begun before');
	const confidence = new FormData(form).get('confidence');
	const common = {
		attempt: uuidv7(),
		device: await deviceName(database),
		at: new Date().toISOString()
	};
	const events: AttemptEvent[] = [
		{
			...common,
			id: uuidv7(),
			seq: 1,
			type: 'started',
			module,
			version,
			hash,
			mode: 'self-paced'
		},
		{ ...common, id: uuidv7(), seq: 2, type: 'moved', step, stop: item },
		{
			...common,
			id: uuidv7(),
			seq: 3,
			type: 'answered',
			item,
			response: { kind: 'choice', option },
			...(isConfidence(confidence) ? { confidence } : {})
		}
	];
	await writeEvents(database, events);
	early.events = events;
	if (!early.taken) show(form, option);
}

function isConfidence(value: unknown): value is 'guess' | 'think-so' | 'sure' {
	return value === 'guess' || value === 'think-so' || value === 'sure';
}

function show(form: HTMLFormElement, option: string) {
	const template = document.querySelector<HTMLTemplateElement>(
		`template[data-option="${CSS.escape(option)}"]`
	);
	const slot = document.querySelector('[data-early-slot]');
	if (!template || !slot) return;
	form.dataset.phase = 'answered';
	for (const fieldset of form.querySelectorAll('fieldset')) fieldset.disabled = true;
	say(form, template.dataset.outcome ?? '');
	slot.replaceChildren(template.content.cloneNode(true));
	slot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
}

function say(form: HTMLFormElement, sentence: string) {
	const status = form.querySelector('[role="status"]');
	if (status) status.textContent = sentence;
}
