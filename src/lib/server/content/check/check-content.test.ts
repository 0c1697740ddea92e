import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { smallBank } from '#lib/core/testing/small-bank.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { checkContent } from './check-content.ts';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

function write(folder: string, text?: string) {
	const path = join(root, 'src/content/modules', folder);
	mkdirSync(path, { recursive: true });
	if (text !== undefined) writeFileSync(join(path, 'module.yaml'), text);
}

const sound = stringify(smallModule);
const broken = sound.replace('minutes: 10', 'minutes: 1');
const problem =
	'src/content/modules/small/module.yaml: module.minutes: this number is too small; write at least 5.';

it('finds nothing where there are no modules', () => {
	expect(checkContent(root)).toEqual({ checked: 0, problems: [] });
});

it('finds nothing in sound modules', () => {
	write('small', sound);
	expect(checkContent(root)).toEqual({ checked: 1, problems: [] });
});

it('finds a folder without its file, and what is wrong in the others', () => {
	write('small', broken);
	write('empty');
	expect(checkContent(root)).toEqual({
		checked: 1,
		problems: [
			'src/content/modules/empty/module.yaml: this file is missing; write it or remove the folder.',
			problem
		]
	});
});

describe('the bank', () => {
	const file = 'src/content/bank/bank.yaml';
	const writeBank = (text: string) => writeFileSync(join(root, file), text);

	beforeEach(() => {
		mkdirSync(join(root, 'src/content/bank'), { recursive: true });
	});

	it('is checked with the modules', () => {
		write('small', sound);
		writeBank(stringify(smallBank()));
		expect(checkContent(root)).toEqual({ checked: 2, problems: [] });
	});

	it('is missing when its folder is empty', () => {
		expect(checkContent(root)).toEqual({
			checked: 0,
			problems: [`${file}: this file is missing; write it or remove the folder.`]
		});
	});

	it('is broken in one line a problem, after those of the modules', () => {
		write('small', broken);
		writeBank(stringify({ ...smallBank(), id: 'A bank' }));
		expect(checkContent(root)).toEqual({
			checked: 2,
			problems: [
				problem,
				`${file}: id: “A bank” cannot be read; write lower-case letters, digits and single hyphens.`
			]
		});
	});
});

describe('on the command line', () => {
	const cli = join(import.meta.dirname, '../check-cli.ts');
	const run = (...files: string[]) => {
		try {
			const printed = execFileSync(process.execPath, [cli, ...files], {
				cwd: root,
				encoding: 'utf8',
				stdio: 'pipe'
			});
			return { status: 0, stdout: printed };
		} catch (error) {
			return error;
		}
	};

	it('ends well for sound modules', () => {
		write('small', sound);
		expect(run()).toMatchObject({ status: 0, stdout: '1 checked, 0 to correct\n' });
	});

	it('prints one line per problem and ends with 1', () => {
		write('small', broken);
		expect(run()).toMatchObject({
			status: 1,
			stdout: '1 checked, 1 to correct\n',
			stderr: `${problem}\n`
		});
	});

	it('reads a named file as the bank when it is called bank.yaml', () => {
		const file = join(root, 'bank.yaml');
		writeFileSync(file, stringify(smallBank()));
		expect(run(file)).toMatchObject({ status: 0, stdout: '1 checked, 0 to correct\n' });
	});
});
