import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where shared evaluation data may lie; VERSO_EVAL and VERSO_DOCUMENTS name other places. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const EVAL_DIR = process.env['VERSO_EVAL'] ?? here('../../../shared/eval');
export const DOCUMENTS_DIR = process.env['VERSO_DOCUMENTS'] ?? here('../../../shared/documents');

/** The lines of a JSON Lines file, or undefined where the set is not there. */
export function readLines<Item>(name: string): Item[] | undefined {
	const path = `${EVAL_DIR}/${name}`;
	if (!existsSync(path)) return undefined;
	const lines = readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '');
	return lines.map((line): Item => JSON.parse(line));
}

/** A shared document's text, or undefined where it is not there. */
export function readDocument(name: string): string | undefined {
	const path = `${DOCUMENTS_DIR}/${name}`;
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
