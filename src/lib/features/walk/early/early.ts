import { chooseByNumber } from '#lib/features/items/choose-by-number.ts';
import { inTime } from '../store/in-time.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Early } from './early-state.ts';
import { keepFirstAnswer } from './first-answer.ts';

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
	settled: Promise.resolve(),
	fail
};
window.early = early;
// A refusal is met where the database is used.
early.database.catch(() => undefined);

/** How long an answer may take to become durable before the hydrated page sees to it, in ms. */
const PATIENCE = 6000;

let answering = false;

document.addEventListener('submit', (event) => {
	if (early.taken || !(event.target instanceof HTMLFormElement)) return;
	event.preventDefault();
	const form = event.target;
	const choice = new FormData(form);
	if (answering || form.dataset.early === undefined) {
		early.acts.push('check');
	} else if (choice.has('answer')) {
		answering = true;
		early.settled = answer(form, choice);
	} else {
		say(form, form.dataset.missing ?? '');
	}
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

// A script that does not arrive tells only itself, so the event has to be caught on its way.
document.addEventListener(
	'error',
	(event) => {
		if (event.target instanceof HTMLScriptElement) fail();
	},
	true
);

async function answer(form: HTMLFormElement, choice: FormData) {
	let givenUp = false;
	try {
		const keeping = keepFirstAnswer(early.database, form.dataset, choice, () => givenUp);
		early.events = (await inTime(keeping, PATIENCE)) ?? [];
	} catch {
		givenUp = true;
	}
	if (early.events.length === 0) early.acts.push('check');
	else if (!early.taken) show(form, choice.get('answer'));
}

function show(form: HTMLFormElement, option: FormDataEntryValue | null) {
	if (typeof option !== 'string') return;
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

/** Says that the rest of the page did not come; the page stays readable. */
function fail() {
	const template = document.querySelector<HTMLTemplateElement>('template[data-lesson-failed]');
	if (template) document.getElementById('lesson')?.prepend(template.content.cloneNode(true));
}
