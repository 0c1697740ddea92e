import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT, stampPath } from '../../../src/setup/process/root.mjs';
import { toLesson } from '../../../src/lib/server/content/lesson.ts';
import { publishedLesson } from '../../fixtures/lesson.ts';
import { readFurniture } from './furniture.ts';
import { handMadePage } from './page.ts';
import type { Words } from './page.ts';

/** Where the hand-made page of a module lies, beside ours. */
export const handMadePath = (id: string) => `/hand-made/${id}/walk`;

/**
 * Copies the build and puts hand-made pages of some modules beside ours, so that one server gives out both
 * in the same way.
 *
 * @returns the copy, as a folder under the root
 */
export async function buildWithHandMade(ids: readonly string[]): Promise<string> {
	const copy = stampPath('bench-build');
	rmSync(join(ROOT, copy), { recursive: true, force: true });
	cpSync(join(ROOT, 'build'), join(ROOT, copy), { recursive: true });
	const script = await bundleScript();
	for (const id of ids) {
		const folder = join(ROOT, copy, 'client', handMadePath(id), '..');
		mkdirSync(folder, { recursive: true });
		writeCompressed(join(folder, 'script.js'), script);
		writeCompressed(join(folder, 'walk.html'), pageOf(id));
	}
	return copy;
}

function pageOf(id: string): string {
	const { lesson, itemAt, opening } = publishedLesson(id);
	const item = itemAt(opening);
	if (item?.kind !== 'choice' || item.scale !== 'voice') {
		throw new Error(`${id} does not open with the question who speaks`);
	}
	const words = JSON.parse(
		readFileSync(join(ROOT, 'src/lib/i18n/messages/en.json'), 'utf8')
	) as Words;
	return handMadePage(toLesson(lesson), item, words, readFurniture(`modules/${id}/walk.html`));
}

async function bundleScript(): Promise<string> {
	const bundled = await build({
		configFile: false,
		root: ROOT,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: 'tests/bench/hand-made/script.ts', formats: ['iife'], name: 'lesson' }
		}
	});
	const [output] = [bundled].flat();
	if (!output || !('output' in output)) throw new Error('the hand-made script was not bundled');
	return output.output[0].code;
}

function writeCompressed(file: string, text: string) {
	writeFileSync(file, text);
	writeFileSync(`${file}.br`, brotliCompressSync(text));
}
