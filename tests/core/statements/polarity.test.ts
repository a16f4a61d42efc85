import { expect, test } from 'vitest';
import { ASSERTIONS, DENIALS, polarityOf } from '../../eval/polarity';

test.each(DENIALS)('never tells this as a claim: %s', (pattern) => {
	expect(polarityOf(pattern)).not.toBe('asserts');
});

test.each(ASSERTIONS)('tells this as a claim: %s', (pattern) => {
	expect(polarityOf(pattern)).toBe('asserts');
});

test.each([
	'Maria Keller denied that P.',
	'Maria Keller argues against the view that P.',
	'Maria Keller rejects the idea that P.',
	'Maria Keller does not believe that P.',
	'Maria Keller doubts that P.',
	'Maria Keller is not convinced that P.'
])('tells a plain denial as one: %s', (pattern) => {
	expect(polarityOf(pattern)).toBe('denies');
});
