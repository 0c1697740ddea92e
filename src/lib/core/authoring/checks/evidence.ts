import type { LessonModule } from '../../schema/module.ts';
import type { Problem, Rule } from '../problem.ts';

type Sourced = Pick<LessonModule, 'sources'>;

/** Every source can be turned to, and how much of it was read is said. */
export const sourceRules: Rule<Sourced>[] = [
	{
		rule: 'A source that was not read as a `whole` says in `readNote` which part was read.',
		find: findUnexplainedReading
	},
	{
		rule: 'A source has a `url`, unless it was written for practice (`rights: own`).',
		find: findWithoutAddress
	}
];

/** What is said about the record can be turned to, and how much of it was read is said. */
export const evidence: Rule[] = [
	{
		rule: 'Every verdict but `not-addressed` has at least one row of evidence.',
		find: findUnbacked
	},
	{
		rule: 'A quotation with `seen: quoted-by` names in `via` the other source that quotes it; one with `seen: original` has no `via`.',
		find: findBadVia
	},
	{
		rule: 'A source with `read: via` was never seen itself, so it is only quoted with `seen: quoted-by`.',
		find: findUnseen
	},
	...sourceRules,
	{
		rule: 'An article `written-for-practice` has `rights: own`; one `quoted-and-summarised` has not.',
		find: findArticleSlip
	},
	{
		rule: 'A statement of the article has a `voice`; a statement of the record has none.',
		find: findVoiceSlips
	},
	{
		rule: 'A passage with the role `record` comes from another source than the article; every other passage comes from the article.',
		find: findRoleSlips
	}
];

function findUnbacked(module: LessonModule): Problem[] {
	return module.statements
		.filter(({ verdict, evidence: rows }) => verdict !== 'not-addressed' && rows.length === 0)
		.map(({ id, verdict }) => ({
			path: `statements.${id}.evidence`,
			message: `the verdict \`${verdict}\` needs at least one quotation of the record; add it.`
		}));
}

interface Quotation {
	path: string;
	source: string;
	seen: 'original' | 'quoted-by';
	via?: string | undefined;
}

function listQuotations(module: LessonModule): Quotation[] {
	return [
		...module.statements.flatMap((statement) =>
			statement.evidence.map((row) => ({
				...row,
				path: `statements.${statement.id}.evidence.${row.id}`
			}))
		),
		...module.process.stages.map(({ id, record }) => ({
			...record,
			path: `process.stages.${id}.record`
		})),
		...module.process.checkers.flatMap(({ id, evidence: row }) =>
			row ? [{ ...row, path: `process.checkers.${id}.evidence` }] : []
		)
	];
}

function findBadVia(module: LessonModule): Problem[] {
	return listQuotations(module).flatMap(({ path, source, seen, via }) => {
		if (seen === 'quoted-by' && via === undefined) {
			return [{ path: `${path}.via`, message: 'name the source that quotes these words.' }];
		}
		if (seen === 'original' && via !== undefined) {
			return [
				{
					path: `${path}.via`,
					message: 'words seen in the original come through no other source; remove `via`.'
				}
			];
		}
		if (via !== source) return [];
		return [
			{
				path: `${path}.via`,
				message: `source ${source} cannot be quoted by itself; name the source that quotes it.`
			}
		];
	});
}

function findUnseen(module: LessonModule): Problem[] {
	const unseen = new Set(module.sources.filter(({ read }) => read === 'via').map(({ id }) => id));
	return listQuotations(module)
		.filter(({ source, seen }) => seen === 'original' && unseen.has(source))
		.map(({ path, source }) => ({
			path: `${path}.seen`,
			message: `source ${source} is \`read: via\`, so its words were not seen in the original; write \`quoted-by\` and name \`via\`.`
		}));
}

function findUnexplainedReading({ sources }: Sourced): Problem[] {
	return sources
		.filter(({ read, readNote }) => read !== 'whole' && readNote === undefined)
		.map(({ id, read }) => ({
			path: `sources.${id}.readNote`,
			message: `the source is \`read: ${read}\`; say which part was read.`
		}));
}

function findWithoutAddress({ sources }: Sourced): Problem[] {
	return sources
		.filter(({ url, rights }) => url === undefined && rights !== 'own')
		.map(({ id }) => ({
			path: `sources.${id}.url`,
			message: 'a reader cannot turn to this source; add its web address.'
		}));
}

function findArticleSlip({ article, sources }: LessonModule): Problem[] {
	const source = sources.find(({ id }) => id === article.source);
	if (!source || (article.shown === 'written-for-practice') === (source.rights === 'own'))
		return [];
	const path = `sources.${source.id}.rights`;
	if (source.rights === 'own') {
		return [
			{
				path,
				message:
					'an article with `rights: own` is shown as `written-for-practice`; correct one of the two.'
			}
		];
	}
	return [
		{
			path,
			message: `an article \`written-for-practice\` is our own; write \`own\`, not \`${source.rights}\`.`
		}
	];
}

function findVoiceSlips(module: LessonModule): Problem[] {
	const passages = new Map(module.passages.map((passage) => [passage.id, passage]));
	return module.statements.flatMap(({ id, passage, voice }) => {
		const role = passages.get(passage)?.role;
		if (role === undefined || (role === 'record') === (voice === undefined)) return [];
		const message =
			role === 'record'
				? 'a statement of the record skips question 1; remove `voice`.'
				: 'a statement of the article is asked who is speaking; add `voice`.';
		return [{ path: `statements.${id}.voice`, message }];
	});
}

function findRoleSlips({ article, passages }: LessonModule): Problem[] {
	return passages
		.filter(({ role, source }) => (role === 'record') === (source === article.source))
		.map(({ id, role }) => ({
			path: `passages.${id}.source`,
			message:
				role === 'record'
					? 'a passage of the record cannot come from the article; name its source or correct its role.'
					: `a passage with the role \`${role}\` comes from the article; name the article or correct the role.`
		}));
}
