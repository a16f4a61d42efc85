/**
 * Captions of a video (WebVTT, https://www.w3.org/TR/webvtt1/; SubRip) to the text that was spoken: without times,
 * in paragraphs, with the speaker before a turn where the captions name one.
 */
import type { Plain } from './markdown';

const TIMES =
	/^(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]+-->[ \t]+(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;
/** A silence, in seconds, that ends a paragraph. */
const PAUSE = 3;
/** Letters after which a paragraph ends with its sentence. */
const LONG = 700;

interface Cue {
	from: number;
	to: number;
	lines: string[];
}

export const looksLikeCaptions = (text: string) =>
	/^\ufeff?WEBVTT(\s|$)/.test(text) || /^\s*\d+[ \t]*\r?\n\d+:\d{2}:\d{2}[.,]\d{1,3} -->/.test(text);

/** Reads captions of both kinds; what belongs to no cue (notes, styles, numbers) is left out. */
export function readCaptions(source: string): Plain {
	const paragraphs: string[] = [];
	let [current, before, until] = ['', '', 0];
	const close = () => {
		if (current) paragraphs.push(current);
		current = '';
	};
	for (const cue of cuesOf(source)) {
		for (const line of cue.lines.map(plainLine)) {
			// Captions made by a machine roll: each line is shown twice.
			if (line === '' || line === before) continue;
			before = line;
			if (beginsTurn(line) || (endsSentence(current) && (cue.from - until > PAUSE || current.length > LONG)))
				close();
			current = current ? `${current} ${line.replace(/^-\s*/, '')}` : line.replace(/^(>>|-)\s*/, '');
		}
		until = cue.to;
	}
	close();
	return { text: paragraphs.join('\n\n') };
}

function cuesOf(source: string): Cue[] {
	const cues: Cue[] = [];
	let cue: Cue | undefined;
	for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
		const times = TIMES.exec(line);
		if (times) {
			const [, ...parts] = times;
			cue = { from: seconds(parts.slice(0, 4)), to: seconds(parts.slice(4)), lines: [] };
			cues.push(cue);
		} else if (line.trim() === '') cue = undefined;
		else cue?.lines.push(line);
	}
	return cues;
}

const seconds = ([hours, minutes, whole, part]: (string | undefined)[]) =>
	Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: ' ',
	lrm: '',
	rlm: '',
	quot: '"'
};

/** A line without tags: `<v Ann>` becomes "Ann: ". Square brackets hold sounds. */
function plainLine(line: string): string {
	return line
		.replace(/<v(?:\.[^\s>]*)?[ \t]+([^<>]+)>/g, (_all, name: string) => `${name.trim()}: `)
		.replace(/<[^<>]*>|\{\\[^{}]*\}/g, '')
		.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
		.replace(/\[(?:music|applause|laughter|silence|inaudible)\]|♪/gi, '')
		.replace(/\s+/g, ' ')
		.trim();
}

const beginsTurn = (line: string) => /^(>>|- )|^\p{Lu}[\p{L}\p{N} .'’-]{0,40}:\s/u.test(line);
const endsSentence = (text: string) => /[.!?…]["”’)]*$/.test(text);
