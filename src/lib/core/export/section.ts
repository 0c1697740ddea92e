/** How an answer came out; its sign and its words always stand together. */
export type Sign = 'right' | 'partial' | 'wrong';

/** One line about an entry. */
export interface Line {
	sign?: Sign;
	/** Set in bold before the text. */
	label?: string;
	text: string;
}

/** Words that somebody wrote, who wrote them, and what is said about them. */
export interface Entry {
	words: string;
	by?: string;
	lines: Line[];
}

/** One value of a chart: what came out beside what was stated, both shares from 0 to 1. */
export interface Bar {
	label: string;
	share: number;
	stated: number;
	text: string;
}

/**
 * A piece of a section. A `chart` shows what a `table` beside it also says; a `fold` that says `again`
 * what stands elsewhere stays closed on paper.
 */
export type Block =
	| { kind: 'text'; text: string; tone?: 'lead' | 'quiet' }
	| { kind: 'entries'; entries: Entry[] }
	| { kind: 'list'; items: string[] }
	| { kind: 'fold'; again?: true; summary: string; blocks: Block[] }
	| { kind: 'columns'; sections: Section[] }
	| { kind: 'table'; caption: string; head: string[]; rows: string[][] }
	| { kind: 'chart'; name: string; even: string; bars: Bar[] };

/** A heading and what stands under it: the same on a screen, on paper and in a kept file. */
export interface Section {
	heading: string;
	blocks: Block[];
}
