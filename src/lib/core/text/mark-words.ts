/** A run of text, and whether it is one of the words to mark. */
export interface MarkedRun {
	text: string;
	marked: boolean;
}

/** Splits a text at the first occurrence of each of the given words; words that are absent mark nothing. */
export function markWords(text: string, words: readonly string[]): MarkedRun[] {
	const found = words
		.map((word) => ({
			start: text.indexOf(word),
			end: text.indexOf(word) + word.length
		}))
		.filter(({ start }) => start >= 0)
		.sort((a, b) => a.start - b.start);
	const runs: MarkedRun[] = [];
	let from = 0;
	for (const { start, end } of found) {
		if (start < from) continue;
		runs.push({ text: text.slice(from, start), marked: false });
		runs.push({ text: text.slice(start, end), marked: true });
		from = end;
	}
	runs.push({ text: text.slice(from), marked: false });
	return runs.filter((run) => run.text !== '');
}
