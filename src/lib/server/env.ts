import { z } from 'zod';

/** What the administrator of the machine sets; everything else is set on screen. */
const Environment = z.object({
	DATA_DIR: z.string().min(1).default('data'),
	DATABASE_URL: z
		.string()
		.refine(isPostgresUrl, 'write postgres://user:password@host/database')
		.optional(),
	DATABASE_POOL: z.coerce
		.number('write how many connections, for example 10')
		.int('write a whole number')
		.min(1, 'write 1 or more')
		.optional()
});

/**
 * The environment of this process, read when it is asked for.
 *
 * @throws {Error} naming the variable and what to write.
 */
export function readEnvironment(): z.infer<typeof Environment> {
	const read = Environment.safeParse(process.env);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function isPostgresUrl(text: string): boolean {
	return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}
