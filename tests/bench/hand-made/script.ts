import type { ChoiceItem } from '../../../src/lib/core/schema/item.ts';
import type { Lesson } from '../../../src/lib/core/schema/lesson.ts';

/*
 * The whole script of the hand-made page: answers its first question, durably, without a framework.
 */

/** What the hand-made page carries as data. */
export interface HandMadeData {
	scopes: Record<'explanation' | 'rationale', string>;
	lesson: Lesson;
	item: ChoiceItem;
	names: Record<string, string>;
	words: Record<
		'right' | 'wrong' | 'fits' | 'again' | 'others' | 'hint' | 'retry' | 'onward',
		string
	>;
}

const source = document.getElementById('lesson-data');
const form = document.querySelector<HTMLFormElement>('form.question');
const slot = document.getElementById('explanation');
if (source && form && slot) start(form, slot, JSON.parse(source.textContent) as HandMadeData);

function start(form: HTMLFormElement, slot: HTMLElement, data: HandMadeData) {
	const database = openDatabase();
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const entered = new FormData(form);
		const option = entered.get('answer');
		if (typeof option !== 'string') {
			say(form, form.dataset['missing'] ?? '');
			return;
		}
		void database
			.then((opened) => keep(opened, eventsOf(data, option, entered.get('confidence'))))
			.then(() => show(form, slot, data, option));
	});
	const check = form.querySelector<HTMLButtonElement>('[type="submit"]');
	if (check) check.disabled = false;
	form.dataset['ready'] = '';
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('hand-made', 1);
		opening.onupgradeneeded = () => {
			const events = opening.result.createObjectStore('events', { keyPath: 'id' });
			events.createIndex('attempt', 'attempt');
		};
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(new Error('not opened'));
	});
}

function eventsOf({ lesson, item }: HandMadeData, option: string, confidence: unknown) {
	const common = { attempt: crypto.randomUUID(), at: new Date().toISOString() };
	const { id: module, version } = lesson.module;
	return [
		{ ...common, id: crypto.randomUUID(), seq: 1, type: 'started', module, version },
		{
			...common,
			id: crypto.randomUUID(),
			seq: 2,
			type: 'answered',
			item: item.id,
			option,
			confidence
		}
	];
}

function keep(database: IDBDatabase, events: readonly object[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const writing = database.transaction('events', 'readwrite');
		for (const event of events) writing.objectStore('events').put(event);
		writing.oncomplete = () => resolve();
		writing.onerror = () => reject(new Error('not written'));
	});
}

function show(form: HTMLFormElement, slot: HTMLElement, data: HandMadeData, option: string) {
	const { item, names, words, scopes } = data;
	const right = option === item.key.correct;
	const rationales: Partial<Record<string, { text: string }>> = item.key.rationales;
	form.dataset['phase'] = 'answered';
	for (const fieldset of form.querySelectorAll('fieldset')) fieldset.disabled = true;
	say(form, (right ? words.right : words.wrong).replace('{name}', names[option] ?? ''));

	const section = add(slot, 'section', '', `explanation ${scopes.explanation}`);
	const heading = add(section, 'h3', right ? words.fits : words.again, scopes.explanation);
	heading.tabIndex = -1;
	add(section, 'p', rationales[option]?.text ?? '', scopes.rationale);
	if (right) {
		const details = add(section, 'details', '');
		add(details, 'summary', words.others);
		const list = add(details, 'dl', '');
		for (const [id, name] of Object.entries(names)) {
			if (id === option) continue;
			add(list, 'dt', name, scopes.rationale);
			add(list, 'dd', rationales[id]?.text ?? '', scopes.rationale);
		}
	} else if (item.hint) add(section, 'p', `${words.hint} ${item.hint}`, 'hint');
	const acts = add(section, 'p', '', `acts ${scopes.explanation}`);
	if (!right) add(acts, 'button', words.retry, 'button ghost');
	add(acts, 'button', words.onward, 'button');
	heading.focus();
}

function say(form: HTMLFormElement, sentence: string) {
	const status = form.querySelector('[role="status"]');
	if (status) status.textContent = sentence;
}

function add(parent: HTMLElement, name: string, text: string, className = '') {
	const element = document.createElement(name);
	element.textContent = text;
	element.className = className;
	parent.append(element);
	return element;
}
