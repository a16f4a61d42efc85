/** Reads one document and prints its deck on standard output: the same core as the app, without a browser. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFile } from '#files/read';
import { readArguments, USAGE } from './arguments';
import { deckCsv, deckJson } from './deck-json';
import { generateDeck } from './generate-deck';

const UNREADABLE = 2;

async function main(words: readonly string[]): Promise<number> {
	const given = readArguments(words);
	if (!given.ok) return fail(`${given.problem}\n${USAGE}`);
	const { file, seed, format } = given.value;
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(file === '-' ? 0 : file);
	} catch (error) {
		return fail(`“${file}” cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
	}
	const read = await readFile(file === '-' ? 'standard input' : basename(file), '', bytes);
	if (!read.ok) return fail(read.problem.message);
	const made = generateDeck(read.value, seed);
	for (const notice of made.reading.notices) process.stderr.write(`${notice.message}\n`);
	process.stderr.write(`${made.reading.statements.length} statements, ${made.cards.length} cards\n`);
	process.stdout.write(format === 'csv' ? deckCsv(made) : deckJson(made));
	return 0;
}

function fail(message: string): number {
	process.stderr.write(`${message}\n`);
	return UNREADABLE;
}

process.exitCode = await main(process.argv.slice(2));
