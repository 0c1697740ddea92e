import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawForms } from '#lib/core/bank/draw-forms.ts';
import { seeded } from '#lib/core/measures/class/judged/seeded.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import { parseBank } from '#lib/server/content/parse/parse-bank.ts';
import { ROOT } from '../../src/setup/process/root.mjs';
import { normal } from './chance.ts';

/** How two forms of many draws compare, for learners who learn nothing in between; shares right, 0 to 1. */
export interface FormsCompared {
	draws: number;
	/** Mean of exit less warm-up over all draws: 0 when forms are equal. */
	difference: number;
	/** In 95 of 100 draws a class of thirty lies between these two. */
	low: number;
	high: number;
}

const FILE = 'src/content/bank/bank.yaml';
const SIZE = 4;
const LEARNERS = 30;
/** How far the editors’ estimate of an item may be from what is so, in standard deviations of a share. */
const ESTIMATE_ERROR = 0.08;

/** The bank of the site. */
export function readBank(): Bank {
	const parsed = parseBank(FILE, readFileSync(join(ROOT, FILE), 'utf8'));
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	return parsed.bank;
}

/** Draws forms by many seeds and has a class answer both, each item as hard as it is estimated, give or take. */
export function compareForms(bank: Bank, draws: number, seed: number): FormsCompared {
	const chance = seeded(seed);
	const easy = new Map(
		bank.items.map(({ id, expectedRight }) => {
			const share = expectedRight / 100 + ESTIMATE_ERROR * normal(chance);
			return [id, Math.min(0.98, Math.max(0.02, share))];
		})
	);
	const rightIn = (items: readonly { id: string }[]) => {
		let right = 0;
		for (const { id } of items) {
			for (let learner = 0; learner < LEARNERS; learner += 1) {
				if (chance() < (easy.get(id) ?? 0)) right += 1;
			}
		}
		return right / (items.length * LEARNERS);
	};
	const differences = Array.from({ length: draws }, (_, at) => {
		const forms = drawForms({ bank, seed: seed + at, size: SIZE });
		if ('short' in forms) throw new Error('the bank is too small for a form');
		return rightIn(forms.exit) - rightIn(forms.warmup);
	}).sort((a, b) => a - b);
	const at = (share: number) => differences[Math.floor(share * (draws - 1))] ?? NaN;
	return {
		draws,
		difference: differences.reduce((sum, each) => sum + each, 0) / draws,
		low: at(0.025),
		high: at(0.975)
	};
}
