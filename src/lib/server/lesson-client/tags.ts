import { readdirSync } from 'node:fs';
import { dev } from '$app/environment';
import { base } from '$app/paths';

const FOLDER = '_app/immutable/lesson';

let tag: string | undefined;

/**
 * The tag that loads the client of a lesson page. Lesson pages are made at build time, when the files
 * of the client build lie beside them.
 */
export function lessonClientTag(): string {
	tag ??= `<script type="module" src="${dev ? '/src/routes/modules/[id]/client.ts' : builtFile()}"></script>`;
	return tag;
}

function builtFile(): string {
	const files = readdirSync(`.svelte-kit/output/client/${FOLDER}`);
	const entry = files.find((file) => /^lesson\.[\w-]+\.js$/.test(file));
	if (!entry) throw new Error(`the client build has no lesson client in ${FOLDER}`);
	return `${base}/${FOLDER}/${entry}`;
}
