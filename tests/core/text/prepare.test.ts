import { expect, test } from 'vitest';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../../fixtures/ids';

test('every sentence span stands inside the text and is not blank', () => {
	const { text, sentences } = prepare(
		{ text: 'One thing is so. Another is not!\n\nA third.', mediaType: 'text/plain' },
		countingIds(),
		0
	);
	expect(sentences.map(({ span }) => text.text.slice(span.start, span.end))).toEqual([
		'One thing is so.',
		'Another is not!',
		'A third.'
	]);
});
