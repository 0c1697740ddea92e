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
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			path: path === '' ? key : `${path}.${key}`,
			message: 'there is no such field; correct its name or remove it.'
		}));
	}
	return [{ path, message: explainValue(issue, value) }];
}

function explainValue(
	issue: Exclude<Issue, z.core.$ZodIssueUnrecognizedKeys>,
	value: unknown
): string {
	if (value === undefined) return 'this field is missing; add it.';
	if (value === null) return 'this field is empty; fill it in or remove it.';
	switch (issue.code) {
		case 'invalid_type':
			return explainType(issue.expected, value);
		case 'invalid_union':
			return `${show(value)} is not allowed; write ${oneOf('options' in issue ? issue.options : [])}.`;
		case 'invalid_value':
			return `${show(value)} is not allowed; write ${oneOf(issue.values)}.`;
		case 'invalid_key':
			return `this name is not allowed; ${issue.issues[0]?.message ?? 'correct it'}.`;
		case 'invalid_format':
			return `${show(value)} cannot be read; ${howToWrite(issue)}.`;
		case 'too_small':
			return explainSmall(issue);
		case 'too_big':
			return explainBig(issue);
		case 'custom':
		case 'invalid_element':
		case 'not_multiple_of':
			return `${issue.message}.`;
	}
}

function explainType(expected: string, value: unknown): string {
	if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
		return `${String(value)} is not text; put it in quotation marks.`;
	}
	const kind = KIND_NAMES.get(expected) ?? expected;
	return `${show(value)} is not ${kind}; write ${kind}.`;
}

const KIND_NAMES = new Map([
	['string', 'text'],
	['array', 'a list (lines that start with “- ”)'],
	['object', 'a group of fields'],
	['record', 'a group of fields'],
	['int', 'a whole number'],
	['number', 'a whole number']
]);

function howToWrite({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
	if (format === 'date') return 'write a day as 2020-02-18';
	if (format === 'url') return 'write a web address that starts with https://';
	return message.startsWith('Invalid') ? 'correct it' : message;
}

function explainSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
	if (origin === 'string') return 'this field is empty; write at least one word.';
	if (origin === 'array') return `this list is too short; write at least ${minimum}.`;
	return `this number is too small; write at least ${minimum}.`;
}

function explainBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
	if (origin === 'string') return `this text is too long; write at most ${maximum} characters.`;
	if (origin === 'array') return `this list is too long; write at most ${maximum}.`;
	return `this number is too large; write at most ${maximum}.`;
}

function oneOf(values: readonly unknown[]): string {
	return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}

function show(value: unknown): string {
	if (typeof value === 'string') return `“${value}”`;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return Array.isArray(value) ? 'a list' : 'a group of fields';
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
