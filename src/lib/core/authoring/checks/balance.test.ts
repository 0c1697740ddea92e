import { describe, expect, it } from 'vitest';
import type { LessonModule } from '../../schema/module.ts';
import type { Verdict } from '../../schema/vocabulary.ts';
import { itemOf, stepOf, validModule, withId } from '../testing/valid-module.ts';
import { balance } from './balance.ts';

/** What the rules of this family find after one change. */
function balanceAfter(change: (module: LessonModule) => void): string[] {
	const module = validModule();
	change(module);
	return balance
		.flatMap(({ find }) => find(module))
		.map(({ path, message }) => `${path}: ${message}`);
}

/** Keeps only these verdicts, in statements that one verdict item each judges. */
function judge(module: LessonModule, verdicts: Verdict[]) {
	const statement = withId(module.statements, 's1');
	const item = itemOf(module, 's1-verdict', 'verdict');
	module.statements = verdicts.map((verdict, at) => ({
		...statement,
		id: `j${at}`,
		verdict,
		voice: verdict === 'supported' ? 'quoted-claim' : 'narration'
	}));
	module.items = verdicts.map((_, at) => ({ ...item, id: `i${at}`, statement: `j${at}` }));
}

function shareOf(supported: number, judged: number) {
	const verdicts = Array.from({ length: judged }, (_, at): Verdict =>
		at < supported ? 'supported' : 'partly'
	);
	return balanceAfter((module) => judge(module, verdicts)).filter((problem) =>
		problem.includes('judged statements are supported')
	);
}

describe('the share of supported statements', () => {
	it.each([
		[9, 20],
		[12, 20],
		[3, 5],
		[2, 4],
		[1, 3],
		[0, 1]
	])('takes %d of %d', (supported, judged) => {
		expect(shareOf(supported, judged)).toEqual([]);
	});

	it('asks for more supported statements', () => {
		expect(shareOf(8, 20)).toEqual([
			'statements: 8 of 20 judged statements are supported (40 %), and 45 to 60 % must be; judge more that are supported.'
		]);
	});

	it('asks for fewer supported statements', () => {
		expect(shareOf(13, 20)).toEqual([
			'statements: 13 of 20 judged statements are supported (65 %), and 45 to 60 % must be; judge more that are not fully supported.'
		]);
	});

	it('counts a statement on the board', () => {
		const change = (cards: { id: string; statement: string }[]) => (module: LessonModule) => {
			const board = itemOf(module, 'board', 'sort');
			judge(module, ['supported', 'supported', 'partly']);
			module.statements.push({ ...withId(module.statements, 'j0'), id: 'extra' });
			module.items.push({ ...board, cards });
		};
		expect(balanceAfter(change([{ id: 'card', statement: 'j0' }]))).toEqual([]);
		expect(balanceAfter(change([{ id: 'card', statement: 'extra' }]))).toEqual([
			'statements: 3 of 4 judged statements are supported (75 %), and 45 to 60 % must be; judge more that are not fully supported.'
		]);
	});

	it('does not count a statement that no item judges', () => {
		expect(
			balanceAfter((module) => {
				judge(module, ['supported', 'supported', 'partly', 'partly']);
				for (const id of ['k1', 'k2', 'k3']) {
					module.statements.push({ ...withId(module.statements, 'j0'), id });
				}
			})
		).toEqual([]);
	});
});

describe('the two surprises', () => {
	it('asks for somebody’s words that are supported', () => {
		expect(
			balanceAfter((m) => {
				withId(m.statements, 's1').voice = 'reported-finding';
			})
		).toEqual([
			'statements: no judged statement is somebody’s words and supported, so doubting every quotation would do; judge one.'
		]);
	});

	it('takes words retold', () => {
		expect(
			balanceAfter((m) => {
				withId(m.statements, 's1').voice = 'retold-claim';
			})
		).toEqual([]);
	});

	it('asks for narration that is not fully supported', () => {
		expect(
			balanceAfter((m) => {
				withId(m.statements, 'h').voice = 'reported-finding';
			})
		).toEqual([
			'statements: no judged statement is narration and not fully supported, so trusting the writer would do; judge one.'
		]);
	});
});

