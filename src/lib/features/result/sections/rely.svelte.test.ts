import { expect, it } from 'vitest';
import { aLesson, smallModule } from '#lib/core/testing/small-module.ts';
import { keyResponse } from '#lib/core/testing/responses.ts';
import { section, showResult } from '#lib/features/result/testing/show-result.ts';

it('sets no quotation marks round words that are ours', async () => {
	const statements = smallModule.statements.map((statement) =>
		statement.id === 'paid'
			? {
					...statement,
					passage: 'lead',
					quote: 'put in twelve crossings',
					voice: 'narration' as const
				}
			: statement
	);
	await showResult(keyResponse, { lesson: aLesson({ statements }) });
	expect(section('What you can rely on here')).toContain(
		'put in twelve crossings Mayor Ruth Okafor · in summary'
	);
	expect(section('What you can rely on here')).not.toContain('“put in twelve');
});
