import { beforeEach, expect, it } from 'vitest';
import { joinAsCoTeacher, makeLink } from '#lib/server/auth/links.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { removeTeacher, selectTeachers } from './teachers.ts';
import { auditOf, insertClassOf, insertTeacher } from './testing/a-class.ts';

const store = freshStore();

let mine: Awaited<ReturnType<typeof insertClassOf>>;
beforeEach(async () => {
	mine = await insertClassOf(store.db, 'zoe');
	await insertTeacher(store.db, 'bea');
	const link = { kind: 'co-teacher', classroom: mine.classroom, by: 'zoe' } as const;
	await joinAsCoTeacher(store.db, await makeLink(store.db, link, 2), 'bea', 3);
});
const by = (person: string) => ({ person, classroom: mine.classroom, now: 5 });
const names = async () =>
	(await selectTeachers(store.db, mine.classroom)).map(({ person, part }) => `${person} ${part}`);

it('lists the owner first, and who came by an invitation after', async () => {
	expect(await names()).toEqual(['zoe owner', 'bea co']);
});

it('takes the class from a co-teacher', async () => {
	expect(await removeTeacher(store.db, by('zoe'), 'bea')).toBe(true);
	expect(await names()).toEqual(['zoe owner']);
	expect(await auditOf(store.db, mine.classroom)).toContain('teacher.remove');
});

it('lets a co-teacher leave, and writes it down as that', async () => {
	expect(await removeTeacher(store.db, by('bea'), 'bea')).toBe(true);
	expect(await auditOf(store.db, mine.classroom)).toContain('teacher.leave');
});

it('never takes the class from its owner, nor from somebody who does not teach it', async () => {
	expect(await removeTeacher(store.db, by('zoe'), 'zoe')).toBe(false);
	expect(await removeTeacher(store.db, by('zoe'), 'nobody')).toBe(false);
	expect(await names()).toHaveLength(2);
});
