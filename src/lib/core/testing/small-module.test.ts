import { describe, expect, it } from 'vitest';
import { checkModule } from '../authoring/check-module.ts';
import { LessonModule } from '../schema/module.ts';
import type { ItemKind } from '../schema/item.ts';
import type { StepKind } from '../schema/step.ts';
import { aLesson, smallModule } from './small-module.ts';

describe('the small module', () => {
	it('is valid as it stands: the schema changes nothing', () => {
		expect(LessonModule.parse(smallModule)).toEqual(smallModule);
	});

	it('passes every rule of the build', () => {
		expect(checkModule(smallModule)).toEqual([]);
	});

	it('has every kind of item', () => {
		const kinds: Record<ItemKind, true> = {
			choice: true,
			verdict: true,
			mark: true,
			match: true,
			order: true,
			sort: true,
			write: true
		};
		expect(new Set(smallModule.items.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
	});

	it('has every kind of step', () => {
		const kinds: Record<StepKind, true> = {
			cover: true,
			warmup: true,
			walk: true,
			process: true,
			omissions: true,
			sort: true,
			headline: true,
			exit: true,
			result: true
		};
		expect(smallModule.steps.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
	});

	it('gives every item of its lesson a digest of its own', () => {
		const { digests, items } = aLesson();
		expect(Object.keys(digests)).toEqual(items.map(({ id }) => id));
		expect(new Set(Object.values(digests)).size).toBe(items.length);
	});
});
