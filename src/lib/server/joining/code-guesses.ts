import { makeLimit } from '#lib/server/limits/limit.ts';
import type { Limit } from '#lib/server/limits/limit.ts';

const TEN_MINUTES = 600;

/** Who guesses join codes too often. Only codes that lead nowhere count. */
export interface CodeGuesses {
	/** A whole school may share one address, and each class has some who mistype. */
	perAddress: Limit;
	/** Whatever the addresses. */
	inAll: Limit;
	/** One code after another: a good one that is still being looked up must not count as a failure. */
	inTurn: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;
}

/**
 * Limits for guesses of join codes. There are 67 million codes. Of 100,000 guesses that come from
 * everywhere at once, 600 are looked at; with 1,000 codes in use these find 0.009 codes on average,
 * and a guesser who goes on at that pace waits 19 hours for one.
 */
export function makeCodeGuesses(): CodeGuesses {
	let last: Promise<unknown> = Promise.resolve();
	return {
		perAddress: makeLimit({ points: 60, seconds: TEN_MINUTES }),
		inAll: makeLimit({ points: 600, seconds: TEN_MINUTES }),
		inTurn(ask) {
			const turn = last.then(ask, ask);
			last = turn;
			return turn;
		}
	};
}