/** Gives the three headline choices these keys. */
function keyOptions(module: LessonModule, keys: [string, string, string]) {
	keys.forEach((key, at) => (itemOf(module, `own-${at + 1}`, 'choice').key.correct = key));
}

describe('the place and length of keys', () => {
	it('takes two keys of three in one place', () => {
		expect(balanceAfter((m) => keyOptions(m, ['a', 'a', 'c']))).toEqual([]);
	});

	it('finds three keys of three in one place', () => {
		expect(balanceAfter((m) => keyOptions(m, ['c', 'c', 'c']))).toEqual([
			'items: the key is option 3 in 3 of 3 choices (own-1, own-2, own-3), and at most 2 may agree; reorder some options.'
		]);
	});

	it('finds three keys of three that are the longest option', () => {
		expect(balanceAfter((m) => keyOptions(m, ['b', 'b', 'b']))).toEqual([
			'items: the key is option 2 in 3 of 3 choices (own-1, own-2, own-3), and at most 2 may agree; reorder some options.',
			'items: the key is the longest option in 3 of 3 choices (own-1, own-2, own-3), and at most 2 may be; shorten keys or lengthen other options.'
		]);
	});

	it('does not call an option longest that another one matches', () => {
		expect(
			balanceAfter((m) => {
				keyOptions(m, ['b', 'b', 'a']);
				withId(itemOf(m, 'own-3', 'choice').options ?? [], 'a').text = 'Frogs have lost the pond!';
				withId(itemOf(m, 'own-1', 'choice').options ?? [], 'c').text = 'All frogs are back now';
			})
		).toEqual([]);
	});

	it('calls the key longest where any of several right options is', () => {
		const longest = (also: string[]) =>
			balanceAfter((m) => {
				keyOptions(m, ['b', 'b', 'a']);
				const { key } = itemOf(m, 'own-3', 'choice');
				Object.assign(key, { alsoCorrect: also });
			}).some((problem) => problem.includes('longest'));
		expect(longest([])).toBe(false);
		expect(longest(['b'])).toBe(true);
	});

	it('leaves two choices alone', () => {
		expect(
			balanceAfter((m) => {
				keyOptions(m, ['b', 'b', 'b']);
				m.items = m.items.filter(({ id }) => id !== 'own-3');
				stepOf(m, 'headline').items = ['own-1', 'own-2', 'fair'];
			})
		).toEqual([]);
	});

	it.each([
		[5, 2],
		[6, 3],
		[10, 4],
		[20, 8]
	])('allows %d choices %d keys in one place', (count, allowed) => {
		const withKeys = (keyed: number) => (m: LessonModule) => {
			const item = itemOf(m, 'own-1', 'choice');
			m.items = Array.from({ length: count }, (_, at) => ({
				...item,
				id: `c${at}`,
				options: Array.from({ length: count }, (_, option) => ({ id: `o${option}`, text: 'x' })),
				key: { ...item.key, correct: at < keyed ? 'o0' : `o${at}` }
			}));
		};
		const found = (keyed: number) =>
			balanceAfter(withKeys(keyed)).filter((problem) => problem.includes('the key is option 1'));
		expect(found(allowed)).toEqual([]);
		expect(found(allowed + 1)).toHaveLength(1);
	});
});

describe('said-or-shown items', () => {
	it('are halves in the warm-up and in the exit', () => {
		for (const [step, item] of [
			['warmup', 'warm-1'],
			['exit', 'exit-2']
		] as const) {
			expect(
				balanceAfter((m) => {
					const { key } = itemOf(m, item, 'choice');
					key.correct = 'shown';
				})
			).toEqual([`steps.${step}.items: 2 of 2 said-or-shown items are \`shown\`; make it half.`]);
		}
	});

	it('may differ by one when they are odd', () => {
		expect(
			balanceAfter((m) => {
				m.items.push({ ...itemOf(m, 'warm-1', 'choice'), id: 'warm-3' });
				stepOf(m, 'warmup').items.push('warm-3');
			})
		).toEqual([]);
	});
});
