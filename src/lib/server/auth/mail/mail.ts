import { createTransport } from 'nodemailer';
import { z } from 'zod';

const Variables = z.object({
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\//, 'write smtps://user:password@host')
		.optional(),
	SMTP_FROM: z
		.string()
		.includes('@', { error: 'write the address that mails come from' })
		.optional(),
	ORIGIN: z.url('write the public address of this server').optional()
});

/** Sends mails of this server. */
export interface Post {
	/** The address of this server for links in mails. A request may lie about it, so it is the set one. */
	origin: string;
	/** @throws {Error} when the mail server does not take it. */
	send: (mail: { to: string; subject: string; text: string }) => Promise<void>;
}

/**
 * How mails are sent: by `SMTP_URL`, from `SMTP_FROM`, with links to `ORIGIN`. Undefined when no mail
 * server is set, which is as good: an administrator can hand out links.
 *
 * @throws {Error} naming the variable and what to write.
 */
export function readPost(environment: Record<string, string | undefined>): Post | undefined {
	const read = Variables.safeParse(environment);
	if (!read.success) {
		const [issue] = read.error.issues;
		throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
	}
	const { SMTP_URL, SMTP_FROM, ORIGIN } = read.data;
	if (SMTP_URL === undefined) return undefined;
	if (SMTP_FROM === undefined) throw new Error('SMTP_FROM: write the address that mails come from');
	if (ORIGIN === undefined) throw new Error('ORIGIN: write the public address of this server');
	const transport = createTransport(SMTP_URL);
	return {
		origin: new URL(ORIGIN).origin,
		send: async ({ to, subject, text }) => {
			await transport.sendMail({ from: SMTP_FROM, to, subject, text });
		}
	};
}
