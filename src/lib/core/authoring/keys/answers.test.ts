import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../testing/broken-module.ts';
import { itemOf, withId } from '../testing/valid-module.ts';

describe('a choice', () => {
	it('brings no options of its own to a fixed scale', () => {
		expect(
			problemsAfter((m) => {
				itemOf(m, 'h-voice', 'choice').options = [
					{ id: 'a', text: 'A' },
					{ id: 'b', text: 'B' }
				];
			})
		).toEqual(['items.h-voice.options: the scale `voice` brings its own options; remove these.']);
	});

	it('lists its options under the scale own', () => {
		expect(problemsAfter((m) => delete itemOf(m, 'own-1', 'choice').options)).toContain(
			'items.own-1.options: the scale `own` needs its options; list two to six.'
		);
	});

	it('has options that differ', () => {
		expect(
			problemsAfter((m) => {
				withId(itemOf(m, 'own-3', 'choice').options ?? [], 'c').text = 'Frogs win';
			})
		).toEqual([
			'items.own-3.options.c.text: another option has the same text; write two different options.'
		]);
	});

	it('has a key among its options', () => {
		expect(problemsAfter((m) => (itemOf(m, 'own-1', 'choice').key.correct = 'nix'))).toContain(
			'items.own-1.key.correct: “nix” is not an option of this item; write one of a, b, c.'
		);
	});

	it.each([
		[['nix'], '“nix” is not an option of this item; write one of a, b, c.'],
		[['a'], '“a” is the key already; remove it here.'],
		[['b', 'b'], '“b” stands here twice; remove one.'],
		[['b', 'c'], 'every option is right, so there is nothing to ask; remove one.']
	])('has further right options %j only where they are other options', (also, message) => {
		const problems = problemsAfter((m) => {
			const { key } = itemOf(m, 'own-1', 'choice');
			for (const id of also) delete key.rationales[id]?.misconception;
			key.alsoCorrect = also;
		});
		expect(problems.filter((problem) => problem.includes('alsoCorrect'))).toEqual([
			`items.own-1.key.alsoCorrect: ${message}`
		]);
	});

	it('may have a further right option, which names no wrong idea', () => {
		const also = (change: (rationale: { misconception?: unknown }) => void) =>
			problemsAfter((m) => {
				const { key } = itemOf(m, 'own-1', 'choice');
				key.alsoCorrect = ['b'];
				change(key.rationales['b'] ?? {});
			});
		expect(also((rationale) => delete rationale.misconception)).toEqual([]);
		expect(also(() => undefined)).toEqual([
			'items.own-1.key.rationales.b.misconception: “b” is right and stands for no wrong idea; remove it.'
		]);
	});

	it('has a statement of its own to judge if it is said-or-shown', () => {
		expect(problemsAfter((m) => delete itemOf(m, 'warm-1', 'choice').stimulus)).toEqual([
			'items.warm-1.stimulus: a said-or-shown item is judged on its own; add the statement and its record.'
		]);
	});

	it('names a statement if it asks for the voice', () => {
		expect(problemsAfter((m) => delete itemOf(m, 'h-voice', 'choice').statement)).toEqual([
			'items.h-voice.statement: a voice item asks about a statement; name it.'
		]);
	});

	it('asks no voice of a statement of the record', () => {
		expect(problemsAfter((m) => (itemOf(m, 'h-voice', 'choice').statement = 'r1'))).toContain(
			'items.h-voice.statement: statement r1 has no voice to ask about; ask for its verdict only.'
		);
	});
});

describe('a key that disagrees with its statement', () => {
	it('is found for a voice', () => {
		expect(problemsAfter((m) => (withId(m.statements, 's1').voice = 'retold-claim'))).toEqual([
			'items.s1-voice.key.correct: the key is `quoted-claim`, but the voice of statement s1 makes it `retold-claim`; correct one of the two.'
		]);
	});

	it('may still accept a further verdict, but not the same one', () => {
		const withAlso = (verdict: 'partly' | 'not-addressed') =>
			problemsAfter((m) => {
				const { key } = itemOf(m, 's2-verdict', 'verdict');
				delete key.rationales[verdict].misconception;
				key.alsoCorrect = [verdict];
			});
		expect(withAlso('partly')).toEqual([]);
		expect(withAlso('not-addressed')).toEqual([
			'items.s2-verdict.key.alsoCorrect: “not-addressed” is the key already; remove it here.'
		]);
	});

	it('is found for a verdict', () => {
		expect(problemsAfter((m) => (withId(m.statements, 's2').verdict = 'partly'))).toContain(
			'items.s2-verdict.key.correct: the key is `not-addressed`, but the verdict of statement s2 makes it `partly`; correct one of the two.'
		);
	});

	it.each([
		['warm-1', 's1', 'said', 'shown'],
		['warm-2', 'h', 'shown', 'said'],
		['warm-2', 's2', 'shown', 'said']
	])('is found for %s about statement %s', (item, statement, key, answer) => {
		expect(problemsAfter((m) => (itemOf(m, item, 'choice').statement = statement))).toEqual([
			`items.${item}.key.correct: the key is \`${key}\`, but the verdict of statement ${statement} makes it \`${answer}\`; correct one of the two.`
		]);
	});

	it('is found on the board', () => {
		expect(
			problemsAfter((m) => (itemOf(m, 'board', 'sort').key.places['card-h'] = 'said-open'))
		).toEqual([
			'items.board.key.places.card-h: the key is `said-open`, but the voice and verdict of statement h make it `written-open`; correct one of the two.'
		]);
	});

	it.each([
		['reported-finding', 'supported', 'written-backed'],
		['narration', 'not-addressed', 'written-open'],
		['retold-claim', 'supported', 'said-backed'],
		['quoted-claim', 'contradicted', 'said-open']
	] as const)('is not found for %s and %s in %s', (voice, verdict, place) => {
		const problems = problemsAfter((m) => {
			Object.assign(withId(m.statements, 'h'), { voice, verdict });
			itemOf(m, 'board', 'sort').key.places['card-h'] = place;
		});
		expect(problems.filter((problem) => problem.startsWith('items.board'))).toEqual([]);
	});
});

