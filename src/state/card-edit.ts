/** A card as the learner rewrites it. */
import { BLANK, type Card, type Result } from '#core/model';
import { typedWords } from '#core/text/shown';

export interface CardEdit {
	prompt: string;
	answer: string;
	/** Other spellings that count as right. */
	accepted: string[];
}

/** The card with new words, or why that cannot be asked. Its memory and history stay. */
export function editCard(card: Card, edit: CardEdit): Result<Card, { message: string }> {
	const prompt = typedWords(edit.prompt);
	const answer = typedWords(edit.answer);
	if (!prompt) return problem('The card asks nothing yet. Write a prompt.');
	if (!answer) return problem('The card has no answer yet. Write one.');
	const blanks = prompt.split(BLANK).length - 1;
	if (card.asks === 'detail' && blanks !== 1)
		return problem(`Mark the place of the answer once, with four underscores: ${BLANK}`);
	if (card.asks !== 'detail' && blanks > 0)
		return problem('A question has no blank: take out the underscores.');
	const accepted = [...new Set([answer, ...edit.accepted.map(typedWords).filter(Boolean)])];
	const distractors = card.distractors.filter((one) => !accepted.includes(one));
	return { ok: true, value: { ...card, prompt, answer, accepted, distractors } };
}

const problem = (message: string) => ({ ok: false as const, problem: { message } });
