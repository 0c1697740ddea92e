import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { SecondLook } from '#lib/core/schema/second-look.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { checkContent } from '#lib/server/content/check/check-content.ts';
import { secondLook } from './second-look.ts';

const MESSAGES = 'src/lib/i18n/messages/en.json';
const FOLDER = 'src/content/modules/small';
const DAY = '2026-01-05';
let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'second-look-'));
	mkdirSync(join(root, FOLDER), { recursive: true });
	write(smallModule);
	cpSync(MESSAGES, join(root, MESSAGES), { recursive: true });
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

const write = (module: object) =>
	writeFileSync(join(root, FOLDER, 'module.yaml'), stringify(module));
const run = (...words: string[]) => secondLook(root, words, DAY);
const path = () => join(root, FOLDER, 'second-look.yaml');
const look = () => SecondLook.parse(parse(readFileSync(path(), 'utf8')));
const reader = ['--reader', 'a second editor', '--source', 'The module file.'];
const changed = () => {
	const [first, ...rest] = smallModule.passages;
	return { ...smallModule, passages: [{ ...first, note: 'A remark.' }, ...rest] };
};

describe('the worksheet', () => {
	it('has every piece with its text, and each question in words', async () => {
		const sheet = await run('small');
		expect(sheet).toContain('# Second look: small 1.0.0');
		expect(sheet).toContain('- `exact`: Do its words stand exactly so in the passage?');
		expect(sheet).toContain('### statement:half\n\nNot looked at yet.');
		expect(sheet).toContain('overview: A short lesson for trying things out.');
		expect(sheet).not.toContain('look_');
		expect(existsSync(path())).toBe(false);
	});

	it('shows of some kinds what is left, and says what was found and what has changed', async () => {
		await run(
			'small',
			...reader,
			'--seen',
			'passage:headline,passage:lead',
			'--without',
			'summary'
		);
		await run('small', '--open', 'passage:mayor=Which year?');
		expect(await run('small', '--kind', 'passage', '--left')).not.toContain('### passage:mayor');
		write(changed());
		const sheet = await run('small', '--kind', 'passage');
		expect(sheet).toContain('### passage:headline\n\nChanged since it was looked at.');
		expect(sheet).toContain('### passage:mayor\n\nLooked at; open: Which year?');
		expect(sheet).not.toContain('### statement:');
	});
});

describe('the file', () => {
	it('is sound and complete when every piece was seen', async () => {
		expect(await run('small', ...reader, '--seen-all')).toMatch(
			/: (\d+) of \1 pieces looked at, 0 left/
		);
		expect(look()).toMatchObject({ reader: 'a second editor', date: DAY, version: '1.0.0' });
		expect(checkContent(root)).toEqual({ checked: 2, problems: [] });
		expect(readFileSync(path(), 'utf8')).toContain('checked: [term, side, plain]');
	});

	it('keeps what was marked, and drops an entry whose text has changed', async () => {
		const seen = ['--mended', 'term:audit=It is shorter.', '--seen', 'passage:headline'];
		await run('small', ...reader, ...seen);
		write(changed());
		expect(checkContent(root).problems).toEqual([]);
		expect(await run('small', '--write')).toContain(' 1 of ');
		expect(look().entries).toMatchObject([{ id: 'term:audit', note: 'It is shorter.' }]);
	});

	it('is broken where an entry fits no piece, until it is written anew', async () => {
		await run('small', ...reader, '--seen', 'term:audit');
		write({ ...smallModule, glossary: [] });
		expect(checkContent(root).problems).toEqual([
			`${FOLDER}/second-look.yaml: entries.term:audit: there is no piece “term:audit”; remove the entry.`
		]);
		await run('small', '--write');
		expect(checkContent(root).problems).toEqual([]);
	});
});

it.each([
	[['nix'], /Name one of small/],
	[['small', '--seen', 'term:audit'], /Say who looks and with what at hand/],
	[['small', ...reader, '--open', 'term:audit'], /“term:audit” has no note/],
	[['small', '--kind', 'frogs'], /There is no kind “frogs”/],
	[['small', '--frogs'], /--frogs/]
])('says what is wrong with %j', async (words, message) => {
	await expect(run(...words)).rejects.toThrow(message);
});

it('runs on the command line', () => {
	const command = [join(import.meta.dirname, 'second-look-cli.ts'), 'small', '--kind', 'term'];
	const printed = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
	expect(printed).toContain('### term:audit');
});
