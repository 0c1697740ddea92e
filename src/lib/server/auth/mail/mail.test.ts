import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { resetPassword } from '#lib/server/auth/people/passwords-of.ts';
import { aPerson } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { mailResetLink } from './forgotten.ts';
import { readPost } from './mail.ts';

const store = freshStore();
const words = { subject: 'A new password', text: (link: string) => `Open ${link} today.` };

/** A mail server that takes everything, for as long as `during` runs: what it took. */
async function withMailServer(during: (port: number) => Promise<void>): Promise<string> {
	let taken = '';
	const server = createServer((socket) => {
		let inMail = false;
		socket.write('220 test\r\n');
		socket.on('data', (bytes) => {
			const said = bytes.toString();
			taken += said;
			if (inMail) {
				if (!taken.endsWith('\r\n.\r\n')) return;
				inMail = false;
			} else if (said.startsWith('DATA')) {
				inMail = true;
				socket.write('354 go on\r\n');
				return;
			}
			socket.write(said.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	await during((server.address() as AddressInfo).port);
	await new Promise((resolve) => server.close(resolve));
	return taken;
}

const settings = (port: number) => ({
	SMTP_URL: `smtp://127.0.0.1:${port}`,
	SMTP_FROM: 'lessons@school.test',
	ORIGIN: 'https://lessons.school.test/'
});

it('mails a link that sets a new password', async () => {
	await aPerson(store.db, 'ada@school.test');
	const taken = await withMailServer(async (port) => {
		const post = readPost(settings(port));
		if (!post) throw new Error('no post');
		await mailResetLink(store.db, { email: 'ada@school.test', post, words }, 0);
	});
	expect(taken).toContain('RCPT TO:<ada@school.test>');
	expect(taken).toContain('From: lessons@school.test');
	const whole = taken.replaceAll('=\r\n', '');
	const [, token = ''] =
		/https:\/\/lessons\.school\.test\/teach\/reset\/([\w-]+) today/.exec(whole) ?? [];
	const typed = { token, email: undefined, password: 'nine green herons' };
	expect((await resetPassword(store.db, typed, 1)).problem).toBeUndefined();
});

it('mails nothing to an e-mail without an account', async () => {
	const taken = await withMailServer(async (port) => {
		const post = readPost(settings(port));
		if (!post) throw new Error('no post');
		await mailResetLink(store.db, { email: 'nobody@school.test', post, words }, 0);
	});
	expect(taken).toBe('');
	expect(await store.db.selectFrom('links').selectAll().execute()).toEqual([]);
});

it('needs no mail server, and says what is wrong with one that is set', () => {
	expect(readPost({ ORIGIN: 'http://localhost:3000' })).toBeUndefined();
	const right = settings(25);
	expect(() => readPost({ ...right, SMTP_URL: 'mail' })).toThrow('SMTP_URL: write smtps://');
	expect(() => readPost({ ...right, SMTP_FROM: undefined })).toThrow('SMTP_FROM: write');
	expect(() => readPost({ ...right, ORIGIN: undefined })).toThrow('ORIGIN: write');
});
