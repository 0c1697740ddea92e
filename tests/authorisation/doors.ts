import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../src/setup/process/root.mjs';

/** One way to ask the server for something: `GET /teach`, `POST /join/[code]?/take`. */
export type Door = string;

const ROUTES = join(ROOT, 'src/routes');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every door of the app, as the files under `src/routes` have it: pages, form actions and methods. */
export function findDoors(): Door[] {
	const doors = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
		const match = /^(?:(.*)\/)?(\+page\.svelte|\+page\.server\.ts|\+server\.ts)$/.exec(file);
		if (!match) return [];
		const [, folder = '', kind] = match;
		const path = `/${folder.replaceAll('\\', '/')}`;
		if (kind === '+page.svelte') return [`GET ${path}`];
		const source = readFileSync(join(ROUTES, file), 'utf8');
		if (kind === '+server.ts') return methodsOf(source).map((method) => `${method} ${path}`);
		const actions = actionsOf(source).map((name) =>
			name === 'default' ? `POST ${path}` : `POST ${path}?/${name}`
		);
		// A page without a component only leads elsewhere.
		return [`GET ${path}`, ...actions];
	});
	return [...new Set(doors)].sort();
}

function methodsOf(source: string): string[] {
	return METHODS.filter((method) =>
		new RegExp(`export (?:const|(?:async )?function) ${method}\\b`).test(source)
	);
}

function actionsOf(source: string): string[] {
	const file = ts.createSourceFile('page.ts', source, ts.ScriptTarget.Latest, true);
	const names: string[] = [];
	file.forEachChild((statement) => {
		if (!ts.isVariableStatement(statement)) return;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (name.getText() !== 'actions' || initializer === undefined) continue;
			const found = literalOf(initializer);
			if (!found) throw new Error('write actions as an object literal, so that they can be listed');
			for (const property of found.properties) {
				if (!property.name) throw new Error('name every action, so that it can be listed');
				names.push(property.name.getText().replace(/^['"]|['"]$/g, ''));
			}
		}
	});
	return names;
}

function literalOf(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
	if (ts.isObjectLiteralExpression(expression)) return expression;
	if (ts.isSatisfiesExpression(expression) || ts.isAsExpression(expression)) {
		return literalOf(expression.expression);
	}
	return undefined;
}
