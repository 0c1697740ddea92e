const WORD = /[\p{L}\p{N}]/u;

/** Counts words: runs between spaces, dashes or ellipses that hold a letter or a digit. */
export function countWords(text: string): number {
	return text.split(/[\s–—…]+|\.{3,}|--+/u).filter((run) => WORD.test(run)).length;
}

/** The runs of a text that stand in double quotation marks, curly or straight, without the marks. */
export function quotedRuns(text: string): string[] {
	return [...text.matchAll(/“([^”]*)”|"([^"]*)"/gu)].map((match) => match[1] ?? match[2] ?? '');
}
