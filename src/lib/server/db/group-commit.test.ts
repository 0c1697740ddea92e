import { expect, it } from 'vitest';
import { groupCommit } from './group-commit.ts';

/** Notes each group it is given, and answers with tens. */
function noted(most: number) {
	const groups: number[][] = [];
	const append = groupCommit((requests: readonly number[]) => {
		groups.push([...requests]);
		return Promise.resolve(requests.map((request) => request * 10));
	}, most);
	return { groups, append };
}

it('writes what is asked for in one turn together, and answers each in its place', async () => {
	const { groups, append } = noted(100);
	expect(await Promise.all([1, 2, 3].map(append))).toEqual([10, 20, 30]);
	expect(groups).toEqual([[1, 2, 3]]);
});

it('writes what is asked for during a write together in the next', async () => {
	const groups: number[][] = [];
	let first: () => void = () => undefined;
	const append = groupCommit(async (requests: readonly number[]) => {
		groups.push([...requests]);
		if (groups.length === 1) await new Promise<void>((resolve) => (first = resolve));
		return requests;
	}, 100);
	const one = append(1);
	await new Promise((resolve) => setTimeout(resolve));
	await new Promise((resolve) => setImmediate(resolve));
	const others = Promise.all([append(2), append(3)]);
	first();
	expect(await one).toBe(1);
	expect(await others).toEqual([2, 3]);
	expect(groups).toEqual([[1], [2, 3]]);
});

it('never puts more than the limit into one write', async () => {
	const { groups, append } = noted(2);
	await Promise.all([1, 2, 3, 4, 5].map(append));
	expect(groups).toEqual([[1, 2], [3, 4], [5]]);
});

it('tells every request of a failed write, and goes on with the next', async () => {
	const append = groupCommit((requests: readonly number[]) => {
		if (requests.includes(2)) return Promise.reject(new Error('disk full'));
		return Promise.resolve(requests);
	}, 2);
	const results = await Promise.allSettled([append(1), append(2), append(3)]);
	expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
	expect(await append(4)).toBe(4);
});

it('tells the requests of a write that answered fewer', async () => {
	const append = groupCommit(
		(requests: readonly number[]) => Promise.resolve(requests.slice(1)),
		9
	);
	await expect(append(1)).rejects.toThrow('without a result');
});
