/** True or false: the card's statement with its answer, or with one slot changed. */
import { BLANK, type Card, type Random } from '#core/model';
import { gradeOf } from '#core/review/grade';
import { settleArticle } from './article';
import { drawWrong, temptsNobody } from './options';
import type { Question, Verdict } from './question';

type TrueFalse = Extract<Question, { format: 'true-false' }>;

/** True as often as false. A false claim differs from the true one in the answer alone. */
export function askTrueFalse(card: Card, random: Random, tempts = temptsNobody): TrueFalse {
	const [wrong] = drawWrong(card, 1, random, tempts);
	const truth = wrong === undefined || random() < 0.5;
	return { format: 'true-false', card, claim: claimOf(card, truth ? card.answer : wrong), truth };
}

/** @param said what the learner takes the claim for */
export function judgeTrueFalse(question: TrueFalse, said: boolean): Verdict {
	const right = said === question.truth;
	return { right, rating: gradeOf(right), expected: question.card.answer };
}

/** The statement that a card makes when this is its answer. */
export function claimOf(card: Card, answer: string): string {
	const { prompt } = card;
	if (prompt.includes(BLANK)) return filled(prompt, answer);
	const asked = /^who\b/iu.exec(prompt);
	if (card.asks === 'speaker' && asked)
		return capital(answer + prompt.slice(asked[0].length)).replace(/\?\s*$/u, '.');
	return card.asks === 'speaker' ? `${capital(answer)}: ${card.said}` : `${prompt} ${answer}`;
}

function filled(prompt: string, answer: string): string {
	const at = prompt.indexOf(BLANK);
	const before = settleArticle(prompt.slice(0, at), answer);
	const opens = /(?:^|[.!?]\s+)["“‘(]*$/u.test(before);
	return before + (opens ? capital(answer) : answer) + prompt.slice(at + BLANK.length);
}

/** The first letter as a capital, unless the word has a capital of its own inside, like iPhone. */
function capital(text: string): string {
	return text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
}
