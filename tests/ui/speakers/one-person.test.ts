import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Reading, Speaker } from '#core/model';
import type { SpeakerEdit } from '#core/statements/speakers/edits';
import OnePerson from '#ui/speakers/OnePerson.svelte';
import { readingOf } from '../../fixtures/reading';

const says = (who: string) => ({
	text: `${who} says that it works.`,
	says: { who, cue: 'says', what: 'it works' }
});
const { reading } = readingOf(['Yann LeCun', 'Yan Laon', 'Garry Tan'].map(says));
const [lecun, laon] = reading.speakers as [Speaker, Speaker, Speaker];

async function shown(of: Reading) {
	const edits: SpeakerEdit[] = [];
	const screen = await render(OnePerson, {
		reading: of,
		edit: (more: SpeakerEdit[]) => void edits.push(...more)
	});
	return { screen, edits };
}

test('two names that are alike are offered for merging into the fuller one', async () => {
	const { screen, edits } = await shown(reading);
	await expect.element(screen.getByRole('heading', { name: 'Are these one person?' })).toBeVisible();
	await screen.getByRole('button', { name: 'Merge Yann LeCun and Yan Laon' }).click();
	expect(edits).toEqual([{ do: 'merge', speaker: laon.id, into: lecun.id }]);
});

test('they can be kept apart, and then nobody asks again', async () => {
	const { screen, edits } = await shown(reading);
	await screen.getByRole('button', { name: 'Keep Yann LeCun and Yan Laon apart' }).click();
	expect(edits).toEqual([{ do: 'apart', speaker: lecun.id, other: laon.id }]);
	await screen.rerender({ reading: { ...reading, apart: [[lecun.id, laon.id]] } });
	expect(screen.container.querySelector('button')).toBeNull();
});
