import type { ExportedAssignment } from '#lib/core/results/exports.ts';
import type { SelectedResults } from './select-results.ts';

/** What a file of these results says of the assignment. */
export function toExported({ lesson, struck, settings }: SelectedResults): ExportedAssignment {
	const { module, items, statements, hash } = lesson;
	return { module, items, statements, hash, title: module.title, struck, settings };
}

/** A file to save, kept by no cache: it is about students. */
export function fileResponse(name: string, type: string, body: string): Response {
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
