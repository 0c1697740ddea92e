import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { withBankForms } from '#lib/core/testing/bank-forms.ts';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { checkContent } from '#lib/server/content/check/check-content.ts';
import { drawLists } from './draw-lists.ts';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'draw-'));
	write('bank/bank.yaml', smallBank());
	write('modules/small/module.yaml', draft('small'));
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

function write(path: string, content: unknown) {
	const file = join(root, 'src/content', path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, stringify(content));
}

function draft(id: string, { warmup = ['x', 'y'], exit = ['z', 'w'] } = {}) {
	const module = withBankForms({ warmup, exit });
	return { ...module, module: { ...module.module, id } };
}

function listsOf(printed: string): { warmup: string[]; exit: string[] } {
	const [warmup, exit] = printed
		.split('\n')
		.map((line) => parse(line.replace(/^\w+ items: /, '')) as string[]);
	return { warmup: warmup ?? [], exit: exit ?? [] };
}

it('prints lists that the build takes, the same each time, also for a file with gaps elsewhere', () => {
	const printed = drawLists(root, 'small', []);
	expect(drawLists(root, 'small', [])).toBe(printed);
	const forms = listsOf(printed);
	expect([forms.warmup.length, forms.exit.length]).toEqual([4, 4]);
	write('modules/small/module.yaml', draft('small', forms));
	expect(checkContent(root).problems).toEqual([]);
	const { guide: _guide, ...gaps } = draft('small');
	write('modules/small/module.yaml', gaps);
	expect(drawLists(root, 'small', [])).toBe(printed);
});

it('leaves out what other modules ask, and topics that are named', () => {
	const first = listsOf(drawLists(root, 'small', []));
	write('modules/another/module.yaml', draft('another', first));
	const second = listsOf(drawLists(root, 'small', ['health']));
	const pairs = ({ warmup, exit }: typeof first) =>
		new Set([...warmup, ...exit].map((id) => id.replace(/-\d$/, '')));
	expect(pairs(first).intersection(pairs(second)).size).toBe(0);
	const topics = smallBank().items.filter(({ id }) => second.warmup.includes(id));
	expect(topics.map(({ topic }) => topic)).not.toContain('health');
});

it.each([
	['nix', [], /^There is no module “nix”/],
	['small', ['frogs'], /^There is no topic “frogs”; write one of health, /]
])('says what is wrong with %s %j', (id, topics, message) => {
	expect(() => drawLists(root, id, topics)).toThrow(message);
});

it('draws from a sound bank only, and says how many pairs are missing', () => {
	write('bank/bank.yaml', { ...smallBank(), id: 'A bank' });
	expect(() => drawLists(root, 'small', [])).toThrow(/^The bank needs correcting first\.\nsrc/);
	write('bank/bank.yaml', smallBank());
	const all = smallBank().items.map(({ id }) => id);
	write('modules/another/module.yaml', draft('another', { warmup: all }));
	expect(() => drawLists(root, 'small', [])).toThrow(
		'The bank is 4 pairs short; add mirror pairs.'
	);
});

it('runs on the command line', () => {
	const run = (...words: string[]) =>
		execFileSync(process.execPath, [join(import.meta.dirname, 'draw-cli.ts'), ...words], {
			cwd: root,
			encoding: 'utf8',
			stdio: 'pipe'
		});
	expect(run('small')).toBe(`${drawLists(root, 'small', [])}\n`);
	expect(() => run()).toThrow(/Name a module: npm run content:draw -- pond/);
});
