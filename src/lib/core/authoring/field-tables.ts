/** A JSON Schema, or whether anything is allowed. */
type SchemaChild = boolean | SchemaNode;

/** What the tables need of a JSON Schema (draft 2020-12). */
export interface SchemaNode {
	type?: string | string[] | undefined;
	const?: unknown;
	enum?: unknown[] | undefined;
	format?: string | undefined;
	pattern?: string | undefined;
	description?: string | undefined;
	properties?: Record<string, SchemaChild> | undefined;
	required?: string[] | undefined;
	items?: SchemaChild | SchemaChild[] | undefined;
	oneOf?: SchemaNode[] | undefined;
	additionalProperties?: SchemaChild | undefined;
	minItems?: number | undefined;
	maxItems?: number | undefined;
	minimum?: number | undefined;
	maximum?: number | undefined;
}

interface Field {
	name: string;
	node: SchemaNode;
	required: boolean;
}

/** Longer lists of names are explained elsewhere in the README. */
const MOST_NAMES = 10;

/**
 * Markdown tables of every field of a module (name, type, required, meaning): one for the whole
 * file, one for each of its parts, one for each kind where a part has kinds.
 */
export function fieldTables(schema: SchemaNode): string {
	const parts = fieldsOf(schema, '');
	const overview = ['### The whole file', '', ...table(parts)].join('\n');
	return [overview, ...parts.flatMap(({ name, node }) => partTables(name, node))].join('\n\n');
}

function partTables(name: string, node: SchemaNode): string[] {
	const listed = asNode(node.items);
	const entry = listed ?? node;
	if (entry.oneOf) {
		return entry.oneOf.map((kind) =>
			section(`\`${name}\`: kind ${code(asNode(kind.properties?.kind)?.const)}`, kind)
		);
	}
	if (!entry.properties) return [];
	return [section(listed ? `\`${name}\`: each entry` : `\`${name}\``, entry)];
}

function section(title: string, node: SchemaNode): string {
	return [`### ${title}`, '', ...table(deepFields(node, ''))].join('\n');
}

function table(fields: Field[]): string[] {
	return [
		'| field | type | required | meaning |',
		'| --- | --- | --- | --- |',
		...fields.map(
			({ name, node, required }) =>
				`| \`${name}\` | ${typeOf(node)} | ${required ? 'yes' : 'no'} | ${meaningOf(node)} |`
		)
	];
}

function fieldsOf(node: SchemaNode, prefix: string): Field[] {
	return Object.entries(node.properties ?? {}).map(([name, child]) => ({
		name: `${prefix}${name}`,
		node: asNode(child) ?? {},
		required: node.required?.includes(name) ?? false
	}));
}

function asNode(child: SchemaChild | SchemaChild[] | undefined): SchemaNode | undefined {
	return typeof child === 'object' && !Array.isArray(child) ? child : undefined;
}

/** The fields of an object and of everything inside it, `[]` after a list, `<id>` for a free name. */
function deepFields(node: SchemaNode, prefix: string): Field[] {
	return fieldsOf(node, prefix).flatMap((field) => [field, ...inside(field.node, field.name)]);
}

function inside(node: SchemaNode, name: string): Field[] {
	const entry = asNode(node.items);
	if (entry) return inside(entry, `${name}[]`);
	if (node.properties) return deepFields(node, `${name}.`);
	const named = asNode(node.additionalProperties);
	return named ? inside(named, `${name}.<id>`) : [];
}

function meaningOf(node: SchemaNode): string {
	return node.description ?? (node.const === undefined ? '' : 'always this');
}

function typeOf(node: SchemaNode): string {
	if (node.const !== undefined) return code(node.const);
	if (node.enum) return namesOf(node.enum);
	if (node.type === 'array') return listOf(node);
	if (node.type === 'integer') return `whole number${range(node.minimum, node.maximum)}`;
	if (node.type === 'object') return objectOf(node);
	if (node.format === 'date') return 'day';
	if (node.format === 'uri') return 'web address';
	return node.pattern?.includes('a-z0-9') === true ? 'id' : 'text';
}

function namesOf(names: unknown[]): string {
	return names.length > MOST_NAMES
		? `one of ${names.length} names, listed below`
		: names.map(code).join(', ');
}

function listOf({ items, minItems, maxItems }: SchemaNode): string {
	const entry = asNode(items);
	const plain = entry && !entry.properties && !entry.oneOf;
	return `list${plain ? ` of ${typeOf(entry)}` : ''}${range(minItems, maxItems)}`;
}

function objectOf({ additionalProperties }: SchemaNode): string {
	const named = asNode(additionalProperties);
	if (!named) return 'group';
	return named.properties ? 'group by id' : `group by id, each ${typeOf(named)}`;
}

function range(least: number | undefined, most: number | undefined): string {
	if (least !== undefined && least === most) return `, exactly ${least}`;
	if (least !== undefined && most !== undefined) return `, ${least} to ${most}`;
	if (least !== undefined) return `, at least ${least}`;
	return most === undefined ? '' : `, at most ${most}`;
}

function code(value: unknown): string {
	return `\`${String(value)}\``;
}
