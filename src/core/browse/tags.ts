/** Tags: the learner's own words for a card. One spelling each, so that a tag is found however it was typed. */
import { shown } from '../text/shown';

const LONGEST = 60;
/** More on one card helps nobody to find it. */
export const MOST_TAGS = 50;

/**
 * A tag as it is kept: in small letters, composed (NFC), its words joined by hyphens, without a leading `#`,
 * quotes or commas. "" where nothing is left.
 */
export function tagOf(text: string): string {
	const words = shown(text).toLowerCase().normalize('NFC');
	const bare = words
		.replace(/["“”,;()\s]+/g, ' ')
		.trim()
		.replace(/^#[#\s]*/, '');
	return bare.replaceAll(' ', '-').slice(0, LONGEST).replace(/-+$/, '');
}

/** Tags as a card keeps them: each once, in order. */
export function tagsOf(texts: readonly string[]): string[] {
	return [...new Set(texts.map(tagOf).filter(Boolean))].sort().slice(0, MOST_TAGS);
}

/** What was typed into one field, tags parted by spaces or commas. */
export function typedTags(text: string): string[] {
	return tagsOf(text.split(/[\s,]+/));
}

/** The card with other tags; without any, it has no such field. */
export function withTags<Tagged extends { tags?: string[] }>(card: Tagged, tags: readonly string[]): Tagged {
	const { tags: _before, ...rest } = card;
	const kept = tagsOf(tags);
	return (kept.length ? { ...rest, tags: kept } : rest) as Tagged;
}
