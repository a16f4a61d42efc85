/** The sample: one document and its deck, made by the same pipeline when the application was built. */
import { base } from '$app/paths';
import { type Card, type Deck, type DraftCard, type Reading, type Result } from '#core/model';
import type { Repository } from '#storage/repository';
import { newId, now } from './app.svelte';

const SAMPLE = `${base}/samples/generated/the-five-million-dollar-model.json`;
const ID_FIELDS = new Set(['id', 'textId', 'sectionId', 'statementId']);

interface Generated {
	reading: Reading;
	cards: DraftCard[];
}

/**
 * Gives everything fresh ids, the same one wherever an id stands again: a deck that was deleted and brought
 * back must not inherit the history of the first.
 */
export function withFreshIds(json: string): Generated {
	const fresh = new Map<string, string>();
	const renew = (old: string) => {
		if (!fresh.has(old)) fresh.set(old, newId('text'));
		return fresh.get(old);
	};
	return JSON.parse(json, (key, value: unknown) => {
		if (ID_FIELDS.has(key) && typeof value === 'string') return renew(value);
		if (key === 'speakerIds' && Array.isArray(value)) return value.map((one) => renew(String(one)));
		return value;
	}) as Generated;
}

/** Makes the sample's deck and gives it back, ready to study. */
export async function addSample(repository: Repository): Promise<Result<Deck, { message: string }>> {
	const answer = await fetch(SAMPLE).catch(() => undefined);
	if (!answer?.ok)
		return {
			ok: false,
			problem: { message: 'The sample could not be loaded. Connect once, then try again.' }
		};
	const { reading, cards } = withFreshIds(await answer.text());
	const at = now();
	const deck: Deck = {
		id: newId('deck'),
		name: reading.text.title,
		textIds: [reading.text.id],
		createdAt: at,
		settings: {}
	};
	const kept: Card[] = cards.map((card) => ({
		...card,
		deckId: deck.id,
		createdAt: at,
		suspended: false,
		memory: { state: 'new', due: at, stability: 0, difficulty: 0, reps: 0, lapses: 0, learningSteps: 0 }
	}));
	const stored = await repository.createDeck(
		deck,
		[{ ...reading, text: { ...reading.text, importedAt: at } }],
		kept
	);
	return stored.ok ? { ok: true, value: deck } : stored;
}
