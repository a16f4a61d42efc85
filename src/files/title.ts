/** A document's title, where nobody has typed one. */
import { repair } from '#core/text/repair';

const LONGEST = 120;

/** The first line, when it stands as a title would: short, no full stop, and more follows. */
export function titleFromText(text: string): string | undefined {
	const lines = repair(text.slice(0, 2_000)).text.split('\n');
	const index = lines.findIndex((line) => line.trim() !== '');
	const first = (lines[index] ?? '').replace(/^#+\s*/, '').trim();
	const more = lines.slice(index + 1).some((line) => line.trim() !== '');
	const stands =
		more &&
		first.length <= LONGEST &&
		!/[.,;:]$/.test(first) &&
		/\p{L}/u.test(first) &&
		!isTurnOrBullet(first);
	return stands ? first : undefined;
}

/** "2024-05_board meeting.txt" → "2024-05 board meeting". */
export function titleFromName(name: string): string {
	const bare = name.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
	const words = /\s/.test(bare)
		? bare.replace(/_+/g, ' ')
		: bare.replace(/_+/g, ' ').replace(/(?<!\d)-+|-+(?!\d)/g, ' ');
	const tidy = words.replace(/\s+/g, ' ').trim();
	return tidy ? tidy.charAt(0).toUpperCase() + tidy.slice(1) : 'Untitled';
}

const isTurnOrBullet = (line: string) =>
	/^[-*•+|>]|^[^:]{1,40}: /.test(line) && !/^[^:]{1,40}: \S+( \S+){0,8}$/.test(line);
