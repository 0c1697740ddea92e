import type { AttemptState } from '../attempt/fold.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Block, Entry, Line, Section, Sign } from './section.ts';

/** What a learner keeps of one attempt. */
export interface RecordParts {
	lesson: Pick<Lesson, 'module'>;
	state: Pick<AttemptState, 'attempt' | 'version' | 'hash'>;
	events: readonly AttemptEvent[];
	/** ISO 8601. */
	madeAt: string;
	words: RecordWords;
}

/** Everything that a reader sees, in their language. */
export interface RecordWords {
	language: string;
	title: string;
	/** Which lesson, which version, which day. */
	about: string;
	opening: readonly Block[];
	sections: readonly Section[];
	/** What the data at the end of the file is. */
	data: string;
}

const SIGNS: Record<Sign, string> = { right: '✓', partial: '◐', wrong: '×' };

const STYLE = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#111;background:#fff}
h1,h2,h3{line-height:1.2;break-after:avoid}h2{margin-top:2.5rem;border-top:1px solid #999;padding-top:.75rem}
blockquote{margin:0}li{margin:.75rem 0;break-inside:avoid}li p{margin:.2rem 0}.quiet{color:#444}
summary{font-weight:bold}table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:bold}
th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #999}tr{break-inside:avoid}
@media print{@page{margin:18mm 16mm}body{max-width:none;margin:0;padding:0;font-size:10pt}}`;

/**
 * One self-contained HTML page without scripts: what the result says, and the attempt's events as JSON
 * (`{format, module, version, hash, attempt, madeAt, events}`) for reading back. Every text is escaped.
 */
export function toRecordHtml({ lesson, state, events, madeAt, words }: RecordParts): string {
	const { attempt, hash } = state;
	const version = state.version ?? lesson.module.version;
	const data = { format: 1, module: lesson.module.id, version, hash, attempt, madeAt, events };
	return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none';style-src 'unsafe-inline'">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.about)}</p>
${words.opening.map(toBlock).join('\n')}
${words.sections.map((section) => toSection(section, 2)).join('\n')}
</main>
<footer><p class="quiet">${escapeHtml(words.data)}</p></footer>
<script type="application/json" id="attempt">${escapeJson(JSON.stringify(data))}</script>
</html>
`;
}

/** File name of a kept record; `day` is `2020-02-18`. */
export function recordFileName(module: string, day: string): string {
	return `said-or-shown-${module}-${day}.html`;
}

function toSection({ heading, blocks }: Section, level: 2 | 3): string {
	const body = blocks.map(toBlock).join('\n');
	return `<section><h${level}>${escapeHtml(heading)}</h${level}>\n${body}</section>`;
}

function toBlock(block: Block): string {
	switch (block.kind) {
		case 'text':
			return `<p${block.tone === 'quiet' ? ' class="quiet"' : ''}>${escapeHtml(block.text)}</p>`;
		case 'entries':
			return `<ul>${block.entries.map(toEntry).join('\n')}</ul>`;
		case 'list':
			return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
		case 'fold':
			return `<details${block.again ? '' : ' open'}><summary>${escapeHtml(block.summary)}</summary>
${block.blocks.map(toBlock).join('\n')}</details>`;
		case 'columns':
			return block.sections.map((section) => toSection(section, 3)).join('\n');
		case 'table':
			return toTable(block);
		case 'chart':
			return '';
	}
}

function toEntry({ words, by, lines }: Entry): string {
	const from = by ? `<p class="quiet">${escapeHtml(by)}</p>` : '';
	return `<li><blockquote>${escapeHtml(words)}</blockquote>${from}${lines.map(toLine).join('')}</li>`;
}

function toLine({ sign, label, text }: Line): string {
	const mark = sign ? `${SIGNS[sign]} ` : '';
	const bold = label ? `<b>${escapeHtml(label)}</b> ` : '';
	return `<p>${mark}${bold}${escapeHtml(text)}</p>`;
}

function toTable({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
	const cells = (tag: string, row: readonly string[]) =>
		`<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
	const body = rows.map((row) => cells('td', row)).join('\n');
	return `<table><caption>${escapeHtml(caption)}</caption><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** In a script element only `<` can end the element or begin a comment. */
function escapeJson(json: string): string {
	return json.replaceAll('<', '\\u003c');
}
