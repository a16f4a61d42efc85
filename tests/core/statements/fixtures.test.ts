import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { misheardSpeakers } from '#core/statements/speakers/misheard';
import { readText, toldIn } from '../../eval/read';

/** One folder a construction: source.txt and what must be read in it. */
interface Expected {
	/** [speaker or speakers joined by " + ", content, "denies" for a denial]; all attributions, in order. */
	said: string[][];
	/** Speakers with other forms of their name. */
	aliases?: Record<string, string[]>;
	/** Names that must be known, whether they speak or not. */
	people?: string[];
	/** Pairs that are offered as one person, the one that would be kept first. */
	alike?: [string, string][];
	/** Whole sentences that are facts. */
	facts?: string[];
	/** Whole sentences that are left out. */
	rejected?: string[];
}

const root = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const slugs = readdirSync(root).filter((slug) => existsSync(`${root}${slug}/expected.json`));

test.each(slugs)('reads %s as expected', (slug) => {
	const expected: Expected = JSON.parse(readFileSync(`${root}${slug}/expected.json`, 'utf8'));
	const reading = readText(readFileSync(`${root}${slug}/source.txt`, 'utf8'));
	const at = ({ start, end }: { start: number; end: number }) => reading.text.text.slice(start, end);
	const said = toldIn(reading).map((told) => {
		const speakers = told.speakers.map(({ name }) => name).join(' + ');
		return told.denies ? [speakers, told.content, 'denies'] : [speakers, told.content];
	});
	expect(said).toEqual(expected.said);
	for (const [name, forms] of Object.entries(expected.aliases ?? {})) {
		expect(reading.speakers.find((speaker) => speaker.name === name)?.aliases).toEqual(
			expect.arrayContaining(forms)
		);
	}
	const names = reading.speakers.filter(({ named }) => named).map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(expected.people ?? []));
	const alike = misheardSpeakers(reading.speakers).map(({ into, from }) => [into.name, from.name]);
	if (expected.alike) expect(alike).toEqual(expected.alike);
	const facts = reading.statements.filter(({ kind }) => kind === 'fact').map(({ span }) => at(span));
	expect(facts).toEqual(expect.arrayContaining(expected.facts ?? []));
	const rejected = reading.rejected.map(({ span }) => at(span));
	expect(rejected).toEqual(expect.arrayContaining(expected.rejected ?? []));
});
