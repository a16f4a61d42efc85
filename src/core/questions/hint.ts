/** Hints by degrees: each tells more of the answer, and none tells it all. */
import type { Card } from '#core/model';
import { literally } from '#core/text/literally';

/** Letters of a word that is not hidden wherever it stands, because it is too common to tell anything. */
const SHORT_WORD = 3;

/** The hints of a card, the faintest first: how it begins, how long it is, and the sentences around it. */
export function hintsOf(card: Card): string[] {
	const words = card.answer.trim().split(/\s+/u);
	if (card.asks === 'claim')
		return [`It begins “${words.slice(0, 2).join(' ')} …”.`, `It has ${words.length} words.`];
	const around = sentenceAround(card);
	return [begins(card.answer), long(words), ...(around ? [around] : [])];
}

function begins(answer: string): string {
	const [first = ''] = [...answer.trim().replace(/^(?:the|an?)\s+/iu, '')];
	return `It begins with “${first}”.`;
}

function long(words: readonly string[]): string {
	const letters = words.map((word) => [...word].length);
	if (letters.length === 1) return `It is one word of ${letters[0]} ${letters[0] === 1 ? 'sign' : 'signs'}.`;
	return `It is ${letters.length} words of ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)} signs.`;
}

/** What stands around the answer in the document, with the answer hidden; nothing where it cannot be hidden. */
function sentenceAround({ evidence, accepted, answer, asks }: Card): string | undefined {
	const { prefix, exact, suffix } = evidence;
	const spellings = [...new Set([answer, ...accepted])];
	// Of a name each part tells who it is.
	const parts = asks === 'speaker' ? spellings.flatMap((one) => one.split(/\s+/u)) : [];
	const secret = [...spellings, ...parts.filter((part) => part.length > SHORT_WORD)]
		.filter((one) => one.trim() !== '')
		.sort((left, right) => right.length - left.length);
	const pattern = new RegExp(secret.map(literally).join('|'), 'giu');
	const whole = `${prefix}${exact}${suffix}`.replace(/\s+/gu, ' ').trim();
	const hidden = whole.replace(pattern, '____');
	return hidden === whole ? undefined : `… ${hidden} …`;
}
