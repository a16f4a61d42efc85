/** Who of those that a text quotes may be asked for: somebody with a name, known for certain, who is not the text's own reporter. */
import type { Speaker } from '../model';
import { namesAlike } from '../statements/speakers/misheard';
import { literally } from '../text/literally';
import { sortByWords } from './candidates/name-sort';
import type { Source } from './passage';

/** Words that make a name a newspaper's or a station's. */
const PRESS_WORD =
	/(?:news|times|post|herald|journal|gazette|tribune|weekly|daily|guardian|press|radio|magazine|telegraph|observer|independent|chronicle|reuters|bbc|cnn|npr|tv|channel \d|broadcasting|wiki\p{Ll}*)/u
		.source;
const PRESS = new RegExp(`${PRESS_WORD}\\b`, 'iu');

/** In the order in which they first speak. */
export function voicesOf({ reading, speakers }: Source, isReporter: (name: string) => boolean): Speaker[] {
	const ids = new Set(
		reading.statements.flatMap((one) => (one.kind === 'attributed' ? one.attribution.speakerIds : []))
	);
	const named = reading.speakers.filter((one) => one.named);
	return [...ids]
		.flatMap((id) => speakers.get(id) ?? [])
		.filter((one) => one.named && !isNoName(one.name) && !mayBeAnother(one, named) && !isReporter(one.name));
}

/** "British Ambassador", "Saudi": an office, or a nation cut off from its noun. */
function isNoName(name: string): boolean {
	const sort = sortByWords(name);
	return sort === 'role' || sort === 'people' || sort === 'calendar' || /^\p{Ll}/u.test(name);
}

/** One word that is nearly the surname of somebody named in full: who it is cannot be told. */
function mayBeAnother(speaker: Speaker, named: readonly Speaker[]): boolean {
	if (speaker.name.includes(' ')) return false;
	return named.some((other) => other.name.includes(' ') && namesAlike(speaker.name, other.name));
}

const PAPER_ASKS = new RegExp(
	`${PRESS_WORD} (?:interviewed|spoke (?:with|to)|talked (?:with|to)|caught up with|sat down with)\\b|\\b(?:interviewed|submitted|asked) by [^.]{0,40}${PRESS_WORD}\\b`,
	'iu'
);

/** "Coast News spoke with Anna Holt about the tower": how a text came to be is not what it is about. */
export function tellsOfItself(sentence: string): boolean {
	return PAPER_ASKS.test(sentence);
}

/** So much of a text tells enough. */
const READ = 200_000;

/** Tells the paper that people talk to, and whose own the text is: it tells what others say. */
export function reporterTest(text: string): (name: string) => boolean {
	const opening = text.slice(0, READ);
	const known = new Map<string, boolean>();
	return (name) => {
		const is = known.get(name) ?? (sortByWords(name) !== 'person' && isAsking(name, opening));
		known.set(name, is);
		return is;
	};
}

function isAsking(name: string, text: string): boolean {
	const escaped = literally(name);
	const asks = new RegExp(
		`\\b${escaped} (?:interviewed|caught up with|sat down with|spoke (?:to|with)|talked (?:to|with)|asked)\\b|(?:interview(?:ed)? (?:with|by)|answering|readers of) (?:the )?${escaped}\\b|\\b${escaped} [^.!?\\n]{0,80}\\bour (?:readers|listeners|viewers)\\b`,
		'u'
	);
	if (asks.test(text)) return true;
	const told = new RegExp(
		`\\b(?:told|tells|tell|spoke to|speaking to|speaking with) (?:the )?${escaped}\\b`,
		'u'
	);
	return PRESS.test(name) && told.test(text);
}
