import { expect, it } from 'vitest';
import { ruleFamilies } from './check-module.ts';
import { fillSections, ruleList } from './readme-sections.ts';

it('lists every rule under its family', () => {
	const list = ruleList(ruleFamilies);
	for (const { title, rules } of ruleFamilies) {
		const section = list.split('### ').find((text) => text.startsWith(`${title}\n`));
		expect(section?.trim().split('\n').slice(2)).toEqual(rules.map(({ rule }) => `- ${rule}`));
	}
});

it('replaces what stands between the markers and nothing else', () => {
	const text =
		'before <!-- begin a -->old<!-- end a --> between <!-- begin b --><!-- end b --> after';
	expect(fillSections(text, { a: 'A', b: 'B' })).toBe(
		'before <!-- begin a -->\n\nA\n\n<!-- end a --> between <!-- begin b -->\n\nB\n\n<!-- end b --> after'
	);
});

it('fills a filled text to the same text', () => {
	const once = fillSections('<!-- begin a --><!-- end a -->', { a: '$& A' });
	expect(fillSections(once, { a: '$& A' })).toBe(once);
});

it.each(['', '<!-- begin a -->', '<!-- end a --><!-- begin a -->'])(
	'refuses a text without a pair of markers: %j',
	(text) => {
		expect(() => fillSections(text, { a: 'A' })).toThrow(RangeError);
	}
);
