import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { withForms } from '#lib/core/bank/with-forms.ts';
import { withBankForms } from '#lib/core/testing/bank-forms.ts';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { parseModule } from './parse-module.ts';

const text = stringify(smallModule, { lineWidth: 0 });

/** The problems of the valid file after one replacement, without the name of the file. */
function problemsAfter(find: string, replacement: string): string[] {
	expect(text).toContain(find);
	const parsed = parseModule('pond.yaml', text.replace(find, replacement));
	expect(parsed).toHaveProperty('problems');
	const problems = 'problems' in parsed ? parsed.problems : [];
	return problems.map((problem) => problem.replace(/^pond\.yaml: /, ''));
}

it('reads a valid file', () => {
	expect(parseModule('pond.yaml', text)).toEqual({ module: smallModule });
});

it('names the file, the path and the reason in one line', () => {
	expect(parseModule('pond.yaml', text.replace('minutes: 10', 'minutes: 1'))).toEqual({
		problems: ['pond.yaml: module.minutes: this number is too small; write at least 5.']
	});
});

describe('what is not YAML', () => {
	it.each([
		['title: Twelve crossings', 'title: [Twelve', /^line 7, column 3: Flow sequence.*\.$/],
		[
			'title: Twelve',
			'language: en\n  title: Twelve',
			/^line 6, column 3: Map keys must be unique\.$/
		],
		[
			'title: Twelve crossings',
			'title: !secret Twelve',
			/^line 6, column 10: Unresolved tag: !secret\.$/
		]
	])('says where: %s → %s', (find, replacement, line) => {
		const [first] = problemsAfter(find, replacement);
		expect(first).toMatch(line);
		expect(first).not.toContain('\n');
	});

	it('refuses an empty file', () => {
		expect(parseModule('pond.yaml', '')).toEqual({
			problems: ['pond.yaml: the file: this field is empty; fill it in or remove it.']
		});
	});

	it('keeps days and yes as words', () => {
		const parsed = parseModule('pond.yaml', text.replace('note: First version.', 'note: yes'));
		expect(parsed).toHaveProperty('module.module.history.0', {
			version: '1.0.0',
			date: '2026-01-05',
			note: 'yes'
		});
	});
});

describe('what the schema refuses', () => {
	it.each([
		[
			'an unknown field',
			'minutes: 10',
			'minutes: 10\n  colour: red',
			'module.colour: there is no such field; correct its name or remove it.'
		],
		[
			'a missing field',
			'  summary: A town counts crashes at its new crossings.\n',
			'',
			'module.summary: this field is missing; add it.'
		],
		[
			'an empty field',
			'title: Twelve crossings',
			'title:',
			'module.title: this field is empty; fill it in or remove it.'
		],
		[
			'an empty text',
			'title: Twelve crossings',
			"title: ' '",
			'module.title: this field is empty; write at least one word.'
		],
		[
			'a number for a text',
			'title: Twelve crossings',
			'title: 12',
			'module.title: 12 is not text; put it in quotation marks.'
		],
		[
			'a text for a number',
			'minutes: 10',
			'minutes: ten',
			'module.minutes: “ten” is not a whole number; write a whole number.'
		],
		[
			'a text for a list',
			'topics:\n    - traffic',
			'topics: traffic',
			'module.topics: “traffic” is not a list (lines that start with “- ”); write a list (lines that start with “- ”).'
		],
		[
			'a number too large',
			'minutes: 10',
			'minutes: 100',
			'module.minutes: this number is too large; write at most 90.'
		],
		[
			'a short list',
			'topics:\n    - traffic',
			'topics: []',
			'module.topics: this list is too short; write at least 1.'
		],
		[
			'an unknown name',
			'kind: report',
			'kind: blog',
			'sources.audit.kind: “blog” is not allowed; write one of article, release, report, study, dataset, law, page.'
		],
		[
			'an unknown kind of item',
			'kind: order',
			'kind: puzzle',
			'items.audit-order.kind: “puzzle” is not allowed; write one of choice, verdict, mark, match, order, sort, write.'
		],
		[
			'a bad id',
			'id: small',
			'id: Small Module',
			'module.id: “Small Module” cannot be read; write lower-case letters, digits and single hyphens.'
		],
		[
			'a bad day',
			'date: 2026-01-05',
			'date: Jan. 5',
			'module.history.1.date: “Jan. 5” cannot be read; write a day as 2020-02-18.'
		],
		[
			'a bad address',
			'publisher: Practice Town',
			'publisher: Practice Town\n    url: example.org',
			'sources.article.url: “example.org” cannot be read; write a web address that starts with https://.'
		],
		['another format', 'format: 1', 'format: 2', 'format: 2 is not allowed; write 1.']
	])('is said in a sentence: %s', (_what, find, replacement, problem) => {
		expect(problemsAfter(find, replacement)).toEqual([problem]);
	});

	it('is said for a bad name in a key', () => {
		expect(problemsAfter('budget:\n          text', 'Bud_get:\n          text')).toContain(
			'items.mayor-mark.key.rationales.Bud_get: this name is not allowed; write lower-case letters, digits and single hyphens.'
		);
	});

	it('is said for evidence without the source that quotes it', () => {
		expect(problemsAfter('seen: original', 'seen: quoted-by')).toEqual([
			expect.stringMatching(/^statements\.[\w-]+\.evidence\.[\w-]+\.via: .+\.$/)
		]);
	});
});

it('says what the rules of the build find', () => {
	expect(problemsAfter('quote: cut crashes in half', 'quote: cut crashes in haf')).toEqual([
		expect.stringMatching(
			/“cut crashes in haf” does not occur in passage mayor; copy the words exactly\.$/
		)
	]);
});

describe('forms from the bank', () => {
	const bank = smallBank();
	const sound = { warmup: ['bank-8-0', 'bank-9-0'], exit: ['bank-9-1', 'bank-8-1'] };
	const parseForms = (forms: typeof sound, from = [bank]) =>
		parseModule('pond.yaml', stringify(withBankForms(forms)), ...from);

	it('are part of the module', () => {
		expect(parseForms(sound)).toEqual({ module: withForms(withBankForms(sound), bank) });
	});

	it('are refused where they break a rule', () => {
		const [warmup, exit] = [
			['bank-8-0', 'bank-9-0'],
			['bank-9-1', 'bank-nix']
		];
		expect(parseForms({ warmup, exit })).toEqual({
			problems: [
				'pond.yaml: steps.exit.items: there is no item “bank-nix” in the bank; correct the id, or mend the bank.',
				expect.stringContaining('pond.yaml: steps.warmup.items: bank-8-0 has no twin'),
				expect.stringContaining('pond.yaml: steps.exit.items: the mean of `expectedRight` is 53')
			]
		});
	});

	it('are unknown without a sound bank', () => {
		const parsed = parseForms(sound, []);
		const problems = 'problems' in parsed ? parsed.problems : [];
		expect(problems).toHaveLength(4);
		expect(problems[0]).toContain('there is no item “bank-8-0” in the bank');
	});
});
