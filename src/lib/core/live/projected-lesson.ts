import { withoutKeys } from '../assigned/learner-lesson.ts';
import { pick, pickEach } from '../assigned/learner/pick.ts';
import type { OpenItem, OpenLesson, OpenStatement } from '../assigned/open-lesson.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { Stop } from '../attempt/going-on/path.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Revelation } from '../schema/live.ts';
import type { LiveSession } from './live-session.ts';

/** What a whole room may read of the lesson now. */
export interface ProjectedLesson extends OpenLesson {
	/** The screens that the class is at, in their order. */
	stops: Stop[];
	/** Of the questions of these screens: what is shown in this copy of the lesson. */
	revealed: Record<string, Revelation[]>;
}

type Shown = Pick<LiveSession, 'from' | 'to' | 'revealed'>;

/**
 * The lesson as the screen of the room may hold it: the article, and the questions of the screens that the
 * class is at. Nothing of later or earlier questions. The record beside a statement comes once it is
 * shown; a key, and the judgment of a statement, once the key is. Who speaks in a statement is the key of
 * another question about it, so it comes with that one.
 */
export function projectedLesson(lesson: Lesson, session: Shown): ProjectedLesson {
	const open = withoutKeys(lesson);
	const stops = stopsOf(lesson, session);
	const asked = new Set(stops.flatMap(({ item }) => item ?? []));
	const stages = new Set(stops.map(({ stage }) => stage));
	const isShown = (item: string, what: Revelation) => session.revealed[item]?.[what] !== undefined;
	const keyed = new Set([...asked].filter((item) => isShown(item, 'key')));
	const items = lesson.items.filter(({ id }) => asked.has(id));
	const learnerItems = new Map(open.items.map((item) => [item.id, item]));
	const about = statementsOf(items);
	const learners = new Map(open.statements.map((one): [string, OpenStatement] => [one.id, one]));
	const statements = lesson.statements
		.filter(({ id }) => about.has(id))
		.map((statement): OpenStatement => {
			const asking = lesson.items.filter((item) => item.statement === statement.id);
			const { evidence = [], ...place }: OpenStatement = learners.get(statement.id) ?? {
				id: statement.id
			};
			const isBeside = asking.some(({ id }) => asked.has(id) && isShown(id, 'record'));
			const isJudged = asking.some(({ id, kind }) => kind === 'verdict' && keyed.has(id));
			const voices = asking.filter((item) => item.kind === 'choice' && item.scale === 'voice');
			return {
				...place,
				...(isBeside && { evidence, ...pick(statement, 'statusAsOf') }),
				...(isJudged && pick(statement, ...JUDGMENT)),
				...(isBeside && isJudged && { evidence: pickEach(statement.evidence, ...WHOLE) }),
				...(voices.some(({ id }) => keyed.has(id)) && pick(statement, 'voice', 'speaker'))
			};
		});
	const exhibits = new Set(stops.map(({ passage }) => passage));
	const spans = new Set(
		items.flatMap((item) => (item.kind === 'mark' ? item.spans.map(({ passage }) => passage) : []))
	);
	return {
		...open,
		passages: open.passages.filter(
			({ id, source }) => source === lesson.article.source || exhibits.has(id) || spans.has(id)
		),
		items: items.flatMap((item): OpenItem[] => {
			const withoutKey = learnerItems.get(item.id);
			if (keyed.has(item.id)) return [item];
			return withoutKey ? [withoutKey] : [];
		}),
		statements,
		process: {
			...open.process,
			stages: open.process.stages.filter(({ id }) => stages.has(id)),
			branches: open.process.branches.filter(({ after }) => stages.has(after)),
			checkers: []
		},
		glossary: [],
		stops,
		revealed: Object.fromEntries(
			[...asked].map((item) => [item, WHATS.filter((what) => isShown(item, what))])
		)
	};
}

const WHATS = ['record', 'distribution', 'key'] as const;
const JUDGMENT = ['altered', 'verdict', 'gap', 'rule', 'changesIf', 'statusAsOf'] as const;
const WHOLE = ['id', 'source', 'locator', 'quote', 'seen', 'via', 'note', 'differs'] as const;

/** The screens from the first to the last that the class is at. */
function stopsOf(
	{ steps, process }: Pick<Lesson, 'steps' | 'process'>,
	{ from, to }: Pick<LiveSession, 'from' | 'to'>
): Stop[] {
	const path = lessonPath({ steps, process });
	const [first = -1, last = -1] = [from, to].map((id) => path.findIndex((stop) => stop.id === id));
	return first < 0 ? [] : path.slice(first, last + 1);
}

function statementsOf(items: readonly Lesson['items'][number][]): Set<string> {
	return new Set(
		items.flatMap((item) =>
			item.kind === 'sort' ? item.cards.map(({ statement }) => statement) : (item.statement ?? [])
		)
	);
}
