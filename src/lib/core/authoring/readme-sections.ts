import type { Rule } from './problem.ts';

/** The rules of the build as a Markdown list by family, in the words the checks carry. */
export function ruleList(
	families: readonly { title: string; rules: readonly Pick<Rule, 'rule'>[] }[]
): string {
	return families
		.map(({ title, rules }) => [`### ${title}`, '', ...rules.map(({ rule }) => `- ${rule}`)])
		.map((lines) => lines.join('\n'))
		.join('\n\n');
}

/**
 * Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->` for every name given.
 *
 * @throws {RangeError} if a pair of markers is missing.
 */
export function fillSections(text: string, sections: Readonly<Record<string, string>>): string {
	return Object.entries(sections).reduce((filled, [name, section]) => {
		const begin = `<!-- begin ${name} -->`;
		const end = `<!-- end ${name} -->`;
		const from = filled.indexOf(begin);
		const to = filled.indexOf(end);
		if (from === -1 || to < from) {
			throw new RangeError(`the markers ${begin} and ${end} are missing`);
		}
		return `${filled.slice(0, from)}${begin}\n\n${section}\n\n${filled.slice(to)}`;
	}, text);
}
