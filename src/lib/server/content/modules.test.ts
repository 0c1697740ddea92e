import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toLesson } from './lesson.ts';
import { MODULES_FOLDER } from './check/module-files.ts';
import { selectLesson, selectModule, selectModules } from './modules.ts';

const folders = readdirSync(MODULES_FOLDER).sort();

it('selects every module of the site by id', () => {
	expect(folders).toContain('ig-report');
	expect(selectModules().map(({ module }) => module.id)).toEqual(folders);
});

it('selects one module, and its lesson', () => {
	const module = selectModule('ig-report');
	expect(module?.module.id).toBe('ig-report');
	expect(selectLesson('ig-report')).toEqual(module && toLesson(module));
});

it('selects nothing for an id that is not there', () => {
	expect(selectModule('nix')).toBeUndefined();
	expect(selectLesson('nix')).toBeUndefined();
});