describe('a mark item', () => {
	it('has targets that are spans', () => {
		expect(problemsAfter((m) => itemOf(m, 's1-mark', 'mark').key.targets.push('nix'))).toEqual([
			'items.s1-mark.key.targets: “nix” is not a span of this item; correct it.'
		]);
	});

	it('has a span that is not a target', () => {
		expect(
			problemsAfter((m) => {
				const { key } = itemOf(m, 's1-mark', 'mark');
				key.targets.push('clean');
				key.rationales.clean = { text: 'Also.' };
			})
		).toEqual([
			'items.s1-mark.key.targets: every span is a target, so marking all is right; add a span that is not.'
		]);
	});
});

describe('a match item', () => {
	it('pairs every left entry', () => {
		expect(problemsAfter((m) => delete itemOf(m, 'pairs', 'match').key.pairs.all)).toContain(
			'items.pairs.key.pairs.all: left entry “all” has no pair; name its right entry.'
		);
	});

	it('pairs left entries only', () => {
		expect(problemsAfter((m) => (itemOf(m, 'pairs', 'match').key.pairs.nix = 'twelve'))).toEqual([
			'items.pairs.key.pairs.nix: “nix” is not a left entry; correct it.'
		]);
	});

	it('pairs with right entries only', () => {
		expect(problemsAfter((m) => (itemOf(m, 'pairs', 'match').key.pairs.all = 'nix'))).toContain(
			'items.pairs.key.pairs.all: “nix” is not a right entry; correct it.'
		);
	});
});

describe('an order item', () => {
	it.each([
		[['look', 'count'], 'entry “write” is not in the sequence; add it.'],
		[['look', 'count', 'write', 'nix'], '“nix” is not an entry of this item; correct it.'],
		[['look', 'count', 'write', 'look'], 'entry “look” stands twice in the sequence; keep one.']
	])('refuses the sequence %j', (sequence, message) => {
		expect(problemsAfter((m) => (itemOf(m, 'in-order', 'order').key.sequence = sequence))).toEqual([
			`items.in-order.key.sequence: ${message}`
		]);
	});

	it('does not show its entries in the right order', () => {
		expect(
			problemsAfter(
				(m) => (itemOf(m, 'in-order', 'order').key.sequence = ['write', 'look', 'count'])
			)
		).toEqual([
			'items.in-order.entries: the entries are shown in the right order already; shuffle them.'
		]);
	});
});

describe('a sort item', () => {
	it('places every card', () => {
		expect(problemsAfter((m) => delete itemOf(m, 'board', 'sort').key.places['card-s1'])).toEqual([
			'items.board.key.places.card-s1: card “card-s1” has no place; give it one.'
		]);
	});

	it('places cards only', () => {
		expect(problemsAfter((m) => (itemOf(m, 'board', 'sort').key.places.nix = 'said-open'))).toEqual(
			['items.board.key.places.nix: “nix” is not a card of this item; correct it or remove it.']
		);
	});

	it('shows a statement once', () => {
		expect(
			problemsAfter((m) => {
				withId(itemOf(m, 'board', 'sort').cards, 'card-s1').statement = 'h';
			})
		).toEqual(['items.board.cards.card-s1.statement: another card shows statement h; keep one.']);
	});

	it('shows no statement of the record', () => {
		expect(
			problemsAfter((m) => {
				withId(itemOf(m, 'board', 'sort').cards, 'card-s1').statement = 'r1';
			})
		).toEqual([
			'items.board.cards.card-s1.statement: statement r1 is the record’s and has no voice; sort statements of the article only.'
		]);
	});
});

it('has a model sentence that the learner could write', () => {
	expect(problemsAfter((m) => (itemOf(m, 'fair', 'write').key.model = 'x'.repeat(41)))).toEqual([
		'items.fair.key.model: the model has 41 characters and the learner may write 40; shorten it.'
	]);
});
