/**
 * A learner whose forgetting is known: FSRS-6 with parameters of their own. What they recall is drawn from their
 * true memory, which no policy sees; each answer is followed by the right one, so that it is learnt again.
 */
import { default_w, FSRSAlgorithm, type FSRSState, generatorParameters, Rating } from 'ts-fsrs';
import type { Random } from '#core/model';

/** Whether an answer ten minutes after it was seen comes to mind. FSRS takes it for sure. */
const SAME_DAY = 0.97;
/** Of the cards that are new, so many are known before. */
const KNOWN_BEFORE = 0.3;

export interface Learner {
	name: string;
	parameters: readonly number[];
}

/** The initial stabilities (w0 to w3) times a factor; and what a success adds (w8, an exponent) less or more. */
function person(name: string, factor: number, growth: number): Learner {
	const parameters = default_w.map((weight, index) =>
		index < 4 ? weight * factor : index === 8 ? weight + growth : weight
	);
	return { name, parameters };
}
export const LEARNERS: readonly Learner[] = [
	person('default', 1, 0),
	person('faster forgetting', 0.6, -0.25),
	person('slower forgetting', 1.6, 0.25)
];

/** Somebody whom the weights of most people do not fit: forgets fast, and gains little by each success. */
export const FORGETFUL: Learner = person('forgetful', 0.3, -0.9);

/** One card in the learner's head. */
export class TrueMemory {
	#model: FSRSAlgorithm;
	#random: Random;
	#state: FSRSState | null = null;
	#day = 0;

	constructor(learner: Learner, random: Random) {
		this.#model = new FSRSAlgorithm(generatorParameters({ w: learner.parameters }));
		this.#random = random;
	}

	/** The chance that the answer comes to mind on this day. */
	recall(day: number): number {
		if (!this.#state) return KNOWN_BEFORE;
		if (day === this.#day) return SAME_DAY;
		return this.#model.forgetting_curve(day - this.#day, this.#state.stability);
	}

	/** Whether it comes to mind; the answer is shown after. */
	meet(day: number): boolean {
		const known = this.#random() < this.recall(day);
		const elapsed = this.#state ? day - this.#day : 0;
		this.#state = this.#model.next_state(this.#state, elapsed, known ? Rating.Good : Rating.Again);
		this.#day = day;
		return known;
	}
}
