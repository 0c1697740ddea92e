import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from '$app/environment';

const FOLDER = '_app/immutable/lesson';

/** What a lesson page needs of its client: styles before the first paint, the script at the end. */
export interface LessonTags {
	styles: string;
	script: string;
}

let tags: LessonTags | undefined;

/**
 * The tags that bring the client of a lesson page and its styles.
 *
 * @throws {Error} when the client build has no lesson client.
 */
export function lessonTags(): LessonTags {
	tags ??= dev ? devTags() : builtTags();
	return tags;
}

function builtTags(): LessonTags {
	const built = builtFolder(dirname(fileURLToPath(import.meta.url)));
	const styles = readFileSync(join(built, builtFile(built, 'css')), 'utf8').trim();
	return {
		styles: `<style>${styles}</style>`,
		script: `<script type="module" src="/${FOLDER}/${builtFile(built, 'js')}"></script>`
	};
}

/** While developing, the script brings the styles. */
function devTags(): LessonTags {
	return {
		styles: '',
		script: '<script type="module" src="/src/routes/modules/[id]/client.ts"></script>'
	};
}

/**
 * The files of the client lie beside those of the server, both while pages are made at build time and
 * in the finished build, where pages of assignments are made.
 */
function builtFolder(from: string): string {
	const folder = join(from, 'client', FOLDER);
	if (existsSync(folder)) return folder;
	const above = dirname(from);
	if (above === from) throw new Error(`no client build has ${FOLDER}`);
	return builtFolder(above);
}

function builtFile(folder: string, type: string): string {
	const entry = readdirSync(folder).find((file) =>
		new RegExp(`^lesson\\..+\\.${type}$`).test(file)
	);
	if (!entry) throw new Error(`the client build has no lesson client in ${folder}`);
	return entry;
}
