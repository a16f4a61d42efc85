/** What the slip shows and what can be done with it; the page makes both from the session. */
import type { Question, Verdict } from '#core/questions/question';
import type { Rating } from '#core/model';
import type { Hue } from '../speaker';

export interface StudyView {
	question: Question;
	/** Counts the questions: a new number slides the next slip in. */
	turn: number;
	answered: boolean;
	/** Undefined where the learner judges. */
	verdict: Verdict | undefined;
	/** What was typed or chosen. */
	response: string | undefined;
	/** What stands on the four buttons. */
	intervals: Record<Rating, string> | undefined;
	/** When the card comes again, in words, for an answer that graded itself. */
	next: string;
	saving: boolean;
	hints: readonly string[];
	hintsTaken: number;
	/** Opens the document at the sentence. */
	href: string;
	/** There is a voice that reads it aloud. */
	canRead: boolean;
	/** Whom a speaker card asks for. */
	speaker: { name: string; hue: Hue; description?: string } | undefined;
}
export interface StudyActs {
	reveal: () => void;
	hint: () => void;
	type: (typed: string) => void;
	/** No index: "I do not know". */
	choose: (index: number | undefined) => void;
	grade: (rating: Rating) => void;
	proceed: () => void;
	override: () => void;
	read: () => void;
	/** The finger has gone far enough, or stayed long enough. */
	held: () => void;
	more: () => void;
}
