/** What an answer is worth. */
import type { AnswerLog, EpochMs, Memory, Rating } from '#core/model';
import { isDue } from './due';
import { weigh } from './evidence';
import type { ScheduleOptions } from './scheduler';
import type { Zone } from './study-day';

/** The grade of an answer that was judged right or wrong. The learner may say otherwise. */
export function gradeOf(right: boolean): Rating {
	return right ? 'good' : 'again';
}

/** An answer to a card that is new or due is a review, to any other card practice. */
export function kindOf(memory: Memory, at: EpochMs, zone: Zone): 'review' | 'practice' {
	return isDue(memory, at, zone) ? 'review' : 'practice';
}

/**
 * The memory after practice. A right answer changes nothing: the card was asked too early to tell. A wrong one
 * brings the card forward to now, where it is asked as a review; so practice never lengthens an interval. In a
 * sitting that moves nothing (`cram`) a wrong one changes nothing either.
 */
export function practise(
	memory: Memory,
	{ rating, cram }: Pick<AnswerLog, 'rating' | 'cram'>,
	at: EpochMs
): Memory {
	return rating === 'again' && !cram && memory.due > at ? { ...memory, due: at } : memory;
}

/** The memory after an answer of either kind. */
export function memoryAfter(
	kind: 'review' | 'practice',
	memory: Memory,
	given: Pick<AnswerLog, 'rating' | 'options' | 'cram'>,
	at: EpochMs,
	options: ScheduleOptions
): Memory {
	return kind === 'review' ? weigh(memory, given, at, options) : practise(memory, given, at);
}
