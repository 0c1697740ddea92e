import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { classMirror } from '#lib/core/measures/class/mirror/mirror-gap.ts';
import Mirror from './Mirror.svelte';

/** What a class is measured at that called these shown (`+`): the backed pair, Democrats’ first, then the other pair. */
function mirrorOf(count: number, ...called: string[]) {
	const rows = Array.from({ length: count }, (_, at) => {
		const letters = called[at % called.length] ?? '';
		const [backedOne, backedOther, one, other] = Array.from(letters, (sign) =>
			Number(sign === '+')
		);
		const judgment = (shown: boolean, democrats = 0, republicans = 0) => ({
			shown,
			democrats,
			republicans,
			gap: democrats - republicans
		});
		const judgments = [judgment(true, backedOne, backedOther), judgment(false, one, other)];
		return { seat: `seat-${at}`, judgments };
	});
	return classMirror([{ shown: true }, { shown: false }], rows);
}

const textOf = async (mirror: ReturnType<typeof classMirror>) =>
	(await render(Mirror, { mirror })).container.textContent.replaceAll(/\s+/g, ' ');

it('says how often the statements of each side were called shown, what is left, and what it does not tell', async () => {
	// Of ten, two took the unbacked statement of one side for shown.
	const mirror = mirrorOf(10, '++--', '+++-', '++--', '++--', '++--');
	const text = await textOf(mirror);
	expect(text).toContain(
		'The class called statements that favor Democrats “shown” in 60% and those that favor Republicans in 50%.'
	);
	expect(text).toContain(
		'What is left: 10 points more often “shown” for statements that favor Democrats'
	);
	expect(text).toContain('The interval holds 0, so chance alone may have made it.');
	expect(text).toContain('This does not tell what anybody thinks of a party');
	expect(text).not.toContain('seat');
});

it('speaks of either side in the same words', async () => {
	const over = async (called: string) => textOf(mirrorOf(10, called, called, called, '++--'));
	expect(await over('+++-')).toMatch(/for statements that favor Democrats .* does not hold 0/);
	expect(await over('++-+')).toMatch(/for statements that favor Republicans .* does not hold 0/);
});

it('gives no interval where all students’ answers come to the same', async () => {
	const text = await textOf(mirrorOf(12, '++--'));
	expect(text).toContain('What is left is no difference');
	expect(text).toContain('There is no interval');
	expect(text).not.toContain('chance alone');
	expect(text).toContain('none: all alike');
});

it('shows no number of four students, and says why', async () => {
	const text = await textOf(mirrorOf(4, '+-+-'));
	expect(text).toContain('Not shown: fewer than 5 students have answered all of them.');
	expect(text).not.toContain('%');
});

it('says which kind of pair has too few answers', async () => {
	const text = await textOf(mirrorOf(6, '+-+-', '++--'));
	expect(text).toContain('50 points more often');
	expect(text.match(/fewer than 20 answers/g)).toHaveLength(2);
});

it('says of a lesson without mirrored pairs that none counts', async () => {
	expect(await textOf(classMirror([], []))).toContain('no pair counts here');
});
