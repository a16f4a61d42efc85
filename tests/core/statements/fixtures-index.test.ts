import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXTURES, slugs } from '../../support/rules/decks';

const index = readFileSync(`${FIXTURES}README.md`, 'utf8');
const listed = index
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.flatMap((line) =>
		[...line.slice(line.lastIndexOf(' | ')).matchAll(/`([a-z\d-]+)`/g)].map((match) => match[1])
	);

test('every document of the fixtures is listed under the construction that it shows', () => {
	expect([...new Set(listed)].sort()).toEqual(slugs().sort());
});

test('every document of the fixtures is read by a test that expects something of it', () => {
	const idle = slugs().filter((slug) =>
		['expected.json', 'cards.json'].every((name) => !existsSync(`${FIXTURES}${slug}/${name}`))
	);
	// Brought in by browser journeys and by tests/core/cards/documents.test.ts.
	expect(idle).toEqual(['side-project-video']);
});
