import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../src/setup/process/root.mjs';

/** The class that a part's own styles go by. */
type Scopes = Record<
	'article' | 'bar' | 'desk' | 'question' | 'sure' | 'explanation' | 'rationale',
	string
>;

/** What both pages share: taken from ours, without the marks of the framework. */
export interface Furniture {
	styles: string;
	scopes: Scopes;
	readingScript: string;
	header: string;
	footer: string;
	icons: Record<string, string>;
}

/** Reads the furniture of a built lesson page. */
export function readFurniture(page: string): Furniture {
	const html = withShortNames(readFileSync(join(ROOT, 'build/prerendered', page), 'utf8'));
	const icons = html.matchAll(/value="([\w-]+)"\/>\s*(<svg[\s\S]*?<\/svg>)/g);
	return {
		styles: [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n'),
		scopes: {
			article: part(html, /class="clip (s\d+)/),
			bar: part(html, /<div class="bar (s\d+)/),
			desk: part(html, /class="desk (s\d+)/),
			question: part(html, /class="question (s\d+)/),
			sure: part(html, /class="bare sure (s\d+)/),
			explanation: part(html, /class="explanation (s\d+)/),
			rationale: part(html, /class="explanation[\s\S]*?<p class="(s\d+)/)
		},
		readingScript: part(html, /(<script>[\s\S]*?<\/script>)/),
		header: part(html, /(<a class="skip[\s\S]*?<\/header>)/),
		footer: part(html, /(<footer[\s\S]*?<\/footer>)/),
		icons: Object.fromEntries([...icons].map(([, id = '', svg = '']) => [id, svg]))
	};
}

/** Names that the compiler made become as short as a hand would write them; its comments go. */
function withShortNames(html: string): string {
	const names = new Map<string, string>();
	return html.replaceAll(/<!--.*?-->/g, '').replaceAll(/\bsvelte-[a-z0-9]+/g, (name) => {
		const short = names.get(name) ?? `s${names.size}`;
		names.set(name, short);
		return short;
	});
}

function part(html: string, pattern: RegExp): string {
	const [, found] = pattern.exec(html) ?? [];
	if (found === undefined) throw new Error(`the lesson page has no ${String(pattern)}`);
	return found;
}
