import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked });

/** What the linter says of a file that would have this text. */
async function lint(filePath: string, text: string): Promise<string> {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ message }) => message).join('\n');
}

const script = (text: string) => `<script lang="ts">\n${text}\n</script>\n`;

describe('the walls between the layers', { timeout: 60_000 }, () => {
	it.each([
		['core/scoring/a.ts', "import '../../server/env.ts';", 'core imports core only'],
		['core/scoring/a.ts', "import 'node:fs';", 'core imports core only'],
		['core/scoring/a.ts', "import { z } from 'zod';", 'core imports core only'],
		['core/scoring/a.ts', "import { Item } from '../schema/item.ts';", 'import type only'],
		['core/attempt/kept/stored-event.ts', "import { z } from 'zod';", 'zod/mini only'],
		['core/schema/a.ts', "import '../scoring/score.ts';", 'schemas import zod and schemas only'],
		['core/scoring/a.ts', 'export const now = Date.now();', 'core takes the time'],
		['core/scoring/a.ts', 'export const now = new Date();', 'core takes the time'],
		['core/scoring/a.ts', 'export const luck = Math.random();', 'core takes a seed'],
		['core/schema/a.ts', 'export const id = crypto.randomUUID();', 'core takes a seed'],
		['core/scoring/a.ts', "export const page = fetch('/');", 'core knows no browser'],
		['ui/a.ts', "import '#lib/core/scoring/score.ts';", 'ui knows no domain'],
		['ui/a.ts', "import '#lib/features/items/labels.ts';", 'ui knows no domain'],
		['i18n/a.ts', "import '#lib/ui/a.ts';", 'words know nothing but words'],
		['server/a.ts', "import '#lib/features/items/labels.ts';", 'the server knows no screen'],
		['server/a.ts', "import { mount } from 'svelte';", 'the server knows no screen'],
		['server/a.ts', "import.meta.glob('/src/content/modules/*/*');", 'by server/content only'],
		['features/walk/a.ts', "import '#lib/server/content/modules.ts';", 'reached through routes'],
		['features/walk/a.ts', "import '#lib/features/result/a.ts';", 'compose features in a route'],
		['features/walk/a.ts', "import '../result/a.ts';", 'write #lib/'],
		['features/walk/early/a.ts', "import '../../result/a.ts';", 'write #lib/'],
		['features/walk/a.ts', "import { Item } from '#lib/core/schema/item.ts';", 'import type only'],
		['features/walk/a.ts', "import * as z from 'zod/mini';", 'zod stays on the server'],
		[
			'features/walk/a.ts',
			"import a from '/src/content/modules/a.yaml';",
			'by server/content only'
		],
		['features/walk/a.ts', "import '#lib/core/testing/items.ts';", 'builders are for tests'],
		['features/walk/a.svelte.ts', '$effect(() => undefined);', 'derive, handle the event']
	])('stop src/lib/%s saying %s', async (file, text, message) => {
		expect(await lint(`src/lib/${file}`, text)).toContain(message);
	});

	it.each([
		['src/lib/ui/A.svelte', "import '#lib/core/scoring/score.ts';", 'ui knows no domain'],
		['src/lib/features/walk/A.svelte', '$effect.pre(() => undefined);', 'derive, handle the event'],
		['src/routes/A.svelte', "import '#lib/server/content/modules.ts';", 'reached through routes'],
		['src/routes/A.svelte', "import '../lib/ui/A.svelte';", 'write #lib/'],
		['src/routes/A.svelte', "import { Item } from '#lib/core/schema/item.ts';", 'import type only']
	])('stop %s saying %s', async (file, text, message) => {
		expect(await lint(file, script(text))).toContain(message);
	});

	it.each([
		['core/scoring/a.ts', "import type { Item } from '../schema/item.ts'; export type A = Item;"],
		['core/scoring/a.ts', 'export const day = (at: string) => new Date(at).getTime();'],
		['core/authoring/a.ts', "import { Item } from '../schema/item.ts'; Item.parse(1);"],
		['core/export/a.ts', "import { Item } from '../schema/item.ts'; Item.parse(1);"],
		['core/attempt/kept/stored-event.ts', "import * as z from 'zod/mini'; z.string();"],
		['features/walk/a.ts', "import { label } from '#lib/features/items/labels.ts'; label();"],
		['features/walk/early/a.ts', "import { a } from '../a.ts'; a();"],
		['server/content/a.ts', "import.meta.glob('/src/content/modules/*/*');"],
		['../routes/+page.server.ts', "import { a } from '#lib/server/content/modules.ts'; a();"]
	])('let src/lib/%s say %s', async (file, text) => {
		expect(await lint(`src/lib/${file}`, text)).toBe('');
	});

	it('keep raw HTML and buttons without a type out of the markup', async () => {
		const said = await lint('src/lib/ui/A.svelte', '{@html "<b>a</b>"}\n<button>Start</button>\n');
		expect(said).toContain('`{@html}` can lead to XSS attack');
		expect(said).toContain('type attribute');
	});

	it('let nobody silence a rule without a reason', async () => {
		const silenced = '// eslint-disable-next-line no-var\nvar a = 1;\nexport { a };\n';
		expect(await lint('src/lib/ui/a.ts', silenced)).toContain('say why');
		const reasoned = silenced.replace('no-var', 'no-var -- shown to work');
		expect(await lint('src/lib/ui/a.ts', reasoned)).not.toContain('say why');
	});

	it('stop a file of more than 300 lines', async () => {
		expect(await lint('src/lib/ui/a.ts', '// a line\n'.repeat(301))).toContain('too many lines');
	});
});
