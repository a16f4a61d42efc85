/** Wrong answers to "who said it", counted by day: what confusions are told from. */
import type { AnswerLog, Card, SpeakerId, TextId } from '#core/model';

/** What was answered instead of whom, so many times on a day. */
export interface Slip {
	textId: TextId;
	/** Whose statement it was. */
	right: SpeakerId;
	/** What was answered: the id of a speaker, or a name as it was chosen or typed. */
	response: string;
	count: number;
}
export interface DaySlips {
	day: number;
	slips: Slip[];
}

/** The slip that an answer is, if it is one. */
export function slipOf(log: AnswerLog, card: Card | undefined): Omit<Slip, 'count'> | undefined {
	if (card?.asks !== 'speaker' || log.rating !== 'again' || log.response === undefined) return undefined;
	const [right] = card.speakerIds;
	if (!right || card.speakerIds.some((id) => id === log.response)) return undefined;
	return { textId: card.textId, right, response: log.response };
}

/** The slips of a day with one more or one fewer; none is ever counted below nothing. */
export function tallySlip(slips: readonly Slip[], slip: Omit<Slip, 'count'>, by: 1 | -1): Slip[] {
	const isSame = (one: Slip) => one.right === slip.right && one.response === slip.response;
	const count = (slips.find(isSame)?.count ?? 0) + by;
	return [...slips.filter((one) => !isSame(one)), ...(count > 0 ? [{ ...slip, count }] : [])];
}
