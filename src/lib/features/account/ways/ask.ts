/**
 * Asks the server something about a passkey. What it answers is made by the same library as what reads it.
 *
 * @throws {Error} when the server refuses.
 */
export async function ask<Answer>(
	address: string,
	method: 'POST' | 'PUT',
	body: object = {}
): Promise<Answer> {
	const response = await fetch(address, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (!response.ok) throw new Error(String(response.status));
	return (await response.json()) as Answer;
}
