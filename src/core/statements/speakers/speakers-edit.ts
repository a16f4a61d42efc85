/**
 * Correcting the speakers of a reading: pure edits that reach every card made of it. The document's own words
 * and the evidence stay as they are, and so do ids and what is remembered. A card that an edit does not touch
 * comes back as the same object.
 */
import type { DraftCard, Reading, Speaker, SpeakerId, Statement, StatementId } from '../../model';
import { typedWords } from '../../text/shown';
import { withDistractors } from './options-mend';
import { respeller } from './respell';
import { spellingsOf } from './surname';

export interface SpeakersState<Card extends DraftCard> {
	reading: Reading;
	cards: Card[];
}

/**
 * Gives a speaker another name. The old one becomes an alias and still counts as right; prompts, answers,
 * accepted spellings, distractors and contexts follow. Renaming back restores what was, and forgets a name
 * that the document does not hold.
 */
export function renameSpeaker<Card extends DraftCard>(
	state: SpeakersState<Card>,
	id: SpeakerId,
	wanted: string
): SpeakersState<Card> {
	const name = typedWords(wanted);
	const old = find(state.reading, id);
	if (!old || name === '' || old.name === name) return state;
	const goesBack = old.aliases.includes(name) && !state.reading.text.text.includes(old.name);
	const aliases = union(old.aliases, goesBack ? [] : [old.name]).filter((alias) => alias !== name);
	const renamed: Speaker = { ...old, name, aliases };
	const speakers = state.reading.speakers.map((one) => (one === old ? renamed : one));
	const respell = respeller(old, name, without(state.reading, [id]));
	return follow(state, { ...state.reading, speakers }, { respell });
}

/**
 * Makes two speakers one: `from` goes, its names become aliases of `into`, its statements and cards are held by
 * `into`. Wrong options that are now right go, and others take their place where the document has them.
 */
export function mergeSpeakers<Card extends DraftCard>(
	state: SpeakersState<Card>,
	from: SpeakerId,
	into: SpeakerId
): SpeakersState<Card> {
	const [gone, kept] = [find(state.reading, from), find(state.reading, into)];
	if (!gone || !kept || gone === kept) return state;
	const name = kept.named || !gone.named ? kept.name : gone.name;
	const names = union(kept.aliases, [kept.name, gone.name, ...gone.aliases]);
	const description = kept.description ?? gone.description;
	const merged: Speaker = {
		...kept,
		name,
		aliases: names.filter((one) => one !== name),
		named: kept.named || gone.named,
		...(description === undefined ? {} : { description })
	};
	const speakers = state.reading.speakers
		.filter((one) => one !== gone)
		.map((one) => (one === kept ? merged : one));
	const replaced = name === gone.name ? kept : gone;
	const respell = respeller(replaced, name, without(state.reading, [from, into]));
	const move = (ids: SpeakerId[]) => union(ids.map((id) => (id === from ? into : id)));
	const statements = state.reading.statements.map((one) => held(one, move));
	return follow(state, { ...state.reading, speakers, statements }, { respell, move });
}

/**
 * Gives some statements of a speaker to somebody else: a new speaker, or, where `to.id` is in the reading
 * already, to that one. Cards of those statements follow. A spelling that is the new one's name is no longer an
 * alias of the old one.
 */
export function splitSpeaker<Card extends DraftCard>(
	state: SpeakersState<Card>,
	id: SpeakerId,
	to: { id: SpeakerId; name: string },
	moved: readonly StatementId[]
): SpeakersState<Card> {
	const old = find(state.reading, id);
	const name = typedWords(to.name);
	if (!old || id === to.id || name === '' || moved.length === 0) return state;
	const rest: Speaker = { ...old, aliases: old.aliases.filter((alias) => alias !== name) };
	const known = find(state.reading, to.id);
	const speakers = state.reading.speakers.flatMap((one) => {
		if (one !== old) return [one];
		return known ? [rest] : [rest, { id: to.id, name, aliases: [], named: true }];
	});
	const these = new Set(moved);
	const move = (ids: SpeakerId[]) => union(ids.map((one) => (one === id ? to.id : one)));
	const statements = state.reading.statements.map((one) => (these.has(one.id) ? held(one, move) : one));
	const respell = respeller(old, known?.name ?? name, without(state.reading, [id]));
	const only = (card: DraftCard) => these.has(card.statementId);
	return follow(state, { ...state.reading, speakers, statements }, { respell, move, only });
}

