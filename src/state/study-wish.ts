/** What somebody wants to study, and how an address says it: /study/?deck=…&speaker=…&minutes=10. Pure. */
import type { DeckId, Id, SectionId, SpeakerId } from '#core/model';

export interface StudyWish {
	deck?: DeckId;
	section?: SectionId;
	/** Cards that ask for this speaker, and those of their statements. */
	speaker?: SpeakerId;
	tag?: string;
	/** So many minutes, then a gentle end. */
	minutes?: number;
	/** What comes up in so many days after today, as reviews. */
	ahead?: number;
	/** Practice that moves nothing. */
	cram?: true;
	/** The cards that were handed over. */
	these?: true;
}

const MOST_MINUTES = 600;
const MOST_DAYS = 365;

/** Reads an address. What makes no sense is passed over. */
export function readWish(asked: URLSearchParams): StudyWish {
	const [minutes, ahead] = [whole(asked.get('minutes'), MOST_MINUTES), whole(asked.get('ahead'), MOST_DAYS)];
	const tag = asked.get('tag');
	return {
		...id('deck', asked),
		...id('section', asked),
		...id('speaker', asked),
		...(tag ? { tag } : {}),
		...(minutes ? { minutes } : {}),
		...(ahead ? { ahead } : {}),
		...(asked.has('cram') ? { cram: true } : {}),
		...(asked.has('these') ? { these: true } : {})
	};
}

/** The part of an address behind its path; the same wish gives the same. Empty for what is due everywhere. */
export function wishQuery(wish: StudyWish): string {
	const { deck, section, speaker, tag, minutes, ahead, cram, these } = wish;
	const named = Object.entries({ deck, section, speaker, tag, minutes, ahead }).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
	);
	const all = [...named, ...(cram ? ['cram'] : []), ...(these ? ['these'] : [])];
	return all.length > 0 ? `?${all.join('&')}` : '';
}

function id<Name extends 'deck' | 'section' | 'speaker'>(
	name: Name,
	asked: URLSearchParams
): Partial<Record<Name, Id<Name>>> {
	const value = asked.get(name);
	return value ? ({ [name]: value } as Record<Name, Id<Name>>) : {};
}

function whole(text: string | null, most: number): number | undefined {
	const value = Number(text ?? '');
	return Number.isInteger(value) && value > 0 ? Math.min(value, most) : undefined;
}
