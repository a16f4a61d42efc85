/**
 * Captions and stamped transcripts, as files and pasted (WebVTT, https://www.w3.org/TR/webvtt1/; SubRip; what video
 * sites show): times, numbers and tags go, the words run on until somebody else speaks or there is a silence. A turn
 * is one line, "Name: text".
 */

const HOURS = /(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?/.source;
const CUE = new RegExp(`^\\s*(${HOURS})\\s+-->\\s+(${HOURS})`);
const LONE = new RegExp(`^\\s*[[(]?(${HOURS})[\\])]?\\s*$`);
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\d{1,2}|de|van|von|bin|al)){0,3}$/u;
const VOICE = /<v(?:\.[^\s>]*)?\s+([^<>]+)>/gi;
const LABEL = /^(?:-\s+)?(?:>>+\s*)?\p{Lu}[\p{L}\p{M} .'’-]{0,40}:\s|^(?:>>|-\s)/u;
const SENTENCE_END = /[.!?…]["”’)\]]*$/;
/** A silence in seconds that ends a paragraph, and letters after which one ends with its sentence. */
const PAUSE = 3;
const LONG = 700;
/** Fewer times than this may be anything: a programme, a timetable. */
const FEWEST = 3;

interface Cue {
	from: number;
	to: number;
	lines: string[];
}

function seconds(stamp: string): number {
	return stamp
		.replace(',', '.')
		.split(':')
		.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The lines under their times, of a file of captions: an empty line ends them, and what is under no time goes. */
function cuesOfFile(lines: readonly string[]): Cue[] {
	const cues: Cue[] = [];
	let open: Cue | undefined;
	for (const line of lines) {
		const times = CUE.exec(line);
		if (times) {
			open = { from: seconds(times[1] ?? ''), to: seconds(times[2] ?? ''), lines: [] };
			cues.push(open);
		} else if (line.trim() === '') open = undefined;
		else open?.lines.push(line);
	}
	return cues;
}

/** The same of what was pasted: only numbers of cues and the head of the file go. */
function cuesOf(lines: readonly string[]): { head: string[]; cues: Cue[] } {
	const head: string[] = [];
	const cues: Cue[] = [];
	lines.forEach((line, index) => {
		const times = CUE.exec(line) ?? LONE.exec(line);
		const last = cues.at(-1);
		if (times) {
			// Who does not say when the words end tells of no silence.
			const to = times[2] === undefined ? Infinity : seconds(times[2]);
			cues.push({ from: seconds(times[1] ?? ''), to, lines: [] });
		} else if (/^\s*\d+\s*$/.test(line) && CUE.test(lines[index + 1] ?? '')) return;
		else if (/^(?:WEBVTT|NOTE|STYLE|Kind:|Language:)/.test(line)) return;
		else (last?.lines ?? head).push(line.trim());
	});
	return { head, cues };
}

/** Where a name stands above each time, it is who speaks under it: "Raj Patel", "0:15", "The battery lasts." */
function nameTurns(head: string[], cues: Cue[]): void {
	const before = cues.map((_, index) => (index === 0 ? head : (cues[index - 1]?.lines ?? [])));
	const names = before.map((lines) => lines.filter((line) => line !== '').at(-1) ?? '');
	const known = names.filter((name) => NAME.test(name));
	if (known.length < 2 || known.length < cues.length * 0.6) return;
	cues.forEach((cue, index) => {
		const name = names[index] ?? '';
		if (!NAME.test(name)) return;
		before[index]?.splice(before[index].lastIndexOf(name), 1);
		const first = cue.lines.findIndex((line) => line !== '');
		if (first >= 0) cue.lines[first] = `${name}: ${cue.lines[first] ?? ''}`;
	});
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"' };

/** A line without tags: `<v Ann>` becomes "Ann: ". Square brackets hold sounds. */
function plain(line: string): string {
	return line
		.replace(VOICE, (_all, name: string) => `${name.trim()}: `)
		.replace(/<\/?(?:v|c|i|b|u|font|lang|ruby|rt)(?:[.\s][^<>]*)?>|\{\\[^{}]*\}/gi, '')
		.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_all, name: string) => ENTITIES[name] ?? '')
		.replace(/\[(?:music|applause|laughter|silence|inaudible)\]|♪/gi, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function joined(cues: readonly Cue[]): string[] {
	const paragraphs: string[] = [];
	let [current, speaker, last, until] = ['', '', '', 0];
	const close = () => {
		if (current !== '') paragraphs.push(current);
		current = '';
	};
	for (const { from, to, lines } of cues) {
		for (const line of lines.map(plain)) {
			// Captions made by a machine roll: each line is shown twice.
			if (line === '' || line === last) continue;
			// A time behind a tag or a dash is no words either.
			if (CUE.test(line.replace(/^-\s+/, ''))) continue;
			last = line;
			const label = LABEL.exec(line)?.[0] ?? '';
			const goesOn = label !== '' && label === speaker && label !== '>>' && !label.startsWith('-');
			const pause = from - until > PAUSE || (current.length > LONG && SENTENCE_END.test(current));
			if (label !== '' ? !goesOn : pause) close();
			if (label !== '') speaker = label;
			const words = (goesOn && current !== '' ? line.slice(label.length) : line).replace(/^-\s+/, '');
			current = current === '' ? words : `${current} ${words}`;
		}
		until = to;
	}
	close();
	return paragraphs;
}

/** A file of captions, as its paragraphs; "" where it holds none. */
export function readCaptions(file: string): string {
	return joined(cuesOfFile(file.replace(/\r\n?/g, '\n').split('\n'))).join('\n\n');
}

/** @returns the text as it was, where it holds no captions */
export function joinCaptions(text: string): string {
	const lines = text.split('\n');
	const cued = lines.filter((line) => CUE.test(line)).length;
	const lone = lines.filter((line) => LONE.test(line)).length;
	if (cued < FEWEST && lone < FEWEST) return text;
	const { head, cues } = cuesOf(lines);
	if (cued < FEWEST && cues.some((cue, index) => cue.from < (cues[index - 1]?.from ?? 0))) return text;
	nameTurns(head, cues);
	return [...head.filter((line) => line !== ''), ...joined(cues)].join('\n\n');
}
