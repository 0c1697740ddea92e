import { agreement } from '../measures/agreement/kappa.ts';
import type { Agreement } from '../measures/agreement/kappa.ts';
import type { Keying } from '../schema/keying.ts';
import type { LessonModule } from '../schema/module.ts';
import type { Verdict, Voice } from '../schema/vocabulary.ts';

/** How two keyers of one module agree, on each of its two questions. */
export interface KeyersCompared {
	/** Undefined where nothing was keyed twice, or all of it the same way. */
	voice: Agreement | undefined;
	verdict: Agreement | undefined;
	/** Where they do not agree: no answer is right until an editor has looked. */
	disputed: Dispute[];
}

/** One statement on which two keyers differ. */
export interface Dispute {
	statement: string;
	voice?: [Voice, Voice];
	verdict?: [Verdict, Verdict];
}

/** Compares the key of a module with what a second person made of it, statement by statement. */
export function compareKeyers(
	{ statements }: Pick<LessonModule, 'statements'>,
	{ answers }: Pick<Keying, 'answers'>
): KeyersCompared {
	const both = statements.flatMap((statement) => {
		const second = answers[statement.id];
		return second ? [{ statement, second }] : [];
	});
	const voices = both.flatMap(({ statement, second }): [Voice, Voice][] =>
		statement.voice && second.voice ? [[statement.voice, second.voice]] : []
	);
	return {
		voice: agreement(voices),
		verdict: agreement(both.map(({ statement, second }) => [statement.verdict, second.verdict])),
		disputed: both.flatMap(({ statement: { id, voice, verdict }, second }): Dispute[] => {
			const differs = {
				...(voice &&
					second.voice &&
					voice !== second.voice && { voice: pair(voice, second.voice) }),
				...(verdict !== second.verdict && { verdict: pair(verdict, second.verdict) })
			};
			return Object.keys(differs).length > 0 ? [{ statement: id, ...differs }] : [];
		})
	};
}

function pair<T>(first: T, second: T): [T, T] {
	return [first, second];
}

/** What keeps a keying from standing beside its module: one sentence each. */
export function keyingSlips({ module, statements, items }: LessonModule, keying: Keying): string[] {
	const known = new Set(statements.map(({ id }) => id));
	const strange = Object.keys(keying.answers).filter((id) => !known.has(id));
	const missing = [...known].filter((id) => !(id in keying.answers));
	const scored = compareKeyers({ statements }, keying).disputed.flatMap(({ statement }) =>
		items.filter((item) => item.statement === statement && !item.discussion).map(({ id }) => id)
	);
	return [
		...(keying.module === module.id
			? []
			: [`module: it is a keying of “${keying.module}”; put it into that folder.`]),
		...strange.map((id) => `answers.${id}: the module has no statement “${id}”.`),
		...missing.map((id) => `answers: statement “${id}” is not keyed; key every one.`),
		...scored.map(
			(id) =>
				`answers: the keyers differ on what item “${id}” asks; mark it \`discussion: true\`, or agree and correct one of the keys.`
		)
	];
}
