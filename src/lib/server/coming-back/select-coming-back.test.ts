import { beforeEach, describe, expect, it } from 'vitest';
import { finish } from '#lib/core/assigned/testing/received.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { answered } from '#lib/core/testing/events.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import {
	insertAssignment,
	insertClass,
	insertSeat,
	settleSeat
} from '#lib/server/assignments/testing/a-class.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';
import { selectComingBack } from './select-coming-back.ts';
import { DAY, missOne, MONDAY, RULE, seatOf } from './testing/missed.ts';

const store = freshStore();
beforeEach(() => insertClass(store.db));

const give = (settings: object = {}, id = 'assignment') =>
	insertAssignment(store.db, { id, settings: { feedback: 'end', ...settings } });
const after = async (days: number, seat = 'amber') =>
	selectComingBack(store.db, await seatOf(store.db, seat), MONDAY + days * DAY);
const dueAfter = async (days: number) => (await after(days)).rules.due.map(({ rule }) => rule);

describe('a rule that a seat missed', () => {
	it('is due a week after the answer came, whatever its device says of the time', async () => {
		await give();
		await missOne(store.db);
		expect(await dueAfter(6)).toEqual([]);
		expect((await after(6)).rules.later).toMatchObject([{ rule: RULE, days: 7 }]);
		const { rules } = await after(7);
		expect(rules.due).toMatchObject([
			{
				rule: RULE,
				reviews: [
					{
						at: MONDAY,
						missed: 1,
						of: 1,
						where: { kind: 'lesson', title: smallModule.module.title }
					}
				]
			}
		]);
	});

	it('says nothing of the seat beside it', async () => {
		await give();
		await missOne(store.db);
		expect((await after(9, 'brisk')).rules).toEqual({ due: [], later: [], kept: [] });
	});

	it('returns by all assignments of the seat together', async () => {
		await give();
		await give({}, 'second');
		await missOne(store.db);
		await missOne(store.db, 'amber', 'second');
		expect((await after(9)).rules.due).toMatchObject([{ rule: RULE, missed: 2 }]);
	});

	it('does not return once the seat does the assignment no more', async () => {
		await give();
		await missOne(store.db);
		await store.db.updateTable('assignments').set({ whole_class: 0 }).execute();
		expect(await dueAfter(9)).toEqual([]);
		await settleSeat(store.db, 'amber', { included: 1 });
		expect(await dueAfter(9)).toEqual([RULE]);
	});

	it('returns for the teacher who looks as a student, too', async () => {
		await give();
		await insertSeat(store.db, { id: 'preview', preview: 1 });
		await missOne(store.db, 'preview');
		expect((await after(9, 'preview')).rules.due).toHaveLength(1);
	});
});

describe('only answers that count', () => {
	it('are those before closing', async () => {
		await give({ closesAt: MONDAY });
		await missOne(store.db);
		expect(await dueAfter(9)).toEqual([]);
	});

	it('are first tries', async () => {
		await give();
		await insertAttempt(store.db, 'amber', [
			[MONDAY, pick('b')],
			[MONDAY + 1, pick('a')],
			[MONDAY + 2, finish]
		]);
		expect(await dueAfter(9)).toEqual([]);
	});

	it('are not those to a struck question', async () => {
		await give();
		await missOne(store.db);
		await rule({ kind: 'strike', key: null });
		expect(await dueAfter(9)).toEqual([]);
		await store.db.updateTable('rulings').set({ undone_at: 9 }).execute();
		expect(await dueAfter(9)).toEqual([RULE]);
	});

	it('go by the key that a correction has', async () => {
		await give();
		await missOne(store.db);
		await rule({ kind: 'rekey', key: JSON.stringify({ kind: 'choice', option: 'a' }) });
		expect(await dueAfter(9)).toEqual([]);
	});

	function rule(made: { kind: string; key: string | null }) {
		const row = { id: 'ruling', assignment: 'assignment', item: 'compare-choice', ...made };
		return store.db
			.insertInto('rulings')
			.values({ ...row, note: 'Mended.', created_at: 2, undone_at: null })
			.execute();
	}
});

describe('what may not be told yet', () => {
	const unfinished: [number, EventBody][] = [[MONDAY, pick('a')]];

	it('does not return before the lesson is finished, where feedback waits for the end', async () => {
		await give();
		await insertAttempt(store.db, 'amber', unfinished);
		expect(await after(9)).toMatchObject({
			rules: { due: [], later: [] },
			telling: []
		});
	});

	it('does not return before closing, where feedback waits for that', async () => {
		await give({ feedback: 'closing', closesAt: MONDAY + 8 * DAY });
		await missOne(store.db);
		expect((await after(7.9)).rules).toEqual({ due: [], later: [], kept: [] });
		expect(await dueAfter(8)).toEqual([RULE]);
	});

	it('does not return while another try is open', async () => {
		await give({ feedback: 'each', tries: 2 });
		const wrong = answered('safe-voice', { kind: 'choice', option: 'quoted-claim' });
		await insertAttempt(store.db, 'amber', [[MONDAY, wrong]]);
		expect(await dueAfter(9)).toEqual([]);
	});

	it('returns where it was told before, however the assignment is set afterwards', async () => {
		await give();
		const attempt = await insertAttempt(store.db, 'amber', unfinished);
		await store.db
			.insertInto('told_keys')
			.values({ id: 'told', attempt, item: 'compare-choice', told_at: MONDAY + 1 })
			.execute();
		expect(await after(9)).toMatchObject({ rules: { due: [{ rule: RULE }] }, telling: [] });
	});

	it('does not return while the class is taught live, before the teacher shows the key', async () => {
		await give({ feedback: 'each' });
		await act(1, MONDAY - 1, { type: 'opened' });
		await insertAttempt(store.db, 'amber', unfinished);
		expect(await dueAfter(9)).toEqual([]);
		await act(2, MONDAY + 1, { type: 'revealed', item: 'compare-choice', what: 'key' });
		expect(await dueAfter(9)).toEqual([RULE]);

		async function act(seq: number, at: number, done: LiveAct) {
			const row = {
				id: `act-${seq}`,
				assignment: 'assignment',
				seq,
				at,
				body: JSON.stringify(done)
			};
			await store.db.insertInto('live_acts').values(row).execute();
			await store.db.updateTable('assignments').set({ live_acts: seq }).execute();
		}
	});

	it('is named, so that it can be written down before the reason is sent', async () => {
		await give();
		const attempt = await missOne(store.db);
		expect((await after(0)).telling).toEqual([{ attempt, items: ['compare-choice'] }]);
	});
});

it('has met the forms of every lesson of its class, begun or not', async () => {
	const [module = smallModule] = selectModules();
	await keepVersions(store.db, [module], 1);
	const { id, version } = module.module;
	await insertAssignment(store.db, { module: id, version, hash: hashModule(module) });
	expect(bankItemsOf(module).length).toBeGreaterThan(4);
	expect(new Set((await after(0)).met)).toEqual(new Set(bankItemsOf(module)));
});

it('tells days in the zone of the newest assignment', async () => {
	expect((await after(0)).timeZone).toBe('UTC');
	await give();
	await insertAssignment(store.db, {
		id: 'newer',
		created_at: 2,
		settings: { timeZone: 'America/Chicago' }
	});
	expect((await after(0)).timeZone).toBe('America/Chicago');
});
