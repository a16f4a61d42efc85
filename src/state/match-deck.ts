/** Which deck has speakers to match. */
import type { DeckOverview, Repository } from '#storage/repository';

/** The newest deck with two named speakers or more. */
export async function findMatch(repository: Repository, decks: readonly DeckOverview[]) {
	const newest = decks.filter((one) => one.speakers > 1).sort((a, b) => b.deck.createdAt - a.deck.createdAt);
	for (const { deck, speakers: asked } of newest) {
		const readings = await repository.readingsOf(deck.id);
		const speakers = readings.flatMap((reading) => reading.speakers).filter((speaker) => speaker.named);
		if (speakers.length > 1) return { deck, speakers, asked };
	}
	return undefined;
}
