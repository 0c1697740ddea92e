import { expect, it } from 'vitest';
import { gather } from './gather.ts';
import { freshStore } from './testing/fresh-store.ts';

const store = freshStore();

/** Finds the value of a setting, and notes for which keys it was asked. */
function noted() {
	const asked: (readonly string[])[] = [];
	const valueOf = gather(async (db, keys) => {
		asked.push(keys);
		const rows = await db.selectFrom('settings').selectAll().where('id', 'in', keys).execute();
		return (key) => rows.find(({ id }) => id === key)?.value;
	});
	return {
		asked,
		valueOf: (...keys: string[]) => Promise.all(keys.map((key) => valueOf(store.db, key)))
	};
}

const set = (id: string, value: string) =>
	store.db.insertInto('settings').values({ id, value }).execute();

it('asks once for all who ask in one turn, and gives each its own', async () => {
	await set('a', 'one');
	await set('b', 'two');
	const { asked, valueOf } = noted();
	expect(await valueOf('b', 'missing', 'a', 'b')).toEqual(['two', undefined, 'one', 'two']);
	expect(asked.map((keys) => [...new Set(keys)])).toEqual([['b', 'missing', 'a']]);
});

it('asks in few lengths, so that few statements are prepared', async () => {
	const { asked, valueOf } = noted();
	for (const n of [1, 3, 5, 200]) await valueOf(...Array.from({ length: n }, (_, i) => `key-${i}`));
	expect(asked.map(({ length }) => length)).toEqual([1, 4, 8, 128, 128]);
});

it('asks anew for who asks while it is asking', async () => {
	let answer: (() => void) | undefined;
	let value = 'before';
	const valueOf = gather(async () => {
		const found = value;
		if (!answer) await new Promise<void>((resolve) => (answer = resolve));
		return () => found;
	});
	const first = valueOf(store.db, 'a');
	while (!answer) await new Promise((resolve) => setImmediate(resolve));
	value = 'after';
	const second = valueOf(store.db, 'a');
	answer();
	expect(await Promise.all([first, second])).toEqual(['before', 'after']);
});

it('looks into the database that it was asked about, and into a transaction of it', async () => {
	const found = gather(async (db, keys) => {
		const rows = await db.selectFrom('settings').select('id').where('id', 'in', keys).execute();
		return (key) => rows.some(({ id }) => id === key);
	});
	const inside = store.db.transaction().execute(async (transaction) => {
		await transaction.insertInto('settings').values({ id: 'a', value: 'one' }).execute();
		expect(await found(transaction, 'a')).toBe(true);
		throw new Error('taken back');
	});
	await expect(inside).rejects.toThrow('taken back');
	expect(await found(store.db, 'a')).toBe(false);
});
