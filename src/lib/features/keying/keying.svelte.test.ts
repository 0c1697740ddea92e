import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { blindStatements } from '#lib/core/keying/blind.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import BlindKeying from './BlindKeying.svelte';
import TwoKeyers from './TwoKeyers.svelte';

const statements = blindStatements(smallModule).slice(0, 2);
const said = () => page.getByRole('status').element().textContent;

describe('keying as a second person', () => {
	it('shows neither voice nor verdict of the key', () => {
		const text = JSON.stringify(blindStatements(smallModule));
		for (const { gap, rule } of smallModule.statements) {
			expect(text).not.toContain(gap);
			expect(text).not.toContain(rule);
		}
		expect(text).not.toMatch(/quoted-claim|retold-claim|not-addressed|contradicted/);
	});

	it('asks for everything before it saves, and leads to what is missing', async () => {
		const screen = await render(BlindKeying, { module: 'small', version: '1.0.0', statements });
		const save = screen.getByRole('button', { name: 'Save my answers as a file' });
		await save.click();
		await expect.poll(said).toMatch(/The first one left is statement 1\.$/);
		await expect.element(screen.getByRole('heading', { level: 2 }).first()).toHaveFocus();
		for (const group of screen.container.querySelectorAll('fieldset')) {
			group.querySelector('input')?.click();
		}
		await save.click();
		await expect.poll(said).toBe('Write a role or initials first.');
		await userEvent.type(screen.getByRole('textbox').element(), 'An editor');
		await save.click();
		await expect.poll(said).toMatch(/^The file is saved/);
	});
});

describe('what two people make of a module', () => {
	it('says that nobody has keyed it twice, and where it can be done', async () => {
		const screen = await render(TwoKeyers, { begin: '/modules/small/keying' });
		await expect
			.element(screen.getByRole('link', { name: 'Key it as a second person' }))
			.toHaveAttribute('href', '/modules/small/keying');
	});

	it('prints κ with its interval for each question, and what is in dispute', async () => {
		const agreement = { things: 20, share: 0.9, kappa: 0.85, low: 0.66, high: 1 };
		const second = {
			keyer: 'A. B.',
			version: '1.0.0',
			keyedAt: '2026-01-05',
			compared: { voice: agreement, verdict: undefined, disputed: [{ statement: 'paid' }] }
		};
		const screen = await render(TwoKeyers, { begin: '/', second });
		const text = screen.container.textContent;
		expect(text).toContain('90 % the same; beyond chance κ = 0.85 (95 % interval 0.66 to 1.00');
		expect(text).toContain('Agreement beyond chance cannot be told.');
		expect(text).toContain('Statements on which they differ: 1.');
	});
});