/** Says who a speaker is: shown beside the name. Empty words take it away. */
export function describeSpeaker<Card extends DraftCard>(
	state: SpeakersState<Card>,
	id: SpeakerId,
	words: string
): SpeakersState<Card> {
	const speakers = state.reading.speakers.map((one): Speaker => {
		if (one.id !== id) return one;
		const { id: same, name, aliases, named } = one;
		const description = typedWords(words);
		return { id: same, name, aliases, named, ...(description ? { description } : {}) };
	});
	return { ...state, reading: { ...state.reading, speakers } };
}

/** Remembers that two speakers with names alike are two people. */
export function keepApart<Card extends DraftCard>(
	state: SpeakersState<Card>,
	id: SpeakerId,
	other: SpeakerId
): SpeakersState<Card> {
	const apart: [SpeakerId, SpeakerId][] = [...(state.reading.apart ?? []), [id, other]];
	return { ...state, reading: { ...state.reading, apart } };
}

interface Change {
	respell: (text: string) => string;
	move?: (ids: SpeakerId[]) => SpeakerId[];
	/** Cards whose words change; all of them unless told. */
	only?: (card: DraftCard) => boolean;
}

/** The cards after a change of the reading. */
function follow<Card extends DraftCard>(
	{ reading, cards }: SpeakersState<Card>,
	after: Reading,
	{ respell, move, only = () => true }: Change
): SpeakersState<Card> {
	const [had, have] = [spellingsIn(reading), spellingsIn(after)];
	const edited = cards.map((card) => {
		const moved = only(card) ? movedTo(reworded(card, respell), move) : card;
		const spelt = asksWho(moved)
			? { ...moved, accepted: acceptedAfter(card, moved, had(card), have(moved)) }
			: moved;
		return same(card, spelt) ? card : withDistractors(spelt, card.distractors.length, after.speakers);
	});
	return { reading: after, cards: edited };
}

function reworded<Card extends DraftCard>(card: Card, respell: (text: string) => string): Card {
	const answer = respell(card.answer);
	const words = {
		prompt: respell(card.prompt),
		answer,
		context: respell(card.context),
		distractors: card.distractors.map(respell)
	};
	if (card.asks === 'speaker') return { ...card, ...words, said: respell(card.said) };
	const spelt = card.accepted.map(respell);
	if (spelt.every((one, index) => one === card.accepted[index])) return { ...card, ...words };
	// What stands in the document still counts as right.
	const found =
		card.asks === 'detail' ? card.accepted.filter((one) => card.evidence.exact.includes(one)) : [];
	return { ...card, ...words, accepted: union([answer], spelt, found) };
}

function movedTo<Card extends DraftCard>(card: Card, move: Change['move']): Card {
	return move && card.asks !== 'detail' ? { ...card, speakerIds: move(card.speakerIds) } : card;
}

const asksWho = (card: DraftCard) => card.asks === 'speaker';

/** Spellings that the speakers gained are added, those they lost go; what the learner wrote stays. */
function acceptedAfter(before: DraftCard, card: DraftCard, had: string[], have: string[]): string[] {
	const kept = before.accepted.filter((one) => have.includes(one) || !had.includes(one));
	return union(
		[card.answer],
		kept,
		have.filter((one) => !had.includes(one))
	);
}

/** The spellings of a card's speakers; found once for all cards that have the same. */
function spellingsIn(reading: Reading): (card: DraftCard) => string[] {
	const known = new Map<string, string[]>();
	return (card) => {
		const key = card.asks === 'detail' ? '' : card.speakerIds.join(' ');
		const found = known.get(key) ?? spellingsOf(holders(card, reading), reading.speakers);
		known.set(key, found);
		return found;
	};
}

function holders(card: DraftCard, reading: Reading): Speaker[] {
	return card.asks === 'detail' ? [] : reading.speakers.filter((one) => card.speakerIds.includes(one.id));
}

function held(statement: Statement, move: (ids: SpeakerId[]) => SpeakerId[]): Statement {
	if (statement.kind === 'fact') return statement;
	const { attribution } = statement;
	return { ...statement, attribution: { ...attribution, speakerIds: move(attribution.speakerIds) } };
}

const union = <Value>(...lists: readonly Value[][]): Value[] => [...new Set(lists.flat())];
const find = ({ speakers }: Reading, id: SpeakerId) => speakers.find((one) => one.id === id);
const without = ({ speakers }: Reading, ids: SpeakerId[]) => speakers.filter((one) => !ids.includes(one.id));
const same = (a: DraftCard, b: DraftCard) => JSON.stringify(a) === JSON.stringify(b);
