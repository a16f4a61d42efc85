import { surnameOf } from '../../statements/speakers/surname';
import type { Candidate, Clause } from './candidate';

/** What stands before a name and is none of it. */
const TITLE =
	/^(?:(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Prince|Princess|Pope|Saint|St\.?|Sir|Dame|Lord|Lady|Dr\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Miss|Senator|Governor|General|Colonel|Captain|Admiral|Bishop|Archbishop|Reverend|Rev\.?|Judge|Justice|Chief|Secretary|Minister|Representative|Rep\.?|Sheikh|Ayatollah|Sultan|Economist|Sociologist|Historian|Philosopher|Physicist|Mathematician)\s+)+(?=\p{Lu})/u;
const SHORT_FORM = /^ \((?:or )?[“"]?(\p{Lu}[\p{Lu}\d&.-]{1,9}s?)[”"]?\)/u;

/** The other ways to write an answer that the sentence or common use allow: each is as right as the answer. */
export function spellingsOf(candidate: Candidate, clause: Clause): string[] {
	const { text, kind } = candidate;
	switch (kind) {
		case 'percent':
			return [text.replace(/\s?%$/, ' percent'), text.replace(/(?<=\d) (?:percent|per cent)$/, '%')];
		case 'person':
		case 'name':
		case 'term':
			return named(text, kind === 'person', clause.text.slice(candidate.span.end - clause.start));
		default:
			return [];
	}
}

function named(text: string, person: boolean, after: string): string[] {
	const bare = text.replace(TITLE, '');
	const surname = person ? surnameOf(bare) : undefined;
	const short = SHORT_FORM.exec(after)?.[1];
	return [bare, ...(surname ? [surname] : []), ...(short ? [short] : [])];
}
