import { readFileSync, readdirSync } from 'node:fs';
import { dev } from '$app/environment';

const FOLDER = '_app/immutable/lesson';
// Lesson pages are made at build time, when the files of the client build lie here.
const BUILT = `.svelte-kit/output/client/${FOLDER}`;

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
	return {
		styles: `<style>${readFileSync(`${BUILT}/${builtFile('css')}`, 'utf8').trim()}</style>`,
		script: `<script type="module" src="/${FOLDER}/${builtFile('js')}"></script>`
	};
}

/** While developing, the script brings the styles. */
function devTags(): LessonTags {
	return {
		styles: '',
		script: '<script type="module" src="/src/routes/modules/[id]/client.ts"></script>'
	};
}

function builtFile(type: string): string {
	const entry = readdirSync(BUILT).find((file) => new RegExp(`^lesson\\..+\\.${type}$`).test(file));
	if (!entry) throw new Error(`the client build has no lesson client in ${BUILT}`);
	return entry;
}
