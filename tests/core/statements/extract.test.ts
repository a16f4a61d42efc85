import { expect, test } from 'vitest';
import { extract } from '#core/statements/extract';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../../fixtures/ids';

const MESS = `# Notes

“We knew,” said Ann Lee. “It was late.” Nobody asked. Who did?
- Broken "quotes and (brackets
| a | b |
Growth may slow. If it rains, it pours. The Nile is 6,650 km long. Hello!
`;

test('every sentence ends as a statement or is rejected with a reason', () => {
	const newId = countingIds();
	const { text, sentences } = prepare({ text: MESS, mediaType: 'text/plain' }, newId, 0);
	const { statements, rejected } = extract(text, sentences, newId);
	const covered = [...statements, ...rejected].map(({ span }) => span);
	for (const { span } of sentences) {
		expect(covered.some((other) => other.start <= span.start && other.end >= span.end)).toBe(true);
	}
	expect(rejected.every(({ reason }) => reason.endsWith('.'))).toBe(true);
});

test('every span stands inside the text, every speaker is known', () => {
	const newId = countingIds();
	const { text, sentences } = prepare({ text: MESS.repeat(3), mediaType: 'text/plain' }, newId, 0);
	const { statements, speakers } = extract(text, sentences, newId);
	const ids = new Set(speakers.map(({ id }) => id));
	for (const statement of statements) {
		expect(statement.span.start).toBeGreaterThanOrEqual(0);
		expect(statement.span.end).toBeLessThanOrEqual(text.text.length);
		if (statement.kind !== 'attributed') continue;
		expect(statement.attribution.speakerIds.every((id) => ids.has(id))).toBe(true);
		expect(statement.attribution.speakerIds.length).toBeGreaterThan(0);
	}
});

test('progress is told and ends with the number of sentences', () => {
	const newId = countingIds();
	const { text, sentences } = prepare(
		{ text: 'The sea is deep here. '.repeat(250), mediaType: 'text/plain' },
		newId,
		0
	);
	const told: number[] = [];
	extract(text, sentences, newId, (done) => told.push(done));
	expect(told).toEqual([100, 200, 250]);
});

test('the same statement has the same fingerprint in a changed document', () => {
	const prints = (source: string) => {
		const newId = countingIds();
		const { text, sentences } = prepare({ text: source, mediaType: 'text/plain' }, newId, 0);
		return extract(text, sentences, newId).statements.map(({ fingerprint }) => fingerprint);
	};
	const [alone] = prints('The Nile is 6,650 km long.');
	expect(prints('Something else is 5 km wide. The Nile is  6,650 km long!')).toContain(alone);
});
