import { z } from 'zod';

// One plain line: it stands in lists and in the exported record.
const Note = z
	.string()
	.trim()
	.min(1)
	.max(280)
	.regex(/^[^\p{Cc}]*$/u);

/** What a form says to learners; without a `note` it cannot be told, and is `typed` again. */
export function readNote(field: FormDataEntryValue | null | undefined): {
	note: string | undefined;
	typed: string;
} {
	const typed = typeof field === 'string' ? field : '';
	return { note: Note.safeParse(typed).data, typed };
}
