/** Correcting the speakers of a reading: pure edits that reach every card made of it. */
import type { DraftCard, Reading, Speaker, SpeakerId } from '../model';

interface State<Card extends DraftCard> {
	reading: Reading;
	cards: Card[];
}

/**
 * Gives a speaker another name. The old one becomes an alias and still counts as right; prompts, answers and
 * distractors follow. The document's own words and the evidence stay as they are.
 */
export function renameSpeaker<Card extends DraftCard>(
	{ reading, cards }: State<Card>,
	id: SpeakerId,
	name: string
): State<Card> {
	const old = reading.speakers.find((speaker) => speaker.id === id);
	if (!old || old.name === name) return { reading, cards };
	const aliases = [...new Set([...old.aliases, old.name])].filter((alias) => alias !== name);
	const speakers = reading.speakers.map((one) => (one.id === id ? { ...one, name, aliases } : one));
	return {
		reading: { ...reading, speakers },
		cards: cards.map((card) => withName(card, old.name, name, saidBy(card, id)))
	};
}

/** Makes two speakers one: `from` goes, its names become aliases of `into`, its cards ask for `into`. */
export function mergeSpeakers<Card extends DraftCard>(
	{ reading, cards }: State<Card>,
	from: SpeakerId,
	into: SpeakerId
): State<Card> {
	const [gone, kept] = [from, into].map((id) => reading.speakers.find((one) => one.id === id));
	if (!gone || !kept || gone === kept) return { reading, cards };
	const aliases = [...new Set([...kept.aliases, gone.name, ...gone.aliases])].filter(
		(one) => one !== kept.name
	);
	const merged: Speaker = { ...kept, aliases };
	const ids = (speakerIds: SpeakerId[]) => [...new Set(speakerIds.map((id) => (id === from ? into : id)))];
	const statements = reading.statements.map((one) =>
		one.kind === 'fact'
			? one
			: { ...one, attribution: { ...one.attribution, speakerIds: ids(one.attribution.speakerIds) } }
	);
	const speakers = reading.speakers.filter((one) => one !== gone).map((one) => (one === kept ? merged : one));
	return {
		reading: { ...reading, speakers, statements },
		cards: cards.map((card) => {
			const renamed = withName(card, gone.name, kept.name, saidBy(card, from));
			return 'speakerIds' in renamed ? { ...renamed, speakerIds: ids(renamed.speakerIds) } : renamed;
		})
	};
}

const saidBy = (card: DraftCard, id: SpeakerId) => card.asks === 'speaker' && card.speakerIds.includes(id);

/** The card with a name replaced where it stands as whole words. */
function withName<Card extends DraftCard>(card: Card, old: string, name: string, isAnswer: boolean): Card {
	const escaped = old.replace(/[\^$\\.*+?()[\]{}|]/g, '\\$&');
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
	const change = (text: string) => text.replace(whole, () => name);
	const accepted = isAnswer ? [name, ...card.accepted] : card.accepted;
	return {
		...card,
		prompt: change(card.prompt),
		answer: card.asks === 'detail' ? card.answer : change(card.answer),
		accepted: [...new Set(card.asks === 'detail' ? card.accepted : accepted)],
		distractors: [...new Set(card.distractors.map(change))].filter((one) => one !== change(card.answer))
	};
}
