import { base } from '$app/paths';
import type { DeckId, TextId } from '#core/model';
import { wishQuery, type StudyWish } from './study-wish';

/** Addresses of the pages, under the base path: the only place that spells them. */
export const paths = {
	today: `${base}/`,
	decks: `${base}/decks/`,
	add: `${base}/add/`,
	/** A draft; without an id, the newest. */
	lookThrough: (draft?: string) => `${base}/add/look-through/${draft ? `?draft=${draft}` : ''}`,
	/** All cards, or what a search finds. */
	browse: (search = '') => `${base}/browse/${search && `?q=${encodeURIComponent(search)}`}`,
	progress: `${base}/progress/`,
	settings: `${base}/settings/`,
	icon: `${base}/icons/icon.svg`,
	deck: (deck: DeckId) => `${base}/decks/${deck}/`,
	/** A document; `target` is the part after the #: `card=<id>`, to open at its sentence. */
	text: (text: TextId, target = '') => `${base}/texts/${text}/${target && `#${target}`}`,
	study: (deck?: DeckId) => `${base}/study/${deck ? `?deck=${deck}` : ''}`,
	/** Another way to study, see study-wish. */
	studyAs: (wish: StudyWish) => `${base}/study/${wishQuery(wish)}`,
	/** Study the cards that were handed over, due or not. */
	studyThese: (deck?: DeckId) => `${base}/study/?these${deck ? `&deck=${deck}` : ''}`,
	match: (deck: DeckId) => `${base}/match/?deck=${deck}`,
	quiz: (deck: DeckId) => `${base}/quiz/?deck=${deck}`
};
