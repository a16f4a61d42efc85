import { createRawSnippet } from 'svelte';

/** Children of a component under test: one piece of text. */
export function textSnippet(text: string) {
	return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
