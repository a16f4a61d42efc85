import { surnameOf } from '../../statements/speakers/surname';
import type { Candidate, Clause } from './candidate';

/** What stands before a name and is none of it. */
const TITLE =
	/^(?:(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Prince|Princess|Pope|Saint|St\.?|Sir|Dame|Lord|Lady|Dr\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Miss|Senator|Governor|General|Colonel|Captain|Admiral|Bishop|Archbishop|Reverend|Rev\.?|Judge|Justice|Chief|Secretary|Minister|Representative|Rep\.?|Sheikh|Ayatollah|Sultan|Economist|Sociologist|Historian|Philosopher|Physicist|Mathematician)\s+)+(?=\p{Lu})/u;
const SHORT_FORM = /^ \((?:or )?[“"]?(\p{Lu}[\p{Lu}\d&.-]{1,9}s?)[”"]?\)/u;

/** "88 pounds (about 40 kg)", "70 miles per hour (113 km/h)": the same in another unit. */
const CONVERTED =
	/^(?: (?:per|an?) \p{L}+)? \((?:about |approximately |around |roughly |c\. ?|or )?([$€£]?\d[\d.,]*\s?(?:km|mi|miles?|mph|km\/h|kg|kilograms?|lbs?|pounds?|tons?|tonnes?|feet|ft|k?m|met(?:er|re)s?|kilomet(?:er|re)s?|acres?|ha|hectares?|°[CF]|in|inches|cm|mm|lit(?:er|re)s?|gallons?|million|billion)?)\)/u;

/** The other ways to write an answer that the sentence or common use allow: each is as right as the answer. */
export function spellingsOf(candidate: Candidate, clause: Clause): string[] {
	const { text, kind } = candidate;
	const after = clause.text.slice(candidate.span.end - clause.start);
	switch (kind) {
		case 'quantity':
		case 'money':
			return CONVERTED.exec(after)?.slice(1, 2) ?? [];
		case 'percent':
			return [text.replace(/\s?%$/, ' percent'), text.replace(/(?<=\d) (?:percent|per cent)$/, '%')];
		case 'person':
		case 'name':
		case 'term':
			return named(text, kind === 'person', after);
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
