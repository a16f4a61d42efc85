/** Answers that grade themselves, and what becomes of the log when the learner differs. Pure. */
import type { Question, Verdict } from '#core/questions/question';
import { judgeTyped } from '#core/questions/typed';
import type { Given } from '#core/review/answer';
import { gradeOf } from '#core/review/grade';
import { undo } from '#core/review/undo';
import type { Card, EpochMs, Rating, ReviewLog } from '#core/model';
import type { Entry } from '#storage/repository';
import { grade, type Circumstances } from './grading';

export interface Judgement {
	verdict: Verdict;
	/** What was typed or chosen; empty for "I do not know". */
	response: string;
}

export function verdictOf(right: boolean, expected: string): Verdict {
	return { right, rating: gradeOf(right), expected };
}

/** Judges a line that was typed; undefined for another kind of question. */
export function judgeLine(question: Question, typed: string): Judgement | undefined {
	if (question.format !== 'typed') return undefined;
	return { verdict: judgeTyped(question.card, typed), response: typed.trim() };
}

/** Judges the option that was chosen; no index is "I do not know". Undefined where there are no options. */
export function judgeOption(question: Question, index: number | undefined): Judgement | undefined {
	if (question.format === 'choice') {
		const expected = question.options[question.key] ?? question.card.answer;
		const response = index === undefined ? '' : (question.options[index] ?? '');
		return { verdict: verdictOf(index === question.key, expected), response };
	}
	if (question.format === 'true-false') {
		const response = index === undefined ? '' : index === 0 ? 'true' : 'false';
		const right = response === String(question.truth);
		return { verdict: verdictOf(right, question.truth ? 'True' : 'False'), response };
	}
	return undefined;
}

/** After a hint a right answer counts as Hard at most. */
export function counted(rating: Rating, hints: number): Rating {
	return hints > 0 && rating !== 'again' ? 'hard' : rating;
}

/**
 * The entries that put another judgement in the place of an answer: it is taken back, and given anew.
 * @param target the answer that stands in the log
 */
export function regrade(
	card: Card,
	target: ReviewLog,
	logsOfCard: readonly ReviewLog[],
	given: Given,
	at: EpochMs,
	circumstances: Circumstances
): { entries: Entry[]; card: Card } {
	const taken = undo(card, target, logsOfCard, at, circumstances);
	const anew = grade(taken.card, given, taken.log.at, circumstances);
	return { entries: [taken, anew], card: anew.card };
}
