/**
 * Writes the deck of every sample, static/samples/<slug>.md → static/samples/generated/<slug>.json, in the type
 * `Generated` of core/pipeline.ts: { reading, cards }. Runs before dev and build, so that the first visit can
 * study before the reader of documents is loaded. The result is not kept in version control.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '#files/read';
import { generateDeck } from './generate-deck';

const SAMPLES = 'static/samples';
const GENERATED = join(SAMPLES, 'generated');

async function buildSample(name: string): Promise<void> {
	const read = await readFile(name, 'text/markdown', readFileSync(join(SAMPLES, name)));
	if (!read.ok) throw new Error(`${name}: ${read.problem.message}`);
	const made = generateDeck(read.value, '1');
	if (made.cards.length === 0) throw new Error(`${name}: the sample has no cards`);
	writeFileSync(join(GENERATED, name.replace(/\.md$/, '.json')), JSON.stringify(made));
	process.stderr.write(`${name}: ${made.reading.statements.length} statements, ${made.cards.length} cards\n`);
}

mkdirSync(GENERATED, { recursive: true });
for (const name of readdirSync(SAMPLES).sort()) if (name.endsWith('.md')) await buildSample(name);
