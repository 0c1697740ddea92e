import { withoutKey } from '#lib/core/assigned/learner/learner-item.ts';
import { pick } from '#lib/core/assigned/learner/pick.ts';
import type { OpenItemOf } from '#lib/core/assigned/open-lesson.ts';
import type { ReturningRule } from '#lib/core/coming-back/schedule.ts';
import type { ChoiceItem, Item } from '#lib/core/schema/item.ts';
import type { Source } from '#lib/core/schema/source.ts';
import { askedBank } from './asked-bank.ts';
import type { AskedBank } from './asked-bank.ts';
import type { SeatComingBack } from './select-coming-back.ts';
import { nextOf } from './select-probes.ts';
import type { SeatProbe } from './select-probes.ts';

/** A question, and the option of its first answer. The key is there because the answer is. */
export interface AnsweredQuestion {
	item: ChoiceItem;
	given: string;
}

/** What of the latest set of questions is on the page. */
export type Shown =
	| {
			view: 'question';
			/** Without its key. */
			item: OpenItemOf<'choice'>;
			sources: Pick<Source, 'id' | 'title' | 'url'>[];
			/** Which of how many it is, from 1. */
			number: number;
			of: number;
			/** Questions of the set that are left out, since they changed or went. */
			dropped: number;
	  }
	| ({ view: 'answer'; isLast: boolean } & AnsweredQuestion)
	| {
			view: 'done';
			answers: AnsweredQuestion[];
			/** The rules that it asked about and that return, as they stand now. */
			rules: ReturningRule[];
			dropped: number;
	  }
	/** None of it: what is due, or when something will be. */
	| { view: 'due'; dropped: number };

/** What the address asks to see. */
interface Wanted {
	/** The question whose explanation is wanted. */
	answered?: string | undefined;
	/** How the latest set went. */
	done: boolean;
}

/** What is shown where the address wants this. Of a question that is not answered, no key is in it. */
export function shown(
	{ rules, exhausted, latest, ongoing }: SeatComingBack,
	{ answered, done }: Wanted,
	bank = askedBank()
): Shown {
	if (!latest) return { view: 'due', dropped: 0 };
	const answers = answersOf(latest);
	const one = answers.find(({ item }) => item.id === answered);
	if (one) return { view: 'answer', ...one, isLast: !ongoing };
	const next = ongoing && nextOf(ongoing);
	if (next?.kind === 'choice') return { view: 'question', ...questionOf(latest, next, bank) };
	const { dropped } = latest;
	if (!done || answers.length === 0) {
		return { view: 'due', dropped: answers.length === 0 ? dropped : 0 };
	}
	const asked = latest.reviews.map(({ rule }) => rule);
	const returning = [...rules.due, ...rules.later, ...exhausted, ...rules.kept];
	return {
		view: 'done',
		answers,
		rules: returning.filter(({ rule }) => asked.includes(rule)),
		dropped
	};
}

function questionOf({ items, given, dropped }: SeatProbe, next: ChoiceItem, { bank }: AskedBank) {
	const { source, recordSource } = next.stimulus ?? {};
	return {
		item: withoutKey(next) as OpenItemOf<'choice'>,
		sources: bank.sources
			.filter(({ id }) => id === source || id === recordSource)
			.map((one) => pick(one, 'id', 'title', 'url')),
		number: given.size + 1,
		of: items.length,
		dropped
	};
}

/** In the order in which they were asked. */
function answersOf({ items, given }: SeatProbe): AnsweredQuestion[] {
	return items.flatMap((item: Item) => {
		const response = given.get(item.id)?.response;
		return item.kind === 'choice' && response?.kind === 'choice'
			? { item, given: response.option }
			: [];
	});
}
