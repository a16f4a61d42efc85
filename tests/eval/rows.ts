import { existsSync, readFileSync } from 'node:fs';

const FOLDER = '../shared/eval';

/** The rows of an evaluation set, or undefined where it was not found. */
export function readRows<Row>(name: string): Row[] | undefined {
	const path = `${FOLDER}/${name}`;
	if (!existsSync(path)) return undefined;
	const lines = readFileSync(path, 'utf8').trim().split('\n');
	return lines.map((line) => JSON.parse(line) as Row);
}
