/** The speaker match: who said what, in rounds. */
import type { Card, Random, Speaker, SpeakerId, StatementId } from '#core/model';
import { shuffle } from '#core/random';
import type { MixedUp } from '#core/stats/confusions';
import { canonical } from './canonical';
import type { MatchRound } from './question';

export type { MatchRound } from './question';

type Item = MatchRound['items'][number];

/** So many speakers are on the table at least, where the deck has them: a lone one would be no question. */
const FEWEST_SPEAKERS = 3;
/** No more than that are brought to the table because they are mixed up with somebody: they must fit on a phone. */
const MOST_SPEAKERS = 4;
/** Statements whose words are so much the same count as one: whoever said either is right. */
const SAME_WORDS = 0.8;

/**
 * Rounds of up to `perRound` statements, until every speaker card was asked. The rounds are of like length, and
 * one speaker's statements are dealt over them evenly; where one has many, a round holds several of theirs.
 * Speakers who were mixed up before meet in one round. Cards that are suspended, or whose speakers are not named, are left out. With fewer than two speakers there is
 * no round.
 */
export function matchRounds(
	cards: readonly Card[],
	speakers: readonly Speaker[],
	random: Random,
	perRound = 6,
	mixedUp: MixedUp = () => 0
): MatchRound[] {
	const named = speakers.filter((speaker) => speaker.named);
	const items = itemsOf(cards, new Set(named.map(({ id }) => id)));
	const holders = named.filter(({ id }) => items.some((item) => item.rightIds.includes(id)));
	if (named.length < 2 || holders.length === 0) return [];
	const rounds = deal(bySpeaker(items, random, mixedUp), Math.ceil(items.length / perRound), mixedUp);
	return shuffle(rounds, random).map((round) => ({
		items: shuffle(round, random),
		speakers: atTable(round, [...shuffle(holders, random), ...shuffle(named, random)], random, mixedUp)
	}));
}

/**
 * Deals the items out, one after the other: into the round with the fewest of their speaker, among those into that
 * where somebody sits who is mixed up with them, among those into the shortest.
 */
function deal(items: readonly Item[], count: number, mixedUp: MixedUp): Item[][] {
	const rounds = Array.from({ length: count }, (_, index) => ({
		items: [] as Item[],
		holds: Math.floor(items.length / count) + (index < items.length % count ? 1 : 0)
	}));
	for (const item of items) {
		const best = rounds
			.filter((round) => round.items.length < round.holds)
			.map((round) => ({
				round,
				theirs: sharing(round.items, item),
				mixed: mixing(round.items, item.rightIds, mixedUp)
			}))
			.sort(
				(left, right) =>
					left.theirs - right.theirs ||
					right.mixed - left.mixed ||
					left.round.items.length - right.round.items.length
			)[0];
		best?.round.items.push(item);
	}
	return rounds.map((round) => round.items);
}

function sharing(round: readonly Item[], { rightIds }: Item): number {
	return round.filter((other) => other.rightIds.some((id) => rightIds.includes(id))).length;
}

/** How much those who are right in a round are mixed up with any of these. */
function mixing(round: readonly Item[], ids: readonly SpeakerId[], mixedUp: MixedUp): number {
	const pairs = round.flatMap((item) =>
		item.rightIds.flatMap((one) => ids.map((other) => mixedUp(one, other)))
	);
	return pairs.reduce((sum, weight) => sum + weight, 0);
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

/** The items of each speaker together, whoever has most first, and among equals whoever is mixed up with others. */
function bySpeaker(items: readonly Item[], random: Random, mixedUp: MixedUp): Item[] {
	const groups = new Map<SpeakerId, Item[]>();
	for (const item of shuffle(items, random)) {
		const [id] = item.rightIds;
		if (id) groups.set(id, [...(groups.get(id) ?? []), item]);
	}
	return [...groups]
		.map(([id, own]) => ({ own, mixed: mixing(items, [id], mixedUp) }))
		.sort((left, right) => right.own.length - left.own.length || right.mixed - left.mixed)
		.flatMap(({ own }) => own);
}

/**
 * Everyone who is right for an item, whoever is mixed up with one of them, and others up to the fewest.
 * @param named in the order in which others are taken
 */
function atTable(
	round: readonly Item[],
	named: readonly Speaker[],
	random: Random,
	mixedUp: MixedUp
): Speaker[] {
	const everyone = [...new Set(named)];
	const right = new Set(round.flatMap((item) => item.rightIds));
	const others = everyone
		.filter(({ id }) => !right.has(id))
		.map((speaker) => ({ speaker, mixed: mixing(round, [speaker.id], mixedUp) }))
		.sort((left, other) => other.mixed - left.mixed);
	const room = Math.max(MOST_SPEAKERS - right.size, 0);
	const tempting = Math.min(room, others.filter(({ mixed }) => mixed > 0).length);
	const spare = others.slice(0, Math.max(FEWEST_SPEAKERS - right.size, tempting));
	return shuffle(
		[...everyone.filter(({ id }) => right.has(id)), ...spare.map(({ speaker }) => speaker)],
		random
	);
}
