/** The speaker match: who said what, in rounds. */
import type { Card, Random, Speaker, SpeakerId, StatementId } from '#core/model';
import { shuffle } from '#core/random';
import { canonical } from './canonical';
import type { MatchRound } from './question';

export type { MatchRound } from './question';

type Item = MatchRound['items'][number];

/** So many speakers are on the table at least, where the deck has them: a lone one would be no question. */
const FEWEST_SPEAKERS = 3;
/** Statements whose words are so much the same count as one: whoever said either is right (see CARD-RULES 15). */
const SAME_WORDS = 0.8;

/**
 * Rounds of up to `perRound` statements, until every speaker card was asked. The rounds are of like length, and
 * one speaker's statements are dealt over them evenly; where one has many, a round holds several of theirs.
 * Cards that are suspended, or whose speakers are not named, are left out. With fewer than two speakers there is
 * no round.
 */
export function matchRounds(
	cards: readonly Card[],
	speakers: readonly Speaker[],
	random: Random,
	perRound = 6
): MatchRound[] {
	const named = speakers.filter((speaker) => speaker.named);
	const items = itemsOf(cards, new Set(named.map(({ id }) => id)));
	const holders = named.filter(({ id }) => items.some((item) => item.rightIds.includes(id)));
	if (named.length < 2 || holders.length === 0) return [];
	const count = Math.ceil(items.length / perRound);
	const rounds: Item[][] = Array.from({ length: count }, () => []);
	bySpeaker(items, random).forEach((item, index) => rounds[index % count]?.push(item));
	return shuffle(rounds, random).map((round) => ({
		items: shuffle(round, random),
		speakers: atTable(round, holders, named, random)
	}));
}

/** The speaker cards with everyone who counts as right, the card's own speakers first. */
function itemsOf(cards: readonly Card[], named: ReadonlySet<SpeakerId>): Item[] {
	const items: (Item & { words: ReadonlySet<string> })[] = [];
	const statements = new Set<StatementId>();
	for (const card of cards) {
		if (card.asks !== 'speaker' || card.suspended || statements.has(card.statementId)) continue;
		const rightIds = card.speakerIds.filter((id) => named.has(id));
		if (rightIds.length === 0 || card.said.trim() === '') continue;
		statements.add(card.statementId);
		items.push({ card, said: card.said, rightIds, words: new Set(canonical(card.said).split(' ')) });
	}
	return items.map(({ card, said, rightIds, words }) => {
		const others = items.filter((other) => sameWords(words, other.words)).flatMap((other) => other.rightIds);
		return { card, said, rightIds: [...new Set([...rightIds, ...others])] };
	});
}

/** A difference in one of these is a difference in meaning; so is one in a number. */
const TURNS = /^(?:#.*|no|not|never|nor|none|nothing|without|cannot|\p{L}+nt|less|fewer|more|un\p{L}+)$/u;

function sameWords(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
	const most = Math.max(left.size, right.size);
	if (Math.min(left.size, right.size) < SAME_WORDS * most) return false;
	const apart = [
		...[...left].filter((word) => !right.has(word)),
		...[...right].filter((word) => !left.has(word))
	];
	const common = (left.size + right.size - apart.length) / 2;
	return common >= SAME_WORDS * most && !apart.some((word) => TURNS.test(word));
}

/** The items of each speaker together, whoever has most first: dealt out in turn, they spread evenly. */
function bySpeaker(items: readonly Item[], random: Random): Item[] {
	const groups = new Map<SpeakerId, Item[]>();
	for (const item of shuffle(items, random)) {
		const [id] = item.rightIds;
		if (id) groups.set(id, [...(groups.get(id) ?? []), item]);
	}
	return [...groups.values()].sort((left, right) => right.length - left.length).flat();
}

/** Everyone who is right for an item, and others of the deck up to the fewest, those who hold statements first. */
function atTable(
	round: readonly Item[],
	holders: readonly Speaker[],
	named: readonly Speaker[],
	random: Random
): Speaker[] {
	const right = new Set(round.flatMap((item) => item.rightIds));
	const others = [...shuffle(holders, random), ...shuffle(named, random)].filter(({ id }) => !right.has(id));
	const spare = [...new Set(others)].slice(0, Math.max(0, FEWEST_SPEAKERS - right.size));
	return shuffle([...named.filter(({ id }) => right.has(id)), ...spare], random);
}
