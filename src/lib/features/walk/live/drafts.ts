/** What stands in the fields of a form that was not sent, in their order. */
type Draft = readonly (string | boolean)[];

/**
 * What learners had begun to answer when the class went on, by the item: only as long as the page is open.
 * Fields are told apart by their order, so a form must come back as it was.
 */
export class Drafts {
	readonly #kept = new Map<string, Draft>();

	/** Keeps what stands in a form that may still be answered; of one that was sent, nothing. */
	keep(item: string, form: HTMLFormElement): void {
		if (form.dataset['phase'] === 'open') this.#kept.set(item, fieldsOf(form).map(valueOf));
		else this.#kept.delete(item);
	}

	/** Puts back what was kept, as if the learner did it; as soon as the fields are there. */
	async restore(item: string, form: HTMLFormElement): Promise<void> {
		const draft = this.#kept.get(item);
		if (!draft?.some((value) => value !== false && value !== '')) return;
		// Some controls come in a file of their own.
		for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
			const fields = fieldsOf(form);
			if (fields.length === draft.length) {
				fields.forEach((field, at) => put(field, draft[at]));
				return;
			}
			await new Promise(requestAnimationFrame);
		}
	}
}

const MOST_FRAMES = 120;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
	return [...form.querySelectorAll<Field>('input, textarea, select')];
}

function isTicked(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
}

function valueOf(field: Field): string | boolean {
	return isTicked(field) ? field.checked : field.value;
}

function put(field: Field, value: string | boolean | undefined): void {
	if (value === undefined || valueOf(field) === value) return;
	if (isTicked(field)) field.checked = value === true;
	else field.value = String(value);
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.dispatchEvent(new Event('change', { bubbles: true }));
}
