import type { z } from 'zod';
import type { Problem } from '#lib/core/authoring/problem.ts';

type Issue = z.core.$ZodIssue;

/** Turns the schema’s issues into one sentence each; `raw` is what the author wrote. */
export function explainIssues(issues: readonly Issue[], raw: unknown): Problem[] {
	return issues.flatMap((issue) => explain(issue, raw));
}

function explain(issue: Issue, raw: unknown): Problem[] {
	const path = namePath(issue.path, raw);
	const value = valueAt(issue.path, raw);
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				path: path === '' ? key : `${path}.${key}`,
				message: 'there is no such field; correct its name or remove it.'
			}));
		case 'invalid_union':
			return [{ path, message: explainUnion(issue, value) }];
		case 'invalid_type':
			if (value === undefined) return [{ path, message: 'this field is missing; add it.' }];
			return [{ path, message: explainType(issue.expected, value) }];
		case 'invalid_value':
			if (value === undefined) return [{ path, message: 'this field is missing; add it.' }];
			return [
				{
					path,
					message: `${show(value)} is not allowed; write ${oneOf(issue.values.map(String))}.`
				}
			];
		case 'invalid_key':
			return [
				{
					path,
					message: `the name of this field is not allowed; ${issue.issues[0]?.message ?? 'correct it'}.`
				}
			];
		case 'invalid_format':
			return [{ path, message: `${show(value)} cannot be read; ${howToWrite(issue)}.` }];
		case 'too_small':
			return [{ path, message: explainSmall(issue) }];
		case 'too_big':
			return [{ path, message: explainBig(issue) }];
		case 'custom':
		case 'invalid_element':
		case 'not_multiple_of':
			return [{ path, message: `${issue.message}.` }];
	}
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): string {
	const field = issue.discriminator;
	if (field === undefined || value === undefined) return `${show(value)} is not allowed here.`;
	return `${show(value)} is not a known \`${field}\`; see the README for the list.`;
}

function explainType(expected: string, value: unknown): string {
	if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
		return `${String(value)} is not text; put it in quotation marks.`;
	}
	return `${show(value)} is not ${kindName(expected)}; write ${kindName(expected)}.`;
}

function kindName(expected: string): string {
	switch (expected) {
		case 'string':
			return 'text';
		case 'array':
			return 'a list (lines that start with “- ”)';
		case 'object':
		case 'record':
			return 'a group of fields';
		case 'int':
		case 'number':
			return 'a whole number';
		default:
			return `a ${expected}`;
	}
}

function howToWrite(issue: z.core.$ZodIssueInvalidStringFormat): string {
	switch (issue.format) {
		case 'date':
			return 'write a day as 2020-02-18';
		case 'url':
			return 'write a web address that starts with https://';
		default:
			return issue.message.startsWith('Invalid') ? 'correct it' : issue.message;
	}
}

function explainSmall(issue: z.core.$ZodIssueTooSmall): string {
	const least = String(issue.minimum);
	switch (issue.origin) {
		case 'string':
			return 'this field is empty; write at least one word.';
		case 'array':
			return `this list is too short; write at least ${least}.`;
		default:
			return `this number is too small; write at least ${least}.`;
	}
}

function explainBig(issue: z.core.$ZodIssueTooBig): string {
	const most = String(issue.maximum);
	switch (issue.origin) {
		case 'string':
			return `this text is too long; write at most ${most} characters.`;
		case 'array':
			return `this list is too long; write at most ${most}.`;
		default:
			return `this number is too large; write at most ${most}.`;
	}
}

function oneOf(values: readonly string[]): string {
	return values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;
}

function show(value: unknown): string {
	if (typeof value === 'string') return `“${value}”`;
	if (value === null) return 'an empty field';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'a group of fields' : String(value);
}

function valueAt(path: readonly PropertyKey[], raw: unknown): unknown {
	return path.reduce<unknown>((value, key) => child(value, key), raw);
}

function child(value: unknown, key: PropertyKey): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	return new Map<PropertyKey, unknown>(
		Array.isArray(value) ? [...value.entries()] : Object.entries(value)
	).get(key);
}

/** Names list entries by what an author looks for: their id, kind or passage; else by number from 1. */
function namePath(path: readonly PropertyKey[], raw: unknown): string {
	let value = raw;
	const names = path.map((key) => {
		value = child(value, key);
		if (typeof key !== 'number') return String(key);
		const name = child(value, 'id') ?? child(value, 'kind') ?? child(value, 'passage');
		return typeof name === 'string' ? name : String(key + 1);
	});
	return names.join('.');
}
