import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Disc from '#ui/Disc.svelte';
import { ringed, speakerHues } from '#ui/speaker';
import { speaker } from '../fixtures/cards';

test('twelve speakers look apart: beyond the sixth colour a disc has a ring', async () => {
	const speakers = Array.from({ length: 12 }, (_, index) => speaker(`p${index}`, `Name ${index}`));
	const hues = speakers.map(({ id }) => speakerHues(speakers)(id));
	expect(new Set(hues).size).toBe(12);
	expect(hues.filter(ringed)).toHaveLength(6);
	const { container } = await render(Disc, { name: 'Ada Lovelace', hue: 7 });
	expect(container.querySelector('.ring')).not.toBeNull();
	const plain = await render(Disc, { name: 'Ada Lovelace', hue: 1 });
	expect(plain.container.querySelector('.ring')).toBeNull();
});
