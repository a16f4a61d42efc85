/** Which cards a wish is about: of a section, of a speaker, with a tag. */
import type { Card, Reading, SpeakerId, StatementId } from '#core/model';
import type { Repository } from '#storage/repository';
import type { StudyWish } from './study-wish';

export type CardTest = (card: Card) => boolean;

/** The test of a wish; undefined where all cards of its deck are meant. */
export async function filterOf(repository: Repository, wish: StudyWish): Promise<CardTest | undefined> {
	const { section, speaker, tag } = wish;
	const tests: CardTest[] = [];
	if (section) tests.push((card) => card.sectionId === section);
	if (tag) tests.push((card) => card.tags?.includes(tag) ?? false);
	if (speaker) tests.push(aboutSpeaker(speaker, await readings(repository, wish)));
	return tests.length > 0 ? (card) => tests.every((test) => test(card)) : undefined;
}

/** Cards that ask for a speaker, and cards made of what the speaker said. */
export function aboutSpeaker(speaker: SpeakerId, readings: readonly Reading[]): CardTest {
	const theirs = new Set<StatementId>(
		readings
			.flatMap((reading) => reading.statements)
			.filter((one) => one.kind === 'attributed' && one.attribution.speakerIds.includes(speaker))
			.map((one) => one.id)
	);
	return (card) =>
		theirs.has(card.statementId) || (card.asks !== 'detail' && card.speakerIds.includes(speaker));
}

async function readings(repository: Repository, { deck }: StudyWish): Promise<Reading[]> {
	if (deck) return repository.readingsOf(deck);
	const decks = await repository.overview(0, () => 0);
	return (await Promise.all(decks.map((one) => repository.readingsOf(one.deck.id)))).flat();
}
