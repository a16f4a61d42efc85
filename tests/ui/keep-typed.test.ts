import { expect, test } from 'vitest';
import { keepTyped } from '#ui/keep-typed';

const KEY = 'verso-typed:test';

function form(): HTMLFormElement {
	const made = document.createElement('form');
	made.append(document.createElement('textarea'), document.createElement('input'));
	return made;
}
const valuesOf = (of: HTMLFormElement) =>
	[...of.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].map(
		({ value }) => value
	);

test('what was typed comes back into a form that is opened again', () => {
	localStorage.setItem(KEY, JSON.stringify(['half a question', 'an answer']));
	const opened = form();
	let told = 0;
	const leave = keepTyped('test', () => (told += 1))(opened);
	expect(valuesOf(opened)).toEqual(['half a question', 'an answer']);
	expect(told).toBe(1);
	leave?.();
	expect(localStorage.getItem(KEY)).toBeNull();
});

test.each(['', '[', 'null', '{"length":2}', '["one"]', '[1,null]'])(
	'a form opens empty where %j was kept for it',
	(kept) => {
		localStorage.setItem(KEY, kept);
		const opened = form();
		keepTyped('test', () => expect.fail('nothing came back'))(opened);
		expect(valuesOf(opened)).toEqual(['', '']);
	}
);
