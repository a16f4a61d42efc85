/** What the parts of a session work on together: second thoughts and changes of cards see a session as this. */
import type { Tempts } from '#core/questions/options';
import type { Card, EpochMs, Result } from '#core/model';
import type { Repository, StorageProblem } from '#storage/repository';
import type { Circumstances } from './grading';
import type { Schedule } from './schedule';
import type { Past } from './session-past.svelte';
import type { Course } from './session-course.svelte';
import type { Screen } from './session-screen.svelte';

export interface SessionTools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
	schedule: Schedule;
	/** Which wrong options are to come first: whom the answer was taken for before. */
	tempts?: Tempts;
	/** Called each time the last card was answered. */
	onover?: () => void;
}

export interface Sitting {
	readonly screen: Screen;
	readonly course: Course;
	readonly past: Past;
	readonly tools: SessionTools;
	/** An answer is on its way to the disk. */
	readonly saving: boolean;
	/** Puts the next question on the screen, that of `prefer` if given, or ends the session. */
	next(said?: string, prefer?: Card): void;
	/**
	 * Has something stored. Undefined when it could not be, or when the card changed elsewhere and another was taken.
	 * @param retry what is to be done again when storing fails
	 */
	stored<Value>(
		retry: () => Promise<void>,
		store: () => Promise<Result<Value, StorageProblem>>
	): Promise<{ value: Value } | undefined>;
	circumstances(card: Card): Circumstances;
}
