/** The label of a transcript's turn, as a name. */
import type { Span } from '../../model';
import { findCapitals } from '../names/capitals';
import type { NameMention } from '../names/names';

/** Labels that say what somebody does in the conversation, not who it is. */
const ROLE =
	/^(?:the )?(?:q|a|int|interviewer|interviewee|moderator|host|presenter|narrator|announcer|operator|chair|chairman|chairwoman|chairperson|clerk|audience(?: member)?|caller|guest|respondent|participant|speaker|unidentified(?: \w+){0,2}|unknown(?: speaker)?|man|woman|male|female|all|others?|voice|reporter|journalist|question|questioner|answer|student|teacher|translator|interpreter)(?: (?:no\.? ?)?\d{1,3}| [a-z])?$/i;

/** "Interviewer", "Speaker 2": whoever it is has no name here. */
export function isRoleLabel(name: string): boolean {
	return ROLE.test(name);
}

/** Without title and letters of honour; capitals throughout are only the style of the transcript. */
export function labelMention(text: string, span: Span): NameMention {
	const label = text.slice(span.start, span.end);
	const found = findCapitals(label, () => false)[0];
	const whole = found !== undefined && found.full.start === 0 && found.full.end === label.length;
	const plain = whole ? found.words.join(' ') : label;
	const shouted = /\p{Lu}{2}/u.test(plain) && !/\p{Ll}/u.test(plain) && !/\d/.test(plain) && plain.length > 4;
	const name = shouted
		? plain.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
		: plain;
	return {
		full: span,
		span,
		text: name,
		kind: 'person',
		...(whole && found.title !== undefined ? { title: found.title } : {}),
		...(whole && found.suffix !== undefined ? { suffix: found.suffix } : {})
	};
}
