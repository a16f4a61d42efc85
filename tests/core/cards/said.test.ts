import { expect, test } from 'vitest';
import { cleanWords } from '#core/cards/said';

test('an opening "that" goes when it only joins, and stays when something is meant by it', () => {
	expect(cleanWords('that open models win.')).toBe('open models win');
	expect(cleanWords('that will be a major loss for the institutions.')).toBe(
		'that will be a major loss for the institutions'
	);
	expect(cleanWords('that is what we need')).toBe('that is what we need');
});
