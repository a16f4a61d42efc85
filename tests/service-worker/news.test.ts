import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newest } from '../../src/service-worker/news';

test('what is new are the points of the first version, on one line each, without marks', () => {
	const changelog = [
		'# Changes',
		'## 0.2.0',
		'- It **flies**.',
		'- A point that',
		'  goes on.',
		'## 0.1.0',
		'- Old.'
	];
	expect(newest(changelog.join('\n'))).toEqual(['It flies.', 'A point that goes on.']);
	expect(newest('')).toEqual([]);
});

test('the project’s own changelog has something new in it', () => {
	expect(newest(readFileSync('CHANGELOG.md', 'utf8')).length).toBeGreaterThan(0);
});
