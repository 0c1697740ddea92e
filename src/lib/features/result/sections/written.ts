import { m } from '#lib/i18n/paraglide/messages.js';
import type { Entry, Line, Section } from '#lib/core/export/section.ts';
import type { Answer, Summary } from '#lib/core/measures/summary.ts';

/** The learner's own sentences with their self-check; no section where the lesson asks for none. */
export function writtenSections({ written }: Summary): Section[] {
	if (written.length === 0) return [];
	const entries = written.map(toEntry);
	return [{ heading: m.result_written(), blocks: [{ kind: 'entries', entries }] }];
}

function toEntry({ item, first }: Answer): Entry {
	if (item.kind !== 'write' || first?.response.kind !== 'write') {
		return { words: item.prompt, lines: [{ text: m.result_not_answered() }] };
	}
	const { text, ratings } = first.response;
	const { rubric, model } = item.key;
	const check: Line[] = ratings
		? rubric.map((line) => ({
				label: ratings.includes(line.id)
					? m.result_written_ticked()
					: m.result_written_not_ticked(),
				text: line.text
			}))
		: [{ text: m.result_written_unchecked() }];
	return {
		words: text,
		by: item.prompt,
		lines: [...check, { label: m.result_written_model(), text: model }]
	};
}
