import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Evidence, Statement } from '../schema/statement.ts';
import type { withoutKeys } from './learner-lesson.ts';

type Learner = ReturnType<typeof withoutKeys>;
type Open<I> = I extends Item ? Omit<I, 'key'> & { key?: I['key'] } : never;

/** A question whose key may not be known here. */
export type OpenItem = Open<Item>;

/** One kind of question whose key may not be known here. */
export type OpenItemOf<K extends Item['kind']> = Extract<OpenItem, { kind: K }>;

/** A statement of which only its place in the text, or only its words, may be known here. */
export type OpenStatement = { id: string; words?: string | undefined } & Partial<
	Omit<Statement, 'id' | 'evidence'>
> & {
		evidence?: Pick<Evidence, 'id' | 'source' | 'locator' | 'quote' | 'seen' | 'via' | 'note'>[];
	};

/** A lesson of which some keys may not be known: a self-paced one, or what a learner may hold. */
export type OpenLesson = Pick<
	Lesson,
	'format' | 'hash' | 'article' | 'passages' | 'process' | 'steps' | 'glossary'
> & {
	module: Learner['module'];
	sources: Learner['sources'];
	items: OpenItem[];
	statements: OpenStatement[];
	/** Only a self-paced page compares versions. */
	digests?: Lesson['digests'];
};

/** Is the key of this question known? */
export function isKeyed(item: OpenItem): item is Item {
	return item.key !== undefined;
}

/** Is known what the record says of this statement? */
export function isJudged(statement: OpenStatement | undefined): statement is Statement {
	return statement?.verdict !== undefined;
}
