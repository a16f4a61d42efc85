/** The wrong options of a card after its speakers changed. */
import type { DraftCard, Speaker } from '../../model';
import { wrongOptions } from '../../questions/options';
import { spellingsOf } from './surname';

/** A choice shows three wrong options. */
const WANTED = 3;

/**
 * The card without options that are now right or stand there twice. A speaker card that had a choice and lost it
 * gets other named speakers of the document instead, unless the prompt names them.
 * @param had so many options it had before
 */
export function withDistractors<Card extends DraftCard>(
	card: Card,
	had: number,
	speakers: readonly Speaker[]
): Card {
	const distractors = wrongOptions(card);
	if (card.asks !== 'speaker' || distractors.length >= Math.min(had, WANTED)) return { ...card, distractors };
	const own = speakers.filter((one) => card.speakerIds.includes(one.id));
	const right = new Set([...card.accepted, ...spellingsOf(own, speakers)]);
	const shown = `${card.prompt} ${card.context}`;
	const spare = speakers.filter(
		(one) =>
			one.named &&
			!own.includes(one) &&
			!distractors.includes(one.name) &&
			![one.name, ...one.aliases].some((name) => right.has(name) || shown.includes(name))
	);
	// Where the sentence stands turns the list, so that not every mended card offers the same people.
	const turn = spare.length > 0 ? card.evidence.span.start % spare.length : 0;
	const turned = [...spare.slice(turn), ...spare.slice(0, turn)].map((one) => one.name);
	return { ...card, distractors: [...distractors, ...turned].slice(0, Math.max(distractors.length, WANTED)) };
}
