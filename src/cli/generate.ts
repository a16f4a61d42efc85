/** Reads one document and prints its deck on standard output: the same core as the app, without a browser. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Id, NewId } from '#core/model';
import { generate, type Generated } from '#core/pipeline';
import { seeded } from '#core/random';
import { readFile, type ReadText } from '#files/read';
import { readArguments, USAGE } from './arguments';
import { deckCsv, deckJson } from './deck-json';

const UNREADABLE = 2;

/** Ids that are the same in every run. */
export function countedIds(): NewId {
	let count = 0;
	return <Kind extends string>(kind: Kind) => `${kind}${(count += 1)}` as Id<Kind>;
}

/** Runs the core on a document that was read, as the command line does. */
export function generateDeck(read: ReadText, seed: string): Generated {
	const { notices, ...raw } = read;
	const made = generate(raw, { newId: countedIds(), random: seeded(seed), importedAt: 0 });
	return { ...made, reading: { ...made.reading, notices: [...notices, ...made.reading.notices] } };
}

function main(words: readonly string[]): number {
	const given = readArguments(words);
	if (!given.ok) return fail(`${given.problem}\n${USAGE}`);
	const { file, seed, format } = given.value;
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(file === '-' ? 0 : file);
	} catch (error) {
		return fail(`“${file}” cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
	}
	const read = readFile(file === '-' ? 'standard input' : basename(file), '', bytes);
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

process.exitCode = main(process.argv.slice(2));
