/**
 * What a learner does to a draft, as a list: the draft is what generation made, plus these. So an undo is the
 * list without its last entry, and what is stored on every touch is small.
 */
import { BLANK, type CardId, type DraftCard, type Fact, type Reading } from '#core/model';
import { applySpeakerEdit, nameSpeakerEdit, type SpeakerEdit } from '#core/statements/speakers/edits';
import { withStatement } from '#core/cards/own-card';
import type { Generated } from '#core/pipeline';
import { typedWords } from '#core/text/shown';

export type DraftEdit =
	| { do: 'keep'; cards: CardId[] | 'all'; keep: boolean }
	| { do: 'card'; card: CardId; prompt: string; answer: string; distractors: string[] }
	/** A card of the learner's own, with the statement it needed. */
	| { do: 'own'; card: DraftCard; statement?: Fact }
	| SpeakerEdit;

export interface DraftState {
	reading: Reading;
	/** Best first. */
	cards: DraftCard[];
	dropped: ReadonlySet<CardId>;
}

/** A deck opens with at most this many of a long document's cards: ten days of twenty new ones. */
export const KEPT_AT_FIRST = 200;

/** The draft before the learner touches it: the best cards are kept. */
export function untouched({ reading, cards }: Generated): DraftState {
	return { reading, cards, dropped: new Set(cards.slice(KEPT_AT_FIRST).map((card) => card.id)) };
}

/** The draft after one edit. What it was stays as it was. */
export function applyEdit(state: DraftState, edit: DraftEdit): DraftState {
	switch (edit.do) {
		case 'keep':
			return { ...state, dropped: toggled(state, edit.cards, edit.keep) };
		case 'card':
			return {
				...state,
				cards: state.cards.map((card) => (card.id === edit.card ? edited(card, edit) : card))
			};
		case 'own':
			return {
				...state,
				reading: withStatement(state.reading, edit.statement),
				cards: [edit.card, ...state.cards]
			};
		default:
			return { ...state, ...applySpeakerEdit(content(state), edit) };
	}
}

/** What a menu or a message calls an edit: "Undo: dropped 3 cards". */
export function nameEdit(edit: DraftEdit): string {
	if (edit.do === 'card') return 'edited a card';
	if (edit.do === 'own') return 'made a card';
	if (edit.do !== 'keep') return nameSpeakerEdit(edit);
	const verb = edit.keep ? 'kept' : 'dropped';
	if (edit.cards === 'all') return `${verb} all cards`;
	return `${verb} ${edit.cards.length === 1 ? 'a card' : `${edit.cards.length} cards`}`;
}

/** Why a card cannot be saved like this, or undefined. */
export function faultOf(card: DraftCard, prompt: string, answer: string): string | undefined {
	if (prompt.trim() === '') return 'The question is empty.';
	if (answer.trim() === '') return 'The answer is empty.';
	if (card.asks === 'detail' && prompt.split(BLANK).length !== 2)
		return `Keep exactly one blank, ${BLANK} (four underscores), where the answer goes.`;
	return undefined;
}

const content = ({ reading, cards }: DraftState) => ({ reading, cards });

function toggled(state: DraftState, cards: CardId[] | 'all', keep: boolean): ReadonlySet<CardId> {
	const dropped = new Set(state.dropped);
	for (const id of cards === 'all' ? state.cards.map((card) => card.id) : cards) {
		if (keep) dropped.delete(id);
		else dropped.add(id);
	}
	return dropped;
}

function edited(card: DraftCard, edit: DraftEdit & { do: 'card' }): DraftCard {
	const prompt = typedWords(edit.prompt);
	const answer = typedWords(edit.answer);
	const same = answer === card.answer;
	const accepted = same ? card.accepted : [answer];
	const distractors = edit.distractors.map(typedWords).filter((one) => one !== '' && !accepted.includes(one));
	const changed = { prompt, answer, accepted, distractors };
	if (card.asks !== 'detail' || same) return { ...card, ...changed };
	const at = card.evidence.exact.indexOf(answer);
	const start = card.evidence.span.start + at;
	const answerSpan = at < 0 ? card.answerSpan : { start, end: start + answer.length };
	return { ...card, ...changed, answerSpan };
}
