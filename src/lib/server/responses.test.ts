import { expect, it } from 'vitest';
import { guarded } from './responses.ts';

it('keeps a response with whoever asked, whatever it said itself', () => {
	const response = new Response('', { headers: { 'cache-control': 'private, max-age=60' } });
	const headers = Object.fromEntries(guarded(response).headers);
	expect(headers).toMatchObject({
		'cache-control': 'no-store',
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff'
	});
	expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
	expect(headers['content-security-policy']).not.toMatch(/https?:/);
});
