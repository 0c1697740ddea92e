import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../schema/inventory.ts';
import { problemsAfter } from '../testing/broken-module.ts';

const after = (change: (inventory: Inventory) => void) =>
	problemsAfter((module) => {
		if (!module.inventory) throw new Error('the valid module lists who speaks');
		change(module.inventory);
	});

describe('who speaks', () => {
	it('is told in every module', () => {
		expect(problemsAfter((module) => delete module.inventory)).toEqual([
			'inventory: missing; list who speaks in the article and who does not.'
		]);
	});

	it('is told of every statement of the article', () => {
		expect(after(({ voices }) => void voices[0]?.statements.pop())).toEqual([
			'inventory.voices: statement s2 is in nobody’s voice; name it under one.'
		]);
	});

	it('is told once', () => {
		expect(after(({ voices }) => void voices[1]?.statements.push('s1'))).toEqual([
			'inventory.voices: statement s1 is in 2 voices; name it under one.'
		]);
	});

	it('is told of no statement of the record', () => {
		expect(after(({ voices }) => void voices[1]?.statements.push('r1'))).toEqual([
			'inventory.voices.writer.statements: r1 is no statement of the article.'
		]);
	});

	it('quotes who is not named word for word', () => {
		const problems = after(({ anonymous }) => {
			anonymous.push({ passage: 's2', words: 'They came', note: 'Who?' });
			anonymous.push({ passage: 'r1', words: 'Nobody', note: 'Who?' });
		});
		expect(problems).toEqual([
			'inventory.anonymous.1: “They came” does not occur once in passage s2; copy the words exactly.',
			'inventory.anonymous.2: r1 is no passage of the article.'
		]);
	});

	it('names each voice once', () => {
		const problems = after(({ absent }) => {
			absent.push({ id: 'neighbors', who: 'Others', could: 'More.' });
		});
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain('inventory.absent');
	});
});
