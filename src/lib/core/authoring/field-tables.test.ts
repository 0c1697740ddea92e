import { expect, it } from 'vitest';
import type { SchemaNode } from './field-tables.ts';
import { fieldTables } from './field-tables.ts';

const schema: SchemaNode = {
	properties: {
		format: { const: 1 },
		pond: {
			type: 'object',
			description: 'where frogs live',
			required: ['name', 'depth', 'frogs'],
			properties: {
				name: { type: 'string', description: 'what it is called' },
				depth: { type: 'integer', minimum: 1, maximum: 9 },
				seen: { type: 'string', format: 'date' },
				map: { type: 'string', format: 'uri' },
				frogs: {
					type: 'array',
					minItems: 2,
					items: {
						type: 'object',
						required: ['id'],
						properties: {
							id: { type: 'string', pattern: '^[a-z0-9]+$' },
							colour: { type: 'string', enum: ['green', 'brown'] }
						}
					}
				},
				songs: {
					type: 'object',
					additionalProperties: { type: 'object', properties: { text: { type: 'string' } } }
				},
				places: { type: 'object', additionalProperties: { type: 'string', enum: ['in', 'out'] } },
				signs: { type: 'array', minItems: 1, maxItems: 1, items: { type: 'string' } },
				names: { type: 'string', enum: 'abcdefghijk'.split('') }
			}
		},
		acts: {
			type: 'array',
			items: {
				oneOf: [
					{
						type: 'object',
						required: ['kind'],
						properties: { kind: { type: 'string', const: 'jump' } }
					},
					{
						type: 'object',
						required: ['kind'],
						properties: {
							kind: { type: 'string', const: 'sing' },
							notes: { type: 'array', maxItems: 3, items: { type: 'integer' } }
						}
					}
				]
			}
		}
	},
	required: ['format', 'pond']
};

const head = `| field | type | required | meaning |
| --- | --- | --- | --- |`;

it('lists every field of the file, of its parts and of their kinds', () => {
	expect(fieldTables(schema)).toBe(`### The whole file

${head}
| \`format\` | \`1\` | yes | always this |
| \`pond\` | group | yes | where frogs live |
| \`acts\` | list | no |  |

### \`pond\`

${head}
| \`name\` | text | yes | what it is called |
| \`depth\` | whole number, 1 to 9 | yes |  |
| \`seen\` | day | no |  |
| \`map\` | web address | no |  |
| \`frogs\` | list, at least 2 | yes |  |
| \`frogs[].id\` | id | yes |  |
| \`frogs[].colour\` | \`green\`, \`brown\` | no |  |
| \`songs\` | group by id | no |  |
| \`songs.<id>.text\` | text | no |  |
| \`places\` | group by id, each \`in\`, \`out\` | no |  |
| \`signs\` | list of text, exactly 1 | no |  |
| \`names\` | one of 11 names, listed below | no |  |

### \`acts\`: kind \`jump\`

${head}
| \`kind\` | \`jump\` | yes | always this |

### \`acts\`: kind \`sing\`

${head}
| \`kind\` | \`sing\` | yes | always this |
| \`notes\` | list of whole number, at most 3 | no |  |`);
});
